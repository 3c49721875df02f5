"""What stands beside a reply: similar ones, policies, templates; and what is put in."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from editor_app.services.similar import Found
from editor_app.store.sqlite import SqliteStore
from editor_app.ui.look import Look
from editor_app.ui.widgets.chip import Chip
from tests.ui.inbox_desk import (
    InboxDesk,
    begin,
    hear_samples,
    open_case,
    quiet,
    shelf,
)


@pytest.fixture
def desk(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[InboxDesk]:
    with open_case(tmp_path, look, qtbot) as made:
        yield made


@pytest.fixture
def helped(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[InboxDesk]:
    """With published replies and policies."""

    def told(store: SqliteStore) -> None:
        shelf(store)
        hear_samples(store)

    with open_case(tmp_path, look, qtbot, told) as made:
        qtbot.waitUntil(lambda: _helps(made.inbox.helping.found), timeout=8000)
        quiet(made, qtbot)
        yield made


def _helps(found: Found) -> bool:
    """Everything was cut: both sorts were found."""
    return bool(found.replies and found.policies)


def test_similar_replies_and_policies_stand_beside_the_message(helped: InboxDesk) -> None:
    found = helped.inbox.helping.found
    assert "夜间施工" in found.replies[0].title
    assert any("夜间施工" in one.passage for one in found.policies)


def test_an_inserted_policy_names_its_source_and_counts_as_quoted(
    helped: InboxDesk, qtbot: QtBot
) -> None:
    begin(helped, qtbot)
    first = helped.inbox.helping.found.policies[0]
    helped.inbox.helping.insert(first)
    page = helped.inbox.reply.page
    assert page is not None
    assert f"[《{first.title}》]({first.url})" in page.text_now().content.body
    with qtbot.waitSignal(page.saved, timeout=5000):
        page.flush()
    quiet(helped, qtbot)
    assert helped.inbox.side.policies.findChild(Chip, "inbox-policies-0-quoted") is not None
    assert helped.store.meta.get(f"recent.asked.{first.item}") is not None


def test_an_insertion_is_undone_at_once(helped: InboxDesk, qtbot: QtBot) -> None:
    begin(helped, qtbot)
    helped.inbox.helping.insert_nearest(policy=False)
    page = helped.inbox.reply.page
    assert page is not None
    assert "参见" in page.text_now().content.body
    page.body.undo()
    assert page.text_now().content.body == ""


def test_a_template_selects_its_first_hole(desk: InboxDesk, qtbot: QtBot) -> None:
    begin(desk, qtbot)
    desk.inbox._put_template("noise")
    page = desk.inbox.reply.page
    assert page is not None
    assert page.body.textCursor().selectedText() == "【核查单位】"
    assert "陈江五一大道夜间施工噪声扰民" in page.text_now().content.body
