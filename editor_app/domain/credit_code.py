"""Check characters of the unified social credit code (GB 32100) and its inner code (GB 11714)."""

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # GB 32100: no I, O, S, V, Z
_WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORG_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ORG_START, _ORG_END = 8, 17  # characters 9 to 17 are the organisation code


def check_character(code: str) -> str:
    """The 18th character for the first 17. Raises ``ValueError`` for foreign characters."""
    total = sum(_ALPHABET.index(c) * w for c, w in zip(code[:17], _WEIGHTS, strict=True))
    return _ALPHABET[(31 - total % 31) % 31]


def organisation_check(code: str) -> str:
    """The 9th character of an organisation code (GB 11714) that belongs to the first 8."""
    total = sum(int(c, 36) * w for c, w in zip(code[:8], _ORG_WEIGHTS, strict=True))
    return "0123456789X0"[11 - total % 11]


def is_credit_code(code: str) -> bool:
    """Whether these are 18 characters with the right last one."""
    if len(code) != 18 or any(c not in _ALPHABET for c in code):
        return False
    return check_character(code) == code[17]


def is_organisation_code(code: str) -> bool:
    """Whether these are 9 characters (digits, capital letters) with the right last one."""
    if len(code) != 9 or not (code.isascii() and code.isalnum() and code == code.upper()):
        return False
    return organisation_check(code) == code[8]


def embedded_organisation_code(code: str) -> str:
    """The organisation code inside a unified social credit code."""
    return code[_ORG_START:_ORG_END]
