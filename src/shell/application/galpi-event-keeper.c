/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-event-keeper"

#include "galpi-event-keeper.h"

#include <glib/gi18n.h>

#include "galpi-event-dialog.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-timeline.h"
#include "galpi-notebook-verdicts.h"

#define TITLE_LENGTH 120

struct _GalpiEventKeeper
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GtkWidget     *parent; /* weak */
};

enum {
  MESSAGE,
  UNDOABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiEventKeeper, galpi_event_keeper, G_TYPE_OBJECT)

static void
say (GalpiEventKeeper *self,
     const char       *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
say_undoable (GalpiEventKeeper *self,
              const char       *sentence)
{
  g_signal_emit (self, signals[UNDOABLE], 0, sentence);
}

char *
galpi_event_title_from_sentence (const char *sentence)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (sentence), "\n\t", ' '));
  char *end;
  char *blank;

  if (g_utf8_strlen (line, -1) <= TITLE_LENGTH)
    return g_steal_pointer (&line);

  end = g_utf8_offset_to_pointer (line, TITLE_LENGTH - 1);
  blank = g_utf8_strrchr (line, end - line, ' ');
  *(blank != NULL ? blank : end) = '\0';

  return g_strconcat (line, "…", NULL);
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GalpiEventKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiEvent) event =
    galpi_notebook_save_event_finish (GALPI_NOTEBOOK (object), result, &error);

  if (event != NULL)
    say_undoable (self, _("Event saved"));
  else
    say (self, error->message);
}

void
galpi_event_keeper_save (GalpiEventKeeper *self,
                         GalpiEvent       *event)
{
  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));

  if (self->notebook != NULL)
    galpi_notebook_save_event_async (self->notebook, event, NULL, saved_cb, g_object_ref (self));
}

void
galpi_event_keeper_add (GalpiEventKeeper *self,
                        GalpiEvent       *event)
{
  AdwDialog *dialog = galpi_event_dialog_new (event);

  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));

  g_signal_connect_object (dialog, "save", G_CALLBACK (galpi_event_keeper_save), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->parent);
}

void
galpi_event_keeper_keep (GalpiEventKeeper  *self,
                         GalpiTimelineItem *item)
{
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GalpiAnchor) anchor = NULL;
  g_autofree char *title = NULL;
  const char *sentence;

  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (item));

  sentence = galpi_timeline_item_get_sentence (item);
  title = galpi_event_title_from_sentence (sentence != NULL ? sentence
                                                            : galpi_timeline_item_get_text (item));
  anchor = galpi_anchor_new (GALPI_ANCHOR_PLACE, galpi_timeline_item_get_range (item),
                             galpi_timeline_item_get_text (item), "", "");
  g_ptr_array_add (sources,
                   galpi_event_source_new (galpi_timeline_item_get_article_id (item), anchor));

  galpi_event_set_date (event, galpi_timeline_item_get_date (item));
  galpi_event_set_title (event, title);
  galpi_event_set_sources (event, sources);
  if (galpi_timeline_item_get_date (item) != NULL)
    galpi_event_keeper_save (self, event);
  else
    galpi_event_keeper_add (self, event);
}

static void
dismissed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(GalpiEventKeeper) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_dismiss_finish (GALPI_NOTEBOOK (object), result, &error))
    say_undoable (self, _("Date dismissed"));
  else
    say (self, error->message);
}

void
galpi_event_keeper_dismiss (GalpiEventKeeper  *self,
                            GalpiTimelineItem *item)
{
  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (item));

  galpi_notebook_dismiss_async (self->notebook, galpi_timeline_item_get_article_id (item),
                                galpi_timeline_item_get_range (item), NULL, dismissed_cb,
                                g_object_ref (self));
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiEventKeeper) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiEvent) event =
    galpi_notebook_load_event_finish (GALPI_NOTEBOOK (object), result, &error);

  if (event == NULL)
    say (self, error->message);
  else if (self->parent != NULL)
    galpi_event_keeper_add (self, event);
}

void
galpi_event_keeper_edit (GalpiEventKeeper  *self,
                         GalpiTimelineItem *item)
{
  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (item));

  galpi_notebook_load_event_async (self->notebook, galpi_timeline_item_get_event_uuid (item), NULL,
                                   loaded_cb, g_object_ref (self));
}

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GalpiEventKeeper) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_trash_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    say_undoable (self, _("Event moved to the trash"));
  else
    say (self, error->message);
}

void
galpi_event_keeper_remove (GalpiEventKeeper  *self,
                           GalpiTimelineItem *item)
{
  const char *ids[2] = { NULL };

  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (item));

  ids[0] = galpi_timeline_item_get_event_uuid (item);
  galpi_notebook_trash_async (self->notebook, GALPI_THING_EVENT, ids, NULL, removed_cb,
                              g_object_ref (self));
}

static void
galpi_event_keeper_dispose (GObject *object)
{
  GalpiEventKeeper *self = GALPI_EVENT_KEEPER (object);

  g_clear_object (&self->notebook);
  g_clear_weak_pointer (&self->parent);

  G_OBJECT_CLASS (galpi_event_keeper_parent_class)->dispose (object);
}

static void
galpi_event_keeper_class_init (GalpiEventKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_event_keeper_dispose;

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDOABLE] = g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_event_keeper_init (GalpiEventKeeper *self)
{
}

GalpiEventKeeper *
galpi_event_keeper_new (GtkWidget *parent)
{
  GalpiEventKeeper *self = g_object_new (GALPI_TYPE_EVENT_KEEPER, NULL);

  g_set_weak_pointer (&self->parent, parent);

  return self;
}

static void
put_back_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GalpiEventKeeper) self = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_restore_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    say_undoable (self, _("Event put back"));
  else
    say (self, error->message);
}

void
galpi_event_keeper_put_back (GalpiEventKeeper *self,
                             GalpiEvent       *event)
{
  const char *ids[] = { NULL, NULL };

  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));
  g_return_if_fail (GALPI_IS_EVENT (event));

  if (self->notebook == NULL)
    return;

  ids[0] = galpi_event_get_uuid (event);
  galpi_notebook_restore_async (self->notebook, GALPI_THING_EVENT, ids, NULL, put_back_cb,
                                g_object_ref (self));
}

void
galpi_event_keeper_serve (GalpiEventKeeper *self,
                          GObject          *timeline)
{
  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));

  g_object_connect (timeline,
                    "swapped-object-signal::keep", galpi_event_keeper_keep, self,
                    "swapped-object-signal::dismiss", galpi_event_keeper_dismiss, self,
                    "swapped-object-signal::edit", galpi_event_keeper_edit, self,
                    "swapped-object-signal::remove", galpi_event_keeper_remove, self,
                    NULL);
}

void
galpi_event_keeper_set_notebook (GalpiEventKeeper *self,
                                 GalpiNotebook    *notebook)
{
  g_return_if_fail (GALPI_IS_EVENT_KEEPER (self));

  g_set_object (&self->notebook, notebook);
}
