/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-table.h"
#include "galpi-error.h"
#include "galpi-index-names.h"
#include "galpi-index-timeline.h"
#include "galpi-name-verdict-table.h"
#include "galpi-trash-table.h"
#include "index-fixture.h"

#define N_ORDERS 12

static void
set_up (IndexFixture  *self,
        gconstpointer  data)
{
  index_fixture_set_up (self, data);
  index_fixture_start (self);
}

static gint64
add (IndexFixture *self,
     const char   *text)
{
  return index_fixture_add_article (self, "글", "2024-05-07", text);
}

static gpointer
list_names (GalpiDatabase  *db,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  return galpi_index_list_names (db, data, 0, error);
}

static char *
describe (GalpiName *name)
{
  g_autofree char *spellings =
    g_strjoinv (" | ", (char **) galpi_name_get_spellings (name));

  return g_strdup_printf ("%s [%s] %s %u/%u", galpi_name_get_spelling (name),
                          galpi_name_kind_to_string (galpi_name_get_kind (name)), spellings,
                          galpi_name_get_n_articles (name), galpi_name_get_n_mentions (name));
}

/* Returns: a line for each name: spelling [class] all spellings, articles/mentions */
static char *
dump (IndexFixture *self,
      const char   *filter)
{
  g_autoptr(GPtrArray) names = NULL;
  g_autoptr(GPtrArray) lines = g_ptr_array_new_null_terminated (8, g_free, TRUE);

  index_fixture_wait (self);
  names = index_fixture_read (self, list_names, (gpointer) filter);
  for (guint i = 0; i < names->len; i++)
    g_ptr_array_add (lines, describe (names->pdata[i]));

  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
assert_names (IndexFixture *self,
              const char   *filter,
              const char   *expected)
{
  g_autofree char *names = dump (self, filter);

  g_assert_cmpstr (names, ==, expected);
}

static gpointer
set_verdict (GalpiDatabase  *db,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  galpi_name_verdict_table_set (db, data, error);
  return NULL;
}

static void
say (IndexFixture         *self,
     GalpiNameVerdictKind  verdict,
     const char           *spelling,
     GalpiNameKind         kind,
     const char           *other,
     GalpiNameKind         other_kind)
{
  g_autoptr(GalpiNameVerdict) said =
    galpi_name_verdict_new (verdict, spelling, kind, other, other_kind);

  index_fixture_write (self, set_verdict, said);
}

typedef struct
{
  gint64   id;
  gboolean trashed;
} Trashing;

static gpointer
trash (GalpiDatabase  *db,
       gpointer        data,
       GCancellable   *cancellable,
       GError        **error)
{
  Trashing *trashing = data;

  galpi_trash_table_set (db, "article", trashing->id, trashing->trashed, error);
  return NULL;
}

static void
set_trashed (IndexFixture *self,
             gint64        id,
             gboolean      trashed)
{
  Trashing trashing = { id, trashed };

  index_fixture_write (self, trash, &trashing);
}

static void
test_joins_glosses (IndexFixture  *self,
                    gconstpointer  data)
{
  add (self, "마크 저커버그Mark Zuckerberg 대표가 말했다.");
  add (self, "한빛전자(012345)가 올랐다. 한빛전자(012345.KS)의 주가다.");
  add (self, "세계보건기구(WHO)는 경고했다. WHO는 다시 말했다.");
  add (self, "세계보건기구는 조용했다.");

  assert_names (self, NULL,
                "세계보건기구 [organisation] 세계보건기구 | WHO 2/4\n"
                "한빛전자 [organisation] 한빛전자 | 012345.KS | 012345 1/4\n"
                "마크 저커버그 [person] 마크 저커버그 | Mark Zuckerberg 1/2");
}

static void
test_follows_short_forms (IndexFixture  *self,
                          gconstpointer  data)
{
  add (self, "도널드 브라운 대통령이 왔다. 브라운은 갔다.");
  add (self, "크리스틴 브라운 대통령이 왔다. 브라운은 갔다.");
  assert_names (self, NULL,
                "도널드 브라운 [person] 브라운 | 도널드 브라운 1/2\n"
                "크리스틴 브라운 [person] 크리스틴 브라운 | 브라운 1/2");

  /* Who knows which one that is? */
  add (self, "브라운 대통령은 말이 없었다.");
  add (self, "브라운 대통령은 웃었다.");
  assert_names (self, NULL,
                "도널드 브라운 [person] 브라운 | 도널드 브라운 1/2\n"
                "크리스틴 브라운 [person] 크리스틴 브라운 | 브라운 1/2\n"
                "브라운 [person] 브라운 1/1\n"
                "브라운 [person] 브라운 1/1");

  /* With one Brown left, the bare ones may be one, but not that one. */
  set_trashed (self, 2, TRUE);
  assert_names (self, NULL,
                "브라운 [person] 브라운 2/2\n"
                "도널드 브라운 [person] 브라운 | 도널드 브라운 1/2");

  index_fixture_undo (self);
  add (self, "도널드 브라운 대통령과 크리스틴 브라운 대통령이 왔다. 브라운은 갔다.");
  assert_names (self, "도널드", "도널드 브라운 [person] 도널드 브라운 | 브라운 2/3");
}

static void
test_keeps_full_names_together (IndexFixture  *self,
                                gconstpointer  data)
{
  add (self, "한상철 교수가 밝혔다.");
  add (self, "한상철 교수는 웃었다.");

  assert_names (self, NULL, "한상철 [person] 한상철 2/2");
}

/* One abbreviation of two things welds neither them nor itself to one of them. */
static void
test_tells_abbreviations_apart (IndexFixture  *self,
                                gconstpointer  data)
{
  add (self, "한국개발연구원(KDI)이 밝혔다. KDI는 또 말했다.");
  add (self, "KDI는 조용했다.");
  assert_names (self, NULL, "한국개발연구원 [organisation] KDI | 한국개발연구원 2/4");

  add (self, "Korea Dental Institute (KDI) opened.");
  assert_names (self, "KDI",
                "한국개발연구원 [organisation] KDI | 한국개발연구원 1/3\n"
                "Korea Dental Institute [organisation] Korea Dental Institute | KDI 1/2\n"
                "KDI [organisation] KDI 1/1");
}

static void
test_never_joins_two_classes (IndexFixture  *self,
                              gconstpointer  data)
{
  add (self, "챗봇 ‘QRST’가 나왔다.");
  add (self, "반도체 기업 QRST가 세웠다.");

  assert_names (self, NULL, "QRST [organisation] QRST 1/1\nQRST [product] QRST 1/1");
}

static void
test_leaves_out_what_does_not_count (IndexFixture  *self,
                                     gconstpointer  data)
{
  add (self, "한빛전자가 왔다.");
  add (self, "한빛전자가 갔다.");
  assert_names (self, NULL, "한빛전자 [organisation] 한빛전자 2/2");

  index_fixture_dismiss (self, 1, "한빛전자", "name");
  assert_names (self, NULL, "한빛전자 [organisation] 한빛전자 1/1");

  set_trashed (self, 2, TRUE);
  assert_names (self, NULL, "");

  index_fixture_undo (self);
  index_fixture_undo (self);
  assert_names (self, NULL, "한빛전자 [organisation] 한빛전자 2/2");

  index_fixture_add_version (self, 2, "다온전자가 갔다.");
  assert_names (self, NULL,
                "다온전자 [organisation] 다온전자 1/1\n한빛전자 [organisation] 한빛전자 1/1");
}

static void
test_filters (IndexFixture  *self,
              gconstpointer  data)
{
  add (self, "세계보건기구(WHO)는 경고했다. 한빛전자는 아니다.");

  assert_names (self, "who", "세계보건기구 [organisation] 세계보건기구 | WHO 1/2");
  assert_names (self, "보건 기구", "세계보건기구 [organisation] 세계보건기구 | WHO 1/2");
  assert_names (self, "없는 이름", "");
}

/* What is said outlives another reading, goes and comes with undo, and reaches what comes later. */
static void
test_obeys_the_analyst (IndexFixture  *self,
                        gconstpointer  data)
{
  static const char joined[] = "한빛전자 [organisation] 한빛전자 | 다온전자 2/2";
  static const char apart[] =
    "다온전자 [organisation] 다온전자 1/1\n한빛전자 [organisation] 한빛전자 1/1";

  add (self, "한빛전자가 왔다.");
  add (self, "다온전자가 갔다.");
  assert_names (self, NULL, apart);

  say (self, GALPI_NAME_VERDICT_JOINED, "한빛전자", GALPI_NAME_KIND_ORGANISATION, "다온전자",
       GALPI_NAME_KIND_ORGANISATION);
  say (self, GALPI_NAME_VERDICT_SHOWN, "다온전자", GALPI_NAME_KIND_ORGANISATION, "한빛전자",
       GALPI_NAME_KIND_ORGANISATION);
  assert_names (self, NULL, joined);

  galpi_index_rebuild (self->index);
  assert_names (self, NULL, joined);
  index_fixture_set_date (self, 1, "2023-01-01");
  assert_names (self, NULL, joined);
  index_fixture_undo (self);

  say (self, GALPI_NAME_VERDICT_CLASSED, "한빛전자", GALPI_NAME_KIND_ORGANISATION, NULL,
       GALPI_NAME_KIND_PRODUCT);
  say (self, GALPI_NAME_VERDICT_CLASSED, "다온전자", GALPI_NAME_KIND_ORGANISATION, NULL,
       GALPI_NAME_KIND_PRODUCT);
  assert_names (self, NULL, "한빛전자 [product] 한빛전자 | 다온전자 2/2");
  index_fixture_undo (self);
  index_fixture_undo (self);
  assert_names (self, NULL, joined);

  say (self, GALPI_NAME_VERDICT_SPLIT, "다온전자", GALPI_NAME_KIND_ORGANISATION, "한빛전자",
       GALPI_NAME_KIND_ORGANISATION);
  assert_names (self, NULL, apart);
  index_fixture_undo (self);
  assert_names (self, NULL, joined);
  index_fixture_undo (self);
  index_fixture_undo (self);
  assert_names (self, NULL, apart);
  index_fixture_redo (self);
  assert_names (self, NULL, "한빛전자 [organisation] 한빛전자 | 다온전자 2/2");
}

static void
test_splits_what_articles_join (IndexFixture  *self,
                                gconstpointer  data)
{
  add (self, "마크 저커버그Mark Zuckerberg 대표가 말했다. 저커버그는 웃었다.");

  say (self, GALPI_NAME_VERDICT_SPLIT, "마크 저커버그", GALPI_NAME_KIND_PERSON, "저커버그",
       GALPI_NAME_KIND_PERSON);
  assert_names (self, NULL,
                "마크 저커버그 [person] 마크 저커버그 | Mark Zuckerberg 1/2\n"
                "저커버그 [person] 저커버그 1/1");
  index_fixture_undo (self);

  say (self, GALPI_NAME_VERDICT_SPLIT, "마크 저커버그", GALPI_NAME_KIND_PERSON, "Mark Zuckerberg",
       GALPI_NAME_KIND_PERSON);
  assert_names (self, NULL,
                "마크 저커버그 [person] 저커버그 | 마크 저커버그 1/2\n"
                "Mark Zuckerberg [person] Mark Zuckerberg 1/1");
}

static gpointer
find_name (GalpiDatabase  *db,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  g_autoptr(GError) why = NULL;
  g_autoptr(GalpiName) name = galpi_index_find_name (db, data, &why);

  return name != NULL ? describe (name) : g_strdup_printf ("%d", why->code);
}

static gpointer
find_in_second (GalpiDatabase  *db,
                gpointer        data,
                GCancellable   *cancellable,
                GError        **error)
{
  g_autoptr(GalpiName) name = galpi_index_find_name_in (db, 2, data, error);

  return name != NULL ? describe (name) : NULL;
}

static gpointer
list_articles_by_id (GalpiDatabase  *db,
                     gpointer        data,
                     GCancellable   *cancellable,
                     GError        **error)
{
  g_autoptr(GalpiName) name = galpi_index_find_name (db, data, error);
  g_autoptr(GalpiScope) scope =
    galpi_scope_new_name (galpi_name_get_id (name), galpi_name_get_spelling (name));

  return galpi_index_list_article_ids (db, scope, error);
}

static void
assert_found (IndexFixture   *self,
              GalpiStoreFunc  func,
              const char     *spelling,
              const char     *expected)
{
  g_autofree char *found = index_fixture_read (self, func, (gpointer) spelling);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_finds_a_name (IndexFixture  *self,
                   gconstpointer  data)
{
  g_autoptr(GArray) ids = NULL;
  g_autofree char *ambiguous = g_strdup_printf ("%d", GALPI_ERROR_INVALID);
  g_autofree char *none = g_strdup_printf ("%d", GALPI_ERROR_NOT_FOUND);

  add (self, "도널드 브라운 대통령이 왔다. 브라운은 갔다.");
  add (self, "크리스틴 브라운 대통령이 왔다. 브라운은 갔다.");
  add (self, "한빛전자는 아니다.");
  index_fixture_wait (self);

  assert_found (self, find_name, "도널드 브라운",
                "도널드 브라운 [person] 브라운 | 도널드 브라운 1/2");
  assert_found (self, find_in_second, "브라운", "크리스틴 브라운 [person] 크리스틴 브라운 | 브라운 1/2");
  assert_found (self, find_name, "브라운", ambiguous);
  assert_found (self, find_name, "없는 이름", none);

  ids = index_fixture_read (self, list_articles_by_id, (gpointer) "크리스틴 브라운");
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, gint64, 0), ==, 2);
}

