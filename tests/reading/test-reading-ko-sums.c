/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

static void
test_scales (void)
{
  static const GalpiSumCase cases[] = {
    { "3,4억 원을 벌었다.", "3,4억 원", "300000000", "400000000", "KRW" },
    { "십수억 원을 날렸다.", "십수억 원", "1100000000", "1900000000", "KRW", NULL, TRUE },
    { "세수는 12조3,400억 원이다.", "12조3,400억 원", "12340000000000", NULL, "KRW" },
    { "1경2,000조 원을 굴린다.", "1경2,000조 원", "12000000000000000", NULL, "KRW" },
    { "3천 5백만 달러를 냈다.", "3천 5백만 달러", "35000000", NULL, "USD" },
    { "1천200억원을 들였다.", "1천200억원", "120000000000", NULL, "KRW" },
    { "3백50만 원을 받았다.", "3백50만 원", "3500000", NULL, "KRW" },
    { "1만 5천 원이다.", "1만 5천 원", "15000", NULL, "KRW" },
    { "4.5조원을 쓴다.", "4.5조원", "4500000000000", NULL, "KRW" },
    { "수십억 원을 잃었다.", "수십억 원", "2000000000", "9000000000", "KRW", NULL, TRUE },
    { "몇천만 원이 든다.", "몇천만 원", "20000000", "90000000", "KRW", NULL, TRUE },
    { "3조 여원을 썼다.", "3조 여원", "3000000000000", NULL, "KRW", NULL, TRUE },
    { "환율은 1,350원 50전이다.", "1,350원 50전", "1350.5", NULL, "KRW" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_ranges (void)
{
  static const GalpiSumCase cases[] = {
    { "10만~20만 원이다.", "10만~20만 원", "100000", "200000", "KRW" },
    { "10~20만 원이다.", "10~20만 원", "100000", "200000", "KRW" },
    { "3조∼4조원이다.", "3조∼4조원", "3000000000000", "4000000000000", "KRW" },
    { "2조3,000억~2조5,000억 원이다.", "2조3,000억~2조5,000억 원", "2300000000000", "2500000000000", "KRW" },
    { "40억 달러~50억 달러를 낸다.", "40억 달러~50억 달러", "4000000000", "5000000000", "USD" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_bounds (void)
{
  static const GalpiSumCase cases[] = {
    { "약 3조 원쯤 든다.", "약 3조 원쯤", "3000000000000", NULL, "KRW", NULL, TRUE },
    { "3조원가량 든다.", "3조원가량", "3000000000000", NULL, "KRW", NULL, TRUE },
    { "3조 원 안팎이다.", "3조 원 안팎", "3000000000000", NULL, "KRW", NULL, TRUE },
    { "3조 원을 웃도는 돈이다.", "3조 원", "3000000000000", NULL, "KRW", "min" },
    { "3조 원이 넘는 돈이다.", "3조 원", "3000000000000", NULL, "KRW", "min" },
    { "3조 원을 밑도는 값이다.", "3조 원", "3000000000000", NULL, "KRW", "max" },
    { "3조 원에 육박한다.", "3조 원", "3000000000000", NULL, "KRW", NULL, TRUE },
    { "많게는 3억 원을 받는다.", "많게는 3억 원", "300000000", NULL, "KRW", "max" },
    { "적게는 3억 원이 든다.", "적게는 3억 원", "300000000", NULL, "KRW", "min" },
    { "거의 3억 원이 든다.", "거의 3억 원", "300000000", NULL, "KRW", NULL, TRUE },
    { "3억 원 미만이다.", "3억 원 미만", "300000000", NULL, "KRW", "max" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_currencies (void)
{
  static const GalpiSumCase cases[] = {
    { "500억 위안을 썼다.", "500억 위안", "50000000000", NULL, "CNY" },
    { "3억 홍콩달러를 냈다.", "3억 홍콩달러", "300000000", NULL, "HKD" },
    { "1000 루블을 냈다.", "1000 루블", "1000", NULL, "RUB" },
    { "100 우간다 실링이다.", "100 우간다 실링", "100", NULL, "UGX" },
    { "100만 몽골 투그릭을 냈다.", "100만 몽골 투그릭", "1000000", NULL, "MNT" },
    { "20만 이란 리알이다.", "20만 이란 리알", "200000", NULL, "IRR" },
    { "1조 동을 벌었다.", "1조 동", "1000000000000", NULL, "VND" },
    { "100 조지아 라리를 냈다.", "100 조지아 라리", "100", NULL, "GEL" },
    { "5만 코스타리카 콜론을 냈다.", "5만 코스타리카 콜론", "50000", NULL, "CRC" },
    { "1,000 세이셸 루피이다.", "1,000 세이셸 루피", "1000", NULL, "SCR" },
    { "$3.5bn을 냈다.", "$3.5bn", "3500000000", NULL, "USD" },
    { "₩5,000을 냈다.", "₩5,000", "5000", NULL, "KRW" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_left_out (void)
{
  static const GalpiSumCase cases[] = {
    { "매출이 3조2,000억으로 늘었다.", "3조2,000억", "3200000000000", NULL, "KRW" },
    { "152억으로 늘렸다.", NULL },
    { "연봉 3억에 계약했다.", "3억", "300000000", NULL, "KRW" },
    { "각각 3조2,000억, 2조1,000억 원이다.", "3조2,000억", "3200000000000", NULL, "KRW" },
    { "3억·4억 원을 받았다.", "3억", "300000000", NULL, "KRW" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_no_sums (void)
{
  static const GalpiSumCase cases[] = {
    { "값은 (단위: 억 원)으로 적었다.", NULL },
    { "3억 명이 본다.", NULL },
    { "제1원전 1호기다.", NULL },
    { "매출 1억 대를 넘겼다.", NULL },
    { "10전 10승을 거뒀다.", NULL },
    { "이유로 사유로 조원 세 명", NULL },
    { "파운드리 3곳을 연다.", NULL },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_ratios (void)
{
  static const GalpiSumCase cases[] = {
    { "영하 10도까지 내려갔다.", "영하 10도", "-10", NULL, "도" },
    { "1.2GW 규모의 발전소", "1.2GW", "1.2", NULL, "GW" },
    { "2000mAh 배터리를 넣었다.", "2000mAh", "2000", NULL, "mAh" },
    { "5G 통신망을 깔았다.", NULL },
    { "5호선이 길어진다.", NULL },
    { "값이 두 배로 뛰었다.", "두 배", "2", NULL, "배" },
    { "1.5배로 늘었다.", "1.5배", "1.5", NULL, "배" },
    { "수십 배로 늘었다.", "수십 배", "20", "90", "배", NULL, TRUE },
    { "0.25%포인트 올렸다.", "0.25%포인트", "0.25", NULL, "%p" },
    { "25bp 내렸다.", "25bp", "25", NULL, "bp" },
    { "3.5~4.0% 늘었다.", "3.5~4.0%", "3.5", "4", "%" },
    { "10%가 넘는 몫이다.", "10%", "10", NULL, "%", "min" },
    { "이익은 -3.5% 줄었다.", "-3.5%", "-3.5", NULL, "%" },
    { "이익은 마이너스 3.5%였다.", "마이너스 3.5%", "-3.5", NULL, "%" },
    { "3분의 1이 떠났다.", "3분의 1", "0.333333", NULL, "share" },
    { "절반이 떠났다.", "절반", "0.5", NULL, "share" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_QUANTITY);
}

static void
test_counts (void)
{
  static const GalpiSumCase cases[] = {
    { "다섯 명이 왔다.", "다섯 명", "5", NULL, "명" },
    { "서너 곳이 남았다.", "서너 곳", "3", "4", "곳" },
    { "1,200여 명이 왔다.", "1,200여 명", "1200", NULL, "명", NULL, TRUE },
    { "10여 개국이 모였다.", "10여 개국", "10", NULL, "개국", NULL, TRUE },
    { "500만여 대를 팔았다.", "500만여 대", "5000000", NULL, "대", NULL, TRUE },
    { "2만3,000명이 왔다.", "2만3,000명", "23000", NULL, "명" },
    { "24개 국가가 모였다.", "24개", "24", NULL, "개" },
    { "300t을 실었다.", "300t", "300", NULL, "t" },
    { "3나노 공정이다.", "3나노", "3", NULL, "나노" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_QUANTITY);
}

static void
test_no_counts (void)
{
  static const GalpiSumCase cases[] = {
    { "2018 평창 대회", NULL },
    { "0.5비트코인을 샀다.", NULL },
    { "3대2로 이겼다.", NULL },
    { "경쟁률 10대 1이다.", NULL },
    { "두 번째 도전이다.", NULL },
    { "이사회를 열었다.", NULL },
    { "제3세대 장비이다.", NULL },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_QUANTITY);
}

static void
test_restatements (void)
{
  static const struct { const char *text, *rate; } cases[] = {
    { "10억 달러(약 1조3,500억 원)를 냈다.", "1350" },
    { "10억 달러(한화로 약 1조3,500억 원)를 냈다.", "1350" },
    { "10억 달러, 우리 돈으로 약 1조3,500억 원이다.", "1350" },
    { "10억 달러는 우리 돈 1조3,500억 원이다.", "1350" },
    { "10억 달러를 원화로 환산하면 1조3,500억 원이다.", "1350" },
    { "1조3,500억 원, 달러로 환산하면 10억 달러다.", "0.000740741" },
    { "10억 달러 규모(당시 환율 기준 1조3,500억 원)다.", "1350" },
    { "10억 달러어치(7일 환율로 1조3,500억 원)다.", "1350" },
    { "10억 달러에 해당하는 1조3,500억 원을 냈다.", "1350" },
    { "400억~500억 달러(약 54조2,000억~67조7,500억)다.", "1355" },
    { "1억~2억 달러(1,350억~2,700억 원)다.", "1350" },
    { "매출 10억 달러, 이익 1조3,500억 원이다.", NULL },
    { "연 10억 달러(월 1조3,500억 원)를 쓴다.", NULL },
    { "10억 달러를 넣어 1조3,500억 원을 벌었다.", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) pairs
        = galpi_cases_read (cases[i].text, GALPI_CASES_BASE, GALPI_FINDING_PAIR);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (pairs->len, ==, cases[i].rate != NULL);
      if (cases[i].rate != NULL)
        g_assert_cmpstr (((const GalpiFinding *) pairs->pdata[0])->rate, ==, cases[i].rate);
    }
}

/* The sums of a text with a table, in order. */
static void
check_table (const char        *text,
             const char *const *sums,
             guint              n,
             const char        *currency)
{
  g_autoptr(GPtrArray) found = galpi_cases_read (text, GALPI_CASES_BASE, GALPI_FINDING_MONEY);

  g_assert_cmpuint (found->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const GalpiFinding *finding = found->pdata[i];

      g_assert_cmpstr (finding->min, ==, sums[i]);
      g_assert_cmpstr (finding->currency, ==, currency);
    }
}

/* As an article's table is written: rows by line, cells by tab. */
static void
test_table_with_tabs (void)
{
  static const char *const sums[] = { "123400000000", "234500000000", "-3400000000", "4560000000" };

  check_table ("한빛전자 실적 (단위: 억 원, %)\n"
               "구분\t2022년\t2023년\t증감률\n"
               "매출\t1,234\t2,345\t90.0\n"
               "영업이익\t△34\t45.6\t흑자 전환\n"
               "영업이익률(%)\t-2.8\t1.9\t4.7\n"
               "판매량\t1,200\t1,300\t8.3\n"
               "본문에 적은 2,345는 금액이 아니다.",
               sums, G_N_ELEMENTS (sums), "KRW");
}

static void
test_table_with_blanks (void)
{
  static const char *const sums[]
    = { "12345000000", "2023000000", "-34000000", "45600000" };

  check_table ("(단위: 백만 달러)\n"
               "구분    2022    2023\n"
               "수출    12,345    2023\n"
               "수입    (34)    45.6\n"
               "\n"
               "수출 1,000",
               sums, G_N_ELEMENTS (sums), "USD");
}

/* What a head or a row says of itself goes before what is said of the table. */
static void
test_table_with_units_in_heads (void)
{
  static const char *const sums[] = { "120000000000", "90000000000", "5000000000000" };

  check_table ("지역 | 매출(억 원) | 판매량(대)\n"
               "서울 | 1,200 | 340\n"
               "부산 | 900 | 120\n"
               "끝.\n"
               "빚(조 원)\t5\n",
               sums, G_N_ELEMENTS (sums), "KRW");
}

static void
test_table_of_counts (void)
{
  check_table ("(단위: 만 대)\n구분\t2022\t2023\n승용차\t12\t13", NULL, 0, NULL);
}

static void
test_chinese_units (void)
{
  static const GalpiSumCase cases[] = {
    { "예산은 250億원이다.", "250億원", "25000000000", NULL, "KRW" },
    { "4億3千萬원을 갚았다.", "4億3千萬원", "430000000", NULL, "KRW" },
    { "값은 6만 원대다.", "6만 원대", "60000", NULL, "KRW", NULL, TRUE },
    { "값은 6만 원대로 내렸다.", "6만 원대", "60000", NULL, "KRW", NULL, TRUE },
    { "13억어치를 팔았다.", "13억어치", "1300000000", NULL, "KRW" },
    { "8억원대출을 받았다.", "8억원", "800000000", NULL, "KRW" },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_MONEY);
}

static void
test_bands (void)
{
  static const GalpiSumCase cases[] = {
    { "지지율이 40%대로 올랐다.", "40%대", "40", NULL, "%", NULL, TRUE },
    { "금리는 3~4%대에 머문다.", "3~4%대", "3", "4", "%", NULL, TRUE },
  };

  galpi_cases_check_sums (cases, G_N_ELEMENTS (cases), GALPI_FINDING_QUANTITY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/ko/sums/scales-in-every-way", test_scales);
  g_test_add_func ("/reading/ko/sums/ranges-share-units", test_ranges);
  g_test_add_func ("/reading/ko/sums/around-at-most-at-least", test_bounds);
  g_test_add_func ("/reading/ko/sums/currencies-by-name", test_currencies);
  g_test_add_func ("/reading/ko/sums/currency-left-out", test_left_out);
  g_test_add_func ("/reading/ko/sums/what-is-none", test_no_sums);
  g_test_add_func ("/reading/ko/sums/ratios", test_ratios);
  g_test_add_func ("/reading/ko/sums/counts", test_counts);
  g_test_add_func ("/reading/ko/sums/what-is-no-quantity", test_no_counts);
  g_test_add_func ("/reading/ko/sums/restatements", test_restatements);
  g_test_add_func ("/reading/ko/sums/table-with-tabs", test_table_with_tabs);
  g_test_add_func ("/reading/ko/sums/table-with-blanks", test_table_with_blanks);
  g_test_add_func ("/reading/ko/sums/table-with-units-in-heads", test_table_with_units_in_heads);
  g_test_add_func ("/reading/ko/sums/table-of-counts", test_table_of_counts);
  g_test_add_func ("/reading/ko/sums/chinese-units", test_chinese_units);
  g_test_add_func ("/reading/ko/sums/bands", test_bands);
  return g_test_run ();
}
