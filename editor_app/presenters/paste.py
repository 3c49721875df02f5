"""The receipt of a paste: in which order it is shown, and whether it need be told at all."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.domain.clipboard import ReceiptNote
from editor_app.presenters.fit_receipt import FITTED

ORDER = ("dropped", FITTED, "converted", "kept")  # what is gone comes first


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptGroup:
    """The notes of one outcome; mere dress stands last."""

    outcome: str
    notes: tuple[ReceiptNote, ...]

    @property
    def count(self) -> int:
        """How many elements these notes speak of."""
        return sum(note.count for note in self.notes)


def receipt_groups(receipt: Sequence[ReceiptNote]) -> tuple[ReceiptGroup, ...]:
    """The receipt as it is shown; outcomes without notes are left out."""
    groups = (
        ReceiptGroup(
            outcome=outcome,
            notes=tuple(
                sorted(
                    (note for note in receipt if note.outcome == outcome),
                    key=lambda note: note.quiet,
                )
            ),
        )
        for outcome in ORDER
    )
    return tuple(group for group in groups if group.notes)


def worth_telling(receipt: Sequence[ReceiptNote]) -> dict[str, int]:
    """How much was converted and dropped, as the receipt counts it.

    Empty where a person need not know: nothing but mere dress went.
    """
    if all(note.outcome == "kept" or note.quiet for note in receipt):
        return {}
    return {group.outcome: group.count for group in receipt_groups(receipt)}
