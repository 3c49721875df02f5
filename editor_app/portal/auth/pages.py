"""The sign-in pages: plain HTML without scripts, in Chinese."""

from collections.abc import Mapping, Sequence
from html import escape

from starlette.responses import HTMLResponse

_STYLE = """
body{font:16px/1.7 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;background:#f3f5f8;color:#1d2433;
margin:0}
main{max-width:26rem;margin:8vh auto;background:#fff;padding:2rem;border:1px solid #d5dbe5;
border-radius:8px}
h1{font-size:1.25rem;margin:0 0 .25rem}p{margin:.25rem 0 1rem;color:#4a5568}
label{display:block;margin:.75rem 0 .25rem}
input[type=text],input[type=password]{width:100%;box-sizing:border-box;font:inherit;padding:.5rem;
border:1px solid #8793a8;border-radius:4px}
button{font:inherit;margin-top:1rem;padding:.5rem 1rem;border:1px solid #1f4e9c;border-radius:4px;
background:#1f4e9c;color:#fff;cursor:pointer}
button.person{display:block;width:100%;text-align:left;background:#fff;color:#1d2433;
border-color:#8793a8;margin-top:.5rem}
button:focus,input:focus{outline:3px solid #f2b134;outline-offset:1px}
.problem{color:#a3201d}
"""
# form-action also governs the redirect that answers the form, so loopback clients are named.
_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; "
    "form-action 'self' http://127.0.0.1:* http://[::1]:*"
)


def sign_in_page(
    site: str,
    action: str,
    hidden: Mapping[str, str],
    people: Sequence[tuple[str, str, str]],
    *,
    problem: str = "",
) -> HTMLResponse:
    """Ask for account and password or, in the demo, for one of the people."""
    body = _people(people) if people else _ACCOUNT_FIELDS
    fields = "".join(
        f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
        for name, value in hidden.items()
    )
    lead = "演示环境：请选择登录人员。" if people else "请使用门户账号登录。"
    return _page(
        site,
        "登录",
        f"<p>{lead}</p>{_problem(problem)}"
        f'<form method="post" action="{escape(action)}">{fields}{body}</form>',
        status=403 if problem else 200,
    )


def device_code_page(site: str, action: str, *, problem: str = "") -> HTMLResponse:
    """Ask for the short code a device shows."""
    return _page(
        site,
        "设备登录",
        f"<p>请输入采编客户端上显示的登录码。</p>{_problem(problem)}"
        f'<form method="get" action="{escape(action)}"><label for="user_code">登录码</label>'
        '<input type="text" id="user_code" name="user_code" autocomplete="off" required>'
        '<button type="submit">下一步</button></form>',
        status=404 if problem else 200,
    )


def message_page(site: str, title: str, text: str, status: int = 200) -> HTMLResponse:
    """A sentence and nothing to do."""
    return _page(site, title, f"<p>{escape(text)}</p>", status=status)


_ACCOUNT_FIELDS = (
    '<label for="account">账号</label>'
    '<input type="text" id="account" name="account" autocomplete="username" required>'
    '<label for="password">密码</label>'
    '<input type="password" id="password" name="password" autocomplete="current-password"'
    " required>"
    '<button type="submit">登录</button>'
)


def _people(people: Sequence[tuple[str, str, str]]) -> str:
    return "".join(
        f'<button class="person" name="account" value="{escape(account)}">'
        f"{escape(name)}　{escape(unit)}</button>"
        for account, name, unit in people
    )


def _problem(text: str) -> str:
    return f'<p class="problem" role="alert">{escape(text)}</p>' if text else ""


def _page(site: str, title: str, body: str, *, status: int) -> HTMLResponse:
    return HTMLResponse(
        f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)} - {escape(site)}</title><style>{_STYLE}</style></head>"
        f"<body><main><h1>{escape(site)}</h1>{body}</main></body></html>",
        status_code=status,
        headers={
            "Content-Security-Policy": _POLICY,
            "Referrer-Policy": "no-referrer",
            "Cache-Control": "no-store",
        },
    )
