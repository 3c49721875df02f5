"""Which texts still link to what a notice closes."""

from dataclasses import replace

import pytest

from editor_app.domain.item import ColumnKey, Draft, ItemId, Kind, UnitKey
from editor_app.services.closed_links import ClosedLinks
from tests.fakes.workstation import Workstation

OLD = "old-office.example.gov.cn"
NOTICE = ItemId("00000000-0000-4000-8000-00000000ffff")


def links(station: Workstation) -> ClosedLinks:
    return ClosedLinks(station.store, station.layouts, station.clock)


def titles(station: Workstation, *domains: str) -> list[str]:
    return [one.title for one in links(station).linking(domains or (OLD,), NOTICE)]


def news(station: Workstation, body: str, title: str = "动态", **fields: str) -> Draft:
    made = station.drafts.new(
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.news"),
        kind=Kind("news"),
        person=station.person,
    )
    content = made.content.with_field("title", title)
    for key, value in fields.items():
        content = content.with_field(key, value)
    return station.drafts.save(replace(made, content=replace(content, body=body)))


def test_a_link_to_the_domain_or_below_it_is_found(lin: Workstation) -> None:
    news(lin, f"[甲](http://{OLD}/1)", "甲")
    news(lin, f"[乙](https://WWW.{OLD.upper()}/2)和[丙](http://{OLD})", "乙")
    found = links(lin).linking((OLD,), NOTICE)
    assert [(one.title, one.places) for one in found] == [("乙", 2), ("甲", 1)]


@pytest.mark.parametrize("body", ["没有链接", f"原域名 {OLD} 停用", f"[x](http://not{OLD}/)"])
def test_words_and_other_domains_are_no_links(lin: Workstation, body: str) -> None:
    news(lin, body)
    assert titles(lin) == []


def test_the_notice_itself_and_the_trash_are_left_out(lin: Workstation) -> None:
    notice = news(lin, f"[甲](http://{OLD}/1)")
    gone = news(lin, f"[甲](http://{OLD}/1)")
    lin.drafts.trash(gone.item)
    assert links(lin).linking((OLD,), notice.item) == ()


def test_a_chinese_domain_is_found_in_both_of_its_forms(lin: Workstation) -> None:
    domain = "旧办公室.政务"
    news(lin, f"[甲](http://{domain}/1)", "甲")
    news(lin, f"[乙](http://{domain.encode('idna').decode()}/1)", "乙")
    assert titles(lin, domain) == ["乙", "甲"]


def test_without_domains_nothing_is_read(lin: Workstation) -> None:
    news(lin, f"[甲](http://{OLD}/1)")
    assert links(lin).linking((), NOTICE) == ()


def test_a_search_that_is_not_needed_any_more_ends(lin: Workstation) -> None:
    news(lin, f"[甲](http://{OLD}/1)")
    assert links(lin).linking((OLD,), NOTICE, stopped=lambda: True) == ()


def test_a_domain_no_one_can_have_breaks_nothing(lin: Workstation) -> None:
    news(lin, f"[甲](http://{OLD}/1)")
    assert titles(lin, "a" * 300 + ".政务", "", "..") == []
