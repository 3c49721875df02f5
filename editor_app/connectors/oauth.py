"""Signing in: authorization code + PKCE, device flow, refresh, revocation.

RFC 6749, 7636 (PKCE, S256 only), 8252 (system browser, loopback redirect), 8628, 7009.
"""

import base64
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import parse_qs, urlencode, urlsplit

from editor_app.connectors import words
from editor_app.connectors.deferred import open_callback
from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Answer, Http
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.people import Person
from editor_app.domain.ports import Clock
from editor_app.domain.session_ports import DeviceCode, Tokens, Waiting
from editor_app.wire.session import DeviceOut, Me, TokenOut

CLIENT_ID = "channel-editor"
_BROWSER_SECONDS = 300.0
_DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
_FORM = {"Content-Type": "application/x-www-form-urlencoded"}
_WAITING = frozenset(one.value for one in Waiting)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Refusal:
    """RFC 6749 section 5.2."""

    error: str = ""


class OAuth:
    """Implements ``ports.SignIn``."""

    def __init__(
        self,
        http: Http,
        finder: Finder,
        clock: Clock,
        browser_seconds: float = _BROWSER_SECONDS,
    ) -> None:
        self._http = http
        self._finder = finder
        self._clock = clock
        self._browser_seconds = browser_seconds

    def browser(self, open_url: Callable[[str], None]) -> Tokens:
        """Sign in in the system browser; blocks until it comes back or the time is over."""
        verifier = secrets.token_urlsafe(48)
        endpoint = self._http.pinned(self._finder.find().authorization_endpoint)
        callback = open_callback()
        asked = _asked(verifier, callback.redirect_uri, callback.state)
        url = f"{endpoint}?{urlencode(asked)}"
        code = callback.wait(open_url, url, self._browser_seconds)
        return self._exchange(code, verifier, callback.redirect_uri)

    def without_browser(self, login_hint: str) -> Tokens:
        """Sign in where the portal needs no page for it (``prompt=none``): demonstration only."""
        verifier, state = secrets.token_urlsafe(48), secrets.token_urlsafe(24)
        redirect = "http://127.0.0.1:49152/callback"  # nothing listens: we read the answer itself
        asked = _asked(verifier, redirect, state) | {"login_hint": login_hint, "prompt": "none"}
        endpoint = self._finder.find().authorization_endpoint
        answer = self._http.send("GET", f"{endpoint}?{urlencode(asked)}")
        location = answer.headers.get("location", "")
        if answer.status not in (302, 303, 307) or not location.startswith(redirect):
            raise EditorError(Code.SIGN_IN_REFUSED, status=answer.status)
        told = {key: values[0] for key, values in parse_qs(urlsplit(location).query).items()}
        if told.get("state") != state or "code" not in told:
            raise EditorError(Code.SIGN_IN_REFUSED, problem=told.get("error", "state")[:60])
        return self._exchange(told["code"], verifier, redirect)

    def device_start(self) -> DeviceCode:
        """Ask for a code to be typed on another device."""
        endpoint = self._finder.find().device_authorization_endpoint
        answer = self._post(endpoint, {"client_id": CLIENT_ID})
        told = self._http.read(self._granted(answer), DeviceOut)
        return DeviceCode(
            device_code=told.device_code,
            user_code=told.user_code,
            verification_uri=told.verification_uri,
            verification_uri_complete=told.verification_uri_complete,
            expires_at=self._clock.now() + timedelta(seconds=told.expires_in),
            interval=max(1, told.interval),
        )

    def device_poll(self, code: DeviceCode) -> Tokens | Waiting:
        """The tokens once the person has confirmed, and how to go on while they have not."""
        form = {
            "grant_type": _DEVICE_GRANT,
            "device_code": code.device_code,
            "client_id": CLIENT_ID,
        }
        answer = self._post(self._finder.find().token_endpoint, form)
        error = self._error(answer) if answer.status == 400 else ""
        if error in _WAITING:
            return Waiting(error)
        return self._tokens(answer)

    def refresh(self, refresh: str) -> Tokens:
        """Fresh tokens. SIGN_IN_REFUSED means the session is over; other codes do not."""
        form = {"grant_type": "refresh_token", "refresh_token": refresh, "client_id": CLIENT_ID}
        return self._tokens(self._post(self._finder.find().token_endpoint, form))

    def revoke(self, refresh: str) -> None:
        """Tell the portal that the session is over (RFC 7009)."""
        form = {"token": refresh, "token_type_hint": "refresh_token", "client_id": CLIENT_ID}
        self._granted(self._post(self._finder.find().revocation_endpoint, form))

    def who(self, access: str) -> Person:
        """The person an access token belongs to."""
        url = self._finder.find().api.rstrip("/") + "/me"
        answer = self._http.ask("GET", url, headers={"Authorization": f"Bearer {access}"})
        with words.understood():
            return words.person(self._http.read(answer, Me))

    def _exchange(self, code: str, verifier: str, redirect: str) -> Tokens:
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "code_verifier": verifier,
            "redirect_uri": redirect,
            "client_id": CLIENT_ID,
        }
        return self._tokens(self._post(self._finder.find().token_endpoint, form))

    def _tokens(self, answer: Answer) -> Tokens:
        told = self._http.read(self._granted(answer), TokenOut)
        if told.token_type.lower() != "bearer":
            raise EditorError(Code.BAD_ANSWER, problem="token type")
        return Tokens(
            access=told.access_token,
            refresh=told.refresh_token,
            expires_at=self._clock.now() + timedelta(seconds=told.expires_in),
        )

    def _granted(self, answer: Answer) -> Answer:
        """The answer if it is a success. A 400 or 401 with an ``error`` refuses the sign-in."""
        if 200 <= answer.status < 300:
            return answer
        error = self._error(answer) if answer.status in (400, 401, 403) else ""
        if error:
            raise EditorError(Code.SIGN_IN_REFUSED, problem=error[:60])
        raise self._http.refusal(answer)

    def _error(self, answer: Answer) -> str:
        try:
            return self._http.read(answer, _Refusal).error
        except EditorError:
            return ""

    def _post(self, url: str, form: dict[str, str]) -> Answer:
        return self._http.send("POST", url, headers=_FORM, content=urlencode(form).encode())


def _asked(verifier: str, redirect: str, state: str) -> dict[str, str]:
    challenge = hashlib.sha256(verifier.encode()).digest()
    return {
        "response_type": "code",
        "client_id": CLIENT_ID,
        "redirect_uri": redirect,
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(challenge).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
    }
