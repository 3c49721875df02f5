"""Personal data in a text: where it is, of which kind, and how it is masked in house format.

Kinds, patterns and mask formats are data (``vocab/pii_mask``). What is masked already is no find;
``weak_masks`` judges whether the mask hides enough.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from editor_app.checks.folding import folded
from editor_app.checks.subject import Said
from editor_app.domain.canonical import Json
from editor_app.domain.layout import Term

_NEAR = 24  # characters around a find in which the words that make it one are looked for
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643
_CHECK = "10X98765432"
_COVER = "*＊×●■xX"  # what people cover digits with
_STAR = r"\*"  # as Markdown writes a star that is one: so does the window
_MASKED = re.compile(  # linear: one way to match
    rf"(?<![0-9A-Za-z{_COVER}])(?:[0-9{_COVER}]|\\\*)+(?!\\\*|[0-9A-Za-z{_COVER}])"
)
_COVERED = str.maketrans(dict.fromkeys(_COVER, "*"))
_CARD = re.compile(r"银行|卡号|账号|帐号|账户")
_SEPARATORS = re.compile(r"[-\s·.]")
_NOT_PUBLIC = ("（不公开）", "(not public)")
_TOWNSHIP = re.compile(r"^.*?(?:街道|镇|乡)(?!政府|道路|村)")
# An office's own address, mailbox or account is public.
_OFFICE = re.compile(r"办公|窗口|大厅|办事地点|接待地点|通[讯信]地址|联系地址|收款单位|对公账户")
_ACCOUNT_HOLDER = re.compile(
    r"(?:户名|收款单位|账户名称)[：:]?\s*[\u4e00-\u9fff]{2,}(?:局|委|办|中心|处|院|公司)"
)
# Sixteen digits that pass the check of card numbers by chance.
_OTHER_NUMBER = re.compile(
    r"(?:订单|流水|运单|单|快递|受理|业务|办件|申请|登记|许可证?|备案|项目|合同|产品|设备|条|条形|序列|批)[号码编]\D{0,4}$"
)
# Somebody: the way private people are named beside what concerns them.
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐"
    "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁"
    "杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫经房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉龚程嵇邢"
    "滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎"
    "薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂牛寿通边扈燕冀浦尚农温别庄晏柴瞿阎充慕连茹"
    "习艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查"
    "后荆红游竺权逯盖益桓公"
)
_NAME = rf"(?:[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}|测试[甲乙丙丁戊])"
_PERSON = re.compile(
    rf"{_NAME}"
    # 每周联系, 成年子女: not every 系 or 女 behind a surname is said of a person
    r"(?=[，,、：:（( ]?(?:身份证|出生|现年|年龄|\d{1,3}岁)"
    r"|[，,、：:（( ](?:男|女)性?(?![\u4e00-\u9fff])|[，,、：:（( ]系(?!统|列|数))"
    # at the beginning of a clause, and not of everybody who has it: 患有慢性病的群众
    rf"|(?<=学生){_NAME}(?=就读|现就读)"
    rf"|(?<![\u4e00-\u9fff]){_NAME}"
    r"(?=(?:被|已|曾)?(?:患有|罹患|确诊|怀孕|离异|丧偶)(?![^，。；\n]{0,12}(?:的|者|人)))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One piece of personal data; ``masked`` is the house form, empty where it must go."""

    kind: str
    name: Said
    start: int
    value: str
    masked: str
    example: str  # of the kind's mask
    sensitive: bool

    @property
    def end(self) -> int:
        """Where it ends in the text."""
        return self.start + len(self.value)


@dataclass(frozen=True, slots=True)
class WeakMask:
    """Something that is masked, and shows too much."""

    kind: str
    start: int
    length: int  # as it is written; stars of Markdown have a backslash each
    value: str
    expected: str


