/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-database-private.h"
#include "galpi-record.h"

G_BEGIN_DECLS

/* What the rows of articles, annotations and events have in common: an id, a UUID, tags; and those of
 * annotations and events the times when they were made and changed. */

/** Gives @thing a UUID where it has none. @uuid: (out): the one it has then */
void galpi_thing_row_ensure_uuid (GalpiRecord *thing,
                                  GalpiUuid   *uuid);

/** Says of @thing, an annotation or event, that it was made and changed now, where it says nothing. */
void galpi_thing_row_ensure_times (GalpiRecord *thing);

/** Binds what no row bears where @uuid is none. */
void galpi_thing_row_bind_uuid (GalpiStatement *stmt,
                                int             position,
                                const char     *uuid);

/**
 * galpi_thing_row_find:
 * @table: "annotation" or "event"
 * @thing: known by its id, or by its UUID where that is 0; gets the row's id, UUID and time of change
 *
 * Errors: %GALPI_ERROR_NOT_FOUND
 */
gboolean galpi_thing_row_find (GalpiDatabase  *db,
                               const char     *table,
                               GalpiRecord    *thing,
                               GError        **error);

/** Returns: (transfer full): the thing in a row, without its lists */
typedef gpointer (*GalpiThingFunc) (GalpiStatement *stmt);

/** Loads the lists of @thing. @paths: of galpi_tag_link_load_paths() */
typedef gboolean (*GalpiThingFillFunc) (GalpiDatabase  *db,
                                        gpointer        thing,
                                        GHashTable     *paths,
                                        GError        **error);

/** Returns: (transfer full): all that @stmt, with its values bound, gives */
GPtrArray *galpi_thing_row_list (GalpiDatabase       *db,
                                 GalpiStatement      *stmt,
                                 GalpiThingFunc       from_row,
                                 GalpiThingFillFunc   fill,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_thing_row_take_one:
 * @things: (transfer full) (nullable): %NULL where @error is set
 *
 * Returns: (transfer full): the first; %GALPI_ERROR_NOT_FOUND
 */
gpointer galpi_thing_row_take_one (GPtrArray  *things,
                                   GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
