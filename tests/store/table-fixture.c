/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "table-fixture.h"

#include "galpi-journal-private.h"

/* The journal is off, which lets rows be changed without a step; the tests of the journal see to
 * steps.
 */
void
table_fixture_set_up (TableFixture  *self,
                      gconstpointer  data)
{
  self->db = store_fixture_open_database (NULL);
  galpi_journal_set_off (self->db, TRUE);
}

void
table_fixture_tear_down (TableFixture  *self,
                         gconstpointer  data)
{
  g_assert_cmpint (store_fixture_query (self->db, "SELECT count (*) FROM pragma_foreign_key_check"),
                   ==, 0);
  g_clear_pointer (&self->db, galpi_database_free);
}

gint64
table_fixture_add_article (TableFixture *self,
                           const char   *title)
{
  g_autoptr(GError) error = NULL;
  gint64 id =
    GPOINTER_TO_SIZE (store_fixture_add_article (self->db, (gpointer) title, NULL, &error));

  g_assert_no_error (error);
  return id;
}
