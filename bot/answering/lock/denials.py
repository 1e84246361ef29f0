"""Sentences that read like a denial and are none: no *no* rests on them."""

import re

from bot.answering.asked.forms import ASKS_DONE
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.times.history import UNDECIDED
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

# "Had at first denied it": what held at the beginning does not tell how it ended.
AT_FIRST = Pattern(r"\b(?:at first|initially|originally|in the beginning|to begin with)\b", re.IGNORECASE)
_ASKS_BEGINNING = Pattern(
    rf"{AT_FIRST.pattern}|\b(?:first|start(?:s|ed|ing)?|beg[iau]n\w*|original|early on|back then|ever|once|always"
    r"|immediately|right away|straight away|from day one|all along|used to)\b",
    re.IGNORECASE,
)
# "Did it start by only pausing it?" has no no in what tells of the pause.
_PAUSES = (
    r"(?:paus(?:e[ds]?|ing)|halt(?:s|ed|ing)?|fr(?:eez(?:es?|ing)|oze(?:n)?)|suspend(?:s|ed|ing)?|suspension"
    r"|moratoriums?|on hold)"
)
_BY_STARTING = r"(?:start(?:ed)?|beg[aiu]n|set) (?:out |off )?(?:by|with)"
_PAUSE_AT_FIRST = Pattern(
    rf"(?=[^?]*(?:{AT_FIRST.pattern}|\b{_BY_STARTING}\b|\bfirst\b(?=[^?]* (?:only|just|merely) {_PAUSES})))"
    rf"[^?]*\b(?:only|just|merely|no more than|nothing more than)\b(?! until)[^?]*\b{_PAUSES}\b(?![^?]*\b(?:until"
    rf"|then|later)\b)",
    re.IGNORECASE,
)
_TELLS_PAUSE = Pattern(rf"\b{_PAUSES}\b", re.IGNORECASE)
_FOR_EVERYTHING = Pattern(
    r"\bfor (?:(?:absolutely |just |literally )?everything|anything and everything|(?:all|every"
    r"|any and all) (?:uses?|purposes?))\b",
    re.IGNORECASE,
)
# "Would sell its stake", "ended its trial": what is given up was had.
_GIVES_UP = Pattern(
    r"\b(?:sell|sold|end|drop|scrap|cancel|remove|repeal|revers|abandon|withdraw|withdrew|shut|clos|giv(?:e|ing) up"
    r"|gave up)\w* (?:its|their|his|her|the) (?P<what>(?:[\w-]+ ){0,2}[\w-]+)",
    re.IGNORECASE,
)
# What a court threw out had been brought.
_THROWN_OUT = Pattern(
    r"\b(?:dismiss(?:es|ed)?|reject(?:s|ed)?|thr[eo]w(?:s|n)? out|settle[sd]?) (?:an?|its|their|his|her|the|that)"
    r" (?P<what>(?:[\w-]+ )?(?:challenge|lawsuit|suit|complaint|appeal|class action)s?)\b",
    re.IGNORECASE,
)
_GOES_ON = frozenset({"continues", "extended", "resumed", "overturned", "deleted"})  # axes of what is had already
_ASKS_NOW = Pattern(r"\b(?:still|any ?more|currently|now|today|again)\b", re.IGNORECASE)
# "M-25-21 replaces memo M-24-10": what takes another's place is in place itself.
_REPLACES = Pattern(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:now|then|also|has|had|will) )?(?:replac|supersed)(?:es|ed?)\b", re.IGNORECASE
)
_WITH = Pattern(r"\bwith\b")  # whoever replaces one thing with another is neither
_OF_REPLACING = Pattern(r"\b(?:replac|supersed)", re.IGNORECASE)
# "Is it the first of its kind?" has no no in a sentence that puts nothing in order.
_ASKS_RANK = Pattern(
    rf"^{LINK}(?:is|are|was|were|isn't|wasn't)\b[^,;?]*? the"
    r" (?:first|only|last|biggest|largest|smallest|oldest)\b(?! (?:time|place|step|thing|quarter|half)\b)",
    re.IGNORECASE,
)
_RANKS = Pattern(
    r"\b(?:first|second|third|fourth|fifth|only|last|next|another|others?|also|too|before|after|earlier|later|already"
    r"|previous\w*|follow\w*|more|most|than|\w{2,}est|each|both|several|many|among|besides|since|neither|not|no"
    r"|shar(?:e[ds]?|ing)|joint(?:ly)?|alongside|together|(?:start|beginning|debut) of)\b",
    re.IGNORECASE,
)
_ASKS_FIRST = Pattern(rf"^{LINK}(?:is|was)\b[^?]*\b(?:its|their|his|her|the) (?:very )?first\b", re.IGNORECASE)
_EARLIER = Pattern(r"\b(?:earlier|previous|prior)\b", re.IGNORECASE)
# What came of it denies no attempt: no contract was signed, and yet it may have been offered.
_ASKS_TRIED = Pattern(
    r"\b(?:tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|hop(?:e|es|ed|ing)"
    r"|offer(?:s|ed|ing)?) to\b",
    re.IGNORECASE,
)
_TRIES = Pattern(
    r"\b(?:tr(?:y|ies|ied|ying)|trial|attempt|seek|sought|want|wish|hop(?:e|ed|ing)|offer|plan|intend|interest|refus"
    r"|declin|reject|oppos|against|ask|pitch)",
    re.IGNORECASE,
)
# But that it was promised for good, or decided, is denied by what is undecided.
_FOR_GOOD = Pattern(
    r"^(?!.*\b(?:promis|pledg|vow|commit|sa(?:id|y)|rul(?:e|es|ed|ing)[ -]out|decid|decision|ma[dk]e up))"
    r".*\b(?:for good|for ever|forever|permanent(?:ly)?|final(?:ly)?|once and for all)\b",
    re.IGNORECASE,
)
_AT_ONCE = Pattern(
    r"\b(?:at once|immediate(?:ly)?|(?:right|straight) ?away|instant(?:ly)?|from day one)\b", re.IGNORECASE
)
_ENDLESS = r"^(?!.*\b(?:until|expired?|ended|lapsed?|reversed|replaced|lifted|repealed|overturned|sunset|no longer)\b)"
# "Since 26 December 2025 a rule lets ...": it is in force since.
_ASKS_IN_FORCE = Pattern(rf"^{LINK}(?:is|are)\b[^?]*\bin (?:force|effect|place)\b", re.IGNORECASE)
_SINCE = Pattern(rf"{_ENDLESS}(?!.*\bnot\b).*\bsince (?:\w+ ){{0,3}}(?:19|20)\d\d\b", re.IGNORECASE)
# A case that was dismissed had been brought, and somebody held for it.
_ASKS_HELD = Pattern(
    r"\b(?:arrest|jail|detain|charg|accus|imprison|prosecut|indict|behind bars|in custody)", re.IGNORECASE
)
_LET_GO = Pattern(
    r"\b(?:dismiss\w*|drop(?:s|ped)|clear(?:s|ed)|exonerat\w*|released|threw out|thrown out)\b", re.IGNORECASE
)
# What a list or a pledge barred is barred no more where it was removed.
_ASKS_OTHERWISE = Pattern(r"^(?!.*\b(?:still|keep|kept|remain|any ?more|in place)\b)", re.IGNORECASE)
PLEDGE_DROPPED = Pattern(
    r"\b(?:list|pledge|promise|commitment|principles?|section|clause|polic(?:y|ies)|ban|limits?) "
    r"(?:(?:that|which) )?(?:[A-Z][\w'’.-]* ){1,3}(?:had |has )?"
    r"(?:removed|dropped|deleted|scrapped|withdrew|abandoned)\b"
)
# What a city or its law has made or undone its council may have, unless a court, a vote of the people or one man did.
_LAWMAKERS = (
    r"^(?=[^?]*\b(?:council(?:l?ors?|members?)?|legislature|legislators|lawmakers|supervisors|aldermen|assembly"
    r"|parliament)\b)[^?]*\b"
)
_ASKS_UNDONE_BY_LAWMAKERS = Pattern(
    rf"{_LAWMAKERS}(?:revers|repeal|lift|overturn|scrap|undo|undid|rescind|end(?:ed)?\b|roll(?:ed)? back)",
    re.IGNORECASE,
)
_ASKS_PASSED_BY_LAWMAKERS = Pattern(rf"{_LAWMAKERS}(?:pass|enact|adopt|approv)(?:e|ed)?\b", re.IGNORECASE)
_NO_OTHERS = r"^(?!.*\b(?:courts?|judges?|tribunal|voters?|governor|mayor|veto\w*|referendum|not|never|no)\b)"
_UNDONE_BY_ITS_OWN = Pattern(
    rf"{_NO_OTHERS}.*(?:\b(?:revers|repeal|lift|scrap|overturn|end)(?:ed|ped)\b"
    r"|\blaw\b.*\b(?:lets?|allow(?:s|ed)?)\b)",
    re.IGNORECASE,
)
# That they made it does not deny that they undid it.
_MADE_BY_ITS_OWN = Pattern(
    rf"{_NO_OTHERS}(?!.*\b(?:still|stay(?:s|ed)?|remain\w*|in place|in force|keeps?|kept|until)\b)"
    r".*\b(?:bann?(?:ed|s)|passed|voted|adopted|enacted|ban\b.*\b(?:took effect|applied))\b",
    re.IGNORECASE,
)
# What "would have run out" in May was to run out then.
_ASKS_DUE = Pattern(r"\b(?:due|set|supposed|meant|scheduled) to (?:end|expire|lapse|run out|be over)\b", re.IGNORECASE)
_WOULD_HAVE = Pattern(
    r"\bwould have (?:ended|expired|lapsed|run out|been over)\b|\b(?:due|set|meant) to (?:end|expire|lapse)\b",
    re.IGNORECASE,
)
# What is asked, and what says the same or leaves it undecided.
_IN_OTHER_WORDS = (
    (_ASKS_HELD, _LET_GO),
    (_AT_ONCE, _AT_ONCE),
    (_FOR_GOOD, UNDECIDED),
    (_ASKS_IN_FORCE, _SINCE),
    (_ASKS_DUE, _WOULD_HAVE),
    (_ASKS_OTHERWISE, PLEDGE_DROPPED),
    (_ASKS_UNDONE_BY_LAWMAKERS, _UNDONE_BY_ITS_OWN),
    (_ASKS_UNDONE_BY_LAWMAKERS, _MADE_BY_ITS_OWN),
    (_ASKS_PASSED_BY_LAWMAKERS, _MADE_BY_ITS_OWN),
)

