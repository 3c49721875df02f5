"""Which packages were made and taken in here, kept with the small facts of the store."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Any

from editor_app.domain.packages import Manifest, PackageKind, SignedAnswer
from editor_app.domain.ports import Meta

_MADE, _TAKEN = "packages.made", "packages.taken"
_MOST = 200  # of each; the oldest that are done are let go


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePackage:
    """One that left this workstation."""

    id: str
    kind: PackageKind
    sequence: int
    digest: str
    made_at: datetime
    expires_at: datetime
    file: str  # name only
    keys: tuple[str, ...]  # operations in it
    dropped: bool = False  # 取出: its operations go another way


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenPackage:
    """One that came from elsewhere, with what the portal answered so far, by operation."""

    id: str
    kind: PackageKind
    digest: str
    sequence: int
    maker: str
    maker_key: str
    unit: str
    at: datetime
    total: int
    answers: Mapping[str, SignedAnswer]
    reason: str = ""  # why it was handed in though a check would have stopped it
    courier: str = ""  # who gave that reason

    @property
    def done(self) -> bool:
        """Whether every operation has its answer."""
        return len(self.answers) >= self.total


class PackageBook:
    """Reads and writes both lists; inside the caller's transaction where there is one."""

    def __init__(self, meta: Meta) -> None:
        self._meta = meta

    def made(self) -> tuple[MadePackage, ...]:
        """Oldest first."""
        return tuple(_made(one) for one in self._rows(_MADE))

    def made_of(self, id_: str) -> MadePackage | None:
        """One of them."""
        return next((one for one in self.made() if one.id == id_), None)

    def carrying(self, key: str) -> MadePackage | None:
        """The package an operation lies in."""
        held = (one for one in reversed(self.made()) if key in one.keys and not one.dropped)
        return next(held, None)

    def last(self, kind: PackageKind) -> MadePackage | None:
        """The newest of a kind."""
        return next((one for one in reversed(self.made()) if one.kind is kind), None)

    def add_made(self, made: MadePackage) -> None:
        """Note a new one."""
        self._write(_MADE, [_told(one) for one in (*self.made(), made)])

    def forget_made(self, id_: str) -> None:
        """It was never written."""
        self._write(_MADE, [_told(one) for one in self.made() if one.id != id_])

    def drop(self, id_: str) -> None:
        """It will not be handed in any more."""
        changed = [replace(one, dropped=True) if one.id == id_ else one for one in self.made()]
        self._write(_MADE, [_told(one) for one in changed])

    def taken(self) -> tuple[TakenPackage, ...]:
        """Oldest first."""
        return tuple(_taken(one) for one in self._rows(_TAKEN))

    def taken_of(self, id_: str) -> TakenPackage | None:
        """One of them."""
        return next((one for one in self.taken() if one.id == id_), None)

    def put_taken(self, taken: TakenPackage) -> None:
        """Note one, or what became of it since."""
        others = [one for one in self.taken() if one.id != taken.id]
        self._write(_TAKEN, [_told(one) for one in (*others, taken)])

    def _rows(self, key: str) -> list[Any]:
        return list(json.loads(self._meta.get(key) or "[]"))

    def _write(self, key: str, rows: list[dict[str, Any]]) -> None:
        self._meta.set(key, json.dumps(rows[-_MOST:], ensure_ascii=False))


def begun(manifest: Manifest, digest: str, at: datetime, total: int) -> TakenPackage:
    """A package whose operations have no answer yet."""
    return TakenPackage(
        id=manifest.id,
        kind=manifest.kind,
        digest=digest,
        sequence=manifest.sequence,
        maker=manifest.maker.name,
        maker_key=manifest.maker.key,
        unit=manifest.unit,
        at=at,
        total=total,
        answers=MappingProxyType({}),
    )


def answered(taken: TakenPackage, key: str, answer: SignedAnswer) -> TakenPackage:
    """The same with one answer more."""
    return replace(taken, answers=MappingProxyType({**taken.answers, key: answer}))


def _told(one: MadePackage | TakenPackage) -> dict[str, Any]:
    if isinstance(one, MadePackage):
        told = asdict(one)
        return {
            **told,
            "made_at": one.made_at.isoformat(),
            "expires_at": one.expires_at.isoformat(),
        }
    answers = {
        key: [base64.b64encode(part).decode() for part in (said.body, said.signature)]
        for key, said in one.answers.items()
    }
    named = {name: getattr(one, name) for name in (*_PLAIN, *_LATER)}
    return {**named, "kind": one.kind.value, "at": one.at.isoformat(), "answers": answers}


_PLAIN = ("id", "digest", "sequence", "maker", "maker_key", "unit", "total")
_LATER = ("reason", "courier")  # not in rows of older versions


def _made(told: Any) -> MadePackage:
    return MadePackage(
        **{
            **told,
            "kind": PackageKind(told["kind"]),
            "made_at": datetime.fromisoformat(told["made_at"]),
            "expires_at": datetime.fromisoformat(told["expires_at"]),
            "keys": tuple(told["keys"]),
        }
    )


def _taken(told: Any) -> TakenPackage:
    answers = {
        key: SignedAnswer(body=base64.b64decode(body), signature=base64.b64decode(signature))
        for key, (body, signature) in told["answers"].items()
    }
    return TakenPackage(
        **{name: told[name] for name in _PLAIN},
        **{name: told.get(name, "") for name in _LATER},
        kind=PackageKind(told["kind"]),
        at=datetime.fromisoformat(told["at"]),
        answers=MappingProxyType(answers),
    )
