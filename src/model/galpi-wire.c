/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-wire.h"

#include <string.h>

typedef struct
{
  const char *name;
  gsize       offset;
} Field;

#define FIELD(name) { #name, G_STRUCT_OFFSET (GalpiDocument, name) }

static const Field fields[] = {
  FIELD (source),
  FIELD (section),
  FIELD (kicker),
  FIELD (title),
  FIELD (subtitle),
  FIELD (byline),
  FIELD (person),
  FIELD (role),
  FIELD (date),
  FIELD (language),
  FIELD (url),
  FIELD (charset),
};

GVariant *
galpi_wire_pack_hints (const GalpiHints *hints)
{
  g_return_val_if_fail (hints != NULL, NULL);

  return g_variant_new (GALPI_WIRE_HINTS, hints->file_name, hints->media_type, hints->charset,
                        hints->base_url, hints->clipboard);
}

GalpiHints *
galpi_wire_unpack_hints (GVariant *variant)
{
  GalpiHints *hints;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE (GALPI_WIRE_HINTS)), NULL);

  hints = galpi_hints_new ();
  g_variant_get (variant, GALPI_WIRE_HINTS, &hints->file_name, &hints->media_type, &hints->charset,
                 &hints->base_url, &hints->clipboard);

  return hints;
}

static void
pack_fields (GVariantBuilder *builder,
             GalpiDocument   *document)
{
  g_variant_builder_open (builder, G_VARIANT_TYPE ("a{ss}"));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *value = G_STRUCT_MEMBER (char *, document, fields[i].offset);

      if (value != NULL)
        g_variant_builder_add (builder, "{ss}", fields[i].name, value);
    }
  g_variant_builder_close (builder);

  g_variant_builder_open (builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (char **keyword = document->keywords; keyword != NULL && *keyword != NULL; keyword++)
    g_variant_builder_add (builder, "s", *keyword);
  g_variant_builder_close (builder);
}

static void
pack_picture (GVariantBuilder *builder,
              GalpiPicture    *picture,
              GHashTable      *references)
{
  const char *reference = g_hash_table_lookup (references, picture->name);

  g_variant_builder_open (builder, G_VARIANT_TYPE ("(sssay)"));
  g_variant_builder_add (builder, "s", picture->name);
  g_variant_builder_add (builder, "s", picture->media_type != NULL ? picture->media_type : "");
  g_variant_builder_add (builder, "s", reference != NULL ? reference : "");
  if (picture->bytes != NULL)
    g_variant_builder_add_value (builder, g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING,
                                                                    picture->bytes, TRUE));
  else
    g_variant_builder_add_value (builder, g_variant_new_array (G_VARIANT_TYPE_BYTE, NULL, 0));
  g_variant_builder_close (builder);
}

GVariant *
galpi_wire_pack_document (GalpiDocument *document,
                          GHashTable    *references)
{
  GVariantBuilder builder;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (references != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (GALPI_WIRE_DOCUMENT));
  pack_fields (&builder, document);
  g_variant_builder_add (&builder, "s", document->text);

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(uuuumsmsms)"));
  for (guint i = 0; i < document->blocks->len; i++)
    {
      const GalpiBlock *block = g_ptr_array_index (document->blocks, i);

      g_variant_builder_add (&builder, "(uuuumsmsms)", (guint32) block->kind, block->level,
                             block->range.start, block->range.end, block->picture, block->caption,
                             block->credit);
    }
  g_variant_builder_close (&builder);

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a(sssay)"));
  for (guint i = 0; i < document->pictures->len; i++)
    pack_picture (&builder, g_ptr_array_index (document->pictures, i), references);
  g_variant_builder_close (&builder);

  return g_variant_builder_end (&builder);
}

