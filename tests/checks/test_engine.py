"""The engine as a whole: kept warnings, stability, speed, and hostile bodies."""

import time
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.checks.engine import check, open_warnings
from editor_app.domain.canonical import Json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Phase, Severity
from editor_app.domain.item import Kind
from editor_app.domain.keeps import Keep
from tests.checks.asking import NEWS, NOTICE, in_content, sample
from tests.checks.sample_items import layout

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)
MARKS = st.lists(
    st.sampled_from(
        [*"[]()<>`#|!\\\"'*_-:/.\n ", "附件1", "http://a/", "<p ", "att:", "区(qū)", "```"]
    ),
    max_size=80,
).map("".join)
VALUES = TEXT | st.integers(-10, 10) | st.booleans() | st.lists(TEXT, max_size=3)
ROWS = st.lists(st.dictionaries(st.sampled_from(["name", "url", "alt"]), TEXT), max_size=2)


def test_an_unknown_kind_is_refused() -> None:
    one = in_content(sample(NEWS), kind=Kind("poem"))
    with pytest.raises(EditorError) as caught:
        check(one.content, one.context, Phase.DRAFT)
    assert caught.value.code is Code.UNKNOWN_TEMPLATE


def test_a_warning_kept_with_a_reason_is_no_longer_open() -> None:
    one = sample(NEWS, keywords=None)
    report = check(one.content, one.context, Phase.SUBMIT)
    (finding,) = open_warnings(report, {})
    assert open_warnings(report, {finding.key: Keep(reason="专题信息不设关键词")}) == ()


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_reason_of_blanks_keeps_nothing(reason: str) -> None:
    one = sample(NEWS, keywords=None)
    report = check(one.content, one.context, Phase.SUBMIT)
    (finding,) = open_warnings(report, {})
    assert open_warnings(report, {finding.key: Keep(reason=reason)}) == (finding,)


def test_what_blocks_is_no_warning() -> None:
    one = sample(NOTICE)
    report = check(one.content, one.context, Phase.SUBMIT)
    assert not {f.severity for f in open_warnings(report, {})} - {Severity.WARN}
    assert report.blocking


def test_a_kept_warning_survives_changes_elsewhere() -> None:
    before, after = (sample(NEWS, body=f"{text}座落在河边。") for text in ("", "新的开头，"))
    keys = [
        {
            f.key
            for f in check(one.content, one.context, Phase.SUBMIT).findings
            if f.rule == "TXT-04"
        }
        for one in (before, after)
    ]
    assert keys[0] == keys[1] != set()


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(sorted(layout().templates)),
    body=MARKS | TEXT,
    fields=st.data(),
    phase=st.sampled_from(list(Phase)),
)
def test_no_content_makes_a_rule_fail(
    kind: str, body: str, fields: st.DataObject, phase: Phase
) -> None:
    keys = [*(spec.key for spec in layout().template(kind).fields), "published_at"]
    values: Mapping[str, Json] = fields.draw(
        st.dictionaries(st.sampled_from(keys), VALUES | ROWS, max_size=8)
    )
    one = sample(NEWS)
    content = replace(one.content, kind=Kind(kind), body=body, fields=values)
    report = check(content, one.context, phase)
    for finding in report.findings:
        assert finding.location.start >= 0
        if finding.location.where == "body":
            assert finding.location.start + finding.location.length <= len(body)
    assert check(content, one.context, phase).findings == report.findings


@pytest.mark.parametrize(
    "body",
    [
        "[" * 20_000,
        "![](" * 5_000,
        "<a " * 7_000,
        "<p title='" * 2_000,
        "`" * 20_000,
        "`a``" * 5_000,
        "(" * 20_000,
        "附件" * 10_000,
        "# " * 10_000,
        "|" * 20_000,
        "|" + " |" * 10_000 + "\n",
        "http://" * 3_000,
        "\\" * 20_000,
        " \t" * 10_000,
        "区(q" * 5_000,
        "主持人：" * 5_000,
        "。2026年11月20日\n" * 1_500,
    ],
)
def test_hostile_bodies_do_not_stall(body: str) -> None:
    one = sample(NOTICE, body=body)
    started = time.perf_counter()
    check(one.content, one.context, Phase.SUBMIT)
    assert time.perf_counter() - started < 3


def test_twenty_kilobytes_are_checked_in_a_moment() -> None:
    text = sample("02-policy-document.md").content.body
    while len(text.encode()) < 20_000:
        text += text
    seconds = []
    for number in range(5):
        one = sample("02-policy-document.md", body=f"{text}改动{number}。")
        started = time.process_time()
        check(one.content, one.context, Phase.SUBMIT)
        seconds.append(time.process_time() - started)
    assert min(seconds) < 0.05
