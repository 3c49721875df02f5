"""What a submission asks for beside its text, in one sentence over what reviewers read."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.workflow import Remote
from editor_app.presenters.review_load import Opened
from editor_app.services.acts import live_edition
from editor_app.ui.models.language import language

_KEY = "asked."


def asked_sentence(opened: Opened) -> str:
    """Everything that would stand otherwise on the public side; empty for an ordinary one."""
    parts = []
    for one in opened.difference.fields:
        if one.key.startswith(_KEY):
            gone = QCoreApplication.translate("Asked", "no longer")
            value = one.new.told(language()) if one.new is not None else gone
            told = QCoreApplication.translate("Asked", "{label}: {value}")
            parts.append(told.format(label=one.label.told(language()), value=value))
    if not parts:
        return ""
    told = QCoreApplication.translate("Asked", "You sign this, too. {what}")
    separator = "；" if language().startswith("zh") else "; "
    return told.format(what=separator.join(parts))


def replaced_words(remote: Remote) -> str:
    """Which online edition this one takes the place of; empty for a first one and for acts."""
    if remote.live is None or remote.live == remote.head:
        return ""
    told = QCoreApplication.translate("Asked", "replaces online edition {n}")
    return told.format(n=live_edition(remote))
