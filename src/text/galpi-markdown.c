/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-markdown.h"

#include <md4c.h>
#include <string.h>

#include "galpi-note-link.h"

#define NOWHERE G_MAXUINT

/* The parser tells of blocks and spans without saying where they are, but its texts point into the
 * note: a block lies where its texts do, and what is in none of them is mark-up. All places count
 * bytes until the end.
 */

/* A list or a quote that is open. */
typedef struct
{
  MD_BLOCKTYPE type;
  guint        next;  /* number of the next item; 0 for bullets */
} Container;

typedef struct
{
  const char *text;
  guint       length;
  char       *content;    /* 1 for each byte that is no mark-up */
  GArray     *containers;
  GArray     *open_spans; /* GalpiMarkdownSpan, their ranges growing */
  GArray     *blocks;
  GArray     *spans;

  GalpiMarkdownBlock block; /* the one that is open */
  gboolean           in_block;

  /* Of the list item that the next block is the first of */
  gboolean    first;
  guint       number;
  char        task;
} Parse;

static char *
dup_attribute (const MD_ATTRIBUTE *attribute)
{
  return g_strndup (attribute->text != NULL ? attribute->text : "", attribute->size);
}

static void
end_block (Parse *parse)
{
  if (parse->in_block && parse->block.range.start != NOWHERE)
    g_array_append_val (parse->blocks, parse->block);
  parse->in_block = FALSE;
}

static void
begin_block (Parse                  *parse,
             GalpiMarkdownBlockKind  kind,
             guint                   level)
{
  GalpiMarkdownBlock block = { .kind = kind, .level = level, .range = { NOWHERE, 0 } };

  end_block (parse);
  for (guint i = 0; i < parse->containers->len; i++)
    {
      if (g_array_index (parse->containers, Container, i).type == MD_BLOCK_QUOTE)
        block.quoted++;
      else
        block.depth++;
    }
  block.first = parse->first;
  block.number = parse->number;
  block.task = parse->task;
  parse->first = FALSE;
  parse->task = 0;
  parse->block = block;
  parse->in_block = TRUE;
}

static void
begin_item (Parse                  *parse,
            const MD_BLOCK_LI_DETAIL *item)
{
  Container *list = &g_array_index (parse->containers, Container, parse->containers->len - 1);

  end_block (parse);
  parse->first = TRUE;
  parse->number = list->next;
  parse->task = !item->is_task ? 0 : item->task_mark == ' ' ? ' ' : 'x';
  if (list->next > 0)
    list->next++;
}

static void
push_container (Parse        *parse,
                MD_BLOCKTYPE  type,
                guint         next)
{
  Container container = { type, next };

  end_block (parse);
  g_array_append_val (parse->containers, container);
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Parse *parse = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
      push_container (parse, type, 0);
      break;
    case MD_BLOCK_OL:
      push_container (parse, type, MAX (((MD_BLOCK_OL_DETAIL *) detail)->start, 1));
      break;
    case MD_BLOCK_LI:
      begin_item (parse, detail);
      break;
    case MD_BLOCK_H:
      begin_block (parse, GALPI_MARKDOWN_BLOCK_HEADING, ((MD_BLOCK_H_DETAIL *) detail)->level);
      break;
    case MD_BLOCK_CODE:
      begin_block (parse, GALPI_MARKDOWN_BLOCK_CODE, 0);
      break;
    case MD_BLOCK_P:
      begin_block (parse, GALPI_MARKDOWN_BLOCK_PARAGRAPH, 0);
      break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    default:
      end_block (parse);
      break;
    }

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Parse *parse = user_data;

  end_block (parse);
  if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    g_array_set_size (parse->containers, parse->containers->len - 1);
  if (type == MD_BLOCK_LI)
    parse->first = FALSE;

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Parse *parse = user_data;
  GalpiMarkdownSpan span = { .range = { NOWHERE, 0 } };

  switch (type)
    {
    case MD_SPAN_STRONG:
      span.kind = GALPI_MARKDOWN_STRONG;
      break;
    case MD_SPAN_EM:
      span.kind = GALPI_MARKDOWN_EMPHASIS;
      break;
    case MD_SPAN_DEL:
      span.kind = GALPI_MARKDOWN_STRIKE;
      break;
    case MD_SPAN_CODE:
      span.kind = GALPI_MARKDOWN_CODE;
      break;
    case MD_SPAN_A:
      span.kind = GALPI_MARKDOWN_ADDRESS;
      span.target = dup_attribute (&((MD_SPAN_A_DETAIL *) detail)->href);
      break;
    case MD_SPAN_IMG:
      span.kind = GALPI_MARKDOWN_ADDRESS;
      span.target = dup_attribute (&((MD_SPAN_IMG_DETAIL *) detail)->src);
      break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
    default:
      g_assert_not_reached (); /* not asked for */
    }
  g_array_append_val (parse->open_spans, span);

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Parse *parse = user_data;
  GArray *open = parse->open_spans;
  GalpiMarkdownSpan span = g_array_index (open, GalpiMarkdownSpan, open->len - 1);

  g_array_set_size (open, open->len - 1);
  if (span.range.start == NOWHERE)
    {
      g_free (span.target);
      return 0;
    }

  g_array_append_val (parse->spans, span);
  if (open->len > 0)
    {
      GalpiMarkdownSpan *outer = &g_array_index (open, GalpiMarkdownSpan, open->len - 1);

      outer->range.start = MIN (outer->range.start, span.range.start);
      outer->range.end = MAX (outer->range.end, span.range.end);
    }

  return 0;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  Parse *parse = user_data;
  GArray *open = parse->open_spans;
  GalpiRange range;

  /* Line ends and what stands for a tab are the parser's own. */
  if (size == 0 || text < parse->text || text + size > parse->text + parse->length)
    return 0;

  range.start = text - parse->text;
  range.end = range.start + size;
  memset (parse->content + range.start, 1, size);

  if (!parse->in_block)
    begin_block (parse, GALPI_MARKDOWN_BLOCK_PARAGRAPH, 0);
  parse->block.range.start = MIN (parse->block.range.start, range.start);
  parse->block.range.end = MAX (parse->block.range.end, range.end);

  if (open->len > 0)
    {
      GalpiMarkdownSpan *span = &g_array_index (open, GalpiMarkdownSpan, open->len - 1);

      span->range.start = MIN (span->range.start, range.start);
      span->range.end = MAX (span->range.end, range.end);
    }

  return 0;
}

