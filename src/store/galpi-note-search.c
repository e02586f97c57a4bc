/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-search"

#include "galpi-note-search.h"

#include "galpi-database-private.h"
#include "galpi-edtf.h"
#include "galpi-index-scope-private.h"
#include "galpi-index-search.h"
#include "galpi-index-timeline.h"
#include "galpi-scope-sql-private.h"
#include "galpi-tag-link-private.h"
#include "galpi-tag-matrix.h"

#define NOTES_SQL(condition) \
  "SELECT n.id, n.uuid, n.article_id, n.colour, n.created, n.modified, a.date, a.person, a.title " \
  "FROM annotation AS n JOIN article AS a ON a.id = n.article_id" \
  "  LEFT JOIN anchor AS h ON h.annotation_id = n.id AND h.version_id = a.version_id" \
  "  WHERE " condition \
  "    AND (?2 IS NULL OR n.colour = ?2)" \
  "    AND (?3 IS NULL OR a.person = ?3)" \
  "    AND (?4 IS NULL OR n.article_id = ?4)" \
  "    AND (?5 IS NULL OR n.id IN (SELECT l.annotation_id FROM annotation_tag AS l" \
  "                                  WHERE l.tag_id IN (SELECT value FROM json_each (?5))))" \
  "    AND (?6 IS NULL OR n.id IN (SELECT value FROM json_each (?6)))" \
  "    AND (?7 IS NULL OR n.id IN (SELECT value FROM json_each (?7)))" \
  "  ORDER BY a.added, a.id, h.state IS NOT NULL, h.state = 'lost', h.start, h.stop, n.uuid"

/* What sorting and grouping need of an annotation. */
typedef struct
{
  GalpiFoundNote note;
  gint64         article_id;
  gint64         modified;
  GalpiDay       date;  /* of the article */
  GalpiDay       day;   /* when it was made */
  GalpiColour    colour;
  char          *person;
  char          *title;
  guint          order;
} Row;

static void
row_clear (Row *row)
{
  g_free (row->person);
  g_free (row->title);
}

static void
found_group_clear (GalpiFoundGroup *group)
{
  g_free (group->value);
}

void
galpi_found_notes_free (GalpiFoundNotes *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->notes);
  g_array_unref (self->groups);
  g_free (self);
}

/* What is asked for */

static char *
make_condition (const GalpiNoteFilter *filter)
{
  if (galpi_scope_get_kind (filter->scope) == GALPI_SCOPE_TRASH)
    return g_strdup (NOTES_SQL ("n.trashed_at IS NOT NULL"));
  if (galpi_scope_is_indexed (filter->scope))
    return g_strdup (NOTES_SQL ("n.trashed_at IS NULL AND a.id IN (SELECT value"
                                " FROM json_each (?1))"));

  return g_strdup_printf (NOTES_SQL ("n.trashed_at IS NULL AND %s"),
                          galpi_scope_sql_get_condition (filter->scope));
}

static gboolean
bind_scope (GalpiDatabase   *db,
            GalpiStatement  *stmt,
            GalpiScope      *scope,
            GError         **error)
{
  g_autoptr(GArray) ids = NULL;

  if (!galpi_scope_is_indexed (scope))
    return galpi_scope_sql_bind (db, stmt, scope, error);

  ids = galpi_index_list_article_ids (db, scope, error);
  if (ids == NULL)
    return FALSE;

  galpi_index_bind_ids (stmt, 1, ids);
  return TRUE;
}

/* The ids of a tag and, unless @exact, those under it. */
static GArray *
list_tag_ids (GHashTable *paths,
              const char *tag,
              gboolean    exact)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *below = g_strconcat (tag, "/", NULL);
  GHashTableIter iter;
  gpointer id;
  gpointer path;

  g_hash_table_iter_init (&iter, paths);
  while (g_hash_table_iter_next (&iter, &id, &path))
    if (g_str_equal (path, tag) || (!exact && g_str_has_prefix (path, below)))
      g_array_append_val (ids, *(gint64 *) id);

  return ids;
}

static gboolean
bind_filter (GalpiDatabase          *db,
             GalpiStatement         *stmt,
             const GalpiNoteFilter  *filter,
             GHashTable             *paths,
             GError                **error)
{
  if (!bind_scope (db, stmt, filter->scope, error))
    return FALSE;

  galpi_statement_bind_text (stmt, 2, filter->has_colour ? galpi_colour_to_string (filter->colour)
                                                         : NULL);
  galpi_statement_bind_text (stmt, 3, filter->person);
  galpi_statement_bind_id_or_null (stmt, 4, filter->article_id);
  if (filter->tag != NULL)
    {
      g_autoptr(GArray) ids = list_tag_ids (paths, filter->tag, filter->exact);

      galpi_index_bind_ids (stmt, 5, ids);
    }

  if (filter->query != NULL)
    {
      g_autoptr(GArray) ids = galpi_index_search_annotations (db, filter->query, error);

      if (ids == NULL)
        return FALSE;
      galpi_index_bind_ids (stmt, 6, ids);
    }

  if (filter->with_tag != NULL)
    {
      g_autoptr(GArray) ids = galpi_tag_matrix_list_together (db, filter->tag, filter->with_tag,
                                                              filter->relation, error);

      if (ids == NULL)
        return FALSE;
      galpi_index_bind_ids (stmt, 7, ids);
    }

  return TRUE;
}

