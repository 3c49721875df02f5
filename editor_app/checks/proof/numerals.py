"""Chinese numerals below a hundred thousand, both ways."""

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000, "万": 10000}


def chinese_number(text: str) -> int:
    """The number a Chinese numeral writes (三十一, 一百零五); 0 when it is none."""
    total = digit = 0
    for char in text.replace("〇", "零").replace("两", "二"):
        if char in _UNITS:
            total += (digit or 1) * _UNITS[char]
            digit = 0
        elif char in _DIGITS:
            digit = _DIGITS.index(char)
        else:
            return 0
    return total + digit


def in_chinese(number: int) -> str:
    """A number from 1 to 99,999 as article numbers write it (第二十一条, 第一千零四条)."""
    told, gap, rest = "", False, number
    for sign in ("万", "千", "百", "十", ""):
        digit, rest = divmod(rest, _UNITS.get(sign, 1))
        if digit:
            ten = sign == "十" and digit == 1 and not told  # 十二, but 一百一十二
            told += ("零" if gap else "") + ("" if ten else _DIGITS[digit]) + sign
        gap = not digit and bool(told)
    return told
