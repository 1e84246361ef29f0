"""Whether what was found on a question is on something else."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import ASKING_WORD, OF_TIME, Form
from bot.answering.asked.kin import BODIES
from bot.answering.asked.quantities import YEAR
from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.ellipsis import only_hints
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.reasons import sounds_like_reason
from bot.answering.lock.addressed import is_said_to_others
from bot.answering.lock.needed import lacks_what_a_date_takes
from bot.answering.lock.qualified import is_of_another_technique
from bot.answering.lock.sequels import leaves_sequel_untold
from bot.answering.times.events import asks_end, is_dated, is_of_before, names_bar
from bot.answering.told.costs import is_cost_of_other
from bot.answering.told.further import SAYS, speakers_asked
from bot.answering.told.outcomes import asks_demand
from bot.answering.told.workings import tells_no_working
from corpus.actor import MAKERS
from corpus.article import Article, Sentence
from corpus.clauses import Clause
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems, words

# Shares told below which a sentence is on something else, of whether something is so and of what an open question asks.
_OFF, _OFF_OPEN = 0.12, 0.06
# No single sentence tells these; of a reason it is said that no article gives it.
_TOLD_APART = frozenset({Form.LIST, Form.TIMELINE, Form.WHY})
# A matter at large: what tells of it says neither what it is called nor that it is all there is.
_AT_LARGE = Pattern(
    r"\b(?:polic(?:y|ies)|stance|position|situation|status|rules?|latest|news) (?:on|about|of|for|with|regarding)\b",
    re.IGNORECASE,
)
_ANSWERED = 0.5  # share read to answer
_AGAINST = frozenset({"sued", "fined"})  # axes of what is done against somebody
_MEASURED = OF_TIME | {Form.HOW_MUCH, Form.HOW_MANY}
_OF_TIME_OR_PLACE = OF_TIME | {Form.WHERE}
_OF_YEAR = frozenset({Form.WHAT, Form.WHO, Form.WHERE, Form.HOW_MUCH, Form.HOW_MANY})
_IN_YEAR = Pattern(r"\b(?:did|was|were|had)\b.*\b(?:in|during) (?P<year>(?:19|20)\d\d)\W*$", re.IGNORECASE)
_SINCE_IN_FULL = Pattern(r"since when (?:\w+n['’]t)\b", re.IGNORECASE)
_SO_FAR = Pattern(r"\bhow long (?:has|have)\b", re.IGNORECASE)
_SINCE = Pattern(r"\bsince\b", re.IGNORECASE)
_ANOTHER = Pattern(r"(?:another|an? (?:earlier|later|previous|prior|former)) ", re.IGNORECASE)
_ASKS_ANOTHER = Pattern(
    r"\b(?:another|other|earlier|later|previous\w*|prior|former\w*|old|before|first|second|last|next|again|twice|was)\b",
    re.IGNORECASE,
)
_LATER = Pattern(r"\b(?:later|afterwards?|subsequently|eventually|then)\b", re.IGNORECASE)
_EFFECT = (
    r"(?:(?:tak(?:e[sn]?|ing)|took|go(?:es)?|went|c[ao]mes?) (?:into )?(?:effect|force)"
    r"|(?:is|was|be|are) (?:in force|effective))"
)
_ASKS_EFFECT = Pattern(
    rf"\b(?:law|ban|bar|bill|act|ordinance|rules?|moratorium|order|policy|measure|statute|regulation)\b[^?]*"
    rf"\b(?:{_EFFECT}|start(?:s|ed)?|beg[ai]n(?:s)?|kick(?:s|ed)? in|appl(?:y|ies|ied))\b",
    re.IGNORECASE,
)
_ASKS_WORD = Pattern(
    r"\bwhat did [^?,]{2,60}? (?:say|tell|argue|claim|reply|respond|answer)\b|\bhave to say\b", re.IGNORECASE
)
_GOES_TO_COURT = Pattern(
    r"\b(?:fil\w+|br(?:ing\w*|ought)|lodg\w+|launch\w*) [^.;]*?"
    r"\b(?:(?:class actions?|(?:law)?suits?|complaints?|claims?|cases?) against|challenges? (?:to|against))\b",
    re.IGNORECASE,
)
_LED_TO = Pattern(r"\W*what led to\b", re.IGNORECASE)
_IT_TAKES_EFFECT = Pattern(
    rf"(?:It|They|(?:The|This) (?:[\w-]+ )?(?:law|ban|bar|bill|act|ordinance|rules?|moratorium|order|policy|measure"
    rf"|statute|regulation)) (?:(?:will|would|is to|are to) )?{_EFFECT}\b",
)
_TELLS_TERM = Pattern(
    r"\b(?:until|till|indefinite(?:ly)?|further notice|permanent(?:ly)?)\b"
    r"|\b[\w-]+[ -](?:years?|months?|weeks?|days?)\b",
    re.IGNORECASE,
)

_WHO_ELSE = Pattern(r"^\W*(?:and |but |so )?who else\b", re.IGNORECASE)
_OFF_OTHERS = 0.15  # share read to answer below which nothing tells who else it was
_FIRST_TO = Pattern(
    r"\b(?:which (?:[\w-]+ )?(?P<noun>[a-z]+) (?:was|is) )?the first to (?P<verb>[a-z]+)\b", re.IGNORECASE
)
_IS_PROMISED = Pattern(
    r"\b(?:said|says|announced|promised|pledged|vowed) (?:that )?(?:it|they|he|she) would (?!not\b|never\b)",
    re.IGNORECASE,
)


def is_on_another_matter(question: Question, chosen: Sequence[Evidence], library: Library) -> bool:
    """Tell whether the articles shown speak of others, of another time or of nothing that came of what they tell."""
    if _is_of_another_time(question, chosen) or is_of_another_event(question, chosen):
        return True
    if is_of_others(question, chosen[0], library) or is_said_to_others(question, chosen[0], library):
        return True
    if is_of_another_technique(question, chosen[0]) or is_cost_of_other(question, chosen[0]):
        return True
    if _is_without_word(question, chosen, library) or _gives_no_cause(question, chosen[0]):
        return True
    without_deed = _is_without_deed(question, chosen, library) or _is_first_at_else(question, chosen[0])
    if without_deed or tells_no_working(question, chosen[0]):
        return True
    return leaves_sequel_untold(question, chosen)


def _is_first_at_else(question: Question, best: Evidence) -> bool:
    """Tell whether it is asked who was the first to do something, and a sentence has neither the verb nor its sense.

    Of the first state, "which state?" is told whatever that did first.
    """
    asked = _FIRST_TO.search(question.text) if question.form is Form.WHO else None
    if asked is None or any(clause.signs.items() & question.clause.signs.items() for clause in best.clauses):
        return False
    said = frozenset(stems(best.sentence.text))
    if asked["noun"] and not frozenset(stems(asked["noun"])).isdisjoint(said):
        return False
    return not shipped_lexicon().meets_all(frozenset(stems(asked["verb"])) - plain_stems("grammar"), said)


def _is_without_deed(question: Question, chosen: Sequence[Evidence], library: Library) -> bool:
    """Tell whether it is asked who sued or fined somebody, and no article shown tells of any such deed."""
    asked = {axis for axis in _AGAINST if question.form is Form.WHO and question.clause.signs.get(axis)}
    if chosen[0].answers_outright and "sued" in asked and _GOES_TO_COURT.search(chosen[0].sentence.text):
        return False
    return bool(asked) and all(asked.isdisjoint(library.read_article(one.article.id).axes) for one in chosen)


def is_of_another_event(question: Question, chosen: Sequence[Evidence]) -> bool:
    """Tell whether time or place shown is that of something else: no sentence shown was read to answer it.

    Any sentence with a date looks like an answer to "when?". What leans on the question before it was not read whole,
    nor are keywords read well; what undoes a bar tells when it ended, what tells how long a thing lasts when it ends,
    and since when it is so how long it has been so.
    """
    if question.form not in _OF_TIME_OR_PLACE or not ASKING_WORD.search(question.text):
        return False
    text = chosen[0].sentence.text
    if asks_end(question) and any(_tells_undoing(clause) for clause in chosen[0].clauses):
        return False
    undated = question.form is Form.WHEN and is_undated(question, chosen[0])
    if _SINCE_IN_FULL.match(question.wording) and question.leans and is_of_before(question, chosen[0]):
        return True  # since it is not so is told by no day since which it was
    if undated or (question.form in OF_TIME and is_of_another_one(question, text)):
        return True
    leaning = question.wording != question.text or (question.earlier and not question.mentions)
    so_far = _SO_FAR.search(question.text) and _SINCE.search(text)
    term = question.form in OF_TIME and asks_end(question) and bool(_TELLS_TERM.search(text))
    if question.form is Form.HOW_LONG and names_bar(question.clause):  # "expired on 3 May" tells how long it lasted
        term = term or any(_tells_undoing(clause) for clause in chosen[0].clauses)
    if (
        leaning
        or only_hints(question)
        or so_far
        or term
        or is_titled(question, chosen[0])
        or _takes_effect(question, text)
    ):
        return False
    first = chosen[0].says
    return first is not None and first.affirms < _ANSWERED and not any(one.answers_outright for one in chosen)


def _takes_effect(question: Question, text: str) -> bool:
    """Tell whether a text dates when "it", the rule just spoken of, takes effect, and that is what is asked."""
    return bool(_ASKS_EFFECT.search(question.text) and _IT_TAKES_EFFECT.match(text) and date_mentions(text, None))


def is_titled(question: Question, one: Evidence) -> bool:
    """Tell whether the title of an article tells of what is asked, and a sentence has its date: that is its own event.

    "Meta removes it" dates the removal by "shipped a version without it".
    """
    lexicon, title = shipped_lexicon(), words(one.article.title)
    said = {word.stem for word in title}
    told = all(lexicon.meets(word.stem, said) for word in question.content)
    if not question.content:
        ends = question.clause.signs.get(AVAILABLE) is False
        told = ends and any(match.label == AVAILABLE for match in lexicon.denying.find(title))
    return told and question.form is Form.WHEN and is_dated(one.article, one.sentence.text)


def is_of_another_one(question: Question, text: str) -> bool:
    """Tell whether a sentence opens with another one of the kind than the one asked about: "Another deal, in 2021"."""
    told = {int(year) for year in YEAR.findall(text)}
    meant = _ASKS_ANOTHER.search(question.text) or not told.isdisjoint(question.years)
    return bool(_ANOTHER.match(text)) and not meant


def is_of_others(question: Question, best: Evidence, library: Library) -> bool:
    """Tell whether a date, a length or a sum is asked of several, and its article does not name a company among them.

    "When did Ovanta sign with Mercalvo?" is told by no contract of Mercalvo's with somebody else. Whom a follow-up only
    carries over it need not be asked of.
    """
    if question.form not in _MEASURED or len(question.actors) < 2:
        return False
    asked = {mention.actor for mention in question.mentions}
    firms = (actor for actor, kind in question.kind_of.items() if kind in MAKERS)
    named = library.read_article(best.article.id).actors
    return any(actor in asked and not library.kin.is_named(actor, named) for actor in firms)


def is_undated(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence lacks what dates the thing asked: "signed" its taking effect, a bare "later" anything."""
    text = one.sentence.text
    if lacks_what_a_date_takes(question.wording, text):
        return True
    return bool(_LATER.search(text)) and not (date_mentions(text, None) or _TELLS_TERM.search(text))


