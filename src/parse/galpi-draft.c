/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-draft.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-byline.h"
#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-language.h"
#include "galpi-parse-line.h"

/* How many of the first pieces may repeat what stands above the article. */
#define N_HEAD 8

/* A title made of the first words of a text. */
#define MAX_TITLE 80

#define MAX_KEYWORDS 64

static void
piece_free (gpointer data)
{
  GalpiPiece *piece = data;

  g_free (piece->text);
  g_free (piece->picture);
  g_free (piece->caption);
  g_free (piece->credit);
  g_free (piece);
}

GalpiDraft *
galpi_draft_new (void)
{
  GalpiDraft *self = g_new0 (GalpiDraft, 1);

  self->document = galpi_document_new ();
  self->pieces = g_ptr_array_new_with_free_func (piece_free);
  self->references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

void
galpi_draft_free (GalpiDraft *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->document, galpi_document_unref);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);
  g_clear_pointer (&self->references, g_hash_table_unref);
  g_free (self);
}

void
galpi_draft_add_text (GalpiDraft     *self,
                      GalpiBlockKind  kind,
                      guint           level,
                      const char     *text)
{
  GalpiPiece *piece;

  g_return_if_fail (self != NULL);
  g_return_if_fail (kind != GALPI_BLOCK_IMAGE && text != NULL);

  if (*text == '\0')
    return;

  piece = g_new0 (GalpiPiece, 1);
  piece->kind = kind;
  piece->level = level;
  piece->text = g_strdup (text);
  g_ptr_array_add (self->pieces, piece);
}

void
galpi_draft_add_image (GalpiDraft *self,
                       const char *picture,
                       const char *caption,
                       const char *credit)
{
  GalpiPiece *piece;

  g_return_if_fail (self != NULL);

  piece = g_new0 (GalpiPiece, 1);
  piece->kind = GALPI_BLOCK_IMAGE;
  piece->picture = g_strdup (picture);
  galpi_draft_set_part (&piece->credit, credit);

  if (caption != NULL && piece->credit == NULL)
    {
      g_autofree char *tidy = galpi_parse_line_tidy (caption, -1);
      g_autofree char *rest = galpi_parse_line_split_credit (tidy, &piece->credit);

      galpi_draft_set_part (&piece->caption, rest);
    }
  else
    galpi_draft_set_part (&piece->caption, caption);

  if (piece->picture == NULL && piece->caption == NULL)
    piece_free (piece);
  else
    g_ptr_array_add (self->pieces, piece);
}

gboolean
galpi_draft_set_part (char       **part,
                      const char  *text)
{
  g_autofree char *tidy = NULL;

  g_return_val_if_fail (part != NULL, FALSE);

  if (*part != NULL || text == NULL)
    return FALSE;

  tidy = galpi_parse_line_tidy (text, -1);
  if (*tidy == '\0')
    return FALSE;

  *part = g_steal_pointer (&tidy);
  return TRUE;
}

gboolean
galpi_draft_set_byline (GalpiDraft *self,
                        const char *line,
                        gboolean    known)
{
  g_autofree char *tidy = NULL;
  g_autofree char *person = NULL;
  g_autofree char *role = NULL;
  GalpiDocument *document = self->document;

  if (document->byline != NULL || line == NULL)
    return FALSE;

  tidy = galpi_parse_line_tidy (line, -1);
  if (!(known ? galpi_byline_read_name : galpi_byline_read) (tidy, &person, &role))
    return FALSE;

  document->byline = g_steal_pointer (&tidy);
  document->person = g_steal_pointer (&person);
  document->role = g_steal_pointer (&role);
  return TRUE;
}

gboolean
galpi_draft_take_byline (GalpiDraft *self,
                         const char *line)
{
  g_autofree char *person = NULL;
  g_autofree char *role = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (line != NULL, FALSE);

  if (!galpi_byline_read (line, &person, &role))
    return FALSE;

  return g_strcmp0 (person, self->document->person) == 0 ||
         galpi_draft_set_byline (self, line, FALSE);
}

void
galpi_draft_add_keywords (GalpiDraft         *self,
                          const char * const *keywords)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr(GPtrArray) seen = g_ptr_array_new ();

  for (char **old = self->document->keywords; old != NULL && *old != NULL; old++)
    {
      g_strv_builder_add (builder, *old);
      g_ptr_array_add (seen, *old);
    }

  for (; keywords != NULL && *keywords != NULL && seen->len < MAX_KEYWORDS; keywords++)
    if (**keywords != '\0' && **keywords != '#' &&
        !g_ptr_array_find_with_equal_func (seen, *keywords, g_str_equal, NULL))
      {
        g_strv_builder_add (builder, *keywords);
        g_ptr_array_add (seen, (gpointer) *keywords);
      }

  if (seen->len > 0)
    {
      char **all = g_strv_builder_end (builder);

      g_strfreev (self->document->keywords);
      self->document->keywords = all;
    }
}

