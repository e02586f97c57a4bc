/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-text-tags.h"

#include <pango/pango.h>

/* A Hangul syllable fills its square, so its lines stand further apart. */
#define LINE_HEIGHT_KO 1.7
#define LINE_HEIGHT_EN 1.5
#define LINE_HEIGHT_HEADING 1.35
#define LINE_HEIGHT_CAPTION 1.45

const GalpiTextSetting galpi_text_settings[GALPI_N_TEXT_TAGS] = {
  [GALPI_TEXT_TAG_KO] = { "ko", 1, 0, 0.85, 0, LINE_HEIGHT_KO, 1, 0 },
  [GALPI_TEXT_TAG_EN] = { "en", 1, 0, 0.8, 0, LINE_HEIGHT_EN, 1, 0 },
  [GALPI_TEXT_TAG_HEADING_1] = { "heading-1", 1.38, 1.6, 0.7, 0, LINE_HEIGHT_HEADING, 1,
                               PANGO_WEIGHT_BOLD },
  [GALPI_TEXT_TAG_HEADING_2] = { "heading-2", 1.2, 1.5, 0.6, 0, LINE_HEIGHT_HEADING, 1,
                               PANGO_WEIGHT_BOLD },
  [GALPI_TEXT_TAG_HEADING_3] = { "heading-3", 1.06, 1.2, 0.5, 0, LINE_HEIGHT_HEADING, 1,
                               PANGO_WEIGHT_BOLD },
  [GALPI_TEXT_TAG_LIST_1] = { "list-1", 1, 0, 0.4, 1.4, 0, 1, 0 },
  [GALPI_TEXT_TAG_LIST_2] = { "list-2", 1, 0, 0.4, 2.8, 0, 1, 0 },
  [GALPI_TEXT_TAG_LIST_3] = { "list-3", 1, 0, 0.4, 4.2, 0, 1, 0 },
  [GALPI_TEXT_TAG_LIST_4] = { "list-4", 1, 0, 0.4, 5.6, 0, 1, 0 },
  [GALPI_TEXT_TAG_QUOTE] = { "quote", 1, 0.3, 1.15, 1.4, 0, 0.82, 0 },
  [GALPI_TEXT_TAG_PICTURE] = { "picture", 1, 0.7, 0.5, 0, 0, 1, 0 },
  [GALPI_TEXT_TAG_CAPTION] = { "caption", 0.84, 0, 1.7, 0, LINE_HEIGHT_CAPTION, 0.62, 0 },
  [GALPI_TEXT_TAG_CREDIT] = { "credit", 1, 0, 1.7, 0, LINE_HEIGHT_CAPTION, 0.5, 0 },
  [GALPI_TEXT_TAG_TABLE] = { "table", 0.9, 0.35, 0.35, 0, 0, 1, 0 },
  [GALPI_TEXT_TAG_KEYWORDS] = { "keywords", 0.9, 1.6, 0.8, 0, 0, 1, 0 },
  [GALPI_TEXT_TAG_GAP] = { "gap", 1, 0, 1.0, 0, 0, 1, 0 },
  [GALPI_TEXT_TAG_KO_RUN] = { "ko-run", 1, 0, 0, 0, LINE_HEIGHT_EN, 1, 0 },
};
