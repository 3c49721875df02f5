"""规范排版: which proposals are shown, which of them a person accepts. Knows no Qt."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.services.tidy import Change, apply
from editor_app.services.tidy_text import TidyKind

BLANK_SIGNS = "␣⇥"
_BLANKS = str.maketrans({" ": "␣", "\u00a0": "␣", "\t": "⇥"})
_UNSEEN = ("Cf", "Co", "Cn")


@dataclass(frozen=True, slots=True, kw_only=True)
class TidyGroup:
    """The proposals of one kind, by their numbers in the text's order."""

    kind: TidyKind
    label_zh: str
    label_en: str
    numbers: tuple[int, ...]

    def label(self, language: str) -> str:
        """The kind's name in a language."""
        return self.label_zh if language.startswith("zh") else self.label_en


class TidyPresenter:
    """Proposals in groups. What is certain is accepted at first; the rest waits for a look."""

    def __init__(self, markdown: str, changes: Sequence[Change]) -> None:
        self.markdown = markdown
        self.changes = tuple(changes)
        self.groups = _groups(self.changes)
        self._accepted = {number for number, one in enumerate(self.changes) if one.certain}

    @property
    def count(self) -> int:
        """How many proposals are accepted."""
        return len(self._accepted)

    def accepts(self, number: int) -> bool:
        """Whether that proposal is accepted."""
        return number in self._accepted

    def accepted_in(self, group: TidyGroup) -> int:
        """How many of a kind are accepted."""
        return len(self._accepted.intersection(group.numbers))

    def choose(self, numbers: Sequence[int], accept: bool) -> None:
        """Accept or skip these proposals."""
        if accept:
            self._accepted.update(numbers)
        else:
            self._accepted.difference_update(numbers)

    def choose_all(self, accept: bool) -> None:
        """Accept or skip every proposal."""
        self.choose(range(len(self.changes)), accept)

    def result(self) -> str:
        """The body with what is accepted."""
        return apply(self.markdown, [self.changes[number] for number in sorted(self._accepted)])


def visible(text: str) -> str:
    """Text with signs in the place of what nobody would see."""
    return "".join(_sign(character) for character in text.translate(_BLANKS))


def _sign(character: str) -> str:
    if unicodedata.category(character) in _UNSEEN:
        return f"[U+{ord(character):04X}]"
    return character


def _groups(changes: Sequence[Change]) -> tuple[TidyGroup, ...]:
    found: dict[TidyKind, list[int]] = {}
    for number, change in enumerate(changes):
        found.setdefault(change.kind, []).append(number)
    return tuple(
        TidyGroup(
            kind=kind,
            label_zh=changes[found[kind][0]].label_zh,
            label_en=changes[found[kind][0]].label_en,
            numbers=tuple(found[kind]),
        )
        for kind in TidyKind
        if kind in found
    )
