/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-approximate-private.h"

static gunichar *
random_letters (guint length,
                guint n_letters)
{
  gunichar *letters = g_new (gunichar, MAX (length, 1));

  for (guint i = 0; i < length; i++)
    letters[i] = 0xac00 + g_test_rand_int_range (0, n_letters);

  return letters;
}

/* The plain way: the errors of the best match that ends at each place of the text. */
static guint *
errors_by_end (const gunichar *text,
               guint           length,
               const gunichar *pattern,
               guint           n)
{
  guint *column = g_new (guint, n + 1);
  guint *errors = g_new (guint, length + 1);

  for (guint i = 0; i <= n; i++)
    column[i] = i;
  errors[0] = n;

  for (guint j = 0; j < length; j++)
    {
      guint diagonal = column[0];

      for (guint i = 1; i <= n; i++)
        {
          guint above_left = diagonal;

          diagonal = column[i];
          column[i] = MIN (MIN (column[i], column[i - 1]) + 1,
                           above_left + (pattern[i - 1] != text[j]));
        }
      errors[j + 1] = column[n];
    }

  g_free (column);
  return errors;
}

/* The errors between a stretch of text and the whole pattern. */
static guint
distance (const gunichar *text,
          guint           length,
          const gunichar *pattern,
          guint           n)
{
  g_autofree guint *column = g_new (guint, n + 1);

  for (guint i = 0; i <= n; i++)
    column[i] = i;

  for (guint j = 0; j < length; j++)
    {
      guint diagonal = column[0]++;

      for (guint i = 1; i <= n; i++)
        {
          guint above_left = diagonal;

          diagonal = column[i];
          column[i] = MIN (MIN (column[i], column[i - 1]) + 1,
                           above_left + (pattern[i - 1] != text[j]));
        }
    }

  return column[n];
}

static void
try_one (guint length,
         guint n,
         guint n_letters,
         guint max_errors)
{
  g_autofree gunichar *text = random_letters (length, n_letters);
  g_autofree gunichar *pattern = random_letters (n, n_letters);
  g_autoptr(GalpiApproximate) approximate = NULL;
  g_autofree guint *errors = NULL;
  g_autoptr(GArray) found = NULL;
  guint best = G_MAXUINT;
  guint n_best = 0;

  /* Put a copy with errors into the text, so that something long is found too. */
  if (length > 2 * n && g_test_rand_bit ())
    {
      guint start = g_test_rand_int_range (0, length - n);

      for (guint i = 0; i < n; i++)
        text[start + i] = g_test_rand_int_range (0, 8) == 0 ? 'x' : pattern[i];
    }

  approximate = galpi_approximate_new (pattern, n);
  errors = errors_by_end (text, length, pattern, n);
  for (guint j = 1; j <= length; j++)
    best = MIN (best, errors[j]);

  found = galpi_approximate_search (approximate, text, length, max_errors);
  if (length > 0)
    g_assert_cmpuint (galpi_approximate_distance (approximate, text, length), ==, MIN (best, n));

  if (best <= MIN (max_errors, n))
    {
      for (guint j = 1; j <= length; j++)
        n_best += errors[j] == best;
    }
  g_assert_cmpuint (found->len, ==, n_best);

  for (guint i = 0; i < found->len; i++)
    {
      GalpiApproximateMatch match = g_array_index (found, GalpiApproximateMatch, i);

      g_assert_cmpuint (match.errors, ==, best);
      g_assert_cmpuint (errors[match.range.end], ==, best);
      g_assert_cmpuint (distance (text + match.range.start, galpi_range_length (match.range),
                                  pattern, n), ==, best);
      if (match.range.start > 0)
        g_assert_cmpuint (distance (text + match.range.start - 1,
                                    galpi_range_length (match.range) + 1, pattern, n), !=, best);
    }
}

static void
test_is_as_the_plain_way (void)
{
  static const guint lengths[] = { 1, 2, 5, 31, 63, 64, 65, 127, 128, 129, 200 };

  for (guint round = 0; round < 40; round++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
        {
          guint n = lengths[i];

          try_one (g_test_rand_int_range (0, 4 * n + 10), n, g_test_rand_int_range (1, 20),
                   g_test_rand_int_range (0, n + 2));
          try_one (4 * n + 10, n, 3, n / 2);
        }
    }
}

static void
test_no_errors_is_exact (void)
{
  static const gunichar text[] = { 'a', 'b', 'a', 'b', 'c' };
  static const gunichar pattern[] = { 'a', 'b' };
  g_autoptr(GalpiApproximate) approximate = galpi_approximate_new (pattern, 2);
  g_autoptr(GArray) found = galpi_approximate_search (approximate, text, 5, 0);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpuint (g_array_index (found, GalpiApproximateMatch, 0).range.start, ==, 0);
  g_assert_cmpuint (g_array_index (found, GalpiApproximateMatch, 1).range.start, ==, 2);
}

static void
test_no_text_has_no_match (void)
{
  static const gunichar pattern[] = { 'a', 'b' };
  g_autoptr(GalpiApproximate) approximate = galpi_approximate_new (pattern, 2);
  g_autoptr(GArray) found = galpi_approximate_search (approximate, pattern, 0, 2);

  g_assert_cmpuint (found->len, ==, 0);
  g_assert_cmpuint (galpi_approximate_distance (approximate, pattern, 0), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/approximate/is-as-the-plain-way", test_is_as_the_plain_way);
  g_test_add_func ("/text/approximate/no-errors-is-exact", test_no_errors_is_exact);
  g_test_add_func ("/text/approximate/no-text-has-no-match", test_no_text_has_no_match);

  return g_test_run ();
}
