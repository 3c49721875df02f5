"""Field widgets over the layout pack, with items and files to pick."""

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.domain.canonical import Json
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack
from editor_app.domain.template import FieldSpec
from editor_app.ui.fields.base import FieldContext, FieldWidget
from editor_app.ui.look import Look
from tests.fakes.workstation import BUNDLED


@pytest.fixture(scope="module")
def layout() -> Layout:
    return parse_pack(BUNDLED)


@pytest.fixture
def context(look: Look, layout: Layout) -> FieldContext:
    def pick(_: FieldSpec, then: Callable[[Sequence[str]], None]) -> None:
        then(["item-1", "item-2"])

    def take(_: FieldSpec, then: Callable[[Json], None]) -> None:
        then({"name": "草案.pdf", "sha256": "0" * 64, "size": 3, "type": "application/pdf"})

    return FieldContext(
        look=look,
        language="zh_CN",
        terms=layout.terms,
        pick_items=pick,
        item_title=lambda item: f"《{item}》",
        take_file=take,
    )


def spec(layout: Layout, kind: str, key: str) -> FieldSpec:
    found = layout.template(kind).field(key)
    assert found is not None
    return found


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    form = QWidget()
    qtbot.addWidget(form)
    return form


def made(field: FieldWidget, qtbot: QtBot) -> FieldWidget:
    qtbot.addWidget(field)
    return field
