"""The methods of the Bot API that describe the bot and read chats."""

import re
from typing import Any

from tests.botapi.errors import bad_request
from tests.botapi.methods import Methods, Params
from tests.botapi.stage import chat_member
from tests.botapi.world import Json, Person

_SCOPES = {
    "default": (),
    "all_private_chats": (),
    "all_group_chats": (),
    "all_chat_administrators": (),
    "chat": ("chat_id",),
    "chat_administrators": ("chat_id",),
    "chat_member": ("chat_id", "user_id"),
}


class Profile:
    """Commands, descriptions and members."""

    def __init__(self, methods: Methods) -> None:
        """Work on the world of ``methods``."""
        self.methods = methods
        self.world = methods.world
        self.commands: dict[str, list[Json]] = {}
        self.texts: dict[str, str] = {}

    def get_me(self, _params: Params) -> Json:
        """Describe the bot."""
        return self.world.me.json() | {
            "can_join_groups": True,
            "can_read_all_group_messages": self.world.sees_all,
            "supports_inline_queries": True,
        }

    def set_my_commands(self, params: Params) -> bool:
        """Set the commands of one scope and language."""
        commands = params.get("commands") or []
        if not 1 <= len(commands) <= 100:
            raise bad_request("BOT_COMMANDS_INVALID")
        for command in commands:
            if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
                raise bad_request("BOT_COMMAND_INVALID")
            if not 1 <= len(command["description"]) <= 256:
                raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
        self.commands[self._scope(params)] = commands
        return True

    def _scope(self, params: Params) -> str:
        scope = params.get("scope") or {"type": "default"}
        if scope.get("type") not in _SCOPES or any(key not in scope for key in _SCOPES[scope["type"]]):
            raise bad_request("can't parse BotCommandScope")
        if "chat_id" in scope and int(scope["chat_id"]) not in self.world.rooms:
            raise bad_request("chat not found")
        return ":".join(
            str(part)
            for part in (
                *(scope[key] for key in ("type", "chat_id", "user_id") if key in scope),
                params.get("language_code") or "",
            )
        )

    def set_my_description(self, params: Params) -> bool:
        """Set the text shown before Start."""
        return self._text("description", params, 512)

    def set_my_short_description(self, params: Params) -> bool:
        """Set the text of the profile."""
        return self._text("short_description", params, 120)

    def _text(self, key: str, params: Params, max_chars: int) -> bool:
        text = str(params.get(key) or "")
        if len(text) > max_chars:
            raise bad_request(f"{key} is too long")
        self.texts[f"{key}:{params.get('language_code') or ''}"] = text
        return True

    def get_chat_member(self, params: Params) -> Json:
        """Describe one member of a chat."""
        room = self.methods.room(params)
        room.must_be_open()
        user_id = int(params["user_id"])
        if user_id == self.world.me.id:
            return chat_member(self.world.me, room.bot_status)
        return chat_member(Person(user_id, "Someone"), "administrator" if user_id in room.admins else "member")

    def leave_chat(self, params: Params) -> bool:
        """Leave a group."""
        self.methods.room(params).bot_status = "left"
        return True

    def accepted(self, _params: Params) -> Any:
        """Accept a setting that has no effect here."""
        return True
