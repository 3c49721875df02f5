"""What ``doctor`` says of the file of certificate authorities, without Qt, in both languages.

Qt may be what is missing, so the window's table (``ui/way_words.py``) is out of reach here; a test
holds the two together.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from editor_app.domain.authority_file import CaFault
from editor_app.domain.errors import EditorError
from editor_app.services.deferred import authorities

Words = tuple[str, str]  # English, Chinese
FAULTS: Mapping[CaFault, Words] = MappingProxyType(
    {
        CaFault.MISSING: ("there is no such file", "文件不存在"),
        CaFault.UNREADABLE: ("it cannot be read", "无法读取，可能没有权限"),
        CaFault.NO_FILE: ("it is no file", "不是文件"),
        CaFault.TOO_LARGE: ("it is too large", "文件过大"),
        CaFault.EMPTY: ("it is empty", "文件是空的"),
        CaFault.KEY: ("it holds a private key, no certificate", "里面是私钥，不是证书"),
        CaFault.DAMAGED: ("its certificates are damaged", "证书已损坏"),
        CaFault.NO_CERTIFICATE: ("it holds no certificate", "里面没有证书"),
        CaFault.NO_AUTHORITY: (
            "it holds no authority, only certificates of servers or people",
            "里面没有根证书，只有服务器或个人证书",
        ),
    }
)


def authority_trouble(file: str, now: datetime | None = None) -> Words | None:
    """What is wrong with it; ``None``: nothing, or none is set."""
    if not file:
        return None
    try:
        told = authorities(Path(file))
    except EditorError as refused:
        english, chinese = FAULTS[CaFault(str(refused.params["because"]))]
        return f"ca_file: {file}: {english}", f"ca_file：{file} {chinese}"
    last = max(one.ends for one in told.found)
    if last < (now or datetime.now(UTC)):
        day = f"{last:%Y-%m-%d}"
        return f"ca_file: {file} ended on {day}", f"ca_file：{file} 已于 {day} 到期"
    if told.damaged:
        many = f"{told.damaged} of {told.damaged + len(told.found)}"
        return (
            f"ca_file: {file}: {many} certificates are damaged, the others are used",
            f"ca_file：{file} 有 {told.damaged} 张证书已损坏，其余 {len(told.found)} 张照常使用",
        )
    return None
