"""Whose word a quote is, where a question is about one and another speaks of them, for them or beside them."""

from collections.abc import Collection, Iterator, Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.reasons import whose_reason
from corpus.article import Sentence
from corpus.speakers import REPORTER, Attribution

_JOINING = frozenset({",", "and", ", and"})


def voice_for(sentence: Sentence, subjects: Collection[str], library: Library) -> Attribution:
    """Return who speaks in a sentence to a question about ``subjects``.

    Of several who say something together it is the one asked about. Where one clause is about the speaker and another
    about ``subjects`` the reporter speaks for both; who only says something of ``subjects`` is the speaker all the
    same.
    """
    voice = library.voice_of(sentence)
    if not voice.speaker or voice.speaker in subjects:
        return voice
    joined = next((actor for actor in _speaking_along(sentence, voice.speaker, library) if actor in subjects), None)
    if joined is not None:
        return Attribution(joined, voice.kind)
    about = {clause.subject for clause in library.read(sentence).clauses}
    return REPORTER if voice.speaker in about and not about.isdisjoint(subjects) else voice


def in_own_word(question: Question, evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Leave out what another says where somebody's own reason is asked for: an opponent's is the opposite one.

    All stays where nothing else is told.
    """
    whose = whose_reason(question) if question.form is Form.WHY else frozenset()
    voices = [library.voice_of(one.sentence).speaker for one in evidence] if whose else []
    own = [not voice or any(library.kin.is_named(actor, (voice,)) for actor in whose) for voice in voices]
    return [one for one, fit in zip(evidence, own, strict=True) if fit] if any(own) else evidence


def _speaking_along(sentence: Sentence, speaker: str, library: Library) -> Iterator[str]:
    """Yield those named in one row with the speaker: "NEC, Ayonix and Cognitec said ..."."""
    end = None
    for mention in (mention for clause in library.read(sentence).clauses for mention in clause.mentions):
        if end is None:
            end = mention.span.end if mention.actor == speaker else None
        elif sentence.text[end : mention.span.start].strip() in _JOINING:
            end = mention.span.end
            yield mention.actor
        else:
            return
