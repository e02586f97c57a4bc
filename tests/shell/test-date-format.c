/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-format.h"

typedef struct
{
  const char *edtf;
  const char *from;
  const char *to;
  const char *expected;
} Case;

static GalpiDay
parse (const char *iso)
{
  return iso != NULL ? galpi_day_parse (iso) : GALPI_DAY_NONE;
}

static void
test_span_has_the_shortest_words (void)
{
  static const Case cases[] = {
    { "2024-05-07", "2024-05-07", "2024-05-08", "7 May 2024" },
    { "2024-02-21~/2024-02-29~", "2024-02-21", "2024-03-01", "late February 2024" },
    { "2024-02-01~/2024-02-10~", "2024-02-01", "2024-02-11", "early February 2024" },
    { "2024-02-11~/2024-02-20~", "2024-02-11", "2024-02-21", "mid-February 2024" },
    { "2024-02-21/2024-02-29", "2024-02-21", "2024-03-01", "21 February 2024 – 29 February 2024" },
    { "2024-02", "2024-02-01", "2024-03-01", "February 2024" },
    { "2024-35", "2024-07-01", "2024-10-01", "third quarter of 2024" },
    { "2024-40", "2024-01-01", "2024-07-01", "first half of 2024" },
    { "2024-10~/2024-12~", "2024-10-01", "2025-01-01", "late 2024" },
    { "2024-10/2024-12", "2024-10-01", "2025-01-01", "fourth quarter of 2024" },
    { "2024", "2024-01-01", "2025-01-01", "2024" },
    { "199X", "1990-01-01", "2000-01-01", "1990s" },
    { "2022/2024", "2022-01-01", "2025-01-01", "2022 – 2024" },
    { "2024-03/2024-05", "2024-03-01", "2024-06-01", "March 2024 – May 2024" },
    { "2024-11/2025-02", "2024-11-01", "2025-03-01", "November 2024 – February 2025" },
    { "2024-05-07/..", "2024-05-07", NULL, "from 7 May 2024" },
    { "../2024-05-07", NULL, "2024-05-08", "until 7 May 2024" },
    { "XXXX-05", NULL, NULL, "XXXX-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *got = galpi_date_format_span (cases[i].edtf, parse (cases[i].from),
                                                     parse (cases[i].to));

      g_assert_cmpstr (got, ==, cases[i].expected);
    }
}

static void
test_what_is_no_date_has_no_words (void)
{
  g_assert_null (galpi_date_format_iso (NULL));
  g_assert_null (galpi_date_format_iso ("2024-13-01"));
}

static void
test_years_before_one_are_said (void)
{
  g_autofree char *day = galpi_date_format_day (galpi_day_new (-44, 3, 15));
  g_autofree char *year = galpi_date_format_year (-44);

  g_assert_cmpstr (day, ==, "-0044-03-15");
  g_assert_cmpstr (year, ==, "-44");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shell/date-format/span-has-the-shortest-words", test_span_has_the_shortest_words);
  g_test_add_func ("/shell/date-format/what-is-no-date-has-no-words",
                   test_what_is_no_date_has_no_words);
  g_test_add_func ("/shell/date-format/years-before-one-are-said", test_years_before_one_are_said);

  return g_test_run ();
}
