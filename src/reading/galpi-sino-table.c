/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-sino-table.h"

/* Readings of Chinese characters, ascending. */
static const char readings[] =
  "가각간갈감갑강개객갱갹거건걸검겁게격견결겸겹경계고곡곤골곳공과곽관괄광괘괴괵굉교"
  "구국군굴궁권궐궤귀규균귤극근글금급긍기긴길김나낙난날남납낭내녀녁년녈념녑녕녜노녹논"
  "농뇌뇨누눈눌뉴뉵늑능니닉닐님다단달담답당대덕도독돈돌동두둔둘득등라락란랄람랍랑래"
  "략량려력련렬렴렵령례로록론롱뢰료룡루류륙륜률륭륵름릉리린림립마막만말맘망매맥맹며"
  "멱면멸명모목몰몽묘무묵문물미민밀박반발방배백번벌범법벽변별병보복본봉부북분불붕비"
  "빈빙사삭산살삼삽상새색생서석선설섬섭성세소속손솔송쇄쇠수숙순술숭슬습승시식신실심"
  "십쌍아악안알암압앙애액앵야약양어억언얼엄업에여역연열염엽영예오옥온올옹와완왈왕왜"
  "외요욕용우욱운울웅원월위유육윤율융은을음읍응의이익인일임입잉자작잔잠잡장재쟁저적"
  "전절점접정제조족존졸종좌죄주죽준줄중즉즐즙증지직진질짐집징차착찬찰참창채책처척천"
  "철첨첩청체초촉촌총촬쵀최추축춘출충췌취측츤층치칙친칠침칩칭쾌타탁탄탈탐탑탕태택탱"
  "토톤통퇴투특파판팔패팽편폄평폐포폭표품풍피필핍하학한할함합항해핵행향허헌헐험혁현"
  "혈혐협형혜호혹혼홀홍화확환활황홰회획횡효후훈훌훤훼휘휴휵휼흉흑흔흘흠흡흥희히힐";

#define FIRST 0xac00
#define LAST 0xd7a3

gboolean
galpi_syllable_is_sino (gunichar syllable)
{
  static guint8 bits[(LAST - FIRST) / 8 + 1];
  static gsize made;

  if (g_once_init_enter (&made))
    {
      for (const char *p = readings; *p != '\0'; p = g_utf8_next_char (p))
        {
          guint place = g_utf8_get_char (p) - FIRST;

          bits[place >> 3] |= (guint8) (1 << (place & 7));
        }
      g_once_init_leave (&made, 1);
    }
  if (syllable < FIRST || syllable > LAST)
    return FALSE;
  return bits[(syllable - FIRST) >> 3] >> ((syllable - FIRST) & 7) & 1;
}
