"""The words for what the parameters of rules name: fields, states, checks, places."""

from editor_app.presenters.rule_parameters import Words

VALUES: dict[str, Words] = {
    key: Words(zh, en)
    for key, zh, en in (
        line.split("|")
        for line in """
True|是|yes
False|否|no
approved|通过|passed
portal/allowed_domains|门户的允许域名名录|the portal’s list of allowed domains
portal/closed_domains|门户的关停域名名录|the portal’s list of closed domains
portal/video_hosts|门户的视频站点名录|the portal’s list of video hosts
portal/review_roles|门户的审核角色名录|the portal’s list of review roles
portal/traditional_names|门户的繁体名称名录|the portal’s list of traditional names
portal/units|门户的单位名录|the portal’s list of units
portal/sources|门户的来源名录|the portal’s list of sources
portal|门户|the portal
columns.toml:kinds|栏目表中的内容类别|the kinds of the column tree
vocab/closure_checklist|关停检查清单|the checklist of closures
vocab/secrecy_review|保密审查表|the form of secrecy review
vocab/consultation_class|征集类别表|the classes of consultation
vocab/hot_level|热点级别表|the levels of hot topics
vocab/pii_mask|个人信息遮盖规范|the forms of masking
calendar.toml|工作日历|the calendar of working days
wording|用语词库|wording
migrated|迁移|migrated
author|作者|author
company|单位名称|company
comments|批注|comments
tracked_changes|修订痕迹|tracked changes
hidden_sheets|隐藏工作表|hidden sheets
hidden_rows|隐藏行|hidden rows
external_links|外部链接|external links
hidden_text|隐藏文字|hidden text
hidden_slides|隐藏幻灯片|hidden slides
speaker_notes|演讲者备注|speaker notes
embedded_files|嵌入文件|embedded files
scripts|脚本|scripts
place|拍摄地点|place of the picture
no_text|没有文字层|no text layer
image_exif|照片的拍摄信息|camera data
file_names|文件名|file names
normalised|去除空白和标点后比较|without blanks and marks
content_hash|稿件内容|the content
comment_url|征集网址|web address for comments
comment_email|征集邮箱|e-mail for comments
comment_address|征集地址|address for comments
comment_phone|征集电话|telephone for comments
contact_phone|联系电话|contact telephone
phone|电话|telephone
uscc|统一社会信用代码|unified social credit code
org_code|组织机构代码|organisation code
reasons_for_rejected|未采纳意见的理由|reasons for opinions not adopted
zero_result_stated|没有收到意见的说明|no opinions: said so
total_equals_sum|总数与分项相符|total equals the sum
adopted_not_above_total|采纳数不超过总数|adopted not above the total
dates_match_consultation|日期与征集公告相符|dates match the consultation
old_kept_until_not_before_migrate_to|旧站保留期不早于迁移完成|old site kept until it has moved
each_scope_row_has_url|每一项范围都有网址|each row has an address
halfwidth_punct|半角标点|half-width marks
unmatched_pair|不成对的括号和引号|unpaired brackets and quotes
duplicate_punct|重复的标点|doubled marks
enum_comma_between_quotes|引号或书名号之间的顿号|enumeration commas between quotes
heading_gap|序号缺漏|gaps in numbering
impossible_date|不存在的日期|impossible dates
weekday_mismatch|日期与星期不符|date and weekday
date_leading_zero|日期前的零|leading zeros in dates
split_number|数字被拆开|split numbers
placeholder|占位符|placeholders
doc_number|文号写法|document numbers
unit_name_variants|单位名称不一致|variants of unit names
amount_unit_mix|金额单位混用|mixed units of amounts
fullwidth_char|全角字符|full-width characters
table_sum|表格合计|sums in tables
title_body_mismatch|标题与正文不符|title and body differ
citation|引用形式|citations
sentence_duplicate|重复语句|repeated sentences
paragraph_duplicate|重复段落|repeated paragraphs
amount|数量|amount
clock|计时|counted in
working_days|工作日|working days
hours|小时|hours
months|个月|months
later_of_start_and_publication|开始日期与发布日期中较晚者|the later of start and publication
column|栏目|column
template_version|模板版本|template version
body|正文|body
title|标题|title
attachments|附件|attachments
fields|各字段|fields
public_fields|公开的字段|public fields
question_public|公开的问题|question as published
submitter_name|来信人姓名|writer’s name
submitter_phone|来信人电话|writer’s telephone
channel_unit|频道所属单位|unit of the channel
warn_days|提醒天数|days until the warning
due_days|期限天数|days until it is due
legal_basis|法定依据|legal basis
conditions|办理条件|conditions
location|办理地点|place
process|办理流程|process
office_hours|办理时间|office hours
materials|申请材料|materials
form_of_materials|表格|forms
weekends_and_statutory_days|周末和法定节假日|weekends and statutory days
most|最长|most
most_complex|复杂事项最长|most for complex matters
times|次数|times
policy_doc_no|政策文件文号|number of the policy
policy_url|政策文件网址|address of the policy
policy_link|政策文件|policy
policy_document|政策文件|policy document
interpretation|政策解读|interpretation
needs_interpretation|需要解读|needs an interpretation
acting_document|依据文件|acting document
form|表格|form
hang_from|开始公示日期|first day shown
hang_to|停止公示日期|last day shown
package_id|包的编号|id of the package
baogao|报告|report
qingshi|请示|request
yian|议案|motion
jiyao|纪要|minutes
numbering_body|编号机关|the body that numbers it
id_card|身份证号|ID cards
id_card_15|15 位身份证号|ID cards of 15 digits
mobile|手机号|mobile numbers
bank_card|银行卡号|bank cards
address|住址|addresses
passport|护照、通行证号|passports and permits
plate|车牌号|plates
email|电子邮箱|e-mail
birth_date|出生日期|dates of birth
health|健康信息|health
family|家庭信息|family
minor|未成年人信息|minors
amended|已修改|amended
repealed|已废止|repealed
expired|已失效|expired
active|主动公开|published actively
on_request|依申请公开|on request
withheld|不予公开|withheld
heading_or_field|小标题或者字段|heading or field
leaf|末级栏目|last level
today|今天|today
published_at|发布时间|time of publication
unchecked|未检查|not checked
ascending|由低到高|ascending
never_silent|须经本人确认|never without asking
short_reason|缩短期限的理由|reason of the short term
purpose|目的|purpose
scope|适用范围|scope
standard|执行标准|standard
attention|注意事项|attention
terms|名词解释|terms
differences|新旧差异|differences
unit_name|单位名称|unit
date|日期|date
background|背景|background
content|主要内容|content
draft_text|征求意见稿|draft
explanation|起草说明|explanation
starts_on|开始日期|first day
ends_on|截止日期|last day
site_name|网站名称|name of the site
old_domains|原域名|old domains
basis_doc|依据文件|document it rests on
stop_update_on|停止更新日期|last update
offline_on|关停日期|day it closes
dest_name|迁移去向|where it moves
dest_url|迁移去向网址|address it moves to
data_handling|数据处理方式|what becomes of the data
old_kept_until|旧站保留至|old site kept until
original_published_at|原发布时间|time of the original
original_url|原文网址|address of the original
publisher|发布机构|publisher
openness|公开方式|way of disclosure
theme|主题分类|theme
unified_no|统一编号|unified number
effective_from|施行日期|in force from
valid_until|有效期至|in force until
formed_on|成文日期|date of the document
conflict|报告冲突|a conflict
skip|跳过|skipped
block|阻断|block
warn|警告|warn
info|提示|info
optional|可以没有|optional
none|不要求更新|none
on_change|有变化时更新|on change
policy_published_at|政策发布日期|day the policy was published
received_at|收到时间|time received
occurred_at|发生时间|time it happened
rule_id|规则编号|rule
hit|命中内容|finding
who|何人|who
when|何时|when
reason|理由|reason
draft|起草|draft
preview|预览|preview
submit|提交|submit
review|审核|review
publish|发布|publish
other|其他|other
petition|信访|petition
discipline|纪检举报|discipline
doc_no|文号|document number
index_no|索引号|index number
message_no|信件编号|letter number
visible|标明|shown
首页显著位置|首页显著位置|a prominent place on the home page
姓+某|姓+某|surname and 某
YYYY-MM-DD HH:MM|年-月-日 时:分|YYYY-MM-DD HH:MM
""".strip().splitlines()
    )
}

# Characters that nobody sees, as the catalogue writes them.
VALUES |= {
    r"\u200b": Words("零宽空格", "zero-width space"),
    r"\u200c": Words("零宽不连字", "zero-width non-joiner"),
    r"\u200d": Words("零宽连字", "zero-width joiner"),
    r"\u2060": Words("词间连接符", "word joiner"),
    r"\ufeff": Words("字节顺序标记", "byte-order mark"),
    r"\u00ad": Words("软连字符", "soft hyphen"),
}
# What these parameters list are the things themselves: extensions, tags, hosts, patterns.
LITERAL = frozenset(
    {"allow", "formats", "forbidden_tags", "forbidden_schemes", "forbidden_hosts", "gov_suffixes"}
    | {"strip_prefixes", "meaningless_alt", "meaningless_link_text", "digest", "digests"}
)
# A word that means something else in one parameter.
APART: dict[tuple[str, str], Words] = {
    ("elements", "hours"): VALUES["office_hours"],
    ("form_column", "form"): VALUES["form_of_materials"],
}
