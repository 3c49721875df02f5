"""The main window's frame: rail, top bar, content, status bar. It knows no business rules."""
