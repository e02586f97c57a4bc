/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "galpi-name-verdict-table"

#include "galpi-name-verdict-table.h"

#include "galpi-database-private.h"

static const char * const kinds[] = {
  [GALPI_NAME_VERDICT_JOINED] = "joined",
  [GALPI_NAME_VERDICT_SPLIT] = "split",
  [GALPI_NAME_VERDICT_SHOWN] = "shown",
  [GALPI_NAME_VERDICT_CLASSED] = "classed",
};

GalpiNameVerdict *
galpi_name_verdict_new (GalpiNameVerdictKind  verdict,
                        const char           *spelling,
                        GalpiNameKind         kind,
                        const char           *other,
                        GalpiNameKind         other_kind)
{
  GalpiNameVerdict *self = g_new0 (GalpiNameVerdict, 1);

  self->verdict = verdict;
  self->spelling = g_strdup (spelling);
  self->kind = kind;
  self->other = g_strdup (other);
  self->other_kind = other_kind;

  return self;
}

void
galpi_name_verdict_free (GalpiNameVerdict *self)
{
  g_free (self->spelling);
  g_free (self->other);
  g_free (self);
}

const char *
galpi_name_verdict_kind_to_string (GalpiNameVerdictKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

gboolean
galpi_name_verdict_kind_from_string (const char           *string,
                                     GalpiNameVerdictKind *kind)
{
  g_return_val_if_fail (string != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i], string))
        {
          *kind = i;
          return TRUE;
        }
    }

  return FALSE;
}

/* Two spellings are joined and split either way round. */
static const char remove_pair_sql[] =
  "DELETE FROM name_verdict WHERE verdict IN ('joined', 'split') AND verdict <> ?5"
  " AND ((spelling, name_class, other, other_class) = (?1, ?2, ?3, ?4)"
  "   OR (other, other_class, spelling, name_class) = (?1, ?2, ?3, ?4))";
static const char forget_sql[] =
  "DELETE FROM name_verdict WHERE verdict = ?5"
  " AND ((spelling, name_class, other, other_class) = (?1, ?2, ?3, ?4)"
  "   OR (?5 IN ('joined', 'split')"
  "     AND (other, other_class, spelling, name_class) = (?1, ?2, ?3, ?4)))";
static const char remove_of_one_sql[] =
  "DELETE FROM name_verdict WHERE verdict = ?5 AND (spelling, name_class) = (?1, ?2)"
  " AND (other, other_class) <> (?3, ?4)";
static const char insert_sql[] =
  "INSERT INTO name_verdict (verdict, spelling, name_class, other, other_class)"
  " SELECT ?5, ?1, ?2, ?3, ?4 WHERE NOT EXISTS (SELECT 1 FROM name_verdict WHERE verdict = ?5"
  "   AND ((spelling, name_class, other, other_class) = (?1, ?2, ?3, ?4)"
  "     OR (?5 IN ('joined', 'split')"
  "       AND (other, other_class, spelling, name_class) = (?1, ?2, ?3, ?4))))";

static gboolean
run (GalpiDatabase           *db,
     const char              *sql,
     const GalpiNameVerdict  *verdict,
     GError                 **error)
{
  g_autoptr(GalpiStatement) stmt = galpi_database_prepare (db, sql, error);

  if (stmt == NULL)
    return FALSE;

  galpi_statement_bind_text (stmt, 1, verdict->spelling);
  galpi_statement_bind_text (stmt, 2, galpi_name_kind_to_string (verdict->kind));
  galpi_statement_bind_text (stmt, 3, verdict->other != NULL ? verdict->other : "");
  galpi_statement_bind_text (stmt, 4, galpi_name_kind_to_string (verdict->other_kind));
  galpi_statement_bind_text (stmt, 5, kinds[verdict->verdict]);
  return galpi_statement_run (stmt, error);
}

gboolean
galpi_name_verdict_table_set (GalpiDatabase           *db,
                              const GalpiNameVerdict  *verdict,
                              GError                 **error)
{
  gboolean of_two;

  g_return_val_if_fail (verdict != NULL && verdict->spelling != NULL, FALSE);

  of_two = verdict->verdict == GALPI_NAME_VERDICT_JOINED ||
           verdict->verdict == GALPI_NAME_VERDICT_SPLIT;

  return run (db, of_two ? remove_pair_sql : remove_of_one_sql, verdict, error) &&
         run (db, insert_sql, verdict, error);
}

gboolean
galpi_name_verdict_table_forget (GalpiDatabase           *db,
                                 const GalpiNameVerdict  *verdict,
                                 GError                 **error)
{
  g_return_val_if_fail (verdict != NULL && verdict->spelling != NULL, FALSE);

  return run (db, forget_sql, verdict, error);
}

static GalpiNameVerdict *
verdict_from_row (GalpiStatement *stmt)
{
  g_autoptr(GalpiNameVerdict) verdict = g_new0 (GalpiNameVerdict, 1);
  const char *other = galpi_statement_text (stmt, 4);

  verdict->id = sqlite3_column_int64 (stmt, 0);
  verdict->spelling = g_strdup (galpi_statement_text (stmt, 2));
  verdict->other = *other != '\0' ? g_strdup (other) : NULL;
  if (!galpi_name_verdict_kind_from_string (galpi_statement_text (stmt, 1), &verdict->verdict) ||
      !galpi_name_kind_from_string (galpi_statement_text (stmt, 3), &verdict->kind) ||
      !galpi_name_kind_from_string (galpi_statement_text (stmt, 5), &verdict->other_kind))
    return NULL;

  return g_steal_pointer (&verdict);
}

GPtrArray *
galpi_name_verdict_table_list (GalpiDatabase  *db,
                               GError        **error)
{
  g_autoptr(GalpiStatement) stmt =
    galpi_database_prepare (db,
                            "SELECT id, verdict, spelling, name_class, other, other_class"
                            " FROM main.name_verdict ORDER BY id",
                            error);
  g_autoptr(GPtrArray) verdicts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) galpi_name_verdict_free);
  GalpiFetch fetch;

  if (stmt == NULL)
    return NULL;

  while ((fetch = galpi_statement_step (stmt, error)) == GALPI_FETCH_ROW)
    {
      GalpiNameVerdict *verdict = verdict_from_row (stmt);

      /* One with a class that this Galpi does not know stays in the notebook and out of the list. */
      if (verdict != NULL)
        g_ptr_array_add (verdicts, verdict);
    }

  return fetch == GALPI_FETCH_DONE ? g_steal_pointer (&verdicts) : NULL;
}
