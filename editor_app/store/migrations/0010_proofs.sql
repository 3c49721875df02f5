-- What looks at the public side found, by item and approved revision. Everything here can be found
-- again by looking, so nothing else refers to it; ``faults`` is canonical JSON.
CREATE TABLE proofs (
    item    TEXT NOT NULL,
    hash    TEXT NOT NULL,
    verdict TEXT NOT NULL,
    at      INTEGER NOT NULL,
    faults  TEXT NOT NULL,
    files   INTEGER NOT NULL,
    tries   INTEGER NOT NULL,
    why     TEXT,
    rests   INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    PRIMARY KEY (item, hash)
) STRICT, WITHOUT ROWID;
