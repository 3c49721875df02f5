"""Lists of the help that the program writes itself: keys, checks, and what errors say."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.layout import Layout
from editor_app.presenters.help_book import RULE, Fills
from editor_app.presenters.rule_page import RulePage, rule_page
from editor_app.ui.actions import ACTIONS, BY_KEY, Where, action_text
from editor_app.ui.messages import message_for
from editor_app.ui.rule_words import rule_facts
from editor_app.ui.screens.settings_words import place_name
from editor_app.ui.words import QT_TRANSLATE_NOOP, state_text

GAP = "…"  # stands for what only the event itself can tell
_HIDDEN = frozenset({Code.USAGE})  # has no sentence of its own


def fills(keys: Callable[[str], str], layout: Callable[[], Layout], language: str) -> Fills:
    """What the book asks for; ``keys``: an action's shortcuts as people read them."""
    return Fills(
        keys=keys,
        lists={
            "keys": partial(_keys, keys),
            "rules": lambda: _rules(layout(), language),
            "errors": _errors,
        },
        rules=lambda: _rule_pages(layout(), language),
    )


def table_keys(key: str) -> str:
    """The same without a window."""
    told = BY_KEY[key].keys
    return QKeySequence(told[0]).toString(QKeySequence.SequenceFormat.NativeText) if told else ""


def _tr(source: str) -> str:
    return QCoreApplication.translate("HelpLists", source)


def _keys(keys: Callable[[str], str]) -> str:
    return "\n\n".join(_keys_of(where, keys) for where in Where)


def _keys_of(where: Where, keys: Callable[[str], str]) -> str:
    action, key = (
        _tr(QT_TRANSLATE_NOOP("HelpLists", "What it does")),
        _tr(QT_TRANSLATE_NOOP("HelpLists", "Keys")),
    )
    rows = [row for row in ACTIONS if row.where is where and keys(row.key)]
    lines = [f"| {action_text(row.key)} | `{keys(row.key)}` |" for row in rows]
    return "\n".join([f"## {place_name(where)}", "", f"| {action} | {key} |", "|---|---|", *lines])


def _pages(layout: Layout, language: str) -> Iterator[RulePage]:
    for id_ in layout.rules:
        page = rule_page(layout, id_, language)
        assert page is not None, id_
        yield page


def _rules(layout: Layout, language: str) -> str:
    heads = (
        _tr(QT_TRANSLATE_NOOP("HelpLists", "Rule")),
        _tr(QT_TRANSLATE_NOOP("HelpLists", "What it finds")),
        _tr(QT_TRANSLATE_NOOP("HelpLists", "Weight")),
    )
    lines = [
        f"| [{page.id}]({RULE}{page.id}.md) | {page.title} | {_weight(page)} |"
        for page in _pages(layout, language)
    ]
    return "\n".join([f"| {' | '.join(heads)} |", "|---|---|---|", *lines])


def _weight(page: RulePage) -> str:
    return state_text("check", page.severity.value)


def _rule_pages(layout: Layout, language: str) -> Iterable[tuple[str, str]]:
    return [(page.id, _rule(page)) for page in _pages(layout, language)]


def _rule(page: RulePage) -> str:
    weight = _tr(QT_TRANSLATE_NOOP("HelpLists", "Weight"))
    every = _tr(QT_TRANSLATE_NOOP("HelpLists", "All checks"))
    facts = [(weight, _weight(page)), *rule_facts(page)]
    rows = [f"| {name} | {_cell(value)} |" for name, value in facts]
    table = "\n".join([f"| {page.id} | |", "|---|---|", *rows])
    pieces = [f"# {page.title}", _plain(page.says), table, *_expressions(page)]
    return "\n\n".join([*pieces, f"[{every}](rules.md)"])


def _expressions(page: RulePage) -> list[str]:
    """What administrators look for, behind everything else."""
    named = _tr(QT_TRANSLATE_NOOP("HelpLists", "For administrators: regular expressions"))
    raw = [f"    {one}" for told in page.patterns for one in told.raw]
    return [f"## {named}", "\n".join(raw)] if raw else []


def _errors() -> str:
    safe = _tr(QT_TRANSLATE_NOOP("HelpLists", "Is my text safe?"))
    do = _tr(QT_TRANSLATE_NOOP("HelpLists", "What to do"))
    pieces = []
    for code in Code:
        if code in _HIDDEN:
            continue
        told = message_for(EditorError(code))
        if told.what == GAP:
            continue  # its reasons are told where it happens
        lines = [f"### {_plain(told.what)}"]
        lines += [f"{safe} {_plain(told.safe)}"] if told.safe else []
        lines += (
            [f"{do}{_tr(QT_TRANSLATE_NOOP('HelpLists', ': '))}{_plain(told.do)}"] if told.do else []
        )
        pieces.append("\n\n".join(lines))
    return "\n\n".join(pieces)


def _cell(text: str) -> str:
    return " ".join(_plain(text).replace("|", "\\|").split())


def _plain(text: str) -> str:
    """Words that are no Markdown."""
    return "".join(f"\\{sign}" if sign in "\\`*_<>[]#" else sign for sign in text)
