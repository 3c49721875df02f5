"""Slips that no sentence alone makes (TXT-02): numbering, sums, names, repeats across a text."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from tests.checks.asking import NEWS, sample
from tests.checks.clean_prose import laws
from tests.checks.sample_items import Sample
from tests.checks.seeding_items import Whole

_RULE = "TXT-02"
_UNITS = ("科技创新", "社会事务", "城市建设", "市场监督管理")
_NUMBERS = "一二三四五六七八"
_SHORTEST = 60


def slips(chance: Random) -> Iterator[Whole]:
    """One of every kind; ``Whole.kind`` is the check that has to speak."""
    for make in (_gap, _down, _across, _variant, _other_year, _other_unit, _paragraph_twice):
        yield make(chance)


def _gap(chance: Random) -> Whole:
    said = _paragraphs(chance, 5)
    away = chance.randrange(1, 4)  # the last one leaves no gap
    heads = [f"{number}、要求" for number in _NUMBERS[:5]]
    kept = [*range(away), *range(away + 1, 5)]
    return Whole(
        _RULE,
        "heading_gap",
        _text([f"{head}\n\n{words}" for head, words in zip(heads, said, strict=True)]),
        _text([f"{heads[n]}\n\n{said[n]}" for n in kept]),
    )


def _down(chance: Random) -> Whole:
    figures = [chance.randrange(10, 900) for _ in range(chance.randrange(3, 7))]
    sound, off = sum(figures), sum(figures) + chance.choice((-10, -1, 1, 9, 100))
    return Whole(_RULE, "table_sum", _column(chance, figures, sound), _column(chance, figures, off))


def _across(chance: Random) -> Whole:
    rows = [[chance.randrange(10, 900) for _ in range(2)] for _ in range(4)]
    return Whole(_RULE, "table_sum", _rows(chance, rows, 0), _rows(chance, rows, 9))


def _variant(chance: Random) -> Whole:
    name = chance.choice(_UNITS)
    right, wrong = f"东屿高新区{name}局", f"东屿高新区{name}委局"
    return Whole(
        _RULE,
        "unit_name_variants",
        _text([f"由{right}负责。", f"{right}汇总。", *_paragraphs(chance, 2)]),
        _text([f"由{right}负责。", f"{wrong}汇总。", *_paragraphs(chance, 2)]),
    )


def _other_year(chance: Random) -> Whole:
    year = chance.randrange(2021, 2026)
    title = f"关于{year}年度科技创新券申报的通知"
    said = _paragraphs(chance, 2)
    return Whole(
        _RULE,
        "title_body_mismatch",
        _text([f"现启动{year}年度科技创新券申报工作。", *said], title),
        _text([f"现启动{year + 1}年度科技创新券申报工作。", *said], title),
    )


def _other_unit(chance: Random) -> Whole:
    amount = chance.randrange(2, 90)
    first = f"每户最高补助{amount}万元。"
    said = _paragraphs(chance, 1)
    return Whole(
        _RULE,
        "amount_unit_mix",
        _text([first, *said, f"每户最高补助{amount}万元的，一次发放。"]),
        _text([first, *said, f"每户最高补助{amount}元的，一次发放。"]),
    )


def _paragraph_twice(chance: Random) -> Whole:
    said = _paragraphs(chance, 4)
    return Whole(_RULE, "paragraph_duplicate", _text(said), _text([*said, said[0]]))


def _column(chance: Random, figures: list[int], total: int) -> Sample:
    rows = [f"| 第{n}项 | {figure} |" for n, figure in enumerate(figures, start=1)]
    table = "\n".join(("| 项目 | 数量 |", "| --- | --- |", *rows, f"| 合计 | {total} |"))
    return _text([*_paragraphs(chance, 1), table])


def _rows(chance: Random, figures: list[list[int]], off: int) -> Sample:
    rows = []
    for n, (one, other) in enumerate(figures, start=1):
        rows.append(f"| 第{n}项 | {one} | {other} | {one + other + (off if n == 2 else 0)} |")
    table = "\n".join(("| 项目 | 城镇 | 农村 | 合计 |", "| --- | --- | --- | --- |", *rows))
    return _text([*_paragraphs(chance, 1), table])


def _paragraphs(chance: Random, count: int) -> list[str]:
    laws_ = [one.body for one in chance.sample(laws(), 4)]  # short ones have few such paragraphs
    found = [one for body in laws_ for one in body.split("\n\n") if len(one) > _SHORTEST]
    plain = [one for one in found if not one.startswith(("第", "（")) and "：" not in one]
    return chance.sample(plain, count)


def _text(blocks: list[str], title: str = "") -> Sample:
    one = sample(NEWS, body="\n\n".join(blocks) + "\n")
    return replace(one, content=one.content.with_field("title", title)) if title else one
