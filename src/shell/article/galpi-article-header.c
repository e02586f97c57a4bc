/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-header.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "galpi-date-format.h"
#include "galpi-prose-label.h"

struct _GalpiArticleHeader
{
  GtkWidget     parent_instance;

  GalpiArticle *article;

  /* Template */
  GtkLabel     *kicker;
  GtkLabel     *title;
  GtkLabel     *subtitle;
  GtkLabel     *meta;
  AdwWrapBox   *keywords;
};

static const char *const label_signals[] = {
  "notify::kicker",
  "notify::title",
  "notify::subtitle",
  "notify::source",
  "notify::section",
  "notify::byline",
  "notify::date",
};

G_DEFINE_FINAL_TYPE (GalpiArticleHeader, galpi_article_header, GTK_TYPE_WIDGET)

static void
set_text (GtkLabel   *label,
          const char *text)
{
  galpi_prose_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
append_part (GPtrArray  *parts,
             const char *part)
{
  if (part != NULL && *part != '\0')
    g_ptr_array_add (parts, g_strdup (part));
}

static char *
make_meta (GalpiArticle *article)
{
  g_autoptr(GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *date = galpi_article_get_date (article);
  GalpiDay day = date != NULL ? galpi_day_parse (date) : GALPI_DAY_NONE;

  append_part (parts, galpi_article_get_source (article));
  append_part (parts, galpi_article_get_section (article));
  append_part (parts, galpi_article_get_byline (article));
  if (day != GALPI_DAY_NONE)
    g_ptr_array_add (parts, galpi_date_format_day (day));
  else
    append_part (parts, date);
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

static void
update_keywords (GalpiArticleHeader *self)
{
  const char *const *keywords = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->keywords))) != NULL)
    adw_wrap_box_remove (self->keywords, child);

  if (self->article != NULL)
    keywords = galpi_article_get_keywords (self->article);
  gtk_widget_set_visible (GTK_WIDGET (self->keywords), keywords != NULL && keywords[0] != NULL);

  for (guint i = 0; keywords != NULL && keywords[i] != NULL; i++)
    {
      g_autofree char *label = g_strconcat ("#", keywords[i], NULL);
      GtkWidget *button = gtk_button_new_with_label (label);

      gtk_widget_add_css_class (button, "keyword");
      gtk_widget_set_tooltip_text (button, _("Show All Articles with This Keyword"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "article.keyword");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", keywords[i]);
      adw_wrap_box_append (self->keywords, button);
    }
}

static void
update_labels (GalpiArticleHeader *self)
{
  g_autofree char *meta = NULL;

  if (self->article != NULL)
    meta = make_meta (self->article);
  set_text (self->kicker, self->article != NULL ? galpi_article_get_kicker (self->article) : NULL);
  set_text (self->title, self->article != NULL ? galpi_article_get_title (self->article) : NULL);
  set_text (self->subtitle,
            self->article != NULL ? galpi_article_get_subtitle (self->article) : NULL);
  set_text (self->meta, meta);
}

static void
galpi_article_header_dispose (GObject *object)
{
  GalpiArticleHeader *self = GALPI_ARTICLE_HEADER (object);

  if (self->article != NULL)
    g_signal_handlers_disconnect_by_data (self->article, self);
  g_clear_object (&self->article);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ARTICLE_HEADER);

  G_OBJECT_CLASS (galpi_article_header_parent_class)->dispose (object);
}

static void
galpi_article_header_class_init (GalpiArticleHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_article_header_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-header.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleHeader, kicker);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleHeader, title);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleHeader, subtitle);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleHeader, meta);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleHeader, keywords);
}

static void
galpi_article_header_init (GalpiArticleHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "default");
  update_labels (self);
  update_keywords (self);
}

GtkWidget *
galpi_article_header_new (void)
{
  return g_object_new (GALPI_TYPE_ARTICLE_HEADER, NULL);
}

void
galpi_article_header_set_article (GalpiArticleHeader *self,
                                  GalpiArticle       *article)
{
  g_return_if_fail (GALPI_IS_ARTICLE_HEADER (self));
  g_return_if_fail (article == NULL || GALPI_IS_ARTICLE (article));

  if (article == self->article)
    return;

  if (self->article != NULL)
    g_signal_handlers_disconnect_by_data (self->article, self);
  g_set_object (&self->article, article);
  for (guint i = 0; article != NULL && i < G_N_ELEMENTS (label_signals); i++)
    g_signal_connect_swapped (article, label_signals[i], G_CALLBACK (update_labels), self);
  if (article != NULL)
    g_signal_connect_swapped (article, "notify::keywords", G_CALLBACK (update_keywords), self);
  update_labels (self);
  update_keywords (self);
}
