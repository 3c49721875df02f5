"""A certificate authority for tests, and HTTPS servers whose certificates are right or wrong."""

import ipaddress
import ssl
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

GOOD = b'{"sha256":"a","offset":1,"complete":true}'
YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A certificate and its key, as one PEM file."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey
    file: Path


@dataclass(slots=True)
class Heard:
    """What a server was asked, head by head."""

    url: str = ""
    heads: list[str] = field(default_factory=list)
    answer: bytes = GOOD


def authority(folder: Path, name: str = "政务外网根证书") -> Signed:
    """A root of its own."""
    key = ec.generate_private_key(ec.SECP256R1())
    return _signed(folder, name, key, issuer=None, ends=datetime.now(UTC) + YEAR, host="")


def certificate(
    folder: Path, by: Signed | None, *, host: str = "127.0.0.1", ends_in: timedelta = YEAR
) -> Signed:
    """A server's certificate; without ``by`` it is signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    return _signed(folder, "portal", key, issuer=by, ends=datetime.now(UTC) + ends_in, host=host)


def _signed(
    folder: Path,
    name: str,
    key: ec.EllipticCurvePrivateKey,
    *,
    issuer: Signed | None,
    ends: datetime,
    host: str,
) -> Signed:
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    builder = (
        x509.CertificateBuilder()
        .subject_name(named)
        .issuer_name(issuer.certificate.subject if issuer else named)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(datetime.now(UTC) - 2 * YEAR)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=not host, path_length=None), critical=True)
    )
    if host:
        builder = builder.add_extension(x509.SubjectAlternativeName([_alternative(host)]), False)
    made = builder.sign(issuer.key if issuer else key, hashes.SHA256())
    file = folder / f"{made.serial_number}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(made.public_bytes(serialization.Encoding.PEM) + (private if host else b""))
    return Signed(certificate=made, key=key, file=file)


def _alternative(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ipaddress.ip_address(host))
    except ValueError:
        return x509.DNSName(host)


@contextmanager
def https_server(signed: Signed, newest: ssl.TLSVersion | None = None) -> Iterator[Heard]:
    """A server on 127.0.0.1 that answers every GET; ``newest`` is the newest TLS it speaks."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(signed.file)
    if newest is not None:
        allow_old(context, newest)
    heard = Heard()
    with _serving(_answering(heard), context) as port:
        heard.url = f"https://127.0.0.1:{port}"
        yield heard


def allow_old(context: ssl.SSLContext, newest: ssl.TLSVersion) -> None:
    """What OpenSSL itself forbids by default."""
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.maximum_version = newest


def _answering(heard: Heard) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = 5

        def do_GET(self) -> None:
            heard.heads.append(f"{self.path}\n{self.headers}")
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(heard.answer)))
            self.end_headers()
            self.wfile.write(heard.answer)

        def do_HEAD(self) -> None:
            heard.heads.append(f"HEAD {self.path}\n{self.headers}")
            self.send_response(200)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            return

    return Handler


class _Quiet(ThreadingHTTPServer):
    """A broken handshake is what the tests are about: nothing to print."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        return


@contextmanager
def _serving(
    handler: type[BaseHTTPRequestHandler], context: ssl.SSLContext | None
) -> Iterator[int]:
    server = _Quiet(("127.0.0.1", 0), handler)
    if context is not None:
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
