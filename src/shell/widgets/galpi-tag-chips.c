/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-chips.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "galpi-tag-entry.h"
#include "galpi-tag-swatch.h"

struct _GalpiTagChips
{
  GtkWidget      parent_instance;

  GtkWidget     *box;
  GtkWidget     *entry;        /* while a tag is added */
  char         **tags;
  GalpiTagSet   *known_tags;
  gboolean       writable;
  gboolean       closing;      /* an entry that is taken away loses the focus once more */
};

enum
{
  CHANGED,
  CHOSEN,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagChips, galpi_tag_chips, GTK_TYPE_WIDGET)

static void
emit_changed (GalpiTagChips *self,
              GStrvBuilder  *builder)
{
  g_auto(GStrv) tags = g_strv_builder_end (builder);

  g_signal_emit (self, signals[CHANGED], 0, tags);
}

static void
chip_clicked_cb (GalpiTagChips *self,
                 GtkButton     *button)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (button), "tag"));
}

static void
chip_removed_cb (GalpiTagChips *self,
                 GtkButton     *button)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  const char *removed = g_object_get_data (G_OBJECT (button), "tag");

  for (guint i = 0; self->tags[i] != NULL; i++)
    {
      if (!g_str_equal (self->tags[i], removed))
        g_strv_builder_add (builder, self->tags[i]);
    }
  emit_changed (self, builder);
}

static GtkWidget *
make_chip_button (GalpiTagChips *self,
                  const char    *tag,
                  GCallback      callback)
{
  GtkWidget *button = gtk_button_new ();

  g_object_set_data_full (G_OBJECT (button), "tag", g_strdup (tag), g_free);
  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

/* The style shows a chip's cross on hover, on focus, and while tags are edited. Until then a finger must not
 * come upon it.
 */
static void
chip_state_cb (GtkWidget     *chip,
               GtkStateFlags  before,
               gpointer       user_data)
{
  GalpiTagChips *self = user_data;
  const GtkStateFlags shown = GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUS_WITHIN;

  gtk_widget_set_can_target (gtk_widget_get_last_child (chip),
                             self->entry != NULL ||
                             (gtk_widget_get_state_flags (chip) & shown) != 0);
}

/* A tag without a colour is its name alone: a ring on every chip would say nothing. */
static GtkWidget *
make_chip_face (GalpiTagChips *self,
                const char    *tag)
{
  const char *colour =
    self->known_tags != NULL ? galpi_tag_set_get_colour (self->known_tags, tag) : NULL;
  GtkWidget *label = gtk_label_new (tag);
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  if (colour != NULL)
    gtk_box_append (GTK_BOX (face), galpi_tag_swatch_new (colour));
  gtk_box_append (GTK_BOX (face), label);

  return face;
}

static GtkWidget *
make_chip (GalpiTagChips *self,
           const char    *tag)
{
  GtkWidget *chip = gtk_overlay_new ();
  GtkWidget *name = make_chip_button (self, tag, G_CALLBACK (chip_clicked_cb));

  gtk_button_set_child (GTK_BUTTON (name), make_chip_face (self, tag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (name), GTK_ACCESSIBLE_PROPERTY_LABEL, tag, -1);
  gtk_widget_set_tooltip_text (name, _("Show All That Bears This Tag"));
  gtk_overlay_set_child (GTK_OVERLAY (chip), name);

  if (self->writable)
    {
      GtkWidget *cross = make_chip_button (self, tag, G_CALLBACK (chip_removed_cb));
      /* Translators: %s is a tag. */
      g_autofree char *tip = g_strdup_printf (_("Remove Tag “%s”"), tag);

      gtk_button_set_icon_name (GTK_BUTTON (cross), "window-close-symbolic");
      gtk_widget_add_css_class (cross, "chip-remove");
      gtk_widget_set_tooltip_text (cross, tip);
      gtk_widget_set_halign (cross, GTK_ALIGN_END);
      gtk_overlay_add_overlay (GTK_OVERLAY (chip), cross);
      g_signal_connect (chip, "state-flags-changed", G_CALLBACK (chip_state_cb), self);
      chip_state_cb (chip, 0, self);
    }
  gtk_widget_add_css_class (chip, "tag-chip");

  return chip;
}

/* Chips stay before the entry, which stays while it is used. */
static void
update (GalpiTagChips *self)
{
  AdwWrapBox *box = ADW_WRAP_BOX (self->box);
  GtkWidget *child = gtk_widget_get_first_child (self->box);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (child != self->entry)
        adw_wrap_box_remove (box, child);
      child = next;
    }

  for (guint i = 0, n = g_strv_length (self->tags); i < n; i++)
    adw_wrap_box_prepend (box, make_chip (self, self->tags[n - 1 - i]));
  gtk_widget_set_visible (GTK_WIDGET (self), self->tags[0] != NULL || self->entry != NULL);
}

static void
tag_added_cb (GalpiTagChips *self,
              const char    *tag)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (g_strv_contains ((const char * const *) self->tags, tag))
    return;

  g_strv_builder_addv (builder, (const char **) self->tags);
  g_strv_builder_add (builder, tag);
  emit_changed (self, builder);
}

