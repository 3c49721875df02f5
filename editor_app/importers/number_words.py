"""The numbers Word counts with: numFmt (ECMA-376 part 1, 17.18.59) as text."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


def digits(number: int, signs: str = _DIGITS) -> str:
    """Each decimal digit on its own: 105 is 一〇五."""
    return "".join(signs[int(digit)] for digit in str(number))


def counted(
    number: int, signs: str = _DIGITS, units: str = "十百千", zero: str = "零", one: bool = True
) -> str:
    """Counted with units: 105 is 一百零五, 12 is 十二; ``one`` writes 一百 rather than 百."""
    if number <= 0 or number > 9999:
        return digits(number, signs) if number > 0 else signs[0]
    parts: list[str] = []
    pending_zero = False
    text = str(number)
    for index, digit in enumerate(int(sign) for sign in text):
        power = len(text) - index - 1
        if digit == 0:
            pending_zero = bool(parts)
            continue
        if pending_zero:
            parts.append(zero)
            pending_zero = False
        leading_ten = digit == 1 and power == 1 and not parts and units[0] == "十"
        bare = leading_ten or (digit == 1 and power > 0 and not one)
        parts.append(("" if bare else signs[digit]) + (units[power - 1] if power else ""))
    return "".join(parts)


def _up_to_99(number: int) -> str:
    return counted(number) if number < 100 else digits(number)


def roman(number: int) -> str:
    """Lower-case Roman numerals; Word repeats m beyond 3999."""
    if number > 32767:
        return str(number)
    parts: list[str] = []
    for value, sign in _ROMAN:
        parts.append(sign * (number // value))
        number %= value
    return "".join(parts)


def letters(number: int) -> str:
    """a … z, then aa, bb … as Word counts."""
    if not 0 < number <= 26 * 100:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _from(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _circled(number: int) -> str:
    if 0 < number <= 20:
        return chr(0x2460 + number - 1)
    if 20 < number <= 35:
        return chr(0x3251 + number - 21)
    if 35 < number <= 50:
        return chr(0x32B1 + number - 36)
    return str(number)


def _block(first: int, size: int, otherwise: str) -> Callable[[int], str]:
    return lambda n: chr(first + n - 1) if 0 < n <= size else otherwise.format(n)


def _ordinal(number: int) -> str:
    if 10 <= number % 100 <= 20:
        return f"{number}th"
    return f"{number}{({1: 'st', 2: 'nd', 3: 'rd'}).get(number % 10, 'th')}"


def _full_width(number: int) -> str:
    return str(number).translate(_FULL_WIDTH)


def _legal(signs: str) -> Callable[[int], str]:
    return lambda number: counted(number, signs, "拾佰仟", signs[0])


FORMATS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "none": lambda _: "",
        "decimal": str,
        "decimalHalfWidth": str,
        "decimalZero": lambda number: f"{number:02d}",
        "decimalFullWidth": _full_width,
        "decimalFullWidth2": _full_width,
        "decimalEnclosedCircle": _circled,
        "decimalEnclosedCircleChinese": _circled,
        "decimalEnclosedFullstop": _block(0x2488, 20, "{}."),
        "decimalEnclosedParen": _block(0x2474, 20, "({})"),
        "numberInDash": lambda number: f"- {number} -",
        "ordinal": _ordinal,
        "upperRoman": lambda number: roman(number).upper(),
        "lowerRoman": roman,
        "upperLetter": lambda number: letters(number).upper(),
        "lowerLetter": letters,
        "chineseCounting": _up_to_99,
        "chineseCountingThousand": counted,
        "chineseLegalSimplified": _legal(_LEGAL),
        "taiwaneseCounting": _up_to_99,
        "taiwaneseCountingThousand": counted,
        "taiwaneseDigital": digits,
        "japaneseCounting": lambda number: counted(number, zero="", one=False),
        "japaneseDigitalTenThousand": digits,
        "japaneseLegal": lambda number: counted(number, "〇壱弐参四伍六七八九", "拾百阡", ""),
        "ideographDigital": digits,
        "ideographTraditional": _cycle(_STEMS),
        "ideographZodiac": _cycle(_BRANCHES),
        "ideographZodiacTraditional": lambda number: (
            _cycle(_STEMS)(number) + _cycle(_BRANCHES)(number)
        ),
        "ideographLegalTraditional": _legal(_LEGAL_TRADITIONAL),
        "ideographEnclosedCircle": _block(0x3280, 10, "{}"),
    }
)


def number_text(number: int, form: str) -> str | None:
    """A number in one of Word's formats; ``None`` for a format not known here."""
    writer = FORMATS.get(form)
    return None if writer is None else writer(max(number, 0))
