"""Row 5: the list of all items, filled and scrolled page by page."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView

from editor_app.presenters.items import Place, Quick
from editor_app.ui.workbench import Workbench
from tests.bench.desk import painted, rest, settle, until
from tests.bench.measure import Limits, Row, judged


def rows(bench: Workbench, pages: int, repeats: int) -> list[Row]:
    """Paging through the list, and filling it."""
    bench.window.show_screen("items")
    screen = bench.screens.items()
    settle(bench)
    until(lambda: screen.list.model.rowCount() > 0)
    ours_view, model = screen.list.view, screen.list.model
    titles = [model.data(model.index(at)) for at in range(model.rowCount())]
    bare = QListView()
    bare.setUniformItemSizes(True)
    bare.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    bare.resize(ours_view.size())
    strings = QStringListModel(titles)
    bare.setModel(strings)
    bare.show()
    rest(100)
    count = model.rowCount()
    ours, floor = _paged(ours_view, pages), _paged(bare, pages)
    filled: list[float] = []
    refilled: list[float] = []
    for _ in range(repeats):
        filled.append(
            painted(ours_view.viewport(), lambda: screen.show_place(Place(quick=Quick.MINE)))
        )
        refilled.append(painted(bare.viewport(), lambda: strings.setStringList(titles)))
    bare.close()
    return [
        judged(
            f"one page down in a list of {count:,} items", "ms", ours, floor, floor_name="QListView"
        ),
        judged(
            f"choosing a place with {count:,} items",
            "ms",
            filled,
            refilled,
            floor_name="QListView",
            limits=Limits(),
        ),
    ]


def _paged(view: QListView, pages: int) -> list[float]:
    bar = view.verticalScrollBar()
    bar.setValue(0)
    view.viewport().repaint()
    return [
        painted(view.viewport(), lambda: bar.setValue(bar.value() + bar.pageStep()))
        for _ in range(pages)
    ]
