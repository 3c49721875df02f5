"""Finding a portal and signing in to it: what version 1 of the contract says."""

from dataclasses import dataclass, field

from editor_app.wire.warrants import WarrantOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Discovery:
    """``GET /.well-known/channel-portal``."""

    name: str
    api: str  # base URL of the API, ends in /v1
    authorization_endpoint: str
    token_endpoint: str
    device_authorization_endpoint: str
    revocation_endpoint: str
    layout_key: str  # Ed25519 public key, base64
    min_client: str
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenOut:
    """RFC 6749 section 5.1; the refresh token is opaque and at most 512 bytes."""

    access_token: str
    token_type: str
    expires_in: int  # seconds
    refresh_token: str
    scope: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceOut:
    """RFC 8628 section 3.2."""

    device_code: str
    user_code: str
    verification_uri: str
    verification_uri_complete: str
    expires_in: int
    interval: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipOut:
    """One role in one unit (``*`` = every unit)."""

    unit: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """``GET /v1/me``."""

    person: str
    name: str
    unit: str
    memberships: list[MembershipOut]
    warrants: list[WarrantOut] = field(default_factory=list)  # in force, that make me a deputy
