"""Keys of public texts, answers of links, lexicon packs and a person's own words."""

from dataclasses import replace
from datetime import timedelta

import pytest

from editor_app.domain.echoes import echo_keys
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Content, ItemId, freeze
from editor_app.domain.proofing_ports import LinkAnswer, Outcome, OwnWord, StoredLexicon
from editor_app.domain.workflow import RemoteState
from editor_app.store.sqlite import SqliteStore
from tests.store.samples import NOW, content, item_id, remote

TEXT = "".join(chr(0x4E00 + 7 * n) for n in range(300))


def publish(store: SqliteStore, number: int, body: str, title: str = "") -> Content:
    made = replace(content(), body=body)
    made = made.with_field("title", title or f"第{number}篇")
    revision = freeze(item_id(number), made, None)
    with store.transaction():
        store.revisions.add(revision, "lin", NOW)
        told = remote(number, state=RemoteState.PUBLISHED)
        store.mirror.put(replace(told, head=revision.hash, live=revision.hash))
    return made


def like(store: SqliteStore, made: Content) -> list[ItemId]:
    return list(store.echoes.like(made, 10))


def test_texts_that_are_nearly_the_same_meet(store: SqliteStore) -> None:
    publish(store, 1, TEXT)
    publish(store, 2, TEXT[::-1])
    assert store.echoes.catch_up(10) == 2
    changed = replace(content(), body=TEXT[:290] + "别的十个字在这里呀呀")
    assert item_id(1) in like(store, changed)
    assert item_id(2) not in like(store, changed)


def test_a_title_meets_one_with_another_sign(store: SqliteStore) -> None:
    publish(store, 1, "短", title="关于开展冬季消防安全联合检查工作的通知")
    store.echoes.catch_up(10)
    made = content().with_field("title", "关于开展冬季消防安全联合检查工作的通告")
    assert like(store, made) == [item_id(1)]


def test_a_text_is_noted_once_and_again_when_it_changed(store: SqliteStore) -> None:
    publish(store, 1, TEXT)
    assert [store.echoes.catch_up(10) for _ in range(2)] == [1, 0]
    publish(store, 1, TEXT[::-1])
    assert store.echoes.catch_up(10) == 1
    assert item_id(1) not in like(store, replace(content(), body=TEXT))


def test_catching_up_stops_where_it_is_told(store: SqliteStore) -> None:
    for number in range(5):
        publish(store, number, TEXT)
    assert [store.echoes.catch_up(2) for _ in range(4)] == [2, 2, 1, 0]


def test_a_text_without_words_has_no_keys() -> None:
    assert echo_keys(replace(content(), body="", fields={})) == frozenset()


def test_an_answer_takes_the_place_of_an_older_one(store: SqliteStore) -> None:
    first = LinkAnswer(url="https://a.gov.cn/", at=NOW, outcome=Outcome.FINE, status=200)
    later = replace(first, at=NOW + timedelta(days=1), outcome=Outcome.GONE, status=404)
    store.link_answers.put([first])
    store.link_answers.put([later])
    assert store.link_answers.get(first.url) == later
    assert store.link_answers.get("https://b.gov.cn/") is None
    store.link_answers.forget_before(NOW + timedelta(days=2))
    assert store.link_answers.get(first.url) is None


def test_a_lexicon_is_kept_with_its_signature(store: SqliteStore) -> None:
    assert store.lexicons.latest() is None
    pack = StoredLexicon(version="1", pack=b"{}", signature=b"s", etag="e", at=NOW)
    store.lexicons.add(pack)
    newer = replace(pack, version="2", etag="f")
    store.lexicons.add(newer)
    assert store.lexicons.latest() == newer


def test_changed_bytes_of_a_lexicon_are_noticed(store: SqliteStore) -> None:
    store.lexicons.add(StoredLexicon(version="1", pack=b"{}", signature=b"", etag="", at=NOW))
    store.database.write("UPDATE lexicons SET pack = x'00'")
    with pytest.raises(EditorError) as caught:
        store.lexicons.latest()
    assert caught.value.code is Code.STORE_DAMAGED


def test_own_words_are_kept_and_one_damaged_row_takes_no_other_along(store: SqliteStore) -> None:
    words = [
        OwnWord(word=word, quiet=quiet, at=NOW) for word, quiet in (("其它", True), ("渡假", False))
    ]
    for word in words:
        store.own_words.put(word)
    assert list(store.own_words.all()) == words
    store.database.write("UPDATE own_words SET document = x'00' WHERE word = '其它'")
    assert list(store.own_words.all()) == words[1:]
    store.own_words.remove("渡假")
    assert list(store.own_words.all()) == []
