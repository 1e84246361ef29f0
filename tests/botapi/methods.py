"""The methods of the Bot API that write: sending, editing, deleting, answering queries."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from tests.botapi.errors import Refused, bad_request
from tests.botapi.markup import parse, utf16_length
from tests.botapi.stage import Stage
from tests.botapi.world import Json, Room

Params = dict[str, Any]
_MAX_CAPTION = 1024
_STALE = "query is too old and response timeout expired or query ID is invalid"


@dataclass(frozen=True)
class Upload:
    """A file that came along with a call."""

    name: str
    mime_type: str
    content: bytes


class Methods:
    """What a call does to the world; raises ``Refused`` for what Telegram refuses."""

    def __init__(self, stage: Stage) -> None:
        """Work on the world of ``stage``."""
        self.stage = stage
        self.world = stage.world
        self.inline_messages: dict[str, Json] = {}

    def room(self, params: Params) -> Room:
        """Return the chat of a call."""
        try:
            return self.world.rooms[int(params["chat_id"])]
        except (KeyError, ValueError):
            raise bad_request("chat not found") from None

    def send_message(self, params: Params) -> Json:
        """Send a text."""
        self.room(params).must_be_open()
        text, entities = parse(str(params.get("text", "")), params.get("parse_mode"))
        return self._send(params, {"text": text, "entities": entities})

    def send_document(self, params: Params) -> Json:
        """Send a file that comes along, as a field of its own or attached under another name."""
        self.room(params).must_be_open()
        document = params.get("document")
        if isinstance(document, str) and document.startswith("attach://"):
            document = params.get(document.removeprefix("attach://"))
        if not isinstance(document, Upload):
            raise bad_request("there is no document in the request")
        if not document.content:
            raise bad_request("file must be non-empty")
        content: Json = {"document": _file(document)}
        if params.get("caption"):
            text, entities = parse(str(params["caption"]), params.get("parse_mode"), _MAX_CAPTION)
            content |= {"caption": text, "caption_entities": entities}
        return self._send(params, content)

    def _send(self, params: Params, content: Json) -> Json:
        room = self.room(params)
        content |= _keyboard(params)
        reply_to, topic = self._reply_to(room, params), self._topic(room, params)
        message = self.world.compose(room, self.world.me, content)
        self.world.thread(room, message, topic, reply_to)
        message["link_preview_options"] = params.get("link_preview_options", {})
        room.last_bot = self.world.me.id
        return message

    def _topic(self, room: Room, params: Params) -> int | None:
        if params.get("message_thread_id") in (None, ""):
            return None
        topic = int(params["message_thread_id"])
        if not room.is_forum or topic not in room.topics:
            raise bad_request("message thread not found")
        return topic

    def _reply_to(self, room: Room, params: Params) -> Json | None:
        wanted = params.get("reply_parameters")
        if not wanted:
            return None
        replied = room.messages.get(int(wanted["message_id"]))
        if replied is None and not wanted.get("allow_sending_without_reply"):
            raise bad_request("message to be replied not found")
        return replied

    def send_chat_action(self, params: Params) -> bool:
        """Show "typing"."""
        room = self.room(params)
        room.must_be_open()
        self._topic(room, params)
        if params.get("action") != "typing":
            raise bad_request("wrong parameter action in request")
        return True

    def edit_message_text(self, params: Params) -> Json | bool:
        """Change the text of one of the bot's own messages."""
        text, entities = parse(str(params.get("text", "")), params.get("parse_mode"))
        return self._change(params, {"text": text, "entities": entities} | _keyboard(params))

    def edit_message_reply_markup(self, params: Params) -> Json | bool:
        """Change the buttons of one of the bot's own messages."""
        return self._change(params, _keyboard(params))

    def _change(self, params: Params, new: Json) -> Json | bool:
        if params.get("inline_message_id"):
            self.inline_messages[str(params["inline_message_id"])] |= new
            return True
        room = self.room(params)
        room.must_be_open()
        message = room.messages.get(int(params.get("message_id", 0)))
        if message is None:
            raise bad_request("message to edit not found")
        if message["from"]["id"] != self.world.me.id:
            raise bad_request("message can't be edited")
        new = {"reply_markup": None} | new
        if all(message.get(key) == value for key, value in new.items()):
            raise bad_request(
                "message is not modified: specified new message content and reply markup are exactly the same as a "
                "current content and reply markup of the message"
            )
        message |= {key: value for key, value in new.items() if value is not None}
        if new["reply_markup"] is None:
            message.pop("reply_markup", None)
        return message

    def delete_message(self, params: Params) -> bool:
        """Delete a message."""
        room = self.room(params)
        room.must_be_open()
        message = room.messages.get(int(params["message_id"]))
        if message is None:
            raise bad_request("message to delete not found")
        if message["from"]["id"] != self.world.me.id and room.bot_status != "administrator":
            raise bad_request("message can't be deleted")
        del room.messages[message["message_id"]]
        return True

    def delete_messages(self, params: Params) -> bool:
        """Delete up to 100 messages; those that are not there are skipped."""
        room = self.room(params)
        room.must_be_open()
        numbers = [int(number) for number in params.get("message_ids") or []]
        if not 1 <= len(numbers) <= 100:
            raise bad_request("message identifiers are not specified")
        for message in [room.messages[number] for number in numbers if number in room.messages]:
            self.delete_message(params | {"message_id": message["message_id"]})
        return True

    def answer_callback_query(self, params: Params) -> bool:
        """Answer a pressed button, once."""
        if self.stage.open_callbacks.pop(str(params.get("callback_query_id")), None) is None:
            raise bad_request(_STALE)
        if len(str(params.get("text") or "")) > 200:
            raise bad_request("MESSAGE_TOO_LONG")
        return True

    def answer_inline_query(self, params: Params) -> bool:
        """Answer an inline query, once."""
        if self.stage.open_inline.pop(str(params.get("inline_query_id")), None) is None:
            raise bad_request(_STALE)
        results = params.get("results") or []
        if len(results) > 50:
            raise bad_request("RESULTS_TOO_MUCH")
        if len({result["id"] for result in results}) != len(results):
            raise bad_request("RESULT_ID_DUPLICATE")
        for result in results:
            _inline_result(result)
        return True

    def answer_guest_query(self, params: Params) -> Json:
        """Answer a guest message, once."""
        query = str(params.get("guest_query_id"))
        if self.stage.open_guests.pop(query, None) is None:
            raise bad_request(_STALE)
        self.inline_messages[f"inline-{query}"] = _inline_result(params["result"])
        return {"inline_message_id": f"inline-{query}"}


