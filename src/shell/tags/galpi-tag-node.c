/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-tag-node.h"

struct _GalpiTagNode
{
  GObject     parent_instance;

  GalpiTag   *tag;
  GListStore *children;
};

enum
{
  PROP_0,
  PROP_TAG,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GalpiTagNode, galpi_tag_node, G_TYPE_OBJECT)

static void
galpi_tag_node_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_TAG:
      g_value_set_object (value, GALPI_TAG_NODE (object)->tag);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
galpi_tag_node_dispose (GObject *object)
{
  GalpiTagNode *self = GALPI_TAG_NODE (object);

  g_clear_object (&self->tag);
  g_clear_object (&self->children);

  G_OBJECT_CLASS (galpi_tag_node_parent_class)->dispose (object);
}

static void
galpi_tag_node_class_init (GalpiTagNodeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = galpi_tag_node_get_property;
  object_class->dispose = galpi_tag_node_dispose;

  properties[PROP_TAG] =
    g_param_spec_object ("tag", NULL, NULL, GALPI_TYPE_TAG,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
galpi_tag_node_init (GalpiTagNode *self)
{
}

GalpiTagNode *
galpi_tag_node_new (GalpiTag *tag)
{
  GalpiTagNode *self = g_object_new (GALPI_TYPE_TAG_NODE, NULL);

  self->tag = g_object_ref (tag);

  return self;
}

GalpiTag *
galpi_tag_node_get_tag (GalpiTagNode *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_NODE (self), NULL);

  return self->tag;
}

void
galpi_tag_node_set_tag (GalpiTagNode *self,
                        GalpiTag     *tag)
{
  g_return_if_fail (GALPI_IS_TAG_NODE (self));
  g_return_if_fail (GALPI_IS_TAG (tag));

  if (g_set_object (&self->tag, tag))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAG]);
}

void
galpi_tag_node_add_child (GalpiTagNode *self,
                          GalpiTagNode *child)
{
  g_return_if_fail (GALPI_IS_TAG_NODE (self));
  g_return_if_fail (GALPI_IS_TAG_NODE (child));

  if (self->children == NULL)
    self->children = g_list_store_new (GALPI_TYPE_TAG_NODE);
  g_list_store_append (self->children, child);
}

GListModel *
galpi_tag_node_get_children (GalpiTagNode *self)
{
  g_return_val_if_fail (GALPI_IS_TAG_NODE (self), NULL);

  return self->children != NULL ? G_LIST_MODEL (self->children) : NULL;
}
