"""The help says what the program does: labels, keys, commands, pages and pictures are there."""

import argparse
import re
from itertools import pairwise

import pytest
from PIL import Image

from editor_app.cli import build_parser
from editor_app.cli.layout import bundled_layout
from editor_app.domain.errors import Code, EditorError
from editor_app.presenters.help_book import RULE, links, pictures
from editor_app.ui.actions import BY_KEY
from editor_app.ui.areas import CONFLICT, CONSULTATIONS, EDITOR, RAIL
from editor_app.ui.help_lists import GAP
from editor_app.ui.help_names import NAMES
from editor_app.ui.help_topics import FIRST_TASK, INDEX, SCREENS
from editor_app.ui.messages import message_for
from tests.ui.help_desk import HELP, LANGUAGES, ROOT, book, is_a_text, sources

_LABEL = re.compile(r"\*\*([^*]+)\*\*")
_KEY = re.compile(r"\{key:([^}]+)\}")
_CODE = re.compile(r"`([^`]+)`")
_HEADING = re.compile(r"^(#+) ", re.MULTILINE)
# Keys of Qt and of input methods, which are no actions of ours.
_FREE_KEYS = frozenset(
    {"Tab", "Esc", "Enter", "Ctrl", "Shift", "Ctrl+Space", "Ctrl+Enter", "↑", "↓"}
)
_MOST_BYTES = 3_000_000
# The desktop's own, what others derive from, and one that is another under another title.
_NO_DIALOG = frozenset(
    {"file_dialog.py", "fitted_dialog.py", "place_dialog.py", "watched_dialog.py"}
)

in_both = pytest.mark.parametrize("language", LANGUAGES)


@in_both
def test_every_label_that_is_quoted_is_a_text_of_the_program(language: str) -> None:
    wrong = [
        (key, label)
        for key, text in sources(language).items()
        for label in _LABEL.findall(text)
        if not is_a_text(label, language)
    ]
    assert wrong == []


def test_a_label_that_no_window_shows_is_found() -> None:
    assert not is_a_text("一键发布到全网", "zh_CN")
    assert not is_a_text("Publish everywhere", "en")


@in_both
def test_every_key_that_is_named_is_an_action_with_a_shortcut(language: str) -> None:
    named = {key for text in sources(language).values() for key in _KEY.findall(text)}
    assert {key for key in named if not (key in BY_KEY and BY_KEY[key].keys)} == set()


@in_both
def test_what_stands_as_code_is_a_free_key_or_a_command(language: str) -> None:
    told = {code for text in sources(language).values() for code in _CODE.findall(text)}
    lines = {code for code in told if code.split()[0] == "channel-editor"}
    assert [line for line in lines if not _is_a_command(line)] == []
    options = {
        "--help",
        "--search",
        "--window",
        "--out",
        "--from",
        "--install",
        "--back",
        "--bundle",
        ".pindao",
    }
    assert told - _FREE_KEYS - lines - options == set()


def _is_a_command(line: str) -> bool:
    """``channel-editor NAME`` or ``channel-editor NAME VERB``, as the parser knows them."""
    whole = build_parser(line.split()[1] if " " in line else "")
    for word in line.split()[1:]:
        named = [one for one in whole._actions if isinstance(one, argparse._SubParsersAction)]
        if not named or word not in named[0].choices:
            return False
        whole = named[0].choices[word]
    return True


@in_both
def test_every_page_of_the_contents_has_a_file_and_the_other_way_round(language: str) -> None:
    assert set(book(language).keys) == set(sources(language))


@in_both
def test_every_link_leads_to_a_page_and_its_heading(language: str) -> None:
    whole = book(language)
    for page in whole.all_pages():
        for key, heading in links(page.markdown):
            there = whole.page(key)
            assert there is not None, (page.key, key)
            assert heading in {"", *(one.heading for one in there.sections)}, (page.key, heading)


