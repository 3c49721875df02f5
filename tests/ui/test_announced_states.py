"""Every state with words is heard once when something comes into it, or is quiet for a reason."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject

from editor_app.domain.changes import touched
from editor_app.domain.workflow import OperationState, RemoteState
from editor_app.ui.frame.main_window import MainWindow
from editor_app.ui.own_news import OwnNews
from editor_app.ui.status_facts import StatusFacts
from editor_app.ui.words import FAMILIES, state_text
from tests.fakes.people import LIN
from tests.store.samples import operation
from tests.ui.announcements import Heard, listen
from tests.ui.office import Office, item_id
from tests.ui.test_announcing import report

# How each state is heard. NEWS and FACT: below. TOAST and ASKED: ``test_announcing``. NOTICE: the
# desktop's own notice, which screen readers read (``tests.ui.test_reminders``). The rest is quiet.
NEWS, FACT, TOAST, ASKED, NOTICE = "news", "fact", "toast", "asked", "notice"
MINE = "quiet: the person did it, and the window in front shows it"
ON_ITS_WAY = "quiet: nothing is asked of anybody, and an end of it is heard"
HOW: Mapping[str, Mapping[str, str]] = {
    "status": {
        "draft": MINE, "queued": TOAST, "review1": ON_ITS_WAY, "review2": ON_ITS_WAY,
        "review3": ON_ITS_WAY, "review4": ON_ITS_WAY, "secrecy": ON_ITS_WAY, "returned": NEWS,
        "rejected": NEWS, "scheduled": NEWS, "schedule_failed": NOTICE, "published": NEWS,
        "withdrawn": NEWS, "amended": MINE, "repealed": MINE, "expired": NEWS, "conflict": FACT,
        "unconfirmed": FACT, "refused": FACT,
    },
    "outbox": {
        "undoable": TOAST, "queued": ON_ITS_WAY, "sending": ON_ITS_WAY, "unknown": FACT,
        "needs_you": FACT, "paused": MINE, "packed": MINE, "conflict": FACT, "receipted": NEWS,
        "cancelled": TOAST, "moot": TOAST, "forgotten": FACT,
    },
    "check": dict.fromkeys(("block", "warn", "info", "pass", "unchecked"), ASKED),
    "due": dict.fromkeys(("far", "near", "today", "over", "estimated", "paused"), NOTICE),
    "freshness": dict.fromkeys(("near", "over", "empty"), NOTICE),
}  # fmt: skip


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    return listen(monkeypatch)


def test_every_state_with_words_stands_in_the_table() -> None:
    assert {family: set(words) for family, (_, words) in FAMILIES.items()} == {
        family: set(rows) for family, rows in HOW.items()
    }


@pytest.mark.parametrize("key", [key for key, how in HOW["status"].items() if how == NEWS])
def test_what_becomes_of_ones_own_item_is_heard_once(
    key: str, office: Office, window: MainWindow, heard: Heard
) -> None:
    news = OwnNews(office.store, lambda: LIN, window.announcer, QObject(window))
    office.remote(1, office.content("通知一"), RemoteState(key))
    news.hear(report(at=office.clock.at - timedelta(days=9)))
    for _ in range(3):
        news.hear(report(at=office.clock.at, changes=touched(item_id(1))))
    assert heard.words == [f"通知一: {state_text('status', key)}"]


def test_a_receipt_is_heard_once(office: Office, window: MainWindow, heard: Heard) -> None:
    news = OwnNews(office.store, lambda: LIN, window.announcer, QObject(window))
    for sent in (0, 2, 0, 0):
        news.hear(replace(report(at=office.clock.at), sent=sent))
    assert heard.words == ["The portal confirmed 2 operations"]


@pytest.mark.parametrize("key", [key for key, how in HOW["outbox"].items() if how == FACT])
def test_an_operation_that_needs_somebody_is_heard_once(
    key: str, window: MainWindow, heard: Heard
) -> None:
    facts = StatusFacts(window.status, window)
    stuck = replace(operation(), state=OperationState(key))
    for operations in ((), (stuck,), (stuck,), ()):
        facts.show_outbox(operations)
    assert len(heard.words) == 1
    facts.show_outbox((stuck,))  # again, after it was over: news
    assert len(heard.words) == 2
