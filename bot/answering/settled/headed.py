"""What a page of questions says below one of its own: "No" is the whole answer to "Do you scan children?".

Its answers are words like "No, unless a court orders it", which say nothing by themselves. Where what is asked is what
a heading asks, the first words below it settle it.
"""

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bot.answering.asked.one_name import in_house_words
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.article import Article
from corpus.clauses import read_clauses
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.sentences import split_sentences
from corpus.words import stems

# A question of the page, alone or with its answer behind it: "Q: Do you scan children? A: Never."; none that is quoted.
_ASKED = Pattern(
    r"(?!\W*[\"\u201c\u00ab\u2018])(?:(?:Q(?:uestion)?|\d{1,2})(?: ?\d{1,2})?[.:)]\s+)?"
    rf"(?P<asked>{LINK}{AUXILIARY}\b[^.?!\n]*\?)"
    r"(?:\s+(?P<answer>\S[^\n]*))?$",
    re.IGNORECASE,
)
_LABEL = r"(?:A(?:nswer)?(?: ?\d{1,2})?[.:]\s+)?"
_ANSWER = Pattern(rf"{_LABEL}(?P<word>yes|no|never|only|not)\b(?P<rest>[^.!?]*)", re.IGNORECASE)
_LIMITED = Pattern(r"\b(?:unless|except|but|only|if|until|when|not if|apart from|other than)\b", re.IGNORECASE)
_DENIED = Pattern(r"\b(?:not|never|no longer)\b|n['\u2019]t\b", re.IGNORECASE)
_EXTENT = Pattern(r"\b(?:only|still|all|every)\b", re.IGNORECASE)  # one who asks so is answered where the page does
_OR = Pattern(r",? or (?:to )?", re.IGNORECASE)
# A question of the page that yes and no do not answer, alone above what does: "How long do you keep them?".
_ASKING = r"(?P<word>how (?:long|many|much|often|soon|old)|how|who|when|since when|where|why|which|what)\b"
_OPEN = Pattern(rf"{_ASKING}[^.?!\n]*\?$", re.IGNORECASE)
_OPENING = Pattern(rf"{LINK}{_ASKING}", re.IGNORECASE)
# What stands for that of which the page is: "do you use it for marketing?".
_IT = Pattern(r"\b(?:it|this|(?:the|this) (?:technology|system|software))\b", re.IGNORECASE)
# On a page about faces pictures are of faces, which only one of two who ask says.
_PICTURES = frozenset(stems("image picture photo photograph"))
_OF_FACES = frozenset(stems("face facial"))
# Who asks and who answers on such a page, and whom they speak of: "do you", "may we", "my picture".
_SPEAKERS = frozenset(stems("i me my mine you your yours we us our ours the a an any visitors guests customers people"))
# Whom "I" is on the page of a shop, a club or an airline: one of those it is for.
_FOR_WHOM = frozenset(stems("members shoppers passengers travellers travelers users patients residents fans riders"))
_OF_ONESELF = Pattern(r"\b(?:I|me|my|mine|myself)\b")