def _is_of_another_time(question: Question, chosen: Sequence[Evidence]) -> bool:
    """Tell whether a question asks what was so in a year before all, or after all, of which the articles shown tell."""
    asked = _IN_YEAR.search(question.text) if question.form in _OF_YEAR else None
    return asked is not None and not any(_spans(one.article, int(asked["year"])) for one in chosen)


def _spans(article: Article, year: int) -> bool:
    known = [date.year for date in (article.published, article.known_until) if date is not None]
    told = [*known, *map(int, YEAR.findall(article.text))]
    return not told or min(told) <= year <= max(told)


def _gives_no_cause(question: Question, best: Evidence) -> bool:
    """Tell whether it is asked what led to a thing of nobody in particular, and the best has no word of a reason."""
    return bool(_LED_TO.match(question.text)) and not question.actors and not sounds_like_reason(best)


def _is_without_word(question: Question, chosen: Sequence[Evidence], library: Library) -> bool:
    """Tell whether a question asks what somebody said of whose word no article shown has any."""
    asks = question.past and _ASKS_WORD.search(question.text) and not asks_demand(question)
    speakers = speakers_asked(question) if asks else frozenset()
    family = library.kin.families(speakers)
    of_body = any(question.kind_of.get(actor) in BODIES for actor in speakers) and len(question.actors) > 1
    if of_body and _acted(family, chosen[0], library):
        return False  # a regulator says it of somebody by what it does
    to_them = (one for one in chosen if not is_said_to_others(question, one, library))
    told = (sentence for one in to_them for sentence in library.sentences_of(one.article.id))
    return bool(speakers) and not any(_is_word_of(family, sentence, library) for sentence in told)


