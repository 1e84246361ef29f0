"""What a settlement, an order or a deal contains, where its contents are asked for and not that there is one."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.told.banned import asks_what_is_banned, tells_what_is_banned
from bot.answering.told.in_a_row import exceptions_listed, told_in_a_row
from corpus.actor import ActorKind
from corpus.article import Span
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

_MATTER = r"(?:settlements?|consent (?:decree|order)|agreements?|deals?|orders?|injunctions?|rulings?|decisions?)"
_ASKS = Pattern(
    rf"\b(?:terms|conditions|provisions|contents?|details) of\b[^?]*?\b(?P<of>{_MATTER})\b"
    rf"|\bwhat (?:did|does|do|would|will|has|have) (?:[\w'’.-]+ ){{1,8}}?(?P<by>{_MATTER}) "
    r"(?:(?:with|between|in|against|over|of|on) [^?,]{2,60}? )?"
    r"(?:change[ds]?|do|require[ds]?|bring|brought|involved?|includ\w+|contain\w*|provide[ds]?|impose[ds]?|say|said"
    r"|mean|achieved?|force[ds]?|entail)\b"
    rf"|\bwhat(?:['’]s| is| was) in\b[^?]*?\b(?P<inside>{_MATTER})\b",
    re.IGNORECASE,
)
# What one of the two took upon itself, whatever the matter is called.
_ASKS_DUTY = Pattern(
    r"\bwhat (?:did|does|do|has|have|had) (?P<who>[^?,]{2,60}?) (?:"
    r"(?:agree|agreed|consent|consented|commit|committed|bind itself) to(?: do| in)?"
    r"|(?:have |had )to (?:give up|accept|agree to|do|stop doing|promise)"
    r"|give up|gave up|given up)\b(?! to\b)",
    re.IGNORECASE,
)
_GIVEN_UP = Pattern(r"\bgiv(?:e|en) up\b|\bgave up\b|\bstop doing\b", re.IGNORECASE)
# "What may police no longer do?" is told by what they may not.
_ASKS_BARRED = Pattern(
    r"\bwhat (?:must|may|can|could|should|are|is|were|was) (?P<who>[^?,]{2,60}?)(?: allowed to| permitted to)? "
    r"(?:no longer|not|never)(?: be)?(?: allowed to| permitted to)? do\b"
    r"|\bwhat (?:are|is) (?P<whom>[^?,]{2,60}?) (?:no longer|not) (?:allowed|permitted) to do\b",
    re.IGNORECASE,
)
_BARS = Pattern(
    r"\b(?:may|must|can|could) (?:not|no longer|neither|never)\b|\bcannot\b|\bno longer\b"
    r"|\b(?:bars?|barred|bans?|banned|forbids?|prohibits?) (?!on\b)|\brequires? [^.]*? to stop\b",
    re.IGNORECASE,
)
_TELLS = Pattern(
    rf"{_BARS.pattern}|\b(?:requires?|required|must|gives?|allows?|lets?|limits?|enforce|pays?|agreed to|agreeing to"
    r"|promised|contains?|covers?|to pay|was worth|is worth)\b",
    re.IGNORECASE,
)
# What opens an article tells that there is the matter; these are in it.
_OPENS_WITH = Pattern(r"[€£$]\s?\d|\bagree(?:d|ing)? to\b|\bthat bars\b|\bnew rules\b", re.IGNORECASE)
_DUTY = Pattern(r"\b(?:must|may not|may only|has to|have to|cannot)\b")
_MODAL = Pattern(r"\b(?:may|must|can) (?:not|no longer|neither|never)\b|\bcannot\b|\bno longer\b")
_SETTLED = Pattern(r"\b(?:settl|agree|consent (?:decree|order))\w*", re.IGNORECASE)
# How a matter is called otherwise: a settlement was "settled", a deal is a contract.
_WORDS = {
    "settle": r"\bsettl\w*",
    "consent": r"\bconsent (?:decree|order)|\bsettl\w*",
    "agree": r"\b(?:agree|settl)\w*",
    "deal": r"\b(?:deals?|contracts?|agree\w*|settl\w*)\b",
    "order": r"\border\w*",
    "injunction": r"\binjunctions?\b",
    "ruling": r"\b(?:rul(?:es|ed|ings?)|f(?:inds|ound)|overturn\w*|upholds?|upheld)\b",
    "decision": r"\b(?:deci\w*|rul(?:es|ed|ings?)|f(?:inds|ound)|overturn\w*|upholds?|upheld)\b",
}
_ASKING = frozenset(
    stems(
        "terms conditions provisions contents content details settlement settle consent decree agreement agree deal"
        " order injunction ruling rule decision decide change do require bring involve include contain provide impose"
        " say mean achieve force entail give up accept promise commit stop bind get exactly actually"
    )
)
_ASIDE = Pattern(r"^(?:sources|outlets|reports) differ\b|\bobjected\b|\bsays\b", re.IGNORECASE)
_MOST = 5


def contents(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what a matter contains whose contents a question asks for, in the order of its article; else nothing."""
    if question.asks_verdict or not question.actors:
        return ()
    if _ASKS_BARRED.search(question.text):
        return _barred(evidence)
    if listed := exceptions_listed(question, evidence):
        return listed
    if asks_what_is_banned(question):
        return _banned(question, evidence)
    asked, duty = _ASKS.search(question.text), _ASKS_DUTY.search(question.text)
    if asked:
        called = next(asked[name] for name in ("of", "by", "inside") if asked[name]).lower()
        of_it = Pattern(next(words for noun, words in _WORDS.items() if called.startswith(noun)), re.IGNORECASE)
        told = _parts(question, evidence, library, of_it) or _in_a_row(question, evidence, library, of_it)
        return told[:_MOST]
    told = _parts(question, evidence, library, _SETTLED) if duty else ()
    who = frozenset(one.actor for one in question.mentions if duty and Span(*duty.span("who")).holds(one.span.start))
    tells = _BARS if _GIVEN_UP.search(question.text) else _TELLS
    bound = tuple(one for one in told if tells.search(one.sentence.text) and _binds(one, who, library))
    own = [one for one in evidence if duty and bound and one.article.id == bound[0].article.id]
    further = _in_a_row(question, own, library, _SETTLED, who) if all(one.place == 0 for one in bound) else ()
    return (*bound, *further)[:_MOST]