/* What is found */

static GalpiDay
day_of_time (gint64 microseconds)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc_usec (microseconds);
  g_autoptr(GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return GALPI_DAY_NONE;

  return galpi_day_new (g_date_time_get_year (local), g_date_time_get_month (local),
                        g_date_time_get_day_of_month (local));
}

/* Whether the article's date lies in the period; what has no date lies in none. */
static gboolean
fits_period (const GalpiNoteFilter *filter,
             GalpiDay               from,
             GalpiDay               to)
{
  if (filter->from_day == GALPI_DAY_NONE && filter->to_day == GALPI_DAY_NONE)
    return TRUE;
  if (from == GALPI_DAY_NONE || to == GALPI_DAY_NONE)
    return FALSE;

  return (filter->from_day == GALPI_DAY_NONE || to > filter->from_day) &&
         (filter->to_day == GALPI_DAY_NONE || from < filter->to_day);
}

static void
take_row (GalpiStatement        *stmt,
          const GalpiNoteFilter *filter,
          GArray                *rows)
{
  const char *date = galpi_statement_text (stmt, 6);
  GalpiDay from = GALPI_DAY_NONE;
  GalpiDay to = GALPI_DAY_NONE;
  Row row = { 0 };

  if (date != NULL)
    galpi_edtf_parse (date, &from, &to, NULL);
  if (!fits_period (filter, from, to))
    return;

  row.note.id = sqlite3_column_int64 (stmt, 0);
  if (sqlite3_column_bytes (stmt, 1) == sizeof row.note.uuid)
    memcpy (&row.note.uuid, sqlite3_column_blob (stmt, 1), sizeof row.note.uuid);
  row.article_id = sqlite3_column_int64 (stmt, 2);
  galpi_colour_from_string (galpi_statement_text (stmt, 3), &row.colour);
  row.day = day_of_time (sqlite3_column_int64 (stmt, 4));
  row.modified = sqlite3_column_int64 (stmt, 5);
  row.date = from;
  row.person = g_strdup (galpi_statement_text (stmt, 7));
  row.title = g_strdup (galpi_statement_text (stmt, 8));
  row.order = rows->len;
  g_array_append_val (rows, row);
}

static GArray *
list_rows (GalpiDatabase          *db,
           const GalpiNoteFilter  *filter,
           GHashTable             *paths,
           GError                **error)
{
  g_autofree char *sql = make_condition (filter);
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  GalpiFetch fetch;

  g_array_set_clear_func (rows, (GDestroyNotify) row_clear);
  if (stmt == NULL || !bind_filter (db, stmt, filter, paths, error))
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    take_row (stmt, filter, rows);

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&rows) : NULL;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      data)
{
  const Row *one = a;
  const Row *other = b;

  switch (GPOINTER_TO_INT (data))
    {
    case GALPI_NOTE_SORT_DATE:
      if (one->date != other->date)
        return one->date > other->date ? -1 : 1;
      break;
    case GALPI_NOTE_SORT_CHANGED:
      if (one->modified != other->modified)
        return one->modified > other->modified ? -1 : 1;
      break;
    case GALPI_NOTE_SORT_PLACE:
    default:
      break;
    }

  return (one->order > other->order) - (one->order < other->order);
}

/* Groups */

/* A group while it is filled. */
typedef struct
{
  GalpiFoundGroup  group;
  char            *key;
  GArray          *members; /* guint: rows */
} Pile;

static void
pile_free (gpointer data)
{
  Pile *pile = data;

  g_free (pile->group.value);
  g_free (pile->key);
  g_array_unref (pile->members);
  g_free (pile);
}

static int
compare_piles (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(const Pile * const *) a)->key, (*(const Pile * const *) b)->key);
}

/* @value: (nullable); @key: (transfer full): by which the groups are sorted, and known */
static void
add_to_pile (GHashTable *known,
             GPtrArray  *piles,
             guint       row,
             const char *value,
             gint64      number,
             char       *key)
{
  Pile *pile = g_hash_table_lookup (known, key);

  if (pile == NULL)
    {
      pile = g_new0 (Pile, 1);
      pile->group.value = g_strdup (value);
      pile->group.number = number;
      pile->key = g_steal_pointer (&key);
      pile->members = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (piles, pile);
      g_hash_table_insert (known, pile->key, pile);
    }
  g_array_append_val (pile->members, row);
  g_free (key);
}

/* What has no name comes last. */
static char *
name_key (const char *name)
{
  g_autofree char *key = NULL;

  if (name == NULL || *name == '\0')
    return g_strdup ("1");

  key = g_utf8_collate_key (name, -1);
  return g_strconcat ("0", key, "\n", name, NULL);
}

