/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

#include <string.h>

#define BASE GALPI_CASES_BASE

/* What is expected of the one finding of its kind in a text; NULL and 0 are not looked at. */
typedef struct
{
  const char *text;
  const char *found;
  const char *value;
  const char *mod;
  const char *from;
  const char *to;
  const char *edtf;
} Time;

typedef struct
{
  const char *text;
  const char *found;
  const char *min;
  const char *max;
  const char *currency;
  const char *bound;
  gboolean    approx;
} Sum;

static void
check_times (const Time *times,
             guint       n,
             const char *base)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GPtrArray) found = galpi_cases_read (times[i].text, base, GALPI_FINDING_TIME);
      const GalpiFinding *finding;

      if (times[i].found == NULL)
        {
          if (found->len > 0)
            g_error ("%s: %s is no time", times[i].text,
                     ((const GalpiFinding *) found->pdata[0])->text);
          continue;
        }
      if (found->len == 0)
        g_error ("%s: no time found", times[i].text);

      finding = found->pdata[0];
      g_test_message ("%s", times[i].text);
      g_assert_cmpstr (finding->text, ==, times[i].found);
      g_assert_cmpstr (finding->value, ==, times[i].value);
      g_assert_cmpstr (finding->mod, ==, times[i].mod);
      g_assert_cmpstr (finding->from, ==, times[i].from);
      g_assert_cmpstr (finding->to, ==, times[i].to);
      if (times[i].edtf != NULL)
        g_assert_cmpstr (finding->edtf, ==, times[i].edtf);
    }
}

static void
check_sums (const Sum *sums,
            guint      n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GPtrArray) found = galpi_cases_read (sums[i].text, BASE, GALPI_FINDING_MONEY);
      const GalpiFinding *finding;

      if (sums[i].found == NULL)
        {
          if (found->len > 0)
            g_error ("%s: %s is no sum", sums[i].text,
                     ((const GalpiFinding *) found->pdata[0])->text);
          continue;
        }
      if (found->len != 1)
        g_error ("%s: %u sums found", sums[i].text, found->len);

      finding = found->pdata[0];
      g_test_message ("%s", sums[i].text);
      g_assert_cmpstr (finding->text, ==, sums[i].found);
      g_assert_cmpstr (finding->min, ==, sums[i].min);
      g_assert_cmpstr (finding->max, ==, sums[i].max != NULL ? sums[i].max : sums[i].min);
      g_assert_cmpstr (finding->currency, ==, sums[i].currency);
      g_assert_cmpstr (finding->bound, ==, sums[i].bound);
      g_assert_cmpint (finding->approx, ==, sums[i].approx);
    }
}

