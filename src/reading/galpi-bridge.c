/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-bridge.h"

#include <string.h>

/* Words between a sum and its restatement. Strong ones say that it is one; weak ones do not hinder
 * a bracket or a strong word from saying so. */
static const struct { const char *word; gboolean strong; } words[] = {
  { "한화", TRUE }, { "한화로", TRUE }, { "한화로는", TRUE }, { "원화", TRUE }, { "원화로", TRUE },
  { "원화로는", TRUE }, { "우리", TRUE }, { "우리돈", TRUE }, { "우리돈으로", TRUE },
  { "우리돈으로는", TRUE }, { "한국", TRUE }, { "한국돈", TRUE }, { "한국돈으로", TRUE },
  { "미화", TRUE }, { "미화로", TRUE }, { "달러화로", TRUE }, { "달러로", TRUE }, { "엔화로", TRUE },
  { "유로로", TRUE }, { "유로화로", TRUE }, { "위안화로", TRUE }, { "파운드로", TRUE },
  { "환산", TRUE }, { "환산하면", TRUE }, { "환산시", TRUE }, { "환산액", TRUE }, { "해당하는", TRUE },
  { "해당", TRUE }, { "맞먹는", TRUE }, { "즉", TRUE }, { "=", TRUE }, { "또는", TRUE },
  { "돈", FALSE }, { "돈으로", FALSE }, { "돈으로는", FALSE }, { "기준", FALSE }, { "기준으로", FALSE },
  { "환율", FALSE }, { "환율로", FALSE }, { "환율은", FALSE }, { "당시", FALSE }, { "현재", FALSE },
  { "현", FALSE }, { "최근", FALSE }, { "이날", FALSE }, { "오늘", FALSE }, { "시", FALSE },
  { "을", FALSE }, { "를", FALSE }, { "은", FALSE }, { "는", FALSE }, { "이", FALSE }, { "가", FALSE },
  { "로", FALSE }, { "으로", FALSE }, { "에", FALSE }, { "어치", FALSE }, { "상당", FALSE },
  { "규모", FALSE }, { "대", FALSE }, { "선", FALSE }, { "수준", FALSE }, { "이상", FALSE },
  { "정도", FALSE }, { "가량", FALSE }, { "씩", FALSE }, { "짜리", FALSE },
  { "or", TRUE }, { "equivalent", TRUE }, { "equal", TRUE }, { "worth", TRUE }, { "i.e.", TRUE },
  { "that", TRUE }, { "is", FALSE }, { "to", FALSE }, { "about", FALSE }, { "around", FALSE },
  { "roughly", FALSE }, { "approximately", FALSE }, { "some", FALSE }, { "nearly", FALSE },
  { "in", FALSE },
};

/* 7일: the day of the rate. */
static gboolean
is_day (const char *word)
{
  const char *p = word;

  while (g_ascii_isdigit (*p))
    p++;
  return p > word && (strcmp (p, "일") == 0 || strcmp (p, "월") == 0 || strcmp (p, "년") == 0);
}

static gboolean
is_known (const char *word,
          gboolean   *strong)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (words[i].word, word) == 0)
      {
        *strong |= words[i].strong;
        return TRUE;
      }
  return is_day (word);
}

static gboolean
end_word (GString  *word,
          gboolean *strong)
{
  gboolean known = word->len == 0 || is_known (word->str, strong);

  g_string_truncate (word, 0);
  return known;
}

gboolean
galpi_bridge_leads (const char *gap,
                    const char *end)
{
  g_autoptr(GString) word = g_string_new (NULL);
  gboolean bracket = FALSE, strong = FALSE;

  for (const char *p = gap; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '(' || c == 0xff08 || c == '[')
        {
          if (bracket || strong || !end_word (word, &strong))
            return FALSE;
          bracket = TRUE;
        }
      else if (g_unichar_isspace (c) || c == ',' || c == 0xff0c || c == ':')
        {
          if (!end_word (word, &strong))
            return FALSE;
        }
      else if (c == '=')
        {
          if (!end_word (word, &strong))
            return FALSE;
          strong = TRUE;
        }
      else
        g_string_append_unichar (word, g_unichar_tolower (c));
    }

  return end_word (word, &strong) && (bracket || strong);
}
