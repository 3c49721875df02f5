-- What was frozen of an operation beside its payload is sealed: the key that keeps the portal from
-- taking it twice, the item, the command, the revision and the person. ``seal`` is a function of this
-- program (store/seal.py). The seal is frozen, too.
ALTER TABLE outbox ADD COLUMN seal TEXT NOT NULL DEFAULT '';
UPDATE outbox SET seal = seal(key, item, command, hash, base, created_at, digest, person);
DROP TRIGGER outbox_frozen;
CREATE TRIGGER outbox_frozen
BEFORE UPDATE OF key, item, command, hash, base, payload, digest, created_at, person, seal ON outbox
BEGIN SELECT RAISE(ABORT, 'an operation is frozen'); END;
