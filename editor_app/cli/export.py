"""``channel-editor export ITEM-ID|FILE.md --format docx -o PATH``: items as files, no window."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli.layout import bundled_layout
from editor_app.cli.places import paths
from editor_app.cli.recovery_key import keys
from editor_app.cli.sentences import sentence
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.export import FOR_ONE, Format
from editor_app.domain.item import ItemId, freeze
from editor_app.exporters.writing import write_item
from editor_app.importers.item_file import read_item_file
from editor_app.installation import read_settings
from editor_app.printing import print_page
from editor_app.rendering.scene import SystemValues
from editor_app.services.app import App
from editor_app.services.export_all import export_all
from editor_app.services.file_out import put_files

_Command = Callable[[App, argparse.Namespace], int]
_NOBODY = ItemId("00000000-0000-4000-8000-000000000000")
_NOT_HERE = (
    "本机没有此稿件或此版本，未写入任何文件 / "
    "no such item or version on this computer; nothing was written"
)
_INEXACT = (
    "PDF 已写好，但其中复制出的文字与稿件不完全一致 / "
    "the PDF is written, but text copied out of it does not read exactly like the item"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("item", nargs="?", metavar="ITEM-ID|FILE.md", help="item id or item file")
    parser.add_argument("--all", action="store_true", help="every draft, into a folder")
    parser.add_argument(
        "--format", choices=[one.value for one in FOR_ONE], help="default: by the ending of PATH"
    )
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PATH", help="where to write · 输出位置"
    )
    parser.add_argument("--version", metavar="HASH", help="one version of the item (6 digits do)")
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """Write what was asked for, print where it is."""
    if arguments.all == bool(arguments.item):
        raise EditorError(Code.USAGE, problem="ITEM-ID, FILE.md 或 --all 三选一 / name one of them")
    if arguments.all:
        return _with_app(arguments, _write_all)
    if Path(arguments.item).suffix.lower() == ".md" or Path(arguments.item).is_file():
        return _write_file(arguments)
    return _with_app(arguments, _write_one)


def _write_file(arguments: argparse.Namespace) -> int:
    if arguments.version:
        raise EditorError(Code.USAGE, problem="--version: 文件没有版本 / a file has no versions")
    layout = bundled_layout()
    item = read_item_file(Path(arguments.item), layout)
    revision = freeze(_NOBODY, item.content, None)
    system = SystemValues(published_at=item.published_at, revision=revision.hash)
    wanted = _format(arguments)
    written = write_item(
        wanted, item.content, layout, system, item.files.get, lambda: False, printer=print_page
    )
    put_files(arguments.output, written.main, written.beside, replace=arguments.force)
    return _told(arguments.output, exact=written.exact)


def _with_app(arguments: argparse.Namespace, do: _Command) -> int:
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    app = build(
        folders, read_settings(folders), profile=arguments.profile, keys=found, salvage=True
    )
    try:
        return do(app, arguments)
    finally:
        app.close()


def _write_one(app: App, arguments: argparse.Namespace) -> int:
    item, wanted = ItemId(arguments.item), _format(arguments)
    try:
        version = app.exports.version(item, arguments.version) if arguments.version else None
        draft = app.exports.text(item, version)
    except EditorError as error:
        if error.code is not Code.NOT_FOUND:
            raise
        print(f"channel-editor: {_NOT_HERE}", file=sys.stderr)
        return 1
    done = app.exports.export(draft, wanted, arguments.output, over=arguments.force)
    return _told(done.path, exact=done.exact)


def _write_all(app: App, arguments: argparse.Namespace) -> int:
    done = export_all(app.exports, app.store, arguments.output)
    for one in done.outcomes:
        if one.error is not None:
            print(f"{one.item}: {sentence(one.error)}", file=sys.stderr)
    print(f"{done.written}/{done.total} {done.folder}")
    return 0 if done.whole else 1


def _format(arguments: argparse.Namespace) -> Format:
    told = arguments.format or arguments.output.suffix.lower().removeprefix(".")
    if told not in {one.value for one in FOR_ONE}:
        raise EditorError(Code.USAGE, problem=f"--format: {told or '?'}")
    return Format(told)


def _told(path: Path, *, exact: bool) -> int:
    if not exact:
        print(f"channel-editor: {_INEXACT}", file=sys.stderr)
    print(path)
    return 0
