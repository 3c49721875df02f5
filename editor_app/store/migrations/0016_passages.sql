-- Passages that may help with a reply: whole published replies (``place`` -1), and paragraphs of
-- published policy (``place`` counts them). Derived like ``search``, and like it without any text: what
-- is shown is cut again from the verified revision. ``digest`` says which text was cut.
CREATE TABLE search_helping (
    item   TEXT PRIMARY KEY,
    digest TEXT NOT NULL
) STRICT;
CREATE TABLE search_helping_rows (
    id    INTEGER PRIMARY KEY,
    item  TEXT NOT NULL,
    place INTEGER NOT NULL
) STRICT;
CREATE INDEX search_helping_by_item ON search_helping_rows (item);
CREATE VIRTUAL TABLE search_passages USING fts5 (
    asked, told, content = '', contentless_delete = 1, tokenize = 'ascii'
);
