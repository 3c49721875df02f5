"""``channel-editor gui``: the window."""

import argparse

from editor_app.bootstrap import build, read_settings
from editor_app.cli.places import paths, require_screen
from editor_app.domain.errors import Code, EditorError
from editor_app.logs import start_log
from editor_app.ui.application import Application
from editor_app.ui.garbage import Garbage
from editor_app.ui.shell import Shell
from editor_app.ui.single import RaiseServer, ask_to_raise

PROFILE = "default"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument("--portal", metavar="URL", help="portal address, kept for the next start")


def run(arguments: argparse.Namespace) -> int:
    """Open the window; a second start raises the first one's."""
    folders = paths(arguments)
    start_log(folders.data / "logs")
    settings = read_settings(folders)
    if arguments.portal:
        settings.change(portal_url=arguments.portal)
    require_screen()
    application = Application(folders)
    Garbage(application.qt)
    profile = folders.data / "profiles" / PROFILE
    shell = Shell(application, settings, lambda key: build(folders, settings, profile=key))
    try:
        shell.open(PROFILE)
    except EditorError as error:
        if error.code is Code.STORE_LOCKED and ask_to_raise(profile):
            return 0
        raise
    server = RaiseServer(profile)
    server.raised.connect(shell.raise_window)
    return application.qt.exec()
