"""Numbers as a sentence has them: sums of money, and counts that stand right before what they count."""

import re
from collections.abc import Iterable, Sequence

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.article import Span
from corpus.dating import durations
from corpus.dating import mentions as date_mentions
from corpus.lexicon import shipped_lexicon
from corpus.numbers import NUMBER_WORD
from corpus.patterns import Pattern
from corpus.words import stem, stems, words

NUMBER_TOLD = Pattern(
    rf"\b\d|(?<!\bat )\bonce\b|\b(?:{NUMBER_WORD}|twice|dozens?|hundreds?|thousands?"
    r"|millions?|billions?|half|both|all)\b"
    r"|\b(?:second|third|fourth|fifth) and last\b",
    re.IGNORECASE,
)
SUM = Pattern(r"[€£$]\s?\d+(?:[.,]\d+)*(?:\s?(?:thousand|million|billion|[kmb]|bn)\b)?", re.IGNORECASE)
# "The 2023 ruling", "8 to" of "8 to 11 June", "S.124", "SB 741".
_YEAR = Pattern(r"\b(?:19|20)\d\d\b(?!\s*(?:photos|people|images|faces)\b)")
_OF_A_LAW = Pattern(r"\b(?:[A-Z]\.(?:[A-Z]\.)?|[SHA]B|Article|Section|Directive|Prop(?:osition)?) ?\d[\d-]*")
# The plural itself, without the words before it: "law firms", "extra violations", "US police departments".
COUNTED = Pattern(
    r"\bhow many (?:(?:[\w'’-]+ ){0,3}?(?P<plural>\w+[^\Wsu]s|people|men|women|children|kids)|(?P<next>\w+))\b",
    re.IGNORECASE,
)
_NEXT_WORDS = Pattern(
    r"[\w.,-]+(?: of (?:the |its )?(?=\w+s\b)| )(?:(?!(?:to|in|from|for|at|by|with|that|who)\b)[\w'’-]+ ?){1,5}"
)
# "Raised the number of live vans from ten to 50" counts the vans.
_RAISED = Pattern(
    rf"\bnumber of (?:[\w'’-]+ ){{0,4}}?(?P<plural>[a-z]+s) (?:from (?:\d[\d,.]*|{NUMBER_WORD}) )?"
    rf"to (?:\d|{NUMBER_WORD})",
    re.IGNORECASE,
)
PLAIN_NUMBER = Pattern(rf"\b(?:\d|(?:{NUMBER_WORD}|dozens?|hundreds?|thousands?|millions?|billions?)\b)", re.IGNORECASE)
_DEEDS = Pattern(r"[\w.,]+ (?:[\w-]+ )?(?P<deeds>[a-z]{3,}s)\b")


def sum_in(text: str) -> str:
    """Return the first sum of money of a text as it is written, "" where there is none."""
    match = SUM.search(text)
    return match.group() if match else ""


def counts_directly(question: Question, one: Evidence) -> bool:
    """Tell whether the number stands right before what is counted: "28 members ... in photos" counts no photos."""
    wanted = _counted(question)
    raised = (stem(found["plural"]) for found in _RAISED.finditer(without_other_numbers(one)))
    return bool(wanted) and (any(one in wanted for one in raised) or bool(direct_counts(question, one)))


def direct_counts(question: Question, one: Evidence) -> Sequence[Span]:
    """Return where a sentence counts what is asked: from each number to the noun right behind it, "28 members"."""
    wanted, plurals, text = _counted(question), _plurals(question), without_other_numbers(one)
    behind = (_NEXT_WORDS.match(text, found.start()) for found in NUMBER_TOLD.finditer(text))
    spans = []
    for found in filter(None, behind):
        # "25,000 arrest photos" are no arrests
        meant = (word for word in words(found.group()) if word.stem in wanted)
        if ends := [word.span.end for word in meant if word.text.endswith("s") or word.stem not in plurals]:
            spans.append(Span(found.start(), found.start() + ends[-1]))
    return spans


def _counted(question: Question) -> frozenset[str]:
    """Return the stems that may stand for what a question counts, where it names that in the plural."""
    match = COUNTED.search(question.text)
    asked = words(match["plural"]) if match and match["plural"] else ()
    return frozenset(stem for word in asked for stem in shipped_lexicon().alike(word.stem))


def _plurals(question: Question) -> frozenset[str]:
    """Return the stems that count only in the plural: none of "people"."""
    match = COUNTED.search(question.text)
    return frozenset(stems(match["plural"])) if match and (match["plural"] or "").endswith("s") else frozenset()


def counts_deeds(question: Question, one: Evidence) -> bool:
    """Tell whether the number stands before the deed itself that is asked about: "31 arrests", of people arrested."""
    asked = {word.stem for word in question.content}
    text = without_other_numbers(one)
    behind = (_DEEDS.match(text, found.start()) for found in PLAIN_NUMBER.finditer(text))
    return any(found is not None and stem(found["deeds"]) in asked for found in behind)


def without_other_numbers(one: Evidence) -> str:
    """Cut out the numbers that count nothing: of dates, sums, lengths of time, laws and names ("404 Media")."""
    text = one.sentence.text
    dates = [mention.span for mention in date_mentions(text, None)]
    apart = [*dates, *(found.span for found in durations(text))]
    apart += [Span(*match.span()) for pattern in (SUM, _YEAR, _OF_A_LAW) for match in pattern.finditer(text)]
    names = [mention.span for mention in one.mentions]
    return without(text, [*apart, *(span for span in names if re.search(r"\d", span.of(text)))])


def without(text: str, spans: Iterable[Span]) -> str:
    """Blank ``spans``, which may overlap."""
    for span in spans:
        text = f"{text[: span.start]}{' ' * (span.end - span.start)}{text[span.end :]}"
    return text
