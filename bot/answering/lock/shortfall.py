"""Where a sentence says less than a question asks: one of two things, a plan or an order for a deed, some for all."""

import re
from collections.abc import Collection

from bot.answering.asked.besides import tells_of_no_other
from bot.answering.asked.opening import LINK
from bot.answering.asked.quantities import Kind, quantities, votes_against
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.deeds_told import lacks_deed
from bot.answering.lock.misfit import names_it_beside
from bot.answering.lock.needed import lacks_what_it_takes
from bot.answering.lock.taken_away import is_taken_away
from bot.answering.lock.wanted import is_only_wanted
from corpus.actor import ActorKind
from corpus.clauses import Mood
from corpus.lexicon import shipped_lexicon
from corpus.numbers import FEW_WORDS
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems, words

# What bills and ordinances would do, and what was to happen, has not happened by that.
_WOULD_BE = Pattern(
    r"\b(?:bill|ordinance|act|measure|proposal|draft)s?\b[^;:]{0,80}? would\b"
    r"|\bwould\b[^;:.]{0,120}? under (?:an?|the|its|their|his|her) (?:[\w-]+ )?(?:bill|measure|proposal|draft)\b",
    re.IGNORECASE,
)
_WOULD_BAR = Pattern(
    r"\bwould (?:have )?(?:ban|bar|forb[aio]d|prohibit|outlaw|block|stop|prevent|ma[dk]e it (?:illegal|unlawful))",
    re.IGNORECASE,
)
_AWAITED = Pattern(
    rf"{_WOULD_BE.pattern}"
    r"|\b(?:was|were|is|are) (?:due |set |supposed |meant |expected )?to [a-z]",
    re.IGNORECASE,
)
_ASKS_AHEAD = Pattern(
    r"\b(?:would|will|going to|due|need(?:s|ed)?|set to|supposed|meant|expected|scheduled"
    r"|bills?|proposals?|propos\w+|ordinances?|drafts?|introduc\w+|consider\w*|weigh\w*|debat\w+|mull\w*|float\w*"
    r"|on the table|pending|(?:sent|send) back|veto\w*"
    r"|(?:was|were|is|are) (?:\w+ ){0,3}to)\b",
    re.IGNORECASE,
)
# What a contract was due to last it is for.
_ASKS_TERM = Pattern(
    rf"\b(?:for|last(?:s|ing)?|runs?) (?:only |just )?(?:an?|one|a single|\d+|{FEW_WORDS})[ -](?:\w+ )?(?:day|week"
    rf"|month|year)s?\b",
    re.IGNORECASE,
)
_DUE_TO_LAST = Pattern(
    r"\b(?:was|were|is|are) (?:due |set |supposed |meant |expected )?to (?:last|run)\b", re.IGNORECASE
)
# "Did the bill make them delete it?" asks for what a law did, "did it require that?" for what stands in it.
_ASKS_BROUGHT_ABOUT = Pattern(
    rf"^{LINK}(?:did|has|have)\b(?![^?]*\b(?:would|will|going to)\b)[^?]*? (?:bills?|acts?|ordinance|measure) "
    r"(?:ma[dk]e|put|brought|bring|create[d]?|stop(?:ped)?|end(?:ed)?|force[d]?|keep|kept|shut|halt(?:ed)?|pause[d]?"
    r"|freeze|froze|let|set|g[ai]ve|given|change[d]?|block(?:ed)?)\b",
    re.IGNORECASE,
)
_ALL_PEOPLE = Pattern(r"\bevery(?:one|body)\b", re.IGNORECASE)
_ALL_THINGS = Pattern(
    r"\b(?:every(?!one|body)|each\b|(?<!at )(?<!after )(?<!of )(?<!nearly )(?<!almost )all\b(?! over an?\b))",
    re.IGNORECASE,
)
# The same of time and of degree: what ends, or has limits, is not for good and not free.
_WHOLLY = Pattern(
    r"\b(?:always|for (?:good|ever)|forever|permanent(?:ly)?|freely|complete(?:ly)?|total(?:ly)?|full(?:y)?"
    r"|entire(?:ly)?|altogether|outright|across the board|both)\b",
    re.IGNORECASE,
)
# What is done on one day is not done for good by that, unless it cannot be undone.
_FOR_GOOD = Pattern(r"\b(?:for (?:good|ever)|forever|permanently|once and for all)\b", re.IGNORECASE)
_LASTING = Pattern(r"\b(?:indefinite|delet|destr|eras(?:e|ing)|never)", re.IGNORECASE)
# "Each pulled back", "department-wide".
_WHOLE = Pattern(rf"{_ALL_PEOPLE.pattern}|{_ALL_THINGS.pattern}|{_WHOLLY.pattern}|\b\w+-?wide\b", re.IGNORECASE)
# What officers wear is none of the cameras in a street.
_WORN = Pattern(r"(?<!maker of )(?<!makers of )(?<!makes )\bbody[- ]?(?:worn )?cam(?:era)?s?\b", re.IGNORECASE)
_OTHER_CAMERAS = Pattern(
    r"\b(?:street|traffic|security|fixed|surveillance|ordinary|other|lamp ?post|static|shop|dash(?:board)?|car|vehicle)"
    r"[- ]?cam(?:era)?s?\b"
    r"|\bcctv\b",
    re.IGNORECASE,
)
_CAMERAS = Pattern(r"\b(?:body|worn|wear\w*|cam(?:era)?s?|bodycams?|footage|laws?|bills?|acts?|AB)\b", re.IGNORECASE)
_UNNAMED = Pattern(
    r"\b(?:(?:did|does|do|had|has) not|never|n['’]t) (?:name|mention|list|include|specify|address|speak of|refer to)\b"
    r"(?P<what>[^.;,]*)",
    re.IGNORECASE,
)
_ASKS_NAMED = Pattern(
    r"\b(?:nam|mention|list|includ|specif|address|sp[eo]ak|refer|without|omit|silent|l(?:eft|eave) out|vague|general"
    r"|broad|wide)",
    re.IGNORECASE,
)


