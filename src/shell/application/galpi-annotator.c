/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-annotator"

#include "galpi-annotator.h"

#include <glib/gi18n.h>

#include "galpi-event-keeper.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-timeline.h"
#include "galpi-scope.h"

struct _GalpiAnnotator
{
  GObject parent_instance;

  GalpiNotebook          *notebook;
  GalpiArticle           *article;
  GalpiDocument          *document;
  GPtrArray              *findings;    /* GalpiFinding; nullable */
  GalpiEventKeeper       *keeper;
  GalpiNoteSaver         *saver;
  guint                   visit;       /* of the note that is being edited */
  GalpiArticleView       *view;        /* weak, as the sidebar is */
  GalpiAnnotationSidebar *sidebar;
  GalpiAnnotationList    *annotations;
};

enum {
  MESSAGE,
  UNDOABLE,
  SCOPE_CHOSEN,
  RELOAD,
  SIDEBAR_NEEDED,
  SIDEBAR_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiAnnotator, galpi_annotator, G_TYPE_OBJECT)

static void
say (GalpiAnnotator *self,
     const char     *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
say_undoable (GalpiAnnotator *self,
              const char     *sentence)
{
  g_signal_emit (self, signals[UNDOABLE], 0, sentence);
}

static void
edit_note (GalpiAnnotator  *self,
           GalpiAnnotation *annotation)
{
  g_signal_emit (self, signals[SIDEBAR_NEEDED], 0);
  galpi_annotation_sidebar_edit_note (self->sidebar, annotation);
}

static void
add_tag (GalpiAnnotator  *self,
         GalpiAnnotation *annotation)
{
  g_signal_emit (self, signals[SIDEBAR_NEEDED], 0);
  galpi_annotation_sidebar_add_tag (self->sidebar, annotation);
}

/* Making annotations */

/* What is to follow when an annotation has been made. */
typedef enum
{
  THEN_NOTHING,
  THEN_EDIT_NOTE,
  THEN_ADD_TAG,
} Then;

typedef struct
{
  GalpiAnnotator *annotator;
  gint64          article_id;
  Then            then;
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->annotator);
  g_free (making);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Making, making_free)

/* Puts @annotation into the list without waiting for it to be loaded. */
static GalpiAnnotation *
show_at_once (GalpiAnnotator  *self,
              GalpiAnnotation *annotation)
{
  GalpiAnnotation *there =
    galpi_annotation_list_find (self->annotations, galpi_annotation_get_uuid (annotation));

  if (there != NULL)
    return there;

  galpi_annotation_list_put (self->annotations, annotation);

  return annotation;
}

static void
made_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(Making) making = user_data;
  GalpiAnnotator *self = making->annotator;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiAnnotation) made =
    galpi_notebook_annotate_finish (GALPI_NOTEBOOK (object), result, &error);
  GalpiAnnotation *shown;

  if (made == NULL)
    {
      say (self, error->message);
      return;
    }

  /* The analyst may have gone on to another article meanwhile. */
  if (self->article == NULL || galpi_article_get_id (self->article) != making->article_id)
    return;

  shown = show_at_once (self, made);
  galpi_article_view_unselect (self->view);
  galpi_article_view_set_current (self->view, shown);
  if (making->then == THEN_EDIT_NOTE)
    edit_note (self, shown);
  else if (making->then == THEN_ADD_TAG)
    add_tag (self, shown);
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self->view), _("Highlight added"),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
make (GalpiAnnotator   *self,
      const GalpiRange *range,
      GalpiColour       colour,
      Then              then)
{
  Making *making;

  if (self->notebook == NULL || self->article == NULL ||
      (range != NULL && range->start == range->end))
    return;

  making = g_new0 (Making, 1);
  making->annotator = g_object_ref (self);
  making->article_id = galpi_article_get_id (self->article);
  making->then = then;
  galpi_notebook_annotate_async (self->notebook, making->article_id, range, colour, NULL, NULL,
                                 NULL, made_cb, making);
}

/* A quote has nothing at its ends that can't be read; a selection takes a blank or a picture along. */
static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xfffc;
}

static GalpiRange
trim (GalpiAnnotator *self,
      guint           start,
      guint           end)
{
  const char *first = g_utf8_offset_to_pointer (self->document->text, start);
  const char *last = g_utf8_offset_to_pointer (first, end - start);

  /* A picture alone is meant. */
  if (end == start + 1 && g_utf8_get_char (first) == 0xfffc)
    return (GalpiRange) { start, end };

  while (start < end && is_blank (g_utf8_get_char (first)))
    {
      first = g_utf8_next_char (first);
      start++;
    }
  while (start < end && is_blank (g_utf8_get_char (g_utf8_prev_char (last))))
    {
      last = g_utf8_prev_char (last);
      end--;
    }

  return (GalpiRange) { start, end };
}

