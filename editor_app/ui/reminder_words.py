"""Words of a reminder: kinds and numbers; titles only where they are wished for."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QObject

from editor_app.domain.due_things import DueThing, Stage
from editor_app.domain.layout import Layout
from editor_app.ui.due_looks import due_title, due_words, kind_name
from editor_app.ui.models.language import joined_sentences, listed

_NAMED = 3  # titles in one reminder


class ReminderWords(QObject):
    """A class, because only ``self.tr`` knows singular and plural."""

    def title(self, things: Sequence[DueThing]) -> str:
        """``留言答复``, or ``5 项期限``."""
        if len(things) == 1:
            return kind_name(things[0].kind)
        return self.tr("{n} terms", None, len(things)).format(n=len(things))

    def text(self, things: Sequence[DueThing], layout: Layout, *, titles: bool) -> str:
        """What presses: how much of which kind, how much is over, ends today, ends soon."""
        parts = [] if len(things) == 1 else [self._kinds(things)]
        parts += [self._stages(things)] if len(things) > 1 else [due_words(things[0])]
        if titles:
            parts += [
                self.tr("“{title}”").format(title=due_title(one, layout)) for one in things[:_NAMED]
            ]
        return joined_sentences(parts)

    def _kinds(self, things: Sequence[DueThing]) -> str:
        counts = Counter(one.kind for one in things)
        return listed(f"{kind_name(kind)} {count}" for kind, count in counts.items()) + self.tr(".")

    def _stages(self, things: Sequence[DueThing]) -> str:
        counts = Counter(one.stage for one in things)
        over, today = counts[Stage.OVER], counts[Stage.TODAY]
        parts = []
        if over:
            parts.append(self.tr("{n} are over.", None, over).format(n=over))
        if today:
            parts.append(self.tr("{n} end today.", None, today).format(n=today))
        return joined_sentences(parts)
