/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-fault-vfs.h"

#include <sqlite3.h>

typedef struct
{
  sqlite3_file  base;
  sqlite3_file *real;
} FaultFile;

#define REAL(file) (((FaultFile *) (file))->real)
#define CALL(file, method, ...) (REAL (file)->pMethods->method (REAL (file), ##__VA_ARGS__))

static sqlite3_vfs *real_vfs;
static sqlite3_vfs fault_vfs;

/* The store writes on a thread of its own. */
static GMutex mutex;
static gboolean armed;
static guint calls_left;
static guint n_faults;
static int fault_code;

static gboolean
fault_now (void)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  if (!armed)
    return FALSE;

  if (calls_left > 1)
    {
      calls_left--;
      return FALSE;
    }

  n_faults++;
  return TRUE;
}

static int
fault_close (sqlite3_file *file)
{
  int rc = CALL (file, xClose);

  g_clear_pointer (&REAL (file), g_free);
  return rc;
}

static int
fault_read (sqlite3_file  *file,
            void          *data,
            int            size,
            sqlite3_int64  at)
{
  return CALL (file, xRead, data, size, at);
}

static int
fault_write (sqlite3_file  *file,
             const void    *data,
             int            size,
             sqlite3_int64  at)
{
  return fault_now () ? fault_code : CALL (file, xWrite, data, size, at);
}

static int
fault_truncate (sqlite3_file  *file,
                sqlite3_int64  size)
{
  return fault_now () ? SQLITE_IOERR_TRUNCATE : CALL (file, xTruncate, size);
}

/* What fails here is not power, so nothing has to reach the disk, and tests are a good deal
 * faster.
 */
static int
fault_sync (sqlite3_file *file,
            int           flags)
{
  return fault_now () ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
fault_file_size (sqlite3_file  *file,
                 sqlite3_int64 *size)
{
  return CALL (file, xFileSize, size);
}

static int
fault_lock (sqlite3_file *file,
            int           level)
{
  return CALL (file, xLock, level);
}

static int
fault_unlock (sqlite3_file *file,
              int           level)
{
  return CALL (file, xUnlock, level);
}

static int
fault_check_reserved_lock (sqlite3_file *file,
                           int          *reserved)
{
  return CALL (file, xCheckReservedLock, reserved);
}

static int
fault_file_control (sqlite3_file *file,
                    int           op,
                    void         *data)
{
  return CALL (file, xFileControl, op, data);
}

static int
fault_sector_size (sqlite3_file *file)
{
  return CALL (file, xSectorSize);
}

static int
fault_device_characteristics (sqlite3_file *file)
{
  return CALL (file, xDeviceCharacteristics);
}

static int
fault_shm_map (sqlite3_file   *file,
               int             page,
               int             size,
               int             extend,
               void volatile **map)
{
  return CALL (file, xShmMap, page, size, extend, map);
}

static int
fault_shm_lock (sqlite3_file *file,
                int           offset,
                int           n,
                int           flags)
{
  return CALL (file, xShmLock, offset, n, flags);
}

static void
fault_shm_barrier (sqlite3_file *file)
{
  CALL (file, xShmBarrier);
}

static int
fault_shm_unmap (sqlite3_file *file,
                 int           delete)
{
  return CALL (file, xShmUnmap, delete);
}

static const sqlite3_io_methods fault_methods = {
  .iVersion = 2,
  .xClose = fault_close,
  .xRead = fault_read,
  .xWrite = fault_write,
  .xTruncate = fault_truncate,
  .xSync = fault_sync,
  .xFileSize = fault_file_size,
  .xLock = fault_lock,
  .xUnlock = fault_unlock,
  .xCheckReservedLock = fault_check_reserved_lock,
  .xFileControl = fault_file_control,
  .xSectorSize = fault_sector_size,
  .xDeviceCharacteristics = fault_device_characteristics,
  .xShmMap = fault_shm_map,
  .xShmLock = fault_shm_lock,
  .xShmBarrier = fault_shm_barrier,
  .xShmUnmap = fault_shm_unmap,
};

static int
fault_open (sqlite3_vfs  *vfs,
            const char   *name,
            sqlite3_file *file,
            int           flags,
            int          *out_flags)
{
  FaultFile *self = (FaultFile *) file;
  int rc;

  self->real = g_malloc0 (real_vfs->szOsFile);
  rc = real_vfs->xOpen (real_vfs, name, self->real, flags, out_flags);

  /* Without methods SQLite doesn't close it. */
  self->base.pMethods = self->real->pMethods != NULL ? &fault_methods : NULL;
  if (self->base.pMethods == NULL)
    g_clear_pointer (&self->real, g_free);

  return rc;
}

void
galpi_fault_vfs_register (void)
{
  if (real_vfs != NULL)
    return;

  real_vfs = sqlite3_vfs_find (NULL);
  fault_vfs = *real_vfs;
  fault_vfs.zName = "galpi-fault";
  fault_vfs.szOsFile = sizeof (FaultFile);
  fault_vfs.xOpen = fault_open;
  fault_vfs.pNext = NULL;
  sqlite3_vfs_register (&fault_vfs, 1);
}

void
galpi_fault_vfs_arm (guint nth,
                     int   result_code)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  calls_left = nth;
  fault_code = result_code;
  n_faults = 0;
  armed = TRUE;
}

guint
galpi_fault_vfs_disarm (void)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  armed = FALSE;
  return n_faults;
}
