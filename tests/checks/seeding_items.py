"""Items that are sound, and the same with one error that no sentence alone makes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from editor_app.domain.item import Content
from tests.checks.asking import CLOSURE, HOT, INTERPRETATION, POLICY, REPORT, RESULT, in_context
from tests.checks.clean_prose import Prose, laws
from tests.checks.sample_items import Sample, load

# headings that must stand, as the templates say
_NEEDED: Mapping[str, Sequence[str]] = {
    HOT: ("基本情况", "处理措施"),
    REPORT: (
        "总体情况",
        "二、主动公开政府信息情况",
        "收到和处理政府信息公开申请情况",
        "政府信息公开行政复议、行政诉讼情况",
        "存在的主要问题及改进情况",
        "其他需要报告的事项",
    ),
}
_SIGNED = (POLICY, RESULT, CLOSURE)
_PARTS = ("背景依据", "主要内容", "适用范围", "期限")
_SHORTEST, _PARAGRAPHS = 60, 8


@dataclass(frozen=True, slots=True)
class Whole:
    """An item that keeps a rule, and one beside it that breaks it."""

    rule: str
    kind: str
    sound: Sample
    broken: Sample


def wholes(chance: Random) -> Iterator[Whole]:
    """One of every kind."""
    for make in (_no_section, _no_date, _no_part, _too_few_parts, _other_hand, _copied):
        yield make(chance)


def _no_section(chance: Random) -> Whole:
    name = chance.choice(tuple(_NEEDED))
    heading = chance.choice(_NEEDED[name])
    sound = load(name)
    body = sound.content.body
    assert body.count(f"{heading}\n") == 1
    return Whole("TPL-02", "section", sound, _with(sound, body.replace(f"{heading}\n", "另\n")))


def _no_date(chance: Random) -> Whole:
    sound = load(chance.choice(_SIGNED))
    lines = sound.content.body.split("\n")
    dated = [line.endswith("日") and line.startswith("20") for line in lines]
    left = [line for line, date in zip(lines, dated, strict=True) if not date]
    assert len(left) < len(lines)
    return Whole("TPL-02", "signature", sound, _with(sound, "\n".join(left)))


def _no_part(chance: Random) -> Whole:
    sound = _explaining(chance, _PARTS)
    away = chance.choice(_PARTS[:2])
    left = [one for one in _PARTS if one != away]
    return Whole("JD-03", "part", sound, _explaining(chance, left))


def _too_few_parts(chance: Random) -> Whole:
    away = chance.choice(_PARTS[2:])
    left = [one for one in _PARTS if one != away]
    return Whole("JD-03", "few", _explaining(chance, _PARTS), _explaining(chance, left))


def _other_hand(chance: Random) -> Whole:
    sound = _explaining(chance, _PARTS)
    content = sound.content.with_field("drafting_unit", "东屿高新区财政局")
    return Whole("JD-03", "drafting unit", sound, replace(sound, content=content))


def _copied(chance: Random) -> Whole:
    """Eight paragraphs of a law explained in those of another, or copied."""
    policy, own = (_paragraphs(one) for one in chance.sample(laws(), 2))
    policy, own = chance.sample(policy, _PARAGRAPHS), chance.sample(own, _PARAGRAPHS)
    quoting = [min(policy, key=len), *own]
    copying = [*policy, min(own, key=len)]
    return Whole(
        "JD-04", "copy", _beside(policy, quoting, chance), _beside(policy, copying, chance)
    )


def _beside(policy: Sequence[str], said: list[str], chance: Random) -> Sample:
    chance.shuffle(said)
    one = load(INTERPRETATION)
    text = replace(one.content, body="\n\n".join(policy))
    known: Callable[[str], Content | None] = {"s02": text}.get
    return in_context(_with(one, "\n\n".join(said)), live_text=known)


def _explaining(chance: Random, parts: Sequence[str]) -> Sample:
    said = chance.sample(_paragraphs(chance.choice(laws())), len(parts))
    blocks = [f"## {part}\n\n{words}" for part, words in zip(parts, said, strict=True)]
    return _with(load(INTERPRETATION), "\n\n".join(blocks) + "\n")


def _paragraphs(law: Prose) -> list[str]:
    return [one for one in law.body.split("\n\n") if len(one) > _SHORTEST]


def _with(one: Sample, body: str) -> Sample:
    return replace(one, content=replace(one.content, body=body))
