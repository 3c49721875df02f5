"""What the screen 导入 decides, without Qt."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import CheckReport, Phase
from editor_app.domain.imports import BroughtFile, Outcome, ReadFile, ReceiptLine
from editor_app.domain.item import BlobHash, ColumnKey, Content, ItemId, Kind, UnitKey
from editor_app.presenters.import_rows import Scope, State
from editor_app.presenters.imports import ImportPresenter, Stage
from editor_app.services.imports import Plan, Target

HERE = Target(unit=UnitKey("u"), column=ColumnKey("a"), kind=Kind("notice"))
THERE = replace(HERE, column=ColumnKey("b"))
FILES = [Path(name) for name in ("1.docx", "2.docx", "3.docx")]
REFUSED = EditorError(Code.FILE_UNREADABLE, reason="damaged", problem="it is damaged")
REPORT = CheckReport(
    findings=(),
    phase=Phase.SUBMIT,
    rules_run=1,
    catalogue_version="1",
    layout_version="1",
    milliseconds=0,
)


def plan(
    name: str,
    *,
    title: str = "标题",
    body: str = "正文。\n",
    data: bytes | None = None,
    twin: str | None = None,
    picture: int = 0,
    target: Target = HERE,
) -> Plan:
    content = data if data is not None else name.encode()
    pixels = b"x" * picture
    pictures = (
        BroughtFile(
            name="p", sha256=BlobHash(sha256_hex(pixels)), media_type="image/png", data=pixels
        ),
    )
    read = ReadFile(
        name=name,
        sha256=BlobHash(sha256_hex(content)),
        size=len(content),
        title=title,
        markdown=body,
        fields={},
        pictures=pictures if picture else (),
    )
    dropped = ReceiptLine(outcome=Outcome.DROPPED, kind="x", count=2, zh="二", en="two")
    return Plan(
        read=read,
        target=target,
        content=Content(
            kind=target.kind,
            unit=target.unit,
            column=target.column,
            template_version="1",
            layout_version="1",
            fields={"title": title} if title else {},
            body=body,
        ),
        found=("title",),
        receipt=(dropped,),
        report=REPORT,
        facts={},
        twin=ItemId(twin) if twin else None,
    )


@pytest.fixture
def run() -> ImportPresenter:
    presenter = ImportPresenter()
    presenter.begin(FILES, HERE)
    return presenter


def states(presenter: ImportPresenter) -> list[State]:
    return [row.state for row in presenter.files.all]


def test_files_are_read_in_the_order_they_were_chosen(run: ImportPresenter) -> None:
    for path in FILES:
        row = run.files.unread()
        assert row is not None
        assert row.path == path
        run.was_read(path, plan(path.name))
    assert run.files.unread() is None
    assert run.files.progress == (3, 3)


def test_a_good_file_is_wanted_from_the_start(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx"))
    assert [row.path for row in run.files.wanted()] == FILES[:1]


@pytest.mark.parametrize("lacks", [{"title": ""}, {"body": ""}])
def test_a_file_without_title_or_text_waits_for_a_look(
    run: ImportPresenter, lacks: dict[str, str]
) -> None:
    run.was_read(FILES[0], plan("1.docx", **lacks))  # type: ignore[arg-type]  # by name
    assert states(run)[0] is State.LOOK
    assert run.files.wanted() == ()


def test_a_refused_file_never_stops_the_others(run: ImportPresenter) -> None:
    run.was_refused(FILES[0], REFUSED)
    run.was_read(FILES[1], plan("2.docx"))
    assert states(run)[:2] == [State.REFUSED, State.READY]
    run.want(FILES[:1], True)
    assert [row.path for row in run.files.wanted()] == FILES[1:2]


def test_the_same_bytes_twice_are_told_and_left_out(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx", data=b"same"))
    run.was_read(FILES[1], plan("2.docx", data=b"same"))
    run.was_read(FILES[2], plan("3.docx", twin="item"))
    assert states(run) == [State.READY, State.TWIN, State.TWIN]
    assert len(run.files.wanted()) == 1


def test_segments_count_their_files(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx"))
    run.was_refused(FILES[1], REFUSED)
    run.was_read(FILES[2], plan("3.docx", title=""))
    assert run.files.counts() == {Scope.ALL: 3, Scope.READY: 1, Scope.LOOK: 1, Scope.REFUSED: 1}
    assert run.files.totals()[Outcome.DROPPED] == 4


def test_another_place_keeps_what_was_ticked(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx"))
    run.want(FILES[:1], False)
    run.was_read(FILES[0], plan("1.docx", target=THERE))
    (row, *_) = run.files.all
    assert (row.target, row.wanted, row.state) == (THERE, False, State.READY)


def test_places_are_counted_for_the_confirmation(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx"))
    run.was_read(FILES[1], plan("2.docx"))
    run.was_read(FILES[1], plan("2.docx", target=THERE))
    assert run.files.places() == {HERE: 1, THERE: 1}


def test_pictures_beyond_the_memory_are_let_go(run: ImportPresenter) -> None:
    small = ImportPresenter(held_bytes=100)
    small.begin(FILES, HERE)
    for path in FILES[:2]:
        small.was_read(path, plan(path.name, picture=80))
    first, second, _ = small.files.all
    assert (first.held, second.held) == (True, False)
    assert second.plan is not None
    assert second.plan.read.weight == 0


def test_writing_goes_on_after_a_failure(run: ImportPresenter) -> None:
    for path in FILES:
        run.was_read(path, plan(path.name))
    run.was_written(FILES[0], ItemId("a"))
    run.was_not_written(FILES[1], REFUSED)
    row = run.unwritten()
    assert row is not None
    assert row.path == FILES[2]
    assert states(run)[:2] == [State.WRITTEN, State.FAILED]


def test_stopping_leaves_the_rest_unwritten(run: ImportPresenter) -> None:
    for path in FILES:
        run.was_read(path, plan(path.name))
    run.was_written(FILES[0], ItemId("a"))
    run.stopped = True
    assert run.unwritten() is None
    assert [row.item for row in run.files.written()] == ["a"]


def test_what_was_undone_is_told(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx"))
    run.was_written(FILES[0], ItemId("a"))
    run.was_undone()
    assert states(run)[0] is State.UNDONE
    assert run.files.written() == ()


def test_a_cancelled_run_leaves_nothing(run: ImportPresenter) -> None:
    run.was_read(FILES[0], plan("1.docx"))
    run.forget()
    assert (run.stage, list(run.files.all)) == (Stage.CHOOSE, [])


def test_no_files_is_no_run() -> None:
    presenter = ImportPresenter()
    presenter.begin([], HERE)
    assert presenter.stage is Stage.CHOOSE
