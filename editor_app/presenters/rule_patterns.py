"""What the patterns of the catalogue find, in words and by examples.

A pattern is known by itself: one that the portal changed has no words here, and is shown as it is.
A test proves that every pattern of the bundled catalogue finds its examples, and passes the others.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editor_app.domain.canonical import Json
from editor_app.presenters.rule_parameters import KEYS

_SUFFIXES = ("pattern", "patterns")


@dataclass(frozen=True, slots=True)
class Look:
    """One pattern: what it finds, with examples that it finds, and some that look alike."""

    zh: str
    en: str
    finds: tuple[str, ...]
    passes: tuple[str, ...] = ()

    def said(self, *, chinese: bool) -> str:
        """The whole line."""
        if chinese:
            text = f"{self.zh}，如{'、'.join(f'“{one}”' for one in self.finds)}"
            return (
                f"{text}；{'、'.join(f'“{one}”' for one in self.passes)}不算"
                if self.passes
                else text
            )
        text = f"{self.en}, such as {', '.join(f'“{one}”' for one in self.finds)}"
        return (
            f"{text}; not {', '.join(f'“{one}”' for one in self.passes)}" if self.passes else text
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternTold:
    """One parameter that holds patterns: its name, what each finds, and each as it is written."""

    name: str
    looks: tuple[str, ...]
    raw: tuple[str, ...]


def is_pattern(key: str) -> bool:
    """Whether a parameter holds regular expressions."""
    return key.endswith(_SUFFIXES)


def patterns_told(params: Mapping[str, Json], *, chinese: bool) -> tuple[PatternTold, ...]:
    """Every parameter of a rule that holds patterns, in words."""
    return tuple(_told(key, value, chinese) for key, value in params.items() if is_pattern(key))


def patterns_in(value: Json) -> Iterator[str]:
    """The patterns of a parameter, one or several."""
    yield from (str(one) for one in value) if isinstance(value, list | tuple) else (str(value),)


def _told(key: str, value: Json, chinese: bool) -> PatternTold:
    raw = tuple(patterns_in(value))
    known = [LOOKS[one].said(chinese=chinese) for one in raw if one in LOOKS]
    unknown = len(raw) - len(known)
    if unknown:
        own_zh = f"另有门户自定的 {unknown} 种写法，见后面的正则表达式"
        own_en = f"and of the portal’s own: {unknown}, see the regular expressions below"
        known.append(own_zh if chinese else own_en)
    named = KEYS.get(key)
    name = named.said(chinese=chinese) if named else key
    return PatternTold(name=name, looks=tuple(known), raw=raw)


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        r"^([0-9A-HJ-NPQRTUWXY]{18}|[0-9A-Z]{8}[0-9X])/\d{4}-\d{5}$": Look(
            "18 位统一社会信用代码或 9 位组织机构代码，斜线，四位年份，短横，五位流水号",
            "the credit code of 18 signs or the organisation code of 9, a slash, the year, a dash"
            " and five digits",
            ("11990000000000000D/2026-00012", "12345678X/2026-00012"),
            ("2026-00012",),
        ),
        r"^[\u4e00-\u9fff（）]{1,20}〔(19|20)\d{2}〕[1-9]\d*号$": Look(
            "发文机关代字，六角括号里的四位年份，不编虚位的顺序号",
            "the body’s short name, the year in 〔〕, and a number without leading zeros",
            ("惠仲委办函〔2017〕104号",),
            ("惠仲委办函[2017]104号", "惠仲委办函〔2017〕04号"),
        ),
        r"^[\u4e00-\u9fff]{1,20}令第[1-9]\d*号$": Look(
            "机关名称，“令”，不编虚位的序号",
            "the body, “令”, and a number without leading zeros",
            ("某市人民政府令第12号",),
            ("某市人民政府令第012号",),
        ),
        r"^[\u4e00-\u9fff]{0,20}公告(19|20)\d{2}年第[1-9]\d*号$": Look(
            "机关名称，“公告”，年份和不编虚位的序号",
            "the body, “公告”, the year, and a number without leading zeros",
            ("某市财政局公告2026年第3号", "公告2026年第3号"),
            ("公告第3号",),
        ),
        r"(绝密|机密|秘密)级?\s*★": Look(
            "密级后面带五角星",
            "a class of secrecy before a star",
            ("机密★", "秘密级 ★"),
            ("保守秘密",),
        ),
        r"密级\s{0,3}[:：]\s{0,3}(绝密|机密|秘密|内部)": Look(
            "“密级”后面写明了一级",
            "“密级” and the class named behind it",
            ("密级：秘密", "密级: 内部"),
            ("密级：公开",),
        ),
        r"(?m)^[ \t\u3000]{0,8}(绝密|机密|秘密)[ \t\u3000]{0,8}$": Look(
            "单独成行的密级",
            "a class of secrecy on a line of its own",
            ("机密",),
            ("严守机密", "秘密事项目录"),
        ),
        r"★\s*(长期|\d+\s*(年|个月))": Look(
            "五角星后面的保密期限",
            "a term of secrecy behind a star",
            ("★10年", "★ 6个月", "★长期"),
            ("★重点",),
        ),
        (
            r"内部(资料|文件|材料|使用|传阅)(?!的?(管理|传输|流转|运转|审批|系统|归档|整理|审查|规范|制度|"
            r"查阅|保管|借阅|起草|处理))[，,、\s]*(请勿|不得|严禁|注意)?"
        ): Look(
            "注明只供内部的资料、文件、材料",
            "papers marked as internal",
            ("内部资料，请勿", "内部传阅"),
            ("内部文件管理", "内部材料的审批"),
        ),
        r"(此件)?不(予)?公开(发布)?[）)]": Look(
            "括号里注明不公开",
            "“not to be published” in brackets",
            ("此件不公开）", "不予公开发布）"),
            ("依法不予公开的情形",),
        ),
        r"份号\s*[:：]?\s*\d{4,6}": Look(
            "“份号”后面的四到六位数字",
            "“份号” and four to six digits",
            ("份号：000123",),
            ("份号：12",),
        ),
        r"(?<=[\u4e00-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}[)）]": Look(
            "汉字后面括号里的拼音",
            "pinyin in brackets behind a Chinese character",
            ("垚（yáo）", "重(chong)"),
            ("指标（GDP）",),
        ),
        r"(?<![A-Za-z])[×xX]{2,}(?![A-Za-z])": Look(
            "两个以上的叉号或字母 x",
            "two or more crosses or letters x",
            ("××路", "联系人XXX"),
            ("Xinxi",),
        ),
        r"[×xX](?=[年月日][×xX\d]|月[×xX\d]{1,2}日|日(?![\u4e00-\u9fffA-Za-z]))": Look(
            "日期里的叉号",
            "a cross in a date",
            ("×年×月×日", "X月5日"),
            ("×日报",),
        ),
        r"(?<![一二三四五六七八九])[〇○●＊]{2,}(?![一二三四五六七八九年])": Look(
            "两个以上的圆圈或星号",
            "two or more circles or stars",
            ("○○单位", "＊＊＊"),
            ("二〇〇六年",),
        ),
        r"[_＿]{3,}": Look("三个以上的下划线", "three or more underscores", ("______",), ("a_b",)),
        r"TODO|TBD": Look("英文的待办标记", "marks of what is to be done", ("TODO", "TBD")),
        r"待定|待补充|待核实|待填写|待确认": Look(
            "“待”字开头、还没有写定的话",
            "words for what is not settled yet",
            ("待定", "待核实"),
            ("期待确有把握",),
        ),
        r"\{\{[^{}\n]{0,80}\}\}": Look(
            "双花括号里的变量", "a variable in double braces", ("{{日期}}",), ("{日期}",)
        ),
        r"（此处.{0,12}）": Look(
            "括号里的“此处……”",
            "“此处 …” in brackets",
            ("（此处插入表格）",),
            ("此处略",),
        ),
        r"某某(?=局|委员会|办公室|单位|部门|街道|镇|村|公司|项目|文件|年|月)": Look(
            "代替单位、项目或日期的“某某”",
            "“某某” in the place of a body, a project or a date",
            ("某某局", "某某项目"),
            ("某某同志",),
        ),
        (
            r"[\[［【](?:请?填写|单位|部门|姓名|日期|时间|地点|名称|标题|文号|联系人|联系电话|金额)"
            r"[^\[\]［］【】\n]{0,10}[\]］】](?!\()"
        ): Look(
            "方括号里等着填写的项目",
            "something to fill in, in square brackets",
            ("【填写单位】", "[联系电话]"),
            ("[单位](https://www.example.gov.cn)",),
        ),
        r"〔\s{0,4}(?:(?:19|20)\d{2})?\s{0,4}〕\s{0,4}第?\s{0,4}号": Look(
            "没有填顺序号的文号",
            "a document number whose number is left out",
            ("〔2026〕  号", "〔 〕第 号"),
            ("〔2026〕12号",),
        ),
        (
            r"(?:(?:19|20)\d{2}|[ \u3000]{2,8}|[_＿]{1,8})年[ \u3000_＿]{1,10}月"
            r"(?:[ \u3000_＿]{1,10}日|(?![度均份底初中末\u4e00-\u9fff]))"
        ): Look(
            "年、月、日之间留着空格或下划线的日期",
            "a date with blanks or underscores between year, month and day",
            ("2026年  月  日", "____年__月__日"),
            ("2026年11月20日",),
        ),
        r"附件\s*(\d{1,2})?": Look(
            "“附件”二字，后面可以有编号",
            "“附件”, with or without a number",
            ("附件2", "附件"),
            ("附近",),
        ),
        r"^附件[：:]": Look(
            "行首的“附件：”",
            "“附件：” at the beginning of a line",
            ("附件：1.名单",),
            ("见附件：名单",),
        ),
    }
)