/* Whether a piece says again what the document says in a part of its own. */
static gboolean
repeats_part (GalpiDraft       *self,
              const GalpiPiece *piece)
{
  const char * const parts[] = {
    self->document->title, self->document->subtitle, self->document->kicker,
    self->document->section, self->document->byline,
  };

  if (piece->text == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (parts[i], piece->text) == 0)
      return TRUE;

  return FALSE;
}

static void
drop_repeats (GalpiDraft *self)
{
  guint i = 0;

  for (guint n = 0; n < N_HEAD && i < self->pieces->len && self->pieces->len > 1; n++)
    if (repeats_part (self, g_ptr_array_index (self->pieces, i)))
      g_ptr_array_remove_index (self->pieces, i);
    else
      i++;
}

/* Headings with nothing below them are what is left of a box that was dropped. */
static void
drop_tail (GalpiDraft *self)
{
  while (self->pieces->len > 1)
    {
      const GalpiPiece *last = g_ptr_array_index (self->pieces, self->pieces->len - 1);

      if (last->kind != GALPI_BLOCK_HEADING &&
          (last->text == NULL || !galpi_parse_line_is_boilerplate (last->text)))
        break;
      g_ptr_array_set_size (self->pieces, self->pieces->len - 1);
    }
}

/* The blank to cut at: after the last sentence in the second half, or the last one, or the next. */
static char *
find_cut (char *start)
{
  char *limit = g_utf8_offset_to_pointer (start, GALPI_DRAFT_MAX_PARAGRAPH);
  char *half = g_utf8_offset_to_pointer (start, GALPI_DRAFT_MAX_PARAGRAPH / 2);
  char *blank = NULL;

  for (char *p = limit; p > start && (blank == NULL || p > half); p--)
    {
      if (*p != ' ')
        continue;
      if (strchr (".?!", p[-1]) != NULL)
        return p;
      if (blank == NULL)
        blank = p;
    }

  return blank != NULL ? blank : strchr (limit, ' ');
}

/* A piece that is too long becomes several blocks; a blank becomes the LF between two. */
static void
lay_out_text (GalpiDocument    *document,
              const GalpiPiece *piece)
{
  g_autofree char *copy = g_strdup (piece->text);
  char *start = copy;
  glong left = piece->kind != GALPI_BLOCK_TABLE ? g_utf8_strlen (copy, -1) : 0;

  while (left > GALPI_DRAFT_MAX_PARAGRAPH)
    {
      char *cut = find_cut (start);

      if (cut == NULL)
        break;

      *cut = '\0';
      galpi_document_append_block (document, piece->kind, start, NULL, NULL)->level = piece->level;
      left -= g_utf8_strlen (start, -1) + 1;
      start = cut + 1;
    }

  galpi_document_append_block (document, piece->kind, start, NULL, NULL)->level = piece->level;
}

static void
lay_out (GalpiDraft *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const GalpiPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->kind == GALPI_BLOCK_IMAGE)
        {
          GalpiBlock *block = galpi_document_append_block (self->document, piece->kind, NULL,
                                                           piece->caption, piece->credit);

          block->picture = g_strdup (piece->picture);
        }
      else
        lay_out_text (self->document, piece);
    }
}

/* The first words of the text, for want of a title. */
static char *
make_title (GalpiDraft *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const GalpiPiece *piece = g_ptr_array_index (self->pieces, i);
      g_autofree char *cut = NULL;
      char *blank;

      if (piece->text == NULL || piece->kind == GALPI_BLOCK_TABLE)
        continue;
      if (g_utf8_strlen (piece->text, -1) <= MAX_TITLE)
        return g_strdup (piece->text);

      cut = g_utf8_substring (piece->text, 0, MAX_TITLE);
      blank = strrchr (cut, ' ');
      if (blank != NULL)
        *blank = '\0';
      return g_strconcat (cut, "…", NULL);
    }

  return NULL;
}

static gboolean
has_text (GalpiDraft *self)
{
  for (guint i = 0; i < self->pieces->len; i++)
    {
      const GalpiPiece *piece = g_ptr_array_index (self->pieces, i);

      if (piece->text != NULL || piece->caption != NULL)
        return TRUE;
    }

  return FALSE;
}

gboolean
galpi_draft_finish (GalpiDraft  *self,
                    const char  *fallback_title,
                    const char  *page_language,
                    GError     **error)
{
  GalpiDocument *document;

  g_return_val_if_fail (self != NULL, FALSE);

  document = self->document;
  drop_repeats (self);
  drop_tail (self);

  if (!has_text (self))
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID,
                           _("There is no text in it to read. Open the page in a browser, select "
                             "the article, copy and paste it."));
      return FALSE;
    }

  galpi_draft_set_part (&document->title, fallback_title);
  if (document->title == NULL)
    document->title = make_title (self);
  if (document->title == NULL)
    document->title = g_strdup (_("Untitled"));

  lay_out (self);
  if (document->language == NULL)
    document->language = galpi_language_guess (document->text, page_language);

  return TRUE;
}
