"""First letters of pinyin, as people type them for short: 介质包 is jzb.

GB 2312 lists its 3,755 common characters in the order of their pinyin, so the letter follows from
the code (GB/T 2312-1980, rows 16 to 55). A character with several readings has its main one; rarer
characters, which it lists by radical, have none.
"""

from bisect import bisect_right

_FIRST = 0xB0A1
_LAST = 0xD7F9
_LETTERS = "abcdefghjklmnopqrstwxyz"
_STARTS = (
    *(0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC),
    *(0xC2E8, 0xC4C3, 0xC5B6, 0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9),
    0xD4D1,
)


def initials(text: str) -> str:
    """The letters of the characters that have one; anything else becomes a blank."""
    return "".join(map(_initial, text))


def _initial(char: str) -> str:
    code = int.from_bytes(char.encode("gb2312", "ignore"))
    if not _FIRST <= code <= _LAST:
        return " "
    return _LETTERS[bisect_right(_STARTS, code) - 1]
