/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gdk/gdk.h>

#include "bench.h"
#include "galpi-intake.h"
#include "picture-fixture.h"

/* From a picture's bytes to its pixels: by galpi-intake, which is started for the first, and in the
 * process itself, which trusts them. The second has to make pixels of all of it before it is drawn.
 */

#define N_ROUNDS 9
#define MAX_WIDTH 768

typedef struct
{
  const char *name;
  GBytes     *bytes;
} Input;

static void
keep_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gint64
decode_apart (GalpiIntake *intake,
              GBytes      *bytes)
{
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GalpiPixels) pixels = NULL;
  gint64 start = g_get_monotonic_time ();

  galpi_intake_decode_async (intake, bytes, MAX_WIDTH, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  pixels = galpi_intake_decode_finish (intake, result, NULL);
  g_assert_nonnull (pixels);

  return g_get_monotonic_time () - start;
}

static gint64
decode_here (GBytes *bytes)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr(GdkTexture) texture = gdk_texture_new_from_bytes (bytes, NULL);

  g_assert_nonnull (texture);

  return g_get_monotonic_time () - start;
}

static void
measure (const Input *input)
{
  g_autoptr(GArray) first = bench_times_new ();
  g_autoptr(GArray) next = bench_times_new ();
  g_autoptr(GArray) here = bench_times_new ();
  g_autofree char *what_first = g_strconcat (input->name, ", the first", NULL);
  g_autofree char *what_next = g_strconcat (input->name, ", another", NULL);

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autoptr(GalpiIntake) intake = galpi_intake_new ();

      bench_times_add (first, decode_apart (intake, input->bytes));
      bench_times_add (next, decode_apart (intake, input->bytes));
      bench_times_add (here, decode_here (input->bytes));
    }

  bench_compare (what_first, bench_times_median (first), bench_times_median (here), 0);
  bench_compare (what_next, bench_times_median (next), bench_times_median (here), 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *data = NULL;
  gsize length;

  if (argc != 2 || !g_file_get_contents (argv[1], &data, &length, NULL))
    g_error ("a PNG file is wanted");

  Input inputs[] = {
    { "the sample's PNG", g_bytes_new (data, length) },
    { "a JPEG of 12 MP", picture_fixture_jpeg (4000, 3000, PICTURE_PLAIN, 0) },
    { "a PNG of 2 MP", picture_fixture_png (1920, 1080, PICTURE_PLAIN) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (inputs); i++)
    {
      measure (&inputs[i]);
      g_bytes_unref (inputs[i].bytes);
    }

  return 0;
}