class Finder:
    """Looks for kinds of personal data; what they look like is read once for many texts."""

    def __init__(self, terms: Iterable[Term], wanted: Iterable[str]) -> None:
        kinds = frozenset(wanted)
        told = [(one, _pattern(one)) for one in terms if one.key in kinds]
        self._kinds = tuple(
            _Kind(one, _mapping(one, "detect"), re.compile(look)) for one, look in told if look
        )
        looks = "|".join(f"(?:{look})" for _, look in told if look)
        self._any = re.compile(looks or r"(?!)")

    def suspects(self, text: str) -> bool:
        """Whether a text may hold anything: one look, before ``find`` judges."""
        return self._any.search(folded(text)) is not None

    def find(self, text: str, around: str = "") -> list[Found]:
        """What is there, in order; of two that overlap the longer one.

        ``around`` is what is known of the text's place, like the head of a column.
        """
        plain = folded(text)
        found = [one for kind in self._kinds for one in _of_kind(plain, kind, around)]
        found.sort(key=lambda one: (one.start, -one.end))
        kept: list[Found] = []
        for one in found:
            if not kept or one.start >= kept[-1].end:
                kept.append(one)
        return kept if plain is text else [_as_written(one, text) for one in kept]


@dataclass(frozen=True, slots=True)
class _Kind:
    term: Term
    detect: Mapping[str, Any]
    look: re.Pattern[str]


def find(text: str, terms: Iterable[Term], wanted: Iterable[str], around: str = "") -> list[Found]:
    """Personal data of the wanted kinds in one text."""
    return Finder(terms, wanted).find(text, around)


def _pattern(term: Term) -> str:
    """What the kind looks like; empty for one that is a field and no look."""
    detect = _mapping(term, "detect")
    if "regex" in detect:
        return str(detect["regex"])
    return "|".join(re.escape(str(one)) for one in _listed(detect, "words"))


def _as_written(one: Found, text: str) -> Found:
    return replace(one, value=text[one.start : one.end])


def _of_kind(text: str, kind: _Kind, around: str) -> Iterator[Found]:
    term, detect = kind.term, kind.detect
    for match in kind.look.finditer(text):
        if _counts(text, match, term.key, detect, around):
            skipped = _led_in(match.group(), detect)
            value = match.group()[skipped:]
            yield Found(
                kind=term.key,
                name=Said(term.name_zh, term.name_en),
                start=match.start() + skipped,
                value=value,
                masked=mask(value, term),
                example=str(term.extra.get("mask_example", "")),
                sensitive=term.extra.get("sensitive") is True,
            )


def _counts(
    text: str, match: re.Match[str], kind: str, detect: Mapping[str, Json], around: str
) -> bool:
    """Whether a place that looks like the kind is one."""
    value = match.group()
    before = text[max(0, match.start() - _NEAR) : match.start()]
    near = f"{around} {before}{value}{text[match.end() : match.end() + _NEAR]}"
    context = _listed(detect, "context")
    if context and not any(one in f"{around} {before}{value}" for one in context):
        return False
    if detect.get("near") == "person_name" and not _PERSON.search(near):
        return False
    digits = re.sub(r"\D", "", value)
    lengths = _listed(detect, "digits")
    if lengths and not int(lengths[0]) <= len(digits) <= int(lengths[1]):
        return False
    checksum = detect.get("checksum")
    if checksum == "id18" and not is_id_number(_SEPARATORS.sub("", value)):
        return False
    if checksum == "luhn" and not passes_luhn(digits):
        return False
    return not _is_offices(kind, value, near, f"{around} {before}")


def _led_in(value: str, detect: Mapping[str, Json]) -> int:
    """How much of a match is the word that leads up to it: 家住 before an address."""
    ends = [at + len(one) for one in _listed(detect, "context") if (at := value.rfind(one)) >= 0]
    return max((end for end in ends if end < len(value)), default=0)  # 1985年6月12日出生


