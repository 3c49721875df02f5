"""The words of an XMP packet (ISO 16684-1), as pictures and PDF files carry it."""

import re
from collections.abc import Iterator

from lxml import etree

_PACKET = re.compile(rb"<x:xmpmeta\b.{0,200000}?</x:xmpmeta>", re.DOTALL)
_NAMES = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_MOST_PACKETS = 20


def xmp_words(data: bytes) -> Iterator[str]:
    """Values of all packets in some bytes, elements and attributes; a broken packet has none."""
    for number, packet in enumerate(_PACKET.finditer(data)):
        if number >= _MOST_PACKETS:
            return
        yield from _values(packet[0])


def _values(packet: bytes) -> Iterator[str]:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, huge_tree=False
    )
    root = etree.fromstring(packet, parser)
    if root is None:
        return
    for element in root.iter(etree.Element):
        yield from (str(value) for key, value in element.items() if _NAMES not in str(key))
        if element.text and element.text.strip():
            yield element.text.strip()
