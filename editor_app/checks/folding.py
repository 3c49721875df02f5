"""Characters that are written differently and read alike, each as the plainest one: for searching.

Every character becomes exactly one, so that places in the folded text are places in the text.
"""

# Written wide: digits, the X of an ID number, the signs of a mail address; marks of Chinese text
# stay what they are.
_WIDE = {0xFF00 + n: 0x20 + n for n in range(1, 95) if chr(0x20 + n) not in ",:;!?()"}
_DASHES = "‐‑‒–—―−﹣"
_DOTS = "•・‧∙⋅"
_BLANKS = (0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000)
_BOLD_DIGITS = range(0x1D7CE, 0x1D800)  # five styles of mathematical digits
_FOLDED = {
    **dict.fromkeys(_BLANKS, 0x20),
    **dict.fromkeys(map(ord, _DASHES), ord("-")),
    **dict.fromkeys(map(ord, _DOTS), ord("·")),
    **{n: 0x30 + (n - 0x1D7CE) % 10 for n in _BOLD_DIGITS},
    **_WIDE,
}
UNSEEN = "".join(map(chr, (*range(0x200B, 0x2010), 0x2060, 0xFEFF, 0x00AD)))
_DROPPED = str.maketrans("", "", UNSEEN)


def folded(text: str) -> str:
    """The text with plain digits, blanks, dashes and dots; the same one where it is plain."""
    return text if text.isascii() else text.translate(_FOLDED)


def without_unseen(text: str) -> str:
    """The text without characters of no width; places move."""
    return text if text.isascii() else text.translate(_DROPPED)
