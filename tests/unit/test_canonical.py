"""Canonical JSON: one byte form per value, equal to what RFC 8785 says."""

import json

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.canonical import canonical_json, sha256_hex

INTEGERS = st.integers(min_value=-(2**53) + 1, max_value=2**53 - 1)
TEXT = st.text(st.characters(exclude_categories=["Cs"]))
JSON = st.recursive(
    st.none() | st.booleans() | INTEGERS | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


@settings(deadline=None)
@given(JSON)
def test_the_bytes_are_those_of_rfc_8785(value: object) -> None:
    assert canonical_json(value) == rfc8785.dumps(value)  # type: ignore[arg-type]  # any JSON


@settings(deadline=None)
@given(JSON)
def test_reading_and_writing_again_changes_nothing(value: object) -> None:
    once = canonical_json(value)  # type: ignore[arg-type]  # any JSON
    assert canonical_json(json.loads(once)) == once


@settings(deadline=None)
@given(st.dictionaries(TEXT, INTEGERS, max_size=8))
def test_the_order_of_keys_does_not_matter(value: dict[str, int]) -> None:
    assert canonical_json(value) == canonical_json(dict(reversed(list(value.items()))))


def test_keys_are_ordered_by_utf16_units_not_by_code_points() -> None:
    # U+1F600 is D83D DE00 in UTF-16 and so stands before U+FB33 (RFC 8785 section 3.2.3)
    assert canonical_json({"\ufb33": 1, "\U0001f600": 2}) == '{"\U0001f600":2,"\ufb33":1}'.encode()


def test_chinese_is_written_as_itself() -> None:
    assert canonical_json({"标题": "通知"}) == '{"标题":"通知"}'.encode()


def test_tuples_are_lists() -> None:
    assert canonical_json((1, "二")) == canonical_json([1, "二"])


@pytest.mark.parametrize(
    "value", [1.5, float("nan"), 2**53, -(2**53), "\ud800", {1: 2}, b"x", {"a": {1}}, object()]
)
def test_what_has_no_canonical_form_is_refused(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # the sentences are free
        canonical_json(value)  # type: ignore[arg-type]  # that is the point


@pytest.mark.parametrize(("depth", "fits"), [(64, True), (65, False)])
def test_sixty_four_levels_fit(depth: int, fits: bool) -> None:
    value: list[object] = []
    for _ in range(depth):
        value = [value]
    if fits:
        assert canonical_json(value).count(b"[") == depth + 1  # type: ignore[arg-type]
    else:
        with pytest.raises(ValueError, match="64"):
            canonical_json(value)  # type: ignore[arg-type]  # nested lists


@pytest.mark.parametrize("number", [2**53 - 1, -(2**53) + 1, 0])
def test_the_largest_exact_integers_fit(number: int) -> None:
    assert json.loads(canonical_json(number)) == number


def test_true_is_not_one() -> None:
    assert canonical_json([True, 1]) == b"[true,1]"


def test_the_hash_is_sha_256_of_the_bytes() -> None:
    assert sha256_hex(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
