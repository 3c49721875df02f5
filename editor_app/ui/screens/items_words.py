"""What stands above the list of 稿件, and in its place while nothing is listed."""

from PySide6.QtCore import QCoreApplication

from editor_app.domain.layout import Layout
from editor_app.presenters.items import ItemsPresenter
from editor_app.presenters.items_tree import TreeNode
from editor_app.ui.models.columns_tree import node_name, quick_name
from editor_app.ui.models.language import language


def heading(presenter: ItemsPresenter, layout: Layout | None) -> str:
    """The name of the place that is listed."""
    place = presenter.place
    if presenter.words:
        return QCoreApplication.translate("ItemsScreen", "Search result")
    if place.quick is not None:
        return quick_name(place.quick)
    if layout is None:
        return ""
    if place.column:
        return layout.column(place.column).name(language())
    unit = layout.portal.unit(place.unit)
    return node_name(TreeNode(place=place, unit=unit), language()) if unit else ""


def nothing_listed(presenter: ItemsPresenter, others: str, *, jump: bool) -> tuple[str, str]:
    """Title and text; ``others``: how many stand there without filter, in words, if any; ``jump``:
    the column leads its readers on.
    """
    if presenter.words:
        title = QCoreApplication.translate("ItemsScreen", "Nothing found")
        text = QCoreApplication.translate("ItemsScreen", "No item holds these words.")
    elif others:
        title = QCoreApplication.translate("ItemsScreen", "Nothing under this filter")
        text = others
    elif jump:
        title = QCoreApplication.translate("ItemsScreen", "This column only forwards readers")
        text = QCoreApplication.translate(
            "ItemsScreen", "It holds no items; readers are led to another page."
        )
    elif presenter.place.quick is not None:
        title = QCoreApplication.translate("ItemsScreen", "Nothing here")
        text = QCoreApplication.translate("ItemsScreen", "No item belongs to this view now.")
    else:
        title = QCoreApplication.translate("ItemsScreen", "No items in this column")
        text = QCoreApplication.translate(
            "ItemsScreen",
            "Items appear here once they are written or received from the portal.",
        )
    return title, text
