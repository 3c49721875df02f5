"""Characters of symbol fonts (w:sym) as Unicode, as far as office documents use them."""

from collections.abc import Mapping
from types import MappingProxyType

UNKNOWN = "〓"  # the sign Chinese typesetting puts for a character it lacks
_FONTS: Mapping[str, Mapping[int, str]] = MappingProxyType(
    {
        "wingdings": MappingProxyType(
            {
                0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x72: "□", 0x75: "◆", 0x76: "◆",
                0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
                0xE2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
            }
        ),
        "wingdings 2": MappingProxyType(
            {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"}
        ),
        "symbol": MappingProxyType(
            {
                0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
                0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
            }
        ),
    }
)  # fmt: skip


def symbol(font: str, code: str) -> tuple[str, bool]:
    """The character, and whether it is known."""
    try:
        number = int(code, 16) if len(code) <= 6 else -1
    except ValueError:
        return UNKNOWN, False
    table = _FONTS.get(font.strip().lower())
    if table is not None:
        found = table.get(number & 0xFF)
        return (found, True) if found else (UNKNOWN, False)
    if 0x20 <= number < 0xD800 or 0xF900 <= number < 0x110000:
        return chr(number), True
    return UNKNOWN, False
