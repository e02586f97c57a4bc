/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-table-words.h"

static const GalpiWord table[] = {
  { "증감률" },
  { "증가율" },
  { "감소율" },
  { "성장률" },
  { "등락률" },
  { "변동률" },
  { "상승률" },
  { "하락률" },
  { "수익률" },
  { "이익률" },
  { "부채비율" },
  { "비율" },
  { "비중" },
  { "점유율" },
  { "달성률" },
  { "가동률" },
  { "이자율" },
  { "금리" },
  { "배당률" },
  { "할인율" },
  { "지분율" },
  { "지분" },
  { "전년비" },
  { "전년_대비" },
  { "전기비" },
  { "전기_대비" },
  { "전월비" },
  { "대비" },
  { "yoy" },
  { "qoq" },
  { "mom" },
  { "per" },
  { "pbr" },
  { "roe" },
  { "roa" },
  { "직원_수" },
  { "직원수" },
  { "인원" },
  { "판매량" },
  { "생산량" },
  { "출하량" },
  { "수량" },
  { "건수" },
  { "대수" },
  { "가입자" },
  { "순위" },
  { "종목코드" },
  { "연도" },
  { NULL },
};

const GalpiLexicon *
galpi_table_words (void)
{
  static gsize words;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, (gsize) galpi_lexicon_new (table, NULL));
  return (const GalpiLexicon *) words;
}
