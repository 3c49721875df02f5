"""Laws of the three-way merge, over generated items."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.domain.item import Content
from editor_app.domain.merge import Merge, resolved
from editor_app.domain.merge_text import clauses
from editor_app.domain.places import Choice, Decision, Place, PlaceKind
from editor_app.domain.threeway import Origin, chunks
from editor_app.rendering.markdown_source import canonicalize
from editor_app.rendering.merge_text import blocks_of, markdown_of
from editor_app.rendering.serialize import serialize
from editor_app.rendering.tree import Document
from tests.unit.merging import bundled, content, file, merged
from tests.unit.test_tree_laws import documents

SENTENCES = [
    "各单位要安排好值班。",
    "各单位要安排好值班、安全、保卫等工作，遇有情况及时报告。",
    "五月二十八日至三十日放假，共三天。",
    "五月二十七日上班，共三天。",
    "特此通知。",
    "## 一、时间",
    "- 一\n- 二",
    "- 一\n- 三",
    "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |",
    "| 甲 | 乙 |\n| --- | --- |\n| 1 | 3 |",
    f"见[附件](att:{1:064x})，**请下载**。",
    "[链接](https://www.gov.cn/)",
]
bodies = st.lists(st.sampled_from(SENTENCES), max_size=6).map(
    lambda told: canonicalize("\n\n".join(told))
)
keywords = st.lists(st.sampled_from("甲乙丙丁戊"), max_size=4, unique=True).map("；".join)
FILES = [file("一.pdf", 1), file("二.pdf", 2), file("一.pdf", 3), file("三.pdf", 2)]
file_lists = st.lists(st.sampled_from(FILES), max_size=3, unique_by=lambda one: one.name)


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """An item."""
    made = content(draw(bodies), draw(file_lists))
    made = made.with_field("keywords", draw(keywords))
    made = made.with_field("title", draw(st.sampled_from(["", "通知", "公告"])))
    return made.with_field("formed_on", draw(st.sampled_from(["", "2026-05-01", "2026-05-02"])))


ours = contents()


def found(base: Content | None, mine: Content, theirs: Content) -> Merge:
    return merged(bundled(), base, mine, theirs)


def sides(place: Place) -> list[str]:
    told = [place.base, place.mine, place.theirs]
    return [str(text) for one in told if isinstance(one, list | tuple) for text in one]


@given(ours, ours)
def test_two_equal_sides_give_that_side(base: Content, side: Content) -> None:
    assert resolved(found(base, side, side), {}) == side


@given(ours, ours)
def test_a_side_that_did_nothing_gives_the_other(base: Content, other: Content) -> None:
    assert resolved(found(base, base, other), {}) == other
    assert resolved(found(base, other, base), {}) == other


@given(ours, ours, ours)
def test_only_labels_change_when_the_sides_do(base: Content, one: Content, two: Content) -> None:
    here, there = found(base, one, two), found(base, two, one)
    seen = sorted((p.key, str(p.mine), str(p.theirs)) for p in here.conflicts)
    assert seen == sorted((p.key, str(p.theirs), str(p.mine)) for p in there.conflicts)
    mine = {p.key: Decision(choice=Choice.MINE) for p in here.conflicts}
    theirs = {p.key: Decision(choice=Choice.THEIRS) for p in there.conflicts}
    assert resolved(here, mine).body == resolved(there, theirs).body


@given(ours, ours, ours)
def test_no_paragraph_is_lost(base: Content, mine: Content, theirs: Content) -> None:
    merge = found(base, mine, theirs)
    decided = {p.key: Decision(choice=Choice.MINE) for p in merge.conflicts}
    told = {block.text for block in blocks_of(resolved(merge, decided).body)}
    shown = {text for place in merge.places for text in sides(place)}
    old = {block.text for block in blocks_of(base.body)}
    for side in (mine, theirs):
        for block in blocks_of(side.body):
            parts = block.text.split("\n")  # neighbouring lists become one
            known = told | shown | old
            assert block.text in known or all(any(p in k for k in known) for p in parts)


@given(ours, ours, ours)
def test_what_comes_together_holds_every_new_clause(
    base: Content, mine: Content, theirs: Content
) -> None:
    for place in found(base, mine, theirs).places:
        if place.kind is PlaceKind.BODY and place.origin is Origin.WOVEN:
            was, one, two, woven = _texts(place)
            for clause in {*clauses(one), *clauses(two)} - {*clauses(was)}:
                assert clause.strip() in woven  # a last line ends without a line feed


def _texts(place: Place) -> list[str]:
    told = (place.base, place.mine, place.theirs, place.merged)
    return ["\n".join(map(str, one)) for one in told if isinstance(one, list)]


@given(ours, ours, ours)
def test_every_file_and_link_stands_or_is_told(
    base: Content, mine: Content, theirs: Content
) -> None:
    merge = found(base, mine, theirs)
    decided = {p.key: Decision(choice=Choice.BASE) for p in merge.conflicts}
    kept = {(one.name, one.sha256) for one in resolved(merge, decided).attachments}
    told = {place.key for place in merge.places}
    for one in (*base.attachments, *mine.attachments, *theirs.attachments):
        assert (one.name, one.sha256) in kept or f"file.{one.name}" in told


@settings(max_examples=60)
@given(ours, ours, ours, st.data())
def test_any_decisions_give_a_canonical_body(
    base: Content, mine: Content, theirs: Content, data: st.DataObject
) -> None:
    merge = found(base, mine, theirs)
    decided = {}
    for place in merge.places:
        choices = [one for one in place.choices if one is not Choice.HAND]
        if place.conflicts or data.draw(st.booleans()):
            decided[place.key] = Decision(choice=data.draw(st.sampled_from(choices)))
    body = resolved(merge, decided).body
    assert canonicalize(body) == body


@settings(max_examples=60, deadline=None)
@given(documents)
def test_every_document_is_its_blocks(document: Document) -> None:
    source = serialize(document)
    assert markdown_of(blocks_of(source)) == source


# ---------------------------------------------------------------- another implementation


def lengths(old: Sequence[str], new: Sequence[str]) -> list[list[int]]:
    """Longest common subsequences of all ends, by the textbook."""
    table = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            same = old[i] == new[j]
            best = table[i + 1][j + 1] + 1 if same else max(table[i + 1][j], table[i][j + 1])
            table[i][j] = best
    return table


def matched(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    table, i, j = lengths(old, new), 0, 0
    pairs: dict[int, int] = {}
    while i < len(old) and j < len(new):
        if old[i] == new[j]:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs


def naive_conflicts(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> int:
    """Conflicts of diff3 (Khanna, Kunal, Pierce 2007): stretches between elements all share."""
    one, two = matched(base, mine), matched(base, theirs)
    shared = [(i, one[i], two[i]) for i in range(len(base)) if i in one and i in two]
    count, before = 0, (-1, -1, -1)
    for at in (*shared, (len(base), len(mine), len(theirs))):
        was, a, b = (
            list(seq[start + 1 : end])
            for seq, start, end in zip((base, mine, theirs), before, at, strict=True)
        )
        count += a != b and was not in (a, b)
        before = at
    return count


zones = st.sampled_from(["none", "mine", "theirs", "same", "both", "drop/change", "insert both"])


@given(st.lists(zones, max_size=8))
def test_as_many_conflicts_as_a_naive_diff3_finds(told: list[str]) -> None:
    """Zones of one element each, with an untouched element between them; words share nothing."""
    base: list[str] = []
    mine: list[str] = []
    theirs: list[str] = []
    for n, zone in enumerate(told):
        was, a, b = (f"{chr(0x4E00 + 40 * n + 10 * k)}" * 4 for k in range(3))
        zoned = {
            "none": ([was], [was], [was]),
            "mine": ([was], [a], [was]),
            "theirs": ([was], [was], [b]),
            "same": ([was], [a], [a]),
            "both": ([was], [a], [b]),
            "drop/change": ([was], [], [b]),
            "insert both": ([], [a], [b]),
        }
        for seq, part in zip((base, mine, theirs), zoned[zone], strict=True):
            seq += [*part, f"|{n}|"]
    found = chunks(base, mine, theirs)
    conflicts = sum(chunk.origin is Origin.CONFLICT for chunk in found)
    assert conflicts == naive_conflicts(base, mine, theirs)
