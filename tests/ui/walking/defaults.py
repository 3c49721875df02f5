"""What Enter does in a dialog: something that can be taken back, or nothing."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from editor_app.ui.widgets.enter_key import is_final
from tests.ui.walking.keys import go_round

# Whatever Enter presses: how a person gets back. Whoever makes a default button adds a line.
WAY_BACK = {
    "undo": {
        "note-take", "image-take", "link-insert", "tidy-apply", "clean-apply", "scale-continue",
        "template-apply", "snippet-insert", "snippet-keep", "file-picker-take", "item-picker-take",
    },
    "taken back until it is sent, and recalled afterwards": {
        "submit-confirm", "later-confirm", "secrecy-confirm", "act-confirm", "inquiry-confirm",
    },
    "nothing is changed": {
        "count-close", "rule-close", "paste-close", "receipt-dialog.close", "queue-saved-close",
        "oversight-close", "linking-open", "recovered.open", "crash.on", "refusal.retry",
        "start-fault.quit",
        "unlock.open", "sign-in.browser", "review-reject-cancel", "restore.cancel",
        "encryption.cancel", "removal.keep", "package.take",  # of receipts
        "warrants-close", "batch-leave",
    },
    "deleted again; a file that is there is replaced by Space alone": {
        "new_item.create", "radar.new", "import-confirm.write", "export.go", "export_all.go",
        "queue-save-go",
    },
    "turned off or changed again": {"encryption.next", "proxy.save"},
}  # fmt: skip
_KNOWN = frozenset(name for names in WAY_BACK.values() for name in names)
_HARM = ("danger", "warning")


def told_of_enter(shown: QWidget, *, may_do_nothing: bool) -> Iterator[str]:
    """A dialog in which Enter does nothing, or what has no way back."""
    chosen = [one for one in _buttons(shown) if one.isDefault()]
    for one in chosen:
        if one.property("kind") in _HARM or is_final(one):
            yield f"{one.objectName()} is dangerous"
        elif one.objectName() not in _KNOWN:
            yield f"{one.objectName()}: no way back is named"
    finals = [one for one in _buttons(shown) if is_final(one)]
    if not chosen and not finals and not may_do_nothing:
        yield "has no default button"
    yield from _done_by_enter(shown, finals)


def _done_by_enter(shown: QWidget, finals: list[QPushButton]) -> Iterator[str]:
    """Press Enter everywhere; what cannot be taken back must not happen."""
    if not finals:
        return
    done: list[str] = []
    for one in finals:
        one.setEnabled(True)
        one.clicked.connect(partial(_note, done, one.objectName()))
    for stop in go_round(shown).wanted:
        if isinstance(stop, QPushButton) and stop not in finals:
            continue  # it does what it says
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Return)
        if not isValid(shown) or not shown.isVisible():
            break
    yield from (f"Enter presses {name}" for name in done)


def _note(done: list[str], name: str, _: bool = False) -> None:
    done.append(name)


def _buttons(shown: QWidget) -> list[QPushButton]:
    return [one for one in shown.findChildren(QPushButton) if one.isVisible()]
