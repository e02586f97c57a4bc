/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-note-linker"

#include "galpi-note-linker.h"

#include <glib/gi18n.h>

#include "galpi-link-book.h"
#include "galpi-link-rows.h"
#include "galpi-notebook-links.h"
#include "galpi-scope.h"

#define MOST_OFFERS 8

struct _GalpiNoteLinker
{
  GObject parent_instance;

  GtkWidget     *window;     /* weak */
  GalpiLinkBook *book;
  GalpiNotebook *notebook;
  GCancellable  *completing; /* the question under way */
};

enum {
  MESSAGE,
  PLACE_CHOSEN,
  EVENT_CHOSEN,
  SCOPE_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiNoteLinker, galpi_note_linker, G_TYPE_OBJECT)

/* A question, and for whom it is. */
typedef struct
{
  GalpiNoteLinker *linker;
  char           **titles;
  GalpiLinkKind    kind;
  char            *id;
  GtkWidget       *place;
} Question;

static Question *
question_new (GalpiNoteLinker *self)
{
  Question *question = g_new0 (Question, 1);

  question->linker = g_object_ref (self);
  return question;
}

static void
question_free (Question *question)
{
  g_object_unref (question->linker);
  g_strfreev (question->titles);
  g_free (question->id);
  g_clear_object (&question->place);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
states_listed_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GArray) states =
    galpi_notebook_list_link_states_finish (GALPI_NOTEBOOK (object), result, &error);

  /* While the index is being made, all links count as live; it says when it has changed. */
  for (guint i = 0; question->titles[i] != NULL; i++)
    galpi_link_book_tell (question->linker->book, question->titles[i],
                          states != NULL ? g_array_index (states, GalpiLinkState, i)
                                         : GALPI_LINK_UNKNOWN);
}

static void
ask_cb (GalpiNoteLinker *self,
        char           **titles)
{
  Question *question;

  if (self->notebook == NULL)
    return;

  question = question_new (self);
  question->titles = g_strdupv (titles);
  galpi_notebook_list_link_states_async (self->notebook, (const char * const *) titles, NULL,
                                         states_listed_cb, question);
}

static void
sources_listed_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) sources =
    galpi_notebook_list_link_sources_finish (GALPI_NOTEBOOK (object), result, &error);

  if (sources != NULL)
    galpi_link_book_tell_sources (question->linker->book, question->kind, question->id, sources);
}

static void
ask_sources_cb (GalpiNoteLinker *self,
                int              kind,
                const char      *id)
{
  Question *question;

  if (self->notebook == NULL)
    return;

  question = question_new (self);
  question->kind = kind;
  question->id = g_strdup (id);
  galpi_notebook_list_link_sources_async (self->notebook, kind, id, NULL, sources_listed_cb, question);
}

static void
completed_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) ends =
    galpi_notebook_complete_link_finish (GALPI_NOTEBOOK (object), result, &error);

  if (ends != NULL)
    galpi_link_book_offer (question->linker->book, question->id, ends);
}

static void
complete_cb (GalpiNoteLinker *self,
             const char      *typed)
{
  Question *question;

  if (self->notebook == NULL)
    return;

  g_cancellable_cancel (self->completing);
  g_clear_object (&self->completing);
  self->completing = g_cancellable_new ();
  question = question_new (self);
  question->id = g_strdup (typed);
  galpi_notebook_complete_link_async (self->notebook, typed, MOST_OFFERS, self->completing,
                                      completed_cb, question);
}

static void
open_end (GalpiNoteLinker    *self,
          const GalpiLinkEnd *end)
{
  g_autoptr(GalpiScope) scope = NULL;

  switch (end->kind)
    {
    case GALPI_LINK_ARTICLE:
      g_signal_emit (self, signals[PLACE_CHOSEN], 0, end->article_id, NULL);
      break;
    case GALPI_LINK_NOTE:
      g_signal_emit (self, signals[PLACE_CHOSEN], 0, end->article_id, end->id);
      break;
    case GALPI_LINK_EVENT:
      g_signal_emit (self, signals[EVENT_CHOSEN], 0, end->id);
      break;
    case GALPI_LINK_NAME:
      scope = galpi_scope_new_name (end->id, end->title);
      g_signal_emit (self, signals[SCOPE_CHOSEN], 0, scope);
      break;
    case GALPI_LINK_N_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static void
chosen_cb (GalpiNoteLinker *self,
           GalpiLinkEnd    *end,
           GtkWidget       *rows)
{
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (rows, GTK_TYPE_POPOVER)));
  open_end (self, end);
}

static void
unparent_cb (gpointer user_data)
{
  g_autoptr(GtkWidget) popover = user_data;

  gtk_widget_unparent (popover);
}

