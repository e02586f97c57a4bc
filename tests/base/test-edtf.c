/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-edtf.h"

#include "galpi-error.h"

/* A text, and the days that it can mean: NULL for an end that is open or unknown. */
static const struct { const char *text, *from, *to; } valid[] = {
  { "1987-06-29", "1987-06-29", "1987-06-30" },
  { "1987-06", "1987-06-01", "1987-07-01" },
  { "1987", "1987-01-01", "1988-01-01" },
  { "-0044-03-15", "-0044-03-15", "-0044-03-16" },
  { "1987-06-29T18:00:00", "1987-06-29", "1987-06-30" },
  { "1987-06-29T18:00:00.25Z", "1987-06-29", "1987-06-30" },
  { "1987-06-29T24:00:00+09:00", "1987-06-29", "1987-06-30" },
  { "1987-06-29T18:00:00-0330", "1987-06-29", "1987-06-30" },
  { "1987/1991", "1987-01-01", "1992-01-01" },
  { "1987-06-29/1991-03", "1987-06-29", "1991-04-01" },
  { "2024-02-21~/2024-02-29~", "2024-02-21", "2024-03-01" },
  { "../1987", NULL, "1988-01-01" },
  { "1987/..", "1987-01-01", NULL },
  { "1987/", "1987-01-01", NULL },
  { "199X", "1990-01-01", "2000-01-01" },
  { "199", "1990-01-01", "2000-01-01" },
  { "19", "1900-01-01", "2000-01-01" },
  { "14XX", "1400-01-01", "1500-01-01" },
  { "1987-XX", "1987-01-01", "1988-01-01" },
  { "1987-XX-15", "1987-01-15", "1987-12-16" },
  { "198X-02-29", "1980-02-29", "1988-03-01" },
  { "1987-1X-XX", "1987-10-01", "1988-01-01" },
  { "1987-21", "1987-03-01", "1987-06-01" },
  { "1987-24", "1987-12-01", "1988-03-01" },
  { "2025-35", "2025-07-01", "2025-10-01" },
  { "2025-39", "2025-09-01", "2026-01-01" },
  { "2026-40", "2026-01-01", "2026-07-01" },
  { "2026-33/2026-34", "2026-01-01", "2026-07-01" },
  { "1987?", "1987-01-01", "1988-01-01" },
  { "?1987-~06-%29", "1987-06-29", "1987-06-30" },
  { "1987~-06", "1987-06-01", "1987-07-01" },
  { "{1987,1991..1993}", "1987-01-01", "1994-01-01" },
  { "[..1987-06]", NULL, "1987-07-01" },
  { "[1987-06..]", "1987-06-01", NULL },
  { "Y12345", NULL, NULL },
  { "Y-3E6", NULL, NULL },
  { "1950S2", "1950-01-01", "1951-01-01" },
};

static const char *const invalid[] = {
  "", " ", "8", "1987-6", "1987-06-31", "1987-02-29", "1987-00", "1987-13-01", "1987/06-29",
  "1987-06-29 ", "+1987", "-0000", "1987-06-29T18:00", "1987-06-29T25:00:00", "1987-06-29T18:00:00+15",
  "1987-06-29t18:00:00", "1987-06-29T18:00:00Z/1988", "1988/1987", "1987-22/1987-23", "1987-42",
  "1987/1988/1989", "[1987", "[1987}", "[]", "[1987,]", "Y1987", "Y012345", "198X-02-30", "1987??",
  "1987-06-29/1987-06-28", "X", "/ ", "1987-06-29-01", "어제",
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid); i++)
    {
      g_autoptr(GError) error = NULL;
      GalpiDay from = 1, to = 1;
      g_autofree char *got_from = NULL, *got_to = NULL;

      g_assert_true (galpi_edtf_parse (valid[i].text, &from, &to, &error));
      g_assert_no_error (error);
      if (valid[i].from == NULL)
        g_assert_cmpint (from, ==, GALPI_DAY_NONE);
      else
        g_assert_cmpstr ((got_from = galpi_day_to_string (from)), ==, valid[i].from);
      if (valid[i].to == NULL)
        g_assert_cmpint (to, ==, GALPI_DAY_NONE);
      else
        g_assert_cmpstr ((got_to = galpi_day_to_string (to)), ==, valid[i].to);
    }
}

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid); i++)
    {
      g_autoptr(GError) error = NULL;
      GalpiDay from = 1, to = 2;

      if (galpi_edtf_parse (invalid[i], &from, &to, &error))
        g_error ("%s is taken for a date", invalid[i]);
      g_assert_error (error, GALPI_ERROR, GALPI_ERROR_INVALID);
      g_assert_cmpint (from, ==, 1);
      g_assert_cmpint (to, ==, 2);
    }
}

static void
test_from_days (void)
{
  static const struct { const char *from, *to, *text; } cases[] = {
    { "2024-05-07", "2024-05-08", "2024-05-07" },
    { "2024-02-01", "2024-03-01", "2024-02" },
    { "2024-01-01", "2025-01-01", "2024" },
    { "1990-01-01", "2000-01-01", "199X" },
    { "1400-01-01", "1500-01-01", "14XX" },
    { "1991-01-01", "2001-01-01", "1991/2000" },
    { "2024-03-01", "2024-06-01", "2024-03/2024-05" },
    { "2024-02-21", "2024-03-01", "2024-02-21/2024-02-29" },
    { "-0044-01-01", "-0043-01-01", "-0044" },
    { "2024-05-07", NULL, "2024-05-07/.." },
    { NULL, "2024-06-01", "../2024-05" },
    { NULL, NULL, "../.." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GalpiDay from = GALPI_DAY_NONE, to = GALPI_DAY_NONE, back_from, back_to;
      g_autofree char *text = NULL;

      if (cases[i].from != NULL)
        g_assert_true (galpi_edtf_parse (cases[i].from, &from, NULL, NULL));
      if (cases[i].to != NULL)
        g_assert_true (galpi_edtf_parse (cases[i].to, &to, NULL, NULL));

      text = galpi_edtf_from_days (from, to);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_true (galpi_edtf_parse (text, &back_from, &back_to, NULL));
      g_assert_cmpint (back_from, ==, from);
      g_assert_cmpint (back_to, ==, to);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/edtf/means-these-days", test_valid);
  g_test_add_func ("/base/edtf/refuses-and-changes-nothing", test_invalid);
  g_test_add_func ("/base/edtf/days-become-the-shortest-text", test_from_days);
  return g_test_run ();
}