static void
test_korean_times (void)
{
  static const Time times[] = {
    { "공장은 2023년 11월 3일에 문을 열었다.", "2023년 11월 3일", "2023-11-03", NULL, "2023-11-03", "2023-11-04",
     "2023-11-03" },
    { "지난 2월 말 서울을 찾았다.", "지난 2월 말", "2024-02", "END", "2024-02-21", "2024-03-01",
     "2024-02-21~/2024-02-29~" },
    { "지난 9월 계약을 맺었다.", "지난 9월", "2023-09", NULL, "2023-09-01", "2023-10-01", "2023-09" },
    { "올해 초 새로 나왔다.", "올해 초", "2024", "START", "2024-01-01", "2024-04-01", NULL },
    { "내년 하반기에 짓는다.", "내년 하반기", "2025-H2", NULL, "2025-07-01", "2026-01-01", "2025-41" },
    { "지난해 3분기 매출이 줄었다.", "지난해 3분기", "2023-Q3", NULL, "2023-07-01", "2023-10-01", "2023-35" },
    { "3~5월에 심는다.", "3~5월", "2024-03/2024-05", NULL, "2024-03-01", "2024-06-01",
     "2024-03/2024-05" },
    { "11월 선거를 앞두고 발표했다.", "11월", "2024-11", NULL, "2024-11-01", "2024-12-01", "2024-11" },
    { "12월에 문을 닫았다.", "12월", "2023-12", NULL, "2023-12-01", "2024-01-01", NULL },
    { "90년대 중반부터 팔렸다.", "90년대 중반", "199", "MID", "1994-01-01", "1997-01-01", NULL },
    { "15세기에 지어졌다.", "15세기", "14", NULL, "1400-01-01", "1500-01-01", "14XX" },
    { "지난 10일 밝혔다.", "지난 10일", "2024-04-10", NULL, "2024-04-10", "2024-04-11", NULL },
    { "지난달 28일 개막했다.", "지난달 28일", "2024-04-28", NULL, "2024-04-28", "2024-04-29", NULL },
    { "다음 주 화요일에 만난다.", "다음 주 화요일", "2024-05-14", NULL, "2024-05-14", "2024-05-15", NULL },
    { "지난주 시장이 흔들렸다.", "지난주", "2024-W18", NULL, "2024-04-29", "2024-05-06", NULL },
    { "10년 만에 돌아왔다.", "10년 만에", "P10Y", NULL, NULL, NULL, NULL },
    { "앞으로 5년간 투자한다.", "앞으로 5년간", "P5Y", NULL, "2024-05-07", "2029-05-07", NULL },
    { "최근 3년 동안 늘었다.", "최근 3년 동안", "P3Y", NULL, "2021-05-07", "2024-05-07", NULL },
    { "2년 전 세운 회사다.", "2년 전", "2022", NULL, "2022-01-01", "2023-01-01", "2022" },
    { "석 달 뒤 끝난다.", "석 달 뒤", "2024-08", NULL, "2024-08-01", "2024-09-01", NULL },
    { "사흘 전 도착했다.", "사흘 전", "2024-05-04", NULL, "2024-05-04", "2024-05-05", NULL },
    { "최대 1분까지 된다.", "최대 1분", "PT1M", "EQUAL_OR_LESS", NULL, NULL, NULL },
    { "한 달 반 동안 쉬었다.", "한 달 반 동안", "P1.5M", NULL, NULL, NULL, NULL },
    { "매년 열린다.", "매년", "P1Y", NULL, NULL, NULL, NULL },
    { "매주 월요일 모인다.", "매주 월요일", "XXXX-WXX-1", NULL, NULL, NULL, NULL },
    { "추석에 쉬었다.", "추석", "2023-09-29", NULL, "2023-09-29", "2023-09-30", NULL },
    { "7월 30일부터 8월 2일까지 연다.", "7월 30일부터 8월 2일", "2024-07-30/2024-08-02", NULL, "2024-07-30",
     "2024-08-03", NULL },
    { "오는 6월 3일 오후 2시 30분 시작한다.", "오는 6월 3일 오후 2시 30분", "2024-06-03T14:30", NULL,
     "2024-06-03T14:30", "2024-06-03T14:31", "2024-06-03T14:30:00" },
    { "2024년 7월 첫째 주 발표한다.", "2024년 7월 첫째 주", "2024-W27", NULL, "2024-07-01", "2024-07-08", NULL },
    { "5월께 나온다.", "5월께", "2024-05", "APPROX", "2024-05-01", "2024-06-01", "2024-05~" },
    { "이천이십삼년 삼월 일일이다.", "이천이십삼년 삼월 일일", "2023-03-01", NULL, "2023-03-01", "2023-03-02", NULL },
  };

  check_times (times, G_N_ELEMENTS (times), BASE);
}