# "Is it a court that bars it?" takes for granted that it is barred, and asks by whom or why.
_SINGLED_OUT = Pattern(
    rf"^{LINK}(?:is|was|isn't|wasn't) it (?:really |actually )?"
    r"(?=(?:an?|some|any|the|because|due|down|thanks)\b)(?!an? (?:fact|given)\b|the (?:case|truth|law|rule)\b)"
    r"(?P<focus>[^,?]+?) (?:that|who|which|why)\b",
    re.IGNORECASE,
)
# "Did it refuse over the price?" asks for a reason, of which an article has to tell.
_OVER_WHAT = Pattern(
    r"\b(?:because of|due to|owing to|on account of"
    r"|(?:refus|reject|resign|quit|left|leave|drop|stop|paus|cancel|declin|turn)\w*\b[^?;]*\bover"
    r"(?! (?:\d|an? |the (?:next|past|last)\b))) (?P<focus>[^?,;]+?)\W*$",
    re.IGNORECASE,
)


# "A computer match", "a bad face match", "face data": which match or data it was nobody else has to tell.
_MATCH = Pattern(
    r"\b(?:match(?:es)?|hits?|recognition|identification)\b|\b(?:fac(?:e|ial)|biometric) (?:data|info\w*|prints?)\b",
    re.IGNORECASE,
)
_OF_A_MATCH = frozenset(
    stems("bad wrong false faulty mistaken computer software algorithm machine data info information print prints")
)
# Fifteen of them may be most or few.
_ASKS_MOST = Pattern(
    r"(?<!the )(?<!at )\b(?:most|an? majority|more than half|over half)(?: of)?(?: the)? (?:[\w.-]+ ){0,2}?"
    r"(?:states|cities|counties|countries|agencies|departments|forces|companies|schools|towns)\b",
    re.IGNORECASE,
)
_TELLS_SHARE = Pattern(
    r"%|\b(?:most|majority|half|nearly|almost|all|every|each|no|none|only|quarters?|thirds?|per ?cent"
    rf"|of (?:the )?(?:\d{{1,3}}|{FEW_WORDS}))\b",
    re.IGNORECASE,
)
# "Is the ban limited to shops?": it is, where it is told of shops alone.
_ASKS_LIMIT = Pattern(r"\b(?:limited|restricted|confined) to\b", re.IGNORECASE)
_TELLS_LIMIT = Pattern(
    r"\b(?:only|solely|exclusively|merely|just|alone|limit\w*|restrict\w*|confin\w*|no(?:thing)? (?:more|other|further)"
    r"|not|never|except)\b",
    re.IGNORECASE,
)
_UNMENTIONED = Pattern(
    r"\b(?:did|does|do|had|has) not (?:address|mention|name|specify|speak of|refer to)\b(?P<what>[^.;,]*)",
    re.IGNORECASE,
)
# Whether something was told at all is settled by its not being told.
_ASKS_MENTIONED = Pattern(
    r"\b(?:mention|nam(?:e|ed|es|ing)\b|specif|sp[eo]ak|talk|tell|told|sa(?:y|id)|discuss|address|deal|dealt|bring up"
    r"|brought up|touch|refer|without|omit|silent)",
    re.IGNORECASE,
)


