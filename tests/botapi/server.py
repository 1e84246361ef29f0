"""The HTTP side: tokens, parameters, faults, and the record of every call."""

import asyncio
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

import aiohttp
from aiohttp import web

from tests.botapi.errors import Refused, flooded
from tests.botapi.faults import Fault, Faults, Planned
from tests.botapi.methods import Methods, Upload
from tests.botapi.pace import Pace
from tests.botapi.profile import Profile
from tests.botapi.stage import Stage
from tests.botapi.updates import UpdateQueue
from tests.botapi.world import World

TOKEN = "7000:AAE-strict-local-token_0123456789abcdef"
_HANG_S = 60
_MAX_UPLOAD = 50 * 2**20
_NUMBERS = ("chat_id", "message_id", "message_thread_id", "user_id", "offset", "limit", "timeout")
_WRITING = ("sendMessage", "editMessageText", "editMessageReplyMarkup")
_REFUSALS = {
    Fault.FLOOD: flooded(1),
    Fault.CONFLICT: Refused(409, "Conflict: terminated by other getUpdates request"),
    Fault.UNPARSABLE: Refused(400, "Bad Request: can't parse entities: planned"),
}


@dataclass(frozen=True)
class Call:
    """One call: what was asked, when (monotonic seconds) and how it was answered."""

    method: str
    params: dict[str, Any]
    at: float
    code: int
    description: str
    result: Any


