"""Row 16: the review queue, opened and filtered, beside a bare QListView with the same rows."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QSortFilterProxyModel, QStringListModel, Qt
from PySide6.QtWidgets import QListView

from editor_app.domain.item import ContentHash, PersonId
from editor_app.domain.workflow import Remote, RemoteState
from editor_app.presenters.review_load import Lists
from editor_app.services.queue_filter import Facet, QueueFilter, QueueIndex
from editor_app.ui.screens.review.screen import ReviewScreen
from editor_app.ui.workbench import Workbench
from tests.bench.desk import painted, rest, settle, until
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import NOW, content, item_id, open_app
from tests.fakes.people import LI, LIN

ROWS = 20_000
_BATCH = 2_000
_WORDS = "科技创新"
_LIMITS = Limits(ratio=1.5)


def fill(folder: Path, count: int) -> None:
    """Put ``count`` items in review into the store of a first reviewer. Lists need no texts."""
    app = open_app(folder)
    titled = [content(app, number, 10) for number in range(_BATCH)]
    for start in range(0, count, _BATCH):
        with app.store.transaction():
            for number in range(start, min(count, start + _BATCH)):
                made = titled[number % _BATCH]
                at = NOW - timedelta(minutes=number % 20_000)
                title = f"{made.fields['title']}之{number}"
                app.store.mirror.put(
                    Remote(
                        item=item_id(1_000_000 + number),
                        unit=made.unit,
                        column=made.column,
                        kind=made.kind,
                        title=title,
                        state=RemoteState.IN_REVIEW,
                        level=1,
                        levels=3,
                        head=ContentHash(f"{number:064x}"),
                        live=None,
                        edition=1,
                        submitted_by=LIN.id,
                        submitted_by_name=LIN.name,
                        contributors=(PersonId("lin"),),
                        approvals=(),
                        changed_at=at,
                        published_at=None,
                        scheduled_at=None,
                        url=None,
                        index_no=None,
                        sequence=1_000_000 + number,
                    )
                )
    app.session.remember(LI)
    app.close()


def rows(bench: Workbench, repeats: int) -> list[Row]:
    """Opening and filtering on the main thread; reading the queue on its lane beside that."""
    bench.window.show_screen("review")
    screen = bench.screens.review()
    settle(bench)
    until(lambda: screen.queue.model.rowCount() > 0)
    lists = screen.presenter.lists
    titles = [row.title for row in lists.waiting]
    count = f"{len(titles):,}"
    floor = _Bare(screen.queue.view, titles)
    ours, bare = in_turns(repeats, partial(_opened, screen, lists), floor.opened)
    found, plainly = in_turns(repeats, partial(_filtered, screen), floor.filtered)
    (read,) = in_turns(repeats, lambda: timed(lambda: screen._loader.lists(LI)))
    floor.close()
    return [
        judged(
            f"queue of {count} rows opened",
            "ms",
            ours,
            bare,
            floor_name="QListView",
            limits=_LIMITS,
        ),
        judged(
            f"queue of {count} rows filtered by words, then by unit",
            "ms",
            found,
            plainly,
            floor_name="QSortFilterProxyModel, twice",
            limits=_LIMITS,
        ),
        judged(f"queue of {count} rows read from the store, on a lane", "ms", read),
    ]


class _Bare:
    """A list view of strings, of the same size, over a filter of Qt's own."""

    def __init__(self, like: QListView, titles: list[str]) -> None:
        self._titles = titles
        self.strings, self.proxy = QStringListModel(), QSortFilterProxyModel()
        self.view = QListView()
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.resize(like.size())
        self.view.show()
        rest(100)

    def opened(self) -> float:
        """Rows, and the first of them chosen, as in the queue."""
        self._show(self.strings)
        self.strings.setStringList([])
        self.view.viewport().repaint()
        return painted(self.view.viewport(), self._fill)

    def _fill(self) -> None:
        self.strings.setStringList(self._titles)
        self.view.setCurrentIndex(self.strings.index(0))

    def filtered(self) -> float:
        self.strings.setStringList(self._titles)
        self.proxy.setSourceModel(self.strings)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._show(self.proxy)
        took = 0.0
        for words in (_WORDS, "通知"):
            took += painted(self.view.viewport(), partial(self.proxy.setFilterFixedString, words))
        self.proxy.setFilterFixedString("")
        return took

    def close(self) -> None:
        self.view.close()

    def _show(self, model: QAbstractItemModel) -> None:
        if self.view.model() is not model:
            self.view.setModel(model)
            rest(20)


def _opened(screen: ReviewScreen, lists: Lists) -> float:
    """From the lane's answer to the pixels of the queue pane; reading an item is another row."""
    empty = Lists(
        waiting=(), decided=(), units=lists.units, index=QueueIndex(), layout=lists.layout
    )
    presenter, queue = screen.presenter, screen.queue

    def show(told: Lists) -> None:
        presenter.accept(told, NOW)
        queue.show_queue("")

    show(empty)
    rest(50)
    return painted(queue.view.viewport(), partial(show, lists))


def _filtered(screen: ReviewScreen) -> float:
    viewport = screen.queue.view.viewport()
    unit = screen.presenter.lists.waiting[0].unit
    took = painted(viewport, lambda: screen._ask(QueueFilter(words=_WORDS)))
    narrower = QueueFilter(words="通知").toggled(Facet.UNIT, unit)
    took += painted(viewport, lambda: screen._ask(narrower))
    screen._ask(QueueFilter())
    rest(20)
    return took
