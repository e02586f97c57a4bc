/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-tag-field"

#include "galpi-tag-field.h"

#include <glib/gi18n.h>

#include "galpi-prose-label.h"
#include "galpi-tag-entry.h"

struct _GalpiTagField
{
  AdwBin parent_instance;

  char *tag;
  char *label;

  GtkStack  *stack;
  GtkWidget *entry;
  GtkWidget *chosen;
  GtkLabel  *name;
};

enum {
  PROP_0,
  PROP_TAG,
  PROP_LABEL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiTagField, galpi_tag_field, ADW_TYPE_BIN)

static void
add_cb (GalpiTagField *self,
        const char    *tag)
{
  gboolean had_focus = gtk_widget_get_state_flags (self->entry) & GTK_STATE_FLAG_FOCUS_WITHIN;

  galpi_tag_field_set_tag (self, tag);
  if (had_focus)
    gtk_widget_grab_focus (self->chosen);
}

static void
clear_cb (GalpiTagField *self)
{
  galpi_tag_field_set_tag (self, NULL);
  gtk_widget_grab_focus (self->entry);
}

static GtkWidget *
make_chosen (GalpiTagField *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cross = gtk_image_new_from_icon_name ("window-close-symbolic");

  self->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->name, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_max_width_chars (self->name, 18);
  gtk_accessible_update_state (GTK_ACCESSIBLE (cross), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (box), cross);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_set_tooltip_text (button, _("Choose another tag"));
  gtk_widget_add_css_class (button, "pill-field");
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static gboolean
galpi_tag_field_grab_focus (GtkWidget *widget)
{
  GalpiTagField *self = GALPI_TAG_FIELD (widget);

  return gtk_widget_grab_focus (self->tag != NULL ? self->chosen : self->entry);
}

static void
galpi_tag_field_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GalpiTagField *self = GALPI_TAG_FIELD (object);

  switch (prop_id)
    {
    case PROP_TAG:
      g_value_set_string (value, self->tag);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_tag_field_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GalpiTagField *self = GALPI_TAG_FIELD (object);

  switch (prop_id)
    {
    case PROP_TAG:
      galpi_tag_field_set_tag (self, g_value_get_string (value));
      break;
    case PROP_LABEL:
      g_set_str (&self->label, g_value_get_string (value));
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      self->label, -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_tag_field_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);

  G_OBJECT_CLASS (galpi_tag_field_parent_class)->dispose (object);
}

static void
galpi_tag_field_finalize (GObject *object)
{
  GalpiTagField *self = GALPI_TAG_FIELD (object);

  g_free (self->tag);
  g_free (self->label);

  G_OBJECT_CLASS (galpi_tag_field_parent_class)->finalize (object);
}

static void
galpi_tag_field_class_init (GalpiTagFieldClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_tag_field_dispose;
  object_class->finalize = galpi_tag_field_finalize;
  object_class->get_property = galpi_tag_field_get_property;
  object_class->set_property = galpi_tag_field_set_property;
  widget_class->grab_focus = galpi_tag_field_grab_focus;

  properties[PROP_TAG] = g_param_spec_string ("tag", NULL, NULL, NULL, flags);
  properties[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_tag_field_init (GalpiTagField *self)
{
  self->entry = galpi_tag_entry_new ();
  self->chosen = make_chosen (self);
  g_signal_connect_object (self->entry, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_child (self->stack, self->entry);
  gtk_stack_add_child (self->stack, self->chosen);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

GtkWidget *
galpi_tag_field_new (void)
{
  return g_object_new (GALPI_TYPE_TAG_FIELD, NULL);
}

void
galpi_tag_field_set_tags (GalpiTagField *self,
                          GalpiTagSet   *tags)
{
  g_return_if_fail (GALPI_IS_TAG_FIELD (self));

  galpi_tag_entry_set_tags (GALPI_TAG_ENTRY (self->entry), tags);
}

const char *
galpi_tag_field_get_tag (GalpiTagField *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_FIELD (self), NULL);

  return self->tag;
}

void
galpi_tag_field_set_tag (GalpiTagField *self,
                         const char    *tag)
{
  g_return_if_fail (GALPI_IS_TAG_FIELD (self));

  if (tag != NULL && *tag == '\0')
    tag = NULL;
  if (!g_set_str (&self->tag, tag))
    return;

  galpi_prose_label_set_text (self->name, tag);
  gtk_stack_set_visible_child (self->stack, tag != NULL ? self->chosen : self->entry);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAG]);
}
