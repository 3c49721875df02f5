"""Every rule's one-click fix in the window: one step brings the words back.

That the finding goes, and none comes, is told by ``tests.checks.test_fixes``.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.findings import Finding
from editor_app.domain.item import Content
from editor_app.ui.look import Look
from editor_app.ui.screens.editor.page import EditorPage
from tests.checks.asking import CLOSURE, sample
from tests.checks.sample_items import layout
from tests.checks.test_fixes import FIXABLE, items, said
from tests.ui.editing import Desk, set_up, tear_down


def cases() -> Mapping[str, Content]:
    """One item for each rule with a fix: the shortest that any sample offers."""
    found: dict[str, Content] = {}
    for name, one in sorted(items(), key=lambda told: len(told[1].content.body)):
        if one.context.layout is not layout():
            continue  # shown under thresholds of its own
        mine = {f.rule for f in said(one) if f.fix is not None and not f.fix.block}
        for rule in mine - found.keys():
            if rule == name or name.endswith(".md"):  # its own sample, or a whole item
                found[rule] = one.content
    return found


Pages = dict[str, EditorPage]
BLOCKS = {
    "quote": "第一段。\n\n> 引用的话。\n",
    "heading": "第一段。\n\n## 一、小标题\n\n第二段。\n",
    "image": '第一段。\n\n![窗口照片](https://www.example.gov.cn/a.png "大厅")\n',
}


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    made = set_up(tmp_path, look, qtbot)
    yield made
    tear_down(made, qtbot)


def opened(desk: Desk, qtbot: QtBot, pages: Pages, content: Content) -> EditorPage:
    """The page of an item of that kind; the second of a kind is put into the first one's page."""
    page = pages.get(content.kind)
    if page is None:
        made, pack = desk.draft(), desk.app.layouts.current()
        versions = pack.template(content.kind).version, pack.version
        content = replace(content, template_version=versions[0], layout_version=versions[1])
        page = desk.open(desk.app.drafts.save(replace(made, content=content)))
        pages[content.kind] = page
        page.show_checks()
    else:
        held = page.presenter.draft.content
        page.fixing._show(replace(held, fields=content.fields, body=content.body))
    checked(page, qtbot)
    return page


def checked(page: EditorPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._checking.done, timeout=5000):
        page._checking.run_whole()


def of(page: EditorPage, rule: str, block: str = "") -> list[Finding]:
    report = page.presenter.report
    assert report is not None
    return [
        f for f in report.findings if f.rule == rule and f.fix is not None and f.fix.block == block
    ]


def wrong(
    desk: Desk, qtbot: QtBot, pages: Pages, content: Content, rule: str, block: str = ""
) -> str:
    """What is wrong with a fix in the window; empty where it does what it promises."""
    backs: list[Callable[[], None] | None] = []
    desk.hub.toastAsked.connect(lambda _text, _word, back: backs.append(back))
    page = opened(desk, qtbot, pages, content)
    before, found = page.text_now().content, of(page, rule, block)
    rows = [row for row in page.inspector.checks.rows if row.finding in found]
    button = rows[0].findChild(QPushButton, "fix") if rows else None
    if button is None:
        return f"{rule} {block} is not offered"
    button.click()
    after = page.text_now().content
    if after == before:
        return f"{rule} {block} changes nothing"
    back = page.body.undo if after.body != before.body else backs[-1]
    assert back is not None
    back()
    return "" if page.text_now().content == before else f"{rule} {block} does not come back"


def test_every_fix_is_undone_in_one_step(desk: Desk, qtbot: QtBot) -> None:
    told, pages, closure = cases(), Pages(), sample(CLOSURE).content
    assert told.keys() == FIXABLE - {"HTML-03"}
    lines = [wrong(desk, qtbot, pages, content, rule) for rule, content in told.items()]
    for block, body in BLOCKS.items():
        lines.append(wrong(desk, qtbot, pages, replace(closure, body=body), "HTML-03", block))
    assert [line for line in lines if line] == []
