"""The session: who is signed in, the tokens, and working on without either.

Writing, saving and queueing never need a session. The person is remembered in the store, so that
the window opens with the right name and roles offline; the refresh token lives in the vault only.
"""

import json
import threading
from collections.abc import Callable
from datetime import timedelta

from editor_app.domain.canonical import canonical_json
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import PersonId, UnitKey
from editor_app.domain.people import Membership, Person, Role
from editor_app.domain.ports import Clock, Store
from editor_app.domain.session_ports import DeviceCode, SignIn, Tokens, Vault, Waiting
from editor_app.services.kept_warrants import read, written
from editor_app.services.profiles import OtherPersonError, Profiles

_PERSON = "session.person"
_MARGIN = timedelta(seconds=20)  # renew before the portal has to refuse
_MAX_SECRET = 512  # bytes; Windows keeps at most 1,280 characters in one credential


class Session:
    """The one session of a workstation profile; also the adapter's ``TokenSource``."""

    def __init__(
        self,
        store: Store,
        clock: Clock,
        vault: Vault,
        sign_in: SignIn,
        account: str,
        profiles: Profiles | None = None,
    ) -> None:
        """``account`` names the portal in the vault, and behind ``#`` the profile."""
        self._profiles = profiles
        self._store = store
        self._clock = clock
        self._vault = vault
        self._sign_in = sign_in
        self._account = account
        self._tokens: Tokens | None = None
        self._refreshing = threading.Lock()  # exactly one refresh in flight

    @property
    def person(self) -> Person | None:
        """Who signed in last, known offline, too; ``None`` after signing out."""
        told = self._store.meta.get(_PERSON)
        return person_from_json(told) if told else None

    @property
    def persistent(self) -> bool:
        """Whether the sign-in outlives the program; without a safe keyring it does not."""
        return self._vault.persistent

    def signed_in(self) -> bool:
        """Whether there is a token to try; whether it still holds only the portal knows."""
        return self._tokens is not None or self._vault.load(self._account) is not None

    def sign_in_with_browser(self, open_url: Callable[[str], None]) -> Person:
        """Code + PKCE in the system browser; blocks until it comes back (RFC 8252)."""
        return self._begin(self._sign_in.browser(open_url))

    def sign_in_without_browser(self, login_hint: str) -> Person:
        """For a demonstration portal that signs seeded people in by itself."""
        return self._begin(self._sign_in.without_browser(login_hint))

    def start_device(self) -> DeviceCode:
        """Begin the device flow: show the code, then call ``poll_device`` at its interval."""
        return self._sign_in.device_start()

    def poll_device(self, code: DeviceCode) -> Person | Waiting:
        """The person once they have confirmed on the other device."""
        told = self._sign_in.device_poll(code)
        return told if isinstance(told, Waiting) else self._begin(told)

    def sign_out(self) -> None:
        """Forget tokens and person here first, then tell the portal. Drafts and outbox stay.

        The portal may be unreachable; then its token ends by itself.
        """
        refresh = self._vault.load(self._account)
        self._tokens = None
        self._vault.forget(self._account)
        with self._store.transaction():
            self._store.meta.set(_PERSON, "")
        if refresh is not None:
            try:
                self._sign_in.revoke(refresh)
            except EditorError as failed:
                if not failed.retryable and failed.code is not Code.TIMEOUT:
                    raise

    def remember(self, person: Person) -> bool:
        """Keep what the portal says about the person; whether something changed."""
        told = person_to_json(person)
        if told == self._store.meta.get(_PERSON):
            return False
        with self._store.transaction():
            self._store.meta.set(_PERSON, told)
        return True

    def access(self) -> str:
        """A token that should still be valid. Raises ``EditorError(SIGNED_OUT)``."""
        tokens = self._tokens
        if tokens is not None and tokens.expires_at - _MARGIN > self._clock.now():
            return tokens.access
        return self.renew(tokens.access if tokens else "")

    def renew(self, refused: str) -> str:
        """Another access token; whoever comes second gets what the first one fetched."""
        with self._refreshing:
            if self._tokens is not None and self._tokens.access != refused:
                return self._tokens.access
            refresh = self._vault.load(self._account)
            if refresh is None:
                raise EditorError(Code.SIGNED_OUT)
            try:
                tokens = self._sign_in.refresh(refresh)
            except EditorError as failed:
                if failed.code is not Code.SIGN_IN_REFUSED:
                    raise
                self._tokens = None
                self._vault.forget(self._account)
                raise EditorError(Code.SIGNED_OUT) from failed
            self._hold(tokens)
            return tokens.access

    def _begin(self, tokens: Tokens) -> Person:
        person = self._sign_in.who(tokens.access)
        self._lead_home(person, tokens)
        self._hold(tokens)
        self.remember(person)
        return person

    def _lead_home(self, person: Person, tokens: Tokens) -> None:
        """Somebody whose work lies elsewhere gets the token there. Raises ``OtherPersonError``."""
        if self._profiles is None:
            return
        before = self.person
        place = self._profiles.owned_by(person.id, before.id if before else None)
        if place != self._profiles.current:
            origin, _, _ = self._account.rpartition("#")
            self._vault.save(f"{origin}#{place}", tokens.refresh)
            raise OtherPersonError(place)

    def _hold(self, tokens: Tokens) -> None:
        """Into the vault before first use: a crash in between must not lose the only token."""
        if len(tokens.refresh.encode()) > _MAX_SECRET:
            raise EditorError(Code.BAD_ANSWER, problem="refresh token over 512 bytes")
        self._vault.save(self._account, tokens.refresh)
        self._tokens = tokens


def person_to_json(person: Person) -> str:
    """One line of canonical JSON."""
    return canonical_json(
        {
            "id": person.id,
            "name": person.name,
            "unit": person.unit,
            "memberships": [{"unit": m.unit, "role": m.role.value} for m in person.memberships],
            **({"warrants": written(person.warrants)} if person.warrants else {}),
        }
    ).decode()


def person_from_json(told: str) -> Person:
    """Read what ``person_to_json`` wrote."""
    data = json.loads(told)
    return Person(
        id=PersonId(data["id"]),
        name=data["name"],
        unit=UnitKey(data["unit"]),
        memberships=tuple(
            Membership(unit=UnitKey(m["unit"]), role=Role(m["role"])) for m in data["memberships"]
        ),
        warrants=read(data.get("warrants", [])),
    )
