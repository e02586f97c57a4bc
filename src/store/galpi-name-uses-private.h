/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiNameNode:
 * @key: as galpi_name_fold() makes it
 * @name_class: as reading calls it; "" where it is not known
 * @of: "" for a spelling that means the same wherever it stands; "=" or "<" and a key for an
 *   abbreviation or a short form of that one; "@" for a person's short form of which the article does
 *   not say what it is short for, and, once it is stored, the article's id
 *
 * What of a spelling is the same wherever it stands: the thing that joining joins.
 */
typedef struct
{
  char *key;
  char *name_class;
  char *of;
} GalpiNameNode;

/**
 * GalpiNameUse:
 * @spelling: as it is written
 * @node: its place in the nodes
 * @n_mentions: how often the article writes it
 */
typedef struct
{
  char  *spelling;
  guint  node;
  guint  n_mentions;
} GalpiNameUse;

/** Two nodes, by their places, that the article says are one name; @a is the lesser place. */
typedef struct
{
  guint a;
  guint b;
} GalpiNameTie;

/**
 * GalpiNameUses:
 * @nodes: (element-type GalpiNameNode)
 * @uses: (element-type GalpiNameUse)
 * @ties: (element-type GalpiNameTie)
 *
 * What one article says of names. It depends on nothing but the article.
 */
typedef struct
{
  GPtrArray *nodes;
  GPtrArray *uses;
  GArray    *ties;
} GalpiNameUses;

/** @findings: (element-type GalpiFinding): the glosses and names of an article, by place */
GalpiNameUses *galpi_name_uses_new  (GPtrArray     *findings) G_GNUC_WARN_UNUSED_RESULT;
void           galpi_name_uses_free (GalpiNameUses *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiNameUses, galpi_name_uses_free)

G_END_DECLS
