/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-blocks.h"

#include <string.h>

#include "galpi-byline.h"
#include "galpi-html-clean.h"
#include "galpi-html-figure.h"
#include "galpi-html-image.h"
#include "galpi-html-tree.h"
#include "galpi-parse-line.h"

/* Elements deeper than this are read as plain text. */
#define MAX_DEPTH 400

/* A line set in bold that is a heading in all but name. */
#define MAX_BOLD_HEADING 60
#define BOLD_HEADING_LEVEL 3

/* The longest line that is tried as a byline, in bytes. */
#define MAX_BYLINE 200

/* Enough of a line's end to tell whether a sentence ends there. */
#define TAIL 64

typedef struct
{
  GalpiDraft       *draft;
  const GalpiHints *hints;

  GString *line;
  gsize    n_bold;
  gsize    n_letters;
  guint    n_breaks;

  guint depth;
  guint heading;
  guint quotes;
  guint items;
  guint lists;
  guint bold;
} Walk;

static const char * const caption_hints[] = {
  "caption", "img_desc", "img-desc", "imgdesc", "photo_desc", "photo-desc", "photodesc", NULL,
};

static void walk (Walk    *self,
                  xmlNode *node);

static void
add_line (Walk       *self,
          const char *line,
          gboolean    bold)
{
  g_auto(GStrv) keywords = NULL;

  if (self->heading > 0)
    {
      galpi_draft_add_text (self->draft, GALPI_BLOCK_HEADING, self->heading, line);
      return;
    }

  keywords = galpi_parse_line_read_keywords (line);
  if (keywords != NULL)
    {
      galpi_draft_add_keywords (self->draft, (const char * const *) keywords);
      return;
    }

  if (galpi_html_figure_take_caption (self->draft, line, FALSE) ||
      galpi_parse_line_is_boilerplate (line) ||
      galpi_draft_take_byline (self->draft, line))
    return;

  if (self->quotes > 0)
    galpi_draft_add_text (self->draft, GALPI_BLOCK_QUOTE, 0, line);
  else if (self->items > 0)
    galpi_draft_add_text (self->draft, GALPI_BLOCK_LIST_ITEM, MAX (self->lists, 1), line);
  else if (bold && galpi_parse_line_width (line) <= MAX_BOLD_HEADING &&
           galpi_parse_line_is_heading (line))
    galpi_draft_add_text (self->draft, GALPI_BLOCK_HEADING, BOLD_HEADING_LEVEL, line);
  else
    galpi_draft_add_text (self->draft, GALPI_BLOCK_PARAGRAPH, 0, line);
}

static void
flush (Walk *self)
{
  g_autofree char *line = galpi_parse_line_tidy (self->line->str, self->line->len);
  gboolean bold = self->n_letters > 0 && self->n_bold == self->n_letters;

  g_string_truncate (self->line, 0);
  self->n_bold = 0;
  self->n_letters = 0;
  self->n_breaks = 0;

  if (*line != '\0')
    add_line (self, line, bold);
}

static gboolean
is_byline (const char *text)
{
  g_autofree char *line = galpi_parse_line_tidy (text, -1);
  g_autofree char *person = NULL;
  g_autofree char *role = NULL;

  return galpi_byline_read (line, &person, &role);
}

/* A line break inside a block: two end a paragraph; one does after a sentence, a bold heading or
 * the writer's name, else the page only breaks its line there for looks.
 */
static void
settle_breaks (Walk *self)
{
  const char *tail = self->line->str + MAX (0, (gssize) self->line->len - TAIL);
  gboolean bold = self->n_letters > 0 && self->n_bold == self->n_letters && self->bold == 0;
  guint n_breaks = self->n_breaks;

  self->n_breaks = 0;
  if (n_breaks == 0)
    return;

  while ((*tail & 0xc0) == 0x80)
    tail++;
  if (self->heading == 0 &&
      (n_breaks > 1 || bold || galpi_parse_line_ends_sentence (tail) ||
       (self->line->len < MAX_BYLINE && is_byline (self->line->str))))
    flush (self);
  else
    g_string_append_c (self->line, ' ');
}

static void
add_text (Walk       *self,
          const char *text)
{
  gsize n_letters = 0;

  for (const char *p = text; *p != '\0'; p++)
    n_letters += !g_ascii_isspace (*p);

  if (n_letters > 0)
    settle_breaks (self);

  g_string_append (self->line, text);
  self->n_letters += n_letters;
  if (self->bold > 0)
    self->n_bold += n_letters;
}

static void
take_image (Walk    *self,
            xmlNode *node)
{
  const char *name = galpi_html_image_take (self->draft, node, self->hints);

  if (name != NULL)
    {
      flush (self);
      galpi_draft_add_image (self->draft, name, NULL, NULL);
    }
}

