/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text.h"

#include "galpi-text-index.h"

static void
assert_normalised (const char *bytes,
                   gssize      length,
                   const char *expected)
{
  g_autofree char *text = galpi_text_normalise (bytes, length);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_normalise_composes (void)
{
  assert_normalised ("\341\204\222\341\205\241\341\206\253\341\204\200\341\205\263\341\206\257", -1,
                     "한글");
  assert_normalised ("cafe\314\201", -1, "café");
}

static void
test_normalise_ends_lines_with_lf (void)
{
  assert_normalised ("a\r\nb\rc\nd\342\200\250e\342\200\251f\vg\fh\302\205i\r", -1,
                     "a\nb\nc\nd\ne\nf\ng\nh\ni\n");
  assert_normalised ("a\r\n\r\nb\r\rc", -1, "a\n\nb\n\nc");
}

static void
test_normalise_drops_what_is_no_text (void)
{
  assert_normalised ("\357\273\277글", -1, "글");
  assert_normalised ("a\0b\1c\033d\177e\302\237f\tg", 14, "abcdef\tg");
  assert_normalised ("a\357\277\274b", -1, "ab");
}

static void
test_normalise_keeps_marks_inside (void)
{
  /* Only the first U+FEFF is a byte-order mark. */
  assert_normalised ("a\357\273\277b", -1, "a\357\273\277b");
  assert_normalised ("a\302\240b", -1, "a\302\240b");
}

static void
test_normalise_mends_what_is_no_utf8 (void)
{
  assert_normalised ("a\377b", -1, "a\357\277\275b");
  assert_normalised ("\355\225", -1, "\357\277\275\357\277\275");
  assert_normalised ("\355\240\200", 3, "\357\277\275\357\277\275\357\277\275");
}

static void
test_normalise_composes_over_what_it_drops (void)
{
  assert_normalised ("e\001\314\201", -1, "é");
}

static void
test_normalise_of_nothing (void)
{
  assert_normalised ("", 0, "");
  assert_normalised ("\357\273\277", -1, "");
  assert_normalised ("\0\0", 2, "");
}

static void
test_normalise_twice_is_once (void)
{
  g_autofree char *random = g_malloc (4096);
  g_autofree char *once = NULL;
  g_autofree char *twice = NULL;

  for (guint i = 0; i < 4096; i++)
    random[i] = (char) g_test_rand_int ();

  once = galpi_text_normalise (random, 4096);
  twice = galpi_text_normalise (once, -1);
  g_assert_true (g_utf8_validate (once, -1, NULL));
  g_assert_cmpstr (once, ==, twice);
}

static void
test_fold_space (void)
{
  g_autofree char *folded = galpi_text_fold_space ("  가\t\n 나\302\240\343\200\200다 \n");
  g_autofree char *blank = galpi_text_fold_space (" \n\t ");

  g_assert_cmpstr (folded, ==, "가 나 다");
  g_assert_cmpstr (blank, ==, "");
}

static void
test_substring_counts_code_points (void)
{
  g_autofree char *substring = galpi_text_substring ("가😀나다", (GalpiRange) { 1, 3 });

  g_assert_cmpstr (substring, ==, "😀나");
  g_assert_cmpuint (galpi_text_length ("가😀나다"), ==, 4);
}

static void
test_index_goes_both_ways (void)
{
  static const char *const pieces[] = { "a", "é", "글", "😀", "\n" };
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GalpiTextIndex) index = NULL;
  guint n = 1000;

  for (guint i = 0; i < n; i++)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);

  index = galpi_text_index_new (text->str);
  g_assert_cmpuint (galpi_text_index_get_length (index), ==, n);
  for (guint i = 0; i <= n; i++)
    {
      gsize byte = g_utf8_offset_to_pointer (text->str, i) - text->str;

      g_assert_cmpuint (galpi_text_index_to_byte (index, i), ==, byte);
      g_assert_cmpuint (galpi_text_index_to_offset (index, byte), ==, i);
    }

  for (guint i = 0; i < n; i += 37)
    {
      GalpiRange range = { i, MIN (n, i + 100) };
      g_autofree char *piece = galpi_text_index_substring (index, range);
      g_autofree char *expected = galpi_text_substring (text->str, range);

      g_assert_cmpstr (piece, ==, expected);
    }
}

static void
test_index_of_nothing (void)
{
  g_autoptr(GalpiTextIndex) index = galpi_text_index_new ("");
  g_autofree char *substring = NULL;

  g_assert_cmpuint (galpi_text_index_get_length (index), ==, 0);
  g_assert_cmpuint (galpi_text_index_to_byte (index, 0), ==, 0);
  g_assert_cmpuint (galpi_text_index_to_offset (index, 0), ==, 0);
  substring = galpi_text_index_substring (index, (GalpiRange) { 0, 0 });
  g_assert_cmpstr (substring, ==, "");
}

static void
test_index_ends_at_a_checkpoint (void)
{
  g_autofree char *text = g_strnfill (128, 'x');
  g_autoptr(GalpiTextIndex) index = galpi_text_index_new (text);

  g_assert_cmpuint (galpi_text_index_to_byte (index, 128), ==, 128);
  g_assert_cmpuint (galpi_text_index_to_offset (index, 128), ==, 128);
  g_assert_cmpuint (galpi_text_index_to_byte (index, 64), ==, 64);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/text/normalise-composes", test_normalise_composes);
  g_test_add_func ("/text/text/normalise-ends-lines-with-lf", test_normalise_ends_lines_with_lf);
  g_test_add_func ("/text/text/normalise-drops-what-is-no-text",
                   test_normalise_drops_what_is_no_text);
  g_test_add_func ("/text/text/normalise-keeps-marks-inside", test_normalise_keeps_marks_inside);
  g_test_add_func ("/text/text/normalise-mends-what-is-no-utf8",
                   test_normalise_mends_what_is_no_utf8);
  g_test_add_func ("/text/text/normalise-composes-over-what-it-drops",
                   test_normalise_composes_over_what_it_drops);
  g_test_add_func ("/text/text/normalise-of-nothing", test_normalise_of_nothing);
  g_test_add_func ("/text/text/normalise-twice-is-once", test_normalise_twice_is_once);
  g_test_add_func ("/text/text/fold-space", test_fold_space);
  g_test_add_func ("/text/text/substring-counts-code-points", test_substring_counts_code_points);
  g_test_add_func ("/text/index/goes-both-ways", test_index_goes_both_ways);
  g_test_add_func ("/text/index/of-nothing", test_index_of_nothing);
  g_test_add_func ("/text/index/ends-at-a-checkpoint", test_index_ends_at_a_checkpoint);

  return g_test_run ();
}
