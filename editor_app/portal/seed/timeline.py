"""When sample items were sent, decided and published."""

from datetime import datetime, timedelta

from editor_app.domain.item import PersonId, UnitKey
from editor_app.portal.seed.records import SeedApproval

_EDITORS = {"zkgwb": "lin", "gwb": "lin", "qyj": "zhou", "kcj": "chen"}
_OTHER_EDITOR = "admin"
_REVIEWERS = (PersonId("li"), PersonId("wang"), PersonId("liang"))
_AFTER = (timedelta(hours=2), timedelta(hours=6), timedelta(hours=20))  # since the submission
LEAD = _AFTER[-1]


def editor_of(unit: UnitKey) -> PersonId:
    """Who sends items of a unit; the portal's own editors stand in where no one is named."""
    return PersonId(_EDITORS.get(unit, _OTHER_EDITOR))


def approvals(submitted: datetime, levels: int) -> tuple[SeedApproval, ...]:
    """The first ``levels`` approvals of a submission."""
    return tuple(
        SeedApproval(level=level, by=person, at=submitted + after, outcome="approve")
        for level, (person, after) in enumerate(zip(_REVIEWERS, _AFTER, strict=True), start=1)
        if level <= levels
    )


def sent_back(submitted: datetime, level: int, reason: str) -> tuple[SeedApproval, ...]:
    """Approvals below ``level``, then a return with its reason."""
    returned = SeedApproval(
        level=level,
        by=_REVIEWERS[level - 1],
        at=submitted + _AFTER[level - 1],
        outcome="return",
        reason=reason,
    )
    return (*approvals(submitted, level - 1), returned)


def months_back(moment: datetime, months: int) -> datetime:
    """The same day and time some months earlier; days after the 28th become the 28th."""
    count = moment.year * 12 + moment.month - 1 - months
    return moment.replace(year=count // 12, month=count % 12 + 1, day=min(moment.day, 28))


def on_a_weekday(moment: datetime) -> datetime:
    """The Friday before, for a moment at the weekend."""
    return moment - timedelta(days=max(0, moment.weekday() - 4))
