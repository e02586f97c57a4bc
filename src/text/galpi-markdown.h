/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-range.h"

G_BEGIN_DECLS

/**
 * GalpiMarkdownSpanKind:
 * @GALPI_MARKDOWN_MARKUP: what says how the rest looks: hidden where a note is only shown
 * @GALPI_MARKDOWN_ADDRESS: leads to the address in the span's target
 * @GALPI_MARKDOWN_LINK: [[title]] or [[title|shown words]], whole; the target is the title
 * @GALPI_MARKDOWN_HEADING: the lines of a heading, of the span's level
 * @GALPI_MARKDOWN_LIST_ITEM: the lines of one paragraph in a list; the level is its depth, from 1
 *
 * What a stretch of a note is. They lie in one another.
 */
typedef enum
{
  GALPI_MARKDOWN_MARKUP,
  GALPI_MARKDOWN_STRONG,
  GALPI_MARKDOWN_EMPHASIS,
  GALPI_MARKDOWN_STRIKE,
  GALPI_MARKDOWN_CODE,
  GALPI_MARKDOWN_ADDRESS,
  GALPI_MARKDOWN_LINK,
  GALPI_MARKDOWN_HEADING,
  GALPI_MARKDOWN_LIST_ITEM,
  GALPI_MARKDOWN_QUOTE,
  GALPI_MARKDOWN_CODE_BLOCK,
  GALPI_MARKDOWN_N_KINDS
} GalpiMarkdownSpanKind;

/**
 * GalpiMarkdownSpan:
 * @range: in code points of the note
 * @level: of a heading 1 to 6, of a list its depth from 1, else 0
 * @target: (nullable): where it leads to
 */
typedef struct
{
  GalpiMarkdownSpanKind  kind;
  GalpiRange             range;
  guint                  level;
  char                  *target;
} GalpiMarkdownSpan;

typedef enum
{
  GALPI_MARKDOWN_BLOCK_PARAGRAPH,
  GALPI_MARKDOWN_BLOCK_HEADING,
  GALPI_MARKDOWN_BLOCK_CODE,
  GALPI_MARKDOWN_BLOCK_RULE,
} GalpiMarkdownBlockKind;

/**
 * GalpiMarkdownBlock:
 * @range: whole lines, without the last one's end, in code points of the note
 * @level: of a heading, 1 to 6
 * @quoted: how many quotes it is in
 * @depth: how many lists it is in
 * @first: whether it is the first of a list's item, and bears its mark
 * @number: of a numbered list's item, else 0
 * @task: ' ' or 'x' for one to be ticked off, else 0
 */
typedef struct
{
  GalpiMarkdownBlockKind kind;
  GalpiRange             range;
  guint                  level;
  guint                  quoted;
  guint                  depth;
  gboolean               first;
  guint                  number;
  char                   task;
} GalpiMarkdownBlock;

/**
 * GalpiMarkdown:
 * @blocks: (element-type GalpiMarkdownBlock): in order; every line that is not blank is in one
 * @spans: (element-type GalpiMarkdownSpan): by start, the longer first
 *
 * How a note is to be read as CommonMark, with strikethrough, task lists, bare addresses and
 * [[title]] links. What is no mark-up is text: HTML is, and so are all characters that mean nothing.
 */
typedef struct
{
  GArray *blocks;
  GArray *spans;
} GalpiMarkdown;

/**
 * galpi_markdown_parse:
 * @text: a note as it was typed, UTF-8
 *
 * Takes time and room in proportion to @text, some milliseconds for a million characters.
 *
 * Returns: (transfer full)
 */
GalpiMarkdown *galpi_markdown_parse (const char    *text) G_GNUC_WARN_UNUSED_RESULT;
void           galpi_markdown_free  (GalpiMarkdown *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiMarkdown, galpi_markdown_free)

G_END_DECLS
