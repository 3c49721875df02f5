"""Words of the queue's news and of the digest: numbers and units; titles only where they are
wished for.
"""

from PySide6.QtCore import QObject

from editor_app.domain.layout import Layout
from editor_app.services.digest import Digest
from editor_app.services.queue_watch import QueueNews
from editor_app.ui.models.language import joined_sentences, language


class NoticeWords(QObject):
    """A class, because only ``self.tr`` knows singular and plural."""

    def news(self, news: QueueNews) -> str:
        """One sentence or three about what came."""
        parts: list[str] = []
        if news.arrived:
            told = self.tr("{n} items came in for your review.", None, news.arrived)
            parts.append(told.format(n=news.arrived))
        if news.overdue:
            parts.append(self.tr("{n} are overdue now.", None, news.overdue).format(n=news.overdue))
        told = self.tr("{n} items wait in all.", None, news.waiting)
        parts.append(told.format(n=news.waiting))
        parts += [self.tr("“{title}”").format(title=title) for title in news.titles]
        return joined_sentences(parts)

    def digest(self, digest: Digest) -> str:
        """``7 件稿件待您审。 2 件已超期。 3 件今天到期。``"""
        parts = self._waiting(digest) if digest.waiting else []
        if digest.due:
            parts.append(self.tr("{n} terms press.", None, digest.due).format(n=digest.due))
        if digest.due_over:
            told = self.tr("{n} of them are over.", None, digest.due_over)
            parts.append(told.format(n=digest.due_over))
        if digest.due_today:
            told = self.tr("{n} of them end today.", None, digest.due_today)
            parts.append(told.format(n=digest.due_today))
        return joined_sentences(parts)

    def _waiting(self, digest: Digest) -> list[str]:
        told = self.tr("{n} items wait for your review.", None, digest.waiting)
        parts = [told.format(n=digest.waiting)]
        if digest.overdue:
            parts.append(self.tr("{n} are overdue.", None, digest.overdue).format(n=digest.overdue))
        if digest.today:
            parts.append(self.tr("{n} are due today.", None, digest.today).format(n=digest.today))
        return parts

    def units(self, digest: Digest, layout: Layout) -> str:
        """``科技创新局 3 · 社会事务局 2``."""
        parts = []
        for key, count in digest.units:
            unit = layout.portal.unit(key)
            parts.append(f"{unit.short(language()) if unit is not None else key} {count}")
        if digest.others:
            parts.append(self.tr("{n} of other units").format(n=digest.others))
        return " · ".join(parts)
