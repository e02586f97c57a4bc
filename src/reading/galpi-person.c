/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-private.h"

#include "galpi-date-ko-private.h"
#include "galpi-particle.h"
#include "galpi-sino-table.h"

/* Words of a person's name, at most. */
#define MAX_NAME_WORDS 3

/* Words between a Korean name and its title: 김정은 조선인민군 최고사령관. */
#define MAX_WORDS_BETWEEN 3

/* Code points of the longest abbreviation in brackets, and those. */
#define LONGEST_BRACKET 10

/* Nobody is older. */
#define MAX_AGE 115

static gboolean
is_one_of (gunichar        c,
           const gunichar *list,
           gsize           n)
{
  for (gsize i = 0; i < n; i++)
    if (c == list[i])
      return TRUE;
  return FALSE;
}

gboolean
galpi_person_is_common_word (const GalpiSpan *line,
                             guint            start,
                             guint            end)
{
  static const gunichar verbs[] = {
    0xace0, 0xba70, 0xac8c, 0xd788, 0xba74, 0xb41c, 0xb420, 0xd560, 0xd55c, 0xd568, 0xacb8,
  };      /* 고 며 게 히 면 된 될 할 한 함 겸 */
  static const gunichar verbs_or_names[] = { 0xc11c, 0xc9c0, 0xb85c, 0xb098, 0xc544 };
  guint after;                    /* 서 지 로 나 아: 이민지, 김연아 */
  const GalpiWord *word
    = galpi_lexicon_find (galpi_name_words (), line, start,
                          BIT (GALPI_NAME_ORGANISATION) | BIT (GALPI_NAME_PLACE)
                          | BIT (GALPI_NAME_KIND) | BIT (GALPI_NAME_TITLE) | BIT (GALPI_NAME_COMMON)
                          | BIT (GALPI_NAME_SUFFIX), &after);

  if (word != NULL && after == end)
    return TRUE;
  if (end - start != 3
      && is_one_of (line->folded[end - 1], verbs_or_names, G_N_ELEMENTS (verbs_or_names)))
    return TRUE;
  return is_one_of (line->folded[end - 1], verbs, G_N_ELEMENTS (verbs));
}

static gboolean
is_hangul (const GalpiSpan *line,
           guint            start,
           guint            end)
{
  for (guint i = start; i < end; i++)
    if (line->kinds[i] != GALPI_CHAR_HANGUL)
      return FALSE;
  return start < end;
}

/* Whether a word goes on to the next as verbs and adverbs do: 쓰러진 디아스, 실제로 윤. */
static gboolean
leads_on (const GalpiSpan *line,
          guint            start,
          guint            end)
{
  static const gunichar ends[] = {
    0xc778, 0xc9c4, 0xae34, 0xb41c, 0xb358, 0xc5ec, 0xd574, 0xc368, 0xb85c, 0xc11c, 0xac70, 0xb3c4,
    0xb9cc, 0xb7ec, 0xc2dc, 0xc911, 0xd130, 0xae4c, 0xb77c,
  };      /* 인 진 긴 된 던 여 해 써 로 서 거 도 만 러 시 중 터 까 라 */

  return end - start >= 2 && is_one_of (line->folded[end - 1], ends, G_N_ELEMENTS (ends));
}

/* A word of Hangul that may be of a person's name. */
static gboolean
may_be_name_word (const GalpiSpan *line,
                  guint            start,
                  guint            end)
{
  return is_hangul (line, start, end) && end - start <= 6
         && !galpi_particle_ends_word (line, start, end) && !galpi_person_is_common_word (line, start, end);
}

/* Whether it begins with a family name. */
static gboolean
has_family_name (const GalpiSpan *line,
                 guint            start,
                 guint            end)
{
  guint after;

  return galpi_lexicon_find (galpi_name_words (), line, start, BIT (GALPI_NAME_SURNAME),
                             &after) != NULL
         && after < end;
}

/* A family name and two syllables. */
static gboolean
is_korean_name (const GalpiSpan *line,
                guint            start,
                guint            end)
{
  return end - start == 3 && is_hangul (line, start, end) && has_family_name (line, start, end);
}

/* Syllables that no Chinese character is read as: a foreign name is full of them. */
static guint
count_foreign (const GalpiSpan *line,
               guint            start,
               guint            end)
{
  guint n = 0;

  for (; start < end; start++)
    n += line->kinds[start] == GALPI_CHAR_HANGUL && !galpi_syllable_is_sino (line->folded[start]);
  return n;
}

