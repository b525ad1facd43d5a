"""The real program under torture, and articles to drop."""

import json
import os
import signal
import subprocess
import time


class Service:
    """`mirsad run` over one folder; started and ended at will."""

    def __init__(self, program, folder, *options):
        self.program, self.folder = program, folder
        self.command = [
            program, "run", "--inbox", os.path.join(folder, "inbox"), "--records", os.path.join(folder, "records.jsonl"),
            "--status-file", folder + ".status.json", "--log-level", "notice", *options,
        ]
        self.log = folder + ".log"
        self.starts = 0
        self.peak = 0
        self.process = None

    def start(self):
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.starts += 1

    def kill(self):
        """Ends it as a power cut of the process: no handler runs."""
        self.measure()
        self.process.kill()
        self.process.wait()

    def stop(self):
        self.measure()
        self.process.terminate()
        status = self.process.wait(timeout=120)
        if status != 0:
            raise RuntimeError(f"the service ended with {status}: {self.last_words()}")

    def end(self):
        """Whatever state it is in."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def freeze(self):
        self.process.send_signal(signal.SIGSTOP)

    def thaw(self):
        self.process.send_signal(signal.SIGCONT)

    def measure(self):
        """Notes the most memory it ever had, in MiB."""
        try:
            with open(f"/proc/{self.process.pid}/status") as status:
                for line in status:
                    if line.startswith("VmHWM"):
                        self.peak = max(self.peak, int(line.split()[1]) / 1024)
        except OSError:
            pass

    def status(self):
        """The status file of the running process; nothing while there is none."""
        try:
            with open(self.folder + ".status.json", "rb") as file:
                status = json.load(file)
        except FileNotFoundError:
            return None
        return status if status["pid"] == self.process.pid else None

    def wait_until(self, condition, what, seconds=1800):
        """Returns what the condition gives as soon as it is true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            result = condition()
            if result:
                return result
            if self.process.poll() is not None:
                raise RuntimeError(f"the service ended while waiting for {what}: {self.last_words()}")
            time.sleep(0.05)
        raise RuntimeError(f"gave up waiting for {what}: {self.last_words()}")

    def wait_for(self, condition, what, seconds=1800):
        """Returns the first status that satisfies the condition."""

        def look():
            status = self.status()
            return status if status and condition(status) else None

        return self.wait_until(look, what, seconds)

    def wait_until_ready(self):
        self.wait_for(lambda status: status["state"] == "running", "the start")

    def wait_until_done(self):
        """Waits until nothing is in flight and the inbox is empty."""
        inbox = os.path.join(self.folder, "inbox")
        # The books first: listing a full inbox again and again would slow down what is waited for.
        self.wait_for(lambda status: status["books"]["waiting"] == 0 and not os.listdir(inbox), "the last file")

    def said(self, words):
        """How many lines of its log hold the words."""
        with open(self.log, "rb") as log:
            return sum(words.encode() in line for line in log)

    def last_words(self):
        with open(self.log, "rb") as log:
            return log.read()[-500:].decode(errors="replace")


class Articles:
    """Any number of articles, no two the same: a seed with a number before its last paragraph."""

    def __init__(self, seeds):
        self.texts = []
        for name in sorted(os.listdir(seeds)):
            if name.endswith(".txt"):
                with open(os.path.join(seeds, name), encoding="utf-8") as file:
                    self.texts.append(file.read())
        self.count = 0

    def next(self):
        self.count += 1
        text = self.texts[self.count % len(self.texts)]
        return f"{text}\n\nرقم المقال: {self.count}\n".encode()
