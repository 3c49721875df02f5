"""Items as files for other programs: Word, PDF, Markdown, web page."""
