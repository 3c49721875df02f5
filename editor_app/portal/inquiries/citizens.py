"""The citizen at the query page: by number and code, without session and cookie."""

from collections.abc import Callable, Mapping, Sequence

from fastapi import Response

from editor_app.domain.inquiries import Inquiry
from editor_app.domain.pictures import Pictures
from editor_app.portal.core import Portal
from editor_app.portal.inquiries.form import more_problem
from editor_app.portal.inquiries.pages import Answer, answers_of, case_page, query_page
from editor_app.portal.inquiries.photos import take_photos
from editor_app.portal.inquiries.receiving import (
    TooLateError,
    add_answer,
    ask_again,
    looked_up,
    rate,
    ratings,
)
from editor_app.portal.inquiries.rows import find
from editor_app.portal.opinions.files import FileRefusedError
from editor_app.portal.opinions.form import fields_of
from editor_app.portal.opinions.guards import Rate
from editor_app.portal.public.answers import html_answer
from editor_app.portal.public.data import OpenData, PublicData
from editor_app.portal.public.multipart import MultipartError, Part, read_multipart
from editor_app.portal.public.router import missing_answer
from editor_app.portal.public.typed import plain_line, plain_text

_UNKNOWN = "没有找到这件留言。请核对编号和查询码。"
_OFTEN = "查询得太频繁，请过一段时间再试。"
_BROKEN = "表单没有完整到达，请再提交一次。"
_LONGEST_COMMENT = 200

_Act = Callable[["CaseDesk", Inquiry, Mapping[str, str], Sequence[Part]], tuple[Inquiry, str]]


class NotTakenError(Exception):
    """Carries the sentence for the citizen; what was typed stands in the form again."""


class CaseDesk:
    """Shows a case to who has its code, and takes what they do."""

    def __init__(self, portal: Portal, open_data: OpenData, pictures: Pictures) -> None:
        self._portal, self._open, self._pictures = portal, open_data, pictures
        self._rate = Rate()

    def ask(self) -> Response:
        """The empty query."""
        with self._open() as data:
            return html_answer(data.layout(), query_page(data))

    def show(self, kind: str, body: bytes, address: str) -> Response:
        """The case, or the query again with a sentence."""
        return self._on_case(
            kind, body, address, lambda data, one, told, _: self._page(data, one, told)
        )

    def take(self, what: str, kind: str, body: bytes, address: str) -> Response:
        """One of the three things a citizen does: answer, ask again, rate."""
        act = _ACTS.get(what)

        def done(
            data: PublicData, inquiry: Inquiry, told: Mapping[str, str], parts: Sequence[Part]
        ) -> Response:
            if act is None:
                return missing_answer(data)
            try:
                after, said = act(self, inquiry, told, parts)
            except (NotTakenError, TooLateError, FileRefusedError) as refused:
                wrong = "files" if isinstance(refused, FileRefusedError) else what
                return self._page(
                    data, inquiry, told, problem=str(refused), wrong=wrong, status=422
                )
            return self._page(data, after, told, said=said)

        return self._on_case(kind, body, address, done)

    def supply(
        self, inquiry: Inquiry, told: Mapping[str, str], parts: Sequence[Part]
    ) -> tuple[Inquiry, str]:
        """What was asked for."""
        text = _checked(told)
        photos = take_photos(parts, self._portal, self._pictures)
        return add_answer(
            self._portal, inquiry.id, text, photos
        ), "补充内容已收到，办理时限继续计算。"

    def again(
        self, inquiry: Inquiry, told: Mapping[str, str], _: Sequence[Part]
    ) -> tuple[Inquiry, str]:
        """A further question."""
        return ask_again(self._portal, inquiry.id, _checked(told)), "已收到，将再次办理并答复。"

    def rated(
        self, inquiry: Inquiry, told: Mapping[str, str], _: Sequence[Part]
    ) -> tuple[Inquiry, str]:
        """A word about the reply."""
        word = told.get("rating", "")
        if word not in ratings(self._portal):
            raise NotTakenError("请选择一项评价。")
        comment = plain_line(told.get("comment", ""))
        if len(comment) > _LONGEST_COMMENT:
            raise NotTakenError(f"说明最多 {_LONGEST_COMMENT} 个字。")
        return rate(self._portal, inquiry.id, word, comment), "谢谢您的评价。"

    def _on_case(
        self,
        kind: str,
        body: bytes,
        address: str,
        work: Callable[[PublicData, Inquiry, Mapping[str, str], Sequence[Part]], Response],
    ) -> Response:
        with self._open() as data:
            try:
                parts = read_multipart(kind, body)
            except MultipartError:
                return self._query(data, "", _BROKEN, 422)
            told = fields_of(parts)
            number = told.get("number", "")[:30]
            with self._portal.database.read() as session:
                found = looked_up(session, self._portal, number, told.get("code", "")[:20])
            if found is None:
                now = self._portal.now()
                fair = self._rate.allows(address, self._portal.secret, now)
                problem, status = (_UNKNOWN, 404) if fair else (_OFTEN, 429)
                return self._query(data, number, problem, status)
            return work(data, found, told, parts)

    def _query(self, data: PublicData, number: str, problem: str, status: int) -> Response:
        return html_answer(data.layout(), query_page(data, number, problem), status)

    def _page(
        self,
        data: PublicData,
        inquiry: Inquiry,
        told: Mapping[str, str],
        *,
        said: str = "",
        problem: str = "",
        wrong: str = "",
        status: int = 200,
    ) -> Response:
        page = case_page(
            data,
            inquiry,
            told.get("code", ""),
            ratings(self._portal),
            said=said,
            problem=problem,
            wrong=wrong,
            typed=plain_text(told.get("text", "")) if problem else "",
            answers=self._answers(inquiry),
        )
        answer = html_answer(data.layout(), page, status)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    def _answers(self, inquiry: Inquiry) -> tuple[Answer, ...]:
        """Its own replies; who was merged reads what the other message was answered."""
        if inquiry.into is None:
            return answers_of(inquiry)
        with self._portal.database.read() as session:
            target = find(session, inquiry.into)
        return answers_of(inquiry) + (answers_of(target) if target is not None else ())


def _checked(told: Mapping[str, str]) -> str:
    text = plain_text(told.get("text", ""))
    problem = more_problem(text)
    if problem:
        raise NotTakenError(problem)
    return text


_ACTS: Mapping[str, _Act] = {
    "more": CaseDesk.supply,
    "again": CaseDesk.again,
    "rating": CaseDesk.rated,
}
