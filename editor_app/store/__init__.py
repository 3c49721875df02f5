"""The only room that knows SQLite: drafts, journal, outbox, mirror, blobs, index."""
