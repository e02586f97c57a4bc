/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-notes-page"

#include "galpi-notes-page.h"

#include <glib/gi18n.h>

#include "galpi-matrix-table.h"
#include "galpi-note-table.h"
#include "galpi-notebook-across.h"
#include "galpi-notebook-annotations.h"
#include "galpi-notebook-articles.h"
#include "galpi-notebook-tags.h"
#include "galpi-notes-view.h"
#include "galpi-table-export.h"

struct _GalpiNotesPage
{
  GalpiScopePage parent_instance;

  GalpiNotesView  *view;
  GalpiAcrossList *across;  /* of the notebook; nullable */
  GalpiScope      *scope;
  GCancellable    *matrix;  /* the matrix under way */
  gboolean         listing; /* tags and persons are on their way */
  gboolean         stale;   /* and are others meanwhile */
};

G_DEFINE_FINAL_TYPE (GalpiNotesPage, galpi_notes_page, GALPI_TYPE_SCOPE_PAGE)

static GalpiNotebook *
get_notebook (GalpiNotesPage *self)
{
  return galpi_scope_page_get_notebook (GALPI_SCOPE_PAGE (self));
}

static void
annotation_activated_cb (GalpiScopePage  *page,
                         GalpiAnnotation *annotation)
{
  galpi_scope_page_choose_place (page, galpi_annotation_get_article_id (annotation), 0, 0,
                                 galpi_annotation_get_uuid (annotation));
}

/* What is done to annotations */

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
say_changed (GalpiScopePage *page,
             guint           n)
{
  g_autofree char *sentence =
    g_strdup_printf (ngettext ("%u annotation changed", "%u annotations changed", n), n);

  galpi_scope_page_say_undoable (page, sentence);
}

static void
tagged_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;
  guint n;

  if (!galpi_notebook_tag_many_finish (GALPI_NOTEBOOK (object), result, &n, NULL, &error))
    galpi_scope_page_say (page, error->message);
  else if (n > 0)
    say_changed (page, n);
}

static void
give_tag_cb (GalpiNotesPage *self,
             char          **uuids,
             const char     *tag)
{
  const char *tags[] = { tag, NULL };

  galpi_notebook_tag_many_async (get_notebook (self), GALPI_THING_ANNOTATION,
                                 (const char * const *) uuids, tags, NULL, NULL, NULL, NULL,
                                 tagged_cb, g_object_ref (self));
}

static void
take_tag_cb (GalpiNotesPage *self,
             char          **uuids,
             const char     *tag)
{
  const char *tags[] = { tag, NULL };

  galpi_notebook_tag_many_async (get_notebook (self), GALPI_THING_ANNOTATION,
                                 (const char * const *) uuids, NULL, tags, NULL, NULL, NULL,
                                 tagged_cb, g_object_ref (self));
}

static void
coloured_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_colour_many_finish (GALPI_NOTEBOOK (object), result, &error))
    galpi_scope_page_say_undoable (page, _("Color changed"));
  else
    galpi_scope_page_say (page, error->message);
}

static void
give_colour_cb (GalpiNotesPage *self,
                char          **uuids,
                GalpiColour     colour)
{
  galpi_notebook_colour_many_async (get_notebook (self), (const char * const *) uuids, colour, NULL,
                                    coloured_cb, g_object_ref (self));
}

static void
trashed_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_notebook_trash_finish (GALPI_NOTEBOOK (object), result, NULL, &error))
    galpi_scope_page_say_undoable (page, _("Annotations moved to the trash"));
  else
    galpi_scope_page_say (page, error->message);
}

static void
trash_cb (GalpiNotesPage *self,
          char          **uuids)
{
  galpi_notebook_trash_async (get_notebook (self), GALPI_THING_ANNOTATION,
                              (const char * const *) uuids, NULL, trashed_cb, g_object_ref (self));
}

/* What is taken out */

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;

  if (galpi_table_save_finish (result, &error))
    galpi_scope_page_say (page, _("Exported"));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    galpi_scope_page_say (page, error->message);
}

static void
save (GalpiNotesPage *self,
      const char     *name,
      const char     *contents)
{
  galpi_table_save_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), name, contents,
                          saved_cb, g_object_ref (self));
}

static void
to_copy_loaded_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) annotations =
    galpi_notebook_load_annotations_finish (GALPI_NOTEBOOK (object), result, &error);
  g_autofree char *text = NULL;
  g_autofree char *html = NULL;
  g_autofree char *sentence = NULL;

  if (annotations == NULL)
    {
      galpi_scope_page_say (page, error->message);
      return;
    }

  text = galpi_notes_to_text (annotations);
  html = galpi_notes_to_html (annotations);
  galpi_table_copy (GTK_WIDGET (page), text, html);
  sentence = g_strdup_printf (ngettext ("%u annotation copied", "%u annotations copied",
                                        annotations->len),
                              annotations->len);
  galpi_scope_page_say (page, sentence);
}

