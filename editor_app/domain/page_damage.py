"""Pages that changed on the disk and were made sound again: what could not be proved meanwhile."""

import json
from dataclasses import dataclass

from editor_app.domain.ports import Meta

_KEY = "page-damage"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDamage:
    """Remembered until somebody has taken note; texts are proved by hashes and never among it."""

    asked: int = 0  # items whose state was dropped: the portal is asked for them again
    doubted: tuple[str, ...] = ()  # tables with rows that nothing proves

    @property
    def told(self) -> bool:
        """Whether there is anything a person should know."""
        return bool(self.asked or self.doubted)

    def __add__(self, other: "PageDamage") -> "PageDamage":
        doubted = dict.fromkeys((*self.doubted, *other.doubted))
        return PageDamage(asked=self.asked + other.asked, doubted=tuple(doubted))


def remember(meta: Meta, damage: PageDamage) -> None:
    """Keep it for the banner; nothing once it has been seen."""
    told = json.dumps([damage.asked, *damage.doubted]) if damage.told else ""
    meta.set(_KEY, told)


def remembered(meta: Meta) -> PageDamage:
    """What nobody has dismissed yet."""
    try:
        asked, *doubted = json.loads(meta.get(_KEY) or "[0]")
        return PageDamage(asked=int(asked), doubted=tuple(str(one) for one in doubted))
    except (TypeError, ValueError):
        return PageDamage()  # a banner is not worth a start
