"""Where a sentence has the words of a question and speaks of something else: neither yes nor no follows from it."""

import re

from bot.answering.evidence import Evidence
from bot.answering.question import Question, plain_stems
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

# "Had at first denied it": what held at the beginning does not tell how it ended.
AT_FIRST = Pattern(r"\b(?:at first|initially|originally|in the beginning|to begin with)\b", re.IGNORECASE)
_ASKS_BEGINNING = Pattern(
    rf"{AT_FIRST.pattern}|\b(?:first|start(?:s|ed|ing)?|beg[iau]n\w*|original|early on|back then|ever|once|always"
    r"|immediately|right away|straight away|from day one|all along|used to)\b",
    re.IGNORECASE,
)
# "Would sell its stake", "ended its trial": what is given up was had.
_GIVES_UP = Pattern(
    r"\b(?:sell|sold|end|drop|scrap|cancel|remove|repeal|revers|abandon|withdraw|withdrew|shut|clos|giv(?:e|ing) up"
    r"|gave up)\w* (?:its|their|his|her|the) (?P<what>(?:[\w-]+ ){0,2}[\w-]+)",
    re.IGNORECASE,
)
_ASKS_HAD = Pattern(r"^\W*(?:(?:so|and|but) )?(?:did|has|have|had|was|were)\b", re.IGNORECASE)
_GOES_ON = frozenset({"continues", "extended", "resumed", "overturned", "deleted"})  # axes of what is had already
_ASKS_NOW = Pattern(r"\b(?:still|any ?more|currently|now|today|again)\b", re.IGNORECASE)
# "M-25-21 replaces memo M-24-10": what takes another's place is in place itself.
_REPLACES = Pattern(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:now|then|also|has|had|will) )?(?:replac|supersed)(?:es|ed?)\b", re.IGNORECASE
)
_OF_REPLACING = Pattern(r"\b(?:replac|supersed)", re.IGNORECASE)
# "Is it the first of its kind?" has no no in a sentence that puts nothing in order.
_ASKS_RANK = Pattern(
    r"^\W*(?:(?:so|and|but) )?(?:is|are|was|were|isn't|wasn't)\b[^,;?]*? the"
    r" (?:first|only|last|biggest|largest|smallest|oldest)\b(?! (?:time|place|step|thing|quarter|half)\b)",
    re.IGNORECASE,
)
_RANKS = Pattern(
    r"\b(?:first|second|third|fourth|fifth|only|last|next|another|others?|also|too|before|after|earlier|later|already|previous\w*"
    r"|follow\w*|more|most|than|\w{2,}est|each|both|several|many|among|besides|since|neither|not|no)\b",
    re.IGNORECASE,
)
# "It does not sell it" tells not that it never did.
_ASKS_EVER = Pattern(
    r"^\W*(?:(?:so|and|but) )?(?:did|has|have|had|was|were)\b.*\bever\b|\bnever\b(?! again)", re.IGNORECASE
)
_NOW_DENIED = Pattern(r"\b(?:does|do|is|are|will|would|may|can) not\b|\bcannot\b|n['’]t\b|\bno longer\b", re.IGNORECASE)
_PAST_DENIED = Pattern(r"\bnever\b|\b(?:did|had|has|have|was|were) not\b|\bno evidence\b", re.IGNORECASE)
_EXEMPTS = Pattern(r"\b(?:exempt(?:s|ed)?|excepted|are excluded|is excluded) from\b", re.IGNORECASE)
# A system that errs more often on some groups is what people call biased, whatever word an article has for it.
_BIAS = Pattern(r"\b(?:bias(?:ed)?|discriminat\w+|racist|sexist|unfair(?:ly)?|prejudiced?)\b", re.IGNORECASE)
_UNEVEN = Pattern(
    r"\b(?:less (?:accurate|reliable)|more (?:errors?|mistakes|false \w+|often|likely)|worse|disproportionate\w*"
    r"|especially likely|higher (?:error|false)[\w -]*)\b",
    re.IGNORECASE,
)
_ABROAD = Pattern(
    r"\b(?:foreign|overseas|abroad|non-(?:us|american|uk|british)|other countries|rest of the world"
    r"|elsewhere in the world|outside (?:of )?(?:the )?(?:us|u\.s\.|usa|united states|america|uk|britain|country))\b",
    re.IGNORECASE,
)
_AT_HOME = Pattern(
    r"\b(?:US|U\.S\.|American|UK|British) (?:\w+ )?(?:police|law|federal|agenc|authorit|force|department|compan)"
)
# "Every non-citizen" is said of no citizen.
_NON = Pattern(r"\bnon[- ]?(?P<who>[a-z]{4,})\b", re.IGNORECASE)
_ACCORDING = Pattern(
    r"\b(?:according to|in the (?:view|opinion|words|eyes) of|as told by|if you (?:ask|believe)) (?:the )?",
    re.IGNORECASE,
)
# "Were people told?" has no yes in "without notice".
_ASKS_TOLD = Pattern(
    r"\b(?:people|users?|customers?|shoppers?|travell?ers|residents|students|parents|they|anyone|anybody)\b(?: ever)?"
    r" (?:told|asked|informed|warned|notified)\b",
    re.IGNORECASE,
)
_UNTOLD = Pattern(
    r"\b(?:without|no) (?:their |any |prior )?(?:notice|consent|permission|knowledge|asking|telling|warning)\b"
    r"|\bsecret(?:ly)?\b"
    r"|\bnot (?:been )?(?:told|asked|informed|warned|notified)\b",
    re.IGNORECASE,
)
# "For each scan", "per person": what is counted out by one thing is not counted out by another.
_FOR_EACH = Pattern(
    r"\b(?:(?:for|of|on) (?:each|every(?! (?:one|body)\b))(?: single)?|per(?! (?:cent|se)\b))"
    r" (?P<what>(?:[a-z-]+ ?){1,4})"
)


