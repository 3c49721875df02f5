"""Words of the review levels and of what was decided there."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.warrants import HAND_OVER


def level_name(level: int) -> str:
    """一审, 二审, 三审, 终审; 0 is 保密审查, which stands beside the levels."""
    match level:
        case 0:
            return QCoreApplication.translate("Levels", "Secrecy review")
        case 1:
            return QCoreApplication.translate("Levels", "Review 1")
        case 2:
            return QCoreApplication.translate("Levels", "Review 2")
        case 3:
            return QCoreApplication.translate("Levels", "Review 3")
        case _:
            return QCoreApplication.translate("Levels", "Final review")


def lent_name(level: int) -> str:
    """What a warrant lends: the decision of a level, or (0) taking over drafts."""
    if level == HAND_OVER:
        return QCoreApplication.translate("Levels", "Drafts: take over and write on")
    return level_name(level)


def signer(name: str, absent: str) -> str:
    """Who decided, and in whose place: 王丽华 代 李建国."""
    if not absent:
        return name
    told = QCoreApplication.translate("Levels", "{deputy} in place of {absent}")
    return told.format(deputy=name, absent=absent)
