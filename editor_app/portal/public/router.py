"""Routes of the public side: reading only, no session, no script, no cookie."""

import re
from collections.abc import Callable

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from editor_app.domain.editions import Way
from editor_app.domain.errors import EditorError
from editor_app.domain.item import BlobHash, UnitKey
from editor_app.domain.layout import Column, Layout, Node, Unit
from editor_app.portal.public.addresses import absolute, page_path
from editor_app.portal.public.answers import data_answer, file_answer, html_answer
from editor_app.portal.public.data import OpenData, PublicData
from editor_app.portal.public.feeds import channel_feed, column_feed, sitemap
from editor_app.portal.public.indexes import Chosen
from editor_app.portal.public.item_pages import item_page
from editor_app.portal.public.pages import (
    catalogue_page,
    channel_page,
    column_page,
    home_page,
    missing_page,
    search_page,
)
from editor_app.portal.public.views import jump_target
from editor_app.rendering.addresses import channel_path, column_path
from editor_app.rendering.withdrawn_page import withdrawn_page

_METHODS = ["GET", "HEAD"]
_ATOM = "application/atom+xml"
_WORDS, _WORD_LENGTH, _QUESTION = 6, 30, 60
_HASH = re.compile(r"[0-9a-f]{64}")
_PAGE = re.compile(r"[1-9][0-9]{0,5}")


class _MissingError(Exception):
    """Nothing is at this address."""


def public_router(open_data: OpenData) -> APIRouter:
    """All public routes over ``open_data``; include it after the routes of the API."""
    router = APIRouter(include_in_schema=False)

    def answer(make: Callable[[PublicData], Response]) -> Response:
        with open_data() as data:
            try:
                return make(data)
            except _MissingError:
                return missing_answer(data)

    _add_site(router, answer)
    _add_channels(router, answer)
    return router


def missing_answer(data: PublicData) -> Response:
    """The site's own 404 page, also for addresses no route knows."""
    return html_answer(data.layout(), missing_page(data), 404)


_Answer = Callable[[Callable[[PublicData], Response]], Response]


def _add_site(router: APIRouter, answer: _Answer) -> None:
    """Routes of the whole site."""

    @router.api_route("/", methods=_METHODS)
    def home() -> Response:
        return answer(lambda data: html_answer(data.layout(), home_page(data)))

    @router.api_route("/search", methods=_METHODS)
    def search(q: str = "", page: str = "1") -> Response:
        return answer(lambda data: _search(data, q, page))

    @router.api_route("/sitemap.xml", methods=_METHODS)
    def site_map() -> Response:
        return answer(lambda data: data_answer(sitemap(data), "application/xml"))

    @router.api_route("/robots.txt", methods=_METHODS)
    def robots() -> Response:
        return answer(lambda data: data_answer(_robots(data.layout()), "text/plain"))

    @router.api_route("/blobs/{sha256}/{name}", methods=_METHODS)
    def blob(sha256: str, name: str) -> Response:
        return answer(lambda data: _blob(data, sha256))


def _add_channels(router: APIRouter, answer: _Answer) -> None:
    """Routes below a channel."""

    @router.api_route("/{slug}", methods=_METHODS)
    def channel_without_slash(slug: str) -> Response:
        return answer(
            lambda data: RedirectResponse(channel_path(_unit(data, slug).slug), status_code=308)
        )

    @router.api_route("/{slug}/", methods=_METHODS)
    def channel(slug: str) -> Response:
        return answer(
            lambda data: html_answer(data.layout(), channel_page(data, _unit(data, slug)))
        )

    @router.api_route("/{slug}/feed.atom", methods=_METHODS)
    def feed(slug: str) -> Response:
        return answer(lambda data: data_answer(channel_feed(data, _unit(data, slug)), _ATOM))

    @router.api_route("/{slug}/catalogue/", methods=_METHODS)
    def catalogue(slug: str, page: str = "1") -> Response:
        return answer(
            lambda data: _page(data, catalogue_page(data, _unit(data, slug), _number(page)))
        )

    @router.api_route("/{slug}/c/{column}/", methods=_METHODS)
    def column_list(request: Request, slug: str, column: str, page: str = "1") -> Response:
        chosen = {key: told[:_WORD_LENGTH] for key, told in request.query_params.items()}
        return answer(lambda data: _column_page(data, slug, column, page, chosen))

    @router.api_route("/{slug}/c/{column}/feed.atom", methods=_METHODS)
    def feed_of_column(slug: str, column: str) -> Response:
        return answer(
            lambda data: data_answer(
                column_feed(data, _unit(data, slug), _column(data, column)), _ATOM
            )
        )

    @router.api_route("/{slug}/c/{column}/{short}.html", methods=_METHODS)
    def item(slug: str, column: str, short: str) -> Response:
        return answer(lambda data: _item(data, slug, column, short))