def _parts(question: Question, evidence: Sequence[Evidence], library: Library, matter: Pattern) -> tuple[Evidence, ...]:
    """Return what the article on such a matter says is in it, of all who are asked about; of two what tells more."""
    of_it: dict[str, list[Evidence]] = {}
    for one in sorted(evidence, key=lambda one: one.place):
        opens = f"{one.article.title}. {library.sentences_of(one.article.id)[0].text}"
        if matter.search(opens) and _is_on_all(question, one, library) and _is_part(one, matter):
            of_it.setdefault(one.article.id, []).append(one)
    rank = {article: place for place, article in enumerate(dict.fromkeys(one.article.id for one in evidence))}
    ordered = sorted(of_it, key=lambda article: (-len(of_it[article]), rank[article]))
    return tuple(of_it[ordered[0]]) if ordered else ()


def _in_a_row(
    question: Question,
    evidence: Sequence[Evidence],
    library: Library,
    matter: Pattern,
    who: frozenset[str] = frozenset(),
) -> tuple[Evidence, ...]:
    """Return what the best article on all who are asked about tells in a row of a matter that it brings up itself."""
    best = next((one.article.id for one in evidence if _is_on_all(question, one, library)), None)
    own = sorted((one for one in evidence if one.article.id == best), key=lambda one: one.place)
    return told_in_a_row(own, matter, who)


def _is_part(one: Evidence, matter: Pattern) -> bool:
    text = one.sentence.text
    told = _TELLS.search(text) if one.place else _OPENS_WITH.search(text)
    return bool(told) and not _ASIDE.search(text) and bool(matter.search(text) or _DUTY.search(text))


def _is_on_all(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether an article names all who are asked about, and has every other word that is asked."""
    said = library.read_article(one.article.id)
    named = [mention.span for mention in question.mentions]
    free = (word for word in words(question.text) if not any(span.holds(word.span.start) for span in named))
    asked = {word.stem for word in free if not word.is_number} - _ASKING - plain_stems("grammar")
    words_met = all(shipped_lexicon().meets(stem, said.stems) for stem in asked)
    return words_met and all(library.kin.is_named(actor, said.actors) for actor in question.actors)


def _binds(one: Evidence, who: frozenset[str], library: Library) -> bool:
    return any(library.kin.is_named(actor, one.named) for actor in who)


def _banned(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what says what a law that has a name bans, where the best does not: it tells only of its bans."""
    if ActorKind.LAW not in question.kinds or tells_what_is_banned(evidence[0]):
        return ()
    told = [one for one in evidence if one.names_all and tells_what_is_banned(one)]
    own = [one for one in told if one.article.id == told[0].article.id]
    return tuple(sorted(own, key=lambda one: one.place))[:_MOST]


def _barred(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what says of those asked about what they may not do, of the article that says it of them best."""
    told = [one for one in evidence if one.names_all and _BARS.search(one.sentence.text)]
    told = [one for one in told if _MODAL.search(one.sentence.text) or one.covered]
    own = [one for one in told if one.article.id == told[0].article.id]
    return tuple(sorted(own, key=lambda one: one.place))[:_MOST]
