"""What the wording rules know: the layout's lexicon, a pack over it, and words of one's own."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.domain.findings import Severity
from editor_app.domain.layout import Layout, WordEntry
from editor_app.domain.lexicon_pack import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Wordbook:
    """Compared by identity: one wordbook is one state of lexicon and dictionaries."""

    entries: Sequence[WordEntry]
    version: str
    right: tuple[str, ...] = ()  # words of unit and person that are right as they are
    quiet: frozenset[str] = frozenset()  # entries a person does not want to hear of

    def silent(self, entry: WordEntry, text: str, start: int, end: int) -> bool:
        """Whether a hit is not to be told. What blocks is for nobody alone to silence."""
        if entry.severity is Severity.BLOCK:
            return False
        if entry.wrong in self.quiet:
            return True
        hit = text[start:end]
        return any(hit in word and _stands(word, text, start, end) for word in self.right if word)


def _stands(word: str, text: str, start: int, end: int) -> bool:
    """Whether the hit is part of ``word`` at that place."""
    first = text.find(word, max(0, end - len(word)))
    return 0 <= first <= start and end <= first + len(word)


def plain_wordbook(layout: Layout) -> Wordbook:
    """The lexicon of the layout and nothing else."""
    return Wordbook(entries=layout.lexicon, version=layout.lexicon_version)


def wordbook(
    layout: Layout,
    lexicon: Lexicon | None,
    unit: str,
    right: tuple[str, ...] = (),
    quiet: frozenset[str] = frozenset(),
) -> Wordbook:
    """A pack over the lexicon of the layout, with the words of a unit and of a person."""
    if lexicon is None:
        entries, versions = layout.lexicon, [layout.lexicon_version]
    else:
        entries = merged(lexicon.entries, layout.lexicon)
        versions = [layout.lexicon_version, lexicon.version]
        right = (*lexicon.right.get(unit, ()), *right)
    return Wordbook(
        entries=entries, version="+".join(filter(None, versions)), right=right, quiet=quiet
    )


def merged(over: Sequence[WordEntry], under: Sequence[WordEntry]) -> tuple[WordEntry, ...]:
    """Both lexicons; where they name the same words, what stands in ``over``."""
    known = {entry.wrong for entry in over}
    return (*over, *(entry for entry in under if entry.wrong not in known))
