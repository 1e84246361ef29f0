"""Partly by a limit told in plain words: of most where all are asked about, with an exception, not on one thing alone.

The model that reads sentences takes a rule alone for a yes, and what limits it alone for a no.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.weighing import Read, leading
from bot.answering.lock.needed import lacks_what_in_part_takes
from bot.answering.lock.shortfall import asks_of_all
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from bot.answering.settled.totality import ALONE
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_MOST = Pattern(
    r"\b(?:most|nearly all|almost all|nearly every|almost every|all but (?:one|two|a few)|the majority)\b"
    r"(?! (?:reports|sources|outlets|likely|recent))",
    re.IGNORECASE,
)
_MOST_OF_A_PEOPLE = Pattern(r"\b(?i:most) (?P<those>[A-Z][a-z]+)")
_ALIKE = Pattern(r"\b(?:equal\w*|same|alike|identical\w*|agree\w*|differ\w*|evenly)\b", re.IGNORECASE)
# "Near-total" asks not of all, and what a bill would have done to most is no part of what became of it.
_NOT_ALL = Pattern(
    r"\b(?:near(?:ly)?|almost|virtually|practically)[- ](?:total|complete|full|blanket)\b", re.IGNORECASE
)
_WOULD = Pattern(r"\b(?:under|by|with) which\b|\b(?:that|which) would\b", re.IGNORECASE)
_LEFT_OUT = Pattern(
    r"\b(?:exempt\w*|except(?!ional)\w*|(?:does|do|did) not (?:apply|bind|cover|extend|reach))\b", re.IGNORECASE
)
_ASKS_IF_THERE = Pattern(
    r"\b(?:have|has|got|is there|are there) (?:an?|any) (?:[\w-]+ ){0,3}?"
    r"(?:bans?|laws?|rules?|moratorium|restrictions?)\b",
    re.IGNORECASE,
)
_SOME = Pattern(r"\b(?:most|some|any|many)\b", re.IGNORECASE)
# What holds for new customers at once and for existing ones later.
_NEW = r"(?:new|future)"
_OLD = r"(?:existing|current|old(?:er)?|former|long-?(?:time|standing))"
_ONE_SORT = Pattern(rf"\b(?:(?P<new>{_NEW})|(?P<old>{_OLD})) (?P<those>[\w-]+s)\b", re.IGNORECASE)
_ASKS_SORT = Pattern(rf"\b(?:{_NEW}|{_OLD}|any|some)\b", re.IGNORECASE)
# "May not arrest on a match alone": they may on a match and more.
_NOT_ON_IT_ALONE = Pattern(
    r"(?P<deed>[^.;]*\b(?:not|never|no longer|cannot)\b[^.;]*?)\b(?P<basis>(?:based )?(?:only|solely) on\b[^.;]*"
    r"|(?:on|rest on|rely on) [^.;]*\balone\b|the sole (?:basis|ground|reason)\b)(?P<for>[^.;]*)",
    re.IGNORECASE,
)
_ON_IT = Pattern(
    r"\b(?:on|off|over|from|by|upon|because of|due to|thanks to|after|following|with|using)\b[^?]*"
    r"\b(?:fac(?:e|es|ial)|match\w*|hits?|recognition|software|algorithm\w*)\b",
    re.IGNORECASE,
)
_BARS = Pattern(
    r"\b(?:bars?|barr(?:ed|ing)|bans?|bann(?:ed|ing)|forb[aio]d\w*|prohibit\w*|outlaw\w*|disallow\w*"
    r"|rul(?:es?|ed|ing) out|stop(?:s|ped)?|prevent\w*|block\w*|oppos\w*)\b",
    re.IGNORECASE,
)
_LETS = Pattern(
    rf"^{LINK}(?:can|could|may|might)\b|\b(?:let(?:s|ting)?|allow\w*|permit\w*|enough|suffic\w*)\b", re.IGNORECASE
)
_TURNED = Pattern(r"\b(?:lift|end|drop|overturn|revers|scrap|und[oi]|repeal|still|again)\w*\b", re.IGNORECASE)
_NOTHING_BESIDE = Pattern(
    r"\b(?:sole|simply|purely|itself|own|enough|suffic\w*|nothing (?:else|more|but)|without|because|says? so)\b",
    re.IGNORECASE,
)
_BINDS = Pattern(r"\b(?:cover|bind|reach|appl|includ|affect|extend)\w*\b", re.IGNORECASE)
_TOLD = 0.5  # share from which a sentence denies what is asked, or has it hold in part
_OPEN = 0.5  # share up to which a sentence may leave the question open and still be about it
_RULES = 0.6  # share from which a sentence tells of a rule as it is asked for
_BESIDE = 0.3  # share of its weight from which on an exception counts beside it


def by_limit(question: Question, ruling: Ruling, ruled: Verdict | None, read: Sequence[Read]) -> Ruling | None:
    """Return what a limit settles that the verdict does not regard; None where none does.

    ``ruled`` is what rules alone come to.
    """
    if question.is_denial:
        return None
    return (
        _most_of_all(question, ruling, leading(read))
        or _most_of_a_people(question, ruling, read)
        or _not_on_it_alone(question, ruling, leading(read))
        or _of_one_sort(question, ruling, read)
        or _with_exception(question, ruling, ruled, read)
    )


def _most_of_all(question: Question, ruling: Ruling, lead: Read) -> Ruling | None:
    """Return *partly* where all are asked about and a sentence tells of most: "nearly all of them", "in most stores".

    That they are not alike is no such thing.
    """
    if ruling.verdict not in {Verdict.NO, None} or not asks_of_all(question):
        return None
    text = lead.evidence.sentence.text
    most = _MOST.search(text)
    told = most and not _WOULD.search(text[: most.start()]) and lead.says.denies + lead.says.in_part >= _TOLD
    asked = not any(one.search(question.text) for one in (_ALIKE, _MOST, _NOT_ALL))
    return Ruling(Verdict.PARTLY, (lead.evidence,)) if told and asked else None


def _most_of_a_people(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Return *partly* where a people is asked about and a sentence that bears it out tells of most of them.

    Of what else is told of most it may be asked whether there is such a thing. What is denied of others, "every
    non-citizen", is not denied of them.
    """
    asked, lead = frozenset(stems(question.text)), leading(read)
    if _SOME.search(question.text):
        return None
    if ruling.verdict is Verdict.NO:
        return _denied_of_others(question, ruling, read)
    near = (one for one in read if one.evidence.article.id == lead.evidence.article.id)
    bearing = (one for one in near if one.says.affirms + one.says.in_part >= _TOLD)
    told = ((one, _MOST_OF_A_PEOPLE.search(one.evidence.sentence.text)) for one in bearing)
    most = next((one for one, match in told if match and asked.issuperset(stems(match["those"]))), None)
    return None if most is None else Ruling(Verdict.PARTLY, (most.evidence,))


