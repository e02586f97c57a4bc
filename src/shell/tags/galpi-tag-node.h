/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "galpi-tag.h"

G_BEGIN_DECLS

#define GALPI_TYPE_TAG_NODE (galpi_tag_node_get_type ())

/**
 * GalpiTagNode:
 *
 * A tag in the tree that is shown, and those shown under it. Property "tag" (GalpiTag), notified.
 */
G_DECLARE_FINAL_TYPE (GalpiTagNode, galpi_tag_node, GALPI, TAG_NODE, GObject)

GalpiTagNode *galpi_tag_node_new      (GalpiTag     *tag) G_GNUC_WARN_UNUSED_RESULT;

GalpiTag     *galpi_tag_node_get_tag  (GalpiTagNode *self);
void          galpi_tag_node_set_tag  (GalpiTagNode *self,
                                       GalpiTag     *tag);

void          galpi_tag_node_add_child    (GalpiTagNode *self,
                                           GalpiTagNode *child);

/** Returns: (transfer none) (nullable): those under it; %NULL where there are none */
GListModel   *galpi_tag_node_get_children (GalpiTagNode *self);

G_END_DECLS
