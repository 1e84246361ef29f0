"""A list asked item by item: "which states ban it?" is asked of each state, "which bans were lifted?" of one ban.

What a sentence says of one of them the entailment model reads well; who of many did it no single sentence says.
"""

import re

from msgspec import Struct, structs

from bot.answering.asked.forms import PAST_VERB
from bot.answering.asked.kinds import KindAsked
from bot.answering.asked.opening import AUXILIARY
from bot.answering.asked.question import Question, without_words
from corpus.actor import PLACES, ActorKind
from corpus.article import Span
from corpus.numbers import FEW_WORDS
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_RELATIVE = Pattern(r"\W*(?:(?:that|who|which)\b\s*)?")
_VERB = Pattern(rf"(?P<verb>{AUXILIARY})\s+", re.IGNORECASE)
_PREPOSITION = Pattern(r"(?:in|at|on|by|to|for|with|from|against|before|under|over|of|about)\b", re.IGNORECASE)
_OF_THEM = Pattern(rf"(?P<of>{_PREPOSITION.pattern} [^,]+?) (?P<verb>{AUXILIARY}) (?P<behind>.+)", re.IGNORECASE)
# A verb of one, or "do", before those who are many: somebody else is its subject ("which firms has Texas sued?").
_OF_ANOTHER = Pattern(r"(?:is|was|has|do|does|did)(?:n['’]?t)?", re.IGNORECASE)
_IN_PLACE = Pattern(r"^(?:in|of|from|across|within) (?:the )?[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)* (?=[a-z])")
_SUBJECT = Pattern(r"(?:the|an?|its|their|it|they|we|you|i|he|she|there)\b|(?-i:[A-Z])", re.IGNORECASE)
_WHICH = r"(?:which|what)(?: (?:of the|other|else))?"
_NAME = (
    r"(?:(?:please|can you|could you) )*(?:list|name|show|give|tell)(?: (?:me|us|all|every|of|the|some|any|a list))*"
)
_THINGS = (
    rf"(?!(?:{AUXILIARY}|the|its|their|this|that|about|of)\b)(?:(?:{FEW_WORDS}|\d+) )?"
    r"(?P<things>(?:[\w'’-]+ ){0,2}?[a-z-]{2,}[^\W\ds]s)"
)
_ASKED_WHICH = Pattern(rf"{_WHICH} {_THINGS} (?P<rest>.*)", re.IGNORECASE)
_TO_LIST = Pattern(
    rf"{_NAME} {_THINGS} (?P<rest>(?:{_PREPOSITION.pattern}|that|which|who) .*)",
    re.IGNORECASE,
)
_MARKS = " ?!.,;:"
_IN_STATE = Pattern(r" (?:in|of|from|across|within) (?:the )?", re.IGNORECASE)
_ENDS_IN = Pattern(r"\b(?:in|across|within) (?:the state of )?$", re.IGNORECASE)
_DONE = Pattern(
    rf"(?:(?:\w+ly|already|also|ever|not) )*(?:{PAST_VERB}|been|done|seen|taken|given|become|come|gone)\b",
    re.IGNORECASE,
)
_PAST = Pattern(rf"(?:\w+ly )?(?:{PAST_VERB})\b", re.IGNORECASE)
_EITHER = Pattern(
    rf"\s*(?:(?:that|who|which)\s+)?(?:{AUXILIARY}\s+)?(?:\w+ly )?"
    rf"(?P<one>(?!{AUXILIARY}\b)[a-z]+(?: (?:down|off|out|up))?) (?:and/)?or "
    r"(?P<other>(?:(?:ha[sd]|have) )?[a-z]+)(?= \w)"
)
_LAWS = Pattern(r"\b(?:laws?|rules?|acts|statutes?|ordinances?|regulations?)\b", re.IGNORECASE)
_VOWEL = Pattern(r"(?!us\b|uk\b|euro|uni|one)[aeiou]", re.IGNORECASE)
_ONE_OF_THEM = {"are": "is", "were": "was", "have": "has", "do": "does", "aren't": "isn't", "weren't": "wasn't"}
_OF_NOW = ("are", "is", "do", "does", "can", "may")
_DO_HAVE = {"have": "Does", "had": "Did"}
_SINGULAR = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


class AnyOf(Struct, frozen=True):
    """The question whether there is one of the things that a list asks for, and the ``stem`` of their name."""

    question: str
    stem: str


class Singled(Struct, frozen=True):
    """A question about one of those that a list asks for: what stands before the name of that one, and behind it."""

    before: str
    behind: str

    @property
    def is_last(self) -> bool:
        """Whether the name stands last, so that it is no doer's: "was it fined in ...?", "did it leave ...?"."""
        return not self.behind.strip(_MARKS)

    def of(self, name: str) -> str:
        """Return the question about the one of that name."""
        return f"{self.before}{name}{self.behind}"


