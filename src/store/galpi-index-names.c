/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-names.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-error.h"
#include "galpi-index-reader-private.h"
#include "galpi-name-spelling-private.h"

/* What stands in the trash goes at once, and not when the index has followed. */
#define USES \
  " FROM found.name_node AS n JOIN found.name_use AS u ON u.node_id = n.id" \
  " JOIN main.article AS a ON a.id = u.article_id AND a.trashed_at IS NULL"

static const char list_sql[] =
  "SELECT n.name_id, count(DISTINCT u.article_id), sum(u.mentions)" USES
  " WHERE n.name_id IS NOT NULL AND (?1 = '' OR n.name_id IN"
  "   (SELECT name_id FROM found.name_node WHERE instr (key, ?1) > 0))"
  " GROUP BY n.name_id ORDER BY 3 DESC, 2 DESC, min(n.key), n.name_id LIMIT ?2";
static const char one_sql[] =
  "SELECT n.name_id, count(DISTINCT u.article_id), sum(u.mentions)" USES
  " WHERE n.name_id = ?1 GROUP BY n.name_id";
static const char spellings_sql[] =
  "SELECT u.spelling, n.key, n.name_class, n.of, sum(u.mentions)" USES
  " WHERE n.name_id = ?1 GROUP BY u.spelling, n.id ORDER BY 5 DESC, u.spelling DESC, n.of, n.name_class";
static const char name_sql[] =
  "SELECT m.name_class, m.shown, n.key, n.name_class, n.of FROM found.name AS m"
  " JOIN found.name_node AS n ON n.id = m.id WHERE m.id = ?1";
static const char by_key_sql[] =
  "SELECT DISTINCT n.name_id" USES " WHERE n.key = ?1 AND n.name_id IS NOT NULL ORDER BY n.name_id";
static const char by_node_sql[] =
  "SELECT name_id FROM found.name_node"
  " WHERE key = ?1 AND name_class = ?2 AND of = ?3 AND name_id IS NOT NULL";
static const char in_article_sql[] =
  "SELECT n.name_id FROM found.name_use AS u JOIN found.name_node AS n ON n.id = u.node_id"
  " WHERE u.article_id = ?1 AND u.spelling = ?2 AND n.name_id IS NOT NULL";
static const char all_in_article_sql[] =
  "SELECT u.spelling, n.name_id FROM found.name_use AS u JOIN found.name_node AS n ON n.id = u.node_id"
  " WHERE u.article_id = ?1 AND n.name_id IS NOT NULL";
static const char articles_sql[] =
  "SELECT DISTINCT u.article_id" USES " WHERE n.name_id = ?1 ORDER BY 1";

/* One way in which a name is written. */
typedef struct
{
  char     *spelling;
  char     *key;
  char     *name_class;
  gboolean  is_short;   /* for another spelling of the name */
  guint     n_mentions;
} Spelling;

static void
spelling_free (gpointer data)
{
  Spelling *self = data;

  g_free (self->spelling);
  g_free (self->key);
  g_free (self->name_class);
  g_free (self);
}

void
galpi_name_form_free (GalpiNameForm *self)
{
  g_free (self->spelling);
  g_free (self);
}

static GalpiNameKind
kind_of (const char *name_class)
{
  GalpiNameKind kind = GALPI_NAME_KIND_OTHER;

  if (*name_class != '\0')
    galpi_name_kind_from_string (name_class, &kind);

  return kind;
}

/* An abbreviation that stands unexplained elsewhere is one all the same. */
static void
find_short (GPtrArray *spellings)
{
  g_autoptr(GHashTable) keys = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < spellings->len; i++)
    {
      Spelling *spelling = spellings->pdata[i];

      if (spelling->is_short)
        g_hash_table_add (keys, spelling->key);
      if (galpi_name_is_ticker (spelling->spelling))
        spelling->is_short = TRUE;
    }

  for (guint i = 0; i < spellings->len; i++)
    {
      Spelling *spelling = spellings->pdata[i];

      spelling->is_short |= g_hash_table_contains (keys, spelling->key);
    }
}

