"""``channel-editor draft new --template KEY --column KEY --from FILE.md``: without a window."""

import argparse
import json
from dataclasses import replace
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli.places import paths
from editor_app.cli.recovery_key import keys
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, Draft, Kind, UnitKey
from editor_app.importers.item_file import ItemFile, read_item_file
from editor_app.installation import read_settings
from editor_app.services.app import App


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="VERB")
    new = verbs.add_parser("new", help="make a draft · 建稿")
    new.add_argument("--template", required=True, metavar="KEY", help="e.g. policy_document")
    new.add_argument("--column", required=True, metavar="KEY", help="a leaf column")
    new.add_argument(
        "--from", dest="source", type=Path, metavar="FILE", help="item file (Markdown)"
    )
    new.add_argument("--unit", metavar="KEY", help="unit; default: as the file says")
    new.add_argument("--profile", default="default", help="profile of this workstation")
    new.add_argument("--json", action="store_true", help="print the draft's id as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Make the draft, print its id."""
    folders = paths(arguments)
    found = keys(arguments, arguments.profile)
    app = build(folders, read_settings(folders), profile=arguments.profile, keys=found)
    try:
        draft = _make(app, arguments)
    finally:
        app.close()
    told = {"item": draft.item, "title": draft.content.title, "column": draft.content.column}
    print(json.dumps(told, ensure_ascii=False) if arguments.json else draft.item)
    return 0


def _make(app: App, arguments: argparse.Namespace) -> Draft:
    layout = app.layouts.current()
    layout.template(arguments.template)
    layout.column(arguments.column)
    file: ItemFile | None = None
    if arguments.source is not None:
        file = read_item_file(
            arguments.source, layout, kind=arguments.template, column=arguments.column
        )
    unit = arguments.unit or (file.content.unit if file else layout.portal.units[0].key)
    if layout.portal.unit(unit) is None:
        raise EditorError(Code.USAGE, problem=f"--unit {unit}: unknown unit")
    draft = app.drafts.new(
        unit=UnitKey(unit), column=ColumnKey(arguments.column), kind=Kind(arguments.template)
    )
    if file is None:
        return draft
    with app.store.transaction():
        for data in file.files.values():
            app.store.blobs.add(data)
        content = replace(
            draft.content,
            fields={**draft.content.fields, **file.content.fields},
            body=file.content.body,
            attachments=file.content.attachments,
        )
        return app.drafts.save(replace(draft, content=content))