def test_both_languages_have_the_same_pages_and_headings() -> None:
    chinese, english = (sources(language) for language in LANGUAGES)
    levels = {key: _HEADING.findall(text) for key, text in chinese.items()}
    assert levels == {key: _HEADING.findall(text) for key, text in english.items()}
    keys = {key: sorted(_KEY.findall(text)) for key, text in chinese.items()}
    assert keys == {key: sorted(_KEY.findall(text)) for key, text in english.items()}
    shown = {key: pictures(text) for key, text in chinese.items()}
    assert {key: [file for file, _ in one] for key, one in shown.items()} == {
        key: [file for file, _ in pictures(text)] for key, text in english.items()
    }


@in_both
def test_every_screen_and_dialog_has_a_page(language: str) -> None:
    areas = {area.key for area in RAIL} | {EDITOR, CONFLICT, CONSULTATIONS}
    assert set(SCREENS) == areas
    pages = set(book(language).keys)
    assert {*SCREENS.values(), *NAMES.values(), INDEX, FIRST_TASK} <= pages


def test_every_dialog_has_a_page_of_its_own() -> None:
    """F1 in a dialog would else open the page of the screen behind it."""
    dialog = re.compile(r"class \w+\([^)]*Dialog\)|QMessageBox\(")
    files = [p for p in (ROOT / "editor_app/ui/").rglob("*.py") if p.name not in _NO_DIALOG]
    told = {p: text for p in files if dialog.search(text := p.read_text(encoding="utf-8"))}
    assert len(told) > 40
    without = [
        str(p.relative_to(ROOT))
        for p, text in told.items()
        if "HELP_PAGE" not in text
        and not set(re.findall(r'setObjectName\("([^"]+)"\)', text)) & set(NAMES)
    ]
    assert without == []


def test_every_object_name_with_a_page_is_one_of_the_window() -> None:
    told = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "editor_app/ui").rglob("*.py"))
    named = set(re.findall(r'(?:setObjectName\(|name=)"([^"]+)"', told))
    named |= {f"settings.{one}" for one in re.findall(r'name="settings\.([a-z]+)"', told)}
    assert set(NAMES) - named == set()


@in_both
def test_every_rule_has_a_page_that_the_list_leads_to(language: str) -> None:
    listed = book(language).page("rules")
    assert listed is not None
    rules = {RULE + id_ for id_ in bundled_layout().rules}
    assert {key for key, _ in links(listed.markdown)} >= rules
    assert set(book(language).rules) == rules


def test_every_error_has_its_sentences() -> None:
    page = book("en").page("errors")
    assert page is not None
    heads = [line for line in page.markdown.splitlines() if line.startswith("### ")]
    told = [code for code in Code if message_for(EditorError(code)).what not in ("", GAP)]
    assert len(heads) == len({*told} - {Code.USAGE})
    assert len(heads) > 50


@in_both
def test_every_picture_is_there_and_has_words(language: str) -> None:
    shown = [one for text in sources(language).values() for one in pictures(text)]
    for file, words in shown:
        assert len(words) >= 6, file
        with Image.open(HELP / language / file) as picture:
            assert picture.width >= 1000, file
    kept = {f"pictures/{path.name}" for path in (HELP / language / "pictures").glob("*.png")}
    assert kept == {file for file, _ in shown}


def test_all_pictures_together_are_small() -> None:
    assert sum(path.stat().st_size for path in HELP.rglob("*.png")) < _MOST_BYTES


@in_both
def test_steps_of_the_first_task_are_numbered(language: str) -> None:
    page = book(language).page(FIRST_TASK)
    assert page is not None
    numbers = [int(s.heading.split(".")[0]) for s in page.sections if s.heading[:1].isdigit()]
    assert all(after == before + 1 for before, after in pairwise(numbers))
    assert numbers[0] == 1


@in_both
def test_pages_are_short(language: str) -> None:
    longest = max(len(text) for text in sources(language).values())
    assert longest < (2_200 if language == "zh_CN" else 4_500)


def test_files_are_plain_text() -> None:
    for file in HELP.rglob("*.md"):
        text = file.read_text(encoding="utf-8")
        assert text.startswith("# "), file
        assert "\t" not in text, file
        assert "\r" not in text, file