static void
clear_span (gpointer data)
{
  g_free (((GalpiMarkdownSpan *) data)->target);
}

static void
add_span (GArray                *spans,
          GalpiMarkdownSpanKind  kind,
          guint                  start,
          guint                  end,
          guint                  level)
{
  GalpiMarkdownSpan span = { kind, { start, end }, level, NULL };

  if (start < end)
    g_array_append_val (spans, span);
}

/* The parser takes a carriage return for a line's end too. */
static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

static guint
line_end (const Parse *parse,
          guint        place)
{
  while (place < parse->length && !is_line_end (parse->text[place]))
    place++;

  return place;
}

static guint
line_start (const Parse *parse,
            guint        place)
{
  while (place > 0 && !is_line_end (parse->text[place - 1]))
    place--;

  return place;
}

static gboolean
is_blank (const char *start,
          const char *end)
{
  while (start < end && (*start == ' ' || *start == '\t' || *start == '\n' || *start == '\r'))
    start++;

  return start == end;
}

/* Whether a line without its blanks is made of nothing but one of @characters, at least @least times. */
static gboolean
is_made_of (const char *start,
            const char *end,
            const char *characters,
            guint       least)
{
  char found = '\0';
  guint n = 0;

  for (; start < end; start++)
    {
      if (*start == ' ' || *start == '\t' || *start == '\r' || *start == '>')
        continue;
      if (strchr (characters, *start) == NULL || (found != '\0' && *start != found))
        return FALSE;
      found = *start;
      n++;
    }

  return n >= least;
}

static gboolean
is_fence (const char *start,
          const char *end)
{
  while (start < end && strchr (" \t>-*+.)0123456789", *start) != NULL)
    start++;

  return end - start >= 3 && (strncmp (start, "```", 3) == 0 || strncmp (start, "~~~", 3) == 0);
}

/* A line that no text was told of: it belongs to a block beside it, or else is shown as it was typed,
 * so that nothing of a note is ever out of sight.
 */
static void
place_line (Parse      *parse,
            GArray     *blocks,
            GalpiRange  line,
            guint       next)
{
  const char *start = parse->text + line.start;
  const char *end = parse->text + line.end;
  GalpiMarkdownBlock *before =
    blocks->len > 0 ? &g_array_index (blocks, GalpiMarkdownBlock, blocks->len - 1) : NULL;
  GalpiMarkdownBlock *after =
    next < parse->blocks->len ? &g_array_index (parse->blocks, GalpiMarkdownBlock, next) : NULL;
  GalpiMarkdownBlock block = { GALPI_MARKDOWN_BLOCK_PARAGRAPH, line };

  if (is_fence (start, end) && after != NULL && after->kind == GALPI_MARKDOWN_BLOCK_CODE &&
      is_blank (end, parse->text + after->range.start))
    {
      after->range.start = line.start;
      return;
    }
  if (before != NULL &&
      ((before->kind == GALPI_MARKDOWN_BLOCK_CODE && is_fence (start, end)) ||
       (before->kind == GALPI_MARKDOWN_BLOCK_HEADING && before->range.end + 1 == line.start &&
        is_made_of (start, end, "=-", 1))))
    {
      before->range.end = line.end;
      return;
    }

  if (is_made_of (start, end, "-*_", 3))
    block.kind = GALPI_MARKDOWN_BLOCK_RULE;
  else
    memset (parse->content + line.start, 1, line.end - line.start);
  g_array_append_val (blocks, block);
}

