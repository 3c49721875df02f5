"""Numbered SQL files; the runner is ``store/migration.py``."""
