"""The files of an item: every change of the list can be taken back, whatever came since."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ColumnKey,
    Content,
    Draft,
    ItemId,
    Kind,
    UnitKey,
)
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.item_files import ItemFiles
from tests.fakes.workstation import BUNDLED

NOW = datetime(2026, 11, 20, 2, tzinfo=UTC)
LAYOUT = parse_pack(BUNDLED)


def file(name: str, digit: str = "1") -> Attachment:
    return Attachment(name=name, sha256=BlobHash(digit * 64), size=1, media_type="text/csv")


def opened(layout: Layout = LAYOUT) -> ItemFiles:
    content = Content(
        kind=Kind("notice"),
        unit=UnitKey("gwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version="1.0.0",
        layout_version="2026.11",
        fields={"title": "关于供水的通知"},
        body="",
    )
    draft = Draft(
        item=ItemId("00000000-0000-4000-8000-000000000001"),
        content=content,
        base=None,
        edition=1,
        created_at=NOW,
        changed_at=NOW,
        keeps={},
    )
    return ItemFiles(EditorPresenter(draft, layout))


def names(files: ItemFiles) -> list[str]:
    return [one.name for one in files.now]


def test_a_file_of_the_same_name_takes_the_place_of_the_earlier_one() -> None:
    files = opened()
    for digit in "12":
        files.attach(file("表.csv", digit))
    (only,) = files.now
    assert only.sha256 == "2" * 64
    files.undo()
    assert files.now[0].sha256 == "1" * 64


@pytest.mark.parametrize(("typed", "label"), [("名单", "名单.csv"), ("名单.csv", "名单.csv")])
def test_a_new_name_keeps_the_suffix(typed: str, label: str) -> None:
    files = opened()
    files.attach(file("表.csv"))
    files.rename(0, typed)
    assert names(files) == [label]


def test_taking_back_an_earlier_change_keeps_what_came_since() -> None:
    files = opened()
    files.attach(file("一.csv"))
    before = files.now
    files.detach(0)
    after = files.now
    files.attach(file("二.csv"))
    files.take_back(before, after)
    assert names(files) == ["一.csv", "二.csv"]


def test_a_new_change_ends_what_could_be_done_again() -> None:
    files = opened()
    files.attach(file("一.csv"))
    files.undo()
    files.attach(file("二.csv"))
    assert not files.redo()
    assert names(files) == ["二.csv"]


def test_what_changes_nothing_is_no_step() -> None:
    files = opened()
    files.attach(file("一.csv"))
    files.move(0, 1)
    files.rename(0, "一")
    assert files.undo()
    assert not files.undo()


Step = Callable[[ItemFiles], object]
AT = st.integers(min_value=0, max_value=9)
STEPS = st.one_of(
    st.builds(lambda n: lambda files: files.attach(file(f"{n}.csv", str(n))), AT),
    st.builds(lambda n: lambda files: files.now and files.detach(n % len(files.now)), AT),
    st.builds(
        lambda n, by: lambda files: files.now and files.move(n % len(files.now), by),
        AT,
        st.integers(min_value=-3, max_value=3),
    ),
    st.builds(lambda n: lambda files: files.now and files.rename(n % len(files.now), f"新{n}"), AT),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(STEPS, max_size=12))
def test_all_the_way_back_and_all_the_way_on(steps: list[Step]) -> None:
    files = opened()
    for step in steps:
        step(files)
    end = files.now
    while files.undo():
        pass
    assert files.now == ()
    while files.redo():
        pass
    assert files.now == end
