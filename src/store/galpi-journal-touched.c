/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-journal"

#include "galpi-journal-touched-private.h"

#include "galpi-change-set-private.h"

#define SEVERAL -1

struct _GalpiTouched
{
  GPtrArray  *rows; /* GalpiChangeRow, in the order in which they came */
  GHashTable *set;  /* the same, to find them */
  guint64     tables;
};

static guint
hash_row (gconstpointer data)
{
  const GalpiChangeRow *row = data;

  return g_str_hash (row->table) ^ g_int64_hash (&row->row);
}

static gboolean
equal_rows (gconstpointer a,
            gconstpointer b)
{
  const GalpiChangeRow *row_a = a;
  const GalpiChangeRow *row_b = b;

  return row_a->row == row_b->row && g_str_equal (row_a->table, row_b->table);
}

GalpiTouched *
galpi_touched_new (void)
{
  GalpiTouched *self = g_new0 (GalpiTouched, 1);

  self->rows = g_ptr_array_new_with_free_func (g_free);
  self->set = g_hash_table_new (hash_row, equal_rows);

  return self;
}

void
galpi_touched_free (GalpiTouched *self)
{
  g_hash_table_unref (self->set);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
galpi_touched_clear (GalpiTouched *self)
{
  g_hash_table_remove_all (self->set);
  g_ptr_array_set_size (self->rows, 0);
  self->tables = 0;
}

void
galpi_touched_add (GalpiTouched *self,
                   guint         position,
                   const char   *owner,
                   gint64        row,
                   gint64        article_id)
{
  GalpiChangeRow wanted = { owner, row, article_id };
  GalpiChangeRow *found;

  self->tables |= G_GUINT64_CONSTANT (1) << position;

  /* A row whose owner has just gone: the owner is noted already. */
  if (owner == NULL || row == 0)
    return;

  found = g_hash_table_lookup (self->set, &wanted);
  if (found == NULL)
    {
      found = g_memdup2 (&wanted, sizeof wanted);
      g_ptr_array_add (self->rows, found);
      g_hash_table_add (self->set, found);
    }
  else if (found->article_id == 0)
    found->article_id = article_id;
  else if (article_id != 0 && article_id != found->article_id)
    found->article_id = SEVERAL;
}

gboolean
galpi_touched_has_table (GalpiTouched *self,
                         guint         position)
{
  return (self->tables >> position) & 1;
}

static gint64
get_article (const GalpiChangeRow *row)
{
  return row->article_id == SEVERAL ? 0 : row->article_id;
}

gboolean
galpi_touched_store (GalpiTouched   *self,
                     GalpiDatabase  *db,
                     GError        **error)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GalpiChangeRow *row = g_ptr_array_index (self->rows, i);
      g_autoptr(GalpiStatement) stmt =
        galpi_database_prepare (db, "INSERT INTO change (tbl, row, article) VALUES (?1, ?2, ?3)",
                                error);

      if (stmt == NULL)
        return FALSE;

      galpi_statement_bind_text (stmt, 1, row->table);
      sqlite3_bind_int64 (stmt, 2, row->row);
      sqlite3_bind_int64 (stmt, 3, get_article (row));
      if (!galpi_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

GalpiChangeSet *
galpi_touched_get_changes (GalpiTouched *self,
                           gboolean      steps,
                           guint         n_redo_ended)
{
  GArray *rows;

  if (self->rows->len == 0 && !steps)
    return NULL;

  rows = g_array_sized_new (FALSE, FALSE, sizeof (GalpiChangeRow), self->rows->len);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GalpiChangeRow row = *(GalpiChangeRow *) g_ptr_array_index (self->rows, i);

      row.article_id = get_article (&row);
      g_array_append_val (rows, row);
    }

  return galpi_change_set_new (rows, steps, n_redo_ended);
}