class BotApi:
    """A Bot API server on a free port of the loopback; an asynchronous context manager."""

    def __init__(self, *, username: str = "AsOfBot", sees_all: bool = False, token: str = TOKEN) -> None:
        """Prepare an empty world with one bot."""
        self.token = token
        self.world = World(username, sees_all=sees_all)
        self.updates = UpdateQueue()
        self.people = Stage(self.world, self.updates)
        self.methods = Methods(self.people)
        self.profile = Profile(self.methods)
        self.faults = Faults()
        self.pace = Pace()
        self.calls: list[Call] = []
        self.connections: set[tuple[str, int]] = set()
        self.webhook: dict[str, Any] = {}
        self._table = self._methods()
        self._stopping = asyncio.Event()
        self._called = asyncio.Event()

    def _methods(self) -> dict[str, Callable[[dict[str, Any]], Any]]:
        methods, profile = self.methods, self.profile
        return {
            "getMe": profile.get_me,
            "sendMessage": methods.send_message,
            "sendDocument": methods.send_document,
            "sendChatAction": methods.send_chat_action,
            "editMessageText": methods.edit_message_text,
            "editMessageReplyMarkup": methods.edit_message_reply_markup,
            "deleteMessage": methods.delete_message,
            "deleteMessages": methods.delete_messages,
            "answerCallbackQuery": methods.answer_callback_query,
            "answerInlineQuery": methods.answer_inline_query,
            "answerGuestQuery": methods.answer_guest_query,
            "setMyCommands": profile.set_my_commands,
            "setMyDescription": profile.set_my_description,
            "setMyShortDescription": profile.set_my_short_description,
            "setChatMenuButton": profile.accepted,
            "getChatMember": profile.get_chat_member,
            "leaveChat": profile.leave_chat,
            "setWebhook": self._set_webhook,
            "deleteWebhook": self._delete_webhook,
            "getWebhookInfo": lambda _params: self.webhook | {"pending_update_count": len(self.updates.unconfirmed)},
        }

    @property
    def base_url(self) -> str:
        """The address the token is appended to."""
        return f"http://127.0.0.1:{self.port}/bot"

    @property
    def rejected(self) -> list[Call]:
        """Every call a correct bot would not have made: refused for its content, not by a planned fault."""
        planned = _REFUSALS[Fault.UNPARSABLE].description
        return [call for call in self.calls if call.code in (400, 401, 404) and call.description != planned]

    def called(self, method: str) -> list[Call]:
        """Return the accepted calls of one method, in order."""
        return [call for call in self.calls if call.method == method and call.code == 200]

    async def wait_for(self, condition: Callable[[], object], timeout_s: float = 5) -> None:
        """Wait until ``condition`` holds after some call; raises ``TimeoutError``."""
        async with asyncio.timeout(timeout_s):
            while not condition():
                self._called.clear()
                await self._called.wait()

    async def __aenter__(self) -> Self:
        """Start serving."""
        app = web.Application(client_max_size=_MAX_UPLOAD)
        app.router.add_route("*", "/bot{token}/{method}", self._handle)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.port = int(self._runner.addresses[0][1])
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop serving."""
        self._stopping.set()
        await self._runner.cleanup()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        try:
            method, params = request.match_info["method"], await _params(request)
        except ConnectionResetError:  # whoever asked was killed meanwhile
            return web.Response()
        if request.transport is not None:
            self.connections.add(request.transport.get_extra_info("peername"))
        if request.match_info["token"] != self.token:
            return self._answer(method, params, Refused(401, "Unauthorized"))
        fault = self.faults.take(method, params)
        if fault is not None:
            return await self._fail(request, method, params, fault)
        return self._answer(method, params, await self._perform(method, params))

    async def _perform(self, method: str, params: dict[str, Any]) -> Any:
        try:
            if method == "getUpdates":
                self.updates.allowed = params.get("allowed_updates") or self.updates.allowed
                timeout_s = float(params.get("timeout") or 0)
                return await self.updates.poll(
                    int(params.get("offset") or 0), int(params.get("limit") or 100), timeout_s
                )
            if method in _WRITING and "chat_id" in params:
                self.pace.check(int(params["chat_id"]))
            return self._table[method](params)
        except KeyError as missing:
            return Refused(404 if missing.args[0] == method else 400, f"Not Found: {missing}")
        except Refused as refused:
            return refused

    def _answer(self, method: str, params: dict[str, Any], result: Any) -> web.Response:
        refused = result if isinstance(result, Refused) else None
        call = Call(
            method,
            params,
            time.monotonic(),
            refused.code if refused else 200,
            refused.description if refused else "",
            None if refused else result,
        )
        if method != "getUpdates" or refused:
            self.calls.append(call)
            self._called.set()
        body = refused.payload() if refused else {"ok": True, "result": result}
        return web.Response(text=json.dumps(body), status=call.code, content_type="application/json")

    async def _fail(
        self, request: web.Request, method: str, params: dict[str, Any], planned: Planned
    ) -> web.StreamResponse:
        fault = planned.fault
        if fault in _REFUSALS:
            refused = flooded(planned.retry_after_s) if fault is Fault.FLOOD else _REFUSALS[fault]
            return self._answer(method, params, refused)
        if fault is Fault.BAD_GATEWAY:
            return web.Response(text="<html>502 Bad Gateway</html>", status=502)
        body = b""
        if fault in (Fault.DROP_AFTER, Fault.HANG_AFTER, Fault.HALF_JSON):
            body = (self._answer(method, params, await self._perform(method, params)).text or "").encode()
        if fault is Fault.HALF_JSON:
            return web.Response(body=body[: len(body) // 2], content_type="application/json")
        if fault in (Fault.HANG_BEFORE, Fault.HANG_AFTER):
            await _hang(self._stopping)
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    def _set_webhook(self, params: dict[str, Any]) -> bool:
        self.webhook = params
        self.updates.webhook_url = str(params.get("url") or "")
        self.updates.allowed = params.get("allowed_updates") or self.updates.allowed
        return True

    def _delete_webhook(self, _params: dict[str, Any]) -> bool:
        self.webhook = {}
        self.updates.webhook_url = ""
        return True

    async def push_to_webhook(self) -> list[int]:
        """Deliver what waits to the webhook as Telegram does, one update after another; return the statuses."""
        statuses = []
        headers = {"X-Telegram-Bot-Api-Secret-Token": self.webhook.get("secret_token", "")}
        async with aiohttp.ClientSession(headers=headers) as session:
            for update in list(self.updates.unconfirmed):
                async with session.post(self.updates.webhook_url, json=update) as response:
                    statuses.append(response.status)
                if statuses[-1] == 200:
                    self.updates.unconfirmed.remove(update)
        return statuses


async def _hang(stopping: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(_HANG_S):
            await stopping.wait()
    except TimeoutError:
        return


async def _params(request: web.Request) -> dict[str, Any]:
    if request.content_type == "application/json":
        return dict(await request.json())
    return {key: _field(key, value) for key, value in (await request.post()).items()}


def _field(key: str, value: str | bytes | bytearray | web.FileField) -> Any:
    if isinstance(value, web.FileField):
        return Upload(value.filename, value.content_type, value.file.read())
    return _value(key, str(value))


def _value(key: str, value: str) -> Any:
    """Read objects and lists as JSON; texts stay texts."""
    if key in _NUMBERS and value.lstrip("-").isdecimal():
        return int(value)
    if key in ("text", "description", "short_description") or value[:1] not in "[{tf":
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
