"""Clean official prose: laws in force, and the samples without violations."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from tests.checks.asking import CLOSURE, HOT, INTERVIEW, NEWS, POLICY, PROFILE, REPORT, RESULT
from tests.checks.sample_items import Sample, load

_CORPUS = Path(__file__).parent / "corpus"
_SAMPLES = (NEWS, POLICY, HOT, RESULT, INTERVIEW, PROFILE, REPORT, CLOSURE)


@dataclass(frozen=True, slots=True)
class Prose:
    """One text that is right, in an item whose fields are right, too."""

    name: str
    sample: Sample

    @property
    def body(self) -> str:
        return self.sample.content.body

    @property
    def characters(self) -> int:
        """Without blanks."""
        return len(re.sub(r"\s", "", self.body))


@dataclass(frozen=True, slots=True)
class Rightly:
    """What a rule says of a held-out text, and why that is no false alarm."""

    text: str
    rule: str
    count: int
    why: str


@cache
def rightly() -> tuple[Rightly, ...]:
    """All that is labelled as said rightly."""
    table = tomllib.loads((_CORPUS / "rightly.toml").read_text(encoding="utf-8"))
    return tuple(Rightly(**one) for one in table["rightly"])


@cache
def laws() -> tuple[Prose, ...]:
    """Laws in force, as news items."""
    return tuple(_texts("clean"))


@cache
def held_out() -> tuple[Prose, ...]:
    """Texts that no rule was tuned on, as news items."""
    return tuple(_texts("held_out"))


def _texts(folder: str) -> Iterator[Prose]:
    news = load(NEWS)
    for path in sorted((_CORPUS / folder).glob("*.md")):
        title, _, text = path.read_text(encoding="utf-8").partition("\n")
        content = replace(news.content, body=f"{text.strip()}\n")
        content = content.with_field("title", title.removeprefix("# ").strip())
        yield Prose(path.stem, replace(news, content=content))


def samples() -> tuple[Prose, ...]:
    """The sample items without violations, as they are."""
    return tuple(Prose(name, load(name)) for name in _SAMPLES)