static void
test_english_times (void)
{
  static const Time times[] = {
    { "The plant opened on 3 November 2023.", "3 November 2023", "2023-11-03", NULL, "2023-11-03",
     "2023-11-04", "2023-11-03" },
    { "on Friday, Nov. 3rd, 2023", "Friday, Nov. 3rd, 2023", "2023-11-03", NULL, "2023-11-03",
     "2023-11-04", NULL },
    { "They met in March 2022.", "March 2022", "2022-03", NULL, "2022-03-01", "2022-04-01",
     "2022-03" },
    { "It fell last year.", "last year", "2023", NULL, "2023-01-01", "2024-01-01", "2023" },
    { "Sales rose in the third quarter of 2023.", "the third quarter of 2023", "2023-Q3", NULL,
     "2023-07-01", "2023-10-01", "2023-35" },
    { "the first half of 2026", "the first half of 2026", "2026-H1", NULL, "2026-01-01",
     "2026-07-01", "2026-40" },
    { "in late February", "late February", "2024-02", "END", "2024-02-21", "2024-03-01",
     "2024-02-21~/2024-02-29~" },
    { "since the early 2010s", "the early 2010s", "201", "START", "2010-01-01", "2014-01-01",
     NULL },
    { "by the end of this month", "the end of this month", "2024-05", "END", "2024-05-21",
     "2024-06-01", NULL },
    { "They arrived two weeks ago.", "two weeks ago", "2024-04-23", NULL, "2024-04-23",
     "2024-04-24", NULL },
    { "It began five years ago.", "five years ago", "2019", NULL, "2019-01-01", "2020-01-01",
     NULL },
    { "A second ship is to be launched in the third quarter.", "the third quarter", "2024-Q3", NULL,
     "2024-07-01", "2024-10-01", "2024-35" },
    { "It can be reached by road, and the line opens in December.", "December", "2024-12", NULL,
     "2024-12-01", "2025-01-01", "2024-12" },
    { "It will open in three months.", "three months", "2024-08", NULL, "2024-08-01", "2024-09-01",
     NULL },
    { "the first rise in three years", "three years", "P3Y", NULL, NULL, NULL, NULL },
    { "for ten days", "ten days", "P10D", NULL, NULL, NULL, NULL },
    { "over the past five years", "the past five years", "P5Y", NULL, "2019-05-07", "2024-05-07",
     NULL },
    { "next Tuesday", "next Tuesday", "2024-05-14", NULL, "2024-05-14", "2024-05-15", NULL },
    { "July 13-15", "July 13-15", "2024-07-13/2024-07-15", NULL, "2024-07-13", "2024-07-16", NULL },
    { "from 13 to 15 July", "13 to 15 July", "2024-07-13/2024-07-15", NULL, "2024-07-13",
     "2024-07-16", NULL },
    { "between May and July 2023", "May and July 2023", "2023-05/2023-07", NULL, "2023-05-01",
     "2023-08-01", NULL },
    { "from 2014 to 2018", "2014 to 2018", "2014/2018", NULL, "2014-01-01", "2019-01-01",
     "2014/2018" },
    { "every other week", "every other week", "P2W", NULL, NULL, NULL, NULL },
    { "the last Monday of March", "the last Monday of March", "2024-03-25", NULL, "2024-03-25",
     "2024-03-26", NULL },
    { "at 3:30 p.m. on 2 June 2024", "3:30 p.m. on 2 June 2024", "2024-06-02T15:30", NULL,
     "2024-06-02T15:30", "2024-06-02T15:31", NULL },
    { "Thanksgiving 2024", "Thanksgiving 2024", "2024-11-28", NULL, "2024-11-28", "2024-11-29",
     NULL },
    { "the day before yesterday", "the day before yesterday", "2024-05-05", NULL, "2024-05-05",
     "2024-05-06", NULL },
    { "You may go on and march forward second.", NULL },
    { "The sun sat low recently.", NULL },
    { "It sold 2000 pieces of cloth.", NULL },
  };

  check_times (times, G_N_ELEMENTS (times), BASE);
}