def speaks_of_something_else(asked: str, said: str) -> bool:
    """Tell whether ``said`` counts out by another thing than is asked, or tells of those whom ``asked`` does not mean.

    "Foreign police" are none of "US police", "citizens" none of "non-citizens"; what is not sold may have been once.
    """
    abroad = bool(_ABROAD.search(asked)) and bool(_AT_HOME.search(said)) and not _ABROAD.search(said)
    of_now = bool(_ASKS_EVER.search(asked)) and bool(_NOW_DENIED.search(said)) and not _PAST_DENIED.search(said)
    return abroad or of_now or _tells_of_the_others(asked, said) or _counts_out_otherwise(asked, said)


def asked_by_the_word_of(question: Question) -> str | None:
    """Return the actor by whose word something is asked for: "according to Amazon"; None where it is by nobody's."""
    match = _ACCORDING.search(question.text)
    if match is None:
        return None
    return next((one.actor for one in question.mentions if one.span.start == match.end()), None)


def tells_it_was_untold(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if people were told of it, and ``said`` tells that they were not."""
    return bool(_ASKS_TOLD.search(asked)) and not _UNTOLD.search(asked) and bool(_UNTOLD.search(said))


def denies_nothing(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence that reads like a denial is none.

    It tells how it was at first, gives up what was had, has what is asked about take another's place, frees
    others from a rule, or tells of bias in other words.
    """
    asked, said = question.text, one.sentence.text
    return (
        tells_the_beginning_only(asked, said)
        or (bool(_BIAS.search(asked)) and bool(_UNEVEN.search(said)) and not _BIAS.search(said))
        or _gives_up_what_is_asked(question, said)
        or _replaces_another(question, one)
        or _exempts_others(question, said)
        or (bool(_ASKS_RANK.search(asked)) and not _RANKS.search(said))
    )


def _gives_up_what_is_asked(question: Question, said: str) -> bool:
    if (
        not _ASKS_HAD.search(question.text)
        or _ASKS_NOW.search(question.text)
        or question.clause.signs.keys() & _GOES_ON
    ):
        return False
    lexicon, given_up = shipped_lexicon(), {stem for match in _GIVES_UP.finditer(said) for stem in stems(match["what"])}
    return any(not lexicon.alike(word.stem).isdisjoint(given_up) for word in question.content)


def _exempts_others(question: Question, said: str) -> bool:
    """Tell whether a sentence frees from a rule what is not asked about: whatever is exempt, there is a rule."""
    if not _EXEMPTS.search(said):
        return False
    lexicon, told = shipped_lexicon(), frozenset(stems(said))
    return all(lexicon.alike(word.stem).isdisjoint(told) for word in question.content) and not question.clause.scopes


def _replaces_another(question: Question, one: Evidence) -> bool:
    if _OF_REPLACING.search(question.text):
        return False
    mentions = (mention for clause in one.clauses for mention in clause.mentions if mention.actor in question.actors)
    return any(_REPLACES.match(one.sentence.text, mention.span.end) for mention in mentions)


def tells_the_beginning_only(asked: str, said: str) -> bool:
    """Tell whether ``said`` tells what was so at first, where ``asked`` does not ask for that."""
    return bool(AT_FIRST.search(said)) and not _ASKS_BEGINNING.search(asked)


def _tells_of_the_others(asked: str, said: str) -> bool:
    others = frozenset(stems(" ".join(match["who"] for match in _NON.finditer(said))))
    if not others or _NON.search(asked):
        return False
    outside = frozenset(stems(_NON.sub(" ", said)))
    return bool(others & frozenset(stems(asked)) - outside)


def _counts_out_otherwise(asked: str, said: str) -> bool:
    wanted, told = _FOR_EACH.search(asked), _FOR_EACH.search(said)
    if wanted is None or told is None:
        return False
    lexicon, plain = shipped_lexicon(), plain_stems("grammar") | plain_stems("light")
    first = next((word.stem for word in words(wanted["what"]) if word.stem not in plain), None)
    return first is not None and lexicon.alike(first).isdisjoint(stems(told["what"]))