def _unit(data: PublicData, slug: str) -> Unit:
    for unit in data.layout().portal.units:
        if unit.slug == slug:
            return unit
    raise _MissingError


def _column(data: PublicData, key: str) -> Column:
    try:
        column = data.layout().column(key)
    except EditorError as unknown:
        raise _MissingError from unknown
    if column.parent is None:
        raise _MissingError  # the root is the channel's home
    return column


def _number(page: str) -> int:
    if not _PAGE.fullmatch(page):
        raise _MissingError
    return int(page)


def _page(data: PublicData, document: str | None) -> Response:
    if document is None:
        raise _MissingError
    return html_answer(data.layout(), document)


def _column_page(data: PublicData, slug: str, key: str, page: str, chosen: Chosen) -> Response:
    unit, column = _unit(data, slug), _column(data, key)
    if column.node is Node.JUMP:
        target = jump_target(data.layout(), column, unit.slug)
        if not target:
            raise _MissingError
        return RedirectResponse(target, status_code=302)
    return _page(data, column_page(data, unit, column, _number(page), chosen))


def _item(data: PublicData, slug: str, key: str, short: str) -> Response:
    unit, column = _unit(data, slug), _column(data, key)
    found = data.by_short(UnitKey(unit.key), column.key, short)
    if found is None:
        return _down(data, unit, f"{column_path(unit.slug, column.key)}{short}.html")
    return html_answer(data.layout(), item_page(data, found))


def _down(data: PublicData, unit: Unit, path: str) -> Response:
    """Where a page was taken down: a notice, another live page of this portal, or 410."""
    down = data.down_at(path)
    if down is None:
        raise _MissingError
    target = data.by_ids([down.target]).get(down.target) if down.target is not None else None
    leads = page_path(data.layout(), target) if target is not None else ""
    if leads:
        return RedirectResponse(leads, status_code=302)
    status = 200 if down.way is Way.NOTICE else 410
    return html_answer(data.layout(), withdrawn_page(down, data.layout(), unit), status)


def words_of(question: str) -> tuple[str, tuple[str, ...]]:
    """What was asked for, cut to what is looked for."""
    asked = question.replace("\x00", "").strip()[:_QUESTION]
    return asked, tuple(dict.fromkeys(word[:_WORD_LENGTH] for word in asked.split()))[:_WORDS]


def number_of(page: str) -> int | None:
    """The number of a page; ``None`` for what is none."""
    return int(page) if _PAGE.fullmatch(page) else None


def unit_of(data: PublicData, slug: str) -> Unit:
    """The unit of a channel that there is."""
    return _unit(data, slug)


def _search(data: PublicData, question: str, page: str) -> Response:
    question, words = words_of(question)
    return _page(data, search_page(data, question, words, _number(page)))


def _blob(data: PublicData, sha256: str) -> Response:
    file = data.file(BlobHash(sha256)) if _HASH.fullmatch(sha256) else None
    if file is None:
        raise _MissingError
    return file_answer(file)


def _robots(layout: Layout) -> bytes:
    lines = ("User-agent: *", "Disallow: /search", f"Sitemap: {absolute(layout, '/sitemap.xml')}")
    return ("\n".join(lines) + "\n").encode("ascii")
