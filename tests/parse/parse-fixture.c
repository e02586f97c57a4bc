/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "parse-fixture.h"

#include <string.h>

static GalpiDraft *
parse (GBytes           *bytes,
       const GalpiHints *hints,
       GError          **error)
{
  g_autoptr(GError) broken = NULL;
  GalpiDraft *draft = galpi_parse (bytes, hints, error);

  if (draft != NULL)
    {
      galpi_document_check (draft->document, &broken);
      g_assert_no_error (broken);
    }

  return draft;
}

GalpiDraft *
parse_fixture_bytes (const char  *bytes,
                     gssize       length,
                     const char  *name,
                     GError     **error)
{
  g_autoptr(GalpiHints) hints = galpi_hints_new ();
  g_autoptr(GBytes) content = g_bytes_new (bytes, length >= 0 ? (gsize) length : strlen (bytes));

  hints->file_name = g_strdup (name);

  return parse (content, hints, error);
}

GalpiDraft *
parse_fixture_file (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autofree char *content = NULL;
  g_autoptr(GError) error = NULL;
  GalpiDraft *draft;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  draft = parse_fixture_bytes (content, length, name, &error);
  g_assert_no_error (error);

  return draft;
}

GalpiDraft *
parse_fixture_clipboard (const char *html)
{
  g_autoptr(GalpiHints) hints = galpi_hints_new ();
  g_autoptr(GBytes) content = g_bytes_new (html, strlen (html));
  g_autoptr(GError) error = NULL;
  GalpiDraft *draft;

  hints->clipboard = TRUE;
  hints->media_type = g_strdup ("text/html");
  draft = parse (content, hints, &error);
  g_assert_no_error (error);

  return draft;
}

char *
parse_fixture_outline (GalpiDraft *draft)
{
  const GalpiDocument *document = draft->document;
  g_autoptr(GString) outline = g_string_new (NULL);

  for (guint i = 0; i < document->blocks->len; i++)
    {
      const GalpiBlock *block = g_ptr_array_index (document->blocks, i);
      g_autofree char *text = g_utf8_substring (document->text, block->range.start, block->range.end);

      g_string_append_printf (outline, "%s: %s\n", galpi_block_kind_to_string (block->kind),
                              g_strdelimit (text, "\n", '|'));
    }

  return g_string_free_and_steal (g_steal_pointer (&outline));
}
