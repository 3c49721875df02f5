"""Layout packs: which one is in force, which one a draft is pinned to, and taking a new one in."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from threading import RLock

from editor_app.domain.errors import Code, EditorError
from editor_app.domain.item import Kind
from editor_app.domain.layout import Layout
from editor_app.domain.layout_pack import parse_pack, unpack
from editor_app.domain.portal_ports import LayoutAnswer
from editor_app.domain.ports import Meta, Store, StoredLayout

_KEY = "portal.layout_key"
_UNREADABLE = frozenset({Code.LAYOUT_DAMAGED, Code.STORE_DAMAGED})


class LayoutService:
    """The bundled pack serves until the portal has delivered one."""

    def __init__(self, store: Store, bundled_files: Mapping[str, str]) -> None:
        self._store = store
        self._files = bundled_files
        self._parsed: dict[str, Layout] = {}  # by etag; parsing a pack takes tens of milliseconds
        self._closed: dict[
            tuple[str, str], Layout
        ] = {}  # pinned packs with the closed domains of today
        self._bundled: Layout | None = None
        self._parsing = RLock()  # lanes ask at the same time; one reading is enough for all

    @property
    def is_read(self) -> bool:
        """Whether any pack has been read yet: before the first paint none is."""
        return self._bundled is not None or bool(self._parsed)

    def current(self) -> Layout:
        """The newest pack, or the bundled one while that one cannot be read."""
        latest = self._readable(self._store.layouts.latest)
        return self.bundled() if latest is None else self._read(latest)

    def bundled(self) -> Layout:
        """The pack that came with the program."""
        with self._parsing:
            if self._bundled is None:
                self._bundled = parse_pack(self._files)
            return self._bundled

    def for_version(self, version: str) -> Layout:
        """The pack a draft is pinned to; the current one when that was never seen here.

        Which domains are closed is a fact and no part of a template: the newest pack tells it.
        """
        current = self.current()
        if current.version == version:
            return current
        stored = self._readable(partial(self._store.layouts.get, version))
        if stored is not None:
            return self._up_to_date(self._read(stored), current)
        bundled = self.bundled()
        return self._up_to_date(bundled, current) if bundled.version == version else current

    def field_label(self, kind: Kind, key: str, language: str) -> str:
        """What a field was called in any pack read so far; its key where none has it."""
        for layout in (*self._parsed.values(), self.bundled()):
            template = layout.templates.get(kind)
            spec = template.field(key) if template is not None else None
            if spec is not None:
                return spec.label(language)
        return key

    def etag(self) -> str | None:
        """What to tell the portal we have; nothing while our copy cannot be read."""
        latest = self._readable(self._store.layouts.latest)
        return None if latest is None else latest.etag

    def install(self, answer: LayoutAnswer, at: datetime) -> bool:
        """Take a pack whose signature was verified; ``False`` when it was here already.

        Raises ``EditorError(LAYOUT_DAMAGED)`` for a pack that does not parse; the last good one
        stays in force.
        """
        if answer.etag == self.etag():
            return False
        layout = unpack(answer.pack)
        stored = StoredLayout(
            version=layout.version,
            pack=answer.pack,
            signature=answer.signature,
            etag=answer.etag,
            at=at,
        )
        with self._store.transaction():
            self._store.layouts.add(stored)
        self._parsed[answer.etag] = layout
        return True

    def _readable(self, take: Callable[[], StoredLayout | None]) -> StoredLayout | None:
        """A stored pack. One whose bytes changed on disk, or that this program no longer accepts,
        is as good as none: the window opens, and the portal delivers it anew.
        """
        try:
            stored = take()
            if stored is not None:
                self._read(stored)
        except EditorError as error:
            if error.code not in _UNREADABLE:
                raise
            return None
        return stored

    def _up_to_date(self, pinned: Layout, current: Layout) -> Layout:
        """A pinned pack with the closed domains of today; the same object while nothing changes."""
        now, then = current.portal, pinned.portal
        if now.closed_domains == then.closed_domains and now.replacements == then.replacements:
            return pinned
        key = (pinned.version, current.version)  # a version names one content
        with self._parsing:
            if key not in self._closed:
                portal = replace(
                    then, closed_domains=now.closed_domains, replacements=now.replacements
                )
                self._closed[key] = replace(pinned, portal=portal)
            return self._closed[key]

    def _read(self, stored: StoredLayout) -> Layout:
        with self._parsing:
            if stored.etag not in self._parsed:
                self._parsed[stored.etag] = unpack(stored.pack)
            return self._parsed[stored.etag]


def pin_layout_key(meta: Meta) -> Callable[[str], str]:
    """Make the function that pins the portal's signing key on first contact.

    It returns the key to verify with, and raises ``EditorError(LAYOUT_SIGNATURE)`` when the portal
    announces another one later: a key is changed by the installer, never by an answer.
    """

    def trusted(announced: str) -> str:
        pinned = meta.get(_KEY)
        if pinned is None:
            meta.set(_KEY, announced)
            return announced
        if pinned != announced:
            raise EditorError(Code.LAYOUT_SIGNATURE, problem="the signing key changed")
        return pinned

    return trusted


def pinned_layout_key(meta: Meta) -> str | None:
    """The key by which this workstation knows its portal; ``None`` before the first contact."""
    return meta.get(_KEY)
