/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-finding-popover.h"

#include <adwaita.h>

#include "galpi-article-keys.h"
#include "galpi-finding-tip.h"
#include "galpi-prose-label.h"

struct _GalpiFindingPopover
{
  GtkPopover parent_instance;

  /* Template */
  AdwClamp  *clamp;
  GtkLabel  *words;
  GtkWidget *keep;
  GtkWidget *correct;
  GtkWidget *take_back;
  GtkWidget *show_name;
  GtkWidget *edit_name;
};

G_DEFINE_FINAL_TYPE (GalpiFindingPopover, galpi_finding_popover, GTK_TYPE_POPOVER)

/* In pixels: the popover's own edges, and some room beside it. */
#define EDGES 56

/* What a key of the text does here. */
static const struct
{
  const char *in_text;
  const char *here;
} keys[] = {
  { "article.event", "article.keep-finding" },
  { "article.correct-finding", "article.correct-finding" },
  { "article.dismiss-finding", "article.dismiss-finding" },
};

static gboolean
key_pressed_cb (GalpiFindingPopover *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  const GalpiArticleKey *key =
    galpi_article_keys_find (gtk_widget_get_display (GTK_WIDGET (self)), keyval, keycode, state);

  for (guint i = 0; key != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      if (g_str_equal (key->action, keys[i].in_text))
        return gtk_widget_activate_action (GTK_WIDGET (self), keys[i].here, NULL);
    }

  return GDK_EVENT_PROPAGATE;
}

static void
galpi_finding_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GALPI_TYPE_FINDING_POPOVER);

  G_OBJECT_CLASS (galpi_finding_popover_parent_class)->dispose (object);
}

static void
galpi_finding_popover_class_init (GalpiFindingPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = galpi_finding_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/galpi/Galpi/ui/galpi-finding-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, clamp);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, words);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, keep);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, correct);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, take_back);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, show_name);
  gtk_widget_class_bind_template_child (widget_class, GalpiFindingPopover, edit_name);
}

static void
galpi_finding_popover_init (GalpiFindingPopover *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

GtkWidget *
galpi_finding_popover_new (GtkWidget *parent)
{
  GtkWidget *self;

  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);

  self = g_object_new (GALPI_TYPE_FINDING_POPOVER, NULL);
  gtk_widget_set_parent (self, parent);

  return self;
}

void
galpi_finding_popover_show_at (GalpiFindingPopover *self,
                               GalpiMarks          *marks,
                               GPtrArray           *findings,
                               const GalpiFinding  *finding,
                               const GdkRectangle  *rect)
{
  int max_width;
  gboolean is_time;
  gboolean is_sum;
  gboolean is_name;
  g_autofree char *tip = NULL;

  g_return_if_fail (GALPI_IS_FINDING_POPOVER (self));
  g_return_if_fail (marks != NULL);
  g_return_if_fail (findings != NULL);
  g_return_if_fail (finding != NULL);
  g_return_if_fail (rect != NULL);

  tip = galpi_finding_tip (marks, findings);
  is_time = finding->kind == GALPI_FINDING_TIME;
  is_sum = finding->kind == GALPI_FINDING_MONEY;
  is_name = galpi_marks_get_name (marks, finding) != NULL;
  galpi_prose_label_set_text (self->words, tip);
  gtk_widget_set_visible (self->keep, is_time);
  gtk_widget_set_visible (self->correct, is_time || is_sum);
  gtk_widget_set_visible (self->take_back, finding->corrected);
  gtk_widget_set_visible (self->show_name, is_name);
  gtk_widget_set_visible (self->edit_name, is_name);

  /* A popover may lie over the window's edge; one that is wider than the window hides what is read. */
  max_width = MAX (gtk_widget_get_width (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)))) - EDGES, 1);
  adw_clamp_set_maximum_size (self->clamp, max_width);
  adw_clamp_set_tightening_threshold (self->clamp, max_width);
  gtk_popover_set_pointing_to (GTK_POPOVER (self), rect);
  gtk_popover_popup (GTK_POPOVER (self));
  if (tip != NULL)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, tip,
                                      -1);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), tip,
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
    }
}
