-- What a person decided while merging two sides of an item, in order: a merge that is put off is found
-- again as it was left. ``theirs`` names the other side, ``place`` where, ``sides`` (a hash) what was
-- decided about: a decision about other words does not hold. Taking back removes the newest row.
CREATE TABLE merging (
    id       INTEGER PRIMARY KEY,
    item     TEXT NOT NULL,
    theirs   TEXT NOT NULL,
    place    TEXT NOT NULL,
    sides    TEXT NOT NULL,
    at       INTEGER NOT NULL,
    digest   TEXT NOT NULL,
    document BLOB NOT NULL
) STRICT;
CREATE INDEX merging_by_item ON merging (item, theirs, id);
