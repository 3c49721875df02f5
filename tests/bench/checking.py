"""Rows 10 and 11: a full check of an item, and the difference of two revisions."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from fast_diff_match_patch import diff

from editor_app.domain.findings import Phase
from editor_app.domain.item import Content
from editor_app.services.app import App
from editor_app.services.difference import compare
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import content, draft_of, item_id

_EDITS = 60


def rows(app: App, repeats: int) -> list[Row]:
    """A check of 20 KB, and a difference of 20,000 characters with sixty edits."""
    return [_check(app, repeats), _difference(app, repeats)]


def _check(app: App, repeats: int) -> Row:
    made, numbers = content(app, 13, 20_000), count()
    draft = draft_of(item_id(500_000), made)

    def run() -> object:
        body = f"{made.body}第{next(numbers)}句。"  # never the text of the run before
        changed = replace(draft, content=replace(made, body=body))
        return app.checking.run(changed, Phase.SUBMIT)

    (ours,) = in_turns(repeats, lambda: timed(run))
    rules = app.checking.run(draft, Phase.SUBMIT).rules_run
    return judged(f"full check, 20 KB body, {rules} rules", "ms", ours, limits=Limits(p50=50))


def _difference(app: App, repeats: int) -> Row:
    old = content(app, 17, 60_000)
    new = replace(old, body=_edited(old.body))
    ours, floor = in_turns(
        repeats,
        lambda: timed(_whole(app, old, new)),
        lambda: timed(lambda: diff(old.body, new.body, cleanup="Semantic", timelimit=1)),
    )
    assert compare(old, new, app.layouts.current().template(new.kind), app.layouts.current())
    return judged(
        "difference of two revisions, 20,000 characters, 60 edits",
        "ms",
        ours,
        floor,
        floor_name="the bare library",
        limits=Limits(ratio=1.5, p50=100),
    )


def _whole(app: App, old: Content, new: Content) -> Callable[[], object]:
    layout = app.layouts.current()
    return lambda: compare(old, new, layout.template(new.kind), layout)


def _edited(body: str) -> str:
    """Sixty words changed, evenly spread."""
    step = len(body) // _EDITS
    pieces = [body[at : at + step] for at in range(0, len(body), step)]
    return "".join(piece.replace("工作", "任务", 1) for piece in pieces)
