"""Short words typed twice, and where two of the same sign belong to two words.

喀什地区和和田地区, 位于于都县, 植被被破坏, 关键是是否落实: the second one begins a word or a
name, or the first one ends one. Where that may be so, the double is told without a fix.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editor_app.checks.proof.prose import Prose, Slip
from editor_app.checks.subject import Said


@dataclass(frozen=True, slots=True)
class _Sign:
    """``ends``: signs before it that make a word; ``begins``: what follows it in a word."""

    ends: str = ""
    begins: str = ""
    perhaps: str = ""  # signs before it that may make one
    names: bool = False  # places or people may begin with it


_SIGNS: Mapping[str, _Sign] = MappingProxyType(
    {
        "的": _Sign("目标中似有端打多", "确|士(?!兵|气)|黎波里|里雅"),
        "是": _Sign("于但可国", "非|否"),
        "要": _Sign("重主必需首紧纲摘概提", "求|素|件|点(?![名燃])|闻|害|职|道|领|塞|务|义"),
        "和": _Sign(
            "总饱温缓柔祥随谦亲太泰颐雍暖附",
            "气|睦|谐|蔼|田(?![间园野]|地(?!区))|平(?![台时均安原等])|县(?![级域直区委政里乡城处市内人])|政县"
            "|龙(?!头)|静县|硕县|顺[县镇]|林格尔|布克|美(?![国化容术丽])|解(?![决释读放答除])|尚"
            "|服(?![务从装用刑役])|善(?![后于意款])",
            perhaps="平调共中政求义讲人云永仁安",
            names=True,
        ),
        "将": _Sign(
            "名麻干闯武猛老健战",
            "乐(?!观|意)|军|士|领(?![导取])|来|帅",
            perhaps="大上中少",
            names=True,
        ),
        "与": _Sign("参赋给授", "会(?!计)|时俱进|世|人为善|其(?![他它余])|否|众不同|日俱增"),
        "由": _Sign("自理来缘事", "衷|来已久", names=True),
        "于": _Sign("", "都|田(?![间园地野])|洪(?![水涝灾])|是(?!否)", names=True),
        "或": _Sign("抑间"),
        "被": _Sign("棉植毛", "告(?!知)|子|褥|套(?!取)|服|[\u4e00-\u9fff]{2,3}[人方权]"),
        "也": _Sign("", "门(?![槛口诊牌])"),
        "都": _Sign("首成古京花于丰江武新帝故商宜", "江堰|匀|昌|安县|市(?!民)|会区|城", names=True),
        "已": _Sign("得而", "然"),
        "了": _Sign("为除免罢", "解|却|断|结|然|如"),
    }
)
_NAMED = re.compile(r"[\u4e00-\u9fff]{0,3}?(?:[省市区县旗州盟镇乡村屯庄路街]|同志|先生|女士|[某×])")


def _pattern(sign: str, told: _Sign) -> str:
    ends = rf"(?<![{told.ends}])" if told.ends else ""
    begins = rf"(?!{told.begins})" if told.begins else ""
    return rf"{ends}{sign}{sign}{begins}"


_DOUBLES = re.compile("|".join(_pattern(sign, told) for sign, told in _SIGNS.items()))


def doubled(prose: Prose) -> Iterator[Slip]:
    """Signs typed twice; doubtful where the second one may begin a name."""
    text = prose.plain
    for match in _DOUBLES.finditer(text):
        sign, before = match[0][0], text[match.start() - 1 : match.start()]
        told = _SIGNS[sign]
        named = told.names and _NAMED.match(text, match.end()) is not None
        doubtful = named or (before != "" and before in told.perhaps)
        said = Said(f"写作“{sign}”", f"write “{sign}”")
        better = None if doubtful else sign
        yield Slip("sentence_duplicate", *match.span(), said, better, doubtful=doubtful)
