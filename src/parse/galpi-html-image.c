/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-image.h"

#include <string.h>

#include "galpi-html-tree.h"
#include "galpi-parse-line.h"
#include "galpi-picture-type.h"

#define MAX_PICTURES 500
#define MAX_PICTURE_BYTES (20 * 1024 * 1024)

/* Smaller files inside a page stand in for what is loaded later; narrower ones count readers. */
#define MIN_INLINE_BYTES 200
#define MIN_SIDE 3

static gboolean
is_pixel (const xmlNode *node)
{
  static const char * const sides[] = { "width", "height" };

  for (gsize i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *side = galpi_html_tree_attribute (node, sides[i]);

      if (side != NULL && g_ascii_isdigit (*side) && strchr (side, '%') == NULL &&
          g_ascii_strtoull (side, NULL, 10) < MIN_SIDE)
        return TRUE;
    }

  return FALSE;
}

static char *
unique_name (GalpiDraft *draft,
             const char *wanted)
{
  const char *dot = strrchr (wanted, '.');
  gsize length = dot != NULL && dot > wanted ? (gsize) (dot - wanted) : strlen (wanted);
  g_autofree char *name = g_strdup (wanted);

  for (guint n = 2; galpi_document_get_picture (draft->document, name) != NULL; n++)
    {
      g_free (name);
      name = g_strdup_printf ("%.*s-%u%s", (int) length, wanted, n, wanted + length);
    }

  return g_steal_pointer (&name);
}

static const char *
add (GalpiDraft *draft,
     const char *wanted,
     const char *media_type,
     GBytes     *bytes)
{
  g_autofree char *name = unique_name (draft, wanted);
  GalpiPicture *picture = galpi_picture_new (name, media_type, bytes);

  g_ptr_array_add (draft->document->pictures, picture);
  return picture->name;
}

/* A picture in the page itself: "data:image/png;base64,…" */
static const char *
take_inline (GalpiDraft *draft,
             const char *source)
{
  const char *comma = strchr (source, ',');
  g_autoptr(GBytes) bytes = NULL;
  const char *media_type;
  guint8 *data;
  gsize length;

  if (comma == NULL || comma - source < 7 || strncmp (comma - 7, ";base64", 7) != 0)
    return NULL;

  data = g_base64_decode (comma + 1, &length);
  bytes = g_bytes_new_take (data, length);
  media_type = galpi_picture_type_sniff (data, length);
  if (media_type == NULL || length < MIN_INLINE_BYTES || length > MAX_PICTURE_BYTES)
    return NULL;

  g_autofree char *name = g_strdup_printf ("picture-%u.%s", draft->document->pictures->len + 1,
                                           media_type + strlen ("image/"));

  return add (draft, name, media_type, bytes);
}

/* Whether no part of a path leads out of the page's folder. */
static gboolean
is_below (const char *path)
{
  g_auto(GStrv) parts = g_strsplit (path, "/", -1);

  if (*path == '/' || strchr (path, '\\') != NULL || !g_utf8_validate (path, -1, NULL))
    return FALSE;

  for (char **part = parts; *part != NULL; part++)
    if (**part == '\0' || strcmp (*part, ".") == 0 || strcmp (*part, "..") == 0)
      return FALSE;

  return TRUE;
}

static const char *
find_reference (GalpiDraft *draft,
                const char *path)
{
  GHashTableIter iter;
  gpointer name, reference;

  g_hash_table_iter_init (&iter, draft->references);
  while (g_hash_table_iter_next (&iter, &name, &reference))
    if (strcmp (reference, path) == 0)
      return name;

  return NULL;
}

/* A picture beside the page: "images/1.png" */
static const char *
take_reference (GalpiDraft *draft,
                const char *source)
{
  g_autofree char *trimmed = g_strndup (source, strcspn (source, "?#"));
  g_autofree char *path = NULL;
  g_autofree char *tidy = NULL;
  const char *base;
  const char *name;

  if (g_uri_peek_scheme (source) != NULL)
    return NULL;

  path = g_uri_unescape_string (trimmed, NULL);
  while (path != NULL && g_str_has_prefix (path, "./"))
    memmove (path, path + 2, strlen (path) - 1);
  if (path == NULL || !is_below (path))
    return NULL;

  name = find_reference (draft, path);
  if (name != NULL)
    return name;

  base = strrchr (path, '/');
  tidy = galpi_parse_line_tidy (base != NULL ? base + 1 : path, -1);
  if (*tidy == '\0')
    return NULL;

  name = add (draft, tidy, "image/*", NULL);
  g_hash_table_insert (draft->references, g_strdup (name), g_steal_pointer (&path));
  return name;
}

static const char *
take_source (GalpiDraft       *draft,
             const char       *source,
             const GalpiHints *hints)
{
  if (g_ascii_strncasecmp (source, "data:", 5) == 0)
    return take_inline (draft, source);

  return hints->clipboard || hints->base_url != NULL ? NULL : take_reference (draft, source);
}

const char *
galpi_html_image_take (GalpiDraft       *draft,
                       const xmlNode    *node,
                       const GalpiHints *hints)
{
  /* What is loaded late is the picture; src only holds its place until then. */
  static const char * const attributes[] = { "data-src", "data-original", "data-lazy-src", "src" };

  g_return_val_if_fail (draft != NULL, NULL);
  g_return_val_if_fail (node != NULL, NULL);
  g_return_val_if_fail (hints != NULL, NULL);

  if (is_pixel (node) || draft->document->pictures->len >= MAX_PICTURES)
    return NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *value = galpi_html_tree_attribute (node, attributes[i]);
      const char *name = value != NULL ? take_source (draft, g_strstrip (value), hints) : NULL;

      if (name != NULL)
        return name;
    }

  return NULL;
}
