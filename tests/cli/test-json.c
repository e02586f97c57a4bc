/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-json.h"

static void
test_writes_one_line (void)
{
  g_autoptr (GalpiJson) json = galpi_json_new ();
  const char *tags[] = { "예산", "a/b", NULL };

  galpi_json_begin_object (json, NULL);
  galpi_json_add_string (json, "title", "first\nsecond\t\"third\" \\ \x01");
  galpi_json_add_string (json, "note", NULL);
  galpi_json_add_strings (json, "tags", tags);
  galpi_json_add_strings (json, "none", NULL);
  galpi_json_begin_array (json, "sources");
  galpi_json_begin_object (json, NULL);
  galpi_json_add_integer (json, "start", -3);
  galpi_json_end_object (json);
  galpi_json_begin_object (json, NULL);
  galpi_json_end_object (json);
  galpi_json_end_array (json);
  galpi_json_add_boolean (json, "ok", TRUE);
  galpi_json_end_object (json);

  g_assert_cmpstr (galpi_json_get_text (json), ==,
                   "{\"title\": \"first\\nsecond\\t\\\"third\\\" \\\\ \\u0001\", \"note\": null, "
                   "\"tags\": [\"예산\", \"a/b\"], \"none\": [], "
                   "\"sources\": [{\"start\": -3}, {}], \"ok\": true}");
}

static void
test_keeps_every_digit (void)
{
  g_autoptr (GalpiJson) json = galpi_json_new ();

  galpi_json_begin_object (json, NULL);
  galpi_json_add_number (json, "rate", "189.5043731778426");
  galpi_json_add_number (json, "sum", "12345678901234567890123456789");
  galpi_json_end_object (json);

  g_assert_cmpstr (galpi_json_get_text (json), ==,
                   "{\"rate\": 189.5043731778426, \"sum\": 12345678901234567890123456789}");
}

static void
test_writes_utf8_whatever_comes (void)
{
  g_autoptr (GalpiJson) json = galpi_json_new ();

  galpi_json_add_string (json, NULL, "a\xff" "b");

  g_assert_true (g_utf8_validate (galpi_json_get_text (json), -1, NULL));
  g_assert_cmpstr (galpi_json_get_text (json), ==, "\"a\xef\xbf\xbd" "b\"");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/json/writes-one-line", test_writes_one_line);
  g_test_add_func ("/cli/json/keeps-every-digit", test_keeps_every_digit);
  g_test_add_func ("/cli/json/writes-utf8-whatever-comes", test_writes_utf8_whatever_comes);

  return g_test_run ();
}