static void
take_table (Walk    *self,
            xmlNode *table)
{
  g_autoptr(GString) text = g_string_new (NULL);
  xmlNode *caption = galpi_html_tree_find (table, "caption");
  gboolean row_begun = FALSE;

  if (caption != NULL)
    walk (self, caption);
  flush (self);

  for (xmlNode *node = table; node != NULL;)
    {
      gboolean cell = galpi_html_tree_is (node, "td") || galpi_html_tree_is (node, "th");

      if (galpi_html_tree_is (node, "tr"))
        {
          while (text->len > 0 && strchr ("\t\n", text->str[text->len - 1]) != NULL)
            g_string_truncate (text, text->len - 1);
          if (text->len > 0)
            g_string_append_c (text, '\n');
          row_begun = FALSE;
        }
      else if (cell)
        {
          g_autofree char *cell_text = galpi_html_tree_text (node);

          if (row_begun)
            g_string_append_c (text, '\t');
          g_string_append (text, cell_text);
          row_begun = TRUE;
        }
      node = galpi_html_tree_next (node, table, cell);
    }

  /* An empty first cell stays: it stands above the names of the rows. */
  while (text->len > 0 && g_ascii_isspace (text->str[text->len - 1]))
    g_string_truncate (text, text->len - 1);
  galpi_draft_add_text (self->draft, GALPI_BLOCK_TABLE, 0, text->str);
}

/* Each line of preformatted text is a paragraph. */
static void
take_preformatted (Walk    *self,
                   xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_auto(GStrv) lines = NULL;

  if (content == NULL)
    return;

  lines = g_strsplit ((const char *) content, "\n", -1);
  xmlFree (content);
  for (char **line = lines; *line != NULL; line++)
    {
      add_text (self, *line);
      flush (self);
    }
}

static guint
heading_level (const xmlNode *node)
{
  const char *name = (const char *) node->name;

  return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' ? name[1] - '0' : 0;
}

static void
take_block (Walk    *self,
            xmlNode *node)
{
  guint level = heading_level (node);
  guint outer_heading = self->heading;
  gboolean quote = galpi_html_tree_is (node, "blockquote");
  gboolean item = galpi_html_tree_is (node, "li");
  gboolean list = galpi_html_tree_is (node, "ul") || galpi_html_tree_is (node, "ol");

  flush (self);
  if (galpi_html_tree_is (node, "figure") &&
      galpi_html_figure_take (self->draft, node, self->hints))
    return;
  if (galpi_html_tree_is (node, "table") && galpi_html_clean_is_data_table (node))
    {
      take_table (self, node);
      return;
    }
  if (galpi_html_tree_is (node, "pre"))
    {
      take_preformatted (self, node);
      return;
    }

  self->heading = level > 0 ? level : self->heading;
  self->quotes += quote;
  self->items += item;
  self->lists += list;
  walk (self, node);
  flush (self);
  self->lists -= list;
  self->items -= item;
  self->quotes -= quote;
  self->heading = outer_heading;
}

/* A caption that stands in an element of its own, inside or below the picture's. */
static gboolean
take_caption (Walk    *self,
              xmlNode *node)
{
  g_autofree char *text = NULL;

  if (node->properties == NULL || galpi_html_tree_has_block (node) ||
      !galpi_html_tree_hints_at (node, caption_hints))
    return FALSE;

  flush (self);
  text = galpi_html_tree_text (node);

  return galpi_html_figure_take_caption (self->draft, text, TRUE);
}

static void
take_element (Walk    *self,
              xmlNode *node)
{
  gboolean bold = galpi_html_tree_is (node, "b") || galpi_html_tree_is (node, "strong");

  if (galpi_html_tree_is (node, "br"))
    self->n_breaks++;
  else if (galpi_html_tree_is (node, "img"))
    take_image (self, node);
  else if (take_caption (self, node))
    return;
  else if (galpi_html_tree_is_block (node))
    take_block (self, node);
  else
    {
      self->bold += bold;
      walk (self, node);
      self->bold -= bold;
    }
}

static void
walk (Walk    *self,
      xmlNode *node)
{
  if (self->depth == MAX_DEPTH)
    {
      g_autofree char *text = galpi_html_tree_text (node);

      add_text (self, text);
      return;
    }

  self->depth++;
  for (xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_ELEMENT_NODE)
      take_element (self, child);
    else if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      add_text (self, (const char *) child->content);
  self->depth--;
}

void
galpi_html_blocks_take (GalpiDraft       *draft,
                        xmlNode          *body,
                        const GalpiHints *hints)
{
  Walk self = { 0 };

  g_return_if_fail (draft != NULL);
  g_return_if_fail (body != NULL);

  self.draft = draft;
  self.hints = hints;
  self.line = g_string_new (NULL);

  walk (&self, body);
  flush (&self);

  g_string_free (self.line, TRUE);
}
