"""Who speaks in each sentence of an article, by rules over prose.

The reporter speaks unless the sentence says otherwise: by a verb of speech with a subject ("Microsoft said", "said Jane
Roe, an analyst"), by "according to", by a ruling of a court, by the words of a law, or by standing inside a quotation
that another sentence attributes.
"""

from collections.abc import Sequence

from corpus.actor import Mention
from corpus.actors import ActorBook
from corpus.article import Sentence, Span, SpeakerKind
from corpus.hearings import Floor, floor_at
from corpus.line_rules import is_heading
from corpus.names import tokenize
from corpus.speaking.quotes import quoted
from corpus.speaking.referents import Attribution, Memory
from corpus.speaking.stated_law import find_law, find_place_law
from corpus.speaking.subjects import Speech, find_speech
from corpus.speaking.voices import Line, Voice, follows_preposition, kind_of, voices_in
from corpus.speaking.words import speaker_lexicon
from corpus.typos import ordinary_words

__all__ = ["REPORTER", "Attribution", "attribute", "attribute_texts"]

REPORTER = Attribution("", SpeakerKind.REPORTER)
_MAX_TOKENS = 300  # the rules look far back and ahead; no sentence of prose is longer
_SUITS = {
    "say": frozenset(SpeakerKind),
    "find": frozenset(SpeakerKind) - {SpeakerKind.COMPANY, SpeakerKind.LAW},
    "judge": frozenset({SpeakerKind.COURT}),
}


def attribute(sentences: Sequence[Sentence], book: ActorBook) -> tuple[Attribution, ...]:
    """Attribute the sentences of one article, in order; one attribution a sentence."""
    starts = [
        number == 0 or sentence.span.start - sentences[number - 1].span.end > 1
        for number, sentence in enumerate(sentences)
    ]
    return attribute_texts([sentence.text for sentence in sentences], starts, book)


def attribute_texts(texts: Sequence[str], starts: Sequence[bool], book: ActorBook) -> tuple[Attribution, ...]:
    """Attribute sentences given as texts; ``starts`` tells which of them open a paragraph."""
    masks = quoted(texts, starts)
    in_turn = _in_turn(texts, starts, book)
    memory = Memory(book)
    found: list[Attribution | None] = []
    for text, mask, mentions, turn in zip(texts, masks, _mentions(texts, starts, book), in_turn, strict=True):
        line = _line(text, mask, mentions, book)
        said = None if is_heading(text) else _said(line, memory)
        is_quotation = said is None and not is_heading(text) and not any(token.text.isalnum() for token in line.tokens)
        found.append(None if is_quotation else said or turn)
        memory.actors.extend(book[mention.actor] for mention in mentions)
    return tuple(_attribute_quotations(found, starts))


def _pieces(texts: Sequence[str], starts: Sequence[bool]) -> list[str]:
    return [("\n\n" if opens else " ") + text for text, opens in zip(texts, starts, strict=True)]


def _in_turn(texts: Sequence[str], starts: Sequence[bool], book: ActorBook) -> list[Attribution]:
    """Return whose word each sentence is by who has the floor in a transcript; the reporter's elsewhere."""
    pieces = _pieces(texts, starts)
    whole, place, found = "".join(pieces), 0, []
    for piece in pieces:
        place += len(piece)
        turn = floor_at(whole, place - 1)
        found.append(REPORTER if turn is None else _of_turn(turn, book))
    return found


def _of_turn(turn: Floor, book: ActorBook) -> Attribution:
    actor = book.named(turn.body) if turn.body else None
    if actor is not None:
        return Attribution(actor.name, kind_of(actor, book))
    return Attribution(turn.speaker, SpeakerKind.OFFICIAL if turn.is_official else SpeakerKind.ADVOCATE)


