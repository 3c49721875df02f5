"""What goes into a support bundle, and where from; used by ``doctor --bundle`` and the window."""

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from editor_app import __version__
from editor_app.backing import store_keys
from editor_app.cli.doctor import CHECKS
from editor_app.cli.fact import Fact
from editor_app.crashes import reports
from editor_app.domain.discreet import discreet
from editor_app.domain.errors import EditorError
from editor_app.installation import read_settings
from editor_app.logs import log_files
from editor_app.paths import Paths
from editor_app.presenters.setting_rows import SettingRow, setting_rows, told_value
from editor_app.services.setting_kinds import Form
from editor_app.services.settings import SETTINGS, SettingsFile
from editor_app.services.support_bundle import write_bundle
from editor_app.store.counts import table_counts
from editor_app.store.sqlite import FILE_NAME

_OPEN = frozenset({"settings", "policy"})  # told below, key by key


def make_bundle(folders: Paths, target: Path) -> None:
    """Write the bundle. Raises FILE_UNWRITABLE; for a lane."""
    settings = read_settings(folders)
    private = _private_words(folders)
    report = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "version": __version__,
        "python": platform.python_version(),
        "system": discreet(platform.platform().replace("-", " ")),
        "facts": [_fact(examine(folders), private) for examine in CHECKS],
        "settings": _settings(settings),
        "wrong_settings": [
            {"line": one.line, "expected": one.expected.form.value} for one in settings.problems
        ],
        "stores": [_store(path) for path in _databases(folders)],
        "environment": {name: bool(os.environ.get(name)) for name in _VARIABLES},
    }
    logs = {file.name: file for file in log_files(folders.data / "logs")}
    logs |= {file.name: file for file in reports(folders.data / "logs")}
    write_bundle(target, report, logs, private)


_INPUT_METHODS = frozenset({"fcitx", "fcitx5", "ibus", "xim", "wayland", "platform", "default"})
_NAMED = ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "COMPUTERNAME")
_VARIABLES = ("HTTPS_PROXY", "https_proxy", "NO_PROXY", "QT_IM_MODULE", "WAYLAND_DISPLAY")


def _private_words(folders: Paths) -> frozenset[str]:
    """Names of people, computers and folders here."""
    profiles = {path.name for path in (folders.data / "profiles").glob("*")} - {"default"}
    home = Path.home()
    named = {os.environ.get(name, "") for name in _NAMED} | {home.name, platform.node()}
    parts = {part for name in named for part in (name, *name.split("."))}
    return frozenset({*parts, *folders.data.parts[1:-1], *profiles, *map(str.lower, parts)})


def _fact(fact: Fact, private: frozenset[str]) -> dict[str, object]:
    told, details = discreet(fact.told, private), fact.details
    if fact.key == "input-method" and not _INPUT_METHODS.issuperset(told.split()):
        told = "another"  # a variable of the environment may hold anything
    if fact.key in _OPEN:
        details = ()
    lines = [discreet(one, private) for one in details]
    return {"key": fact.key, "ok": fact.ok, "told": told, "details": lines}


def _settings(settings: SettingsFile) -> dict[str, dict[str, object]]:
    return {
        row.key: {
            "value": _told(row),
            "source": row.origin.source.value,
            "locked": row.locked,
            "line": row.origin.place.line if row.origin.place else 0,
        }
        for row in setting_rows(settings)
    }


def _told(row: SettingRow) -> str:
    """The origin of an address; of a text only whether there is one."""
    if SETTINGS[row.key].expected.form is Form.TEXT:
        return "set" if row.value else ""
    return told_value(row)


def _databases(folders: Paths) -> list[Path]:
    return sorted((folders.data / "profiles").glob(f"*/{FILE_NAME}"))


def _store(path: Path) -> dict[str, object]:
    """Numbers of one store; a profile's name may be a person's."""
    try:
        rows: dict[str, int] | str = table_counts(path, store_keys(path.parent.name))
    except EditorError as error:
        rows = error.code.value
    blobs = [file.stat().st_size for file in path.parent.glob("blobs*/**/*") if file.is_file()]
    return {
        "bytes": path.stat().st_size,
        "files": len(blobs),
        "file_bytes": sum(blobs),
        "rows": rows,
    }
