/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-matrix"

#include "galpi-tag-matrix.h"

#include "galpi-database-private.h"
#include "galpi-index-scope-private.h"
#include "galpi-index-timeline.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-link-private.h"
#include "galpi-version-table.h"

/* A tag on an annotation, where that stands. */
typedef struct
{
  gint64 version_id;
  guint  start;
  guint  stop;
  gint64 annotation_id;
  gint64 tag_id;
  guint  paragraph;
} Entry;

/* Two tags met; each pair is told once. */
typedef void (*PairFunc) (const Entry *one,
                          const Entry *other,
                          gpointer     data);

/* @format has %s where the condition of the scope goes. Returns: with the scope bound */
static GalpiStatement *
prepare_in_scope (GalpiDatabase  *db,
                  const char     *before,
                  const char     *after,
                  GalpiScope     *scope,
                  GError        **error)
{
  gboolean indexed = galpi_scope_is_indexed (scope);
  const char *condition = indexed ? "a.id IN (SELECT value FROM json_each (?1))"
                                  : galpi_scope_sql_get_condition (scope);
  g_autofree char *sql = g_strconcat (before, " n.trashed_at IS NULL AND ", condition, after, NULL);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  g_autoptr(GArray) ids = NULL;

  if (stmt == NULL)
    return NULL;

  if (indexed)
    {
      ids = galpi_index_list_article_ids (db, scope, error);
      if (ids == NULL)
        return NULL;
      galpi_index_bind_ids (stmt, 1, ids);
    }
  else if (!galpi_scope_sql_bind (db, stmt, scope, error))
    return NULL;

  return g_steal_pointer (&stmt);
}

/* Tags that are used, and their numbers as columns */

typedef struct
{
  gint64      id;
  const char *path;
  guint       n;
} UsedTag;

static int
compare_use (gconstpointer a,
             gconstpointer b)
{
  const UsedTag *one = a;
  const UsedTag *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;

  return strcmp (one->path, other->path);
}

static int
compare_path (gconstpointer a,
              gconstpointer b)
{
  return strcmp (((const UsedTag *) a)->path, ((const UsedTag *) b)->path);
}

static GArray *
list_used (GalpiDatabase  *db,
           GalpiScope     *scope,
           GHashTable     *paths,
           GError        **error)
{
  g_autoptr(GArray) used = g_array_new (FALSE, FALSE, sizeof (UsedTag));
  g_autoptr(GalpiStatement) stmt =
    prepare_in_scope (db,
                      "SELECT l.tag_id, count (*) FROM annotation_tag AS l"
                      " JOIN annotation AS n ON n.id = l.annotation_id"
                      " JOIN article AS a ON a.id = n.article_id WHERE",
                      " GROUP BY l.tag_id", scope, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      UsedTag tag = { sqlite3_column_int64 (stmt, 0), NULL, sqlite3_column_int (stmt, 1) };

      tag.path = g_hash_table_lookup (paths, &tag.id);
      if (tag.path != NULL)
        g_array_append_val (used, tag);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&used) : NULL;
}

/* Returns: (transfer full): tag id → number of its line, from 1 */
static GHashTable *
add_lines (GPtrArray *lines,
           GArray    *used)
{
  GHashTable *numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < used->len; i++)
    {
      const UsedTag *tag = &g_array_index (used, UsedTag, i);

      galpi_matrix_add_line (lines, tag->path, 0)->total = tag->n;
      g_hash_table_insert (numbers, g_memdup2 (&tag->id, sizeof tag->id), GUINT_TO_POINTER (i + 1));
    }

  return numbers;
}

static guint
get_number (GHashTable *numbers,
            gint64      tag_id)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (numbers, &tag_id));
}

