/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-entry.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-tag-offers.h"

struct _GalpiTagEntry
{
  GtkWidget       parent_instance;

  GalpiTagSet    *tags;
  GtkWidget      *entry;
  GalpiTagOffers *offers;
  char           *preedit;      /* what is composed and stands in no text yet */
};

enum
{
  ADD,
  TAKE_BACK,
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiTagEntry, galpi_tag_entry, GTK_TYPE_WIDGET)

static const char *
get_text (GalpiTagEntry *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
set_text (GalpiTagEntry *self,
          const char    *text)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* Gives the tag that @typed names. Returns: FALSE for what is no path */
static gboolean
give (GalpiTagEntry *self,
      const char    *typed)
{
  g_autofree char *path = galpi_tag_set_clean_path (typed);
  GalpiTag *there;

  if (path == NULL)
    return FALSE;

  there = self->tags != NULL ? galpi_tag_set_find_exact (self->tags, path) : NULL;
  g_signal_emit (self, signals[ADD], 0, there != NULL ? galpi_tag_get_path (there) : path);

  return TRUE;
}

/* What was composed meanwhile goes with the text that it belonged to. */
static void
take (GalpiTagEntry *self,
      const char    *path)
{
  g_autofree char *taken = g_strdup (path);

  galpi_tag_offers_hide (self->offers);
  gtk_entry_reset_im_context (GTK_ENTRY (self->entry));
  set_text (self, "");
  give (self, taken);
}

static void
picked_cb (GalpiTagEntry *self,
           const char    *path)
{
  take (self, path);
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t")] == '\0';
}

static void
activate_cb (GalpiTagEntry *self)
{
  const char *picked = galpi_tag_offers_get_picked (self->offers);
  g_autofree char *path = galpi_tag_set_clean_path (get_text (self));

  if (picked != NULL)
    take (self, picked);
  else if (is_blank (get_text (self)))
    g_signal_emit (self, signals[CLOSED], 0);
  else if (path != NULL)
    take (self, path);
  else
    gtk_widget_add_css_class (self->entry, "error");
}

/* The text with what is being composed where the caret is. */
static char *
get_typed (GalpiTagEntry *self)
{
  const char *text = get_text (self);
  const char *caret =
    g_utf8_offset_to_pointer (text, gtk_editable_get_position (GTK_EDITABLE (self->entry)));
  g_autofree char *before = g_strndup (text, caret - text);

  return g_strconcat (before, self->preedit != NULL ? self->preedit : "", caret, NULL);
}

static void
offer (GalpiTagEntry *self)
{
  g_autofree char *typed = get_typed (self);

  if (is_blank (typed))
    galpi_tag_offers_hide (self->offers);
  else
    galpi_tag_offers_show (self->offers, self->tags, typed, TRUE);
}

static const char *
find_comma (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      /* Those of Korean and Chinese keyboards too. */
      if (c == ',' || c == 0xff0c || c == 0x3001)
        return text;
    }

  return NULL;
}

/* Pasted lists have many commas. What is no tag between two of them is left out. */
static void
give_up_to_last_comma (GalpiTagEntry *self)
{
  g_autofree char *text = g_strdup (get_text (self));
  const char *rest = text;
  const char *comma;

  while ((comma = find_comma (rest)) != NULL)
    {
      g_autofree char *part = g_strndup (rest, comma - rest);

      rest = g_utf8_next_char (comma);
      give (self, part);
    }
  set_text (self, rest);
}

static void
changed_cb (GalpiTagEntry *self)
{
  gtk_widget_remove_css_class (self->entry, "error");
  if (find_comma (get_text (self)) != NULL)
    give_up_to_last_comma (self);
  else
    offer (self);
}

static void
preedit_changed_cb (GalpiTagEntry *self,
                    const char    *preedit)
{
  g_set_str (&self->preedit, preedit);
  offer (self);
}

static gboolean
take_by_tab (GalpiTagEntry *self)
{
  const char *path = galpi_tag_offers_get_picked (self->offers);

  if (path == NULL)
    path = galpi_tag_offers_get_first (self->offers);
  if (path == NULL)
    return GDK_EVENT_PROPAGATE;

  take (self, path);
  return GDK_EVENT_STOP;
}

