"""Metadata on its way to enough signatures: each holder of a key signs alone, with that key alone.

``release.py`` is the command. What waits lies in REPO/staged and counts for nobody: workstations
read REPO/metadata. The folder travels on a stick from holder to holder; no key leaves its own.
"""

from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root, VerificationResult

ROLES = ("root", "targets")  # in the order in which they are published
_SIGNS_OF_ID = 8  # of a key's id, enough for a person to tell them apart


class Stage:
    """What waits for signatures beside the metadata that counts."""

    def __init__(self, repository: Path) -> None:
        self._folder, self._metadata = repository / "staged", repository / "metadata"

    def put(self, made: Metadata, role: str) -> Path:
        """Let it wait. What waits already is not lost: it is published or removed first."""
        if self.waiting(role) is not None:
            raise SystemExit(f"release: {role} waits in {self._folder} already")
        self._folder.mkdir(exist_ok=True)
        return self._keep(made, role)

    def waiting(self, role: str) -> Metadata | None:
        """What waits of a role."""
        file = self._folder / f"{role}.json"
        return Metadata.from_file(str(file)) if file.is_file() else None

    def sign(self, role: str, key: Path, passphrase: bytes | None) -> str:
        """Add the signature of one key; tells what is missing then."""
        made = self.waiting(role)
        if made is None:
            raise SystemExit(f"release: nothing of {role} waits in {self._folder}")
        signer = CryptoSigner(load_pem_private_key(key.read_bytes(), passphrase))
        known = {keyid for root in self._roots(role) for keyid in root.roles[role].keyids}
        if signer.public_key.keyid not in known:
            raise SystemExit(f"release: {key.name} is no key of {role}")
        made.sign(signer, append=True)
        self._keep(made, role)
        return self._line(role, made)

    def status(self) -> list[str]:
        """A line for each role that waits, and until when what counts is good."""
        waiting = ((role, self.waiting(role)) for role in ROLES)
        lines = [self._line(role, made) for role, made in waiting if made is not None]
        return [*(lines or ["nothing waits for signatures"]), *self._ends()]

    def complete(self) -> dict[str, Metadata]:
        """All that waits, or the end with what is missing."""
        found = {role: made for role in ROLES if (made := self.waiting(role)) is not None}
        if not found:
            raise SystemExit("release: nothing waits for signatures")
        short = [self._line(role, one) for role, one in found.items() if not self._done(role, one)]
        if short:
            raise SystemExit("release: " + "; ".join(short))
        for role, made in found.items():
            if made.signed.version != self._version(role) + 1:
                raise SystemExit(f"release: {role} moved on meanwhile; stage it again")
        return found

    def clear(self) -> None:
        """What waited counts now."""
        for role in ROLES:
            (self._folder / f"{role}.json").unlink(missing_ok=True)

    def _keep(self, made: Metadata, role: str) -> Path:
        file = self._folder / f"{role}.json"
        fresh = file.with_name(f".{role}.new")
        made.to_file(str(fresh))
        return fresh.replace(file)

    def _roots(self, role: str) -> list[Root]:
        """Whose keys have to sign: a new root by its own and by those before, if any were."""
        version, waiting = self._version("root"), self.waiting("root")
        before: list[Root] = []
        if version and (role == "root" or waiting is None):
            file = self._metadata / f"{version}.root.json"
            before.append(Metadata.from_file(str(file)).signed)
        return before if waiting is None else [*before, waiting.signed]

    def _results(self, role: str, made: Metadata) -> list[VerificationResult]:
        signed = made.signed_bytes, made.signatures
        return [one.get_verification_result(role, *signed) for one in self._roots(role)]

    def _done(self, role: str, made: Metadata) -> bool:
        return all(self._results(role, made))

    def _line(self, role: str, made: Metadata) -> str:
        told = [_missing(one) for one in self._results(role, made) if not one]
        state = " and ".join(dict.fromkeys(told)) or "complete: publish it"
        return f"{role} {made.signed.version}: {state}"

    def _version(self, role: str) -> int:
        numbers = (int(one.name.split(".")[0]) for one in self._metadata.glob(f"*.{role}.json"))
        return max(numbers, default=0)

    def _ends(self) -> Iterable[str]:
        for role in ("root", "targets", "snapshot", "timestamp"):
            name = role if role == "timestamp" else f"{self._version(role)}.{role}"
            file = self._metadata / f"{name}.json"
            if file.is_file():
                signed = Metadata.from_file(str(file)).signed
                yield f"{role} {signed.version} counts until {signed.expires:%Y-%m-%d}"


def _missing(result: VerificationResult) -> str:
    """In keys, as their files are called."""
    here = ", ".join(one[:_SIGNS_OF_ID] for one in result.signed)
    rest = ", ".join(sorted(one[:_SIGNS_OF_ID] for one in result.unsigned))
    signed = f"signed by {here}, " if here else ""
    return f"{signed}{result.missing} more of {rest}"
