"""Rows 23 and 24: items that say the same (SRC-02), and a lexicon pack as the portal sends it."""

import json
from dataclasses import replace
from itertools import count

from editor_app.checks.term_index import index_of
from editor_app.domain.canonical import Json, canonical_json
from editor_app.domain.item import freeze
from editor_app.domain.lexicon_pack import FORMAT, read_pack
from editor_app.domain.workflow import RemoteState
from editor_app.services.app import App
from editor_app.services.neighbours import Neighbours
from tests.bench.measure import Row, in_turns, judged, timed
from tests.bench.ruling import words
from tests.bench.samples import content, item_id
from tests.store.samples import NOW, remote

_TERMS = 50_000


def rows(app: App, repeats: int, terms: int, public: int) -> list[Row]:
    """What proofreading asks of the store, and what a new pack costs once."""
    return [_lookup(app, repeats, public), _pack(repeats, min(terms, _TERMS))]


def _lookup(app: App, repeats: int, public: int) -> Row:
    _publish(app, public)
    layout, near, numbers = app.layouts.current(), Neighbours(app.store), count()

    def alike() -> float:
        made = content(app, 700_000 + next(numbers) % public, 20_000)
        return timed(lambda: near.of(item_id(1), layout).alike(made))

    (ours,) = in_turns(repeats * 3, alike)
    return judged(f"items that may say the same (SRC-02), {public:,} public texts", "ms", ours)


def _publish(app: App, public: int) -> None:
    """Public texts of 20 KB, and their keys."""
    with app.store.transaction():
        for number in range(700_000, 700_000 + public):
            item = item_id(number)
            revision = freeze(item, content(app, number, 20_000), None)
            app.store.revisions.add(revision, "lin", NOW)
            told = remote(state=RemoteState.PUBLISHED)
            app.store.mirror.put(replace(told, item=item, head=revision.hash, live=revision.hash))
    while app.store.echoes.catch_up(400):
        pass


def _pack(repeats: int, terms: int) -> Row:
    made = {"category": "typo", "severity": "warn", "exceptions": [], "note": ""}
    entries: list[Json] = [
        {"wrong": one.wrong, "right": f"另{one.wrong[:2]}", **made} for one in words(terms)
    ]
    pack = canonical_json({"format": FORMAT, "version": "bench", "entries": entries, "right": {}})
    ours, floor = in_turns(
        min(repeats, 5),
        lambda: timed(lambda: index_of(read_pack(pack).entries)),
        lambda: timed(lambda: json.loads(pack)),
    )
    name = f"lexicon pack of {terms:,} terms: read, settled, indexed"
    return judged(name, "ms", ours, floor, floor_name="json.loads")
