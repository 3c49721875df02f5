"""The only room that knows HTTP and the keyring: one adapter per portal, behind one port."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from editor_app.connectors.discovery import Finder
from editor_app.connectors.http import Http
from editor_app.connectors.reference import ReferencePortal
from editor_app.domain.portal_ports import Portal
from editor_app.domain.session_ports import TokenSource

Factory = Callable[[Http, Finder, TokenSource, Callable[[str], str]], Portal]

CONNECTORS: Mapping[str, Factory] = MappingProxyType({"reference": ReferencePortal})
"""Adapters by name. Another portal is one more file and one more line."""
