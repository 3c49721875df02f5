"""Row 11: two revisions of 20,000 characters compared, and the difference shown on a page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from fast_diff_match_patch import diff
from PySide6.QtWidgets import QTextEdit

from editor_app.domain.item import Content, ItemId
from editor_app.services.app import App
from editor_app.services.difference import Difference, RowKind, compare
from editor_app.ui.screens.review.difference_view import DifferenceView
from editor_app.ui.workbench import Workbench
from tests.bench.desk import painted
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import content, item_id

_EDITS = 60
_COMPUTED = Limits(ratio=1.5)
_SHOWN = Limits(p50=100)


@dataclass(frozen=True, slots=True)
class Read:
    """What a page is made of."""

    item: ItemId
    difference: Difference
    html: str = ""


def computed(app: App, repeats: int) -> list[Row]:
    """Sixty words changed; the same, with paragraphs that moved, came and went."""
    old = content(app, 17, 60_000)
    edited, rebuilt = _edited(old.body), _rebuilt(_edited(old.body))
    kinds = {row.kind for row in _whole(app, old, rebuilt)().rows}
    assert kinds == set(RowKind)
    return [
        _row(app, old, edited, repeats, f"{_EDITS} edits"),
        _row(app, old, rebuilt, repeats, f"{_EDITS} edits, paragraphs moved, added, removed"),
    ]


def shown(bench: Workbench, app: App, repeats: int) -> list[Row]:
    """The second one on the page of 审核, in both ways of reading."""
    old = content(app, 17, 60_000)
    difference = _whole(app, old, _rebuilt(_edited(old.body)))()
    return [_shown(bench, difference, old.body, repeats, side_by_side=way) for way in (False, True)]


def _row(app: App, old: Content, body: str, repeats: int, what: str) -> Row:
    ours, floor = in_turns(
        repeats,
        lambda: timed(_whole(app, old, body)),
        lambda: timed(lambda: diff(old.body, body, cleanup="Semantic", timelimit=1)),
    )
    name = f"difference of two revisions, 20,000 characters, {what}"
    return judged(name, "ms", ours, floor, floor_name="the bare library", limits=_COMPUTED)


def _shown(
    bench: Workbench, difference: Difference, text: str, repeats: int, *, side_by_side: bool
) -> Row:
    view, bare = DifferenceView(bench.kit.look, lambda _: None), QTextEdit()
    for widget in (view, bare):
        widget.resize(720, 800)
        widget.show()
    show = partial(
        view.show_opened,
        Read(item_id(17), difference),
        side_by_side=side_by_side,
        unfolded=frozenset(),
        current=1,
    )
    ours, floor = in_turns(
        repeats,
        lambda: painted(view.viewport(), show),
        lambda: painted(bare.viewport(), lambda: bare.setPlainText(text)),
    )
    view.close()
    bare.close()
    name = f"… shown {'side by side' if side_by_side else 'in one column'}, as it opens"
    return judged(name, "ms", ours, floor, floor_name="QTextEdit.setPlainText", limits=_SHOWN)


def _whole(app: App, old: Content, body: str) -> Callable[[], Difference]:
    layout, new = app.layouts.current(), replace(old, body=body)
    return lambda: compare(old, new, layout.template(new.kind), layout)


def _edited(body: str) -> str:
    """Sixty words changed, evenly spread."""
    step = len(body) // _EDITS
    pieces = [body[at : at + step] for at in range(0, len(body), step)]
    return "".join(piece.replace("工作", "任务", 1) for piece in pieces)


def _rebuilt(body: str) -> str:
    """One paragraph moves, one comes, one goes."""
    paragraphs = body.split("\n\n")
    paragraphs.insert(90, paragraphs.pop(20))
    paragraphs.insert(50, "本段为新增的一段，用来说明另外一件事。")
    del paragraphs[130]
    return "\n\n".join(paragraphs)
