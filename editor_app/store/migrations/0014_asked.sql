-- What a person has looked at is a revision together with what was asked for it: the same text may come
-- back with another time or another notice. ``seen.asked`` is the digest of that intent (empty: an
-- ordinary publication; NULL: noted before this), ``asked`` holds the intents themselves, canonical JSON.
ALTER TABLE seen ADD COLUMN asked TEXT;
CREATE TABLE asked (
    digest   TEXT PRIMARY KEY,
    document BLOB NOT NULL
) STRICT;
