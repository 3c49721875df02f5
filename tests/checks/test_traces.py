"""ATT-03: what attachments hold that the public should not get; and nothing passes unlooked at."""

import pytest

from editor_app.checks.traces import TRACES, UNREAD, trace_said
from editor_app.domain.file_facts import FileFacts, Found, Spot, SpotKind, Trace, Unread
from editor_app.domain.findings import Finding, Phase
from tests.checks.asking import NEWS, ask, in_context, sample, with_files, with_params
from tests.checks.sample_items import Sample

_OTHER_RULES = (Trace.MACROS, Trace.ENCRYPTED, Trace.METADATA, Trace.PROGRAMS)

RULE = "ATT-03"


def item(facts: FileFacts | None, name: str = "名单.xlsx") -> Sample:
    return in_context(with_files(sample(NEWS), {name: 100}), file_facts=lambda _: facts)


def found(trace: Trace, *spots: Spot, count: int = 1) -> FileFacts:
    return FileFacts(found=(Found(trace=trace, count=count, spots=spots),))


def told(facts: FileFacts | None) -> tuple[Finding, ...]:
    return ask(RULE, item(facts))


def test_a_clean_file_passes() -> None:
    assert told(FileFacts(text="正文")) == ()


def test_an_item_without_files_passes() -> None:
    assert ask(RULE, sample(NEWS)) == ()


def test_a_file_nobody_looked_into_never_passes() -> None:
    assert "尚未检查" in told(None)[0].message_zh


@pytest.mark.parametrize("unread", list(Unread))
def test_a_file_that_could_not_be_read_never_passes(unread: Unread) -> None:
    assert UNREAD[unread].zh in told(FileFacts(unread=unread))[0].message_zh


@pytest.mark.parametrize("trace", [one for one in Trace if one not in _OTHER_RULES])
def test_each_trace_of_the_rule_is_told_with_its_name(trace: Trace) -> None:
    assert TRACES[trace].zh in told(found(trace))[0].message_zh


@pytest.mark.parametrize("trace", [Trace.MACROS, Trace.ENCRYPTED])
def test_macros_and_passwords_block(trace: Trace) -> None:
    assert len(ask("ATT-01", item(found(trace)))) == 1
    assert told(found(trace)) == ()


def test_a_trace_the_portal_does_not_look_for_is_silent() -> None:
    one = with_params(item(found(Trace.AUTHOR)), RULE, check=["comments"])
    assert ask(RULE, one) == ()


def test_places_stand_in_the_sentence() -> None:
    spots = [Spot(kind=SpotKind.CELL, words=f"名单!C{n}") for n in (1, 2, 3)]
    message = told(found(Trace.COMMENTS, *spots, count=3))[0].message_zh
    assert "批注（3 处: 名单!C1、名单!C2、名单!C3）" in message


def test_a_fourth_place_is_abbreviated() -> None:
    spots = tuple(Spot(kind=SpotKind.PARAGRAPH, words=str(n)) for n in (1, 2, 3, 4))
    said = trace_said(Found(trace=Trace.TRACKED_CHANGES, count=4, spots=spots))
    assert said.zh == "修订痕迹（4 处: 第 1 段、第 2 段、第 3 段等）"
    assert said.en == "tracked changes (4: paragraph 1, paragraph 2, paragraph 3 …)"


def test_all_traces_of_a_file_are_one_finding() -> None:
    both = FileFacts(
        found=(
            Found(trace=Trace.AUTHOR, count=1, spots=(Spot(kind=SpotKind.VALUE, words="甲"),)),
            Found(trace=Trace.HIDDEN_SHEETS, count=1),
        ),
        unread=Unread.LIMIT,
    )
    (finding,) = told(both)
    assert "作者姓名（甲）、隐藏的工作表、无法检查的内容" in finding.message_zh


def test_a_reason_is_void_for_other_bytes_under_the_same_name() -> None:
    one = item(found(Trace.COMMENTS))
    other = with_files(sample(NEWS), {"名单.xlsx": 100})
    changed = other.content.attachments[0]
    assert ask(RULE, one)[0].excerpt == f"名单.xlsx {changed.sha256[:8]}"


@pytest.mark.parametrize(
    ("phase", "asked"), [(Phase.DRAFT, True), (Phase.REVIEW, True), (Phase.PUBLISH, False)]
)
def test_the_rule_is_asked_in_its_phases(phase: Phase, asked: bool) -> None:
    assert bool(ask(RULE, item(None), phase)) is asked


def test_every_trace_and_every_reason_has_words() -> None:
    assert set(TRACES) == set(Trace)
    assert set(UNREAD) == set(Unread)
