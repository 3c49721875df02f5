"""An author reads with the return what the portal's own checks warned of besides."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.keeps import Keep
from editor_app.domain.portal_checks import PortalChecks
from editor_app.domain.submission import Said
from editor_app.domain.workflow import RemoteState
from editor_app.presenters.editor import EditorPresenter
from editor_app.ui.screens.editor.headline import Headline
from editor_app.ui.screens.kit import ScreenKit
from editor_app.ui.widgets.surfaces import Banner
from tests.ui.office import Office, item_id, returned
from tests.ui.portal_word import AGAIN, CHECKS, LINK, REPORT, SAID

BESIDES = "editor-besides"


def told_above(
    kit: ScreenKit,
    office: Office,
    qtbot: QtBot,
    *,
    state: RemoteState = RemoteState.RETURNED,
    checks: PortalChecks | None = CHECKS,
    said: Said = SAID,
    kept: tuple[str, ...] = (),
) -> dict[str, str]:
    """The banners above the sheet: what each says, by its name."""
    back = returned(1, "李建国", "请补充附件。", timedelta(hours=1))
    office.remote(1, office.content("退回"), state, approvals=(back,))
    draft, remote = office.drafts.open(item_id(1)), office.store.mirror.get(item_id(1))
    assert remote is not None
    remote = replace(remote, portal_checks=checks, said=said)
    draft = replace(draft, keeps={key: Keep(reason="理由已核") for key in kept})
    presenter = EditorPresenter(draft, office.layouts.current())
    parent = QWidget()
    qtbot.addWidget(parent)
    line = Headline(presenter, kit.look, "zh_CN", parent)
    line.show_standing(presenter.standing(remote, ()))
    return {one.objectName(): one.text for one in line.findChildren(Banner)}


def test_what_only_the_portal_found_stands_with_the_reason(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    told = told_above(kit, office, qtbot)
    assert set(told) == {"editor-banner", BESIDES}
    _, one = told[BESIDES].splitlines()  # LINK had a reason, NUMBER is a note
    assert one.startswith(f"{AGAIN.rule} {AGAIN.title_zh} · 与“区科技创新局”的")


def test_without_any_reason_each_is_told(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    told = told_above(kit, office, qtbot, said=Said())[BESIDES].splitlines()
    assert [one.split()[0] for one in told[1:]] == [AGAIN.rule, LINK.rule]


def test_an_endless_address_takes_no_screen(kit: ScreenKit, office: Office, qtbot: QtBot) -> None:
    endless = replace(LINK, message_zh=f"链接指向 https://{'a' * 100_000}")
    many = PortalChecks(report=replace(REPORT, findings=(endless,) * 5))
    told = told_above(kit, office, qtbot, checks=many, said=Said())[BESIDES].splitlines()
    assert len(told) == 5  # how many, three of them, how many more
    assert max(map(len, told)) == 160


def test_what_has_its_reason_by_now_is_no_longer_told(
    kit: ScreenKit, office: Office, qtbot: QtBot
) -> None:
    assert BESIDES not in told_above(kit, office, qtbot, kept=(AGAIN.key,))


@pytest.mark.parametrize(
    ("state", "checks"),
    [(RemoteState.IN_REVIEW, CHECKS), (RemoteState.RETURNED, None)],
)
def test_else_nothing_is_said(
    kit: ScreenKit, office: Office, qtbot: QtBot, state: RemoteState, checks: PortalChecks | None
) -> None:
    assert BESIDES not in told_above(kit, office, qtbot, state=state, checks=checks)
