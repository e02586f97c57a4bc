/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-importer"

#include "galpi-importer.h"

#include <glib/gi18n.h>

#include "galpi-article-dialog.h"
#include "galpi-config.h"
#include "galpi-file-portal.h"
#include "galpi-notebook-articles.h"

struct _GalpiImporter
{
  GObject parent_instance;

  GalpiNotebook *notebook;
  GtkWidget     *parent;       /* weak */
  GCancellable  *cancellable;  /* of the import under way */
  GQueue         waiting;      /* GPtrArray of GFile */
  char          *progress;
};

enum {
  PROP_0,
  PROP_BUSY,
  PROP_PROGRESS,
  N_PROPS
};

enum {
  IMPORTED,
  MESSAGE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiImporter, galpi_importer, G_TYPE_OBJECT)

static void
say (GalpiImporter *self,
     const char    *sentence)
{
  g_signal_emit (self, signals[MESSAGE], 0, sentence);
}

static void
set_progress (GalpiImporter *self,
              const char    *progress)
{
  if (g_set_str (&self->progress, progress))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

static void
set_busy (GalpiImporter *self,
          GCancellable  *cancellable)
{
  if (g_set_object (&self->cancellable, cancellable))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
date_saved_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_notebook_save_article_finish (GALPI_NOTEBOOK (object), result, &error))
    say (self, error->message);
}

static void
save_date_cb (GalpiImporter *self,
              GalpiArticle  *article)
{
  galpi_notebook_save_article_async (self->notebook, article, NULL, date_saved_cb,
                                     g_object_ref (self));
}

static void
ask_for_date (GalpiImporter *self,
              GalpiArticle  *article)
{
  AdwDialog *dialog = galpi_article_dialog_new (article, TRUE);

  g_signal_connect_object (dialog, "save", G_CALLBACK (save_date_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, self->parent);
}

/* Opens what came in, asks for what it lacks, and says what did not work. */
static void
report (GalpiImporter *self,
        GPtrArray     *items)
{
  GalpiArticle *last = NULL;
  GalpiImportItem *first_failed = NULL;
  GalpiArticle *dateless = NULL;
  guint n_new = 0;
  guint n_failed = 0;
  guint n_dateless = 0;

  for (guint i = 0; i < items->len; i++)
    {
      GalpiImportItem *item = g_ptr_array_index (items, i);

      if (item->article != NULL)
        last = item->article;
      if (g_str_equal (item->state, "new"))
        n_new++;
      if (g_str_equal (item->state, "failed"))
        {
          n_failed++;
          if (first_failed == NULL)
            first_failed = item;
        }
      if (item->needs_date && item->article != NULL)
        {
          n_dateless++;
          dateless = item->article;
        }
    }

  g_signal_emit (self, signals[IMPORTED], 0, last != NULL ? galpi_article_get_id (last) : 0);

  if (n_failed == 1)
    {
      g_autofree char *sentence = g_strdup_printf (C_("import", "%s: %s"), first_failed->name,
                                                   first_failed->why);

      say (self, sentence);
    }
  else if (n_failed > 1)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("%u file could not be imported. The first one, %s: %s",
                                   "%u files could not be imported. The first one, %s: %s", n_failed),
                         n_failed, first_failed->name, first_failed->why);

      say (self, sentence);
    }
  else if (items->len == 1 && n_new == 0 && last != NULL)
    say (self, _("That article is here already"));
  else if (n_new > 1)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("%u article added", "%u articles added", n_new), n_new);

      say (self, sentence);
    }

  /* One article is asked about at once; of many, the library shows which lack a date. */
  if (n_dateless == 1)
    ask_for_date (self, dateless);
  else if (n_dateless > 1)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("%u article has no date; add it by Edit Article",
                                   "%u articles have no date; add it by Edit Article", n_dateless),
                         n_dateless);

      say (self, sentence);
    }
}

static void start_next (GalpiImporter *self);

