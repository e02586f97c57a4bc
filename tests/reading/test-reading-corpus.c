/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "fuzz-reading.h"

/* Reads again what the fuzzer found worth keeping: one input a line, escaped as in C. */
static void
test_corpus (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "reading", "fuzz-corpus.txt", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) lines = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (text, "\n", -1);
  for (; lines[n] != NULL && lines[n][0] != '\0'; n++)
    {
      g_autofree char *bytes = g_strcompress (lines[n]);

      LLVMFuzzerTestOneInput ((const guint8 *) bytes, strlen (bytes));
    }
  g_assert_cmpuint (n, >=, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/corpus/is-read-without-fault", test_corpus);
  return g_test_run ();
}
