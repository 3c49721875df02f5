"""BS-01 to BS-03: the key elements of a service guide, and forms that can be used."""

from collections.abc import Iterator

from editor_app.checks.attachments import why_unusable
from editor_app.checks.subject import Hit, Said, Subject, joined, missing, rows
from editor_app.domain.canonical import Json


def lacks_many(subject: Subject) -> Iterator[Hit]:
    """BS-01: so many key elements are missing that the guide is of no use."""
    yield from _guide(subject, subject.number("block_from"), len(subject.texts("elements")))


def lacks_some(subject: Subject) -> Iterator[Hit]:
    """BS-03: some key elements are missing; from ``block_from`` on it is BS-01."""
    yield from _guide(subject, subject.number("warn_from"), subject.number("block_from") - 1)


def _guide(subject: Subject, least: int, most: int) -> Iterator[Hit]:
    absent = missing(subject, subject.texts("elements"))
    if least <= len(absent) <= most:
        labels = tuple(subject.label(key) for key in absent)
        yield Hit(
            where=absent[0],
            vars={"count": len(absent), "missing": joined(labels)},
            facts={"count": len(absent), "fields": list(absent)},
        )


def forms_usable(subject: Subject) -> Iterator[Hit]:
    """BS-02: each form the materials name is attached, and opens."""
    field, column = str(subject.param("forms_field")), str(subject.param("form_column"))
    for row in rows(subject.content.fields.get(field)):
        for form in form_names(row.get(column)):
            problem = _problem(subject, form)
            if problem is not None:
                yield Hit(where=field, excerpt=form, vars={"form": form, "problem": problem})


def form_names(value: Json) -> tuple[str, ...]:
    """The files a cell names: a name, a list of names, or rows that carry one."""
    told = value if isinstance(value, list | tuple) else [value]
    names = (str(one.get("name", "")) if isinstance(one, dict) else one for one in told)
    return tuple(one for one in names if isinstance(one, str) and one.strip())


def _problem(subject: Subject, form: str) -> Said | None:
    sha256 = form.removeprefix("att:")
    file = next((f for f in subject.content.attachments if sha256 in (f.name, f.sha256)), None)
    if file is None:
        return Said("已填写但没有上传", "is named but not attached")
    if file.size == 0:
        return Said("是空文件", "is empty")
    if not subject.param("open_check"):
        return None
    return why_unusable(subject, file)
