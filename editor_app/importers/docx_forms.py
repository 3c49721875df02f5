"""Form fields of a docx (w:ffData): what is ticked or chosen stands in no run of text."""

from lxml import etree

from editor_app.importers.docx_names import W, flag, number, value

TICKED, UNTICKED = "☑", "□"


def form_value(field_mark: etree._Element) -> str:
    """The words of a check box or a drop-down list; empty for anything else."""
    data = field_mark.find(f"{W}ffData")
    if data is None:
        return ""
    box = data.find(f"{W}checkBox")
    if box is not None:
        said = flag(box, "checked")
        return TICKED if (flag(box, "default") if said is None else said) else UNTICKED
    return _chosen(data.find(f"{W}ddList"))


def _chosen(choices: etree._Element | None) -> str:
    if choices is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in choices.iterfind(f"{W}listEntry")]
    index = number(value(choices, "result") or value(choices, "default")) or 0
    return entries[index] if 0 <= index < len(entries) else ""
