"""Somebody with a browser in front of a channel's form, and at the query page."""

import re
from typing import Any

import httpx

from editor_app.domain.item import ColumnKey, Content, Kind, UnitKey
from tests.portal.conftest import Clock
from tests.portal.running import RunningPortal

TEXT = "最近两周，路边工地晚上十一点以后还在打桩。请问夜间施工是否经过批准？什么时候能停？"
REPLY = (
    "您好！您反映的问题收悉，现答复如下：\n\n经11月20日晚现场核查，该工地未取得夜间施工证明，"
    "已责令其停止22时至次日6时的打桩作业。咨询电话：0752-3278000。\n\n"
    "仲恺高新区管委会办公室\n\n2026年11月20日"
)
_STAMP = re.compile(r'name="stamp" value="([^"]+)"')
_RECEIPT = re.compile(
    r"留言编号：<strong>([^<]+)</strong>.*?查询码：<strong>([^<]+)</strong>", re.S
)
_NO_FILE = [("files", ("", b"", "application/octet-stream"))]


class Citizen:
    """Writes messages to one unit and follows them."""

    def __init__(self, portal: RunningPortal, clock: Clock, slug: str = "zkgwb") -> None:
        self.client = portal.client()
        self.path = f"/{slug}/inquiry/"
        self._clock = clock
        self.stamp = ""
        self.number, self.code = "", ""

    def look(self) -> httpx.Response:
        """Open the form."""
        page = self.client.get(self.path)
        found = _STAMP.search(page.text)
        self.stamp = found[1] if found else ""
        return page

    def send(self, text: str = TEXT, *, wait: float = 20, **more: Any) -> httpx.Response:
        """Fill it in and send it; what the receipt tells is kept."""
        if not self.stamp:
            self.look()
        self._clock.pass_(seconds=wait)
        files = more.pop("files", None) or _NO_FILE
        data = {
            "stamp": self.stamp,
            "type": "complaint",
            "subject": "夜间施工噪声扰民",
            "text": text,
            "name": "张小明",
            "phone": "13800001234",
            "consent": "yes",
        }
        answer = self.client.post(self.path, data=data | more, files=files)
        found = _RECEIPT.search(answer.text)
        if found is not None:
            self.number, self.code = found[1], found[2]
        return answer

    def sent(self, text: str = TEXT, **more: Any) -> str:
        """The number of a message that was taken."""
        answer = self.send(text, **more)
        assert answer.status_code == 200, answer.text
        self.stamp = ""
        return self.number

    def case(self, what: str = "", **more: Any) -> httpx.Response:
        """Look at the case, or do something there."""
        path = f"/inquiry/{what}" if what else "/inquiry"
        files = more.pop("files", None) or _NO_FILE
        told = {"number": self.number, "code": self.code, **more}
        return self.client.post(path, data=told, files=files)


def reply_to(number: str, body: str = REPLY, **fields: str) -> Content:
    """A reply that every blocking rule lets pass."""
    told = {
        "title": "关于夜间施工噪声的答复",
        "source": "仲恺高新区管委会办公室",
        "message_no": number,
        "message_type": "complaint",
        "received_at": "2026-11-22T10:00:00",
        "question_original": TEXT,
        "question_public": TEXT,
        "submitter_name": "张小明",
        "submitter_phone": "13800001234",
        "publish_consent": "yes",
        "is_complex": "no",
        "handling_unit": "仲恺高新区管委会办公室",
        "contact_phone": "0752-3278000",
        **fields,
    }
    return Content(
        kind=Kind("inquiry_reply"),
        unit=UnitKey("zkgwb"),
        column=ColumnKey("interact.inquiry"),
        template_version="1",
        layout_version="2026.11",
        fields=told,
        body=body + "\n",
    )