static void
copy_cb (GalpiNotesPage *self,
         char          **uuids)
{
  galpi_notebook_load_annotations_async (get_notebook (self), (const char * const *) uuids, NULL,
                                         to_copy_loaded_cb, g_object_ref (self));
}

static void
to_export_loaded_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr(GalpiScopePage) page = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) annotations =
    galpi_notebook_load_annotations_finish (GALPI_NOTEBOOK (object), result, &error);
  g_autofree char *csv = NULL;

  if (annotations == NULL)
    {
      galpi_scope_page_say (page, error->message);
      return;
    }

  csv = galpi_notes_to_csv (annotations);
  /* Translators: a file's name */
  save (GALPI_NOTES_PAGE (page), _("Annotations.csv"), csv);
}

static void
export_cb (GalpiNotesPage *self,
           char          **uuids)
{
  galpi_notebook_load_annotations_async (get_notebook (self), (const char * const *) uuids, NULL,
                                         to_export_loaded_cb, g_object_ref (self));
}

static void
table_copied_cb (GalpiNotesPage *self,
                 GalpiMatrix    *matrix,
                 const char     *corner)
{
  g_autofree char *text = galpi_matrix_to_tsv (matrix, corner, _("All"));
  g_autofree char *html = galpi_matrix_to_html (matrix, corner, _("All"));

  galpi_table_copy (GTK_WIDGET (self), text, html);
  galpi_scope_page_say (GALPI_SCOPE_PAGE (self), _("Table copied"));
}

static void
table_exported_cb (GalpiNotesPage *self,
                   GalpiMatrix    *matrix,
                   const char     *corner)
{
  g_autofree char *csv = galpi_matrix_to_csv (matrix, corner, _("All"));

  /* Translators: a file's name */
  save (self, _("Tags.csv"), csv);
}

/* The matrix */

static void
matrix_made_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiNotesPage) self = user_data;
  g_autoptr(GError) error = NULL;
  GalpiMatrix *matrix = galpi_notebook_matrix_finish (GALPI_NOTEBOOK (object), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (matrix != NULL)
    galpi_matrix_view_set_matrix (galpi_notes_view_get_matrix (self->view), matrix);
  else
    galpi_matrix_view_show_failed (galpi_notes_view_get_matrix (self->view), error->message);
}

static void
matrix_wanted_cb (GalpiNotesPage *self)
{
  GalpiMatrixView *view = galpi_notes_view_get_matrix (self->view);
  GalpiTagRelation relation;

  g_cancellable_cancel (self->matrix);
  g_clear_object (&self->matrix);
  if (get_notebook (self) == NULL || self->scope == NULL ||
      !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return;

  self->matrix = g_cancellable_new ();
  galpi_matrix_view_set_matrix (view, NULL);
  if (galpi_matrix_view_get_wanted (view, &relation))
    galpi_notebook_matrix_together_async (get_notebook (self), self->scope, relation, self->matrix,
                                          matrix_made_cb, g_object_ref (self));
  else
    galpi_notebook_matrix_by_article_async (get_notebook (self), self->scope, self->matrix,
                                            matrix_made_cb, g_object_ref (self));
}

/* What there is to choose from */

static void list_choices (GalpiNotesPage *self);

static void
persons_listed_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr(GalpiNotesPage) self = user_data;
  g_autoptr(GPtrArray) scopes =
    galpi_notebook_list_scopes_finish (GALPI_NOTEBOOK (object), result, NULL);
  g_autoptr(GPtrArray) persons = g_ptr_array_new ();

  for (guint i = 0; scopes != NULL && i < scopes->len; i++)
    {
      const GalpiScopeCount *count = g_ptr_array_index (scopes, i);

      if (galpi_scope_get_kind (count->scope) == GALPI_SCOPE_PERSON)
        g_ptr_array_add (persons, (gpointer) galpi_scope_get_value (count->scope));
    }
  g_ptr_array_add (persons, NULL);
  galpi_notes_view_set_persons (self->view, (const char * const *) persons->pdata);

  self->listing = FALSE;
  if (self->stale)
    list_choices (self);
}

static void
tags_listed_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GalpiNotesPage) self = user_data;
  g_autoptr(GPtrArray) tags =
    galpi_notebook_list_tags_finish (GALPI_NOTEBOOK (object), result, NULL);
  g_autoptr(GalpiTagSet) set = NULL;

  /* They are only offered while a tag is typed. */
  if (tags == NULL)
    return;

  set = galpi_tag_set_new (tags);
  galpi_notes_view_set_tags (self->view, set);
}

