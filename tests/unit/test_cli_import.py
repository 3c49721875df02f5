"""``channel-editor import``: a folder of mixed files, the good ones of which become drafts."""

import json
import os
import re
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from editor_app.cli import main
from tests.importers.mixed_folder import BAD, GOOD, fill

NOTICE = ("--template", "notice", "--column", "gov_info.statutory.notices")
ITEM = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
KEYS = {"file", "accepted", "reason", "fields", "markdown", "receipt", "findings"}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return fill(tmp_path_factory.mktemp("old") / "site")


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "zh_CN")


def called(data: Path, *words: str) -> int:
    return main(["--data", str(data), "import", *words])


def rows(told: str) -> dict[str, dict[str, object]]:
    answer = json.loads(told)
    assert set(answer) == {"files"}
    return {Path(row["file"]).name: row for row in answer["files"]}


def test_the_good_files_of_a_mixed_folder_are_taken_and_the_bad_refused(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = called(tmp_path, str(mixed), *NOTICE, "--dry-run", "--json")
    told = rows(capsys.readouterr().out)
    assert code == 1
    assert {name for name, row in told.items() if row["accepted"]} == set(GOOD)
    for name, (_, why) in BAD.items():
        assert str(told[name]["reason"]).startswith(f"{why}: "), name
        assert told[name]["markdown"] == ""
    for row in told.values():
        assert set(row) == KEYS
        receipt = row["receipt"]
        assert isinstance(receipt, dict)
        assert set(receipt) == {"kept", "converted", "dropped"}


def test_a_dry_run_makes_no_draft(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(tmp_path, str(mixed / "通知.docx"), *NOTICE, "--dry-run", "--json") == 0
    row = rows(capsys.readouterr().out)["通知.docx"]
    assert row["fields"] == {
        "title": "关于做好冬季用电安全检查的通知",
        "recipients": "各有关单位",
        "publisher": "东屿高新区管委会",
        "formed_on": "2024-11-05",
    }
    assert not list((tmp_path / "profiles").rglob("blobs/*/*"))


def test_without_dry_run_the_id_of_each_draft_is_told(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(tmp_path, str(mixed / "通知.docx"), str(mixed / "动态.md"), *NOTICE) == 0
    told = capsys.readouterr().out
    ids = [line.strip() for line in told.splitlines() if ITEM.fullmatch(line.strip())]
    assert len(ids) == 2
    assert len(list((tmp_path / "profiles").rglob("blobs/*/*"))) == 3  # two originals, a picture


@pytest.mark.parametrize(
    "words",
    [
        ("--template", "nothing", "--column", "gov_info.statutory.notices"),
        ("--template", "notice", "--column", "nowhere"),
        ("--template", "notice", "--column", "gov_info"),
        (*NOTICE, "--unit", "nobody"),
        (),
    ],
)
def test_a_wrong_place_is_wrong_usage(
    mixed: Path, tmp_path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(tmp_path, str(mixed / "动态.md"), *words) == 2
    assert capsys.readouterr().err.count("\n") <= 2


def test_a_file_that_is_not_there_is_refused_and_the_next_one_taken(
    mixed: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = str(tmp_path / "missing.docx")
    code = called(tmp_path, missing, str(mixed / "动态.md"), *NOTICE, "--dry-run", "--json")
    told = rows(capsys.readouterr().out)
    assert code == 1
    assert told["动态.md"]["accepted"] is True
    assert str(told["missing.docx"]["reason"]).startswith("missing: ")


@pytest.mark.skipif(sys.platform != "linux", reason="names are text there")
def test_a_name_that_is_no_text_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    odd = Path(os.fsdecode(os.fsencode(folder) + "/关于.txt".encode("gb18030")))
    odd.write_text("关于停水的说明\n今天晚上停水。\n", encoding="utf-8")
    (folder / "z.txt").write_text("关于停电的说明\n明天停电。\n", encoding="utf-8")
    assert called(tmp_path / "data", str(folder), *NOTICE, "--json") == 0
    told = capsys.readouterr().out
    told.encode("utf-8")  # what is printed can be sent on
    assert [row["accepted"] for row in rows(told).values()] == [True, True]
    assert "关于.txt" in rows(told)


def test_an_empty_folder_is_no_success(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert called(tmp_path, str(tmp_path / "empty"), *NOTICE) == 1
