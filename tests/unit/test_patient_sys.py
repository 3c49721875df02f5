"""Threads of tests run though another one is being given its trace function."""

import sys

import pytest

from tests.conftest import PatientSys


def test_it_asks_until_it_is_let(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def busy_twice(hook: object) -> None:
        asked.append(hook)
        if len(asked) < 3:
            raise RuntimeError("Cannot install a trace function while another is being installed")

    monkeypatch.setattr(sys, "settrace", busy_twice)
    PatientSys().settrace(None)
    assert asked == [None, None, None]


def test_all_else_is_sys_itself() -> None:
    assert PatientSys().stderr is sys.stderr
