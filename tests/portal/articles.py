"""Items that pass every blocking check, for tests that are about something else."""

from editor_app.domain.canonical import Json
from editor_app.domain.item import (
    Attachment,
    ColumnKey,
    Content,
    ContentHash,
    ItemId,
    Kind,
    Revision,
    UnitKey,
    freeze,
)

UNIT = UnitKey("zkgwb")
FIELDS: dict[str, Json] = {
    "title": "青榆街道开展冬季消防安全联合检查",
    "provenance": "original",
    "source": "仲恺高新区管委会办公室",
    "publisher": "仲恺高新区管委会办公室",
    "formed_on": "2026-11-19",
    "openness": "active",
    "theme": "t0905",
    "keywords": "消防安全；冬季防火；联合检查",
    "description": "11月19日，青榆街道联合有关部门检查沿街商铺、出租屋和电动自行车充电点36处。",
}
BODY = (
    "11月19日，青榆街道办事处联合辖区消防救援站、供电所和社区工作人员，对沿街商铺、出租屋和"
    "电动自行车集中充电点开展冬季消防安全检查，共检查场所36处，发现隐患21处，当场整改17处。"
)


def article(
    *,
    title: str = "",
    body: str = BODY,
    unit: str = UNIT,
    attachments: tuple[Attachment, ...] = (),
    **fields: Json,
) -> Content:
    """A news item; ``title`` and ``fields`` replace what stands in the sample."""
    told = {**FIELDS, **fields} | ({"title": title} if title else {})
    return Content(
        kind=Kind("news"),
        unit=UnitKey(unit),
        column=ColumnKey("gov_info.statutory.news"),
        template_version="1",
        layout_version="2026.11",
        fields=told,
        body=body,
        attachments=attachments,
    )


def revision(item: ItemId, content: Content, parent: str | None = None) -> Revision:
    """The revision of ``content`` on top of ``parent``."""
    return freeze(item, content, None if parent is None else ContentHash(parent))