static void
imported_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items =
    galpi_notebook_import_finish (GALPI_NOTEBOOK (object), result, &error);

  set_busy (self, NULL);
  set_progress (self, NULL);
  if (items != NULL)
    report (self, items);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    say (self, error->message);

  start_next (self);
}

static void
progress_cb (guint                  done,
             guint                  total,
             const GalpiImportItem *item,
             gpointer               user_data)
{
  GalpiImporter *self = user_data;
  g_autofree char *progress =
    g_strdup_printf (ngettext ("%u of %u article", "%u of %u articles", total), done, total);

  set_progress (self, progress);
}

static void
start_next (GalpiImporter *self)
{
  g_autoptr(GPtrArray) files = NULL;
  g_autoptr(GCancellable) cancellable = NULL;

  if (self->cancellable != NULL || g_queue_is_empty (&self->waiting))
    return;

  files = g_queue_pop_head (&self->waiting);
  cancellable = g_cancellable_new ();
  set_busy (self, cancellable);
  galpi_notebook_import_async (self->notebook, files, NULL, progress_cb, self, cancellable,
                               imported_cb, g_object_ref (self));
}

static void
pasted_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_import_item_free);
  GalpiImportItem *item = galpi_notebook_paste_finish (GALPI_NOTEBOOK (object), result, &error);

  if (item == NULL)
    {
      say (self, error->message);
      return;
    }

  g_ptr_array_add (items, item);
  report (self, items);
}

typedef struct
{
  GalpiImporter *importer;
  char          *media_type;
} Paste;

static void
paste_free (Paste *paste)
{
  g_object_unref (paste->importer);
  g_free (paste->media_type);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
clipboard_spliced_cb (GObject      *object,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  g_autoptr(Paste) paste = user_data;
  GalpiImporter *self = paste->importer;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (object), result, &error) < 0)
    {
      say (self, error->message);
      return;
    }

  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (object));
  galpi_notebook_paste_async (self->notebook, bytes, paste->media_type, NULL, NULL, pasted_cb,
                              g_object_ref (self));
}

static void
clipboard_read_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GOutputStream) memory = NULL;
  g_autoptr(GInputStream) stream = NULL;
  const char *media_type;
  Paste *paste;

  stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, &media_type, &error);
  if (stream == NULL)
    {
      say (self, _("There is no text in the clipboard to make an article of"));
      return;
    }

  paste = g_new0 (Paste, 1);
  paste->importer = g_object_ref (self);
  paste->media_type = g_strdup (g_str_has_prefix (media_type, "text/html") ? "text/html"
                                                                           : "text/plain");
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, clipboard_spliced_cb, paste);
}

static void
portal_checked_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GError) error = NULL;

  if (!galpi_file_portal_check_finish (result, &error))
    say (self, error->message);
}

static void
files_chosen_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GListModel) model =
    gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (object), result, NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; model != NULL && i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (files, g_list_model_get_item (model, i));
  galpi_importer_import (self, files);
}

static void
folder_chosen_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GalpiImporter) self = user_data;
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  GFile *folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (object), result, NULL);

  if (folder != NULL)
    g_ptr_array_add (files, folder);
  galpi_importer_import (self, files);
}

static void
galpi_importer_dispose (GObject *object)
{
  GalpiImporter *self = GALPI_IMPORTER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->notebook);
  g_clear_weak_pointer (&self->parent);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) g_ptr_array_unref);
  g_clear_pointer (&self->progress, g_free);

  G_OBJECT_CLASS (galpi_importer_parent_class)->dispose (object);
}

