"""``channel-editor update``: what is offered, fetched and ready; from the server or a folder."""

import argparse
import json
import sys
from pathlib import Path

from editor_app.bootstrap import SystemClock
from editor_app.cli.places import language, paths
from editor_app.connectors.installer import go_back
from editor_app.domain.updates import Artefact, Fault, Release, refused
from editor_app.installation import read_settings
from editor_app.services.updates import UpdateService, UpdateState
from editor_app.updating import update_service


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Arguments of this command."""
    parser.add_argument(
        "--from", dest="folder", type=Path, metavar="FOLDER", help="a folder or USB stick · U 盘"
    )
    parser.add_argument("--check", action="store_true", help="look, fetch nothing · 只检查")
    parser.add_argument("--install", action="store_true", help="install what is ready · 安装")
    parser.add_argument(
        "--back", action="store_true", help="portable: back to the version before · 回到上一版本"
    )
    parser.add_argument("--json", action="store_true", help="machine-readable output · 机器可读")


def run(arguments: argparse.Namespace) -> int:
    """Exit 0: current, or ready; refusals are told in one sentence and end with 1."""
    folders = paths(arguments)
    service = update_service(folders, read_settings(folders), SystemClock())
    if arguments.back:
        return _back(service)
    fetch = not arguments.check
    state = service.look(arguments.folder, fetch=fetch, progress=_show, stopped=lambda: False)
    given = None
    if arguments.install and state.ready:
        service.ask_install(True)
        given = service.hand_over()
    if arguments.json:
        print(json.dumps(as_json(service, state), ensure_ascii=False, indent=1))
    else:
        print(_line(service, state) if given is None else _given(given))
    return 0


def as_json(service: UpdateService, state: UpdateState) -> dict[str, object]:
    """What is known, for machines."""
    release = state.release
    return {
        "installed": service.installed.version,
        "offered": release.version if release else None,
        "package": str(service.staged / release.name) if release and state.ready else None,
        "ready": state.ready,
        "expires": state.expires.isoformat() if state.expires else None,
        "updates": service.mode,
        "source": "folder" if state.folder else service.address or None,
    }


def _back(service: UpdateService) -> int:
    if service.installed.folder is None or service.mode == "off":
        raise refused(Fault.FORM)
    print(go_back(service.installed.folder))
    return 0


def _show(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done * 100 // max(1, total)} %", end="", file=sys.stderr)


def _given(release: Release) -> str:
    """A portable program is exchanged by now; an installer may ask for a password first."""
    zh, done = language() == "zh", release.artefact is Artefact.TAR
    if done:
        told = "{} 已安装，下次启动生效" if zh else "{} is installed; the next start is of it"
    else:
        told = "{} 已交给安装程序" if zh else "{} was handed to the installer"
    return told.format(release.version)


def _line(service: UpdateService, state: UpdateState) -> str:
    zh = language() == "zh"
    until = f"{state.expires:%Y-%m-%d}" if state.expires else "…"
    release, mine = state.release, service.installed.version
    if release is None:
        told = f"{mine} 已是最新版本" if zh else f"{mine} is the newest version"
    elif state.ready:
        file = service.staged / release.name
        told = f"{release.version} 已就绪：{file}" if zh else f"{release.version} is ready: {file}"
    else:
        told = f"有新版本 {release.version}" if zh else f"{release.version} is offered"
    return told + (
        f"（更新信息有效至 {until}）" if zh else f" (word of the publisher until {until})"
    )
