"""A support bundle holds nothing of what people write: canaries are planted everywhere and sought.

Every text column of every table of the store, every setting, both policy and person's file, the
log in old and new forms, the crash report, names of files, folders and profiles.
"""

import json
import logging
import logging.handlers
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import apsw
import pytest

from editor_app import installation
from editor_app.bootstrap import build
from editor_app.cli.support import make_bundle
from editor_app.connectors.vault import MemoryVault
from editor_app.crashes import reports
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, Kind, UnitKey
from editor_app.installation import read_settings
from editor_app.logs import log_files, start_log
from editor_app.paths import Paths
from editor_app.store.connection import connect
from editor_app.ui.person_words import guest
from tests.ui.office import NOTICES

CHINESE, TOKEN, SMALL, SPACED = (
    "金丝雀标题甲乙",
    "CANARY7f3aTOKEN",
    "zebracanary",
    "Canary In Words",
)
CANARIES = (CHINESE, TOKEN, SMALL, "Canary In")
ALL = f"{CHINESE} {TOKEN} {SPACED} {SMALL}"


def plant_in_store(database: Path) -> int:
    """Write a canary into every column of every table that takes one; how many columns did."""
    connection = connect(database)
    planted = 0
    try:
        connection.execute("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        tables = connection.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
        ).fetchall()
        for (table,) in tables:
            if str(table).startswith("search"):
                continue
            columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
            values = {
                str(name): 1 if "INT" in str(kind).upper() else f"{ALL} {name}"
                for _, name, kind, *_ in columns
            }
            names = ", ".join(f'"{name}"' for name in values)
            marks = ", ".join("?" for _ in values)
            try:
                connection.execute(
                    f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})',
                    tuple(values.values()),
                )
                planted += sum(isinstance(value, str) for value in values.values())
            except apsw.Error:
                continue  # generated columns and strict tables that take numbers only
    finally:
        connection.close()
    return planted


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Paths]:
    """A workstation whose every name, file and row holds canaries."""
    paths = Paths.discover(tmp_path / TOKEN / SMALL / "data")
    policy = tmp_path / TOKEN / "policy.toml"
    policy.write_text(
        f'unit = "{ALL}"\n{SMALL} = "{ALL}"\n"{CHINESE}" = 1\n'
        f'theme = "{ALL}"\nlocked = ["{SMALL}"]\n',
        encoding="utf-8",
    )
    monkeypatch.setattr(installation, "LOCKED_SETTINGS", policy)
    (paths.config / "settings.toml").write_text(
        f'portal_url = "https://portal.example/{TOKEN}?key={SMALL}#{CHINESE}"\n'
        f'ca_file = "/{ALL}/root.pem"\nbackup_folder = "/{ALL}"\n{TOKEN} = 1\n'
        f'[shortcuts]\nsave = "{ALL}"\n[folders]\nimports = "/home/{ALL}"\n',
        encoding="utf-8",
    )
    plant_log(paths.data / "logs")
    for profile in ("default", SMALL):
        app = build(paths, read_settings(paths), profile=profile, vault=MemoryVault())
        draft = app.drafts.new(
            unit=UnitKey("zkgwb"),
            column=ColumnKey(NOTICES),
            kind=Kind("notice"),
            person=guest(app.layouts.current()),
        )
        assert draft
        app.close()
        assert plant_in_store(app.profile / "channel.db") > 30
        (app.profile / "blobs").mkdir(exist_ok=True)
        (app.profile / "blobs" / f"{CHINESE}{TOKEN}.docx").write_bytes(ALL.encode())
    yield paths
    log = logging.getLogger("editor_app")
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def plant_log(folder: Path) -> None:
    """Lines as older versions wrote them, lines that the program writes now, and a crash."""
    folder.mkdir(parents=True)
    (folder / "channel-editor.log.1").write_text(
        f"2026-01-02 03:04:05,678 WARNING editor_app.ui.entrance profile {SMALL}: "
        f"file-unreadable (file=/home/{TOKEN}/{CHINESE}.docx, problem={SPACED})\n"
        f'  File "/home/{TOKEN}/{SMALL}/x/editor_app/ui/shell.py", line 12, in _enter\n'
        f'    raise ValueError("{ALL}")\nValueError: {ALL}\n{ALL}\n',
        encoding="utf-8",
    )
    start_log(folder)
    log = logging.getLogger("editor_app.test")
    log.warning("profile %s: %s", SMALL, EditorError(Code.DISK_FULL, file=ALL))
    log.warning("plain %s and %s", ALL, {"key": ALL})
    log.warning(f"{ALL}")  # what no line of ours may do; the log of an older version did
    try:
        int(ALL)
    except ValueError:
        log.exception("it failed")
    (folder / "crash-last.txt").write_text(
        "Fatal Python error: Segmentation fault\n\n"
        "Current thread 0x00007f (most recent call first):\n"
        f'  File "/home/{TOKEN}/editor_app/ui/body/page.py", line 3 in paint\n{ALL}\n',
        encoding="utf-8",
    )