/* Returns: (transfer full) (element-type Spelling): the most frequent first */
static GPtrArray *
load_spellings (GalpiDatabase  *db,
                gint64          row,
                GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, spellings_sql, error);
  g_autoptr(GPtrArray) spellings = g_ptr_array_new_with_free_func (spelling_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, row);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      Spelling *spelling = g_new0 (Spelling, 1);
      char sign = *galpi_statement_text (stmt, 3);

      spelling->spelling = g_strdup (galpi_statement_text (stmt, 0));
      spelling->key = g_strdup (galpi_statement_text (stmt, 1));
      spelling->name_class = g_strdup (galpi_statement_text (stmt, 2));
      spelling->is_short = sign == '=' || sign == '<';
      spelling->n_mentions = sqlite3_column_int (stmt, 4);
      g_ptr_array_add (spellings, spelling);
    }

  find_short (spellings);
  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&spellings) : NULL;
}

/* Returns: (transfer none) (nullable): the spelling to show where the analyst chose none */
static const Spelling *
choose_shown (GPtrArray *spellings)
{
  for (guint i = 0; i < spellings->len; i++)
    {
      const Spelling *spelling = spellings->pdata[i];

      if (!spelling->is_short)
        return spelling;
    }

  return spellings->len > 0 ? spellings->pdata[0] : NULL;
}

static const Spelling *
find_spelling (GPtrArray  *spellings,
               const char *wanted)
{
  for (guint i = 0; wanted != NULL && i < spellings->len; i++)
    {
      const Spelling *spelling = spellings->pdata[i];

      if (g_str_equal (spelling->spelling, wanted))
        return spelling;
    }

  return NULL;
}

static void
take_spellings (GalpiName *name,
                GPtrArray *spellings)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < spellings->len; i++)
    {
      const Spelling *spelling = spellings->pdata[i];

      if (g_hash_table_add (seen, spelling->spelling))
        g_ptr_array_add (texts, spelling->spelling);
    }

  g_ptr_array_add (texts, NULL);
  galpi_name_set_spellings (name, (const char * const *) texts->pdata);
}

/* Fills in what the counts do not tell. Returns: FALSE with @error set */
static gboolean
complete (GalpiDatabase  *db,
          GalpiName      *name,
          gint64          row,
          GError        **error)
{
  g_autoptr(GPtrArray) spellings = load_spellings (db, row, error);
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autofree char *id = NULL;
  const Spelling *shown;
  GalpiFetch fetch;

  if (spellings == NULL)
    return FALSE;

  stmt = galpi_database_prepare (db, name_sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, row);
  fetch = galpi_statement_step (stmt, error);
  if (fetch != GALPI_FETCH_ROW)
    return fetch == GALPI_FETCH_DONE;

  shown = find_spelling (spellings, galpi_statement_text (stmt, 1));
  if (shown == NULL)
    shown = choose_shown (spellings);

  id = g_strjoin (":", galpi_statement_text (stmt, 3), galpi_statement_text (stmt, 2),
                  galpi_statement_text (stmt, 4), NULL);
  galpi_name_set_id (name, id);
  galpi_name_set_kind (name, kind_of (galpi_statement_text (stmt, 0)));
  galpi_name_set_spelling (name, shown != NULL ? shown->spelling : "");
  take_spellings (name, spellings);
  return TRUE;
}

/* Returns: (transfer full): the rows of @stmt, each a name's row and its counts */
static GPtrArray *
list_rows (GalpiDatabase   *db,
           GalpiStatement  *stmt,
           GArray          *rows,
           GError         **error)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiFetch fetch;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiName *name = galpi_name_new ();
      gint64 row = sqlite3_column_int64 (stmt, 0);

      galpi_name_set_n_articles (name, sqlite3_column_int (stmt, 1));
      galpi_name_set_n_mentions (name, sqlite3_column_int (stmt, 2));
      g_ptr_array_add (names, name);
      g_array_append_val (rows, row);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&names) : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  GalpiName *name_a = *(GalpiName * const *) a;
  GalpiName *name_b = *(GalpiName * const *) b;
  int order;

  if (galpi_name_get_n_mentions (name_a) != galpi_name_get_n_mentions (name_b))
    return galpi_name_get_n_mentions (name_a) > galpi_name_get_n_mentions (name_b) ? -1 : 1;
  if (galpi_name_get_n_articles (name_a) != galpi_name_get_n_articles (name_b))
    return galpi_name_get_n_articles (name_a) > galpi_name_get_n_articles (name_b) ? -1 : 1;

  order = g_strcmp0 (galpi_name_get_spelling (name_a), galpi_name_get_spelling (name_b));
  return order != 0 ? order : g_strcmp0 (galpi_name_get_id (name_a), galpi_name_get_id (name_b));
}

