"""The areas of the window: what the rail shows, and what each is called."""

from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from editor_app.ui.words import QT_TRANSLATE_NOOP

EDITOR = "editor"
CONFLICT = "conflict"
CONSULTATIONS = "consultations"
INTERACTION = "interaction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """One entry of the rail."""

    key: str
    title: str
    icon: str
    bottom: bool = False

    @property
    def icons(self) -> tuple[str, str]:
        """Normal and selected."""
        return f"{self.icon}-line", f"{self.icon}-fill"


RAIL = (
    Area(key="home", title=QT_TRANSLATE_NOOP("Areas", "Home"), icon="ri.home-5"),
    Area(key="items", title=QT_TRANSLATE_NOOP("Areas", "Items"), icon="ri.article"),
    Area(key="review", title=QT_TRANSLATE_NOOP("Areas", "Review"), icon="ri.shield-check"),
    Area(key=INTERACTION, title=QT_TRANSLATE_NOOP("Areas", "Messages"), icon="ri.question-answer"),
    Area(key="statistics", title=QT_TRANSLATE_NOOP("Areas", "Insight"), icon="ri.bar-chart-2"),
    Area(key="import", title=QT_TRANSLATE_NOOP("Areas", "Import"), icon="ri.inbox-archive"),
    Area(
        key="outbox",
        title=QT_TRANSLATE_NOOP("Areas", "Outbox"),
        icon="ri.send-plane",
        bottom=True,
    ),
    Area(
        key="settings",
        title=QT_TRANSLATE_NOOP("Areas", "Settings"),
        icon="ri.settings-3",
        bottom=True,
    ),
)
_TITLES = MappingProxyType(
    {area.key: area.title for area in RAIL}
    | {
        EDITOR: QT_TRANSLATE_NOOP("Areas", "Editor"),
        CONFLICT: QT_TRANSLATE_NOOP("Areas", "Merge"),
        CONSULTATIONS: QT_TRANSLATE_NOOP("Areas", "Consultations"),
    }
)


def area_title(key: str) -> str:
    """An area's name in the language of the moment."""
    return QCoreApplication.translate("Areas", _TITLES[key])
