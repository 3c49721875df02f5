"""Drafts begin with the template's values, open as the right copy, and never lose their base."""

from dataclasses import replace

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import ColumnKey, Draft, ItemId, Kind, PersonId, UnitKey, new_item_id
from editor_app.domain.status import Status
from editor_app.services.drafts import DraftService
from tests.fakes.people import LI, LIANG, LIN, WANG
from tests.fakes.workstation import Workstation
from tests.services.conftest import Seat

NOTICES = ColumnKey("gov_info.statutory.notices")


def new(service: DraftService, column: str = NOTICES, kind: str = "notice") -> Draft:
    return service.new(unit=UnitKey("zkgwb"), column=ColumnKey(column), kind=Kind(kind), person=LIN)


def publish(seat: Seat, item: ItemId) -> None:
    """Have three reviewers approve what the portal has in review."""
    for reviewer in map(seat, (LI, WANG, LIANG)):
        reviewer.sync.run_once()
        reviewer.reviews.decide(item, "approve", "", reviewer.person)
        reviewer.clock.forward(30)
        reviewer.sync.run_once()


def test_a_new_item_carries_the_channels_unit_as_source(lin: Workstation) -> None:
    assert new(lin.drafts).content.text("source") == "仲恺高新区管委会办公室"


def test_a_new_items_date_is_the_district_day(lin: Workstation) -> None:
    lin.clock.at = lin.clock.at.replace(hour=17)  # 01:00 of the next day in the district
    assert new(lin.drafts).content.text("formed_on") == "2026-11-24"


def test_an_annual_report_is_about_last_year(lin: Workstation) -> None:
    made = new(lin.drafts, "gov_info.report", "annual_report")
    assert made.content.fields["report_year"] == 2025


def test_the_class_of_the_column_is_spliced_into_the_list(lin: Workstation) -> None:
    made = new(lin.drafts, "gov_info.statutory.finance")
    assert made.content.fields["article20"] == ["a20_07"]


def test_empty_defaults_are_left_out(lin: Workstation) -> None:
    assert "subtitle" not in new(lin.drafts).content.fields


def test_a_new_item_is_pinned_to_the_layout_in_force(lin: Workstation) -> None:
    assert new(lin.drafts).content.layout_version == lin.layouts.current().version


def test_a_new_item_is_stored_at_once(lin: Workstation) -> None:
    made = new(lin.drafts)
    assert lin.store.drafts.get(made.item) == made


@pytest.mark.parametrize("column", ["home", "gov_info.report"])
def test_a_column_that_does_not_take_the_kind_is_named(lin: Workstation, column: str) -> None:
    with pytest.raises(EditorError) as refused:
        new(lin.drafts, column)
    assert refused.value.code is Code.WRONG_COLUMN
    assert refused.value.params["column"] == column


def test_an_unknown_column_is_named(lin: Workstation) -> None:
    with pytest.raises(EditorError) as refused:
        new(lin.drafts, "nowhere")
    assert refused.value.code is Code.UNKNOWN_COLUMN


def test_an_unknown_item_cannot_be_opened(lin: Workstation) -> None:
    with pytest.raises(EditorError) as refused:
        lin.drafts.open(new_item_id())
    assert refused.value.code is Code.NOT_FOUND


def test_saving_is_journalled(lin: Workstation) -> None:
    made = new(lin.drafts)
    lin.clock.forward(5)
    lin.drafts.save(replace(made, content=replace(made.content, body="第一段。")))
    assert lin.store.drafts.journal(made.item)[0].body == "第一段。"
    assert lin.drafts.history(made.item).states == len(lin.store.drafts.journal(made.item))


def test_an_older_window_does_not_undo_the_base_a_submission_wrote(lin: Workstation) -> None:
    in_window = lin.write()
    operation = lin.submit.submit(in_window.item, LIN)
    saved = lin.drafts.save(replace(in_window, content=replace(in_window.content, body="新。")))
    assert saved.base == operation.hash


