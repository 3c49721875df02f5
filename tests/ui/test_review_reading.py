"""What a reviewer reads before deciding: first and next editions, fields, files, the page."""

import re
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from editor_app.domain.errors import Code
from editor_app.domain.item import Attachment, ContentHash, Draft
from editor_app.presenters.review_load import Against
from editor_app.services.difference import Fold
from editor_app.ui.closed_resources import in_place_of
from editor_app.ui.screens.review.difference_words import visible
from editor_app.ui.theme import DARK
from editor_app.ui.widgets.chip import Avatar
from tests.fakes.file_service import file_service
from tests.fakes.people import LI, LIN, WANG
from tests.files.office_made import docx, para, script_pdf
from tests.ui.hands import button_named, press
from tests.ui.review_district import (
    PLAIN,
    SHIFT,
    District,
    banner,
    changed_body,
    district,
    open_screen,
    recalled_and_changed,
    shown,
)

__all__ = ["district"]


def test_a_first_edition_is_shown_whole_and_said_to_be_new(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    assert "摸清底数" in shown(screen)
    assert banner(screen).startswith("First edition")


def test_paragraphs_of_a_first_edition_stand_below_each_other(district: District) -> None:
    district.submit()
    document = open_screen(district).reading.diff.document()
    layout, block, bottom, letters = document.documentLayout(), document.firstBlock(), 0.0, 0
    while block.isValid() and "Fields" not in block.text():
        rect = layout.blockBoundingRect(block)
        lines = [block.layout().lineAt(n) for n in range(block.layout().lineCount())]
        letters += len(block.text())
        assert rect.top() >= bottom
        assert all(one.y() + 1 >= other.y() + other.height() for other, one in pairwise(lines))
        bottom, block = rect.bottom(), block.next()
    assert letters > 100


def test_headings_of_a_first_edition_stand_like_its_text(district: District) -> None:
    draft = district[LIN].write()
    body = draft.content.body + "\n## 四、工作要求\n\n请各单位按时上报。\n"
    content = replace(draft.content, body=body)
    district.send(district[LIN].drafts.save(replace(draft, content=content)))
    document = open_screen(district).reading.diff.document()
    heading, text = (document.find(words).block() for words in ("四、工作要求", "请各单位按时上报"))
    assert heading.blockFormat().textIndent() == text.blockFormat().textIndent() > 0
    sizes = {one.begin().fragment().charFormat().font().pixelSize() for one in (heading, text)}
    assert len(sizes) == 1


def test_a_next_edition_is_compared_with_what_is_published(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    opened = screen.presenter.opened
    assert opened is not None
    assert (opened.against, opened.difference.count) == (Against.LIVE, 1)
    assert "－入" in shown(screen)
    assert "＋逐" in shown(screen)


def test_a_resubmission_is_no_first_edition_to_another_reviewer(district: District) -> None:
    item = district.submit()
    recalled_and_changed(district, item)
    screen = open_screen(district)
    opened = screen.presenter.opened
    assert opened is not None
    assert (opened.against, opened.difference.count) == (Against.PREVIOUS, 1)
    assert screen.reading.against.currentText() == "Submitted last time"
    assert banner(screen) == ""


def test_an_older_text_that_is_not_here_is_said_to_be_missing(
    district: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    kept = district[LI].store.revisions
    remote = district[LI].store.mirror.get(item)
    assert remote is not None
    get = kept.get
    monkeypatch.setattr(
        type(kept), "get", lambda _, wanted: None if wanted == remote.live else get(wanted)
    )
    screen = open_screen(district)
    assert banner(screen).startswith("The older text is not on this computer")
    assert "摸清底数" in shown(screen)


def test_unchanged_paragraphs_unfold_and_fold_by_their_link(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    opened = screen.presenter.opened
    assert opened is not None
    at = next(n for n, one in enumerate(opened.difference.parts) if isinstance(one, Fold))
    before = shown(screen)
    screen.reading.diff.anchorClicked.emit(QUrl(f"fold:{at}"))
    unfolded = shown(screen)
    screen.reading.diff.anchorClicked.emit(QUrl(f"fold:{at}"))
    assert ("现将有关事项通知如下" in before, "现将有关事项通知如下" in unfolded) == (False, True)
    assert shown(screen) == before


def test_side_by_side_holds_both_texts(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    button_named(screen, "review-way.beside").click()
    text = shown(screen)
    assert "－入" in text
    assert "＋逐" in text
    assert set(screen.reading.diff.places) == {1}


def test_changed_fields_and_files_are_told(district: District, tmp_path: Path) -> None:
    item = district.submit()
    district.publish(item)
    seat = district[LIN]
    path = tmp_path / "名单.pdf"
    path.write_bytes(script_pdf(b"null"))
    file: Attachment = file_service(seat.store, seat.layouts).take(path)

    def change(draft: Draft) -> Draft:
        content = draft.content.with_field("description", "部署救助工作。")
        body = f"{content.body}\n附件：1．名单\n"
        return replace(draft, content=replace(content, attachments=(file,), body=body))

    district.next_edition(item, change)
    screen = open_screen(district)
    assert "Abstract\n部署困难群众冬季救助工作。\n部署－困难群众冬季救助工作。" in shown(screen)
    assert "＋Added  名单.pdf" in shown(screen)


def test_f8_walks_the_changes(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, lambda draft: _with_keywords(changed_body(draft)))
    screen = open_screen(district)
    seen = []
    for key, modifier in ((Qt.Key.Key_F8, PLAIN), (Qt.Key.Key_F8, PLAIN)):
        press(screen.reading.diff, key, modifier)
        seen.append(screen.presenter.change)
    press(screen.reading.diff, Qt.Key.Key_F8, SHIFT)
    assert [*seen, screen.presenter.change] == [1, 2, 1]


def _with_keywords(draft: Draft) -> Draft:
    return replace(draft, content=draft.content.with_field("keywords", "救助;冬季"))


def test_the_page_opens_no_file_and_no_address(district: District) -> None:
    district.submit()
    view = open_screen(district).reading.diff
    kind = QTextDocument.ResourceType.ImageResource.value
    for address in ("file:///etc/passwd", "http://127.0.0.1/x.png"):
        given = view.loadResource(kind, QUrl(address))
        assert given == in_place_of(kind)


def test_a_link_tells_where_it_leads(district: District) -> None:
    district.submit()
    view = open_screen(district).reading.diff
    view.highlighted.emit(QUrl("https://www.gov.cn/a.html"))
    assert view.toolTip() == "https://www.gov.cn/a.html"


def test_hidden_characters_are_named() -> None:
    assert [visible(one) for one in ("通\u200b知", "\n\n", " ", "\u3000", "甲 乙")] == [
        "通[U+200B]知",
        "⏎⏎",
        "␣",
        "[U+3000]",
        "甲 乙",
    ]


def test_the_rules_of_review_run_by_themselves(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    assert screen.presenter.report is not None
    assert screen.presenter.report.rules_run > 0


@pytest.mark.parametrize("width", [260, 320])
def test_nothing_of_the_side_pane_is_cut_off_at_150_percent(
    district: District, qapp: QApplication, width: int
) -> None:
    item = district.submit()
    district.kit.look.switch.apply(qapp, DARK, 1.5)
    seat = district[LI]
    seat.reviews.decide(item, "approve", "", LI)
    seat.clock.forward(seat.settings.current.undo_seconds)
    district.sync()
    side = open_screen(district, WANG).side
    side.setParent(None)
    district.qtbot.addWidget(side)
    side.resize(width, 700)
    side.show()
    inner = side.widget()
    assert inner is not None
    assert inner.findChildren(Avatar)
    assert inner.width() <= side.viewport().width()


def test_another_theme_rewrites_the_page_in_its_colours(
    district: District, qapp: QApplication
) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    before, html = shown(screen), screen.reading.diff.toHtml()
    district.kit.look.switch.apply(qapp, DARK)
    assert shown(screen) == before
    assert screen.reading.diff.toHtml() != html


def test_the_preview_shows_the_page_this_revision_would_become(district: District) -> None:
    district.submit()
    screen = open_screen(district)
    button_named(screen, "review-preview").click()
    district.settle()
    assert screen.pages.window is not None
    assert "摸清底数" in screen.pages.window.pane.browser.toPlainText()


def test_a_text_that_was_not_fetched_cannot_be_decided_on(district: District) -> None:
    li = district[LI]
    li.portal.fail("get_revision", Code.OFFLINE)
    li.portal.changed["changes"] = lambda page: replace(page, texts=())  # nor did it come along
    district.submit()
    screen = open_screen(district)
    if screen.presenter.lists.waiting:
        assert not screen.bar.approve.isEnabled()
    assert not screen.presenter.may_decide


def test_an_attachment_opens_below_its_card_and_folds_again(
    district: District, tmp_path: Path
) -> None:
    li, lin = district[LI], district[LIN]
    path = tmp_path / "清单.docx"
    path.write_bytes(docx(para("清单第一行。")))
    kept = file_service(lin.store, lin.layouts).take(path)
    draft = lin.write("第一份通知")
    body = f"{draft.content.body}\n附件：1．清单\n"
    content = replace(draft.content, attachments=(kept,), body=body)
    district.send(lin.drafts.save(replace(draft, content=content)))
    file_service(li.store, li.layouts).take(path)
    screen = open_screen(district)
    assert "清单第一行" not in shown(screen)
    screen.reading.diff.anchorClicked.emit(QUrl("file:0"))
    district.qtbot.waitUntil(lambda: "清单第一行" in shown(screen))
    screen.reading.diff.anchorClicked.emit(QUrl("file:0"))
    assert "清单第一行" not in shown(screen)


def test_any_version_that_is_here_can_be_compared_with(district: District) -> None:
    item, li = district.submit(), district[LI]
    district.publish(item)
    older: list[ContentHash] = []
    for words in ("逐户走访", "逐家走访", "逐人走访"):
        for one in older[-1:]:
            li.reviews.decide(item, "return", "请再核对一遍。", LI, one)
            li.clock.forward(li.settings.current.undo_seconds)
            district.sync()
        district.next_edition(item, partial(_with_words, words=words))
        older.append(li.reviews.comparison(item, LI).new.hash)
    screen = open_screen(district)
    against = screen.reading.against
    at = against.findData(older[0])
    assert at > 0
    against.setCurrentIndex(at)
    against.activated.emit(at)
    district.settle()
    assert screen.presenter.opened is not None
    assert screen.presenter.opened.old is not None
    assert screen.presenter.opened.old.hash == older[0]
    assert against.currentData() == older[0]


def _with_words(draft: Draft, words: str) -> Draft:
    body = re.sub("入户走访|逐.走访", words, draft.content.body)
    return replace(draft, content=replace(draft.content, body=body))