/* Bulk work tells of each of its slices: one question at a time is enough. */
static void
list_choices (GalpiNotesPage *self)
{
  GalpiNotebook *notebook = get_notebook (self);

  self->stale = self->listing;
  if (self->listing || notebook == NULL)
    return;

  self->listing = TRUE;
  galpi_notebook_list_tags_async (notebook, NULL, tags_listed_cb, g_object_ref (self));
  galpi_notebook_list_scopes_async (notebook, NULL, persons_listed_cb, g_object_ref (self));
}

/* The page */

static void
connect (GalpiNotesPage *self,
         gpointer        object,
         const char     *signal,
         GCallback       callback)
{
  g_signal_connect_object (object, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
galpi_notes_page_build (GalpiScopePage *page)
{
  GalpiNotesPage *self = GALPI_NOTES_PAGE (page);
  GalpiMatrixView *matrix;

  self->view = GALPI_NOTES_VIEW (galpi_notes_view_new ());
  connect (self, self->view, "annotation-activated", G_CALLBACK (annotation_activated_cb));
  connect (self, self->view, "put-back", G_CALLBACK (put_back_cb));
  connect (self, self->view, "give-tag", G_CALLBACK (give_tag_cb));
  connect (self, self->view, "take-tag", G_CALLBACK (take_tag_cb));
  connect (self, self->view, "give-colour", G_CALLBACK (give_colour_cb));
  connect (self, self->view, "trash", G_CALLBACK (trash_cb));
  connect (self, self->view, "copy", G_CALLBACK (copy_cb));
  connect (self, self->view, "export", G_CALLBACK (export_cb));
  connect (self, self->view, "table-copied", G_CALLBACK (table_copied_cb));
  connect (self, self->view, "table-exported", G_CALLBACK (table_exported_cb));

  matrix = galpi_notes_view_get_matrix (self->view);
  connect (self, matrix, "wanted", G_CALLBACK (matrix_wanted_cb));
  connect (self, matrix, "map", G_CALLBACK (matrix_wanted_cb));
  galpi_state_stack_set_content (galpi_scope_page_get_states (page), GTK_WIDGET (self->view));
}

/* The list follows the notebook by itself, and the view says how far that is. */
static void
galpi_notes_page_load (GalpiScopePage *page,
                       GalpiNotebook  *notebook,
                       GalpiScope     *scope,
                       GCancellable   *cancellable)
{
  GalpiNotesPage *self = GALPI_NOTES_PAGE (page);
  gboolean trash = galpi_scope_get_kind (scope) == GALPI_SCOPE_TRASH;

  if (self->across == NULL)
    self->across = galpi_across_list_new (notebook);
  g_set_object (&self->scope, scope);
  galpi_notes_view_set_writable (self->view, !galpi_notebook_get_read_only (notebook) && !trash);
  galpi_notes_view_set_across (self->view, self->across, scope);
  galpi_state_stack_show_content (galpi_scope_page_get_states (page));
  list_choices (self);
  matrix_wanted_cb (self);
}

static void
galpi_notes_page_let_go (GalpiScopePage *page)
{
  GalpiNotesPage *self = GALPI_NOTES_PAGE (page);

  g_cancellable_cancel (self->matrix);
  g_clear_object (&self->matrix);
  if (self->view != NULL)
    galpi_notes_view_set_across (self->view, NULL, NULL);
  g_clear_object (&self->across);
  g_clear_object (&self->scope);
}

static void
galpi_notes_page_dispose (GObject *object)
{
  GalpiNotesPage *self = GALPI_NOTES_PAGE (object);

  g_cancellable_cancel (self->matrix);
  g_clear_object (&self->matrix);
  g_clear_object (&self->across);
  g_clear_object (&self->scope);

  G_OBJECT_CLASS (galpi_notes_page_parent_class)->dispose (object);
}

static void
galpi_notes_page_class_init (GalpiNotesPageClass *klass)
{
  GalpiScopePageClass *page_class = GALPI_SCOPE_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_notes_page_dispose;

  page_class->watched = GALPI_CHANGE_ARTICLES | GALPI_CHANGE_ANNOTATIONS | GALPI_CHANGE_TAGS;
  page_class->build = galpi_notes_page_build;
  page_class->load = galpi_notes_page_load;
  page_class->let_go = galpi_notes_page_let_go;
}

static void
galpi_notes_page_init (GalpiNotesPage *self)
{
}
