"""The list of 稿件 as its presenter shows it to 林晓雯."""

from collections.abc import Callable
from datetime import timedelta

from editor_app.presenters.items import (
    ItemsPresenter,
    Place,
)
from editor_app.presenters.items_load import ItemsLoader
from editor_app.presenters.items_tree import (
    below,
)
from tests.ui.office import LIN, NOTICES, Office

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


COLUMN = Place(unit="zkgwb", column=NOTICES)


def names(unit: str) -> tuple[str, ...]:
    return {"zkgwb": ("仲恺高新区管委会办公室", "仲恺管委办")}.get(unit, ())


def shown(
    office: Office, place: Place = COLUMN, title_key: Callable[[str], object] = str
) -> ItemsPresenter:
    loader = ItemsLoader(office.store.board, office.board, office.layouts)
    presenter = ItemsPresenter(LIN, names, title_key)
    presenter.accept(loader.entries())
    presenter.choose(place, below(office.layouts.current(), place.column or "home"))
    return presenter
