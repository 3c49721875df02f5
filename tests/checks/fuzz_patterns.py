"""Every regular expression of checks and layout, on texts made to make it slow.

``python -m tests.checks.fuzz_patterns --cases 2000 --seed 1``: each pattern sees so many texts of
three lengths; the time of CPU may grow with the length, not with its square times a constant that
people would notice. The test of the same name runs the short form.
"""

import argparse
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from random import Random

import editor_app.checks as room
from editor_app.domain.canonical import Json
from tests.checks.sample_items import layout

SIZES = (500, 2_000, 8_000)
BOUND = 0.5  # seconds of CPU for one pass over the longest text
_PIECES = (
    *"\"'，。、；：“”（）()《》[]<>{}*_-=/\\|#.\n\t 0123456789aZ一二三十百年月日号第条的了",
    *(
        "附件1",
        "http://",
        "www.",
        "2026年",
        "13800000000",
        "区(qū)",
        "截止",
        "中港",
        "××",
        "〔2026〕",
    ),
    *(
        "&nbsp;",
        "<p ",
        "![图](",
        "](",
        '](x "',
        "[x](a '",
        '<p a="',
        "____年",
        "**",
        "一、",
        "（一）",
        "1.",
        "主持人：",
        "东屿高新区",
        "的的",
    ),
)


@dataclass(frozen=True, slots=True)
class Named:
    """One pattern and where it stands."""

    name: str
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Slow:
    """A pattern that took too long, and the text it took it for."""

    name: str
    seconds: float
    text: str


def patterns() -> Iterator[Named]:
    """Those of the modules of ``checks``, of the rules, vocabularies and lexicon of the layout."""
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
        for name, value in vars(import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                yield Named(f"{module.name}.{name}", value)
    for rule in layout().rules.values():
        for key, source in _of_params(rule.params):
            yield Named(f"{rule.id}.{key}", re.compile(source))
    for entry in layout().lexicon:
        if entry.regex:
            yield Named(f"lexicon {entry.wrong}", re.compile(entry.wrong))
    for vocabulary in layout().vocabularies.values():
        for term in vocabulary.terms:
            detect = term.extra.get("detect")
            told = detect.get("regex") if isinstance(detect, Mapping) else None
            for one in (told, term.extra.get("mask_regex")):
                if isinstance(one, str):
                    yield Named(f"{vocabulary.key} {term.key}", re.compile(one))


def _of_params(params: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for key, value in params.items():
        if isinstance(value, str) and key.endswith("pattern"):
            yield key, value
        elif isinstance(value, list) and key.endswith("patterns"):
            yield from ((key, one) for one in value if isinstance(one, str))


def hostile(pattern: str, chance: Random, size: int) -> str:
    """A text out of pieces of the pattern itself: repeated, broken off, and mixed."""
    own = [piece for piece in re.split(r"[\\^$.|?*+(){}\[\]]", pattern) if piece][:20]
    few = chance.sample([*_PIECES, *own], k=min(chance.choice((1, 1, 2, 3, 6)), 6))
    text = ""
    while len(text) < size:
        text += "".join(chance.choices(few, k=200))
    return text[:size] + chance.choice(("", "!", "\n", "。"))


def fuzz(cases: int, seed: int) -> list[Slow]:
    """What took longer than the bound, one text for each such pattern."""
    found = (slow_text(one, cases, Random(f"{seed}{one.name}")) for one in patterns())
    return [one for one in found if one is not None]


def slow_text(named: Named, cases: int, chance: Random, bound: float = BOUND) -> Slow | None:
    """The first text for which a pattern takes longer than ``bound`` seconds."""
    for case in range(cases):
        text = hostile(named.pattern.pattern, chance, SIZES[case % len(SIZES)])
        seconds = spent(named, text)
        if seconds > bound:
            return Slow(named.name, seconds, text)
    return None


def spent(named: Named, text: str) -> float:
    """Seconds of CPU for everything a pattern finds in a text."""
    began = time.process_time()
    for _ in named.pattern.finditer(text):
        pass
    return time.process_time() - began


def main() -> int:
    """Print what was too slow; 1 when anything was."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    told = parser.parse_args()
    count = sum(1 for _ in patterns())
    began = time.perf_counter()
    slow = fuzz(told.cases, told.seed)
    for one in slow:
        print(f"{one.name}: {one.seconds:.2f} s on {one.text[:60]!r}…")
    took = time.perf_counter() - began
    print(f"{count} patterns, {told.cases} texts each, {took:.0f} s: {len(slow)} too slow")
    return int(bool(slow))


if __name__ == "__main__":
    raise SystemExit(main())