def _denied_of_others(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Return *partly* where what denies it names no people asked about, and its article covers most of them."""
    asked, denial = frozenset(stems(question.text)), ruling.support[0]
    own = [one.evidence for one in read if one.evidence.article.id == denial.article.id]
    told = ((one, _MOST_OF_A_PEOPLE.search(one.sentence.text)) for one in own if _BINDS.search(one.sentence.text))
    for one, most in told:
        if (
            most
            and asked.issuperset(stems(most["those"]))
            and not set(stems(most["those"])) & set(stems(denial.sentence.text))
        ):
            return Ruling(Verdict.PARTLY, (one,))
    return None


def _of_one_sort(question: Question, ruling: Ruling, read: Sequence[Read]) -> Ruling | None:
    """Return *partly* where a denial is of existing customers, say, and it is asked of all whom its article parts.

    Whether all of them means just those whom a sentence calls so is known by the noun.
    """
    lead = leading(read)
    if ruling.verdict not in {Verdict.NO, None} or lead.says.denies < _TOLD:
        return None
    this = _ONE_SORT.search(lead.evidence.sentence.text)
    if this is None or not is_of_one_sort(question, lead.evidence.sentence.text):
        return None
    near = (one for one in read if one is not lead and one.evidence.article.id == lead.evidence.article.id)
    told = ((one, _ONE_SORT.search(one.evidence.sentence.text)) for one in near)
    rest = (
        one for one, that in told if that and that["those"] == this["those"] and bool(that["new"]) != bool(this["new"])
    )
    other = next(rest, None)
    return None if other is None else Ruling(Verdict.PARTLY, (lead.evidence, other.evidence))


def is_of_one_sort(question: Question, text: str) -> bool:
    """Tell whether a sentence is on existing or on new customers, say, where it is asked of customers as such."""
    found = _ONE_SORT.search(text)
    if found is None or _ASKS_SORT.search(question.text):
        return False
    return not shipped_lexicon().alike(*stems(found["those"])).isdisjoint(stems(question.text))


def _not_on_it_alone(question: Question, ruling: Ruling, lead: Read) -> Ruling | None:
    """Return *partly* where a deed is asked to be done on what a sentence only says it may not rest on alone.

    Of a deed that is asked to rest on it alone just that is told: a yes to whether it is barred, a no to whether it is
    allowed.
    """
    told = _NOT_ON_IT_ALONE.search(lead.evidence.sentence.text)
    if told is None or lead.says.leaves_open > _OPEN or not _ON_IT.search(question.text):
        return None
    lexicon, deed = (
        shipped_lexicon(),
        frozenset(stems(f"{told['deed']} {told['for']}")) - frozenset(stems(told["basis"])),
    )
    words = (word for word in question.content if not lexicon.scopes.any_in((word,)))  # not who does it
    if all(not lexicon.meets(word.stem, deed) for word in words):
        return None
    if ALONE.search(question.text):
        bars, lets = _BARS.search(question.text), _LETS.search(question.text)
        plain = lead.evidence.is_on_all and not _TURNED.search(question.text) and bool(bars) != bool(lets)
        return Ruling(Verdict.YES if bars else Verdict.NO, (lead.evidence,)) if plain else None
    if ruling.verdict is Verdict.PARTLY or _NOTHING_BESIDE.search(question.text):
        return None
    return Ruling(Verdict.PARTLY, (lead.evidence,))


def _with_exception(question: Question, ruling: Ruling, ruled: Verdict | None, read: Sequence[Read]) -> Ruling | None:
    """Return *partly* for a rule that is told as it is asked for, beside an exception read to bear on that, too.

    That it was made, or is there, is so whatever it excepts. Where there is no verdict, rules have to come to the yes
    that the sentence of the rule tells by itself.
    """
    if not question.asks_how_it_stands or _ASKS_IF_THERE.search(question.text):
        return None
    settled = ruling.verdict is Verdict.YES or (ruling.verdict is None and ruled is Verdict.YES)
    lead = leading(read)
    if not settled or lead.says.affirms < _RULES or _LEFT_OUT.search(question.text):
        return None
    if ALONE.search(lead.evidence.sentence.text):  # it tells itself how far the rule reaches
        return None
    beside = (one for one in read if one is not lead and one.weight >= _BESIDE * lead.weight)
    near = (one for one in beside if one.evidence.article.id == lead.evidence.article.id)
    bearing = (one for one in near if one.says.denies + one.says.in_part >= _TOLD)
    told = next((one for one in bearing if _LEFT_OUT.search(one.evidence.sentence.text)), None)
    return None if told is None else Ruling(Verdict.PARTLY, (lead.evidence, told.evidence))


def bars_nothing(question: Question, ruling: Ruling) -> bool:
    """Tell whether a ban is told to be one in part by what tells of no bar, limit or rule at all, but of a use."""
    told = (one.sentence.text for one in ruling.support)
    return ruling.verdict is Verdict.PARTLY and all(lacks_what_in_part_takes(question.wording, text) for text in told)
