/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

/**
 * A notebook in memory, with the journal off, so that a test can call the functions of tables one
 * by one.
 */
typedef struct
{
  GalpiDatabase *db;
} TableFixture;

void   table_fixture_set_up      (TableFixture  *self,
                                  gconstpointer  data);
void   table_fixture_tear_down   (TableFixture  *self,
                                  gconstpointer  data);

/** Returns: the id of a new article called @title, with the text of the fixture */
gint64 table_fixture_add_article (TableFixture  *self,
                                  const char    *title);

#define TABLE_TEST(path, function) \
  g_test_add (path, TableFixture, NULL, table_fixture_set_up, function, table_fixture_tear_down)

G_END_DECLS
