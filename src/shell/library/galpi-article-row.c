/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-article-row"

#include "galpi-article-row.h"

#include <glib/gi18n.h>

#include "galpi-date-format.h"

struct _GalpiArticleRow
{
  AdwBin parent_instance;

  GalpiArticle *article;
  GSignalGroup *signals;

  GtkLabel  *title;
  GtkLabel  *about;
  GtkWidget *count_box;
  GtkLabel  *count;
};

enum {
  PROP_0,
  PROP_ARTICLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiArticleRow, galpi_article_row, ADW_TYPE_BIN)

static char *
describe (GalpiArticle *article)
{
  const char *source = galpi_article_get_source (article);
  g_autofree char *date = galpi_date_format_iso (galpi_article_get_date (article));

  if (source == NULL || source[0] == '\0')
    return date != NULL ? g_steal_pointer (&date) : g_strdup (_("No date"));
  if (date == NULL)
    return g_strdup (source);

  /* Translators: where an article appeared · when */
  return g_strdup_printf (C_("article", "%s · %s"), source, date);
}

static void
update (GalpiArticleRow *self)
{
  guint n = self->article != NULL ? galpi_article_get_n_annotations (self->article) : 0;
  const char *title = self->article != NULL ? galpi_article_get_title (self->article) : NULL;
  g_autofree char *about = NULL;
  g_autofree char *count = NULL;
  g_autofree char *count_words = NULL;
  gboolean unread;

  /* A row whose article is still under way keeps its height and says nothing. */
  if (self->article == NULL || galpi_article_get_uuid (self->article) == NULL)
    {
      gtk_label_set_label (self->title, " ");
      gtk_label_set_label (self->about, " ");
      gtk_widget_set_visible (self->count_box, FALSE);
      gtk_widget_remove_css_class (GTK_WIDGET (self), "unread");
      return;
    }

  about = describe (self->article);
  gtk_label_set_label (self->title, title != NULL && title[0] != '\0' ? title : _("Untitled"));
  gtk_label_set_label (self->about, about);

  count = g_strdup_printf ("%u", n);
  count_words = g_strdup_printf (ngettext ("%u annotation", "%u annotations", n), n);
  gtk_label_set_label (self->count, count);
  gtk_widget_set_tooltip_text (self->count_box, count_words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->count),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, count_words, -1);
  gtk_widget_set_visible (self->count_box, n > 0);

  unread = !galpi_article_get_read (self->article);
  if (unread)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unread");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unread");
}

static void
galpi_article_row_dispose (GObject *object)
{
  GalpiArticleRow *self = GALPI_ARTICLE_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->article);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), GALPI_TYPE_ARTICLE_ROW);

  G_OBJECT_CLASS (galpi_article_row_parent_class)->dispose (object);
}

static void
galpi_article_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GalpiArticleRow *self = GALPI_ARTICLE_ROW (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_article_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GalpiArticleRow *self = GALPI_ARTICLE_ROW (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      galpi_article_row_set_article (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_article_row_class_init (GalpiArticleRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_article_row_dispose;
  object_class->get_property = galpi_article_row_get_property;
  object_class->set_property = galpi_article_row_set_property;

  properties[PROP_ARTICLE] =
    g_param_spec_object ("article", NULL, NULL, GALPI_TYPE_ARTICLE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-article-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleRow, title);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleRow, about);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleRow, count_box);
  gtk_widget_class_bind_template_child (widget_class, GalpiArticleRow, count);
}

static void
galpi_article_row_init (GalpiArticleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->signals = g_signal_group_new (GALPI_TYPE_ARTICLE);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (update), self);
}

GtkWidget *
galpi_article_row_new (void)
{
  return g_object_new (GALPI_TYPE_ARTICLE_ROW, NULL);
}

/**
 * galpi_article_row_get_article:
 *
 * Returns: (transfer none) (nullable): the article
 */
GalpiArticle *
galpi_article_row_get_article (GalpiArticleRow *self)
{
  g_return_val_if_fail (GALPI_IS_ARTICLE_ROW (self), NULL);

  return self->article;
}

void
galpi_article_row_set_article (GalpiArticleRow *self,
                               GalpiArticle    *article)
{
  g_return_if_fail (GALPI_IS_ARTICLE_ROW (self));
  g_return_if_fail (article == NULL || GALPI_IS_ARTICLE (article));

  if (!g_set_object (&self->article, article))
    return;

  g_signal_group_set_target (self->signals, article);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ARTICLE]);
}
