"""Tables of words and looks know all of their kind."""

from collections.abc import Mapping
from enum import Enum

import pytest

from editor_app.domain.proof import Flaw
from editor_app.domain.workflow import Command, OperationState
from editor_app.presenters.happenings import Happening
from editor_app.presenters.outbox import Act, Moment
from editor_app.ui.models import outbox_moments, outbox_words
from editor_app.ui.screens import items_timeline, proof_words

TABLES = (
    (outbox_words.COMMANDS, Command),
    (outbox_words.ACT_NAMES, Act),
    (outbox_words.ACT_ICONS, Act),
    (outbox_words.SENTENCES, OperationState),
    (outbox_moments.LOOKS, Moment),
    (outbox_moments.TITLES, Moment),
    (items_timeline.WORDS, Happening),
    (items_timeline.LOOKS, Happening),
    ({**proof_words.SENTENCES, Flaw.CHANGED: "a sentence of its own"}, Flaw),
)


@pytest.mark.parametrize(("table", "kind"), TABLES)
def test_a_table_of_words_is_complete(table: Mapping[object, object], kind: type[Enum]) -> None:
    assert set(table) == set(kind)
    assert all(table.values())
