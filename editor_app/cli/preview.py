"""``channel-editor preview FILE.md -o page.html``: the page the portal would publish."""

import argparse
import sys
from pathlib import Path

from editor_app.cli.layout import bundled_layout
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId, freeze
from editor_app.importers.item_file import read_item_file
from editor_app.rendering.inline import data_address
from editor_app.rendering.item_page import full_page
from editor_app.rendering.scene import SystemValues


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("file", type=Path, metavar="FILE", help="item file · 稿件文件")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="PAGE", help="default: standard output"
    )
    parser.add_argument("--kind", help="template key, when the file names none")
    parser.add_argument("--column", help="column key, when the file names none")


def run(arguments: argparse.Namespace) -> int:
    """Write the page."""
    layout = bundled_layout()
    item = read_item_file(arguments.file, layout, kind=arguments.kind, column=arguments.column)
    revision = freeze(ItemId("00000000-0000-4000-8000-000000000000"), item.content, None)
    system = SystemValues(
        revision=revision.hash,
        attachment_url=lambda hash_, _name: data_address(item.files.get(hash_)),
    )
    page = full_page(item.content, layout, system)
    if arguments.output is None:
        sys.stdout.write(page)
        return 0
    try:
        arguments.output.write_text(page, encoding="utf-8")
    except OSError as problem:
        raise EditorError(
            Code.FILE_UNREADABLE, file=str(arguments.output), problem=problem.strerror or "?"
        ) from problem
    return 0