/* What ends a noun of three syllables more often than a given name. */
static gboolean
ends_as_noun (gunichar last)
{
  static const gunichar ends[] = {
    0xd68c, 0xbd80, 0xc801, 0xb2e8, 0xd300, 0xce21, 0xad6d, 0xbc95, 0xc81c, 0xb825, 0xb960, 0xad8c,
    0xb2f9, 0xccad, 0xb4e4, 0xb2d8, 0xc5c5, 0xd488, 0xc810, 0xb144, 0xc6d4, 0xc77c, 0xc790, 0xc0ac,
    0xc99d, 0xbb3c, 0xae08, 0xb300, 0xc7a5, 0xad70,
  };      /* 회 부 적 단 팀 측 국 법 제 력 률 권 당 청 들 님 업 품 점 년 월 일 자 사 증 물 금 대 장 군 */

  return is_one_of (last, ends, G_N_ELEMENTS (ends));
}

/* 한 미 일 중 영 러 북: a country in one syllable. */
static gboolean
is_country (gunichar c)
{
  static const gunichar countries[] = { 0xd55c, 0xbbf8, 0xc77c, 0xc911, 0xc601, 0xb7ec, 0xbd81 };

  return is_one_of (c, countries, G_N_ELEMENTS (countries));
}

/* 국토부, 노동당, 대표팀 */
static gboolean
is_office (gunichar last)
{
  static const gunichar ends[] = {
    0xbd80, 0xb2f9, 0xc801, 0xb2e8, 0xd300, 0xce21, 0xb960, 0xad8c, 0xb4e4, 0xb2d8, 0xc5c5, 0xd488,
    0xc810, 0xb144, 0xc6d4, 0xd68c,
  };      /* 부 당 적 단 팀 측 률 권 들 님 업 품 점 년 월 회 */

  return is_one_of (last, ends, G_N_ELEMENTS (ends));
}

/* The Korean name some words before a title: 김정은 조선인민군 최고사령관. */
static guint
read_over_words (GalpiReader *reader,
                 guint        title)
{
  const GalpiSpan *line = &reader->line;
  guint end = title - 1;

  for (guint n = 0; n <= MAX_WORDS_BETWEEN; n++)
    {
      guint start = galpi_name_start_of_word (line, end);

      if (start == end || galpi_particle_ends_word (line, start, end))
        return 0;
      if (n > 0 && is_korean_name (line, start, end) && count_foreign (line, start, end) == 0
          && !ends_as_noun (line->folded[end - 1])
          && !galpi_person_is_common_word (line, start, end))
        return galpi_name_add (reader, start, end, "person", GALPI_NAME_BY_TITLE);
      if (start < 2 || line->kinds[start - 1] != GALPI_CHAR_SPACE)
        return 0;
      end = start - 1;
    }
  return 0;
}

/* Goes back over what stands before a title and is no name: 전 대통령, 제44대 대통령. Returns where
 * the word before it ends. */
static guint
skip_qualifiers (const GalpiSpan *line,
                 guint            end)
{
  static const char *const qualifiers[] = { "전", "현", "전임", "신임", "당시", "초대", "차기" };

  for (guint n = 0; n < 2 && end > 0; n++)
    {
      guint start = galpi_name_start_of_word (line, end);
      gboolean skip = line->folded[end - 1] == 0xb300                           /* 대 */
                      && end - start >= 2 && line->kinds[end - 2] == GALPI_CHAR_DIGIT;

      for (guint i = 0; i < G_N_ELEMENTS (qualifiers) && !skip; i++)
        skip = galpi_ko_follows (line, start, qualifiers[i])
               && (guint) g_utf8_strlen (qualifiers[i], -1) == end - start;
      if (!skip || start < 2 || line->kinds[start - 1] != GALPI_CHAR_SPACE)
        break;
      end = start - 1;
    }
  return end;
}

/* Goes back over the bracket that ends before @end: 유럽중앙은행(ECB) 총재. */
static guint
skip_bracket (const GalpiSpan *line,
              guint            end)
{
  guint i = end;

  if (end < 2 || line->folded[end - 1] != ')')
    return end;
  for (i--; i > 0 && end - i < LONGEST_BRACKET && galpi_char_is_word (line->kinds[i - 1]); i--)
    ;
  return i > 1 && line->folded[i - 1] == '(' ? i - 1 : end;
}

