"""From the wire's words to the domain's: a citizen's message."""

from dataclasses import asdict

from editor_app.domain.inquiries import Inquiry
from editor_app.domain.inquiry_json import inquiry_of
from editor_app.wire.inquiries import InquiryOut


def inquiry(out: InquiryOut) -> Inquiry:
    """One message. Raises ``ValueError`` for a time or a date that is none."""
    return inquiry_of(asdict(out))
