/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-palette.h"

#include <adwaita.h>
#include <glib/gi18n.h>

typedef struct
{
  const char *tint;
  const char *line;
} Look;

enum
{
  LIGHT,
  DARK,
  N_THEMES
};

/* Yellow to purple, from the Adwaita palette; tints are as strong as they can be while the text on
 * them keeps a contrast of 7:1. */
static const Look looks[N_THEMES][GALPI_N_COLOURS + 1] = {
  {
    { "rgba(119,118,123,0.16)", "#77767b" },
    { "rgba(245,194,17,0.38)", "#e0a009" },
    { "rgba(51,209,122,0.28)", "#1b8553" },
    { "rgba(98,160,234,0.30)", "#1c71d8" },
    { "rgba(237,113,163,0.28)", "#c43d7b" },
    { "rgba(192,97,203,0.26)", "#813d9c" },
  },
  {
    { "rgba(192,191,188,0.18)", "#9a9996" },
    { "rgba(229,165,10,0.36)", "#f8d45c" },
    { "rgba(38,162,105,0.44)", "#57e389" },
    { "rgba(53,132,228,0.44)", "#78b4f5" },
    { "rgba(213,97,153,0.44)", "#ff9ac4" },
    { "rgba(145,65,172,0.52)", "#dc8add" },
  },
};

static const struct
{
  const char *class_name;
  const char *name;
  GalpiShape  shape;
} colours[GALPI_N_COLOURS + 1] = {
  { "highlight-none", NC_("colour", "No color"), GALPI_SHAPE_SOLID },
  { "highlight-yellow", NC_("colour", "Yellow"), GALPI_SHAPE_SOLID },
  { "highlight-green", NC_("colour", "Green"), GALPI_SHAPE_UNDERLINE },
  { "highlight-blue", NC_("colour", "Blue"), GALPI_SHAPE_DASHED },
  { "highlight-pink", NC_("colour", "Pink"), GALPI_SHAPE_DOUBLE },
  { "highlight-purple", NC_("colour", "Purple"), GALPI_SHAPE_SIDE_BAR },
};

struct _GalpiPalette
{
  GObject         parent_instance;

  AdwStyleManager *style_manager;
  GtkCssProvider  *provider;
  GdkRGBA          custom[GALPI_N_COLOURS + 1];
  gboolean         has_custom[GALPI_N_COLOURS + 1];
  char            *names[GALPI_N_COLOURS + 1];
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GalpiPalette, galpi_palette, G_TYPE_OBJECT)

static gboolean
is_dark (GalpiPalette *self)
{
  return adw_style_manager_get_dark (self->style_manager);
}

static gboolean
is_high_contrast (GalpiPalette *self)
{
  return adw_style_manager_get_high_contrast (self->style_manager);
}

static float
towards (float from,
         float to,
         float part)
{
  return from + (to - from) * part;
}

/* A colour that the analyst chose may be as light as the page: lines take it nearer to the text. */
static void
make_line (GalpiPalette *self,
           GdkRGBA      *colour,
           float         part)
{
  float to = is_dark (self) ? 1.0f : 0.0f;

  colour->red = towards (colour->red, to, part);
  colour->green = towards (colour->green, to, part);
  colour->blue = towards (colour->blue, to, part);
  colour->alpha = 1.0f;
}

