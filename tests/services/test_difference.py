"""The difference of two contents: nothing stored may change unseen."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from random import Random
from time import perf_counter

import fast_diff_match_patch
import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.bundled import read_folder
from editor_app.domain.canonical import Json
from editor_app.domain.item import Attachment, BlobHash, ColumnKey, Content, Kind, UnitKey
from editor_app.domain.layout_pack import parse_pack
from editor_app.rendering.serialize import serialize_block
from editor_app.rendering.table_area import Area
from editor_app.rendering.table_edit import TableCommand, edit_table, empty_table
from editor_app.services.difference import Difference, FileKind, Fold, Mark, RowKind, compare
from editor_app.services.difference_body import compare_bodies
from tests.fakes.workstation import LAYOUT_FOLDER

LAYOUT = parse_pack(read_folder(LAYOUT_FOLDER))
TEMPLATE = LAYOUT.template("notice")


def content(body: str = "", *files: Attachment, **fields: Json) -> Content:
    return Content(
        kind=Kind("notice"),
        unit=UnitKey("zkgwb"),
        column=ColumnKey("gov_info.statutory.notices"),
        template_version=TEMPLATE.version,
        layout_version=LAYOUT.version,
        fields=fields,
        body=body,
        attachments=files,
    )


def file(name: str, letter: str = "a") -> Attachment:
    return Attachment(name=name, sha256=BlobHash(letter * 64), size=9, media_type="text/plain")


def between(old: Content, new: Content) -> Difference:
    return compare(old, new, TEMPLATE, LAYOUT)


def kinds(found: Difference) -> list[RowKind]:
    return [row.kind for row in found.rows]


# ---------------------------------------------------------------- the law

SOME_TEXT = st.text(st.sampled_from("甲乙丙丁。，ab \n-|＃\t\u200b𠮷"), max_size=24)
# Few building blocks, so that bodies often differ by nothing but a break or an order.
BODIES = st.lists(st.sampled_from(["甲", "乙丙", "- 丁", "\n", "\n\n", " "]), max_size=7).map(
    "".join
)
VALUES: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | SOME_TEXT | st.sampled_from(["tongzhi", "1"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SOME_TEXT, inner, max_size=2),
    max_leaves=4,
)
KEYS = st.sampled_from([spec.key for spec in TEMPLATE.fields] + ["unit", "kind", "unheard_of"])
FIELDS: st.SearchStrategy[Mapping[str, Json]] = st.dictionaries(KEYS, VALUES, max_size=4)
FILES = st.builds(
    Attachment,
    name=st.sampled_from(["一.docx", "二.docx", ""]),
    sha256=st.sampled_from([BlobHash("a" * 64), BlobHash("b" * 64)]),
    size=st.integers(0, 2),
    media_type=st.sampled_from(["text/plain", ""]),
)
CONTENTS = st.builds(
    Content,
    kind=st.sampled_from([Kind("notice"), Kind("policy"), Kind("")]),
    unit=st.sampled_from([UnitKey("zkgwb"), UnitKey("gwb"), UnitKey("nobody")]),
    column=st.sampled_from([ColumnKey(column.key) for column in LAYOUT.columns[:9]] + ["no"]),
    template_version=st.sampled_from(["1", "2", ""]),
    layout_version=st.sampled_from(["1", "2", ""]),
    fields=FIELDS,
    body=SOME_TEXT | BODIES,
    attachments=st.lists(FILES, max_size=3).map(tuple),
)
PARTS = ("kind", "unit", "column", "template_version", "layout_version", "fields", "body")


@given(CONTENTS, CONTENTS)
def test_a_difference_is_empty_only_for_contents_stored_alike(old: Content, new: Content) -> None:
    assert bool(between(old, new)) == (old.digest() != new.digest())


@given(CONTENTS, CONTENTS, st.sampled_from((*PARTS, "attachments")))
def test_a_change_of_one_property_alone_is_seen(old: Content, other: Content, part: str) -> None:
    new = replace(old, **{part: getattr(other, part)})
    assert bool(between(old, new)) == (old.digest() != new.digest())


@given(CONTENTS, CONTENTS)
def test_changes_are_numbered_without_a_gap(old: Content, new: Content) -> None:
    found = between(old, new)
    numbers = [row.number for row in found.rows if row.kind is not RowKind.MOVED_AWAY]
    numbers = [number for number in numbers if number]
    numbers += [field.number for field in found.fields]
    numbers += [changed.number for changed in found.files]
    assert numbers == list(range(1, found.count + 1))


@given(BODIES, BODIES)
def test_a_body_that_differs_in_any_character_differs(old: str, new: str) -> None:
    assert bool(between(content(old), content(new))) == (old != new)


SHAPES = [
    TableCommand.MERGE,
    TableCommand.HEADER_COLUMN,
    TableCommand.HEADER_ROW,
    TableCommand.WIDER,
    TableCommand.ALIGN_RIGHT,
]


@pytest.mark.parametrize("command", SHAPES)
def test_a_tables_shape_alone_is_a_change(command: TableCommand) -> None:
    edit = edit_table(command, empty_table(3, 3), Area(row=1, column=1, height=2))
    assert edit is not None
    assert edit.table is not None
    old, new = serialize_block(empty_table(3, 3)), serialize_block(edit.table)
    assert between(content(old), content(new))


@given(SOME_TEXT | BODIES, SOME_TEXT | BODIES)
def test_rows_hold_both_texts(old: str, new: str) -> None:
    rows = between(content(old), content(new)).rows
    before = [row.old.strip("\n") for row in rows if row.kind is not RowKind.MOVED_HERE]
    after = [row.new.strip("\n") for row in rows if row.kind is not RowKind.MOVED_AWAY]
    assert [line for line in before if line] == [line for line in old.split("\n") if line]
    assert [line for line in after if line] == [line for line in new.split("\n") if line]


# ---------------------------------------------------------------- the body


def test_a_rewritten_paragraph_is_marked_by_characters() -> None:
    found = between(
        content("并报市府办备案。（2017年4月25 日前完成）\n"),
        content("并报市府办备案。（2017年4月25日前完成）\n"),
    )
    (row,) = found.rows
    marked = [(piece.mark, piece.text) for piece in row.pieces if piece.mark is not Mark.SAME]
    assert (row.kind, marked) == (RowKind.CHANGED, [(Mark.REMOVED, " ")])


def test_an_inserted_paragraph_leaves_its_neighbours_unchanged() -> None:
    found = between(
        content("第一段。\n\n第三段。\n"), content("第一段。\n\n新的一段话。\n\n第三段。\n")
    )
    assert kinds(found) == [RowKind.SAME, RowKind.ADDED, RowKind.SAME]


def test_a_moved_paragraph_is_one_change_at_its_new_place() -> None:
    old = "甲方案的第一步。\n\n乙部门负责。\n\n丙于年底完成。\n"
    new = "丙于年底完成。\n\n甲方案的第一步。\n\n乙部门负责。\n"
    found = between(content(old), content(new))
    here, *_, away = found.rows
    assert (here.kind, away.kind, found.count) == (RowKind.MOVED_HERE, RowKind.MOVED_AWAY, 1)
    assert (here.number, here.at_old, here.at_new) == (away.number, 3, 1)


def test_a_paragraph_moved_and_rewritten_is_one_change() -> None:
    old = "为推进集约化，经管委会同意，现通知如下：\n\n一、总体安排\n\n各单位不再单独开设网站。\n"
    new = "一、总体安排\n\n各单位不再单独开设网站。\n\n为推进集约化，经区管委会同意，现通知如下：\n"
    found = between(content(old), content(new))
    here = found.rows[-1]
    marked = [piece.text for piece in here.pieces if piece.mark is not Mark.SAME]
    assert (found.count, here.kind, marked) == (1, RowKind.MOVED_HERE, ["区"])


def test_joining_two_paragraphs_by_their_breaks_alone_is_a_change() -> None:
    found = between(content("甲乙丙\n\n丁\n"), content("甲乙丙\n丁\n"))
    assert [p.text for p in found.rows[1].pieces if p.mark is Mark.REMOVED] == ["\n"]


def test_a_zero_width_character_is_a_change() -> None:
    found = between(content("通知\n"), content("通\u200b知\n"))
    assert [p.text for p in found.rows[0].pieces if p.mark is Mark.ADDED] == ["\u200b"]


def test_unchanged_runs_are_folded_with_their_count() -> None:
    lines = [f"第{n}段的文字。" for n in range(10)]
    changed = [*lines[:5], "第5段的新文字。", *lines[6:]]
    found = between(content("\n\n".join(lines)), content("\n\n".join(changed)))
    folds = [len(part.rows) for part in found.parts if isinstance(part, Fold)]
    assert folds == [5, 4]


def test_texts_with_little_in_common_are_two_paragraphs() -> None:
    found = between(content("部署冬季救助。\n"), content("Unrelated words here.\n"))
    assert kinds(found) == [RowKind.REMOVED, RowKind.ADDED]


def test_a_first_edition_is_read_as_a_whole() -> None:
    found = compare(None, content("第一段。\n\n第二段。\n", title="通知"), TEMPLATE, LAYOUT)
    assert (found.whole, found.count, kinds(found)) == (True, 0, [RowKind.SAME, RowKind.SAME])


# ---------------------------------------------------------------- fields and files


def test_a_term_is_told_by_its_name() -> None:
    found = between(content(genre="tongzhi"), content())
    (change,) = found.fields
    assert change.old is not None
    assert (change.label.told("zh_CN"), change.old.told("zh_CN"), change.new) == (
        "文种",
        "通知",
        None,
    )


def test_a_column_is_told_with_its_trail() -> None:
    moved = replace(content(), column=ColumnKey("gov_info.statutory.news"))
    (change,) = between(content(), moved).fields
    assert change.new is not None
    assert change.new.told("zh").endswith("法定主动公开内容 › 工作动态")


def test_values_that_read_alike_are_told_as_stored() -> None:
    found = between(content(keywords="1"), content(keywords=1))
    (change,) = found.fields
    assert (change.old and change.old.zh, change.new and change.new.zh) == ('"1"', "1")


def test_fields_stand_in_the_order_of_the_template() -> None:
    order = [f"fields.{spec.key}" for spec in TEMPLATE.fields]
    found = between(content(), content(keywords="甲", title="乙", publisher="丙"))
    keys = [change.key for change in found.fields]
    assert keys == sorted(keys, key=order.index)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ((), (file("一"),), FileKind.ADDED),
        ((file("一"),), (), FileKind.REMOVED),
        ((file("一", "a"),), (file("一", "b"),), FileKind.REPLACED),
        ((file("一"),), (file("二"),), FileKind.RENAMED),
        ((file("一"),), (replace(file("一"), size=8),), FileKind.RELABELLED),
        ((file("一"), file("二", "b")), (file("二", "b"), file("一")), FileKind.MOVED),
    ],
)
def test_each_fate_of_a_file_is_one_change(
    old: tuple[Attachment, ...], new: tuple[Attachment, ...], told: FileKind
) -> None:
    found = between(content("", *old), content("", *new))
    assert [change.kind for change in found.files] == [told]


# ---------------------------------------------------------------- speed


def _long_texts() -> tuple[str, str]:
    """180 paragraphs, and the same after 60 edits scattered over them."""
    dice = Random(7)
    letters = [chr(code) for code in range(0x4E00, 0x4E00 + 900)]
    lines = ["".join(dice.choices(letters, k=118)) for _ in range(180)]
    edited = list(lines)
    for at in dice.sample(range(180), 60):
        cut = dice.randrange(100)
        edited[at] = edited[at][:cut] + "".join(dice.choices(letters, k=3)) + edited[at][cut + 4 :]
    return "\n\n".join(lines), "\n\n".join(edited)


def _best_of(times: int, work: object) -> float:
    assert callable(work)
    found = []
    for _ in range(times):
        started = perf_counter()
        work()
        found.append(perf_counter() - started)
    return min(found)


def test_twenty_thousand_characters_take_no_longer_than_half_more_than_the_library() -> None:
    old, new = _long_texts()
    assert len(old) > 20_000
    one, other = content(old), content(new)
    floor = _best_of(
        7,
        lambda: fast_diff_match_patch.diff(
            old, new, timelimit=1.0, checklines=False, cleanup="Semantic"
        ),
    )
    assert _best_of(7, lambda: between(one, other)) <= max(1.5 * floor, 0.01)


def test_a_rewritten_line_beside_one_like_it_is_no_move() -> None:
    """Lines that stand twice: the one that was rewritten keeps its place."""
    found = compare_bodies("甲\n\n无此情形\n\n无此情形\n\n乙", "甲\n\n无此情形。\n\n无此情形\n\n乙")
    assert [row.kind for row in found] == [
        RowKind.SAME,
        RowKind.CHANGED,
        RowKind.SAME,
        RowKind.SAME,
    ]


def test_a_move_among_many_edits_is_told_as_one() -> None:
    before = [f"第{n}条 申请人应当提交第{n}项材料，并对其真实性负责。" for n in range(60)]
    after = [line.replace("应当", "须") if n % 3 else line for n, line in enumerate(before)]
    after.insert(40, after.pop(9))
    found = compare_bodies("\n\n".join(before), "\n\n".join(after))
    told = Counter(row.kind for row in found)
    assert told == {
        RowKind.SAME: 19,
        RowKind.CHANGED: 40,
        RowKind.MOVED_HERE: 1,
        RowKind.MOVED_AWAY: 1,
    }
