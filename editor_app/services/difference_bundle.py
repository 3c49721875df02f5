"""The bundle of an item as a property that a difference shows."""

from dataclasses import replace

from editor_app.domain.bundle import Mode
from editor_app.domain.workflow import Remote
from editor_app.services.difference import Difference, FieldChange, Words
from editor_app.services.sisters import Sister

_LABEL = Words(zh="政策解读同步发布", en="Policy and interpretation together")
_TOGETHER = Words(zh="与{names}同时发布，缺一不发", en="released with {names}, all or none")
_STAGGERED = Words(
    zh="先文件、后解读：{names}（原因：{reason}）",
    en="policy first, interpretation later: {names} (because: {reason})",
)


def with_bundle(difference: Difference, remote: Remote, found: tuple[Sister, ...]) -> Difference:
    """The difference with the bundle as one more property, which a first reading shows, too.

    A live edition was released without it, or with another one: being bound now is a change.
    """
    words = bundle_words(remote, found)
    if words is None:
        return difference
    number = 0 if difference.whole else difference.in_body + len(difference.fields) + 1
    told = FieldChange(key="bundle", label=_LABEL, old=None, new=words, number=number)
    files = difference.files
    if not difference.whole:
        files = tuple(replace(one, number=one.number + 1) for one in files)
    return replace(difference, fields=(*difference.fields, told), files=files)


def bundle_words(remote: Remote, found: tuple[Sister, ...]) -> Words | None:
    """With whom the item is released, in both languages; ``None`` for one on its own."""
    word = remote.bundle
    if word is None:
        return None
    told = _TOGETHER if word.bundle.mode is Mode.TOGETHER else _STAGGERED
    reason = word.bundle.reason
    return Words(
        zh=told.zh.format(names="、".join(_zh(one) for one in found), reason=reason),
        en=told.en.format(names=", ".join(_en(one) for one in found), reason=reason),
    )


def _zh(sister: Sister) -> str:
    title = sister.title or "尚未送审的稿件"
    return title if title.startswith("《") else f"《{title}》"


def _en(sister: Sister) -> str:
    return f"“{sister.title or 'an item not submitted yet'}”"
