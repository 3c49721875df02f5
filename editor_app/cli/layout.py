"""The layout that ships with the program, for commands that work without a profile."""

from functools import cache

from editor_app.bundled import read_folder
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.paths import Paths


@cache
def bundled_layout() -> Layout:
    """The layout that ships with the program."""
    return parse_pack(read_folder(Paths.discover().resources / "layout"))