GalpiMatrix *
galpi_tag_matrix_by_article (GalpiDatabase  *db,
                             GalpiScope     *scope,
                             GError        **error)
{
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GArray) used = paths != NULL ? list_used (db, scope, paths, error) : NULL;
  g_autoptr(GHashTable) numbers = NULL;
  g_autoptr(GalpiMatrix) matrix = galpi_matrix_new ();
  g_autoptr(GalpiStatement) stmt = NULL;
  GalpiMatrixLine *row = NULL;
  GalpiFetch fetch;

  if (used == NULL)
    return NULL;

  g_array_sort (used, compare_use);
  numbers = add_lines (matrix->columns, used);
  stmt = prepare_in_scope (db,
                           "SELECT a.id, a.title, l.tag_id, count (*) FROM annotation_tag AS l"
                           " JOIN annotation AS n ON n.id = l.annotation_id"
                           " JOIN article AS a ON a.id = n.article_id WHERE",
                           " GROUP BY a.id, l.tag_id ORDER BY a.added, a.id", scope, error);
  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 article_id = sqlite3_column_int64 (stmt, 0);
      guint column = get_number (numbers, sqlite3_column_int64 (stmt, 2));
      guint n = sqlite3_column_int (stmt, 3);

      if (row == NULL || row->id != article_id)
        row = galpi_matrix_add_line (matrix->rows, galpi_statement_text (stmt, 1), article_id);
      row->total += n;
      if (column > 0)
        galpi_matrix_set (matrix, matrix->rows->len - 1, column - 1, n);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&matrix) : NULL;
}

/* Where tags meet */

static GArray *
list_entries (GalpiDatabase  *db,
              GalpiScope     *scope,
              GError        **error)
{
  g_autoptr(GArray) entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_autoptr(GalpiStatement) stmt =
    prepare_in_scope (db,
                      "SELECT a.version_id, ifnull (h.start, 0), ifnull (h.stop, 0), n.id, l.tag_id"
                      " FROM annotation_tag AS l JOIN annotation AS n ON n.id = l.annotation_id"
                      " JOIN article AS a ON a.id = n.article_id"
                      " LEFT JOIN anchor AS h ON h.annotation_id = n.id"
                      "   AND h.version_id = a.version_id AND h.state = 'place' WHERE",
                      " ORDER BY a.version_id, h.start, h.stop, n.id", scope, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      Entry entry = {
        sqlite3_column_int64 (stmt, 0), sqlite3_column_int64 (stmt, 1),
        sqlite3_column_int64 (stmt, 2), sqlite3_column_int64 (stmt, 3),
        sqlite3_column_int64 (stmt, 4), 0,
      };

      g_array_append_val (entries, entry);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&entries) : NULL;
}

/* Numbers the paragraphs that the entries of one version begin in; they come by place. */
static gboolean
number_paragraphs (GalpiDatabase  *db,
                   Entry          *entries,
                   guint           n,
                   GError        **error)
{
  g_autofree char *text = galpi_version_table_get_text (db, entries[0].version_id, error);
  const char *p = text;
  guint offset = 0;
  guint paragraph = 0;

  if (text == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      for (; *p != '\0' && offset < entries[i].start; p = g_utf8_next_char (p), offset++)
        paragraph += *p == '\n';
      entries[i].paragraph = paragraph;
    }

  return TRUE;
}

static gboolean
meet (const Entry      *one,
      const Entry      *other,
      GalpiTagRelation  relation)
{
  if (one->annotation_id == other->annotation_id)
    return one->tag_id != other->tag_id;
  if (one->stop == 0 || other->stop == 0 || relation == GALPI_TAG_RELATION_SAME)
    return FALSE;

  return relation == GALPI_TAG_RELATION_PARAGRAPH ? one->paragraph == other->paragraph
                                                  : other->start < one->stop;
}

/* Whether no later entry can meet @one. */
static gboolean
is_past (const Entry      *one,
         const Entry      *other,
         GalpiTagRelation  relation)
{
  if (one->annotation_id == other->annotation_id)
    return FALSE;

  switch (relation)
    {
    case GALPI_TAG_RELATION_OVERLAP:
      return other->start >= one->stop;
    case GALPI_TAG_RELATION_PARAGRAPH:
      return other->paragraph > one->paragraph;
    case GALPI_TAG_RELATION_SAME:
    default:
      return TRUE;
    }
}

static void
visit_pairs (const Entry      *entries,
             guint             n,
             GalpiTagRelation  relation,
             PairFunc          func,
             gpointer          data)
{
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n && !is_past (&entries[i], &entries[j], relation); j++)
      if (entries[i].tag_id != entries[j].tag_id && meet (&entries[i], &entries[j], relation))
        func (&entries[i], &entries[j], data);
}

