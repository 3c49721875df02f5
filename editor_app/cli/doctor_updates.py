"""What ``doctor`` tells of new versions: from where, by which key, and until when word is good."""

import json
from dataclasses import dataclass
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
    source = origin_of(service.address) or _ANYWHERE
    told = f"{mode}, channel {settings.current.update_channel}, from {source}"
    return Fact(
        key="updates",
        ok=not wrong,
        told=f"{told}: {wrong}" if wrong else told,
        told_zh=_chinese(mode, settings.current.update_channel, source, wrong),
        advice_zh="程序更新暂不可用，稿件不受影响。请联系管理员，或用新制作的 U 盘运行"
        " channel-editor update --from。",
        advice_en="New versions cannot be had now; your texts are not concerned. Tell the"
        " administrator, or run channel-editor update --from with a fresh stick.",
        details=() if mode == "off" else tuple(_lines(state, root, _EN)),
        details_zh=() if mode == "off" else tuple(_lines(state, root, _ZH)),
    )


_ANYWHERE = "folders and sticks alone"
_MODES_ZH = {"notify": "有新版本时提示", "download": "自动下载", "off": "不检查"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """The further lines in one language."""

    look: str
    folder: str
    until: str
    newer: str
    root: str
    rootless: str
    none: str
    ready: str
    waiting: str


_EN = _Words(
    look="last look: {}, last answer: {}",
    folder=" (folder)",
    until="publisher's word until: {}",
    newer="newer version: {}",
    root="root: {}, until {}",
    rootless="root: none",
    none="none known",
    ready="{}, ready",
    waiting="{}, not fetched",
)
_ZH = _Words(
    look="上次检查：{}，上次答复：{}",
    folder="（来自文件夹）",
    until="发布者的声明有效至：{}",
    newer="新版本：{}",
    root="信任根：{}，有效至 {}",
    rootless="信任根：无",
    none="未发现",
    ready="{}，已就绪",
    waiting="{}，未下载",
)


def _chinese(mode: str, channel: str, source: str, wrong: str) -> str:
    where = "仅文件夹和 U 盘" if source == _ANYWHERE else source
    told = f"{_MODES_ZH.get(mode, mode)}，渠道 {channel}，来源：{where}"
    return f"{told}：{wrong}" if wrong else told


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


def _lines(state: UpdateState, root: Path | None, words: _Words) -> list[str]:
    offered = words.none
    if state.release is not None:
        offered = (words.ready if state.ready else words.waiting).format(state.release.version)
    look = words.look.format(_moment(state.tried), _moment(state.checked))
    return [
        look + (words.folder if state.folder else ""),
        words.until.format(_moment(state.expires)),
        words.newer.format(offered),
        words.root.format(root, _moment(_root_end(root))) if root else words.rootless,
    ]


def _moment(at: datetime | None) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}" if at else "-"


def _root_end(root: Path) -> datetime | None:
    """Until when the file says it counts; one that ended still leads on to newer roots."""
    try:
        return datetime.fromisoformat(json.loads(root.read_bytes())["signed"]["expires"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
