"""Tables of bundles: what was declared, and who is in them."""

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import MOMENT, NAME, UUID, Base


class BundleRow(Base):
    """A policy and its interpretations. Never deleted: what was declared once stays readable."""

    __tablename__ = "bundles"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    unit: Mapped[str] = mapped_column(NAME)
    mode: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(Text)
    stand: Mapped[str] = mapped_column(String(20), index=True)
    declared_by: Mapped[str] = mapped_column(ForeignKey("people.id"))
    declared_at: Mapped[datetime] = mapped_column(MOMENT)
    due_at: Mapped[datetime | None] = mapped_column(MOMENT)
    problem: Mapped[str] = mapped_column(String(20))  # empty: no failed release
    culprit: Mapped[str] = mapped_column(String(36))


class BundleMemberRow(Base):
    """One item of a bundle; it may not have been submitted yet. Who left is no row any more."""

    __tablename__ = "bundle_members"

    bundle: Mapped[str] = mapped_column(ForeignKey("bundles.id"), primary_key=True)
    item: Mapped[str] = mapped_column(UUID, primary_key=True, index=True)
    part: Mapped[str] = mapped_column(String(20))
    place: Mapped[int] = mapped_column(Integer)  # order of the declaration
    submission: Mapped[int | None] = mapped_column(Integer)  # its sequence, once it came in


class PolicyLinkRow(Base):
    """An interpretation whose live text names a policy; derived from approved texts alone."""

    __tablename__ = "policy_links"

    interpretation: Mapped[str] = mapped_column(UUID, primary_key=True)
    policy: Mapped[str] = mapped_column(UUID, primary_key=True, index=True)
