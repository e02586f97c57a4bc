/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

static void
test_persons (void)
{
  static const GalpiNameCase cases[] = {
    { "한상철 교수가 밝혔다.", "한상철", "한상철", "person" },
    { "문소영 새빛당 원내대표가 말했다.", "문소영", "문소영", "person" },
    { "도널드 브라운 미 대통령이 왔다.", "도널드 브라운", "도널드 브라운", "person" },
    { "브라운즈 대통령이 말했다.", "브라운즈", "브라운즈", "person" },
    { "한상철 전 사장이 왔다.", "한상철", "한상철", "person" },
    { "문소영 대한민국 제44대 대통령이 왔다.", "문소영", "문소영", "person" },
    { "배우 크리스틴 왈츠에게 상을 줬다.", "크리스틴 왈츠", "크리스틴 왈츠", "person" },
    { "사장인 로버트 펠튼이 맡는다.", "로버트 펠튼", "로버트 펠튼", "person" },
    { "감독 정하늘은 떠났다.", "정하늘", "정하늘", "person" },
    { "한지민(34)과 만났다.", "한지민", "한지민", "person" },
    { "안산(20·한빛대)이 이겼다.", "안산", "안산", "person" },
    { "박한솔씨는 떠났다.", "박한솔", "박한솔", "person" },
    { "크리스틴 왈츠 유럽중앙은행(ECB) 총재", "크리스틴 왈츠", "크리스틴 왈츠", "person" },
    { "일론 머스크가 트윗을 올렸다.", "일론 머스크", "일론 머스크", "person" },
    { "이후 대통령이 왔다.", NULL },
    { "윤 대통령이 왔다.", NULL },
    { "실제로 대표는 없다.", NULL },
    { "국토부 장관이 왔다.", NULL },
    { "스타트업 대표가 왔다.", NULL },
    { "30대(29%)가 많았다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_particles (void)
{
  static const GalpiNameCase cases[] = {
    { "독일과 프랑스로 갔다.", "독일", "독일", "place" },
    { "부산은 덥다.", "부산", "부산", "place" },
    { "한빛전자로서는 어렵다.", "한빛전자", "한빛전자", "organisation" },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_organisations (void)
{
  static const GalpiNameCase cases[] = {
    { "한빛전자는 값을 올렸다.", "한빛전자", "한빛전자", "organisation" },
    { "반도체 기업 QRST가 세웠다.", "QRST", "QRST", "organisation" },
    { "SK별빛소재는 값을 올렸다.", "SK별빛소재", "SK별빛소재", "organisation" },
    { "공정위는 벌금을 물렸다.", "공정위", "공정위", "organisation" },
    { "보건복지부가 알렸다.", "보건복지부", "보건복지부", "organisation" },
    { "국책은행이 돈을 댔다.", NULL },
    { "WTI는 값이 올랐다.", NULL },
    { "AB&G복지재단이 세웠다.", NULL },
    { "자동차보험에 들었다.", NULL },
    { "건강보험공단이 밝혔다.", "건강보험공단", "건강보험공단", "organisation" },
    { "이동통신 시장이 컸다.", NULL },
    { "라디오방송을 들었다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_places (void)
{
  static const GalpiNameCase cases[] = {
    { "전라남도에서 열렸다.", "전라남도", "전라남도", "place" },
    { "경주시는 조용하다.", "경주시", "경주시", "place" },
    { "세종대로를 걸었다.", NULL },
    { "돈 벌 수단을 찾았다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_products (void)
{
  static const GalpiNameCase cases[] = {
    { "새 칩 ‘별빛2’를 냈다.", "별빛2", "별빛2", "product" },
    { "갤럭시 Z 폴드6를 냈다.", "갤럭시 Z 폴드6", "갤럭시 Z 폴드6", "product" },
    { "아이폰 100만 대를 팔았다.", "아이폰", "아이폰", "product" },
    { "챗봇 ‘다온’을 냈다.", "다온", "다온", "product" },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_others (void)
{
  static const GalpiNameCase cases[] = {
    { "중국어를 배우는 오만한 사람", NULL },
    { "'번아웃'이란 병이 있다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_glosses (void)
{
  static const GalpiNameCase cases[] = {
    { "에너지저장장치ESS 시장", "에너지저장장치ESS", "에너지저장장치", "ESS" },
    { "기업공개(IPO)를 미뤘다.", "기업공개(IPO)", "기업공개", "IPO" },
    { "내년 기업공개(IPO)를 한다.", "기업공개(IPO)", "기업공개", "IPO" },
    { "연구개발(R&D) 비용이 늘었다.", "연구개발(R&D)", "연구개발", "R&D" },
    { "한국은행(BOK)이 알렸다.", "한국은행(BOK)", "한국은행", "BOK" },
    { "중앙은행 전자화폐(CBDC)를 낸다.", "중앙은행 전자화폐(CBDC)", "중앙은행 전자화폐", "CBDC" },
    { "한빛전자 (012345) 주가", "한빛전자 (012345)", "한빛전자", "012345" },
    { "한빛전자(012345.KS) 주가", "한빛전자(012345.KS)", "한빛전자", "012345.KS" },
    { "챗GPT(ChatGPT)가 답했다.", "챗GPT(ChatGPT)", "챗GPT", "ChatGPT" },
    { "최고경영자(CEO)인 톰 스미스(Tom Smith)는", "최고경영자(CEO)", "최고경영자", "CEO" },
    { "값(원)을 적었다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_GLOSS);
}

/* Once something says that it is a name, it is one all over the text. */
static void
test_repetition (void)
{
  static const char *const names[]
    = { "도널드 브라운", "한상철", "브라운", "한상철", "루나박스", "루나박스" };
  g_autoptr(GPtrArray) found
    = galpi_cases_read ("도널드 브라운 대통령이 한상철 교수를 만났다.\n"
                        "브라운은 한상철에게 물었고 챗봇 ‘루나박스’가 답했다. 루나박스의 답은 옳았다.",
                        GALPI_CASES_BASE, GALPI_FINDING_NAME);

  g_assert_cmpuint (found->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpstr (((const GalpiFinding *) found->pdata[i])->name, ==, names[i]);
}

/* A name of one or two letters is too often another word. */
static void
test_short_names_do_not_spread (void)
{
  g_autoptr(GPtrArray) found
    = galpi_cases_read ("챗봇 ‘소라’가 나왔다. 소라를 먹었다.", GALPI_CASES_BASE, GALPI_FINDING_NAME);

  g_assert_cmpuint (found->len, ==, 1);
}

static void
test_plain_persons (void)
{
  static const GalpiNameCase cases[] = {
    { "송민호는 어제 떠났다.", "송민호", "송민호", "person" },
    { "정하윤, 임도현, 백서준이 이겼다.", "정하윤", "정하윤", "person" },
    { "이재은이 웃었다.", "이재은", "이재은", "person" },
    { "전서윤은 “늦었다”고 말했다.", "전서윤", "전서윤", "person" },
    { "송민호에게 상을 줬다.", "송민호", "송민호", "person" },
    { "이상이 있다고 말했다.", NULL },
    { "전문성이 있다고 말했다.", NULL },
    { "지지율이 올랐다고 밝혔다.", NULL },
    { "이미지를 고친다.", NULL },
    { "구성하는 데 애썼다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_capitals (void)
{
  static const GalpiNameCase cases[] = {
    { "QRST는 값을 올린다고 밝혔다.", "QRST", "QRST", "organisation" },
    { "QRST의 주가가 올랐다.", "QRST", "QRST", "organisation" },
    { "QRST가 눈에 띄었다.", "QRST", "QRST", NULL },
    { "QR-450이 눈에 띄었다.", "QR-450", "QR-450", "product" },
    { "GDP가 줄었다.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/ko/names/persons-by-title-role-and-age", test_persons);
  g_test_add_func ("/reading/ko/names/particles-are-no-part", test_particles);
  g_test_add_func ("/reading/ko/names/organisations", test_organisations);
  g_test_add_func ("/reading/ko/names/places", test_places);
  g_test_add_func ("/reading/ko/names/products", test_products);
  g_test_add_func ("/reading/ko/names/what-is-none", test_others);
  g_test_add_func ("/reading/ko/names/glosses", test_glosses);
  g_test_add_func ("/reading/ko/names/repetition", test_repetition);
  g_test_add_func ("/reading/ko/names/short-names-do-not-spread", test_short_names_do_not_spread);
  g_test_add_func ("/reading/ko/names/persons-without-title", test_plain_persons);
  g_test_add_func ("/reading/ko/names/what-capitals-are", test_capitals);
  return g_test_run ();
}
