"""What is measured: Mirsad, and the peers beside it, each over a folder with inbox, processed and record log."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time

from service import Service

# Finished when nothing new has come for so long, for programs that cannot be asked.
QUIET_SECONDS = 5
HERE = os.path.dirname(os.path.abspath(__file__))


def cpu_seconds(pid):
    """Processor time of a process and of its children that have ended."""
    with open(f"/proc/{pid}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


class Mirsad:
    name = "mirsad"
    lines_are_whole = True

    def __init__(self, binary, folder):
        self.folder = folder
        self.service = Service(binary, folder)

    @property
    def pid(self):
        return self.service.process.pid

    @property
    def peak(self):
        self.service.measure()
        return self.service.peak

    def start(self):
        self.service.start()

    def wait_until_ready(self):
        self.service.wait_until_ready()

    def wait_until_done(self):
        self.service.wait_until_done()

    def stop(self):
        """Ends it and returns how often it has synced the record log."""
        self.service.stop()
        with open(os.path.join(os.path.dirname(self.folder), "metrics.prom")) as file:
            return next(int(float(line.split()[-1])) for line in file if line.startswith("mirsad_sync_seconds_count"))

    def end(self):
        self.service.end()

    @staticmethod
    def path(line):
        return json.loads(line)["document"]["path"]


class Peer:
    """A program that takes the files of a folder and appends JSON to a log; it syncs nothing and can be asked nothing."""

    lines_are_whole = True

    def __init__(self, folder):
        self.folder = folder
        self.inbox, self.processed = os.path.join(folder, "inbox"), os.path.join(folder, "processed")
        self.log = os.path.join(folder, "records.jsonl")
        self.process = None
        self.peak = 0

    @property
    def pid(self):
        return self.process.pid

    def start(self):
        with open(self.folder + ".log", "ab") as log:
            self.process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def wait_until_ready(self):
        time.sleep(1)

    def wait_until_done(self):
        length, since = -1, time.monotonic()
        while time.monotonic() - since < QUIET_SECONDS:
            if self.process.poll() is not None:
                with open(self.folder + ".log", errors="replace") as log:
                    raise RuntimeError(f"{self.name} ended: {log.read()[-500:]}")
            if os.path.getsize(self.log) != length:
                length, since = os.path.getsize(self.log), time.monotonic()
            time.sleep(0.1)
        with open(f"/proc/{self.pid}/status") as status:
            self.peak = next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM"))

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=60)
        return 0

    def end(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    @staticmethod
    def path(line):
        # What a peer makes of other encodings than UTF-8 may be no UTF-8: it has come through nevertheless.
        return os.path.basename(json.loads(line.decode(errors="replace"), strict=False)["path"])


class Inoticoming(Peer):
    """Starts a command for each file: a shell that writes its name and moves it."""

    name = "inoticoming"
    missing = None if shutil.which("inoticoming") else "not installed"

    def command(self):
        script = 'printf \'{"path":"%s"}\\n\' "$1" >>"$2" && exec mv "$1" ../processed/'
        return [
            "inoticoming", "--foreground", "--initialsearch", self.inbox, "--chdir", self.inbox, "sh", "-c", script, "sh",
            "{}", self.log, ";"]


class Rsyslog(Peer):
    """imfile: a message for each line of a file. A file counts as seen with the last line that came of it, and as lost when
    none came; files stay where they are."""

    name = "rsyslog imfile"
    missing = None if shutil.which("rsyslogd") else "not installed"
    lines_are_whole = False

    def command(self):
        configuration = self.folder + ".rsyslog.conf"
        with open(configuration, "w") as file:
            file.write(f"""
                global(workDirectory="{os.path.dirname(self.folder)}" maxMessageSize="1m")
                module(load="imfile" mode="inotify")
                template(name="json" type="list" option.jsonf="on") {{
                    property(outname="path" name="$!metadata!filename" format="jsonf")
                    property(outname="text" name="msg" format="jsonf")
                }}
                ruleset(name="log") {{ action(type="omfile" file="{self.log}" template="json") }}
                input(type="imfile" file="{self.inbox}/*.txt" tag="article" addMetadata="on" ruleset="log")
                """)
        return ["rsyslogd", "-n", "-f", configuration, "-i", self.folder + ".pid"]


class Consumer(Peer):
    """A script around a Python library, consumer.py: reads a file, writes it as JSON, moves it."""

    def command(self):
        return [sys.executable, os.path.join(HERE, "consumer.py"), self.name, self.inbox, self.processed, self.log]


class Watchdog(Consumer):
    name = "watchdog"
    missing = None if importlib.util.find_spec("watchdog") else "not installed"


class Watchfiles(Consumer):
    name = "watchfiles"
    missing = None if importlib.util.find_spec("watchfiles") else "not installed"


PEERS = (Inoticoming, Rsyslog, Watchdog, Watchfiles)
