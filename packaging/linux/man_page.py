"""The manual page, from the command line's own parser.

python packaging/linux/man_page.py VERSION > channel-editor.1
"""

import argparse
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from editor_app.cli import COMMANDS, build_parser

_EXIT = (("0", "done"), ("1", "a finding or a failure, told in one sentence"), ("2", "wrong usage"))
_FILES = (
    (
        "~/.local/share/channel-editor",
        "drafts, their history and files, backups, log; no package "
        "operation touches it, removal and purge neither",
    ),
    ("~/.config/channel-editor/settings.toml", "settings of this person"),
    ("~/.cache/channel-editor", "may be deleted at any time"),
    ("/etc/channel-editor/policy.toml", "settings that people cannot change"),
)
_ENVIRONMENT = (
    ("QT_IM_MODULE", "input method: fcitx (through its ibus interface), fcitx5 or ibus"),
    ("XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_CACHE_HOME", "other places for the folders below FILES"),
)


def man_page(version: str, moment: int) -> str:
    """The page as roff."""
    when = datetime.fromtimestamp(moment, UTC).strftime("%Y-%m-%d")
    general = build_parser("")
    lines = [
        f'.TH CHANNEL\\-EDITOR 1 "{when}" "channel\\-editor {_roff(version)}" "User Commands"',
        ".SH NAME",
        r"channel\-editor \- write, check and submit items of a portal's channel (频道采编)",
        ".SH SYNOPSIS",
        r".B channel\-editor",
        r"[\fIOPTION\fR]... [\fICOMMAND\fR [\fIARGUMENT\fR]...]",
        ".SH DESCRIPTION",
        "Without a command the window opens. All other commands but",
        r"\fBdemo\fR",
        "work without a screen.",
        ".SH OPTIONS",
        *_options(general),
        ".SH COMMANDS",
    ]
    for name, _, _ in COMMANDS:
        lines += _command(name, build_parser(name))
    lines += [".SH EXIT STATUS", *_terms(_EXIT)]
    lines += [".SH ENVIRONMENT", *_terms(_ENVIRONMENT)]
    lines += [".SH FILES", *_terms(_FILES)]
    return "\n".join(lines) + "\n"


def _command(name: str, parser: argparse.ArgumentParser) -> list[str]:
    sub = _choices(parser)[name]
    lines = [f".SS {_roff(name)}", _roff(sub.description or ""), ".PP", _usage(sub)]
    lines += _options(sub)
    for inner_name, inner in _choices(sub).items():
        lines += [".PP", rf"\fB{_roff(name)} {_roff(inner_name)}\fR", ".br", _usage(inner)]
        lines += _options(inner)
    return lines


def _usage(parser: argparse.ArgumentParser) -> str:
    words = " ".join(parser.format_usage().removeprefix("usage: ").split())
    return rf"\fB{_roff(words)}\fR"


def _choices(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    return {}


def _options(parser: argparse.ArgumentParser) -> list[str]:
    lines: list[str] = []
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            continue
        if action.help is argparse.SUPPRESS:
            continue
        lines += [".TP", rf"\fB{_roff(_spelled(action))}\fR", _roff(action.help or "…")]
    return lines


def _spelled(action: argparse.Action) -> str:
    value = ""
    if action.nargs != 0:
        given = action.metavar or ("|".join(map(str, action.choices)) if action.choices else None)
        value = (
            given if isinstance(given, str) else (action.dest if given is None else " ".join(given))
        )
        value = value if action.metavar or action.choices else value.upper()
    names = ", ".join(action.option_strings)
    return f"{names} {value}".strip()


def _terms(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [line for name, told in rows for line in (".TP", rf"\fB{_roff(name)}\fR", _roff(told))]


def _roff(text: str) -> str:
    """Nothing of the text is a command of roff."""
    plain = " ".join(text.replace("%%", "%").split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain.startswith((".", "'")) else plain


if __name__ == "__main__":
    import os

    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream
    print(man_page(sys.argv[1], int(os.environ.get("SOURCE_DATE_EPOCH", "0"))), end="")
