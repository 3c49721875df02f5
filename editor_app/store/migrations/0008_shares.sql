-- Where this workstation stands with drafts that the editors of a unit share. ``base``: the shared
-- revision our draft was last equal to; ``tip``: our own revision on its way to the portal; ``seen``: a
-- head that is in our text otherwise; ``told``: the portal's word (canonical JSON), with its sequence, so that an older word never replaces a newer.
-- Nothing here may change or delete a draft, so no key joins the two.
CREATE TABLE shares (
    item     TEXT PRIMARY KEY,
    base     TEXT,
    tip      TEXT,
    seen     TEXT,
    head     TEXT,
    sequence INTEGER NOT NULL,
    told     TEXT NOT NULL
) STRICT;
