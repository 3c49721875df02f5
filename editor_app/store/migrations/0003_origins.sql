-- A draft made from a file remembers that file: its name, its bytes (in the blobs, by hash), and the
-- receipt that says what became of every part of it. It stands in a table of its own, because it is
-- private: nothing of it may get into a revision, which others read. No key to drafts: it outlives
-- a draft that was removed, as the journal does.
CREATE TABLE origins (
    item    TEXT PRIMARY KEY,
    name    TEXT NOT NULL,
    sha256  TEXT NOT NULL,
    size    INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    digest  TEXT NOT NULL,
    receipt TEXT NOT NULL
) STRICT;
CREATE INDEX origins_by_file ON origins (sha256);
