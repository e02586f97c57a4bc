/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-opening-page"

#include "galpi-opening-page.h"

#include <glib/gi18n.h>

#include "galpi-error.h"

struct _GalpiOpeningPage
{
  AdwBin parent_instance;

  GtkStack      *states;
  AdwStatusPage *failed;
  GtkWidget     *open_read_only_button;
  GtkWidget     *restore_button;
};

enum
{
  TRY_AGAIN,
  OPEN_READ_ONLY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiOpeningPage, galpi_opening_page, ADW_TYPE_BIN)

static void
try_again_clicked_cb (GalpiOpeningPage *self)
{
  g_signal_emit (self, signals[TRY_AGAIN], 0);
}

static void
open_read_only_clicked_cb (GalpiOpeningPage *self)
{
  g_signal_emit (self, signals[OPEN_READ_ONLY], 0);
}

static void
galpi_opening_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_OPENING_PAGE);

  G_OBJECT_CLASS (galpi_opening_page_parent_class)->dispose (object);
}

static void
galpi_opening_page_class_init (GalpiOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_opening_page_dispose;

  signals[TRY_AGAIN] = g_signal_new ("try-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN_READ_ONLY] = g_signal_new ("open-read-only", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiOpeningPage, states);
  gtk_widget_class_bind_template_child (widget_class, GalpiOpeningPage, failed);
  gtk_widget_class_bind_template_child (widget_class, GalpiOpeningPage, open_read_only_button);
  gtk_widget_class_bind_template_child (widget_class, GalpiOpeningPage, restore_button);
  gtk_widget_class_bind_template_callback (widget_class, open_read_only_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, try_again_clicked_cb);
}

static void
galpi_opening_page_init (GalpiOpeningPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GalpiOpeningPage *
galpi_opening_page_new (void)
{
  return g_object_new (GALPI_TYPE_OPENING_PAGE, NULL);
}

void
galpi_opening_page_show_opening (GalpiOpeningPage *self)
{
  g_return_if_fail (GALPI_IS_OPENING_PAGE (self));

  gtk_stack_set_visible_child_name (self->states, "opening");
}

void
galpi_opening_page_show_failed (GalpiOpeningPage *self,
                                const GError     *error)
{
  g_autofree char *escaped = NULL;
  gboolean held;
  gboolean damaged;

  g_return_if_fail (GALPI_IS_OPENING_PAGE (self));
  g_return_if_fail (error != NULL);

  escaped = g_markup_escape_text (error->message, -1);
  held = g_error_matches (error, GALPI_ERROR, GALPI_ERROR_BUSY);
  damaged = g_error_matches (error, GALPI_ERROR, GALPI_ERROR_CORRUPT);

  adw_status_page_set_title (self->failed, held ? _("The Notebook Is in Use")
                                                : _("The Notebook Can't Be Opened"));
  adw_status_page_set_description (self->failed, escaped);
  gtk_widget_set_visible (self->open_read_only_button, held);
  gtk_widget_set_visible (self->restore_button, damaged);
  gtk_stack_set_visible_child_name (self->states, "failed");
}
