"""The law whose content a sentence states: as its subject, by "under the law", or by a place in the present tense."""

from collections.abc import Collection, Sequence

from corpus.actor import Actor, ActorKind
from corpus.article import SpeakerKind
from corpus.speaking.voices import Line, Voice, follows_preposition, owner_of
from corpus.speaking.words import ARTICLES, ASIDE, speaker_lexicon

_MODALS = frozenset({"may", "must", "can", "cannot", "shall", "would", "could", "need", "needs"})
_LAW_REACH = 14
_RANKS = frozenset({"first", "only", "last", "latest"})
_RANKED = frozenset({"city", "state", "country", "county", "town", "nation", "law", "ordinance", "bill", "ban"})

_PRIVATE = frozenset({ActorKind.COMPANY, ActorKind.PRODUCT, ActorKind.PERSON, ActorKind.NGO})


def find_law(line: Line, voices: Sequence[Voice]) -> Voice | None:
    """Find the law whose content the sentence states: its subject, or named by "under the law"."""
    verbs = speaker_lexicon().verbs
    starts = {voice.first for voice in voices if voice.noun == "law"}
    laws = [voice for voice in voices if voice.kind is SpeakerKind.LAW or voice.noun == "law"]
    for law in laws:
        is_under = "under" in line.folded[max(0, law.first - 6) : law.first]
        if law.noun and not _is_public(law, owner_of(line, law.first)):
            continue
        if _is_ranked(line, law.last):
            continue
        before = [voice for voice in voices if voice.last < law.first]
        others = [voice for voice in before if voice not in laws and voice.last not in starts]
        is_subject = not any(_is_subject_like(line, voice) for voice in others)
        if is_under and _has_verb(line, 0, len(line.folded), _MODALS):
            return law
        if is_subject and _has_verb(line, law.last, law.last + _LAW_REACH, verbs["law"]):
            return law
    return None


def find_place_law(line: Line, voices: Sequence[Voice]) -> Voice | None:
    """Find the place whose law in force is told in the present tense: "Maine bars officials from ..."."""
    verbs = speaker_lexicon().verbs["law_of_a_place"]
    for voice in voices:
        if voice.kind is SpeakerKind.OFFICIAL and not voice.noun:
            place = voice.last
            while place < len(line.folded) and line.folded[place] in ASIDE:
                place += 1
            if place < len(line.folded) and line.folded[place] in verbs:
                return voice
    return None


def _is_ranked(line: Line, first: int) -> bool:
    """Whether a law is compared with others, which none does itself: "would make it the first US city that ..."."""
    words = line.folded[first:]
    return any(
        word == "the" and words[place + 1] in _RANKS and not _RANKED.isdisjoint(words[place + 2 : place + 5])
        for place, word in enumerate(words[:-1])
    )


def _has_verb(line: Line, first: int, last: int, verbs: Collection[str]) -> bool:
    """Whether one of ``verbs`` stands there as a verb: neither "a ban" nor the month of May."""
    return any(
        line.folded[place] in verbs and line.tokens[place].text != "May" and line.folded[place - 1] not in ARTICLES
        for place in range(max(first, 1), min(last, len(line.folded)))
    )


def _is_public(law: Voice, owner: Actor | None) -> bool:
    """Whether a rule is a lawgiver's; a ban without an owner is as likely a company's."""
    return law.name != "the ban" if owner is None else owner.kind not in _PRIVATE


def _is_subject_like(line: Line, voice: Voice) -> bool:
    """Whether a voice before a law takes the subject's place: no owner ("Illinois' Act") nor after a preposition."""
    return not follows_preposition(line, voice) and line.folded[voice.last : voice.last + 1] != ("'",)
