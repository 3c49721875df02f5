-- The portal's word has no hash of its own. Where a page of it changed on the disk, this one tells which
-- items are still as they were said (store/mending_rows.py); the others are asked for again. ``seal`` is
-- a function of this program (store/seal.py), over the columns in the order of store/remote_row.py.
ALTER TABLE remote ADD COLUMN seal TEXT NOT NULL DEFAULT '';
UPDATE remote SET seal = seal(
    item, unit, column_key, kind, title, state, level, levels, head, live, edition, submitted_by,
    submitted_by_name, contributors, approvals, changed_at, published_at, scheduled_at, url,
    index_no, sequence, more
);
