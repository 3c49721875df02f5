"""What the list of attachments says; which files an item holds."""

from dataclasses import replace

from editor_app.domain.canonical import Json
from editor_app.domain.cleaning import Way
from editor_app.domain.file_facts import FileFacts, Found, Trace, Unread
from editor_app.domain.item import Attachment, BlobHash
from editor_app.presenters.attachments import (
    FileState,
    all_files,
    choices,
    file_rows,
    problem_lines,
)
from tests.checks.asking import CONSULTATION, sample
from tests.checks.sample_items import layout

FILE = Attachment(name="名单.xlsx", sha256=BlobHash("a" * 64), size=10, media_type="")


def state(facts: FileFacts | None) -> FileState:
    (row,) = file_rows((FILE,), lambda _: facts, None)
    return row.state


def found(*traces: Trace) -> FileFacts:
    return FileFacts(found=tuple(Found(trace=one, count=1) for one in traces))


def test_each_state_follows_from_the_facts() -> None:
    assert state(None) is FileState.UNKNOWN
    assert state(FileFacts()) is FileState.CLEAN
    assert state(found(Trace.COMMENTS)) is FileState.FOUND
    assert state(FileFacts(unread=Unread.TYPE)) is FileState.UNREAD


def test_problems_are_told_in_the_language_of_the_window() -> None:
    assert problem_lines(found(Trace.COMMENTS), "zh_CN") == ("批注",)
    assert problem_lines(found(Trace.COMMENTS), "en_US") == ("comments",)
    assert problem_lines(None, "zh_CN") == ()


def test_names_are_proposed_and_the_rest_is_asked() -> None:
    offered = choices(FILE, found(Trace.AUTHOR, Trace.HIDDEN_SHEETS, Trace.NO_TEXT))
    assert [(one.found.trace, one.proposed) for one in offered] == [
        (Trace.AUTHOR, True),
        (Trace.HIDDEN_SHEETS, False),
    ]
    assert offered[1].ways == (Way.REMOVE, Way.SHOW)


def test_files_of_fields_are_files_of_the_item() -> None:
    one = sample(CONSULTATION)
    row: Json = {"name": "说明.pdf", "sha256": "b" * 64, "size": 3, "type": "application/pdf"}
    content = replace(one.content.with_field("explanation", [row]), attachments=(FILE,))
    names = [file.name for file in all_files(content, layout().template(content.kind))]
    assert names == ["名单.xlsx", "说明.pdf"]
