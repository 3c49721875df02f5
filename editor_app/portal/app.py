"""The application: routers, refusals as problem details, and the pass that publishes in time."""

import asyncio
import contextlib
import logging
import threading
from collections.abc import AsyncIterator, Awaitable, Callable

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from editor_app.portal.acts import expire_due
from editor_app.portal.api import (
    blobs,
    commands,
    discovery,
    drafts,
    feeds,
    handovers,
    inquiries,
    items,
    opinions,
    packages,
    warrants,
)
from editor_app.portal.api.requests import sentence
from editor_app.portal.auth.router import router as oauth_router
from editor_app.portal.bundle_release import release_due
from editor_app.portal.clocks import escalate_due
from editor_app.portal.config import PortalConfig
from editor_app.portal.core import Portal, open_portal
from editor_app.portal.db.engine import BusyError
from editor_app.portal.gate import Gate, Stamp
from editor_app.portal.inquiries.router import inquiry_router
from editor_app.portal.link_watch import ask_links
from editor_app.portal.live import open_live
from editor_app.portal.opinions.router import opinion_router
from editor_app.portal.problems import ProblemError, problem_for_status, problem_response
from editor_app.portal.public.data import OpenData
from editor_app.portal.public.router import missing_answer, public_router
from editor_app.portal.publication import publish_due

_LOG = logging.getLogger(__name__)
_PROGRAMS = ("/v1", "/oauth", "/.well-known")


def create_app(config: PortalConfig) -> FastAPI:
    """Open the portal's data and compose the application.

    Raises ``EditorError(LAYOUT_DAMAGED)``: a portal does not start with a damaged layout.
    """
    portal = open_portal(config)
    app = compose(portal)
    open_data = open_live(portal)
    app.include_router(opinion_router(portal, open_data))
    app.include_router(inquiry_router(portal, open_data))
    app.include_router(public_router(open_data))
    app.add_exception_handler(HTTPException, _on_status(open_data))
    app.add_middleware(Gate, portal=portal)
    app.add_middleware(Stamp, portal=portal)
    return app


def compose(portal: Portal | None) -> FastAPI:
    """Routers and error handlers; without a portal only good for the API document."""
    app = FastAPI(
        title="Channel portal",
        version="1",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
    )
    app.state.portal = portal
    told = (discovery, items, drafts, blobs, commands, feeds, warrants, opinions, inquiries)
    for part in (*told, packages, handovers):
        app.include_router(part.router)
    app.include_router(oauth_router)
    app.add_exception_handler(ProblemError, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(BusyError, _on_busy)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    portal: Portal = app.state.portal
    ends = threading.Event()
    tasks = [asyncio.create_task(_publish_in_time(portal))]
    if portal.config.probe is not None:
        tasks.append(asyncio.create_task(_ask_links_in_time(portal, ends)))
    try:
        yield
    finally:
        ends.set()
        for task in tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        portal.database.close()


async def _publish_in_time(portal: Portal) -> None:
    while True:
        try:
            await run_in_threadpool(publish_due, portal)
            await run_in_threadpool(release_due, portal)
            await run_in_threadpool(expire_due, portal)
            await run_in_threadpool(escalate_due, portal)
            await run_in_threadpool(portal.shelf.refresh, portal.database)
        except Exception:
            # A database that is away for a while must not stop the clock for good.
            _LOG.exception("scheduled publication or escalation failed")
        await asyncio.sleep(portal.config.due_seconds)


async def _ask_links_in_time(portal: Portal, ends: threading.Event) -> None:
    """Apart from the clock: an address may take its time."""
    while True:
        await asyncio.sleep(portal.config.link_seconds)
        try:
            await run_in_threadpool(ask_links, portal, ends.is_set)
        except Exception:
            _LOG.exception("links could not be asked")


async def _on_problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)
    return problem_response(error, request.url.path)


async def _on_invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    detail = sentence(error.errors()[0]) if error.errors() else ""
    return problem_response(ProblemError("bad-request", detail, status=422), request.url.path)


def _on_status(open_data: OpenData) -> Callable[[Request, Exception], Awaitable[Response]]:
    """Bare HTTP refusals: a page for readers of the public side, a problem for programs."""

    def missing() -> Response:
        with open_data() as data:
            return missing_answer(data)

    async def answer(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        path = request.url.path
        if error.status_code == 404 and not path.startswith(_PROGRAMS):
            return await run_in_threadpool(missing)
        problem = problem_for_status(error.status_code, str(error.detail))
        problem.headers = dict(error.headers or {})
        return problem_response(problem, path)

    return answer


async def _on_busy(request: Request, _: Exception) -> Response:
    busy = ProblemError("internal", "busy", status=503, headers={"Retry-After": "2"})
    return problem_response(busy, request.url.path)
