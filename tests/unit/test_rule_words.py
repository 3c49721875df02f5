"""What the page of a rule tells of its parameters."""

import re
from collections.abc import Iterator, Mapping

import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from editor_app.presenters.rule_page import rule_page
from editor_app.presenters.rule_parameters import KEYS
from editor_app.presenters.rule_patterns import LOOKS, is_pattern, patterns_in, patterns_told
from editor_app.presenters.rule_values import APART, LITERAL, VALUES
from tests.checks.sample_items import layout

_TOKEN = re.compile(r"[a-z][a-z0-9_./:]*", re.IGNORECASE)
_NAMES_OF_META_TAGS = frozenset({"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"})


def parameters() -> Iterator[tuple[str, Json]]:
    for rule in layout().rules.values():
        yield from rule.params.items()


def tokens(value: Json) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, one in value.items():
            yield from (key, *tokens(one))
    elif isinstance(value, list | tuple):
        for one in value:
            yield from tokens(one)
    elif isinstance(value, str | bool):
        yield str(value)


def test_every_parameter_of_the_catalogue_has_words() -> None:
    assert {key for key, _ in parameters()} == set(KEYS)


def test_every_word_that_a_parameter_names_has_words() -> None:
    named = {
        token
        for key, value in parameters()
        if key not in LITERAL
        for token in tokens(value)
        if _TOKEN.fullmatch(token) and token not in layout().rules
    }
    assert named - set(VALUES) - {token for _, token in APART} <= _NAMES_OF_META_TAGS


@pytest.mark.parametrize("words", [*KEYS.values(), *VALUES.values(), *APART.values()])
def test_words_are_there_in_both_languages(words: tuple[str, str]) -> None:
    assert all(one.strip() == one and one for one in words)


@pytest.mark.parametrize("phase", Phase)
def test_every_phase_has_words(phase: Phase) -> None:
    assert phase.value in VALUES


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_page_shows_a_raw_key(language: str) -> None:
    for rule in layout().rules:
        page = rule_page(layout(), rule, language)
        assert page is not None
        for name, value in page.thresholds:
            assert "_" not in name
            assert not re.search(r"\b[a-z]+_[a-z_]+\b", value), (rule, name, value)


def patterns() -> list[tuple[str, str]]:
    return [
        (key, one) for key, value in parameters() if is_pattern(key) for one in patterns_in(value)
    ]


@pytest.mark.parametrize(("key", "pattern"), patterns())
def test_every_pattern_of_the_catalogue_is_told_in_words_with_examples(
    key: str, pattern: str
) -> None:
    look = LOOKS[pattern]
    assert look.finds
    for example in look.finds:
        assert re.search(pattern, example), example
    for example in look.passes:
        assert not re.search(pattern, example), example


def test_no_words_are_kept_for_a_pattern_that_is_gone() -> None:
    assert set(LOOKS) == {pattern for _, pattern in patterns()}


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_page_shows_a_pattern_among_its_facts(language: str) -> None:
    for rule in layout().rules:
        page = rule_page(layout(), rule, language)
        assert page is not None
        told = [
            *(value for _, value in page.thresholds),
            *(look for one in page.patterns for look in one.looks),
        ]
        assert not [one for one in told if re.search(r"\\[sdnu]|\(\?|\]\{", one)], rule


def test_a_pattern_of_the_portals_own_is_named_as_such_and_shown_raw() -> None:
    (told,) = patterns_told({"patterns": ["内部(资料)?专报", "TODO|TBD"]}, chinese=True)
    assert told.looks[0].startswith("英文的待办标记")
    assert "门户自定的 1 种写法" in told.looks[1]
    assert told.raw == ("内部(资料)?专报", "TODO|TBD")


def test_the_page_says_where_a_rule_looks() -> None:
    page = rule_page(layout(), "PII-01", "zh_CN")
    assert page is not None
    assert ("检查范围", "标题、正文、公开的字段") in page.thresholds
