/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes the fixture in every format into a folder, for test-opens-elsewhere.py. */
#include "export-fixture.h"
#include "galpi-exporter.h"

int
main (int   argc,
      char *argv[])
{
  const char * const *names = galpi_exporter_list_formats ();
  GalpiExportSource source;

  if (argc != 2)
    return 2;

  export_fixture_init (&source);
  source.n_articles = 1;

  for (guint i = 0; names[i] != NULL; i++)
    {
      const GalpiExportFormat *format = galpi_exporter_get_format (names[i]);
      g_autofree char *name = g_strdup_printf ("sample.%s", format->extension);
      g_autoptr(GFile) file = g_file_new_build_filename (argv[1], name, NULL);
      g_autoptr(GError) error = NULL;

      if (!galpi_exporter_write_to (format, &source, file, NULL, &error))
        {
          g_printerr ("%s: %s\n", format->name, error->message);
          return 1;
        }
    }

  export_fixture_clear (&source);
  return 0;
}
