"""Authorization requests and codes: PKCE with S256, loopback redirect on any port (RFC 8252)."""

import base64
import hashlib
import hmac
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode, urlsplit

from sqlalchemy.orm import Session

from editor_app.portal.auth.tokens import OAuthError, begin_session, end_session, token_hash
from editor_app.portal.config import CLIENT
from editor_app.portal.core import Portal
from editor_app.portal.db.identity import CodeRow
from editor_app.wire.session import TokenOut

_LIFE = timedelta(minutes=2)
_CHALLENGE = re.compile(r"[A-Za-z0-9_-]{43}")
_VERIFIER = re.compile(r"[A-Za-z0-9._~-]{43,128}")


class NotOurClientError(Exception):
    """Client or redirect are unknown: nothing may be sent there, not even an error."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorizationRequest:
    """The parameters of ``GET /oauth/authorize``, checked."""

    redirect_uri: str
    challenge: str
    state: str
    login_hint: str
    silent: bool  # prompt=none

    def back(self, **parameters: str) -> str:
        """The redirect address with these parameters and the state."""
        told = {**parameters, **({"state": self.state} if self.state else {})}
        return f"{self.redirect_uri}?{urlencode(told)}"

    def fields(self) -> dict[str, str]:
        """The same request as hidden form fields."""
        return {
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": self.redirect_uri,
            "code_challenge": self.challenge,
            "code_challenge_method": "S256",
            "state": self.state,
        }


def read_request(told: Mapping[str, str]) -> AuthorizationRequest:
    """Read an authorization request. Raises ``NotOurClientError``: then no redirect may follow."""
    redirect = told.get("redirect_uri", "")
    if told.get("client_id") != CLIENT or not _is_loopback(redirect):
        raise NotOurClientError
    return AuthorizationRequest(
        redirect_uri=redirect,
        challenge=told.get("code_challenge", ""),
        state=told.get("state", ""),
        login_hint=told.get("login_hint", ""),
        silent=told.get("prompt") == "none",
    )


def fault(told: Mapping[str, str], request: AuthorizationRequest) -> str | None:
    """The error of RFC 6749 section 4.1.2.1 this request has, if any."""
    if told.get("response_type") != "code":
        return "unsupported_response_type"
    if told.get("code_challenge_method") != "S256" or not _CHALLENGE.fullmatch(request.challenge):
        return "invalid_request"
    return None


def issue_code(portal: Portal, account: str, request: AuthorizationRequest) -> str:
    """A code for this account, good for two minutes and one exchange."""
    code = secrets.token_urlsafe(32)
    with portal.database.write() as session:
        session.add(
            CodeRow(
                hash=token_hash(code),
                account=account,
                client=CLIENT,
                redirect_uri=request.redirect_uri,
                challenge=request.challenge,
                expires_at=portal.now() + _LIFE,
            )
        )
    return code


def exchange_code(portal: Portal, session: Session, told: Mapping[str, str]) -> TokenOut:
    """Tokens for a code. A code that comes twice ends the session it began (RFC 6749 4.1.2)."""
    row = session.get(CodeRow, token_hash(told.get("code", "")))
    if row is None or row.expires_at <= portal.now():
        raise OAuthError("invalid_grant")
    if (told.get("client_id"), told.get("redirect_uri")) != (row.client, row.redirect_uri):
        raise OAuthError("invalid_grant")
    if not _proves(told.get("code_verifier", ""), row.challenge):
        raise OAuthError("invalid_grant", "code_verifier")
    if row.session is not None:
        end_session(session, row.session, portal.now())
        session.commit()  # the refusal must not undo the revocation
        raise OAuthError("invalid_grant", "this code was used twice")
    tokens, row.session = begin_session(portal, session, row.account, row.client)
    return tokens


def _proves(verifier: str, challenge: str) -> bool:
    if not _VERIFIER.fullmatch(verifier):
        return False
    digest = hashlib.sha256(verifier.encode()).digest()
    return hmac.compare_digest(base64.urlsafe_b64encode(digest).decode().rstrip("="), challenge)


def _is_loopback(uri: str) -> bool:
    try:
        parts = urlsplit(uri)
        port = parts.port
    except ValueError:
        return False
    return (
        parts.scheme == "http"
        and parts.hostname in ("127.0.0.1", "::1")
        and port is not None
        and parts.username is None
        and (parts.path, parts.query, parts.fragment) == ("/callback", "", "")
        and "\\" not in uri
    )