/* Not while it is being closed. */
static void
popover_closed_cb (GtkWidget *popover)
{
  g_idle_add_once (unparent_cb, g_object_ref (popover));
}

/* Several things bear the title: it is for the analyst to say which. */
static void
let_choose (GalpiNoteLinker *self,
            GPtrArray       *ends,
            GtkWidget       *place)
{
  GtkWidget *popover;
  GtkWidget *rows;
  graphene_rect_t bounds;

  if (self->window == NULL || !gtk_widget_compute_bounds (place, self->window, &bounds))
    return;

  popover = gtk_popover_new ();
  rows = galpi_link_rows_new (ends);
  g_signal_connect_object (rows, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_popover_set_child (GTK_POPOVER (popover), rows);
  gtk_widget_add_css_class (popover, "link-rows");
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { bounds.origin.x, bounds.origin.y,
                                                 bounds.size.width, bounds.size.height });
  gtk_widget_set_parent (popover, self->window);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
followed_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  GalpiNoteLinker *self = question->linker;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) live = g_ptr_array_new ();
  g_autoptr(GPtrArray) ends =
    galpi_notebook_list_link_targets_finish (GALPI_NOTEBOOK (object), result, &error);

  if (ends == NULL)
    {
      g_signal_emit (self, signals[MESSAGE], 0, error->message);
      return;
    }

  for (guint i = 0; i < ends->len; i++)
    if (!((const GalpiLinkEnd *) ends->pdata[i])->trashed)
      g_ptr_array_add (live, ends->pdata[i]);

  if (live->len == 1)
    open_end (self, live->pdata[0]);
  else if (live->len > 1)
    let_choose (self, ends, question->place);
  else if (ends->len > 0)
    g_signal_emit (self, signals[MESSAGE], 0, _("What this links to is in the trash"));
  else
    g_signal_emit (self, signals[MESSAGE], 0, _("Nothing bears this title yet"));
}

static void
follow_cb (GalpiNoteLinker *self,
           const char      *title,
           GtkWidget       *place)
{
  Question *question;

  if (self->notebook == NULL)
    return;

  question = question_new (self);
  question->place = g_object_ref (place);
  galpi_notebook_list_link_targets_async (self->notebook, title, NULL, followed_cb, question);
}

static void
open_cb (GalpiNoteLinker *self,
         GalpiLinkEnd    *end)
{
  open_end (self, end);
}

static void
changed_cb (GalpiNoteLinker *self,
            GalpiChange      changes)
{
  /* What is in the trash shows before the index has changed. */
  if (changes & (GALPI_CHANGE_INDEX | GALPI_CHANGE_ARTICLES | GALPI_CHANGE_EVENTS))
    galpi_link_book_doubt (self->book);
}

static void
galpi_note_linker_dispose (GObject *object)
{
  GalpiNoteLinker *self = GALPI_NOTE_LINKER (object);

  galpi_note_linker_set_notebook (self, NULL);
  g_clear_object (&self->book);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (galpi_note_linker_parent_class)->dispose (object);
}

static void
galpi_note_linker_class_init (GalpiNoteLinkerClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_note_linker_dispose;

  signals[MESSAGE] = g_signal_new ("message", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[EVENT_CHOSEN] = g_signal_new ("event-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SCOPE_CHOSEN] = g_signal_new ("scope-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, GALPI_TYPE_SCOPE);
}

static void
galpi_note_linker_init (GalpiNoteLinker *self)
{
  self->book = galpi_link_book_new ();
  g_object_connect (self->book,
                    "swapped-object-signal::ask", ask_cb, self,
                    "swapped-object-signal::ask-sources", ask_sources_cb, self,
                    "swapped-object-signal::complete", complete_cb, self,
                    "swapped-object-signal::follow", follow_cb, self,
                    "swapped-object-signal::open", open_cb, self,
                    NULL);
}

GalpiNoteLinker *
galpi_note_linker_new (GtkWidget *window)
{
  GalpiNoteLinker *self = g_object_new (GALPI_TYPE_NOTE_LINKER, NULL);

  g_set_weak_pointer (&self->window, window);
  galpi_link_book_set_for (window, self->book);

  return self;
}

void
galpi_note_linker_set_notebook (GalpiNoteLinker *self,
                                GalpiNotebook   *notebook)
{
  g_return_if_fail (GALPI_IS_NOTE_LINKER (self));

  if (self->notebook == notebook)
    return;

  g_cancellable_cancel (self->completing);
  g_clear_object (&self->completing);
  if (self->notebook != NULL)
    g_signal_handlers_disconnect_by_data (self->notebook, self);
  g_set_object (&self->notebook, notebook);
  if (notebook != NULL)
    {
      g_signal_connect_object (notebook, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      galpi_link_book_doubt (self->book);
    }
}
