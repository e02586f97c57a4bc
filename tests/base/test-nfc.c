/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-nfc.h"

static void
assert_as_glib (const char *text)
{
  g_autofree char *expected = g_utf8_normalize (text, -1, G_NORMALIZE_NFC);
  g_autofree char *composed = galpi_nfc (text, -1);

  g_assert_cmpstr (composed, ==, expected);
  g_assert_cmpint (galpi_is_nfc (text), ==, g_str_equal (text, expected));
  g_assert_true (galpi_is_nfc (composed));
}

static void
test_composes (void)
{
  assert_as_glib ("");
  assert_as_glib ("plain");
  assert_as_glib ("한글과 漢字");
  assert_as_glib ("\341\204\222\341\205\241\341\206\253\341\204\200\341\205\263\341\206\257");
  assert_as_glib ("cafe\314\201");
  assert_as_glib ("하\341\206\253");                   /* a syllable and a final */
  assert_as_glib ("e\314\243\314\202 e\314\202\314\243"); /* marks in either order */
  assert_as_glib ("\314\201a");
  assert_as_glib ("\342\204\253 \342\200\200 \357\244\200"); /* signs that are others */
  assert_as_glib ("\340\247\207\340\246\276");         /* two parts of a vowel of Bengali */
  assert_as_glib ("か\343\202\231が");
}

static void
test_characters_of_all_kinds (void)
{
  static const struct
  {
    gunichar from;
    gunichar to;
  } stretches[] = {
    { 0x1, 0x3100 },       /* alphabets, marks, signs, Hangul letters, Kana */
    { 0xa960, 0xad00 },    /* more Hangul letters, the first syllables */
    { 0xd780, 0xd800 },    /* the last */
    { 0xf900, 0x10000 },   /* Han for compatibility, presentation forms */
    { 0x11000, 0x11600 },  /* marks of Indian scripts */
    { 0x1d100, 0x1d200 },  /* notes of music */
  };

  for (guint i = 0; i < G_N_ELEMENTS (stretches); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);

      for (gunichar character = stretches[i].from; character < stretches[i].to; character++)
        {
          g_string_append_unichar (text, character);
          g_string_append (text, "가");
          g_string_append_unichar (text, character);
          g_string_append (text, "e");
          g_string_append_unichar (text, character);
          g_string_append_unichar (text, character);

          if (character % 64 == 63)
            {
              assert_as_glib (text->str);
              g_string_set_size (text, 0);
            }
        }
    }
}

static void
test_random_strings (void)
{
  static const gunichar characters[] = {
    'a', 'e', ' ', 0xac00, 0xac01, 0x4e00, 0xe9, 0x1100, 0x1112, 0x1161, 0x1175, 0x11a8, 0x11c2,
    0x300, 0x301, 0x302, 0x323, 0x327, 0x345, 0x304b, 0x3099, 0x212b, 0xf900, 0x1e69, 0x915, 0x93c,
    0x2019, 0x1d15e,
  };

  for (guint round = 0; round < 1000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      guint n = g_test_rand_int_range (1, 120);

      for (guint i = 0; i < n; i++)
        g_string_append_unichar (text,
                                 characters[g_test_rand_int_range (0, G_N_ELEMENTS (characters))]);
      assert_as_glib (text->str);
    }
}

static void
test_stops_at_length (void)
{
  g_autofree char *composed = galpi_nfc ("e\314\201e\314\201", 4);

  g_assert_cmpstr (composed, ==, "ée");
}

static void
test_many_syllables (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *composed = NULL;

  for (guint i = 0; i < 400000; i++)
    g_string_append (text, "\341\204\222\341\205\241\341\206\253");

  composed = galpi_nfc (text->str, -1);
  g_assert_cmpuint (strlen (composed), ==, 1200000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/nfc/composes", test_composes);
  g_test_add_func ("/base/nfc/characters-of-all-kinds", test_characters_of_all_kinds);
  g_test_add_func ("/base/nfc/random-strings", test_random_strings);
  g_test_add_func ("/base/nfc/stops-at-length", test_stops_at_length);
  g_test_add_func ("/base/nfc/many-syllables", test_many_syllables);

  return g_test_run ();
}
