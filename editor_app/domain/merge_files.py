"""Merging attachments: by name, each once; a file that words still point to is never taken away."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import PurePosixPath

from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash
from editor_app.domain.merge_lists import merged_list
from editor_app.domain.places import Place, PlaceKind
from editor_app.domain.threeway import Origin, judged

ORDER = "files.order"
_Files = Sequence[Attachment]
Linked = Callable[[BlobHash, Origin], bool]


def file_places(base: _Files, mine: _Files, theirs: _Files, linked: Linked) -> Iterator[Place]:
    """Every file that came, went or changed, then the order if that changed.

    ``linked`` tells whether the merged body points to a file though the side that took it away
    does not: then a person decides.
    """
    sides = [_by_name(files) for files in (base, mine, theirs)]
    for name in dict.fromkeys(name for side in (sides[1], sides[2], sides[0]) for name in side):
        place = _file_place(name, [side.get(name) for side in sides], linked)
        if place.origin is not Origin.NOBODY:
            yield place
    order = _order_place(*(list(side) for side in sides))
    if order.origin is not Origin.NOBODY:
        yield order


def file_order(base: _Files, mine: _Files, theirs: _Files) -> tuple[str, ...]:
    """Names in the order they come together in without anybody."""
    return merged_list(*([one.name for one in side] for side in (base, mine, theirs)))


def merged_files(
    mine: _Files,
    order: Sequence[str],
    places: Sequence[Place],
    value: Callable[[Place], Json],
) -> tuple[Attachment, ...]:
    """The files as they stand after decisions; ``value`` tells what was decided at a place."""
    kept: dict[str, list[Attachment]] = {one.name: [one] for one in mine}
    for place in places:
        told = value(place)
        if place.kind is PlaceKind.ORDER:
            order = [str(name) for name in _listed(told)]
        elif place.kind is PlaceKind.FILE:
            kept[_name(place)] = [attachment_of(one) for one in _listed(told)]
    names = [name for name in dict.fromkeys((*order, *kept)) if name in kept]
    return _apart([file for name in names for file in kept[name]])


def attachment_of(told: Json) -> Attachment:
    """The file a JSON object stands for."""
    assert isinstance(told, dict)
    return Attachment(
        name=str(told["name"]),
        sha256=BlobHash(str(told["sha256"])),
        size=int(str(told["size"])),
        media_type=str(told["type"]),
    )


def attachment_json(file: Attachment) -> dict[str, Json]:
    """The JSON object of a file, as contents store it."""
    return {
        "name": file.name,
        "sha256": file.sha256,
        "size": file.size,
        "type": file.media_type,
    }


def _file_place(name: str, sides: Sequence[Attachment | None], linked: Linked) -> Place:
    base, mine, theirs = sides
    origin = judged(base, mine, theirs)
    merged = theirs if origin is Origin.THEIRS else mine
    one_sided = origin in (Origin.MINE, Origin.THEIRS)
    if one_sided and merged is None and base is not None and linked(base.sha256, origin):
        origin = Origin.CONFLICT
    told = [[attachment_json(file)] if file is not None else None for file in sides]
    both: Json = None
    if origin is Origin.CONFLICT and mine is not None and theirs is not None:
        both = [attachment_json(mine), attachment_json(theirs)]
    return Place(
        key=f"file.{name}",
        kind=PlaceKind.FILE,
        origin=origin,
        base=told[0],
        mine=told[1],
        theirs=told[2],
        merged=[attachment_json(merged)] if merged is not None else None,
        both=both,
    )


def _order_place(base: list[str], mine: list[str], theirs: list[str]) -> Place:
    """Only files that all sides have can have been sorted anew."""
    common = set(base) & set(mine) & set(theirs)
    sides = [[one for one in side if one in common] for side in (base, mine, theirs)]
    origin = judged(*sides)
    told = merged_list(base, mine, theirs)
    return Place(
        key=ORDER,
        kind=PlaceKind.ORDER,
        origin=origin,
        base=list(base),
        mine=list(mine),
        theirs=list(theirs),
        merged=list(told),
    )


def _by_name(files: _Files) -> dict[str, Attachment]:
    return {one.name: one for one in files}


def _name(place: Place) -> str:
    return place.key.removeprefix("file.")


def _listed(told: Json) -> list[Json]:
    return list(told) if isinstance(told, Sequence) and not isinstance(told, str) else []


def _apart(files: _Files) -> tuple[Attachment, ...]:
    """Two kept files of one name: the second is called by a number."""
    made: list[Attachment] = []
    taken: set[str] = set()
    for file in files:
        name, number = file.name, 2
        while name in taken:
            path = PurePosixPath(file.name)
            name, number = f"{path.stem} ({number}){path.suffix}", number + 1
        taken.add(name)
        made.append(
            file
            if name == file.name
            else Attachment(
                name=name, sha256=file.sha256, size=file.size, media_type=file.media_type
            )
        )
    return tuple(made)
