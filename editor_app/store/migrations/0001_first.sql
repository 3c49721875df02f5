-- The first schema. Why it looks like this:
--
-- * What the person wrote (drafts, journal, revisions) stands apart from what the portal said
--   (remote, inquiries): no foreign key joins the two, because the portal may speak of items that
--   are unknown here, and nothing it says may delete or change an unsubmitted text.
-- * Every row with text carries a SHA-256 of its own. PRAGMA integrity_check sees 0.4 % of single
--   flipped bits, a hash sees them (RELIABILITY.md section 0, finding 9).
-- * Times are whole microseconds since 1970 in UTC: they sort and compare as numbers.

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- ``document`` is the whole draft as canonical JSON and the only source when one is read; the
-- other columns repeat what lists show, so that a list never loads text.
CREATE TABLE drafts (
    item        TEXT PRIMARY KEY,
    unit        TEXT NOT NULL,
    column_key  TEXT NOT NULL,
    kind        TEXT NOT NULL,
    template    TEXT NOT NULL,
    layout      TEXT NOT NULL,
    title       TEXT NOT NULL,
    doc_no      TEXT NOT NULL,
    attachments INTEGER NOT NULL,
    base        TEXT,
    edition     INTEGER NOT NULL,
    created_at  INTEGER NOT NULL,
    changed_at  INTEGER NOT NULL,
    trashed     INTEGER NOT NULL,
    digest      TEXT NOT NULL,
    document    BLOB NOT NULL
) STRICT;

-- No key to drafts: the journal outlives a draft that was removed by mistake or by damage.
CREATE TABLE journal (
    id     INTEGER PRIMARY KEY,
    item   TEXT NOT NULL,
    at     INTEGER NOT NULL,
    digest TEXT NOT NULL,
    fields TEXT NOT NULL,
    body   TEXT NOT NULL
) STRICT;
CREATE INDEX journal_by_item ON journal (item, at);

CREATE TABLE revisions (
    id          INTEGER PRIMARY KEY,
    hash        TEXT NOT NULL UNIQUE,
    item        TEXT NOT NULL,
    parent      TEXT,
    by          TEXT NOT NULL,
    at          INTEGER NOT NULL,
    doc_no      TEXT NOT NULL,
    attachments INTEGER NOT NULL,
    canonical   BLOB NOT NULL
) STRICT;
CREATE INDEX revisions_by_item ON revisions (item, id);

-- Somebody signs for a revision. The schema itself refuses to change or drop one.
CREATE TRIGGER revisions_never_change BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
CREATE TRIGGER revisions_never_leave BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;

CREATE TABLE outbox (
    id          INTEGER PRIMARY KEY,
    key         TEXT NOT NULL UNIQUE,
    item        TEXT NOT NULL,
    command     TEXT NOT NULL,
    title       TEXT NOT NULL,
    hash        TEXT NOT NULL,
    base        TEXT,
    state       TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    not_before  INTEGER NOT NULL,
    attempts    INTEGER NOT NULL,
    last_error  TEXT,
    last_detail TEXT NOT NULL,
    receipt     TEXT,
    changed_at  INTEGER NOT NULL,
    digest      TEXT NOT NULL,
    person      TEXT NOT NULL,  -- nobody else's session may send it
    payload     BLOB NOT NULL
) STRICT;
CREATE INDEX outbox_by_item ON outbox (item, id);
CREATE INDEX outbox_open ON outbox (id) WHERE state NOT IN ('receipted', 'cancelled');

-- What the person confirmed is frozen: only the fate of an operation may change.
CREATE TRIGGER outbox_frozen
BEFORE UPDATE OF key, item, command, hash, base, payload, digest, created_at, person ON outbox
BEGIN SELECT RAISE(ABORT, 'an operation is frozen'); END;
CREATE TRIGGER outbox_never_leaves BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'an operation is never deleted'); END;

CREATE TABLE remote (
    item              TEXT PRIMARY KEY,
    unit              TEXT NOT NULL,
    column_key        TEXT NOT NULL,
    kind              TEXT NOT NULL,
    title             TEXT NOT NULL,
    state             TEXT NOT NULL,
    level             INTEGER NOT NULL,
    levels            INTEGER NOT NULL,
    head              TEXT NOT NULL,
    live              TEXT,
    edition           INTEGER NOT NULL,
    submitted_by      TEXT NOT NULL,
    submitted_by_name TEXT NOT NULL,
    contributors      TEXT NOT NULL,
    approvals         TEXT NOT NULL,
    changed_at        INTEGER NOT NULL,
    published_at      INTEGER,
    scheduled_at      INTEGER,
    url               TEXT,
    index_no          TEXT,
    sequence          INTEGER NOT NULL
) STRICT;

CREATE TABLE seen (
    person TEXT NOT NULL,
    item   TEXT NOT NULL,
    hash   TEXT NOT NULL,
    PRIMARY KEY (person, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE inquiries (
    id          TEXT PRIMARY KEY,
    number      TEXT NOT NULL,
    unit        TEXT NOT NULL,
    type        TEXT NOT NULL,
    subject     TEXT NOT NULL,
    text        TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    state       TEXT NOT NULL
) STRICT;

CREATE TABLE layout (
    id        INTEGER PRIMARY KEY,
    version   TEXT NOT NULL UNIQUE,
    etag      TEXT NOT NULL,
    at        INTEGER NOT NULL,
    signature BLOB NOT NULL,
    digest    TEXT NOT NULL,
    pack      BLOB NOT NULL
) STRICT;

-- One row per item that is a draft, known to the portal, or both. The portal holds no body and no
-- document number: both come from the revision, if that one is here.
CREATE VIEW board AS
SELECT
    i.item,
    d.item IS NOT NULL AS has_draft,
    d.unit AS draft_unit, d.column_key AS draft_column, d.kind AS draft_kind,
    d.template, d.layout, d.title AS draft_title, d.doc_no AS draft_doc_no,
    d.attachments AS draft_attachments, d.base, d.edition AS draft_edition,
    d.created_at, d.changed_at AS draft_changed_at, d.trashed,
    v.doc_no AS revision_doc_no, v.attachments AS revision_attachments,
    r.item IS NOT NULL AS has_remote,
    r.unit, r.column_key, r.kind, r.title, r.state, r.level, r.levels, r.head, r.live, r.edition,
    r.submitted_by, r.submitted_by_name, r.contributors, r.approvals, r.changed_at,
    r.published_at, r.scheduled_at, r.url, r.index_no, r.sequence
FROM (SELECT item FROM drafts UNION SELECT item FROM remote) i
LEFT JOIN drafts d ON d.item = i.item
LEFT JOIN remote r ON r.item = i.item
LEFT JOIN revisions v ON v.hash = r.head;

-- The index holds no text (contentless): ``indexed`` maps its rows to items. A changed text gets a
-- new, higher id, so that "newest first" is the order of the ids and needs no sorting.
CREATE TABLE indexed (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    item   TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    title  TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, tokenize = 'ascii'
);
