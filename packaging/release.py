"""For the publisher: keys, and signed metadata over packages (The Update Framework, 1.0).

    release.py init REPO --keys KEYS [--passphrase-file F | --unprotected]
    release.py add REPO --keys KEYS FILE… --version 1.2.0 [--channel stable]
    release.py sign REPO --keys KEYS                 a fresh timestamp, weekly by a timer
    release.py rotate REPO --keys KEYS --role targets new keys for a role, by the old root's keys
    release.py folder REPO OUT                       for a USB stick or shared folder

One holder after the other, nobody with two keys at hand:

    release.py key STICK --role root --passphrase-file F   each holder; STICK/*.pub goes to the next
    release.py init REPO --public FOLDER --staged        three of root, two of targets, one of each
                                                         other role; then sign and publish as below
    release.py add REPO FILE… --version 1.2.0 --staged   or rotate; it waits in REPO/staged
    release.py sign REPO --role targets --key FILE       adds one signature
    release.py status REPO                               what is missing, and what ends when
    release.py publish REPO --keys SERVER                once the thresholds are met

KEYS holds private keys: keep those of root and targets on separate sticks in a safe, and name
several folders with --keys; only timestamp and snapshot belong on the server. REPO is what the web
server serves (with Range), or a stick holds. REPO/metadata/1.root.json goes to
resources/updates/root.json before the program is built, or to /etc/channel-editor/update-root.json.
"""