def test_an_older_window_does_not_move_a_mended_item_back(seat: Seat, lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    li = seat(LI)
    li.sync.run_once()
    li.reviews.decide(item, "return", "请补充联系电话。", LI)
    li.clock.forward(30)
    li.sync.run_once()
    lin.sync.run_once()
    in_window = lin.drafts.open(item)
    content = in_window.content.with_field("title", "关于冬季救助工作的补充通知")
    mended = lin.drafts.save(replace(in_window, content=content))
    operation = lin.submit.submit(mended.item, LIN)
    saved = lin.drafts.save(replace(mended, base=in_window.base))
    assert saved.base == operation.hash


def test_a_live_item_opens_as_its_next_edition(seat: Seat, lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    publish(seat, item)
    lin.sync.run_once()
    assert lin.drafts.open(item).edition == 2


def test_looking_at_a_live_item_leaves_it_published(seat: Seat, lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    publish(seat, item)
    lin.sync.run_once()
    lin.drafts.open(item)
    row = lin.store.board.row(item)
    assert row is not None
    assert lin.board.status(row) is Status.PUBLISHED


def test_saving_a_live_item_makes_a_draft_of_the_next_edition(seat: Seat, lin: Workstation) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    publish(seat, item)
    lin.sync.run_once()
    opened = lin.drafts.open(item)
    lin.drafts.save(replace(opened, content=opened.content.with_field("title", "修订后的通知")))
    row = lin.store.board.row(item)
    assert row is not None
    assert lin.board.status(row) is Status.DRAFT


def test_an_item_known_from_the_feed_alone_opens_with_its_text(
    seat: Seat, lin: Workstation
) -> None:
    written = lin.write()
    lin.confirm(written.item)
    lin.sync.run_once()
    li = seat(LI)
    li.sync.run_once()
    assert li.drafts.open(written.item).content == written.content


def test_an_unchanged_copy_opens_with_the_newer_word_of_the_portal(
    seat: Seat, lin: Workstation
) -> None:
    item = lin.write().item
    lin.confirm(item)
    lin.sync.run_once()
    publish(seat, item)
    colleague = seat(replace(LIN, id=PersonId("colleague")))
    colleague.sync.run_once()
    opened = colleague.drafts.open(item)
    colleague.drafts.save(
        replace(opened, content=opened.content.with_field("title", "关于冬季救助工作的补充通知"))
    )
    colleague.confirm(item)
    colleague.sync.run_once()
    lin.sync.run_once()
    assert lin.drafts.open(item).content.title == "关于冬季救助工作的补充通知"


def test_keeping_a_version_twice_gives_the_same_revision(lin: Workstation) -> None:
    item = lin.write().item
    first = lin.drafts.save_version(item, LIN)
    lin.drafts.save_version(item, LIN)
    assert [version.hash for version in lin.drafts.history(item).versions] == [first.hash]


def test_a_kept_version_of_what_was_submitted_is_that_revision(lin: Workstation) -> None:
    item = lin.write().item
    operation = lin.submit.submit(item, LIN)
    assert lin.drafts.save_version(item, LIN).hash == operation.hash


def test_a_duplicate_is_another_item_without_the_schedule(lin: Workstation) -> None:
    written = lin.write(schedule_at="2026-12-01T09:00+08:00")
    copied = lin.drafts.duplicate(written.item, LIN)
    assert copied.item != written.item
    assert copied.content.title == written.content.title
    assert "schedule_at" not in copied.content.fields


def test_a_duplicate_has_the_dates_and_numbers_of_a_new_item(lin: Workstation) -> None:
    written = lin.write(
        doc_no="惠仲委办函〔2017〕104号",
        index_no="000014672/2017-00104",
        formed_on="2017-05-18",
        valid_until="2018-05-18",
        keywords="网站 集约化",
    )
    copied = lin.drafts.duplicate(written.item, LIN).content
    fresh = lin.drafts.new(
        unit=copied.unit, column=copied.column, kind=copied.kind, person=LIN
    ).content
    for key in ("doc_no", "index_no", "formed_on", "valid_until"):
        assert copied.fields.get(key) == fresh.fields.get(key)
    assert copied.fields["keywords"] == "网站 集约化"
    assert copied.body == written.content.body


def test_the_trash_keeps_the_text(lin: Workstation) -> None:
    written = lin.write()
    lin.drafts.trash(written.item)
    assert lin.drafts.stored(written.item).content == written.content


def test_a_trashed_draft_stays_there_when_an_open_window_saves(lin: Workstation) -> None:
    written = lin.write()
    lin.drafts.trash(written.item)
    assert lin.drafts.save(written).trashed


def test_a_draft_comes_back_out_of_the_trash(lin: Workstation) -> None:
    written = lin.write()
    lin.drafts.trash(written.item)
    assert not lin.drafts.restore(written.item).trashed


def test_a_warning_is_kept_with_its_reason_and_let_go_again(lin: Workstation) -> None:
    item = lin.write().item
    kept = lin.drafts.keep(item, "k1", " 原文如此 ", "林晓雯").keeps["k1"]
    assert (kept.reason, kept.by, kept.at is not None) == ("原文如此", "林晓雯", True)
    assert lin.drafts.open(item).keeps["k1"] == kept
    assert lin.drafts.keep(item, "k1", None).keeps == {}


def test_a_merged_text_stands_on_the_portals_revision(lin: Workstation) -> None:
    written = lin.write()
    onto = lin.drafts.save_version(written.item, LIN).hash
    assert lin.drafts.settle(written.item, written.content, onto).base == onto
