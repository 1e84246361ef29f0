"""One turn of a conversation, and what it leaves the next one to go on from."""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct, structs

from bot.answering.asked.chatter import asks_for_gist, asks_for_source, asks_who_says_so
from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import about, asks_what_it_includes
from bot.answering.asked.question import Question
from bot.answering.asked.readings import Meant, Weighed, best_of, told, unknown_to_all
from bot.answering.followed.aside import names_aside
from bot.answering.followed.at_large import at_large
from bot.answering.followed.briefly import asks_for_same
from bot.answering.followed.conversation import asks_again, builds_on, points_back
from bot.answering.followed.ellipsis import only_names
from bot.answering.followed.named_first import returned
from bot.answering.followed.narrowed import is_of_main
from bot.answering.followed.people import of_people
from bot.answering.followed.pointing import leaves_open_whom
from bot.answering.followed.since_when import AS_OF_WHEN, asks_when_or_why, on_its_not_being_so
from bot.answering.followed.spoken_of import leaves_open_who_sells, of_those_meant
from bot.answering.followed.strangers import of_stranger
from bot.answering.followed.switching import main_of, ways_on
from bot.answering.followed.there import leaves_open_where
from bot.answering.followed.unplaced import placed
from bot.answering.followed.whole import is_whole
from bot.answering.followed.whom_meant import with_whom
from bot.answering.found.library import Library
from bot.answering.lock.unsaid import tells_nobody_knows
from bot.answering.reply import OPPOSITE, Abstention, Answer, Citation, Reply, Verdict
from bot.answering.times.history import neighbours
from bot.answering.told.refusal import abstain_unknown
from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_TOO = Pattern(r"\b(?:too|as well|also|either|included)\W*$", re.IGNORECASE)  # "police too?", of what was to be so
_GOES_FOR = Pattern(rf"^{LINK}(?:does|is|would) (?:that|this|it) (?:go|hold|count|true|so)\b", re.IGNORECASE)


class Turn(Struct, frozen=True):
    """One question of a conversation with its reply; ``question`` is None where it was refused unread.

    ``main`` is what the conversation asks by itself, which "when?" and "why?" only add to. ``unplaced`` is what was
    asked of a place that it did not name, ``led`` what was cited before, to which it goes on where it tells nothing.
    """

    question: Question | None
    reply: Reply
    main: Question | None = None
    unplaced: str = ""
    led: Sequence[Citation] = ()

    @property
    def tells(self) -> bool:
        """Whether the reply answers the question, with yes or no where that is asked for."""
        asks = self.question is not None and self.question.asks_verdict
        return isinstance(self.reply, Answer) and not (asks and self.reply.verdict is None)

    @property
    def citations(self) -> Sequence[Citation]:
        """What the reply cites; nothing where it is none."""
        return self.reply.citations if isinstance(self.reply, Answer) else ()


Take = Callable[[tuple[str, ...]], Turn]  # answers the last of some texts, as it stands behind the others


def passed_over(before: Turn | None, reply: Reply, unplaced: str = "") -> Turn:
    """Return the turn of a question that is refused unread: the conversation stays where it was ``before``."""
    return structs.replace(before or Turn(None, reply), reply=reply, unplaced=unplaced, led=cited_in(before))


def going_on(question: Question, before: Turn | None, kin: Kin) -> tuple[tuple[Question, ...], Question]:
    """Return what a question may ask after the turn before, the likeliest first, and the main question from then on.

    The last way asks it of those whom the article cited is about: "did somebody sue?" after what is told of a product.
    """
    if before is None or before.question is None:
        return (question,), question
    question, main = of_people(question), before.main or before.question
    last = of_those_meant(question, before.question, main, kin)
    ways = tuple(at_large(question, way) for way in _ways_on(question, last, main, denied=_said(before, Verdict.NO)))
    if asks_for_same(question) and not _said(before, Verdict.YES):  # a yes to "same for Oakland?" would mean another no
        ways = tuple(structs.replace(one, form=Form.WHAT) if one.asks_verdict else one for one in ways)
    open_before = before.question.form in {Form.WHAT, Form.LIST, Form.TIMELINE}
    bare = asking_verb(question.text) is None or _GOES_FOR.match(question.text)
    too = open_before and _TOO.search(question.text) and bare
    # Whether the no does, or what it denies; "it" is the rule still after "does it bind the FBI?".
    on_law = ActorKind.LAW in before.question.kinds  # "it" is the law by its name, in force or not
    unclear = asks_what_it_includes(question) and _said(before, Verdict.NO)
    unclear = unclear and not (on_law or names_aside(before.question))
    open_whom = leaves_open_whom(question) or leaves_open_where(question) or is_of_main(question, before.question)
    open_whom = open_whom or leaves_open_who_sells(question, ways[0])
    if too or unclear or open_whom or _asks_of_unknown(question, before):
        ways = tuple(structs.replace(one, form=Form.WHAT) if one.asks_verdict else one for one in ways)
    if (of_told := _of_told(ways[0], before, kin)) is not None:
        shown = {one.article.id for one in before.citations if one.quote in before.reply.text}
        # There is nobody else whom "it" may stand for; "who makes it?" may be told of another beside them.
        alone = not ways[0].actors and len(shown) == 1 and (ways[0].asks_verdict or points_back(question))
        ways = (structs.replace(of_told, form=ways[0].form),) if alone else (*ways, of_told)
    return ways, main_of(question, ways[0], before.question, main)


