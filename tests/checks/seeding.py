"""Errors put into clean prose: what each rule is there to find."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from editor_app.domain.layout import Layout
from tests.checks.clean_prose import Prose
from tests.checks.name_lists import id_number

APART = 400  # characters between two seeds, at least

Make = Callable[[Random], str]


@dataclass(frozen=True, slots=True)
class Seed:
    """A sentence that breaks a rule; ``wrong`` are the words of it that do."""

    rule: str
    kind: str
    sentence: str
    wrong: str


@dataclass(frozen=True, slots=True)
class Planted:
    """A seed in a text, and where its sentence stands."""

    seed: Seed
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.seed.sentence)


def _card(chance: Random) -> str:
    digits = "6222" + "".join(str(chance.randrange(10)) for _ in range(11))
    total = 0
    for at, one in enumerate(reversed(digits)):
        doubled = int(one) * (2 - at % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return f"{digits}{-total % 10}"


def _old_id(chance: Random) -> str:
    return f"441300{chance.randrange(50, 99)}0101{chance.randrange(1000):03d}"


def _mobile(chance: Random) -> str:
    return f"13{chance.randrange(10)}{chance.randrange(100_000_000):08d}"


def _apart(number: str, chance: Random) -> str:
    """One number on the page, in pieces in the source."""
    at = chance.randrange(6, 14)
    way = chance.choice(("{}\u200b{}", "**{}**{}", "{}<b>{}</b>", "{} {}", "{}-{}", "{}&#8203;{}"))
    return way.format(number[:at], number[at:])


_NO_DATES = ("2027年2月30日", "2026年13月1日", "2026年4月31日")

# rule, kind, sentence around the words, the words
_MADE: Sequence[tuple[str, str, str, Make]] = (
    ("PII-01", "id_card", "申请人身份证号为{}。", id_number),
    ("PII-01", "id_card", "证件号码：{}，现予公示。", id_number),
    ("PII-01", "id_card_15", "申请人身份证号{}。", _old_id),
    ("PII-01", "id_card apart", "证件号码：{}。", lambda c: _apart(id_number(c), c)),
    ("PII-01", "mobile", "联系人手机{}。", _mobile),
    ("PII-01", "mobile", "如有疑问请拨打{}咨询。", _mobile),
    ("PII-01", "bank_card", "补助发放至银行卡{}。", _card),
    ("PII-01", "passport", "持护照{}入境。", lambda c: f"E{c.randrange(100_000_000):08d}"),
    ("PII-01", "plate", "涉案车辆为{}。", lambda c: f"粤L{c.randrange(10_000, 99_999)}"),
    ("PII-01", "email", "请发送至{}。", lambda c: f"lin{c.randrange(100)}@example.com"),
    ("PII-01", "address", "该户家住{}。", lambda c: f"榆荫路{c.randrange(1, 99)}号2栋301室"),
    ("PII-01", "birth_date", "该人员出生于{}。", lambda c: f"19{c.randrange(50, 99)}年3月1日"),
    ("PII-01", "health", "测试甲，男，{}某病。", lambda c: c.choice(("确诊", "患有"))),
    ("PII-01", "family", "测试乙，女，{}。", lambda c: c.choice(("离异", "丧偶"))),
    (
        "PII-03",
        "id_card",
        "申请人身份证号4413001900****{}。",
        lambda c: f"{c.randrange(1000, 9999)}",
    ),
    ("GK-09", "secrecy", "本件为{}。", lambda c: c.choice(("机密★10年", "内部资料"))),
    ("TXT-01", "traditional", "現{}。", lambda c: c.choice(("將有關辦法公佈", "開展專項檢查"))),
    ("TXT-01", "pinyin", "采用先{}的技术。", lambda c: c.choice(("进(jìn)", "进(jìn)步(bù)"))),
    ("TXT-01", "invisible", "做好{}工作。", lambda c: c.choice(("救\u200b助", "排\u200b查"))),
    (
        "LNK-01",
        "closed",
        "详见[原站]({})。",
        lambda c: f"http://old.example.gov.cn/{c.randrange(99)}",
    ),
    (
        "LNK-02",
        "outside",
        "详见[地图]({})。",
        lambda c: f"https://map.example.com/{c.randrange(99)}",
    ),
    ("LNK-03", "intranet", "详见[表格]({})。", lambda c: f"http://10.0.0.{c.randrange(1, 250)}/a"),
    ("LNK-03", "file", "详见[表格]({})。", lambda c: f"file:///C:/{c.randrange(99)}.doc"),
    ("HTML-01", "script", "办理{}完毕。", lambda _: "<script>x()</script>"),
    ("HTML-03", "link text", "{}查看全文。", lambda _: "[点击这里](https://www.example.gov.cn/a)"),
    ("HTML-02", "no words", "现场见{}。", lambda c: f"![](att:a{c.randrange(10, 99)})"),
    ("HTML-02", "file name", "现场见{}。", lambda c: f"![IMG_{c.randrange(9999)}.jpg](att:a1)"),
    ("HTML-02", "says nothing", "现场见{}。", lambda c: f"![图片{c.randrange(9)}](att:a1)"),
    ("ATT-02", "mention", "具体要求见{}。", lambda c: f"附件{c.randrange(5, 99)}"),
    ("TXT-02", "impossible_date", "请于{}前报送。", lambda c: c.choice(_NO_DATES)),
    ("TXT-02", "weekday_mismatch", "定于{}召开会议。", lambda _: "2026年11月26日（星期五）"),
    ("TXT-02", "unmatched_pair", "按照{}执行。", lambda _: "《户外广告设施管理办法（试行）"),
    ("TXT-02", "halfwidth_punct", "请各单位{}认真落实。", lambda _: "提高认识,"),
    ("TXT-02", "duplicate_punct", "请各单位认真{}", lambda _: "落实。。"),
    ("TXT-02", "enum_comma_between_quotes", "开展{}活动。", lambda _: "“一网”、“两员”、“三查”"),
    ("TXT-02", "date_leading_zero", "自{}起施行。", lambda c: f"2026年0{c.randrange(1, 9)}月05日"),
    ("TXT-02", "placeholder", "由{}负责解释。", lambda c: c.choice(("××局", "（此处填单位）"))),
    ("TXT-02", "doc_number", "依据{}执行。", lambda c: f"东高新管(2019){c.randrange(1, 99)}号"),
    ("TXT-02", "fullwidth_char", "共计{}户。", lambda c: "１２３"),
    ("TXT-02", "split_number", "于{}年建成。", lambda c: f"20 {c.randrange(10, 26)}"),
    ("TXT-02", "citation", "依据{}的规定。", lambda c: f"《安全生产法》第{c.randrange(2, 99)}条"),
    ("TXT-02", "placeholder", "按东高新管{}执行。", lambda c: c.choice(("〔2026〕 号", "〔〕号"))),
    (
        "TXT-02",
        "placeholder",
        "于{}印发。",
        lambda c: c.choice(("2026年  月  日", "____年__月__日")),
    ),
    ("TXT-02", "unmatched_pair", "主题为{}的活动。", lambda c: c.choice(("”平安“", "”清廉“"))),
    ("TXT-02", "doc_number", "按照{}要求。", lambda c: f"粤府〔2026〕{c.randrange(1, 99)}"),
    (
        "TXT-02",
        "sentence_duplicate",
        "{0}{0}",
        lambda _: "各单位要按照职责分工把救助资金及时送到群众手中。",
    ),
)


def seeds(layout: Layout, chance: Random) -> Iterator[Seed]:
    """One of every kind, and one for each entry of the wording lexicon that is words."""
    for rule, kind, around, make in _MADE:
        wrong = make(chance)
        yield Seed(rule, kind, around.format(wrong), wrong)
    for entry in layout.lexicon:
        if not entry.regex and entry.severity.value != "info":
            rule = "TXT-03" if entry.severity.value == "block" else "TXT-04"
            yield Seed(rule, entry.category, f"有关{entry.wrong}的情况。", entry.wrong)


def planted(prose: Prose, wanted: Sequence[Seed], chance: Random) -> tuple[Prose, list[Planted]]:
    """The text with seeds behind some of its sentences, and where they stand."""
    body, told = prose.body, list[Planted]()
    ends = [at + 1 for at, sign in enumerate(body) if sign == "。"]
    places, last = list[int](), -APART
    for at in ends:
        if at - last >= APART and len(places) < len(wanted):
            places.append(at)
            last = at
    shift = 0
    for seed, at in zip(chance.sample(list(wanted), len(places)), places, strict=True):
        body = f"{body[: at + shift]}{seed.sentence}{body[at + shift :]}"
        told.append(Planted(seed, at + shift))
        shift += len(seed.sentence)
    content = replace(prose.sample.content, body=body)
    return Prose(prose.name, replace(prose.sample, content=content)), told
