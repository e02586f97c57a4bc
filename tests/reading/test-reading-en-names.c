/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading-cases.h"

static void
test_persons (void)
{
  static const GalpiNameCase cases[] = {
    { "Sarah Cole said on Monday that it was over.", "Sarah Cole", "Sarah Cole", "person" },
    { "Then Michael van Dyke, chief executive of Alder, left.", "Michael van Dyke", "Michael van Dyke", "person" },
    { "It was told by Peter J. O'Hara.", "Peter J. O'Hara", "Peter J. O'Hara", "person" },
    { "The firm's spokeswoman Tavi Okoro declined.", "Tavi Okoro", "Tavi Okoro", "person" },
    { "Mr Okoro's plan failed.", "Okoro", "Okoro", "person" },
    { "Tavi Okoro, 45, won.", "Tavi Okoro", "Tavi Okoro", "person" },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

static void
test_things (void)
{
  static const GalpiNameCase cases[] = {
    { "He studied at George Alder University.", "George Alder University", "George Alder University", "organisation" },
    { "They crossed the Alder River.", "Alder River", "Alder River", "place" },
    { "She won the Martin Alder Prize.", NULL },
    { "The San Diego Alders lost.", NULL },
    { "George Alder & Co. was sold.", NULL },
    { "Mark my words.", NULL },
    { "Who will pay, he asked.", NULL },
  };

  galpi_cases_check_names (cases, G_N_ELEMENTS (cases), GALPI_FINDING_NAME);
}

/* The family name stands for all, but is no common word. */
static void
test_family_names_stand_alone (void)
{
  g_autoptr(GPtrArray) found
    = galpi_cases_read ("Sarah Brown left. Her brown coat was gone. Brown was angry.", GALPI_CASES_BASE,
                        GALPI_FINDING_NAME);

  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((const GalpiFinding *) found->pdata[1])->name, ==, "Brown");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/english/names/persons", test_persons);
  g_test_add_func ("/reading/english/names/by-their-last-word", test_things);
  g_test_add_func ("/reading/english/names/family-names-stand-alone", test_family_names_stand_alone);
  return g_test_run ();
}
