"""Follow-ups that say only what is different: "and Amazon?", "and in 2022?", "what about schools?"."""

import re

from msgspec import structs

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.in_its_words import in_its_words
from bot.answering.asked.kin import BODIES
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.pronouns import about, with_actors, without_products
from bot.answering.asked.question import Question
from bot.answering.followed.people import with_people
from bot.answering.followed.stand_ins import MADE, PERSON, before_holder, standing_for
from corpus.actor import AREAS, PLACES, TOWNS, ActorKind, Mention
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import Word

# "Is it in Europe, too?" asks of Europe what was asked before.
_SWAP = Pattern(
    rf"^{LINK}(?:(?P<topic>(?:what|how) about|what of)|and|but|or"
    r"|(?:is|was) (?:it|this|that)(?: (?:also|even))?(?= (?:in|at)\b(?! \d)))\b",
    re.IGNORECASE,
)
ADDS = Pattern(rf"^{LINK}(?:including|even|not even)\b(?! if\b)", re.IGNORECASE)
_PREPOSITION = (
    r"(?:in|at|on|by|for|to|from|with|within|against|under|inside|outside|near|before|after|during|since|until)"
)
_BEHIND = Pattern(rf"\b({_PREPOSITION})\s+(?:the\s+)?$", re.IGNORECASE)
_OPENS_WITH = Pattern(rf"^\W*{_PREPOSITION}\s", re.IGNORECASE)
_JOINED = Pattern(r"\s*(?:,|&|,?\s*\b(?:and|or)\b)\s*(?:the\s+)?", re.IGNORECASE)
_ASKS = Pattern(r"\b(?:what|which|who(?:se|m)?|when|where|why|how)\b", re.IGNORECASE)
_AUXILIARY = Pattern(
    r"\b(?:is|are|was|were|do|does|did|can|could|may|might|has|have|had|will|would|should|must|\w+n['’]t)\b",
    re.IGNORECASE,
)
# A verb of its own, or a word that points back: no mere part of the question before.
_WHOLE = Pattern(
    r"\b(?:is|are|was|were|do|does|did|can|could|may|might|has|have|had|will|would|should|must|\w+n['’]t|it|its|they"
    r"|them|their|he|him|his|she|her|we|you|i|this|that|those|these|there|then|the same)\b",
    re.IGNORECASE,
)
_PART = Pattern(
    rf"\W*(?:(?:just|only|even|also|maybe)\s+)*(?:(?P<behind>{_PREPOSITION})(?:\s+[\w'’-]+){{1,5}}"
    r"|(?P<definite>the\s+)?[\w'’-]+(?:\s+(?!\w+ed\b)[\w'’-]+)?)(?:\s+(?:too|either|as well))?\W*$",
    re.IGNORECASE,
)
# What was tried stands in the question before, if anywhere; so does what is so everywhere.
_TRIED = Pattern(
    rf"^{LINK}(?:per [\w-]+\W*$|(?:every|any)where\b|nationwide\b"
    r"|(?:has|have|did|does|do|is|are) (?:any(?:one|body)|some(?:one|body)"
    r"|they|he|she|it) (?:ever |even |at least )?(?:tried|try|trying)(?: (?:it|that|this|to))?\W*$)",
    re.IGNORECASE,
)
_BOTH = Pattern(rf"^{LINK}(?:\w+ )?(?:they |of them )?both\b(?!.* and\b)", re.IGNORECASE)  # of whom, it does not say
_THE = Pattern(r"^the ", re.IGNORECASE)
_DOES_THE = Pattern(rf"^{LINK}{AUXILIARY} the $", re.IGNORECASE)
_THE_BEFORE = Pattern(r"\bthe $", re.IGNORECASE)
_TOO = Pattern(r"\s+(?:too|as well|also)(?=\W*$)", re.IGNORECASE)
# A verb that is grammar elsewhere: "and does Microsoft own any of them?" asks nothing of what was asked before.
_OWN_VERB = Pattern(
    r"\b(?:still have|own|owns|mean|know|say|tell|want|make|help|look|seem|become|work|hold)\b", re.IGNORECASE
)
_YEAR = Pattern(r"\b(?:19|20)\d\d\b")
_FORCES = frozenset({ActorKind.POLICE, ActorKind.AGENCY})
_WATCHED = AREAS | {ActorKind.REGULATOR}  # "did the CNIL fine it? - and Italy?", whose regulator it is
ADDED = Pattern(r" \([a-z '’-]+\)$")  # whom a follow-up put in before: "and schools? - and homes?"
_DATED = Pattern(r" (?:in|during) (?:19|20)\d\d\b")


