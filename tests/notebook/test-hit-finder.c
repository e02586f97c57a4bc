/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-hit-finder.h"

#include "galpi-error.h"

static char *
find (const char *query,
      const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiHitFinder) finder = galpi_hit_finder_new (query, &error);
  g_autoptr (GArray) hits = NULL;
  GString *found = g_string_new (NULL);

  g_assert_no_error (error);
  hits = galpi_hit_finder_find (finder, text, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < hits->len; i++)
    {
      GalpiRange hit = g_array_index (hits, GalpiRange, i);

      g_string_append_printf (found, "%u-%u ", hit.start, hit.end);
    }

  return g_string_free (found, FALSE);
}

static void
assert_finds (const char *query,
              const char *text,
              const char *expected)
{
  g_autofree char *found = find (query, text);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_finds_every_place_of_every_word (void)
{
  assert_finds ("전기", "전기와 물, 물과 전기료", "0-2 10-12 ");
  assert_finds ("물 전기", "전기와 물", "0-2 4-5 ");
  assert_finds ("물 불", "전기와 물", "");
  assert_finds ("전기 -물", "전기와 물", "");
  assert_finds ("물 \"물\"", "전기와 물", "4-5 ");
}

static void
test_follows_a_regular_expression (void)
{
  assert_finds ("/[0-9]+억/", "예산 30억과 4억\n5억", "3-6 8-10 11-13 ");
  assert_finds ("/^5/", "예산 30억과 4억\n5억", "11-12 ");
  assert_finds ("/x*/", "예산", "");
}

static void
test_refuses_what_can_t_be_understood (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiHitFinder) finder = galpi_hit_finder_new ("/[/", &error);

  g_assert_null (finder);
  g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
}

static void
test_gives_up_on_an_endless_expression (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GalpiHitFinder) finder = galpi_hit_finder_new ("/(a+)+(b+)+$c/", &error);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) hits = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < 5000; i++)
    g_string_append_c (text, 'a');

  /* Either answer will do, as long as one comes. */
  hits = galpi_hit_finder_find (finder, text->str, &error);
  if (hits == NULL)
    g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
  else
    g_assert_cmpuint (hits->len, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notebook/hit-finder/finds-every-place-of-every-word",
                   test_finds_every_place_of_every_word);
  g_test_add_func ("/notebook/hit-finder/follows-a-regular-expression",
                   test_follows_a_regular_expression);
  g_test_add_func ("/notebook/hit-finder/refuses-what-can-t-be-understood",
                   test_refuses_what_can_t_be_understood);
  g_test_add_func ("/notebook/hit-finder/gives-up-on-an-endless-expression",
                   test_gives_up_on_an_endless_expression);

  return g_test_run ();
}
