-- An autosave only notes that the words of an item changed (``digest`` is empty); they are cut anew
-- when somebody searches. Cutting 200 KB takes ten times as long as writing it to the disk, and nobody
-- searches between two keys. The index makes "is anything stale?" a matter of microseconds.
CREATE INDEX indexed_stale ON indexed (item) WHERE digest = '';
