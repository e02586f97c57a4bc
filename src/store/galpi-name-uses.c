/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-name-uses-private.h"

#include "galpi-finding.h"
#include "galpi-name-spelling-private.h"

/* Where reading calls one spelling now this and now that, and as often, the first of these counts. */
static const char * const classes[] = { "person", "organisation", "product", "place" };

#define PERSON 0

/* All spellings of one key in the article. */
typedef struct
{
  char       *key;
  char      **words;   /* of the spelling that has most */
  const char *name_class;
  GPtrArray  *longer;  /* Entry: what glosses say that it abbreviates */
  char       *of;
  guint       votes[G_N_ELEMENTS (classes)];
  guint       place;
} Entry;

/* One spelling, and where names were found that are written so. */
typedef struct
{
  Entry  *entry;
  GArray *starts; /* guint */
  guint   n_mentions;
} Written;

typedef struct
{
  Entry *a;
  Entry *b;
} Pair;

typedef struct
{
  GHashTable *entries; /* key -> Entry */
  GPtrArray  *order;   /* the same, as they came */
  GHashTable *written; /* spelling -> Written */
  GPtrArray  *spellings;
  GArray     *glosses; /* Pair */
  GArray     *ties;    /* Pair */
} Building;

static void
entry_free (gpointer data)
{
  Entry *self = data;

  g_free (self->key);
  g_strfreev (self->words);
  g_ptr_array_unref (self->longer);
  g_free (self->of);
  g_free (self);
}

static void
written_free (gpointer data)
{
  Written *self = data;

  g_array_unref (self->starts);
  g_free (self);
}

static void
building_clear (Building *self)
{
  g_hash_table_unref (self->written);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->order);
  g_ptr_array_unref (self->spellings);
  g_array_unref (self->glosses);
  g_array_unref (self->ties);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Building, building_clear)

static Entry *
ensure_entry (Building   *self,
              const char *spelling)
{
  g_autofree char *key = galpi_name_fold (spelling);
  g_auto(GStrv) words = galpi_name_fold_words (spelling);
  Entry *entry = g_hash_table_lookup (self->entries, key);

  if (entry == NULL)
    {
      entry = g_new0 (Entry, 1);
      entry->longer = g_ptr_array_new ();
      entry->name_class = "";
      entry->key = g_steal_pointer (&key);
      g_hash_table_insert (self->entries, entry->key, entry);
      g_ptr_array_add (self->order, entry);
    }

  if (entry->words == NULL || g_strv_length (words) > g_strv_length (entry->words))
    {
      g_strfreev (entry->words);
      entry->words = g_steal_pointer (&words);
    }

  return entry;
}

static Written *
ensure_written (Building   *self,
                const char *spelling)
{
  Written *written = g_hash_table_lookup (self->written, spelling);
  char *copy;

  if (written != NULL)
    return written;

  written = g_new0 (Written, 1);
  written->entry = ensure_entry (self, spelling);
  written->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  copy = g_strdup (spelling);
  g_ptr_array_add (self->spellings, copy);
  g_hash_table_insert (self->written, copy, written);
  return written;
}

static void
add_name (Building           *self,
          const GalpiFinding *finding)
{
  Written *written = ensure_written (self, finding->name);
  guint start = finding->range.start;

  written->n_mentions++;
  g_array_append_val (written->starts, start);
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    written->entry->votes[i] += g_strcmp0 (finding->name_class, classes[i]) == 0;
}

/* The starts come in order, since findings do. */
static gboolean
stands_in (const Written *written,
           GalpiRange     range)
{
  guint first = 0;
  guint end = written->starts->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (written->starts, guint, middle) < range.start)
        first = middle + 1;
      else
        end = middle;
    }

  return first < written->starts->len && g_array_index (written->starts, guint, first) < range.end;
}

/* A name that was found inside the gloss has been counted. */
static Entry *
add_side (Building   *self,
          const char *spelling,
          GalpiRange  gloss)
{
  Written *written = ensure_written (self, spelling);

  written->n_mentions += !stands_in (written, gloss);
  return written->entry;
}

