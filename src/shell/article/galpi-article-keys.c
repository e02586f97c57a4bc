/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-article-keys.h"

static const GalpiArticleKey keys[] = {
  { GDK_KEY_1, 0, "article.highlight", 1 },
  { GDK_KEY_2, 0, "article.highlight", 2 },
  { GDK_KEY_3, 0, "article.highlight", 3 },
  { GDK_KEY_4, 0, "article.highlight", 4 },
  { GDK_KEY_5, 0, "article.highlight", 5 },
  { GDK_KEY_n, 0, "article.note", 0 },
  { GDK_KEY_t, 0, "article.tag", 0 },
  { GDK_KEY_e, 0, "article.event", 0 },
  { GDK_KEY_comma, 0, "article.previous-finding", 0 },
  { GDK_KEY_period, 0, "article.next-finding", 0 },
  { GDK_KEY_i, 0, "article.finding", 0 },
  { GDK_KEY_c, 0, "article.correct-finding", 0 },
  { GDK_KEY_d, 0, "article.dismiss-finding", 0 },
  { GDK_KEY_o, 0, "article.cycle", 0 },
  { GDK_KEY_r, 0, "article.extent", 0 },
  { GDK_KEY_bracketleft, 0, "article.previous", 0 },
  { GDK_KEY_bracketright, 0, "article.next", 0 },
  { GDK_KEY_Delete, 0, "article.remove", 0 },
  { GDK_KEY_Escape, 0, "article.unselect", 0 },
  { GDK_KEY_Return, 0, "article.open-keyword", 0 },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "article.edit-note", 0 },
  { GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "article.copy-citation", 0 },
  { GDK_KEY_f, GDK_CONTROL_MASK, "article.find", 0 },
  { GDK_KEY_g, GDK_CONTROL_MASK, "article.find-next", 0 },
  { GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "article.find-previous", 0 },
};

/* Codes of X and Wayland keyboards: evdev's plus 8. */
static const struct
{
  guint keycode;
  guint keyval;
} us_places[] = {
  { 10, GDK_KEY_1 },
  { 11, GDK_KEY_2 },
  { 12, GDK_KEY_3 },
  { 13, GDK_KEY_4 },
  { 14, GDK_KEY_5 },
  { 26, GDK_KEY_e },
  { 27, GDK_KEY_r },
  { 28, GDK_KEY_t },
  { 31, GDK_KEY_i },
  { 32, GDK_KEY_o },
  { 34, GDK_KEY_bracketleft },
  { 35, GDK_KEY_bracketright },
  { 40, GDK_KEY_d },
  { 41, GDK_KEY_f },
  { 42, GDK_KEY_g },
  { 54, GDK_KEY_c },
  { 57, GDK_KEY_n },
  { 59, GDK_KEY_comma },
  { 60, GDK_KEY_period },
};

/* Latin letters, digits and signs, and the keys that no layout moves. */
static gboolean
is_latin (guint keyval)
{
  return keyval < 0x250 || keyval >= 0xfd00;
}

static guint
to_base (guint keyval)
{
  switch (keyval)
    {
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return GDK_KEY_Return;

    case GDK_KEY_KP_Delete:
      return GDK_KEY_Delete;

    default:
      break;
    }

  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_5)
    return GDK_KEY_1 + (keyval - GDK_KEY_KP_1);

  return gdk_keyval_to_lower (keyval);
}

static guint
find_latin (GdkDisplay *display,
            guint       keycode)
{
  g_autofree GdkKeymapKey *places = NULL;
  g_autofree guint *keyvals = NULL;
  int n_keyvals = 0;

  if (gdk_display_map_keycode (display, keycode, &places, &keyvals, &n_keyvals))
    {
      for (int i = 0; i < n_keyvals; i++)
        {
          if (places[i].level == 0 && keyvals[i] != 0 && is_latin (keyvals[i]))
            return keyvals[i];
        }
    }

  for (guint i = 0; i < G_N_ELEMENTS (us_places); i++)
    {
      if (us_places[i].keycode == keycode)
        return us_places[i].keyval;
    }

  return 0;
}

const GalpiArticleKey *
galpi_article_keys_find (GdkDisplay      *display,
                         guint            keyval,
                         guint            keycode,
                         GdkModifierType  state)
{
  GdkModifierType modifiers;

  g_return_val_if_fail (GDK_IS_DISPLAY (display), NULL);

  if (!is_latin (keyval))
    keyval = find_latin (display, keycode);
  keyval = to_base (keyval);
  modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (keys[i].keyval == keyval && keys[i].modifiers == modifiers)
        return &keys[i];
    }

  return NULL;
}
