-- Messages of citizens as the portal tells them. ``document`` is the whole message as canonical JSON and
-- the only source when one is read; the columns before it are what lists show, sort and search by, so
-- that twenty thousand rows are listed without reading a text. ``rank`` orders within ``done``: open ones
-- by their last day, the others the newest first. ``seal`` covers every column but
-- the last one, in the order of store/inquiry_row.py. Rows of before held no more than the first form of the contract: they are asked
-- for again.
DROP TABLE inquiries;
CREATE TABLE inquiries (
    id          TEXT PRIMARY KEY,
    number      TEXT NOT NULL,
    unit        TEXT NOT NULL,
    type        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    state       TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    due_on      TEXT,
    reply       TEXT NOT NULL,
    frequent    INTEGER NOT NULL,
    extended    INTEGER NOT NULL,
    moved       INTEGER NOT NULL,
    satisfaction TEXT NOT NULL,
    changed_at  INTEGER NOT NULL,
    done        INTEGER NOT NULL,
    rank        INTEGER NOT NULL,
    sequence    INTEGER NOT NULL,
    words       TEXT NOT NULL,
    digest      TEXT NOT NULL,
    seal        TEXT NOT NULL,
    document    BLOB NOT NULL
) STRICT;
CREATE INDEX inquiries_in_order ON inquiries (done, rank, id);
CREATE INDEX inquiries_by_state ON inquiries (state, unit);
CREATE INDEX inquiries_by_number ON inquiries (number);
UPDATE meta SET value = '' WHERE key IN ('feed.cursor', 'feed.etag');
