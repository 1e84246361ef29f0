"""Sentences to statements: who does or does not what, for whom, from when until when, and who says so.

One statement a unit at most, so that a sentence on two companies gives each its own. Headings, captions and questions
state nothing; what front matter states takes the place of what was read from the same sentence.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from corpus.actor import AREAS, MAKERS, ActorKind, Mention
from corpus.actors import ActorBook
from corpus.article import Article, Sentence, Span, SpeakerKind
from corpus.claim import Action, Certainty, Scope, Stance, StatedClaim
from corpus.entries import HEAD, begins_entry
from corpus.lexicon import Match
from corpus.line_rules import CAPTION, is_heading
from corpus.patterns import Pattern
from corpus.speakers import REPORTER, Attribution, attribute, attribute_texts
from corpus.speaking.voices import kind_of
from corpus.statement import Statement
from corpus.stating.actors import LAWGIVERS, Cast, groups_in, lawgiver, listed_with, owner, speaking, subject_of
from corpus.stating.predicates import Predicate, find_predicate
from corpus.stating.scopes import places_in, read_scope, used_company
from corpus.stating.times import read_times
from corpus.stating.undone import is_denied, is_undone
from corpus.stating.units import Unit, split_units
from corpus.stating.words import statement_words
from corpus.stems import read_with_stem

__all__ = ["Statement", "read_statements"]

# "Sheriff Holcomb publishes", "The Board of Appeal finds", "The city of Fennimore has": a subject of its own.
_NEW_NAME = Pattern(
    rf"\W*{HEAD}?(?P<name>(?:The )?(?:(?:city|town|state|county|village|province|country) of [A-Z][\w-]+"
    r"|[A-Z][\w.'\u2019-]*[a-z](?: (?:of|the|for|and|[A-Z][\w.'\u2019-]*)){0,5}? [A-Z][\w'\u2019-]*[a-z]))(?:,| [a-z])"
)
_AGENT = Pattern(
    r"\b(?:by|from) (?:the )?$"
)  # before a name that is told only by the way: "was made by Tallow Systems"
_TRADE = frozenset({Action.SELL, Action.FUND})
_BUYERS = frozenset({ActorKind.POLICE, ActorKind.AGENCY})
_OF_TITLES = MAKERS | AREAS
_RULING = frozenset({Action.PERMIT, Action.REQUIRE})
_LIKE_OFFERING = frozenset({Action.USE, Action.PERMIT})


def read_statements(article: Article, sentences: Sequence[Sentence], book: ActorBook) -> tuple[Statement, ...]:
    """Read the statements of one article's sentences, in their order, then those that only front matter makes."""
    cast = Cast(book)
    stated = [_of_claim(article, claim, sentences, book) for claim in article.stated]
    read: list[Statement] = []
    mentions = book.find(article.text, prefer=article.actors)
    title = article.title.title() if article.title.isupper() else article.title
    main = [actor for mention in book.find(title) if (actor := book[mention.actor]).kind in _OF_TITLES]
    paragraph = 0
    for sentence, attribution in zip(sentences, attribute(sentences, book), strict=True):
        whole = read_with_stem(article.text, sentence.span)
        if whole != sentence.text:
            read += _of_item(article, sentence, whole, cast)
            continue
        inside = _inside(mentions, sentence.span)
        cast.is_strange = _opens_with_stranger(sentence.text, inside)
        begins = cast.is_strange or is_heading(sentence.text) or begins_entry(sentence.text)
        if begins:
            cast.last = ""
        if main and cast.is_aside and not begins and sentence.span.start > paragraph + 1:
            cast.named.append(main[0])  # a new paragraph is again on whom the article is about
            cast.last = main[0].name
        paragraph = sentence.span.end
        if _may_state(sentence.text):
            read += _of_sentence(article, sentence, inside, attribution, cast)
        cast.named += [book[mention.actor] for mention in inside]
        if inside:
            cast.is_aside = _AGENT.search(sentence.text, 0, inside[-1].span.start) is not None
    taken = {(statement.actor, statement.sentence) for statement in stated}
    return (*(one for one in read if (one.actor, one.sentence) not in taken), *stated)


