"""Row 10: a full check of an item."""

from dataclasses import replace
from itertools import count

from editor_app.domain.findings import Phase
from editor_app.services.app import App
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import content, draft_of, item_id


def rows(app: App, repeats: int) -> list[Row]:
    """A check of 20 KB."""
    return [_check(app, repeats)]


def _check(app: App, repeats: int) -> Row:
    made, numbers = content(app, 13, 20_000), count(100)
    draft = draft_of(item_id(500_000), made)

    def fresh() -> float:
        body = content(app, next(numbers), 20_000).body  # nothing of it is remembered
        changed = replace(draft, content=replace(made, body=body))
        return timed(lambda: app.checking.run(changed, Phase.SUBMIT))

    (ours,) = in_turns(repeats, fresh)
    rules = app.checking.run(draft, Phase.SUBMIT).rules_run
    return judged(f"full check, 20 KB body, {rules} rules", "ms", ours, limits=Limits(p50=50))
