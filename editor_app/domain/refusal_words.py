"""How a refusal of a file is told: a sentence in each language, filled with what it is about."""

from collections.abc import Mapping

Sentences = tuple[str, str]  # English, Chinese


def filled(words: Sentences, params: Mapping[str, object], most: int) -> dict[str, str]:
    """``problem`` and ``problem_zh``; ``params`` printable, of at most ``most`` characters each."""
    shown = {key: printable(value, most) for key, value in params.items()}
    english, chinese = words
    return {"problem": english.format(**shown), "problem_zh": chinese.format(**shown)}


def printable(value: object, most: int) -> str:
    """A value from a file as it may stand in a sentence."""
    return "".join(sign for sign in str(value) if sign.isprintable())[:most]
