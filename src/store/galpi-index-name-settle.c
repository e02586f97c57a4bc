/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-config.h"

#include "galpi-index-name-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "galpi-index-name-rule-private.h"
#include "galpi-name-join-private.h"
#include "galpi-name-verdict-table.h"

static const char next_dirty_sql[] = "SELECT node_id FROM name_dirty LIMIT 1";
static const char clean_sql[] = "DELETE FROM name_dirty WHERE node_id = ?1";
static const char key_sql[] = "SELECT key FROM name_node WHERE id = ?1";
static const char by_key_sql[] = "SELECT id, name_class, of FROM name_node WHERE key = ?1";
static const char weight_sql[] =
  "SELECT count(*) FROM (SELECT DISTINCT article_id FROM name_use WHERE node_id = ?1)";
static const char ties_sql[] =
  "SELECT a, b, count(*) FROM name_tie WHERE a = ?1 GROUP BY b"
  " UNION ALL SELECT a, b, count(*) FROM name_tie WHERE b = ?1 GROUP BY a";
static const char delete_node_sql[] = "DELETE FROM name_node WHERE id = ?1";
static const char delete_name_sql[] = "DELETE FROM name WHERE id = ?1";
static const char set_name_sql[] =
  "UPDATE name_node SET name_id = ?2 WHERE id = ?1 AND name_id IS NOT ?2";
static const char insert_name_sql[] = "INSERT INTO name (id, name_class, shown) VALUES (?1, ?2, ?3)";

/* What hangs together, one way or the other, and so has to be joined in one go. */
typedef struct
{
  GalpiDatabase *index;
  GPtrArray     *rules;   /* GalpiJoinRule */
  GHashTable    *spoken;  /* key -> GPtrArray of the rules that speak of it */
  const int     *stop;

  GPtrArray     *nodes;   /* GalpiJoinNode */
  GHashTable    *ids;     /* gint64 -> GalpiJoinNode */
  GHashTable    *keys;    /* of which all nodes are loaded, or will be */
  GQueue         waiting; /* the latter */
} Component;

static void
component_clear (Component *self)
{
  g_ptr_array_unref (self->nodes);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->keys);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Component, component_clear)

static gboolean
run_for_id (GalpiDatabase  *index,
            const char     *sql,
            gint64          id,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  return galpi_statement_run (stmt, error);
}

static void
reach (Component  *self,
       const char *key)
{
  char *copy;

  if (g_hash_table_contains (self->keys, key))
    return;

  copy = g_strdup (key);
  g_hash_table_add (self->keys, copy);
  g_queue_push_tail (&self->waiting, copy);
}

static gboolean
reach_node (Component  *self,
            gint64      id,
            GError    **error)
{
  g_autoptr(GalpiStatement) stmt = NULL;
  GalpiFetch fetch;

  if (g_hash_table_contains (self->ids, &id))
    return TRUE;

  stmt = galpi_database_prepare (self->index, key_sql, error);
  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, id);
  fetch = galpi_statement_step (stmt, error);
  if (fetch == GALPI_FETCH_ROW)
    reach (self, galpi_statement_text (stmt, 0));

  return fetch != GALPI_FETCH_FAILED;
}

/* Reaches all that joining may join the nodes of @key with, but for what articles tie. */
static void
reach_from (Component  *self,
            const char *key,
            gboolean    is_product)
{
  GPtrArray *rules = g_hash_table_lookup (self->spoken, key);
  g_autofree char *plural = g_strconcat (key, "s", NULL);

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const GalpiJoinRule *rule = rules->pdata[i];

      if (rule->kind == GALPI_NAME_VERDICT_JOINED)
        {
          reach (self, rule->key);
          reach (self, rule->other_key);
        }
    }

  if (!is_product)
    return;

  reach (self, plural);
  if (g_str_has_suffix (key, "s"))
    {
      g_autofree char *singular = g_strndup (key, strlen (key) - 1);

      reach (self, singular);
    }
}

static gboolean
load_key (Component   *self,
          const char  *key,
          GPtrArray   *loaded,
          GError     **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (self->index, by_key_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, key);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    g_ptr_array_add (loaded, galpi_join_node_new (sqlite3_column_int64 (stmt, 0), key,
                                                  galpi_statement_text (stmt, 1),
                                                  galpi_statement_text (stmt, 2)));

  return fetch == GALPI_FETCH_DONE;
}

