"""OAuth endpoints: sign-in page, tokens, revocation, device flow."""

from collections.abc import Callable, Mapping
from typing import Any

from fastapi import APIRouter, Request
from sqlalchemy.orm import Session
from starlette.responses import JSONResponse, RedirectResponse, Response

from editor_app.portal.api.answers import answer
from editor_app.portal.api.requests import ThePortal
from editor_app.portal.auth.codes import (
    AuthorizationRequest,
    NotOurClientError,
    exchange_code,
    fault,
    issue_code,
    read_request,
)
from editor_app.portal.auth.devices import (
    begin_device,
    count_guess,
    may_try,
    poll_device,
    settle_device,
    waits,
)
from editor_app.portal.auth.forms import Form
from editor_app.portal.auth.pages import device_code_page, message_page, sign_in_page
from editor_app.portal.auth.passwords import check_account, demo_account, demo_accounts
from editor_app.portal.auth.tokens import OAuthError, refresh_session, revoke
from editor_app.portal.config import CLIENT
from editor_app.portal.core import Portal
from editor_app.portal.problems import ProblemError, problem_response
from editor_app.wire.session import DeviceOut, TokenOut

AUTHORIZE, TOKEN = "/oauth/authorize", "/oauth/token"
DEVICE_START, DEVICE, REVOKE = "/oauth/device_authorization", "/oauth/device", "/oauth/revoke"
_NO_STORE = {"Cache-Control": "no-store"}
_WRONG = "账号或密码不正确，或登录已暂停，请稍后再试。"

router = APIRouter(tags=["sign-in"])


@router.get(AUTHORIZE, include_in_schema=False)
def authorize(request: Request, portal: ThePortal) -> Response:
    """Begin a sign-in in the browser."""
    told = dict(request.query_params)
    try:
        asked = read_request(told)
    except NotOurClientError:
        return _not_ours(portal)
    if error := fault(told, asked):
        return _redirect(asked.back(error=error))
    hinted = demo_account(portal, asked.login_hint)
    if asked.silent:
        return _code(portal, hinted, asked)
    return sign_in_page(_site(portal), AUTHORIZE, asked.fields(), demo_accounts(portal))


@router.post(AUTHORIZE, include_in_schema=False)
def sign_in(portal: ThePortal, form: Form) -> Response:
    """Take the answer of the sign-in page."""
    try:
        asked = read_request(form)
    except NotOurClientError:
        return _not_ours(portal)
    if error := fault(form, asked):
        return _redirect(asked.back(error=error))
    account = _account(portal, form)
    if account is None:
        people = demo_accounts(portal)
        return sign_in_page(_site(portal), AUTHORIZE, asked.fields(), people, problem=_WRONG)
    return _code(portal, account, asked)


@router.post(TOKEN, response_model=TokenOut, operation_id="token")
def token(portal: ThePortal, form: Form) -> Response:
    """Exchange a code, a refresh token or a confirmed device code for tokens."""
    work = _GRANTS.get(form.get("grant_type", ""))
    try:
        if work is None:
            raise OAuthError("unsupported_grant_type")
        with portal.database.write() as session:
            tokens = work(portal, session, form)
    except OAuthError as refused:
        return _oauth_problem(refused)
    return answer(tokens, headers=_NO_STORE)


@router.post(REVOKE, operation_id="revoke", status_code=200)
def revoke_token(portal: ThePortal, form: Form) -> Response:
    """Sign a device out. Unknown tokens are answered alike (RFC 7009)."""
    with portal.database.write() as session:
        revoke(session, form.get("token", ""), portal.now())
    return JSONResponse({}, headers=_NO_STORE)


@router.post(DEVICE_START, response_model=DeviceOut, operation_id="startDevice")
def device_authorization(request: Request, portal: ThePortal, form: Form) -> Response:
    """Begin a sign-in without a browser on this machine."""
    page = str(request.base_url).rstrip("/") + DEVICE
    try:
        return answer(begin_device(portal, form, page, _address(request)), headers=_NO_STORE)
    except OAuthError as refused:
        return _oauth_problem(refused)


@router.get(DEVICE, include_in_schema=False)
def device_page(request: Request, portal: ThePortal, user_code: str = "") -> Response:
    """Where a person types the short code, then signs in."""
    if not user_code:
        return device_code_page(_site(portal), DEVICE)
    if not may_try(portal, _address(request)):
        return _too_often(portal)
    if not waits(portal, user_code):
        return _unknown_code(portal, request)
    return sign_in_page(_site(portal), DEVICE, {"user_code": user_code}, demo_accounts(portal))


@router.post(DEVICE, include_in_schema=False)
def device_sign_in(request: Request, portal: ThePortal, form: Form) -> Response:
    """Confirm the device as this person."""
    user_code = form.get("user_code", "")
    if not may_try(portal, _address(request)):
        return _too_often(portal)
    account = _account(portal, form)
    if account is None:
        hidden = {"user_code": user_code}
        people = demo_accounts(portal)
        return sign_in_page(_site(portal), DEVICE, hidden, people, problem=_WRONG)
    if not settle_device(portal, user_code, account):
        return _unknown_code(portal, request)
    return message_page(_site(portal), "登录成功", "登录成功，请回到采编客户端。")


def _unknown_code(portal: Portal, request: Request) -> Response:
    count_guess(portal, _address(request))
    return device_code_page(_site(portal), DEVICE, problem="登录码不存在或已过期。")


def _too_often(portal: Portal) -> Response:
    return message_page(_site(portal), "设备登录", "试错次数过多，请一刻钟后再试。", 429)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


def _account(portal: Portal, form: Mapping[str, str]) -> str | None:
    name = form.get("account", "")
    if portal.config.demo:
        return demo_account(portal, name)
    return check_account(portal, name, form.get("password", ""))


def _code(portal: Portal, account: str | None, asked: AuthorizationRequest) -> Response:
    if account is None:
        return _redirect(asked.back(error="login_required"))
    return _redirect(asked.back(code=issue_code(portal, account, asked)))


def _redirect(address: str) -> Response:
    return RedirectResponse(address, status_code=303, headers=_NO_STORE)


def _not_ours(portal: Portal) -> Response:
    return message_page(_site(portal), "登录", "登录请求无效：客户端或返回地址不受信任。", 400)


def _oauth_problem(refused: OAuthError) -> Response:
    """Problem details with the members of RFC 6749 section 5.2 beside them."""
    members: dict[str, Any] = {"error": refused.error}
    if refused.description:
        members["error_description"] = refused.description
    problem = ProblemError("bad-request", refused.error, headers=_NO_STORE)
    return problem_response(problem, **members)


def _site(portal: Portal) -> str:
    return portal.layout.portal.site_name


def _refresh(portal: Portal, session: Session, form: Mapping[str, str]) -> TokenOut:
    if form.get("client_id", CLIENT) != CLIENT:
        raise OAuthError("invalid_client")
    return refresh_session(portal, session, form.get("refresh_token", ""))


_GRANTS: Mapping[str, Callable[[Portal, Session, Mapping[str, str]], TokenOut]] = {
    "authorization_code": exchange_code,
    "refresh_token": _refresh,
    "urn:ietf:params:oauth:grant-type:device_code": poll_device,
}
