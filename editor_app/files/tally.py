"""Counting traces while a file is read; places are kept up to a bound."""

from dataclasses import dataclass, field, replace

from editor_app.domain.file_facts import (
    MOST_CHANGES,
    MOST_PASSAGES,
    MOST_SPOTS,
    MOST_TEXT,
    FileFacts,
    Found,
    Missed,
    Passage,
    Spot,
    SpotKind,
    TextChange,
    Trace,
    Unread,
)


@dataclass(slots=True)
class Tally:
    """What was met so far, in the order of ``Trace``."""

    _counts: dict[Trace, int] = field(default_factory=dict)
    _spots: dict[Trace, list[Spot]] = field(default_factory=dict)
    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _changes: list[TextChange] = field(default_factory=list)
    _passages: list[Passage] = field(default_factory=list)
    _passed: int = 0
    _missed: list[Missed] = field(default_factory=list)
    unread: Unread | None = None

    @property
    def full(self) -> bool:
        """Whether no more words are noted: who reads on spends the time of what was found."""
        return self._passed >= MOST_PASSAGES

    def add(
        self, trace: Trace, kind: SpotKind | None = None, words: object = "", *, count: int = 1
    ) -> None:
        """Count a trace; a place is noted once."""
        self._counts[trace] = self._counts.get(trace, 0) + count
        spots = self._spots.setdefault(trace, [])
        if kind is not None and len(spots) < MOST_SPOTS:
            spot = Spot(kind=kind, words=_shown(words))
            if spot not in spots:
                spots.append(spot)

    def read(self, words: str) -> None:
        """Note a line of the file's text."""
        if words.strip() and self._length < MOST_TEXT:
            self._text.append(words)
            self._length += len(words) + 1

    def passage(self, kind: SpotKind, words: object, *cells: str) -> None:
        """Note words with their place, for rules; beyond the bound the file counts as unread."""
        if not any(cells):
            return
        if self.full:
            self.unread = self.unread or Unread.LIMIT
            return
        self._passages.append(Passage(Spot(kind=kind, words=_shown(words)), cells))
        self._passed += sum(map(len, cells))

    def change(self, paragraph: int, words: str, *, added: bool) -> None:
        """Note the words of a tracked change."""
        if words and len(self._changes) < MOST_CHANGES:
            told = TextChange(paragraph=paragraph, added=added, words=words[:200])
            self._changes.append(told)

    def take(self, inner: FileFacts, name: str) -> None:
        """Everything that was found in a file inside of this one."""
        for found in inner.found:
            self._counts[found.trace] = self._counts.get(found.trace, 0) + found.count
            spots = self._spots.setdefault(found.trace, [])
            room = MOST_SPOTS - len(spots)
            spots += [_within(spot, name) for spot in found.spots[:room]]
        for one in inner.passages:
            if self.full:
                self.unread = self.unread or Unread.LIMIT
                break
            self._passages.append(Passage(_within(one.place, name), one.cells))
            self._passed += sum(map(len, one.cells))
        self.read(inner.text)
        if inner.unread is not None:
            self.miss(name, inner)

    def miss(self, name: str, inner: FileFacts) -> None:
        """A file inside that was not looked into, or files inside of that one."""
        why = inner.unread or Unread.TYPE
        self.unread = max(self.unread or why, why, key=list(Unread).index)
        deeper = [replace(one, name=f"{_shown(name)} › {one.name}") for one in inner.missed]
        self._missed += deeper or [Missed(_shown(name), why)]

    def facts(self) -> FileFacts:
        """Everything as a value."""
        return FileFacts(
            found=tuple(
                Found(
                    trace=trace,
                    count=self._counts[trace],
                    spots=tuple(self._spots.get(trace, ())),
                )
                for trace in Trace
                if trace in self._counts
            ),
            unread=self.unread,
            missed=tuple(self._missed[:MOST_SPOTS]),
            text="\n".join(self._text)[:MOST_TEXT],
            changes=tuple(self._changes),
            passages=tuple(self._passages),
        )


def _within(spot: Spot, name: str) -> Spot:
    inside = f"{_shown(name)} › {spot.inside}" if spot.inside else _shown(name)
    return replace(spot, inside=inside)


def _shown(words: object) -> str:
    return "".join(sign for sign in str(words) if sign.isprintable())[:120]
