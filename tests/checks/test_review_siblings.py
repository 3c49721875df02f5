"""Siblings of the samples of REV and PKG: what a strict reader tries beside them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial

import pytest

from editor_app.checks.file_kinds import kind_of
from editor_app.checks.packages import PackedItem, Signature
from editor_app.domain.secrecy import Standing
from editor_app.domain.workflow import Command
from tests.checks.rule_samples.pkg import FILE, ITEM, MB, PACKAGE, compared, holding, judged
from tests.checks.rule_samples.rev import ALMOST, HEAD, asked, examined, levels, signed

Case = Callable[[], Iterable[object]]
here = partial(replace, ITEM, local_changed_at="2026-11-20 09:00")


def reason(command: Command, words: str) -> Case:
    return asked("REV-03", command=command, reason=words)


def kept(*reasons: str) -> Case:
    return asked("REV-05", kept=[("TXT-04", one) for one in reasons])


def packed(**changes: object) -> Case:
    return partial(judged, replace(PACKAGE, **changes))  # type: ignore[arg-type]


def items(*changed: PackedItem) -> Case:
    return partial(compared, replace(PACKAGE, items=changed))


BROKEN: dict[str, tuple[Case, ...]] = {
    "REV-01": (
        levels(3, 2, ("wang",), ("li",)),  # before the second level
        levels(1, 2, ("wang",), ("li",)),  # the first level once more
        levels(2, 2, ("wang", "he"), ("li",)),  # in place of somebody who wrote it
        levels(3, 3, ("li",), ("li", "wang")),  # signed the first level
    ),
    "REV-02": (
        signed(HEAD.upper()),  # a hash is its exact letters
        signed(ALMOST, HEAD, HEAD),  # the first of three
        signed(HEAD, ""),
        signed(HEAD[:8]),
    ),
    "REV-03": (
        reason(Command.RETURN, "　　　　　"),
        reason(Command.REJECT, "\u200b" * 8),  # characters that nobody sees
        reason(Command.WITHDRAW, "。。。。。。"),
        reason(Command.REJECT, "\n数据错\n\n"),
    ),
    "REV-04": (
        examined(3, Standing.PASSED, examiner="lin"),  # by somebody who wrote it
        examined(3, Standing.REFUSED),
        examined(3, Standing.WAITING),
        examined(4, Standing.RETURNED),
    ),
    "REV-05": (
        kept("————"),
        kept("专有名词如此", ""),  # one of two
        kept("\ufeff已核\u200b"),
        kept("……！！"),
    ),
    "PKG-01": (
        partial(judged, holding(name="表.exe.")),  # Windows drops the dot
        partial(judged, holding(name="表.exe  ")),
        partial(judged, holding(name="表.ｅｘｅ")),
        partial(judged, holding(name="网址.url")),
        partial(judged, holding(name="items/CON.json")),
        partial(judged, holding(name="\\\\server\\share\\a.json")),
        packed(files=(replace(FILE, size=150 * MB), replace(FILE, name="b", size=51 * MB))),
        packed(unlisted=("manifest (1).json",)),
        packed(signature=Signature.BAD),
    ),
    "PKG-02": (
        partial(compared, replace(PACKAGE, imported={"p0": "d" * 64, "p1": "c" * 64})),
        items(here(local_hash="1"), here(id="i2", local_hash="9")),
        items(here(local_hash="A", hash="a")),
        partial(
            compared,
            replace(PACKAGE, imported={"p1": "c" * 64}, items=(here(local_hash="9"),)),
        ),
    ),
}
SOUND: dict[str, tuple[Case, ...]] = {
    "REV-01": (
        levels(1, 1, ("li",), ()),
        levels(3, 3, ("wu",), ("li", "wang")),
        levels(2, 2, ("lina",), ("lin2",)),  # an account whose name begins alike
    ),
    "REV-02": (signed(HEAD), signed(HEAD, HEAD), signed(str(HEAD))),
    "REV-03": (
        reason(Command.RETURN, "第三段数据与附件不符。"),
        reason(Command.REJECT, "12345"),
        reason(Command.WITHDRAW, "dup of 3"),
        reason(Command.APPROVE, "\u200b"),
    ),
    "REV-04": (
        examined(1, Standing.REFUSED),  # before its level
        examined(4, Standing.PASSED),
        asked("REV-04", secrecy_before=0, level=3, secrecy=Standing.OPEN),  # not asked for
    ),
    "REV-05": (kept("专有名词"), kept("按原文引用。", "机构全称"), kept("原文　如此")),
    "PKG-01": (
        partial(judged, holding(name="附件/console.json")),
        partial(judged, holding(name="附件/1.2.3 表.docx")),
        partial(judged, holding(name="附件/exe说明.pdf")),
        partial(judged, holding(name=".../a.json")),
        packed(signature=Signature.GOOD),
        packed(files=(replace(FILE, size=100 * MB), replace(FILE, name="b", size=100 * MB))),
    ),
    "PKG-02": (
        items(here(local_hash="1")),
        items(ITEM),  # not here yet
        partial(compared, replace(PACKAGE, imported={"p2": "e" * 64})),
    ),
}


def told(cases: dict[str, tuple[Case, ...]]) -> list[object]:
    return [
        pytest.param(case, id=f"{rule}-{at}")
        for rule, listed in cases.items()
        for at, case in enumerate(listed)
    ]


@pytest.mark.parametrize("case", told(BROKEN))
def test_a_sibling_is_refused(case: Case) -> None:
    assert tuple(case())


@pytest.mark.parametrize("case", told(SOUND))
def test_a_sibling_that_only_looks_like_it_is_left_alone(case: Case) -> None:
    assert not tuple(case())


def test_every_rule_has_three_siblings_of_each_kind() -> None:
    assert set(BROKEN) == set(SOUND)
    assert min(map(len, (*BROKEN.values(), *SOUND.values()))) >= 3


@pytest.mark.parametrize("name", ["a.exe.", "a.EXE ", "a.ｅｘｅ", "a.exe . ."])
def test_a_kind_is_read_as_windows_and_people_read_it(name: str) -> None:
    assert kind_of(name) == "exe"
