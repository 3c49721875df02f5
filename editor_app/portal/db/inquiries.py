"""Tables of citizens' messages; ``InquiryRow`` itself stands in ``records``."""

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, NAME, UUID, Base


class InquiryUnitRow(Base):
    """A unit that has a message or had it: it goes on hearing of it."""

    __tablename__ = "inquiry_units"

    inquiry: Mapped[str] = mapped_column(UUID, ForeignKey("inquiries.id"), primary_key=True)
    unit: Mapped[str] = mapped_column(NAME, primary_key=True, index=True)


class InquiryFileRow(Base):
    """A picture that a citizen sent with a message."""

    __tablename__ = "inquiry_files"

    sha256: Mapped[str] = mapped_column(HASH, primary_key=True)
    inquiry: Mapped[str] = mapped_column(UUID, ForeignKey("inquiries.id"), primary_key=True)
