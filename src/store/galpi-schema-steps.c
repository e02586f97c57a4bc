/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "galpi-schema-private.h"

/* Rules that undo and the feed hang on: each journalled table has an AUTOINCREMENT id, so that
 * none comes back; keys are checked at the commit, so that undo may swap rows in any order; no
 * CASCADE, no REAL, and nobody uses REPLACE, since triggers would not see all rows.
 *
 * `content` holds texts, originals and pictures once, named by their SHA-256; rows are only added,
 * and collected when the trash is emptied. Its coding is 0 as it is, 1 zlib.
 *
 * The blocks of a version are one GVariant in one row: a version never changes, is always read
 * whole, and nothing asks for one block. A row a block would be most of the rows of a notebook.
 *
 * Times are microseconds since 1970. Positions count code points, `stop` is exclusive.
 */
static const char first_sql[] =
  "CREATE TABLE meta ("
  "  id INTEGER PRIMARY KEY CHECK (id = 1),"
  "  notebook BLOB NOT NULL,"
  "  incarnation BLOB NOT NULL,"
  "  made_at INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE content ("
  "  hash BLOB NOT NULL PRIMARY KEY,"
  "  coding INTEGER NOT NULL,"
  "  bytes BLOB NOT NULL"
  ") STRICT;"

  "CREATE TABLE article ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),"
  "  version_id INTEGER REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,"
  "  title TEXT,"
  "  subtitle TEXT,"
  "  section TEXT,"
  "  kicker TEXT,"
  "  byline TEXT,"
  "  person TEXT,"
  "  role TEXT,"
  "  date TEXT,"
  "  language TEXT,"
  "  url TEXT,"
  "  source TEXT,"
  "  added INTEGER NOT NULL,"
  "  trashed_at INTEGER"
  ") STRICT;"
  "CREATE INDEX article_by_added ON article (added) WHERE trashed_at IS NULL;"
  "CREATE INDEX article_by_date ON article (date) WHERE trashed_at IS NULL;"
  "CREATE INDEX article_by_title ON article (title COLLATE NOCASE, date) WHERE trashed_at IS NULL;"
  "CREATE INDEX article_by_source ON article (source COLLATE NOCASE, date)"
  " WHERE trashed_at IS NULL;"
  "CREATE INDEX article_by_person ON article (person) WHERE trashed_at IS NULL;"
  "CREATE INDEX article_by_url ON article (url) WHERE url IS NOT NULL;"
  "CREATE INDEX article_by_version ON article (version_id);"
  "CREATE INDEX article_in_trash ON article (trashed_at) WHERE trashed_at IS NOT NULL;"

  "CREATE TABLE article_read ("
  "  article_id INTEGER PRIMARY KEY,"
  "  read_at INTEGER NOT NULL"
  ") STRICT;"

  "CREATE TABLE article_keyword ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,"
  "  position INTEGER NOT NULL,"
  "  keyword TEXT NOT NULL,"
  "  UNIQUE (article_id, position)"
  ") STRICT;"
  "CREATE INDEX article_keyword_by_keyword ON article_keyword (keyword, article_id);"

  "CREATE TABLE version ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,"
  "  made_at INTEGER NOT NULL,"
  "  text_hash BLOB NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,"
  "  original_hash BLOB REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,"
  "  charset TEXT,"
  "  excerpt TEXT NOT NULL,"
  "  blocks BLOB NOT NULL"
  ") STRICT;"
  "CREATE INDEX version_by_article ON version (article_id);"
  "CREATE INDEX version_by_text ON version (text_hash);"
  "CREATE INDEX version_by_original ON version (original_hash);"

  "CREATE TABLE picture ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  version_id INTEGER NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,"
  "  name TEXT NOT NULL,"
  "  media_type TEXT NOT NULL,"
  "  hash BLOB NOT NULL REFERENCES content (hash) DEFERRABLE INITIALLY DEFERRED,"
  "  UNIQUE (version_id, name)"
  ") STRICT;"
  "CREATE INDEX picture_by_hash ON picture (hash);"

  "CREATE TABLE annotation ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),"
  "  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,"
  "  colour TEXT NOT NULL,"
  "  note TEXT NOT NULL,"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  trashed_at INTEGER"
  ") STRICT;"
  "CREATE INDEX annotation_by_article ON annotation (article_id, trashed_at);"
  "CREATE INDEX annotation_in_trash ON annotation (trashed_at) WHERE trashed_at IS NOT NULL;"

  "CREATE TABLE anchor ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  annotation_id INTEGER NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,"
  "  version_id INTEGER NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,"
  "  state TEXT NOT NULL CHECK (state IN ('place', 'lost')),"
  "  start INTEGER NOT NULL CHECK (start >= 0),"
  "  stop INTEGER NOT NULL CHECK (stop >= start),"
  "  quote TEXT NOT NULL,"
  "  prefix TEXT NOT NULL,"
  "  suffix TEXT NOT NULL,"
  "  UNIQUE (annotation_id, version_id)"
  ") STRICT;"
  "CREATE INDEX anchor_by_place ON anchor (version_id, start);"

  "CREATE TABLE tag ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),"
  "  parent_id INTEGER REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,"
  "  name TEXT NOT NULL CHECK (name <> '' AND instr (name, '/') = 0),"
  "  colour TEXT"
  ") STRICT;"
  "CREATE UNIQUE INDEX tag_by_name ON tag (ifnull (parent_id, 0), name);"
  "CREATE INDEX tag_by_parent ON tag (parent_id);"

  "CREATE TABLE article_tag ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,"
  "  tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,"
  "  UNIQUE (article_id, tag_id)"
  ") STRICT;"
  "CREATE INDEX article_tag_by_tag ON article_tag (tag_id);"

  "CREATE TABLE annotation_tag ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  annotation_id INTEGER NOT NULL REFERENCES annotation (id) DEFERRABLE INITIALLY DEFERRED,"
  "  tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,"
  "  UNIQUE (annotation_id, tag_id)"
  ") STRICT;"
  "CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag_id);"

  "CREATE TABLE event ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  uuid BLOB NOT NULL UNIQUE CHECK (length (uuid) = 16),"
  "  date TEXT,"
  "  from_day INTEGER,"
  "  to_day INTEGER,"
  "  title TEXT,"
  "  note TEXT NOT NULL,"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  trashed_at INTEGER"
  ") STRICT;"
  "CREATE INDEX event_by_day ON event (from_day, to_day) WHERE trashed_at IS NULL;"
  "CREATE INDEX event_in_trash ON event (trashed_at) WHERE trashed_at IS NOT NULL;"

  "CREATE TABLE event_source ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  event_id INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,"
  "  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED"
  ") STRICT;"
  "CREATE INDEX event_source_by_event ON event_source (event_id);"
  "CREATE INDEX event_source_by_article ON event_source (article_id);"

  "CREATE TABLE event_anchor ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  source_id INTEGER NOT NULL REFERENCES event_source (id) DEFERRABLE INITIALLY DEFERRED,"
  "  version_id INTEGER NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,"
  "  state TEXT NOT NULL CHECK (state IN ('place', 'lost')),"
  "  start INTEGER NOT NULL CHECK (start >= 0),"
  "  stop INTEGER NOT NULL CHECK (stop >= start),"
  "  quote TEXT NOT NULL,"
  "  prefix TEXT NOT NULL,"
  "  suffix TEXT NOT NULL,"
  "  UNIQUE (source_id, version_id)"
  ") STRICT;"
  "CREATE INDEX event_anchor_by_place ON event_anchor (version_id, start);"

  "CREATE TABLE event_tag ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  event_id INTEGER NOT NULL REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,"
  "  tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,"
  "  UNIQUE (event_id, tag_id)"
  ") STRICT;"
  "CREATE INDEX event_tag_by_tag ON event_tag (tag_id);"

  "CREATE TABLE verdict ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  version_id INTEGER NOT NULL REFERENCES version (id) DEFERRABLE INITIALLY DEFERRED,"
  "  finding TEXT NOT NULL,"
  "  verdict TEXT NOT NULL CHECK (verdict IN ('kept', 'dismissed', 'corrected')),"
  "  start INTEGER NOT NULL CHECK (start >= 0),"
  "  stop INTEGER NOT NULL CHECK (stop >= start),"
  "  quote TEXT NOT NULL,"
  "  event_id INTEGER REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,"
  "  value TEXT,"
  "  UNIQUE (version_id, start, stop, finding)"
  ") STRICT;"
  "CREATE INDEX verdict_by_event ON verdict (event_id) WHERE event_id IS NOT NULL;"

  "CREATE TABLE step ("
  "  number INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  what TEXT NOT NULL,"
  "  started INTEGER NOT NULL,"
  "  rows INTEGER NOT NULL,"
  "  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'undone'))"
  ") STRICT;"
  "CREATE INDEX step_open ON step (state) WHERE state = 'open';"
  "CREATE INDEX step_undone ON step (state) WHERE state = 'undone';"

  "CREATE TABLE change ("
  "  seq INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  tbl TEXT NOT NULL,"
  "  row INTEGER NOT NULL,"
  "  article INTEGER NOT NULL"
  ") STRICT;";

