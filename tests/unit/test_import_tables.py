"""Tables of imported files: merged cells stay, and the room's writer agrees with the reader's."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_app.importers.blocks import Grid, Item, Para, markdown
from editor_app.importers.notes import placed
from editor_app.importers.pieces import Piece
from editor_app.importers.receipt import NoteKind
from editor_app.importers.table_markdown import GridSpan
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.notes import notes_of
from editor_app.rendering.table_shape import settled
from editor_app.rendering.tree import Alignment, Span, Table
from tests.importers.word_files import noted, p, read, table
from tests.unit.test_tree_laws import SIGNS

LEAD = p("导语。")
pieces = st.lists(
    st.builds(
        Piece,
        text=st.text(st.sampled_from(SIGNS.replace("`", "")), max_size=6),
        strong=st.booleans(),
        emphasis=st.booleans(),
        script=st.sampled_from(["", "", "sup", "sub"]),
        href=st.sampled_from(["", "", "https://www.gov.cn/?a=1&b=2"]),
    )
    | st.just(Piece(is_break=True))
    | st.sampled_from("123").map(lambda number: Piece(note=number)),
    max_size=3,
)
bodies = st.dictionaries(
    st.sampled_from("123"), pieces.map(lambda words: [Para(pieces=words)]), max_size=3
)
spans = st.builds(
    GridSpan,
    row=st.integers(0, 3),
    column=st.integers(0, 3),
    height=st.integers(1, 6),
    width=st.integers(1, 4),
)


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    rows = draw(st.lists(st.lists(pieces, min_size=1, max_size=4), min_size=1, max_size=4))
    width = max(len(row) for row in rows)
    return Grid(
        rows=rows,
        spans=[
            span
            for span in draw(st.lists(spans, max_size=3))
            if span.row < len(rows) and span.column < width
        ],
        header_rows=draw(st.integers(0, 4)),
        header_column=draw(st.booleans()),
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(grids(), bodies)
def test_an_imported_table_is_written_as_the_product_writes_it(
    grid: Grid, notes: dict[str, list[Para]]
) -> None:
    noted = placed([grid], notes)
    source = markdown(noted.blocks, noted.words)
    read_back = parse(source).blocks[0]
    assert isinstance(read_back, Table)
    assert canonicalize(source) == source
    width = max(len(row) for row in grid.rows)
    empty = ((),) * width
    shape = settled(
        Table(
            header=empty,
            rows=(empty,) * (len(grid.rows) - 1),
            alignments=(Alignment.NONE,) * width,
            header_rows=grid.header_rows,
            header_column=grid.header_column,
            spans=tuple(
                Span(row=one.row, column=one.column, height=one.height, width=one.width)
                for one in grid.spans
            ),
        )
    )
    assert read_back.spans == shape.spans
    assert (read_back.header_rows, read_back.header_column) == (
        shape.header_rows,
        shape.header_column,
    )


lines = (
    st.builds(Para, pieces=pieces, level=st.integers(0, 4), quote=st.booleans())
    | st.builds(
        Item,
        pieces=pieces,
        depth=st.just(0),
        ordered=st.just(False),
        number=st.just(0),
        label=st.just("• "),
    )
    | grids()
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(lines, max_size=5), bodies)
def test_imported_blocks_and_notes_are_written_as_the_product_writes_them(
    blocks: list[Para | Item | Grid], notes: dict[str, list[Para]]
) -> None:
    noted = placed(blocks, notes)
    source = markdown(noted.blocks, noted.words)
    assert canonicalize(source) == source
    assert len(notes_of(parse(source).blocks)) == len(noted.words)


def cell(words: str, properties: str) -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words)}</w:tc>"


def test_cells_merged_beside_and_below_each_other_stay_merged() -> None:
    rows = (
        (cell("类", '<w:vMerge w:val="restart"/>'), cell("数", '<w:gridSpan w:val="2"/>')),
        (cell("", "<w:vMerge/>"), "收", "办"),
        ("甲", "1", "2"),
    )
    imported = read(LEAD + table(*rows))
    assert '<tr><th rowspan="2">类</th><th colspan="2">数</th></tr>\n' in imported.markdown
    assert "<tr><th>收</th><th>办</th></tr>\n</thead>" in imported.markdown
    assert noted(imported, NoteKind.MERGES_KEPT)[0].count == len(("类", "数"))


def test_words_in_a_covered_cell_go_to_the_merged_one() -> None:
    rows = (
        ("甲", "乙"),
        (cell("一", '<w:vMerge w:val="restart"/>'), "二"),
        (cell("三", "<w:vMerge/>"), "四"),
    )
    assert '<td rowspan="2">一<br>三</td>' in read(LEAD + table(*rows)).markdown


def test_a_cell_that_goes_on_from_nothing_stands_alone() -> None:
    imported = read(LEAD + table(("甲", "乙"), (cell("", "<w:vMerge/>"), "丙")))
    assert imported.markdown.endswith("| 甲 | 乙 |\n| --- | --- |\n| | 丙 |\n")


def test_rows_marked_to_repeat_on_each_page_are_the_header() -> None:
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    body = table(("甲", "乙"), ("丙", "丁"), ("戊", "己")).replace("<w:tr>", f"<w:tr>{head}", 2)
    assert "<tr><th>丙</th><th>丁</th></tr>\n</thead>" in read(LEAD + body).markdown


def test_a_first_column_merged_down_the_whole_table_makes_no_header() -> None:
    rows = [(cell("甲", '<w:vMerge w:val="restart"/>'), "1")]
    rows += [(cell("", "<w:vMerge/>"), str(number)) for number in range(6)]
    imported = read(LEAD + table(*rows))
    assert "<thead>" not in imported.markdown
    assert '<td rowspan="7">甲</td>' in imported.markdown