# Nor does a pledge rule out what it does not address.
_ASKS_SCOPE = Pattern(
    r"\b(?:promis|pledg|vow|commitment|statement|announcement|polic(?:y|ies)|code|principles?|rules?|law|act|ban|pause|moratorium)"
    r"\w*(?: \w+){0,3}? (?:rules? out|ruled out|ruling out|covers?|covered|includes?|included|appl(?:y|ies|ied) to"
    r"|extends? to|extended to|reach(?:es|ed)?)\b",
    re.IGNORECASE,
)
_ASKS_UNANIMOUS = Pattern(r"\b(?:unanim|by all\b|no votes? against\b)", re.IGNORECASE)


def says_less(question: Question, text: str, stems: Collection[str]) -> bool:
    """Tell whether a yes would claim more than ``text``, whose stems are given, says."""
    if _ASKS_LIMIT.search(question.text) and not _TELLS_LIMIT.search(text):
        return True
    if _ASKS_MOST.search(question.text) and not _TELLS_SHARE.search(text):
        return True
    if lacks_what_it_takes(question.wording, text) or names_it_beside(question.text, text):
        return True
    if is_taken_away(question, text) or tells_of_no_other(question.text, text):
        return True
    lacking = is_only_awaited(question, text)
    worn_only = _WORN.search(text) and not _OTHER_CAMERAS.search(text)
    other = worn_only and (_asks_of_any_bar(question) or _OTHER_CAMERAS.search(question.text))
    other = _leaves_unnamed(question, text) or other
    lasting = _WHOLE.search(text) or _LASTING.search(text)
    lacking = lacking or not (lasting or question.is_denial or not _FOR_GOOD.search(question.text))
    lacking = lacking or bool(other) or is_only_wanted(question, text)
    lacking = lacking or _lacks_all(question, _SINGLED_OUT.search(question.text), stems)
    return lacking or lacks_deed(question.wording, text)