# Who "has not paid" may well have refused to, who "admitted no wrongdoing" have denied it: that is no denial of it.
_ASKS_REFUSED = Pattern(
    rf"^{LINK}(?:did|do|does|has|have|had|is|are|was|were)\b(?![^?]*\b(?:not|never)\b)[^?,;]*?"
    r" (?:(?:refus|declin|fail|neglect|omit)(?:t?ed?|ing)? to (?!(?:not|deny)\b)[a-z]"
    r"|den(?:y|ied|ies) (?:any )?(?:wrongdoing|fault|liability|guilt)\b)",
    re.IGNORECASE,
)
_DENYING = Pattern(
    r"\b(?:not|no|never|none|neither|nor|nobody|without|den(?:y|ies|ied)|unpaid)\b|n['’]t\b", re.IGNORECASE
)


def denies_nothing(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence that reads like a denial is none.

    It tells how it was at first, does not do what is asked to be refused, gives up what was had, has what is asked
    about take another's place, says what is asked in other words or leaves it undecided, denies a purpose or what came
    of an attempt, or puts nothing in order where a rank is asked.
    """
    asked, said = question.text, one.sentence.text
    return (
        tells_the_beginning_only(asked, said)
        or (asks_of_pause_at_first(asked) and tells_of_pause(said))
        or any(bool(one.search(asked)) and bool(same.search(said)) for one, same in _IN_OTHER_WORDS)
        or _gives_up_what_is_asked(question, said)
        or _replaces_another(question, one)
        or _denies_a_purpose(question, one)
        or (bool(_ASKS_REFUSED.search(asked)) and bool(_DENYING.search(said)))
        or (bool(_ASKS_TRIED.search(asked)) and not _TRIES.search(said))
        or (bool(_ASKS_RANK.search(asked)) and not _RANKS.search(said))
        or _is_itself_the_earlier(question, said)
    )


def _gives_up_what_is_asked(question: Question, said: str) -> bool:
    if (
        not ASKS_DONE.search(question.text)
        or _ASKS_NOW.search(question.text)
        or question.clause.signs.keys() & _GOES_ON
    ):
        return False
    lexicon, found = shipped_lexicon(), (*_GIVES_UP.finditer(said), *_THROWN_OUT.finditer(said))
    given_up = {stem for match in found for stem in stems(match["what"])}
    return any(lexicon.meets(word.stem, given_up) for word in question.content)


def _is_itself_the_earlier(question: Question, said: str) -> bool:
    """Tell whether what a sentence calls earlier is what is asked to be the first: "an earlier deal, in 2020"."""
    earlier = _ASKS_FIRST.search(question.text) and _EARLIER.search(said)
    return bool(earlier) and any(str(year) in said for year in question.years)


def _denies_a_purpose(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence denies the use for something that is not asked about: it is used for something else.

    What it is for may go on in another clause: "to confirm who sits an exam".
    """
    if _FOR_EVERYTHING.search(question.text):  # what is free for something is not barred for all
        return False
    lexicon, text = shipped_lexicon(), one.sentence.text
    asked = frozenset().union(*(lexicon.alike(word.stem) for word in question.clause.words))
    denying = [clause for clause in one.clauses if clause.denied]
    aims = [clause.aim and clause.aim | set(stems(text[clause.span.end :].partition(",")[0])) for clause in denying]
    return bool(aims) and all(aim and not aim & asked for aim in aims)


def _replaces_another(question: Question, one: Evidence) -> bool:
    if _OF_REPLACING.search(question.text):
        return False
    mentions = (mention for mention in one.mentions if mention.actor in question.actors)
    found = (_REPLACES.match(one.sentence.text, mention.span.end) for mention in mentions)
    return any(match and not _WITH.search(one.sentence.text, match.end()) for match in found)


def tells_the_beginning_only(asked: str, said: str) -> bool:
    """Tell whether ``said`` tells what was so at first, where ``asked`` does not ask for that."""
    return bool(AT_FIRST.search(said)) and not _ASKS_BEGINNING.search(asked)


def asks_of_pause_at_first(asked: str) -> bool:
    """Tell whether ``asked`` asks if something was only paused at first, whatever came of it."""
    return _PAUSE_AT_FIRST.match(asked) is not None


def tells_of_pause(said: str) -> bool:
    """Tell whether ``said`` tells that something was, or is, paused."""
    return _TELLS_PAUSE.search(said) is not None
