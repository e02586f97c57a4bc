/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-timeline-cursor.h"

#include "galpi-timeline-words.h"

struct _GalpiTimelineCursor
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GalpiTimelineCursor, galpi_timeline_cursor, GTK_TYPE_WIDGET)

static void
galpi_timeline_cursor_class_init (GalpiTimelineCursorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_css_name (widget_class, "timeline-cursor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
galpi_timeline_cursor_init (GalpiTimelineCursor *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

void
galpi_timeline_cursor_set_item (GalpiTimelineCursor *self,
                                GalpiTimelineItem   *item,
                                guint                position,
                                guint                size)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GALPI_IS_TIMELINE_CURSOR (self));
  g_return_if_fail (GALPI_IS_TIMELINE_ITEM (item));

  label = galpi_timeline_words_label (item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_POS_IN_SET, (int) position + 1,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, (int) size,
                                  -1);

  /* The focus stays where it is, so a screen reader has to be told. */
  if (gtk_widget_has_focus (GTK_WIDGET (self)))
    gtk_accessible_announce (GTK_ACCESSIBLE (self), label,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
