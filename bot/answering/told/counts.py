"""Whether a sentence holds the number asked for: a year, a length of time or the number of a law counts nothing."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.lock.deeds_told import lacks_deed
from bot.answering.told.costs import is_cost_of_other
from bot.answering.told.numerals import (
    COUNTED,
    NUMBER_TOLD,
    PLAIN_NUMBER,
    counts_directly,
    sum_in,
    without,
    without_other_numbers,
)
from corpus.dating import DateKind, DateMention
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.numbers import MONEY_WORDS, NUMBER_WORD
from corpus.patterns import Pattern
from corpus.words import stem, stems

_CURRENCY = Pattern(rf"[€£$¥₹₩]\s?\d|\d\s?(?:€|£)|\b\w+ (?:{MONEY_WORDS}|cents)\b", re.IGNORECASE)
_ABOUT_MONEY = Pattern(
    r"\b(?:cost|charge[sd]?|earn\w*|invest\w*|fees?|pay|paying|paid|payouts?|spen[dt]|fine[ds]?|price|worth|revenue|profit"
    r"|contracts?|deals?|settle\w*|compensation|damages|sue[ds]?|penalt(?:y|ies)|money|dollars|euros|pounds)\b"
    # "How much did he get?" is nothing else, "how much better did it get?" is.
    r"|\bhow much (?:did|does|do|can|could|will|would|has|have|had) (?:[\w'’.-]+ ){1,4}?"
    r"(?:get|got|receive[d]?|win|won|recover(?:ed)?|owe[sd]?|seek|claim)\b(?! (?:more|less|better|worse|it|that)\b)",
    re.IGNORECASE,
)
_COUNTED_ALONE = Pattern(
    r"\bhow many (\w+(?: (?:faces|people|residents|citizens|photos|pictures|images))?)"
    r" (?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)\b",
    re.IGNORECASE,
)
# What a sentence may name without counting it: places, companies, cases.
_OF_PLACES = Pattern(
    r"\bhow many (?:[\w.'’-]+ ){0,2}?(?:cities|towns|counties|states|provinces|countries|nations|lawsuits|fines"
    r"|settlements|rulings|arrests|bills)\b",
    re.IGNORECASE,
)
_QUALIFIED = Pattern(
    r"\bhow many (?P<how>wrongful|false|mistaken|unlawful|illegal|successful|failed|unpaid) ", re.IGNORECASE
)
_TIMES = Pattern(r"\bhow many times\b", re.IGNORECASE)
_TIMES_TOLD = Pattern(r"\b(?:once|twice|thrice|times)\b", re.IGNORECASE)
_HOW_OFTEN = Pattern(r"\bhow (?:often|frequently)\b", re.IGNORECASE)
_OFTEN_TOLD = Pattern(
    r"%|\b(?:once|twice|thrice|times|again|repeated(?:ly)?|per ?cent|hourly|daily|weekly|monthly|yearly|annual(?:ly)?"
    r"|every (?:\w+ )?(?:day|week|month|year)s?|\w+ (?:a|per) (?:day|week|month|year))\b",
    re.IGNORECASE,
)
_OFTEN = ((_TIMES, _TIMES_TOLD), (_HOW_OFTEN, _OFTEN_TOLD))
_ASKS_SHARE = Pattern(r"\b(?:share|percent(?:age)?|per cent|proportion) of\b", re.IGNORECASE)
_SHARE = Pattern(
    r"%|\bper ?cent\b|\b(?:half|thirds?|quarters?|majority|most|all|none|fraction)\b"
    r"|\b\w+ (?:in|of|out of) (?:the )?\d",
    re.IGNORECASE,
)
_ASKS_VOTE = Pattern(
    r"\bvotes? (?:count|tally|split)\b|\bhow many votes\b|\bby (?:what|which) (?:vote|margin|majority)\b", re.IGNORECASE
)
_VOTE = Pattern(r"\b\d+ ?(?:-|–|to) ?\d+\b|\bunanimous", re.IGNORECASE)
_TALLY = Pattern(r"\b\d+[-–]\d+\b")  # of a vote, which counts nothing else
_ASKS_ACCURACY = Pattern(r"\bhow (?:accurate|reliable|precise|exact)\b", re.IGNORECASE)
# At which certainty somebody sets it tells nothing of how often it is right.
_SETTING = Pattern(r"\b(?:settings?|thresholds?)\b", re.IGNORECASE)
_ACCURACY = Pattern(rf"{_SHARE.pattern}|\b(?:times|accura\w+|errors?|wrong\w*|mis\w+|false \w+)\b", re.IGNORECASE)
_SPECIAL = ((_ASKS_ACCURACY, _ACCURACY), (_ASKS_SHARE, _SHARE), (_ASKS_VOTE, _VOTE))
# "An earlier deal was worth $224,000": not the one asked about.
_EARLIER_ONE = Pattern(r"\b(?:an?|the|its|their) (?:earlier|previous|prior|former)\b", re.IGNORECASE)
_ASKS_EARLIER = Pattern(r"\b(?:earlier|previous\w*|prior|former\w*|before|first|used to|was|were|did)\b", re.IGNORECASE)
# A report on 42 agencies does not tell how many of them use what it is about.
_ASKS_USERS = Pattern(
    r"\bhow many (?:(?!(?:did|do|does|is|was|has|can|could|will|would|may)\b)[\w'’.-]+ ){1,5}?"
    r"(?:(?:are|were|have been|had been) using|us(?:e|es|ed)\b(?! to\b))",
    re.IGNORECASE,
)
_OF_USE = Pattern(
    r"\b(?:us(?:e|es|ed|ing|ers?)|runs?|ran|running|deploy\w*|tried|test\w*|search\w*|ha(?:s|d|ve) access|subscrib\w*"
    r"|bought|licen[cs]\w*|receiv\w*|g[eo]ts?|operat\w*|adopt\w*)\b",
    re.IGNORECASE,
)
_ASKS_USER = Pattern(
    r"\bwho (?:all |else )?(?:(?:is|are|was|were|has been|have been) using|us(?:e|es|ed))\b", re.IGNORECASE
)
_ASKS_STAFF = Pattern(
    r"\bhow many (?:people|persons|employees|workers|staff)\b[^?]*\b(?:work(?:s|ing)? (?:at|for|in)|employ(?:s|ed)?)\b",
    re.IGNORECASE,
)
_STAFF = Pattern(r"\b(?:employ\w*|staff|work(?:s|ed|ing|ers?|force)?)\b", re.IGNORECASE)
_ASKS_MONEY = Pattern(rf"\bhow many (?:{MONEY_WORDS})\b", re.IGNORECASE)
_ASKS_EACH = Pattern(r"\beach\b|\bapiece\b|\bper (?:person|head|user|claimant|member|customer)\b", re.IGNORECASE)
_EACH = Pattern(r"\b(?:each|every|per|apiece|individual\w*)\b", re.IGNORECASE)

# People are counted by no number of pictures: "compares people with 200 million images".
_ASKS_PEOPLE = Pattern(
    r"\bhow many (?:[\w'’-]+ ){0,3}?(?:people|persons|men|women|children|kids|adults|citizens|non-citizens|residents"
    r"|lawyers|shoppers|customers|travell?ers|passengers|officers|agents|suspects|employees|workers|users|protesters|victims"
    r"|pupils|students|visitors|guests|fans)\b",
    re.IGNORECASE,
)
_PEOPLE = Pattern(rf"\b(?:\d[\d,.]*|{NUMBER_WORD}|dozens of|hundreds of) (?:[a-z]+ )??(?:people|persons|individuals)\b")
_THING = (
    r"(?:[\w'’-]+ ){0,2}?(?:images|photos?|photographs|pictures|records|mugshots|firms|compan(?:y|ies)|stores|cameras"
    r"|vans|databases|licen[cs]es|agencies|algorithms|developers|states|cities|countries|years|months|days|hours)\b"
)
# What a mugshot is: "booking pictures".
_MUGSHOT = stem("mugshots")
_BOOKED = Pattern(r"\b(?:booking|arrest|jail|custody) (?:photos?|photographs?|pictures?|images?)\b", re.IGNORECASE)
_THINGS = Pattern(
    rf"[\w.,-]+ (?:(?:million|billion|thousand|hundred) )?(?:of (?:the |its )?)?{_THING}"
    r"|[\d.]+% (?:\w+ )?(?:stakes?|shares?|interest)\b",
    re.IGNORECASE,
)
_NUMBER_OF = Pattern(rf"\bnumber of (?:the |its )?{_THING}", re.IGNORECASE)


_ASKS_PAYER = Pattern(r"\b(?:pay|paid|owe[sd]?)\b", re.IGNORECASE)
_PAYS = Pattern(r"(?<!be )(?<!been )(?<!was )(?<!were )\b(?:paid|pays|spent)\b(?! by\b)", re.IGNORECASE)


def about_money(question: Question) -> bool:
    """Tell whether what a question asks for is paid in money."""
    return bool(_ABOUT_MONEY.search(question.text))


def shows_number(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence counts what is asked, at the time and on the occasion asked for.

    Only "twice" counts times, and only "21%" is a share.
    """
    text = one.sentence.text
    if _ASKS_MONEY.search(question.text):
        return shows_amount(question, one)
    staff = _ASKS_STAFF.search(question.text) and not _STAFF.search(text)
    if staff or lacks_deed(question.text, text) or (_ASKS_USERS.search(question.text) and not _OF_USE.search(text)):
        return False
    if (often := next((told for asks, told in _OFTEN if asks.search(question.text)), None)) is not None:
        return bool(often.search(text))
    if not _is_of_a_year_asked(question, one):
        return False
    wanted = next((told for asks, told in _SPECIAL if asks.search(question.text)), None)
    if wanted is _ACCURACY and _SETTING.search(text):
        return False
    text = without_other_numbers(one)
    counting = wanted.search(text) if wanted else NUMBER_TOLD.search(_TALLY.sub("", text))
    of_them = (_speaks_of_the_counted, _says_how_they_are, _says_what_they_do)
    things = bool(_ASKS_PEOPLE.search(question.text)) and _counts_things(text)
    return bool(counting) and not things and all(tells(question, one) for tells in of_them)


