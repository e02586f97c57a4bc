/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-colour.h"
#include "galpi-day.h"
#include "galpi-scope.h"

G_BEGIN_DECLS

/**
 * GalpiNoteGroup:
 *
 * What annotations across articles are grouped by: their article, each of their tags, the day when they were
 * made, their colour, or who wrote the article.
 */
typedef enum
{
  GALPI_NOTE_GROUP_ARTICLE,
  GALPI_NOTE_GROUP_TAG,
  GALPI_NOTE_GROUP_DAY,
  GALPI_NOTE_GROUP_COLOUR,
  GALPI_NOTE_GROUP_PERSON,
} GalpiNoteGroup;

/**
 * GalpiNoteSort:
 * @GALPI_NOTE_SORT_PLACE: by article as added, and place
 * @GALPI_NOTE_SORT_DATE: by the article's date, the newest first
 * @GALPI_NOTE_SORT_CHANGED: what was changed last first
 */
typedef enum
{
  GALPI_NOTE_SORT_PLACE,
  GALPI_NOTE_SORT_DATE,
  GALPI_NOTE_SORT_CHANGED,
} GalpiNoteSort;

/**
 * GalpiTagRelation:
 * @GALPI_TAG_RELATION_SAME: one annotation bears both tags
 * @GALPI_TAG_RELATION_OVERLAP: two highlights overlap, or one bears both
 * @GALPI_TAG_RELATION_PARAGRAPH: highlights begin in the same paragraph
 *
 * When two tags occur together.
 */
typedef enum
{
  GALPI_TAG_RELATION_SAME,
  GALPI_TAG_RELATION_OVERLAP,
  GALPI_TAG_RELATION_PARAGRAPH,
} GalpiTagRelation;

/**
 * GalpiNoteFilter:
 * @scope: the articles; of %GALPI_SCOPE_TRASH it is the annotations that are in the trash
 * @article_id: this article alone, or 0
 * @tag: (nullable): the path of a tag that they bear, or one under it
 * @exact: not one under it
 * @with_tag: (nullable): of these, those that occur together with this very tag, as @relation says
 * @has_colour: whether only those of @colour
 * @person: (nullable): who wrote the article
 * @from_day, @to_day: of the article's date, the second exclusive; %GALPI_DAY_NONE for none
 * @query: (nullable): QUERY, which quote or note fit
 *
 * Which annotations are read across.
 */
typedef struct
{
  GalpiScope       *scope;
  gint64            article_id;
  char             *tag;
  gboolean          exact;
  char             *with_tag;
  GalpiTagRelation  relation;
  gboolean          has_colour;
  GalpiColour       colour;
  char             *person;
  GalpiDay          from_day;
  GalpiDay          to_day;
  char             *query;
} GalpiNoteFilter;

/** Returns: (transfer full): all of @scope */
GalpiNoteFilter *galpi_note_filter_new  (GalpiScope            *scope) G_GNUC_WARN_UNUSED_RESULT;
GalpiNoteFilter *galpi_note_filter_copy (const GalpiNoteFilter *self) G_GNUC_WARN_UNUSED_RESULT;
void             galpi_note_filter_free (GalpiNoteFilter       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNoteFilter, galpi_note_filter_free)

G_END_DECLS
