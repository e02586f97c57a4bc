/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The barest program that keeps a note as it is typed: a text view that waits as long for a pause as galpi
 * does, then commits its one row as durably. Its argument is the file. */
#include <gtk/gtk.h>
#include <sqlite3.h>

#define PAUSE_MILLISECONDS 400

static sqlite3 *db;
static GtkTextBuffer *buffer;
static guint save_source;

static gboolean
save_cb (gpointer user_data)
{
  sqlite3_stmt *stmt;
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *text = NULL;

  save_source = 0;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  sqlite3_prepare_v2 (db, "UPDATE annotation SET note = ?1", -1, &stmt, NULL);
  sqlite3_bind_text (stmt, 1, text, -1, SQLITE_STATIC);
  if (sqlite3_step (stmt) != SQLITE_DONE)
    g_error ("%s", sqlite3_errmsg (db));
  sqlite3_finalize (stmt);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (void)
{
  g_clear_handle_id (&save_source, g_source_remove);
  save_source = g_timeout_add (PAUSE_MILLISECONDS, save_cb, NULL);
}

static void
activate_cb (GtkApplication *application)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *view = gtk_text_view_new ();

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect (buffer, "changed", G_CALLBACK (changed_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Note", -1);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (view);
}

static gboolean
open_file (const char *path)
{
  return sqlite3_open (path, &db) == SQLITE_OK &&
         sqlite3_exec (db,
                       "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "CREATE TABLE annotation (id INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT;"
                       "INSERT INTO annotation (note) VALUES ('')",
                       NULL, NULL, NULL) == SQLITE_OK;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GtkApplication) application =
    gtk_application_new ("io.github.galpi.BareNote", G_APPLICATION_DEFAULT_FLAGS);

  if (argc != 2 || !open_file (argv[1]))
    g_error ("The file can’t be made: %s", sqlite3_errmsg (db));

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
