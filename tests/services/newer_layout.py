"""A second real pack: the bundled one with another notice template, as a portal delivers it."""

import re

from editor_app.domain.canonical import sha256_hex
from editor_app.domain.layout_pack import pack_bytes
from editor_app.domain.portal_ports import LayoutAnswer
from tests.fakes.workstation import BUNDLED

NOTICE = "templates/notice.toml"
_FIELD = r'\[\[field\]\]\nkey = "{key}"\n(?:(?!\[\[field\]\]|\[body\]).*\n)*'
_NEW = """[[field]]
key = "hotline"
label_zh = "咨询热线"
label_en = "Hotline"
type = "phone"
required = "submit"
help_zh = "办公电话。"

"""


def newer_notice() -> str:
    """Version 2: no subtitle, no tables, a hotline, a shorter title, another name for 主送机关."""
    text = BUNDLED[NOTICE]
    text = text.replace('version = "1.0.0"', 'version = "2.0.0"')
    text = re.sub(_FIELD.format(key="subtitle"), "", text)
    text = text.replace('header = ["title", "subtitle"]', 'header = ["title"]')
    text = text.replace('label_zh = "主送机关"', 'label_zh = "发送范围"')
    text = text.replace("max_chars = 100, warn_chars = 50", "max_chars = 12", 1)
    text = text.replace('"list", "table", "image"', '"list", "image"')
    return text.replace("[body]", f"{_NEW}[body]", 1)


def newer_layout(version: str = "2026.12") -> LayoutAnswer:
    """What the portal would answer."""
    pack = pack_bytes({**BUNDLED, NOTICE: newer_notice()}, version)
    return LayoutAnswer(pack=pack, signature=b"s", etag=sha256_hex(pack))
