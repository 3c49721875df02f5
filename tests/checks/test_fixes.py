"""A fix makes its finding go, and brings none: over every fix that any sample is offered."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from editor_app.checks.block_policy import CONVERSIONS
from editor_app.checks.engine import check
from editor_app.domain.findings import Finding, Location, Override, Severity
from editor_app.domain.item import Content
from editor_app.domain.template import BodyPolicy
from editor_app.presenters.fixes import fixed, unlinking
from editor_app.rendering.html import render_body
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.policy_fit import KINDS_OF_BLOCK, fit_to_policy
from editor_app.rendering.serialize import serialize
from tests.checks.asking import NEWS, in_content, in_context, sample
from tests.checks.rule_samples import all_samples
from tests.checks.sample_items import Sample, expectations, load
from tests.checks.test_siblings import FOUND

# Every rule that offers a fix: one that begins to has to be shown here with a sample.
FIXABLE = frozenset(
    {"META-01", "META-02", "META-03", "META-04", "GK-01", "GK-06", "GT-02", "GT-03", "HD-03"}
    | {"HTML-01", "HTML-03", "LNK-01", "PII-01", "PII-03", "TXT-01", "TXT-02", "TXT-03", "TXT-04"}
    | {"ZJ-02"}
)
BEFORE = (
    "本周，青榆街道组织人员走访辖区商铺和出租屋，检查用电用气安全，清理楼道杂物，更换过期的灭火器材。"
    "检查中发现的问题已逐户登记，并约定复查时间，居民可以到社区服务站查询整改进度。"
)
# A body for each kind of block that a template may leave out.
BLOCKS = {
    "list": "- 第一项\n- 第二项\n\n1. 甲\n2. 乙",
    "table": "| 项目 | 金额 |\n|---|---|\n| 供水 | 20 |\n| 供暖 | 30 |",
    "image": "![青榆街道开展消防检查](att:" + "a" * 64 + ")",
    "quote": "> 引用的话。\n>\n> 另一段。",
    "heading": "## 一、总体要求\n\n正文。",
    "link": "见[门户](https://www.example.gov.cn/a)。",
    "video": '<video src="https://www.example.gov.cn/a.mp4" title="现场"></video>',
}
Key = tuple[str, str, object]


def items() -> Iterator[tuple[str, Sample]]:
    """Everything the rules are shown with."""
    for one in expectations()["item"]:
        yield one["file"], load(one["file"], one.get("metadata", ""))
    for told in all_samples():
        for case in (told.positive, told.first_broken):
            if isinstance(case, Sample):
                yield told.rule, case
    for rule, bodies in FOUND.items():
        yield from ((rule, sample(NEWS, body=body)) for body in bodies)


def said(one: Sample) -> tuple[Finding, ...]:
    return check(one.content, one.context, one.phase).findings


def key(one: Finding) -> Key:
    return one.rule, one.location.where, one.facts.get("kind")


def keys(findings: Iterable[Finding]) -> Counter[Key]:
    """What stands in nobody's way does not count."""
    return Counter(key(one) for one in findings if one.severity is not Severity.INFO)


def wrong(one: Sample, found: tuple[Finding, ...], finding: Finding) -> str:
    """What is wrong with a fix; empty where it does what it promises."""
    content = mended(one, finding)
    if content == one.content:
        return f"{finding.rule} changes nothing: {finding.excerpt!r}"
    left = said(in_content(one, **parts(content)))
    if Counter(map(key, left))[key(finding)] >= Counter(map(key, found))[key(finding)]:
        return f"{finding.rule} stays: {finding.excerpt!r}"
    brought = keys(left) - keys(found)
    return f"{finding.rule} {finding.excerpt!r} brings {sorted(brought)}" if brought else ""


def mended(one: Sample, finding: Finding) -> Content:
    """The text with the fix; blocks are converted as the window does it."""
    if finding.fix is None or not finding.fix.block:
        return fixed(one.content, finding)
    kinds = KINDS_OF_BLOCK[finding.fix.block]
    fit = fit_to_policy(parse(one.content.body), policy_of(one), kinds)
    return replace(one.content, body=serialize(fit.document))


def policy_of(one: Sample) -> BodyPolicy:
    return one.context.layout.template(one.content.kind).body


def without(block: str, one: Sample) -> Sample:
    """The same item under a template that has no such block."""
    layout, kind = one.context.layout, one.content.kind
    template = layout.template(kind)
    deepest = 0 if block == "heading" else template.body.max_heading_level
    blocks = template.body.blocks - {block}
    body = replace(template.body, blocks=blocks, max_heading_level=deepest)
    templates = {**layout.templates, kind: replace(template, body=body)}
    return in_context(one, layout=replace(layout, templates=templates))


