/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-timeline-page"

#include "galpi-timeline-page.h"

#include <glib/gi18n.h>

#include "galpi-event-keeper.h"
#include "galpi-event-trash.h"
#include "galpi-finding-judge.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-timeline.h"
#include "galpi-timeline-view.h"

struct _GalpiTimelinePage
{
  GalpiScopePage parent_instance;

  GtkStack          *stack;
  GalpiTimelineView *view;
  GalpiEventTrash   *trash;
  GalpiEventKeeper  *keeper;
  GalpiFindingJudge *judge;
  double             axis_part;   /* for when there is a view */
  char              *wanted;      /* an event to be selected when it is there; nullable */
};

G_DEFINE_FINAL_TYPE (GalpiTimelinePage, galpi_timeline_page, GALPI_TYPE_SCOPE_PAGE)

static void
item_activated_cb (GalpiScopePage    *page,
                   GalpiTimelineItem *item)
{
  GalpiRange range = galpi_timeline_item_get_range (item);

  if (galpi_timeline_item_get_article_id (item) != 0)
    galpi_scope_page_choose_place (page, galpi_timeline_item_get_article_id (item), range.start,
                                   range.end, NULL);
}

static void
add_event_cb (GalpiTimelinePage *self)
{
  galpi_event_keeper_add (self->keeper, NULL);
}

/* What is loaded in two steps: what has no date, and then what has one. */
typedef struct
{
  GalpiTimelinePage *page;
  GalpiScope        *scope;
  GCancellable      *cancellable;
  guint              n_undated;
} Loading;

static void
loading_free (Loading *self)
{
  g_object_unref (self->page);
  g_object_unref (self->scope);
  g_object_unref (self->cancellable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
select_wanted (GalpiTimelinePage *self,
               GPtrArray         *items)
{
  for (guint i = 0; self->wanted != NULL && i < items->len; i++)
    {
      GalpiTimelineItem *item = items->pdata[i];

      if (g_strcmp0 (galpi_timeline_item_get_event_uuid (item), self->wanted) == 0)
        {
          g_clear_pointer (&self->wanted, g_free);
          galpi_timeline_view_select (self->view, item);
        }
    }
}

static void
show_items (GalpiTimelinePage *self,
            GPtrArray         *items,
            guint              n_undated)
{
  GalpiStateStack *states = galpi_scope_page_get_states (GALPI_SCOPE_PAGE (self));

  galpi_timeline_view_set_n_undated (self->view, n_undated);
  galpi_timeline_view_set_items (self->view, items);
  select_wanted (self, items);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->view));

  /* Where a filter hides something, the filter has to stay. */
  if (items->len > 0 || n_undated > 0 ||
      galpi_timeline_view_get_filter (self->view) != GALPI_TIMELINE_ALL)
    galpi_state_stack_show_content (states);
  else
    galpi_state_stack_show_empty (states, "x-office-calendar-symbolic", _("Nothing Dated Here"),
                                  _("Dates in the articles show up here as they are found"));
}

static void
listed_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(Loading) loading = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items =
    galpi_notebook_list_timeline_finish (GALPI_NOTEBOOK (object), result, &error);

  if (items != NULL)
    show_items (loading->page, items, loading->n_undated);
  else
    galpi_scope_page_take_error (GALPI_SCOPE_PAGE (loading->page), error);
}

static void
undated_listed_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(Loading) loading = user_data;
  GalpiTimelinePage *self = loading->page;
  GalpiNotebook *notebook = GALPI_NOTEBOOK (object);
  GalpiTimelineFilter filter = galpi_timeline_view_get_filter (self->view);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) undated = galpi_notebook_list_undated_finish (notebook, result, &error);

  if (undated == NULL)
    {
      galpi_scope_page_take_error (GALPI_SCOPE_PAGE (self), error);
      return;
    }

  loading->n_undated = undated->len;
  if (filter == GALPI_TIMELINE_UNDATED)
    {
      show_items (self, undated, undated->len);
      return;
    }

  galpi_notebook_list_timeline_async (notebook, loading->scope, GALPI_DAY_NONE, GALPI_DAY_NONE,
                                      filter == GALPI_TIMELINE_KEPT, loading->cancellable,
                                      listed_cb, loading);
  g_steal_pointer (&loading);
}

/* The trash holds articles and annotations beside. */
static void
trash_listed_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiTimelinePage) self = user_data;
  GalpiNotebook *notebook = GALPI_NOTEBOOK (object);
  GalpiStateStack *states = galpi_scope_page_get_states (GALPI_SCOPE_PAGE (self));
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) things = galpi_notebook_list_trash_finish (notebook, result, &error);
  g_autoptr(GPtrArray) events = g_ptr_array_new ();

  if (things == NULL)
    {
      galpi_scope_page_take_error (GALPI_SCOPE_PAGE (self), error);
      return;
    }

  for (guint i = 0; i < things->len; i++)
    {
      if (GALPI_IS_EVENT (g_ptr_array_index (things, i)))
        g_ptr_array_add (events, g_ptr_array_index (things, i));
    }
  galpi_event_trash_set_events (self->trash, events, !galpi_notebook_get_read_only (notebook));
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->trash));
  if (events->len > 0)
    galpi_state_stack_show_content (states);
  else
    galpi_state_stack_show_empty (states, "user-trash-symbolic", _("No Events in the Trash"), NULL);
}