def _mentions(texts: Sequence[str], starts: Sequence[bool], book: ActorBook) -> list[list[Mention]]:
    """Find actors in the whole article at once: a surname and a shared name need what stands before them."""
    pieces = _pieces(texts, starts)
    mentions = list(reversed(book.find("".join(pieces))))
    parts = []
    start = 0
    for piece, text in zip(pieces, texts, strict=True):
        offset = start + len(piece) - len(text)
        start += len(piece)
        part = []
        while mentions and mentions[-1].span.start < start:
            mention = mentions.pop()
            end = min(mention.span.end, start)
            part.append(Mention(mention.actor, Span(mention.span.start - offset, end - offset)))
        parts.append(part)
    return parts


def _line(text: str, mask: Sequence[bool], mentions: Sequence[Mention], book: ActorBook) -> Line:
    tokens = tuple(token for token in tokenize(text) if not mask[token.start])[:_MAX_TOKENS]
    actors = []
    for mention in mentions:
        places = [place for place, token in enumerate(tokens) if mention.span.holds(token.start)]
        if places:
            actors.append((places[0], places[-1] + 1, book[mention.actor]))
    return Line(tokens, tuple(actors))


def _said(line: Line, memory: Memory) -> Attribution | None:
    voices = voices_in(line, memory.book, memory.people)
    memory.people |= {voice.name.split()[-1]: voice for voice in voices if voice.is_person}
    _meet(memory, line, voices)
    for speech in find_speech(line, voices):
        if speech.voice.noun == "pronoun" and _names_a_stranger(line, voices, speech.voice.first):
            continue
        attribution = memory.resolve(speech.voice, line)
        if attribution is not None and attribution.kind in _SUITS[speech.verb]:
            _remember(memory, speech, attribution)
            return REPORTER if attribution.kind is SpeakerKind.REPORTER else attribution
    law = find_law(line, voices)
    if law is not None:
        return memory.law(law, line)
    place = find_place_law(line, voices)
    return None if place is None else Attribution(place.name, SpeakerKind.LAW)


def _meet(memory: Memory, line: Line, voices: Sequence[Voice]) -> None:
    """Note the person that a sentence is on: "she" of the next one."""
    first = voices[0] if voices else None
    if first is None or not first.is_person or first.kind is None:
        return
    if not follows_preposition(line, first) or (first.first == 1 and line.folded[0] == "for"):
        memory.subject = Attribution(first.name, first.kind)


def _names_a_stranger(line: Line, voices: Sequence[Voice], before: int) -> bool:
    """Tell whether a name that is nobody's speaks before a pronoun, which means it: "The CNPD said it had found"."""
    known = {place for voice in voices for place in range(voice.first, voice.last)}
    verbs = speaker_lexicon().verbs["say"]
    return any(
        line.tokens[place].is_capital and place not in known and line.folded[place] not in ordinary_words()
        for place in range(before - 1)
        if line.folded[place + 1] in verbs
    )


def _remember(memory: Memory, speech: Speech, attribution: Attribution) -> None:
    if attribution.kind is SpeakerKind.REPORTER:
        return
    memory.last = attribution
    if speech.voice.is_person:
        memory.person = memory.subject = attribution
    elif speech.voice.noun not in {"", "pronoun"}:
        memory.subject = None  # "the judge" is who "he" is from then on


def _attribute_quotations(found: Sequence[Attribution | None], starts: Sequence[bool]) -> list[Attribution]:
    """Give a sentence that is nothing but quotation to the next speaker of its paragraph, else to the one before."""
    done: list[Attribution] = []
    for number, attribution in enumerate(found):
        if attribution is not None:
            done.append(attribution)
            continue
        before = done[-1] if done else REPORTER
        opens = starts[number] or before.kind is SpeakerKind.REPORTER
        done.append((_next_speaker(found, starts, number) if opens else None) or before)
    return done


def _next_speaker(found: Sequence[Attribution | None], starts: Sequence[bool], number: int) -> Attribution | None:
    for place in range(number + 1, len(found)):
        if starts[place]:
            return None
        attribution = found[place]
        if attribution is not None:
            return None if attribution.kind is SpeakerKind.REPORTER else attribution
    return None
