"""What was converted because the template does not allow it, as one sentence for people."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.rendering.policy_fit import FitKind, FitNote


def fit_sentence(notes: Sequence[FitNote]) -> str:
    """What happened · nothing is lost · what to do."""
    text = QCoreApplication.translate(
        "Fit", "Converted for this kind of item: {what}. All words are kept; undo takes it back."
    )
    return text.format(what=fit_words(notes))


def fit_words(notes: Sequence[FitNote]) -> str:
    """The conversions by kind."""
    kinds = dict.fromkeys(note.kind for note in notes)
    return QCoreApplication.translate("Fit", ", ").join(_WORDS[kind]() for kind in kinds)


_WORDS: Mapping[FitKind, Callable[[], str]] = MappingProxyType(
    {
        FitKind.LIST: lambda: QCoreApplication.translate("Fit", "lists to paragraphs"),
        FitKind.TABLE: lambda: QCoreApplication.translate("Fit", "tables to paragraphs"),
        FitKind.IMAGE: lambda: QCoreApplication.translate("Fit", "pictures to links"),
        FitKind.QUOTE: lambda: QCoreApplication.translate("Fit", "quotations to paragraphs"),
        FitKind.HEADING_RAISED: lambda: QCoreApplication.translate("Fit", "headings raised"),
        FitKind.HEADING_PLAIN: lambda: QCoreApplication.translate("Fit", "headings to paragraphs"),
        FitKind.LINK: lambda: QCoreApplication.translate("Fit", "links to text"),
        FitKind.VIDEO: lambda: QCoreApplication.translate("Fit", "videos to links"),
    }
)
