/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Before a name, with a mark or a blank between; longer ones first. NULL ends each list. */
static const char * const writer_labels[] = {
  "글·사진",
  "글ㆍ사진",
  "글/사진",
  "글·정리",
  "글쓴이",
  "지은이",
  "작성자",
  "취재",
  "기고",
  "필자",
  "저자",
  "작성",
  "정리",
  "글",
  "written by",
  "words by",
  "story by",
  "text by",
  "posted by",
  "author",
  "by",
  NULL,
};

/* What writers are; in Korean after the name, in English after a comma. */
static const char * const writer_roles[] = {
  "기자",
  "특파원",
  "논설위원",
  "편집위원",
  "편집장",
  "에디터",
  "칼럼니스트",
  "통신원",
  "리포터",
  "평론가",
  "애널리스트",
  "연구원",
  "연구위원",
  "교수",
  "작가",
  "변호사",
  NULL,
};

static const char * const writer_roles_latin[] = {
  "reporter",
  "writer",
  "editor",
  "correspondent",
  "columnist",
  "analyst",
  "contributor",
  "journalist",
  "professor",
  "economist",
  "fellow",
  "director",
  "author",
  "staff",
  NULL,
};

/* The ends of words that stand between a name and a role. */
static const char * const desk_ends[] = {
  "부",
  "팀",
  "국",
  "센터",
  "전문",
  "담당",
  "선임",
  "인턴",
  "객원",
  "수석",
  NULL,
};