def only_names(question: Question) -> bool:
    """Tell whether a question is but a name, or one behind a link or preposition: "and Amazon?", "in Illinois?"."""
    return (
        bool(question.mentions)
        and bool(_SWAP.match(question.text) or _OPENS_WITH.match(question.text) or _is_bare_name(question))
        and not question.clause.signs
        and not _said(question)
        and not (asking_verb(question.text) and _OWN_VERB.search(question.text))
    )


def _is_bare_name(question: Question) -> bool:
    span = question.mentions[0].span
    opened = asking_verb(question.text)  # "did Google?"
    said = _TOO.sub("", question.text[opened[1] if opened else 0 :]).strip(" ?!.,")
    return _THE.sub("", said) == _THE.sub("", question.text[span.start : span.end])


def is_part(question: Question) -> bool:
    """Tell whether a question without names is but a part to put in: "and in 2022?", "what about schools?".

    A noun alone is one of a class ("and minors?"), where "the vote" or "what about appeals" is another matter.
    """
    link = _SWAP.match(question.text)
    part = _PART.match(question.text, link.end()) if link else None
    if question.mentions or question.clause.signs or question.form not in {Form.YES_NO, Form.WHAT} or not part:
        return False
    if _WHOLE.search(part.group()) or _ASKS.search(part.group()):
        return False
    other_of_class = bool(question.content and link and not link["topic"] and not part["definite"])
    return bool(part["behind"] or question.years or question.clause.scopes or other_of_class)


def only_hints(question: Question) -> bool:
    """Tell whether a follow-up names a matter and asks nothing of it.

    "What about the feds?", "any exceptions?", "and at the airport, with the TSA?", "including federal agencies?", "has
    anyone tried?": a yes or a no could be taken for one to anything.
    """
    if not question.earlier or question.wording != question.text:
        return False
    if _TRIED.match(question.text) or (_BOTH.match(question.text) and not question.mentions):
        return True
    link = _SWAP.match(question.text)
    verbless = question.leans and asking_verb(question.text) is None and not question.clause.signs
    asks = _ASKS.search(bare_part(question.text)) or _AUXILIARY.search(question.text)
    named = not question.clause.signs and not _WHOLE.search(bare_part(question.text))
    bare = link is not None and (link["topic"] is not None or named)
    return verbless or (bare and not asks) or bool(ADDS.match(question.text) and not asks)


def is_bare(text: str) -> bool:
    """Tell whether a text names but what is different, and asks nothing of it: "and Amazon?", "private shops?"."""
    return not (_WHOLE.search(bare_part(text)) or _ASKS.search(bare_part(text)))


def put_in(question: Question, before: Question) -> Question:
    """Ask what ``before`` asks with the part that ``question`` is."""
    return _asked_again(question, before, _with_year(question, before))


