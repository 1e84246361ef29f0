"""What somebody said in reply to critics, a fine or a report: that is told in their own word alone."""

import re
from collections.abc import Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.addressed import is_said_to_others
from bot.answering.told.further import SAYS, speakers_asked
from corpus.article import Span
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_REPLY = r"(?:response|repl(?:y|ies)|answer|reaction|defen[cs]e|rebuttal|justification|counter-?argument)"
_AND_HIM = r"(?: (?:itself|himself|herself|themselves))?"
_ASKS = Pattern(
    r"\bhow (?:did|does|do|has|have|had) (?P<how>[^?,]{2,60}?) "
    rf"(?:respond|react|repl(?:y|ied)|answer|defend|justif(?:y|ied)|rebut|counter|hit back|push(?:ed)? back){_AND_HIM}"
    r"(?:ed)?\b"
    r"|\bwhat (?:did|does|do|has|have|had) (?P<what>[^?,]{2,60}?) "
    r"(?:reply|replied|respond(?:ed)?|answer(?:ed)?|counter(?:ed)?"
    r"|sa(?:y|id) (?:in (?:its|his|her|their|the)? ?(?:own )?"
    r"(?:response|reply|answer|defen[cs]e)|to (?:the |its |his |her |their )?(?:critic\w*|accus\w*|charges?)))\b"
    rf"|\b(?:what|how) (?:was|is|were) (?P<whose>[^?,]{{2,60}}?)(?:['’]s|(?<=s)['’]) (?:\w+ )?{_REPLY}\b"
    rf"|^\W*(?P<of>[^?,]{{2,60}}?)(?:['’]s|(?<=s)['’]) (?:\w+ )?{_REPLY} (?:to|of|against)\b",
    re.IGNORECASE,
)
# What answers somebody: "disagreed and said", "called it unenforceable"; of a matter that is named, "said it is not".
_CONTRADICTS = (
    r"\b(?:answer(?:ed|ing)|repl(?:ied|ying)|respon(?:ded|ding|se)|disagree[ds]?|disput(?:ed|es)|den(?:ied|ies)"
    r"|reject(?:ed|s)|dismissed|objected|insist(?:ed|s)|defended|countered|rebutted|argued"
    r"|called(?! (?:for|on|off|to))|apologi[sz]ed"
    r"|complained|welcomed|declined to|did not (?:comment|answer|reply|respond))\b"
)
_ANSWERS_PLAINLY = Pattern(_CONTRADICTS)
_ANSWERS = Pattern(rf"{_CONTRADICTS}|\bsaid [^.;]*?\b(?:not?|never|only|should|wrong|false|optional|lawful|legal)\b")
_REPLYING = frozenset(
    stems(
        "respond response react reaction reply answer defend defence defense justify justification rebut rebuttal"
        " counter argument critic criticism say said own itself himself herself themselves"
    )
)
# What one does in reply stands for its word where none is told: "asked a court to review the ruling", "agreed to pay".
_REPLIES_BY_DEED = Pattern(
    r"\b(?:asked (?:[\w'’-]+ ){1,6}to (?:review|overturn|reconsider|annul|lift)|appealed|challenged|complied|contested"
    r"|agreed to (?:pay|settle|stop|delete|change)|admitted|settled|apologi[sz]ed|sought (?:a )?review)\b"
)
_ASKS_HOW = Pattern(r"\bhow (?:did|has|have|had)\b[^?]*? (?:respon|react)\w* to\b", re.IGNORECASE)
_MOST = 3
_AS_MUCH = 0.8  # share of the words asked that an article has, beside the one with most


def replied(question: Question, evidence: Sequence[Evidence], library: Library) -> tuple[Evidence, ...]:
    """Return what those whose reply is asked for said, of the article that tells best how they answered.

    Nothing where none is asked for, nor where no article on all who are named has their word in answer to something.
    """
    speakers = _replying(question)
    if not speakers or question.asks_verdict:
        return ()
    most = max((one.covered_by_article for one in evidence), default=0.0)
    own = [one for one in evidence if _is_own(one, speakers, library) and _is_on_all(question, one, library)]
    own = [one for one in own if one.covered_by_article >= _AS_MUCH * most]
    tells = _ANSWERS if len(question.actors) > 1 or _matters(question) else _ANSWERS_PLAINLY
    answering = {one.article.id for one in own if tells.search(one.sentence.text)}
    best = next((one.article.id for one in own if one.article.id in answering), None)
    if best is None:
        return _by_deed(question, speakers, evidence, library)
    return tuple(sorted((one for one in own if one.article.id == best), key=lambda one: one.place))[:_MOST]


def _by_deed(
    question: Question, speakers: frozenset[str], evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...]:
    """Return what those asked about did in reply to a matter that one of these sentences has in its own words."""
    matters, family = _matters(question), library.kin.families(speakers)
    if not matters or not _ASKS_HOW.search(question.text):
        return ()
    told = [one for one in evidence if one.clauses[0].subject in family and _is_on_all(question, one, library)]
    told = [one for one in told if _REPLIES_BY_DEED.search(one.sentence.text)]
    to_it = (one for one in told if all(map(frozenset(stems(one.sentence.text)).__contains__, matters)))
    best = next((one.article.id for one in to_it), None)
    return tuple(sorted((one for one in told if one.article.id == best), key=lambda one: one.place))[:_MOST]


def _replying(question: Question) -> frozenset[str]:
    """Return those whose reply a question asks for."""
    asked = _ASKS.search(question.text)
    name = next((name for name in ("how", "what", "whose", "of") if asked and asked[name]), None)
    if asked is None or name is None:  # "his reaction to it" is put as what he said about it
        return speakers_asked(question) if _ASKS.search(question.typed) else frozenset()
    span = Span(*asked.span(name))
    return frozenset(mention.actor for mention in question.mentions if span.holds(mention.span.start))


def _matters(question: Question) -> Sequence[str]:
    """Return the words of what somebody replied to."""
    return [word.stem for word in question.content if word.stem not in _REPLYING and not word.is_number]


def _is_own(one: Evidence, speakers: frozenset[str], library: Library) -> bool:
    """Tell whether a sentence is the word of those asked about, and not of one who speaks of them."""
    speaker = library.voice_of(one.sentence).speaker
    if speaker:
        return any(library.kin.is_named(actor, (speaker,)) for actor in speakers)
    said, family = SAYS.search(one.sentence.text), library.kin.families(speakers)
    opens = any(mention.actor in family for mention in one.mentions if said and mention.span.end <= said.start())
    return opens and one.clauses[0].subject in family


def _is_on_all(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether an article names all who are asked about, and half of the other things that they answered."""
    said = library.read_article(one.article.id)
    matters = _matters(question)
    met = sum(shipped_lexicon().meets(stem, said.stems) for stem in matters)
    on_all = all(library.kin.is_named(actor, said.actors) for actor in question.actors)
    return on_all and 2 * met >= len(matters) and not is_said_to_others(question, one, library)
