/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-application"

#include "galpi-application.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "galpi-config.h"
#include "galpi-notebook-files.h"
#include "galpi-notebook.h"
#include "galpi-palette.h"
#include "galpi-preferences-dialog.h"
#include "galpi-style.h"
#include "galpi-window.h"

struct _GalpiApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  char      *notebook_path;
  guint      sigterm_source;
};

G_DEFINE_FINAL_TYPE (GalpiApplication, galpi_application, ADW_TYPE_APPLICATION)

/* The window of the notebook at @path, made where there is none. */
static GalpiWindow *
ensure_window (GalpiApplication       *self,
               const char             *path,
               GalpiNotebookOpenFlags  flags)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));
  GalpiWindow *window = NULL;

  for (GList *l = windows; l != NULL && window == NULL; l = l->next)
    {
      if (GALPI_IS_WINDOW (l->data) &&
          g_strcmp0 (galpi_window_get_notebook_path (l->data), path) == 0)
        window = l->data;
    }

  if (window == NULL)
    {
      window = galpi_window_new (self, self->settings);
      galpi_window_open_notebook (window, path, flags);
    }
  gtk_window_present (GTK_WINDOW (window));

  return window;
}

static GalpiWindow *
ensure_usual_window (GalpiApplication *self)
{
  return ensure_window (self, self->notebook_path, GALPI_NOTEBOOK_OPEN_CREATE);
}

/* The window that was used last, of all or of those that take articles. */
static GalpiWindow *
ensure_last_window (GalpiApplication *self,
                    gboolean          writable)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (GALPI_IS_WINDOW (l->data) && galpi_window_get_notebook_path (l->data) != NULL &&
          (!writable || galpi_window_is_writable (l->data)))
        {
          gtk_window_present (l->data);
          return l->data;
        }
    }

  return ensure_usual_window (self);
}

/* Each window writes what was typed last, and goes when that is on disk. */
static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  g_autoptr(GList) windows = g_list_copy (gtk_application_get_windows (user_data));
  gboolean waits = FALSE;

  for (GList *l = windows; l != NULL; l = l->next)
    {
      /* A dialog without a parent is a window too. */
      if (GALPI_IS_WINDOW (l->data))
        {
          galpi_window_quit (l->data);
          waits = TRUE;
        }
    }

  if (!waits)
    g_application_quit (user_data);
}

/* What a desktop offers of Galpi before it runs: done in the window, as soon as that is there. */
static void
do_in_window (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GalpiApplication *self = user_data;
  const char *name = g_action_get_name (G_ACTION (action));

  galpi_window_do (ensure_last_window (self, !g_str_equal (name, "search")),
                   g_str_equal (name, "import") ? "import-files" : name);
}

static gboolean
sigterm_cb (gpointer user_data)
{
  quit (NULL, NULL, user_data);

  return G_SOURCE_CONTINUE;
}

static void
show_preferences (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GalpiApplication *self = user_data;
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  adw_dialog_present (galpi_preferences_dialog_new (self->settings), GTK_WIDGET (window));
}

/* libadwaita 1.8 makes app.shortcuts of shortcuts-dialog.ui; before it there is a dialog like it, which
 * goes into a narrow window where GTK's own does not. It is not at gtk/help-overlay.ui, where GTK would
 * build it with every window, before that is shown.
 */
static void
show_shortcuts (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);
  g_autoptr(GtkBuilder) builder = NULL;

  if (g_action_group_has_action (user_data, "shortcuts"))
    {
      g_action_group_activate_action (user_data, "shortcuts", NULL);
      return;
    }
  if (!GALPI_IS_WINDOW (window))
    return;

  builder = gtk_builder_new_from_resource ("/io/github/galpi/Galpi/help-overlay.ui");
  adw_dialog_present (ADW_DIALOG (gtk_builder_get_object (builder, "help_overlay")),
                      GTK_WIDGET (window));
}

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AdwDialog *dialog =
    adw_about_dialog_new_from_appdata ("/io/github/galpi/Galpi/" GALPI_APP_ID ".metainfo.xml",
                                       GALPI_VERSION);

  adw_about_dialog_set_application_icon (ADW_ABOUT_DIALOG (dialog), GALPI_APP_ID);
  adw_about_dialog_set_version (ADW_ABOUT_DIALOG (dialog), GALPI_VERSION);
  adw_about_dialog_set_copyright (ADW_ABOUT_DIALOG (dialog), "© 2026 The Galpi Founders");
  /* Translators: your names, one a line */
  adw_about_dialog_set_translator_credits (ADW_ABOUT_DIALOG (dialog), _("translator-credits"));
  adw_dialog_present (dialog, GTK_WIDGET (gtk_application_get_active_window (user_data)));
}

static const GActionEntry actions[] = {
  { "quit", quit },
  { "import", do_in_window },
  { "paste", do_in_window },
  { "search", do_in_window },
  { "preferences", show_preferences },
  { "show-shortcuts", show_shortcuts },
  { "about", show_about },
};

typedef struct
{
  const char *action;
  const char *accels[4];
} Accel;

/* Undo, redo and the one-key commands are not here: as accelerators they would take the keys from
 * the text views.
 */