static void
test_dates_in_figures (void)
{
  static const Time times[] = {
    { "작성일 2023. 11. 03", "2023. 11. 03", "2023-11-03", NULL, "2023-11-03", "2023-11-04", NULL },
    { "2023-11-03 15:30 입력", "2023-11-03 15:30", "2023-11-03T15:30", NULL, "2023-11-03T15:30",
     "2023-11-03T15:31", NULL },
    { "23.11.03(금) 개정", "23.11.03(금)", "2023-11-03", NULL, "2023-11-03", "2023-11-04", NULL },
    { "On 3/15/2023 it closed.", "3/15/2023", "2023-03-15", NULL, "2023-03-15", "2023-03-16",
     NULL },
    { "on 25/12/2023", "25/12/2023", "2023-12-25", NULL, "2023-12-25", "2023-12-26", NULL },
    { "매출은 3Q25E 기준이다.", "3Q25E", "2025-Q3", NULL, "2025-07-01", "2025-10-01", "2025-35" },
    { "FY2024 매출", "FY2024", "2024", NULL, "2024-01-01", "2025-01-01", NULL },
    { "2H25 전망", "2H25", "2025-H2", NULL, "2025-07-01", "2026-01-01", NULL },
    { "2021~2023년 자료", "2021~2023년", "2021/2023", NULL, "2021-01-01", "2024-01-01", "2021/2023" },
  };

  check_times (times, G_N_ELEMENTS (times), BASE);
}

static void
test_no_times (void)
{
  static const Time times[] = {
    { "최근 시장이 커졌다.", NULL },
    { "당시 그는 현재와 달랐다.", NULL },
    { "시장의 3분의 2를 차지한다.", NULL },
    { "제2공장과 MI300 칩", NULL },
    { "전화 02-2023-1105로 문의", NULL },
    { "버전 2.10.3을 내려받는다.", NULL },
    { "https://example.org/2023/11/03/story.html", NULL },
    { "여름은 덥고 오후에는 비가 온다.", NULL },
    { "자금 조달을 서두른다.", NULL },
    { "이해를 돕는 이주 노동자", NULL },
    { "주식 500주를 샀다.", NULL },
    { "13월은 없다.", NULL },
    { "4-3으로 이겼다.", NULL },
  };

  check_times (times, G_N_ELEMENTS (times), BASE);
}

static void
test_without_base (void)
{
  static const Time times[] = {
    { "지난해 팔렸다.", "지난해", "XXXX", NULL, NULL, NULL, NULL },
    { "5월 7일 열린다.", "5월 7일", "XXXX-05-07", NULL, NULL, NULL, "XXXX-05-07" },
    { "3월에 만났다.", "3월", "XXXX-03", NULL, NULL, NULL, "XXXX-03" },
    { "월요일에 쉰다.", "월요일", "XXXX-WXX-1", NULL, NULL, NULL, NULL },
    { "어제 왔다.", "어제", "XXXX-XX-XX", NULL, NULL, NULL, NULL },
    { "2023년 5월 왔다.", "2023년 5월", "2023-05", NULL, "2023-05-01", "2023-06-01", NULL },
  };

  check_times (times, G_N_ELEMENTS (times), NULL);
}

static void
test_date_line_is_base (void)
{
  const char *text = "산업 / 소식\n2022. 03. 15\n제목\n지난해 세운 공장이 지난달 멈췄다.";
  g_autoptr(GPtrArray) found = galpi_cases_read (text, NULL, GALPI_FINDING_TIME);
  const GalpiFinding *year, *month;

  g_assert_cmpuint (found->len, ==, 3);
  year = found->pdata[1];
  month = found->pdata[2];
  g_assert_cmpstr (year->value, ==, "2021");
  g_assert_cmpstr (year->base, ==, "2022-03-15");
  g_assert_cmpstr (month->value, ==, "2022-02");
}

static void
test_counts_from_last (void)
{
  g_autoptr(GPtrArray) found
    = galpi_cases_read ("2019년 8월 20일 비가 왔다. 이날 길이 끊겼고 전날에는 바람이 불었다. 이듬해 다시 왔다.", BASE,
                 GALPI_FINDING_TIME);
  static const char *const values[] = { "2019-08-20", "2019-08-20", "2019-08-19", "2020" };

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (values));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((const GalpiFinding *) found->pdata[i])->value, ==, values[i]);
}

