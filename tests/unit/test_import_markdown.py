"""What the importers write is the canonical Markdown of the renderer, whatever the words are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.importers.blocks import Block, Grid, Item, Para, Picture, markdown
from editor_app.importers.pieces import Piece, clean_href, clean_text, plain
from editor_app.rendering.markdown_source import canonicalize, parse
from editor_app.rendering.tree import Heading, Paragraph, inline_text

SIGNS = "\\`*_{}[]()<>#+-.!|&~=:;\"'“”（）。，：；！？《》—…1234567890ab中文日 　\u00a0𠮷é^@/%"
words = st.text(st.sampled_from(SIGNS), min_size=1, max_size=12)
any_text = st.text(min_size=1, max_size=12).map(lambda text: clean_text(text)[0] or "文")
hrefs = st.sampled_from(["", "", "", "https://www.example.gov.cn/a_b/?x=1&y=2", "mailto:a@b.cn"])
pieces = st.lists(
    st.builds(
        Piece,
        text=words | any_text,
        strong=st.booleans(),
        emphasis=st.booleans(),
        script=st.sampled_from(["", "", "sup", "sub"]),
        href=hrefs.map(clean_href),
    )
    | st.just(Piece(is_break=True)),
    min_size=1,
    max_size=5,
)
cells = pieces.map(lambda row: [piece for piece in row if "`" not in piece.text])
items = st.builds(
    Item,
    pieces=pieces,
    depth=st.integers(0, 3),
    ordered=st.booleans(),
    number=st.integers(1, 4),
    label=st.sampled_from(["1.", "• "]),
)
blocks = (
    st.builds(Para, pieces=pieces, level=st.integers(0, 4))
    | items
    | st.builds(Grid, rows=st.lists(st.lists(cells, min_size=1, max_size=3), max_size=3))
    | st.builds(Picture, address=st.just("att:0f"), alt=words)
)
LAWS = settings(max_examples=200, deadline=None)


@LAWS
@given(st.lists(blocks, max_size=6))
def test_any_blocks_are_written_in_canonical_form(document: list[Block]) -> None:
    source = markdown(document)
    assert canonicalize(source) == source


@LAWS
@given(pieces)
def test_the_words_of_a_paragraph_are_read_back(row: list[Piece]) -> None:
    (block,) = parse(markdown([Para(pieces=row)])).blocks or (None,)
    found = "" if block is None else inline_text(block.content)  # type: ignore[union-attr]  # below
    assert block is None or isinstance(block, Paragraph)
    assert "".join(found.split()) == "".join(plain(row).split())


@LAWS
@given(pieces, st.integers(1, 4))
def test_a_heading_stays_a_heading_of_its_level(row: list[Piece], level: int) -> None:
    for block in parse(markdown([Para(pieces=row, level=level)])).blocks:
        assert isinstance(block, Heading)
        assert block.level == level


def test_bold_words_beside_chinese_quotes_are_written_as_a_tag() -> None:
    row = [Piece(text="说"), Piece(text="“好”", strong=True), Piece(text="后")]
    assert markdown([Para(pieces=row)]) == "说<strong>“好”</strong>后\n"


def test_nothing_gives_nothing() -> None:
    assert markdown([]) == ""
