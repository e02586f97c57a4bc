/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* What a word says about names; the code of a title or a kind is the class that it gives. */
enum
{
  GALPI_NAME_PLACE,
  GALPI_NAME_ORGANISATION, /* 1 where only capitals are one: WHO */
  GALPI_NAME_TITLE,        /* after a person: 회장, CEO; 1 where one foreign word before it is one */
  GALPI_NAME_ROLE,         /* before a person, seldom after one: 축구선수, 부인 */
  GALPI_NAME_KIND,         /* before a name: 기업, 모델 */
  GALPI_NAME_SUFFIX,       /* the end of an organisation's name: 전자, 은행 */
  GALPI_NAME_HEAD,         /* an abbreviation that is no name, and takes a word before it: AI */
  GALPI_NAME_SURNAME,
  GALPI_NAME_COMMON,       /* stands before titles, and is of no person's name: 전문, 수석 */
  GALPI_NAME_STOP,         /* a word that only looks like a name */
  GALPI_NAME_ABBREVIATION, /* names a kind of thing, and may gloss it: PER */
  GALPI_NAME_PERSON,
  GALPI_NAME_PRODUCT,      /* a model may follow: 아이폰 16 프로 */
  GALPI_NAME_MODEL,        /* the word of a model: 프로, 울트라 */
  GALPI_NAME_GROUP,        /* Latin letters that the names of a group begin with: SK지오센트릭 */
};

extern const GalpiWord galpi_name_companies[];
extern const GalpiWord galpi_name_nouns[];
extern const GalpiWord galpi_name_persons[];
extern const GalpiWord galpi_name_products[];
extern const GalpiWord galpi_name_stops[];

const GalpiLexicon *galpi_name_words (void);

G_END_DECLS