static void
highlight_cb (GalpiAnnotator *self,
              guint           start,
              guint           end,
              GalpiColour     colour)
{
  GalpiRange range = trim (self, start, end);

  make (self, &range, colour, THEN_NOTHING);
}

static void
note_cb (GalpiAnnotator  *self,
         guint            start,
         guint            end,
         GalpiAnnotation *annotation)
{
  GalpiRange range = trim (self, start, end);

  if (annotation != NULL)
    edit_note (self, annotation);
  else
    make (self, &range, GALPI_COLOUR_YELLOW, THEN_EDIT_NOTE);
}

static void
tag_cb (GalpiAnnotator  *self,
        guint            start,
        guint            end,
        GalpiAnnotation *annotation)
{
  GalpiRange range = trim (self, start, end);

  if (annotation != NULL)
    add_tag (self, annotation);
  else
    make (self, &range, GALPI_COLOUR_YELLOW, THEN_ADD_TAG);
}

void
galpi_annotator_add_note (GalpiAnnotator *self)
{
  g_return_if_fail (GALPI_IS_ANNOTATOR (self));

  make (self, NULL, GALPI_COLOUR_NONE, THEN_EDIT_NOTE);
}

/* Changing annotations */

static void
save (GalpiAnnotator  *self,
      GalpiAnnotation *annotation,
      guint            visit)
{
  galpi_note_saver_save (self->saver, annotation, visit);
}

static void
visit_begun_cb (GalpiAnnotator *self)
{
  if (self->notebook != NULL)
    self->visit = galpi_notebook_begin_visit (self->notebook);
}

static void
note_changed_cb (GalpiAnnotator  *self,
                 GalpiAnnotation *annotation,
                 const char      *note)
{
  galpi_annotation_set_note (annotation, note);
  save (self, annotation, self->visit);
}

static void
tags_changed_cb (GalpiAnnotator     *self,
                 GalpiAnnotation    *annotation,
                 const char * const *tags)
{
  galpi_annotation_set_tags (annotation, tags);
  save (self, annotation, 0);
}

static void
recolour_cb (GalpiAnnotator  *self,
             GalpiAnnotation *annotation,
             GalpiColour      colour)
{
  galpi_annotation_set_colour (annotation, colour);
  save (self, annotation, 0);
}

typedef struct
{
  GalpiAnnotator  *annotator;
  GalpiAnnotation *annotation;
  GalpiAnchor     *before;
} Moving;

static void
moving_free (Moving *moving)
{
  g_object_unref (moving->annotator);
  g_object_unref (moving->annotation);
  galpi_anchor_free (moving->before);
  g_free (moving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Moving, moving_free)

static void
moved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Moving) moving = user_data;
  GalpiAnnotator *self = moving->annotator;
  g_autoptr(GError) error = NULL;
  g_autoptr(GalpiAnnotation) moved =
    galpi_notebook_move_annotation_finish (GALPI_NOTEBOOK (object), result, &error);

  if (moved != NULL)
    return;

  say (self, error->message);
  if (galpi_annotation_list_find (self->annotations, galpi_annotation_get_uuid (moving->annotation)) ==
      moving->annotation)
    {
      galpi_annotation_set_anchor (moving->annotation, moving->before);
      galpi_annotation_list_put (self->annotations, moving->annotation);
    }
}

static void
move_cb (GalpiAnnotator  *self,
         GalpiAnnotation *annotation,
         guint            start,
         guint            end)
{
  g_autoptr(GalpiAnchor) anchor = NULL;
  Moving *moving;
  GalpiRange range;

  if (self->notebook == NULL || self->document == NULL)
    return;

  range = trim (self, start, end);
  if (range.start == range.end)
    return;

  moving = g_new0 (Moving, 1);
  moving->annotator = g_object_ref (self);
  moving->annotation = g_object_ref (annotation);
  moving->before = galpi_anchor_copy (galpi_annotation_get_anchor (annotation));
  anchor = galpi_anchor_new_for_range (self->document->text, range);
  galpi_annotation_set_anchor (annotation, anchor);
  galpi_annotation_list_put (self->annotations, annotation);
  galpi_article_view_set_current (self->view, annotation);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), _("Highlight changed"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  galpi_notebook_move_annotation_async (self->notebook, galpi_annotation_get_uuid (annotation), range,
                                        0, NULL, moved_cb, moving);
}

typedef struct
{
  GalpiAnnotator  *annotator;
  GalpiAnnotation *annotation;
} Removing;

