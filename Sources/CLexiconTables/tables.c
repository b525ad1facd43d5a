#include "CLexiconTables.h"
