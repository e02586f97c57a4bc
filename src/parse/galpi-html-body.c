/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-html-body.h"

#include <string.h>

#include "galpi-html-clean.h"
#include "galpi-html-tree.h"
#include "galpi-parse-line.h"

/* Narrower paragraphs say nothing about where the article is. */
#define MIN_PARAGRAPH 25

/* How far up a paragraph's score is felt. */
#define N_ANCESTORS 5

/* How many of the best are compared, and how good the others must be to count. */
#define N_BEST 5
#define GOOD_ENOUGH 0.75
#define N_AGREEING 3

typedef struct
{
  GHashTable *scores; /* xmlNode → double * */
  GPtrArray  *order;  /* the same nodes, as they were first met */
} Scores;

static double *
get_score (Scores        *self,
           const xmlNode *node)
{
  return g_hash_table_lookup (self->scores, node);
}

static double
initial_score (const xmlNode *node)
{
  static const char * const good[] = { "pre", "td", "blockquote", NULL };
  static const char * const bad[] = {
    "address", "ol", "ul", "dl", "dd", "dt", "li", "form", NULL,
  };
  static const char * const worse[] = { "h1", "h2", "h3", "h4", "h5", "h6", "th", NULL };
  double score = galpi_html_clean_weigh (node);

  if (galpi_html_tree_is (node, "div"))
    return score + 5;
  if (galpi_html_tree_is_any (node, good))
    return score + 3;
  if (galpi_html_tree_is_any (node, bad))
    return score - 3;
  if (galpi_html_tree_is_any (node, worse))
    return score - 5;

  return score;
}

static void
add_score (Scores  *self,
           xmlNode *node,
           double   score)
{
  double *sum = get_score (self, node);

  if (sum == NULL)
    {
      sum = g_new (double, 1);
      *sum = initial_score (node);
      g_hash_table_insert (self->scores, node, sum);
      g_ptr_array_add (self->order, node);
    }
  *sum += score;
}

/* Whether its text counts for the elements around it. */
static gboolean
is_scored (const xmlNode *node)
{
  static const char * const names[] = { "pre", "section", "h2", "h3", "h4", "h5", "h6", NULL };

  return galpi_html_tree_is_paragraph (node) || galpi_html_tree_is_any (node, names) ||
         (galpi_html_tree_is (node, "td") && !galpi_html_tree_has_block (node));
}

static void
score_paragraph (Scores  *self,
                 xmlNode *node)
{
  guint width = galpi_html_tree_width (node);
  double score;
  guint level = 0;

  if (width < MIN_PARAGRAPH)
    return;

  score = 1 + galpi_html_tree_n_commas (node, G_MAXUINT) + 1 + MIN (width / 100, 3);
  for (xmlNode *around = node->parent;
       around != NULL && around->type == XML_ELEMENT_NODE && level < N_ANCESTORS;
       around = around->parent, level++)
    {
      if (around->parent == NULL || around->parent->type != XML_ELEMENT_NODE)
        break;
      add_score (self, around, score / (level == 0 ? 1 : level == 1 ? 2 : level * 3));
    }
}

/* Text that stands in a box beside blocks becomes a paragraph of its own, so that it counts. */
static void
wrap_loose_text (xmlNode *box)
{
  xmlNode *paragraph = NULL;
  xmlNode *next;

  for (xmlNode *child = box->children; child != NULL; child = next)
    {
      next = child->next;
      if (child->type == XML_ELEMENT_NODE &&
          (galpi_html_tree_is_block (child) || galpi_html_tree_has_block (child) ||
           galpi_html_tree_is (child, "img") || galpi_html_tree_is (child, "picture")))
        {
          paragraph = NULL;
          continue;
        }

      if (paragraph == NULL)
        {
          if (child->type == XML_TEXT_NODE && xmlIsBlankNode (child))
            continue;
          paragraph = xmlNewDocNode (box->doc, NULL, (const xmlChar *) "p", NULL);
          xmlAddPrevSibling (child, paragraph);
        }
      xmlUnlinkNode (child);
      xmlAddChild (paragraph, child);
    }
}

static void
drop_unlikely (xmlNode *root)
{
  xmlNode *node = root;

  while (node != NULL)
    {
      gboolean drop = node != root && node->type == XML_ELEMENT_NODE &&
                      galpi_html_clean_is_unlikely (node);
      xmlNode *next = galpi_html_tree_next (node, root, drop);

      if (drop)
        galpi_html_tree_remove (node);
      node = next;
    }
}

