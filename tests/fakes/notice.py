"""A notice that passes every check of the bundled layout at submission."""

from dataclasses import replace
from random import Random

from editor_app.domain.canonical import Json
from editor_app.domain.item import Draft, ItemId

_AREAS = (
    "东西南北前后左右山水林田湖草沙石桥江河溪塘坪岗岭坑围堡寨屋楼亭园村镇街巷里坊庄"
    "松竹梅兰菊荷桂柳杨榕樟枫桃李杏橙金银铜铁玉珠春夏秋冬"
)

BODY = """各园区，各镇（街道），区直各单位：

为做好困难群众冬季救助工作，切实保障困难群众基本生活，现将有关事项通知如下。

一、摸清底数。各镇（街道）要组织工作人员入户走访，掌握困难群众的生活情况，建立工作台账，做到情况明、底数清。

二、落实责任。各有关单位要按照职责分工，把救助资金和物资及时送到困难群众手中，确保工作落到实处。
"""

FIELDS: dict[str, Json] = {
    "publisher": "仲恺高新区管委会办公室",
    "source": "仲恺高新区管委会办公室",
    "genre": "tongzhi",
    "formed_on": "2026-11-20",
    "openness": "active",
    "theme": "t1703",
    "article20": ["a20_11"],
    "keywords": "困难群众;冬季救助",
    "description": "部署困难群众冬季救助工作。",
}


def filled(draft: Draft, title: str, **fields: Json) -> Draft:
    """The draft with a title, a body and the metadata that rules ask for."""
    content = draft.content
    values = {**content.fields, **FIELDS, "title": title, **fields}
    body = f"{BODY}\n三、分片包干。{_areas(draft.item)}等片区由专人负责。\n"
    return replace(draft, content=replace(content, fields=values, body=body))


def _areas(item: ItemId) -> str:
    """Words of this item alone: two notices with one text are a repetition (SRC-02).

    No sign stands twice: TXT-02 finds a stuttering text.
    """
    return "".join(Random(item).sample(_AREAS, 32))
