"""What the page of a rule tells of its parameters."""

import re
from collections.abc import Iterator, Mapping

import pytest

from editor_app.domain.canonical import Json
from editor_app.domain.findings import Phase
from editor_app.presenters.rule_page import rule_page
from editor_app.presenters.rule_parameters import KEYS
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


def test_the_page_says_where_a_rule_looks() -> None:
    page = rule_page(layout(), "PII-01", "zh_CN")
    assert page is not None
    assert ("检查范围", "标题、正文、公开的字段") in page.thresholds