static void
galpi_importer_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GalpiImporter *self = GALPI_IMPORTER (object);

  switch (prop_id)
    {
    case PROP_BUSY:
      g_value_set_boolean (value, self->cancellable != NULL);
      break;
    case PROP_PROGRESS:
      g_value_set_string (value, self->progress);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_importer_class_init (GalpiImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_importer_dispose;
  object_class->get_property = galpi_importer_get_property;

  properties[PROP_BUSY] =
    g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_PROGRESS] =
    g_param_spec_string ("progress", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[IMPORTED] = g_signal_new ("imported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[MESSAGE] = g_signal_new ("message", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
galpi_importer_init (GalpiImporter *self)
{
  g_queue_init (&self->waiting);
}

GalpiImporter *
galpi_importer_new (GalpiNotebook *notebook,
                    GtkWidget     *parent)
{
  GalpiImporter *self = g_object_new (GALPI_TYPE_IMPORTER, NULL);

  self->notebook = g_object_ref (notebook);
  g_set_weak_pointer (&self->parent, parent);

  return self;
}

void
galpi_importer_import (GalpiImporter *self,
                       GPtrArray     *files)
{
  g_return_if_fail (GALPI_IS_IMPORTER (self));

  if (files->len == 0)
    return;

  g_queue_push_tail (&self->waiting, g_ptr_array_ref (files));
  start_next (self);
}

void
galpi_importer_choose_files (GalpiImporter *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr(GtkFileFilter) articles = gtk_file_filter_new ();
  g_autoptr(GtkFileFilter) all = gtk_file_filter_new ();

  g_return_if_fail (GALPI_IS_IMPORTER (self));

  gtk_file_filter_set_name (articles, _("Articles"));
  gtk_file_filter_add_mime_type (articles, "text/html");
  gtk_file_filter_add_mime_type (articles, "application/xhtml+xml");
  gtk_file_filter_add_mime_type (articles, "text/plain");
  gtk_file_filter_add_mime_type (articles, "application/json");
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, articles);
  g_list_store_append (filters, all);

  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (self));
  gtk_file_dialog_set_title (dialog, _("Import Files"));
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open_multiple (dialog, GTK_WINDOW (gtk_widget_get_root (self->parent)), NULL,
                                 files_chosen_cb, g_object_ref (self));
}

void
galpi_importer_choose_folder (GalpiImporter *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  g_return_if_fail (GALPI_IS_IMPORTER (self));

  galpi_file_portal_check_async (portal_checked_cb, g_object_ref (self));
  gtk_file_dialog_set_title (dialog, _("Import Folder"));
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (self->parent)), NULL,
                                 folder_chosen_cb, g_object_ref (self));
}

void
galpi_importer_paste (GalpiImporter *self)
{
  /* Best first: HTML keeps headings and paragraphs. */
  static const char *const media_types[] = {
    "text/html", "text/html;charset=utf-8", "text/plain;charset=utf-8", "text/plain", NULL
  };

  g_return_if_fail (GALPI_IS_IMPORTER (self));

  gdk_clipboard_read_async (gtk_widget_get_clipboard (self->parent), (const char **) media_types,
                            G_PRIORITY_DEFAULT, NULL, clipboard_read_cb, g_object_ref (self));
}

/* The sample of the language that the window speaks. A program that is not installed is told where
 * it is, as it is told of galpi-intake.
 */
void
galpi_importer_open_sample (GalpiImporter *self)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  /* Translators: the name of the sample article in your language, "ferry.en.html" or "ferry.ko.html" */
  const char *name = C_("sample", "ferry.en.html");
  const char *folder = g_getenv ("GALPI_PKGDATADIR");

  g_return_if_fail (GALPI_IS_IMPORTER (self));

  if (folder == NULL)
    folder = GALPI_PKGDATADIR;
  g_ptr_array_add (files, g_file_new_build_filename (folder, "sample", name, NULL));
  galpi_importer_import (self, files);
}

void
galpi_importer_cancel (GalpiImporter *self)
{
  g_return_if_fail (GALPI_IS_IMPORTER (self));

  g_queue_clear_full (&self->waiting, (GDestroyNotify) g_ptr_array_unref);
  g_cancellable_cancel (self->cancellable);
}