def _file(upload: Upload) -> Json:
    digest = hashlib.sha256(upload.content).hexdigest()
    named = {"file_name": upload.name, "mime_type": upload.mime_type, "file_size": len(upload.content)}
    return {"file_id": digest, "file_unique_id": digest[:16]} | named


def _inline_result(result: Json) -> Json:
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    if result.get("type") != "article" or not result.get("title"):
        raise bad_request("can't parse inline query result")
    content = result["input_message_content"]
    text, entities = parse(content["message_text"], content.get("parse_mode"))
    return {"text": text, "entities": entities} | _keyboard(result)


def _keyboard(params: Params) -> Json:
    markup = params.get("reply_markup")
    if not markup:
        return {}
    rows = markup.get("inline_keyboard")
    if rows is None:
        return {}
    buttons = [button for row in rows for button in row]
    if len(buttons) > 100:
        raise bad_request("reply markup is too long")
    for button in buttons:
        _button(button)
    return {"reply_markup": json.loads(json.dumps(markup))}


def _button(button: Json) -> None:
    if not button.get("text") or utf16_length(button["text"]) > 64:
        raise bad_request("can't parse inline keyboard button: text is empty or too long")
    actions = [key for key in button if key not in ("text", "style", "icon_custom_emoji_id")]
    if len(actions) != 1:
        raise Refused(400, "Bad Request: can't parse inline keyboard button: exactly one action is needed")
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= 64:
        raise bad_request("BUTTON_DATA_INVALID")