static void
galpi_timeline_page_build (GalpiScopePage *page)
{
  GalpiTimelinePage *self = GALPI_TIMELINE_PAGE (page);

  self->view = GALPI_TIMELINE_VIEW (galpi_timeline_view_new ());
  self->trash = GALPI_EVENT_TRASH (galpi_event_trash_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->view));
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->trash));
  galpi_timeline_view_set_axis_part (self->view, self->axis_part);
  self->keeper = galpi_event_keeper_new (GTK_WIDGET (self));
  self->judge = galpi_finding_judge_new (GTK_WIDGET (self));

  g_signal_connect_object (self->keeper, "message", G_CALLBACK (galpi_scope_page_say), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "undoable", G_CALLBACK (galpi_scope_page_say_undoable),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->judge, "message", G_CALLBACK (galpi_scope_page_say), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->judge, "undoable", G_CALLBACK (galpi_scope_page_say_undoable),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "item-activated", G_CALLBACK (item_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "add-event", G_CALLBACK (add_event_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "filter-changed", G_CALLBACK (galpi_scope_page_reload),
                           self, G_CONNECT_SWAPPED);
  galpi_event_keeper_serve (self->keeper, G_OBJECT (self->view));
  galpi_finding_judge_serve (self->judge, G_OBJECT (self->view));
  g_signal_connect_object (self->trash, "put-back", G_CALLBACK (galpi_event_keeper_put_back),
                           self->keeper, G_CONNECT_SWAPPED);
  galpi_state_stack_set_content (galpi_scope_page_get_states (page), GTK_WIDGET (self->stack));
}

static void
galpi_timeline_page_load (GalpiScopePage *page,
                          GalpiNotebook  *notebook,
                          GalpiScope     *scope,
                          GCancellable   *cancellable)
{
  GalpiTimelinePage *self = GALPI_TIMELINE_PAGE (page);
  Loading *loading;

  galpi_event_keeper_set_notebook (self->keeper, notebook);
  galpi_finding_judge_set_notebook (self->judge, notebook);
  g_object_set (self->view, "writable", !galpi_notebook_get_read_only (notebook), NULL);
  if (galpi_scope_get_kind (scope) == GALPI_SCOPE_TRASH)
    {
      galpi_notebook_list_trash_async (notebook, cancellable, trash_listed_cb, g_object_ref (page));
      return;
    }

  loading = g_new0 (Loading, 1);
  loading->page = g_object_ref (self);
  loading->scope = g_object_ref (scope);
  loading->cancellable = g_object_ref (cancellable);
  galpi_notebook_list_undated_async (notebook, scope, cancellable, undated_listed_cb, loading);
}

static void
galpi_timeline_page_dispose (GObject *object)
{
  GalpiTimelinePage *self = GALPI_TIMELINE_PAGE (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->judge);
  g_clear_pointer (&self->wanted, g_free);

  G_OBJECT_CLASS (galpi_timeline_page_parent_class)->dispose (object);
}

static void
galpi_timeline_page_class_init (GalpiTimelinePageClass *klass)
{
  GalpiScopePageClass *page_class = GALPI_SCOPE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_timeline_page_dispose;
  page_class->watched = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_EVENTS | GALPI_CHANGE_VERDICTS |
                        GALPI_CHANGE_INDEX;
  page_class->build = galpi_timeline_page_build;
  page_class->load = galpi_timeline_page_load;
}

static void
galpi_timeline_page_init (GalpiTimelinePage *self)
{
}

double
galpi_timeline_page_get_axis_part (GalpiTimelinePage *self)
{
  g_return_val_if_fail (GALPI_IS_TIMELINE_PAGE (self), 0.0);

  return self->view != NULL ? galpi_timeline_view_get_axis_part (self->view) : self->axis_part;
}

void
galpi_timeline_page_set_axis_part (GalpiTimelinePage *self,
                                   double             part)
{
  g_return_if_fail (GALPI_IS_TIMELINE_PAGE (self));

  self->axis_part = part;
  if (self->view != NULL)
    galpi_timeline_view_set_axis_part (self->view, part);
}

void
galpi_timeline_page_show_event (GalpiTimelinePage *self,
                                const char        *uuid)
{
  g_return_if_fail (GALPI_IS_TIMELINE_PAGE (self));
  g_return_if_fail (uuid != NULL);

  g_set_str (&self->wanted, uuid);
  galpi_scope_page_reload (GALPI_SCOPE_PAGE (self));
}
