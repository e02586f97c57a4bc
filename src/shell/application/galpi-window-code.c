/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-window"

#include "galpi-code-dialog.h"
#include "galpi-window-private.h"

/* With what is searched for in the library, where something is: its hits are to be tagged. */
void
galpi_window_code (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  GalpiWindow *self = user_data;
  GalpiArticle *article = galpi_article_page_get_article (self->article_page);
  AdwDialog *dialog;

  galpi_article_page_flush (self->article_page);
  dialog = galpi_code_dialog_new (self->notebook, self->scope,
                                  article != NULL ? galpi_article_get_id (article) : 0,
                                  galpi_library_pane_get_query (self->library));
  g_signal_connect_object (dialog, "undoable", G_CALLBACK (galpi_window_say_undoable), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "place-chosen", G_CALLBACK (galpi_window_open_place), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
