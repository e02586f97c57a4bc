/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-date-line.h"

static void
test_lines (void)
{
  static const struct
  {
    const char *line;
    const char *date;
  } cases[] = {
    { "2024. 05. 07", "2024-05-07" },
    { "2024.5.7.", "2024-05-07" },
    { "2024-05-07 09:00", "2024-05-07" },
    { "2024/05/07", "2024-05-07" },
    { "2024년 5월 7일", "2024-05-07" },
    { "2024년 5월 7일 (화) 오전 9시 30분", "2024-05-07" },
    { "입력 2024.05.07 09:00 | 수정 2024.05.08 10:00", "2024-05-07" },
    { "기사입력 : 2024-05-07 09:00:12", "2024-05-07" },
    { "May 7, 2024", "2024-05-07" },
    { "Tuesday, 7 May 2024", "2024-05-07" },
    { "Published on Sept. 3rd, 2024 at 6:00 am ET", "2024-09-03" },
    { "7 Sep 2024", "2024-09-07" },
    { "07.05.2024 12:46", "2024-05-07" },
    { "07.13.2024", NULL },
    { "2024. 02. 30", NULL },
    { "2024년 5월", NULL },
    { "2024년 5월 7일 문을 열었다", NULL },
    { "이도현 2024.05.07", NULL },
    { "1-2-3", NULL },
    { "May we, 2024", NULL },
    { "Summary 7, 2024", NULL },
    { "12345678901234567890", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = galpi_date_line_read (cases[i].line);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

static void
test_stamps (void)
{
  static const struct
  {
    const char *stamp;
    gboolean    korean;
    const char *date;
  } cases[] = {
    { "2024-05-07T09:00:00+09:00", TRUE, "2024-05-07" },
    { "2024-05-07T00:30:00+09:00", TRUE, "2024-05-07" },
    { "2024-05-06T23:30:00Z", FALSE, "2024-05-06" },
    { "2024-05-06T23:30:00Z", TRUE, "2024-05-07" },
    { "2024-05-06T14:59:00.000Z", TRUE, "2024-05-06" },
    { "2023-12-31T15:00:00+00:00", TRUE, "2024-01-01" },
    { "Mon, 06 May 2024 23:30:00 GMT", FALSE, "2024-05-06" },
    { "20240507", FALSE, "2024-05-07" },
    { "May 7, 2024", FALSE, "2024-05-07" },
    { "yesterday", FALSE, NULL },
    { "", FALSE, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *date = galpi_date_stamp_read (cases[i].stamp, cases[i].korean);

      g_assert_cmpstr (date, ==, cases[i].date);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/date-line/reads-lines-that-are-dates", test_lines);
  g_test_add_func ("/parse/date-line/reads-stamps-by-their-clock", test_stamps);

  return g_test_run ();
}
