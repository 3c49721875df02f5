"""Every error is three sentences, and its parameters stand in them."""

import re
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.refused_files import Refused, refused
from editor_app.domain.updates import Fault
from editor_app.paths import Paths
from editor_app.ui import formats
from editor_app.ui import sentences as tables
from editor_app.ui.messages import message_for, message_for_bug
from editor_app.ui.sentences import sentences

NOON = datetime(2026, 5, 19, 12).astimezone()


@pytest.mark.parametrize("code", list(Code))
def test_every_code_says_what_happened_what_is_safe_and_what_to_do(code: Code) -> None:
    filled = ("{why}", "{advice}")  # with whole sentences, see below
    assert all(sentence.endswith((".", ").", *filled)) for sentence in sentences(code))


def test_every_table_has_a_row_for_each_of_its_codes_and_no_other() -> None:
    parts = [part for part in vars(tables).values() if hasattr(part, "TABLE")]
    assert all(set(part.CODES) == set(part.TABLE) for part in parts)
    listed = sorted(code for part in parts for code in part.CODES)
    assert listed == sorted(Code)


@pytest.mark.parametrize("fault", list(Fault))
def test_why_a_new_version_is_refused_is_told_in_whole_sentences(fault: Fault) -> None:
    told = message_for(EditorError(Code.UPDATE_REFUSED, because=fault.value))
    assert all(one.endswith(".") and "{" not in one for one in (told.what, told.safe, told.do))


@pytest.mark.parametrize("code", list(Code))
def test_no_sentence_shows_a_code_or_a_brace(code: Code) -> None:
    told = message_for(EditorError(code)).text
    assert not re.search(r"[{}]|\b[45]\d\d\b|_", told)


def test_parameters_fill_the_sentence() -> None:
    told = message_for(EditorError(Code.LAYOUT_DAMAGED, file="rules.toml", place="line 3"))
    assert "rules.toml, line 3: …" in told.what


def test_a_refused_file_is_told_in_the_language_of_the_window() -> None:
    error = refused("名单.exe", Refused.EXECUTABLE)
    assert message_for(error).what == "“名单.exe” was not taken in: it is a program."
    application, translator = QCoreApplication.instance(), QTranslator()
    assert application is not None
    assert translator.load("editor_app_zh_CN", str(Paths.discover().translations))
    application.installTranslator(translator)
    try:
        assert message_for(error).what == "“名单.exe”没有加入：这是可执行文件。"
    finally:
        application.removeTranslator(translator)


def test_braces_in_a_parameter_are_harmless() -> None:
    told = message_for(EditorError(Code.FILE_UNREADABLE, file="a{b}.docx", problem="{"))
    assert "a{b}.docx" in told.what


def test_a_passing_error_is_not_shown_as_lasting() -> None:
    lasting = [message_for(EditorError(code)).lasting for code in (Code.OFFLINE, Code.DISK_FULL)]
    assert lasting == [False, True]


def test_a_bug_names_the_number_that_finds_it() -> None:
    assert "B-7" in message_for_bug("B-7").do


@pytest.mark.parametrize(
    ("hours", "said"), [(0, "Today 12:00"), (-24, "Yesterday 12:00"), (24, "Tomorrow 12:00")]
)
def test_near_days_are_named(hours: int, said: str) -> None:
    assert formats.when(NOON + timedelta(hours=hours), now=NOON) == said


def test_other_days_of_the_year_have_no_year() -> None:
    assert formats.day(date(2026, 5, 1), today=date(2026, 5, 19)).split() == ["May", "1"]


def test_days_of_other_years_say_the_year() -> None:
    assert formats.day(date(2017, 5, 18), today=date(2026, 5, 19)).endswith("2017")


def test_schedules_always_say_the_time() -> None:
    assert formats.when_exactly(NOON + timedelta(days=3), now=NOON).endswith("12:00")


@pytest.mark.parametrize(
    ("count", "said"), [(10, "1 KB"), (49_152, "48 KB"), (8_598_323, "8.2 MB"), (2**30, "1.0 GB")]
)
def test_sizes_are_short(count: int, said: str) -> None:
    assert formats.size(count) == said
