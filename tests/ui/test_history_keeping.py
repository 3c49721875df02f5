"""Old states go by themselves, a slice at a time, and never at the expense of a save."""

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from editor_app.domain.changes import touched
from editor_app.domain.item import Draft
from editor_app.domain.journal import Why
from editor_app.services.drafts import DraftService
from editor_app.services.history import HistoryService
from editor_app.ui.history_keeping import HistoryKeeping
from editor_app.ui.hub import Hub
from editor_app.ui.runner import Runner
from tests.ui.office import Office


def written(office: Office, drafts: DraftService, states: int) -> Draft:
    """A draft with some states a second apart, of which most are two days old now."""
    draft = drafts.new(unit="gwb", column="gov_info.statutory.notices", kind="notice")  # type: ignore[arg-type]  # keys as text
    start = office.clock.at
    for number in range(states):
        office.clock.at = start + timedelta(seconds=number)
        content = replace(draft.content, body=f"{number}" * 100_000)
        draft = drafts.save(replace(draft, content=content))
    office.clock.at = start + timedelta(days=2)
    return draft


def test_a_sweep_thins_every_item(office: Office, qtbot: QtBot) -> None:
    drafts = DraftService(office.store, office.layouts, office.clock)
    history = HistoryService(office.store, drafts, office.clock)
    items = [written(office, drafts, 50).item for _ in range(2)]
    runner = Runner()
    keeping = HistoryKeeping(history, runner, Hub())
    keeping.sweep()
    qtbot.waitUntil(lambda: keeping.at_rest and not runner.busy, timeout=8000)
    for item in items:
        left = office.store.states.moments(item)
        assert 2 <= len(left) < 10
        assert left[0].why is Why.MADE
    runner.shutdown(5)


def test_what_is_written_is_looked_at_later(office: Office, qtbot: QtBot) -> None:
    drafts = DraftService(office.store, office.layouts, office.clock)
    history = HistoryService(office.store, drafts, office.clock)
    item = written(office, drafts, 10).item
    runner, hub = Runner(), Hub()
    keeping = HistoryKeeping(history, runner, hub)
    keeping._rest.setInterval(10)
    hub.announce(touched(item))
    qtbot.waitUntil(lambda: len(office.store.states.moments(item)) < 5, timeout=8000)
    qtbot.waitUntil(lambda: not runner.busy, timeout=8000)
    runner.shutdown(5)
