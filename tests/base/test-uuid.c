/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-uuid.h"

#include <string.h>

static void
test_is_version_7 (void)
{
  gint64 before = g_get_real_time () / 1000;
  guint64 milliseconds = 0;
  GalpiUuid uuid;

  galpi_uuid_generate (&uuid);

  for (guint i = 0; i < 6; i++)
    milliseconds = milliseconds << 8 | uuid.bytes[i];
  g_assert_cmpint (milliseconds, >=, before);
  g_assert_cmpint (milliseconds, <=, g_get_real_time () / 1000 + 1);
  g_assert_cmphex (uuid.bytes[6] >> 4, ==, 7);
  g_assert_cmphex (uuid.bytes[8] >> 6, ==, 2);
}

static void
test_sorts_as_made (void)
{
  GalpiUuid last, uuid;

  galpi_uuid_generate (&last);
  for (guint i = 0; i < 10000; i++)
    {
      galpi_uuid_generate (&uuid);
      g_assert_cmpint (memcmp (last.bytes, uuid.bytes, sizeof uuid.bytes), <, 0);
      last = uuid;
    }
}

static gpointer
generate_many (gpointer data)
{
  GalpiUuid *uuids = data;

  for (guint i = 0; i < 1000; i++)
    galpi_uuid_generate (&uuids[i]);

  return NULL;
}

static void
test_threads_get_different_ones (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree GalpiUuid *uuids = g_new (GalpiUuid, 4000);
  GThread *threads[4];

  for (guint i = 0; i < 4; i++)
    threads[i] = g_thread_new ("uuid", generate_many, uuids + i * 1000);
  for (guint i = 0; i < 4; i++)
    g_thread_join (threads[i]);

  for (guint i = 0; i < 4000; i++)
    g_assert_true (g_hash_table_add (seen, galpi_uuid_to_string (&uuids[i])));
}

static void
test_reads_what_it_writes (void)
{
  g_autofree char *string = NULL;
  GalpiUuid uuid, parsed;

  galpi_uuid_generate (&uuid);
  string = galpi_uuid_to_string (&uuid);
  g_assert_cmpuint (strlen (string), ==, GALPI_UUID_STRING_LENGTH);

  g_assert_true (galpi_uuid_parse (string, &parsed));
  g_assert_cmpmem (parsed.bytes, 16, uuid.bytes, 16);
}

static void
test_reads_both_cases (void)
{
  g_autofree char *string = NULL;
  GalpiUuid uuid;

  g_assert_true (galpi_uuid_parse ("0190A1B2-C3D4-7E5F-8A6B-0123456789AB", &uuid));
  string = galpi_uuid_to_string (&uuid);
  g_assert_cmpstr (string, ==, "0190a1b2-c3d4-7e5f-8a6b-0123456789ab");
}

static void
test_refuses_others (void)
{
  static const char *const others[] = {
    "",
    "0190a1b2-c3d4-7e5f-8a6b-0123456789a",
    "0190a1b2-c3d4-7e5f-8a6b-0123456789abc",
    "0190a1b2c3d4-7e5f-8a6b-0123456789ab-",
    "0190a1b2-c3d4-7e5f-8a6b-0123456789ag",
    "0190a1b2-c3d4-7e5f-8a6b- 123456789ab",
    "{190a1b2-c3d4-7e5f-8a6b-0123456789a}",
    "----------------------------------- ",
  };
  GalpiUuid uuid;

  memset (&uuid, 0x55, sizeof uuid);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (galpi_uuid_parse (others[i], &uuid));

  for (guint i = 0; i < sizeof uuid.bytes; i++)
    g_assert_cmphex (uuid.bytes[i], ==, 0x55);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/base/uuid/is-version-7", test_is_version_7);
  g_test_add_func ("/base/uuid/sorts-as-made", test_sorts_as_made);
  g_test_add_func ("/base/uuid/threads-get-different-ones", test_threads_get_different_ones);
  g_test_add_func ("/base/uuid/reads-what-it-writes", test_reads_what_it_writes);
  g_test_add_func ("/base/uuid/reads-both-cases", test_reads_both_cases);
  g_test_add_func ("/base/uuid/refuses-others", test_refuses_others);

  return g_test_run ();
}
