/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

static void
test_dates (void)
{
  static const GalpiTimeCase cases[] = {
    { "The bridge opened on 15 March 2023.", "15 March 2023", "2023-03-15", NULL, "2023-03-15",
      "2023-03-16" },
    { "It closed on March 3rd.", "March 3rd", "2024-03-03", NULL, "2024-03-03", "2024-03-04" },
    { "dated 3/15/2023", "3/15/2023", "2023-03-15", NULL, "2023-03-15", "2023-03-16" },
    { "On Sept. 9, 2019, it rained.", "Sept. 9, 2019", "2019-09-09", NULL, "2019-09-09",
      "2019-09-10" },
    { "They met in April of '87.", "April of '87", "1987-04", NULL, "1987-04-01", "1987-05-01" },
    { "The audit is due on Tuesday, Nov. 5.", "Tuesday, Nov. 5", "2024-11-05", NULL, "2024-11-05",
      "2024-11-06" },
    { "The rules changed on 6/12.", "6/12", "2023-06-12", NULL, "2023-06-12", "2023-06-13" },
    { "Figures for 11/2022 are in.", "11/2022", "2022-11", NULL, "2022-11-01", "2022-12-01" },
    { "Posted 2024-03-02T08:30:00Z", "2024-03-02T08:30:00", "2024-03-02T08:30:00", NULL,
      "2024-03-02T08:30", "2024-03-02T08:30:01" },
    { "They come next 6th of April.", "next 6th of April", "2025-04-06", NULL, "2025-04-06",
      "2025-04-07" },
    { "He was born in April nineteen sixty.", "April nineteen sixty", "1960-04", NULL,
      "1960-04-01", "1960-05-01" },
    { "May and June were wet.", "May", "2024-05", NULL, "2024-05-01", "2024-06-01" },
    { "Wages rose in May.", "May", "2024-05", NULL, "2024-05-01", "2024-06-01" },
    { "We meet Sun 12th.", "Sun 12th", "2024-05-12", NULL, "2024-05-12", "2024-05-13" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_ranges (void)
{
  static const GalpiTimeCase cases[] = {
    { "Open 5-7 June only", "5-7 June", "2024-06-05/2024-06-07", NULL, "2024-06-05", "2024-06-08" },
    { "from March to May 2022", "March to May 2022", "2022-03/2022-05", NULL, "2022-03-01",
      "2022-06-01" },
    { "between 2021 and 2023 it grew", "2021 and 2023", "2021/2023", NULL, "2021-01-01",
      "2024-01-01" },
    { "Jan-Mar 2024 sales", "Jan-Mar 2024", "2024-01/2024-03", NULL, "2024-01-01", "2024-04-01" },
    { "from 10/1 to 11/7 it was shut", "10/1 to 11/7", "2023-10-01/2023-11-07", NULL, "2023-10-01",
      "2023-11-08" },
    { "The term is 10/1-11/2/2017.", "10/1-11/2/2017", "2017-10-01/2017-11-02", NULL, "2017-10-01",
      "2017-11-03" },
    { "It will shut in June between 9 and 12.", "June between 9 and 12", "2024-06-09/2024-06-12",
      NULL, "2024-06-09", "2024-06-13" },
    { "We meet next week between Monday and Wednesday.", "next week between Monday and Wednesday",
      "2024-05-13/2024-05-15", NULL, "2024-05-13", "2024-05-16" },
    { "between late 2019 and early 2021", "late 2019 and early 2021", "2019/2021", NULL,
      "2019-10-01", "2021-04-01" },
    { "from January 2024 to date", "January 2024 to date", "2024-01/2024-05-07", NULL,
      "2024-01-01", "2024-05-08" },
    { "Q1-Q3 2023 output", "Q1-Q3 2023", "2023-Q1/2023-Q3", NULL, "2023-01-01", "2023-10-01" },
    { "1Q23-1Q24 margins", "1Q23-1Q24", "2023-Q1/2024-Q1", NULL, "2023-01-01", "2024-04-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_periods (void)
{
  static const GalpiTimeCase cases[] = {
    { "Third-quarter profit fell.", "Third-quarter", "2023-Q3", NULL, "2023-07-01", "2023-10-01" },
    { "in the second half of next year", "the second half of next year", "2025-H2", NULL,
      "2025-07-01", "2026-01-01" },
    { "the first week of October 2022", "the first week of October 2022", "2022-W40", NULL,
      "2022-10-03", "2022-10-10" },
    { "a boom in the mid-90s", "the mid-90s", "199", "MID", "1994-01-01", "1997-01-01" },
    { "in the nineteen seventies", "the nineteen seventies", "197", NULL, "1970-01-01",
      "1980-01-01" },
    { "in the twenty-tens", "the twenty-tens", "201", NULL, "2010-01-01", "2020-01-01" },
    { "poor in the thirties", "the thirties", "193", NULL, "1930-01-01", "1940-01-01" },
    { "It sold a unit earlier this year.", "earlier this year", "2024", "START", "2024-01-01",
      "2024-05-07" },
    { "More will follow later this month.", "later this month", "2024-05", "END", "2024-05-07",
      "2024-06-01" },
    { "late this year", "late this year", "2024", "END", "2024-10-01", "2025-01-01" },
    { "in fiscal 2025", "fiscal 2025", "2025", NULL, "2025-01-01", "2026-01-01" },
    { "the rest of the year", "the rest of the year", "2024-05-07/2024-12-31", NULL, "2024-05-07",
      "2025-01-01" },
    { "up 8% in the year to date", "year to date", "2024-01-01/2024-05-07", NULL, "2024-01-01",
      "2024-05-08" },
    { "the second quarter of FY2025", "the second quarter of FY2025", "2025-Q2", NULL, "2025-04-01",
      "2025-07-01" },
    { "4Q FY24", "4Q FY24", "2024-Q4", NULL, "2024-10-01", "2025-01-01" },
    { "24Q3 sales", "24Q3", "2024-Q3", NULL, "2024-07-01", "2024-10-01" },
    { "FY2023-24", "FY2023-24", "2023/2024", NULL, "2023-01-01", "2025-01-01" },
    { "9M24 sales", "9M24", "2024-01/2024-09", NULL, "2024-01-01", "2024-10-01" },
    { "by the end of Q3", "the end of Q3", "2024-Q3", "END", "2024-09-01", "2024-10-01" },
    { "since 44 BC", "44 BC", "BC0044", NULL, "-0043-01-01", "-0042-01-01" },
    { "in AD 79", "AD 79", "0079", NULL, "0079-01-01", "0080-01-01" },
    { "Tuesday after next", "Tuesday after next", "2024-05-21", NULL, "2024-05-21", "2024-05-22" },
    { "mid-March", "mid-March", "2024-03", "MID", "2024-03-11", "2024-03-21" },
    { "3Q25E and FY2026", "3Q25E", "2025-Q3", NULL, "2025-07-01", "2025-10-01" },
    { "March after next", "March after next", "2026-03", NULL, "2026-03-01", "2026-04-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_counted_days (void)
{
  static const GalpiTimeCase cases[] = {
    { "closed for 10 days from 18 December 2023", "10 days from 18 December 2023",
      "2023-12-18/2023-12-27", NULL, "2023-12-18", "2023-12-28" },
    { "from 18 December 2023 for 10 days", "18 December 2023 for 10 days",
      "2023-12-18/2023-12-27", NULL, "2023-12-18", "2023-12-28" },
    { "away for 2 weeks starting June 3rd", "2 weeks starting June 3rd", "2024-06-03/2024-06-16",
      NULL, "2024-06-03", "2024-06-17" },
    { "two weeks before 20 March 2024", "two weeks before 20 March 2024", "2024-03-06", NULL,
      "2024-03-06", "2024-03-07" },
    { "the day after Christmas 2022", "the day after Christmas 2022", "2022-12-26", NULL,
      "2022-12-26", "2022-12-27" },
    { "the third Tuesday after Christmas 2014", "the third Tuesday after Christmas 2014",
      "2015-01-13", NULL, "2015-01-13", "2015-01-14" },
    { "the week of 6 March 2024", "the week of 6 March 2024", "2024-W10", NULL, "2024-03-04",
      "2024-03-11" },
    { "the first two weeks of 2021", "the first two weeks of 2021", "2021-01-04/2021-01-17", NULL,
      "2021-01-04", "2021-01-18" },
    { "the last three months of 2019", "the last three months of 2019", "2019-10/2019-12", NULL,
      "2019-10-01", "2020-01-01" },
    { "in the three months ended March 31, 2024", "three months ended March 31, 2024",
      "2024-01/2024-03", NULL, "2024-01-01", "2024-04-01" },
    { "in the year ended June 2023", "the year ended June 2023", "2022-07/2023-06", NULL,
      "2022-07-01", "2023-07-01" },
    { "It will start two Sundays from now.", "two Sundays from now", "2024-05-19", NULL,
      "2024-05-19", "2024-05-20" },
    { "over the past decade", "the past decade", "P10Y", NULL, "2014-05-07", "2024-05-07" },
    { "in the past fortnight", "the past fortnight", "P2W", NULL, "2024-04-23", "2024-05-07" },
    { "in the 3 next weeks", "3 next weeks", "P3W", NULL, "2024-05-07", "2024-05-28" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_durations_and_sets (void)
{
  static const GalpiTimeCase cases[] = {
    { "It fell for five straight weeks.", "five straight weeks", "P5W", NULL, NULL, NULL },
    { "He waited two and a half hours.", "two and a half hours", "PT2.5H", NULL, NULL, NULL },
    { "It rained all week.", "all week", "P1W", NULL, NULL, NULL },
    { "She stayed three-quarters of an hour.", "three-quarters of an hour", "PT0.75H", NULL, NULL,
      NULL },
    { "4½ years", "4½ years", "P4.5Y", NULL, NULL, NULL },
    { "for over ten years", "over ten years", "P10Y", "MORE_THAN", NULL, NULL },
    { "two or three years", "two or three years", "P2Y/P3Y", NULL, NULL, NULL },
    { "They meet every other week.", "every other week", "P2W", NULL, NULL, NULL },
    { "twice a month", "twice a month", "P1M", NULL, NULL, NULL },
    { "three times a year", "three times a year", "P1Y", NULL, NULL, NULL },
    { "It is paid quarterly.", "quarterly", "P3M", NULL, NULL, NULL },
    { "a weekly paper", "weekly", "P1W", NULL, NULL, NULL },
    { "every day at 5 pm", "every day at 5 pm", "XXXX-XX-XXT17", NULL, NULL, NULL },
    { "closed on Mondays", "Mondays", "XXXX-WXX-1", NULL, NULL, NULL },
    { "every night at 9 p.m.", "every night at 9 p.m.", "XXXX-XX-XXT21", NULL, NULL, NULL },
    { "every weekday", "every weekday", "XXXX-WXX-1/XXXX-WXX-5", NULL, NULL, NULL },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_clocks (void)
{
  static const GalpiTimeCase cases[] = {
    { "at half past eight in the morning", "half past eight in the morning", "T08:30", NULL, NULL,
      NULL },
    { "a quarter to 8 p.m.", "a quarter to 8 p.m.", "T19:45", NULL, NULL, NULL },
    { "20 minutes past 3pm", "20 minutes past 3pm", "T15:20", NULL, NULL, NULL },
    { "call at seven thirty pm", "seven thirty pm", "T19:30", NULL, NULL, NULL },
    { "The alarm is set for six forty.", "six forty", "T06:40", NULL, NULL, NULL },
    { "at 730 in the evening", "730 in the evening", "T19:30", NULL, NULL, NULL },
    { "tomorrow 9-11am", "tomorrow 9-11am", "2024-05-08T09/2024-05-08T11", NULL,
      "2024-05-08T09:00", "2024-05-08T11:00" },
    { "Thursday from 9:30 until 11:00", "Thursday from 9:30 until 11:00",
      "2024-05-09T09:30/2024-05-09T11:00", NULL,
      "2024-05-09T09:30", "2024-05-09T11:00" },
    { "on the morning of 5 May 2024", "the morning of 5 May 2024", "2024-05-05TMO", NULL,
      "2024-05-05T00:00", "2024-05-05T12:00" },
    { "at 9 a.m. ET on Monday", "9 a.m. ET on Monday", "2024-05-06T09", NULL, "2024-05-06T09:00",
      "2024-05-06T10:00" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_named_days (void)
{
  static const GalpiTimeCase cases[] = {
    { "Thanksgiving 2023", "Thanksgiving 2023", "2023-11-23", NULL, "2023-11-23", "2023-11-24" },
    { "Black Friday 2023", "Black Friday 2023", "2023-11-24", NULL, "2023-11-24", "2023-11-25" },
    { "Good Friday 2024", "Good Friday 2024", "2024-03-29", NULL, "2024-03-29", "2024-03-30" },
    { "Memorial Day 2024", "Memorial Day 2024", "2024-05-27", NULL, "2024-05-27", "2024-05-28" },
    { "Labor Day 2024", "Labor Day 2024", "2024-09-02", NULL, "2024-09-02", "2024-09-03" },
    { "New Year's Eve 2024", "New Year's Eve 2024", "2024-12-31", NULL, "2024-12-31",
      "2025-01-01" },
    { "Pentecost 2024", "Pentecost 2024", "2024-05-19", NULL, "2024-05-19", "2024-05-20" },
    { "Mother's Day 2023", "Mother's Day 2023", "2023-05-14", NULL, "2023-05-14", "2023-05-15" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_tense (void)
{
  static const GalpiTimeCase cases[] = {
    { "The bank raised rates by 25 basis points in July.", "July", "2023-07", NULL, "2023-07-01",
      "2023-08-01" },
    { "It must be done by March.", "March", "2025-03", NULL, "2025-03-01", "2025-04-01" },
    { "It will open in February.", "February", "2025-02", NULL, "2025-02-01", "2025-03-01" },
    { "He wrote it in December.", "December", "2023-12", NULL, "2023-12-01", "2024-01-01" },
    { "It cost $5 billion over ten years.", "ten years", "P10Y", NULL, NULL, NULL },
    { "Profit fell in November.", "November", "2023-11", NULL, "2023-11-01", "2023-12-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_no_times (void)
{
  static const GalpiTimeCase cases[] = {
    { "They may march on." }, { "It may not work, and you may go." },
      { "A second chance was given." },
    { "The phone runs iOS 17.2.1 now." }, { "The call was to +82-2-2010-2015." },
    { "ISBN 978-3-16-148410-0" }, { "They won 3-2 and 21-19." }, { "June Carter sang." },
    { "a quarter of the users left" }, { "a 45-year-old engineer" }, { "the Daily Mail" },
    { "It has a 16:9 screen." }, { "open 24/7" }, { "cut to 1/2 of it" }, { "One day he will." },
    { "The Sun said so." }, { "2000 pieces of wood" }, { "an annual report" }, { "at room 7B" },
    { "some day" }, { "The World of Tomorrow" },
    { "since version 8.x" }, { "sleepless nights" }, { "the boy left" }, { "almost 14 months old!" },
    { "on a day to day basis" }, { "everyday people" }, { "Version 3.12 is out." },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_sums (void)
{
  static const GalpiSumCase cases[] = {
    { "paid US$1.2bn", "US$1.2bn", "1200000000", NULL, "USD" },
    { "between $10 million and $15 million", "$10 million and $15 million", "10000000", "15000000",
      "USD" },
    { "$40-50 billion", "$40-50 billion", "40000000000", "50000000000", "USD" },
    { "EUR 5 million", "EUR 5 million", "5000000", NULL, "EUR" },
    { "48.5 MGBP", "48.5 MGBP", "48500000", NULL, "GBP" },
    { "10k$", "10k$", "10000", NULL, "USD" },
    { "5m euros", "5m euros", "5000000", NULL, "EUR" },
    { "Rs 2,000 crore", "Rs 2,000 crore", "20000000000", NULL, "INR" },
    { "from 1.1 to 1.3 dollars", "1.1 to 1.3 dollars", "1.1", "1.3", "USD" },
    { "dollar 22.5 million", "dollar 22.5 million", "22500000", NULL, "USD" },
    { "It cost 15 dollars and 50.", "15 dollars and 50", "15.5", NULL, "USD" },
    { "15 dollars and five people", "15 dollars", "15", NULL, "USD" },
    { "ten dollars and 50 cents", "ten dollars and 50 cents", "10.5", NULL, "USD" },
    { "a quarter of a million dollars", "a quarter of a million dollars", "250000", NULL, "USD" },
    { "three quarters billion euros", "three quarters billion euros", "750000000", NULL, "EUR" },
    { "two point five million dollars", "two point five million dollars", "2500000", NULL, "USD" },
    { "30 Swiss francs", "30 Swiss francs", "30", NULL, "CHF" },
    { "3 million Polish zlotys", "3 million Polish zlotys", "3000000", NULL, "PLN" },
    { "20 Kenyan shillings", "20 Kenyan shillings", "20", NULL, "KES" },
    { "$5 grand", "$5 grand", "5000", NULL, "USD" },
    { "an estimated $2bn", "an estimated $2bn", "2000000000", NULL, "USD", NULL, TRUE },
    { "no more than $3", "no more than $3", "3", NULL, "USD", "max" },
    { "well over €4m", "well over €4m", "4000000", NULL, "EUR", "min" },
    { "they won 3 games" }, { "3 real threats" }, { "the Euro 6 norm" }, { "the euro 2024 cup" },
    { "of 10, 5 won awards" }, { "the dollar 20 years ago" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_quantities (void)
{
  static const GalpiSumCase cases[] = {
    { "rates at 5.25%-5.50%", "5.25%-5.50%", "5.25", "5.5", "%" },
    { "a drop of -3.5%", "-3.5%", "-3.5", NULL, "%" },
    { "2,000 to 3,000 workers", "2,000 to 3,000 workers", "2000", "3000", "workers" },
    { "rose tenfold", "tenfold", "10", NULL, "fold" },
    { "a 12-fold rise", "12-fold", "12", NULL, "fold" },
    { "up 1.5x", "1.5x", "1.5", NULL, "x" },
    { "4x4 cars" },
    { "1920x1080 pixels" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_QUANTITY);
}

static void
test_clauses (void)
{
  static const GalpiTimeCase cases[] = {
    { "The Fed held rates; it meets again on June 11.", "June 11", "2024-06-11", NULL, "2024-06-11",
      "2024-06-12" },
    { "It lasted half a century, two and a half years of them in exile.", "half a century", "P50Y" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_so_many (void)
{
  static const GalpiSumCase cases[] = {
    { "It lost tens of millions of dollars.", "tens of millions of dollars", "20000000", "90000000", "USD", NULL, TRUE },
    { "Several hundred thousand euros are gone.", "Several hundred thousand euros", "200000", "900000", "EUR", NULL, TRUE },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_long_and_vague (void)
{
  static const GalpiTimeCase cases[] = {
    { "Rain fell over the weekend.", "over the weekend", "2024-W18-WE", NULL, "2024-05-04", "2024-05-06" },
    { "It has run for the last quarter-century.", "the last quarter-century", "P25Y", NULL, "1999-05-07", "2024-05-07" },
    { "The wall stood for several hundred years.", "several hundred years", "PXY" },
    { "The wall fell thousands of years ago.", "thousands of years ago", "PXY", "BEFORE" },
    { "Profit beat that of the same period last year.", "the same period last year", "2023", NULL, "2023-01-01", "2024-01-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_of_news (void)
{
  static const GalpiTimeCase cases[] = {
    { "The vote is to be held from November 20 to December 11.", "November 20 to December 11", "2024-11-20/2024-12-11", NULL, "2024-11-20", "2024-12-12" },
    { "The show is to run from May 3 through July 9.", "May 3 through July 9", "2024-05-03/2024-07-09", NULL, "2024-05-03", "2024-07-10" },
    { "A survey of 1709 pupils was made.", NULL },
    { "His second symphony (1821) is lost.", "1821", "1821", NULL, "1821-01-01", "1822-01-01" },
    { "It opened this past week.", "this past week", "2024-W18", NULL, "2024-04-29", "2024-05-06" },
    { "The fifth day of the festival was wet.", NULL },
    { "World Cup 2018 day five: a win.", "2018", "2018", NULL, "2018-01-01", "2019-01-01" },
    { "Thousands of fans came.", NULL },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

/* That year is the one named last. */
static void
test_that_year (void)
{
  g_autoptr(GPtrArray) found
    = galpi_cases_read ("It was built in 1987. That year it burnt.", GALPI_CASES_BASE, GALPI_FINDING_TIME);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((const GalpiFinding *) found->pdata[1])->value, ==, "1987");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/english/dates", test_dates);
  g_test_add_func ("/reading/english/ranges", test_ranges);
  g_test_add_func ("/reading/english/periods", test_periods);
  g_test_add_func ("/reading/english/days-counted-from-a-date", test_counted_days);
  g_test_add_func ("/reading/english/durations-and-sets", test_durations_and_sets);
  g_test_add_func ("/reading/english/clocks", test_clocks);
  g_test_add_func ("/reading/english/named-days", test_named_days);
  g_test_add_func ("/reading/english/follows-the-tense", test_tense);
  g_test_add_func ("/reading/english/what-is-no-time", test_no_times);
  g_test_add_func ("/reading/english/clauses-end-at-semicolons", test_clauses);
  g_test_add_func ("/reading/english/sums", test_sums);
  g_test_add_func ("/reading/english/quantities", test_quantities);
  g_test_add_func ("/reading/english/tens-of-millions", test_so_many);
  g_test_add_func ("/reading/english/weekends-and-long-spans", test_long_and_vague);
  g_test_add_func ("/reading/english/as-news-writes-them", test_of_news);
  g_test_add_func ("/reading/english/that-year-is-named-last", test_that_year);
  return g_test_run ();
}
