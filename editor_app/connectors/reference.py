"""The adapter of portals that speak the contract's own API (the reference portal does)."""

import base64
import binascii
import json
from collections.abc import Callable, Mapping, Sequence
from urllib.parse import urlencode

from editor_app.connectors import words
from editor_app.connectors.deferred import ed25519_verifies
from editor_app.connectors.discovery import WELL_KNOWN, Finder
from editor_app.connectors.draft_calls import DraftCalls
from editor_app.connectors.files import Files, found
from editor_app.connectors.handover_calls import HandOverCalls
from editor_app.connectors.http import TOO_LONG, Answer, Http
from editor_app.connectors.inquiry_words import inquiry
from editor_app.connectors.moments import moment
from editor_app.connectors.opinion_calls import OpinionCalls
from editor_app.connectors.pace import Pace
from editor_app.connectors.package_calls import PackageCalls
from editor_app.connectors.warrant_calls import WarrantCalls
from editor_app.domain.canonical import sha256_hex
from editor_app.domain.errors import Code, EditorError
from editor_app.domain.inquiries import Inquiry, InquiryId
from editor_app.domain.item import ContentHash, ItemId, Revision, thaw
from editor_app.domain.outbox import OperationKey, Receipt
from editor_app.domain.people import Person
from editor_app.domain.portal_ports import ChangePage, Heard, LayoutAnswer
from editor_app.domain.proof import PublicAnswer
from editor_app.domain.proofing_ports import SignedPack
from editor_app.domain.session_ports import TokenSource
from editor_app.domain.workflow import COMMANDS, Command, Remote
from editor_app.wire.inquiries import InquiryOut
from editor_app.wire.session import Me
from editor_app.wire.v1 import (
    CHAIN_HEAD,
    CONTENT_DIGEST,
    IDEMPOTENCY_KEY,
    LAYOUT_SIGNATURE,
    PORTAL_SEQUENCE,
    PORTAL_TIME,
    ChangesOut,
    ItemOut,
    ReceiptOut,
    StoredOut,
)

_BLOB_LIMIT = 64 * 1024 * 1024
_HELLO_SECONDS = 3.0  # 离线 is told within five
_NO_BULK = frozenset({Code.NOT_FOUND, Code.REFUSED, Code.NOT_THE_PORTAL, Code.TOO_LARGE})
_JSON = {"Content-Type": "application/json"}


