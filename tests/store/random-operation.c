/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "random-operation.h"

#include "galpi-annotation-table.h"
#include "galpi-article-table.h"
#include "galpi-day.h"
#include "galpi-error.h"
#include "galpi-event-table.h"
#include "galpi-journal-private.h"
#include "galpi-tag-table.h"
#include "galpi-trash-table.h"
#include "galpi-verdict-table.h"
#include "galpi-version-table.h"
#include "store-fixture.h"

static const char * const tag_paths[] = {
  "a", "a/b", "a/b/c", "d", "d/b", "가나/다", "e",
};

static const char *
random_path (void)
{
  return tag_paths[g_test_rand_int_range (0, G_N_ELEMENTS (tag_paths))];
}

static char **
random_tags (void)
{
  GStrvBuilder *tags = g_strv_builder_new ();
  int n = g_test_rand_int_range (0, 3);

  for (int i = 0; i < n; i++)
    g_strv_builder_add (tags, random_path ());

  return g_strv_builder_unref_to_strv (tags);
}

/* Returns: an id of @table, or 0 where it is empty */
static gint64
random_row (GalpiDatabase *db,
            const char    *table)
{
  g_autofree char *count = g_strdup_printf ("SELECT count (*) FROM %s", table);
  gint64 n = store_fixture_query (db, count);
  g_autofree char *sql = NULL;

  if (n == 0)
    return 0;

  sql = g_strdup_printf ("SELECT id FROM %s ORDER BY id LIMIT 1 OFFSET %d", table,
                         g_test_rand_int_range (0, n));
  return store_fixture_query (db, sql);
}

static gboolean
add_article (GalpiDatabase  *db,
             GError        **error)
{
  return store_fixture_add_article (db, (gpointer) "title", NULL, error) != NULL;
}

static gboolean
edit_article (GalpiDatabase  *db,
              GError        **error)
{
  gint64 id = random_row (db, "article");
  g_autoptr(GalpiArticle) article = id != 0 ? galpi_article_table_get (db, id, error) : NULL;
  g_auto(GStrv) tags = random_tags ();
  g_auto(GStrv) keywords = random_tags ();

  if (article == NULL)
    return id == 0;

  galpi_article_set_title (article, random_path ());
  galpi_article_set_keywords (article, (const char * const *) keywords);
  galpi_article_set_tags (article, (const char * const *) tags);
  return galpi_article_table_update (db, article, error);
}

