/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-scope-page"

#include "galpi-scope-page.h"

typedef struct
{
  GalpiNotebook   *notebook;
  GSignalGroup    *notebook_signals;
  GalpiScope      *scope;
  GCancellable    *cancellable; /* of the loading under way */
  gboolean         stale;       /* to be loaded when it is looked at */
  gboolean         built;
  GalpiStateStack *states;
} GalpiScopePagePrivate;

enum {
  PLACE_CHOSEN,
  MESSAGE,
  UNDOABLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GalpiScopePage, galpi_scope_page, ADW_TYPE_BIN)

static void
load (GalpiScopePage *self)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  if (priv->notebook == NULL || priv->scope == NULL)
    return;

  if (!priv->built)
    GALPI_SCOPE_PAGE_GET_CLASS (self)->build (self);
  priv->built = TRUE;
  priv->stale = FALSE;
  priv->cancellable = g_cancellable_new ();
  galpi_state_stack_show_loading (priv->states);
  GALPI_SCOPE_PAGE_GET_CLASS (self)->load (self, priv->notebook, priv->scope, priv->cancellable);
}

void
galpi_scope_page_reload (GalpiScopePage *self)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  g_return_if_fail (GALPI_IS_SCOPE_PAGE (self));

  priv->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    load (self);
}

static void
changed_cb (GalpiScopePage *self,
            GalpiChange     changes)
{
  if (changes & GALPI_SCOPE_PAGE_GET_CLASS (self)->watched)
    galpi_scope_page_reload (self);
}

static void
galpi_scope_page_map (GtkWidget *widget)
{
  GalpiScopePagePrivate *priv =
    galpi_scope_page_get_instance_private (GALPI_SCOPE_PAGE (widget));

  GTK_WIDGET_CLASS (galpi_scope_page_parent_class)->map (widget);
  if (priv->stale)
    load (GALPI_SCOPE_PAGE (widget));
}

static void
galpi_scope_page_dispose (GObject *object)
{
  GalpiScopePagePrivate *priv =
    galpi_scope_page_get_instance_private (GALPI_SCOPE_PAGE (object));

  g_cancellable_cancel (priv->cancellable);
  g_clear_object (&priv->cancellable);
  g_clear_object (&priv->notebook_signals);
  g_clear_object (&priv->notebook);
  g_clear_object (&priv->scope);

  G_OBJECT_CLASS (galpi_scope_page_parent_class)->dispose (object);
}

static void
galpi_scope_page_class_init (GalpiScopePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_scope_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = galpi_scope_page_map;

  signals[PLACE_CHOSEN] =
    g_signal_new ("place-chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 4, G_TYPE_INT64, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING);
  signals[MESSAGE] =
    g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[UNDOABLE] =
    g_signal_new ("undoable", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_scope_page_init (GalpiScopePage *self)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  priv->states = GALPI_STATE_STACK (galpi_state_stack_new ());
  g_signal_connect_object (priv->states, "retry", G_CALLBACK (load), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->states));

  priv->notebook_signals = g_signal_group_new (GALPI_TYPE_NOTEBOOK);
  g_signal_group_connect_swapped (priv->notebook_signals, "changed", G_CALLBACK (changed_cb), self);
}

void
galpi_scope_page_set_notebook (GalpiScopePage *self,
                               GalpiNotebook  *notebook)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  g_return_if_fail (GALPI_IS_SCOPE_PAGE (self));

  if (!g_set_object (&priv->notebook, notebook))
    return;

  g_clear_object (&priv->scope);
  if (GALPI_SCOPE_PAGE_GET_CLASS (self)->let_go != NULL)
    GALPI_SCOPE_PAGE_GET_CLASS (self)->let_go (self);
  g_signal_group_set_target (priv->notebook_signals, notebook);
  galpi_scope_page_reload (self);
}

void
galpi_scope_page_set_scope (GalpiScopePage *self,
                            GalpiScope     *scope)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  g_return_if_fail (GALPI_IS_SCOPE_PAGE (self));

  g_set_object (&priv->scope, scope);
  galpi_scope_page_reload (self);
}

GalpiNotebook *
galpi_scope_page_get_notebook (GalpiScopePage *self)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  g_return_val_if_fail (GALPI_IS_SCOPE_PAGE (self), NULL);

  return priv->notebook;
}

GalpiStateStack *
galpi_scope_page_get_states (GalpiScopePage *self)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  g_return_val_if_fail (GALPI_IS_SCOPE_PAGE (self), NULL);

  return priv->states;
}

void
galpi_scope_page_choose_place (GalpiScopePage *self,
                               gint64          article_id,
                               guint           start,
                               guint           end,
                               const char     *annotation)
{
  g_signal_emit (self, signals[PLACE_CHOSEN], 0, article_id, start, end, annotation);
}

void
galpi_scope_page_say (GalpiScopePage *self,
                      const char     *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

void
galpi_scope_page_say_undoable (GalpiScopePage *self,
                               const char     *sentence)
{
  g_signal_emit (self, signals[UNDOABLE], 0, sentence);
}

void
galpi_scope_page_take_error (GalpiScopePage *self,
                             const GError   *error)
{
  GalpiScopePagePrivate *priv = galpi_scope_page_get_instance_private (self);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    galpi_state_stack_show_failed (priv->states, error->message);
}
