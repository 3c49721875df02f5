"""What can be done to a table, and what holds whatever is done."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.rendering.markdown_source import parse
from editor_app.rendering.serialize import serialize, serialize_block
from editor_app.rendering.table_area import Area, part, whole_cells
from editor_app.rendering.table_edit import TableCommand, edit_table, empty_table
from editor_app.rendering.table_fill import filled
from editor_app.rendering.table_shape import grid, settled, shares
from editor_app.rendering.tree import Alignment, Document, Span, Table, inline_text
from tests.unit.test_tree_laws import shaped_table

ABC = "| 甲 | 乙 | 丙 |\n| --- | :---: | ---: |\n| 一 | 二 | 三 |\n| 四 | 五 | 六 |\n"
DELETING = {TableCommand.DELETE_ROWS, TableCommand.DELETE_COLUMNS, TableCommand.DELETE_TABLE}
ALL = 3


def read(markdown: str = ABC) -> Table:
    (table,) = parse(markdown).blocks
    assert isinstance(table, Table)
    return table


def done(table: Table, command: TableCommand, row: int, column: int, *size: int) -> Table:
    height, width = size or (1, 1)
    edit = edit_table(command, table, Area(row=row, column=column, height=height, width=width))
    assert edit is not None
    assert edit.table is not None
    return edit.table


def words(table: Table) -> list[list[str]]:
    return [[inline_text(cell) for cell in row] for row in grid(table)]


def letters(table: Table | None) -> list[str]:
    if table is None:
        return []
    found = "".join("".join(inline_text(cell) for cell in row) for row in grid(table))
    return sorted(character for character in found if not character.isspace())


@st.composite
def tasks(draw: st.DrawFn) -> tuple[TableCommand, Table, Area]:
    table = draw(shaped_table())
    row = draw(st.integers(0, len(table.rows)))
    column = draw(st.integers(0, len(table.header) - 1))
    height = draw(st.integers(1, len(table.rows) + 1 - row))
    width = draw(st.integers(1, len(table.header) - column))
    area = Area(row=row, column=column, height=height, width=width)
    return draw(st.sampled_from(TableCommand)), table, area


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tasks())
def test_whatever_is_done_a_table_is_left_that_can_be_stored(
    task: tuple[TableCommand, Table, Area],
) -> None:
    command, table, area = task
    edit = edit_table(command, table, area)
    if edit is None or edit.table is None:
        return
    assert settled(edit.table) == edit.table
    document = Document(blocks=(edit.table,))
    assert parse(serialize(document)) == document
    assert edit.area.row + edit.area.height <= len(grid(edit.table))
    assert edit.area.column + edit.area.width <= len(edit.table.header)
    if command not in DELETING:
        assert letters(edit.table) == letters(table)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(shaped_table(), st.data())
def test_a_part_of_a_table_is_a_table(table: Table, data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(table.rows)))
    column = data.draw(st.integers(0, len(table.header) - 1))
    area = whole_cells(table, Area(row=row, column=column))
    piece = part(table, area)
    assert settled(piece) == piece
    assert (len(grid(piece)), len(piece.header)) == (area.height, area.width)
    whole = Area(row=0, column=0, height=len(grid(table)), width=len(table.header))
    assert part(table, whole) == table


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(shaped_table(), shaped_table(), st.data())
def test_a_table_filled_with_another_holds_all_its_words(
    table: Table, piece: Table, data: st.DataObject
) -> None:
    row = data.draw(st.integers(0, len(table.rows)))
    column = data.draw(st.integers(0, len(table.header) - 1))
    edit = filled(table, whole_cells(table, Area(row=row, column=column)), piece)
    assert edit is not None
    assert edit.table is not None
    assert settled(edit.table) == edit.table
    assert not Counter(letters(piece)) - Counter(letters(edit.table))


@given(st.lists(st.integers(1, 10_000), min_size=1, max_size=100))
def test_shares_are_whole_percents_that_make_a_hundred(weights: list[int]) -> None:
    assert sum(shares(weights)) == 100
    assert min(shares(weights)) >= 1


def test_an_ordinary_table_stays_a_pipe_table() -> None:
    table = read()
    assert serialize_block(table) + "\n" == ABC
    for command in (TableCommand.ROW_BELOW, TableCommand.COLUMN_LEFT, TableCommand.ROW_DOWN):
        assert serialize_block(done(table, command, 1, 0)).startswith("| ")


def test_a_shaped_table_is_written_in_one_spelling() -> None:
    table = done(read(), TableCommand.MERGE, 0, 1, 1, 2)
    table = done(table, TableCommand.EVEN_WIDTHS, 0, 0)
    table = done(table, TableCommand.HEADER_COLUMN, 0, 0)
    assert serialize_block(table) == (
        "<table>\n"
        '<colgroup><col width="34%"><col width="33%"><col width="33%"></colgroup>\n'
        "<thead>\n"
        '<tr><th>甲</th><th class="at-center" colspan="2">乙<br>丙</th></tr>\n'
        "</thead>\n"
        "<tbody>\n"
        '<tr><th>一</th><td class="at-center">二</td><td class="at-right">三</td></tr>\n'
        '<tr><th>四</th><td class="at-center">五</td><td class="at-right">六</td></tr>\n'
        "</tbody>\n"
        "</table>"
    )


@pytest.mark.parametrize(
    "source",
    [
        "<table>\n<tr><td>甲</td></tr>\n</table>",
        "<table>\n<colgroup><col></colgroup>\n<tbody>\n<tr><td >甲</td></tr>\n</tbody>\n</table>",
        '<table>\n<colgroup><col></colgroup>\n<tbody>\n<tr><td rowspan="9">甲</td></tr>\n</tbody>\n'
        "</table>",
        "<table>\n<colgroup><col></colgroup>\n<tbody>\n<tr><td><p>甲</p></td></tr>\n</tbody>\n"
        "</table>",
        '<table border="1">\n<colgroup><col></colgroup>\n</table>',
    ],
)
def test_html_in_another_spelling_stays_as_it_stands(source: str) -> None:
    (block,) = parse(source).blocks
    assert type(block).__name__ == "Raw"
    assert serialize_block(block) == source


def test_merging_puts_the_words_into_one_cell() -> None:
    table = done(read(), TableCommand.MERGE, 1, 0, 2, 2)
    assert words(table)[1:] == [["一\n二\n四\n五", "", "三"], ["", "", "六"]]
    assert table.spans == (Span(row=1, column=0, height=2, width=2),)


def test_splitting_gives_the_cells_back_and_keeps_the_words_in_the_first() -> None:
    merged = done(read(), TableCommand.MERGE, 1, 0, 2, 2)
    table = done(merged, TableCommand.SPLIT, 2, 1)
    assert table.spans == ()
    assert words(table)[1][0] == "一\n二\n四\n五"


def test_merging_down_from_the_header_makes_a_header_of_two_rows() -> None:
    assert done(read(), TableCommand.MERGE, 0, 0, 2, 1).header_rows == 2


def test_the_header_reaches_as_far_as_the_selected_rows() -> None:
    table = done(read(), TableCommand.HEADER_ROW, 0, 0, 2, 1)
    assert table.header_rows == len("甲一")
    assert done(table, TableCommand.HEADER_ROW, 2, 0).header_rows == 0


def test_a_cell_merged_down_the_whole_table_is_no_header() -> None:
    longer = done(read(), TableCommand.ROW_BELOW, 2, 0, 1, 1)
    assert done(longer, TableCommand.MERGE, 0, 0, 4, 1).header_rows == 0


def test_a_new_row_inside_a_merged_cell_makes_it_taller() -> None:
    merged = done(read(), TableCommand.MERGE, 1, 0, 2, 1)
    assert done(merged, TableCommand.ROW_BELOW, 1, 1).spans[0].height == ALL


def test_deleting_the_upper_half_of_a_merged_cell_keeps_its_words() -> None:
    merged = done(done(read(), TableCommand.ROW_BELOW, 2, 0), TableCommand.MERGE, 1, 0, 2, 1)
    lone = edit_table(TableCommand.DELETE_ROWS, merged, Area(row=1, column=1))
    assert lone is not None
    assert lone.table is not None
    assert words(lone.table)[1][0] == "一\n四"


def test_rows_that_hang_together_move_together() -> None:
    merged = done(read(), TableCommand.MERGE, 1, 0, 2, 1)
    taller = done(merged, TableCommand.ROW_BELOW, 2, 0, 1, 3)
    moved = done(taller, TableCommand.ROW_DOWN, 1, 1)
    assert moved.spans[0].row > 1


def test_the_first_and_last_row_move_no_further() -> None:
    assert edit_table(TableCommand.ROW_UP, read(), Area(row=0, column=0)) is None
    assert edit_table(TableCommand.ROW_DOWN, read(), Area(row=2, column=0)) is None


def test_columns_take_their_alignment_along() -> None:
    moved = done(read(), TableCommand.COLUMN_BACK, 0, 2)
    assert words(moved)[0] == ["甲", "丙", "乙"]
    assert moved.alignments == (Alignment.NONE, Alignment.RIGHT, Alignment.CENTER)


def test_a_wider_column_takes_from_the_others() -> None:
    table = done(read(), TableCommand.WIDER, 0, 0)
    assert sum(table.widths) == 100
    assert table.widths[0] > max(table.widths[1:])


def test_a_table_whose_header_row_is_deleted_has_the_next_as_header() -> None:
    table = done(read(), TableCommand.DELETE_ROWS, 0, 0)
    assert table.header_rows == 1
    assert words(table)[0] == ["一", "二", "三"]


def test_deleting_all_rows_deletes_the_table() -> None:
    edit = edit_table(TableCommand.DELETE_ROWS, read(), Area(row=0, column=0, height=3))
    assert edit is not None
    assert edit.table is None


def test_an_empty_table_has_a_header_row() -> None:
    table = empty_table(3, 2)
    assert (len(grid(table)), len(table.header), table.header_rows) == (3, 2, 1)