static const char * const first_journalled[] = {
  "article", "article_keyword", "version", "picture", "annotation", "anchor", "tag", "article_tag",
  "annotation_tag", "event", "event_source", "event_anchor", "event_tag", "verdict", NULL
};

/* A column new in a journalled table has in its journal the default that a row of before would have got,
 * for undo of an older step.
 */
static const char second_sql[] =
  "CREATE INDEX annotation_with_links ON annotation (id) WHERE instr (note, '[[') > 0;"
  "CREATE INDEX event_with_links ON event (id) WHERE instr (note, '[[') > 0;"

  /* Of spellings, since names are made anew with each reading. */
  "CREATE TABLE name_verdict ("
  "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
  "  verdict TEXT NOT NULL CHECK (verdict IN ('joined', 'split', 'shown', 'classed')),"
  "  spelling TEXT NOT NULL,"
  "  name_class TEXT NOT NULL,"
  "  other TEXT NOT NULL,"
  "  other_class TEXT NOT NULL,"
  "  UNIQUE (verdict, spelling, name_class, other, other_class)"
  ") STRICT;"

  "ALTER TABLE tag ADD COLUMN description TEXT NOT NULL DEFAULT '';"
  "ALTER TABLE journal_tag ADD COLUMN description ANY DEFAULT '';";

static const char * const second_journalled[] = { "name_verdict", NULL };

const GalpiSchemaStep galpi_schema_steps[] = {
  { first_sql, first_journalled },
  { second_sql, second_journalled },
};

const int galpi_schema_n_steps = G_N_ELEMENTS (galpi_schema_steps);
