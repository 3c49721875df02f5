"""A portal on a real socket, and people who talk to it."""

import base64
import hashlib
import secrets
import threading
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import httpx
import uvicorn

from editor_app.domain.item import Content, ItemId, Revision, new_item_id
from editor_app.portal.app import create_app
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal
from editor_app.portal.serve import listen
from tests.fakes.secrecy import PASSED, Answers
from tests.portal.articles import article, revision

REDIRECT = "http://127.0.0.1:50505/callback"
CLIENT = "channel-editor"


class RunningPortal:
    """uvicorn in a thread on a free port of the loopback interface."""

    def __init__(self, config: PortalConfig) -> None:
        app = create_app(config)
        self.portal: Portal = app.state.portal
        self._socket = listen("127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        settings = uvicorn.Config(app, log_level="critical", access_log=False)
        self._server = uvicorn.Server(settings)
        self._thread = threading.Thread(target=self._run)
        self._clients: list[httpx.Client] = []

    def _run(self) -> None:
        self._server.run(sockets=[self._socket])

    def __enter__(self) -> "RunningPortal":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        for client in self._clients:
            client.close()
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
        self.portal.database.close()

    def client(self) -> httpx.Client:
        """A client of its own connections, closed with the portal."""
        # Plain HTTP: loading certificates would take longer than the whole sign-in.
        made = httpx.Client(base_url=self.url, timeout=30, verify=False)
        self._clients.append(made)
        return made

    def sign_in(self, account: str) -> "Somebody":
        """Sign in by name through the whole code flow of the demonstration."""
        client = self.client()
        tokens = code_flow(client, account)
        client.headers["Authorization"] = f"Bearer {tokens['access_token']}"
        return Somebody(name=account, client=client)


@dataclass
class Somebody:
    """A signed-in person, with the requests the desktop client makes."""

    name: str
    client: httpx.Client
    used_keys: list[str] = field(default_factory=list)

    def put(self, revision: Revision) -> httpx.Response:
        return self.client.put(
            f"/v1/items/{revision.item}/revisions/{revision.hash}", content=revision.canonical
        )

    def post(
        self,
        item: str,
        path: str,
        body: dict[str, Any],
        *,
        base: str | None = None,
        key: str | None = None,
    ) -> httpx.Response:
        key = key or str(uuid4())
        self.used_keys.append(key)
        headers = {"Idempotency-Key": key} | ({"If-Match": f'"{base}"'} if base else {})
        return self.client.post(f"/v1/items/{item}/{path}", json=body, headers=headers)

    def submit(
        self, revision: Revision, *, base: str | None = None, key: str | None = None
    ) -> httpx.Response:
        body = {"hash": revision.hash, "checked_rules": 70, "catalogue_version": "1"}
        return self.post(revision.item, "submissions", body, base=base, key=key)

    def decide(
        self, item: str, hash_: str, level: int, outcome: str = "approve", **more: str
    ) -> httpx.Response:
        body = {"hash": hash_, "level": level, "outcome": outcome} | (
            {"reason": more["reason"]} if "reason" in more else {}
        )
        return self.post(item, "decisions", body, base=more.get("base", hash_), key=more.get("key"))

    def examine(
        self, item: str, hash_: str, answers: Answers = PASSED, **more: str
    ) -> httpx.Response:
        body = {"hash": hash_, "answers": answers}
        return self.post(item, "secrecy", body, base=more.get("base", hash_), key=more.get("key"))

    def item(self, item: str) -> dict[str, Any]:
        told: dict[str, Any] = self.client.get(f"/v1/items/{item}").raise_for_status().json()
        return told

    def submitted(
        self, content: Content | None = None, *, item: ItemId | None = None, base: str | None = None
    ) -> Revision:
        """Upload and submit; gives the revision, now in review."""
        made = revision(item or new_item_id(), content or article(), base)
        assert self.put(made).status_code == 201
        sent = self.submit(made, base=base)
        assert sent.status_code == 201, sent.text
        return made


def code_flow(client: httpx.Client, account: str) -> dict[str, Any]:
    """Authorization code with PKCE; the demonstration approves by itself."""
    verifier = secrets.token_urlsafe(48)
    code = authorize(client, account, challenge_of(verifier))
    answer = exchange(client, code, verifier)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


def authorize(client: httpx.Client, account: str, challenge: str, **other: str) -> str:
    answer = client.get(
        "/oauth/authorize",
        params={
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": REDIRECT,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
            "state": "s",
            "login_hint": account,
            "prompt": "none",
            **other,
        },
    )
    assert answer.status_code == 303, answer.text
    return parse_qs(urlsplit(answer.headers["location"]).query)["code"][0]


def exchange(client: httpx.Client, code: str, verifier: str, **other: str) -> httpx.Response:
    return client.post(
        "/oauth/token",
        data={
            "grant_type": "authorization_code",
            "client_id": CLIENT,
            "redirect_uri": REDIRECT,
            "code": code,
            "code_verifier": verifier,
            **other,
        },
    )


def refresh(client: httpx.Client, token: str) -> httpx.Response:
    data = {"grant_type": "refresh_token", "client_id": CLIENT, "refresh_token": token}
    return client.post("/oauth/token", data=data)


def challenge_of(verifier: str) -> str:
    digest = hashlib.sha256(verifier.encode()).digest()
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def problem(answer: httpx.Response) -> tuple[int, str]:
    """Status and last part of the problem type; proves that it is a problem at all."""
    assert answer.headers["content-type"] == "application/problem+json", answer.text
    told = answer.json()
    assert told["status"] == answer.status_code
    return answer.status_code, str(told["type"]).removeprefix("urn:channel-portal:problem:")
