"""Items that name another one, whose page then links back to them: an answer and what it answers.

Who names whom is approved with the text of who names; the other page needs no new edition for it.
"""

from dataclasses import dataclass

from editor_app.domain.item import Content, ItemId, Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two kinds of items that belong together."""

    namer: Kind  # its text names the other
    field: str  # where
    named: Kind
    back: str  # the field under which the other's page shows who names it


PAIRS = (
    Pair(
        namer=Kind("interpretation"),
        field="policy_link",
        named=Kind("policy_document"),
        back="interpretation",
    ),
    Pair(
        namer=Kind("consultation_result"),
        field="consultation_link",
        named=Kind("consultation"),
        back="result",
    ),
    Pair(
        namer=Kind("interview"),
        field="announcement",
        named=Kind("interview"),
        back="transcript",
    ),
)


def pair_of_namer(kind: str) -> Pair | None:
    """The pair in which that kind names the other."""
    return next((one for one in PAIRS if one.namer == kind), None)


def pair_of_named(kind: str) -> Pair | None:
    """The pair in which that kind is named."""
    return next((one for one in PAIRS if one.named == kind), None)


def named_in(content: Content) -> frozenset[ItemId]:
    """The items a text names as what it answers; nothing for other kinds."""
    pair = pair_of_namer(content.kind)
    value = content.fields.get(pair.field) if pair is not None else None
    told = value if isinstance(value, list | tuple) else [value]
    return frozenset(ItemId(one) for one in told if isinstance(one, str) and one)
