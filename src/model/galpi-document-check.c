/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-document.h"

#include "galpi-config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-day.h"
#include "galpi-error.h"
#include "galpi-nfc.h"

#define OBJECT_REPLACEMENT 0xfffc
#define LINE_SEPARATOR 0x2028
#define PARAGRAPH_SEPARATOR 0x2029

/* Each check returns the promise that was broken, in a few words for a bug report, or NULL. */

static gboolean
is_control (gunichar character)
{
  return character < 0x20 || (character >= 0x7f && character < 0xa0) ||
         character == LINE_SEPARATOR || character == PARAGRAPH_SEPARATOR;
}

/* NULL is fine: most parts may be missing. */
static gboolean
is_one_line (const char *string)
{
  if (string == NULL)
    return TRUE;
  if (!g_utf8_validate (string, -1, NULL))
    return FALSE;

  for (const char *p = string; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_control (character) || character == OBJECT_REPLACEMENT)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_language_tag (const char *string)
{
  if (!g_ascii_isalpha (*string))
    return FALSE;

  return strspn (string, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
         strlen (string);
}

static const char *
check_parts (const GalpiDocument *self)
{
  const char *const parts[] = {
    self->source, self->section, self->kicker, self->title, self->subtitle, self->byline,
    self->person, self->role, self->date, self->language, self->url, self->charset,
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (!is_one_line (parts[i]))
        return "a part is one line of UTF-8";
    }

  if (self->date != NULL && galpi_day_parse (self->date) == GALPI_DAY_NONE)
    return "the date is YYYY-MM-DD";
  if (self->language != NULL && !is_language_tag (self->language))
    return "the language is BCP 47";

  for (guint i = 0; self->keywords != NULL && self->keywords[i] != NULL; i++)
    {
      const char *keyword = self->keywords[i];

      if (*keyword == '\0' || *keyword == '#' || !is_one_line (keyword))
        return "a keyword is one line without #";
    }

  return NULL;
}

static const char *
check_text (const GalpiDocument *self)
{
  if (self->text == NULL || !g_utf8_validate (self->text, -1, NULL))
    return "the text is UTF-8";

  for (const char *p = self->text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_control (character) && character != '\n' && character != '\t')
        return "the text has no control characters";
    }

  if (!galpi_is_nfc (self->text))
    return "the text is NFC";

  return NULL;
}

static gboolean
level_fits (const GalpiBlock *block)
{
  switch (block->kind)
    {
    case GALPI_BLOCK_HEADING:
      return block->level >= 1 && block->level <= 6;
    case GALPI_BLOCK_LIST_ITEM:
      return block->level >= 1;
    case GALPI_BLOCK_PARAGRAPH:
    case GALPI_BLOCK_QUOTE:
    case GALPI_BLOCK_IMAGE:
    case GALPI_BLOCK_TABLE:
    case GALPI_BLOCK_KEYWORDS:
      return block->level == 0;
    default:
      return FALSE;
    }
}

static const char *
check_image (GalpiDocument    *self,
             const GalpiBlock *block,
             const char       *text)
{
  g_autofree char *line = NULL;
  g_autofree char *expected = NULL;

  if (!is_one_line (block->caption) || !is_one_line (block->credit))
    return "a caption is one line of UTF-8";
  if ((block->caption != NULL && *block->caption == '\0') ||
      (block->credit != NULL && *block->credit == '\0'))
    return "a caption is not empty";

  line = g_strjoin (" ", block->caption != NULL ? block->caption : block->credit,
                    block->caption != NULL ? block->credit : NULL, NULL);
  expected = g_strjoin ("\n", "\357\277\274", *line != '\0' ? line : NULL, NULL);
  if (!g_str_equal (text, expected))
    return "an image is its U+FFFC and its caption line";

  if (block->picture != NULL && galpi_document_get_picture (self, block->picture) == NULL)
    return "a block's picture is in the document";

  return NULL;
}

static const char *
check_words (const GalpiBlock *block,
             const char       *text)
{
  if (block->picture != NULL || block->caption != NULL || block->credit != NULL)
    return "only an image has a picture and a caption";
  if (strstr (text, "\357\277\274") != NULL)
    return "U+FFFC is only in images";
  if (g_str_has_prefix (text, "\n") || g_str_has_suffix (text, "\n"))
    return "a block neither begins nor ends with LF";

  return NULL;
}

static const char *
check_blocks (GalpiDocument *self)
{
  const char *p = self->text;
  guint length = g_utf8_strlen (self->text, -1);
  guint position = 0;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const GalpiBlock *block = g_ptr_array_index (self->blocks, i);
      g_autofree char *text = NULL;
      const char *end;
      const char *broken;

      if (i > 0 && *p++ != '\n')
        return "one LF divides two blocks";
      if (i > 0)
        position++;

      if (block->range.start != position ||
          block->range.end <= block->range.start ||
          block->range.end > length)
        return "the blocks cover the text";
      if (!level_fits (block))
        return "a heading and a list item have a level";

      end = g_utf8_offset_to_pointer (p, galpi_range_length (block->range));
      text = g_strndup (p, end - p);
      broken = block->kind == GALPI_BLOCK_IMAGE ? check_image (self, block, text)
                                                : check_words (block, text);
      if (broken != NULL)
        return broken;

      p = end;
      position = block->range.end;
    }

  return position == length ? NULL : "the blocks cover the text";
}

static const char *
check_pictures (GalpiDocument *self)
{
  for (guint i = 0; i < self->pictures->len; i++)
    {
      GalpiPicture *picture = g_ptr_array_index (self->pictures, i);

      if (*picture->name == '\0' || !is_one_line (picture->name))
        return "a picture's name is one line of UTF-8";
      if (galpi_document_get_picture (self, picture->name) != picture)
        return "a picture's name is its own";
      if (!g_str_has_prefix (picture->media_type, "image/") || !is_one_line (picture->media_type))
        return "a picture is an image";
    }

  return NULL;
}

gboolean
galpi_document_check (GalpiDocument  *self,
                      GError        **error)
{
  const char *broken;

  g_return_val_if_fail (self != NULL, FALSE);

  broken = check_parts (self);
  if (broken == NULL)
    broken = check_text (self);
  if (broken == NULL)
    broken = check_pictures (self);
  if (broken == NULL)
    broken = check_blocks (self);

  if (broken == NULL)
    return TRUE;

  g_set_error (error, GALPI_ERROR, GALPI_ERROR_INVALID,
               /* Translators: %s is a rule for programmers, in English */
               _("The article was not taken apart as it should be (broken: %s)"), broken);
  return FALSE;
}
