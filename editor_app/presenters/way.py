"""The test of the connection as a screen sees it: begun, told step by step, stopped."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from editor_app.domain.way_steps import Found, Outcome, Step, TryWay, Way
from editor_app.services.settings import Settings
from editor_app.services.way import portal_address, proxy_way


def way_of(settings: Settings, **typed: object) -> Way:
    """The way of the settings, or as it is being typed. Raises ``EditorError``."""
    told: Mapping[str, object] = {
        "portal_url": settings.portal_url,
        "proxy": settings.proxy,
        "ca_file": settings.ca_file,
        "trust_environment": settings.trust_environment,
        **typed,
    }
    address, of_system = proxy_way(str(told["proxy"]), bool(told["trust_environment"]))
    return Way(
        portal_url=portal_address(str(told["portal_url"])),
        proxy=address,
        ca_file=str(told["ca_file"]).strip(),
        trust_environment=of_system,
    )


@dataclass(slots=True, kw_only=True)
class Trial:
    """One test. A lane tells it, the screen looks when it likes; neither waits for the other."""

    way: Way
    stopped: bool = False
    found: dict[Step, Found] = field(default_factory=dict)
    _told: "SimpleQueue[Found]" = field(default_factory=SimpleQueue)

    def run(self, try_way: TryWay) -> tuple[Found, ...]:
        """For a lane."""
        return try_way(self.way, self._told.put, lambda: self.stopped)

    def news(self) -> tuple[Found, ...]:
        """What was told since the last look."""
        new: list[Found] = []
        while True:
            try:
                new.append(self._told.get_nowait())
            except Empty:
                self.found |= {one.step: one for one in new}
                return tuple(new)

    @property
    def failed(self) -> Found | None:
        """The step at which the way ends."""
        return next((f for f in self.found.values() if f.outcome is Outcome.FAILED), None)

    @property
    def next_step(self) -> Step | None:
        """The step that is being tried."""
        return next((step for step in Step if step not in self.found), None)
