"""Bring an imported body into what its template allows, and tell what was converted."""

import re
from collections import Counter
from dataclasses import dataclass

from editor_app.domain.imports import ReceiptLine
from editor_app.domain.item import BlobHash
from editor_app.domain.template import BodyPolicy
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import FitKind, FitNote, fit_to_policy
from editor_app.rendering.serialize import serialize
from editor_app.services.import_lines import Fitting, line

_SHOWN = re.compile(
    r"(?:!\[(?:[^\]\\\n]|\\.)*\]\(|<img alt=\"[^\"<>\n]*\" src=\")att:([0-9a-f]{64})"
)
_NAMED = re.compile(r"\batt:([0-9a-f]{64})\b")
_KINDS = {
    FitKind.LIST: Fitting.LIST_TEXT,
    FitKind.TABLE: Fitting.TABLE_TEXT,
    FitKind.IMAGE: Fitting.PICTURE_ATTACHED,
    FitKind.QUOTE: Fitting.QUOTE_TEXT,
    FitKind.HEADING_RAISED: Fitting.HEADING_LEVEL,
    FitKind.HEADING_PLAIN: Fitting.HEADING_TEXT,
    FitKind.LINK: Fitting.LINK_TEXT,
    FitKind.VIDEO: Fitting.VIDEO_LINK,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedBody:
    """A body of allowed blocks. ``moved`` are pictures that left the text: they get attached."""

    markdown: str
    moved: tuple[BlobHash, ...]
    receipt: tuple[ReceiptLine, ...]


def fit_body(markdown: str, policy: BodyPolicy) -> FittedBody:
    """The body in canonical form, in this template's blocks only."""
    fit = fit_to_policy(parse(markdown), policy)
    fitted = serialize(fit.document)
    shown = set(_SHOWN.findall(fitted))
    named = dict.fromkeys(_NAMED.findall(markdown))
    return FittedBody(
        markdown=fitted,
        moved=tuple(BlobHash(one) for one in named if one not in shown),
        receipt=tuple(_lines(fit.notes)),
    )


def _lines(notes: tuple[FitNote, ...]) -> list[ReceiptLine]:
    counts = Counter(note.kind for note in notes)
    return [
        line(
            _KINDS[kind],
            count=count,
            sample=" / ".join(n.excerpt for n in notes if n.kind is kind and n.excerpt),
        )
        for kind, count in counts.items()
    ]
