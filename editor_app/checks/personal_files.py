"""PII-02: personal data in attachments: every sheet, header, comment and property, and file names.

Words are judged with the head of their column: a number below 身份证号 is an ID number.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from editor_app.checks.file_words import passages
from editor_app.checks.folding import without_unseen
from editor_app.checks.item_files import Filed
from editor_app.checks.personal import Finder, Found
from editor_app.checks.subject import Hit, Said, Subject, joined
from editor_app.checks.traces import spot_said
from editor_app.domain.file_facts import ROWS, Passage, Spot
from editor_app.domain.item import Attachment

_SAMPLES = 3  # values named per file
_NAMED_PLACES = 3
_HEAD_ROWS = 10  # among the first rows of a sheet its heads are looked for
_NUMBER = re.compile(r"\d{5}")
_SHORTEST = 2  # characters of what can be personal data

Placed = tuple[Found, Spot | None]


def in_attachments(subject: Subject) -> Iterator[Hit]:
    """PII-02: one finding per file, with the places of what was found."""
    files = subject.files
    if not files:
        return
    finder = _finder(subject)
    for filed in files:
        file = filed.file
        named: list[Placed] = [(one, None) for one in finder.find(file.name)]
        found = [*named, *_in_passages(passages(subject, file), finder)]
        if found:
            yield _hit(filed, found)


def masks(subject: Subject, file: Attachment) -> dict[str, str]:
    """What stands in a file, and its masked form; what has none must go and is left out."""
    found = _in_passages(passages(subject, file), _finder(subject))
    return {one.value: one.masked for one, _ in found if one.masked}


def _finder(subject: Subject) -> Finder:
    terms = subject.context.layout.terms(str(subject.param("source")))
    return Finder(terms, tuple(term.key for term in terms))


# ---------------------------------------------------------------- where to look


def _in_passages(told: Sequence[Passage], finder: Finder) -> Iterator[Placed]:
    for sheet in _sheets(told):
        heads = _heads(sheet)
        for passage in sheet:
            for at, cell in enumerate(map(without_unseen, passage.cells)):
                if len(cell) < _SHORTEST or not finder.suspects(cell):
                    continue
                own = passage.cells is heads or passage.place.kind not in ROWS
                head = heads[at] if at < len(heads) and not own else ""
                for one in finder.find(cell, around=head):
                    yield one, passage.place_of(at)


def _sheets(told: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Rows of one sheet belong together; other words stand for themselves."""
    gathered: list[Passage] = []
    name = ""
    for passage in told:
        place = passage.place
        sheet = place.words.rpartition("!")[0] if place.kind in ROWS else ""
        of = f"{place.inside}\n{sheet}"
        if gathered and of != name:
            yield gathered
            gathered = []
        name = of
        gathered.append(passage)
    if gathered:
        yield gathered


def _heads(sheet: Sequence[Passage]) -> tuple[str, ...]:
    """The row that names the columns: the fullest of the first ones without a number in it."""
    rows = [one.cells for one in sheet[:_HEAD_ROWS] if one.place.kind in ROWS]
    named = [cells for cells in rows if not any(_NUMBER.search(cell) for cell in cells)]
    return max(named, key=lambda cells: sum(map(bool, cells)), default=())


# ---------------------------------------------------------------- what to tell


def _hit(filed: Filed, found: Sequence[Placed]) -> Hit:
    """The values of the gravest kind, how many there are of each, and the first places."""
    counts = Counter(one.kind for one, _ in found)
    names = {one.kind: one.name for one, _ in found}
    first = next((one for one, _ in found if one.sensitive), found[0][0])
    values = dict.fromkeys(one.value for one, _ in found if one.kind == first.kind)
    kinds = joined(
        tuple(
            replace(names[kind], zh=f"{names[kind].zh} {count}", en=f"{names[kind].en} {count}")
            for kind, count in counts.items()
        )
    )
    places = list(dict.fromkeys(spot_said(spot) for _, spot in found if spot is not None))
    return Hit(
        where=filed.place,
        excerpt="、".join(list(values)[:_SAMPLES]),
        vars={"file": filed.file.name, "count": len(found), "kinds": _with_places(kinds, places)},
        facts={
            "kind": first.kind,
            "count": len(found),
            "kinds": dict(counts),
            "places": [place.zh for place in places[:_SAMPLES]],
        },
    )


def _with_places(kinds: Said, places: Sequence[Said]) -> Said:
    """Kinds, and where the first ones stand: 身份证号码 2；名单!B3、名单!B4 等."""
    if not places:
        return kinds
    more_zh, more_en = (" 等", " …") if len(places) > _NAMED_PLACES else ("", "")
    zh = "、".join(one.zh for one in places[:_NAMED_PLACES])
    en = ", ".join(one.en for one in places[:_NAMED_PLACES])
    return Said(f"{kinds.zh}；{zh}{more_zh}", f"{kinds.en}; {en}{more_en}")
