/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sys/types.h>

G_BEGIN_DECLS

/* What a probe may reach for, made before anything is locked. */
typedef struct
{
  char  *folder;        /* as near the user's notebook as it goes */
  char  *notebook;      /* a file there that stands for it */
  char  *program;       /* of this test */
  int    notebook_fd;
  int    socket;
  pid_t  victim;        /* a process that only waits */
} LockdownThings;

/**
 * LockdownProbe:
 * @try: does one forbidden thing; returns 0 where it could be done, else the errno that it met
 * @landlock: the Landlock ABI that alone forbids it, 0 where none does
 */
typedef struct
{
  const char *name;
  int         (*try) (const LockdownThings *things);
  guint       landlock;
} LockdownProbe;

extern const LockdownProbe lockdown_probes[];
extern const gsize         lockdown_n_probes;

G_END_DECLS