static void
update (GalpiPalette *self)
{
  g_autoptr(GString) css = g_string_new (NULL);

  for (guint i = 0; i <= GALPI_N_COLOURS; i++)
    {
      GdkRGBA tint;
      GdkRGBA line;
      g_autofree char *tint_text = NULL;
      g_autofree char *line_text = NULL;

      galpi_palette_get_tint (self, i, &tint);
      galpi_palette_get_line (self, i, &line);
      tint_text = gdk_rgba_to_string (&tint);
      line_text = gdk_rgba_to_string (&line);
      g_string_append_printf (css, ".%s { --highlight-tint: %s; --highlight-line: %s; }\n",
                              colours[i].class_name, tint_text, line_text);
    }
  gtk_css_provider_load_from_string (self->provider, css->str);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
galpi_palette_dispose (GObject *object)
{
  GalpiPalette *self = GALPI_PALETTE (object);

  if (self->style_manager != NULL)
    {
      gtk_style_context_remove_provider_for_display (gdk_display_get_default (),
                                                     GTK_STYLE_PROVIDER (self->provider));
      g_signal_handlers_disconnect_by_data (self->style_manager, self);
      self->style_manager = NULL;
    }
  g_clear_object (&self->provider);

  G_OBJECT_CLASS (galpi_palette_parent_class)->dispose (object);
}

static void
galpi_palette_finalize (GObject *object)
{
  GalpiPalette *self = GALPI_PALETTE (object);

  for (guint i = 0; i <= GALPI_N_COLOURS; i++)
    g_free (self->names[i]);

  G_OBJECT_CLASS (galpi_palette_parent_class)->finalize (object);
}

static void
galpi_palette_class_init (GalpiPaletteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = galpi_palette_dispose;
  object_class->finalize = galpi_palette_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
galpi_palette_init (GalpiPalette *self)
{
  self->style_manager = adw_style_manager_get_default ();
  self->provider = gtk_css_provider_new ();
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_signal_connect_swapped (self->style_manager, "notify::dark", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->style_manager, "notify::high-contrast",
                            G_CALLBACK (update), self);
  g_signal_connect_swapped (self->style_manager, "notify::accent-color-rgba",
                            G_CALLBACK (update), self);
  update (self);
}

GalpiPalette *
galpi_palette_get_default (void)
{
  static GalpiPalette *palette;

  if (palette == NULL)
    palette = g_object_new (GALPI_TYPE_PALETTE, NULL);

  return palette;
}

void
galpi_palette_get_tint (GalpiPalette *self,
                        GalpiColour   colour,
                        GdkRGBA      *tint)
{
  g_return_if_fail (GALPI_IS_PALETTE (self));
  g_return_if_fail (colour <= GALPI_N_COLOURS);
  g_return_if_fail (tint != NULL);

  if (self->has_custom[colour])
    {
      *tint = self->custom[colour];
      tint->alpha = is_dark (self) ? 0.42f : 0.32f;
    }
  else
    {
      gdk_rgba_parse (tint, looks[is_dark (self) ? DARK : LIGHT][colour].tint);
    }

  if (is_high_contrast (self))
    tint->alpha = MIN (tint->alpha * 1.35f, 1.0f);
}

void
galpi_palette_get_line (GalpiPalette *self,
                        GalpiColour   colour,
                        GdkRGBA      *line)
{
  g_return_if_fail (GALPI_IS_PALETTE (self));
  g_return_if_fail (colour <= GALPI_N_COLOURS);
  g_return_if_fail (line != NULL);

  if (self->has_custom[colour])
    {
      *line = self->custom[colour];
      make_line (self, line, 0.3f);
    }
  else
    {
      gdk_rgba_parse (line, looks[is_dark (self) ? DARK : LIGHT][colour].line);
    }

  if (is_high_contrast (self))
    make_line (self, line, 0.35f);
}

GalpiShape
galpi_palette_get_shape (GalpiColour colour)
{
  g_return_val_if_fail (colour <= GALPI_N_COLOURS, GALPI_SHAPE_SOLID);

  return colours[colour].shape;
}

const char *
galpi_palette_get_name (GalpiPalette *self,
                        GalpiColour   colour)
{
  g_return_val_if_fail (GALPI_IS_PALETTE (self), NULL);
  g_return_val_if_fail (colour <= GALPI_N_COLOURS, NULL);

  if (self->names[colour] != NULL)
    return self->names[colour];

  return galpi_palette_get_own_name (colour);
}

const char *
galpi_palette_get_own_name (GalpiColour colour)
{
  g_return_val_if_fail (colour <= GALPI_N_COLOURS, NULL);

  return g_dpgettext2 (NULL, "colour", colours[colour].name);
}

const char *
galpi_palette_get_class (GalpiColour colour)
{
  g_return_val_if_fail (colour <= GALPI_N_COLOURS, NULL);

  return colours[colour].class_name;
}

void
galpi_palette_get_time (GalpiPalette *self,
                        GdkRGBA      *line)
{
  g_autofree GdkRGBA *accent = NULL;

  g_return_if_fail (GALPI_IS_PALETTE (self));
  g_return_if_fail (line != NULL);

  accent = adw_style_manager_get_accent_color_rgba (self->style_manager);
  adw_rgba_to_standalone (accent, is_dark (self), line);
  if (is_high_contrast (self))
    make_line (self, line, 0.35f);
}

void
galpi_palette_get_mention (GalpiPalette *self,
                           GdkRGBA      *line)
{
  g_return_if_fail (GALPI_IS_PALETTE (self));
  g_return_if_fail (line != NULL);

  gdk_rgba_parse (line, is_dark (self) ? "#dc8add" : "#813d9c");
  if (is_high_contrast (self))
    make_line (self, line, 0.35f);
}

void
galpi_palette_get_sum (GalpiPalette *self,
                       GdkRGBA      *line)
{
  g_return_if_fail (GALPI_IS_PALETTE (self));
  g_return_if_fail (line != NULL);

  gdk_rgba_parse (line, is_dark (self) ? "#78e9ab" : "#007c3d");
  if (is_high_contrast (self))
    make_line (self, line, 0.35f);
}

void
galpi_palette_get_hit (GalpiPalette *self,
                       gboolean      current,
                       GdkRGBA      *tint)
{
  g_return_if_fail (GALPI_IS_PALETTE (self));
  g_return_if_fail (tint != NULL);

  gdk_rgba_parse (tint, is_dark (self) ? "#ffa348" : "#ff7800");
  tint->alpha = current ? 0.55f : 0.25f;
}

void
galpi_palette_set_custom (GalpiPalette       *self,
                          const char * const *custom,
                          const char * const *names)
{
  guint n_custom = custom != NULL ? g_strv_length ((char **) custom) : 0;
  guint n_names = names != NULL ? g_strv_length ((char **) names) : 0;

  g_return_if_fail (GALPI_IS_PALETTE (self));

  for (guint i = 0; i < GALPI_N_COLOURS; i++)
    {
      self->has_custom[i + 1] = i < n_custom && gdk_rgba_parse (&self->custom[i + 1], custom[i]);
      g_set_str (&self->names[i + 1], i < n_names && *names[i] != '\0' ? names[i] : NULL);
    }

  update (self);
}