/* Whether the word before @at looks foreign. */
static gboolean
follows_foreign (const GalpiSpan *line,
                 guint            at)
{
  guint end = at - 1, start;

  if (at < 3 || line->kinds[end] != GALPI_CHAR_SPACE)
    return FALSE;
  start = galpi_name_start_of_word (line, end);
  return may_be_name_word (line, start, end) && !leads_on (line, start, end)
         && count_foreign (line, start, end) >= 1;
}

guint
galpi_person_read_before (GalpiReader *reader,
                          guint        title,
                          gboolean     of_person)
{
  const GalpiSpan *line = &reader->line;
  guint end, start, after, words = 0;

  if (title == 0 || line->kinds[title - 1] != GALPI_CHAR_SPACE)
    return 0;
  end = skip_qualifiers (line, skip_bracket (line, title - 1));
  start = galpi_name_start_of_word (line, end);

  /* An organisation may stand between the name and the title. */
  if (galpi_name_find (line, start, BIT (GALPI_NAME_ORGANISATION) | BIT (GALPI_NAME_PLACE),
                       &after) != NULL
      && after == end && start > 0 && line->kinds[start - 1] == GALPI_CHAR_SPACE)
    {
      end = skip_qualifiers (line, start - 1);
      start = galpi_name_start_of_word (line, end);
    }

  /* 도널드 트럼프 미 대통령 */
  if (end - start == 1 && is_country (line->folded[start]) && start > 0
      && line->kinds[start - 1] == GALPI_CHAR_SPACE)
    {
      end = start - 1;
      start = galpi_name_start_of_word (line, end);
    }
  /* 윤 대통령: a family name alone says no more. 젠슨 황 does. */
  if (end - start < 2 && !follows_foreign (line, start))
    return 0;

  for (guint at = start, to = end; words < MAX_NAME_WORDS && may_be_name_word (line, at, to);)
    {
      /* Before the last word, only what looks as foreign as it belongs to a name: 도널드 트럼프. */
      if (words > 0 && ((count_foreign (line, at, to) == 0 && to - at > 2) || leads_on (line, at, to)
                        || (to - at == 1 && count_foreign (line, start, end) == 0)))
        break;
      start = at;
      words++;
      /* 오바마 has a family name too, but 버락 오바마 is none of Korea. */
      if (is_korean_name (line, at, to) && count_foreign (line, at, to) == 0
          && !is_office (line->folded[to - 1]))
        return galpi_name_add (reader, at, to, "person", GALPI_NAME_BY_TITLE);
      if (at < 2 || line->kinds[at - 1] != GALPI_CHAR_SPACE)
        break;
      to = at - 1;
      at = galpi_name_start_of_word (line, to);
    }

  if ((words >= 2 && count_foreign (line, start, end) >= 2)
      || (words == 1 && is_korean_name (line, start, end) && !is_office (line->folded[end - 1]))
      || (words == 1 && of_person && end - start >= 3 && count_foreign (line, start, end) >= 1))
    return galpi_name_add (reader, start, end, "person", GALPI_NAME_BY_TITLE);
  return read_over_words (reader, title);
}

/* Where a name that ends in the word from @start on ends, without its particle. */
static guint
strip (const GalpiSpan *line,
       guint            start)
{
  return galpi_particle_strip (line, start, galpi_name_end_of_word (line, start));
}

guint
galpi_person_read_after (GalpiReader *reader,
                         guint        role_end)
{
  const GalpiSpan *line = &reader->line;
  guint at = role_end, end, words = 0, first, foreign = 0;

  at += line->folded[at] == 0xc778 && line->kinds[at + 1] == GALPI_CHAR_SPACE;      /* 인 */
  if (line->kinds[at] != GALPI_CHAR_SPACE)
    return 0;
  first = at = at + 1;

  end = strip (line, at);
  if (is_korean_name (line, at, end) && !ends_as_noun (line->folded[end - 1])
      && !galpi_person_is_common_word (line, at, end)
      && (end < galpi_name_end_of_word (line, at) || line->folded[end] == '(' || line->folded[end] == ','))
    return galpi_name_add (reader, at, end, "person", GALPI_NAME_BY_KIND);

  /* 줄리엣 비노쉬에게: words that are no Korean ones, the last with its particle. */
  for (; words < MAX_NAME_WORDS; words++)
    {
      guint word_end = galpi_name_end_of_word (line, at);

      end = strip (line, at);
      if (!is_hangul (line, at, word_end) || end - at < 2 || end - at > 6
          || galpi_person_is_common_word (line, at, end))
        return 0;
      foreign += count_foreign (line, at, end);
      if (end < word_end || line->kinds[word_end] != GALPI_CHAR_SPACE)
        break;
      at = word_end + 1;
    }
  if (words == 0 || words == MAX_NAME_WORDS || foreign < 2
      || count_foreign (line, first, galpi_name_end_of_word (line, first)) == 0)
    return 0;
  return galpi_name_add (reader, first, end, "person", GALPI_NAME_BY_KIND);
}

