/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-notes-page"

#include "galpi-notes-page.h"

#include <glib/gi18n.h>

#include "galpi-notebook-annotations.h"
#include "galpi-notes-view.h"

struct _GalpiNotesPage
{
  GalpiScopePage parent_instance;

  GalpiNotesView *view;
};

G_DEFINE_FINAL_TYPE (GalpiNotesPage, galpi_notes_page, GALPI_TYPE_SCOPE_PAGE)

static void
annotation_activated_cb (GalpiScopePage  *page,
                         GalpiAnnotation *annotation)
{
  galpi_scope_page_choose_place (page, galpi_annotation_get_article_id (annotation), 0, 0,
                                 galpi_annotation_get_uuid (annotation));
}

static void
put_back_done_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_restore_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    galpi_scope_page_say_undoable (page, _("Annotation put back"));
  else
    galpi_scope_page_say (page, error->message);
}

static void
put_back_cb (GalpiScopePage  *page,
             GalpiAnnotation *annotation)
{
  const char *ids[] = { galpi_annotation_get_uuid (annotation), NULL };

  galpi_notebook_restore_async (galpi_scope_page_get_notebook (page), GALPI_THING_ANNOTATION, ids,
                                NULL, put_back_done_cb, g_object_ref (page));
}

static void
show (GalpiNotesPage *self,
      GPtrArray      *annotations)
{
  GalpiStateStack *states = galpi_scope_page_get_states (GALPI_SCOPE_PAGE (self));

  galpi_notes_view_set_annotations (self->view, annotations);
  if (annotations->len > 0)
    galpi_state_stack_show_content (states);
  else
    galpi_state_stack_show_empty (states, "document-edit-symbolic", _("No Notes Here"),
                                  _("Select words in an article to highlight them and write about them"));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiNotesPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) annotations =
    galpi_notebook_list_annotations_finish (GALPI_NOTEBOOK (object), result, &error);

  if (annotations != NULL)
    show (self, annotations);
  else
    galpi_scope_page_take_error (GALPI_SCOPE_PAGE (self), error);
}

/* The trash holds articles and events beside. */
static void
trash_listed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiNotesPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) things =
    galpi_notebook_list_trash_finish (GALPI_NOTEBOOK (object), result, &error);
  g_autoptr(GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);

  if (things == NULL)
    {
      galpi_scope_page_take_error (GALPI_SCOPE_PAGE (self), error);
      return;
    }

  for (guint i = 0; i < things->len; i++)
    {
      gpointer thing = g_ptr_array_index (things, i);

      if (GALPI_IS_ANNOTATION (thing))
        g_ptr_array_add (annotations, g_object_ref (thing));
    }
  show (self, annotations);
}

static void
galpi_notes_page_build (GalpiScopePage *page)
{
  GalpiNotesPage *self = GALPI_NOTES_PAGE (page);

  self->view = GALPI_NOTES_VIEW (galpi_notes_view_new ());
  g_signal_connect_object (self->view, "annotation-activated",
                           G_CALLBACK (annotation_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "put-back", G_CALLBACK (put_back_cb), self,
                           G_CONNECT_SWAPPED);
  galpi_state_stack_set_content (galpi_scope_page_get_states (page), GTK_WIDGET (self->view));
}

static void
galpi_notes_page_load (GalpiScopePage *page,
                       GalpiNotebook  *notebook,
                       GalpiScope     *scope,
                       GCancellable   *cancellable)
{
  if (galpi_scope_get_kind (scope) == GALPI_SCOPE_TRASH)
    galpi_notebook_list_trash_async (notebook, cancellable, trash_listed_cb, g_object_ref (page));
  else
    galpi_notebook_list_annotations_async (notebook, scope, cancellable, listed_cb,
                                           g_object_ref (page));
}

static void
galpi_notes_page_class_init (GalpiNotesPageClass *klass)
{
  GalpiScopePageClass *page_class = GALPI_SCOPE_PAGE_CLASS (klass);

  page_class->watched = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_TAGS;
  page_class->build = galpi_notes_page_build;
  page_class->load = galpi_notes_page_load;
}

static void
galpi_notes_page_init (GalpiNotesPage *self)
{
}
