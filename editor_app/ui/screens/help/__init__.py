"""The window of the built-in help."""
