"""What ``doctor`` tells of new versions: from where, by which key, and until when word is good."""

import json
from datetime import UTC, datetime
from pathlib import Path

from editor_app.bootstrap import SystemClock
from editor_app.cli.fact import Fact
from editor_app.domain.updates import FOLDER_GRACE
from editor_app.installation import read_settings
from editor_app.paths import Paths
from editor_app.presenters.setting_rows import origin_of
from editor_app.services.updates import UpdateService, UpdateState
from editor_app.updating import root_file, update_service


def examine_updates(folders: Paths) -> Fact:
    """Whether a newer version would be noticed, verified and believed here."""
    settings = read_settings(folders)
    service = update_service(folders, settings, SystemClock())
    root, state, now = root_file(folders), service.state(), datetime.now(UTC)
    wrong = _trouble(service, state, root, now)
    mode = service.mode
    source = origin_of(service.address) or "folders and sticks alone"
    told = f"{mode}, channel {settings.current.update_channel}, from {source}"
    return Fact(
        key="updates",
        ok=not wrong,
        told=f"{told}: {wrong}" if wrong else told,
        advice_zh="程序更新暂不可用，稿件不受影响。请联系管理员，或用新制作的 U 盘运行"
        " channel-editor update --from。",
        advice_en="New versions cannot be had now; your texts are not concerned. Tell the"
        " administrator, or run channel-editor update --from with a fresh stick.",
        details=() if mode == "off" else tuple(_lines(state, root)),
    )


def _trouble(service: UpdateService, state: UpdateState, root: Path | None, now: datetime) -> str:
    if service.mode == "off":
        return ""
    if root is None:
        return "no root" if service.address else ""  # a source tree looks nowhere
    if _root_end(root) is None:
        return f"{root.name} is no root"
    if state.failed:
        return f"the last look failed ({state.because or state.failed})"
    grace = FOLDER_GRACE if state.folder else FOLDER_GRACE * 0
    expired = state.expires is not None and state.expires + grace < now
    return "the publisher's word is out of date" if expired else ""


def _lines(state: UpdateState, root: Path | None) -> list[str]:
    offered = "none known"
    if state.release is not None:
        offered = f"{state.release.version}, {'ready' if state.ready else 'not fetched'}"
    return [
        f"last look: {_moment(state.tried)}, last answer: {_moment(state.checked)}"
        + (" (folder)" if state.folder else ""),
        f"publisher's word until: {_moment(state.expires)}",
        f"newer version: {offered}",
        f"root: {root}, until {_moment(_root_end(root))}" if root else "root: none",
    ]


def _moment(at: datetime | None) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}" if at else "-"


def _root_end(root: Path) -> datetime | None:
    """Until when the file says it counts; one that ended still leads on to newer roots."""
    try:
        return datetime.fromisoformat(json.loads(root.read_bytes())["signed"]["expires"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
