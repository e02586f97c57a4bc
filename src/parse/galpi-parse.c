/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-parse.h"

#include <glib/gi18n.h>
#include <string.h>

#include "galpi-charset.h"
#include "galpi-config.h"
#include "galpi-error.h"
#include "galpi-html.h"
#include "galpi-parse-line.h"
#include "galpi-plain-text.h"

/* How much of the bytes is looked at to tell what they are. */
#define SNIFF_LENGTH 8192

/* Text has fewer than one control character in so many bytes. */
#define MAX_CONTROL_SHARE 50

/* Bytes that other formats begin with; what they are is said to the user. */
static const struct
{
  const char *magic;
  gsize       length;
  const char *name;
} formats[] = {
  { "%PDF-", 5, N_("This is a PDF file, which Galpi does not read. Save it as text or HTML.") },
  { "PK\003\004", 4, N_("This is an archive or an office file, which Galpi does not read. "
                        "Save it as text or HTML.") },
  { "\xd0\xcf\x11\xe0", 4, N_("This is an office file, which Galpi does not read. "
                               "Save it as text or HTML.") },
  { "{\\rtf", 5, N_("This is an RTF file, which Galpi does not read. Save it as text or HTML.") },
  { "\x89PNG", 4, N_("This is a picture. Galpi reads text and HTML.") },
  { "\xff\xd8\xff", 3, N_("This is a picture. Galpi reads text and HTML.") },
  { "GIF8", 4, N_("This is a picture. Galpi reads text and HTML.") },
  { "\x1f\x8b", 2, N_("This file is compressed. Unpack it and try again.") },
  { "SQLite format 3", 16, N_("This is a database, not an article.") },
};

static gboolean
check_is_text (const char  *bytes,
               gsize        length,
               GError     **error)
{
  gsize n_control = 0;
  gsize n = MIN (length, SNIFF_LENGTH);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (length >= formats[i].length && memcmp (bytes, formats[i].magic, formats[i].length) == 0)
      {
        g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED, _(formats[i].name));
        return FALSE;
      }

  /* NUL is left to the charsets: UTF-16 is full of it. */
  for (gsize i = 0; i < n; i++)
    n_control += (guchar) bytes[i] < 0x20 && bytes[i] != '\0' &&
                 strchr ("\t\n\v\f\r\033\032", bytes[i]) == NULL;

  if (n_control > n / MAX_CONTROL_SHARE)
    {
      g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED,
                           _("This is no text. Galpi reads text and HTML."));
      return FALSE;
    }

  return TRUE;
}

/* Whether what was decoded is no text after all: a table of numbers, a disk image. */
static gboolean
check_has_text (const char  *text,
                gsize        n_bytes,
                GError     **error)
{
  if (*text != '\0' && strlen (text) * 2 >= n_bytes / 2)
    return TRUE;

  if (n_bytes == 0)
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_INVALID, _("There is nothing in it."));
  else
    g_set_error_literal (error, GALPI_ERROR, GALPI_ERROR_UNSUPPORTED,
                         _("This is no text. Galpi reads text and HTML."));
  return FALSE;
}

