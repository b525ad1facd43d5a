#pragma once
#include <stddef.h>

/// A table of the lexicon, compiled into the program byte for byte.
typedef struct mirsad_table {
    const char *_Nonnull name;
    const unsigned char *_Nonnull bytes;
    ptrdiff_t count;
} mirsad_table;

/// The number of tables.
ptrdiff_t mirsad_table_count(void);

/// One table, by its position from 0.
mirsad_table mirsad_table_at(ptrdiff_t position);
