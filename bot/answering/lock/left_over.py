"""What an end leaves over: a use that ended in part goes on for the rest, and a ban that was lifted is no use yet.

The model that reads sentences takes "no longer scans fans" for the end of all scanning, and "lifted its ban" for use.
"""

import re

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.times.events import names_bar, undoes_bar
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.sentences import split_sentences
from corpus.signs import AVAILABLE
from corpus.words import stems

_ENDED = Pattern(
    r"\b(?:no longer|not any ?more|(?:end|stopp|ceas|withdr|remov|scrapp|dropp|halt|suspend|paus|discontinu)\w*"
    r"|withdrawn|(?:t[ao]ken?|took|switched|turned) (?:off|out)|g[ai]ven? up)\b",
    re.IGNORECASE,
)
_GOES_ON = Pattern(
    r"\b(?:(?:stays?|remains?|(?:is|are) still) (?:on\b|switched on|in (?:place|use|force|service|operation))"
    r"|(?:stays?|remains?)(?=[.;]|$)"
    r"|may (?:still|go on|continue to|keep)|(?:goes|go|carr(?:ies|y)|keeps?) on \w+ing"
    r"|continues? to (?:use|sell|offer|scan|check|match|run))\b",
    re.IGNORECASE,
)
_UNREAL = Pattern(
    r"\b(?:not|never|no|nothing|nobody|none|neither|if|whether|until|unless|would|could|will|might)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASKS_USE = Pattern(r"\b(?:us(?:e|es|ing)|run(?:s|ning)?|operat(?:e|es|ing))\b", re.IGNORECASE)
_MAY = Pattern(
    r"\b(?:may|can|could|might|allow(?:s|ed)?|permit(?:s|ted)?|free|let|lets|legal(?:ly)?|lawful(?:ly)?"
    r"|ban|bans|banned|law|able|entitled|right)\b",
    re.IGNORECASE,
)
_BAR = Pattern(r"\b(?:ban|bar|prohibition|moratorium|injunction)\b", re.IGNORECASE)  # an end of a pause is a use
_USED = Pattern(
    r"\b(?:us(?:e|es|ed|ing)|runs?|scan\w*|match\w*|search\w*|switch\w* on|deploy\w*|rolled out)\b", re.IGNORECASE
)
# Doing, which tells an end in part from none no better than the topic does.
_DOING = frozenset(
    stems("use used using sell sold selling offer scan scanned check run have has supply provide buy again still now")
)


def ends_or_frees_only(verdict: Verdict | None, question: Question, one: Evidence) -> bool:
    """Tell whether a no rests on an end of a part, or a yes to use on the end of a bar."""
    if verdict is Verdict.NO:
        return goes_on_in_part(question, one)
    return verdict is Verdict.YES and tells_only_lifted_bar(question, one)


def goes_on_in_part(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence on an end names nothing asked for that is not also told, further down, to go on.

    Asked whether pupils are still scanned, that pupils no longer are is a no, whoever else is.
    """
    if not question.asks_how_it_stands or question.is_denial or not _ENDED.search(one.sentence.text):
        return False
    asked = [word.stem for word in question.clause.words if word.stem not in _plain(question)]
    told = _met(asked, one.sentence.text)
    behind = [said.text for said in split_sentences(one.article) if said.span.start > one.sentence.span.start]
    return any(_tells_rest(text) and told <= _met(asked, text) for text in behind)


def _tells_rest(text: str) -> bool:
    found = _GOES_ON.search(text)
    return found is not None and not _UNREAL.search(text[: found.start()])


def _met(asked: list[str], text: str) -> frozenset[str]:
    said = frozenset(stems(text))
    return frozenset(stem for stem in asked if shipped_lexicon().meets(stem, said))


def _plain(question: Question) -> frozenset[str]:
    """Return what tells one use from another as little as names do: grammar, the topic, doing."""
    named = frozenset(stem for name in question.names.values() for stem in stems(name))
    return plain_stems("grammar") | plain_stems("light") | plain_stems("topic") | _DOING | named


def tells_only_lifted_bar(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence says that a bar was undone and nothing else, where it is asked whether somebody uses it.

    Whoever may use it need not do so.
    """
    of_use = question.clause.signs.get(AVAILABLE) is True and _ASKS_USE.search(question.text)
    if not of_use or _MAY.search(question.text) or names_bar(question.clause) or not question.asks_how_it_stands:
        return False
    undone = any(undoes_bar(clause) for clause in one.clauses if clause.mood is Mood.FACT)
    return undone and bool(_BAR.search(one.sentence.text)) and not _USED.search(one.sentence.text)