/* On the entry's parent, in the bubble phase: the input method has had the keys that it wants. */
static gboolean
key_pressed_cb (GalpiTagEntry   *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  switch (keyval)
    {
    case GDK_KEY_Escape:
      if (galpi_tag_offers_get_shown (self->offers))
        galpi_tag_offers_hide (self->offers);
      else
        g_signal_emit (self, signals[CLOSED], 0);
      return GDK_EVENT_STOP;

    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      galpi_tag_offers_step (self->offers, 1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      galpi_tag_offers_step (self->offers, -1);
      return GDK_EVENT_STOP;

    case GDK_KEY_Tab:
      return (state & gtk_accelerator_get_default_mod_mask ()) == 0 ? take_by_tab (self)
                                                                    : GDK_EVENT_PROPAGATE;

    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* Before the entry, which rings the bell where there is nothing to delete. */
static gboolean
key_captured_cb (GalpiTagEntry   *self,
                 guint            keyval,
                 guint            keycode,
                 GdkModifierType  state)
{
  if (keyval != GDK_KEY_BackSpace || *get_text (self) != '\0' ||
      (self->preedit != NULL && *self->preedit != '\0'))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[TAKE_BACK], 0);

  return GDK_EVENT_STOP;
}

static gboolean
close_cb (gpointer user_data)
{
  GalpiTagEntry *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  /* Another window's coming to the front is no reason to close. */
  if (root == NULL || (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self))))
    return G_SOURCE_REMOVE;

  galpi_tag_entry_flush (self);
  g_signal_emit (self, signals[CLOSED], 0);

  return G_SOURCE_REMOVE;
}

/* Not at once: the window does not know yet where the focus goes. */
static void
focus_left_cb (GalpiTagEntry *self)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, close_cb, g_object_ref (self), g_object_unref);
}

static gboolean
galpi_tag_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GALPI_TAG_ENTRY (widget)->entry);
}

static void
galpi_tag_entry_dispose (GObject *object)
{
  GalpiTagEntry *self = GALPI_TAG_ENTRY (object);
  GtkWidget *offers = GTK_WIDGET (g_steal_pointer (&self->offers));

  g_clear_pointer (&offers, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->tags);
  g_clear_pointer (&self->preedit, g_free);

  G_OBJECT_CLASS (galpi_tag_entry_parent_class)->dispose (object);
}

static void
galpi_tag_entry_class_init (GalpiTagEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = galpi_tag_entry_dispose;
  widget_class->grab_focus = galpi_tag_entry_grab_focus;

  signals[ADD] =
    g_signal_new ("add", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TAKE_BACK] =
    g_signal_new ("take-back", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] =
    g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
add_keys (GalpiTagEntry       *self,
          GtkPropagationPhase  phase,
          GCallback            callback)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect_swapped (keys, "key-pressed", callback, self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
galpi_tag_entry_init (GalpiTagEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Add tag"));
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 14);
  gtk_widget_add_css_class (self->entry, "tag-entry");
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));

  self->offers = GALPI_TAG_OFFERS (galpi_tag_offers_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->offers), GTK_ALIGN_END);
  gtk_widget_set_parent (GTK_WIDGET (self->offers), GTK_WIDGET (self));
  g_signal_connect_swapped (self->offers, "picked", G_CALLBACK (picked_cb), self);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                            "preedit-changed", G_CALLBACK (preedit_changed_cb), self);
  add_keys (self, GTK_PHASE_BUBBLE, G_CALLBACK (key_pressed_cb));
  add_keys (self, GTK_PHASE_CAPTURE, G_CALLBACK (key_captured_cb));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
}

GtkWidget *
galpi_tag_entry_new (void)
{
  return g_object_new (GALPI_TYPE_TAG_ENTRY, NULL);
}

void
galpi_tag_entry_set_tags (GalpiTagEntry *self,
                          GalpiTagSet   *tags)
{
  g_return_if_fail (GALPI_IS_TAG_ENTRY (self));
  g_return_if_fail (tags == NULL || GALPI_IS_TAG_SET (tags));

  g_set_object (&self->tags, tags);
}

void
galpi_tag_entry_flush (GalpiTagEntry *self)
{
  g_return_if_fail (GALPI_IS_TAG_ENTRY (self));

  take (self, get_text (self));
}
