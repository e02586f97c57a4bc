/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-index"

#include "galpi-index-name-rule-private.h"

#include "galpi-name-join-private.h"
#include "galpi-name-spelling-private.h"
#include "galpi-name-verdict-table.h"

/* `name_rule` has what the index was last settled by, so that what is gone can be told too. */
static const char known_sql[] =
  "SELECT id, kind, key, name_class, other_key, other_class, value FROM name_rule ORDER BY id";
static const char clear_sql[] = "DELETE FROM name_rule";
static const char insert_sql[] =
  "INSERT INTO name_rule (id, kind, key, name_class, other_key, other_class, value)"
  " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
static const char mark_sql[] =
  "INSERT OR IGNORE INTO name_dirty (node_id) SELECT id FROM name_node WHERE key IN (?1, ?2)";

static const char *
class_of (GalpiNameKind kind)
{
  return kind != GALPI_NAME_KIND_OTHER ? galpi_name_kind_to_string (kind) : "";
}

static GalpiJoinRule *
rule_new (const GalpiNameVerdict *verdict)
{
  GalpiJoinRule *rule = g_new0 (GalpiJoinRule, 1);
  gboolean classed = verdict->verdict == GALPI_NAME_VERDICT_CLASSED;

  rule->id = verdict->id;
  rule->kind = verdict->verdict;
  rule->key = galpi_name_fold (verdict->spelling);
  rule->name_class = g_strdup (class_of (verdict->kind));
  rule->other_key = verdict->other != NULL ? galpi_name_fold (verdict->other) : g_strdup ("");
  rule->other_class = g_strdup (class_of (verdict->other_kind));
  rule->value = g_strdup (classed ? class_of (verdict->other_kind)
                                  : verdict->other != NULL ? verdict->other : "");

  return rule;
}

static GPtrArray *
list_rules (GalpiDatabase  *notebook,
            GError        **error)
{
  g_autoptr(GPtrArray) verdicts = galpi_name_verdict_table_list (notebook, error);
  g_autoptr(GPtrArray) rules = NULL;

  if (verdicts == NULL)
    return NULL;

  rules = g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_join_rule_free);
  for (guint i = 0; i < verdicts->len; i++)
    g_ptr_array_add (rules, rule_new (verdicts->pdata[i]));

  return g_steal_pointer (&rules);
}

static GPtrArray *
list_known (GalpiDatabase  *index,
            GError        **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, known_sql, error);
  g_autoptr(GPtrArray) rules =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_join_rule_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiJoinRule *rule = g_new0 (GalpiJoinRule, 1);

      rule->id = sqlite3_column_int64 (stmt, 0);
      rule->kind = sqlite3_column_int (stmt, 1);
      rule->key = g_strdup (galpi_statement_text (stmt, 2));
      rule->name_class = g_strdup (galpi_statement_text (stmt, 3));
      rule->other_key = g_strdup (galpi_statement_text (stmt, 4));
      rule->other_class = g_strdup (galpi_statement_text (stmt, 5));
      rule->value = g_strdup (galpi_statement_text (stmt, 6));
      g_ptr_array_add (rules, rule);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&rules) : NULL;
}

static gboolean
are_same (gconstpointer a,
          gconstpointer b)
{
  const GalpiJoinRule *rule_a = a;
  const GalpiJoinRule *rule_b = b;

  return rule_a->id == rule_b->id && rule_a->kind == rule_b->kind &&
         g_str_equal (rule_a->key, rule_b->key) &&
         g_str_equal (rule_a->name_class, rule_b->name_class) &&
         g_str_equal (rule_a->other_key, rule_b->other_key) &&
         g_str_equal (rule_a->other_class, rule_b->other_class) &&
         g_str_equal (rule_a->value, rule_b->value);
}

/* Marks what those of @rules speak of that are not among @others. Both are sorted by id. */
static gboolean
mark_new (GalpiDatabase  *index,
          GPtrArray      *rules,
          GPtrArray      *others,
          gboolean       *any,
          GError        **error)
{
  guint at = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const GalpiJoinRule *rule = rules->pdata[i];
      g_autoptr(GalpiStatement) stmt = NULL;

      while (at < others->len && ((GalpiJoinRule *) others->pdata[at])->id < rule->id)
        at++;
      if (at < others->len && are_same (rule, others->pdata[at]))
        continue;

      *any = TRUE;
      stmt = galpi_database_prepare (index, mark_sql, error);
      if (stmt == NULL)
        return FALSE;

      galpi_statement_bind_text (stmt, 1, rule->key);
      galpi_statement_bind_text (stmt, 2, rule->other_key);
      if (!galpi_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
remember (GalpiDatabase  *index,
          GPtrArray      *rules,
          GError        **error)
{
  if (!galpi_database_exec (index, clear_sql, error))
    return FALSE;

  for (guint i = 0; i < rules->len; i++)
    {
      const GalpiJoinRule *rule = rules->pdata[i];
      g_autoptr(GalpiStatement) stmt = galpi_database_prepare (index, insert_sql, error);

      if (stmt == NULL)
        return FALSE;

      sqlite3_bind_int64 (stmt, 1, rule->id);
      sqlite3_bind_int (stmt, 2, rule->kind);
      galpi_statement_bind_text (stmt, 3, rule->key);
      galpi_statement_bind_text (stmt, 4, rule->name_class);
      galpi_statement_bind_text (stmt, 5, rule->other_key);
      galpi_statement_bind_text (stmt, 6, rule->other_class);
      galpi_statement_bind_text (stmt, 7, rule->value);
      if (!galpi_statement_run (stmt, error))
        return FALSE;
    }

  return TRUE;
}

GPtrArray *
galpi_index_name_load_rules (GalpiDatabase  *index,
                             GalpiDatabase  *notebook,
                             GError        **error)
{
  g_autoptr(GPtrArray) rules = list_rules (notebook, error);
  g_autoptr(GPtrArray) known = NULL;
  gboolean any = FALSE;

  if (rules == NULL)
    return NULL;

  known = list_known (index, error);
  if (known == NULL ||
      !mark_new (index, rules, known, &any, error) ||
      !mark_new (index, known, rules, &any, error) ||
      (any && !remember (index, rules, error)))
    return NULL;

  return g_steal_pointer (&rules);
}
