/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* The member that tells Galpi's own JSON, and the version of its form that is its value. It is
 * the first member, so that a file's first bytes tell what it is.
 */
#define GALPI_JSON_MARK "galpi"
#define GALPI_JSON_VERSION 1
