"""What the sentences of an error are, and the middle ones that several errors share."""

from editor_app.ui.words import QT_TRANSLATE_NOOP

Sentences = tuple[str, str, str]  # what happened, is my text safe, what can I do

KEPT = QT_TRANSLATE_NOOP("Messages", "Your text is saved on this computer.")
WAITS = QT_TRANSLATE_NOOP("Messages", "Your text is saved here and waits in the outbox.")
NOTHING_SENT = QT_TRANSLATE_NOOP("Messages", "Nothing was sent; your text is saved here.")
UNTOUCHED = QT_TRANSLATE_NOOP("Messages", "Nothing was changed.")
