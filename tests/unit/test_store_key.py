"""The recovery key: read as people type it, and a typo is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import (
    GROUPS,
    StoreKey,
    key_from_recovery,
    key_from_secret,
    new_key,
    recovery_text,
)

KEYS = st.binary(min_size=32, max_size=32).map(StoreKey)
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def _refused(text: str) -> EditorError:
    with pytest.raises(EditorError) as caught:
        key_from_recovery(text)
    assert caught.value.code is Code.RECOVERY_KEY
    return caught.value


@given(KEYS)
def test_a_key_comes_back_from_its_recovery_text_and_its_secret(key: StoreKey) -> None:
    assert key_from_recovery(recovery_text(key)) == key
    assert key_from_secret(key.secret) == key


@given(KEYS)
def test_it_is_14_groups_of_four_without_look_alikes(key: StoreKey) -> None:
    groups = recovery_text(key).split("-")
    assert [len(group) for group in groups] == [4] * GROUPS
    assert set("".join(groups)) <= set(DIGITS)


@given(KEYS)
def test_small_letters_spaces_full_width_and_look_alikes_are_read(key: StoreKey) -> None:
    text = recovery_text(key)
    assert key_from_recovery(text.lower().replace("-", " ")) == key
    wide = "".join(chr(ord(one) + 0xFEE0) for one in text)
    assert key_from_recovery(wide) == key
    assert key_from_recovery(text.replace("0", "O").replace("1", "l")) == key


@given(KEYS, st.integers(0, 55), st.integers(1, 31))
def test_one_wrong_character_is_told(key: StoreKey, place: int, by: int) -> None:
    plain = recovery_text(key).replace("-", "")
    other = DIGITS[(DIGITS.index(plain[place]) + by) % 32]
    assert "wrong" in str(_refused(plain[:place] + other + plain[place + 1 :]).params["problem"])


@given(KEYS, st.integers(0, 54))
def test_two_characters_exchanged_are_told(key: StoreKey, place: int) -> None:
    plain = recovery_text(key).replace("-", "")
    pair = plain[place : place + 2]
    if pair[0] != pair[1]:
        _refused(plain[:place] + pair[::-1] + plain[place + 2 :])


def test_a_missing_group_and_a_strange_character_are_named() -> None:
    text = recovery_text(new_key())
    assert "52" in str(_refused(text[:-5]).params["problem"])
    assert "U" in str(_refused("U" + text[1:]).params["problem"])
    _refused("")
    _refused("县")


def test_a_key_tells_nothing_of_itself() -> None:
    key = StoreKey(b"k" * 32)
    assert "kkkk" not in repr(key)
    assert len({key.raw, key.for_database, key.for_files, key.id.encode()}) == 4


def test_what_is_no_key_in_the_keyring_is_none() -> None:
    assert key_from_secret("") is None
    assert key_from_secret("县") is None
    assert key_from_secret("AAAA") is None