def _ways_on(question: Question, before: Question, main: Question, *, denied: bool) -> tuple[Question, ...]:
    """Return what a follow-up may ask after ``before``: "since when?" after a no, since when it is not so."""
    if not (denied and asks_when_or_why(question)):
        return ways_on(question, before, main)
    not_so = on_its_not_being_so(before)
    asked = ways_on(question, not_so, main) if not_so else ()
    if "since" not in question.text.lower():
        return asked or ways_on(question, before, main)
    bare = structs.replace(question, text=AS_OF_WHEN, wording=AS_OF_WHEN)
    return (*asked, *ways_on(bare, before, main))


def _asks_of_unknown(question: Question, before: Turn) -> bool:
    """Tell whether a follow-up asks of what was told to be unknown: "was that passed?" after "whether it did, ..."."""
    told = next((one.quote for one in before.citations[:1] if tells_nobody_knows(one.quote)), None)
    asked = frozenset(word.stem for word in question.content)
    return told is not None and points_back(question) and bool(asked) and asked <= frozenset(stems(told))


def _said(turn: Turn, verdict: Verdict) -> bool:
    return isinstance(turn.reply, Answer) and turn.reply.verdict is verdict


def _of_told(question: Question, before: Turn, kin: Kin) -> Question | None:
    """Ask what names nobody of those whom the article cited before is about; a yes is then too much to say.

    What is asked of a person, be it with "he" or with "they", is told of no other one.
    """
    if ActorKind.PERSON in question.kinds and points_back(question):
        return None
    told = before.citations[0].article.actors if before.citations else ()
    kinds = {actor: kin.kind_of(actor) for actor in told if kin.knows(actor)}
    if question.mentions or question.text != question.wording or not kinds or set(kinds) <= set(question.actors):
        return None
    form = Form.WHAT if question.asks_verdict else question.form
    return about(structs.replace(question, form=form), kinds) if builds_on(question) else None


def best_told(turns: Iterator[Turn], kin: Kin) -> Turn:
    """Return the first turn, or another that answers where it does not and cites what is about those whom it names.

    What names nobody stands in for a refusal alone, as does a bare name of which nothing is asked, "and Amazon?", and a
    whole question for what is told of others than before it.
    """
    first = next(turns)
    if first.question and is_whole(first.question):
        return first if _is_about_asked(first, first.question, kin) else next(turns, first)
    if first.tells:
        return first
    refused = isinstance(first.reply, Abstention)
    others = (turn for turn in turns if refused or (turn.question and _asks_of_named(turn.question)))
    return next((turn for turn in others if turn.tells and _is_about_named(turn, kin)), first)


def _asks_of_named(question: Question) -> bool:
    """Tell whether a question names somebody and asks something of them."""
    return bool(question.mentions) and not (question.wording == question.text and only_names(question))


def still_there(turn: Turn, first: Question) -> Turn:
    """Return a turn that was told of others as one on the place that it was asked of as ``first``: there it stays."""
    if turn.question is None or turn.question is first or turn.question.mentions or not first.kinds:
        return turn
    if turn.question.wording != first.wording or not AREAS.issuperset(first.kinds):
        return turn
    return structs.replace(turn, question=about(turn.question, first.kind_of))


def _is_about_asked(turn: Turn, question: Question, kin: Kin) -> bool:
    declared = turn.citations[0].article.actors if turn.citations else ()
    return any(kin.is_named(actor, declared) for actor in question.actors)


def _is_about_named(turn: Turn, kin: Kin) -> bool:
    declared = turn.citations[0].article.actors
    named = turn.question.mentions if turn.question else ()
    return not declared or all(kin.is_named(mention.actor, declared) for mention in named)


def best_read(
    question: Question, readings: Sequence[Meant], turns: Sequence[Turn], library: Library, margin: float
) -> Turn:
    """Return the best of the turns that answer ``question`` in its several readings, each as anyone may ask it."""
    weighed = [
        Weighed(
            meant.reading,
            turn.reply,
            _speaks_of(turn.reply, meant.actors, library),
            speaks_of_all=_speaks_of(turn.reply, turn.question.actors if turn.question else (), library),
        )
        for meant, turn in zip(readings, turns, strict=True)
    ]
    best, others = best_of(weighed, margin)
    reply = told(best, others, question.text)
    if (names := unknown_to_all(weighed)) and isinstance(reply, Abstention):
        reply = abstain_unknown(question, names, reply.nearest, reply.generation)
    return structs.replace(turns[weighed.index(best)], reply=reply)


