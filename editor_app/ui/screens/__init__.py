"""Screens: one per area of the rail, and the dialogs that belong to them."""
