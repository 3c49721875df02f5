"""A closure notice that passes every blocking check, and its way to the public page."""

from typing import Any

import httpx

from editor_app.domain.canonical import Json
from editor_app.domain.item import ColumnKey, Content, Kind, Revision, UnitKey, new_item_id
from tests.portal.approving import approve_all
from tests.portal.articles import revision
from tests.portal.running import RunningPortal, Somebody

OLD = "old-office.example.gov.cn"
NEW = "https://www.example.gov.cn/zkgwb/"
FIELDS: dict[str, Json] = {
    "title": "关于关停管委会办公室网站的公告",
    "source": "仲恺高新区管委会办公室",
    "site_name": "仲恺高新区管委会办公室网站",
    "old_domains": [OLD],
    "basis_doc": "关于做好政府网站集约化工作的通知（东高新办函〔2026〕21号）",
    "stop_update_on": "2026-11-22",
    "offline_on": "2026-12-28",
    "dest_name": "门户网站“仲恺管委办”频道",
    "dest_url": NEW,
    "data_handling": "2019年以来发布的信息迁移到新频道，其余归档。",
    "hang_from": "2026-11-22",
    "hang_to": "2026-12-22",
    "contact_phone": "0700-0000060",
    "checklist": ["apply", "migrate_content"],
    "keywords": "网站关停；频道",
    "description": "办公室网站停止更新，内容迁移到门户网站频道。",
}
BODY = (
    "根据东高新办函〔2026〕21号文件要求，办公室网站自2026年11月22日起停止更新，12月28日起停止访问，"
    "原域名、备案号和网站标识随后注销。\n\n请公众通过新频道查询信息、提交留言、办理事项。"
    "咨询电话：0700-0000060。\n\n特此公告。\n\n仲恺高新区管委会办公室\n\n2026年11月20日\n"
)


def notice(**fields: Json) -> Content:
    """The notice with other fields."""
    return Content(
        kind=Kind("closure_notice"),
        unit=UnitKey("zkgwb"),
        column=ColumnKey("site_notice"),
        template_version="1",
        layout_version="2026.11",
        fields={**FIELDS, **fields},
        body=BODY,
    )


def publish(portal: RunningPortal, lin: Somebody, content: Content | None = None) -> dict[str, Any]:
    """Through upload, examination and three levels; what the portal says of it then."""
    made = uploaded(lin, content or notice())
    sent = lin.submit(made)
    assert sent.status_code == 201, sent.text
    approve_all(portal, made.item, made.hash)
    return lin.item(made.item)


def act(lin: Somebody, told: dict[str, Any], **intent: str) -> httpx.Response:
    """Ask for an act on its page."""
    body = {"hash": told["live"], "checked_rules": 70, "catalogue_version": "1", "intent": intent}
    return lin.post(told["id"], "submissions", body, base=told["head"])


def uploaded(lin: Somebody, content: Content) -> Revision:
    """Its revision, on the portal but not submitted."""
    made = revision(new_item_id(), content)
    assert lin.put(made).status_code == 201
    return made


def withdraw(lin: Somebody, told: dict[str, Any], reason: str) -> httpx.Response:
    """Take its page down at once."""
    body = {"hash": told["head"], "reason": reason}
    return lin.post(told["id"], "withdrawals", body, base=told["head"])
