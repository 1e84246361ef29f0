"""What a page of questions says below one of its own: "No" is the whole answer to "Do you scan children?".

Its answers are words like "No, unless a court orders it", which say nothing by themselves. Where what is asked is what
a heading asks, the first words below it settle it.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.article import Article
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_HEADING = Pattern(rf"^{LINK}{AUXILIARY}\b[^.?!\n]*\?$", re.IGNORECASE)
_ANSWER = Pattern(r"(?P<word>yes|no|never|only|not)\b(?P<rest>[^.!?]*)", re.IGNORECASE)
_LIMITED = Pattern(r"\b(?:unless|except|but|only|if|until|when|not if|apart from|other than)\b", re.IGNORECASE)
_DENIED = Pattern(r"\b(?:not|never|no longer|only|still|all|every)\b|n['\u2019]t\b", re.IGNORECASE)
# Who asks and who answers on such a page, and whom they speak of: "do you", "may we", "my picture".
_SPEAKERS = frozenset(stems("i me my mine you your yours we us our ours the a an any visitors guests customers people"))


def by_heading(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return what an article answers below a heading that asks just what is asked; None where none does."""
    if question.is_denial or _DENIED.search(question.text):
        return None
    names = {stem for mention in question.mentions for stem in stems(mention.span.of(question.text))}
    wanted = _content(question.text) - names
    for article in dict.fromkeys(one.article.id for one in evidence if _may_tell(question, one, evidence)):
        below = [one for one in evidence if one.article.id == article]
        for start, answer in _answers_to(wanted, below[0].article):
            verdict = _verdict(answer)
            shown = sorted((one for one in below if start <= one.sentence.span.start < start + len(answer)), key=_place)
            if verdict is not None and shown:
                return Ruling(verdict, tuple(shown[:2]))
    return None


def _place(one: Evidence) -> int:
    return one.place


def _may_tell(question: Question, one: Evidence, evidence: Sequence[Evidence]) -> bool:
    return one.is_in_article_on_all if question.actors else one.article == evidence[0].article


def _answers_to(wanted: frozenset[str], article: Article) -> Iterator[tuple[int, str]]:
    """Yield where the paragraph below a heading with just these words begins, and that paragraph."""
    place, heading = 0, ""
    for paragraph in article.text.split("\n\n"):
        if heading and _same(wanted, _content(heading)):
            yield place, paragraph
        heading = paragraph if _HEADING.match(paragraph) and not _DENIED.search(paragraph) else ""
        place += len(paragraph) + 2


def _verdict(answer: str) -> Verdict | None:
    match = _ANSWER.match(answer)
    if match is None:
        return None
    if match["word"].lower() in {"only", "not"} or _LIMITED.search(match["rest"]):
        return Verdict.PARTLY
    return Verdict.YES if match["word"].lower() == "yes" else Verdict.NO


def _content(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - plain_stems("grammar") - plain_stems("light") - _SPEAKERS


def _same(wanted: frozenset[str], asked: frozenset[str]) -> bool:
    return bool(asked) and shipped_lexicon().meets_all(wanted, asked) and shipped_lexicon().meets_all(asked, wanted)
