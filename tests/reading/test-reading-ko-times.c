/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

static void
test_written_out (void)
{
  static const GalpiTimeCase cases[] = {
    { "공장은 '23년 4월 9일에 섰다.", "'23년 4월 9일", "2023-04-09", NULL, "2023-04-09", "2023-04-10" },
    { "행사는 5. 21.(화)에 열린다.", "5. 21.(화)", "2024-05-21", NULL, "2024-05-21", "2024-05-22" },
    { "행사는 5/21(화)에 열린다.", "5/21(화)", "2024-05-21", NULL, "2024-05-21", "2024-05-22" },
    { "2천19년에 문을 열었다.", "2천19년", "2019", NULL, "2019-01-01", "2020-01-01" },
    { "이천십구년 삼월 이십일에 문을 열었다.", "이천십구년 삼월 이십일", "2019-03-20", NULL, "2019-03-20", "2019-03-21" },
    { "기원전 57년에 나라를 세웠다.", "기원전 57년", "BC0057", NULL, "-0056-01-01", "-0055-01-01" },
    { "2023사업연도 보고서를 냈다.", "2023사업연도", "2023", NULL, "2023-01-01", "2024-01-01" },
    { "24년 1분기 매출이 늘었다.", "24년 1분기", "2024-Q1", NULL, "2024-01-01", "2024-04-01" },
    { "24-03-15 개정", "24-03-15", "2024-03-15", NULL, "2024-03-15", "2024-03-16" },
    { "입력 2024.03.15. 오후 2:20", "2024.03.15. 오후 2:20", "2024-03-15T14:20", NULL,
      "2024-03-15T14:20", "2024-03-15T14:21" },
    { "23년 말 기준 빚이 줄었다.", "23년 말", "2023", "END", "2023-10-01", "2024-01-01" },
    { "80~90년대에 인기를 끌었다.", "80~90년대", "198/199", NULL, "1980-01-01", "2000-01-01" },
    { "1980~1990년대 자료를 모았다.", "1980~1990년대", "198/199", NULL, "1980-01-01", "2000-01-01" },
    { "18~19세기 그림을 모았다.", "18~19세기", "17/18", NULL, "1700-01-01", "1900-01-01" },
    { "한 세기가 지났다.", "한 세기", "P100Y" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_parts (void)
{
  static const GalpiTimeCase cases[] = {
    { "5월 2주 차 순위다.", "5월 2주 차", "2024-W19", NULL, "2024-05-06", "2024-05-13" },
    { "2000년대 초반부터 늘었다.", "2000년대 초반", "200", "START", "2000-01-01", "2004-01-01" },
    { "6월 인도분 값은 78달러를 기록했다.", "6월", "2024-06", NULL, "2024-06-01", "2024-07-01" },
    { "3월 16일부터 팔 것이라고 밝혔다.", "3월 16일", "2025-03-16", NULL, "2025-03-16", "2025-03-17" },
    { "회사는 6일 새 칩을 팔 것이라고 밝혔다.", "6일", "2024-05-06", NULL, "2024-05-06", "2024-05-07" },
    { "회사는 6일 새 칩을 판다고 밝혔다.", "6일", "2024-05-06", NULL, "2024-05-06", "2024-05-07" },
    { "그는 6일 \"곧 팔 것\"이라고 말했다.", "6일", "2024-05-06", NULL, "2024-05-06", "2024-05-07" },
    { "사흘간의 회의를 마쳤다.", "사흘간", "P3D" },
    { "6월 말께 문을 연다.", "6월 말께", "2024-06", "END", "2024-06-21", "2024-07-01" },
    { "이번 주 후반 비가 온다.", "이번 주 후반", "2024-W19", "END", "2024-05-10", "2024-05-13" },
    { "연내에 매듭짓는다.", "연내", "2024", NULL, "2024-01-01", "2025-01-01" },
    { "올 2분기 매출이 늘었다.", "올 2분기", "2024-Q2", NULL, "2024-04-01", "2024-07-01" },
    { "올 들어 값이 뛰었다.", "올", "2024", NULL, "2024-01-01", "2025-01-01" },
    { "2분기(4~6월) 전망이 밝다.", "2분기", "2024-Q2", NULL, "2024-04-01", "2024-07-01" },
    { "지난 상반기에 팔았다.", "지난 상반기", "2023-H1", NULL, "2023-01-01", "2023-07-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_before_and_after (void)
{
  static const GalpiTimeCase cases[] = {
    { "문을 연 지 1년 후에야 알았다.", "1년 후", "P1Y", "AFTER" },
    { "대회가 10일 열리는 도시로 가던 길이었다.", "10일", "2024-05-10", NULL, "2024-05-10",
      "2024-05-11" },
    { "“6달 뒤에는 시행될 것”이라고 말했다.", "6달 뒤", "2024-11", NULL, "2024-11-01", "2024-12-01" },
    { "개막 이틀 전 표가 동났다.", "이틀 전", "P2D", "BEFORE" },
    { "사고 사흘 뒤 문을 닫았다.", "사흘 뒤", "P3D", "AFTER" },
    { "10년 전쯤 시작한 일이다.", "10년 전쯤", "2014", "APPROX", "2014-01-01", "2015-01-01" },
    { "3년 후엔 끝난다.", "3년 후", "2027", NULL, "2027-01-01", "2028-01-01" },
    { "5년 전부터 키웠다.", "5년 전", "2019", NULL, "2019-01-01", "2020-01-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_sets (void)
{
  static const GalpiTimeCase cases[] = {
    { "매주 월·수·금요일 문을 연다.", "매주 월·수·금요일", "P1W" },
    { "매년 말 결산한다.", "매년 말", "P1Y", "END" },
    { "매달 초 모인다.", "매달 초", "P1M", "START" },
    { "매일 아침 걷는다.", "매일 아침", "XXXX-XX-XXTMO" },
    { "매일 오전 9시에 연다.", "매일 오전 9시", "XXXX-XX-XXT09" },
    { "연 2회 모인다.", "연 2회", "P1Y" },
    { "하루 세 번 먹는다.", "하루 세 번", "P1D" },
    { "1년에 두 번 고친다.", "1년에 두 번", "P1Y" },
    { "월요일마다 쉰다.", "월요일마다", "XXXX-WXX-1" },
    { "격주로 펴낸다.", "격주", "P2W" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_weekdays (void)
{
  static const GalpiTimeCase cases[] = {
    { "월~금요일에 문을 연다.", "월~금요일", "2024-05-06/2024-05-10", NULL, "2024-05-06", "2024-05-11" },
    { "토·일요일에 쉬었다.", "토·일요일", "2024-05-04/2024-05-05", NULL, "2024-05-04", "2024-05-06" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_durations (void)
{
  static const GalpiTimeCase cases[] = {
    { "2일 정도 쉰다.", "2일 정도", "P2D", "APPROX" },
    { "고치는 데 2~3일이 걸린다.", "2~3일", "P2D/P3D" },
    { "오늘로 136일째입니다.", "오늘", "2024-05-07", NULL, "2024-05-07", "2024-05-08" },
    { "두 분기 만에 흑자를 냈다.", "두 분기 만에", "P6M" },
    { "2개 분기 연속 줄었다.", "2개 분기 연속", "P6M" },
    { "6개월여 준비했다.", "6개월여", "P6M", "APPROX" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_units (void)
{
  static const GalpiTimeCase cases[] = {
    { "지난 20~21일 내륙에 비가 왔다.",
      "지난 20~21일", "2024-04-20/2024-04-21", NULL, "2024-04-20", "2024-04-22" },
    { "20일 안중근 기념관이 열렸다.", "20일", "2024-04-20", NULL, "2024-04-20", "2024-04-21" },
    { "3일 전남 곳곳에 비가 왔다.", "3일", "2024-05-03", NULL, "2024-05-03", "2024-05-04" },
    { "10년 간부로 일했다.", "10년", "P10Y" },
    { "세시 풍속을 배운다.", NULL },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_no_times (void)
{
  static const GalpiTimeCase cases[] = {
    { "영화 ‘1987’을 봤다.", NULL },
    { "‘5월의 신부’를 읽었다.", NULL },
    { "〈8월의 크리스마스〉를 봤다.", NULL },
    { "소설 『1984』를 읽었다.", NULL },
    { "CES 2024 전시장을 찾았다.", NULL },
    { "선거 당일 줄을 섰다.", NULL },
    { "이해하려고 애썼다.", NULL },
    { "하지만 그는 오지 않았다.", NULL },
    { "한 주독미군이 앓았다.", NULL },
    { "버스가 내달렸다.", NULL },
    { "공중에 매달린 채 버텼다.", NULL },
    { "30명일 정도로 많다.", NULL },
    { "표를 낼 것이라고 했다.", NULL },
    { "곡을 담당해 이름을 알렸다.", NULL },
    { "값의 5/12에 해당하는 돈이다.", NULL },
    { "모레츠가 나온다.", NULL },
    { "하루카와 만났다.", NULL },
    { "이 주목할 만한 점이다.", NULL },
    { "사이 일부가 들어갔다.", NULL },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

/* Checked against two other calendars and the times of the new moons. */
static void
test_named_days (void)
{
  static const GalpiTimeCase cases[] = {
    { "1990년 설날", "1990년 설날", "1990-01-27", NULL, "1990-01-27", "1990-01-28" },
    { "1997년 설날", "1997년 설날", "1997-02-08", NULL, "1997-02-08", "1997-02-09" },
    { "2017년 정월대보름", "2017년 정월대보름", "2017-02-11", NULL, "2017-02-11", "2017-02-12" },
    { "2027년 설날", "2027년 설날", "2027-02-07", NULL, "2027-02-07", "2027-02-08" },
    { "2050년 설날", "2050년 설날", "2050-01-23", NULL, "2050-01-23", "2050-01-24" },
    { "1995년 추석", "1995년 추석", "1995-09-09", NULL, "1995-09-09", "1995-09-10" },
    { "2025년 추석", "2025년 추석", "2025-10-06", NULL, "2025-10-06", "2025-10-07" },
    { "2049년 추석", "2049년 추석", "2049-09-11", NULL, "2049-09-11", "2049-09-12" },
    { "2023년 부처님 오신 날", "2023년 부처님 오신 날", "2023-05-27", NULL, "2023-05-27", "2023-05-28" },
    { "2020년 석가탄신일", "2020년 석가탄신일", "2020-04-30", NULL, "2020-04-30", "2020-05-01" },
    { "2024년 단오", "2024년 단오", "2024-06-10", NULL, "2024-06-10", "2024-06-11" },
    { "2024년 칠석날", "2024년 칠석날", "2024-08-10", NULL, "2024-08-10", "2024-08-11" },
    { "2024년 입춘", "2024년 입춘", "2024-02-04", NULL, "2024-02-04", "2024-02-05" },
    { "2021년 입춘", "2021년 입춘", "2021-02-03", NULL, "2021-02-03", "2021-02-04" },
    { "2025년 동짓날", "2025년 동짓날", "2025-12-22", NULL, "2025-12-22", "2025-12-23" },
    { "2024년 한식날", "2024년 한식날", "2024-04-05", NULL, "2024-04-05", "2024-04-06" },
    { "2027년 춘절", "2027년 춘절", "2027-02-06", NULL, "2027-02-06", "2027-02-07" },
    { "2024년 블랙프라이데이", "2024년 블랙프라이데이", "2024-11-29", NULL, "2024-11-29", "2024-11-30" },
    { "2024년 추수감사절", "2024년 추수감사절", "2024-11-28", NULL, "2024-11-28", "2024-11-29" },
    { "2024년 섣달그믐", "2024년 섣달그믐", "2024-02-09", NULL, "2024-02-09", "2024-02-10" },
    { "2024년 음력 8월 15일", "2024년 음력 8월 15일", "2024-09-17", NULL, "2024-09-17", "2024-09-18" },
    { "음력 1월 15일 달이 떴다.", "음력 1월 15일", "2024-02-24", NULL, "2024-02-24", "2024-02-25" },
    { "올해 설에는 눈이 왔다.", "올해 설", "2024-02-10", NULL, "2024-02-10", "2024-02-11" },
    { "추석 연휴를 앞두고 값이 뛰었다.", "추석 연휴", "2024-09-17", NULL, "2024-09-17", "2024-09-18" },
    { "설 대목을 맞아 붐빈다.", "설", "2024-02-10", NULL, "2024-02-10", "2024-02-11" },
    { "성탄절 전야 행사", "성탄절 전야", "2024-12-24", NULL, "2024-12-24", "2024-12-25" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

/* What each date of a text is, in order. */
static void
check_values (const char        *text,
              const char *const *values,
              guint              n)
{
  g_autoptr(GPtrArray) found = galpi_cases_read (text, GALPI_CASES_BASE, GALPI_FINDING_TIME);

  g_assert_cmpuint (found->len, ==, n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpstr (((const GalpiFinding *) found->pdata[i])->value, ==, values[i]);
}

static void
test_counts_from_last (void)
{
  static const char *const values[]
    = { "2023-10-05", "2023-10-08", "2023-11", "2024", "2022-Q4", "2022-Q3", "2021", "2020" };

  check_values ("2023년 10월 5일 떠났다. 사흘 뒤 닿았고 한 달 뒤 돌아왔다. 그로부터 1년 뒤 또 갔다. "
                "2022년 4분기 매출은 전 분기보다 늘었다. 2021년 매출은 전년보다 줄었다.",
                values, G_N_ELEMENTS (values));
}

/* What is only compared with is not what the text goes on from. */
static void
test_compared_with (void)
{
  static const char *const values[]
    = { "2024-Q1", "2023-Q1", "2024-Q1", "2024-04-20", "2024-04-19", "2024-04-20" };

  check_values ("올해 1분기 매출은 전년 동기보다 늘었다. 같은 기간 이익은 줄었다. 4월 20일 전날보다 맑았다. "
                "이날 떠났다.",
                values, G_N_ELEMENTS (values));
}

static void
test_same_period (void)
{
  static const char *const values[] = { "2024-Q1", "2024-Q1", "2024-04", "2024-03" };

  check_values ("올해 1분기 매출이 늘었다. 같은 기간 이익은 줄었다. 지난달 수출은 전월 대비 늘었다.", values,
                G_N_ELEMENTS (values));
}

static void
test_in_news (void)
{
  static const GalpiTimeCase cases[] = {
    { "24.1Q 매출이 늘었다.", "24.1Q", "2024-Q1", NULL, "2024-01-01", "2024-04-01" },
    { "'24.1Q 실적", "'24.1Q", "2024-Q1", NULL, "2024-01-01", "2024-04-01" },
    { "24년 1Q 영업이익", "24년 1Q", "2024-Q1", NULL, "2024-01-01", "2024-04-01" },
    { "FY23 4Q 실적", "FY23 4Q", "2023-Q4", NULL, "2023-10-01", "2024-01-01" },
    { "24.1H 실적", "24.1H", "2024-H1", NULL, "2024-01-01", "2024-07-01" },
    { "2024.3월 매출", "2024.3월", "2024-03", NULL, "2024-03-01", "2024-04-01" },
    { "'24.3월말 잔액", "'24.3월말", "2024-03", "END", "2024-03-21", "2024-04-01" },
    { "천 년의 역사", "천 년", "P1000Y" },
    { "사나흘 걸린다.", "사나흘", "P3D/P4D" },
    { "3·1절 기념식이 열렸다.", "3·1절", "2024-03-01", NULL, "2024-03-01", "2024-03-02" },
    { "이달 말일까지 낸다.", "이달 말일", "2024-05-31", NULL, "2024-05-31", "2024-06-01" },
    { "반세기 만에 돌아왔다.", "반세기 만에", "P50Y" },
    { "기원전 3세기 유적", NULL },
    { "1일 평균 이용객은 3만 명이다.", "1일", "P1D" },
    { "10일(현지시간) 오전 8시에 발표했다.", "10일(현지시간) 오전 8시", "2024-04-10T08", NULL,
      "2024-04-10T08:00", "2024-04-10T09:00" },
    { "10일 오전 9시부터 오후 6시까지 열린다.", "10일 오전 9시부터 오후 6시",
      "2024-05-10T09/2024-05-10T18", NULL, "2024-05-10T09:00", "2024-05-10T18:00" },
    { "오전 10:00~12:00", "오전 10:00~12:00", "T10:00/T12:00" },
    { "오전 11시부터 1시까지", "오전 11시부터 1시", "T11/T13" },
    { "2024-05-14 14:00-16:00", "2024-05-14 14:00-16:00", "2024-05-14T14:00/2024-05-14T16:00", NULL,
      "2024-05-14T14:00", "2024-05-14T16:00" },
    { "(2024. 5. 14.~6. 13.)", "2024. 5. 14.~6. 13", "2024-05-14/2024-06-13", NULL, "2024-05-14",
      "2024-06-14" },
    { "'22~'24년 실적", "'22~'24년", "2022/2024", NULL, "2022-01-01", "2025-01-01" },
    { "장례는 5일장으로 치른다.", "5일", "P5D" },
    { "이 같은 주장이 담긴 글이다.", NULL },
    { "수주 잔고가 늘었다.", NULL },
    { "수주전에 뛰어들었다.", NULL },
    { "수주간 이어졌다.", "수주간", "PXW" },
    { "소식을 전해 들었다.", NULL },
    { "손해를 당해 소송을 냈다.", NULL },
    { "당해 연도에 쓴다.", "당해", "2024", NULL, "2024-01-01", "2025-01-01" },
    { "전력은 1조 분의 1로 줄었다.", NULL },
    { "'1년 정도 걸린다'고 했다.", "1년 정도", "P1Y", "APPROX" },
    { "‘60년만의 최악’이다.", "60년만", "P60Y" },
    { "244년 역사의 회사다.", "244년", "P244Y" },
    { "FY2023 4Q와 견준다.", "FY2023 4Q", "2023-Q4", NULL, "2023-10-01", "2024-01-01" },
    { "5월 3일에 낸 법안은 벌을 늘릴 것이다.", "5월 3일", "2024-05-03", NULL, "2024-05-03",
      "2024-05-04" },
    { "2월 3일에 열릴 예정이다.", "2월 3일", "2025-02-03", NULL, "2025-02-03", "2025-02-04" },
    { "10일(현지시간) 만났다.", "10일", "2024-04-10", NULL, "2024-04-10", "2024-04-11" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_nothing_named_before (void)
{
  static const GalpiTimeCase cases[] = {
    { "영업이익은 전년 동기보다 줄었다.", "전년 동기", "2023", NULL, "2023-01-01", "2024-01-01" },
    { "판매량이 지난해 같은 기간에 비해 늘었다.", "지난해 같은 기간", "2023", NULL, "2023-01-01", "2024-01-01" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_weekends (void)
{
  static const GalpiTimeCase cases[] = {
    { "주말 동안 눈이 쌓였다.", "주말", "2024-W18-WE", NULL, "2024-05-04", "2024-05-06" },
    { "주말에는 눈이 쌓이겠다.", "주말", "2024-W19-WE", NULL, "2024-05-11", "2024-05-13" },
    { "이번 주말에 눈이 쌓였다.", "이번 주말", "2024-W18-WE", NULL, "2024-05-04", "2024-05-06" },
    { "이번 주말에 눈이 쌓이겠다.", "이번 주말", "2024-W19-WE", NULL, "2024-05-11", "2024-05-13" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_neighbours (void)
{
  static const GalpiTimeCase cases[] = {
    { "올해 상·하반기 시험을 나눈다.", "올해 상·하반기", "2024-H1/2024-H2", NULL, "2024-01-01", "2025-01-01" },
    { "1·2분기 연속 적자다.", "1·2분기", "2024-Q1/2024-Q2", NULL, "2024-01-01", "2024-07-01" },
    { "6·7·8월은 쉰다.", "6·7·8월", "2024-06/2024-08", NULL, "2024-06-01", "2024-09-01" },
    { "6·7·9월은 쉰다.", "9월", "2024-09", NULL, "2024-09-01", "2024-10-01" },
    { "2003年 4月 5日 문을 열었다.", "2003年 4月 5日", "2003-04-05", NULL, "2003-04-05", "2003-04-06" },
    { "PM 3시에 닫는다.", "PM 3시", "T15" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

static void
test_more_news (void)
{
  static const GalpiTimeCase cases[] = {
    { "징역 15년 6월을 선고했다.", "15년 6월", "P15Y6M" },
    { "징역 1년2월에 처했다.", "1년2월", "P1Y2M" },
    { "다음주에 한번 보자고 했다.", "다음주", "2024-W20", NULL, "2024-05-13", "2024-05-20" },
    { "그 주인공이 가려진다.", NULL },
    { "벚꽃이 6일 빨리 폈다.", "6일", "P6D" },
  };

  galpi_cases_check_times (cases, G_N_ELEMENTS (cases));
}

/* 12일과 15일: the second is of the same month. */
static void
test_days_in_a_row (void)
{
  static const char *const values[] = { "2024-06-12", "2024-06-15", "2024-05-03" };

  check_values ("영화가 다음 달 12일과 15일 걸린다. 3일 만났다.", values, G_N_ELEMENTS (values));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/ko/times/written-in-every-way", test_written_out);
  g_test_add_func ("/reading/ko/times/parts-of-periods", test_parts);
  g_test_add_func ("/reading/ko/times/before-and-after-what", test_before_and_after);
  g_test_add_func ("/reading/ko/times/what-recurs", test_sets);
  g_test_add_func ("/reading/ko/times/days-of-the-week", test_weekdays);
  g_test_add_func ("/reading/ko/times/durations", test_durations);
  g_test_add_func ("/reading/ko/times/words-that-begin-like-units", test_units);
  g_test_add_func ("/reading/ko/times/what-is-none", test_no_times);
  g_test_add_func ("/reading/ko/times/named-days", test_named_days);
  g_test_add_func ("/reading/ko/times/counts-from-date-named-last", test_counts_from_last);
  g_test_add_func ("/reading/ko/times/compared-with", test_compared_with);
  g_test_add_func ("/reading/ko/times/same-period", test_same_period);
  g_test_add_func ("/reading/ko/times/as-news-writes-them", test_in_news);
  g_test_add_func ("/reading/ko/times/nothing-named-before", test_nothing_named_before);
  g_test_add_func ("/reading/ko/times/weekends-follow-the-tense", test_weekends);
  g_test_add_func ("/reading/ko/times/neighbours-share-a-unit", test_neighbours);
  g_test_add_func ("/reading/ko/times/sentences-and-meetings", test_more_news);
  g_test_add_func ("/reading/ko/times/days-in-a-row", test_days_in_a_row);
  return g_test_run ();
}
