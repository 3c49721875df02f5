"""Words that may be told to strangers: numbers, codes, ids and plain names, and nothing else.

A text, a title, a file name, a path, a person's name or a token is none of them: whatever is not
known to be harmless becomes ``…``. Used where a log line is written, and again where one is handed
to support.
"""

import re
from collections.abc import Mapping
from enum import Enum

from editor_app.domain.errors import EditorError

HIDDEN = "…"
_ID = (
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64}"  # ids and hashes
    r"|[A-Z]{2,4}-[0-9]{2}"  # rules
    r"|[0-9]+(?:[.,:+/-][0-9]+){0,6}"  # numbers, versions, dates, times
)
_WORD = (
    r"[a-z][a-z_-]{0,23}"  # codes, states, names of settings, words of our own templates
    r"|MB|KB|GB|Qt|PySide6|Python|OpenSSL|Linux|Windows|SQLite|TLS|UTC|[=·–-]"
)
_SAFE = re.compile(rf"[(\[]?({_WORD}|{_ID})[)\],;:.]{{0,2}}")
_SAFE_ID = re.compile(rf"{_ID}|default")
_LEVELS = "DEBUG|INFO|WARNING|ERROR|CRITICAL"
_HEAD = re.compile(
    rf"(\d{{4}}-\d\d-\d\d \d\d:\d\d:\d\d,\d{{3}}) ({_LEVELS}) (editor_app[a-z_.]*) (.*)"
)
# As Python tells a frame, and as faulthandler does; the line of source below it is left out.
_FRAME = re.compile(
    r'\s*File "[^"]*?((?:editor_app[/\\])?[\w/\\]{0,120}\.py)", line (\d+),? in (\w+|<\w+>)'
)
_ERROR = re.compile(r"[A-Z]\w{2,60}(?: [a-z][a-z-]{2,30})?|after")
_FATAL = re.compile(r"Fatal Python error: [A-Za-z ]{3,40}|Qt fatal [a-z.]{0,40}")
_THREAD = re.compile(r"(?:Current thread|Thread) 0x[0-9a-f]+.*\(most recent call first\):")
NOBODY: frozenset[str] = frozenset()


def discreet(text: str, private: frozenset[str] = NOBODY) -> str:
    """Word by word; runs of hidden ones are one. ``private``: words that name somebody here."""
    words = [_word(word, private) for word in text.split()]
    kept = [w for at, w in enumerate(words) if w != HIDDEN or at == 0 or words[at - 1] != HIDDEN]
    return " ".join(kept)


def _word(word: str, private: frozenset[str]) -> str:
    found = _SAFE.fullmatch(word)
    return word if found and found[1] not in private else HIDDEN


def discreet_value(value: object) -> object:
    """An argument of a log line, as it may be written."""
    match value:
        case bool() | int() | float() | None:
            return value
        case EditorError():
            return value.code.value
        case BaseException():
            return type(value).__name__
        case Enum():
            return discreet(str(value.value))
        case str():
            return value if _SAFE_ID.fullmatch(value) else HIDDEN
        case list() | tuple():
            return [one if isinstance(one, int) else HIDDEN for one in value]
        case Mapping():
            return {str(key): discreet_value(one) for key, one in value.items()}
        case _:
            return HIDDEN


def discreet_log(text: str, private: frozenset[str] = NOBODY) -> str:
    """A log or a crash report line by line; what has no known form is left out."""
    lines = (_line(line, private) for line in text.splitlines())
    return "\n".join(line for line in lines if line) + "\n"


def _line(line: str, private: frozenset[str]) -> str:
    if head := _HEAD.fullmatch(line):
        return f"{head[1]} {head[2]} {head[3]} {discreet(head[4], private)}"
    if found := _FRAME.match(line):
        return f'  File "{_module(found[1])}", line {found[2]}, in {found[3]}'
    if _ERROR.fullmatch(line) or _FATAL.fullmatch(line):
        return line
    return "Thread (most recent call first):" if _THREAD.match(line) else ""


def _module(path: str) -> str:
    """A file of the program by its place in it; any other by its name alone."""
    _, ours, rest = path.replace("\\", "/").rpartition("editor_app/")
    return ours + rest if ours else path.replace("\\", "/").rpartition("/")[2]