static void
removing_free (Removing *removing)
{
  g_object_unref (removing->annotator);
  g_object_unref (removing->annotation);
  g_free (removing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Removing, removing_free)

static void
removed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Removing) removing = user_data;
  GalpiAnnotator *self = removing->annotator;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_trash_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    {
      say_undoable (self, _("Annotation moved to the trash"));
      return;
    }

  say (self, error->message);
  if (self->article != NULL &&
      galpi_annotation_get_article_id (removing->annotation) == galpi_article_get_id (self->article))
    galpi_annotation_list_put (self->annotations, removing->annotation);
}

static void
remove_cb (GalpiAnnotator  *self,
           GalpiAnnotation *annotation)
{
  const char *ids[] = { galpi_annotation_get_uuid (annotation), NULL };
  Removing *removing;

  if (self->notebook == NULL)
    return;

  removing = g_new0 (Removing, 1);
  removing->annotator = g_object_ref (self);
  removing->annotation = g_object_ref (annotation);
  galpi_notebook_trash_async (self->notebook, GALPI_THING_ANNOTATION, ids, NULL, removed_cb, removing);
  galpi_annotation_list_remove (self->annotations, ids[0]);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), _("Highlight removed"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Events */

static GalpiFinding *
find_time (GalpiAnnotator *self,
           GalpiRange      range)
{
  for (guint i = 0; self->findings != NULL && i < self->findings->len; i++)
    {
      GalpiFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->kind == GALPI_FINDING_TIME && finding->from != NULL && finding->edtf != NULL &&
          galpi_range_overlaps (finding->range, range))
        return finding;
    }

  return NULL;
}

/* A date that was found in the quote is taken; without one, the dialog asks for it. */
static void
propose_event (GalpiAnnotator *self,
               GalpiRange      range)
{
  g_autoptr(GalpiEvent) event = galpi_event_new ();
  g_autoptr(GPtrArray) sources =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_event_source_free);
  g_autoptr(GalpiAnchor) anchor = galpi_anchor_new_for_range (self->document->text, range);
  g_autofree char *title = galpi_event_title_from_sentence (anchor->quote);
  GalpiFinding *time = find_time (self, range);

  g_ptr_array_add (sources, galpi_event_source_new (galpi_article_get_id (self->article), anchor));
  galpi_event_set_sources (event, sources);
  galpi_event_set_title (event, title);

  if (time != NULL)
    {
      galpi_event_set_date (event, time->edtf);
      galpi_event_keeper_save (self->keeper, event);
    }
  else
    galpi_event_keeper_add (self->keeper, event);
}

static void
view_event_cb (GalpiAnnotator  *self,
               guint            start,
               guint            end,
               GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = annotation != NULL ? galpi_annotation_get_anchor (annotation) : NULL;

  if (self->article == NULL)
    return;

  propose_event (self, anchor != NULL ? anchor->range : trim (self, start, end));
  galpi_article_view_unselect (self->view);
}

static void
sidebar_event_cb (GalpiAnnotator  *self,
                  GalpiAnnotation *annotation)
{
  const GalpiAnchor *anchor = galpi_annotation_get_anchor (annotation);

  if (self->article != NULL && anchor != NULL)
    propose_event (self, anchor->range);
}

/* Going about */

static void
activate_cb (GalpiAnnotator  *self,
             GalpiAnnotation *annotation)
{
  galpi_article_view_show_annotation (self->view, annotation);
}

static void
leave_cb (GalpiAnnotator *self)
{
  g_signal_emit (self, signals[SIDEBAR_LEFT], 0);
  galpi_article_view_focus_text (self->view);
}

static void
keyword_cb (GalpiAnnotator *self,
            const char     *keyword)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new (GALPI_SCOPE_KEYWORD, keyword);

  g_signal_emit (self, signals[SCOPE_CHOSEN], 0, scope);
}

static void
sidebar_tag_cb (GalpiAnnotator *self,
                const char     *path)
{
  g_autoptr(GalpiScope) scope = galpi_scope_new (GALPI_SCOPE_TAG, path);

  g_signal_emit (self, signals[SCOPE_CHOSEN], 0, scope);
}

static void
retry_cb (GalpiAnnotator *self)
{
  g_signal_emit (self, signals[RELOAD], 0);
}

static void
galpi_annotator_dispose (GObject *object)
{
  GalpiAnnotator *self = GALPI_ANNOTATOR (object);

  g_clear_object (&self->notebook);
  g_clear_object (&self->article);
  g_clear_pointer (&self->document, galpi_document_unref);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_clear_object (&self->keeper);
  g_clear_object (&self->saver);
  g_clear_weak_pointer (&self->view);
  g_clear_weak_pointer (&self->sidebar);
  g_clear_object (&self->annotations);

  G_OBJECT_CLASS (galpi_annotator_parent_class)->dispose (object);
}

