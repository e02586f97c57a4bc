/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "galpi-day.h"

G_BEGIN_DECLS

/* Days on which the sun passes a multiple of 15 degrees, those that articles name. */
typedef enum
{
  GALPI_SOLAR_IPCHUN,         /* 입춘 */
  GALPI_SOLAR_GYEONGCHIP,     /* 경칩 */
  GALPI_SOLAR_CHUNBUN,        /* 춘분 */
  GALPI_SOLAR_CHEONGMYEONG,   /* 청명 */
  GALPI_SOLAR_GOGU,           /* 곡우 */
  GALPI_SOLAR_IPHA,           /* 입하 */
  GALPI_SOLAR_HAJI,           /* 하지 */
  GALPI_SOLAR_IPCHU,          /* 입추 */
  GALPI_SOLAR_CHEOSEO,        /* 처서 */
  GALPI_SOLAR_CHUBUN,         /* 추분 */
  GALPI_SOLAR_IPDONG,         /* 입동 */
  GALPI_SOLAR_DONGJI,         /* 동지 */
  GALPI_N_SOLAR_TERMS,
} GalpiSolarTerm;

/** Returns: the day in Korea, GALPI_DAY_NONE before 1950 and after 2050 */
GalpiDay galpi_solar_term_in_year (GalpiSolarTerm term,
                                   int            year);

G_END_DECLS
