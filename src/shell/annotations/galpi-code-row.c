/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-code-row"

#include "galpi-code-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-prose-label.h"

struct _GalpiCodeRow
{
  AdwBin parent_instance;

  GalpiTextHit *hit;
  GSignalGroup *signals;
  gboolean      showing; /* the check box follows the hit, and is not clicked */

  GtkCheckButton *check;
  GtkLabel       *text;
  GtkWidget      *coded;
};

enum {
  TOGGLED_HIT,
  SHOW_HIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiCodeRow, galpi_code_row, ADW_TYPE_BIN)

static void
toggled_cb (GalpiCodeRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TOGGLED_HIT], 0, gtk_check_button_get_active (self->check));
}

static void
show_clicked_cb (GalpiCodeRow *self)
{
  g_signal_emit (self, signals[SHOW_HIT], 0);
}

/* The words are told from their context by weight alone: they are the user's, and never markup. */
static void
show_text (GalpiCodeRow *self)
{
  const char *before = galpi_text_hit_get_before (self->hit);
  const char *words = galpi_text_hit_get_words (self->hit);
  g_autofree char *line = g_strconcat (before, words, galpi_text_hit_get_after (self->hit), NULL);
  g_autoptr(PangoAttrList) attributes = galpi_prose_label_get_attributes (line);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = strlen (before);
  bold->end_index = bold->start_index + strlen (words);
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (self->text, attributes);
  gtk_label_set_label (self->text, galpi_text_hit_get_loaded (self->hit) ? line : "…");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, line,
                                  -1);
}

static void
show (GalpiCodeRow *self)
{
  gboolean coded;

  if (self->hit == NULL)
    return;

  coded = galpi_text_hit_get_coded (self->hit);
  self->showing = TRUE;
  gtk_check_button_set_active (self->check, coded || galpi_text_hit_get_checked (self->hit));
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !coded);
  gtk_widget_set_visible (self->coded, coded);
}

static void
changed_cb (GalpiCodeRow *self,
            GParamSpec   *pspec)
{
  if (g_str_equal (pspec->name, "loaded"))
    show_text (self);
  else if (g_str_equal (pspec->name, "checked") || g_str_equal (pspec->name, "coded"))
    show (self);
}

static void
galpi_code_row_dispose (GObject *object)
{
  GalpiCodeRow *self = GALPI_CODE_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->hit);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (galpi_code_row_parent_class)->dispose (object);
}

static void
galpi_code_row_class_init (GalpiCodeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = galpi_code_row_dispose;

  signals[TOGGLED_HIT] =
    g_signal_new ("toggled-hit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SHOW_HIT] =
    g_signal_new ("show-hit", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
galpi_code_row_init (GalpiCodeRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *show_button = gtk_button_new_from_icon_name ("go-next-symbolic");

  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->check), GTK_ALIGN_START);
  g_signal_connect_object (self->check, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);

  self->text = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->text, 0);
  gtk_label_set_wrap (self->text, TRUE);
  gtk_label_set_wrap_mode (self->text, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->text, 6);
  gtk_label_set_ellipsize (self->text, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);

  self->coded = gtk_label_new (_("Tagged already"));
  gtk_widget_add_css_class (self->coded, "caption");
  gtk_widget_add_css_class (self->coded, "dim-label");
  gtk_widget_set_visible (self->coded, FALSE);

  gtk_widget_set_tooltip_text (show_button, _("Show in Article"));
  gtk_widget_set_valign (show_button, GTK_ALIGN_START);
  gtk_widget_add_css_class (show_button, "flat");
  gtk_widget_add_css_class (show_button, "show-hit");
  g_signal_connect_object (show_button, "clicked", G_CALLBACK (show_clicked_cb), self,
                           G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->check));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), self->coded);
  gtk_box_append (GTK_BOX (box), show_button);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "code-row");

  self->signals = g_signal_group_new (GALPI_TYPE_TEXT_HIT);
  g_signal_group_connect_swapped (self->signals, "notify", G_CALLBACK (changed_cb), self);
}

GtkWidget *
galpi_code_row_new (void)
{
  return g_object_new (GALPI_TYPE_CODE_ROW, NULL);
}

void
galpi_code_row_set_hit (GalpiCodeRow *self,
                        GalpiTextHit *hit)
{
  g_return_if_fail (GALPI_IS_CODE_ROW (self));

  g_signal_group_set_target (self->signals, hit);
  g_set_object (&self->hit, hit);
  if (hit == NULL)
    return;

  show_text (self);
  show (self);
}
