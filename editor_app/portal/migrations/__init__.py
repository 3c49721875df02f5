"""Numbered changes of the portal's schema."""
