"""Pure rendering: Markdown to safe HTML, and an item with its template to the public page."""
