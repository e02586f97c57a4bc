/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-figures-page"

#include "galpi-figures-page.h"

#include <glib/gi18n.h>

#include "galpi-figures-view.h"
#include "galpi-notebook-timeline.h"

struct _GalpiFiguresPage
{
  GalpiScopePage parent_instance;

  GalpiFiguresView *view;
};

G_DEFINE_FINAL_TYPE (GalpiFiguresPage, galpi_figures_page, GALPI_TYPE_SCOPE_PAGE)

static void
figure_activated_cb (GalpiScopePage *page,
                     GalpiFigure    *figure)
{
  const GalpiFinding *finding = galpi_figure_get_finding (figure);

  galpi_scope_page_choose_place (page, galpi_figure_get_article_id (figure), finding->range.start,
                                 finding->range.end, NULL);
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiFiguresPage) self = user_data;
  GalpiStateStack *states = galpi_scope_page_get_states (GALPI_SCOPE_PAGE (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) figures =
    galpi_notebook_list_figures_finish (GALPI_NOTEBOOK (object), result, &error);

  if (figures == NULL)
    {
      galpi_scope_page_take_error (GALPI_SCOPE_PAGE (self), error);
      return;
    }

  galpi_figures_view_set_figures (self->view, figures);
  if (figures->len > 0)
    galpi_state_stack_show_content (states);
  else
    galpi_state_stack_show_empty (states, "view-list-symbolic", _("No Sums Here"),
                                  _("Sums of money in the articles are listed here as they are found"));
}

static void
galpi_figures_page_build (GalpiScopePage *page)
{
  GalpiFiguresPage *self = GALPI_FIGURES_PAGE (page);

  self->view = GALPI_FIGURES_VIEW (galpi_figures_view_new ());
  g_signal_connect_object (self->view, "figure-activated", G_CALLBACK (figure_activated_cb), self,
                           G_CONNECT_SWAPPED);
  galpi_state_stack_set_content (galpi_scope_page_get_states (page), GTK_WIDGET (self->view));
}

static void
galpi_figures_page_load (GalpiScopePage *page,
                         GalpiNotebook  *notebook,
                         GalpiScope     *scope,
                         GCancellable   *cancellable)
{
  galpi_notebook_list_figures_async (notebook, scope, NULL, cancellable, listed_cb,
                                     g_object_ref (page));
}

static void
galpi_figures_page_class_init (GalpiFiguresPageClass *klass)
{
  GalpiScopePageClass *page_class = GALPI_SCOPE_PAGE_CLASS (klass);

  page_class->watched = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_VERDICTS | GALPI_CHANGE_INDEX;
  page_class->build = galpi_figures_page_build;
  page_class->load = galpi_figures_page_load;
}

static void
galpi_figures_page_init (GalpiFiguresPage *self)
{
}
