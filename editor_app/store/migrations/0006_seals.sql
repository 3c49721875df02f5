-- What stands beside the hashed bytes of a revision is sealed as well: who made it, when, and on top of
-- what. A flipped bit in a time or a name is then found like one in a text. ``seal`` is a function
-- of this program (store/seal.py); the trigger stands aside for this one statement.
ALTER TABLE revisions ADD COLUMN seal TEXT NOT NULL DEFAULT '';
DROP TRIGGER revisions_never_change;
UPDATE revisions SET seal = seal(hash, item, parent, by, at);
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

-- How many transactions came to an end, and when the last one did. The same number stands in a small
-- file beside the database: if that one is ahead, a -wal was lost (store/mark.py).
CREATE TABLE pulse (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    beats   INTEGER NOT NULL,
    at      INTEGER NOT NULL
) STRICT;
INSERT INTO pulse VALUES (1, 0, 0);

-- Rows that were damaged on disk, as they were found: nothing is thrown away when the last good state
-- takes their place.
CREATE TABLE damaged (
    id    INTEGER PRIMARY KEY,
    item  TEXT NOT NULL,
    at    INTEGER NOT NULL,
    found BLOB NOT NULL
) STRICT;
