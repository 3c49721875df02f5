"""What the form 属性 shows of an item: its groups, what must be filled, what follows from links."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editor_app.domain.template import FieldSpec, FieldType, Tier
from editor_app.presenters.editor import EditorPresenter
from editor_app.presenters.field_state import Published, leftovers, required_by, value_from_link

# The form's groups, in order. A field of a kind not named here stands in "details".
GROUPS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "details": frozenset(),
        "catalogue": frozenset(
            (
                "publisher",
                "joint_issuers",
                "genre",
                "formed_on",
                "recipients",
                "theme",
                "article20",
                "openness",
                "openness_reason",
                "openness_term",
                "openness_scope",
                "index_no",
                "unified_no",
                "is_normative",
                "effective_from",
                "valid_from",
                "valid_until",
                "validity",
                "acting_document",
                "note_line",
                "needs_interpretation",
                "interpretation",
            )
        ),
        "source": frozenset(
            ("provenance", "source", "original_url", "original_published_at", "author")
        ),
        "publication": frozenset(
            (
                "schedule_at",
                "keywords",
                "description",
                "cover_image",
                "related",
                "responsible_dept",
                "contact_phone",
            )
        ),
    }
)
_GROUP_OF = {key: group for group, keys in GROUPS.items() for key in keys}
ON_SHEET = ("title", "doc_no")  # edited on the sheet itself
ELSEWHERE = frozenset({FieldType.BODY})


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """A group of the properties form."""

    key: str
    fields: tuple[FieldSpec, ...]


class FormPresenter:
    """Reads and fills the fields of one item being edited."""

    def __init__(self, editor: EditorPresenter, published: Published = lambda _: "") -> None:
        """``published`` tells when an item went public, as a field stores it; or nothing."""
        self._editor, self._published = editor, published

    def groups(self) -> tuple[Group, ...]:
        """The fields of the form, by group; groups without fields are left out."""
        found: dict[str, list[FieldSpec]] = {group: [] for group in GROUPS}
        for spec in self._editor.template.fields:
            own_list = spec.type is FieldType.ATTACHMENTS and spec.key == "attachments"
            if spec.type in ELSEWHERE or spec.key in ON_SHEET or own_list:
                continue
            found[_GROUP_OF.get(spec.key, "details")].append(spec)
        return tuple(Group(key=key, fields=tuple(f)) for key, f in found.items() if f)

    def required_by(self, spec: FieldSpec) -> Tier:
        """The step by which this field must be filled, as things stand; NEVER for none."""
        return required_by(spec, self._editor.draft.content)

    def leftovers(self) -> dict[str, str]:
        """Values whose field the template no longer has."""
        return leftovers(self._editor.template, self._editor.draft.content)

    def is_carried_over(self, spec: FieldSpec) -> bool:
        """Whether the portal's word about a linked item stands here and is not for typing."""
        told = self._from_link(spec)
        return bool(told) and self._editor.value(spec.key) == told

    def carry_over(self, key: str) -> str:
        """After a link field changed: fill what follows from it; gives the key of that field."""
        spec = self._editor.template.field(key)
        if spec is None or spec.type is not FieldType.LINK_TO_ITEM:
            return ""
        for one in self._editor.template.fields:
            told = self._from_link(one)
            if told and self._editor.set_field(one.key, told):
                return one.key
        return ""

    def _from_link(self, spec: FieldSpec) -> str:
        return value_from_link(
            spec, self._editor.template, self._editor.draft.content, self._published
        )
