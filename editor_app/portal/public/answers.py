"""HTTP answers of the public side: types, security headers and safe file names."""

import base64
import hashlib
from urllib.parse import quote

from fastapi import Response
from fastapi.responses import HTMLResponse

from editor_app.domain.layout import Layout
from editor_app.portal.public.data import PublicFile
from editor_app.rendering.frame import page_style

_SHOWN_IN_PLACE = frozenset({"image/png", "image/jpeg", "image/gif", "image/webp"})
_KNOWN_TYPES = _SHOWN_IN_PLACE | {
    "application/pdf",
    "text/csv",
    "text/plain",
    "application/zip",
    "application/msword",
    "application/vnd.ms-excel",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
_PLAIN_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}


def html_answer(layout: Layout, document: str | bytes, status: int = 200) -> Response:
    """A page. Its policy allows the one style sheet by hash, own pictures, and no script."""
    digest = hashlib.sha256(page_style(layout).encode("utf-8")).digest()
    style = base64.b64encode(digest).decode("ascii")
    policy = (
        f"default-src 'none'; img-src 'self'; style-src 'self' 'sha256-{style}'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )
    headers = {**_PLAIN_HEADERS, "Content-Security-Policy": policy, "Content-Language": "zh-CN"}
    return HTMLResponse(document, status_code=status, headers=headers)


def data_answer(body: bytes, media_type: str) -> Response:
    """A feed, the sitemap or a text file."""
    headers = {**_PLAIN_HEADERS, "Content-Security-Policy": "default-src 'none'"}
    return Response(body, media_type=media_type, headers=headers)


def file_answer(file: PublicFile) -> Response:
    """A file under its own name; only pictures are shown in place, nothing is ever run."""
    known = file.media_type in _KNOWN_TYPES
    kind = "inline" if file.media_type in _SHOWN_IN_PLACE else "attachment"
    headers = {
        **_PLAIN_HEADERS,
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Content-Disposition": f"{kind}; {_file_name(file.name)}",
        "Cache-Control": "public, max-age=86400",
    }
    media_type = file.media_type if known else "application/octet-stream"
    return Response(file.data, media_type=media_type, headers=headers)


def _file_name(name: str) -> str:
    """Both forms of RFC 6266: plain ASCII for old readers, UTF-8 for the others."""
    safe = "".join(c for c in name if c.isprintable() and c not in '/\\"<>|:*?').strip(". ")
    safe = safe or "download"
    plain = safe.encode("ascii", "ignore").decode("ascii").strip(". ") or "download"
    return f"filename=\"{plain}\"; filename*=UTF-8''{quote(safe, safe='')}"