static gboolean
add_version (GalpiDatabase  *db,
             GError        **error)
{
  g_autoptr(GalpiDocument) document = store_fixture_make_document (NULL);
  gint64 id = random_row (db, "article");
  gint64 old_id;
  gint64 new_id;
  g_autoptr(GPtrArray) annotations = NULL;

  if (id == 0)
    return TRUE;

  galpi_document_append_block (document, GALPI_BLOCK_PARAGRAPH, random_path (), NULL, NULL);
  old_id = galpi_version_table_get_current (db, id, error);
  new_id = galpi_version_table_insert (db, id, document, NULL, error);
  annotations = galpi_annotation_table_list_anchored (db, old_id, error);
  if (new_id == 0 || annotations == NULL)
    return FALSE;

  for (guint i = 0; i < annotations->len; i++)
    {
      GalpiAnnotation *annotation = g_ptr_array_index (annotations, i);

      if (!galpi_annotation_table_set_anchor (db, galpi_annotation_get_id (annotation), new_id,
                                              galpi_annotation_get_anchor (annotation), error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_annotation (GalpiDatabase  *db,
                GError        **error)
{
  gint64 id = random_row (db, "article");
  guint start = g_test_rand_int_range (0, 20);
  g_autoptr(GalpiAnnotation) annotation = NULL;
  g_auto(GStrv) tags = random_tags ();

  if (id == 0)
    return TRUE;

  annotation = store_fixture_make_annotation (id, start, start + 5, random_path ());
  galpi_annotation_set_tags (annotation, (const char * const *) tags);
  return galpi_annotation_table_insert (db, annotation, error);
}

static gboolean
edit_annotation (GalpiDatabase  *db,
                 GError        **error)
{
  gint64 id = random_row (db, "annotation");
  g_autoptr(GalpiAnnotation) annotation =
    id != 0 ? galpi_annotation_table_get (db, id, error) : NULL;
  g_auto(GStrv) tags = random_tags ();

  if (annotation == NULL)
    return id == 0;

  galpi_annotation_set_note (annotation, random_path ());
  galpi_annotation_set_tags (annotation, (const char * const *) tags);
  return galpi_annotation_table_update (db, annotation, error);
}

static void
fill_event (GalpiEvent *event,
            gint64      article_id)
{
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_auto(GStrv) tags = random_tags ();
  int n = g_test_rand_int_range (0, 3);

  for (int i = 0; i < n; i++)
    {
      guint start = g_test_rand_int_range (0, 20);
      g_autoptr(GalpiAnchor) anchor =
        galpi_anchor_new_for_range (STORE_FIXTURE_TEXT, (GalpiRange) { start, start + 4 });

      g_ptr_array_add (sources, galpi_event_source_new (article_id, anchor));
    }

  galpi_event_set_title (event, random_path ());
  galpi_event_set_date (event, "2025-12");
  galpi_event_set_from_day (event, galpi_day_new (2025, 12, 1));
  galpi_event_set_to_day (event, galpi_day_new (2026, 1, 1));
  galpi_event_set_sources (event, sources);
  galpi_event_set_tags (event, (const char * const *) tags);
}

static gboolean
add_event (GalpiDatabase  *db,
           GError        **error)
{
  gint64 article_id = random_row (db, "article");
  g_autoptr(GalpiEvent) event = galpi_event_new ();

  if (article_id == 0)
    return TRUE;

  fill_event (event, article_id);
  return galpi_event_table_insert (db, event, error);
}

static gboolean
edit_event (GalpiDatabase  *db,
            GError        **error)
{
  gint64 article_id = random_row (db, "article");
  gint64 id = random_row (db, "event");
  g_autoptr(GalpiEvent) event = NULL;

  if (id == 0 || article_id == 0)
    return TRUE;

  event = galpi_event_table_get (db, id, error);
  if (event == NULL)
    return FALSE;

  fill_event (event, article_id);
  return galpi_event_table_update (db, event, error);
}

static gboolean
judge (GalpiDatabase  *db,
       GError        **error)
{
  GalpiVerdict verdict = {
    .version_id = random_row (db, "version"),
    .range = { 0, g_test_rand_int_range (1, 4) },
    .quote = (char *) "q",
    .finding = GALPI_FINDING_TIME,
    .verdict = g_test_rand_int_range (GALPI_VERDICT_KEPT, GALPI_VERDICT_CORRECTED + 1),
    .event_id = random_row (db, "event"),
  };

  return verdict.version_id == 0 || galpi_verdict_table_set (db, &verdict, error);
}

static gboolean
change_tag (GalpiDatabase  *db,
            GError        **error)
{
  gint64 id = random_row (db, "tag");
  gint64 other = random_row (db, "tag");

  if (id == 0)
    return TRUE;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      return galpi_tag_table_rename (db, id, g_test_rand_bit () ? "b" : "z", error);
    case 1:
      return galpi_tag_table_move (db, id, g_test_rand_bit () ? other : 0, error);
    case 2:
      return galpi_tag_table_merge (db, id, other, error);
    default:
      return galpi_tag_table_remove (db, id, error);
    }
}

static gboolean
move_to_trash (GalpiDatabase  *db,
               GError        **error)
{
  static const char * const tables[] = { "article", "annotation", "event" };
  const char *table = tables[g_test_rand_int_range (0, G_N_ELEMENTS (tables))];
  gint64 id = random_row (db, table);

  return id == 0 || galpi_trash_table_set (db, table, id, g_test_rand_bit (), error);
}

static gboolean
operate (GalpiDatabase  *db,
         gpointer        data,
         GError        **error)
{
  static gboolean (* const operations[]) (GalpiDatabase *, GError **) = {
    add_article, edit_article, add_version, add_annotation, add_annotation, edit_annotation,
    add_event, edit_event,
    judge, change_tag, change_tag, move_to_trash,
  };

  return operations[g_test_rand_int_range (0, G_N_ELEMENTS (operations))] (db, error);
}

void
random_operation (GalpiDatabase *db)
{
  GalpiStepSpec spec = { "random", 0, GALPI_STEP_EDIT };
  g_autoptr(GError) error = NULL;

  /* A tag can't be moved anywhere. */
  if (!galpi_journal_write (db, &spec, operate, NULL, NULL, &error))
    g_assert_error (error, GALPI_ERROR, GALPI_ERROR_CONSTRAINT);
}
