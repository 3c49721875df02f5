"""Bytes that change on disk are found before they are shown, sent or signed for."""

from pathlib import Path
from random import Random

import apsw
import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft, ItemId, Revision, freeze
from editor_app.store.sqlite import SqliteStore, open_store
from tests.store.samples import NOW, FixedClock, content, draft, item_id, typed

_COUNT = 12
Saved = dict[ItemId, tuple[Draft, Revision]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "profile" / "channel.db"


@pytest.fixture
def saved(path: Path) -> Saved:
    store = open_store(path, FixedClock())
    found: Saved = {}
    for number in range(_COUNT):
        one = draft(number, body=f"第{number}号 " + "消防安全" * 400)
        revision = freeze(one.item, content(body=one.content.body), None)
        store.drafts.save(one)
        store.revisions.add(revision, "lin", NOW)
        found[one.item] = (one, revision)
    store.close()
    return found


def _code_of_reading(store: SqliteStore, one: Draft, revision: Revision) -> Code | None:
    """``None`` if both are what was written, else what was said about them."""
    try:
        found = (store.drafts.get(one.item), store.revisions.get(revision.hash))
    except EditorError as error:
        return error.code
    if None in found and store.database.writer.pragma("integrity_check") != "ok":
        return Code.STORE_DAMAGED  # an index lost the row: the check names it
    return None if found == (one, revision) else Code.NOT_FOUND


def _codes(path: Path, saved: Saved) -> dict[ItemId, Code | None]:
    """What opening and reading say, item by item."""
    try:
        store = open_store(path, FixedClock())
    except EditorError as error:
        return dict.fromkeys(saved, error.code)
    try:
        return {item: _code_of_reading(store, *pair) for item, pair in saved.items()}
    finally:
        store.database.close()


@pytest.mark.parametrize("seed", range(40))
def test_a_flipped_bit_is_reported_or_harmless(path: Path, saved: Saved, seed: int) -> None:
    data = bytearray(path.read_bytes())
    place = Random(seed).randrange(len(data) * 8)
    data[place // 8] ^= 1 << place % 8
    path.write_bytes(data)
    assert set(_codes(path, saved).values()) <= {None, Code.STORE_DAMAGED}


def test_a_bit_flipped_in_a_text_is_reported_and_the_other_drafts_open(
    path: Path, saved: Saved
) -> None:
    data = bytearray(path.read_bytes())
    mark = data.find('"body":"第5号'.encode())
    while mark >= 0:  # the draft and the revision alike
        data[mark + 20] ^= 1
        mark = data.find('"body":"第5号'.encode(), mark + 30)
    path.write_bytes(data)
    told = {item: code for item, code in _codes(path, saved).items() if code is not None}
    assert told == {item_id(5): Code.STORE_DAMAGED}


def test_the_journal_still_holds_the_text_of_a_damaged_draft(path: Path, saved: Saved) -> None:
    store = open_store(path, FixedClock())
    store.database.write("UPDATE drafts SET document = x'00' WHERE item = ?", (item_id(5),))
    entries = store.drafts.journal(item_id(5))
    store.close()
    assert [entry.body for entry in entries] == [saved[item_id(5)][0].content.body]


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_reported_and_kept(path: Path, saved: Saved, keep: float) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * keep) // 4096 * 4096])
    left = path.read_bytes()
    told = set(_codes(path, saved).values())
    assert Code.STORE_DAMAGED in told
    assert told <= {None, Code.STORE_DAMAGED}
    assert path.read_bytes()[100:4096] == left[100:4096]


def test_a_zeroed_page_is_found_at_the_start_after_a_crash(path: Path, saved: Saved) -> None:
    crashed = open_store(path, FixedClock())
    crashed.drafts.save(typed(draft(1), "最后一稿"))
    crashed.database.close()
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    root = "SELECT rootpage FROM sqlite_schema WHERE name = 'drafts'"
    page = int(str(connection.execute(root).get))
    connection.close()
    data = bytearray(path.read_bytes())
    data[(page - 1) * 4096 : page * 4096] = bytes(4096)
    path.write_bytes(data)
    with pytest.raises(EditorError) as caught:
        open_store(path, FixedClock())
    assert caught.value.code is Code.STORE_DAMAGED
    assert path.read_bytes() == bytes(data)