def by_heading(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return what an article answers below a heading that asks just what is asked; None where none does."""
    if question.is_denial or _DENIED.search(question.text):
        return None
    for article in dict.fromkeys(one.article.id for one in evidence if _may_tell(question, one, evidence)):
        below = [one for one in evidence if one.article.id == article]
        wanted = _wanted(question, below[0].article)
        for start, answer in _answers_to(question.text, wanted, below[0].article):
            verdict = _verdict(answer)
            shown = sorted((one for one in below if start <= one.sentence.span.start < start + len(answer)), key=_place)
            if verdict is not None:
                return Ruling(verdict, tuple(shown[:2]) or (_first_of(below[0], start),))
    return None


def below_heading(question: Question, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Return what an article says first below a heading that asks just what an open question asks; else nothing."""
    word = _OPENING.match(question.text)
    if word is None or _DENIED.search(question.text):
        return ()
    for one in {one.article.id: one for one in evidence if _may_tell(question, one, evidence)}.values():
        wanted, place, heading = _wanted(question, one.article), 0, ""
        for paragraph in one.article.text.split("\n\n"):
            if heading and not paragraph.endswith("?") and _same(wanted, heading, frozenset()):
                return (_first_of(one, place),)
            asked = _OPEN.match(paragraph)
            is_alike = asked is not None and asked["word"].lower() == word["word"].lower()
            heading = in_house_words(paragraph) if is_alike else ""
            place += len(paragraph) + 2
    return ()


def _wanted(question: Question, article: Article) -> frozenset[str]:
    """Return what is asked of whom a question names, who may be called in it as the page is signed."""
    names = {stem for mention in question.mentions for stem in stems(mention.span.of(question.text))}
    text = question.text.replace(article.publisher, " ") if article.publisher else question.text
    return _content(text) - names


def _first_of(known: Evidence, start: int) -> Evidence:
    """Return the sentence of an article at ``start``: a bare "No" proves nothing but here."""
    sentences = enumerate(split_sentences(known.article))
    place, sentence = next((place, one) for place, one in sentences if one.span.end > start)
    return replace(known, place=place, sentence=sentence, clauses=read_clauses(sentence.text, ()))


def _place(one: Evidence) -> int:
    return one.place


def _may_tell(question: Question, one: Evidence, evidence: Sequence[Evidence]) -> bool:
    return one.is_in_article_on_all if question.actors else one.article == evidence[0].article


def _answers_to(text: str, wanted: frozenset[str], article: Article) -> Iterator[tuple[int, str]]:
    """Yield where the answer to a question of the page in just these words begins, and that answer."""
    extent = _extent(text)
    topic: frozenset[str] = frozenset()
    for asked, place, answer in _asked_and_answered(article):
        if not _DENIED.search(asked):
            about = topic if _IT.search(asked) else frozenset[str]()
            wordings = _wordings(asked, _verdict(answer)) if _extent(asked) == extent else ()
            if any(_same(wanted, one, about) for one in wordings):
                yield place, answer
            topic = topic or _content(asked)


def _extent(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _EXTENT.findall(text))


def _asked_and_answered(article: Article) -> Iterator[tuple[str, int, str]]:
    """Yield each question of a page, where what follows it begins, and that: its paragraph's rest or the next one."""
    place, heading = 0, ""
    for paragraph in article.text.split("\n\n"):
        if heading:
            yield heading, place, paragraph
        asked = _ASKED.match(paragraph)
        heading = in_house_words(asked["asked"]) if asked else ""
        if asked and asked["answer"]:
            yield heading, place + asked.start("answer"), asked["answer"]
            heading = ""
        place += len(paragraph) + 2


def _wordings(asked: str, verdict: Verdict | None) -> Sequence[str]:
    """Return what a question asks; a no to "for this, or for that?" is one to either."""
    either = _OR.split(asked) if verdict is Verdict.NO else []
    return (asked, *either) if len(either) > 1 else (asked,)


def _verdict(answer: str) -> Verdict | None:
    match = _ANSWER.match(answer)
    if match is None:
        return None
    if match["word"].lower() in {"only", "not"} or _LIMITED.search(match["rest"]):
        return Verdict.PARTLY
    return Verdict.YES if match["word"].lower() == "yes" else Verdict.NO


def _content(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - plain_stems("grammar") - plain_stems("light") - _SPEAKERS


def _same(wanted: frozenset[str], text: str, about: frozenset[str]) -> bool:
    """Tell whether one asks what a page asks, where "it" is that of which its first question is."""
    asked = _content(_IT.sub("it", text))
    wanted -= about - asked
    if _OF_ONESELF.search(text):
        wanted -= _FOR_WHOM - asked
    if asked & _PICTURES:
        wanted -= _OF_FACES - asked
    return bool(asked) and shipped_lexicon().meets_all(wanted, asked) and shipped_lexicon().meets_all(asked, wanted)
