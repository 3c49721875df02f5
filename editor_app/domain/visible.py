"""How much of a text can be seen: what shows nothing is no reason, name or message."""

import unicodedata

# Signs of a letter category that show nothing: fillers of Hangul, the empty Braille cell.
_BLANKS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def seen_signs(text: str) -> int:
    """How many characters show something of their own: no spaces, joiners, marks, fillers."""
    return sum(unicodedata.category(one)[0] not in "CZM" and one not in _BLANKS for one in text)