GPtrArray *
galpi_index_list_names (GalpiDatabase  *db,
                        const char     *filter,
                        guint           limit,
                        GError        **error)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *key = filter != NULL && *filter != '\0' ? galpi_name_fold (filter) : g_strdup ("");
  g_autoptr(GalpiStatement) stmt = NULL;
  g_autoptr(GPtrArray) names = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  stmt = galpi_database_prepare (db, list_sql, error);
  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, key);
  sqlite3_bind_int64 (stmt, 2, limit > 0 ? (gint64) limit : -1);
  names = list_rows (db, stmt, rows, error);
  if (names == NULL)
    return NULL;

  for (guint i = 0; i < names->len; i++)
    {
      if (!complete (db, names->pdata[i], g_array_index (rows, gint64, i), error))
        return NULL;
    }

  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static void
set_no_name (GError **error)
{
  g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_NOT_FOUND,
                       _("No article mentions such a name."));
}

/* Returns: (transfer full): NULL with @error set */
static GalpiName *
load_name (GalpiDatabase  *db,
           gint64          row,
           GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, one_sql, error);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GPtrArray) names = NULL;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, row);
  names = list_rows (db, stmt, rows, error);
  if (names == NULL)
    return NULL;

  if (names->len == 0)
    {
      set_no_name (error);
      return NULL;
    }

  return complete (db, names->pdata[0], row, error) ? g_object_ref (names->pdata[0]) : NULL;
}

/* Returns: the first row of @stmt; 0 where there is none, -1 with @error set */
static gint64
first_row (GalpiStatement  *stmt,
           GError         **error)
{
  switch (galpi_statement_step (stmt, error))
    {
    case GALPI_FETCH_ROW:
      return sqlite3_column_int64 (stmt, 0);
    case GALPI_FETCH_DONE:
      return 0;
    case GALPI_FETCH_FAILED:
    default:
      return -1;
    }
}

/* Returns: the row of the name with that id; 0 where it is none, -1 with @error set */
static gint64
find_by_id (GalpiDatabase  *db,
            const char     *id,
            GError        **error)
{
  g_auto(GStrv) parts = g_strsplit (id, ":", 3);
  g_autoptr(GalpiStatement) stmt = NULL;

  if (g_strv_length (parts) != 3)
    return 0;

  stmt = galpi_database_prepare (db, by_node_sql, error);
  if (stmt == NULL)
    return -1;

  galpi_statement_bind_text (stmt, 1, parts[1]);
  galpi_statement_bind_text (stmt, 2, parts[0]);
  galpi_statement_bind_text (stmt, 3, parts[2]);
  return first_row (stmt, error);
}

/* Returns: (transfer full) (element-type GalpiName): all that are written so, whatever the case */
static GPtrArray *
list_by_spelling (GalpiDatabase  *db,
                  const char     *spelling,
                  GError        **error)
{
  g_autofree char *key = galpi_name_fold (spelling);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, by_key_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  galpi_statement_bind_text (stmt, 1, key);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 row = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (rows, row);
    }
  if (fetch == GALPI_FETCH_FAILED)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      GalpiName *name = load_name (db, g_array_index (rows, gint64, i), error);

      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, name);
    }

  return g_steal_pointer (&names);
}

static GalpiName *
choose_name (GPtrArray   *names,
             const char  *spelling,
             GError     **error)
{
  GalpiName *chosen = names->len == 1 ? names->pdata[0] : NULL;
  guint n_shown = 0;

  for (guint i = 0; i < names->len && chosen == NULL; i++)
    n_shown += galpi_index_is_same_spelling (galpi_name_get_spelling (names->pdata[i]), spelling);
  for (guint i = 0; i < names->len && chosen == NULL && n_shown == 1; i++)
    {
      if (galpi_index_is_same_spelling (galpi_name_get_spelling (names->pdata[i]), spelling))
        chosen = names->pdata[i];
    }

  if (chosen != NULL)
    return g_object_ref (chosen);

  if (names->len == 0)
    set_no_name (error);
  else
    g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                 _("Several names are written “%s”. Say which by its id."), spelling);
  return NULL;
}

GalpiName *
galpi_index_find_name (GalpiDatabase  *db,
                       const char     *name,
                       GError        **error)
{
  g_autoptr(GPtrArray) names = NULL;
  gint64 row;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  row = find_by_id (db, name, error);
  if (row != 0)
    return row > 0 ? load_name (db, row, error) : NULL;

  names = list_by_spelling (db, name, error);
  return names != NULL ? choose_name (names, name, error) : NULL;
}

