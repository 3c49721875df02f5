"""相似答复 and 政策依据: what is found, what is not, and that the index follows the texts."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.workflow import RemoteState
from editor_app.services.similar import SimilarService, answer_lines
from editor_app.store.sqlite import SqliteStore, open_store
from tests.retrieval.measure import FLOOR, measured
from tests.retrieval.shelf import Ask, asks, filled, later_asks
from tests.store.samples import FixedClock, draft

_NOISE = "楼下修路的半夜还在打桩，工地太吵了，谁来管？"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteStore]:
    path: Path = tmp_path_factory.mktemp("similar") / "profile" / "channel.db"
    store = open_store(path, FixedClock())
    yield store
    store.close()


@pytest.fixture(scope="module")
def similar(store: SqliteStore) -> SimilarService:
    return filled(store)


@pytest.mark.parametrize("questions", [asks, later_asks])
def test_most_questions_find_their_answer_among_three(
    similar: SimilarService, questions: Callable[[], Iterator[Ask]]
) -> None:
    results = [measured(similar, ask) for ask in questions()]
    assert sum(one.rank > 0 for one in results) / len(results) >= FLOOR


def test_a_reply_comes_with_the_sentence_that_is_nearest(similar: SimilarService) -> None:
    first = similar.find("工地夜间施工噪声", _NOISE).replies[0]
    assert "施工" in first.excerpt
    assert len(first.excerpt) <= 64
    assert first.public


def test_a_policy_comes_as_one_paragraph_with_its_address(similar: SimilarService) -> None:
    first = similar.find("", "晚上施工要罚多少钱？").policies[0]
    assert first.passage.startswith("第五条")
    assert first.url.endswith(".html")


def test_words_without_meaning_find_nothing(similar: SimilarService) -> None:
    found = similar.find("", "　？？ ……\n")
    assert (found.replies, found.policies) == ((), ())


def test_a_message_of_100_kilobytes_is_a_question_like_any_other(similar: SimilarService) -> None:
    found = similar.find("工地夜间施工噪声", f"{_NOISE}<b>\u202e'\"*()" * 2_000)
    assert "施工" in found.replies[0].title


def test_the_reply_in_work_is_not_similar_to_itself(similar: SimilarService) -> None:
    first = similar.find("", _NOISE).replies[0]
    assert first.item not in {one.item for one in similar.find("", _NOISE, but=first.item).replies}


def test_what_was_taken_down_is_found_no_more(store: SqliteStore, similar: SimilarService) -> None:
    first = similar.find("", _NOISE).replies[0]
    told = store.mirror.get(first.item)
    assert told is not None
    store.mirror.put(replace(told, state=RemoteState.WITHDRAWN, live=None))
    similar.catch_up()
    assert first.item not in {one.item for one in similar.find("", _NOISE).replies}
    store.mirror.put(told)
    similar.catch_up()
    assert similar.find("", _NOISE).replies[0].item == first.item


def test_a_policy_in_work_is_told_but_cannot_be_quoted(
    store: SqliteStore, similar: SimilarService
) -> None:
    body = "海绵城市建设中透水铺装率不低于百分之四十。"
    store.drafts.save(draft(77, body=body, title="海绵城市管理办法"))
    similar.catch_up()
    (first, *_) = similar.find("", "海绵城市的透水铺装有什么要求").policies
    assert (first.title, first.public, first.url) == ("海绵城市管理办法", False, "")


def test_an_emptied_index_is_cut_again(store: SqliteStore, similar: SimilarService) -> None:
    before = [one.item for one in similar.find("", _NOISE).replies]
    store.index.begin_anew()
    assert similar.find("", _NOISE).replies == ()
    while similar.catch_up():
        pass
    assert [one.item for one in similar.find("", _NOISE).replies] == before


def test_salutation_and_signature_are_not_used_again() -> None:
    passage = "尊敬的市民朋友：\n您好！来信收悉。\n经核查，已整改。\n陈江街道办事处\n2017年5月19日"
    assert answer_lines(passage) == ("您好！来信收悉。", "经核查，已整改。")
