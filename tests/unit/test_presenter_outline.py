"""大纲: lines, sections, and moving them."""

from editor_app.presenters.outline import Entry, Move, dropped, moved, outline, section_end, shifted
from editor_app.rendering.markdown_source import parse
from editor_app.rendering.outline import classify
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document

TEXT = """各单位：

现通知如下。

## 一、要求

甲

（一）统一思想。各单位要重视。

乙

（二）压实责任

## 二、步骤

### 准备

丙

管委会

2026年3月1日
"""
BLOCKS = frozenset({"recipient", "signature", "heading"})
TREE = parse(TEXT)
COUNT = len(TREE.blocks)


def lines() -> tuple[Entry, ...]:
    return outline(TREE, classify(TREE, BLOCKS))


def at(text: str) -> int:
    return next(n for n, one in enumerate(lines()) if one.text.startswith(text))


def after(move: Move | None) -> str:
    assert move is not None
    return serialize(Document(blocks=moved(TREE.blocks, move)[0]))


def test_headings_clauses_and_official_lines_are_in_it() -> None:
    assert [(one.level, one.text) for one in lines()] == [
        (0, "各单位："),
        (1, "一、要求"),
        (2, "（一）统一思想"),
        (2, "（二）压实责任"),
        (1, "二、步骤"),
        (2, "准备"),
        (0, "管委会"),
        (0, "2026年3月1日"),
    ]


def test_a_section_ends_before_its_next_of_kin() -> None:
    entries = lines()
    assert section_end(entries, at("一、"), COUNT) == entries[at("二、")].block


def test_a_section_never_takes_the_signature_along() -> None:
    entries = lines()
    assert section_end(entries, at("二、"), COUNT) == entries[at("管委会")].block


def test_a_section_moves_down_with_all_that_is_below_it() -> None:
    text = after(shifted(lines(), at("一、"), 1, COUNT))
    assert text.index("二、步骤") < text.index("丙") < text.index("一、要求") < text.index("乙")
    assert text.index("（二）压实责任") < text.index("管委会")


def test_a_section_moves_up_before_its_sibling() -> None:
    text = after(shifted(lines(), at("二、"), -1, COUNT))
    assert text.index("现通知") < text.index("二、步骤") < text.index("丙") < text.index("一、要求")


def test_a_clause_stays_in_its_section() -> None:
    assert shifted(lines(), at("（二）"), 1, COUNT) is None
    assert shifted(lines(), at("（一）"), -1, COUNT) is None


def test_official_lines_do_not_move() -> None:
    assert shifted(lines(), at("管委会"), -1, COUNT) is None
    assert dropped(lines(), at("各单位"), COUNT, COUNT) is None


def test_a_section_let_go_in_itself_stays() -> None:
    entries = lines()
    assert dropped(entries, at("一、"), entries[at("（二）")].block, COUNT) is None


def test_moving_there_and_back_changes_nothing() -> None:
    down = shifted(lines(), at("一、"), 1, COUNT)
    assert down is not None
    blocks, _ = moved(TREE.blocks, down)
    tree = Document(blocks=blocks)
    entries = outline(tree, classify(tree, BLOCKS))
    number = next(n for n, one in enumerate(entries) if one.text == "一、要求")
    up = shifted(entries, number, -1, COUNT)
    assert up is not None
    assert moved(blocks, up)[0] == TREE.blocks


def test_no_block_is_lost_by_any_move() -> None:
    entries = lines()
    for number in range(len(entries)):
        for by in (-1, 1):
            move = shifted(entries, number, by, COUNT)
            if move is not None:
                assert sorted(map(repr, moved(TREE.blocks, move)[0])) == sorted(
                    map(repr, TREE.blocks)
                )
