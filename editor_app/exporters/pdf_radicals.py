"""Mend the text layer of a PDF that Qt wrote: radicals back into the characters that were written.

Noto and other fonts share a glyph between 一 (U+4E00) and the radical ⼀ (U+2F00); Qt notes the
lower code point in its ToUnicode maps, some 290 characters in all, so that copied text is not
found by a search. Its maps are stored uncompressed with four hexadecimal digits for each
character, and both code points have four: replacing them moves nothing in the file.
"""

import re
import unicodedata
from types import MappingProxyType

_MAP = re.compile(rb"begincmap.*?endcmap", re.DOTALL)
_TARGETS = re.compile(rb"\[[^\]]*\]")
_CODE = re.compile(rb"<([0-9A-Fa-f]{4}) ?>")
_KANGXI = range(0x2F00, 0x2FD6)  # NFKC knows these
# U+2E80 to U+2EF3 and the character that has the same glyph in Noto Sans and Serif CJK; NFKC does
# not know them, Unicode's EquivalentUnifiedIdeograph.txt does.
_SUPPLEMENT = dict(
    zip(
        "⺂⺃⺅⺉⺋⺏⺐⺒⺓⺔⺕⺖⺘⺙⺛⺞⺟⺠⺡⺣⺤⺦⺨⺭⺯⺰⺱⺳⺹⺺⺾⻂⻅⻆⻈⻉⻋⻌⻐⻑⻒⻓⻔⻖⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻯⻰⻱⻲⻳⺎⺫⺲⻁⻃⺿⻎",
        "乛乚亻刂㔾尣尢巳幺彑彐忄扌攵旡歺母民氵灬爫丬犭礻糹纟罓㓁耂肀艹衤见角讠贝车辶钅長镸长门阝青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐齿竜龙龜亀龟兀罒罒虎覀艹辶",
        strict=True,
    )
)
CHARACTERS = MappingProxyType(
    {ord(radical): ord(character) for radical, character in _SUPPLEMENT.items()}
    | {code: ord(unicodedata.normalize("NFKC", chr(code))) for code in _KANGXI}
    | {0x2F3E: ord("户")}  # NFKC says 戶, the glyph of Simplified fonts is that of 户
)


def without_radicals(pdf: bytes) -> bytes:
    """The same file, its text layer in characters; maps of another form stay as they are."""
    return _MAP.sub(lambda found: _TARGETS.sub(_mended, found.group()), pdf)


def _mended(targets: re.Match[bytes]) -> bytes:
    return _CODE.sub(_character, targets.group())


def _character(code: re.Match[bytes]) -> bytes:
    number = int(code.group(1), 16)
    digits = f"{CHARACTERS.get(number, number):04X}".encode()
    return code.group().replace(code.group(1), digits)