static void
add_gloss (Building           *self,
           const GalpiFinding *finding)
{
  Pair pair = { add_side (self, finding->name, finding->range),
                add_side (self, finding->twin, finding->range) };

  if (pair.a == pair.b)
    return;

  if (galpi_name_abbreviates (finding->name, finding->twin))
    g_ptr_array_add (pair.a->longer, pair.b);
  else if (galpi_name_abbreviates (finding->twin, finding->name))
    g_ptr_array_add (pair.b->longer, pair.a);
  else
    g_array_append_val (self->glosses, pair);
}

static void
classify (Entry *entry)
{
  guint most = 0;

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      if (entry->votes[i] > most)
        {
          most = entry->votes[i];
          entry->name_class = classes[i];
        }
    }
}

static gboolean
can_be_one (const Entry *a,
            const Entry *b)
{
  return *a->name_class == '\0' || *b->name_class == '\0' ||
         g_str_equal (a->name_class, b->name_class);
}

/* What is one name is of one class. */
static void
share_class (Entry *a,
             Entry *b)
{
  if (*a->name_class == '\0')
    a->name_class = b->name_class;
  else if (*b->name_class == '\0')
    b->name_class = a->name_class;
}

static void
tie (Building *self,
     Entry    *a,
     Entry    *b)
{
  Pair pair = { a, b };

  g_array_append_val (self->ties, pair);
}

static void
make_short (Building   *self,
            Entry      *entry,
            Entry      *longer,
            const char *sign)
{
  entry->of = g_strconcat (sign, longer->key, NULL);
  tie (self, entry, longer);
}

/* Returns: (nullable): the one name that glosses say that @entry abbreviates */
static Entry *
get_only_longer (const Entry *entry)
{
  for (guint i = 1; i < entry->longer->len; i++)
    {
      if (entry->longer->pdata[i] != entry->longer->pdata[0])
        return NULL;
    }

  return entry->longer->len > 0 ? entry->longer->pdata[0] : NULL;
}

static void
tie_glosses (Building *self)
{
  for (guint i = 0; i < self->glosses->len; i++)
    {
      Pair *gloss = &g_array_index (self->glosses, Pair, i);

      if (!can_be_one (gloss->a, gloss->b))
        continue;

      share_class (gloss->a, gloss->b);
      tie (self, gloss->a, gloss->b);
    }

  for (guint i = 0; i < self->order->len; i++)
    {
      Entry *entry = self->order->pdata[i];
      Entry *longer = get_only_longer (entry);

      if (longer == NULL || !can_be_one (entry, longer))
        continue;

      share_class (entry, longer);
      make_short (self, entry, longer, "=");
    }
}

/* Remembers that @form can be short for @entry; %NULL stands for several. */
static void
add_form (GHashTable *forms,
          char       *form,
          Entry      *entry)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (forms, form, NULL, &known))
    g_hash_table_insert (forms, form, entry);
  else if (known != entry)
    g_hash_table_insert (forms, form, NULL);
  else
    g_free (form);
}

/* @ends, @starts: the last words of persons' names, and their first ones */
static void
list_forms (Building   *self,
            GHashTable *ends,
            GHashTable *starts)
{
  for (guint i = 0; i < self->order->len; i++)
    {
      Entry *entry = self->order->pdata[i];

      if (entry->name_class != classes[PERSON] || entry->of != NULL)
        continue;

      for (guint j = 1; entry->words[0] != NULL && entry->words[j] != NULL; j++)
        add_form (ends, g_strjoinv ("", entry->words + j), entry);
      if (g_strv_length (entry->words) > 1)
        add_form (starts, g_strdup (entry->words[0]), entry);
    }
}

static void
tie_short_forms (Building *self)
{
  g_autoptr(GHashTable) ends = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) starts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  list_forms (self, ends, starts);
  for (guint i = 0; i < self->order->len; i++)
    {
      Entry *entry = self->order->pdata[i];
      gboolean one_word = g_strv_length (entry->words) == 1;
      gpointer longer = NULL;
      gboolean known;

      if (entry->name_class != classes[PERSON] || entry->of != NULL)
        continue;

      known = g_hash_table_lookup_extended (ends, entry->key, NULL, &longer) ||
              (one_word && g_hash_table_lookup_extended (starts, entry->key, NULL, &longer));
      if (longer != NULL)
        make_short (self, entry, longer, "<");
      else if (one_word && (known || !galpi_name_is_korean_person (entry->key)))
        entry->of = g_strdup ("@");
    }
}