def _is_offices(kind: str, value: str, near: str, before: str) -> bool:
    """What belongs to an office or to the public is nobody's personal data."""
    if kind == "address":
        return bool(_OFFICE.search(near))
    if kind == "email":
        return value.lower().endswith(".gov.cn")
    if kind == "bank_card" and _OTHER_NUMBER.search(before):
        return True
    if kind == "bank_card":
        return bool(_ACCOUNT_HOLDER.search(near)) or is_id_number(re.sub(r"\D", "", value))
    return False


def is_id_number(value: str) -> bool:
    """Whether 18 characters are a resident ID number: a date of birth and the check (GB 11643)."""
    if not re.fullmatch(r"\d{17}[\dXx]", value):
        return False
    try:
        date(int(value[6:10]), int(value[10:12]), int(value[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(value[:17], _WEIGHTS, strict=True))
    return _CHECK[total % 11] == value[17].upper()


def passes_luhn(digits: str) -> bool:
    """The check of card numbers (ISO/IEC 7812-1)."""
    if len(set(digits)) < 2:
        return False
    doubled = (int(one) * (1 + at % 2) for at, one in enumerate(reversed(digits)))
    return sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0


# ---------------------------------------------------------------- masking


def mask(value: str, term: Term) -> str:
    """The value in house format; empty where nothing of it may stay."""
    form = _mapping(term, "mask")
    if "keep_to" in form:
        kept = _TOWNSHIP.match(value) if form["keep_to"] == "township" else None
        return kept.group() if kept else ""
    if "keep_head" not in form:
        return ""
    if form.get("keep_domain"):
        name, _, domain = value.partition("@")
        return f"{name[: _number(form, 'keep_head')]}{form['fill']}@{domain}"
    bare = _SEPARATORS.sub("", value)
    length = _number(form, "length")
    bare = bare[-length:] if length else bare
    return _covered(bare, _number(form, "keep_head"), _number(form, "keep_tail"))


def _covered(value: str, head: int, tail: int) -> str:
    hidden = max(1, len(value) - head - tail)
    return value[:head] + "*" * hidden + (value[-tail:] if tail else "")


def weak_masks(
    text: str, terms: Iterable[Term], most_visible: Mapping[str, int]
) -> Iterator[WeakMask]:
    """Masked numbers that show more than the house format does.

    ``most_visible`` gives the digits a kind may show at most.
    """
    known = {term.key: term for term in terms}
    for match in _MASKED.finditer(text):
        told = match.group().replace(_STAR, "*")
        last = told[-1] if told[-1] in "xX" and told[-2:-1].isdigit() else ""  # of an ID number
        value = told[: len(told) - len(last)].translate(_COVERED) + last
        if "*" not in value[:-1]:
            continue
        kind = _masked_kind(value, text[max(0, match.start() - _NEAR) : match.start()])
        term = known.get(kind)
        if term is None or kind not in most_visible:
            continue
        right = term.extra.get("mask_regex")
        if right and re.fullmatch(str(right), told):
            continue
        if len(value) - value.count("*") <= most_visible[kind]:
            continue
        form = _mapping(term, "mask")
        expected = _covered(value, _number(form, "keep_head"), _number(form, "keep_tail"))
        length = len(match.group())
        yield WeakMask(kind, match.start(), length, told, expected)


def _masked_kind(value: str, before: str) -> str:
    """Of which kind a masked number is, by its length; stars of a card may be fewer than digits."""
    if len(value) == 18:
        return "id_card"
    if len(value) == 11 and value[0] == "1":
        return "mobile"
    shortest = 10 if _CARD.search(before) else 16
    return "bank_card" if shortest <= len(value) <= 19 else ""


def _mapping(term: Term, key: str) -> Mapping[str, Any]:
    told = term.extra.get(key)
    return told if isinstance(told, Mapping) else {}


def _listed(mapping: Mapping[str, Any], key: str) -> tuple[Any, ...]:
    told = mapping.get(key)
    return tuple(told) if isinstance(told, list | tuple) else ()


def _number(mapping: Mapping[str, Any], key: str) -> int:
    told = mapping.get(key)
    return told if isinstance(told, int) else 0
