"""Row 25: what the portal's own check of a submission costs beside thousands of public items."""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random
from time import process_time

from editor_app.domain.item import Content, freeze
from editor_app.portal.checking import report_of
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from tests.bench.measure import Row, in_turns, judged
from tests.fakes.workstation import LAYOUT_FOLDER
from tests.portal.articles import article
from tests.portal.neighbours import id_of, stand

_SIZE = 20_000  # bytes


def rows(folder: Path, repeats: int, public: int) -> list[Row]:
    """Beside nobody, beside many others, and beside many that all say nearly the same."""
    empty, full, alike = (_portal(folder / name) for name in ("empty", "full", "alike"))
    _fill(full, public, _text)
    _fill(alike, public, lambda number: _text(number % 7))
    numbers = count()
    ours, crowd, floor = in_turns(
        repeats * 3, *(_checking(one, numbers) for one in (full, alike, empty))
    )
    for one in (empty, full, alike):
        one.database.close()
    name = f"check of 20 KB by the portal, {public:,} public items"
    told = "the same engine, nothing around it"
    return [
        judged(name, "ms of CPU", ours, floor, floor_name=told),
        judged(f"{name} that say nearly the same", "ms of CPU", crowd, floor, floor_name=told),
    ]


def _portal(folder: Path) -> Portal:
    return open_portal(PortalConfig(data=folder, layout_folder=LAYOUT_FOLDER))


def _text(number: int) -> Content:
    """A text of its own under a title of its own, in the usual characters."""
    draw = Random(number)
    title = f"关于{_words(draw, 8)}情况的通报"
    body = "\n\n".join(f"{_words(draw, 60)}，{_words(draw, 40)}。" for _ in range(_SIZE // 330))
    return article(title=title, body=body)


def _words(draw: Random, signs: int) -> str:
    """Out of the 3,755 signs of GB 2312's first level."""
    rows = ((draw.randrange(0xB0, 0xD7), draw.randrange(0xA1, 0xFF)) for _ in range(signs))
    return b"".join(map(bytes, rows)).decode("gb2312")


def _fill(portal: Portal, public: int, text: Callable[[int], Content]) -> None:
    with portal.database.write() as session:
        for number in range(public):
            stand(session, id_of(f"public-{number}"), text(number), portal.now())
            session.expunge_all()


def _checking(portal: Portal, numbers: "count[int]") -> Callable[[], float]:
    def once() -> float:
        number = next(numbers)
        text = _text(number % 7)
        fresh = replace(text, body=f"{text.body}\n\n第{number}段是新写的。\n")
        made = freeze(id_of(f"new-{number}"), fresh, None)
        with portal.database.read() as session:
            begun = process_time()
            report_of(session, portal, made)
            return (process_time() - begun) * 1000

    return once
