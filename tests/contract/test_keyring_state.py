"""Whether the keyring answers is asked without opening it, and never waited for without an end."""

import sys
from threading import Event

import pytest

from editor_app.connectors import keyring_state as module
from editor_app.connectors.keyring_state import KeyringState, keyring_state


def test_a_keyring_that_does_not_answer_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    late = Event()

    def asked() -> KeyringState:
        late.wait(10)
        return KeyringState.OPEN

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(module, "_asked", asked)
    assert keyring_state(trusted=True, seconds=0.05) is KeyringState.SILENT
    late.set()
    assert keyring_state(trusted=True, seconds=5.0) is KeyringState.OPEN


def test_without_one_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_asked", lambda: pytest.fail("asked"))
    assert keyring_state(trusted=False) is KeyringState.NONE