static gboolean
get_weight (GalpiDatabase  *index,
            GalpiJoinNode  *node,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, weight_sql, error);
  gint64 weight;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, node->id);
  if (!galpi_statement_get_int64 (stmt, &weight, error))
    return FALSE;

  node->weight = weight;
  return TRUE;
}

static gboolean
reach_tied (Component      *self,
            GalpiJoinNode  *node,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (self->index, ties_sql, error);
  GalpiFetch fetch;

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, node->id);
  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      gint64 a = sqlite3_column_int64 (stmt, 0);
      gint64 b = sqlite3_column_int64 (stmt, 1);

      if (!reach_node (self, a == node->id ? b : a, error))
        return FALSE;
    }

  return fetch == GALPI_FETCH_DONE;
}

/* @node: (transfer full): taken along, or removed where no article writes it any more */
static gboolean
take_node (Component      *self,
           GalpiJoinNode  *node,
           GError        **error)
{
  if (!run_for_id (self->index, clean_sql, node->id, error) ||
      !run_for_id (self->index, delete_name_sql, node->id, error) ||
      !get_weight (self->index, node, error))
    return FALSE;

  if (node->weight == 0)
    {
      gboolean done = run_for_id (self->index, delete_node_sql, node->id, error);

      galpi_join_node_free (node);
      return done;
    }

  g_ptr_array_add (self->nodes, node);
  g_hash_table_insert (self->ids, &node->id, node);
  return reach_tied (self, node, error);
}

static gboolean
load (Component  *self,
      GError    **error)
{
  char *key;

  while ((key = g_queue_pop_head (&self->waiting)) != NULL)
    {
      g_autoptr(GPtrArray) loaded = g_ptr_array_new ();
      gboolean is_product = FALSE;

      if (g_atomic_int_get (self->stop))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                               _("The operation was cancelled."));
          return FALSE;
        }

      if (!load_key (self, key, loaded, error))
        return FALSE;
      for (guint i = 0; i < loaded->len; i++)
        {
          GalpiJoinNode *node = loaded->pdata[i];

          is_product |= g_str_equal (node->node.name_class, "product");
          if (!take_node (self, node, error))
            return FALSE;
        }

      if (loaded->len > 0)
        reach_from (self, key, is_product);
    }

  return TRUE;
}

/* Each tie from the side of its node a, now that the nodes have places. */
static GArray *
load_ties (Component  *self,
           GError    **error)
{
  g_autoptr(GArray) ties = g_array_new (FALSE, FALSE, sizeof (GalpiJoinTie));
  g_autoptr(GHashTable) places = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < self->nodes->len; i++)
    g_hash_table_insert (places, &((GalpiJoinNode *) self->nodes->pdata[i])->id,
                         GUINT_TO_POINTER (i));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GalpiJoinNode *node = self->nodes->pdata[i];
      g_autoptr(GalpiStatement) stmt = galpi_database_prepare (self->index, ties_sql, error);
      GalpiFetch fetch;

      if (stmt == NULL)
        return NULL;

      sqlite3_bind_int64 (stmt, 1, node->id);
      while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
        {
          gint64 a = sqlite3_column_int64 (stmt, 0);
          gint64 b = sqlite3_column_int64 (stmt, 1);
          guint other;
          GalpiJoinTie tie;

          if (a != node->id)
            continue;

          other = GPOINTER_TO_UINT (g_hash_table_lookup (places, &b));
          tie.a = MIN (i, other);
          tie.b = MAX (i, other);
          tie.weight = sqlite3_column_int64 (stmt, 2);
          g_array_append_val (ties, tie);
        }

      if (fetch == GALPI_FETCH_FAILED)
        return NULL;
    }

  return g_steal_pointer (&ties);
}

static int
compare_rules (gconstpointer a,
               gconstpointer b)
{
  const GalpiJoinRule *rule_a = *(GalpiJoinRule * const *) a;
  const GalpiJoinRule *rule_b = *(GalpiJoinRule * const *) b;

  return rule_a->id < rule_b->id ? -1 : rule_a->id > rule_b->id;
}

