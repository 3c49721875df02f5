"""``backup``, ``restore`` and ``verify`` on a terminal."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.cli import main
from editor_app.store.instance import InstanceLock
from editor_app.store.sqlite import open_store
from tests.store.samples import FixedClock, draft, item_id, typed
from tests.unit.test_cli import Said

Call = Callable[..., Said]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "profiles" / "default" / "channel.db"


@pytest.fixture
def call(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Call:
    monkeypatch.setenv("LANGUAGE", "zh_CN")

    def called(*words: str) -> Said:
        code = main(["--data", str(tmp_path / "data"), *words])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return called


def _save(path: Path, body: str, number: int = 1) -> None:
    store = open_store(path, FixedClock())
    store.drafts.save(typed(draft(number), body))
    store.close()


def _body(path: Path, number: int = 1) -> str:
    store = open_store(path, FixedClock())
    found = store.drafts.get(item_id(number))
    store.close()
    return "" if found is None else found.content.body


def test_there_is_nothing_to_back_up_at_first(call: Call) -> None:
    said = call("backup")
    assert said.code == 2
    assert "没有稿库" in said.err


def test_a_backup_tells_what_it_holds_and_where_it_is(call: Call, path: Path) -> None:
    _save(path, "甲")
    said = call("backup", "--json")
    (told,) = json.loads(said.out)["backups"]
    assert said.code == 0
    assert told["items"] == 1
    assert Path(told["path"]).parent == path.parent / "backups"


def test_a_backup_beside_a_program_at_work(call: Call, path: Path) -> None:
    store = open_store(path, FixedClock())
    store.drafts.save(draft())
    said = call("backup")
    store.close()
    assert said.code == 0
    assert "1 篇稿件" in said.out


def test_a_backup_to_another_place_as_well(call: Call, path: Path, tmp_path: Path) -> None:
    _save(path, "甲")
    call("backup", "--to", str(tmp_path / "stick"))
    (copy,) = (tmp_path / "stick").rglob("*.db")
    assert call("verify", str(copy)).code == 0


def test_restore_goes_back_and_tells_where_the_old_store_is(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    _save(path, "乙")
    said = call("restore", "latest")
    assert said.code == 0
    assert "原来的稿库保存在" in said.out
    assert _body(path) == "甲"


def test_one_item_comes_back_alone(call: Call, path: Path) -> None:
    _save(path, "甲", 1)
    _save(path, "子", 2)
    call("backup")
    _save(path, "乙", 1)
    _save(path, "丑", 2)
    said = call("restore", "latest", "--item", item_id(1))
    assert said.code == 0
    assert (_body(path, 1), _body(path, 2)) == ("甲", "丑")


def test_what_the_item_was_before_is_one_of_its_versions(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    _save(path, "乙")
    call("restore", "latest", "--item", item_id(1))
    store = open_store(path, FixedClock())
    ((hash_, _, _),) = store.revisions.of(item_id(1))
    version = store.revisions.get(hash_)
    store.close()
    assert version is not None
    assert version.content.body == "乙"


def test_an_item_that_is_not_in_the_backup_is_said(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    said = call("restore", "latest", "--item", item_id(9))
    assert said.code == 1
    assert said.err


def test_backups_and_their_items_are_listed(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    assert "1 篇稿件" in call("restore", "--list").out
    assert item_id(1) in call("restore", "latest", "--list").out


@pytest.mark.parametrize("words", [("restore",), ("restore", "yesterday")])
def test_an_unknown_backup_is_wrong_usage(call: Call, path: Path, words: tuple[str, ...]) -> None:
    _save(path, "甲")
    assert call(*words).code == 2


def test_restoring_below_an_open_window_is_refused(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    with InstanceLock(path.parent):
        said = call("restore", "latest")
    assert said.code == 1
    assert _body(path) == "甲"


def test_verify_looks_at_the_store_and_every_backup(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    said = call("verify", "--json")
    assert said.code == 0
    assert [one["sound"] for one in json.loads(said.out)] == [True, True]


def test_verify_names_the_draft_that_is_damaged(call: Call, path: Path) -> None:
    _save(path, "甲")
    store = open_store(path, FixedClock())
    store.database.write("UPDATE drafts SET document = x'00'")
    store.close()
    said = call("verify")
    assert said.code == 1
    assert item_id(1) in said.out


def test_verify_finds_a_backup_that_changed(call: Call, path: Path) -> None:
    _save(path, "甲")
    call("backup")
    (copy,) = (path.parent / "backups").glob("*.db")
    data = bytearray(copy.read_bytes())
    data[-1] ^= 1
    copy.write_bytes(data)
    assert call("verify").code == 1


@pytest.mark.parametrize("content", [b"", b"no database" * 900])
def test_verify_of_something_else_is_a_sentence(call: Call, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "other.db"
    file.write_bytes(content)
    said = call("verify", str(file))
    assert said.code == 1
    assert "Traceback" not in said.err


def _doctor(call: Call) -> dict[str, dict[str, Any]]:
    return {fact["key"]: fact for fact in json.loads(call("doctor", "--json").out)["facts"]}


def test_the_doctor_asks_for_a_backup(call: Call, path: Path) -> None:
    assert _doctor(call)["backups"]["ok"]  # there is nothing to back up yet
    _save(path, "甲")
    assert not _doctor(call)["backups"]["ok"]
    call("backup")
    told = _doctor(call)["backups"]
    assert told["ok"]
    assert "1 drafts" in told["told"]


def test_the_doctor_tells_how_the_last_end_was(call: Call, path: Path) -> None:
    _save(path, "甲")
    assert _doctor(call)["last-end"]["told"] == "default: clean"
    store = open_store(path, FixedClock())
    with InstanceLock(path.parent):
        assert _doctor(call)["last-end"]["ok"]
        assert _doctor(call)["last-end"]["told"] == "default: in use"
    told = _doctor(call)["last-end"]  # nobody holds it, and nobody noted an end
    store.close()
    assert (told["ok"], told["told"]) == (False, "default: cut off")


def test_the_doctor_leaves_a_torn_store_alone(call: Call, path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database" * 900)
    told = _doctor(call)
    assert (told["last-end"]["ok"], told["backups"]["ok"]) == (False, False)
    assert path.read_bytes() == b"no database" * 900
