"""The number of a mistake: the same for the same place, so that support can count it."""

from traceback import walk_tb
from zlib import crc32


def fault_number(error: BaseException) -> str:
    """Six digits by kind and place, never by the message: that may quote what was worked on."""
    place = type(error).__qualname__
    for frame, line in walk_tb(error.__traceback__):
        place += f" {frame.f_code.co_filename.rpartition('editor_app')[2]}:{line}"
    return f"{crc32(place.encode()) % 1_000_000:06}"