class ReferencePortal:
    """Implements ``portal_ports.Portal``. Opens no connection before the first call."""

    def __init__(
        self, http: Http, finder: Finder, tokens: TokenSource, trusted_key: Callable[[str], str]
    ) -> None:
        """``trusted_key`` turns the announced signing key into the pinned one, or refuses it."""
        self._http = http
        self._finder = finder
        self._tokens = tokens
        self._trusted_key = trusted_key
        self.files = Files(self._call, http.read, Pace(http.upload_limit))
        self.shared = DraftCalls(self._call, http.read)
        self.lending = WarrantCalls(self._call, http.read)
        self.opinions = OpinionCalls(self._call, http.read)
        self.packages = PackageCalls(self._call, http.read)
        self.handing = HandOverCalls(self._call, http.read)

    def hello(self) -> None:
        """Ask for the announcement, which is small and needs no token. Raises OFFLINE and so on.

        Who answers slowly or something else is as good as not there.
        """
        answer = self._http.send("GET", WELL_KNOWN, seconds=_HELLO_SECONDS)
        if answer.status != 200:
            raise self._http.refusal(answer)
        if answer.media_type != "application/json":
            raise EditorError(Code.NOT_THE_PORTAL, content_type=answer.media_type[:60])

    def me(self) -> Person:
        """Who the session belongs to."""
        told = self._http.read(self._call("GET", "/me"), Me)
        with words.understood():
            return words.person(told)

    def layout(self, etag: str | None) -> LayoutAnswer | None:
        """The pack, verified; ``None`` when ``etag`` still holds. Raises LAYOUT_SIGNATURE."""
        pack = self._signed("/layout", etag)
        if pack is None:
            return None
        return LayoutAnswer(pack=pack.pack, signature=pack.signature, etag=pack.etag)

    def lexicon(self, etag: str | None) -> SignedPack | None:
        """The lexicon pack likewise. Raises NOT_FOUND for a portal that has none."""
        return self._signed("/lexicon", etag)

    def _signed(self, path: str, etag: str | None) -> SignedPack | None:
        """A pack and its signature, verified with the pinned key."""
        known = {"If-None-Match": f'"{etag}"'} if etag else {}
        answer = self._call("GET", path, headers=known)
        if answer.status == 304:
            return None
        if answer.media_type != "application/json":
            raise EditorError(Code.NOT_THE_PORTAL, content_type=answer.media_type[:60])
        key = self._trusted_key(self._finder.find().layout_key)
        signature = _base64(answer.headers.get(LAYOUT_SIGNATURE.lower(), ""))
        if not ed25519_verifies(answer.body, signature, key):
            raise EditorError(Code.LAYOUT_SIGNATURE, problem="the signature does not fit")
        return SignedPack(
            pack=answer.body,
            signature=signature,
            etag=answer.headers.get("etag", sha256_hex(answer.body)).strip('"'),
        )

    def changes(
        self, cursor: str | None, limit: int = 200, heard: Heard | None = None
    ) -> ChangePage:
        """One page of the feed, or word that the page told last still holds."""
        heard = heard or Heard()
        asked = {"limit": str(limit), "texts": "true"}
        asked |= {"since": cursor} if cursor else {}
        asked |= {"witness": str(heard.sequence)} if heard.sequence else {}
        known = {"If-None-Match": heard.etag} if heard.etag else {}
        answer = self._call("GET", f"/changes?{urlencode(asked)}", headers=known)
        if answer.status == 304:
            return _still(answer, cursor or "", heard)
        told = self._http.read(answer, ChangesOut)
        with words.understood():
            page = words.page(told, answer.headers.get("etag", ""))
        if len(page.changes) > limit:
            raise EditorError(Code.BAD_ANSWER, problem="a longer page than was asked for")
        return page

    def item(self, item: ItemId) -> Remote | None:
        """The portal's word about one item; ``None`` when it knows none."""
        answer = found(self._call, f"/items/{item}")
        if answer is None:
            return None
        told = self._http.read(answer, ItemOut)
        if told.id != item:
            raise EditorError(Code.BAD_ANSWER, problem="another item")
        with words.understood():
            return words.remote(told)

    def inquiry(self, id_: InquiryId) -> Inquiry | None:
        """The portal's word about one message; ``None`` when it knows none."""
        answer = found(self._call, f"/inquiries/{id_}")
        if answer is None:
            return None
        told = self._http.read(answer, InquiryOut)
        if told.id != id_:
            raise EditorError(Code.BAD_ANSWER, problem="another message")
        with words.understood():
            return inquiry(told)

    def put_revision(self, revision: Revision) -> None:
        """Deliver the canonical bytes; once more changes nothing."""
        path = f"/items/{revision.item}/revisions/{revision.hash}"
        answer = self._call("PUT", path, headers=_JSON, content=revision.canonical)
        if answer.headers.get("etag", "").strip('"') != revision.hash:
            raise EditorError(Code.NOT_THE_PORTAL, problem="no word about this revision")

    def put_revisions(self, revisions: Sequence[Revision]) -> frozenset[ContentHash]:
        """Deliver many small ones at once; gives those the portal has now.

        None of them where a portal takes them one by one only.
        """
        texts = [
            {"hash": one.hash, "item": one.item, "canonical": one.canonical.decode()}
            for one in revisions
        ]
        body = json.dumps({"texts": texts}, ensure_ascii=False).encode()
        try:
            answer = self._call("POST", "/revisions", headers=_JSON, content=body)
        except EditorError as refused:
            if refused.code in _NO_BULK:
                return frozenset()
            raise
        told = self._http.read(answer, list[StoredOut])
        here = {one.hash for one in told if not one.problem}
        return frozenset(one.hash for one in revisions if one.hash in here)

    def get_revision(self, item: ItemId, hash_: ContentHash) -> Revision:
        """Fetch and verify. Raises NOT_FOUND, DIGEST_MISMATCH."""
        answer = self._call("GET", f"/items/{item}/revisions/{hash_}")
        try:
            revision = thaw(answer.body, hash_)
        except ValueError as wrong:
            raise EditorError(Code.DIGEST_MISMATCH, revision=hash_) from wrong
        if revision.item != item:
            raise EditorError(Code.DIGEST_MISMATCH, item=item)
        return revision

    def command(
        self,
        item: ItemId,
        command: Command,
        payload: bytes,
        key: OperationKey,
        base: ContentHash | None,
    ) -> Receipt:
        """Give a command, bound to its key and to the head the person saw."""
        seen = {"If-Match": f'"{base}"'} if base else {"If-None-Match": "*"}
        about = "inquiries" if command is Command.INQUIRY else "items"
        answer = self._call(
            "POST",
            f"/{about}/{item}/{COMMANDS[command].path}",
            headers={IDEMPOTENCY_KEY: key, **_JSON, **seen},
            content=payload,
        )
        return self._receipt(answer, key)

    def operation(self, key: OperationKey) -> Receipt | None:
        """What became of a command; ``None`` when it never took effect."""
        answer = found(self._call, f"/operations/{key}")
        return None if answer is None else self._receipt(answer, key)

    def public(self, url: str, limit: int) -> PublicAnswer:
        """What a citizen gets; asked for without a token, at the pinned origin only."""
        try:
            answer = self._http.send("GET", url, headers={"Accept": "*/*"}, limit=limit)
        except EditorError as failed:
            if failed.params.get("problem") != TOO_LONG:
                raise
            return PublicAnswer(status=200, media_type="", body=b"", whole=False)
        return PublicAnswer(
            status=answer.status,
            media_type=answer.media_type,
            body=answer.body,
            location=self._http.here(answer.headers.get("location", "")),
        )

    def _receipt(self, answer: Answer, key: OperationKey) -> Receipt:
        told = self._http.read(answer, ReceiptOut)
        if CONTENT_DIGEST.lower() not in answer.headers:  # the transport compared it
            raise EditorError(Code.BAD_ANSWER, problem="a receipt without a digest")
        if told.key != key:
            raise EditorError(Code.BAD_ANSWER, problem="receipt of another operation")
        with words.understood():
            return words.receipt(told)

    def _call(
        self,
        method: str,
        path: str,
        *,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
        limit: int = _BLOB_LIMIT,
    ) -> Answer:
        """One request with the session's token; a refused token is renewed once."""
        url = self._finder.find().api.rstrip("/") + path
        token = self._tokens.access()
        for turn in range(2):
            told = {**(headers or {}), "Authorization": f"Bearer {token}"}
            try:
                return self._http.ask(method, url, headers=told, content=content, limit=limit)
            except EditorError as refused:
                if refused.code is not Code.SIGNED_OUT or turn:
                    raise
                token = self._tokens.renew(token)
        raise AssertionError("unreachable: the second turn returns or raises")


def _still(answer: Answer, cursor: str, heard: Heard) -> ChangePage:
    """304: no change for this person; where the chain stands is told by the headers."""
    sequence = answer.headers.get(PORTAL_SEQUENCE.lower(), "")
    if not (sequence.isascii() and sequence.isdigit()) or not heard.etag:
        raise EditorError(Code.NOT_THE_PORTAL, problem="304 without a sequence")
    with words.understood():
        return ChangePage(
            changes=(),
            cursor=cursor,
            more=False,
            sequence=int(sequence),
            chain_head=answer.headers.get(CHAIN_HEAD.lower(), ""),
            portal_time=moment(answer.headers.get(PORTAL_TIME.lower(), "")),
            etag=heard.etag,
            unchanged=True,
        )


def _base64(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""
