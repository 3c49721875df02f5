"""Tables in the review's difference: whole lines without tags, changed ones with them."""

import pytest

from editor_app.ui.screens.review.difference_tables import readable


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("<tr><th>甲</th><td>乙</td></tr>", "| 甲 | 乙 |"),
        (
            '<tr><th class="at-center" colspan="2" rowspan="3">甲<br>乙</th></tr>',
            "| ↔2 ↕3 甲 / 乙 |",
        ),
        ('<tr><td><strong>1&lt;2</strong> <a href="/a">三</a></td></tr>', "| 1<2 三 |"),
        ('<colgroup><col width="30%"><col></colgroup>', "| 30% | – |"),
        ("<tr></tr>", "|"),
        ("<thead>", "―――"),
        ("| 甲 | 乙 |", "| 甲 | 乙 |"),
        ("<tr>未完", "<tr>未完"),
        ("一段文字<br>", "一段文字<br>"),
    ],
)
def test_a_line_of_a_table_is_read_without_its_tags(line: str, shown: str) -> None:
    assert readable(line) == shown
