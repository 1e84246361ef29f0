"""Every shape of message as a person sees it: ``python -m tests.shapes`` writes them to ``tests/data/shapes.md``.

Each is what the running bot sent and the strict server took, drawn from its text, entities and buttons.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from msgspec.structs import replace

from bot.answering.reply import Reply
from tests.botapi.markup import parse, utf16_length
from tests.botapi.server import BotApi
from tests.botapi.world import Json, Person
from tests.chat_world import running
from tests.replies import ABSTENTION, ANSWER

GOLDEN = Path(__file__).parent / "data" / "shapes.md"
_HEAD = """# What people see

`│` stands before a quote, `┊` before one that is folded until it is tapped. *Stars* are bold, _lines_ italic, `ticks`
code, ⟨signs⟩ hold the address behind a word. The last lines are buttons. Written by `python -m tests.shapes`.
"""
_MARKS = {"bold": ("*", "*"), "italic": ("_", "_"), "code": ("`", "`")}
_BARS = {"blockquote": "│ ", "expandable_blockquote": "┊ "}
_ASK = "Does Microsoft sell face recognition to police?"


class Fixed:
    """Answers everything alike but what is about Nokia."""

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        """Return the reply written by hand."""
        return replace(ABSTENTION if "nokia" in question.lower() else ANSWER, question=question)


def seen(message: Json) -> str:
    """Draw one message."""
    replied = message.get("reply_to_message")
    head = [f"↳ {replied['text'].splitlines()[0]}"] if replied else []
    keyboard = message.get("reply_markup", {}).get("inline_keyboard", [])
    rows = ["  ".join(f"[ {button['text']} ]" for button in row) for row in keyboard]
    return "\n".join([*head, _drawn(message["text"], message.get("entities", [])), *rows])


def _drawn(text: str, entities: Sequence[Json]) -> str:
    """Put signs where entities begin and end; offsets count UTF-16 units."""
    signs: list[tuple[int, int, str]] = []
    for entity in entities:
        start, end = entity["offset"], entity["offset"] + entity["length"]
        before, after = _MARKS.get(entity["type"], ("", f"⟨{entity['url']}⟩" if "url" in entity else ""))
        signs += [(start, 1, before), (end, 0, after)]
    bars = {entity["offset"]: (entity["offset"] + entity["length"], _BARS[entity["type"]]) for entity in entities
            if entity["type"] in _BARS}  # fmt: skip
    lines, offset = [], 0
    for line in text.split("\n"):
        end = offset + utf16_length(line)
        bar = next((bar for start, (stop, bar) in bars.items() if start <= offset < stop), "")
        raw = line.encode("utf-16-le")
        inside = sorted((sign for sign in signs if offset <= sign[0] <= end), key=lambda sign: sign[:2], reverse=True)
        for place, _, sign in inside:
            cut = (place - offset) * 2
            raw = raw[:cut] + sign.encode("utf-16-le") + raw[cut:]
        lines.append(bar + raw.decode("utf-16-le"))
        offset = end + 1
    return "\n".join(lines)


@dataclass
class Booth:
    """Where shapes are taken: each in a chat of its own, so that none waits for another."""

    api: BotApi
    admin: Person

    async def sent(self, deed: Callable[[], object], number: int = 1) -> Json:
        """Do something and return the message that comes of it."""
        before = len(self.api.called("sendMessage"))
        deed()
        await self.api.wait_for(lambda: len(self.api.called("sendMessage")) == before + number, 20)
        message: Json = self.api.called("sendMessage")[-1].result
        return message

    async def told(self, text: str, person: Person | None = None) -> str:
        """Write in private and draw what comes back."""
        person = person or self.api.world.person()
        return seen(await self.sent(lambda: self.api.people.say(self.api.world.private(person), person, text)))

    async def in_group(self, text: str) -> Json:
        """Write in a new group and return what comes back."""
        group, ann = self.api.world.group(), self.api.world.person()
        return await self.sent(lambda: self.api.people.say(group, ann, text))

    async def pressed(self, label: str) -> str:
        """Press a button under a new answer and draw what comes of it."""
        ann = self.api.world.person()
        answer = await self.sent(lambda: self.api.people.say(self.api.world.private(ann), ann, _ASK))
        keyboard = answer["reply_markup"]["inline_keyboard"]
        data = next(str(button["callback_data"]) for row in keyboard for button in row if label in button["text"])
        await asyncio.sleep(0.3)  # the answer is noted only once it was sent
        return seen(await self.sent(lambda: self.api.people.press(ann, answer, data)))

    async def quoted(self) -> str:
        """Quote a sentence of a new answer and draw what comes of it."""
        ann = self.api.world.person()
        room = self.api.world.private(ann)
        answer = await self.sent(lambda: self.api.people.say(room, ann, _ASK))
        await asyncio.sleep(0.3)
        quote = {"text": "We do not sell it to police today", "position": 0, "is_manual": True}
        return seen(await self.sent(lambda: self.api.people.say(room, ann, "where?", reply_to=answer, quote=quote)))

    async def welcomed(self) -> str:
        """Add the bot to a group and draw its greeting."""
        group, ann = self.api.world.group(bot_status="left"), self.api.world.person()
        return seen(await self.sent(lambda: self.api.people.change_bot_status(group, ann, "member")))

    async def card(self) -> str:
        """Type inline and draw the card and the message it becomes."""
        self.api.people.type_inline(self.api.world.person(), "Does IBM still sell it?")
        await self.api.wait_for(lambda: self.api.called("answerInlineQuery"))
        (result,) = self.api.called("answerInlineQuery")[-1].params["results"]
        content = result["input_message_content"]
        text, entities = parse(content["message_text"], content["parse_mode"])
        message = {"text": text, "entities": entities, "reply_markup": result["reply_markup"]}
        return f"( {result['title']} | {result['description']} )\n{seen(message)}"

    async def progress(self) -> str:
        """Build the index and draw the message before, during and after."""
        room = self.api.world.private(self.admin)
        await self.sent(lambda: self.api.people.say(room, self.admin, "/reindex"))
        await self.api.wait_for(lambda: "Published" in room.messages[max(room.messages)]["text"], 20)
        shown = [self.api.called("sendMessage")[-1].params, *(c.params for c in self.api.called("editMessageText"))]
        texts = [re.sub(r": \d+ of", ": N of", str(call["text"])) for call in (*shown[:2], shown[-1])]
        return "\n---\n".join(texts)


async def shapes(database: str) -> str:
    """Let the bot say everything it can say, and draw it."""
    async with BotApi() as api:
        admin = api.world.person("Root")
        booth = Booth(api, admin)
        with patch("bot.chat.administration._REDRAW_S", 0.02):
            async with running(api, Fixed(), store=database, admins=(admin.id,)):
                drawn = {name: await take() for name, take in _takes(booth).items()}
        assert api.rejected == []
    return "\n".join([_HEAD, *(f"## {name}\n\n```text\n{text}\n```\n" for name, text in drawn.items())])


def _takes(booth: Booth) -> dict[str, Callable[[], Awaitable[str]]]:
    async def folded() -> str:
        return seen(await booth.in_group(f"/ask {_ASK}"))

    return {
        "A private answer": lambda: booth.told(_ASK),
        "An answer in a group": folded,
        "A refusal": lambda: booth.told("Does Nokia sell it?"),
        "Sources": lambda: booth.pressed("Sources"),
        "What changed": lambda: booth.pressed("What changed"),
        "A quoted sentence": booth.quoted,
        "/timeline ACTOR": lambda: booth.told("/timeline Microsoft"),
        "/compare A and B": lambda: booth.told("/compare Amazon and Microsoft"),
        "/latest": lambda: booth.told("/latest"),
        "/settings": lambda: booth.told("/settings"),
        "/privacy": lambda: booth.told("/privacy"),
        "/forget": lambda: booth.told("/forget"),
        "/about": lambda: booth.told("/about"),
        "/help": lambda: booth.told("/help"),
        "/start": lambda: booth.told("/start"),
        "The welcome in a group": booth.welcomed,
        "An inline card": booth.card,
        "/gaps, for admins": lambda: booth.told("/gaps", booth.admin),
        "/stats, for admins": lambda: booth.told("/stats", booth.admin),
        "/reindex, for admins": booth.progress,
        "A command nobody knows": lambda: booth.told("/stats"),
    }


if __name__ == "__main__":
    GOLDEN.write_text(asyncio.run(shapes("sqlite://")), encoding="utf-8")
