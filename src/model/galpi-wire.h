/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-document.h"
#include "galpi-hints.h"
#include "galpi-pixels.h"

G_BEGIN_DECLS

/*
 * How the process that holds the notebook and the program galpi-intake speak to each other, over
 * two pipes, in the byte order of the machine that both run on:
 *
 *   galpi-intake, once:  guint32, the Landlock ABI that holds it, 0 where the kernel has none
 *   request:             GalpiWireRequest, then its hints, then the bytes to parse
 *   reply:               guint32, the length of what follows: to an article a GVariant of
 *                        GALPI_WIRE_REPLY, to a picture GalpiWirePixels and the pixels
 *
 * galpi-intake ends when its input does.
 */
typedef enum
{
  GALPI_WIRE_ARTICLE,   /* hints: GALPI_WIRE_HINTS */
  GALPI_WIRE_PICTURE,   /* hints: GALPI_WIRE_PICTURE_HINTS */
} GalpiWireKind;

typedef struct
{
  guint32 kind;
  guint32 hints_length;
  guint32 bytes_length;
} GalpiWireRequest;

/* The most bytes that are sent to be parsed, and of hints about them. */
#define GALPI_WIRE_MAX_BYTES (64 * 1024 * 1024)
#define GALPI_WIRE_MAX_HINTS (64 * 1024)

/* The longest reply that is taken, in bytes: an article with the pictures inside its page. */
#define GALPI_WIRE_MAX_REPLY (96 * 1024 * 1024)

#define GALPI_WIRE_HINTS    "(msmsmsmsb)"
#define GALPI_WIRE_DOCUMENT "(a{ss}assa(uuuumsmsms)a(sssay))"

/* A GalpiError or GALPI_WIRE_OK, its message, the document. */
#define GALPI_WIRE_REPLY    "(is" GALPI_WIRE_DOCUMENT ")"
#define GALPI_WIRE_OK       (-1)

/* The width that the picture is wanted in, at most. */
#define GALPI_WIRE_PICTURE_HINTS "(u)"

/* No GVariant, of which each byte of the pixels would be looked at, to no use. */
typedef struct
{
  gint32  code;   /* a GalpiError or GALPI_WIRE_OK */
  guint32 width;
  guint32 height;
  guint32 original_width;
  guint32 original_height;
} GalpiWirePixels;

/** Returns: (transfer floating): of type %GALPI_WIRE_HINTS */
GVariant   *galpi_wire_pack_hints   (const GalpiHints *hints) G_GNUC_WARN_UNUSED_RESULT;

/** @variant: in normal form. Returns: (transfer full) */
GalpiHints *galpi_wire_unpack_hints (GVariant         *variant) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_wire_pack_document:
 * @references: (element-type utf8): for each picture of @document without bytes, by its name, the
 *   path beside the page where it may be found
 *
 * Returns: (transfer floating): of type %GALPI_WIRE_DOCUMENT
 */
GVariant      *galpi_wire_pack_document   (GalpiDocument *document,
                                           GHashTable    *references) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_wire_unpack_document:
 * @variant: in normal form; what it says may be anything, so check the document before use
 * @references: filled as above
 *
 * Returns: (transfer full)
 */
GalpiDocument *galpi_wire_unpack_document (GVariant      *variant,
                                           GHashTable    *references) G_GNUC_WARN_UNUSED_RESULT;

/** @pixels: (nullable): %NULL where @code is an error. Their bytes follow what this returns. */
GalpiWirePixels galpi_wire_pack_pixels    (int                code,
                                           const GalpiPixels *pixels) G_GNUC_WARN_UNUSED_RESULT;

/**
 * galpi_wire_unpack_pixels:
 * @reply: what it says may be anything, so check the pixels before use
 * @code: (out): as it was packed
 *
 * Returns: (transfer full) (nullable): %NULL where it is too short
 */
GalpiPixels   *galpi_wire_unpack_pixels   (GBytes        *reply,
                                           int           *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
