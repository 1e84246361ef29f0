"""What the best sentences say to a question, read by the entailment model."""

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Protocol

from msgspec import structs

from bot.answering.asked.conditions import without_shared_condition
from bot.answering.asked.forms import Form
from bot.answering.asked.held import without_held_numbers
from bot.answering.asked.magnitudes import bears_out, settled_bound
from bot.answering.asked.polarity import in_plain_words
from bot.answering.asked.pronouns import named_in_full
from bot.answering.asked.question import Question
from bot.answering.followed.fitted_in import fitted_in
from bot.answering.found.behind_it import points_back
from bot.answering.found.evidence import Evidence
from bot.answering.found.held_time import held_time
from bot.answering.found.readable import text_of
from bot.answering.found.reasons import sounds_like_reason
from bot.answering.settings import AnsweringSettings
from corpus.patterns import Pattern
from retrieval.entailment.model import Entailment

_MORE_REASONS = 4  # read besides: reasons share few words with what they explain
_TOLD = 0.5  # share read to answer
_SILENT = 0.96  # share read to leave the question open: a list may ask of what its items tell in other words
_NOTHING = Entailment(affirms=0.0, denies=0.0, in_part=0.0, leaves_open=1.0)
Names = Mapping[str, str]  # what a question calls somebody, and what a text does
_THE = Pattern(r"^the ", re.IGNORECASE)
_QUOTED = Pattern(r"[\"\u201c][^\"\u201c\u201d?]*\?[\"\u201d]")  # and left without an answer
_GAP = Pattern(r"\s+(?=[\s?,.]|$)")
_OF_SEVERAL = frozenset({Form.COMPARE, Form.TIMELINE})


