-- What the portal says of an item beyond the columns that lists sort and search by: a JSON object
-- with one member per part (store/remote_more.py), so that a new part needs no new column.
ALTER TABLE remote ADD COLUMN more TEXT NOT NULL DEFAULT '{}';

DROP VIEW board;
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
    r.published_at, r.scheduled_at, r.url, r.index_no, r.sequence, r.more
FROM (SELECT item FROM drafts UNION SELECT item FROM remote) i
LEFT JOIN drafts d ON d.item = i.item
LEFT JOIN remote r ON r.item = i.item
LEFT JOIN revisions v ON v.hash = r.head;
