/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-annotation-sidebar-private.h"

enum
{
  ACTIVATE,
  VISIT_BEGUN,
  NOTE_CHANGED,
  TAGS_CHANGED,
  RECOLOUR,
  EVENT,
  REMOVE,
  TAG,
  ADD_NOTE,
  LEAVE,
  RETRY,
  TAPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
new_signal (GType       type,
            const char *name,
            GType       first,
            GType       second)
{
  guint n_parameters = second != G_TYPE_NONE ? 2 : first != G_TYPE_NONE ? 1 : 0;

  return g_signal_new (name, type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, n_parameters, first, second);
}

void
galpi_annotation_sidebar_install_signals (GType type)
{
  const GType annotation = GALPI_TYPE_ANNOTATION;
  const GType none = G_TYPE_NONE;

  signals[ACTIVATE] = new_signal (type, "activate", annotation, none);
  signals[VISIT_BEGUN] = new_signal (type, "visit-begun", annotation, none);
  signals[NOTE_CHANGED] = new_signal (type, "note-changed", annotation, G_TYPE_STRING);
  signals[TAGS_CHANGED] = new_signal (type, "tags-changed", annotation, G_TYPE_STRV);
  signals[RECOLOUR] = new_signal (type, "recolour", annotation, GALPI_TYPE_COLOUR);
  signals[EVENT] = new_signal (type, "event", annotation, none);
  signals[REMOVE] = new_signal (type, "remove", annotation, none);
  signals[TAG] = new_signal (type, "tag", G_TYPE_STRING, none);
  signals[ADD_NOTE] = new_signal (type, "add-note", none, none);
  signals[LEAVE] = new_signal (type, "leave", none, none);
  signals[TAPPED] = new_signal (type, "tapped", annotation, none);
  signals[RETRY] = new_signal (type, "retry", none, none);
}

static void
visit_begun_cb (GalpiAnnotationSidebar *self,
                GalpiAnnotationCard    *card)
{
  g_signal_emit (self, signals[VISIT_BEGUN], 0, galpi_annotation_card_get_annotation (card));
}

static void
note_changed_cb (GalpiAnnotationSidebar *self,
                 const char             *note,
                 GalpiAnnotationCard    *card)
{
  g_signal_emit (self, signals[NOTE_CHANGED], 0, galpi_annotation_card_get_annotation (card), note);
}

static void
tags_changed_cb (GalpiAnnotationSidebar *self,
                 char                  **tags,
                 GalpiAnnotationCard    *card)
{
  g_signal_emit (self, signals[TAGS_CHANGED], 0, galpi_annotation_card_get_annotation (card), tags);
}

static void
recolour_cb (GalpiAnnotationSidebar *self,
             GalpiColour             colour,
             GalpiAnnotationCard    *card)
{
  g_signal_emit (self, signals[RECOLOUR], 0, galpi_annotation_card_get_annotation (card), colour);
}

static void
event_cb (GalpiAnnotationSidebar *self,
          GalpiAnnotationCard    *card)
{
  g_signal_emit (self, signals[EVENT], 0, galpi_annotation_card_get_annotation (card));
}

static void
remove_cb (GalpiAnnotationSidebar *self,
           GalpiAnnotationCard    *card)
{
  g_signal_emit (self, signals[REMOVE], 0, galpi_annotation_card_get_annotation (card));
}

static void
tag_cb (GalpiAnnotationSidebar *self,
        const char             *tag)
{
  g_signal_emit (self, signals[TAG], 0, tag);
}

static void
done_cb (GalpiAnnotationSidebar *self)
{
  g_signal_emit (self, signals[LEAVE], 0);
}

void
galpi_annotation_sidebar_connect_card (GalpiAnnotationCard *card,
                                       gpointer             user_data)
{
  g_signal_connect_swapped (card, "visit-begun", G_CALLBACK (visit_begun_cb), user_data);
  g_signal_connect_swapped (card, "note-changed", G_CALLBACK (note_changed_cb), user_data);
  g_signal_connect_swapped (card, "tags-changed", G_CALLBACK (tags_changed_cb), user_data);
  g_signal_connect_swapped (card, "recolour", G_CALLBACK (recolour_cb), user_data);
  g_signal_connect_swapped (card, "event", G_CALLBACK (event_cb), user_data);
  g_signal_connect_swapped (card, "remove", G_CALLBACK (remove_cb), user_data);
  g_signal_connect_swapped (card, "tag", G_CALLBACK (tag_cb), user_data);
  g_signal_connect_swapped (card, "done", G_CALLBACK (done_cb), user_data);
}