def _acted(speakers: frozenset[str], one: Evidence, library: Library) -> bool:
    """Tell whether an article opens with what one of ``speakers`` did."""
    opening = library.sentences_of(one.article.id)[0]
    return any(clause.subject in speakers for clause in library.read(opening).clauses[:1])


def _is_word_of(speakers: frozenset[str], sentence: Sentence, library: Library) -> bool:
    if speaker := library.voice_of(sentence).speaker:
        return speaker in speakers
    opens = any(clause.subject in speakers for clause in library.read(sentence).clauses[:1])
    return opens and SAYS.search(sentence.text) is not None


def _tells_undoing(clause: Clause) -> bool:
    free = clause.signs.get(AVAILABLE) is True
    return (free and not clause.denied) or clause.ceased or clause.signs.get("continues") is False


def is_off(question: Question, evidence: Sequence[Evidence]) -> bool:
    """Tell whether all that was read tells next to nothing of what is asked, though one sentence could.

    Not where nothing was read, or where a term tells an end, the most, one of two or a matter at large is asked for, or
    a matter is only hinted at.
    """
    said = [one.says for one in evidence if one.says is not None]
    if said and question.earlier and _WHO_ELSE.match(question.text):  # nobody else is told of by what is on others
        return max(says.affirms for says in said) < _OFF_OTHERS
    if not said or question.form in _TOLD_APART or question.leans or only_hints(question):
        return False
    if question.asks_verdict and evidence[0].covered >= 1 and _IS_PROMISED.search(evidence[0].sentence.text):
        return False  # "said it would" tells of what is asked to be done, and that is worth saying
    if not question.asks_verdict and _AT_LARGE.search(question.text):
        return False
    if question.extreme or " or " in question.text or (question.form is Form.WHEN and asks_end(question)):
        return False
    told = [1 - says.leaves_open if question.asks_verdict else says.affirms for says in said]
    return max(told) < (_OFF if question.asks_verdict else _OFF_OPEN)