static const char * const many[] = {
  "도널드 브라운 대통령이 한상철 교수를 만났다.\n브라운은 한상철에게 물었다.",
  "크리스틴 브라운 대통령이 왔다. 브라운은 갔다.",
  "브라운 대통령은 말이 없었다.",
  "브라운 대통령은 웃었다.",
  "세계보건기구(WHO)는 경고했다. WHO는 다시 말했다.",
  "WHO는 세 번째로 말했다.",
  "World Health Organization (WHO) warned.",
  "한국개발연구원(KDI)이 밝혔다.",
  "Korea Dental Institute (KDI) opened.",
  "KDI는 조용했다.",
  "한빛전자(012345)가 올랐다. 다온에너지는 내렸다.",
  "마크 저커버그Mark Zuckerberg 메타 대표가 말했다. 저커버그는 웃었다.",
  "메타 대표 마크 저커버그가 왔다.",
  "챗봇 ‘QRST’가 나왔다.",
  "반도체 기업 QRST가 세웠다.",
};

static void
shuffle (guint *order,
         guint  n)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n - 1; i > 0; i--)
    {
      guint other = g_test_rand_int_range (0, i + 1);
      guint kept = order[i];

      order[i] = order[other];
      order[other] = kept;
    }
}

/* Adds all in one order, some of them by and by, with detours that come to nothing. */
static void
add_in_order (IndexFixture *self,
              const guint  *order)
{
  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    {
      gint64 id = add (self, many[order[i]]);

      if (g_test_rand_bit ())
        index_fixture_wait (self);
      if (g_test_rand_int_range (0, 4) == 0)
        {
          set_trashed (self, id, TRUE);
          if (g_test_rand_bit ())
            index_fixture_wait (self);
          index_fixture_undo (self);
        }
      if (g_test_rand_int_range (0, 4) == 0)
        {
          index_fixture_set_date (self, g_test_rand_int_range (1, id + 1), "2020-01-01");
          index_fixture_wait (self);
        }
    }

  say (self, GALPI_NAME_VERDICT_JOINED, "한빛전자", GALPI_NAME_KIND_ORGANISATION, "다온에너지",
       GALPI_NAME_KIND_ORGANISATION);
}

