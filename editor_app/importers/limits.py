"""How much an import may cost: one table of limits, measured against hostile files.

The numbers are those of RELIABILITY AC5; the paragraph limit is what the walker handles well
within the time limit on a slow office PC.
"""

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one import. Sizes in bytes, times in seconds."""

    file_bytes: int = 60 * MEGABYTE  # the file as it lies on disk
    entries: int = 2_000  # parts of a package
    expanded_bytes: int = 200 * MEGABYTE  # all parts together, unpacked
    ratio: int = 100  # unpacked to packed; looked at from 1 MB on
    paragraphs: int = 100_000
    text_bytes: int = 20 * MEGABYTE  # a plain text, Markdown or HTML file
    seconds: float = 20.0  # of the child process, by the wall clock
    memory_bytes: int = 512 * MEGABYTE  # of the child process
    answer_bytes: int = 220 * MEGABYTE  # what the child process may send back