def parts(content: Content) -> dict[str, object]:
    return {"body": content.body, "fields": content.fields}


@pytest.mark.parametrize(
    ("name", "one"),
    [pytest.param(*told, id=f"{told[0]}-{at}") for at, told in enumerate(items())],
)
def test_a_fix_makes_its_finding_go_and_brings_none(name: str, one: Sample) -> None:
    """Of a whole item all fixes, of a sample of one rule its own."""
    found = said(one)
    mine = [f for f in found if f.rule == name or name.endswith(".md")]
    told = [wrong(one, found, f) for f in mine if f.fix is not None]
    assert [line for line in told if line] == []


@pytest.mark.parametrize(
    "body",
    [
        "车牌粤L12323、粤L12345。",
        "电话13800000000、13900001234。",
        "邮箱zhangsan@example.com、lisi@example.com。",
        "证件441300190001010008，另441300190001010008。",
        "<table><tr><td>13800000000</td><td>13900001234</td></tr></table>",
        "<table>\n<tr><td>13800000000</td></tr>\n\n<tr><td>13900001234</td></tr>\n</table>",
        "<u>联系人</u>：13800000000、13900001234。",
        "<sup>1</sup>电话13800000000、13900001234。",
    ],
)
def test_masks_of_one_paragraph_are_shown_with_all_their_stars(body: str) -> None:
    """Two stars and more beside each other would mean emphasis, and be gone from the page."""
    one = sample(NEWS, body=body)
    content = one.content
    found = sorted(said(one), key=lambda f: f.location.start, reverse=True)
    for finding in (f for f in found if f.rule == "PII-01"):
        content = fixed(content, finding)
    page = render_body(content.body)
    words = re.sub(r"<[^<>]+>", "", page)
    for finding in (f for f in found if f.rule == "PII-01"):
        assert str(finding.facts["suggestion"]) in words
    assert "strong" not in page
    assert "\\" not in page


@pytest.mark.parametrize(
    ("before", "words", "behind"),
    [
        ("", "1. 受理", ""),
        ("前文。\n\n", "# 一", "，后文"),
        ("", "1", ". 受理"),
        ("- ", "2. 受理", ""),
        ("> ", "+ 受理", ""),
        ("见", "# 一", ""),
        ("", "指南", "见下\n\n后文"),
    ],
)
def test_words_of_a_link_that_is_gone_begin_no_other_block(
    before: str, words: str, behind: str
) -> None:
    told = f"{before}[{words}](http://example.com/a){behind}"
    one = replace(sample(NEWS, body=told).content, body=told)
    finding = Finding(
        rule="LNK-01",
        severity=Severity.WARN,
        override=Override.EDITOR_REASON,
        title_zh="",
        title_en="",
        location=Location(where="body", start=told.index("http"), length=20),
        message_zh="",
        message_en="",
        excerpt="http://example.com/a",
    )
    asked = unlinking(one, finding)
    assert asked is not None
    linked = re.sub(r"</?a[^<>]*>|<span[^<>]*>[^<>]*</span>", "", render_body(told))
    assert render_body(fixed(one, asked).body) == linked


def weak(body: str) -> list[str]:
    return [f.excerpt for f in said(sample(NEWS, body=body)) if f.rule == "PII-03"]


@pytest.mark.parametrize("told", ["电话1380***0000", "身份证号4413001900****0016。"])
def test_a_mask_that_shows_too_much_is_told_as_the_window_writes_it(told: str) -> None:
    """Its stars have backslashes in the source of the body."""
    written = serialize(parse(told))
    assert "\\*" in written
    assert weak(written) == weak(told) != []


@pytest.mark.parametrize("block", BLOCKS)
def test_each_kind_of_block_is_converted_and_nothing_is_brought(block: str) -> None:
    one = without(block, sample(NEWS, body=f"{BEFORE}\n\n{BLOCKS[block]}"))
    found = said(one)
    (finding,) = [f for f in found if f.fix is not None and f.fix.block == block]
    assert wrong(one, found, finding) == ""


def test_a_body_is_shown_for_every_conversion() -> None:
    assert BLOCKS.keys() == CONVERSIONS.keys()


def test_the_rules_with_a_fix_are_those_that_were_tried() -> None:
    tried = {one.rule for _, item in items() for one in said(item) if one.fix is not None}
    assert tried == FIXABLE
