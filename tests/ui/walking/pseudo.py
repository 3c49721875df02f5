"""A made-up language: every text in brackets, with accents, 40 % longer."""

import re

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

PSEUDO = "pseudo"
OPEN, CLOSE = "[", "]"
_ACCENTS = str.maketrans("AEIOUYCNSZaeiouycnsz", "ÀÉÎÕÜÝÇÑŠŽàéîõüýçñšž")
_KEPT = re.compile(r"\{[^}]*\}|%n|%L?\d|<[^>]+>|&\w+;|\t.*$", re.S)
_LONGER, _WORD = 0.4, 9


class PseudoTranslator(QTranslator):
    """Answers for every context, Qt's own included; names of keys are the same everywhere."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return source if context == "QShortcut" else pseudo(source)  # names of keys

    def isEmpty(self) -> bool:  # noqa: N802 - Qt asks
        return False


def pseudo(source: str) -> str:
    """``Save {n} files`` becomes ``[Šàvé {n} fîléš~~~~~]``; what is filled in or markup stays."""
    if not source.strip():
        return source
    body, tab, keys = source.partition("\t")
    made, at = [], 0
    for kept in _KEPT.finditer(body):
        made += [body[at : kept.start()].translate(_ACCENTS), kept.group()]
        at = kept.end()
    made.append(body[at:].translate(_ACCENTS))
    letters = len(_KEPT.sub("", body))
    return f"{OPEN}{''.join(made)}{_tail(round(letters * _LONGER))}{CLOSE}{tab}{keys}"


def _tail(letters: int) -> str:
    """As long as words are: a line that wraps breaks in it, too."""
    words, rest = divmod(max(1, letters), _WORD)
    return " ".join([*("~" * _WORD for _ in range(words)), *(["~" * rest] if rest else [])])


def speak_pseudo() -> PseudoTranslator:
    """Install it; whoever asked removes it."""
    QLocale.setDefault(QLocale("en"))
    made = PseudoTranslator()
    QCoreApplication.installTranslator(made)
    return made
