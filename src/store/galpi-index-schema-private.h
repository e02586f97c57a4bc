/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "GalI" */
#define GALPI_INDEX_APPLICATION_ID 0x47616c49

/* Counts up with every change of the tables, or of what is written into them. */
#define GALPI_INDEX_VERSION 5

/* The tables of an index file. */
extern const char galpi_index_schema[];

/* Temporary views for a connection to a notebook that has its index attached as "found". */
extern const char galpi_index_views[];

G_END_DECLS
