"""What a template does not allow is converted in one place, and no word gets lost."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.checks.block_policy import CONVERSIONS
from editor_app.domain.template import BodyPolicy
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.policy_fit import KINDS_OF_BLOCK, Fit, FitKind, fit_to_policy
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document, Heading, Image, ListBlock, Quote, Table, plain_text
from tests.unit.rendering_scenes import bundled
from tests.unit.test_tree_laws import RAW_INLINES, documents

LAWS = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])

_ALL = frozenset(
    {"paragraph", "heading", "list", "table", "image", "quote", "link", "attachment_ref", "video"}
)
policies = st.builds(
    BodyPolicy,
    blocks=st.sets(st.sampled_from(sorted(_ALL))).map(lambda some: frozenset(some | {"paragraph"})),
    numbering=st.just("plain"),
    alternative_numbering=st.just(()),
    max_heading_level=st.integers(0, 4),
    min_chars=st.just(0),
    max_chars=st.just(1000),
    sections=st.just(()),
)
_ALLOWED_TYPES = {ListBlock: "list", Table: "table", Image: "image", Quote: "quote"}


def _policy(*blocks: str, deepest: int = 4) -> BodyPolicy:
    return BodyPolicy(
        blocks=frozenset({"paragraph", *blocks}),
        numbering="plain",
        alternative_numbering=(),
        max_heading_level=deepest,
        min_chars=0,
        max_chars=1000,
        sections=(),
    )


def _fit(markdown: str, policy: BodyPolicy) -> tuple[str, list[FitKind]]:
    fit = fit_to_policy(parse(markdown), policy)
    return serialize(fit.document).strip(), [note.kind for note in fit.notes]


def _words(document: Document) -> str:
    text = "".join(plain_text(block) for block in document.blocks)
    for raw in RAW_INLINES:
        text = text.replace(raw, "")
    return "".join(text.split())


def _follows(words: str, within: str) -> bool:
    rest = iter(within)
    return all(sign in rest for sign in words)


@LAWS
@given(documents, policies)
def test_no_word_is_lost(document: Document, policy: BodyPolicy) -> None:
    assert _follows(_words(document), _words(fit_to_policy(document, policy).document))


@LAWS
@given(documents, policies)
def test_nothing_that_is_not_allowed_remains(document: Document, policy: BodyPolicy) -> None:
    deepest = policy.max_heading_level if "heading" in policy.blocks else 0
    for block in fit_to_policy(document, policy).document.blocks:
        assert _ALLOWED_TYPES.get(type(block), "paragraph") in policy.blocks
        assert not isinstance(block, Heading) or block.level <= deepest


@LAWS
@given(documents, policies)
def test_fitting_twice_changes_nothing_more(document: Document, policy: BodyPolicy) -> None:
    once = fit_to_policy(document, policy).document
    again = fit_to_policy(once, policy)
    assert again == Fit(document=once)
    assert again.document is once


@LAWS
@given(documents, policies)
def test_the_result_is_written_and_read_back(document: Document, policy: BodyPolicy) -> None:
    fitted = fit_to_policy(document, policy).document
    assert parse(serialize(fitted)) == fitted


@pytest.mark.parametrize(
    ("markdown", "policy", "expected", "kinds"),
    [
        ("3. 甲\n4. 乙", _policy(), "3\\. 甲\n\n4\\. 乙", [FitKind.LIST]),
        ("- 甲\n    - 乙", _policy(), "甲\n\n乙", [FitKind.LIST]),
        (
            "| 名称 | 数 |\n| --- | --- |\n| 甲 | 1 |",
            _policy(),
            "名称；数\n\n甲；1",
            [FitKind.TABLE],
        ),
        ("> 甲\n>\n> 乙", _policy(), "甲\n\n乙", [FitKind.QUOTE]),
        ("#### 甲", _policy("heading", deepest=2), "### 甲", [FitKind.HEADING_RAISED]),
        ("## 一、甲", _policy(deepest=0), "一、甲", [FitKind.HEADING_PLAIN]),
        ('![图表](att:0f "说明")', _policy("link"), "[图表](att:0f)（说明）", [FitKind.IMAGE]),
        ("见![图](att:0f)处", _policy("attachment_ref"), "见[图](att:0f)处", [FitKind.IMAGE]),
        (
            "见[公告](https://a.gov.cn/b)。",
            _policy("image"),
            "见公告（https://a.gov.cn/b）。",
            [FitKind.LINK],
        ),
        (
            '<iframe src="https://v.gov.cn/1"></iframe>',
            _policy("link"),
            "[视频](https://v.gov.cn/1)",
            [FitKind.VIDEO],
        ),
    ],
)
def test_each_block_has_its_conversion(
    markdown: str, policy: BodyPolicy, expected: str, kinds: list[FitKind]
) -> None:
    assert _fit(markdown, policy) == (expected, kinds)


def test_a_note_names_the_block_and_its_first_words() -> None:
    note = fit_to_policy(parse("段落。\n\n> 引用的话"), _policy()).notes[0]
    assert (note.kind, note.block, note.excerpt) == (FitKind.QUOTE, 1, "引用的话")


def test_every_bundled_template_keeps_a_text_of_paragraphs() -> None:
    body = parse(canonicalize("各单位：\n\n正文。\n\n2026年5月1日"))
    for template in bundled().templates.values():
        assert fit_to_policy(body, template.body).notes == ()


@LAWS
@given(documents, policies)
def test_kind_after_kind_leaves_nothing_to_convert(document: Document, policy: BodyPolicy) -> None:
    for kinds in KINDS_OF_BLOCK.values():
        document = fit_to_policy(document, policy, kinds).document
        assert kinds.isdisjoint(note.kind for note in fit_to_policy(document, policy).notes)
    assert not fit_to_policy(document, policy).notes


@LAWS
@given(documents, policies)
def test_each_note_has_a_place_in_the_result(document: Document, policy: BodyPolicy) -> None:
    fit = fit_to_policy(document, policy)
    assert len(fit.places) == len(fit.notes)
    assert all(0 <= place < max(1, len(fit.document.blocks)) for place in fit.places)


def test_what_is_of_another_kind_stays() -> None:
    fit = fit_to_policy(parse("> 甲\n\n- 乙"), _policy(), KINDS_OF_BLOCK["quote"])
    assert serialize(fit.document).strip() == "甲\n\n- 乙"


def test_every_kind_belongs_to_a_block_that_a_finding_can_convert() -> None:
    assert frozenset().union(*KINDS_OF_BLOCK.values()) == frozenset(FitKind)
    assert CONVERSIONS.keys() == KINDS_OF_BLOCK.keys()
    assert all(fix.block == block for block, fix in CONVERSIONS.items())
