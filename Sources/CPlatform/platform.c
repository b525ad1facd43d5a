#define _GNU_SOURCE
#include "CPlatform.h"
#include <fcntl.h>
#include <malloc.h>
#include <stdio.h>
#include <sys/epoll.h>
#include <unistd.h>

int mirsad_rename_no_replace(int from_directory, const char *from, int to_directory, const char *to) {
    return renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE);
}

int mirsad_reserve(int descriptor, long long bytes) {
    return fallocate(descriptor, FALLOC_FL_KEEP_SIZE, 0, bytes);
}

int mirsad_rename_exchange(const char *one, const char *other) {
    return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

int mirsad_watch_mounts(int *table) {
    *table = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC);
    if (*table < 0) return -1;
    int descriptor = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLPRI | EPOLLERR};
    if (descriptor >= 0 && epoll_ctl(descriptor, EPOLL_CTL_ADD, *table, &event) == 0) return descriptor;
    if (descriptor >= 0) close(descriptor);
    close(*table);
    return -1;
}

void mirsad_keep_heap_small(void) {
    mallopt(M_ARENA_MAX, 2);
    // Set at all, they no longer grow with the largest block that was ever freed.
    mallopt(M_MMAP_THRESHOLD, 128 * 1024);
    mallopt(M_TRIM_THRESHOLD, 128 * 1024);
}
