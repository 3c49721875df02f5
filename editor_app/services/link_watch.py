"""Asking the links of what is being written whether they still lead anywhere (LNK-04)."""

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Draft
from editor_app.domain.ports import Clock, Store
from editor_app.domain.proofing_ports import LinkAnswer, LinkProbe, Outcome
from editor_app.services.checking import CheckService
from editor_app.services.settings import SettingsFile

_FRESH = timedelta(days=7)
_FRESH_TROUBLE = timedelta(hours=6)  # what did not answer is asked again sooner
_FORGOTTEN = timedelta(days=120)
_MOST_ITEMS = 60  # the newest that somebody works on
_MOST_LINKS = 20  # of one round


class LinkWatch:
    """Plain functions for lanes: ``due`` reads the store, ``ask`` the network, ``note`` writes."""

    def __init__(
        self,
        store: Store,
        checking: CheckService,
        clock: Clock,
        probe: LinkProbe,
        settings: SettingsFile,
    ) -> None:
        self._store, self._checking, self._clock, self._probe = store, checking, clock, probe
        self._settings = settings

    def due(self) -> tuple[str, ...]:
        """Addresses that were not asked lately, of the newest items first.

        None while somebody switched that off: LNK-04 then says of each that nobody asked.
        """
        found: dict[str, None] = {}
        if not self._settings.current.check_links:
            return ()
        for draft in self._drafts():
            for url in self._checking.links(draft):
                if url not in found and not self._is_fresh(url):
                    found[url] = None
                    if len(found) == _MOST_LINKS:
                        return tuple(found)
        return tuple(found)

    def ask(
        self, urls: Sequence[str], cancelled: Callable[[], bool] = lambda: False
    ) -> tuple[LinkAnswer, ...]:
        """Ask one after the other."""
        answers = []
        for url in urls:
            if cancelled() or not self._settings.current.check_links:
                break
            outcome, status = self._probe.ask(url)
            answers.append(
                LinkAnswer(url=url, at=self._clock.now(), outcome=outcome, status=status)
            )
        return tuple(answers)

    def note(self, answers: Sequence[LinkAnswer]) -> None:
        """Keep what was answered, dated."""
        with self._store.transaction():
            self._store.link_answers.put(answers)
            self._store.link_answers.forget_before(self._clock.now() - _FORGOTTEN)

    def _is_fresh(self, url: str) -> bool:
        known = self._store.link_answers.get(url)
        if known is None:
            return False
        sound = known.outcome in (Outcome.FINE, Outcome.CLOSED, Outcome.REFUSED)
        return self._clock.now() - known.at < (_FRESH if sound else _FRESH_TROUBLE)

    def _drafts(self) -> Iterator[Draft]:
        for row in self._store.board.unsettled()[:_MOST_ITEMS]:
            try:
                draft = self._store.drafts.get(row.item)
            except EditorError as damage:
                if damage.code is not Code.STORE_DAMAGED:
                    raise
                continue
            if draft is not None:
                yield draft
