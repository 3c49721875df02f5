"""The list of steps on paper."""

import lxml.html

from editor_app.domain.canonical import Json
from editor_app.rendering.checklist import checklist_page
from tests.unit.rendering_scenes import bundled, content

FIELDS: dict[str, Json] = {
    "title": "关于关停<script>网站的公告",
    "old_domains": ["old.example.gov.cn"],
    "hang_from": "2026-11-25",
    "hang_to": "2026-12-25",
    "checklist": ["apply", "backup", "unknown"],
}


def page(kind: str = "closure_notice", **fields: Json) -> lxml.html.HtmlElement:
    told = content(kind, {**FIELDS, **fields})
    return lxml.html.document_fromstring(checklist_page(told, bundled(), "checklist"))


def test_every_step_stands_there_and_those_done_are_ticked() -> None:
    terms = bundled().terms("vocab/closure_checklist")
    boxes = [one.text for one in page().xpath("//td[@class='box']")]
    assert len(boxes) == len(terms)
    assert boxes.count("☑") == 2


def test_cancellations_stand_apart() -> None:
    assert page().xpath("//th[@scope]/text()") == ["公告前和公告期间", "公告期满后"]


def test_it_names_notice_domain_and_period_as_plain_words() -> None:
    lines = page().xpath("//p/text()")
    assert "公告：关于关停<script>网站的公告" in lines
    assert "原域名：old.example.gov.cn" in lines
    assert "悬挂期：2026年11月25日至2026年12月25日" in lines


def test_an_empty_notice_gives_a_page_to_fill_in() -> None:
    told = checklist_page(content("closure_notice"), bundled(), "checklist")
    assert (told.count("☐"), told.count("☑")) == (8, 0)


def test_a_migration_has_the_list_too() -> None:
    assert page("migration_notice").xpath("//h1/text()") == ["办理清单"]
