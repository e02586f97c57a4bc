/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** GalpiTextTag: what a stretch of an article's text is set as. */
typedef enum
{
  GALPI_TEXT_TAG_KO,
  GALPI_TEXT_TAG_EN,
  GALPI_TEXT_TAG_HEADING_1,
  GALPI_TEXT_TAG_HEADING_2,
  GALPI_TEXT_TAG_HEADING_3,
  GALPI_TEXT_TAG_LIST_1,
  GALPI_TEXT_TAG_LIST_2,
  GALPI_TEXT_TAG_LIST_3,
  GALPI_TEXT_TAG_LIST_4,
  GALPI_TEXT_TAG_QUOTE,
  GALPI_TEXT_TAG_PICTURE,
  GALPI_TEXT_TAG_CAPTION,
  GALPI_TEXT_TAG_CREDIT,
  GALPI_TEXT_TAG_TABLE,
  GALPI_TEXT_TAG_KEYWORDS,
  GALPI_TEXT_TAG_GAP,
  GALPI_TEXT_TAG_KO_RUN,
  GALPI_N_TEXT_TAGS
} GalpiTextTag;

/**
 * GalpiTextSetting:
 * @name: of the tag in the buffer
 * @scale: of the letters, 1 for those of a paragraph
 * @above: space over its lines
 * @below: space under its lines
 * @indent: space before its lines
 * @line_height: from line to line, as in CSS; 0 for that of the paragraph
 * @alpha: of the text colour
 * @weight: a PangoWeight, or 0 for that of the paragraph
 *
 * How it is set. Lengths are in em of the article's font.
 */
typedef struct
{
  const char *name;
  double      scale;
  double      above;
  double      below;
  double      indent;
  double      line_height;
  double      alpha;
  int         weight;
} GalpiTextSetting;

extern const GalpiTextSetting galpi_text_settings[GALPI_N_TEXT_TAGS];

G_END_DECLS
