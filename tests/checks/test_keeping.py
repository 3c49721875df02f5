"""A reason keeps one warning: not another one beside it, and not one of other words."""

from dataclasses import replace

from editor_app.checks.engine import check, open_warnings
from editor_app.domain.findings import Finding, Severity
from editor_app.domain.item import Content
from editor_app.domain.keeps import Keep
from tests.checks.asking import INTERPRETATION, NEWS, REPLY, in_content, sample
from tests.checks.sample_items import Sample, expectations, load

SHORT = "您好，来信收悉，已处理。"


def warned(one: Sample) -> list[Finding]:
    report = check(one.content, one.context, one.phase)
    return [f for f in report.findings if f.severity is Severity.WARN]


def still_open(one: Sample, kept: Finding) -> set[str]:
    report = check(one.content, one.context, one.phase)
    return {f.message_zh for f in open_warnings(report, {kept.key: Keep(reason="已经核对")})}


def test_no_two_warnings_of_an_item_share_a_name_unless_they_say_the_same() -> None:
    items = [load(one["file"], one.get("metadata", "")) for one in expectations()["item"]]
    for item in (*items, sample(REPLY, body=SHORT), sample(INTERPRETATION, body=SHORT)):
        told = {(f.key, f.message_zh) for f in warned(item)}
        assert len({key for key, _ in told}) == len(told)


def test_keeping_what_is_missing_keeps_nothing_else_that_is_missing() -> None:
    item = sample(REPLY, body=SHORT)
    missing = [f for f in warned(item) if f.rule == "HD-02"]
    assert len({f.message_zh for f in missing}) > 2
    assert {f.message_zh for f in missing[1:]} <= still_open(item, missing[0])


def test_a_reason_is_void_when_the_words_change() -> None:
    before = sample(NEWS, body="请认真布署。\n")
    (kept,) = (f for f in warned(before) if f.rule == "TXT-04")
    assert kept.message_zh not in still_open(before, kept)
    after = sample(NEWS, body="截止目前进展顺利。\n")
    assert [
        f for f in warned(after) if f.rule == "TXT-04" and f.message_zh in still_open(after, kept)
    ]


def test_a_reason_holds_while_only_other_words_change() -> None:
    before = sample(NEWS, body="请认真布署。\n")
    (kept,) = (f for f in warned(before) if f.rule == "TXT-04")
    content: Content = before.content
    after = in_content(before, body=f"新的一段。\n\n{content.body}")
    assert kept.message_zh not in still_open(after, kept)


def test_the_same_words_in_another_sentence_are_another_warning() -> None:
    before = sample(NEWS, body="原文写作“布署”。\n")
    (kept,) = (f for f in warned(before) if f.rule == "TXT-04")
    after = sample(NEWS, body="原文写作“布署”。\n\n请认真布署。\n")
    found = [f for f in warned(after) if f.rule == "TXT-04"]
    assert [f.key == kept.key for f in found] == [True, False]


def test_a_sentence_that_is_copied_is_another_warning() -> None:
    before = sample(NEWS, body="请认真布署。\n")
    (kept,) = (f for f in warned(before) if f.rule == "TXT-04")
    copied = warned(sample(NEWS, body="请认真布署。请认真布署。\n"))
    assert [f.key == kept.key for f in copied if f.rule == "TXT-04"] == [True, False]


def test_a_reason_is_void_while_its_sentence_says_something_else() -> None:
    before, after = (sample(NEWS, body=body) for body in ("不得布署。\n", "可以布署。\n"))
    (kept,) = (f for f in warned(before) if f.rule == "TXT-04")
    assert kept.message_zh in still_open(after, kept)
    assert kept.message_zh not in still_open(before, kept)  # undone: it holds again


def test_dots_of_the_author_are_not_where_the_words_stand() -> None:
    for body in ("他说……请认真布署。\n", "请认真布署……他说。\n", "…布署…\n"):
        (kept,) = (f for f in warned(sample(NEWS, body=body)) if f.rule == "TXT-04")
        assert kept.clause == body.strip().removesuffix("。")


def test_a_clause_of_an_older_program_with_dots_of_the_author_is_not_shown() -> None:
    (kept,) = (f for f in warned(sample(NEWS, body="请认真布署。\n")) if f.rule == "TXT-04")
    assert kept.clause == "请认真布署"
    assert not replace(kept, beside="他说………请认真").clause
    assert not replace(kept, beside="第 3 段").clause


def test_blanks_and_line_ends_are_no_other_sentence() -> None:
    before, after = (sample(NEWS, body=body) for body in ("请 认真布署。\n", "请认真布署。\n\n\n"))
    assert [f.key for f in warned(before)] == [f.key for f in warned(after)]