static void
test_order_does_not_matter (void)
{
  g_autofree char *first = NULL;

  for (guint i = 0; i < N_ORDERS; i++)
    {
      IndexFixture fixture = { 0, };
      guint order[G_N_ELEMENTS (many)];
      g_autofree char *names = NULL;
      g_autofree char *again = NULL;

      set_up (&fixture, NULL);
      shuffle (order, G_N_ELEMENTS (many));
      add_in_order (&fixture, order);
      names = dump (&fixture, NULL);

      /* And the same where all are read in one go. */
      galpi_index_rebuild (fixture.index);
      again = dump (&fixture, NULL);
      g_assert_cmpstr (again, ==, names);

      if (first == NULL)
        first = g_strdup (names);
      g_assert_cmpstr (names, ==, first);
      index_fixture_tear_down (&fixture, NULL);
    }
}

#define ADD(name, func) \
  g_test_add ("/store/index-names/" name, IndexFixture, NULL, set_up, func, index_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("joins-glosses", test_joins_glosses);
  ADD ("follows-short-forms", test_follows_short_forms);
  ADD ("keeps-full-names-together", test_keeps_full_names_together);
  ADD ("tells-abbreviations-apart", test_tells_abbreviations_apart);
  ADD ("never-joins-two-classes", test_never_joins_two_classes);
  ADD ("leaves-out-what-does-not-count", test_leaves_out_what_does_not_count);
  ADD ("filters", test_filters);
  ADD ("obeys-the-analyst", test_obeys_the_analyst);
  ADD ("splits-what-articles-join", test_splits_what_articles_join);
  ADD ("finds-a-name", test_finds_a_name);
  g_test_add_func ("/store/index-names/order-does-not-matter", test_order_does_not_matter);

  return g_test_run ();
}
