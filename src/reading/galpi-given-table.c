/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-given-table.h"

static const struct { guint flag; const char *syllables; } table[] = {
  { GALPI_GIVEN_FAMILY | GALPI_GIVEN_SURE_FAMILY,
    "김이박최정강조윤장임한오서신권황안송홍고문양손배백허남심하곽차우민류나엄채천함염추소석표명왕육맹"
    "탁변설길" },
  { GALPI_GIVEN_FAMILY,
    "전유노반구성주진지원방공현도선마연위국은편용예봉경여" },
  { GALPI_GIVEN_FIRST,
    "가강건경계고관광교규근기길나남노다대덕도동두라만명무문미민범병보복봉빛상새서석선설성세소솔송수순"
    "슬승시신아안애양여연영예오옥완용우운웅원유윤은의이익인일재정제종주준중지진찬창채천철청초춘충치태"
    "택하학한해향헌혁현형혜호홍화환효훈휘희흥" },
  { GALPI_GIVEN_LAST,
    "강건걸겸경관광교구권규균근기길나남녀노늘덕도동두라란람래렬령록룡름리린림만명모묵문미민배백범병복"
    "봉비빈상샘서석선섭성세솔송수숙순슬승식신심아안애양언엽연열영예옥완용우욱운웅원윤은의이익인임재정"
    "조종주준중지진찬창채천철춘충치태택필하한해향헌혁현협형혜호홍화환회효후훈휘희" },
  { GALPI_GIVEN_LOOSE, "이은의도인한해하지만나고로며기권후라임" },
};

#define FIRST 0xac00
#define LAST 0xd7a3

guint
galpi_given_flags (gunichar syllable)
{
  static guint8 flags[LAST - FIRST + 1];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (table); i++)
        for (const char *p = table[i].syllables; *p != '\0'; p = g_utf8_next_char (p))
          flags[g_utf8_get_char (p) - FIRST] |= (guint8) table[i].flag;
      g_once_init_leave (&made, 1);
    }
  return syllable >= FIRST && syllable <= LAST ? flags[syllable - FIRST] : 0;
}