def asked_of_another(question: Question, before: Question) -> Question:
    """Ask what ``before`` asks of whom ``question`` names, in the place of whoever is alike."""
    gone, words = _replaced(question, before)
    behind = _preposition(question.text, question.mentions[0])
    own = _ASKS.search(bare_part(question.text))
    if before.actors and not gone and (own or not (behind or _in_place_of_person(question, before))):
        # "Does Microsoft sell it to US police? - what about the feds?": they are not asked about instead of Microsoft.
        if own or not question.clause.scopes:
            return about(question, {**before.kind_of, **question.kind_of})
        return _asked_of_scope(question, before)
    if own and not behind:
        return with_actors(question, before)
    actors = _exchanged(question, before, gone)
    if own:
        return about(question, actors)
    again = _asked_again(question, before, without_products(_with_name(question, before, words), before, actors))
    again = in_its_words(again, actors) if gone and not again.wording.startswith(before.wording) else again
    subject = question.actors[0] if again.clause.subject in gone else again.clause.subject
    return about(structs.replace(again, clause=structs.replace(again.clause, subject=subject)), actors)


def _in_place_of_person(question: Question, before: Question) -> bool:
    """Tell whether a person is named where a word of ``before`` stands for one: "did she sue? - and Parks?"."""
    return question.kinds[0] is ActorKind.PERSON and bool(PERSON.search(before.wording))


def takes_place(question: Question, before: Question) -> bool:
    """Tell whether whom ``question`` names stands for somebody alike in ``before``."""
    return bool(_replaced(question, before)[0])


def is_added(question: Question, whole: Question, before: Question) -> bool:
    """Tell whether a bare name stands beside the question before it, put ``whole``, and in nobody's place there."""
    bare = _preposition(question.text, question.mentions[0]) is None
    return bare and whole.wording.startswith(before.wording)


def undated(question: Question) -> Question | None:
    """Return a question without the one year that it names; None where it names none, or several."""
    wording = _DATED.sub("", question.wording)
    if len(question.years) != 1 or question.before is not None or _YEAR.search(wording):
        return None
    return structs.replace(question, years=(), content=_said(question), wording=wording)


def _asked_of_scope(question: Question, before: Question) -> Question:
    """Ask in the form of ``before`` of those named instead of the police, schools or shops that it asked about.

    Whose they were goes with them: "US police". The predicate stays out: what is said of the one group with that very
    word would pass for an answer about the other.
    """
    inside = before.clause.words
    starts = {inside[match.start].span.start for match in shipped_lexicon().scopes.find(inside)}
    whose = {one.actor for one in before.mentions if one.span.end + 1 in starts}
    kept = {actor: kind for actor, kind in before.kind_of.items() if actor not in whose}
    return about(structs.replace(question, form=before.form), {**kept, **question.kind_of})


def _replaced(question: Question, before: Question) -> tuple[frozenset[str], str]:
    """Return the actors of ``before`` that the name in ``question`` replaces, with the words that name them.

    They are of the same kind, places both, or follow the same preposition: "fined by France? - and by the ICO?".
    """
    kinds, kind = before.kind_of, question.kinds[0]
    behind = _preposition(question.text, question.mentions[0])

    def alike(one: Mention) -> tuple[float, float]:
        other = kinds.get(one.actor)
        kin_to = {kind, other} <= AREAS or {kind, other} <= _FORCES or (behind is None and {kind, other} <= _WATCHED)
        made_by = behind is None and {kind, other} == MADE  # "does Google Cloud offer it? - and IBM?"
        same = 1.0 if other is kind else 0.5 if kin_to else 0.25 if made_by else 0.0
        return same + (behind is not None and _preposition(before.text, one) == behind), same

    best = max(before.mentions, key=alike, default=None)
    if best is None or not any(alike(best)):
        alike_in_kind = [actor for actor in kinds if kinds[actor] is kind]
        made = [one for one in kinds if {kind, kinds[one]} == MADE and standing_for(kind).search(before.wording)]
        first = (alike_in_kind or [actor for actor in kinds if {kind, kinds[actor]} <= AREAS] or made)[:1]
        return frozenset(first), "".join(before.names.get(actor, actor) for actor in first)
    run = [best]
    for one in before.mentions[before.mentions.index(best) + 1 :]:
        if not _JOINED.fullmatch(before.text, run[-1].span.end, one.span.start):
            break
        run.append(one)
    return frozenset(one.actor for one in run), before.text[best.span.start : run[-1].span.end]