/* Returns: (transfer full): those rules that speak of the component, the oldest first */
static GPtrArray *
list_rules (Component *self)
{
  g_autoptr(GPtrArray) rules = g_ptr_array_new ();
  g_autoptr(GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->nodes->len && self->rules->len > 0; i++)
    {
      const GalpiJoinNode *node = self->nodes->pdata[i];
      GPtrArray *of_key = g_hash_table_lookup (self->spoken, node->node.key);

      for (guint j = 0; of_key != NULL && j < of_key->len; j++)
        {
          if (g_hash_table_add (taken, of_key->pdata[j]))
            g_ptr_array_add (rules, of_key->pdata[j]);
        }
    }

  g_ptr_array_sort (rules, compare_rules);
  return g_steal_pointer (&rules);
}

static gboolean
insert_name (GalpiDatabase        *index,
             const GalpiJoinNode  *node,
             GError              **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_name_sql, error);

  if (stmt == NULL)
    return FALSE;

  sqlite3_bind_int64 (stmt, 1, node->id);
  galpi_statement_bind_text (stmt, 2, node->name_class);
  galpi_statement_bind_text (stmt, 3, node->shown);
  return galpi_statement_run (stmt, error);
}

static gboolean
store (Component  *self,
       GError    **error)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const GalpiJoinNode *node = self->nodes->pdata[i];
      const GalpiJoinNode *name = self->nodes->pdata[node->name];
      g_autoptr(GalpiStatement) stmt = NULL;

      if (name == node && !insert_name (self->index, node, error))
        return FALSE;

      stmt = galpi_database_prepare (self->index, set_name_sql, error);
      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_int64 (stmt, 1, node->id);
      sqlite3_bind_int64 (stmt, 2, name->id);
      if (!galpi_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
settle_one (GalpiDatabase  *index,
            gint64          node_id,
            GPtrArray      *rules,
            GHashTable     *spoken,
            const int      *stop,
            GError        **error)
{
  g_auto(Component) component = {
    index, rules, spoken, stop,
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_join_node_free),
    g_hash_table_new (g_int64_hash, g_int64_equal),
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    G_QUEUE_INIT,
  };
  g_autoptr(GPtrArray) speaking = NULL;
  g_autoptr(GArray) ties = NULL;
  gboolean done = reach_node (&component, node_id, error) && load (&component, error);

  g_queue_clear (&component.waiting);
  if (!done || !run_for_id (index, clean_sql, node_id, error))
    return FALSE;

  g_ptr_array_sort (component.nodes, galpi_join_node_compare);
  ties = load_ties (&component, error);
  if (ties == NULL)
    return FALSE;

  speaking = list_rules (&component);
  galpi_name_join (component.nodes, ties, speaking);
  return store (&component, error);
}

/* Returns: (transfer full): which rules speak of a key */
static GHashTable *
map_rules (GPtrArray *rules)
{
  GHashTable *spoken = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                              (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < rules->len; i++)
    {
      GalpiJoinRule *rule = rules->pdata[i];
      char *keys[] = { rule->key, rule->other_key };

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        {
          GPtrArray *of_key = g_hash_table_lookup (spoken, keys[j]);

          if (of_key == NULL)
            {
              of_key = g_ptr_array_new ();
              g_hash_table_insert (spoken, keys[j], of_key);
            }
          g_ptr_array_add (of_key, rule);
        }
    }

  return spoken;
}

/* Returns: a node that is to be joined anew; 0 where there is none, -1 with @error set */
static gint64
next_dirty (GalpiDatabase  *index,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, next_dirty_sql, error);

  if (stmt == NULL)
    return -1;

  switch (galpi_statement_step (stmt, error))
    {
    case GALPI_FETCH_ROW:
      return sqlite3_column_int64 (stmt, 0);
    case GALPI_FETCH_DONE:
      return 0;
    case GALPI_FETCH_FAILED:
    default:
      return -1;
    }
}

gboolean
galpi_index_name_is_settled (GalpiDatabase  *index,
                             gboolean       *settled,
                             GError        **error)
{
  gint64 node_id = next_dirty (index, error);

  *settled = node_id == 0;
  return node_id >= 0;
}

gboolean
galpi_index_name_settle (GalpiDatabase  *index,
                         GalpiDatabase  *notebook,
                         const int      *stop,
                         GError        **error)
{
  g_autoptr(GPtrArray) rules = galpi_index_name_load_rules (index, notebook, error);
  g_autoptr(GHashTable) spoken = NULL;
  gint64 node_id;

  if (rules == NULL)
    return FALSE;

  spoken = map_rules (rules);
  while ((node_id = next_dirty (index, error)) > 0)
    {
      if (!settle_one (index, node_id, rules, spoken, stop, error))
        return FALSE;
    }

  return node_id == 0;
}