def of_each(text: str, asked: KindAsked) -> Singled | None:
    """Ask of each actor what is asked of the kind that ``asked`` tells; None where nothing is asked of them."""
    behind = text[asked.span.end :].strip(_MARKS)
    if asked.kinds <= PLACES:
        behind = _IN_PLACE.sub("", behind)  # a city tells by its name where it lies
    rest = _RELATIVE.sub("", behind, count=1)
    if asked.noun == "who":
        return Singled("Has ", f" {rest.split(maxsplit=1)[-1]}?")
    if asked.as_places:
        return Singled(f"{rest[0].upper()}{rest[1:]} in ", "?") if _VERB.match(rest) else None
    if asked.verb and rest == behind:
        return Singled(f"{_for_one(asked.verb)} ", f" {rest}?")
    opening = text[: asked.span.start].split()
    preposition = f" {opening[-1].lower()}" if opening and _PREPOSITION.fullmatch(opening[-1]) else ""
    return _singled(rest, preposition) if rest else None


def of_any(text: str) -> AnyOf | None:
    """Ask whether there is one of those that a list asks for; None where it is not in words to turn."""
    text = text.strip(_MARKS)
    match = _TO_LIST.match(text) or _ASKED_WHICH.match(text)
    if match is None:
        return None
    one = _one_of(match["things"])
    return AnyOf(_of_one(one, match["rest"]), stems(one)[-1])


def for_each_verb(question: Question, asked: KindAsked) -> tuple[Question, ...]:
    """Ask with each of two verbs alone what a list asks with either: "which firms quit or paused it?"; else nothing.

    What is asked with two no sentence is read to say.
    """
    match = _EITHER.match(question.wording, asked.span.end)
    if match is None or question.wording != question.text:
        return ()
    first, second = match.span("one"), match.span("other")
    return (
        without_words(question, Span(first[1], second[1])),
        without_words(question, Span(first[0], second[0])),
    )


def state_asked(question: Question, asked: KindAsked) -> str | None:
    """Return the state in which those of a list have to lie: "which cities in Texas", "which Texan cities"; else None.

    States themselves lie in none, and a company need not lie where it sells something.
    """
    if not asked.noun or ActorKind.STATE in asked.kinds:
        return None
    text, behind = question.wording, _IN_STATE.match(question.wording, asked.span.end)
    places = [one for one in question.mentions if question.kind_of.get(one.actor) is ActorKind.STATE]
    named = (one for one in places if behind and one.span.start == behind.end())
    before = (one for one in places if asked.before and asked.span.holds(one.span.start))
    last = (one for one in places if asked.kinds <= PLACES and _ENDS_IN.search(text, asked.span.end, one.span.start))
    return next((one.actor for one in (*named, *before, *last) if one), None)


def asks_what_stands(question: Question, asked: KindAsked | None) -> bool:
    """Tell whether a list asks who does it or has done it, and so wants none who undid it since: not who did it."""
    if asked is None or question.past:
        return False
    return not _PAST.match(_RELATIVE.sub("", question.wording[asked.span.end :], count=1))


def asks_of_now(question: Question, asked: KindAsked) -> bool:
    """Tell whether a list asks who does it, not who has done it: "which forces use it?"."""
    verb = _VERB.match(_RELATIVE.sub("", question.wording[asked.span.end :], count=1))
    return asks_what_stands(question, asked) and (verb is None or verb["verb"].lower() in _OF_NOW)


def of_an_end(question: Question) -> Question:
    """Ask of laws that ended only whether they did: whether they allow or bar what they are on is left open."""
    signs = dict(question.clause.signs)
    if signs.get("continues") is not False or _LAWS.search(question.wording) is None:
        return question
    signs.pop(AVAILABLE, None)
    return structs.replace(question, clause=structs.replace(question.clause, signs=signs))


def _of_one(one: str, rest: str) -> str:
    said = _RELATIVE.sub("", rest, count=1)
    if _PREPOSITION.match(rest) and _OF_THEM.match(rest) is None:
        return f"Was there {one} {rest}?"
    return f"Was there {one} that {said}?" if _PAST.match(said) else _singled(said).of(one)


def _singled(rest: str, preposition: str = "") -> Singled:
    """Ask of one what ``rest`` says of many: "have banned it" as "Has ... banned it?"."""
    if (match := _OF_THEM.match(rest)) is not None:  # "in China are blacklisted"
        return Singled(f"{_alone(match)} ", f" {match['of']} {match['behind']}?")
    verb = _VERB.match(rest)
    if verb is None:
        return Singled("", f" {rest}?") if _PAST.match(rest) else Singled("Does ", f" {rest}?")
    behind = rest[verb.end() :]
    if (do := _DO_HAVE.get(verb["verb"].lower())) and not _DONE.match(behind):
        return Singled(f"{do} ", f" have {behind}?")
    if behind.lower().startswith("there "):
        return Singled(f"{_alone(verb)} there ", f" {behind[6:]}?")
    if _OF_ANOTHER.fullmatch(verb["verb"]) or _SUBJECT.match(rest, verb.end()):
        return Singled(f"{verb['verb'].capitalize()} {behind}{preposition} ", "?")
    return Singled(f"{_alone(verb)} ", f" {behind}?")


def _alone(verb: re.Match[str]) -> str:
    """Return the verb for one in place of many."""
    return _for_one(verb["verb"])


def _for_one(verb: str) -> str:
    return _ONE_OF_THEM.get(verb.lower(), verb.lower()).capitalize()


def _one_of(things: str) -> str:
    """Return one of what a plural names: "a ban" for "bans"."""
    ending, alone = next((ending, alone) for ending, alone in _SINGULAR if things.lower().endswith(ending))
    article = "an" if _VOWEL.match(things) else "a"
    return f"{article} {things.removesuffix(ending)}{alone}"