static void
test_year_earlier (void)
{
  g_autoptr(GPtrArray) found
    = galpi_cases_read ("올해 1분기 매출은 작년 같은 기간보다 늘었다.", BASE, GALPI_FINDING_TIME);
  const GalpiFinding *earlier;

  g_assert_cmpuint (found->len, ==, 2);
  earlier = found->pdata[1];
  g_assert_cmpstr (earlier->text, ==, "작년 같은 기간");
  g_assert_cmpstr (earlier->from, ==, "2023-01-01");
  g_assert_cmpstr (earlier->to, ==, "2023-04-01");
}

static void
test_sums (void)
{
  static const Sum sums[] = {
    { "예산 12조3,400억 원을 쓴다.", "12조3,400억 원", "12340000000000", NULL, "KRW" },
    { "1경2,000조 원", "1경2,000조 원", "12000000000000000", NULL, "KRW" },
    { "3천 5백만 달러에 샀다.", "3천 5백만 달러", "35000000", NULL, "USD" },
    { "20~30억 원 규모", "20~30억 원", "2000000000", "3000000000", "KRW" },
    { "300억~400억 달러", "300억~400억 달러", "30000000000", "40000000000", "USD" },
    { "4~5천억 원", "4~5천억 원", "400000000000", "500000000000", "KRW" },
    { "약 150만여 원", "약 150만여 원", "1500000", NULL, "KRW", NULL, TRUE },
    { "최대 10억 유로까지", "최대 10억 유로", "1000000000", NULL, "EUR", "max" },
    { "5만 원 이상이면", "5만 원 이상", "50000", NULL, "KRW", "min" },
    { "수조 원을 들였다.", "수조 원", "2000000000000", "9000000000000", "KRW", NULL, TRUE },
    { "1달러 20센트", "1달러 20센트", "1.2", NULL, "USD" },
    { "홍콩달러로 3억 홍콩달러", "3억 홍콩달러", "300000000", NULL, "HKD" },
    { "이만오천 원", "이만오천 원", "25000", NULL, "KRW" },
    { "It raised $4.7 billion.", "$4.7 billion", "4700000000", NULL, "USD" },
    { "It costs $40-50 billion.", "$40-50 billion", "40000000000", "50000000000", "USD" },
    { "A$3.5m was paid", "A$3.5m", "3500000", NULL, "AUD" },
    { "about 20 million euros", "about 20 million euros", "20000000", NULL, "EUR", NULL, TRUE },
    { "£1,234.50", "£1,234.50", "1234.5", NULL, "GBP" },
    { "₩5,000", "₩5,000", "5000", NULL, "KRW" },
    { "half a million dollars", "half a million dollars", "500000", NULL, "USD" },
    { "only 34 cents", "34 cents", "0.34", NULL, "USD" },
    { "CNY 200 and no more", "CNY 200", "200", NULL, "CNY" },
    { "３００만 엔", "３００만 엔", "3000000", NULL, "JPY" },
    { "조원 세 명", NULL },
    { "이유로 사유로", NULL },
    { "ALL 5 answers", NULL },
    { "3원칙을 지켰다.", NULL },
    { "500만 명", NULL },
  };

  check_sums (sums, G_N_ELEMENTS (sums));
}