def _of_item(article: Article, sentence: Sentence, whole: str, cast: Cast) -> Iterator[Statement]:
    """Read an item of a list behind what introduces it: apart, it may say the contrary."""
    (attribution,) = attribute_texts([whole], [True], cast.book)
    joined = Sentence(article.id, Span(0, len(whole)), whole)
    mentions = cast.book.find(whole, prefer=article.actors)
    if _may_state(whole):
        for one in _of_sentence(article, joined, mentions, attribution, cast):
            yield replace(one, sentence=sentence)


def _inside(mentions: Sequence[Mention], span: Span) -> list[Mention]:
    return [
        Mention(mention.actor, Span(mention.span.start - span.start, mention.span.end - span.start))
        for mention in mentions
        if span.start <= mention.span.start and mention.span.end <= span.end
    ]


def _may_state(text: str) -> bool:
    if is_heading(text) or CAPTION.match(text) or text.rstrip("\"'\u201d\u2019) ").endswith("?"):
        return False
    return not (is_undone(text) or is_denied(text))


def _opens_with_stranger(text: str, mentions: Sequence[Mention]) -> bool:
    """Tell whether the first words name somebody whom the book does not know: whoever acted last is meant no more."""
    name = _NEW_NAME.match(text)
    return name is not None and not any(name.start("name") <= one.span.start < name.end() for one in mentions)


def _of_sentence(
    article: Article, sentence: Sentence, mentions: Sequence[Mention], attribution: Attribution, cast: Cast
) -> Iterator[Statement]:
    for number, unit in enumerate(split_units(sentence.text, mentions)):
        if number and unit.mentions:
            attribution = _of_its_own(unit, attribution, cast.book)
        predicate = find_predicate(unit)
        if predicate is None or not _is_on_topic(unit, predicate, cast.book):
            continue
        if attribution.kind is SpeakerKind.COURT and predicate.stance is Stance.DOES:
            continue  # a court judges what others do
        actor = _actor(unit, predicate, attribution, cast)
        if actor:
            cast.last = actor
        for name in listed_with(actor, sentence.text, mentions, unit.words[predicate.place].span.start):
            yield _statement(article, sentence, unit, predicate, attribution, name, cast.book)


def _of_its_own(unit: Unit, attribution: Attribution, book: ActorBook) -> Attribution:
    """Return who speaks in a later unit, if it says so: "Amazon paused it and IBM said it no longer sells it"."""
    (own,) = attribute_texts([unit.span.of(unit.text)], [True], book)
    return attribution if own == REPORTER else own


def _is_on_topic(unit: Unit, predicate: Predicate, book: ActorBook) -> bool:
    """Tell whether a unit is about the technology: it names it, or trade, or a group that policies cover."""
    if predicate.action in _TRADE or any(book[mention.actor].kind is ActorKind.PRODUCT for mention in unit.mentions):
        return True
    words = statement_words()
    topics = [
        match
        for match in unit.find(words.topic)
        if unit.words[match.start].text not in words.forms["bound_verbs"] and not _is_of_name(unit, match)
    ]
    return bool(topics) or bool(groups_in(unit)) or bool(used_company(unit, predicate, "", book))


def _is_of_name(unit: Unit, match: Match) -> bool:
    """Tell the last word of a name that nobody knows, "Tallow Systems", from what is meant by it elsewhere."""
    if match.end - match.start > 1 or not match.start or match.start in unit.named:
        return False
    before, word = (unit.words[place].span for place in (match.start - 1, match.start))
    is_name = before.of(unit.text)[0].isupper() and word.of(unit.text)[0].isupper()
    return is_name and word.start - before.end == 1


