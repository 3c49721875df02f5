"""What all tables share: the declarative base and the width of names."""

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase

from editor_app.portal.db.times import UtcTime

HASH = String(64)
UUID = String(36)
NAME = String(100)
MOMENT = UtcTime()


class Base(DeclarativeBase):
    """Base of the tables; constraint names are fixed so that migrations can name them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
