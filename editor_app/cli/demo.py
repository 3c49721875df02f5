"""``channel-editor demo``: the client against an embedded portal with sample units."""

import argparse
import importlib
from pathlib import Path

from editor_app.bootstrap import build
from editor_app.cli.demo_portal import demo_portal
from editor_app.cli.places import paths, require_screen
from editor_app.connecting import WrapPortal
from editor_app.connectors.vault import MemoryVault
from editor_app.domain.errors import EditorError
from editor_app.logs import start_log
from editor_app.paths import Paths
from editor_app.services.app import App
from editor_app.services.settings import SettingsFile
from editor_app.ui.application import Application
from editor_app.ui.garbage import Garbage
from editor_app.ui.people_menu import Choice
from editor_app.ui.shell import Shell
from editor_app.ui.single import RaiseServer, ask_to_raise

# The people one may be; seeded by portal/seed. Roles are shown as data, in Chinese.
CHOICES = (
    Choice(key="lin", name="林晓雯", role="采编"),
    Choice(key="su", name="苏敏", role="采编"),
    Choice(key="huang", name="黄志远", role="保密审查"),
    Choice(key="li", name="李建国", role="一审"),
    Choice(key="wang", name="王丽华", role="二审"),
    Choice(key="liang", name="梁国栋", role="三审"),
)
FAULTS = ("kill-after-submit",)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("--tour", type=Path, metavar="DIR", help="do the main job, leave pictures")
    parser.add_argument("--fault", choices=FAULTS, help="with --tour: break something on the way")
    parser.add_argument(
        "--help-pictures", action="store_true", help="with --tour: what the help shows, instead"
    )
    parser.add_argument("--db", metavar="URL", help="the portal's database (default: SQLite)")
    parser.add_argument(
        "--person",
        default=CHOICES[0].key,
        choices=[c.key for c in CHOICES],
        help="who works first · 打开时的身份",
    )
    parser.add_argument(
        "--theme", choices=["light", "dark", "system"], help="theme of the window · 主题"
    )
    parser.add_argument("--lang", choices=["zh_CN", "en"], help="language of the window · 语言")
    parser.add_argument("--size", metavar="WxH", help="with --tour: size of the window")
    parser.add_argument(
        "--keep", action="store_true", help="with --tour: leave store, logs and portal in DIR/work"
    )


def run(arguments: argparse.Namespace) -> int:
    """Start the portal, open the window, stop the portal."""
    if arguments.tour is not None:
        return int(importlib.import_module("editor_app.cli.tour").run(arguments))
    require_screen()
    folders = demo_paths(arguments)
    if ask_to_raise(folders.data):  # the demonstration runs already, with its own portal
        return 0
    start_log(folders.data / "logs")
    with demo_portal(folders.data / "portal", arguments.db) as portal:
        settings = demo_settings(folders, portal.url, arguments)
        application = Application(folders)
        Garbage(application.qt)
        shell = Shell(application, settings, Profiles(folders, settings), CHOICES)
        shell.open(arguments.person)
        server = RaiseServer(folders.data)
        server.raised.connect(shell.raise_window)
        return application.qt.exec()


class Profiles:
    """Opens the profile of a seeded person, signed in."""

    def __init__(
        self, folders: Paths, settings: SettingsFile, wrap_portal: WrapPortal | None = None
    ) -> None:
        self._folders, self._settings, self._wrap = folders, settings, wrap_portal
        self._vault = MemoryVault()  # sessions of a demonstration do not belong in the keyring

    def __call__(self, person: str) -> App:
        app = build(
            self._folders,
            self._settings,
            profile=person,
            vault=self._vault,
            wrap_portal=self._wrap,
            salvage=True,
        )
        try:
            if app.trouble is None:
                _sign_in(app, person)
        except BaseException:
            app.close()  # or the profile stayed locked until the program ends
            raise
        return app


def _sign_in(app: App, person: str) -> None:
    """Somebody who was here before may work without the portal, as everywhere."""
    if app.session.signed_in():
        return
    try:
        signed = app.session.sign_in_without_browser(person)
    except EditorError as error:
        if app.session.person is None or not error.retryable:
            raise
        return
    assert signed.id == person


def demo_paths(arguments: argparse.Namespace) -> Paths:
    """The demonstration keeps its own folder beside the person's real one."""
    given = paths(arguments)
    return given if arguments.data else Paths.discover(given.data.with_name("channel-editor-demo"))


def demo_settings(folders: Paths, url: str, arguments: argparse.Namespace) -> SettingsFile:
    """Settings that point to the embedded portal."""
    settings = SettingsFile(folders.config / "settings.toml")
    chosen: dict[str, object] = {"portal_url": url, "sync_seconds": 20}
    if arguments.theme:
        chosen["theme"] = arguments.theme
    if arguments.lang:
        chosen["language"] = arguments.lang
    settings.change(**chosen)
    return settings
