"""Item data roles that the kit's delegates read; models of lists and trees answer them."""

from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class Role(IntEnum):
    """``DisplayRole`` is the title or the tree node's text; everything else may be missing."""

    CAPTION = _FIRST + 1  # str: second line
    CHIP = _FIRST + 2  # ChipSpec: the one status chip of the row
    TIME = _FIRST + 3  # str: right end of the second line
    ICON = _FIRST + 4  # str: name of an icon ("ri.…")
    TONE = _FIRST + 5  # str: tone or colour token of the icon
    COUNT = _FIRST + 6  # int or str: right end of a tree node
    FRESHNESS = _FIRST + 7  # FreshnessSpec: badge of a tree node
    HEADING = _FIRST + 8  # bool: a group's heading, not a row to select
    KEY = _FIRST + 9  # str or UUID: what the row stands for
    UNREAD = _FIRST + 10  # bool: title in strong type
    SHARE = _FIRST + 11  # float from 0 to 1: how far something is; no bar without it
    CHIP_2 = _FIRST + 13  # ChipSpec: a second chip beside the first
    MARK = _FIRST + 12  # ChipSpec without a frame: right end of the caption
