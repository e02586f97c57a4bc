/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-join-private.h"

#include <string.h>

#include "galpi-name-verdict-table.h"

/* Plurals of shorter words are too often other words. */
#define MIN_PLURAL 5

/* One side of a split that a group holds. */
typedef struct
{
  guint rule;
  guint side;
} Mark;

/* What is known of the group that a node stands for. */
typedef struct
{
  guint       parent;
  guint       n_nodes;
  const char *name_class; /* "" while it is not known */
  GArray     *marks;      /* Mark; nullable */
} Group;

typedef struct
{
  GPtrArray  *nodes;   /* GalpiJoinNode */
  GArray     *ties;    /* GalpiJoinTie */
  GPtrArray  *rules;   /* GalpiJoinRule */
  Group      *groups;  /* one for each node */
  gboolean   *apart;   /* of each: it is short for a name that the analyst split it from */
  GHashTable *by_key;  /* key -> GArray of guint, in order */
} Joining;

GalpiJoinNode *
galpi_join_node_new (gint64      id,
                     const char *key,
                     const char *name_class,
                     const char *of)
{
  GalpiJoinNode *self = g_new0 (GalpiJoinNode, 1);

  self->id = id;
  self->node.key = g_strdup (key);
  self->node.name_class = g_strdup (name_class);
  self->node.of = g_strdup (of);
  self->name_class = "";

  return self;
}

void
galpi_join_node_free (GalpiJoinNode *self)
{
  g_free (self->node.key);
  g_free (self->node.name_class);
  g_free (self->node.of);
  g_free (self);
}

void
galpi_join_rule_free (GalpiJoinRule *self)
{
  g_free (self->key);
  g_free (self->name_class);
  g_free (self->other_key);
  g_free (self->other_class);
  g_free (self->value);
  g_free (self);
}

int
galpi_join_node_compare (gconstpointer a,
                         gconstpointer b)
{
  const GalpiNameNode *node_a = &(*(GalpiJoinNode * const *) a)->node;
  const GalpiNameNode *node_b = &(*(GalpiJoinNode * const *) b)->node;
  int order = strcmp (node_a->of, node_b->of);

  if (order == 0)
    order = strcmp (node_a->key, node_b->key);

  return order != 0 ? order : strcmp (node_a->name_class, node_b->name_class);
}

gboolean
galpi_join_rule_speaks_of (const char          *key,
                           const char          *name_class,
                           const GalpiNameNode *node)
{
  return g_str_equal (key, node->key) &&
         (*name_class == '\0' || *node->name_class == '\0' ||
          g_str_equal (name_class, node->name_class));
}

static const GalpiNameNode *
get_node (Joining *self,
          guint    place)
{
  return &((GalpiJoinNode *) self->nodes->pdata[place])->node;
}

/* Whether it means the same wherever it stands. */
static gboolean
is_whole (const GalpiNameNode *node)
{
  return *node->of == '\0';
}

static gboolean
is_short (const GalpiNameNode *node,
          char                 sign)
{
  return *node->of == sign;
}

static guint
find (Joining *self,
      guint    place)
{
  while (self->groups[place].parent != place)
    {
      self->groups[place].parent = self->groups[self->groups[place].parent].parent;
      place = self->groups[place].parent;
    }

  return place;
}

static gboolean
are_split (const Group *a,
           const Group *b)
{
  for (guint i = 0; a->marks != NULL && b->marks != NULL && i < a->marks->len; i++)
    {
      const Mark *mark_a = &g_array_index (a->marks, Mark, i);

      for (guint j = 0; j < b->marks->len; j++)
        {
          const Mark *mark_b = &g_array_index (b->marks, Mark, j);

          if (mark_a->rule == mark_b->rule && mark_a->side != mark_b->side)
            return TRUE;
        }
    }

  return FALSE;
}

static gboolean
are_two_classes (const Group *a,
                 const Group *b)
{
  return *a->name_class != '\0' && *b->name_class != '\0' &&
         !g_str_equal (a->name_class, b->name_class);
}

/* The lesser place stands for the group. */
static void
force (Joining *self,
       guint    a,
       guint    b)
{
  guint root = MIN (find (self, a), find (self, b));
  guint other = MAX (find (self, a), find (self, b));
  Group *into = &self->groups[root];
  Group *from = &self->groups[other];

  if (root == other)
    return;

  from->parent = root;
  into->n_nodes += from->n_nodes;
  if (*into->name_class == '\0')
    into->name_class = from->name_class;
  if (into->marks == NULL)
    into->marks = g_steal_pointer (&from->marks);
  else if (from->marks != NULL)
    g_array_append_vals (into->marks, from->marks->data, from->marks->len);
}

