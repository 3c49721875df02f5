"""Names of documents that can be read, by the end of the name."""

OFFICE_SUFFIXES = frozenset({".doc", ".dot", ".wps", ".wpt", ".odt", ".ott", ".rtf"})
READABLE = OFFICE_SUFFIXES | {
    *(".docx", ".dotx", ".docm"),
    *(".html", ".htm", ".md", ".markdown", ".txt", ".text"),
}
