/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "galpi-name-uses-private.h"

G_BEGIN_DECLS

/**
 * GalpiJoinNode:
 * @id: whatever the caller knows it by
 * @node: what it is
 * @weight: in how many articles it stands
 * @name: (out): the place in the nodes of the one that stands for its name
 * @name_class: (out) (transfer none): of the node that stands for its name, the name's class
 * @shown: (out) (transfer none) (nullable): and the spelling that the analyst has it shown by
 */
typedef struct
{
  gint64         id;
  GalpiNameNode  node;
  guint          weight;
  guint          name;
  const char    *name_class;
  const char    *shown;
} GalpiJoinNode;

/**
 * GalpiJoinRule:
 * @id: the greater, the newer
 * @kind: as GalpiNameVerdictKind
 * @key, @name_class: of the spelling that it speaks of
 * @other_key, @other_class: and of the other one
 * @value: the spelling shown, or the class given
 *
 * A GalpiNameVerdict as joining takes it.
 */
typedef struct
{
  gint64  id;
  int     kind;
  char   *key;
  char   *name_class;
  char   *other_key;
  char   *other_class;
  char   *value;
} GalpiJoinRule;

/** Two nodes, by their places, that @weight articles say are one name. */
typedef struct
{
  guint a;
  guint b;
  guint weight;
} GalpiJoinTie;

GalpiJoinNode *galpi_join_node_new  (gint64         id,
                                     const char    *key,
                                     const char    *name_class,
                                     const char    *of) G_GNUC_WARN_UNUSED_RESULT;
void           galpi_join_node_free (GalpiJoinNode *self);
void           galpi_join_rule_free (GalpiJoinRule *self);

/** Whether the rule's side, a key and a class, speaks of @node. */
gboolean galpi_join_rule_speaks_of (const char          *key,
                                    const char          *name_class,
                                    const GalpiNameNode *node);

/**
 * galpi_name_join:
 * @nodes: (element-type GalpiJoinNode): sorted by galpi_join_node_compare()
 * @ties: (element-type GalpiJoinTie)
 * @rules: (element-type GalpiJoinRule): the oldest first
 *
 * Says which nodes are one name. What the analyst said comes first; then what articles say, as long
 * as no two classes and nothing that the analyst split would come together. The result hangs on what is
 * given alone, not on the order in which articles came.
 */
void galpi_name_join (GPtrArray *nodes,
                      GArray    *ties,
                      GPtrArray *rules);

int  galpi_join_node_compare (gconstpointer a,
                              gconstpointer b);

G_END_DECLS
