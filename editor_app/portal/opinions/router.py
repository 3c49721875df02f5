"""Routes of the public form below the page of a consultation."""

from collections.abc import Mapping
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from editor_app.domain.consultation import CONSULTATION, Stage
from editor_app.domain.item import ColumnKey, UnitKey
from editor_app.domain.pictures import Pictures
from editor_app.files.pictures import IsolatedPictures
from editor_app.portal.core import Portal
from editor_app.portal.opinions.files import FileRefusedError, take_files
from editor_app.portal.opinions.form import Filled, fields_of, filled
from editor_app.portal.opinions.guards import TRAP, Rate, new_stamp, read_stamp
from editor_app.portal.opinions.pages import NUMBER, Asked, asked_of, opinions_page
from editor_app.portal.opinions.receiving import ClosedError, Said, receive
from editor_app.portal.public.answers import html_answer
from editor_app.portal.public.data import OpenData, PublicData
from editor_app.portal.public.multipart import MultipartError, Part, read_multipart
from editor_app.portal.public.router import missing_answer

PATH = "/{slug}/c/{column}/{short}/opinions"
_BROKEN = "表单没有完整到达，请再提交一次。"
_TRAPPED = "提交没有通过检查。请刷新页面后只填写看得见的栏目。"
_STALE = "页面打开太久，已经为您更新，请核对后再提交一次。"
_FAST = "提交太快，请核对内容，几秒后再提交。"
_OFTEN = "这个地址提交得太频繁，请过一段时间再提交。"


def opinion_router(portal: Portal, open_data: OpenData) -> APIRouter:
    """Include it before the other public routes."""
    router = APIRouter(include_in_schema=False)
    desk = FormDesk(portal, open_data, IsolatedPictures())

    @router.api_route(PATH, methods=["GET", "HEAD"])
    def form(slug: str, column: str, short: str, receipt: str = "") -> Response:
        return desk.show(slug, column, short, receipt)

    @router.post(PATH)
    async def post(slug: str, column: str, short: str, request: Request) -> Response:
        body = await request.body()
        kind = request.headers.get("content-type", "")
        address = request.client.host if request.client is not None else ""
        return await run_in_threadpool(desk.take, slug, column, short, kind, body, address)

    return router


class FormDesk:
    """Shows the form, and takes what was filled in."""

    def __init__(self, portal: Portal, open_data: OpenData, pictures: Pictures) -> None:
        self._portal = portal
        self._open = open_data
        self._pictures = pictures
        self._rate = Rate()

    def show(self, slug: str, column: str, short: str, receipt: str) -> Response:
        """The form, or the receipt of what was just sent."""
        with self._open() as data:
            asked = _asked(data, slug, column, short)
            if asked is None:
                return missing_answer(data)
            shown = receipt if NUMBER.fullmatch(receipt) else ""
            return self._page(data, asked, Filled(), shown)

    def take(
        self, slug: str, column: str, short: str, kind: str, body: bytes, address: str
    ) -> Response:
        """Keep the opinion and lead to its receipt; or show the form again with a sentence."""
        with self._open() as data:
            asked = _asked(data, slug, column, short)
            if asked is None:
                return missing_answer(data)
            try:
                parts = read_multipart(kind, body)
            except MultipartError:
                return self._page(data, asked, Filled(problem=_BROKEN), status=422)
            return self._answered(data, asked, parts, address)

    def _answered(
        self, data: PublicData, asked: Asked, parts: tuple[Part, ...], address: str
    ) -> Response:
        fields = fields_of(parts)
        told = filled(fields)
        if asked.stage is not Stage.OPEN:
            return self._page(data, asked, told, status=409)
        problem, stamp = self._guarded(asked, fields), fields.get("stamp", "")
        if told.problem or problem:
            again = told if told.problem else replace(told, problem=problem)
            kept = stamp if problem in ("", _FAST) else ""
            return self._page(data, asked, again, status=422, stamp=kept)
        now = self._portal.now()
        if not self._rate.allows(address, self._portal.secret, now):
            return self._page(data, asked, replace(told, problem=_OFTEN), status=429, stamp=stamp)
        read = read_stamp(self._portal.secret, asked.item.item, stamp, now)
        assert read is not None  # _guarded saw it
        try:
            files = take_files(parts, self._portal.blobs, self._pictures)
            said = Said(sending=read.sending, text=told.text, sender=told.sender, files=files)
            number = receive(self._portal, asked.item.item, said)
        except FileRefusedError as refused:
            again = replace(told, problem=str(refused), where="files")
            return self._page(data, asked, again, status=422, stamp=stamp)
        except ClosedError:
            return self._page(data, replace(asked, stage=Stage.ENDED), told, status=409)
        return RedirectResponse(f"?receipt={number}", status_code=303)

    def _guarded(self, asked: Asked, fields: Mapping[str, str]) -> str:
        """What the guards say; empty when they let it pass."""
        now = self._portal.now()
        stamp = read_stamp(self._portal.secret, asked.item.item, str(fields.get("stamp", "")), now)
        if fields.get(TRAP):
            return _TRAPPED
        if stamp is None or stamp.is_stale(now):
            return _STALE
        return _FAST if stamp.is_too_fast(now) else ""

    def _page(
        self,
        data: PublicData,
        asked: Asked,
        told: Filled,
        receipt: str = "",
        *,
        status: int = 200,
        stamp: str = "",
    ) -> Response:
        fresh = stamp or new_stamp(self._portal.secret, asked.item.item, self._portal.now())
        page = opinions_page(data, asked, fresh, told, receipt)
        answer = html_answer(data.layout(), page, status)
        answer.headers["Cache-Control"] = "no-store"
        return answer


def _asked(data: PublicData, slug: str, column: str, short: str) -> Asked | None:
    unit = next((one for one in data.layout().portal.units if one.slug == slug), None)
    if unit is None:
        return None
    item = data.by_short(UnitKey(unit.key), ColumnKey(column), short)
    return asked_of(data, item) if item is not None and item.kind == CONSULTATION else None
