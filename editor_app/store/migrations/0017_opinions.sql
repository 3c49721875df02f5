-- ``opinions``: the portal's word about opinions on consultations, one row each, like ``comments``; its
-- sequence keeps an older word from replacing a newer. ``document`` is canonical JSON, ``digest`` its
-- hash. How a person sorts them stands in the outbox until the portal tells it back.
CREATE TABLE opinions (
    id       TEXT PRIMARY KEY,
    item     TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    digest   TEXT NOT NULL,
    document BLOB NOT NULL
) STRICT;
CREATE INDEX opinions_by_item ON opinions (item);
