"""Where the command line finds things: folders, the bundled layout, the language."""

import argparse
import os
from functools import cache
from pathlib import Path

from editor_app.bundled import read_folder
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.paths import Paths


def paths(arguments: argparse.Namespace) -> Paths:
    """The folders of this profile; ``--data`` wins."""
    return Paths.discover(Path(arguments.data) if arguments.data else None)


@cache
def bundled_layout() -> Layout:
    """The layout that ships with the program."""
    return parse_pack(read_folder(Paths.discover().resources / "layout"))


def language() -> str:
    """``en`` in an English locale, else ``zh``: Simplified Chinese comes first."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "")
        if value:
            return "en" if value.lower().startswith("en") else "zh"
    return "zh"
