"""Words about pages of the store that changed on the disk."""

from PySide6.QtCore import QCoreApplication, QObject

from editor_app.domain.page_damage import PageDamage
from editor_app.ui.models.language import joined_sentences
from editor_app.ui.words import QT_TRANSLATE_NOOP


def _tr(source: str) -> str:
    return QCoreApplication.translate("Pages", source)


class _Counts(QObject):
    """Plurals: lupdate finds them in classes of Qt alone."""

    def asked(self, n: int) -> str:
        told = self.tr("The portal is asked again where {n} items stand.", None, n)
        return told.format(n=n)


def mended_text(damage: PageDamage) -> str:
    """What happened, what is safe, what to do."""
    told = [
        _tr(
            QT_TRANSLATE_NOOP(
                "Pages",
                "A place of the local store had changed on the disk and was repaired. Every text "
                "there was checked; a damaged one opens at its last good state.",
            )
        )
    ]
    if damage.asked:
        told.append(_Counts().asked(damage.asked))
    if damage.doubted:
        told.append(
            _tr(
                QT_TRANSLATE_NOOP(
                    "Pages",
                    "Small notes beside them, such as times and settings, could not be proved: "
                    "look at them once.",
                )
            )
        )
    told.append(_tr(QT_TRANSLATE_NOOP("Pages", "Have the disk checked.")))
    return joined_sentences(told)


def torn_text() -> str:
    """A place that only the next start can deal with."""
    return _tr(
        QT_TRANSLATE_NOOP(
            "Pages",
            "A place of the local store cannot be read. Nothing is deleted, and what is open here "
            "can be copied. Close the program and start it again: all that is sound is read then, "
            "and a backup can be restored.",
        )
    )