static void
score_all (Scores  *self,
           xmlNode *root)
{
  for (xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    if ((galpi_html_tree_is (node, "div") || galpi_html_tree_is (node, "td")) &&
        galpi_html_tree_has_block (node))
      wrap_loose_text (node);

  for (xmlNode *node = root; node != NULL; node = galpi_html_tree_next (node, root, FALSE))
    if (is_scored (node))
      score_paragraph (self, node);

  for (guint i = 0; i < self->order->len; i++)
    {
      xmlNode *node = g_ptr_array_index (self->order, i);
      double *score = get_score (self, node);

      *score *= 1 - galpi_html_tree_link_share (node);
    }
}

/* The best of them, best first. */
static guint
choose_best (Scores   *self,
             xmlNode **best)
{
  guint n = 0;

  for (guint i = 0; i < self->order->len; i++)
    {
      xmlNode *node = g_ptr_array_index (self->order, i);
      double score = *get_score (self, node);
      guint place = n;

      while (place > 0 && *get_score (self, best[place - 1]) < score)
        place--;
      if (place == N_BEST)
        continue;

      n = MIN (n + 1, N_BEST);
      for (guint j = n - 1; j > place; j--)
        best[j] = best[j - 1];
      best[place] = node;
    }

  return n;
}

/* Where several good ones lie in one element, that is the article, its parts boxes of their own. */
static xmlNode *
find_common (Scores   *self,
             xmlNode **best,
             guint     n)
{
  double top = *get_score (self, best[0]);

  for (xmlNode *around = best[0]->parent;
       around != NULL && around->type == XML_ELEMENT_NODE && !galpi_html_tree_is (around, "body");
       around = around->parent)
    {
      guint n_inside = 0;

      for (guint i = 1; i < n; i++)
        n_inside += *get_score (self, best[i]) / top >= GOOD_ENOUGH && best[i] != around &&
                    galpi_html_tree_is_inside (best[i], around);
      if (n_inside >= N_AGREEING)
        return around;
    }

  return best[0];
}

/* Goes up as long as that brings more: the paragraphs of an article may lie in several boxes. */
static xmlNode *
climb (Scores  *self,
       xmlNode *top)
{
  double *own = get_score (self, top);
  double last = own != NULL ? *own : 0;
  double threshold = last / 3;

  for (xmlNode *around = top->parent;
       around != NULL && around->type == XML_ELEMENT_NODE && !galpi_html_tree_is (around, "body");
       around = around->parent)
    {
      double *score = get_score (self, around);

      if (score == NULL)
        continue;
      if (*score < threshold)
        break;
      if (*score > last)
        {
          top = around;
          break;
        }
      last = *score;
    }

  while (top->parent != NULL && top->parent->type == XML_ELEMENT_NODE &&
         !galpi_html_tree_is (top->parent, "body") && xmlChildElementCount (top->parent) == 1)
    top = top->parent;

  return top;
}

static gboolean
has_class_of (const xmlNode *node,
              const xmlNode *other)
{
  g_autofree char *a = galpi_html_tree_attribute (node, "class");
  g_autofree char *b = galpi_html_tree_attribute (other, "class");

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/* A picture that leads the article, beside the box of its text. */
static gboolean
is_lead_picture (const xmlNode *node)
{
  return galpi_html_tree_is (node, "figure") && galpi_html_tree_find (node, "img") != NULL &&
         galpi_html_tree_link_share (node) == 0;
}

static gboolean
belongs (Scores        *self,
         const xmlNode *node,
         const xmlNode *top)
{
  double *top_score = get_score (self, top);
  double *score = get_score (self, node);
  double base = top_score != NULL ? *top_score : 0;
  double bonus = has_class_of (node, top) ? base * 0.2 : 0;
  double links;
  guint width;

  if (node == top || is_lead_picture (node))
    return TRUE;
  if (score != NULL && *score + bonus >= MAX (10, base * 0.2))
    return TRUE;
  if (!galpi_html_tree_is_paragraph (node))
    return FALSE;

  width = galpi_html_tree_width (node);
  links = galpi_html_tree_link_share (node);
  if (width > 80)
    return links < 0.25;

  g_autofree char *text = galpi_html_tree_text (node);

  return width > 0 && links == 0 && galpi_parse_line_n_sentences (text) > 0;
}

/* Drops the neighbours of @top that are not part of the article.
 * Returns: the element around the rest
 */
static xmlNode *
keep_siblings (Scores  *self,
               xmlNode *top)
{
  xmlNode *around = top->parent;
  xmlNode *next;

  if (around == NULL || around->type != XML_ELEMENT_NODE || galpi_html_tree_is (top, "body"))
    return top;

  for (xmlNode *node = around->children; node != NULL; node = next)
    {
      next = node->next;
      if (node->type != XML_ELEMENT_NODE || !belongs (self, node, top))
        galpi_html_tree_remove (node);
    }

  return around;
}

xmlNode *
galpi_html_body_find (xmlDoc   *page,
                      gboolean  strict)
{
  xmlNode *root = xmlDocGetRootElement (page);
  xmlNode *best[N_BEST];
  xmlNode *body;
  xmlNode *top;
  Scores scores;
  guint n;

  g_return_val_if_fail (root != NULL, NULL);

  body = galpi_html_tree_find (root, "body");
  if (body == NULL)
    body = root;
  if (strict)
    drop_unlikely (body);

  scores.scores = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  scores.order = g_ptr_array_new ();
  score_all (&scores, body);

  n = choose_best (&scores, best);
  top = n > 0 ? keep_siblings (&scores, climb (&scores, find_common (&scores, best, n))) : body;

  g_hash_table_unref (scores.scores);
  g_ptr_array_unref (scores.order);

  if (strict)
    galpi_html_clean_body (top);

  return top;
}