def lacks_tally(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence gives no count of votes, where a question asks for one: any may be unanimous."""
    return _has_tally(question.text) and not _has_tally(one.sentence.text)


def is_by_all(question: Question, text: str) -> bool:
    """Tell whether a text gives a vote with none against where a question asks for a unanimous one."""
    return _ASKS_UNANIMOUS.search(question.text) is not None and votes_against(text) == 0


def _has_tally(text: str) -> bool:
    return any(one.kind is Kind.VOTE for one in quantities(text))


def _asks_of_any_bar(question: Question) -> bool:
    """Tell whether a question asks for a bar, and not for one on cameras, nor by a law that may have been on them."""
    barred = question.clause.signs.get(AVAILABLE) is False and shipped_lexicon().barring.any_in(question.clause.words)
    return barred and not _CAMERAS.search(question.text)


def lacks_reason(question: Question, stems: Collection[str]) -> bool:
    """Tell whether an article, with these stems, says nothing of what something is asked to have been done over."""
    return _lacks_all(question, _OVER_WHAT.search(question.text), stems)


def _unnamed(focus: str) -> frozenset[str]:
    """Return the words of a reason that only tell of a match or of data on a face, by whatever they came or how bad."""
    return _OF_A_MATCH if _MATCH.search(focus) else frozenset()


def _lacks_all(question: Question, match: re.Match[str] | None, stems: Collection[str]) -> bool:
    """Tell whether nothing of what a question singles out is said; an actor there is looked for by name elsewhere."""
    if match is None or any(match.start("focus") <= one.span.start < match.end("focus") for one in question.mentions):
        return False
    plain = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    lexicon = shipped_lexicon()
    singled = {word.stem for word in words(match["focus"])} - plain - _unnamed(match["focus"])
    return bool(singled) and all(not lexicon.meets(stem, stems) for stem in singled)


def is_only_awaited(question: Question, text: str) -> bool:
    """Tell whether a sentence says what is to come where a question asks for what is or was.

    What a bill says it has said by being one; what it would bring about it has not.
    """
    if not question.past and _ASKS_TERM.search(question.text) and _DUE_TO_LAST.search(text):
        return False
    if question.past and _ASKS_BROUGHT_ABOUT.search(question.text):
        return tells_what_is_to_come(text)
    return tells_what_is_to_come(text) and asks_of_what_is(question)


def asks_of_what_is(question: Question) -> bool:
    """Tell whether a question asks for what is or was, and of no bill or plan."""
    named = ActorKind.LAW in question.kinds or question.clause.mood in {Mood.PROPOSED, Mood.PLANNED}
    return not named and not _ASKS_AHEAD.search(question.text)


def tells_of_bill(question: Question, text: str) -> bool:
    """Tell whether a sentence says what a bill would do, where a question asks for what is or was."""
    return bool(_WOULD_BE.search(text)) and is_only_awaited(question, text)


def tells_of_mere_bar(question: Question, text: str) -> bool:
    """Tell whether a sentence says that a bill would bar something, where it is asked what is so and of no bar.

    A bar that was not enacted leaves everybody as free as they were.
    """
    bars = _WOULD_BAR.search(text) and not shipped_lexicon().barring.any_in(question.clause.words)
    return bool(bars) and tells_of_bill(question, text)


def tells_what_is_to_come(text: str) -> bool:
    """Tell whether a sentence says what a bill would do, or what was to happen: it has not happened by that."""
    return bool(_AWAITED.search(text))


def asks_of_all(question: Question) -> bool:
    """Tell whether a question asks of all: of everybody, of every use, for good."""
    return any(one.search(question.text) for one in (_ALL_PEOPLE, _ALL_THINGS, _WHOLLY))


def _leaves_unnamed(question: Question, text: str) -> bool:
    """Tell whether a sentence says that what is asked about was not named or mentioned somewhere."""
    match = _UNNAMED.search(text)
    if match is None or _ASKS_NAMED.search(question.text):
        return False
    plain = plain_stems("grammar") | plain_stems("topic")
    return any(word.stem in frozenset(stems(match["what"])) - plain for word in question.clause.words)


def leaves_unmentioned(question: Question, text: str) -> bool:
    """Tell whether a sentence says that what is asked about was not mentioned somewhere, which denies nothing."""
    named = _ASKS_MENTIONED.search(question.text) or _ASKS_SCOPE.search(question.text)
    match = None if named else _UNMENTIONED.search(text)
    told = frozenset(stems(match["what"])) - plain_stems("grammar") if match else frozenset()
    return any(word.stem in told for word in question.clause.words)
