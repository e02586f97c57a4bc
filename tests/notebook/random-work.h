/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "notebook-fixture.h"

/* An analyst who does anything at all, through the use-cases of the notebook. To add an operation:
 * write a function of its kind in random-work.c and name it in the table there.
 */
typedef struct _RandomWork RandomWork;

/* The same @seed does the same, as long as nothing in the table changes. */
RandomWork *random_work_new  (Fixture *fixture,
                              guint32  seed);
void        random_work_free (RandomWork *self);

/* Between 0 and @end - 1, of this work's own numbers. */
guint random_work_number (RandomWork *self,
                          guint       end);

/* Does one thing, which can turn out to change nothing, and waits for it. */
void  random_work_do     (RandomWork *self);

/* The notebook was opened anew: visits of before are over. */
void  random_work_begin_session (RandomWork *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomWork, random_work_free)
