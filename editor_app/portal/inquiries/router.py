"""Routes of 网络问政: the form of a channel, the query page, and what a citizen does there."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from editor_app.domain.pictures import Pictures
from editor_app.files.pictures import IsolatedPictures
from editor_app.portal.core import Portal
from editor_app.portal.inquiries.citizens import CaseDesk
from editor_app.portal.inquiries.form import Written, written
from editor_app.portal.inquiries.pages import form_page, receipt_page, replies_page
from editor_app.portal.inquiries.photos import take_photos
from editor_app.portal.inquiries.receiving import Message, code_of, receive
from editor_app.portal.opinions.files import FileRefusedError
from editor_app.portal.opinions.form import fields_of
from editor_app.portal.opinions.guards import TRAP, Rate, new_stamp, read_stamp
from editor_app.portal.public.answers import html_answer
from editor_app.portal.public.data import OpenData, PublicData
from editor_app.portal.public.multipart import MultipartError, Part, read_multipart
from editor_app.portal.public.router import missing_answer, number_of, unit_of, words_of

_GET = ["GET", "HEAD"]
_BROKEN = "表单没有完整到达，请再提交一次。"
_TRAPPED = "提交没有通过检查。请刷新页面后只填写看得见的栏目。"
_STALE = "页面打开太久，已经为您更新，请核对后再提交一次。"
_FAST = "提交太快，请核对内容，几秒后再提交。"
_OFTEN = "这个地址提交得太频繁，请过一段时间再提交。"


def inquiry_router(portal: Portal, open_data: OpenData) -> APIRouter:
    """Include it before the other public routes."""
    router = APIRouter(include_in_schema=False)
    pictures = IsolatedPictures()
    desk = FormDesk(portal, open_data, pictures)
    _add_form(router, desk)
    _add_cases(router, CaseDesk(portal, open_data, pictures))
    return router


async def _posted(request: Request) -> tuple[str, bytes, str]:
    address = request.client.host if request.client is not None else ""
    return request.headers.get("content-type", ""), await request.body(), address


def _add_form(router: APIRouter, desk: "FormDesk") -> None:
    @router.api_route("/{slug}/inquiry/", methods=_GET)
    def form(slug: str) -> Response:
        return desk.show(slug)

    @router.post("/{slug}/inquiry/")
    async def post(slug: str, request: Request) -> Response:
        return await run_in_threadpool(desk.take, slug, *await _posted(request))

    @router.api_route("/{slug}/inquiry/replies", methods=_GET)
    def replies(slug: str, q: str = "", page: str = "1") -> Response:
        return desk.replies(slug, q, page)


def _add_cases(router: APIRouter, desk: CaseDesk) -> None:
    @router.api_route("/inquiry", methods=_GET)
    def query() -> Response:
        return desk.ask()

    @router.post("/inquiry")
    async def show(request: Request) -> Response:
        return await run_in_threadpool(desk.show, *await _posted(request))

    @router.post("/inquiry/{what}")
    async def act(what: str, request: Request) -> Response:
        return await run_in_threadpool(desk.take, what, *await _posted(request))


class FormDesk:
    """Shows the form, and takes what was filled in."""

    def __init__(self, portal: Portal, open_data: OpenData, pictures: Pictures) -> None:
        self._portal, self._open, self._pictures = portal, open_data, pictures
        self._rate = Rate()

    def show(self, slug: str) -> Response:
        """The empty form."""
        return self._in_unit(slug, lambda data: self._form(data, slug, Written()))

    def replies(self, slug: str, question: str, page: str) -> Response:
        """Public replies of the channel, searched through."""

        def make(data: PublicData) -> Response:
            asked, words = words_of(question)
            number = number_of(page)
            document = (
                replies_page(data, unit_of(data, slug), words, asked, number)
                if number is not None
                else None
            )
            if document is None:
                return missing_answer(data)
            return html_answer(data.layout(), document)

        return self._in_unit(slug, make)

    def take(self, slug: str, kind: str, body: bytes, address: str) -> Response:
        """Keep the message and show its receipt; or the form again with a sentence."""

        def make(data: PublicData) -> Response:
            try:
                parts = read_multipart(kind, body)
            except MultipartError:
                return self._form(data, slug, Written(problem=_BROKEN), status=422)
            return self._taken(data, slug, parts, address)

        return self._in_unit(slug, make)

    def _taken(
        self, data: PublicData, slug: str, parts: tuple[Part, ...], address: str
    ) -> Response:
        told, now = fields_of(parts), self._portal.now()
        typed, stamp = written(told, data.layout()), told.get("stamp", "")
        problem = self._guarded(slug, told)
        if problem or typed.problem:
            kept = stamp if problem in ("", _FAST) else ""
            again = typed if typed.problem else replace(typed, problem=problem)
            return self._form(data, slug, again, status=422, stamp=kept)
        if not self._rate.allows(address, self._portal.secret, now):
            return self._form(data, slug, replace(typed, problem=_OFTEN), status=429, stamp=stamp)
        read = read_stamp(self._portal.secret, f"inquiry {slug}", stamp, now)
        assert read is not None  # _guarded saw it
        try:
            photos = take_photos(parts, self._portal, self._pictures)
        except FileRefusedError as refused:
            again = replace(typed, problem=str(refused), where="files")
            return self._form(data, slug, again, status=422, stamp=stamp)
        unit = unit_of(data, slug)
        message = Message(
            id=read.sending,
            unit=unit.key,  # type: ignore[arg-type]  # a key of the layout's units
            type=typed.type,
            subject=typed.subject,
            text=typed.text,
            sender=typed.sender,
            consent=typed.consent == "yes",
            pictures=photos,
        )
        kept_one = receive(self._portal, message)
        code = code_of(self._portal, kept_one.id)
        return _fresh(html_answer(data.layout(), receipt_page(data, unit, kept_one, code)))

    def _guarded(self, slug: str, told: Mapping[str, str]) -> str:
        now = self._portal.now()
        stamp = read_stamp(self._portal.secret, f"inquiry {slug}", told.get("stamp", ""), now)
        if told.get(TRAP):
            return _TRAPPED
        if stamp is None or stamp.is_stale(now):
            return _STALE
        return _FAST if stamp.is_too_fast(now) else ""

    def _form(
        self, data: PublicData, slug: str, told: Written, *, status: int = 200, stamp: str = ""
    ) -> Response:
        about = f"inquiry {slug}"
        fresh = stamp or new_stamp(self._portal.secret, about, self._portal.now())
        page = form_page(data, unit_of(data, slug), fresh, told)
        return _fresh(html_answer(data.layout(), page, status))

    def _in_unit(self, slug: str, make: Callable[[PublicData], Response]) -> Response:
        with self._open() as data:
            known = any(one.slug == slug for one in data.layout().portal.units)
            return make(data) if known else missing_answer(data)


def _fresh(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer
