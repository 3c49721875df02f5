"""A folder as an old site leaves it: good files of every format, and every kind of bad one."""

import base64
from collections.abc import Mapping
from pathlib import Path

from editor_app.importers.limits import MEGABYTE
from tests.importers.word_files import document, p, parts, picture, relation, zipped

PNG = base64.b64decode(  # one red pixel
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
NOTICE = (
    p("关于做好冬季用电安全检查的通知")
    + p("各有关单位：")
    + p("请于本周内完成检查。")
    + p("东屿高新区管委会")
    + p("2024年11月5日")
)
GOOD: Mapping[str, bytes] = {
    "通知.docx": zipped(
        {
            **parts(NOTICE + p(picture("P", "现场")), relation("P", "image", "x.png")),
            "word/x.png": PNG,
        }
    ),
    "news.html": "<html><body><h1>区里召开会议</h1><p>会议在召开。</p></body></html>".encode(),
    "动态.md": '+++\ntitle = "开展巡查"\n+++\n巡查已经完成。\n'.encode(),
    "说明.txt": "关于停水的说明\n今天晚上停水。\n".encode("gb18030"),
}


def _bomb() -> bytes:
    return zipped({**parts(NOTICE), "word/document.xml": b" " * (150 * MEGABYTE)})


def _doctype() -> bytes:
    body = '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document(p("&x;"))
    return zipped({**parts(NOTICE), "word/document.xml": body.encode()})


def _deep() -> bytes:
    nested = "<w:p>" * 3_000 + "</w:p>" * 3_000
    return zipped(parts(nested))


BAD: Mapping[str, tuple[bytes, str]] = {
    "broken.docx": (zipped(parts(NOTICE))[:-40], "damaged"),
    "bomb.docx": (_bomb(), "ratio"),
    "doctype.docx": (_doctype(), "doctype"),
    "program.docx": (b"MZ\x90\0" + b"\0" * 200, "misnamed"),
    "locked.docx": (OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "locked.doc": (OLE + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
    "blank.txt": (b"  \n\n", "empty"),
    "nothing.docx": (b"", "empty"),
    "huge.docx": (b"PK" + b"\0" * (61 * MEGABYTE), "file-size"),
    "deep.docx": (_deep(), "nested"),
    "scan.pdf": (b"%PDF-1.7\n" + b"\0" * 100, "unsupported"),
}


def fill(folder: Path) -> Path:
    """Write all of them, with companions that are no documents."""
    (folder / "附件").mkdir(parents=True)
    (folder / "附件" / "检查表.docx").write_bytes(zipped(parts(p("表"))))
    (folder / "deeper").mkdir()
    (folder / "logo.png").write_bytes(PNG)
    (folder / "~$通知.docx").write_bytes(b"lock")
    for name, data in GOOD.items():
        place = folder / "deeper" if name.endswith(".txt") else folder
        (place / name).write_bytes(data)
    for name, (data, _) in BAD.items():
        (folder / name).write_bytes(data)
    return folder
