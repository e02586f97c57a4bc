/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-shape.h"

#include <string.h>

#include "galpi-date-line.h"
#include "galpi-html-clean.h"
#include "galpi-html-shape-words.h"
#include "galpi-html-title.h"
#include "galpi-html-tree.h"
#include "galpi-language.h"
#include "galpi-parse-line.h"

/* How many lines above and below an article are looked at. */
#define N_HEAD 24
#define N_TAIL 24

/* The widest lines that can be what they are called. */
#define MAX_SECTION 60
#define MAX_KICKER 80
#define MAX_SUBTITLE 300
#define MAX_BYLINE 160

/* Narrower boxes around keywords hold them and what leads to them, nothing else. */
#define MAX_KEYWORD_LEAD 100

/* A paragraph of the article itself. */
#define MIN_PROSE 100

/* An element with less text is not the one around the article. */
#define MIN_SCOPE 500

typedef struct
{
  GalpiDraft          *draft;
  const GalpiHtmlMeta *meta;
  xmlNode             *body;
  xmlNode             *scope;   /* the element around title and article */
  xmlNode             *title;   /* its heading, or NULL */
  char                *date;    /* what a line of the page says */
  GPtrArray           *taken;   /* xmlNode: not part of the text any more */
} Shape;

/* An element with a line of text and no lines below it. */
static gboolean
is_line (const xmlNode *node)
{
  if (node->type != XML_ELEMENT_NODE)
    return FALSE;
  if (galpi_html_tree_has_block (node))
    return FALSE;

  return galpi_html_tree_is_block (node) || galpi_html_tree_is (node, "time") ||
         (node->parent != NULL && galpi_html_tree_is_block (node->parent) &&
          galpi_html_tree_has_block (node->parent));
}

/* The element around title and article: the nearest with enough text in it. */
static xmlNode *
find_scope (xmlNode *body,
            xmlNode *title)
{
  static const char * const names[] = { "article", "main" };

  if (title != NULL)
    {
      xmlNode *scope = title;

      while (scope != body && scope->parent != NULL && galpi_html_tree_width (scope) < MIN_SCOPE)
        scope = scope->parent;
      return scope;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      xmlNode *found = galpi_html_tree_find (body, names[i]);

      if (found != NULL && galpi_html_tree_width (found) >= MIN_SCOPE)
        return found;
    }

  return body;
}

static gboolean
is_prose (const char *text)
{
  guint width = galpi_parse_line_width (text);

  return width > 2 * MIN_PROSE || (width > MIN_PROSE && galpi_parse_line_n_sentences (text) > 0) ||
         galpi_parse_line_n_sentences (text) > 2;
}

/* Keeps the date of the page's lines, of several the first; whether @line is one. */
static gboolean
take_date (Shape      *self,
           const char *line)
{
  g_autofree char *date = galpi_date_line_read (line);

  if (date == NULL)
    return FALSE;
  if (self->date == NULL)
    self->date = g_steal_pointer (&date);

  return TRUE;
}

static gboolean
take_byline (Shape      *self,
             const char *line,
             gboolean    named)
{
  return galpi_parse_line_width (line) <= MAX_BYLINE &&
         galpi_draft_set_byline (self->draft, line, named);
}

/* The line without the date at its start or end: "2025.03.11 이도현 기자", "By Mara Ellison - Apr 2,
 * 2025". NULL where it has none.
 */
