"""Keys of stores: kept only in a keyring that gives them back, found by their id."""

import pytest

from editor_app.connectors.vault import MemoryVault
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.store_key import new_key
from editor_app.services.store_keys import StoreKeys


class Keyring(MemoryVault):
    persistent = True


class Forgetful(Keyring):
    def load(self, account: str) -> str | None:
        return None


def test_a_kept_key_is_found_by_another_program() -> None:
    keyring, key = Keyring(), new_key()
    StoreKeys(lambda: keyring, "a").keep(key)
    again = StoreKeys(lambda: keyring, "a")
    assert again.find(key.id) == key
    assert again.find("") == key
    assert again.find(new_key().id) is None


def test_an_earlier_key_stays_findable() -> None:
    keyring, first, second = Keyring(), new_key(), new_key()
    keys = StoreKeys(lambda: keyring, "a")
    keys.keep(first)
    keys.keep(second)
    again = StoreKeys(lambda: keyring, "a")
    assert again.find(first.id) == first
    assert again.find("") == second


def test_profiles_do_not_see_each_others_key() -> None:
    keyring, key = Keyring(), new_key()
    StoreKeys(lambda: keyring, "a").keep(key)
    assert StoreKeys(lambda: keyring, "b").find("") is None


@pytest.mark.parametrize("keyring", [MemoryVault(), Forgetful()])
def test_a_keyring_that_does_not_keep_it_is_told(keyring: MemoryVault) -> None:
    with pytest.raises(EditorError) as caught:
        StoreKeys(lambda: keyring, "a").keep(new_key())
    assert caught.value.code is Code.KEYRING


def test_a_recovery_key_goes_back_into_the_keyring() -> None:
    keyring, key = Keyring(), new_key()
    keys = StoreKeys(lambda: keyring, "a")
    keys.take(key)
    keys.restock()
    assert StoreKeys(lambda: keyring, "a").find(key.id) == key


def test_a_keyring_unlocked_meanwhile_is_asked_again() -> None:
    keyring, key, opened = Keyring(), new_key(), [MemoryVault()]
    StoreKeys(lambda: keyring, "a").keep(key)
    keys = StoreKeys(lambda: opened[0], "a")
    assert keys.find(key.id) is None
    opened[0] = keyring
    keys.look_again()
    assert keys.find(key.id) == key
