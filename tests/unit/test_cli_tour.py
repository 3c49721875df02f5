"""The tour's record and its sources: a step that does not hold is never called held."""

import json
from pathlib import Path

import pytest

from editor_app.cli.tour.logbook import FILE, Logbook, read_steps
from editor_app.cli.tour.notice import read_notice
from editor_app.cli.tour.public_side import PageText
from editor_app.cli.tour.waiting import TourError, require
from editor_app.domain.errors import Code, EditorError

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "tests" / "samples"


@pytest.fixture
def logbook(tmp_path: Path) -> Logbook:
    made = Logbook(tmp_path)
    made.camera = lambda file: file.write_bytes(b"picture")
    return made


def test_a_step_that_holds_is_recorded_with_facts_and_picture(logbook: Logbook) -> None:
    with logbook.step("start") as step:
        step.facts["items"] = 12
    (told,) = read_steps(logbook.folder)
    assert (told.name, told.ok, told.shot) == ("01-start", True, "01-start.png")
    assert told.facts == {"items": 12}


def test_a_step_that_does_not_hold_leaves_its_sentence(logbook: Logbook) -> None:
    with pytest.raises(TourError), logbook.step("start"):
        require(False, "The list stays empty.")
    (told,) = read_steps(logbook.folder)
    assert (told.ok, told.sentence) == (False, "The list stays empty.")


def test_what_went_wrong_is_photographed(logbook: Logbook) -> None:
    with pytest.raises(EditorError), logbook.step("start"):
        raise EditorError(Code.OFFLINE)
    assert (logbook.folder / "01-start.png").exists()


def test_a_mistake_of_the_program_fails_the_step_it_happened_in(logbook: Logbook) -> None:
    with pytest.raises(TourError, match="on purpose"), logbook.step("start"):
        logbook.bugs.append("ZeroDivisionError: on purpose")


def test_the_whole_is_ok_only_if_every_step_is(logbook: Logbook) -> None:
    with logbook.step("first"):
        pass
    assert json.loads((logbook.folder / FILE).read_text(encoding="utf-8"))["ok"]
    with pytest.raises(TourError), logbook.step("second"):
        require(0, "It does not hold.")
    assert not json.loads((logbook.folder / FILE).read_text(encoding="utf-8"))["ok"]


def test_a_tour_without_steps_is_not_ok(logbook: Logbook) -> None:
    logbook.write()
    assert not json.loads((logbook.folder / FILE).read_text(encoding="utf-8"))["ok"]


def test_another_process_steps_are_taken_over(logbook: Logbook, tmp_path: Path) -> None:
    with logbook.step("first"):
        pass
    second = Logbook(tmp_path)
    second.take_over(read_steps(tmp_path))
    with second.step("second", pictured=False):
        pass
    assert [step.name for step in read_steps(tmp_path)] == ["01-first", "02-second"]


def test_the_shipped_notice_is_the_sample() -> None:
    for name in ("notice-2017.md", "notice-2017.json"):
        shipped = (ROOT / "resources" / "demo" / name).read_bytes()
        assert shipped == (SAMPLES / name).read_bytes()


def test_the_plan_types_what_was_recorded() -> None:
    notice = read_notice(ROOT / "resources")
    assert notice.form["recipients"] == notice.recorded["recipients"]
    assert notice.form["theme"] == notice.recorded["theme"]
    assert notice.title == notice.recorded["title"]
    assert notice.doc_no == notice.recorded["doc_no"]


def test_the_residue_stands_once_in_the_hindered_body() -> None:
    notice = read_notice(ROOT / "resources")
    residue = notice.obstacles["residue"]
    assert notice.hindered_body.count(residue) == 1
    assert notice.hindered_body.replace(residue, "") == notice.body


def test_every_paragraph_of_the_body_is_known() -> None:
    notice = read_notice(ROOT / "resources")
    assert len(notice.paragraphs) == 18
    assert notice.paragraphs[1].startswith("为贯彻落实")
    assert "一、总体要求" in notice.paragraphs


def test_words_of_a_page_are_read_without_its_style() -> None:
    page = PageText("<style>p {}</style><meta name='A' content='b'><p>甲 乙</p>\n<p>丙&amp;</p>")
    assert page.words == "甲乙丙&"
    assert page.metas == {"A": ["b"]}


def test_a_tag_given_twice_is_seen_twice() -> None:
    page = PageText("<meta name='A' content='b'><meta name='A' content='b'>")
    assert page.metas["A"] == ["b", "b"]