static void
test_pairs (void)
{
  const char *text = "1,000억 엔(약 9,000억 원)을 들였고, 200억 엔(약 1,780억 원)을 더 쓴다.\n"
                     "총 50억 달러\n(약 6조8,000억~6조9,000억)에 이른다. $3 million (4 billion won)";
  g_autoptr(GPtrArray) found = galpi_reading_read (text, galpi_day_parse (BASE));
  static const char *const rates[] = { "9", "8.9", "1370", "1333.33" };
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const GalpiFinding *pair = found->pdata[i], *a, *b;

      if (pair->kind != GALPI_FINDING_PAIR)
        continue;
      a = found->pdata[pair->a];
      b = found->pdata[pair->b];
      g_assert_cmpint (a->kind, ==, GALPI_FINDING_MONEY);
      g_assert_cmpint (b->kind, ==, GALPI_FINDING_MONEY);
      g_assert_cmpuint (pair->range.start, ==, a->range.start);
      g_assert_cmpuint (pair->range.end, ==, b->range.end);
      g_assert_cmpstr (pair->rate, ==, rates[n]);
      g_assert_cmpint (pair->doubt, ==, GALPI_DOUBT_NONE);
      n++;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rates));
}

static void
test_suspect_pairs (void)
{
  const char *text = "10억 달러(약 1조3,500억 원), 20억 달러(약 2조7,000억 원), 30억 달러(약 3조3,500억 원)과 "
                     "5억 달러(약 675억 원)";
  g_autoptr(GPtrArray) pairs = galpi_cases_read (text, BASE, GALPI_FINDING_PAIR);
  static const GalpiDoubt doubts[] = { GALPI_DOUBT_NONE, GALPI_DOUBT_NONE, GALPI_DOUBT_MEDIAN,
                                       GALPI_DOUBT_BAND };

  g_assert_cmpuint (pairs->len, ==, G_N_ELEMENTS (doubts));
  for (guint i = 0; i < pairs->len; i++)
    {
      const GalpiFinding *pair = pairs->pdata[i];

      g_assert_cmpint (pair->doubt, ==, doubts[i]);
      g_assert_cmpint (pair->usual_low != NULL, ==, doubts[i] != GALPI_DOUBT_NONE);
    }
}

typedef struct
{
  const char *text;
  const char *found;
  const char *name;
  const char *other;      /* the twin, or the class */
} Name;

static void
check_names (const Name       *names,
             guint             n,
             GalpiFindingKind  kind)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GPtrArray) found = galpi_cases_read (names[i].text, BASE, kind);
      const GalpiFinding *finding;

      if (names[i].found == NULL)
        {
          if (found->len > 0)
            g_error ("%s: %s is none", names[i].text,
                     ((const GalpiFinding *) found->pdata[0])->text);
          continue;
        }
      if (found->len == 0)
        g_error ("%s: nothing found", names[i].text);

      finding = found->pdata[0];
      g_assert_cmpstr (finding->text, ==, names[i].found);
      g_assert_cmpstr (finding->name, ==, names[i].name);
      g_assert_cmpstr (kind == GALPI_FINDING_GLOSS ? finding->twin : finding->name_class, ==,
                       names[i].other);
    }
}

static void
test_glosses (void)
{
  static const Name names[] = {
    { "작가 빅토르 위고Victor Hugo는", "빅토르 위고Victor Hugo", "빅토르 위고", "Victor Hugo" },
    { "새 모델 ‘루나Luna’를 냈다.", "루나Luna", "루나", "Luna" },
    { "값싼 중앙 처리 장치CPU를", "중앙 처리 장치CPU", "중앙 처리 장치", "CPU" },
    { "Polaris폴라리스를 냈다.", "Polaris폴라리스", "Polaris", "폴라리스" },
    { "올해 국내총생산(GDP)이 늘었다.", "국내총생산(GDP)", "국내총생산", "GDP" },
    { "높은 국내 총생산(GDP) 덕에", "국내 총생산(GDP)", "국내 총생산", "GDP" },
    { "한빛전자(012345) 주가", "한빛전자(012345)", "한빛전자", "012345" },
    { "화가 김홍도(金弘道)가 그렸다.", "김홍도(金弘道)", "김홍도", "金弘道" },
    { "WHO(세계보건기구)가 밝혔다.", "WHO(세계보건기구)", "WHO", "세계보건기구" },
    { "the World Trade Organization (WTO) said", "World Trade Organization (WTO)",
      "World Trade Organization", "WTO" },
    { "LG전자와 SK하이닉스는 AI기업이다.", NULL },
    { "생성형AI와 온라인TV를 본다.", NULL },
    { "CEO는 AMD가 데이터를 쓴다고 했다.", NULL },
    { "그 공장은(GDP) 크다.", NULL },
  };

  check_names (names, G_N_ELEMENTS (names), GALPI_FINDING_GLOSS);
}