import argparse
import copy
import hashlib
import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)
from securesystemslib.signer import CryptoSigner, SSlibKey
from staged import Stage
from tuf.api.metadata import (
    Metadata,
    MetaFile,
    Role,
    Root,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

SIGNED_AT = "x-signed-at"
KEYS = {"root": (3, 2), "targets": (2, 2), "snapshot": (1, 1), "timestamp": (1, 1)}
DAYS = {"root": 1095, "targets": 365, "snapshot": 365, "timestamp": 30}
_KINDS = {".deb": "deb", ".tar.xz": "tar", ".exe": "exe"}
_MACHINES = {"amd64": "x86_64", "arm64": "aarch64"}


class Ring:
    """Private keys in folders; a file is ``ROLE-KEYID.pem``."""

    def __init__(self, folders: Sequence[Path], passphrase: bytes | None) -> None:
        self._folders, self._passphrase = folders, passphrase

    def make(self, role: str) -> SSlibKey:
        """A new key in the first folder."""
        signer = CryptoSigner.generate_ed25519()
        secret = load_pem_private_key(signer.private_bytes, None)
        lock = BestAvailableEncryption(self._passphrase) if self._passphrase else NoEncryption()
        folder = self._folders[0]
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = folder / f"{role}-{signer.public_key.keyid}.pem"
        data = secret.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            out.write(data)
        public = secret.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
        file.with_suffix(".pub").write_bytes(public)
        return signer.public_key

    def signers(self, role: Role, known: dict[str, SSlibKey]) -> list[CryptoSigner]:
        """Those of a role that are at hand."""
        found = []
        for keyid in role.keyids:
            for file in (f for one in self._folders for f in one.glob(f"*-{keyid}.pem")):
                secret = load_pem_private_key(file.read_bytes(), self._passphrase)
                found.append(CryptoSigner(secret, known[keyid]))
                break
        return found


class Repository:
    """Metadata and packages in a folder."""

    def __init__(self, folder: Path, ring: Ring, now: datetime | None = None) -> None:
        self.metadata, self.targets = folder / "metadata", folder / "targets"
        self.stage = Stage(folder)
        self._ring, self.now = ring, (now or datetime.now(UTC)).replace(microsecond=0)

    def init(self) -> None:
        """New keys and empty metadata."""
        root = self._begun()
        for role, (count, _) in KEYS.items():
            for _ in range(count):
                root.add_key(self._ring.make(role), role)
        self._write(Metadata(root), "root", [root])
        self._publish(Targets(expires=self._ends("targets")))

    def init_staged(self, folders: Sequence[Path]) -> None:
        """Of public keys alone: nobody has had two. Root and targets wait for signatures."""
        root = self._begun()
        for role, (count, _) in KEYS.items():
            files = sorted({f for one in folders for f in one.glob(f"{role}-*.pub")})
            keys = {key.keyid: key for key in map(_public, files)}
            if len(keys) != count:
                raise SystemExit(f"release: {len(keys)} of {count} public keys of {role} at hand")
            for key in keys.values():
                root.add_key(key, role)
        self.stage.put(Metadata(root), "root")
        self.stage.put(Metadata(Targets(expires=self._ends("targets"))), "targets")

    def _begun(self) -> Root:
        """The folders, and a first root without keys."""
        if any(self.metadata.glob("*.root.json")):
            raise SystemExit(f"release: {self.metadata} holds a root already")
        self.metadata.mkdir(parents=True, exist_ok=True)
        self.targets.mkdir(parents=True, exist_ok=True)
        root = Root(consistent_snapshot=True, expires=self._ends("root"))
        for role, (_, threshold) in KEYS.items():
            root.roles[role].threshold = threshold
        return root

    def add(
        self, files: Iterable[Path], version: str, channel: str, *, staged: bool = False
    ) -> None:
        """Sign packages; what was there stays, so that nobody's download breaks.

        ``staged``: they wait for the signatures of those who hold the keys.
        """
        if not re.fullmatch(r"\d+(\.\d+){1,3}", version):
            raise SystemExit(f"release: {version} is no version")
        targets = self._read("targets").signed
        for file in files:
            target = TargetFile.from_file(file.name, str(file), ["sha256"])
            target.unrecognized_fields["custom"] = described(file.name, version, channel)
            targets.targets[file.name] = target
            named = self.targets / f"{target.hashes['sha256']}.{file.name}"
            shutil.copyfile(file, named)
        targets.version += 1
        targets.expires = self._ends("targets")
        if staged:
            self.stage.put(Metadata(targets), "targets")
        else:
            self._publish(targets)

    def publish(self) -> None:
        """What waited counts, once every threshold is met; snapshot and timestamp follow."""
        found = self.stage.complete()
        for role, made in found.items():
            self._put(made, role)
        self._list(self._read("targets").signed.version)
        self.stage.clear()

    def sign(self) -> None:
        """A fresh timestamp."""
        timestamp = self._read("timestamp").signed
        timestamp.version += 1
        self._stamp(timestamp)

    def rotate(self, role: str, *, staged: bool = False) -> None:
        """New keys for a role; the root is signed by the keys before and, for root, the new ones.

        Everything is signed anew: what the old keys signed counts no more.
        """
        before = self._read("root").signed
        after = copy.deepcopy(before)
        for keyid in list(after.roles[role].keyids):
            after.revoke_key(keyid, role)
        for _ in range(KEYS[role][0]):
            after.add_key(self._ring.make(role), role)
        after.version += 1
        after.expires = self._ends("root")
        targets = self._read("targets").signed
        targets.version += 1
        if staged:
            self.stage.put(Metadata(after), "root")
            self.stage.put(Metadata(targets), "targets")
            return
        self._write(Metadata(after), "root", [before, after])
        self._publish(targets)

    def _publish(self, targets: Targets) -> None:
        self._write(Metadata(targets), "targets", [self._read("root").signed])
        self._list(targets.version)

    def _list(self, version: int) -> None:
        """Snapshot and timestamp over these targets."""
        kept = self._newest("snapshot")
        snapshot = Metadata.from_file(str(kept)).signed if kept else Snapshot()
        snapshot.version += bool(kept)
        snapshot.expires = self._ends("snapshot")
        snapshot.meta["targets.json"] = self._described("targets", version)
        self._write(Metadata(snapshot), "snapshot", [self._read("root").signed])
        file = self.metadata / "timestamp.json"
        timestamp = Metadata.from_file(str(file)).signed if file.exists() else Timestamp()
        timestamp.version += file.exists()
        timestamp.snapshot_meta = self._described("snapshot", snapshot.version)
        self._stamp(timestamp)

    def _stamp(self, timestamp: Timestamp) -> None:
        timestamp.expires = self._ends("timestamp")
        timestamp.unrecognized_fields[SIGNED_AT] = self.now.isoformat()
        self._write(Metadata(timestamp), "timestamp", [self._read("root").signed])

    def _write(self, made: Metadata, role: str, roots: Sequence[Root]) -> None:
        """Signed by as many keys as each root wants, or not written at all."""
        made.signatures.clear()
        for root in roots:
            signers = self._ring.signers(root.roles[role], root.keys)
            if len(signers) < root.roles[role].threshold:
                wanted = root.roles[role].threshold
                raise SystemExit(f"release: {len(signers)} of {wanted} keys of {role} at hand")
            for signer in signers:
                made.sign(signer, append=True)
        self._put(made, role)

    def _put(self, made: Metadata, role: str) -> None:
        named = role if role == "timestamp" else f"{made.signed.version}.{role}"
        fresh = self.metadata / f".{named}.new"
        made.to_file(str(fresh))
        fresh.replace(self.metadata / f"{named}.json")

    def _described(self, role: str, version: int) -> MetaFile:
        data = (self.metadata / f"{version}.{role}.json").read_bytes()
        return MetaFile(version, len(data), {"sha256": hashlib.sha256(data).hexdigest()})

    def _ends(self, role: str) -> datetime:
        return self.now + timedelta(days=DAYS[role])

    def _newest(self, role: str) -> Path | None:
        found = self.metadata.glob(f"*.{role}.json")
        return max(found, key=lambda one: int(one.name.split(".")[0]), default=None)

    def _read(self, role: str) -> Metadata:
        file = self.metadata / "timestamp.json" if role == "timestamp" else self._newest(role)
        if file is None or not file.is_file():
            raise SystemExit(f"release: {self.metadata} holds no {role}")
        return Metadata.from_file(str(file))


def _public(file: Path) -> SSlibKey:
    return SSlibKey.from_crypto(load_pem_public_key(file.read_bytes()))


def described(name: str, version: str, channel: str) -> dict[str, str]:
    """What the client must know of a package, read from its name."""
    kind = next((kind for suffix, kind in _KINDS.items() if name.endswith(suffix)), None)
    if kind is None:
        raise SystemExit(f"release: {name} is none of {', '.join(_KINDS)}")
    machine = next((m for m in ("x86_64", "aarch64", "AMD64") if m in name), None)
    debian = next((m for word, m in _MACHINES.items() if f"_{word}." in name), None)
    default = "AMD64" if kind == "exe" else "x86_64"
    return {
        "version": version,
        "artefact": kind,
        "machine": machine or debian or default,
        "channel": channel,
    }


def folder(repository: Path, out: Path) -> None:
    """Everything a workstation without network needs, the timestamp last."""
    into = out / "channel-editor-updates"
    for part in ("targets", "metadata"):
        shutil.copytree(repository / part, into / part, dirs_exist_ok=True)


def main(words: Sequence[str]) -> int:
    """Exit 1 with one sentence when keys are missing."""
    parser = _parser()
    told = parser.parse_args(words)
    if told.command == "folder":
        folder(told.repository, told.files[0])
        return 0
    if told.command == "status":
        print("\n".join(Stage(told.repository).status()))
        return 0
    keyless = told.command in ("add", "init") and told.staged
    if not keyless and told.passphrase_file is None and not told.unprotected:
        parser.error("--passphrase-file (or --unprotected) is needed")
    secret = told.passphrase_file.read_bytes().strip() if told.passphrase_file else None
    if told.command == "sign" and told.role:
        if told.key is None:
            parser.error("--key is needed")
        print(Stage(told.repository).sign(told.role, told.key, secret))
        return 0
    if told.command == "key":
        made = Ring([told.repository], secret).make(told.role or parser.error("--role is needed"))
        print(f"hand {told.role}-{made.keyid}.pub over; the key itself stays in {told.repository}")
        return 0
    if not keyless and not told.keys:
        parser.error("--keys is needed")
    _do(told, Repository(told.repository, Ring(told.keys, secret)))
    return 0


def _do(told: argparse.Namespace, repository: Repository) -> None:
    if told.command == "init":
        repository.init_staged(told.public) if told.staged else repository.init()
        print(f"ship this as resources/updates/root.json: {repository.metadata}/1.root.json")
    elif told.command == "add":
        repository.add(told.files, told.version, told.channel, staged=told.staged)
    elif told.command == "sign":
        repository.sign()
    elif told.command == "publish":
        repository.publish()
    else:
        repository.rotate(told.role or "targets", staged=told.staged)
    if told.staged:
        print("\n".join(repository.stage.status()))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=_Raw)
    commands = ("init", "key", "add", "sign", "rotate", "folder", "status", "publish")
    parser.add_argument("command", choices=commands)
    parser.add_argument("repository", type=Path)
    parser.add_argument("files", type=Path, nargs="*", help="packages; of folder: where to")
    parser.add_argument("--keys", type=Path, action="append", default=[])
    parser.add_argument("--public", type=Path, action="append", default=[], help="of init --staged")
    parser.add_argument("--key", type=Path, help="of sign --role: the one key of who signs")
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("--unprotected", action="store_true", help="keys without a passphrase")
    parser.add_argument("--staged", action="store_true", help="let it wait for signatures")
    parser.add_argument("--version", default="")
    parser.add_argument("--channel", choices=("stable", "test"), default="stable")
    parser.add_argument("--role", choices=tuple(KEYS))
    return parser


class _Raw(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the description."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