class Entails(Protocol):
    """Reads a question against texts, best an ``EntailmentModel``."""

    def entail(self, question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        """Return what each of ``texts`` says to ``question``."""


def read_best(model: Entails, question: Question, evidence: Sequence[Evidence], depth: int) -> tuple[Evidence, ...]:
    """Return ``evidence`` in the same order, ``depth`` of it with what it says to ``question``.

    Where the best sentence asks a question itself, and nobody quoted does, nothing is read: the model was taught no
    sentence that answers its own ("Will it help? No"), and rules know them. Nor is anything read for what no sentence
    can answer alone, or for what only asks the question before once more ("is that still true?").
    """
    asks_itself = bool(evidence) and "?" in _QUOTED.sub("", evidence[0].sentence.text)
    asked_before = question.wording != question.text and not question.mentions and question.asks_verdict
    asked_before = asked_before and fitted_in(question.wording) == question.wording
    if asks_itself or asked_before or question.in_general or question.form in _OF_SEVERAL:
        return tuple(evidence)
    best = _worth_reading(question, evidence, depth)
    texts = [text_of(one, question.wording, question.names, for_verdict=question.asks_verdict) for one in best]
    said = _said(model, question, texts, [_names(question, one) for one in best])
    says = {(one.article.id, one.place): saying for one, saying in zip(best, said, strict=True)}
    return tuple(structs.replace(one, says=says.get((one.article.id, one.place))) for one in evidence)


def read_enough(
    model: Entails, question: Question, evidence: Sequence[Evidence], settings: AnsweringSettings
) -> tuple[Evidence, ...]:
    """Read the best sentences, and further ones where a question is not answered by them."""
    read = read_best(model, question, evidence, settings.sentences_read)
    return read if is_told(question, read) else read_best(model, question, evidence, settings.undecided_read)


def read_together(model: Entails, question: Question, evidence: Sequence[Evidence]) -> Entailment:
    """Return what ``evidence`` says to ``question`` as one text: one sentence may tell what another leaves out.

    Nothing leaves it open.
    """
    return (
        _said(model, question, [" ".join(text_of(one, question.wording, question.names) for one in evidence)])[0]
        if evidence
        else _NOTHING
    )


def is_told(question: Question, evidence: Sequence[Evidence]) -> bool:
    """Tell whether a sentence that was read answers: one that affirms an open question, or does not leave others so."""
    said = [one.says for one in evidence if one.says is not None]
    return any((1 - says.leaves_open if question.asks_verdict else says.affirms) >= _TOLD for says in said)


def without_silent(model: Entails, question: Question, items: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return the items of a list but for those that were read to tell nothing, where one of them tells something."""
    read = read_best(model, question, items, len(items))
    telling = [one for one in read if one.says is None or one.says.leaves_open < _SILENT]
    return telling if is_told(question, read) else items


def as_read(chosen: Sequence[Evidence], evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put in place of what was not read to answer what was, of the same article."""
    telling = {one.article.id: one for one in reversed(evidence) if one.answers_rather}
    return tuple(one if one.answers_rather else telling.get(one.article.id, one) for one in chosen)


def answering_first(items: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Put what was read to answer before what was not, each in the order that it has."""
    return tuple(sorted(items, key=lambda one: not one.answers_rather))


def read_as(model: Entails, question: str, evidence: Sequence[Evidence]) -> Sequence[Entailment]:
    """Return what each of ``evidence`` says to a question put in other words than it was asked in."""
    return model.entail(question, [text_of(one, question) for one in evidence])


def _names(question: Question, one: Evidence) -> Names:
    """Return what a sentence calls those whom the question calls otherwise: the model takes two names for two.

    A noun that the question has, too, tells there already who is meant, nor does one fit into "the Alder app". A time
    that a sentence tells in other words is left out.
    """
    text = one.sentence.text
    mentions = one.mentions
    called = {mention.actor: _called(mention.span.of(text)) for mention in reversed(mentions)}
    both = ((_THE.sub("", asked), called[actor]) for actor, asked in question.names.items() if actor in called)
    held = held_time(question, one)
    return ({held: ""} if held else {}) | {
        asked: name
        for asked, name in both
        if not _shares_words(asked, name)
        and name not in question.text
        and not (name.startswith("the ") and f"the {asked}" in question.text.replace("The ", "the "))
    }


def _called(name: str) -> str:
    """Return a name without its article; what is none, "the chain", keeps it."""
    return f"the{name[3:]}" if name[4:].islower() and _THE.match(name) else _THE.sub("", name)


def _shares_words(one: str, other: str) -> bool:
    """Tell whether a name is the other in short or in full: "Clearview", "Clearview AI"."""
    ours, theirs = set(one.lower().split()), set(other.lower().split())
    return ours <= theirs or theirs <= ours


def _renamed(text: str, names: Names) -> str:
    for asked, name in names.items():
        text = name.join(re.split(rf"(?<!\w){re.escape(asked)}(?!\w)", text))
    return _GAP.sub("", text) if "" in names.values() else text


def _said(
    model: Entails, question: Question, texts: Sequence[str], names: Sequence[Names] = ()
) -> Sequence[Entailment]:
    """Return what each of ``texts`` says to ``question``, read without the numbers that it settles.

    With a bound it is read, too, as the model now and then does see more in "over 20" than in what is left without.
    """
    wording = fitted_in(named_in_full(question))
    if not question.asks_verdict:
        return model.entail(wording, texts)
    plain = in_plain_words(wording)
    pairs = [without_shared_condition(plain.text, text) for text in texts]
    texts = [text for _, text in pairs]
    asked = [
        _renamed(without_held_numbers(words, text), names_there)
        for (words, text), names_there in zip(pairs, names or [{}] * len(texts), strict=True)
    ]
    said = _each_said(model, asked, texts)
    bounded = [place for place, text in enumerate(texts) if settled_bound(plain.text, text)]
    with_bound = _each_said(model, [plain.text] * len(bounded), [texts[place] for place in bounded])
    for place, one in zip(bounded, with_bound, strict=True):
        met = bears_out(plain.text, texts[place])
        said[place] = max(said[place], one, key=lambda says: says.affirms if met else -says.leaves_open)
    return [_turned(one) for one in said] if plain.turned else said


def _each_said(model: Entails, asked: Sequence[str], texts: Sequence[str]) -> list[Entailment]:
    """Return what each of ``texts`` says to the question beside it; the same question is asked of all at once."""
    said: dict[int, Entailment] = {}
    for words in dict.fromkeys(asked):
        places = [place for place, one in enumerate(asked) if one == words]
        said |= zip(places, model.entail(words, [texts[place] for place in places]), strict=True)
    return [said[place] for place in range(len(texts))]


def _turned(says: Entailment) -> Entailment:
    return structs.replace(says, affirms=says.denies, denies=says.affirms)


def _worth_reading(question: Question, evidence: Sequence[Evidence], depth: int) -> Sequence[Evidence]:
    """Return the ``depth`` best, and for a reason what sounds like one further down in their articles."""
    best, further = evidence[:depth], evidence[depth:]
    if question.form is not Form.WHY:
        return best
    told = {one.article.id for one in best}

    def may_be_reason(one: Evidence) -> bool:
        return sounds_like_reason(one) or points_back(question, one)

    reasons = (one for one in further if one.article.id in told and may_be_reason(one))
    return (*best, *islice(reasons, _MORE_REASONS))
