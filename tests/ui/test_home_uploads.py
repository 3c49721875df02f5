"""工作台 tells of the file that goes up now, and how much of it is over."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QProgressBar
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.workflow import OperationState
from editor_app.presenters.home_uploads import Upload
from editor_app.services.transfers import Transfers
from editor_app.ui.look import Look
from editor_app.ui.screens.home_upload_row import UploadRow

MB = 1024 * 1024
SMALL = Attachment(
    sha256=BlobHash("a" * 64), name="说明.docx", size=MB, media_type="application/msword"
)
LARGE = Attachment(
    sha256=BlobHash("b" * 64), name="防汛物资清单.xlsx", size=7 * MB, media_type="text/csv"
)
SENT = Upload(files=(SMALL, LARGE), state=OperationState.SENDING)


@pytest.fixture
def transfers() -> Transfers:
    return Transfers()


@pytest.fixture
def row(look: Look, transfers: Transfers, qtbot: QtBot) -> Iterator[UploadRow]:
    made = UploadRow(look, transfers)
    qtbot.addWidget(made)
    made.show_uploads((SENT,))
    yield made
    made.show_uploads(())


def test_before_the_first_byte_there_is_no_row(row: UploadRow) -> None:
    assert row.isHidden()


def test_the_file_that_moves_is_named_with_what_is_over(
    row: UploadRow, transfers: Transfers
) -> None:
    transfers.moved(SMALL.sha256, MB, MB)
    transfers.moved(LARGE.sha256, 3 * MB, 7 * MB)
    row.look()
    assert not row.isHidden()
    assert "防汛物资清单.xlsx" in row.accessibleName()
    size = row.findChild(QLabel, "home.upload.size")
    bar = row.findChild(QProgressBar, "home.upload.bar")
    assert size is not None
    assert size.text() == "4.0 / 8.0 MB"
    assert bar is not None
    assert bar.value() == bar.maximum() // 2


def test_it_looks_by_itself_and_goes_with_the_last_byte(
    row: UploadRow, transfers: Transfers, qtbot: QtBot
) -> None:
    transfers.moved(SMALL.sha256, MB, MB)
    qtbot.waitUntil(lambda: not row.isHidden(), timeout=3000)
    transfers.moved(LARGE.sha256, 7 * MB, 7 * MB)
    qtbot.waitUntil(row.isHidden, timeout=3000)
