"""The bar above a difference: at no width is anything cut, or stands over its neighbour."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QWidget

from tests.ui.review_district import District, changed_body, district, open_screen

__all__ = ["district"]


@pytest.mark.parametrize("width", [1080, 1216, 1370, 1800])
def test_each_part_of_the_compare_bar_has_its_room(district: District, width: int) -> None:
    item = district.submit()
    district.publish(item)
    district.next_edition(item, changed_body)
    screen = open_screen(district)
    screen.resize(width, 700)
    district.settle()
    bar = screen.reading._compare_bar
    parts = [one for one in bar.children() if isinstance(one, QWidget) and one.isVisible()]
    parts.sort(key=lambda one: one.x())
    for part, following in pairwise(parts):
        assert part.geometry().right() < following.geometry().left(), [
            (
                one.objectName() or type(one).__name__,
                one.geometry().getRect(),
                one.sizeHint().width(),
            )
            for one in parts
        ]
    reading = screen.reading
    assert {reading.against, reading.way, reading.back, reading.on} <= set(parts)
    assert reading.way.width() >= reading.way.minimumSizeHint().width()