static void
test_names (void)
{
  static const Name names[] = {
    { "프랑스에서 열렸다.", "프랑스", "프랑스", "place" },
    { "홍길동 교수는 말했다.", "홍길동", "홍길동", "person" },
    { "존 스미스 대통령이 왔다.", "존 스미스", "존 스미스", "person" },
    { "한빛전자는 값을 올렸다.", "한빛전자", "한빛전자", "organisation" },
    { "새 칩 ‘별빛2’를 냈다.", "별빛2", "별빛2", "product" },
    { "글. 이몽룡(여행 작가)", "이몽룡", "이몽룡", "person" },
    { "반도체 기업 QRST가 세웠다.", "QRST", "QRST", "organisation" },
    { "중국어를 배우는 오만한 사람", NULL },
    { "국책은행이 돈을 댔다.", NULL },
  };

  check_names (names, G_N_ELEMENTS (names), GALPI_FINDING_NAME);
}

static void
test_quantities (void)
{
  static const Sum sums[] = {
    { "매출이 12.5% 늘었다.", "12.5%", "12.5", NULL, "%" },
    { "3%포인트 올랐다.", "3%포인트", "3", NULL, "%p" },
    { "6개국이 모였다.", "6개국", "6", NULL, "개국" },
    { "약 1,200대를 팔았다.", "약 1,200대", "1200", NULL, "대", NULL, TRUE },
    { "시장의 3분의 2", "3분의 2", "0.666667", NULL, "share" },
    { "20~30명", "20~30명", "20", "30", "명" },
    { "rose 25 basis points", "25 basis points", "25", NULL, "bp" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    {
      g_autoptr(GPtrArray) found = galpi_cases_read (sums[i].text, BASE, GALPI_FINDING_QUANTITY);
      const GalpiFinding *finding;

      g_assert_cmpuint (found->len, ==, 1);
      finding = found->pdata[0];
      g_assert_cmpstr (finding->text, ==, sums[i].found);
      g_assert_cmpstr (finding->min, ==, sums[i].min);
      g_assert_cmpstr (finding->max, ==, sums[i].max != NULL ? sums[i].max : sums[i].min);
      g_assert_cmpstr (finding->unit, ==, sums[i].currency);
      g_assert_cmpint (finding->approx, ==, sums[i].approx);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/time/korean", test_korean_times);
  g_test_add_func ("/reading/time/english", test_english_times);
  g_test_add_func ("/reading/time/in-figures", test_dates_in_figures);
  g_test_add_func ("/reading/time/what-is-none", test_no_times);
  g_test_add_func ("/reading/time/without-base-stays-open", test_without_base);
  g_test_add_func ("/reading/time/date-line-is-base", test_date_line_is_base);
  g_test_add_func ("/reading/time/counts-from-last-date", test_counts_from_last);
  g_test_add_func ("/reading/time/same-period-a-year-earlier", test_year_earlier);
  g_test_add_func ("/reading/money/sums", test_sums);
  g_test_add_func ("/reading/pair/joins-restatements", test_pairs);
  g_test_add_func ("/reading/pair/flags-odd-rates", test_suspect_pairs);
  g_test_add_func ("/reading/gloss/joins-spellings", test_glosses);
  g_test_add_func ("/reading/name/tells-classes", test_names);
  g_test_add_func ("/reading/quantity/counts-and-ratios", test_quantities);
  return g_test_run ();
}
