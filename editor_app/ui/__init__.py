"""The only room that knows Qt: window, widgets, screens and how they look."""