static gboolean
visit_all (GalpiDatabase     *db,
           GArray            *entries,
           GalpiTagRelation   relation,
           PairFunc           func,
           gpointer           data,
           GError           **error)
{
  Entry *all = (Entry *) (gpointer) entries->data;
  guint end;

  for (guint first = 0; first < entries->len; first = end)
    {
      for (end = first + 1; end < entries->len && all[end].version_id == all[first].version_id;)
        end++;
      if (relation == GALPI_TAG_RELATION_PARAGRAPH && end - first > 1 &&
          !number_paragraphs (db, all + first, end - first, error))
        return FALSE;

      visit_pairs (all + first, end - first, relation, func, data);
    }

  return TRUE;
}

typedef struct
{
  GalpiMatrix *matrix;
  GHashTable  *rows;
  GHashTable  *columns;
  GHashTable  *seen;   /* of PARAGRAPH: the pairs that were counted in the paragraph at hand */
  gint64       version_id;
  guint        paragraph;
} Counting;

static void
count_cell (Counting *counting,
            gint64    row_tag,
            gint64    column_tag)
{
  guint row = get_number (counting->rows, row_tag);
  guint column = get_number (counting->columns, column_tag);

  if (row > 0 && column > 0)
    galpi_matrix_set (counting->matrix, row - 1, column - 1,
                      galpi_matrix_get (counting->matrix, row - 1, column - 1) + 1);
}

static void
count_pair (const Entry *one,
            const Entry *other,
            gpointer     data)
{
  Counting *counting = data;

  if (counting->seen != NULL)
    {
      gint64 key = MIN (one->tag_id, other->tag_id) << 32 | MAX (one->tag_id, other->tag_id);

      if (one->version_id != counting->version_id || one->paragraph != counting->paragraph)
        g_hash_table_remove_all (counting->seen);
      counting->version_id = one->version_id;
      counting->paragraph = one->paragraph;
      if (!g_hash_table_add (counting->seen, g_memdup2 (&key, sizeof key)))
        return;
    }

  count_cell (counting, one->tag_id, other->tag_id);
  count_cell (counting, other->tag_id, one->tag_id);
}

GalpiMatrix *
galpi_tag_matrix_together (GalpiDatabase     *db,
                           GalpiScope        *scope,
                           GalpiTagRelation   relation,
                           GError           **error)
{
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GArray) used = paths != NULL ? list_used (db, scope, paths, error) : NULL;
  g_autoptr(GArray) entries = used != NULL ? list_entries (db, scope, error) : NULL;
  g_autoptr(GalpiMatrix) matrix = galpi_matrix_new ();
  g_autoptr(GHashTable) rows = NULL;
  g_autoptr(GHashTable) columns = NULL;
  g_autoptr(GHashTable) seen = NULL;
  Counting counting = { matrix };

  if (entries == NULL)
    return NULL;

  g_array_sort (used, compare_path);
  rows = add_lines (matrix->rows, used);
  g_array_sort (used, compare_use);
  columns = add_lines (matrix->columns, used);
  if (relation == GALPI_TAG_RELATION_PARAGRAPH)
    seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  counting.rows = rows;
  counting.columns = columns;
  counting.seen = seen;
  if (!visit_all (db, entries, relation, count_pair, &counting, error))
    return NULL;

  return g_steal_pointer (&matrix);
}

typedef struct
{
  gint64  tag_id;
  GArray *ids;
} Listing;

static void
list_pair (const Entry *one,
           const Entry *other,
           gpointer     data)
{
  Listing *listing = data;
  const Entry *bears = one->tag_id == listing->tag_id ? one : other;

  g_array_append_val (listing->ids, bears->annotation_id);
}

GArray *
galpi_tag_matrix_list_together (GalpiDatabase     *db,
                                const char        *tag,
                                const char        *other,
                                GalpiTagRelation   relation,
                                GError           **error)
{
  g_autoptr(GalpiScope) all = galpi_scope_new (GALPI_SCOPE_ALL, NULL);
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GArray) entries = paths != NULL ? list_entries (db, all, error) : NULL;
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Listing listing = { 0, ids };
  guint n_kept = 0;

  if (entries == NULL)
    return NULL;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const char *path = g_hash_table_lookup (paths, &entry->tag_id);

      if (g_strcmp0 (path, tag) == 0)
        listing.tag_id = entry->tag_id;
      else if (g_strcmp0 (path, other) != 0)
        continue;
      g_array_index (entries, Entry, n_kept++) = *entry;
    }
  g_array_set_size (entries, n_kept);

  if (!visit_all (db, entries, relation, list_pair, &listing, error))
    return NULL;

  return g_steal_pointer (&ids);
}
