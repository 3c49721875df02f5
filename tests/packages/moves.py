"""What the tests of packages do again and again."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.outbox import OperationKey
from editor_app.domain.people import Person
from editor_app.domain.workflow import OperationState
from tests.fakes.people import LIN, SU
from tests.fakes.workstation import Workstation


def packed(desk: Workstation, medium: Path, name: str = "out") -> tuple[Path, str]:
    """Write, confirm and pack one notice: the file, and the operation's key."""
    key = desk.confirm(desk.write(f"关于{name}的通知").item)
    path = medium / f"{name}.pindao"
    desk.packages.making.make(path, LIN)
    return path, key


def state(desk: Workstation, key: str) -> OperationState:
    found = desk.store.outbox.get(OperationKey(key))
    assert found is not None
    return found.state


def refused(desk: Workstation, path: Path, person: Person) -> Code:
    """Why it is not taken in; the books of this workstation stay as they were."""
    before = desk.packages.book.taken()
    with pytest.raises(EditorError) as told:
        desk.packages.taking.hand_in(path, person)
    assert desk.packages.book.taken() == before
    return told.value.code


def differing(desk: Workstation, courier: Workstation, medium: Path) -> Path:
    """A package whose item has another draft on the courier's workstation."""
    path, key = packed(desk, medium)
    operation = desk.store.outbox.get(OperationKey(key))
    assert operation is not None
    draft = desk.store.drafts.get(operation.item)
    assert draft is not None
    courier.store.drafts.save(replace(draft, base=None))
    return path


def counted_anew(desk: Workstation, courier: Workstation, medium: Path) -> tuple[Path, str]:
    """A package with a number that was taken: its workstation went back to a backup."""
    first, _ = packed(desk, medium, "first")
    courier.packages.taking.hand_in(first, SU)
    desk.packages.book.forget_made(desk.packages.book.made()[0].id)
    return packed(desk, medium, "again")
