"""How far files are is told in the outbox and beside the item's attachments."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Attachment, BlobHash, freeze
from editor_app.domain.workflow import OperationState
from editor_app.presenters.attachments import FileRow, FileState
from editor_app.presenters.outbox import OutboxPresenter, Scope
from editor_app.services.transfers import Transfers
from editor_app.ui.models.attachments_list import AttachmentsModel
from editor_app.ui.models.outbox_table import ANSWER, SIZE, STATE, OutboxModel
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.roles import Role
from tests.ui.office import LIN, NOW, Office, item_id

MB = 1024 * 1024
BLOB = BlobHash("d" * 64)
FILE = Attachment(name="清单.xlsx", sha256=BLOB, size=8 * MB, media_type="x")


@pytest.fixture
def transfers() -> Transfers:
    return Transfers(iter(range(100)).__next__)  # a second passes with every look


@pytest.fixture
def model(kit: ScreenKit, office: Office, transfers: Transfers, qtbot: QtBot) -> OutboxModel:
    content = replace(office.content("关于防汛的通知"), attachments=(FILE,))
    revision = freeze(item_id(1), content, None)
    office.store.revisions.add(revision, "林晓雯", NOW)
    office.operation(1, "关于防汛的通知", OperationState.QUEUED, hash=revision.hash)
    store = office.store
    presenter = OutboxPresenter(store.outbox, store.board, store.revisions)
    presenter.accept(presenter.load(LIN))
    made = OutboxModel(kit.look, kit.now, None, transfers)
    made.show(presenter.listed(Scope.OPEN, NOW), "", None)
    return made


def test_before_anything_moves_only_the_size_is_told(model: OutboxModel) -> None:
    assert model.index(0, SIZE).data() == "8.0 MB"
    assert model.index(0, SIZE).data(Role.SHARE) is None


def test_a_file_on_its_way_is_a_bar_with_its_bytes(
    model: OutboxModel, transfers: Transfers
) -> None:
    transfers.moved(BLOB, 0, 8 * MB)
    transfers.moved(BLOB, 2 * MB, 8 * MB)
    assert model.index(0, SIZE).data(Role.SHARE) == 0.25
    assert model.index(0, SIZE).data() == "2.0 / 8.0 MB"
    assert model.index(0, ANSWER).data() == "25 %, some 3 s left"
    assert model.index(0, STATE).data() == "Sending"
    assert model.tick()


def test_between_two_passes_the_bar_stays_and_nothing_is_being_sent(
    model: OutboxModel, transfers: Transfers
) -> None:
    transfers.moved(BLOB, 2 * MB, 8 * MB)
    transfers.rested()
    assert model.index(0, SIZE).data(Role.SHARE) == 0.25
    assert model.index(0, STATE).data() == "Queued"


def test_the_editor_tells_beside_each_file_how_far_it_is(
    transfers: Transfers, qtbot: QtBot, tmp_path: Path
) -> None:
    owner = QObject()
    shown = AttachmentsModel(owner)
    shown.follow(transfers)
    shown.show_rows((FileRow(file=FILE, kind="xlsx", state=FileState.CLEAN, problems=0),))
    assert "%" not in shown.index(0).data(Role.CAPTION)
    transfers.moved(BLOB, 2 * MB, 8 * MB)
    assert shown.index(0).data(Role.CAPTION).endswith("25 % sent")
    transfers.moved(BLOB, 8 * MB, 8 * MB)
    assert shown.index(0).data(Role.CAPTION).endswith("at the portal")
