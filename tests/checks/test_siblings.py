"""Siblings of the samples: the same errors in other numbers, forms and words, and what only looks
like them. Each line is a sentence a strict reader tried."""

import pytest

from tests.checks.asking import NEWS, REPLY, ask, sample, with_files

FOUND = {
    "PII-01": (
        "住惠州市惠城区江北街道文华一路11号1单元1202。",
        "现住青榆村三组15号。",
        "户籍地址：河南省某县青榆镇李家村5组12号。",
        "张某，1985年6月12日出生。",
        "李四患有尿毒症，家庭困难。",
        "学生赵六就读于青榆小学三年级。",
        "往来港澳通行证C12345678",
        "台湾居民来往大陆通行证号12345678。",
        "手机138-0013-8000。",
        "手机1380 013 8000。",
        "手机138.0013.8000。",
        "证件4413 0019 0001 0100 08。",
        "证件4 4 1 3 0 0 1 9 0 0 0 1 0 1 0 0 0 8。",
        # on the page they read as one number
        "证件**441300**190001010008。",
        "证件441300<b>190001</b>010008。",
        "证件441300&#49;90001010008。",
        "证件441300&#8203;190001010008。",
        "证件441300&#x200B;190001010008。",
        "证件441300&shy;190001010008。",
        "证件441300\\\n190001010008。",
        "证件4413001900010\u200b10008。",
        "手机138&#48;0138000。",
        "手机138\u200b00138000。",
    ),
    "GK-09": ("机密级★", "密级：秘密", "绝密\n\n正文。", "内部文件，不得外传。"),
    "PII-03": (
        "身份证号4413001985XXXX0016。",
        "身份证号441300xxxxxxxx0016。",
        "身份证号4413001985●●●●0016。",
        "银行卡6222****1234。",
    ),
    "TXT-02": (
        "共有201 7户。",
        "占比12．5%。",
        "要求：（1）甲；（2）乙；（4）丁。",
        "①甲；②乙；④丁。",
        "第一，甲。第二，乙。第四，丁。",
        "〇〇局负责。",
        "由某某局负责。",
        "X月X日前报送。",
        "＿＿＿年",
        "由＊＊＊局负责。",
        "联系人：［单位名称］",
        "按照东高新管〔19〕5号文件执行。",
        "按照粤府〔 2019〕5号文件执行。",
        "会议定于2026年11月20日，星期一召开。",
        "笔试定于5月16日（星期五）举行。",
        "会议定于12月5日（星期五）召开。",
    ),
    "LNK-01": ("见[原站](//old.example.gov.cn/x)。",),
    "HTML-01": ("正文。\n\n<!--[if gte mso 9]><xml></xml><![endif]-->",),
    "HTML-02": ("![2026](att:a1)",),
    "HTML-03": (
        "请[了解更多](https://www.example.gov.cn/a)。",
        "请[点击此处下载](https://www.example.gov.cn/a)。",
        "请[查看详情>>](https://www.example.gov.cn/a)。",
    ),
    "ATT-02": (
        "名单见附件一。",
        "见附件1至3。",
        "附件：1.甲表\n      2.乙表",
        "按照《基本法》附件三，名单见附件1。",
        "按照《办法》附件1执行，名单见附件1。",
        "按照《办法》附件执行，名单见附件。",
        "作为重点工作，名单的附件已经上传。",
    ),
}
SILENT = {
    "PII-01": (
        "总投资13812345678元。",
        "面积为15912345678平方米。",
        "订单流水号6212260000001231已生成。",
        "高龄老人患有慢性病的，可以上门。",
        "成员患有大病的家庭可以申请。",
        "住房和城乡建设局位于示范路1号3楼。",
        "该园成立于1985年6月12日。",
        "编号4413 0019 0001 0100 09。",
        "得分138**0013**8000分",
        "| 138 | 0013 | 8000 |",
        "<table><tr><td>138</td><td>00138000</td></tr></table>",
    ),
    "GK-09": ("“内部文件传输系统”升级", "规范内部资料管理", "保守国家秘密"),
    "PII-03": ("身份证号44*************016。", "电话138****0000。", "5×6×7米的展台。"),
    "TXT-02": (
        "扶持企业12 000家。",
        "笔试定于5月16日（星期六）举行。",  # in 2026, as near as 2027
        "体检定于6月20日（星期日）举行。",  # in 2027
        "符合第（1）、（4）项条件的。",
        "①甲；②乙。另有要求：①丙；②丁。",
        "李某某同志到会。",
        "二〇二六年",
        "二〇〇七年以后",
        "[注1](https://www.example.gov.cn/a)",
    ),
    "HTML-03": ("请看[通知全文及附件](https://www.example.gov.cn/a)。",),
    "ATT-02": (
        "材料同附件一并报送",
        "附件：名单",
        "按照《基本法》附件三执行。",
        "附件二第三条",
        "由附件一《产生办法》规定。附件一第一条另有规定。",
        "必要时作为审查意见的附件印发会议。",
        "上述两个附件中规定的办法",
    ),
}


def pairs(told: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(rule, body) for rule, bodies in told.items() for body in bodies]


@pytest.mark.parametrize(("rule", "body"), pairs(FOUND))
def test_a_sibling_is_found(rule: str, body: str) -> None:
    one = with_files(sample(NEWS, body=body), {"甲表.pdf": 10} if "甲表" in body else {})
    assert ask(rule, one)


@pytest.mark.parametrize(("rule", "body"), pairs(SILENT))
def test_what_only_looks_like_it_is_left_alone(rule: str, body: str) -> None:
    assert not ask(rule, with_files(sample(NEWS, body=body), {"名单.pdf": 10}))


@pytest.mark.parametrize("said", ["１３７００００００００", "137 0000 0000", "测试 丁"])
def test_the_sender_is_known_however_it_is_written(said: str) -> None:
    assert any(said in hit.excerpt for hit in ask("HD-03", sample(REPLY, body=said)))
