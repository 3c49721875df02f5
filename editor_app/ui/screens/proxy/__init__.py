"""Signing in at a proxy that asks for a name and a password."""
