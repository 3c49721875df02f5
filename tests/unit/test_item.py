"""Items: content, revisions that prove themselves, and the clock of the outbox."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.canonical import canonical_json
from editor_app.domain.item import (
    Attachment,
    BlobHash,
    ColumnKey,
    Content,
    ContentHash,
    ItemId,
    Kind,
    Revision,
    UnitKey,
    content_from_json,
    freeze,
    new_item_id,
    thaw,
)
from editor_app.domain.outbox import next_attempt

ITEM = ItemId("7b1c9a52-0c4e-4d7e-9a55-1f2d3c4b5a69")
FILE = Attachment(name="名单.csv", sha256=BlobHash("0" * 64), size=3, media_type="text/csv")
CONTENT = Content(
    kind=Kind("notice"),
    unit=UnitKey("shj"),
    column=ColumnKey("gov_info.statutory.notices"),
    template_version="1.0.0",
    layout_version="2026.11",
    fields={"title": "关于供水的通知", "article20": ["a20_11"], "count": 3},
    body="正文。\n",
    attachments=(FILE,),
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))


# ---------------------------------------------------------------- content


def test_a_missing_title_is_empty_text() -> None:
    assert CONTENT.with_field("title", None).title == ""


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_emptied_field_is_gone(nothing: str | None) -> None:
    assert "title" not in CONTENT.with_field("title", nothing).fields


def test_zero_is_a_value() -> None:
    assert CONTENT.with_field("count", 0).text("count") == "0"


def test_changing_a_copy_leaves_the_original_alone() -> None:
    CONTENT.with_field("title", "另一个标题")
    assert CONTENT.title == "关于供水的通知"


def test_fields_cannot_be_changed_behind_the_contents_back() -> None:
    given_fields = {"title": "一"}
    content = Content(
        kind=Kind("notice"),
        unit=UnitKey("shj"),
        column=ColumnKey("x"),
        template_version="1",
        layout_version="1",
        fields=given_fields,
        body="",
    )
    given_fields["title"] = "二"
    assert content.title == "一"


def test_content_survives_json() -> None:
    assert content_from_json(json.loads(canonical_json(CONTENT.as_json()))) == CONTENT


def test_equal_content_has_an_equal_digest() -> None:
    assert CONTENT.digest() == CONTENT.with_field("x", 1).with_field("x", None).digest()


@pytest.mark.parametrize("key", ["kind", "unit", "column", "template", "layout", "body"])
def test_every_part_of_the_content_counts_in_the_digest(key: str) -> None:
    changed = {**CONTENT.as_json(), key: "其他"}
    assert content_from_json(changed).digest() != CONTENT.digest()


@pytest.mark.parametrize(
    "change",
    [
        {"kind": 1},
        {"body": None},
        {"fields": []},
        {"attachments": {}},
        {"attachments": [{"name": "a"}]},
        {"attachments": [{"name": "a", "sha256": "b", "size": -1, "type": ""}]},
        {"attachments": [{"name": "a", "sha256": "b", "size": True, "type": ""}]},
        {"attachments": [{"name": 1, "sha256": "b", "size": 1, "type": ""}]},
        {"more": 1},
    ],
)
def test_content_of_another_shape_is_refused(change: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the sentences are free
        content_from_json({**CONTENT.as_json(), **change})


def test_content_that_is_no_object_is_refused() -> None:
    with pytest.raises(ValueError, match="keys"):
        content_from_json([])


# ---------------------------------------------------------------- revisions


def test_a_frozen_revision_thaws_to_the_same() -> None:
    frozen = freeze(ITEM, CONTENT, None)
    assert thaw(frozen.canonical, frozen.hash) == frozen


@settings(deadline=None)
@given(title=TEXT, body=TEXT, parent=st.none() | st.just(ContentHash("a" * 64)))
def test_any_revision_thaws_to_the_same(title: str, body: str, parent: ContentHash | None) -> None:
    content = content_from_json({**CONTENT.as_json(), "fields": {"title": title}, "body": body})
    frozen = freeze(ITEM, content, parent)
    assert thaw(frozen.canonical) == frozen


def test_the_parent_counts_in_the_hash() -> None:
    parent = freeze(ITEM, CONTENT, None).hash
    assert freeze(ITEM, CONTENT, parent).hash != parent


def test_the_item_counts_in_the_hash() -> None:
    assert freeze(ITEM, CONTENT, None).hash != freeze(new_item_id(), CONTENT, None).hash


def test_a_new_item_has_an_id_of_its_own() -> None:
    assert new_item_id() != new_item_id()
    assert len(new_item_id()) == 36


def spoilt(revision: Revision, **changes: object) -> bytes:
    return canonical_json({**json.loads(revision.canonical), **changes})  # type: ignore[dict-item]


FROZEN = freeze(ITEM, CONTENT, None)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "not JSON"),
        (b"\xff", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b"[]", "unknown format"),
        (spoilt(FROZEN, format=2), "unknown format"),
        (spoilt(FROZEN, item=1), "item is not text"),
        (spoilt(FROZEN, parent=1), "parent is not text"),
        (spoilt(FROZEN, content={}), "keys"),
        (FROZEN.canonical + b"\n", "not canonical"),
        (FROZEN.canonical.replace(b",", b", ", 1), "not canonical"),
    ],
)
def test_bytes_that_are_no_revision_are_refused(data: bytes, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        thaw(data)


def test_a_wrong_hash_is_refused() -> None:
    with pytest.raises(ValueError, match="has hash"):
        thaw(FROZEN.canonical, ContentHash("0" * 64))


# ---------------------------------------------------------------- when to try again

NOW = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)


def wait(attempts: int, jitter: float = 0.5, told: int | None = None) -> float:
    return (next_attempt(NOW, attempts, jitter, told) - NOW).total_seconds()


def test_the_waits_grow_from_one_second_to_five_minutes() -> None:
    assert [wait(n) for n in range(8)] == [1, 2, 5, 15, 45, 120, 300, 300]


def test_the_wait_stays_at_five_minutes() -> None:
    assert wait(1000) == 300


@settings(deadline=None)
@given(attempts=st.integers(0, 50), jitter=st.floats(0, 1, exclude_max=True, allow_subnormal=False))
def test_jitter_moves_the_wait_by_a_quarter_at_most(attempts: int, jitter: float) -> None:
    middle = wait(attempts)
    assert 0.75 * middle <= wait(attempts, jitter) <= 1.25 * middle


@pytest.mark.parametrize(
    ("told", "seconds"), [(7, 7), (0, 1), (-5, 1), (3600, 3600), (86_400, 3600)]
)
def test_the_portals_word_counts_up_to_an_hour(told: int, seconds: int) -> None:
    assert next_attempt(NOW, 3, 0.9, told) == NOW + timedelta(seconds=seconds)
