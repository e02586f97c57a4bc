/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The charsets that Galpi decodes, as iconv names them; their order is that of the converters. */
static const char * const galpi_charset_names[] = {
  "UTF-8",
  "CP949",
  "WINDOWS-1252",
  "UTF-16LE",
  "UTF-16BE",
  "CP932",
  "EUC-JP",
  "GB18030",
  "BIG5-HKSCS",
  "JOHAB",
  "WINDOWS-1250",
  "WINDOWS-1251",
  "ISO-8859-2",
  "KOI8-R",
};

/*
 * Labels in lower case, by which the web names them (WHATWG Encoding), and uchardet's. A label
 * means the widest charset in whose name pages are really written: who says euc-kr means CP949.
 */
static const struct
{
  const char *label;
  const char *name;
} galpi_charset_labels[] = {
  { "utf-8", "UTF-8" },
  { "utf8", "UTF-8" },
  { "unicode-1-1-utf-8", "UTF-8" },
  { "ascii", "WINDOWS-1252" },
  { "us-ascii", "WINDOWS-1252" },
  { "iso-8859-1", "WINDOWS-1252" },
  { "iso8859-1", "WINDOWS-1252" },
  { "latin1", "WINDOWS-1252" },
  { "windows-1252", "WINDOWS-1252" },
  { "cp1252", "WINDOWS-1252" },
  { "euc-kr", "CP949" },
  { "euckr", "CP949" },
  { "euc_kr", "CP949" },
  { "cseuckr", "CP949" },
  { "korean", "CP949" },
  { "ks_c_5601-1987", "CP949" },
  { "ks_c_5601-1989", "CP949" },
  { "ks_c_5601", "CP949" },
  { "ksc5601", "CP949" },
  { "ksc_5601", "CP949" },
  { "csksc56011987", "CP949" },
  { "iso-ir-149", "CP949" },
  { "uhc", "CP949" },
  { "cp949", "CP949" },
  { "ms949", "CP949" },
  { "windows-949", "CP949" },
  { "x-windows-949", "CP949" },
  { "johab", "JOHAB" },
  { "utf-16", "UTF-16LE" },
  { "utf-16le", "UTF-16LE" },
  { "utf-16be", "UTF-16BE" },
  { "shift_jis", "CP932" },
  { "shift-jis", "CP932" },
  { "sjis", "CP932" },
  { "x-sjis", "CP932" },
  { "ms932", "CP932" },
  { "cp932", "CP932" },
  { "windows-31j", "CP932" },
  { "euc-jp", "EUC-JP" },
  { "x-euc-jp", "EUC-JP" },
  { "gb2312", "GB18030" },
  { "gbk", "GB18030" },
  { "x-gbk", "GB18030" },
  { "gb18030", "GB18030" },
  { "cp936", "GB18030" },
  { "big5", "BIG5-HKSCS" },
  { "big5-hkscs", "BIG5-HKSCS" },
  { "x-x-big5", "BIG5-HKSCS" },
  { "windows-1250", "WINDOWS-1250" },
  { "cp1250", "WINDOWS-1250" },
  { "windows-1251", "WINDOWS-1251" },
  { "cp1251", "WINDOWS-1251" },
  { "iso-8859-2", "ISO-8859-2" },
  { "latin2", "ISO-8859-2" },
  { "koi8-r", "KOI8-R" },
};
