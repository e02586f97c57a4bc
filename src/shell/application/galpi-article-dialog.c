/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-dialog"

#include "galpi-article-dialog.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"
#include "galpi-notebook-timeline.h"

struct _GalpiArticleDialog
{
  AdwDialog parent_instance;

  GalpiArticle *article;
  char         *date_iso; /* what was understood; NULL for nothing */

  AdwPreferencesGroup *date_group;
  AdwPreferencesGroup *details;
  AdwEntryRow         *date;
  AdwActionRow        *understood;
  AdwEntryRow         *title;
  AdwEntryRow         *subtitle;
  AdwEntryRow         *source;
  AdwEntryRow         *person;
  AdwEntryRow         *role;
  AdwEntryRow         *address;
  AdwEntryRow         *keywords;
  GtkWidget           *save_button;
};

enum {
  SAVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiArticleDialog, galpi_article_dialog, ADW_TYPE_DIALOG)

/* A date in any writing that reading knows, as long as it means one day. */
static char *
understand (const char *typed)
{
  g_autoptr(GPtrArray) findings = galpi_notebook_read_text (typed, galpi_day_today ());

  for (guint i = 0; i < findings->len; i++)
    {
      GalpiFinding *finding = g_ptr_array_index (findings, i);
      GalpiDay from = finding->from != NULL ? galpi_day_parse (finding->from) : GALPI_DAY_NONE;
      GalpiDay to = finding->to != NULL ? galpi_day_parse (finding->to) : GALPI_DAY_NONE;

      if (finding->kind == GALPI_FINDING_TIME && from != GALPI_DAY_NONE && to == from + 1)
        return galpi_day_to_string (from);
    }

  return NULL;
}

static void
date_changed_cb (GalpiArticleDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->date));
  g_autofree char *words = NULL;

  g_clear_pointer (&self->date_iso, g_free);
  if (typed[0] != '\0')
    self->date_iso = understand (typed);
  words = galpi_date_format_iso (self->date_iso);

  if (words != NULL)
    adw_action_row_set_subtitle (self->understood, words);
  else
    adw_action_row_set_subtitle (self->understood,
                                 typed[0] != '\0' ? _("Not understood; write a day such as 2024-05-07")
                                                  : _("No date"));

  gtk_widget_set_sensitive (self->save_button, typed[0] == '\0' || self->date_iso != NULL);
  if (typed[0] != '\0' && self->date_iso == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
}

static const char *
get_text (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return text[0] != '\0' ? text : NULL;
}

static char **
split_keywords (const char *text)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *keyword = g_strstrip (parts[i]);

      if (*keyword == '#')
        keyword++;
      if (*keyword != '\0')
        g_strv_builder_add (builder, keyword);
    }

  return g_strv_builder_end (builder);
}

static void
save_clicked_cb (GalpiArticleDialog *self)
{
  g_autoptr(GalpiArticle) article = NULL;
  g_auto(GStrv) keywords = NULL;

  if (!gtk_widget_get_sensitive (self->save_button))
    return;

  article = galpi_article_copy (self->article);
  keywords = split_keywords (gtk_editable_get_text (GTK_EDITABLE (self->keywords)));
  galpi_article_set_date (article, self->date_iso);
  galpi_article_set_title (article, get_text (self->title));
  galpi_article_set_subtitle (article, get_text (self->subtitle));
  galpi_article_set_source (article, get_text (self->source));
  galpi_article_set_person (article, get_text (self->person));
  galpi_article_set_role (article, get_text (self->role));
  galpi_article_set_url (article, get_text (self->address));
  galpi_article_set_keywords (article, (const char * const *) keywords);

  g_signal_emit (self, signals[SAVE], 0, article);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_clicked_cb (GalpiArticleDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
galpi_article_dialog_dispose (GObject *object)
{
  GalpiArticleDialog *self = GALPI_ARTICLE_DIALOG (object);

  g_clear_object (&self->article);
  g_clear_pointer (&self->date_iso, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ARTICLE_DIALOG);

  G_OBJECT_CLASS (galpi_article_dialog_parent_class)->dispose (object);
}

static void
galpi_article_dialog_class_init (GalpiArticleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_article_dialog_dispose;

  signals[SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, GALPI_TYPE_ARTICLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, date_group);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, details);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, date);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, understood);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, title);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, subtitle);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, source);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, person);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, role);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, address);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, keywords);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleDialog, save_button);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_clicked_cb);
}

static void
galpi_article_dialog_init (GalpiArticleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

/**
 * galpi_article_dialog_new:
 * @ask_for_date: says why a date is wanted, and shows nothing else
 */
AdwDialog *
galpi_article_dialog_new (GalpiArticle *article,
                          gboolean      ask_for_date)
{
  GalpiArticleDialog *self = g_object_new (GALPI_TYPE_ARTICLE_DIALOG, NULL);
  const char *const *keywords;
  g_autofree char *joined = NULL;

  g_return_val_if_fail (GALPI_IS_ARTICLE (article), NULL);

  self->article = g_object_ref (article);
  set_text (self->title, galpi_article_get_title (article));
  set_text (self->subtitle, galpi_article_get_subtitle (article));
  set_text (self->source, galpi_article_get_source (article));
  set_text (self->person, galpi_article_get_person (article));
  set_text (self->role, galpi_article_get_role (article));
  set_text (self->address, galpi_article_get_url (article));
  keywords = galpi_article_get_keywords (article);
  joined = keywords != NULL ? g_strjoinv (", ", (char **) keywords) : NULL;
  set_text (self->keywords, joined);
  set_text (self->date, galpi_article_get_date (article));
  date_changed_cb (self);

  if (ask_for_date)
    {
      const char *title = galpi_article_get_title (article);
      g_autofree char *escaped = g_markup_escape_text (title != NULL ? title : _("Untitled"), -1);

      adw_dialog_set_title (ADW_DIALOG (self), _("When Was It Published?"));
      adw_preferences_group_set_title (self->date_group, escaped);
      adw_preferences_group_set_description (self->date_group,
                                             _("Dates such as “last month” are counted from that day."));
      gtk_widget_set_visible (GTK_WIDGET (self->details), FALSE);
    }
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (ask_for_date ? self->date : self->title));

  return ADW_DIALOG (self);
}
