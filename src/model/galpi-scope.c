/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-scope.h"

#include "galpi-enum-private.h"

struct _GalpiScope
{
  GObject parent_instance;

  GalpiScopeKind  kind;
  char           *value;
  char           *label;
  gint64          article_id;
};

G_DEFINE_ENUM_TYPE (GalpiScopeKind, galpi_scope_kind,
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_UNREAD, "unread"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_KEYWORD, "keyword"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_TAG, "tag"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_PERSON, "person"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_NAME, "name"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_SEARCH, "search"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_TRASH, "trash"),
                    G_DEFINE_ENUM_VALUE (GALPI_SCOPE_ARTICLE, "article"))

G_DEFINE_FINAL_TYPE (GalpiScope, galpi_scope, G_TYPE_OBJECT)

static void
galpi_scope_finalize (GObject *object)
{
  GalpiScope *self = GALPI_SCOPE (object);

  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->label, g_free);

  G_OBJECT_CLASS (galpi_scope_parent_class)->finalize (object);
}

static void
galpi_scope_class_init (GalpiScopeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = galpi_scope_finalize;
}

static void
galpi_scope_init (GalpiScope *self)
{
}

static gboolean
needs_value (GalpiScopeKind kind)
{
  return kind == GALPI_SCOPE_KEYWORD || kind == GALPI_SCOPE_TAG ||
         kind == GALPI_SCOPE_PERSON || kind == GALPI_SCOPE_SEARCH;
}

GalpiScope *
galpi_scope_new (GalpiScopeKind  kind,
                 const char     *value)
{
  GalpiScope *self;

  g_return_val_if_fail (kind != GALPI_SCOPE_ARTICLE && kind != GALPI_SCOPE_NAME, NULL);
  g_return_val_if_fail ((value != NULL) == needs_value (kind), NULL);

  self = g_object_new (GALPI_TYPE_SCOPE, NULL);
  self->kind = kind;
  self->value = g_strdup (value);
  self->label = g_strdup (value);

  return self;
}

GalpiScope *
galpi_scope_new_article (gint64 article_id)
{
  GalpiScope *self = g_object_new (GALPI_TYPE_SCOPE, NULL);

  self->kind = GALPI_SCOPE_ARTICLE;
  self->article_id = article_id;

  return self;
}

GalpiScope *
galpi_scope_new_name (const char *name_id,
                      const char *spelling)
{
  GalpiScope *self;

  g_return_val_if_fail (name_id != NULL, NULL);
  g_return_val_if_fail (spelling != NULL, NULL);

  self = g_object_new (GALPI_TYPE_SCOPE, NULL);
  self->kind = GALPI_SCOPE_NAME;
  self->value = g_strdup (name_id);
  self->label = g_strdup (spelling);

  return self;
}

GalpiScopeKind
galpi_scope_get_kind (GalpiScope *self)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (self), GALPI_SCOPE_ALL);

  return self->kind;
}

gboolean
galpi_scope_is_indexed (GalpiScope *self)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (self), FALSE);

  return self->kind == GALPI_SCOPE_SEARCH || self->kind == GALPI_SCOPE_NAME;
}

const char *
galpi_scope_get_value (GalpiScope *self)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (self), NULL);

  return self->value;
}

const char *
galpi_scope_get_label (GalpiScope *self)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (self), NULL);

  return self->label;
}

gint64
galpi_scope_get_article_id (GalpiScope *self)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (self), 0);

  return self->article_id;
}

gboolean
galpi_scope_equal (GalpiScope *a,
                   GalpiScope *b)
{
  g_return_val_if_fail (GALPI_IS_SCOPE (a), FALSE);
  g_return_val_if_fail (GALPI_IS_SCOPE (b), FALSE);

  return a->kind == b->kind &&
         a->article_id == b->article_id &&
         g_strcmp0 (a->value, b->value) == 0;
}

const char *
galpi_scope_kind_to_string (GalpiScopeKind value)
{
  return galpi_enum_to_string (GALPI_TYPE_SCOPE_KIND, value);
}

gboolean
galpi_scope_kind_from_string (const char     *string,
                              GalpiScopeKind *value)
{
  int found;

  if (!galpi_enum_from_string (GALPI_TYPE_SCOPE_KIND, string, &found))
    return FALSE;

  *value = found;
  return TRUE;
}
