#include "CLexiconTables.h"

// One array a table; #embed (C23) puts the bytes of the file there.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char boilerplate[] = {
#embed "tables/boilerplate.tsv"
};
static const unsigned char cities[] = {
#embed "tables/cities.tsv"
};
static const unsigned char codes[] = {
#embed "tables/codes.tsv"
};
static const unsigned char contexts[] = {
#embed "tables/contexts.tsv"
};
static const unsigned char countries[] = {
#embed "tables/countries.tsv"
};
static const unsigned char cues[] = {
#embed "tables/cues.tsv"
};
static const unsigned char date_words[] = {
#embed "tables/date_words.tsv"
};
static const unsigned char demonyms[] = {
#embed "tables/demonyms.tsv"
};
static const unsigned char foreign_names[] = {
#embed "tables/foreign_names.tsv"
};
static const unsigned char function_words[] = {
#embed "tables/function_words.tsv"
};
static const unsigned char hijri[] = {
#embed "tables/hijri.tsv"
};
static const unsigned char honorifics[] = {
#embed "tables/honorifics.tsv"
};
static const unsigned char institutions[] = {
#embed "tables/institutions.tsv"
};
static const unsigned char memberships[] = {
#embed "tables/memberships.tsv"
};
static const unsigned char months[] = {
#embed "tables/months.tsv"
};
static const unsigned char names[] = {
#embed "tables/names.tsv"
};
static const unsigned char numbers[] = {
#embed "tables/numbers.tsv"
};
static const unsigned char offices[] = {
#embed "tables/offices.tsv"
};
static const unsigned char organizations[] = {
#embed "tables/organizations.tsv"
};
static const unsigned char out_of_scope[] = {
#embed "tables/out_of_scope.tsv"
};
static const unsigned char outlets[] = {
#embed "tables/outlets.tsv"
};
static const unsigned char portfolios[] = {
#embed "tables/portfolios.tsv"
};
static const unsigned char spellings[] = {
#embed "tables/spellings.tsv"
};
static const unsigned char status[] = {
#embed "tables/status.tsv"
};
static const unsigned char titles[] = {
#embed "tables/titles.tsv"
};
static const unsigned char topics[] = {
#embed "tables/topics.tsv"
};
static const unsigned char triggers[] = {
#embed "tables/triggers.tsv"
};
static const unsigned char venues[] = {
#embed "tables/venues.tsv"
};
static const unsigned char weekdays[] = {
#embed "tables/weekdays.tsv"
};
static const unsigned char word_weights[] = {
#embed "tables/word_weights.tsv"
};

#define TABLE(name) { #name ".tsv", name, sizeof name }

static const mirsad_table tables[] = {
    TABLE(boilerplate),
    TABLE(cities),
    TABLE(codes),
    TABLE(contexts),
    TABLE(countries),
    TABLE(cues),
    TABLE(date_words),
    TABLE(demonyms),
    TABLE(foreign_names),
    TABLE(function_words),
    TABLE(hijri),
    TABLE(honorifics),
    TABLE(institutions),
    TABLE(memberships),
    TABLE(months),
    TABLE(names),
    TABLE(numbers),
    TABLE(offices),
    TABLE(organizations),
    TABLE(out_of_scope),
    TABLE(outlets),
    TABLE(portfolios),
    TABLE(spellings),
    TABLE(status),
    TABLE(titles),
    TABLE(topics),
    TABLE(triggers),
    TABLE(venues),
    TABLE(weekdays),
    TABLE(word_weights),
};

ptrdiff_t mirsad_table_count(void) { return sizeof tables / sizeof *tables; }

mirsad_table mirsad_table_at(ptrdiff_t position) { return tables[position]; }
