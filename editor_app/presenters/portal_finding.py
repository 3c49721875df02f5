"""Finding a portal as soon as its address is whole: the way to its description, no further."""

from dataclasses import dataclass, field

from editor_app.domain.errors import EditorError
from editor_app.domain.way_steps import Found, Outcome, Reason, Step, StoppedError, TryWay, Way
from editor_app.presenters.way import Trial, way_of
from editor_app.services.settings import Settings
from editor_app.services.way import is_whole, portal_typed


@dataclass(slots=True, kw_only=True)
class Search:
    """One look for one portal; whoever types on stops it."""

    way: Way
    stopped: bool = False

    def run(self, try_way: TryWay) -> Found | None:
        """Where the way ends, or the portal at its end; for a lane. Raises ``StoppedError``."""
        ends: list[Found] = []

        def tell(found: Found) -> None:
            if found.outcome is Outcome.FAILED or found.step is Step.PORTAL:
                ends.append(found)

        try:
            try_way(self.way, tell, lambda: self.stopped or bool(ends))
        except StoppedError:
            if not ends:
                raise
        return ends[0] if ends else None


@dataclass(slots=True, weakref_slot=True, kw_only=True)  # its methods are slots of signals
class PortalFinder:
    """Remembers what was found, so that nothing is asked twice."""

    try_way: TryWay
    _known: dict[Way, Found] = field(default_factory=dict)

    def known(self, way: Way) -> Found | None:
        """What an earlier look or test found."""
        return self._known.get(way)

    def learn(self, way: Way, found: Found | None) -> None:
        """A look ended."""
        if found is not None:
            self._known[way] = found

    def forget_failures(self) -> None:
        """Whoever comes back may have mended them meanwhile."""
        good = {way: found for way, found in self._known.items() if found.reason is Reason.FOUND}
        self._known = good

    def learn_trial(self, trial: Trial) -> None:
        """A whole test ended: the newer word on the same way."""
        self.learn(trial.way, trial.failed or trial.found.get(Step.PORTAL))


def way_being_typed(settings: Settings, address: str, proxy: str, ca_file: str) -> Way | None:
    """The way as far as it is typed; nothing while something of it cannot be asked for."""
    if not is_whole(address):
        return None
    try:
        url = portal_typed(address)
        return way_of(settings, portal_url=url, proxy=proxy, ca_file=ca_file)
    except EditorError:
        return None