def _speaks_of(reply: Reply, actors: Sequence[str], library: Library) -> bool:
    """Tell whether the article that carries a reply speaks of every one of ``actors``, or of its family."""
    shown = [one.article for one in reply.citations] if isinstance(reply, Answer) else list(reply.nearest)
    said = library.read_article(shown[0].id).actors if shown else frozenset()
    return all(library.kin.families((actor,)) & said for actor in actors)


def cited_in(turn: Turn | None) -> Sequence[Citation]:
    """Return what a turn cites, or the one to which it goes on; nothing where there is none before."""
    return (turn.citations or turn.led) if turn else ()


def in_talk(before: Turn | None, articles: Shelf) -> frozenset[str]:
    """Return the actors of the articles that the conversation has cited, and of their neighbours."""
    cited = frozenset(citation.article.id for citation in cited_in(before))
    near = cited | neighbours(cited, articles)
    return frozenset(actor for article_id in near for actor in articles[article_id].actors)


def added(texts: Sequence[str], before: Turn | None, book: ActorBook, kin: Kin, take: Take) -> Turn | None:
    """Return the turn of a text that asks for the sources of the turn before, or for the gist of it; else None.

    So it does for one that goes back to what was asked earlier, says where that asks about, or names one whom no list
    holds. ``take`` answers what is then asked.
    """
    text = texts[-1]
    if before and before.question and asks_for_source(text):
        last_told = isinstance(before.reply, Answer) or len(texts) == 2
        told = asked_as(text, before if last_told else take((*texts[:-2], text)))
        return without_verdict(told) if asks_who_says_so(text) else told
    if before and before.question and asks_for_gist(text):
        return asked_as(text, _last_whole(texts[:-1], take) or before)
    if (behind := returned(texts, book, kin)) is not None:
        return asked_as(text, take(behind))
    if before and before.question and (whole := of_stranger(text, before.question, before.main, kin)):
        return asked_as(text, take((whole,)))
    asked = before.unplaced if before else ""
    whole = (with_whom(text, asked, book) or placed(text, asked, book)) if asked else None
    return asked_as(text, take((*texts[:-2], whole))) if whole else None


def asks_the_same(question: Question, before: Turn) -> bool:
    """Tell whether a follow-up asks once more whether it still is as was asked before, and was told."""
    last = before.question
    return last is not None and last.still and before.tells and question.wording == last.wording != question.text


def as_sure_again(told: Turn, question: Question, before: Turn | None) -> Turn:
    """Return a turn without its yes or partly where a follow-up asks whether a no still holds: it could mean either."""
    last = before.question if before is not None and _said(before, Verdict.NO) else None
    if last is None or told.question is None or not asks_again(question):
        return told
    same = told.question.wording == last.wording
    return without_verdict(told) if same and not _said(told, Verdict.NO) else told


def without_verdict(turn: Turn) -> Turn:
    """Return a turn that tells what was told, but no yes or no: who said it, or what is asked of another."""
    reply = turn.reply
    if not isinstance(reply, Answer):
        return turn
    return structs.replace(turn, reply=structs.replace(reply, verdict=None, likelihood=None, of_denial=False))


def _last_whole(texts: Sequence[str], take: Take) -> Turn | None:
    """Return the last turn that answers what the conversation asks by itself, unlike "when?" and "why?"."""
    turns = (take(tuple(texts[:end])) for end in range(len(texts), 0, -1))
    return next((one for one in turns if one.question is not None and one.main == one.question and one.tells), None)


def asked_as(text: str, turn: Turn) -> Turn:
    """Return a turn as a reply to ``text``, in whatever words it was read."""
    return structs.replace(turn, reply=structs.replace(turn.reply, question=text))


def turned_round(text: str, turn: Turn) -> Turn:
    """Return a turn as a reply to ``text``, which states that what it was asked is not so."""
    told = with_opposite(text, turn)
    reply = told.reply
    if isinstance(reply, Answer):
        reply = structs.replace(reply, of_denial=not reply.of_denial)
    return structs.replace(told, reply=reply)


def with_opposite(text: str, turn: Turn) -> Turn:
    """Return a turn as a reply to ``text``, which asks for what is so where it asked for what is not."""
    reply = turn.reply
    if isinstance(reply, Answer) and reply.verdict is not None:
        reply = structs.replace(reply, verdict=OPPOSITE.get(reply.verdict, reply.verdict))
    return asked_as(text, structs.replace(turn, reply=reply))
