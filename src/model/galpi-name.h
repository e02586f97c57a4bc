/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-record.h"

G_BEGIN_DECLS

/**
 * GalpiNameKind:
 *
 * What a name is the name of. Of %GALPI_NAME_KIND_OTHER it is not known, or none of the others.
 */
typedef enum
{
  GALPI_NAME_KIND_OTHER,
  GALPI_NAME_KIND_PERSON,
  GALPI_NAME_KIND_ORGANISATION,
  GALPI_NAME_KIND_PRODUCT,
  GALPI_NAME_KIND_PLACE,
} GalpiNameKind;

#define GALPI_N_NAME_KINDS 5

#define GALPI_TYPE_NAME_KIND (galpi_name_kind_get_type ())

GType       galpi_name_kind_get_type    (void);
const char *galpi_name_kind_to_string   (GalpiNameKind  value);
gboolean    galpi_name_kind_from_string (const char     *string,
                                          GalpiNameKind *value);

#define GALPI_TYPE_NAME (galpi_name_get_type ())

/**
 * GalpiName:
 * @id: (nullable): what the notebook knows it by; means nothing to people, and stays the same as
 *   long as the name is written the same way
 * @spelling: (nullable): the spelling that it is shown by
 * @spellings: all of them, the most frequent first
 * @n_articles: how many articles mention it
 * @n_mentions: how often they write it
 *
 * A person, firm, product or place with its spellings.
 */
G_DECLARE_FINAL_TYPE (GalpiName, galpi_name, GALPI, NAME, GalpiRecord)

GalpiName *galpi_name_new  (void) G_GNUC_WARN_UNUSED_RESULT;

/** Returns: (transfer full): a new one with the same fields */
GalpiName *galpi_name_copy (GalpiName *self) G_GNUC_WARN_UNUSED_RESULT;

const char *galpi_name_get_id (GalpiName *self);
void        galpi_name_set_id (GalpiName  *self,
                               const char *value);

const char *galpi_name_get_spelling (GalpiName *self);
void        galpi_name_set_spelling (GalpiName  *self,
                                     const char *value);

GalpiNameKind galpi_name_get_kind (GalpiName      *self);
void           galpi_name_set_kind (GalpiName      *self,
                                          GalpiNameKind  value);

/** Returns: (transfer none) (not nullable) */
const char * const *galpi_name_get_spellings (GalpiName          *self);
void                galpi_name_set_spellings (GalpiName          *self,
                                              const char * const *value);

guint galpi_name_get_n_articles (GalpiName *self);
void  galpi_name_set_n_articles (GalpiName *self,
                                 guint      value);

guint galpi_name_get_n_mentions (GalpiName *self);
void  galpi_name_set_n_mentions (GalpiName *self,
                                 guint      value);

G_END_DECLS