/* Makes whole lines of the blocks, and puts each line that is not blank into one. */
static GArray *
complete_blocks (Parse *parse)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (GalpiMarkdownBlock));
  guint next = 0;
  guint place = 0;

  for (guint i = 0; i < parse->blocks->len; i++)
    {
      GalpiMarkdownBlock *block = &g_array_index (parse->blocks, GalpiMarkdownBlock, i);

      block->range.start = line_start (parse, block->range.start);
      block->range.end = line_end (parse, block->range.end);
    }

  while (place < parse->length)
    {
      GalpiRange line = { place, line_end (parse, place) };
      GalpiMarkdownBlock *block =
        next < parse->blocks->len ? &g_array_index (parse->blocks, GalpiMarkdownBlock, next) : NULL;

      if (block != NULL && block->range.start <= place)
        {
          line.end = block->range.end;
          g_array_append_val (blocks, *block);
          next++;
        }
      else if (!is_blank (parse->text + line.start, parse->text + line.end))
        {
          place_line (parse, blocks, line, next);
        }
      place = line.end + 1;
    }

  return blocks;
}

static void
add_block_spans (GArray                   *spans,
                 const GalpiMarkdownBlock *block)
{
  guint start = block->range.start;
  guint end = block->range.end;

  if (block->quoted > 0)
    add_span (spans, GALPI_MARKDOWN_QUOTE, start, end, 0);
  if (block->depth > 0)
    add_span (spans, GALPI_MARKDOWN_LIST_ITEM, start, end, block->depth);
  if (block->kind == GALPI_MARKDOWN_BLOCK_HEADING)
    add_span (spans, GALPI_MARKDOWN_HEADING, start, end, block->level);
  if (block->kind == GALPI_MARKDOWN_BLOCK_CODE)
    add_span (spans, GALPI_MARKDOWN_CODE_BLOCK, start, end, 0);
}

static void
add_markup (Parse      *parse,
            GArray     *spans,
            GalpiRange  block)
{
  guint start = NOWHERE;

  for (guint i = block.start; i < block.end; i++)
    {
      gboolean markup = parse->content[i] == 0 && !is_line_end (parse->text[i]);

      if (markup && start == NOWHERE)
        start = i;
      if (!markup && start != NOWHERE)
        {
          add_span (spans, GALPI_MARKDOWN_MARKUP, start, i, 0);
          start = NOWHERE;
        }
    }
  if (start != NOWHERE)
    add_span (spans, GALPI_MARKDOWN_MARKUP, start, block.end, 0);
}

/* Returns: (transfer full): for each byte which code point it is in, and for the end how many there are */
static guint *
map_bytes (const char *text,
           guint       length)
{
  guint *map = g_new (guint, length + 1);
  guint n = 0;

  for (guint i = 0; i < length; i++)
    {
      if (((guchar) text[i] & 0xc0) != 0x80)
        n++;
      map[i] = n - 1;
    }
  map[length] = n;

  return map;
}

static void
to_code_points (GalpiRange  *range,
                const guint *map)
{
  range->start = map[range->start];
  range->end = map[range->end];
}