static void
tag_taken_back_cb (GalpiTagChips *self)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (self->tags[0] == NULL || !self->writable)
    return;

  for (guint i = 0; self->tags[i + 1] != NULL; i++)
    g_strv_builder_add (builder, self->tags[i]);
  emit_changed (self, builder);
}

static gboolean
close_entry_cb (gpointer user_data)
{
  galpi_tag_chips_close_entry (user_data);

  return G_SOURCE_REMOVE;
}

/* Not at once: the entry is in the middle of its own signal. */
static void
entry_closed_cb (GalpiTagChips *self)
{
  if (self->closing || self->entry == NULL)
    return;

  self->closing = TRUE;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    g_signal_emit (self, signals[LEFT], 0);
  self->closing = FALSE;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_entry_cb, g_object_ref (self), g_object_unref);
}

static void
galpi_tag_chips_dispose (GObject *object)
{
  GalpiTagChips *self = GALPI_TAG_CHIPS (object);

  self->closing = TRUE;
  self->entry = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->known_tags);

  G_OBJECT_CLASS (galpi_tag_chips_parent_class)->dispose (object);
}

static void
galpi_tag_chips_finalize (GObject *object)
{
  g_strfreev (GALPI_TAG_CHIPS (object)->tags);

  G_OBJECT_CLASS (galpi_tag_chips_parent_class)->finalize (object);
}

static void
galpi_tag_chips_class_init (GalpiTagChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_tag_chips_dispose;
  object_class->finalize = galpi_tag_chips_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LEFT] =
    g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
galpi_tag_chips_init (GalpiTagChips *self)
{
  self->writable = TRUE;
  self->tags = g_new0 (char *, 1);
  self->box = adw_wrap_box_new ();
  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (self->box), 4);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (self->box), 4);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Tags"),
                                  -1);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
galpi_tag_chips_set_tags (GalpiTagChips      *self,
                          const char * const *tags)
{
  g_return_if_fail (GALPI_IS_TAG_CHIPS (self));
  g_return_if_fail (tags != NULL);

  g_strfreev (self->tags);
  self->tags = g_strdupv ((char **) tags);
  update (self);
}

void
galpi_tag_chips_set_known_tags (GalpiTagChips *self,
                                GalpiTagSet   *tags)
{
  g_return_if_fail (GALPI_IS_TAG_CHIPS (self));
  g_return_if_fail (tags == NULL || GALPI_IS_TAG_SET (tags));

  if (!g_set_object (&self->known_tags, tags))
    return;

  if (self->entry != NULL)
    galpi_tag_entry_set_tags (GALPI_TAG_ENTRY (self->entry), tags);
  update (self);
}

void
galpi_tag_chips_set_writable (GalpiTagChips *self,
                              gboolean       writable)
{
  g_return_if_fail (GALPI_IS_TAG_CHIPS (self));

  if (self->writable == writable)
    return;

  self->writable = writable;
  update (self);
}

void
galpi_tag_chips_open_entry (GalpiTagChips *self)
{
  g_return_if_fail (GALPI_IS_TAG_CHIPS (self));

  if (self->entry == NULL)
    {
      self->entry = galpi_tag_entry_new ();
      galpi_tag_entry_set_tags (GALPI_TAG_ENTRY (self->entry), self->known_tags);
      g_signal_connect_object (self->entry, "take-back", G_CALLBACK (tag_taken_back_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "add", G_CALLBACK (tag_added_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->entry, "closed", G_CALLBACK (entry_closed_cb), self,
                               G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (self->box), self->entry);
      gtk_widget_add_css_class (GTK_WIDGET (self), "editing");
      update (self);
    }
  gtk_widget_grab_focus (self->entry);
}

void
galpi_tag_chips_close_entry (GalpiTagChips *self)
{
  GtkWidget *entry;

  g_return_if_fail (GALPI_IS_TAG_CHIPS (self));

  entry = g_steal_pointer (&self->entry);
  if (entry == NULL)
    return;

  adw_wrap_box_remove (ADW_WRAP_BOX (self->box), entry);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "editing");
  update (self);
}

void
galpi_tag_chips_flush (GalpiTagChips *self)
{
  g_return_if_fail (GALPI_IS_TAG_CHIPS (self));

  if (self->entry != NULL)
    galpi_tag_entry_flush (GALPI_TAG_ENTRY (self->entry));
}
