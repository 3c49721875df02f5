"""Lexicon packs: what contradicts itself is left out by name; the rest stands."""

import time
from pathlib import Path

import pytest

from editor_app.bundled import read_folder
from editor_app.checks.term_index import index_of
from editor_app.checks.wordbook import Wordbook, merged
from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.findings import Severity
from editor_app.domain.layout import WordEntry
from editor_app.domain.lexicon_pack import Slip, lexicon_bytes, read_pack, settled
from editor_app.domain.patterns import may_blow_up
from tests.checks.sample_items import layout

LEXICON = Path(__file__).parents[2] / "resources" / "lexicon"


def entry(wrong: str, right: str, *, regex: bool = False, warn: bool = True) -> WordEntry:
    severity = Severity.WARN if warn else Severity.BLOCK
    return WordEntry(
        wrong=wrong,
        regex=regex,
        right=right,
        right_en="",
        category="typo",
        severity=severity,
        exceptions=(),
        note="",
        note_en="",
    )


def test_the_bundled_pack_has_no_conflicts() -> None:
    pack = read_pack(lexicon_bytes(read_folder(LEXICON)))
    assert pack.conflicts == ()
    assert len(pack.entries) > 40
    assert pack.right == {"qyj": ("帐户路",)}


def test_no_entry_of_the_bundled_pack_calls_a_right_form_of_the_layout_wrong() -> None:
    pack = read_pack(lexicon_bytes(read_folder(LEXICON)))
    together = merged(pack.entries, layout().lexicon)
    assert settled(together)[1] == ()


@pytest.mark.parametrize(
    ("entries", "kept", "slips"),
    [
        ([("布署", "部署"), ("布署", "部署")], ["布署"], [Slip.TWICE]),
        ([("布署", "部署"), ("布署", "布置")], ["布署"], [Slip.CONTRADICTS]),
        ([("登陆", "登录"), ("登录", "登陆")], ["登录"], [Slip.CIRCLE]),
        ([("甲", "甲")], [], [Slip.CIRCLE]),
        ([("甲", "乙"), ("乙", "丙")], ["乙"], [Slip.CIRCLE]),
        ([("甲", "乙")], ["甲"], []),
    ],
)
def test_of_entries_that_contradict_each_other_one_stands(
    entries: list[tuple[str, str]], kept: list[str], slips: list[Slip]
) -> None:
    sound, conflicts = settled([entry(*one) for one in entries])
    assert [one.wrong for one in sound] == kept
    assert [one.slip for one in conflicts] == slips
    assert settled([entry(*one) for one in entries]) == (sound, conflicts)


NEVER_ENDING = (
    *("(a+)+b", "(a*)*", "(a|b+)*c", "(?:x+y+)+z", "a+a+a+b", "(", "(?:(?:a{2,})+b)*"),
    # one text in two ways, in a loop or often enough
    *("(a|aa)+$", "(?:a|a){60}b", "(?:(?:a{1,60}){1,60}){1,60}b", "(?:[^。]{1,60}的){1,60}甲"),
    *("(?:[一-龥]{1,60}|的){1,60}[0-9]", "(?:a?b?){30}c", "(?:x|xy|y)+z", "(?:的?的){20}x"),
    *("(?:(?=a)a|a)+b", r"(.*)\1+x", r"(\w+\s?)*$"),
)
SOUND = (
    *("必需(?=加强|坚持)", r"截止(?=\d{4}年|\d{1,2}月)", "(?:A|B){1,60}c", "x.*y", "(?:甲、)*乙"),
    *(r"[1-9](?:[- ·]?\d){16}[- ·]?[\dXx]", r"\d+(?:,\d{3})*(?:\.\d+)?"),
)


@pytest.mark.parametrize("pattern", NEVER_ENDING)
def test_a_pattern_that_could_run_for_ever_is_left_out(pattern: str) -> None:
    assert may_blow_up(pattern)
    sound, (conflict,) = settled([entry(pattern, "x", regex=True)])
    assert (sound, conflict.slip, conflict.wrong) == ((), Slip.PATTERN, pattern)


@pytest.mark.parametrize("pattern", SOUND)
def test_a_pattern_that_ends_soon_is_taken(pattern: str) -> None:
    assert [one.wrong for one in settled([entry(pattern, "x", regex=True)])[0]] == [pattern]


@pytest.mark.parametrize("pattern", ["甲*", "(?:甲)?", "(?=甲)", ""])
def test_a_pattern_that_finds_nothing_everywhere_is_left_out(pattern: str) -> None:
    sound, (conflict,) = settled([entry(pattern, "x", regex=True)])
    assert (sound, conflict.slip) == ((), Slip.PATTERN)


def test_no_pattern_of_the_bundled_lexicons_is_left_out() -> None:
    assert [one.wrong for one in layout().lexicon if one.regex and may_blow_up(one.wrong)] == []


@pytest.mark.parametrize(
    "data", [b"", b"[]", b'{"format":2}', b'{"format":1,"version":"x","entries":[{}],"right":{}}']
)
def test_a_pack_of_another_form_is_refused(data: bytes) -> None:
    with pytest.raises(EditorError) as caught:
        read_pack(data)
    assert caught.value.code is Code.LAYOUT_DAMAGED


def test_words_that_are_right_silence_hits_inside_them_but_no_block() -> None:
    book = Wordbook(entries=(), version="", right=("帐户路",), quiet=frozenset({"其它"}))
    text = "帐户路和帐户"
    assert book.silent(entry("帐户", "账户"), text, 0, 2)
    assert not book.silent(entry("帐户", "账户"), text, 4, 6)
    assert not book.silent(entry("帐户", "账户", warn=False), text, 0, 2)
    assert book.silent(entry("其它", "其他"), "其它", 0, 2)


def test_fifty_thousand_entries_are_read_and_found() -> None:
    signs = [chr(0x4E00 + n) for n in range(224)]
    words = [a + b + "误" for a in signs for b in signs][:50_000]
    entries = [
        {
            "wrong": word,
            "right": word[:2] + "正",
            "category": "typo",
            "severity": "warn",
            "exceptions": [],
            "note": "",
        }
        for word in words
    ]
    pack = canonical_json({"format": 1, "version": "big", "entries": entries, "right": {}})
    began = time.process_time()
    lexicon = read_pack(pack)
    assert time.process_time() - began < 8
    index = index_of(lexicon.entries)
    text = "".join(signs) * 30 + words[40_000]
    began = time.process_time()
    assert words[40_000] in {found.wrong for found, _, _ in index.find(text)}
    assert time.process_time() - began < 0.5
