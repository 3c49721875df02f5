"""``channel-editor review-sheet ITEM-ID -o FILE.pdf``: what a reviewer signs, on paper."""

import argparse
import sys
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli.places import language, paths
from editor_app.cli.recovery_key import keys
from editor_app.cli.speech import speaking
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.installation import read_settings
from editor_app.services.app import App
from editor_app.services.file_out import put_file
from editor_app.ui.print_pdf import painting_application

_NOT_HERE = (
    "本机没有此稿件的送审稿，或没有要对比的版本，未写入任何文件 / "
    "the text in review, or the version to compare with, is not on this computer; "
    "nothing was written"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("item", metavar="ITEM-ID", help="id of a submitted item")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE.pdf",
        help="where to write · 输出位置",
    )
    parser.add_argument(
        "--against",
        default="live",
        metavar="live|seen|previous|none|HASH",
        help="what it is compared with (default: live; 6 digits of a hash do)",
    )
    parser.add_argument("--force", action="store_true", help="replace a file that is there")
    parser.add_argument("--profile", default="default", help="profile of this workstation")


def run(arguments: argparse.Namespace) -> int:
    """Write the sheet, print where it is."""
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    app = build(
        folders, read_settings(folders), profile=arguments.profile, keys=found, salvage=True
    )
    try:
        return _write(app, arguments)
    finally:
        app.close()


def _write(app: App, arguments: argparse.Namespace) -> int:
    item = ItemId(arguments.item)
    application = painting_application()
    try:
        order = app.sheets.order(item, arguments.against, app.session.person)
        with speaking(application, language()):
            pdf = app.sheets.printed(order)
    except EditorError as error:
        if error.code is not Code.NOT_FOUND:
            raise
        print(f"channel-editor: {_NOT_HERE}", file=sys.stderr)
        return 1
    put_file(arguments.output, pdf, replace=arguments.force)
    print(arguments.output)
    return 0