def _exchanged(question: Question, before: Question, gone: frozenset[str]) -> dict[str, ActorKind]:
    """Return the actors of ``before`` with those of ``question`` in the place of those that are ``gone``."""
    actors: dict[str, ActorKind] = {}
    maker_gone = any(kind is ActorKind.COMPANY for actor, kind in before.kind_of.items() if actor in gone)
    for actor, kind in before.kind_of.items():
        if actor in gone:
            actors |= question.kind_of
        elif not (maker_gone and kind is ActorKind.PRODUCT):  # what one company makes is not asked of another
            actors[actor] = kind
    return actors | question.kind_of


def _asked_again(question: Question, before: Question, wording: str) -> Question:
    """Ask what ``before`` asks, with what ``question`` says instead: its years, its scopes, its own words."""
    said = _said(question)
    told = said or not (BODIES - PLACES).isdisjoint(question.kinds)  # "to police? - and to the DEA?"
    scopes = frozenset() if told else before.clause.scopes
    return structs.replace(
        before,
        text=question.text,
        mentions=question.mentions,
        names={**before.names, **question.names},
        clause=structs.replace(before.clause, scopes=question.clause.scopes or scopes),
        content=(*(said or _said(before)), *_said(question if question.years else before, dated=True)),
        years=question.years or before.years,
        before=question.before if question.years else before.before,
        still=question.still or (before.still and not question.years),
        wording=wording,
    )


def _said(question: Question, *, dated: bool = False) -> tuple[Word, ...]:
    """Return the words of a question's content that are no years, or those that are."""
    return tuple(word for word in question.content if bool(_YEAR.fullmatch(word.text)) is dated)


def _with_name(question: Question, before: Question, words: str) -> str:
    """Word ``before`` with the name in ``question`` in the place of ``words``, else with the part added."""
    name = question.text[question.mentions[0].span.start : question.mentions[-1].span.end]
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", before.wording) if words else None
    at_place = question.kinds[0] in AREAS and not AREAS.issuperset(before.kinds)  # "did they pay? - what about the UK?"
    acting = (words or _in_place_of_person(question, before)) and not at_place
    if found is None and acting and not _preposition(question.text, question.mentions[0]):
        found = standing_for(question.kinds[0]).search(before.wording)
    if found is None:
        return _with_part(question, before)
    own = "'s" if found.group().lower() == "his" else ""
    asked = before.wording[: found.start()]
    watched = {before.names.get(actor) for actor, kind in before.kind_of.items() if kind is ActorKind.REGULATOR}
    place = words in watched or _DOES_THE.match(asked) or not AREAS.isdisjoint(before.kinds)
    asked = before_holder(asked) if question.kinds[0] in TOWNS else asked
    said = question.text[: question.mentions[0].span.start]
    if place and question.kinds[0] in AREAS and not _THE_BEFORE.search(said):
        asked = _THE_BEFORE.sub("", asked)  # "did the CNIL fine it? - Italy too?"
    return f"{asked}{name}{own}{before.wording[found.end() :]}"


def _with_year(question: Question, before: Question) -> str:
    """Word ``before`` with its one year replaced, else with the part added."""
    if len(question.years) == 1 and len(_YEAR.findall(before.wording)) == 1:
        return _YEAR.sub(str(question.years[0]), before.wording)
    return _with_part(question, before)


def _with_part(question: Question, before: Question) -> str:
    part = bare_part(question.text).strip(" ,?!.")
    if (of_others := with_people(before.wording, part)) is not None:
        return of_others
    asked = before.wording if part.lower() != part else ADDED.sub("", before.wording)
    return f"{asked} ({part})"


def _preposition(text: str, mention: Mention) -> str | None:
    link = _SWAP.match(text)
    found = _BEHIND.search(text, link.end() if link else 0, mention.span.start)
    return found[1].lower() if found else None


def bare_part(text: str) -> str:
    """Return what a follow-up names behind its link."""
    return _SWAP.sub("", text)
