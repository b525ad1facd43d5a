#define _GNU_SOURCE
#include "CPlatform.h"
#include <stdio.h>

int mirsad_rename_no_replace(int from_directory, const char *from, int to_directory, const char *to) {
    return renameat2(from_directory, from, to_directory, to, RENAME_NOREPLACE);
}
