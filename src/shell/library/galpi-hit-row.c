/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-hit-row"

#include "galpi-hit-row.h"

#include <glib/gi18n.h>

struct _GalpiHitRow
{
  AdwBin parent_instance;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *snippet;
};

G_DEFINE_FINAL_TYPE (GalpiHitRow, galpi_hit_row, ADW_TYPE_BIN)

typedef struct
{
  const char *icon;
  const char *name;
} Look;

static const Look looks[] = {
  [GALPI_HIT_ARTICLE] = { "text-x-generic-symbolic", N_("Article") },
  [GALPI_HIT_ANNOTATION] = { "document-edit-symbolic", N_("Highlight") },
  [GALPI_HIT_NOTE] = { "document-edit-symbolic", N_("Note") },
  [GALPI_HIT_EVENT] = { "x-office-calendar-symbolic", N_("Event") },
};

static PangoAttrList *
make_attributes (const char *snippet,
                 GArray     *matches)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < matches->len; i++)
    {
      GalpiRange range = g_array_index (matches, GalpiRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = g_utf8_offset_to_pointer (snippet, range.start) - snippet;
      bold->end_index = g_utf8_offset_to_pointer (snippet, range.end) - snippet;
      pango_attr_list_insert (attributes, bold);
    }

  return attributes;
}

static void
galpi_hit_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_HIT_ROW);

  G_OBJECT_CLASS (galpi_hit_row_parent_class)->dispose (object);
}

static void
galpi_hit_row_class_init (GalpiHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_hit_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiHitRow, icon);
  gtk_widget_class_bind_template_child (widget_class, GalpiHitRow, title);
  gtk_widget_class_bind_template_child (widget_class, GalpiHitRow, snippet);
}

static void
galpi_hit_row_init (GalpiHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
galpi_hit_row_new (void)
{
  return g_object_new (GALPI_TYPE_HIT_ROW, NULL);
}

/** Shows @hit; hits don't change, so nothing is followed. */
void
galpi_hit_row_set_hit (GalpiHitRow    *self,
                       GalpiSearchHit *hit)
{
  const Look *look;
  const char *title;
  const char *snippet;
  g_autoptr(PangoAttrList) attributes = NULL;

  g_return_if_fail (GALPI_IS_HIT_ROW (self));
  g_return_if_fail (GALPI_IS_SEARCH_HIT (hit));

  look = &looks[galpi_search_hit_get_kind (hit)];
  title = galpi_search_hit_get_title (hit);
  snippet = galpi_search_hit_get_snippet (hit);
  if (snippet == NULL)
    snippet = "";

  gtk_image_set_from_icon_name (self->icon, look->icon);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->icon), _(look->name));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->icon),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _(look->name), -1);
  gtk_label_set_label (self->title, title != NULL && title[0] != '\0' ? title : _("Untitled"));
  gtk_label_set_label (self->snippet, snippet);
  attributes = make_attributes (snippet, galpi_search_hit_get_matches (hit));
  gtk_label_set_attributes (self->snippet, attributes);
}
