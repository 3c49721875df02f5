"""审校单: what stands on its pages, and the way there from the screen."""

from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import ImageChops
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QFileDialog

from editor_app.domain.findings import CheckReport
from editor_app.domain.item import ContentHash, ItemId
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.workflow import Command
from editor_app.exporters.pdf import pdf_text
from editor_app.exporters.pdf_radicals import without_radicals
from editor_app.services.review_sheet import ReviewSheet
from editor_app.services.sheets import SheetOrder, SheetService
from editor_app.ui.review_sheet.pages import print_review_sheet
from editor_app.ui.review_sheet.sections import COMMAND_WORDS
from editor_app.ui.screens.review.sheet_desk import SheetDesk
from tests.fakes.people import LI, LIN
from tests.ui.portal_word import REPORT, SAID
from tests.ui.review_district import District, changed_body, district, open_screen

__all__ = ["district"]

TOKENS = Path(__file__).parents[2] / "resources" / "tokens.json"


@pytest.fixture(autouse=True)
def needs_chinese(qapp: QApplication) -> None:
    if not QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese):
        pytest.skip("no Chinese font on this computer")


def printed(sheet: ReviewSheet) -> bytes:
    return without_radicals(print_review_sheet(sheet, TOKENS))


def service(district: District, person: str = LI.id) -> SheetService:
    seat = district.seats[person]
    return SheetService(seat.store, seat.layouts, seat.checking, seat.clock, printed)


def second_edition(district: District) -> ItemId:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    return item


def sheet_of(district: District, item: ItemId, against: str = "live") -> ReviewSheet:
    made = service(district)
    return made.sheet(made.order(item, against, LI))


def flat(pdf: bytes) -> str:
    return "".join(pdf_text(pdf).split())


def test_changes_are_told_by_sign(district: District) -> None:
    text = flat(printed(sheet_of(district, second_edition(district))))
    assert "－入＋逐户走访" in text


def test_nothing_on_it_depends_on_colour(district: District) -> None:
    pdf = printed(sheet_of(district, second_edition(district)))
    page = pdfium.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")
    red, green, blue = page.split()
    apart = [ImageChops.difference(red, one).histogram() for one in (green, blue)]
    assert not any(sum(counts[8:]) for counts in apart)


def test_the_hash_stands_in_full_under_every_page(district: District) -> None:
    item = second_edition(district)
    sheet = sheet_of(district, item, "none")
    document = pdfium.PdfDocument(printed(sheet))
    texts = [page.get_textpage().get_text_range() for page in document]
    assert len(texts) > 1
    for number, text in enumerate(texts, 1):
        assert sheet.new.hash in text
        assert f"Page {number} of {len(texts)}" in text


def test_signatures_and_receipts_stand_on_it(district: District) -> None:
    item = second_edition(district)
    seat = district[LI]
    head = sheet_of(district, item).remote.head
    seat.reviews.decide(item, "approve", "核对无误，同意上报。", LI, head)
    seat.clock.forward(seat.settings.current.undo_seconds)
    district.sync()
    sheet = sheet_of(district, item)
    text = flat(printed(sheet))
    told = sheet.receipts[-1].receipt
    for word in ("李建国", "核对无误，同意上报。", head[:12], told.number, told.chain_head):
        assert word in text


def test_kept_warnings_are_known_to_everybody(district: District) -> None:
    item = second_edition(district)
    assert service(district, LIN.id).sheet(SheetOrder(item=item)).kept == ()
    assert service(district).sheet(SheetOrder(item=item)).kept == ()


def test_of_an_older_portal_they_are_known_where_the_submission_was_sent(
    district: District,
) -> None:
    item = second_edition(district)
    for person in (LIN, LI):
        mirror = district[person].store.mirror
        remote = mirror.get(item)
        assert remote is not None
        mirror.put(replace(remote, said=None))
    assert service(district, LIN.id).sheet(SheetOrder(item=item)).kept == ()
    assert service(district).sheet(SheetOrder(item=item)).kept is None


@pytest.mark.parametrize("report", [REPORT, None])
def test_what_the_portal_found_besides_stands_on_it(
    district: District, report: CheckReport | None
) -> None:
    item = district.submit()
    mirror = district[LI].store.mirror
    remote = mirror.get(item)
    assert remote is not None
    mirror.put(replace(remote, said=SAID, portal_checks=PortalChecks(report=report)))
    told = flat(printed(service(district).sheet(SheetOrder(item=item))))
    assert ("Checkedbytheportal" in told) is (report is not None)
    assert ("Foundbytheportalbesides" in told) is (report is not None)
    assert ("SRC-02" in told) is (report is not None)
    assert ("notkept" in told) is (report is None)


def test_the_rounds_before_stand_on_it(district: District) -> None:
    item = district.submit()
    seat = district[LI]
    seat.reviews.decide(item, "return", "主送机关缺“区直各单位”", LI)
    seat.clock.forward(seat.settings.current.undo_seconds)
    district.sync()
    district.next_edition(item, changed_body)
    text = flat(printed(sheet_of(district, item, "none")))
    first, again = text.index("主送机关缺"), text.index("submittedagain")
    assert text.index("submitted") < first < again


def test_every_changed_field_stands_on_it(district: District) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(
        item, lambda d: replace(d, content=d.content.with_field("source", "区融媒体中心"))
    )
    assert "区融媒体中心" in flat(printed(sheet_of(district, item)))


def test_a_beginning_of_a_hash_names_a_version(district: District) -> None:
    item = second_edition(district)
    live = sheet_of(district, item).old
    assert live is not None
    assert service(district).order(item, live.hash[:6], LI).old == live.hash


def test_the_screen_writes_what_it_shows(district: District, tmp_path: Path) -> None:
    second_edition(district)
    screen = open_screen(district)
    desk, opened = SheetDesk(district.kit, service(district), screen), screen.presenter.opened
    assert opened is not None
    desk.write(opened, tmp_path / "sheet.pdf")
    district.settle()
    text = flat((tmp_path / "sheet.pdf").read_bytes())
    assert opened.new.hash in text
    assert "－入＋逐户走访" in text
    assert district.toasts


def test_the_desk_asks_for_a_file_with_title_and_hash(district: District) -> None:
    district.submit("第一份通知")
    screen = open_screen(district)
    desk, opened = SheetDesk(district.kit, service(district), screen), screen.presenter.opened
    desk.ask(opened)
    dialog = screen.findChild(QFileDialog)
    assert opened is not None
    assert dialog is not None
    assert (
        Path(dialog.selectedFiles()[0]).name == f"Review sheet 第一份通知 {opened.new.hash[:6]}.pdf"
    )
    dialog.reject()


def test_a_version_of_another_item_is_never_printed(district: District) -> None:
    one, other = district.submit("第一份通知"), district.submit("第二份通知")
    foreign: ContentHash = sheet_of(district, other).new.hash
    with pytest.raises(Exception, match="not-found"):
        service(district).sheet(SheetOrder(item=one, new=foreign))


def test_every_receipt_has_its_word() -> None:
    assert set(COMMAND_WORDS) == set(Command)
