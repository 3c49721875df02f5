"""What 稿件 lists: places, filters, order, captions, the tree and the reading pane."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.editions import Act, Editions, Intent, Way
from editor_app.domain.freshness import Freshness
from editor_app.domain.item import Kind
from editor_app.domain.status import Status
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.presenters.items import (
    Filter,
    ItemsPresenter,
    Note,
    Order,
    Place,
    Quick,
    short_title,
)
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_reading import (
    value_text,
)
from editor_app.presenters.items_tree import (
    Matches,
    TreeNode,
    filtered,
    unit_nodes,
    units_of,
    worst_below,
)
from tests.ui.office import LI, LIN, NEWS, NOTICES, Office, item_id, returned
from tests.unit.listed_items import DAY, HOUR, names, shown


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path)
    yield made
    made.store.close()


def titles(presenter: ItemsPresenter) -> list[str]:
    return [row.title for row in presenter.rows()]


def test_the_issuing_body_is_dropped_from_the_front_of_a_title() -> None:
    title = "仲恺高新区管委会办公室关于做好网站建设工作的通知"
    assert short_title(title, names("zkgwb")) == "关于做好网站建设工作的通知"


def test_the_body_of_another_unit_stays_in_the_title() -> None:
    title = "东屿高新区管委会关于开放公园的公告"
    assert short_title(title, names("zkgwb")) == title


def test_a_name_that_is_part_of_the_matter_stays_in_the_title() -> None:
    title = "仲恺高新区管委会办公室2026年工作要点"
    assert short_title(title, names("zkgwb")) == title


def test_the_newest_change_stands_first(office: Office) -> None:
    office.draft(1, office.content("旧稿"), ago=2 * HOUR)
    office.draft(2, office.content("新稿"), ago=HOUR)
    assert titles(shown(office)) == ["新稿", "旧稿"]


def test_titles_sort_by_the_given_collation(office: Office) -> None:
    for number, title in enumerate(("丙", "甲", "乙"), 1):
        office.draft(number, office.content(title))
    presenter = shown(office, title_key="甲乙丙".index)
    presenter.order = Order.TITLE
    assert titles(presenter) == ["甲", "乙", "丙"]


def test_a_scheduled_item_shows_its_appointed_time(office: Office) -> None:
    at = office.clock.now() + 3 * DAY
    office.remote(1, office.content("排期"), RemoteState.SCHEDULED, ago=DAY, scheduled_at=at)
    assert shown(office).rows()[0].time == at


def test_an_appointed_time_does_not_change_the_order(office: Office) -> None:
    at = office.clock.now() + 3 * DAY
    office.remote(1, office.content("排期"), RemoteState.SCHEDULED, ago=DAY, scheduled_at=at)
    office.draft(2, office.content("草稿"))
    assert titles(shown(office)) == ["草稿", "排期"]


def test_a_local_draft_is_the_persons_own(office: Office) -> None:
    office.draft(1, office.content("草稿"))
    assert shown(office).rows()[0].author == "林晓雯"


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filter.ALL, ["草稿", "待审", "排期", "公开"]),
        (Filter.TODO, ["草稿"]),
        (Filter.IN_REVIEW, ["待审"]),
        (Filter.SCHEDULED, ["排期"]),
        (Filter.PUBLISHED, ["公开"]),
    ],
)
def test_a_filter_narrows_the_list(office: Office, chosen: Filter, expected: list[str]) -> None:
    office.draft(1, office.content("草稿"))
    office.remote(2, office.content("待审"), RemoteState.IN_REVIEW, level=1, ago=HOUR)
    office.remote(3, office.content("排期"), RemoteState.SCHEDULED, ago=2 * HOUR)
    office.remote(4, office.content("公开"), RemoteState.PUBLISHED, ago=3 * HOUR)
    presenter = shown(office)
    presenter.filter = chosen
    assert titles(presenter) == expected
    assert presenter.counts()[chosen] == len(expected)


def test_a_branch_lists_the_columns_below_it(office: Office) -> None:
    office.draft(1, office.content("通知"))
    office.draft(2, office.content("动态", column=NEWS, kind="news"))
    assert len(shown(office, Place(unit="zkgwb", column="gov_info")).rows()) == 2


def test_a_column_of_another_unit_is_not_listed(office: Office) -> None:
    office.draft(1, office.content("别的单位", unit="gwb"))
    assert titles(shown(office)) == []


def test_the_trash_holds_trashed_drafts_only(office: Office) -> None:
    office.draft(1, office.content("作废"), trashed=True)
    office.draft(2, office.content("草稿"))
    assert titles(shown(office, Place(quick=Quick.TRASH))) == ["作废"]


def test_a_trashed_draft_leaves_its_column(office: Office) -> None:
    office.draft(1, office.content("作废"), trashed=True)
    assert titles(shown(office)) == []


def test_a_live_item_stays_listed_when_its_draft_is_trashed(office: Office) -> None:
    office.remote(1, office.content("公开"), RemoteState.PUBLISHED)
    office.draft(1, office.content("公开，修订"), trashed=True)
    assert [row.status for row in shown(office).rows()] == [Status.PUBLISHED]


def test_what_others_wrote_is_not_mine(office: Office) -> None:
    content = office.content("同事的稿")
    office.remote(1, content, RemoteState.IN_REVIEW, level=1, by="huang", by_name="黄志远")
    assert titles(shown(office, Place(quick=Quick.MINE))) == []


def test_returned_items_are_counted(office: Office) -> None:
    told = (returned(1, "李建国", "来源未填写。", HOUR),)
    office.remote(1, office.content("退回"), RemoteState.RETURNED, approvals=told)
    assert shown(office).quick_counts()[Quick.RETURNED] == 1


def test_a_search_shows_what_was_found_in_any_column(office: Office) -> None:
    office.draft(1, office.content("防汛通知", column=NEWS, kind="news"))
    presenter = shown(office)
    presenter.show_found("防汛", [item_id(1)])
    assert titles(presenter) == ["防汛通知"]


def test_a_cleared_search_goes_back_to_the_place(office: Office) -> None:
    office.draft(1, office.content("防汛通知", column=NEWS, kind="news"))
    presenter = shown(office)
    presenter.show_found("防汛", [item_id(1)])
    presenter.clear_search()
    assert titles(presenter) == []


def test_the_index_finds_items_by_their_words(office: Office) -> None:
    office.draft(1, office.content("做好防汛工作"))
    office.draft(2, office.content("公布预算"))
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    assert list(loader.found("防汛")) == [item_id(1)]


def test_a_patch_replaces_only_its_items(office: Office) -> None:
    office.draft(1, office.content("甲"))
    office.draft(2, office.content("乙"), ago=HOUR)
    presenter = shown(office)
    office.draft(1, office.content("甲二"))
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    presenter.patch([item_id(1)], loader.some([item_id(1)]))
    assert titles(presenter) == ["甲二", "乙"]


def test_an_item_that_is_gone_leaves_the_list(office: Office) -> None:
    office.draft(1, office.content("甲"))
    presenter = shown(office)
    presenter.patch([item_id(1)], ())
    assert titles(presenter) == []


def note(office: Office) -> Note:
    return shown(office).rows()[0].note


def test_a_waiting_operation_is_what_the_caption_tells(office: Office) -> None:
    office.draft(1, office.content("待发", doc_no="东高〔2026〕1号"))
    office.operation(1, "待发", OperationState.QUEUED)
    assert note(office) is Note.WAITING


def test_an_unknown_outcome_is_what_the_caption_tells(office: Office) -> None:
    office.draft(1, office.content("未明"))
    office.operation(1, "未明", OperationState.UNKNOWN)
    assert note(office) is Note.UNCONFIRMED


def test_a_document_number_identifies_a_row(office: Office) -> None:
    office.draft(1, office.content("有文号", doc_no="东高〔2026〕1号"))
    assert note(office) is Note.DOC_NO


def test_a_draft_without_anything_else_is_said_to_be_local(office: Office) -> None:
    office.draft(1, office.content("草稿"))
    assert note(office) is Note.LOCAL


# ---------------------------------------------------------------- the tree


def tree(office: Office) -> tuple[TreeNode, ...]:
    layout = office.layouts.current()
    units = units_of(LIN, layout)
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    return unit_nodes(layout, units, loader.entries(), loader.clocks(units))


def node(nodes: tuple[TreeNode, ...], key: str) -> TreeNode:
    for one in nodes:
        if one.place.key == key:
            return one
        found = [node(one.children, key)] if key in _keys(one.children) else []
        if found:
            return found[0]
    raise AssertionError(key)


def _keys(nodes: tuple[TreeNode, ...]) -> set[str]:
    return {one.place.key for one in nodes} | {k for one in nodes for k in _keys(one.children)}


def test_the_tree_shows_the_units_a_person_edits_own_first(office: Office) -> None:
    assert [one.place.unit for one in tree(office)] == ["zkgwb", "gwb"]


def test_a_reviewer_sees_every_unit(office: Office) -> None:
    layout = office.layouts.current()
    assert len(units_of(LI, layout)) == len(layout.portal.units)


def test_the_root_of_a_channel_is_the_unit_itself(office: Office) -> None:
    assert "zkgwb/home" not in _keys(tree(office))


def test_counts_add_up_towards_the_unit(office: Office) -> None:
    office.draft(1, office.content("通知"))
    office.draft(2, office.content("动态", column=NEWS, kind="news"))
    nodes = tree(office)
    counted = [node(nodes, key).count for key in (f"zkgwb/{NOTICES}", "zkgwb/gov_info", "zkgwb/")]
    assert counted == [1, 2, 2]


def test_a_stale_column_shows_at_its_folded_unit(office: Office) -> None:
    office.remote(
        1, office.content("动态", column=NEWS, kind="news"), RemoteState.PUBLISHED, ago=20 * DAY
    )
    worst = worst_below(node(tree(office), "zkgwb/"))
    assert (worst.state, worst.days) == (Freshness.OVERDUE, 6)


def test_an_empty_column_does_not_show_at_its_folded_unit(office: Office) -> None:
    assert worst_below(tree(office)[0]).state is Freshness.FINE


def test_jump_columns_are_known_as_such(office: Office) -> None:
    assert node(tree(office), "zkgwb/notices").is_jump


def test_a_filter_keeps_the_way_down_to_a_column(office: Office) -> None:
    left = _keys(filtered(tree(office), Matches("规划计划")))
    assert {"zkgwb/", "zkgwb/gov_info", "zkgwb/gov_info.statutory.plans"} <= left
    assert f"zkgwb/{NOTICES}" not in left


def withdrawal_returned(office: Office, number: int) -> None:
    """A live item whose withdrawal was asked for and came back with a reason."""
    told = (returned(1, "李建国", "请说明撤稿的依据。", HOUR),)
    office.remote(number, office.content("已公开"), RemoteState.PUBLISHED, approvals=told)
    remote = office.store.mirror.get(item_id(number))
    assert remote is not None
    intent = Intent(act=Act.WITHDRAW, way=Way.REMOVE)
    office.store.mirror.put(replace(remote, editions=Editions(intent=intent)))


def test_an_act_that_came_back_stands_with_what_was_returned(office: Office) -> None:
    withdrawal_returned(office, 1)
    office.remote(2, office.content("另一件"), RemoteState.PUBLISHED)
    presenter = shown(office, Place(quick=Quick.RETURNED))
    [row] = presenter.rows()
    assert (row.item, row.status, row.note) == (item_id(1), Status.PUBLISHED, Note.ACT_BACK)


def test_a_new_asking_ends_what_came_back(office: Office) -> None:
    withdrawal_returned(office, 1)
    remote = office.store.mirror.get(item_id(1))
    assert remote is not None
    again = replace(remote, state=RemoteState.IN_REVIEW, level=1, approvals=())
    office.store.mirror.put(again)
    assert shown(office, Place(quick=Quick.RETURNED)).rows() == ()


def test_a_cell_of_files_is_told_by_their_names(office: Office) -> None:
    layout = office.layouts.current()
    spec = layout.template(Kind("service_guide")).field("materials")
    assert spec is not None
    rows: Json = [{"name": "申请表", "form": ["空表.docx", "样表.docx"], "copies": "1份"}]
    assert value_text(rows, spec, layout, "zh") == "申请表、空表.docx、样表.docx、1份"
