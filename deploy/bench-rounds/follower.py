"""follower.py LOG INBOX STAMPS: notes when the log grew and when files left the inbox, until it is ended by SIGTERM.

A process of its own, as a reader of the log is one: it sleeps in inotify, reads what has come, and stamps it with the time
at which it had it. So its own waking is part of every figure. STAMPS is then a pickle of
`(growth: [(nanoseconds, length of the log)], left: {name: nanoseconds}, overflows)`; clock: CLOCK_MONOTONIC.
"""

import ctypes
import os
import pickle
import select
import signal
import struct
import sys
import time

IN_MODIFY, IN_MOVED_FROM, IN_Q_OVERFLOW = 0x2, 0x40, 0x4000
LIBC = ctypes.CDLL(None, use_errno=True)


def watch(descriptor, path, mask):
    result = LIBC.inotify_add_watch(descriptor, path.encode(), mask)
    if result < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), path)
    return result


def main():
    log_path, inbox, stamps = sys.argv[1:]
    signal.signal(signal.SIGTERM, lambda *_: None)
    wake, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.set_wakeup_fd(waker)
    descriptor = LIBC.inotify_init1(0)
    log = os.open(log_path, os.O_RDONLY)
    log_watch = watch(descriptor, log_path, IN_MODIFY)
    watch(descriptor, inbox, IN_MOVED_FROM)
    length, growth, raw = 0, [], []
    print("ready", flush=True)
    ended = False
    while not ended:
        ready, _, _ = select.select([descriptor, wake], [], [])
        if descriptor in ready:
            events = os.read(descriptor, 1 << 20)
            raw.append((time.monotonic_ns(), events))
        ended = wake in ready
        while data := os.read(log, 1 << 20):
            length += len(data)
            growth.append((time.monotonic_ns(), length))

    left, overflows = {}, 0
    for moment, events in raw:
        position = 0
        while position < len(events):
            which, mask, _, size = struct.unpack_from("iIII", events, position)
            name = events[position + 16:position + 16 + size].rstrip(b"\0")
            position += 16 + size
            overflows += bool(mask & IN_Q_OVERFLOW)
            if which != log_watch and name:
                left[os.fsdecode(name)] = moment
    with open(stamps, "wb") as file:
        pickle.dump((growth, left, overflows), file)


if __name__ == "__main__":
    main()
