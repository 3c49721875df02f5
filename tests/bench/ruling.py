"""Rows 18 to 22: checks of long texts, after an edit, with a large lexicon, and of a name list."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from itertools import count
from random import Random
from zipfile import ZipFile

from lxml import etree

from editor_app.checks import engine
from editor_app.checks.incremental import Memory
from editor_app.checks.term_index import index_of
from editor_app.domain.file_facts import FileFacts
from editor_app.domain.findings import Phase, Severity
from editor_app.domain.item import BlobHash, Content
from editor_app.domain.layout import WordEntry
from editor_app.files.reader import IsolatedReader
from editor_app.ui.screens.editor.loops import CHECK_AFTER_MS
from editor_app.ui.workbench import Workbench
from tests.bench.desk import page_of, rest, settle, until
from tests.bench.measure import Limits, Row, in_turns, judged, timed
from tests.bench.samples import chinese, content, draft_of, item_id
from tests.checks.asking import NEWS, NOTICE, ask, in_context, sample, with_files
from tests.checks.name_lists import name_list, workbook

_TERMS = 50_000
_LISTED = 5_000
_PHASE = Phase.SUBMIT


def rows(repeats: int, listed: int = _LISTED, terms: int = _TERMS) -> list[Row]:
    """What rules cost without a window."""
    return [
        _long(repeats),
        _edited(repeats),
        _lexicon(repeats, terms),
        _name_list(min(repeats, 5), listed),
    ]


def _texts(size: int) -> Callable[[], Content]:
    """The same text with another word in its middle each time."""
    made, numbers = sample(NOTICE).content, count()
    body = chinese(size, 3)
    half = len(body) // 2
    return lambda: replace(made, body=f"{body[:half]}第{next(numbers)}次{body[half:]}")


def _long(repeats: int) -> Row:
    """Texts of which nothing is remembered."""
    one, numbers = sample(NOTICE), count(100)

    def fresh() -> float:
        made = replace(one.content, body=chinese(200_000, next(numbers)))
        return timed(lambda: engine.check(made, one.context, _PHASE))

    (ours,) = in_turns(repeats, fresh)
    return judged("full check, 200 KB body", "ms", ours)


def _edited(repeats: int) -> Row:
    context, text, memory = sample(NOTICE).context, _texts(20_000), Memory()
    memory.check(text(), context, _PHASE)
    ours, floor = in_turns(
        repeats,
        lambda: timed(lambda: memory.check(text(), context, _PHASE)),
        lambda: timed(lambda: engine.check(text(), context, _PHASE)),
    )
    name = "check after an edit, 20 KB body"
    limits = Limits(p50=10, ratio=1)
    return judged(name, "ms", ours, floor, floor_name="the full check", limits=limits)


def _lexicon(repeats: int, terms: int) -> Row:
    lexicon, text = words(terms), chinese(20_000, 3)
    index_of(lexicon)
    pairs = frozenset(entry.wrong[:2] for entry in lexicon)
    ours, floor = in_turns(
        repeats * 3,
        lambda: timed(lambda: list(index_of(lexicon).find(text))),
        lambda: timed(lambda: [one for one in map(str.__add__, text, text[1:]) if one in pairs]),
    )
    name = f"lexicon of {terms:,} terms, 20 KB body"
    return judged(name, "ms", ours, floor, floor_name="a look at each pair", limits=Limits(p50=10))


def words(terms: int) -> tuple[WordEntry, ...]:
    """That many entries of a lexicon, made up."""
    chance, source = Random(1), chinese(200_000, 9).replace("\n", "")
    found: set[str] = set()
    while len(found) < terms:
        at = chance.randrange(len(source) - 8)
        rare = chr(0x4E00 + chance.randrange(0x5000))
        found.add(source[at : at + chance.randint(1, 5)] + rare)
    return tuple(_entry(word) for word in sorted(found))


def _entry(word: str) -> WordEntry:
    return WordEntry(
        wrong=word,
        regex=False,
        right="",
        right_en="",
        category="typo",
        severity=Severity.WARN,
        exceptions=(),
        note="",
        note_en="",
    )


def _name_list(repeats: int, listed: int) -> Row:
    book, reader = workbook({"名单": name_list(listed)}), IsolatedReader()
    one = with_files(sample(NEWS), {"名单.xlsx": book})

    def whole() -> object:
        facts = reader.inspect(book, "名单.xlsx")

        def told(_: BlobHash) -> FileFacts:
            return facts

        return ask("PII-02", in_context(one, file_facts=told))

    def parsed() -> object:
        with ZipFile(BytesIO(book)) as packed:
            return etree.fromstring(packed.read("xl/worksheets/sheet1.xml"))

    ours, floor = in_turns(repeats, lambda: timed(whole), lambda: timed(parsed))
    name = f"personal data in an xlsx of {listed:,} rows, child process included"
    limits = Limits(p50=2_000)
    return judged(name, "ms", ours, floor, floor_name="lxml reads the sheet", limits=limits)


def pause_row(bench: Workbench, repeats: int, size: int = 20_000) -> Row:
    """From the last key of a stretch of typing to its results on the screen."""
    item = item_id(910_000)
    bench.app.store.drafts.save(draft_of(item, content(bench.app, 1, size)))
    bench.open_item(item)
    page = page_of(bench)
    settle(bench)
    page.body.setFocus()

    def typed() -> None:
        shown: list[object] = []
        link = page._checking.done.connect(shown.append)
        page.body.textCursor().insertText("布署")
        until(lambda: bool(shown), patience=20)
        page._checking.done.disconnect(link)

    ours, floor = in_turns(
        repeats, lambda: timed(typed), lambda: timed(lambda: rest(CHECK_AFTER_MS))
    )
    settle(bench)
    bench.screens.editor().close_item(item)
    settle(bench)
    name = f"pause in typing → results, {size // 1000} KB body"
    limits = Limits(p95=200)
    return judged(name, "ms", ours, floor, floor_name="the pause alone", limits=limits)
