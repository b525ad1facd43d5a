#pragma once

/// Renames within directories, failing with EEXIST rather than replacing a file (renameat2 with RENAME_NOREPLACE).
/// Glibc's module map leaves renameat2 out, as it is a GNU extension. Returns 0, or -1 with errno set.
int mirsad_rename_no_replace(int from_directory, const char *from, int to_directory, const char *to);

/// Exchanges two names in one step (renameat2 with RENAME_EXCHANGE). Returns 0, or -1 with errno set.
int mirsad_rename_exchange(const char *one, const char *other);

/// Opens a descriptor that becomes readable when the table of mounts changes, and the table itself, which is to be closed
/// with it. Glibc's module map leaves epoll out, which alone can wait for a table's change and not for its contents.
/// Returns the descriptor, or -1 with errno set.
int mirsad_watch_mounts(int *table);

/// Reserves the first bytes of a file on the disk without changing its length (fallocate with FALLOC_FL_KEEP_SIZE).
/// Glibc's module map leaves fallocate out, too. Returns 0, or -1 with errno set.
int mirsad_reserve(int descriptor, long long bytes);

/// Keeps the heap small rather than fast to grow: two arenas instead of eight a processor, and large blocks given back at
/// once (mallopt). Glibc's module map leaves malloc.h out. To be called before the second thread.
void mirsad_keep_heap_small(void);
