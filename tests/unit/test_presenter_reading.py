"""What the reading pane of 稿件 tells of one item."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.item import ItemId, Kind
from editor_app.domain.workflow import RemoteState
from editor_app.presenters.items import (
    Note,
)
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import (
    Kept,
    Reading,
    ReadingPresenter,
    StepMark,
    value_text,
)
from tests.ui.office import Office, approved, item_id, returned
from tests.unit.listed_items import HOUR, shown


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path)
    yield made
    made.store.close()


def read(office: Office, item: ItemId) -> Reading:
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    return ReadingPresenter(office.drafts, office.layouts).read(loader.some([item])[0])


def marks(reading: Reading) -> list[StepMark]:
    return [step.mark for step in reading.steps]


def test_a_draft_is_being_written(office: Office) -> None:
    item = office.draft(1, office.content("草稿"))
    assert marks(read(office, item)) == [StepMark.CURRENT, *[StepMark.NEXT] * 3]


def test_an_item_in_review_shows_who_approved_and_who_is_next(office: Office) -> None:
    told = (approved(1, "李建国", HOUR),)
    office.remote(1, office.content("待审"), RemoteState.IN_REVIEW, level=2, approvals=told)
    reading = read(office, item_id(1))
    assert marks(reading) == [StepMark.DONE, StepMark.DONE, StepMark.CURRENT, StepMark.NEXT]
    assert reading.steps[1].name == "李建国"


def test_a_return_shows_its_level_and_reason(office: Office) -> None:
    told = (returned(1, "李建国", "来源未填写。", HOUR),)
    office.remote(1, office.content("退回"), RemoteState.RETURNED, approvals=told)
    reading = read(office, item_id(1))
    assert marks(reading)[1] is StepMark.RETURNED
    assert reading.returned is not None
    assert reading.returned.reason == "来源未填写。"


def test_a_published_item_went_all_the_way(office: Office) -> None:
    office.remote(1, office.content("公开"), RemoteState.PUBLISHED)
    assert marks(read(office, item_id(1))) == [StepMark.DONE] * 4


def test_the_first_approvals_of_a_published_item_stay_named(office: Office) -> None:
    told = (approved(1, "李建国", HOUR),)
    office.remote(1, office.content("公开"), RemoteState.PUBLISHED, approvals=told)
    assert read(office, item_id(1)).steps[1].name == "李建国"


def test_key_facts_are_named_not_keyed(office: Office) -> None:
    item = office.draft(1, office.content("事实", openness="active", doc_no="东高〔2026〕1号"))
    told = {fact.field.key: fact.text for fact in read(office, item).facts}
    assert told == {"doc_no": "东高〔2026〕1号", "openness": "主动公开"}


def test_a_theme_is_told_with_its_path(office: Office) -> None:
    item = office.draft(1, office.content("主题", theme="t0204"))
    assert read(office, item).facts[0].text == "综合政务 \\ 电子政务"


def test_key_facts_are_told_in_english_too(office: Office) -> None:
    item = office.draft(1, office.content("主题", theme="t0204"))
    told = read(office, item).facts[0].told("en")
    assert told == "General government affairs \\ E-government"


def test_rows_files_and_times_are_told_in_words(office: Office) -> None:
    layout = office.layouts.current()
    consultation = layout.template(Kind("consultation_result"))
    table = consultation.field("adoption_table")
    moment = layout.template(Kind("notice")).field("schedule_at")
    picture = layout.template(Kind("notice")).field("cover_image")
    assert table is not None
    assert moment is not None
    assert picture is not None
    rows: Json = [{one.key: text for one, text in zip(table.columns, "甲乙", strict=False)}]
    assert value_text(rows, table, layout, "zh") == "甲、乙"
    assert value_text("2026-11-20T09:30:00", moment, layout, "zh") == "2026-11-20 09:30"
    file: Json = [{"name": "图.png", "sha256": "0" * 64, "size": 9}]
    assert value_text(file, picture, layout, "en") == "图.png"


def test_the_text_is_rendered(office: Office) -> None:
    item = office.draft(1, office.content("正文", body="**重点**内容\n"))
    assert "<strong>重点</strong>" in read(office, item).html


def test_a_text_that_was_not_fetched_is_said_to_be_missing(office: Office) -> None:
    office.remote(1, office.content("未取"), RemoteState.PUBLISHED, fetched=False)
    assert not read(office, item_id(1)).fetched


def test_a_draft_alone_is_on_this_computer_only(office: Office) -> None:
    item = office.draft(1, office.content("草稿"))
    assert read(office, item).kept is Kept.LOCAL_ONLY


def test_an_item_without_a_draft_is_as_on_the_portal(office: Office) -> None:
    office.remote(1, office.content("公开"), RemoteState.PUBLISHED)
    assert read(office, item_id(1)).kept is Kept.PORTAL_ONLY


def test_what_this_person_sent_from_another_workstation_says_so(office: Office) -> None:
    office.remote(1, office.content("甲通知"), RemoteState.RETURNED)
    office.remote(2, office.content("乙通知"), RemoteState.IN_REVIEW, level=1, by="zhou")
    office.remote(3, office.content("丙通知"), RemoteState.PUBLISHED)
    office.draft(4, office.content("丁通知"))
    notes = {row.title: row.note for row in shown(office).rows()}
    assert notes["甲通知"] is Note.ELSEWHERE
    assert Note.ELSEWHERE not in (notes["乙通知"], notes["丙通知"], notes["丁通知"])


def test_editing_it_takes_it_over(office: Office) -> None:
    office.remote(1, office.content("甲通知"), RemoteState.RETURNED)
    taken = office.drafts.save(office.drafts.open(item_id(1)))
    assert taken.content.title == "甲通知"
    (row,) = shown(office).rows()
    assert row.note is not Note.ELSEWHERE
