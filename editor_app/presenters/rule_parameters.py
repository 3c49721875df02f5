"""The words for every parameter of a rule: its key, in Chinese and in English."""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """One thing in both languages."""

    zh: str
    en: str

    def said(self, *, chinese: bool) -> str:
        return self.zh if chinese else self.en


_TABLE = """
accepted|认可的结论|conclusions accepted
allow|允许的文件类型|file types allowed
allow_list|另行允许的域名|domains allowed besides
allowed_provenance|允许的来源|origins allowed
alt_is_file_name|可以用文件名作替代文本|a file name may serve as alternative text
alt_max_chars|替代文本最多字数|characters of an alternative text, at most
alt_min_chars|替代文本最少字数|characters of an alternative text, at least
amount|期限长度|length of the term
announcement_pattern|公告文号的形式|form of announcement numbers
auto_fix|可以一键修正|can be mended with one click
auto_strip|提交时自动去除|taken out by itself
before_level|须在第几级审核之前|before which level of review
block_from|缺少几项起阻断|blocks from so many missing
body_hash|正文比对方式|how bodies are compared
both_directions|双向关联|linked in both directions
bound_to|结论绑定于|the conclusion is bound to
by_type|各类来信的期限|terms by kind of letter
channels_any_of|可用的征集渠道|ways to take part
check|检查哪些内容|what is looked for
check_magic|核对文件内容与扩展名是否相符|the content must fit the extension
checklist|检查清单|checklist
checks|检查项目|checks
clock|计时方式|how time is counted
compare_fields|与哪些字段比对|fields it is compared with
complex|复杂事项的期限|term of complex matters
count_from|从何时起算|counted from
covers|签名涵盖的内容|what the signature covers
default|默认值|value where none is given
description_max|摘要最多字数|characters of a summary, at most
description_max_long|长文摘要最多字数|characters of a long text’s summary, at most
digest|摘要算法|digests
digests|摘要算法|digests
distinct_accounts|各级须由不同人员审核|each level by another person
dynamic|动态信息栏目的更新期限|term of columns of news
editor_may_review|编辑本人可以审核|an editor may review their own
elements|须具备的要素|elements that must be there
estimate|尚无官方日历时的推算|estimated without an official calendar
except_kinds|不适用的栏目类别|kinds of column left out
except_units|不适用的单位|units left out
exempt_fields|不检查的字段|fields left out
extend|延期|extension
fallback_fields|没有关联时改看的字段|fields used where no item is linked
fix_brackets|可改为六角括号的括号|brackets that become 〔〕
flag_field|标记字段|field that asks for it
forbid_encrypted|不允许加密文件|no encrypted files
forbid_ending|标题末尾不允许的标点|marks a title must not end with
forbid_event_attributes|不允许事件属性|no event attributes
forbid_executables|不允许可执行文件|no programs
forbid_ip_hosts|不允许以 IP 地址作主机名|no IP addresses as hosts
forbid_macros|不允许宏|no macros
forbid_path_traversal|不允许越出文件夹的路径|no paths that leave the folder
forbid_single_label_hosts|不允许没有点的主机名|no host names without a dot
forbid_style_attribute|不允许样式属性|no style attributes
forbid_unc_paths|不允许网络共享路径|no network shares
forbidden_hosts|不允许的主机|hosts not allowed
forbidden_schemes|不允许的链接方式|schemes not allowed
forbidden_tags|不允许的标签|tags not allowed
form|审查表|form
form_column|表格所在的列|column of the forms
format|格式|format
formats|读取的文件类型|file types read
forms_field|列出材料的字段|field that lists the materials
from_field|起始日期字段|field of the first day
gov_suffixes|政府域名后缀|endings of government domains
idempotency_key|判断重复包的依据|how a package that came before is known
iframe_allow|允许嵌入的视频站点|video hosts that may be embedded
images_must_be_local|图片须随稿件保存|pictures must be kept with the item
include|一并检查|looked at, too
info_checks|仅作提示的检查项目|checks that only inform
internal_genres|不公开的文种|kinds of document kept inside
invisible|不可见字符|invisible characters
issued_by|由谁编号|numbered by
joint|联合发文时以谁为准|of a joint document
keep_history|保留历史记录|history is kept
keep_page|保留原页面|the page stays
kinds|检查的信息种类|kinds looked for
layout_tables|可以用表格排版|tables may serve as layout
levels|审核级数|levels of review
lexicon|词库|lexicon
link_field|关联字段|field of the link
link_fields|相互关联的字段|fields that link to each other
link_required|须关联依据文件的状态|states that need a link
list_pattern|附件清单的形式|form of a list of attachments
long_text_chars|长文从多少字起算|characters from which a text is long
match|匹配方式|how it is matched
match_subdomains|包括子域名|subdomains, too
max_chars|最多字数|characters, at most
max_heading_level|标题最多层级|levels of headings, at most
max_kb|最大千字节数|kilobytes, at most
max_keywords|关键词最多个数|keywords, at most
max_lead_days|定时发布最多提前天数|days ahead, at most
max_mb|最大兆字节数|megabytes, at most
max_name_chars|文件名最多字数|characters of a file name, at most
max_overlap|与原文重合的最大比例|share taken over from the original, at most
max_total_mb|全部附件最大兆字节数|megabytes of all attachments, at most
max_visible|最多可露出的位数|digits that may show, at most
max_width_px|图片最大宽度（像素）|width of a picture in pixels, at most
max_years|有效期最长年数|years in force, at most
max_years_trial|暂行、试行文件有效期最长年数|years in force of a trial, at most
meaningless_alt|无意义的替代文本|alternative texts that say nothing
meaningless_link_text|无意义的链接文字|link texts that say nothing
mention_pattern|提及附件的形式|form of a mention
min|最少几项|at least
min_channels|最少几种渠道|ways, at least
min_chars|最少字数|characters, at least
min_lead_minutes|定时发布最少提前分钟数|minutes ahead, at least
min_recommended|建议要素最少几项|recommended elements, at least
min_year|最早年份|first year
must_name_contact_when|出现这些说法须写明联系方式|a contact must follow these words
name_style|姓名的公开写法|how a name is published
names_must_match|名称须一致|names must be the same
near_duplicate|相似度达到多少视为重复|likeness that counts as a copy
newline|可以换行|line breaks allowed
ngram|比对片段的字数|characters of a compared piece
no_level_skip|标题不得跳级|no heading level is skipped
node|可以发布的栏目节点|columns that take items
normal|一般事项的期限|term of ordinary matters
not_after|不得晚于|not after
notice_month|官方日历公布的月份|month in which the calendar is published
notice_policy|通知政策栏目的更新期限|term of columns of notices and policy
offline_state|离线时记为|recorded offline as
open_check|检查能否打开|it must open
order|审核次序|order
order_must_match|次序须一致|order must be the same
order_pattern|令号的形式|form of order numbers
overwrite|覆盖|overwriting
own_channel_only|只能发到本单位频道|own channel only
pattern|形式|form
patterns|查找的形式|forms looked for
pinyin_pattern|注音残留的形式|form of pinyin left behind
pinyin_without_tone_min_hits|无声调注音至少出现几处|toneless pinyin counts from so many places
placeholder_patterns|占位符的形式|forms of placeholders
position|公示位置|where it is shown
private_use|检查私用区字符|private-use characters
publishable|可以公开发布的状态|states that may be published
reason_field|填写理由的字段|field of the reason
reason_in_page|理由须在页面公布|the reason is published
reason_min_chars|理由最少字数|characters of the reason, at least
reason_required|须填写理由的情形|cases that need a reason
recheck_on_publish|发布时再次检查|checked again at publication
recommended|建议具备的要素|elements recommended
remind_before|提前多少提醒|reminded so long before
remind_before_days|提前几天提醒|reminded so many days before
remind_days_before|提前几天提醒|reminded so many days before
replacement_char|检查乱码替换字符|replacement characters
require|须写明|must be told
required|必须具备|must be there
required_fields|必填字段|fields that must be filled
roles|审核角色|roles of review
same_id_other_hash|编号相同而内容不同时|same id, other content
same_id_same_hash|编号和内容都相同时|same id, same content
scan|检查范围|where it looks
severities|采用词库中的级别|levels taken from the lexicon
show_to_reviewers|向审核人员显示|shown to reviewers
signature|签名|signature
skip_hits_of|不重复报告的规则|not told again what these rules tell
skip_update_class|不检查的更新类别|update classes left out
source|依据的名录|list it goes by
start_field|起算日期字段|field of the day it starts
states|适用的状态|states it applies to
store|保存的内容|what is kept
strip_exif|去除照片中的拍摄信息|camera data are taken out
strip_prefixes|去除的样式前缀|prefixes taken out
table|日历|calendar
table_header_row|表格须有表头|tables need a header row
theme_level|主题分类级别|level of the theme
tiers|检查阶段|stages
timeout_s|最长等待秒数|seconds waited, at most
title_similarity|标题相似度达到多少视为重复|likeness of titles that counts as a copy
title_similarity_max|摘要与标题的最大相似度|likeness of summary and title, at most
title_suffix_must_match|标题末尾须与文种一致|the title must end with the kind of document
title_suffix_skip|不核对标题末尾的文种|kinds left out
title_unchanged|标题不得改动|the title stays
to_field|截止日期字段|field of the last day
traditional|检查繁体字|traditional characters
traditional_allow|允许繁体的名称|names that may be traditional
transfer_anew|转办后重新计时|a transfer starts the time anew
transfer_types|应当转办的来信类型|letters that are passed on
trial_words|表示暂行的词语|words of a trial
unique_fields|不得重复的字段|fields that must be unique
unit_must_equal_drafting_unit|须由起草单位发布|by the drafting unit only
unreadable|文件无法读取时|where a file cannot be read
unsigned_state|没有签名时|without a signature
vague_words|含糊的说法|vague words
veto|一票否决的期限|term after which it fails
veto_dynamic_plus_policy|两类栏目逾期达到几个即否决|overdue columns of both kinds that fail a site
veto_empty|空白栏目达到几个即否决|empty columns that fail a site
veto_overdue|逾期达到几次即否决|overdue times that fail a site
video_needs_caption|视频须有字幕或文字说明|a video needs captions
warn_at|达到几个提醒|warns at
warn_from|缺少几项起提醒|warns from so many missing
yearly|年度更新栏目的更新期限|term of columns of each year
"""


def _read(table: str) -> Mapping[str, Words]:
    lines = (line.split("|") for line in table.strip().splitlines())
    return {key: Words(zh, en) for key, zh, en in lines}


KEYS = _read(_TABLE)
