/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-lexicon.h"

G_BEGIN_DECLS

/* What a capitalised English word says about persons' names. */
enum
{
  GALPI_PERSON_GIVEN,          /* Jane */
  GALPI_PERSON_TITLE,          /* before a name: Mr, spokesman; 1 where one word may follow */
  GALPI_PERSON_LINK,           /* van, de la */
  GALPI_PERSON_ORGANISATION,   /* last word of an organisation's name: Bank */
  GALPI_PERSON_PLACE,          /* last word of a place's: Street */
  GALPI_PERSON_THING,          /* last word of another thing's: Cup */
  GALPI_PERSON_NOT,            /* a word that is of no name: Monday, The */
  GALPI_PERSON_SAINT,          /* before a given name that is of no person: San, St */
};

extern const GalpiWord galpi_given_names_en[];

const GalpiLexicon *galpi_person_words_en (void);

G_END_DECLS
