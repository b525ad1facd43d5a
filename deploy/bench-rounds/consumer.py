"""consumer.py watchdog|watchfiles INBOX PROCESSED LOG: the script that one writes without Mirsad.

Each file that appears becomes a line of JSON and is moved. It understands nothing and syncs nothing, and what was there
before it started it does not see.
"""

import json
import os
import sys
import time


def main():
    library, inbox, processed, log_path = sys.argv[1:]
    log = open(log_path, "a", encoding="utf-8")

    def take(path):
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        log.write(json.dumps({"path": os.path.basename(path), "text": text}, ensure_ascii=False) + "\n")
        log.flush()
        os.rename(path, os.path.join(processed, os.path.basename(path)))

    if library == "watchfiles":
        from watchfiles import Change, watch

        for changes in watch(inbox, recursive=False):
            for change, path in sorted(changes):
                if change == Change.added:
                    take(path)
    else:
        from watchdog.events import FileSystemEventHandler
        from watchdog.observers import Observer

        class Handler(FileSystemEventHandler):
            def on_created(self, event):
                take(event.src_path)

        observer = Observer()
        observer.schedule(Handler(), inbox)
        observer.start()
        while True:
            time.sleep(3600)


if __name__ == "__main__":
    main()
