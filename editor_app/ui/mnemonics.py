"""The letters by which lines of a menu are chosen while it is open."""


def with_letter(words: str, key: str, taken: set[str]) -> str:
    """Words with their letter marked; Chinese ones get a letter of the action's key behind them.

    ``taken`` holds the letters of the same menu and gets the new one.
    """
    plain = words.replace("&", "&&")
    for at, letter in enumerate(plain):
        if _free(letter, taken):
            taken.add(letter.upper())
            return f"{plain[:at]}&{plain[at:]}"
    for letter in (*key, *"ABCDEFGHIJKLMNOPQRSTUVWXYZ"):
        if _free(letter, taken):
            taken.add(letter.upper())
            return f"{plain}(&{letter.upper()})"
    return plain


def _free(letter: str, taken: set[str]) -> bool:
    return letter.isascii() and letter.isalpha() and letter.upper() not in taken