static void
join (Joining *self,
      guint    a,
      guint    b)
{
  const Group *group_a = &self->groups[find (self, a)];
  const Group *group_b = &self->groups[find (self, b)];

  if (!are_two_classes (group_a, group_b) && !are_split (group_a, group_b))
    force (self, a, b);
}

static GArray *
get_places (Joining    *self,
            const char *key)
{
  return g_hash_table_lookup (self->by_key, key);
}

static void
set_up (Joining *self)
{
  self->groups = g_new0 (Group, self->nodes->len);
  self->apart = g_new0 (gboolean, self->nodes->len);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                        (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GalpiNameNode *node = get_node (self, i);
      GArray *places = get_places (self, node->key);

      self->groups[i] = (Group) { i, 1, node->name_class, NULL };
      if (places == NULL)
        {
          places = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->by_key, node->key, places);
        }
      g_array_append_val (places, i);
    }
}

static void
clear (Joining *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    g_clear_pointer (&self->groups[i].marks, g_array_unref);
  g_free (self->groups);
  g_free (self->apart);
  g_hash_table_unref (self->by_key);
}

/* Returns: (transfer full) (element-type guint): the nodes that a rule's side speaks of; with
 * @exactly those of its very class, where there are any
 */
static GArray *
list_side (Joining             *self,
           const GalpiJoinRule *rule,
           guint                side,
           gboolean             exactly)
{
  const char *key = side == 0 ? rule->key : rule->other_key;
  const char *name_class = side == 0 ? rule->name_class : rule->other_class;
  GArray *places = get_places (self, key);
  g_autoptr(GArray) exact = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GArray) alike = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      const GalpiNameNode *node = get_node (self, place);

      if (galpi_join_rule_speaks_of (key, name_class, node))
        g_array_append_val (alike, place);
      if (g_str_equal (name_class, node->name_class))
        g_array_append_val (exact, place);
    }

  return exactly && exact->len > 0 ? g_steal_pointer (&exact) : g_steal_pointer (&alike);
}

static void
give_class (Joining             *self,
            const GalpiJoinRule *rule)
{
  g_autoptr(GArray) places = list_side (self, rule, 0, TRUE);

  for (guint i = 0; i < places->len; i++)
    self->groups[g_array_index (places, guint, i)].name_class = rule->value;
}

static void
add_marks (Joining *self,
           guint    rule)
{
  for (guint side = 0; side < 2; side++)
    {
      g_autoptr(GArray) places = list_side (self, self->rules->pdata[rule], side, FALSE);
      Mark mark = { rule, side };

      for (guint i = 0; i < places->len; i++)
        {
          Group *group = &self->groups[g_array_index (places, guint, i)];

          if (group->marks == NULL)
            group->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
          g_array_append_val (group->marks, mark);
        }
    }
}

static void
prepare_rules (Joining *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const GalpiJoinRule *rule = self->rules->pdata[i];

      if (rule->kind == GALPI_NAME_VERDICT_CLASSED)
        give_class (self, rule);
      if (rule->kind == GALPI_NAME_VERDICT_SPLIT && !g_str_equal (rule->key, rule->other_key))
        add_marks (self, i);
    }
}

/* Whether @a is short for @b. */
static gboolean
is_short_for (const GalpiNameNode *a,
              const GalpiNameNode *b)
{
  return (is_short (a, '=') || is_short (a, '<')) && g_str_equal (a->of + 1, b->key);
}

static gboolean
is_of_short_form (Joining            *self,
                  const GalpiJoinTie *tie)
{
  return is_short_for (get_node (self, tie->a), get_node (self, tie->b)) ||
         is_short_for (get_node (self, tie->b), get_node (self, tie->a));
}

/* A short form that the analyst split from what it is short for means something else by itself. */
static void
find_apart (Joining *self)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const GalpiJoinTie *tie = &g_array_index (self->ties, GalpiJoinTie, i);
      gboolean a_is_short = is_short_for (get_node (self, tie->a), get_node (self, tie->b));

      if (is_of_short_form (self, tie) &&
          are_split (&self->groups[tie->a], &self->groups[tie->b]))
        self->apart[a_is_short ? tie->a : tie->b] = TRUE;
    }
}