/* Returns: (transfer full): gint64 annotation → GArray of gint64 tags */
static GHashTable *
load_links (GalpiDatabase  *db,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db, "SELECT annotation_id, tag_id FROM annotation_tag", error);
  g_autoptr(GHashTable) links =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 annotation = sqlite3_column_int64 (stmt, 0);
      gint64 tag = sqlite3_column_int64 (stmt, 1);
      GArray *tags = g_hash_table_lookup (links, &annotation);

      if (tags == NULL)
        {
          tags = g_array_new (FALSE, FALSE, sizeof (gint64));
          g_hash_table_insert (links, g_memdup2 (&annotation, sizeof annotation), tags);
        }
      g_array_append_val (tags, tag);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&links) : NULL;
}

static void
pile_by_tags (GHashTable *known,
              GPtrArray  *piles,
              guint       number,
              GArray     *tags,
              GHashTable *paths)
{
  for (guint i = 0; tags != NULL && i < tags->len; i++)
    {
      const char *path = g_hash_table_lookup (paths, &g_array_index (tags, gint64, i));

      if (path != NULL)
        add_to_pile (known, piles, number, path, 0, name_key (path));
    }
  if (tags == NULL)
    add_to_pile (known, piles, number, NULL, 0, name_key (NULL));
}

static void
pile_row (GHashTable     *known,
          GPtrArray      *piles,
          const Row      *row,
          guint           number,
          GalpiNoteGroup  group,
          GHashTable     *ranks)
{
  gpointer rank;

  switch (group)
    {
    case GALPI_NOTE_GROUP_DAY:
      add_to_pile (known, piles, number, NULL, row->day,
                   g_strdup_printf ("%011" G_GINT64_FORMAT, (gint64) G_MAXINT - row->day));
      break;
    case GALPI_NOTE_GROUP_COLOUR:
      add_to_pile (known, piles, number, NULL, row->colour,
                   g_strdup_printf ("%d", row->colour != GALPI_COLOUR_NONE ? (int) row->colour : 9));
      break;
    case GALPI_NOTE_GROUP_PERSON:
      add_to_pile (known, piles, number, row->person, 0, name_key (row->person));
      break;
    case GALPI_NOTE_GROUP_ARTICLE:
    case GALPI_NOTE_GROUP_TAG:
    default:
      rank = g_hash_table_lookup (ranks, &row->article_id);
      if (rank == NULL)
        {
          rank = GUINT_TO_POINTER (g_hash_table_size (ranks) + 1);
          g_hash_table_insert (ranks, (gpointer) &row->article_id, rank);
        }
      add_to_pile (known, piles, number, row->title, row->article_id,
                   g_strdup_printf ("%010u", GPOINTER_TO_UINT (rank)));
    }
}

static GalpiFoundNotes *
collect (GArray    *rows,
         GPtrArray *piles)
{
  GalpiFoundNotes *found = g_new0 (GalpiFoundNotes, 1);

  found->notes = g_array_new (FALSE, FALSE, sizeof (GalpiFoundNote));
  found->groups = g_array_new (FALSE, FALSE, sizeof (GalpiFoundGroup));
  g_array_set_clear_func (found->groups, (GDestroyNotify) found_group_clear);
  found->n_annotations = rows->len;

  for (guint i = 0; i < piles->len; i++)
    {
      Pile *pile = g_ptr_array_index (piles, i);
      GalpiFoundGroup group = pile->group;

      pile->group.value = NULL;
      group.first = found->notes->len;
      group.n = pile->members->len;
      g_array_append_val (found->groups, group);
      for (guint j = 0; j < pile->members->len; j++)
        {
          GalpiFoundNote note =
            g_array_index (rows, Row, g_array_index (pile->members, guint, j)).note;

          note.group = i;
          g_array_append_val (found->notes, note);
        }
    }

  return found;
}

GalpiFoundNotes *
galpi_note_search (GalpiDatabase          *db,
                   const GalpiNoteFilter  *filter,
                   GalpiNoteGroup          group,
                   GalpiNoteSort           sort,
                   GError                **error)
{
  g_autoptr(GHashTable) paths = galpi_tag_link_load_paths (db, error);
  g_autoptr(GHashTable) links = NULL;
  g_autoptr(GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) ranks = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr(GPtrArray) piles = g_ptr_array_new_with_free_func (pile_free);
  g_autoptr(GArray) rows = NULL;

  g_return_val_if_fail (filter != NULL, NULL);

  rows = paths != NULL ? list_rows (db, filter, paths, error) : NULL;
  if (rows == NULL)
    return NULL;

  if (group == GALPI_NOTE_GROUP_TAG)
    {
      links = load_links (db, error);
      if (links == NULL)
        return NULL;
    }

  g_array_sort_with_data (rows, compare_rows, GINT_TO_POINTER (sort));
  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);

      if (group == GALPI_NOTE_GROUP_TAG)
        pile_by_tags (known, piles, i, g_hash_table_lookup (links, &row->note.id), paths);
      else
        pile_row (known, piles, row, i, group, ranks);
    }
  g_ptr_array_sort (piles, compare_piles);

  return collect (rows, piles);
}
