-- A state of the journal says why and by whom it was noted, and holds the whole item: ``frame`` is
-- what stands around fields and body (kind, column, versions of template and layout, attachments),
-- empty in states of before. ``seal`` hashes the row with its time, which ``digest`` leaves open.
-- The index covers what a list shows: ten thousand states are told without touching a text. It
-- begins with item and id, because the newest state is asked for at every save.
ALTER TABLE journal ADD COLUMN why TEXT NOT NULL DEFAULT 'typed';
ALTER TABLE journal ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE journal ADD COLUMN size INTEGER NOT NULL DEFAULT 0;
ALTER TABLE journal ADD COLUMN frame TEXT NOT NULL DEFAULT '';
ALTER TABLE journal ADD COLUMN seal TEXT NOT NULL DEFAULT '';
UPDATE journal SET size = length(CAST(body AS BLOB)) + length(CAST(fields AS BLOB));
DROP INDEX journal_by_item;
CREATE INDEX journal_by_item ON journal (item, id, at, why, who, size);
