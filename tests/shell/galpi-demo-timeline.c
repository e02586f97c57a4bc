/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-demo-timeline.h"

#include <string.h>

#include "galpi-edtf.h"

typedef struct
{
  GalpiTimelineKind kind;
  const char       *date;
  const char       *name;
  const char       *sentence;
} Mark;

static const Mark korean_marks[] = {
  { GALPI_TIMELINE_PUBLISHED, "2026-05-18", NULL, NULL },
  { GALPI_TIMELINE_EVENT, "2026-03-28~", "은파 1호 첫 운항",
    "지난 3월 말 첫 손님을 태운 은파 1호는 물소리만 남기고 부두를 떠난다." },
  { GALPI_TIMELINE_FOUND, "2026-03-21/2026-03-31~", "지난 3월 말",
    "지난 3월 말 첫 손님을 태운 은파 1호는 물소리만 남기고 부두를 떠난다." },
  { GALPI_TIMELINE_FOUND, "2025-11", "지난해 11월",
    "조선소는 지난해 11월 배 밑에 전지를 까는 설계를 내놓았다." },
  { GALPI_TIMELINE_EVENT, "2026-02-21", "국제 안전 지침 통과",
    "2월 21일에는 국제해사기구의 안전 지침을 통과했다." },
  { GALPI_TIMELINE_FOUND, "2026-01", "1월", "노르웨이에서 온 대표가 1월 부산에 들렀다." },
  { GALPI_TIMELINE_FOUND, "2015", "2015년",
    "노르웨이는 2015년부터 전기 여객선을 띄웠다." },
  { GALPI_TIMELINE_FOUND, "2026-07/2026-09", "3분기", "두 번째 배는 3분기에 진수한다." },
  { GALPI_TIMELINE_EVENT, "2026-09-03", "하루 아홉 번 운항 시작",
    "9월 3일부터 은파 1호는 하루 아홉 번 바다를 건넌다." },
  { GALPI_TIMELINE_FOUND, "2026-12", "12월", "제주로 가는 뱃길은 12월에 열린다." },
  { GALPI_TIMELINE_FOUND, "2025-12-21/2025-12-31~", "지난해 말",
    "첫 충전소는 지난해 말 여수에 완성됐다." },
  { GALPI_TIMELINE_FOUND, "2027-01/2027-03~", "내년 초",
    "회사는 내년 초까지 충전소 다섯 곳을 더 짓는다." },
  { GALPI_TIMELINE_FOUND, "2027-01/2027-06", "내년 상반기",
    "세토 내해를 오가는 회사는 내년 상반기까지 전기선 네 척을 주문한다." },
  { GALPI_TIMELINE_FOUND, "2026-04", "지난달",
    "지난달에만 2만 명이 넘는 사람이 첫배를 탔다." },
  { GALPI_TIMELINE_FOUND, "2026-06-01/2026-06-10~", "다음 달 초",
    "다음 달 초에는 스무 해 만에 밤배가 다시 뜬다." },
  { GALPI_TIMELINE_EVENT, "2026/2030", "연안 여객선 셋 중 하나를 전기선으로",
    "정부는 2030년까지 연안 여객선의 3분의 1을 전기로 바꾸는 데 2조4,000억 원을 쓴다." },
};

static const Mark english_marks[] = {
  { GALPI_TIMELINE_PUBLISHED, "2026-05-18", NULL, NULL },
  { GALPI_TIMELINE_EVENT, "2026-03-28~", "Eunpa 1 enters service",
    "The electric ferry, in service since late March, leaves nothing but the sound of water." },
  { GALPI_TIMELINE_FOUND, "2026-03-21/2026-03-31~", "late March",
    "The electric ferry, in service since late March, leaves nothing but the sound of water." },
  { GALPI_TIMELINE_FOUND, "2025-11", "In November 2025",
    "In November 2025 the yard showed a design that spreads cells along the bottom of the hull." },
  { GALPI_TIMELINE_EVENT, "2026-02-21", "Passes the safety guidelines",
    "On 21 February 2026 it passed the safety guidelines." },
  { GALPI_TIMELINE_FOUND, "2026-01", "in January", "The chief executive came to Busan in January." },
  { GALPI_TIMELINE_FOUND, "2015", "since 2015", "Norway has sailed electric ferries since 2015." },
  { GALPI_TIMELINE_FOUND, "2026-07/2026-09", "in the third quarter",
    "A second ship is to be launched in the third quarter." },
  { GALPI_TIMELINE_EVENT, "2026-09-03", "Nine sailings a day",
    "From 3 September she will cross nine times a day." },
  { GALPI_TIMELINE_FOUND, "2026-12", "in December", "The line to Jeju opens in December." },
  { GALPI_TIMELINE_FOUND, "2025-12-21/2025-12-31~", "at the end of last year",
    "The first pier was wired at the end of last year." },
  { GALPI_TIMELINE_FOUND, "2027-01/2027-03~", "by early 2027",
    "The company will add five more by early 2027." },
  { GALPI_TIMELINE_FOUND, "2027-01/2027-06", "by the first half of next year",
    "Another line will order four ships by the first half of next year." },
  { GALPI_TIMELINE_FOUND, "2026-04", "last month",
    "More than 20,000 people took the first boat of the day last month alone." },
  { GALPI_TIMELINE_FOUND, "2026-06-01/2026-06-10~", "Early next month",
    "Early next month the night boat sails again, after twenty years." },
  { GALPI_TIMELINE_EVENT, "2026/2030", "A third of the coastal fleet turns electric",
    "The government will spend 2.4 trillion won to turn a third of the fleet electric by 2030." },
};

