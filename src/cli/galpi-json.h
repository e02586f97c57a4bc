/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GalpiJson:
 *
 * Writes one JSON value as one line of UTF-8: every string is escaped, and numbers are written
 * from their decimal digits, so that no sum or rate passes through a double.
 */
typedef struct _GalpiJson GalpiJson;

GalpiJson *galpi_json_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       galpi_json_free (GalpiJson *self);

/* In each of these @key is NULL inside an array and at the top. */

void galpi_json_begin_object (GalpiJson  *self,
                              const char *key);
void galpi_json_end_object   (GalpiJson  *self);
void galpi_json_begin_array  (GalpiJson  *self,
                              const char *key);
void galpi_json_end_array    (GalpiJson  *self);

/** @value: (nullable): %NULL is written as null; what is not UTF-8 in it becomes U+FFFD */
void galpi_json_add_string   (GalpiJson  *self,
                              const char *key,
                              const char *value);
void galpi_json_add_integer  (GalpiJson  *self,
                              const char *key,
                              gint64      value);
void galpi_json_add_boolean  (GalpiJson  *self,
                              const char *key,
                              gboolean    value);
void galpi_json_add_null     (GalpiJson  *self,
                              const char *key);

/** @digits: a number in JSON's own notation, such as galpi_decimal_to_string() gives */
void galpi_json_add_number   (GalpiJson  *self,
                              const char *key,
                              const char *digits);

/** @strings: (nullable): %NULL is written as an empty array */
void galpi_json_add_strings  (GalpiJson          *self,
                              const char         *key,
                              const char * const *strings);

/** Returns: (transfer none): what was written so far, without a line's end; until the next call */
const char *galpi_json_get_text (GalpiJson *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GalpiJson, galpi_json_free)

G_END_DECLS
