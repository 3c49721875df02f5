"""PKG-01 and PKG-02: what is refused of a package, and in which words."""

from dataclasses import replace

import pytest

from editor_app.checks.engine import finding
from editor_app.checks.packages import Signature
from tests.checks.rule_samples.pkg import FILE, ITEM, PACKAGE, SUMS, compared, holding, judged
from tests.checks.sample_items import layout


def test_a_whole_package_is_taken_signed_or_not() -> None:
    for signature in (Signature.NONE, Signature.GOOD):
        assert list(judged(replace(PACKAGE, signature=signature))) == []


@pytest.mark.parametrize(
    "name",
    ["../a", "a/../../b", "/etc/passwd", "C:\\a", "..\\a", "a.exe", "a.docm", "a\0.txt", "/", ""],
)
def test_a_name_that_leads_out_or_runs_is_refused(name: str) -> None:
    assert len(list(judged(holding(name=name)))) == 1


@pytest.mark.parametrize(
    ("told", "found"),
    [(SUMS, None), ({}, SUMS), (SUMS, {"sha256": "b" * 64}), ({**SUMS, "sm3": "c"}, SUMS)],
)
def test_every_file_is_there_and_has_the_digests_of_the_manifest(
    told: dict[str, str], found: dict[str, str] | None
) -> None:
    assert len(list(judged(holding(told=told, found=found)))) == 1


def test_a_bad_signature_and_a_file_beside_the_manifest_are_told_in_words() -> None:
    broken = replace(PACKAGE, signature=Signature.BAD, unlisted=("x.txt",))
    rule = layout().rules["PKG-01"]
    messages = [finding(rule, hit).message_zh for hit in judged(broken)]
    assert "签名不符，已拒绝导入" in messages[0]
    assert "“x.txt”" in messages[1]


def test_a_conflict_names_both_times() -> None:
    one = replace(ITEM, local_hash="2", local_changed_at="2026-11-20 09:00")
    (hit,) = compared(replace(PACKAGE, items=(one,)))
    message = finding(layout().rules["PKG-02"], hit).message_zh
    assert "2026-11-20 09:00" in message
    assert "2026-11-20 10:00" in message


def test_two_digests_are_compared_without_case() -> None:
    upper = {"sha256": "A" * 64}
    assert list(judged(replace(PACKAGE, files=(replace(FILE, told=upper),)))) == []
