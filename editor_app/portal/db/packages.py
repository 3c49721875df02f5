"""Tables of packages: keys that sign for a person, and the manifests that were handed in."""

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from editor_app.portal.db.base import HASH, MOMENT, NAME, UUID, Base


class PackageKeyRow(Base):
    """A key speaks for one person for ever; a revoked one for nobody."""

    __tablename__ = "package_keys"

    id: Mapped[str] = mapped_column(String(32), primary_key=True)
    public: Mapped[str] = mapped_column(NAME)
    person: Mapped[str] = mapped_column(ForeignKey("people.id"), index=True)
    name: Mapped[str] = mapped_column(NAME)
    at: Mapped[datetime] = mapped_column(MOMENT)
    revoked: Mapped[datetime | None] = mapped_column(MOMENT)


class PackageRow(Base):
    """One package, in the order of its maker's key."""

    __tablename__ = "packages"

    id: Mapped[str] = mapped_column(UUID, primary_key=True)
    key: Mapped[str] = mapped_column(ForeignKey("package_keys.id"))
    sequence: Mapped[int] = mapped_column(Integer)
    digest: Mapped[str] = mapped_column(HASH)
    manifest: Mapped[str] = mapped_column(Text)
    courier: Mapped[str] = mapped_column(ForeignKey("people.id"))
    at: Mapped[datetime] = mapped_column(MOMENT)

    __table_args__ = (Index("ix_packages_key_sequence", "key", "sequence", unique=True),)