gboolean
galpi_person_role_before (const GalpiSpan *line,
                          guint            at)
{
  guint end = at, start, after;

  if (end == 0 || line->kinds[end - 1] != GALPI_CHAR_SPACE)
    return FALSE;
  end--;
  if (end > 0 && line->folded[end - 1] == 0xc778)                                    /* 인 */
    end--;
  /* 최고경영자(CEO)인 */
  if (end > 0 && line->folded[end - 1] == ')')
    {
      while (end > 0 && at - end < 16 && line->folded[end - 1] != '(')
        end--;
      end -= end > 0;
    }
  for (start = galpi_name_start_of_word (line, end); start < end; start++)
    if (galpi_name_find (line, start, BIT (GALPI_NAME_TITLE) | BIT (GALPI_NAME_ROLE),
                         &after) != NULL
        && after == end)
      return TRUE;
  return FALSE;
}

/* 변호사(56·17기) */
static gboolean
is_title (const GalpiSpan *line,
          guint            start,
          guint            end)
{
  guint after;

  return galpi_name_find (line, start, BIT (GALPI_NAME_TITLE) | BIT (GALPI_NAME_ROLE), &after) != NULL
         && after == end;
}

/* (45), (45·주부): an age in brackets. */
static gboolean
is_age (const GalpiSpan *line,
        guint            open,
        gboolean        *sure)
{
  guint i = open + 1, age = 0;

  if (line->folded[open] != '(' || line->kinds[i] != GALPI_CHAR_DIGIT || line->folded[i] == '0')
    return FALSE;
  for (; line->kinds[i] == GALPI_CHAR_DIGIT && i < open + 4; i++)
    age = age * 10 + (line->folded[i] - '0');
  *sure = line->folded[i] == 0xb7 || line->folded[i] == 0xc138;                     /* 세 */
  return age >= 5 && age <= MAX_AGE && (*sure || line->folded[i] == ')' || line->folded[i] == ',');
}

guint
galpi_person_read_here (GalpiReader *reader,
                        guint        at)
{
  const GalpiSpan *line = &reader->line;
  guint end = at;
  gboolean sure;

  while (line->kinds[end] == GALPI_CHAR_HANGUL && end - at <= 8)
    end++;
  if (is_age (line, end, &sure) && has_family_name (line, at, end)
      && line->folded[end - 1] != 0xbaa8                                             /* 모 */
      && !(sure ? is_title (line, at, end) : galpi_person_is_common_word (line, at, end))
      && (end - at == 3 || (sure && (end - at == 2 || end - at == 4))))
    return galpi_name_add (reader, at, end, "person", GALPI_NAME_BY_TITLE);

  /* 홍길동씨 */
  if (end - at >= 4 && line->folded[at + 3] == 0xc528 && is_korean_name (line, at, at + 3)
      && !galpi_person_is_common_word (line, at, at + 3)
      && (line->kinds[at + 4] != GALPI_CHAR_HANGUL || galpi_particle_read (line, at + 4)))
    return galpi_name_add (reader, at, at + 3, "person", GALPI_NAME_BY_TITLE);
  return 0;
}

/* 글. 김세진(IT 산업 전문 기자) */
guint
galpi_person_read_byline (GalpiReader *reader)
{
  const GalpiSpan *line = &reader->line;
  guint i = 0, end;

  if (line->length > 60 || line->folded[0] != 0xae00)        /* 글 */
    return 0;
  i = 1 + (line->folded[1] == '.' || line->folded[1] == ':' || line->folded[1] == 0xb7);
  i = galpi_span_skip_space (line, i);
  if (i < 2)
    return 0;
  end = i;
  while (line->kinds[end] == GALPI_CHAR_HANGUL)
    end++;
  if (end - i < 2 || end - i > 4)
    return 0;
  return galpi_name_add (reader, i, end, "person", GALPI_NAME_BY_TITLE);
}
