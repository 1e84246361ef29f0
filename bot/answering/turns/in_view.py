"""What of the evidence a conversation has in view: whom it is about, and what was told last."""

import re
from collections.abc import Iterable, Sequence

from msgspec import structs

from bot.answering.asked.forms import Form
from bot.answering.asked.kin import BODIES
from bot.answering.asked.kinds import kind_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.followed.conversation import (
    asks_for_others,
    asks_of_answer,
    asks_of_anyone,
    builds_on,
    goes_on,
    replies_to_told,
)
from bot.answering.followed.ellipsis import only_names
from bot.answering.followed.siblings import sibling_of
from bot.answering.followed.since_when import asks_when_or_why
from bot.answering.followed.what_else import asks_for_other_things, things_asked
from bot.answering.followed.whole import is_whole
from bot.answering.found.evidence import Evidence, Focus
from bot.answering.found.library import Library
from bot.answering.found.vocabulary import strangers_in
from bot.answering.reply import Answer, Citation, Reply
from bot.answering.times.events import is_dated
from bot.answering.times.history import neighbours
from bot.answering.told.numerals import sum_in
from bot.answering.turns.turn import Turn, cited_in
from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.shelf import Shelf

_ON_IT = 0.5  # share of a question's words that an article holds which tells more of the same
# What a place is taken to have: "what is the penalty?", "penalty?".
_OF_THERE = Pattern(
    r"^(?:(?!\b(?:any\w*|which|elsewhere|other|else|every\w*|all)\b)[^?])*\b(?:the|its|their) "
    r"(?:penalty|penalties|fines?|vote|exceptions?|exemptions?|reasons?|law|ban|rules?|mayor|council|sheriff|governor)\b"
    r"|^\W*(?:(?:and|but|so) )?(?:(?:are there |is there )?any )?"
    r"(?:penalty|penalties|fines?|vote|exceptions?|exemptions?|reasons?|lawsuits?|appeals?)\W*$",
    re.IGNORECASE,
)
_CHANGED = Pattern(
    rf"^{LINK}(?:what|how)(?:['’]?s| is| has| have| did)?(?: it| that| this| things)? changed?"
    r"(?: (?:since|then|afterwards|later|after (?:that|this|it)))*\W*$",
    re.IGNORECASE,
)
_LED = 0.1  # added to the score of what was told last, so that nothing else comes first


