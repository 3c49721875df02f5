"""Use cases of the client: no threads, no Qt."""
