"""Bundles in the whole window: keys of the editor lead to the panel and to a new interpretation."""

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.domain.item import Draft
from editor_app.ui.areas import EDITOR
from editor_app.ui.workbench import Workbench
from tests.portal import pairs
from tests.ui.test_workbench import bench

__all__ = ["bench"]


def policy(bench: Workbench, qtbot: QtBot) -> Draft:
    content = pairs.policy()
    made = bench.app.drafts.new(unit=content.unit, column=content.column, kind=content.kind)
    draft = bench.app.drafts.save(replace(made, content=content))
    bench.open_item(draft.item)
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    return draft


def test_the_editor_leads_to_the_panel_and_to_a_new_interpretation(
    bench: Workbench,
    qtbot: QtBot,
) -> None:
    draft = policy(bench, qtbot)
    editor = bench.screens.editor()
    page = editor.page
    assert page is not None
    page.shortcuts["bundle"].trigger()
    qtbot.waitUntil(lambda: bench.window.findChild(QDialog, "bundle-dialog") is not None)
    panel = bench.window.findChild(QDialog, "bundle-dialog")
    assert panel is not None
    panel.reject()
    page.shortcuts["interpret"].trigger()
    qtbot.waitUntil(lambda: len(editor.items) == 2, timeout=8000)
    qtbot.waitUntil(lambda: not bench.runner.busy, timeout=8000)
    assert bench.window.screen_key == EDITOR
    made = editor.page
    assert made is not None
    assert made.presenter.draft.content.fields["policy_link"] == [draft.item]
    again = editor.page_of(draft.item)
    assert again is not None  # the open page shows the link it was given
    assert again.presenter.draft.content.fields["interpretation"] == [made.item]


def test_only_policies_and_interpretations_show_the_chain(
    bench: Workbench,
    qtbot: QtBot,
) -> None:
    policy(bench, qtbot)
    chain = bench.screens.editor().bar.findChild(QToolButton, "editor-bundle")
    assert chain is not None
    assert chain.isVisibleTo(bench.screens.editor().bar)
    notice = bench.app.drafts.new(
        unit="gwb",  # type: ignore[arg-type]  # keys as text
        column="gov_info.statutory.notices",  # type: ignore[arg-type]  # as above
        kind="notice",  # type: ignore[arg-type]  # as above
    )
    bench.open_item(notice.item)
    assert not chain.isVisibleTo(bench.screens.editor().bar)
