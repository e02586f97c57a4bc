/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-name-table.h"
#include "galpi-reader.h"

G_BEGIN_DECLS

/* What the files that read names share. */

#define BIT(category) (1ull << (category))

/* How sure a reading is: where two overlap, the surer stays. */
enum
{
  GALPI_NAME_BY_TABLE,
  GALPI_NAME_BY_SHAPE,
  GALPI_NAME_BY_KIND,
  GALPI_NAME_BY_TITLE,
};

typedef struct
{
  guint       start;
  guint       end;
  const char *name_class;
  int         sure;
} GalpiNameCandidate;

/** A word of @categories at @at, unless it only looks like one. */
const GalpiWord *galpi_name_find          (const GalpiSpan *line,
                                           guint            at,
                                           guint64          categories,
                                           guint           *end);

guint            galpi_name_end_of_word   (const GalpiSpan *line,
                                           guint            at);
guint            galpi_name_start_of_word (const GalpiSpan *line,
                                           guint            at);

/** Adds what may be a name of the line. Returns: @end, or 0 where it is empty */
guint            galpi_name_add           (GalpiReader     *reader,
                                           guint            start,
                                           guint            end,
                                           const char      *name_class,
                                           int              sure);

/** Whether the name that ends at @at is who speaks in its sentence: 회사는 … 밝혔다 */
gboolean         galpi_name_speaks        (const GalpiSpan *line,
                                           guint            at);

/* Persons; each looks at one place and returns one past the name that it found, or 0. */

/**
 * galpi_person_read_before:
 * @title: where a title stands
 * @of_person: whether one foreign word before it is a person: 바이든 대통령, not 스타트업 대표
 *
 * Reads the name before a title: 이해정 교수, 김무성 새누리당 대표.
 */
guint            galpi_person_read_before (GalpiReader     *reader,
                                           guint            title,
                                           gboolean         of_person);

/** After the role that ends at @role_end: 배우 줄리엣 비노쉬, 사장인 홍길동. */
guint            galpi_person_read_after  (GalpiReader     *reader,
                                           guint            role_end);

/** Whether the word before @at is a person's title or role: 최고경영자(CEO)인 샘 올트먼 */
gboolean         galpi_person_role_before (const GalpiSpan *line,
                                           guint            at);

/** A name that begins at @at and says so itself: 홍길동(45), 홍길동씨. */
guint            galpi_person_read_here   (GalpiReader     *reader,
                                           guint            at);

/** A Korean name that says so by its syllables and its particle: 홍길동은, 홍길동, 김철수 */
guint            galpi_person_read_shape  (GalpiReader     *reader,
                                           guint            at);

/** Whether a word is none of a person's name: a word of the tables, or the end of a verb. */
gboolean         galpi_person_is_common_word (const GalpiSpan *line,
                                              guint            start,
                                              guint            end);

/** A name in English that begins with a given name: Jane van Buren */
guint            galpi_person_read_en     (GalpiReader     *reader,
                                           guint            at);

/** A name in English after the title at @at: Mr Smith, spokeswoman Jane Smith */
guint            galpi_person_read_titled_en (GalpiReader  *reader,
                                              guint         at);

/** The writer in a line of its own: 글. 홍길동. */
guint            galpi_person_read_byline (GalpiReader     *reader);

G_END_DECLS