def of_matter(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what speaks of the company, product or person whom a follow-up is about, where it is of a place as well.

    "In Europe, too?" asks nothing of the law there, nor "does Lumenor do it?" of what any other does.
    """
    evidence = _on_strangers(question, evidence, library)
    matter = [actor for actor, kind in question.kind_of.items() if kind not in BODIES | AREAS]
    if not (matter and goes_on(question)) or AREAS.isdisjoint(question.kinds):
        return evidence
    said = {one.article.id: library.read_article(one.article.id).actors for one in evidence}
    return tuple(one for one in evidence if any(library.kin.is_named(actor, said[one.article.id]) for actor in matter))


def _on_strangers(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what is told where a name that no actor bears is written, and what goes on from there; else all."""
    names = strangers_in(question, library)
    told = {one.article.id for one in evidence if names and names & library.read_article(one.article.id).stems}
    later = {one.article.id for one in evidence if told & {*one.article.supersedes, *one.article.relates_to}}
    return tuple(one for one in evidence if one.article.id in told | later) if told else tuple(evidence)


def on_those_meant(
    question: Question, reply: Reply, evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...] | None:
    """Return what speaks of whom a follow-up that names nobody is about, where a reply led with another; else None.

    "Did they appeal?" asks nothing of those who appealed elsewhere, nor "the penalty?" of the one in another place.
    """
    if question.mentions or not isinstance(reply, Answer) or not question.earlier or is_whole(question):
        return None
    kinds = question.kind_of
    meant = [actor for actor, kind in kinds.items() if kind not in AREAS]
    by_anyone = (question.asks_verdict or question.form is Form.WHO) and asks_of_anyone(question)
    hardly = question.form is Form.WHAT and len(question.content) == 1  # "what's planned?" says too little of its own
    of_place = not meant and (_OF_THERE.search(question.text) or by_anyone or hardly)
    if of_place:
        meant = [actor for actor, kind in kinds.items() if kind in AREAS]
    if not meant:
        return _at_home(question, reply, evidence, library)
    # An article on another may speak of a place: of where somebody lives who sued elsewhere.
    # Of what one product does, no article tells that but mentions its maker.
    of_product = question.asks_verdict and {kinds[actor] for actor in meant} == {ActorKind.PRODUCT}
    declared = of_place or of_product
    said_in = {one.article.id: one.article if declared else library.read_article(one.article.id) for one in evidence}
    around = {article_id: article.actors for article_id, article in said_in.items()}
    of_them = {article for article, said in around.items() if any(library.kin.is_named(one, said) for one in meant)}
    if reply.citations[0].article.id in of_them:
        return None
    return tuple(one for one in evidence if one.article.id in of_them)


def _at_home(
    question: Question, reply: Answer, evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...] | None:
    """Return what is told of the country of the place that a follow-up is of, where a reply is of another; else None.

    "Is there a law on it?" after a question on London asks for none of the US.
    """
    homes = library.kin.homes_of(question.actors)
    of_place = question.asks_verdict and builds_on(question) and len(homes) == 1
    if not of_place or not _is_abroad(reply.citations[0].article, homes, library):
        return None
    return tuple(one for one in evidence if not _is_abroad(one.article, homes, library))


def _is_abroad(article: Article, homes: frozenset[str], library: Library) -> bool:
    """Tell whether an article tells of bodies and groups of other countries alone: of "US states"."""
    kin = library.kin
    placed = [one for one in article.actors if kin.knows(one) and kin.kind_of(one) in BODIES | {ActorKind.GROUP}]
    around = {home for one in placed if (home := kin.home_of(one))}
    return bool(around) and around.isdisjoint(homes)


def viewed(
    question: Question, evidence: tuple[Evidence, ...], focus: Focus, before: Turn | None, library: Library
) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """Return of the evidence what a follow-up asks of, and all of it where that is what was just told; else nothing."""
    everything = evidence if asks_of_answer(question) and before and before.citations else ()
    if everything:
        evidence = _of_answer(question, evidence, focus, before, library)
    if question.earlier and asks_for_other_things(question):
        evidence = _of_other_things(question, evidence, before, library)
    elif asks_for_others(question):
        evidence = _of_others(question, evidence, before, library)
    cited = frozenset(one.article.id for one in cited_in(before)[:1])
    near = cited | neighbours(cited, library.articles)
    if question.form is Form.TIMELINE and _CHANGED.match(question.text):  # of what was told of
        line = tuple(one for one in evidence if one.article.id in near | neighbours(near, library.articles))
        evidence = line or evidence
    if cited and replies_to_told(question):  # no reply comes before what it is one to
        told_of = cited_in(before)[0].article
        evidence = tuple(one for one in evidence if one.article.id in near and not _is_before(one.article, told_of))
    return evidence, everything


def _is_before(one: Article, other: Article) -> bool:
    earlier, later = one.published, other.published
    return earlier is not None and later is not None and earlier.last < later.first


def of_sibling(
    question: Question, evidence: Sequence[Evidence], before: Turn | None, library: Library
) -> tuple[Evidence, ...]:
    """Return what "the later report" of whom the talk is on tells, in its order; nothing where none is meant."""
    told = cited_in(before)
    if not told or before is None or before.question is None:
        return ()
    about = [actor for actor in before.question.actors if library.kin.knows(actor)]
    same = [one for one in about if library.kin.is_named(one, told[0].article.actors)] or about

    def is_of_same(one: Article) -> bool:
        return bool(same) and all(library.kin.is_named(actor, one.actors) for actor in same)

    meant = sibling_of(question, told[0].article, [one.article for one in evidence], is_of_same)
    first = next((one.article.id for one in evidence if one.article.id in meant), None)
    return tuple(sorted((one for one in evidence if one.article.id == first), key=lambda one: one.place))


def _of_others(
    question: Question, evidence: Sequence[Evidence], before: Turn | None, library: Library
) -> tuple[Evidence, ...]:
    """Return what is of others than were told of: all but what was cited, or of a kind what tells of another one."""
    asked = kind_asked(question.wording)
    told_of = library.kin.families(before.question.actors) if before and before.question else frozenset()
    if asked is None or not told_of:
        cited = {citation.article.id for citation in cited_in(before)}
        # Of whom else Italy fined, nothing that France did tells.
        places = question.actors if AREAS.issuperset(question.kinds) else ()

        def is_there(one: Evidence) -> bool:
            return not places or any(library.kin.is_named(place, one.article.actors) for place in places)

        return tuple(one for one in evidence if one.article.id not in cited and is_there(one))

    def is_of_another(one: Evidence) -> bool:
        said = library.read(one.sentence).actors
        others = (actor for actor in said if actor not in told_of and library.kin.kind_of(actor) in asked.kinds)
        return any(others) or told_of.isdisjoint({*said, *one.article.actors})

    return tuple(one for one in evidence if is_of_another(one))


def _of_other_things(
    question: Question, evidence: Sequence[Evidence], before: Turn | None, library: Library
) -> tuple[Evidence, ...]:
    """Return what names a product or a company other than those that the talk has named and the last reply told of."""
    if before is None or before.question is None:
        return tuple(evidence)
    quoted = {(one.article.id, one.span) for one in before.citations if one.quote in before.reply.text}
    sentences = (one for article, _ in quoted for one in library.sentences_of(article) if (article, one.span) in quoted)
    named = {*before.question.names, *(actor for one in sentences for actor in library.read(one).actors)}
    kinds, kin = things_asked(question), library.kin

    def things_in(actors: Iterable[str]) -> set[str]:
        return {one for one in actors if kin.knows(one) and kin.kind_of(one) in kinds and one not in question.actors}

    told = things_in(kin.families(things_in(named)))
    others = ((one, things_in(library.read(one.sentence).actors)) for one in evidence)
    return tuple(one for one, things in others if things and told.isdisjoint(things))


def untold(
    evidence: Sequence[Evidence], focus: Focus, before: Turn | None, limit: int, *, on_it: float = _ON_IT
) -> tuple[Evidence, ...]:
    """Return what else the article cited last tells, in its order, if it holds such a share of what is asked."""
    told = {citation.quote for citation in cited_in(before)}
    left = [one for one in evidence if one.article.id in focus.articles and one.sentence.text not in told]
    holding = [one for one in left if one.covered_by_article >= on_it]
    first = [one for one in holding if one.article.id == holding[0].article.id]
    return tuple(sorted(first, key=lambda one: one.place)[:limit])


def led_by(question: Question, before: Turn | None) -> Sequence[Citation]:
    """Return what the conversation is on still should a question tell nothing: nothing where it names somebody."""
    return cited_in(before) if goes_on(question) and not question.mentions else ()


def focus_of(question: Question, before: Turn | None, articles: Shelf) -> Focus:
    """Return what a question that builds on the turn before is already about: what was cited first there."""
    told = cited_in(before)
    if before is None or not told or not (builds_on(question) or goes_on(question)):
        return Focus()
    if asks_when_or_why(question) and before.question is not None and before.question.asks_verdict and not before.tells:
        return Focus()  # why it is so may be told elsewhere than what tells neither yes nor no
    newest_last = before.question is not None and before.question.form is Form.TIMELINE
    if (
        question.leans and question.form is Form.WHY and not newest_last
    ):  # "what for?", of what was told, and not of what is cited below it
        told = [one for one in told if one is told[0] or one.quote in before.reply.text]
    cited = frozenset(citation.article.id for citation in (told[-2:] if newest_last else told[:2]))
    return Focus(frozenset() if _turns_away(question, before) else cited, neighbours(cited, articles))


def _turns_away(question: Question, before: Turn) -> bool:
    """Tell whether a follow-up asks the same of another instead, of whom what was told of the one tells nothing."""
    if before.question is None or not only_names(question) or question.wording == question.text:
        return False
    return not question.wording.startswith(before.question.wording)


def _of_answer(
    question: Question, evidence: Sequence[Evidence], focus: Focus, before: Turn | None, library: Library
) -> tuple[Evidence, ...]:
    """Return what the articles told of last, and those linked to them, say of what was just told, if it is anything.

    "When?" asks for the day of what was cited first, or of what its article opens with, "where?" for its place, "how
    much?" for its sum.
    """
    near = focus.articles | (frozenset() if question.form is Form.WHY else focus.related)
    told = [one for one in evidence if one.article.id in near and (one.actors_named or not question.mentions)]
    if question.form in {Form.WHEN, Form.WHERE} and question.leans and question.text == question.wording:
        telling = _dated if question.form is Form.WHEN else _placed
        first = {telling(citation, evidence, library) for citation in cited_in(before)[:1]}
        lead = [one for one in told if one.sentence.text in first]
        led = [structs.replace(one, score=told[0].score + _LED) for one in lead]
        told = [*led, *(one for one in told if one.sentence.text not in first)]
    if question.form is Form.HOW_MUCH and question.leans:
        first = {one.article.id for one in cited_in(before)[:1]}
        told = [one for one in told if one.article.id in first and sum_in(one.sentence.text)] or told
    return tuple(told) or tuple(evidence)


def _placed(citation: Citation, evidence: Sequence[Evidence], library: Library) -> str:
    """Return what was told where it names a place, else nothing."""
    told = next((one for one in evidence if one.sentence.text == citation.quote), None)
    places = [one for one in told.mentions if library.kin.kind_of(one.actor) in AREAS] if told else ()
    return citation.quote if places else ""


def _dated(citation: Citation, evidence: Sequence[Evidence], _: Library) -> str:
    """Return what was told, or the first that its article dates where that has no date of its own."""
    own = sorted((one for one in evidence if one.article.id == citation.article.id), key=lambda one: one.place)
    if not own or date_mentions(citation.quote, own[0].article.published):
        return citation.quote
    return next((one.sentence.text for one in own if is_dated(one.article, one.sentence.text)), citation.quote)


def of_name_there(text: str, before: Turn | None, book: ActorBook) -> frozenset[str]:
    """Return the places that a text may name in the state that was asked about: "and Portland?" after Maine."""
    asked = before.question.actors if before and before.question else ()
    named = (one for mention in book.find_in_question(text) for one in (mention.actor, *mention.others))
    return frozenset(one for one in named if one.partition(", ")[2] in asked)