/* What is short for another name is joined with that one, and not by itself. */
static gboolean
can_be_named (Joining *self,
              guint    place)
{
  const GalpiNameNode *node = get_node (self, place);

  return is_whole (node) || is_short (node, '@') || self->apart[place];
}

static GArray *
list_named (Joining             *self,
            const GalpiJoinRule *rule,
            guint                side)
{
  GArray *places = list_side (self, rule, side, TRUE);

  for (guint i = places->len; i > 0; i--)
    {
      if (!can_be_named (self, g_array_index (places, guint, i - 1)))
        g_array_remove_index (places, i - 1);
    }

  return places;
}

static void
join_by_rule (Joining             *self,
              const GalpiJoinRule *rule)
{
  g_autoptr(GArray) places = list_named (self, rule, 0);
  g_autoptr(GArray) others = list_named (self, rule, 1);

  if (places->len == 0 || others->len == 0)
    return;

  g_array_append_vals (places, others->data, others->len);
  for (guint i = 1; i < places->len; i++)
    force (self, g_array_index (places, guint, 0), g_array_index (places, guint, i));
}

/* The most frequent tie first, so that the weaker one gives way where both can't hold. */
static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const GalpiJoinTie *tie_a = a;
  const GalpiJoinTie *tie_b = b;

  if (tie_a->weight != tie_b->weight)
    return tie_a->weight > tie_b->weight ? -1 : 1;
  if (tie_a->a != tie_b->a)
    return tie_a->a < tie_b->a ? -1 : 1;

  return tie_a->b < tie_b->b ? -1 : tie_a->b > tie_b->b;
}

static void
join_by_ties (Joining  *self,
              gboolean  of_short_forms)
{
  for (guint i = 0; i < self->ties->len; i++)
    {
      const GalpiJoinTie *tie = &g_array_index (self->ties, GalpiJoinTie, i);

      if (is_of_short_form (self, tie) == of_short_forms)
        join (self, tie->a, tie->b);
    }
}

/* A spelling of which an article does not tell the class is what it is mostly elsewhere. */
static void
join_unclassed (Joining *self,
                GArray  *places)
{
  guint unclassed = G_MAXUINT;
  guint most = G_MAXUINT;

  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      const GalpiJoinNode *node = self->nodes->pdata[place];

      if (!is_whole (&node->node))
        continue;
      if (*self->groups[place].name_class == '\0')
        unclassed = place;
      else if (most == G_MAXUINT || node->weight > ((GalpiJoinNode *) self->nodes->pdata[most])->weight)
        most = place;
    }

  if (unclassed != G_MAXUINT && most != G_MAXUINT)
    join (self, unclassed, most);
}

/* One spelling that the analyst gave one class in all its classes. Those that are whole come first. */
static void
join_reclassed (Joining *self,
                GArray  *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      guint a = g_array_index (places, guint, i);

      if (!is_whole (get_node (self, a)))
        return;

      for (guint j = 0; j < i; j++)
        {
          guint b = g_array_index (places, guint, j);

          if (*self->groups[a].name_class != '\0' &&
              g_str_equal (self->groups[a].name_class, self->groups[b].name_class))
            join (self, a, b);
        }
    }
}

static void
join_plurals (Joining *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GalpiNameNode *node = get_node (self, i);
      gsize length = strlen (node->key);
      g_autofree char *singular = NULL;
      GArray *places;

      if (!is_whole (node) || length <= MIN_PLURAL || !g_str_has_suffix (node->key, "s") ||
          !g_str_equal (node->name_class, "product"))
        continue;

      singular = g_strndup (node->key, length - 1);
      places = get_places (self, singular);
      for (guint j = 0; places != NULL && j < places->len; j++)
        {
          guint place = g_array_index (places, guint, j);

          if (is_whole (get_node (self, place)) &&
              g_str_equal (get_node (self, place)->name_class, "product"))
            join (self, i, place);
        }
    }
}

/* Looks at the short forms among @places that articles explain. Returns: 0 where there are none, 1
 * where all are of one name, whose node @root answers with, 2 where they are of several
 */
static guint
count_explained (Joining *self,
                 GArray  *places,
                 char     sign,
                 guint   *root)
{
  guint count = 0;

  for (guint i = 0; i < places->len && count < 2; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (!is_short (get_node (self, place), sign) || self->apart[place])
        continue;

      if (count == 0 || find (self, place) != *root)
        count++;
      *root = find (self, place);
    }

  return count;
}