/* Returns: how many links begin at or before @place */
static guint
count_links (GPtrArray *links,
             guint      place)
{
  guint low = 0;
  guint high = links->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const GalpiNoteLink *link = links->pdata[middle];

      if (link->range.start <= place)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Takes out the links that overlap a span of code. */
static GPtrArray *
drop_links_in_code (GPtrArray    *links,
                    const GArray *spans)
{
  GPtrArray *left = g_ptr_array_new ();
  g_autofree gboolean *in_code = g_new0 (gboolean, links->len);

  for (guint i = 0; i < spans->len; i++)
    {
      const GalpiMarkdownSpan *span = &g_array_index (spans, GalpiMarkdownSpan, i);

      if (span->kind != GALPI_MARKDOWN_CODE && span->kind != GALPI_MARKDOWN_CODE_BLOCK)
        continue;

      for (guint n = count_links (links, span->range.end - 1); n > 0; n--)
        {
          const GalpiNoteLink *link = links->pdata[n - 1];

          if (link->range.end <= span->range.start)
            break;
          in_code[n - 1] = TRUE;
        }
    }

  for (guint i = 0; i < links->len; i++)
    if (!in_code[i])
      g_ptr_array_add (left, links->pdata[i]);

  return left;
}

/* Whether @span lies in a link, and is not all of it. */
static gboolean
is_in_link (const GalpiMarkdownSpan *span,
            GPtrArray               *links)
{
  guint n = count_links (links, span->range.start);
  const GalpiNoteLink *link = n > 0 ? links->pdata[n - 1] : NULL;

  return link != NULL && span->range.start < link->range.end &&
         (span->range.start > link->range.start || span->range.end < link->range.end);
}

static void
add_link (GArray              *spans,
          const GalpiNoteLink *link)
{
  GalpiMarkdownSpan span = { GALPI_MARKDOWN_LINK, link->range, 0, g_strdup (link->title) };
  guint shown = link->range.start + 2;

  if (link->words != NULL)
    shown = link->range.end - 2 - g_utf8_strlen (link->words, -1);

  g_array_append_val (spans, span);
  add_span (spans, GALPI_MARKDOWN_MARKUP, link->range.start, shown, 0);
  add_span (spans, GALPI_MARKDOWN_MARKUP, link->range.end - 2, link->range.end, 0);
}

/* A title is a title, whatever Markdown would make of the characters in it; in code, nothing is a link. */
static void
add_links (GArray     *spans,
           const char *text)
{
  g_autoptr(GPtrArray) all = galpi_note_link_scan (text);
  g_autoptr(GPtrArray) links = NULL;
  guint n_left = 0;

  if (all->len == 0)
    return;

  links = drop_links_in_code (all, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      GalpiMarkdownSpan *span = &g_array_index (spans, GalpiMarkdownSpan, i);

      if (is_in_link (span, links))
        g_clear_pointer (&span->target, g_free);
      else
        g_array_index (spans, GalpiMarkdownSpan, n_left++) = *span;
    }
  spans->len = n_left;

  for (guint i = 0; i < links->len; i++)
    add_link (spans, links->pdata[i]);
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  const GalpiMarkdownSpan *first = a;
  const GalpiMarkdownSpan *second = b;

  if (first->range.start != second->range.start)
    return first->range.start < second->range.start ? -1 : 1;
  if (first->range.end != second->range.end)
    return first->range.end > second->range.end ? -1 : 1;

  return (int) second->kind - (int) first->kind;
}

static GalpiMarkdown *
complete (Parse *parse)
{
  GalpiMarkdown *self = g_new0 (GalpiMarkdown, 1);
  g_autofree guint *map = map_bytes (parse->text, parse->length);

  self->blocks = complete_blocks (parse);
  self->spans = g_array_ref (parse->spans);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      GalpiMarkdownBlock *block = &g_array_index (self->blocks, GalpiMarkdownBlock, i);

      add_block_spans (self->spans, block);
      add_markup (parse, self->spans, block->range);
      to_code_points (&block->range, map);
    }
  for (guint i = 0; i < self->spans->len; i++)
    to_code_points (&g_array_index (self->spans, GalpiMarkdownSpan, i).range, map);
  add_links (self->spans, parse->text);
  g_array_sort (self->spans, compare_spans);

  return self;
}

GalpiMarkdown *
galpi_markdown_parse (const char *text)
{
  static const MD_PARSER parser = {
    .flags = MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS |
             MD_FLAG_PERMISSIVEAUTOLINKS | MD_FLAG_NOINDENTEDCODEBLOCKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  Parse parse = { .text = text };
  GalpiMarkdown *self;

  g_return_val_if_fail (text != NULL, NULL);

  parse.length = strlen (text);
  parse.content = g_malloc0 (parse.length + 1);
  parse.containers = g_array_new (FALSE, FALSE, sizeof (Container));
  parse.open_spans = g_array_new (FALSE, FALSE, sizeof (GalpiMarkdownSpan));
  parse.blocks = g_array_new (FALSE, FALSE, sizeof (GalpiMarkdownBlock));
  parse.spans = g_array_new (FALSE, FALSE, sizeof (GalpiMarkdownSpan));
  g_array_set_clear_func (parse.spans, clear_span);

  /* It fails only for want of memory, where the program ends anyway. */
  md_parse (text, parse.length, &parser, &parse);
  self = complete (&parse);

  g_free (parse.content);
  g_array_unref (parse.containers);
  g_array_unref (parse.open_spans);
  g_array_unref (parse.blocks);
  g_array_unref (parse.spans);

  return self;
}

void
galpi_markdown_free (GalpiMarkdown *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->spans);
  g_free (self);
}
