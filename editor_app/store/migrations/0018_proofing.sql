-- ``echoes``: keys under which public items that say the same meet, ``echoed`` the revision each was made
-- from: derived from the mirror, made up for after a pass. ``link_answers``: what an address answered
-- when it was last asked. ``lexicons``: every lexicon pack seen, like ``layout``. ``own_words``: what a person
-- told the proofreader, their own words like snippets: ``document`` is canonical JSON, the only source.
CREATE TABLE echoes (
    key  INTEGER NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (key, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX echoes_of_item ON echoes (item);
CREATE TABLE echoed (
    item TEXT PRIMARY KEY,
    hash TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE link_answers (
    url     TEXT PRIMARY KEY,
    at      INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    status  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE lexicons (
    id        INTEGER PRIMARY KEY,
    version   TEXT NOT NULL UNIQUE,
    etag      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    signature BLOB NOT NULL,
    digest    TEXT NOT NULL,
    pack      BLOB NOT NULL
) STRICT;

CREATE TABLE own_words (
    word     TEXT PRIMARY KEY,
    digest   TEXT NOT NULL,
    document BLOB NOT NULL
) STRICT;
