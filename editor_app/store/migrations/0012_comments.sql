-- ``comments``: the portal's word about an item's threads, one row an item, like ``remote``; its
-- sequence keeps an older word from replacing a newer. ``noted``: what a person wrote and has not sent
-- yet, their own words like drafts: each row carries its hash, and leaves only into an operation of the
-- outbox. Nothing the portal says may touch it, so no key joins the two. ``document`` is canonical JSON.
CREATE TABLE comments (
    item     TEXT PRIMARY KEY,
    sequence INTEGER NOT NULL,
    digest   TEXT NOT NULL,
    document BLOB NOT NULL
) STRICT;

CREATE TABLE noted (
    id       TEXT NOT NULL,
    item     TEXT NOT NULL,
    person   TEXT NOT NULL,
    at       INTEGER NOT NULL,
    digest   TEXT NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (id, person)
) STRICT;
CREATE INDEX noted_by_item ON noted (item, at);
