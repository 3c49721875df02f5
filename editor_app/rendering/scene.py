"""What a page is made of: the content, its layout, and the values only the portal knows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from types import MappingProxyType

from editor_app.domain.canonical import Json
from editor_app.domain.editions import UNMARKED, Standing
from editor_app.domain.item import Attachment, BlobHash, Content, Revision
from editor_app.domain.layout import Layout, Unit
from editor_app.domain.template import FieldSpec, Template, Tier

CHINA = timezone(timedelta(hours=8), "CST")  # one time zone, no daylight saving since 1991

AttachmentUrl = Callable[[BlobHash, str], str]


def att_url(sha256: BlobHash, name: str) -> str:
    """The address a file has inside the client: ``att:`` and its hash."""
    return f"att:{sha256}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkTarget:
    """A live item another one points to."""

    title: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemValues:
    """What the portal adds at publication. Before that most of it is empty."""

    published_at: datetime | None = None  # aware
    url: str = ""  # path of the page (/<slug>/c/…) or a full address
    index_no: str = ""
    revision: str = ""  # hash of the approved revision
    links: Mapping[str, LinkTarget] = field(default_factory=lambda: MappingProxyType({}))
    attachment_url: AttachmentUrl = att_url
    home_url: str = "/"  # where the portal's home is, seen from the page
    as_of: date | None = None  # with a day, what has run out by then is marked so
    standing: Standing = UNMARKED  # marks, corrections: what was approved after the text
    # Items that name this one, by the field under which its page shows them.
    back: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One item on one page. ``preview`` shows what is missing instead of leaving it out."""

    content: Content
    layout: Layout
    template: Template
    unit: Unit | None
    system: SystemValues
    preview: bool = False

    def spec(self, key: str) -> FieldSpec | None:
        """The field of that key if the public may see it: the only way pages reach fields."""
        found = self.template.field(key)
        return found if found is not None and found.public else None

    def value(self, key: str) -> Json:
        """The value of a public field; ``None`` when there is none or it is not public."""
        if self.spec(key) is None:
            return None
        value = self.content.fields.get(key)
        return None if value in ("", [], ()) else value

    def wanted(self, spec: FieldSpec) -> bool:
        """Whether a field without a value is something to fill in."""
        if spec.readonly:
            return False
        if spec.required_when is not None and spec.required_when.holds(self.content.fields):
            return True
        return spec.required is not Tier.NEVER

    def attachment(self, reference: str) -> Attachment | None:
        """The file of that name or hash."""
        target = reference.removeprefix("att:").partition("/")[0]
        found = (a for a in self.content.attachments if reference == a.name or target == a.sha256)
        return next(found, None)

    def own_hosts(self) -> frozenset[str]:
        """Domains that carry no leave prompt."""
        portal = self.layout.portal
        return frozenset({portal.site_domain, *portal.allowed_domains})


def make_scene(
    content: Content | Revision, layout: Layout, system: SystemValues, *, preview: bool = False
) -> Scene:
    """Set the scene. Raises ``EditorError`` for a template the layout does not have."""
    content = content.content if isinstance(content, Revision) else content
    return Scene(
        content=content,
        layout=layout,
        template=layout.template(content.kind),
        unit=layout.portal.unit(content.unit),
        system=system,
        preview=preview,
    )