GalpiName *
galpi_index_find_name_in (GalpiDatabase  *db,
                          gint64          article_id,
                          const char     *spelling,
                          GError        **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  gint64 row;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (spelling != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  stmt = galpi_database_prepare (db, in_article_sql, error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, article_id);
  galpi_statement_bind_text (stmt, 2, spelling);
  row = first_row (stmt, error);
  if (row == 0)
    set_no_name (error);

  return row > 0 ? load_name (db, row, error) : NULL;
}

/* Returns: (transfer full): a row of each spelling, by spelling */
static GHashTable *
map_rows_in (GalpiDatabase  *db,
             gint64          article_id,
             GError        **error)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, all_in_article_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, article_id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 row = sqlite3_column_int64 (stmt, 1);

      g_hash_table_insert (rows, g_strdup (galpi_statement_text (stmt, 0)),
                           g_memdup2 (&row, sizeof row));
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&rows) : NULL;
}

GHashTable *
galpi_index_map_names_in (GalpiDatabase  *db,
                          gint64          article_id,
                          GError        **error)
{
  g_autoptr(GHashTable) names =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr(GHashTable) loaded =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_object_unref);
  g_autoptr(GHashTable) rows = NULL;
  GHashTableIter iter;
  gpointer spelling;
  gpointer row;

  g_return_val_if_fail (db != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  rows = map_rows_in (db, article_id, error);
  if (rows == NULL)
    return NULL;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &spelling, &row))
    {
      GalpiName *name = g_hash_table_lookup (loaded, row);

      if (name == NULL)
        {
          g_autoptr(GError) why = NULL;

          /* Nothing else mentions it, and the article itself is in the trash. */
          name = load_name (db, *(gint64 *) row, &why);
          if (name == NULL && g_error_matches (why, GALPI_ERROR, GALPI_ERROR_NOT_FOUND))
            continue;
          if (name == NULL)
            {
              g_propagate_error (error, g_steal_pointer (&why));
              return NULL;
            }
          g_hash_table_insert (loaded, row, name);
        }

      g_hash_table_insert (names, g_strdup (spelling), g_object_ref (name));
    }

  return g_steal_pointer (&names);
}

GArray *
galpi_index_list_articles_of_name (GalpiDatabase  *db,
                                   const char     *name_id,
                                   GError        **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GalpiStatement) stmt = NULL;
  GalpiFetch fetch;
  gint64 row;

  g_return_val_if_fail (db != NULL, NULL);
  g_return_val_if_fail (name_id != NULL, NULL);

  if (!galpi_index_reader_attach (db, error))
    return NULL;

  row = find_by_id (db, name_id, error);
  if (row < 0)
    return NULL;

  stmt = galpi_database_prepare (db, articles_sql, error);
  if (stmt == NULL)
    return NULL;

  sqlite3_bind_int64 (stmt, 1, row);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 id = sqlite3_column_int64 (stmt, 0);

      g_array_append_val (ids, id);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&ids) : NULL;
}

static void
add_form (GPtrArray      *forms,
          GHashTable     *seen,
          const Spelling *spelling)
{
  GalpiNameForm *form;

  if (!g_hash_table_add (seen, g_strjoin (":", spelling->name_class, spelling->key, NULL)))
    return;

  form = g_new0 (GalpiNameForm, 1);
  form->spelling = g_strdup (spelling->spelling);
  form->kind = kind_of (spelling->name_class);
  form->is_short = spelling->is_short;
  g_ptr_array_add (forms, form);
}

GPtrArray *
galpi_index_list_name_forms (GalpiDatabase  *db,
                             const char     *name_id,
                             GError        **error)
{
  g_autoptr(GPtrArray) forms =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_name_form_free);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GalpiName) name = galpi_index_find_name (db, name_id, error);
  g_autoptr(GPtrArray) spellings = NULL;
  gint64 row;

  if (name == NULL)
    return NULL;

  row = find_by_id (db, galpi_name_get_id (name), error);
  spellings = row > 0 ? load_spellings (db, row, error) : NULL;
  if (spellings == NULL)
    return NULL;

  for (guint i = 0; i < 2 * spellings->len; i++)
    {
      const Spelling *spelling = spellings->pdata[i % spellings->len];

      if (spelling->is_short == (i >= spellings->len))
        add_form (forms, seen, spelling);
    }

  return g_steal_pointer (&forms);
}

gboolean
galpi_index_is_same_spelling (const char *a,
                              const char *b)
{
  g_autofree char *key_a = galpi_name_fold (a);
  g_autofree char *key_b = galpi_name_fold (b);

  return g_str_equal (key_a, key_b);
}
