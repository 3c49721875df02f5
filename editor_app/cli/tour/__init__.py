"""``channel-editor demo --tour DIR``: the main job, done by itself in the real window."""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

from editor_app.cli.demo_portal import DemoPortal, demo_portal
from editor_app.cli.sentences import sentence
from editor_app.cli.tour.examining import Examining
from editor_app.cli.tour.first_task import FirstTask, first_task_page
from editor_app.cli.tour.help_screens import HelpScreens
from editor_app.cli.tour.killed import first_client, recovered
from editor_app.cli.tour.logbook import Logbook
from editor_app.cli.tour.office import Office, Orders
from editor_app.cli.tour.publication import Publication
from editor_app.cli.tour.reviewing import Reviewing
from editor_app.cli.tour.sending import Sending
from editor_app.cli.tour.writing import Writing
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ItemId
from editor_app.logs import start_log

_SIZE = (1440, 900)
_SMALLEST = (1024, 600)
_SCREEN = {  # without a description the offscreen platform has a screen of 800x800
    "name": "tour",
    "x": 0,
    "y": 0,
    "width": 2560,
    "height": 1440,
    "logicalDpi": 96,
    "logicalBaseDpi": 96,
    "dpr": 1,
}


def run(arguments: argparse.Namespace) -> int:
    """Do it; exit 0 only if every step held, else 1 with the failing step's sentence."""
    size = _size(arguments.size)
    folder = _prepared(arguments.tour)
    work = folder / "work"
    _choose_platform(work)
    logbook = Logbook(folder)
    start_log(work / "logs")
    try:
        with demo_portal(work / "portal", arguments.db) as portal:
            orders = Orders(
                folder=str(folder),
                portal_url=portal.url,
                theme=arguments.theme or "light",
                language=arguments.lang or "zh_CN",
                size=size,
            )
            if arguments.help_pictures:
                _help_tour(orders, logbook)
            else:
                _tour(orders, logbook, portal, arguments.fault)
    except Exception as failed:
        logbook.write()
        print(f"channel-editor: {_what_failed(logbook, failed)}", file=sys.stderr)
        if os.environ.get("CHANNEL_EDITOR_DEBUG"):
            raise
        return 1
    if not arguments.keep:
        shutil.rmtree(work, ignore_errors=True)
    return 0


def _what_failed(logbook: Logbook, failed: Exception) -> str:
    """The failing step and its sentence, or what went wrong around the steps."""
    step = logbook.steps[-1] if logbook.steps else None
    if step is not None and not step.ok:
        return f"{step.name}: {step.sentence}"
    if isinstance(failed, EditorError):
        return f"tour: {sentence(failed)} {failed.params.get('problem', '')}".rstrip()
    return f"tour: {failed}"


def _tour(orders: Orders, logbook: Logbook, portal: DemoPortal, fault: str | None) -> None:
    code = first_client(orders, logbook) if fault is not None else None
    office = Office(orders, logbook)
    try:
        item = _sent(office, portal) if code is None else recovered(office, portal, code)
        Examining(office, item).run()
        Reviewing(office, item).run()
        Publication(office, item, portal.url).run()
    finally:
        office.close()


def _help_tour(orders: Orders, logbook: Logbook) -> None:
    """What the help's pages show: its first task, done as they say, and further screens."""
    office = Office(orders, logbook)
    try:
        item = FirstTask(office, first_task_page(office.paths, orders.language)).run()
        HelpScreens(office, item).run()
    finally:
        office.close()


def _sent(office: Office, portal: DemoPortal) -> ItemId:
    item = Writing(office).run()
    Sending(office, item).run(portal)
    return item


def _prepared(folder: Path) -> Path:
    """The folder for pictures, without those of an earlier tour."""
    folder = folder.absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(folder / "work", ignore_errors=True)
        (folder / "work").mkdir()
        for old in (*folder.glob("[0-9][0-9]-*.png"), folder / "published.html"):
            old.unlink(missing_ok=True)
    except OSError as problem:
        raise EditorError(Code.USAGE, problem=f"--tour {folder}: {problem.strerror}") from problem
    return folder


def _choose_platform(work: Path) -> None:
    """Without a display the window is painted into memory, on a screen with room for it."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if sys.platform.startswith("linux") and not shown:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        file = work / "screen.json"
        file.write_text(json.dumps({"screens": [_SCREEN]}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"


def _size(text: str | None) -> tuple[int, int]:
    if text is None:
        return _SIZE
    try:
        width, height = (int(one) for one in text.lower().split("x"))
    except ValueError as wrong:
        raise EditorError(Code.USAGE, problem=f"--size {text}: WIDTHxHEIGHT") from wrong
    if width < _SMALLEST[0] or height < _SMALLEST[1]:
        raise EditorError(Code.USAGE, problem=f"--size {text}: at least 1024x600")
    return width, height
