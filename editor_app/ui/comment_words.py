"""How many comments wait, as rows of lists say it: in short to be seen, in whole to be heard."""

from PySide6.QtCore import QCoreApplication


def comments_mark(count: int) -> str:
    """``批注 2``; nothing where none waits."""
    if not count:
        return ""
    return QCoreApplication.translate("CommentCount", "Comments {n}").format(n=count)


def comments_spoken(count: int) -> str:
    """The same for those who hear the row."""
    if not count:
        return ""
    told = QCoreApplication.translate("CommentCount", "{n} comments without an answer")
    if count == 1:
        told = QCoreApplication.translate("CommentCount", "{n} comment without an answer")
    return told.format(n=count)