static void
unpack_fields (GalpiDocument *document,
               GVariant      *variant)
{
  g_autoptr(GVariant) map = g_variant_get_child_value (variant, 0);
  g_autoptr(GVariant) keywords = g_variant_get_child_value (variant, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char **field = &G_STRUCT_MEMBER (char *, document, fields[i].offset);

      g_free (g_steal_pointer (field));
      g_variant_lookup (map, fields[i].name, "s", field);
    }

  if (g_variant_n_children (keywords) > 0)
    document->keywords = g_variant_dup_strv (keywords, NULL);
}

static void
unpack_blocks (GalpiDocument *document,
               GVariant      *blocks)
{
  GVariantIter iter;
  guint32 kind, level;
  GalpiRange range;
  const char *picture, *caption, *credit;

  g_variant_iter_init (&iter, blocks);
  while (g_variant_iter_next (&iter, "(uuuum&sm&sm&s)", &kind, &level, &range.start, &range.end,
                              &picture, &caption, &credit))
    {
      GalpiBlock *block = galpi_block_new (kind, range);

      block->level = level;
      block->picture = g_strdup (picture);
      block->caption = g_strdup (caption);
      block->credit = g_strdup (credit);
      g_ptr_array_add (document->blocks, block);
    }
}

static void
unpack_pictures (GalpiDocument *document,
                 GVariant      *pictures,
                 GHashTable    *references)
{
  for (gsize i = 0; i < g_variant_n_children (pictures); i++)
    {
      g_autoptr(GVariant) picture = g_variant_get_child_value (pictures, i);
      g_autoptr(GVariant) data = g_variant_get_child_value (picture, 3);
      g_autoptr(GBytes) bytes = NULL;
      const char *name, *media_type, *reference;

      g_variant_get (picture, "(&s&s&s@ay)", &name, &media_type, &reference, NULL);
      if (g_variant_get_size (data) > 0)
        bytes = g_variant_get_data_as_bytes (data);
      if (*reference != '\0')
        g_hash_table_insert (references, g_strdup (name), g_strdup (reference));
      g_ptr_array_add (document->pictures, galpi_picture_new (name, media_type, bytes));
    }
}

GalpiDocument *
galpi_wire_unpack_document (GVariant   *variant,
                            GHashTable *references)
{
  g_autoptr(GalpiDocument) document = NULL;
  g_autoptr(GVariant) blocks = NULL;
  g_autoptr(GVariant) pictures = NULL;

  g_return_val_if_fail (g_variant_is_of_type (variant, G_VARIANT_TYPE (GALPI_WIRE_DOCUMENT)), NULL);
  g_return_val_if_fail (references != NULL, NULL);

  document = galpi_document_new ();
  unpack_fields (document, variant);
  g_clear_pointer (&document->text, g_free);
  g_variant_get_child (variant, 2, "s", &document->text);

  blocks = g_variant_get_child_value (variant, 3);
  unpack_blocks (document, blocks);
  pictures = g_variant_get_child_value (variant, 4);
  unpack_pictures (document, pictures, references);

  return g_steal_pointer (&document);
}

GalpiWirePixels
galpi_wire_pack_pixels (int                code,
                        const GalpiPixels *pixels)
{
  GalpiWirePixels packed = { .code = code };

  if (pixels != NULL)
    {
      packed.width = pixels->width;
      packed.height = pixels->height;
      packed.original_width = pixels->original_width;
      packed.original_height = pixels->original_height;
    }

  return packed;
}

GalpiPixels *
galpi_wire_unpack_pixels (GBytes *reply,
                          int    *code)
{
  GalpiWirePixels packed;
  gsize length;

  g_return_val_if_fail (reply != NULL, NULL);
  g_return_val_if_fail (code != NULL, NULL);

  length = g_bytes_get_size (reply);
  if (length < sizeof packed)
    return NULL;

  memcpy (&packed, g_bytes_get_data (reply, NULL), sizeof packed);
  *code = packed.code;

  return galpi_pixels_new (packed.width, packed.height, packed.original_width,
                           packed.original_height,
                           g_bytes_new_from_bytes (reply, sizeof packed, length - sizeof packed));
}