def may_count(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence that was read to count may: one sum of money counts nothing but money."""
    text = one.sentence.text
    only_money = sum_in(text) and not PLAIN_NUMBER.search(without_other_numbers(one))
    return one.answers_outright and (about_money(question) or not only_money)


def tells_no_user(question: Question, one: Evidence) -> bool:
    """Tell whether a question asks who uses a thing, and a sentence tells nothing of use: of who makes it."""
    return bool(_ASKS_USER.search(question.text)) and not _OF_USE.search(one.sentence.text)


def shows_amount(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells how much: a sum where money is asked for, a sum for each where that is."""
    text = without(one.sentence.text, [mention.span for mention in date_mentions(one.sentence.text, None)])
    if _ASKS_EACH.search(question.text) and not _EACH.search(text):
        return False
    if _is_paid_to_asked(question, one) or is_cost_of_other(question, one):
        return False
    if _EARLIER_ONE.search(text) and not _ASKS_EARLIER.search(question.text):
        return False
    return bool((_CURRENCY if about_money(question) else NUMBER_TOLD).search(text))


def _is_paid_to_asked(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells what somebody paid those who are asked to have paid: "the agency paid the firm"."""
    payer, paid = question.clause.subject, _PAYS.search(one.sentence.text)
    if payer is None or paid is None or not _ASKS_PAYER.search(question.text):
        return False
    named = [mention for mention in one.mentions if mention.actor == payer]
    return bool(named) and all(mention.span.start > paid.start() for mention in named)


def _speaks_of_the_counted(question: Question, one: Evidence) -> bool:
    """Tell whether the sentence names what is counted, where the question names it in words of its own.

    Where a name is all it has for them ("how many Austrians are ..."), the sentence has to name that. Fans, or pupils,
    may be "about 50 people" where that is read to answer.
    """
    match = COUNTED.search(question.text)
    if match is None:
        return True
    alone = _COUNTED_ALONE.search(question.text)
    named = {mention.actor for mention in question.mentions if alone and mention.span.start in range(*alone.span(1))}
    if named:
        return any(mention.actor in named for mention in one.mentions)
    spans = range(*match.span("plural" if match["plural"] else "next"))
    counted = [word for word in question.content if word.span.start in spans]
    if any(word.stem == _MUGSHOT for word in counted) and _BOOKED.search(one.sentence.text):
        return True
    said = frozenset(word.stem for clause in one.clauses for word in clause.words)
    if not counted or any(shipped_lexicon().meets(word.stem, said) for word in counted):
        return True
    return bool(_ASKS_PEOPLE.search(question.text)) and one.answers_rather and bool(_PEOPLE.search(one.sentence.text))


def _says_how_they_are(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence calls those counted wrongful, or false, where only such are asked for."""
    asked = _QUALIFIED.search(question.text)
    said = {word.stem for clause in one.clauses for word in clause.words}
    return asked is None or shipped_lexicon().meets(stems(asked["how"])[0], said)


def _counts_things(text: str) -> bool:
    """Tell whether each number of a text counts things."""
    places = [found.start() for found in PLAIN_NUMBER.finditer(text)]
    return bool(places) and (_NUMBER_OF.search(text) is not None or all(_THINGS.match(text, one) for one in places))


def _says_what_they_do(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence that counts states or cities says of them what is asked, or something of the kind.

    "Fifteen states limit it" does not tell how many require a warrant.
    """
    match = _OF_PLACES.search(question.text)
    if match is None:
        return True
    if not counts_directly(question, one):  # "one of two ordinances in Portland" is no number of cities
        return False
    asked = [word for word in question.content if word.span.start >= match.end() and not word.is_number]
    said = frozenset(word.stem for clause in one.clauses for word in clause.words)
    axes = {axis for clause in one.clauses for axis in clause.signs}
    lexicon, signs = shipped_lexicon(), question.clause.signs
    beside = [word for word in asked if lexicon.axes_of(word.stem).isdisjoint(signs)]  # "in schools", of a ban
    if beside and len(beside) < len(asked):
        return any(lexicon.meets(word.stem, said) for word in beside)
    alike = any(lexicon.meets(word.stem, said) for word in asked)
    return not asked or alike or not axes.isdisjoint(signs)


def _is_of_a_year_asked(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence may count at the time asked for: where it has dates, one of them has to reach there."""
    dates = date_mentions(one.sentence.text, one.article.published)
    return not (question.years and dates) or any(_reaches(date, year) for date in dates for year in question.years)


def _reaches(date: DateMention, year: int) -> bool:
    end = date.end or date.start
    after = date.kind is not DateKind.SINCE and year > end.year
    before = date.kind not in {DateKind.UNTIL, DateKind.BY} and year < date.start.year
    return not (after or before)