/* A person's short form that no article explains is one name as long as nothing says that it is
 * several. It is never joined with a full name: who knows whose it is.
 */
static void
join_unexplained (Joining *self,
                  GArray  *places)
{
  g_autoptr(GArray) alone = g_array_new (FALSE, FALSE, sizeof (guint));
  guint root;

  if (count_explained (self, places, '<', &root) > 1)
    return;

  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);

      if (is_short (get_node (self, place), '@') && self->groups[find (self, place)].n_nodes == 1)
        g_array_append_val (alone, place);
    }

  for (guint i = 1; i < alone->len; i++)
    join (self, g_array_index (alone, guint, 0), g_array_index (alone, guint, i));
}

/* An abbreviation that no article explains is what it is elsewhere, where that is one thing only. */
static void
join_abbreviations (Joining *self)
{
  g_autoptr(GArray) pairs = g_array_new (FALSE, FALSE, sizeof (GalpiJoinTie));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      GArray *places = get_places (self, get_node (self, i)->key);
      GalpiJoinTie pair = { .b = i };

      if (is_whole (get_node (self, i)) && count_explained (self, places, '=', &pair.a) == 1)
        g_array_append_val (pairs, pair);
    }

  for (guint i = 0; i < pairs->len; i++)
    join (self, g_array_index (pairs, GalpiJoinTie, i).a, g_array_index (pairs, GalpiJoinTie, i).b);
}

static void
for_each_key (Joining  *self,
              void    (*func) (Joining *self,
                               GArray  *places))
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      GArray *places = get_places (self, get_node (self, i)->key);

      if (g_array_index (places, guint, 0) == i)
        func (self, places);
    }
}

/* Each name is of the class of most of its articles; where the analyst joined two, they can differ. */
static void
choose_classes (Joining *self)
{
  static const char * const classes[] = { "person", "organisation", "product", "place" };
  g_autofree guint *weights = g_new0 (guint, self->nodes->len * G_N_ELEMENTS (classes));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      GalpiJoinNode *node = self->nodes->pdata[i];
      guint *of_name = &weights[node->name * G_N_ELEMENTS (classes)];

      for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
        of_name[j] += g_str_equal (node->name_class, classes[j]) ? node->weight : 0;
    }

  for (guint i = 0; i < self->nodes->len; i++)
    {
      GalpiJoinNode *node = self->nodes->pdata[i];
      const guint *of_name = &weights[i * G_N_ELEMENTS (classes)];
      guint most = 0;

      node->name_class = "";
      for (guint j = 0; j < G_N_ELEMENTS (classes); j++)
        {
          if (of_name[j] > most)
            {
              node->name_class = classes[j];
              most = of_name[j];
            }
        }
    }
}

/* What the analyst said last holds. */
static void
choose_shown (Joining *self)
{
  for (guint i = 0; i < self->rules->len; i++)
    {
      const GalpiJoinRule *rule = self->rules->pdata[i];
      g_autoptr(GArray) places = NULL;

      if (rule->kind != GALPI_NAME_VERDICT_SHOWN)
        continue;

      places = list_named (self, rule, 0);
      for (guint j = 0; j < places->len; j++)
        {
          guint root = find (self, g_array_index (places, guint, j));

          ((GalpiJoinNode *) self->nodes->pdata[root])->shown = rule->value;
        }
    }
}

void
galpi_name_join (GPtrArray *nodes,
                 GArray    *ties,
                 GPtrArray *rules)
{
  Joining self = { nodes, ties, rules, };

  set_up (&self);
  g_array_sort (ties, compare_ties);
  prepare_rules (&self);
  find_apart (&self);
  for (guint i = 0; i < nodes->len; i++)
    ((GalpiJoinNode *) nodes->pdata[i])->name_class = self.groups[i].name_class;

  for (guint i = 0; i < rules->len; i++)
    {
      const GalpiJoinRule *rule = rules->pdata[i];

      if (rule->kind == GALPI_NAME_VERDICT_JOINED)
        join_by_rule (&self, rule);
    }

  join_by_ties (&self, TRUE);
  for_each_key (&self, join_unclassed);
  for_each_key (&self, join_reclassed);
  join_by_ties (&self, FALSE);
  join_plurals (&self);
  for_each_key (&self, join_unexplained);
  join_abbreviations (&self);

  for (guint i = 0; i < nodes->len; i++)
    ((GalpiJoinNode *) nodes->pdata[i])->name = find (&self, i);
  choose_classes (&self);
  choose_shown (&self);
  clear (&self);
}
