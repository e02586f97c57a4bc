/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-lexicon.h"

#include <stdarg.h>

/* An edge of the tree, in an open hash table: node and letter → next node. */
typedef struct
{
  guint32 node;        /* 0 where the place is free: nodes count from 1 */
  guint32 letter;
  guint32 next;
} Edge;

/* A word that ends at a node; several words may end there, in several categories. */
typedef struct
{
  const GalpiWord *word;
  guint32          other;      /* place of the next in entries, 0 for none */
} Entry;

struct _GalpiLexicon
{
  Edge    *edges;
  guint32  n_slots;      /* a power of two */
  guint32  n_edges;
  guint32  n_nodes;
  GArray  *first_entry;  /* element-type guint32: by node */
  GArray  *below;        /* element-type guint64: by node, the categories of the words through it */
  GArray  *entries;      /* element-type Entry; the first is not used */
  guint32 *pages[256];   /* by the high and the low byte of a word's first letter: its node */
};

static guint32
slot_of (const GalpiLexicon *self,
         guint32             node,
         guint32             letter)
{
  return (node * 2654435761u ^ letter * 2246822519u) >> 7 & (self->n_slots - 1);
}

static guint32
next_node (const GalpiLexicon *self,
           guint32             node,
           guint32             letter)
{
  for (guint32 i = slot_of (self, node, letter);; i = (i + 1) & (self->n_slots - 1))
    {
      const Edge *edge = &self->edges[i];

      if (edge->node == 0)
        return 0;
      if (edge->node == node && edge->letter == letter)
        return edge->next;
    }
}

static void
put_edge (GalpiLexicon *self,
          Edge          edge)
{
  guint32 i = slot_of (self, edge.node, edge.letter);

  while (self->edges[i].node != 0)
    i = (i + 1) & (self->n_slots - 1);
  self->edges[i] = edge;
}

static void
grow (GalpiLexicon *self)
{
  g_autofree Edge *old = self->edges;
  guint32 n_old = self->n_slots;

  self->n_slots *= 2;
  self->edges = g_new0 (Edge, self->n_slots);
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].node != 0)
      put_edge (self, old[i]);
}

static guint32
make_next_node (GalpiLexicon *self,
                guint32       node,
                guint32       letter)
{
  guint32 next = next_node (self, node, letter), none = 0;

  if (next != 0)
    return next;

  if (self->n_edges * 2 >= self->n_slots)
    grow (self);
  next = ++self->n_nodes;
  g_array_append_val (self->first_entry, none);
  put_edge (self, (Edge) { node, letter, next });
  self->n_edges++;
  return next;
}

/* The node of a word's first letter, which is looked at far more often than others. */
static guint32
first_node (const GalpiLexicon *self,
            gunichar            letter)
{
  const guint32 *page = letter <= 0xffff ? self->pages[letter >> 8] : NULL;

  return page != NULL ? page[letter & 0xff] : 0;
}

static guint32
make_first_node (GalpiLexicon *self,
                 gunichar      letter)
{
  guint32 none = 0;

  g_assert (letter <= 0xffff);

  if (self->pages[letter >> 8] == NULL)
    self->pages[letter >> 8] = g_new0 (guint32, 256);
  if (self->pages[letter >> 8][letter & 0xff] == 0)
    {
      self->pages[letter >> 8][letter & 0xff] = ++self->n_nodes;
      g_array_append_val (self->first_entry, none);
    }
  return self->pages[letter >> 8][letter & 0xff];
}

static guint32
make_node_after (GalpiLexicon *self,
                 guint32       node,
                 gunichar      letter)
{
  guint32 next = node == 1 ? make_first_node (self, letter) : make_next_node (self, node, letter);

  if (self->below->len <= next)
    g_array_set_size (self->below, next + 1);
  return next;
}

/* Adds what is left of the word from @node on, with and without a blank for each "_". */
static void
add_rest (GalpiLexicon    *self,
          guint32          node,
          const char      *rest,
          const GalpiWord *word)
{
  Entry entry = { word, 0 };
  guint64 category = 1ull << word->category;
  guint32 *first;

  for (; *rest != '\0'; rest = g_utf8_next_char (rest))
    {
      gunichar letter = g_utf8_get_char (rest);

      if (letter == '_')
        {
          guint32 blank = make_node_after (self, node, ' ');

          g_array_index (self->below, guint64, blank) |= category;
          add_rest (self, blank, rest + 1, word);
          continue;
        }
      node = make_node_after (self, node, letter);
      g_array_index (self->below, guint64, node) |= category;
    }

  first = &g_array_index (self->first_entry, guint32, node);
  entry.other = *first;
  *first = self->entries->len;
  g_array_append_val (self->entries, entry);
}

GalpiLexicon *
galpi_lexicon_new (const GalpiWord *first,
                   ...)
{
  GalpiLexicon *self = g_new0 (GalpiLexicon, 1);
  Entry unused = { 0 };
  guint32 none = 0;
  va_list tables;

  self->n_slots = 1024;
  self->edges = g_new0 (Edge, self->n_slots);
  self->n_nodes = 1;
  self->first_entry = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->below = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->entries = g_array_new (FALSE, TRUE, sizeof (Entry));
  g_array_append_val (self->first_entry, none);
  g_array_append_val (self->first_entry, none);
  g_array_append_val (self->entries, unused);

  va_start (tables, first);
  for (const GalpiWord *table = first; table != NULL; table = va_arg (tables, const GalpiWord *))
    for (; table->word != NULL; table++)
      add_rest (self, 1, table->word, table);
  va_end (tables);

  return self;
}

void
galpi_lexicon_free (GalpiLexicon *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->pages); i++)
    g_free (self->pages[i]);
  g_free (self->edges);
  g_array_unref (self->first_entry);
  g_array_unref (self->below);
  g_array_unref (self->entries);
  g_free (self);
}

gboolean
galpi_lexicon_may_start (const GalpiLexicon *self,
                         gunichar            letter)
{
  return first_node (self, letter) != 0;
}

const GalpiWord *
galpi_lexicon_find (const GalpiLexicon *self,
                    const GalpiSpan    *line,
                    guint               at,
                    guint64             categories,
                    guint              *end)
{
  const GalpiWord *found = NULL;
  guint32 node = first_node (self, line->folded[at]);

  for (guint i = at;
       node != 0 && i < line->length
       && (g_array_index (self->below, guint64, node) & categories) != 0;
       node = next_node (self, node, line->folded[++i]))
    {
      if (line->kinds[i] == GALPI_CHAR_LATIN && line->kinds[i + 1] == GALPI_CHAR_LATIN)
        continue;

      for (guint32 e = g_array_index (self->first_entry, guint32, node); e != 0;)
        {
          const Entry *entry = &g_array_index (self->entries, Entry, e);

          if (categories >> entry->word->category & 1)
            {
              found = entry->word;
              *end = i + 1;
            }
          e = entry->other;
        }
    }

  return found;
}