static void
node_free (gpointer data)
{
  GalpiNameNode *self = data;

  g_free (self->key);
  g_free (self->name_class);
  g_free (self->of);
  g_free (self);
}

static void
use_free (gpointer data)
{
  GalpiNameUse *self = data;

  g_free (self->spelling);
  g_free (self);
}

static int
compare_ties (gconstpointer a,
              gconstpointer b)
{
  const GalpiNameTie *tie_a = a;
  const GalpiNameTie *tie_b = b;

  if (tie_a->a != tie_b->a)
    return tie_a->a < tie_b->a ? -1 : 1;

  return tie_a->b < tie_b->b ? -1 : tie_a->b > tie_b->b;
}

static void
take_ties (GalpiNameUses *uses,
           Building      *building)
{
  for (guint i = 0; i < building->ties->len; i++)
    {
      Pair *pair = &g_array_index (building->ties, Pair, i);
      GalpiNameTie tie = { MIN (pair->a->place, pair->b->place),
                           MAX (pair->a->place, pair->b->place) };

      g_array_append_val (uses->ties, tie);
    }

  g_array_sort (uses->ties, compare_ties);
  for (guint i = uses->ties->len; i > 1; i--)
    {
      GalpiNameTie *this = &g_array_index (uses->ties, GalpiNameTie, i - 1);

      if (compare_ties (this, this - 1) == 0)
        g_array_remove_index (uses->ties, i - 1);
    }
}

static GalpiNameUses *
take (Building *building)
{
  GalpiNameUses *uses = g_new0 (GalpiNameUses, 1);

  uses->nodes = g_ptr_array_new_with_free_func (node_free);
  uses->uses = g_ptr_array_new_with_free_func (use_free);
  uses->ties = g_array_new (FALSE, FALSE, sizeof (GalpiNameTie));

  for (guint i = 0; i < building->order->len; i++)
    {
      Entry *entry = building->order->pdata[i];
      GalpiNameNode *node = g_new0 (GalpiNameNode, 1);

      entry->place = i;
      node->key = g_strdup (entry->key);
      node->name_class = g_strdup (entry->name_class);
      node->of = g_strdup (entry->of != NULL ? entry->of : "");
      g_ptr_array_add (uses->nodes, node);
    }

  for (guint i = 0; i < building->spellings->len; i++)
    {
      const char *spelling = building->spellings->pdata[i];
      const Written *written = g_hash_table_lookup (building->written, spelling);
      GalpiNameUse *use = g_new0 (GalpiNameUse, 1);

      use->spelling = g_strdup (spelling);
      use->node = written->entry->place;
      use->n_mentions = written->n_mentions;
      g_ptr_array_add (uses->uses, use);
    }

  take_ties (uses, building);
  return uses;
}

GalpiNameUses *
galpi_name_uses_new (GPtrArray *findings)
{
  g_auto(Building) building = {
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free),
    g_ptr_array_new (),
    g_hash_table_new_full (g_str_hash, g_str_equal, NULL, written_free),
    g_ptr_array_new_with_free_func (g_free),
    g_array_new (FALSE, FALSE, sizeof (Pair)),
    g_array_new (FALSE, FALSE, sizeof (Pair)),
  };

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = findings->pdata[i];

      if (finding->kind == GALPI_FINDING_NAME && finding->name != NULL)
        add_name (&building, finding);
    }

  for (guint i = 0; i < findings->len; i++)
    {
      const GalpiFinding *finding = findings->pdata[i];

      if (finding->kind == GALPI_FINDING_GLOSS && finding->name != NULL && finding->twin != NULL)
        add_gloss (&building, finding);
    }

  for (guint i = 0; i < building.order->len; i++)
    classify (building.order->pdata[i]);
  tie_glosses (&building);
  tie_short_forms (&building);

  return take (&building);
}

void
galpi_name_uses_free (GalpiNameUses *self)
{
  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->uses);
  g_array_unref (self->ties);
  g_free (self);
}