def members(bundle: Path) -> dict[str, str]:
    with zipfile.ZipFile(bundle) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist()}


def test_no_canary_is_in_the_bundle(folders: Paths, tmp_path: Path) -> None:
    make_bundle(folders, tmp_path / "bundle.zip")
    told = members(tmp_path / "bundle.zip")
    found = [
        (name, canary)
        for name, text in told.items()
        for canary in CANARIES
        if canary in text or canary in name
    ]
    assert found == []
    assert not any(canary.encode() in (tmp_path / "bundle.zip").read_bytes() for canary in CANARIES)


def test_no_name_of_the_environment_is_in_the_bundle(
    folders: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("QT_IM_MODULE", "USER", "HTTPS_PROXY"):
        monkeypatch.setenv(name, SMALL)
    monkeypatch.setenv("HOSTNAME", "Quokkahost.example")
    log = logging.getLogger("editor_app.test")
    log.warning("quokkahost does not answer")
    make_bundle(folders, tmp_path / "bundle.zip")
    told = "".join(members(tmp_path / "bundle.zip").values())
    assert SMALL not in told
    assert "quokkahost" not in told.lower()


def test_what_support_needs_is_in_the_bundle(folders: Paths, tmp_path: Path) -> None:
    make_bundle(folders, tmp_path / "bundle.zip")
    told = members(tmp_path / "bundle.zip")
    report = json.loads(told["report.json"])
    assert report["settings"]["portal_url"]["value"] == "https://portal.example"
    assert report["settings"]["unit"]["source"] == "proposed"
    assert {one["line"] for one in report["wrong_settings"]} >= {2, 3, 4, 5}
    assert all(store["rows"]["drafts"] >= 1 for store in report["stores"])
    assert len(report["stores"]) == 2
    log = told["logs/channel-editor.log"]
    assert "disk-full" in log
    assert 'File "editor_app/ui/shell.py", line 12, in _enter' in told["logs/channel-editor.log.1"]
    assert "in plant_log" in log
    assert "Segmentation fault" in told["logs/crash-last.txt"]
    assert 'editor_app/ui/body/page.py", line 3, in paint' in told["logs/crash-last.txt"]


def test_the_log_itself_holds_no_argument_that_is_a_text(folders: Paths) -> None:
    written = (folders.data / "logs" / "channel-editor.log").read_text(encoding="utf-8")
    lines = [line for line in written.splitlines() if "CANARY" in line]
    assert len(lines) == 1  # the one that was no template


def test_a_bundle_that_cannot_be_written_says_so_and_leaves_nothing(
    folders: Paths, tmp_path: Path
) -> None:
    with pytest.raises(EditorError) as failed:
        make_bundle(folders, tmp_path / "missing" / "bundle.zip")
    assert failed.value.code is Code.FILE_UNWRITABLE
    assert not (tmp_path / "missing").exists()


def test_the_log_is_rotated_by_size_and_count(tmp_path: Path) -> None:
    file = start_log(tmp_path)
    log = logging.getLogger("editor_app")
    handler = log.handlers[0]
    assert isinstance(handler, logging.handlers.RotatingFileHandler)
    handler.maxBytes = 2_000
    for number in range(400):
        log.info("line %d of what happened", number)
    log.removeHandler(handler)
    handler.close()
    files = log_files(tmp_path)
    assert files[0] == file
    assert len(files) == 6
    assert all(one.stat().st_size <= 2_000 for one in files)


_CRASH = "from pathlib import Path; from editor_app.crashes import CrashWatch; import os, sys; "
_CRASH += "watch = CrashWatch(Path(sys.argv[1])); "


def ended(folder: Path, words: str) -> str:
    """What a program of its own said that began to watch, and then did something."""
    done = subprocess.run(
        (sys.executable, "-c", _CRASH + words, str(folder)),
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout.strip()


def test_a_crash_is_found_at_the_next_start(tmp_path: Path) -> None:
    assert ended(tmp_path, "print(watch.before, flush=True); os.abort()") == "False"
    assert "Fatal Python error: Aborted" in (tmp_path / "crash.txt").read_text(encoding="utf-8")
    assert ended(tmp_path, "print(watch.before); watch.close()") == "True"
    assert [file.name for file in reports(tmp_path)] == ["crash-last.txt"]
    assert ended(tmp_path, "print(watch.before); watch.close()") == "False"
