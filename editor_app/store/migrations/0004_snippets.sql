-- Snippets are a person's own words like drafts: each row carries its hash, and a removed one is gone
-- only after the person has had the chance to take it back. ``document`` is the whole snippet as
-- canonical JSON and the only source when one is read.
CREATE TABLE snippets (
    id         TEXT PRIMARY KEY,
    unit       TEXT NOT NULL,
    name       TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    digest     TEXT NOT NULL,
    document   BLOB NOT NULL
) STRICT;