static char *
cut_date (Shape      *self,
          const char *line)
{
  for (const char *blank = strchr (line, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    if (take_date (self, blank + 1))
      {
        g_autofree char *rest = g_strndup (line, blank - line);

        return galpi_parse_line_tidy (rest, strlen (rest));
      }

  for (const char *blank = strrchr (line, ' '); blank != NULL && blank > line; blank--)
    {
      g_autofree char *start = *blank == ' ' ? g_strndup (line, blank - line) : NULL;

      if (start != NULL && take_date (self, start))
        return g_strdup (blank + 1);
    }

  return NULL;
}

/* A line may say several things: "입력 2024.05.07 | 홍길동 기자". Whether all of it was taken. */
static gboolean
take_parts (Shape      *self,
            xmlNode    *node,
            const char *text)
{
  g_auto(GStrv) parts = NULL;
  gboolean named = galpi_html_tree_hints_at (node, byline_hints) ||
                   galpi_html_tree_lists (node, "rel", "author");
  gboolean all = TRUE;

  if (galpi_parse_line_width (text) > MAX_BYLINE)
    return FALSE;

  parts = g_strsplit (text, "|", -1);
  for (char **part = parts; *part != NULL; part++)
    {
      g_autofree char *line = galpi_parse_line_tidy (*part, -1);
      g_autofree char *rest = NULL;

      if (*line == '\0' || take_date (self, line))
        continue;

      rest = cut_date (self, line);
      all = take_byline (self, rest != NULL ? rest : line, named) && all;
    }

  return all;
}

static gboolean
take_time (Shape      *self,
           xmlNode    *node,
           const char *text)
{
  g_autofree char *stamp = galpi_html_tree_attribute (node, "datetime");
  g_autofree char *date = NULL;

  if (!galpi_html_tree_is (node, "time"))
    return FALSE;

  date = galpi_date_line_read (text);
  if (date == NULL && stamp != NULL)
    date = galpi_date_stamp_read (stamp, FALSE);
  if (date == NULL)
    return FALSE;

  if (self->date == NULL)
    self->date = g_steal_pointer (&date);
  return TRUE;
}

static gboolean
is_heading (const xmlNode *node)
{
  static const char * const names[] = { "h1", "h2", "h3", "h4", "h5", "h6", NULL };

  return galpi_html_tree_is_any (node, names);
}

static gboolean
take_section (Shape      *self,
              xmlNode    *node,
              const char *text,
              gboolean    below)
{
  gboolean looks = !below && galpi_html_tree_link_share (node) == 0 &&
                   galpi_parse_line_is_section (text);

  if (is_heading (node) || galpi_parse_line_width (text) > MAX_SECTION ||
      galpi_parse_line_ends_sentence (text) ||
      !(looks || galpi_html_tree_hints_at (node, section_hints)))
    return FALSE;

  return galpi_draft_set_part (&self->draft->document->section, text);
}

static gboolean
take_kicker (Shape      *self,
             xmlNode    *node,
             const char *text)
{
  gboolean before = self->title != NULL && node->parent == self->title->parent &&
                    xmlNextElementSibling (node) == self->title;

  if (galpi_parse_line_width (text) > MAX_KICKER || galpi_parse_line_ends_sentence (text) ||
      !(galpi_html_tree_hints_at (node, kicker_hints) ||
        (before && galpi_html_tree_link_share (node) == 0)))
    return FALSE;

  return galpi_draft_set_part (&self->draft->document->kicker, text);
}

/* Below the title, and called so, or what the page's own title goes on with. */
static gboolean
take_subtitle (Shape      *self,
               xmlNode    *node,
               const char *text)
{
  if (galpi_parse_line_width (text) > MAX_SUBTITLE ||
      !(galpi_html_tree_hints_at (node, subtitle_hints) ||
        galpi_html_title_goes_on (self->meta->title, self->draft->document->title, text)))
    return FALSE;

  return galpi_draft_set_part (&self->draft->document->subtitle, text);
}

static void
take_head (Shape *self)
{
  gboolean below = self->title == NULL;
  guint n = 0;

  for (xmlNode *node = self->scope; node != NULL && n < N_HEAD;)
    {
      gboolean line = is_line (node);
      g_autofree char *text = line ? galpi_html_tree_text (node) : NULL;
      gboolean taken = FALSE;

      if (node == self->title)
        {
          below = TRUE;
          taken = TRUE;
        }
      else if (line && *text != '\0')
        {
          n++;
          taken = take_time (self, node, text) ||
                  (below && take_subtitle (self, node, text)) ||
                  take_parts (self, node, text) ||
                  take_section (self, node, text, below) ||
                  (!below && take_kicker (self, node, text));
          if (!taken && below && is_prose (text))
            break;
        }

      if (taken)
        g_ptr_array_add (self->taken, node);
      node = galpi_html_tree_next (node, self->scope, line);
    }
}

static gboolean
is_in_unlikely (Shape         *self,
                const xmlNode *node)
{
  for (; node != NULL && node != self->scope; node = node->parent)
    if (node->type == XML_ELEMENT_NODE && galpi_html_clean_is_unlikely (node))
      return TRUE;

  return FALSE;
}

/* The writer may stand below the text. */
static void
take_tail (Shape *self)
{
  g_autoptr(GPtrArray) lines = g_ptr_array_new ();
  guint first;

  for (xmlNode *node = self->scope; node != NULL;)
    {
      gboolean line = is_line (node);

      if (line)
        g_ptr_array_add (lines, node);
      node = galpi_html_tree_next (node, self->scope, line);
    }

  first = lines->len > N_TAIL ? lines->len - N_TAIL : 0;
  for (guint i = lines->len; i > first; i--)
    {
      xmlNode *node = g_ptr_array_index (lines, i - 1);
      g_autofree char *text = galpi_html_tree_text (node);

      if (*text == '\0' || is_in_unlikely (self, node))
        continue;
      if (is_prose (text))
        break;
      if (g_ptr_array_find (self->taken, node, NULL))
        continue;
      if (galpi_draft_set_byline (self->draft, text, galpi_html_tree_hints_at (node, byline_hints)))
        g_ptr_array_add (self->taken, node);
    }
}

/* The largest element around @node that holds keywords and what leads to them, but no text. */
static xmlNode *
around_keywords (Shape   *self,
                 xmlNode *node,
                 guint    width)
{
  xmlNode *box = node;

  while (box->parent != NULL && box->parent != self->scope && box->parent != self->body &&
         galpi_html_tree_width (box->parent) <= width + MAX_KEYWORD_LEAD)
    box = box->parent;

  return box;
}

static void
take_keywords (Shape *self)
{
  g_autoptr(GPtrArray) links = g_ptr_array_new ();
  guint width = 0;

  for (xmlNode *node = self->body; node != NULL;
       node = galpi_html_tree_next (node, self->body, FALSE))
    {
      gboolean listed = node->type == XML_ELEMENT_NODE && galpi_html_tree_is (node, "a") &&
                        (galpi_html_tree_lists (node, "rel", "tag") ||
                         galpi_html_tree_hints_at (node->parent, keyword_hints) ||
                         (node->parent->parent != NULL &&
                          node->parent->parent->type == XML_ELEMENT_NODE &&
                          galpi_html_tree_hints_at (node->parent->parent, keyword_hints)));

      if (listed)
        {
          g_ptr_array_add (links, node);
          width += galpi_html_tree_width (node);
        }
    }

  for (guint i = 0; i < links->len; i++)
    {
      xmlNode *link = g_ptr_array_index (links, i);
      g_autofree char *text = galpi_html_tree_text (link);
      const char *word = text + strspn (text, "# ");
      const char * const words[] = { word, NULL };
      xmlNode *box;

      if (galpi_parse_line_width (word) > MAX_SECTION)
        continue;
      galpi_draft_add_keywords (self->draft, words);

      box = around_keywords (self, link, width);
      if (box != link && !g_ptr_array_find (self->taken, box, NULL))
        g_ptr_array_add (self->taken, box);
    }
}

static gboolean
is_below_another (Shape         *self,
                  const xmlNode *node)
{
  for (node = node->parent; node != NULL; node = node->parent)
    if (g_ptr_array_find (self->taken, node, NULL))
      return TRUE;

  return FALSE;
}

static void
drop_taken (Shape *self)
{
  for (guint i = self->taken->len; i > 0; i--)
    if (is_below_another (self, g_ptr_array_index (self->taken, i - 1)))
      g_ptr_array_remove_index (self->taken, i - 1);

  for (guint i = 0; i < self->taken->len; i++)
    galpi_html_tree_remove (g_ptr_array_index (self->taken, i));
}

static void
complete (Shape *self)
{
  const GalpiHtmlMeta *meta = self->meta;
  GalpiDocument *document = self->draft->document;
  g_autofree char *text = galpi_html_tree_text (self->scope);
  g_autofree char *language = galpi_language_guess (text, meta->language);

  if (meta->published != NULL)
    document->date = galpi_date_stamp_read (meta->published, g_strcmp0 (language, "ko") == 0);
  if (document->date == NULL)
    document->date = g_steal_pointer (&self->date);

  galpi_draft_set_byline (self->draft, meta->author, TRUE);
  galpi_draft_set_part (&document->section, meta->section);
  galpi_draft_set_part (&document->source, meta->source);
  galpi_draft_set_part (&document->url, meta->url);
  if (document->keywords == NULL)
    galpi_draft_add_keywords (self->draft, (const char * const *) meta->keywords);
}

void
galpi_html_shape_take (GalpiDraft          *draft,
                       xmlNode             *body,
                       const GalpiHtmlMeta *meta)
{
  Shape self = { 0 };

  g_return_if_fail (draft != NULL);
  g_return_if_fail (body != NULL);
  g_return_if_fail (meta != NULL);

  self.draft = draft;
  self.meta = meta;
  self.body = body;
  self.title = galpi_html_title_find (body, meta->title);
  self.scope = find_scope (body, self.title);
  self.taken = g_ptr_array_new ();

  g_free (draft->document->title);
  draft->document->title = galpi_html_title_choose (self.title, meta->title, meta->source);

  take_head (&self);
  take_tail (&self);
  take_keywords (&self);
  complete (&self);
  drop_taken (&self);

  g_ptr_array_unref (self.taken);
  g_free (self.date);
}
