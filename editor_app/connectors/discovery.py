"""Finding a portal's addresses and its layout key (``/.well-known/channel-portal``)."""

from editor_app.connectors.http import Http
from editor_app.wire.session import Discovery

WELL_KNOWN = "/.well-known/channel-portal"


class Finder:
    """Asks once and remembers for the life of the program."""

    def __init__(self, http: Http) -> None:
        self._http = http
        self._found: Discovery | None = None

    def find(self) -> Discovery:
        """The portal's own description; every address in it must stay on the pinned origin."""
        if self._found is None:
            found = self._http.read(self._http.ask("GET", WELL_KNOWN), Discovery)
            for address in (
                found.api,
                found.authorization_endpoint,
                found.token_endpoint,
                found.device_authorization_endpoint,
                found.revocation_endpoint,
            ):
                self._http.pinned(address)
            self._found = found
        return self._found
