#pragma once

/// Renames within directories, failing with EEXIST rather than replacing a file (renameat2 with RENAME_NOREPLACE).
/// Glibc's module map leaves renameat2 out, as it is a GNU extension. Returns 0, or -1 with errno set.
int mirsad_rename_no_replace(int from_directory, const char *from, int to_directory, const char *to);
