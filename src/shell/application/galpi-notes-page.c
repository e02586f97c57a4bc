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
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiNotesPage) self = user_data;
  GalpiStateStack *states = galpi_scope_page_get_states (GALPI_SCOPE_PAGE (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) annotations =
    galpi_notebook_list_annotations_finish (GALPI_NOTEBOOK (object), result, &error);

  if (annotations == NULL)
    {
      galpi_scope_page_take_error (GALPI_SCOPE_PAGE (self), error);
      return;
    }

  galpi_notes_view_set_annotations (self->view, annotations);
  if (annotations->len > 0)
    galpi_state_stack_show_content (states);
  else
    galpi_state_stack_show_empty (states, "document-edit-symbolic", _("No Notes Here"),
                                  _("Select words in an article to highlight them and write about them"));
}

static void
galpi_notes_page_load (GalpiScopePage *page,
                       GalpiNotebook  *notebook,
                       GalpiScope     *scope,
                       GCancellable   *cancellable)
{
  galpi_notebook_list_annotations_async (notebook, scope, cancellable, listed_cb,
                                         g_object_ref (page));
}

static void
galpi_notes_page_class_init (GalpiNotesPageClass *klass)
{
  GalpiScopePageClass *page_class = GALPI_SCOPE_PAGE_CLASS (klass);

  page_class->watched = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_TAGS;
  page_class->load = galpi_notes_page_load;
}

static void
galpi_notes_page_init (GalpiNotesPage *self)
{
  self->view = GALPI_NOTES_VIEW (galpi_notes_view_new ());
  g_signal_connect_object (self->view, "annotation-activated",
                           G_CALLBACK (annotation_activated_cb), self, G_CONNECT_SWAPPED);
  galpi_state_stack_set_content (galpi_scope_page_get_states (GALPI_SCOPE_PAGE (self)),
                                 GTK_WIDGET (self->view));
}