static const Accel accels[] = {
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.show-shortcuts", { "<Control>question" } },
  { "window.close", { "<Control>w" } },
  { "win.import-files", { "<Control>o" } },
  { "win.search", { "<Control><Shift>f", "<Control>k" } },
  { "win.find", { "<Control>f" } },
  { "win.code", { "<Control><Shift>k" } },
  { "win.find-next", { "<Control>g" } },
  { "win.find-previous", { "<Control><Shift>g" } },
  { "win.export", { "<Control>e" } },
  { "win.history", { "<Control>h" } },
  { "win.tags", { "<Control><Shift>t" } },
  { "win.article-note", { "<Control>n" } },
  { "win.edit-article", { "<Alt>Return" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.view::article", { "<Alt>1" } },
  { "win.view::notes", { "<Alt>2" } },
  { "win.view::timeline", { "<Alt>3" } },
  { "win.view::figures", { "<Alt>4" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", { "<Control>0", "<Control>KP_0" } },
};

static void
update_theme (GalpiApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK,
  };

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[g_settings_get_enum (self->settings, "theme")]);
}

static void
update_palette (GalpiApplication *self)
{
  g_auto(GStrv) colours = g_settings_get_strv (self->settings, "highlight-colors");
  g_auto(GStrv) names = g_settings_get_strv (self->settings, "highlight-names");

  galpi_palette_set_custom (galpi_palette_get_default (), (const char * const *) colours,
                            (const char * const *) names);
}

static void
galpi_application_startup (GApplication *application)
{
  GalpiApplication *self = GALPI_APPLICATION (application);

  G_APPLICATION_CLASS (galpi_application_parent_class)->startup (application);

  self->settings = g_settings_new (GALPI_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action,
                                           (const char **) accels[i].accels);

  galpi_style_load (gdk_display_get_default ());
  g_signal_connect_object (self->settings, "changed::theme", G_CALLBACK (update_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::highlight-colors",
                           G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::highlight-names",
                           G_CALLBACK (update_palette), self, G_CONNECT_SWAPPED);
  update_theme (self);
  update_palette (self);

  self->sigterm_source = g_unix_signal_add (SIGTERM, sigterm_cb, self);
}

static void
galpi_application_activate (GApplication *application)
{
  ensure_usual_window (GALPI_APPLICATION (application));
}

static void
files_sorted_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiApplication) self = user_data;
  g_autoptr(GPtrArray) articles = NULL;
  g_autoptr(GPtrArray) notebooks = galpi_notebook_sort_files_finish (result, &articles);

  for (guint i = 0; i < notebooks->len; i++)
    ensure_window (self, g_ptr_array_index (notebooks, i), GALPI_NOTEBOOK_OPEN_DEFAULT);
  if (articles->len > 0)
    galpi_window_import (ensure_last_window (self, TRUE), articles);
  g_application_release (G_APPLICATION (self));
}

static void
galpi_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  g_autoptr(GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = 0; i < n_files; i++)
    g_ptr_array_add (array, g_object_ref (files[i]));
  g_application_hold (application);
  galpi_notebook_sort_files_async (array, files_sorted_cb, g_object_ref (application));
}

/* Returns what galpi_application_handle_local_options() is to return. */
static int
do_action (GApplication *application,
           const char   *name)
{
  static const char * const names[] = { "import", "paste", "search", NULL };
  g_autoptr(GError) error = NULL;

  if (!g_strv_contains (names, name))
    {
      g_printerr (_("galpi: there is no action “%s”; there are import, paste and search\n"), name);
      return 2;
    }
  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("galpi: %s\n", error->message);
      return 1;
    }

  g_action_group_activate_action (G_ACTION_GROUP (application), name, NULL);

  return g_application_get_is_remote (application) ? 0 : -1;
}

static int
galpi_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  GalpiApplication *self = GALPI_APPLICATION (application);
  g_autofree char *path = NULL;
  const char *action;

  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("galpi %s\n", GALPI_VERSION);
      return 0;
    }

  /* Another notebook is another program: a window holds one. */
  if (g_variant_dict_lookup (options, "notebook", "^ay", &path))
    {
      g_free (self->notebook_path);
      self->notebook_path = g_canonicalize_filename (path, NULL);
      g_application_set_flags (application,
                               g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
    }

  if (g_variant_dict_lookup (options, "action", "&s", &action))
    return do_action (application, action);

  return -1;
}

static void
galpi_application_finalize (GObject *object)
{
  GalpiApplication *self = GALPI_APPLICATION (object);

  g_clear_handle_id (&self->sigterm_source, g_source_remove);
  g_clear_object (&self->settings);
  g_free (self->notebook_path);

  G_OBJECT_CLASS (galpi_application_parent_class)->finalize (object);
}

static void
galpi_application_class_init (GalpiApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = galpi_application_finalize;
  application_class->startup = galpi_application_startup;
  application_class->activate = galpi_application_activate;
  application_class->open = galpi_application_open;
  application_class->handle_local_options = galpi_application_handle_local_options;
}

static const GOptionEntry options[] = {
  { "action", 'a', 0, G_OPTION_ARG_STRING, NULL,
    N_("Do this in the window: import, paste or search"), N_("ACTION") },
  { "notebook", 'n', 0, G_OPTION_ARG_FILENAME, NULL, N_("Open this notebook instead of the usual one"),
    N_("FILE") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Print the version and exit"), NULL },
  { NULL },
};

static void
galpi_application_init (GalpiApplication *self)
{
  self->notebook_path = galpi_notebook_default_path ();
  g_application_set_option_context_parameter_string (G_APPLICATION (self), N_("[FILE…]"));
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

GalpiApplication *
galpi_application_new (void)
{
  return g_object_new (GALPI_TYPE_APPLICATION,
                       "application-id", GALPI_APP_ID,
                       "resource-base-path", "/io/github/galpi/Galpi",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