static gboolean
has_html_ending (const char *name)
{
  static const char * const endings[] = { ".html", ".htm", ".xhtml", ".xht" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      return TRUE;

  return FALSE;
}

/* Whether a page says that it is Korean, in the first tag that names a language. */
static gboolean
says_korean (const char *bytes,
             gsize       length)
{
  const char *found = g_strstr_len (bytes, MIN (length, SNIFF_LENGTH), " lang=");

  if (found == NULL || found + strlen (" lang=\"ko") > bytes + length)
    return FALSE;

  found += strlen (" lang=");
  return strncmp (found + (*found == '"' || *found == '\''), "ko", 2) == 0;
}

/* A page says so in its first bytes, whatever it is called; ASCII tags look the same in every
 * charset but UTF-16.
 */
static gboolean
starts_as_html (const char *bytes,
                gsize       length)
{
  static const char * const starts[] = {
    "<!doctype html", "<html", "<head", "<body", "<!--startfragment", "<article", "<main", "<meta",
    "<div", "<p>", "<p ",
  };
  g_autofree char *head = g_ascii_strdown (bytes, MIN (length, SNIFF_LENGTH));

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      const char *found = g_strstr_len (head, MIN (length, SNIFF_LENGTH), starts[i]);

      if (found != NULL && head[strspn (head, " \t\r\n\xef\xbb\xbf")] == '<')
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_html (const char       *bytes,
         gsize             length,
         const GalpiHints *hints)
{
  if (hints->media_type != NULL)
    {
      if (g_str_has_prefix (hints->media_type, "text/html") ||
          g_str_has_prefix (hints->media_type, "application/xhtml+xml"))
        return TRUE;
      if (hints->clipboard)
        return FALSE;
    }

  return (hints->file_name != NULL && has_html_ending (hints->file_name)) ||
         starts_as_html (bytes, length);
}

/* A file's name without its ending, for want of a title. */
static char *
title_from_name (const char *name)
{
  g_autofree char *title = NULL;
  char *dot;

  if (name == NULL || !g_utf8_validate (name, -1, NULL))
    return NULL;

  title = g_strdup (name);
  dot = strrchr (title, '.');
  if (dot != NULL && dot > title)
    *dot = '\0';

  return g_steal_pointer (&title);
}

static gboolean
is_address (const char *url)
{
  return url != NULL && (g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://"));
}

GalpiDraft *
galpi_parse (GBytes           *bytes,
             const GalpiHints *hints,
             GError          **error)
{
  g_autoptr(GalpiDraft) draft = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  g_autofree char *language = NULL;
  g_autofree char *title = NULL;
  const char *labels[3] = { NULL };
  const char *charset;
  const char *data;
  gsize length;
  gboolean html;
  guint n_labels = 0;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (hints != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (data == NULL)
    data = "";
  if (!check_is_text (data, length, error))
    return NULL;

  html = is_html (data, length, hints);
  label = html ? galpi_charset_from_html (data, length) : NULL;
  if (hints->charset != NULL)
    labels[n_labels++] = hints->charset;
  labels[n_labels] = label;

  text = galpi_charset_decode (data, length, labels, html && says_korean (data, length), &charset,
                               error);
  if (text == NULL || !check_has_text (text, length, error))
    return NULL;

  /* A page in UTF-16 can be told only now. */
  html = html || is_html (text, strlen (text), hints);

  draft = html ? galpi_html_parse (text, hints, &language) : galpi_plain_text_parse (text);
  draft->document->charset = g_strdup (charset);

  if (is_address (hints->base_url))
    galpi_draft_set_part (&draft->document->url, hints->base_url);

  title = title_from_name (hints->file_name);
  if (!galpi_draft_finish (draft, hints->clipboard ? NULL : title, language, error))
    return NULL;

  return g_steal_pointer (&draft);
}

/* Whatever is loaded late, by a converter, a type system or a catalogue, is loaded by use. */
void
galpi_parse_warm_up (void)
{
  static const char page[] =
    "<html><head><title>t</title><script type=\"application/ld+json\">{\"@type\":\"Article\","
    "\"headline\":\"t\"}</script></head><body><article><h1>t</h1><p>가나다. abc.</p>"
    "<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\"></article></body></html>";
  g_autoptr(GBytes) bytes = g_bytes_new_static (page, sizeof page - 1);
  g_autoptr(GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr(GalpiHints) hints = galpi_hints_new ();
  g_autoptr(GalpiDraft) draft = NULL;
  g_autoptr(GalpiDraft) none = NULL;
  g_autoptr(GError) error = NULL;

  galpi_charset_warm_up ();
  draft = galpi_parse (bytes, hints, NULL);
  none = galpi_parse (nothing, hints, &error);
}
