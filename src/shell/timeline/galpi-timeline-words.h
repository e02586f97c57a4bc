/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-timeline-item.h"

G_BEGIN_DECLS

/** Returns: (transfer full): its days, by locale; "No date" where it has none */
char *galpi_timeline_words_date  (GalpiTimelineItem *item) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer none): what to call it: an event's title, the found words, an article's title */
const char *galpi_timeline_words_name (GalpiTimelineItem *item);

/** Returns: (transfer none): what it is, such as "Kept event" */
const char *galpi_timeline_words_kind (GalpiTimelineItem *item);

/** Returns: (transfer full): all of these for a screen reader */
char *galpi_timeline_words_label (GalpiTimelineItem *item) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full) (nullable): the sentence, on one line and without its pictures */
char *galpi_timeline_words_sentence (GalpiTimelineItem *item) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: whether its date says that it is approximate */
gboolean galpi_timeline_words_is_vague (GalpiTimelineItem *item);

/** Of an em, what galpi_timeline_words_measure() takes a letter of Latin for. */
#define GALPI_TIMELINE_NARROW 0.56

/** Returns: about how many ems @text takes when it is drawn */
double galpi_timeline_words_measure (const char *text);

G_END_DECLS
