/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Words by which lines of a page are told apart; in lower case, NULL ends each list. */

/* Anywhere in a short line: it claims rights and says nothing else. */
static const char * const rights_words[] = {
  "all rights reserved",
  "무단전재",
  "무단 전재",
  "무단복제",
  "무단 복제",
  "재배포 금지",
  "재배포금지",
  "저작권자",
  "섹션으로 분류했습니다",
  NULL,
};

/* At the start of a line, before a year or a mark. */
static const char * const rights_starts[] = {
  "copyright",
  "©",
  "ⓒ",
  "(c)",
  NULL,
};

/* At the start of a line that only leads to another article. */
static const char * const related_starts[] = {
  "▶ 관련",
  "▶관련",
  "☞",
  "[관련기사]",
  "[관련 기사]",
  "관련기사",
  "관련 기사",
  NULL,
};

/* What a line that leads to keywords speaks of. */
static const char * const keyword_words[] = {
  "키워드",
  "태그",
  "keyword",
  "tags",
  NULL,
};

/* What such a line asks for. */
static const char * const keyword_verbs[] = {
  "클릭",
  "모아",
  "눌러",
  "click",
  "tap ",
  NULL,
};

/* Before the keywords in their own line. */
static const char * const keyword_labels[] = {
  "키워드",
  "태그",
  "핵심어",
  "주제어",
  "keywords",
  "keyword",
  "tags",
  "tagged",
  NULL,
};

/* Before the name of a picture's maker; the mark that follows is one of = : or a blank. */
static const char * const credit_labels[] = {
  "사진 제공",
  "사진제공",
  "사진출처",
  "사진",
  "자료 제공",
  "자료제공",
  "자료",
  "출처",
  "그래픽",
  "일러스트",
  "이미지",
  "photo credit",
  "photograph",
  "photo",
  "image credit",
  "image",
  "illustration",
  "credit",
  "source",
  "graphic",
  NULL,
};

/* In a bracket at a caption's end: whoever is named there made the picture. */
static const char * const agency_words[] = {
  "제공",
  "연합뉴스",
  "뉴시스",
  "뉴스1",
  "게티이미지",
  "로이터",
  "셔터스톡",
  "ap photo",
  "afp",
  "reuters",
  "getty",
  "shutterstock",
  "bloomberg",
  NULL,
};