/* EDTF qualifies each end of an interval by itself. */
static char *
qualify_both_ends (const char *edtf)
{
  g_auto(GStrv) ends = g_strsplit (edtf, "/", 2);

  if (ends[1] == NULL || !g_str_has_suffix (ends[1], "~") || g_str_has_suffix (ends[0], "~"))
    return g_strdup (edtf);

  return g_strconcat (ends[0], "~/", ends[1], NULL);
}

GalpiTimelineItem *
galpi_demo_make_item (GalpiTimelineKind  kind,
                      const char        *edtf,
                      const char        *name,
                      const char        *sentence)
{
  GalpiTimelineItem *item = galpi_timeline_item_new ();
  g_autofree char *date = qualify_both_ends (edtf);
  g_autoptr(GError) error = NULL;
  GalpiDay from, to;

  galpi_edtf_parse (date, &from, &to, &error);
  g_assert_no_error (error);
  galpi_timeline_item_set_kind (item, kind);
  galpi_timeline_item_set_date (item, date);
  galpi_timeline_item_set_from_day (item, from);
  galpi_timeline_item_set_to_day (item, to);
  galpi_timeline_item_set_sentence (item, sentence);
  galpi_timeline_item_set_article_id (item, 1);
  if (kind == GALPI_TIMELINE_EVENT)
    galpi_timeline_item_set_title (item, name);
  else
    galpi_timeline_item_set_text (item, name);

  return item;
}

GPtrArray *
galpi_demo_make_timeline (gboolean korean)
{
  const Mark *marks = korean ? korean_marks : english_marks;
  guint n = korean ? G_N_ELEMENTS (korean_marks) : G_N_ELEMENTS (english_marks);
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      GalpiTimelineItem *item = galpi_demo_make_item (marks[i].kind, marks[i].date, marks[i].name,
                                                      marks[i].sentence);

      galpi_timeline_item_set_article_title (item, korean ? "바다 위의 전지" : "A Battery on the Sea");
      galpi_timeline_item_set_range (item, (GalpiRange) { 100 * i, 100 * i + 10 });
      g_ptr_array_add (items, item);
    }

  return items;
}

GPtrArray *
galpi_demo_make_many (GRand *rand,
                      guint  n,
                      guint  years)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  GalpiDay first = galpi_day_new (2026 - (int) years / 2, 1, 1);
  int n_days = (int) years * 365;

  for (guint i = 0; i < n; i++)
    {
      double place = g_rand_double (rand);
      /* Half of them lie close round the middle. */
      double spread = g_rand_boolean (rand) ? place : 0.5 + (place - 0.5) * (place - 0.5) * 0.2;
      GalpiDay from = first + (int) (spread * n_days);
      int length = g_rand_int_range (rand, 0, 4) > 0 ? 1 : g_rand_int_range (rand, 2, 400);
      g_autofree char *date = galpi_edtf_from_days (from, from + length);
      g_autofree char *name = g_strdup_printf ("Number %u", i);
      GalpiTimelineKind kind = i % 40 == 39 ? GALPI_TIMELINE_PUBLISHED
                               : i % 10 == 0 ? GALPI_TIMELINE_EVENT : GALPI_TIMELINE_FOUND;
      GalpiTimelineItem *item = galpi_demo_make_item (kind, date, name, name);

      galpi_timeline_item_set_range (item, (GalpiRange) { i, i + 1 });
      g_ptr_array_add (items, item);
    }

  return items;
}