static void
galpi_annotator_class_init (GalpiAnnotatorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_annotator_dispose;

  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDOABLE] = g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SCOPE_CHOSEN] = g_signal_new ("scope-chosen", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        GALPI_TYPE_SCOPE);
  signals[RELOAD] = g_signal_new ("reload", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIDEBAR_NEEDED] = g_signal_new ("sidebar-needed", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIDEBAR_LEFT] = g_signal_new ("sidebar-left", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
galpi_annotator_init (GalpiAnnotator *self)
{
}

typedef struct
{
  const char *signal;
  GCallback   callback;
} Handler;

static void
connect_all (GalpiAnnotator *self,
             gpointer        widget,
             const Handler  *handlers,
             gsize           n_handlers)
{
  for (gsize i = 0; i < n_handlers; i++)
    g_signal_connect_object (widget, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
}

GalpiAnnotator *
galpi_annotator_new (GalpiArticleView       *view,
                     GalpiAnnotationSidebar *sidebar,
                     GalpiAnnotationList    *annotations)
{
  static const Handler view_handlers[] = {
    { "highlight", G_CALLBACK (highlight_cb) },
    { "recolour", G_CALLBACK (recolour_cb) },
    { "move", G_CALLBACK (move_cb) },
    { "note", G_CALLBACK (note_cb) },
    { "tag", G_CALLBACK (tag_cb) },
    { "event", G_CALLBACK (view_event_cb) },
    { "remove", G_CALLBACK (remove_cb) },
    { "keyword", G_CALLBACK (keyword_cb) },
    { "retry", G_CALLBACK (retry_cb) },
  };
  static const Handler sidebar_handlers[] = {
    { "activate", G_CALLBACK (activate_cb) },
    { "visit-begun", G_CALLBACK (visit_begun_cb) },
    { "note-changed", G_CALLBACK (note_changed_cb) },
    { "tags-changed", G_CALLBACK (tags_changed_cb) },
    { "recolour", G_CALLBACK (recolour_cb) },
    { "event", G_CALLBACK (sidebar_event_cb) },
    { "remove", G_CALLBACK (remove_cb) },
    { "tag", G_CALLBACK (sidebar_tag_cb) },
    { "add-note", G_CALLBACK (galpi_annotator_add_note) },
    { "leave", G_CALLBACK (leave_cb) },
    { "retry", G_CALLBACK (retry_cb) },
  };
  GalpiAnnotator *self = g_object_new (GALPI_TYPE_ANNOTATOR, NULL);

  g_set_weak_pointer (&self->view, view);
  g_set_weak_pointer (&self->sidebar, sidebar);
  self->annotations = g_object_ref (annotations);
  self->keeper = galpi_event_keeper_new (GTK_WIDGET (view));
  self->saver = galpi_note_saver_new ();
  g_signal_connect_object (self->saver, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "message", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "undoable", G_CALLBACK (say_undoable), self,
                           G_CONNECT_SWAPPED);
  connect_all (self, view, view_handlers, G_N_ELEMENTS (view_handlers));
  connect_all (self, sidebar, sidebar_handlers, G_N_ELEMENTS (sidebar_handlers));

  return self;
}

void
galpi_annotator_set_notebook (GalpiAnnotator *self,
                              GalpiNotebook  *notebook)
{
  g_return_if_fail (GALPI_IS_ANNOTATOR (self));

  g_set_object (&self->notebook, notebook);
  galpi_event_keeper_set_notebook (self->keeper, notebook);
  galpi_note_saver_set_notebook (self->saver, notebook);
}

void
galpi_annotator_set_article (GalpiAnnotator *self,
                             GalpiArticle   *article,
                             GalpiDocument  *document)
{
  g_return_if_fail (GALPI_IS_ANNOTATOR (self));

  g_set_object (&self->article, article);
  g_clear_pointer (&self->document, galpi_document_unref);
  if (document != NULL)
    self->document = galpi_document_ref (document);
  galpi_annotator_set_findings (self, NULL);
}

void
galpi_annotator_set_findings (GalpiAnnotator *self,
                              GPtrArray      *findings)
{
  g_return_if_fail (GALPI_IS_ANNOTATOR (self));

  g_clear_pointer (&self->findings, g_ptr_array_unref);
  if (findings != NULL)
    self->findings = g_ptr_array_ref (findings);
}

GalpiNoteSaver *
galpi_annotator_get_saver (GalpiAnnotator *self)
{
  g_return_val_if_fail (GALPI_IS_ANNOTATOR (self), NULL);

  return self->saver;
}
