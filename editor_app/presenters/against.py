"""What a point of the history is read beside."""

from enum import StrEnum


class Against(StrEnum):
    """What a point is read beside."""

    NOW = "now"  # what has changed since
    BEFORE = "before"  # what had changed since the last deliberate state
    NOTHING = "nothing"  # the text as it stood