def _actor(unit: Unit, predicate: Predicate, attribution: Attribution, cast: Cast) -> str:
    """Return whose policy a unit tells; empty where a rule has no giver that is named."""
    if attribution.kind is SpeakerKind.LAW:
        return lawgiver(attribution, cast)
    actor = subject_of(unit, predicate, attribution, cast)
    if cast.is_strange and actor not in {owner(cast.book[one.actor], cast.book).name for one in unit.mentions}:
        return ""
    is_rule = predicate.action in _RULING or predicate.stance is Stance.BANNED
    if actor in cast.book or not is_rule:
        return actor
    # "Police in Maine may use" is Maine's law; "Amazon said police may not use" is Amazon's rule.
    return next(iter(places_in(unit, actor, cast.book)), speaking(attribution, cast))


def _statement(  # noqa: PLR0913, PLR0917 - what a statement is made of
    article: Article,
    sentence: Sentence,
    unit: Unit,
    predicate: Predicate,
    attribution: Attribution,
    actor: str,
    book: ActorBook,
) -> Statement:
    kind = book[actor].kind if actor in book else ActorKind.GROUP
    is_rule = attribution.kind is SpeakerKind.LAW or kind in LAWGIVERS
    scope = read_scope(unit, predicate, actor, book, is_rule=is_rule)
    effective, end = read_times(unit, predicate, article.published)
    return Statement(
        actor=actor,
        speaker=attribution.speaker,
        speaker_kind=attribution.kind,
        action=_action(predicate, kind, scope),
        stance=predicate.stance,
        scope=scope,
        effective=effective,
        end=end,
        certainty=_certainty(unit, predicate, attribution, is_rule=is_rule),
        sentence=sentence,
    )


def _action(predicate: Predicate, kind: ActorKind, scope: Scope) -> Action:
    """Take the action as named; a maker that bars or pauses something, even the use by others, does not offer it."""
    if kind in MAKERS and predicate.is_bought:
        return Action.SELL
    if kind in _BUYERS and predicate.action is Action.SELL:
        return Action.USE  # "awarded the contract to IBM"
    if kind not in MAKERS or predicate.stance is Stance.DOES:
        return predicate.action or Action.USE
    if predicate.action in _LIKE_OFFERING and scope.customer:
        return Action.OFFER
    return predicate.action or (Action.PERMIT if predicate.stance is Stance.LIMITS else Action.OFFER)


def _certainty(unit: Unit, predicate: Predicate, attribution: Attribution, *, is_rule: bool) -> Certainty:
    is_proposal = any(word.text in ("bill", "would") if is_rule else word.text == "bill" for word in unit.words)
    if predicate.stance in (Stance.PLANS, Stance.CALLS_FOR) or is_proposal:
        return Certainty.PROPOSED
    if attribution.kind is SpeakerKind.ADVOCATE or unit.find(statement_words().allege):
        return Certainty.ALLEGED
    sure = (SpeakerKind.REPORTER, SpeakerKind.LAW, SpeakerKind.COURT)
    return Certainty.FACT if attribution.kind in sure else Certainty.CLAIMED


def _of_claim(article: Article, claim: StatedClaim, sentences: Sequence[Sentence], book: ActorBook) -> Statement:
    """Give a claim of front matter its sentence and the kind of its speaker."""
    place = article.text.find(claim.sentence) if claim.sentence else -1
    sentence = next((one for one in sentences if one.span.holds(place)), None)
    kind = kind_of(book[claim.speaker], book) if claim.speaker in book else REPORTER.kind
    return Statement(
        actor=claim.actor,
        speaker=claim.speaker,
        speaker_kind=kind,
        action=claim.action,
        stance=claim.stance,
        scope=claim.scope,
        effective=claim.effective,
        end=claim.end,
        certainty=claim.certainty,
        sentence=sentence,
    )
