"""What a sentence denies in so many words of just those asked about: "Staff are not scanned".

The model that reads sentences weighs such a short one less than a long one with more of the words of a question. What
is denied of somebody at all is denied of them in a place, at a time and for a purpose, too, so a denial with no word
that the question lacks settles it; one that has more may be of something else.
"""

import re
from collections.abc import Iterator, Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import in_plain_words
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.times.history import successors
from corpus.actor import ActorKind
from corpus.antecedents import stands_for
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems, words

_NOW = r"is|are|do|does|can|may|has|have|will"
_THEN = r"did|was|were|had|has|have"
_NO = r"(?: not| never| no longer|n['\u2019]t)"
# An opening auxiliary of a question with those that deny it.
_TENSES = (
    (Pattern(rf"^{LINK}(?:{_NOW})\b", re.IGNORECASE), Pattern(rf"^(?:{_NOW})$", re.IGNORECASE)),
    (Pattern(rf"^{LINK}(?:{_THEN})\b", re.IGNORECASE), Pattern(rf"^(?:{_THEN})$", re.IGNORECASE)),
    (Pattern(rf"^{LINK}(?:would|could)\b", re.IGNORECASE), Pattern(r"^(?:would|could)$", re.IGNORECASE)),
)
_DENIED = Pattern(
    r"^(?P<who>[A-Z][\w'\u2019-]*(?: [\w'\u2019-]+){0,7}?) "
    rf"(?P<aux>{_NOW}|{_THEN}|would|could){_NO} (?P<what>[^,;:.!?\u2014\u2013]+)(?P<rest>[^;]*)$"
)
_LIMITED = Pattern(
    r"\b(?:unless|until|except|only|without|alone|if|yet|when|while|than|just|every|all|any more|both|always"
    r"|necessarily|said|say|known?|clear|whether|why|how)\b",
    re.IGNORECASE,
)
# "Did it admit a mistake?" has its no in "it disagreed".
_ASKS_ADMITTED = Pattern(
    rf"^{LINK}\w+\b[^?]*\b(?:admit|accept|concede|acknowledge|agree|own up)\w*\b(?P<what>[^?]*)", re.IGNORECASE
)
# "Did it back down?" has it, too.
_ASKS_YIELDED = Pattern(
    rf"^{LINK}(?:did|has|have)\b(?![^?]*\b(?:first|later|ever|eventually)\b)[^?]*"
    r"\b(?:back(?:ed)? down|g[ia]ven? in|relent(?:ed)?|budged?)\b",
    re.IGNORECASE,
)
# Whoever "disagreed", or holds that it did nothing wrong, has not admitted a fault.
_FAULT = Pattern(
    r"\b(?:mistakes?|wrong\w*|errors?|faults?|guilt|liab\w+|too (?:early|soon|late|far)|should (?:not )?have|anything"
    r"|br(?:eak|eaks|oke|oken|each\w*)|violat\w*|infring\w*|clash\w*|conflict\w*|contradict\w*|unlawful|illegal|against)\b",
    re.IGNORECASE,
)
_ADMITS_NONE = Pattern(
    r"^(?P<who>[A-Z][\w'\u2019-]*(?: [\w'\u2019-]+){0,4}?) "
    r"(?:(?P<opposes>disagreed|rejected (?:the criticism|that|this))\b"
    r"|(?:has |had )?(?:den(?:y|ies|ied)|admit(?:s|ted)? no) (?:any )?(?:wrongdoing|fault|liability|guilt|breach)\b"
    r"|(?:says|said|insists?|insisted|maintains?|maintained|argue[sd]?)\b[^.;,]*?\b(?:compl(?:y|ies|ied) with"
    r"|(?:is|was) lawful|(?:is|was) legal|(?:is|was) in line with|did nothing wrong)\b)"
)
# "Did it deny that it relaxed the ban?": what denies the deed bears that out.
_ASKS_OF_DENYING = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|had)\b [^?,;]{{2,60}}? (?:den(?:y|ied)|refuted?|disputed?|contest(?:ed)?"
    r"|reject(?:ed)? (?:the )?(?:claims?|reports?|accusations?|allegations?))"
    r"(?= (?:that|it|they|he|she|any|all|having|wrongdoing|liability|guilt|[a-z]+ing|claims?|reports?)\b)"
    r"|\bwithout (?:any |ever )?(?:admi(?:t|ss)|accept|conced|acknowledg)|\bwhile denying\b",
    re.IGNORECASE,
)
# "Did it say whether that binds them?" has its no in "It did not say whether that binds them".
_TELL = (
    r"(?:say|state|mention|specify|disclose|reveal|explain|clarify|indicate|address|confirm|spell out"
    r"|make (?:it )?clear)"
)
_ASKS_TOLD = Pattern(
    rf"^{LINK}(?:did|does|do|has|have)(?P<who>[^?,;]{{2,80}}?) (?:{_TELL}|said|stated|disclosed|revealed|explained"
    r"|clarified|indicated|specified|addressed|mentioned|confirmed) (?P<what>[^?]+)",
    re.IGNORECASE,
)
_UNTELLING = Pattern(r"\b(?:not|never|refus\w+|declin\w+|fail\w*) ?(?:to\b|$)", re.IGNORECASE)
_NOT_TOLD = Pattern(
    rf"^(?P<who>[A-Z][^,;:.]{{1,80}}?) (?:did|does|do|has|have|had) not (?:yet )?(?:(?P<whole>mention|address)|{_TELL})"
    r"(?:ed|d)? (?P<what>[^;:.]+)",
)
# "Did the police wait?": not where somebody says that they should have.
_ASKS_DEED = Pattern(rf"^{LINK}(?:did|has|have|had)\b", re.IGNORECASE)
_SHOULD = Pattern(
    r"\b(?:should|ought|agree[ds]?|admit\w*|sa(?:y|id|ys)|tell|told|think|ask|want|not|never)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_SHOULD_HAVE = Pattern(r"\b(?:should|ought to) have (?:first )?(?P<deed>(?!been\b|had\b)[a-z]+)", re.IGNORECASE)
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_OF_OTHERS = Pattern(
    r"\b(?:sa(?:id|ys?)|told|tells?|claim\w*|that|which|who|and|or)\b", re.IGNORECASE
)  # whose word it is
_UNLESS = Pattern(r"\b(?:unless|except|until|only|but)\b", re.IGNORECASE)
# With these a question asks for more than the deed, or for its end.
_OTHERWISE = Pattern(
    r"\b(?:only|all|every\w*|both|just|always|no|not|never|without|refus|declin|stop|den(?:y|ies|ied)|bann?"
    r"|barr?(?:ed|ing)?|avoid"
    r"|forb|prohib|reject|dismiss|thr[eo]w|promis|pledg|vow|sa(?:y|id)|claim|t(?:ell|old)|admit|agree|want|plan|ask|order"
    r"|exempt|fail|oppos|lack"
    r"|illegal|unlawful|against|contrary|out of|free (?:of|from)|clear of|away from|closed|disput"
    r"|off[- ]limits|prevent|end|halt|suspend|drop|quit|paus|used to|at first|complain|appeal|su(?:e|ing)\b|why|how"
    r"|or\b|and\b)",
    re.IGNORECASE,
)
# "Staff at the gyms" are those of the chain that an article is about.
_AT_ALL_OF_THEM = Pattern(
    r" (?:at|in) (?:the|its) (?:branch(?:es)?|cafes|clubs|factories|gyms|hotels|outlets|plants|restaurants|shops|stores"
    r"|supermarkets|warehouses)$"
)
# "Can gardaí use it?" has its no in "An Garda Síochána has no power to use it".
_ASKS_LEAVE = Pattern(rf"^{LINK}(?:can|may|(?:is|are)\b[^?]*\b(?:allowed|entitled|free|permitted) to)\b", re.IGNORECASE)
_NO_POWER = Pattern(
    r"\b(?:has|have) (?:currently |at present |still )?no (?:legal )?(?:power|authority|right|permission|basis) to "
    r"(?P<what>[^.,;:]+)"
)
_MORE = 3  # words of a question beyond those of a denial, in which it may ask of something else
_OUTRIGHT = 0.9  # share from which a sentence was read to affirm outright what is asked


def by_plain_denial(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where a sentence denies, of just those asked about, what is asked or more than that; else None."""
    if (refused := _admits_none(question, evidence)) is not None:
        return Ruling(Verdict.NO, (refused,))
    denying = next((denials for asks, denials in _TENSES if asks.search(question.text)), None)
    if denying is None or question.is_denial or _asks_otherwise(question):
        return None
    if question.years or question.before:
        return None
    one = next(
        (one for one in evidence if _may_tell(question, one, evidence) and _denies(question, one, denying)), None
    )
    if one is None or (not question.past and successors(one.article, articles)) or _is_so_since(one, evidence):
        return None
    return Ruling(Verdict.NO, (one,))


def asks_of_denying(question: Question) -> bool:
    """Tell whether a question asks whether somebody denied something, which no denial of it is a no to."""
    return _ASKS_OF_DENYING.search(question.text) is not None


def by_own_denial(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return yes where those who are asked to have denied a fault are told to see none; None elsewhere."""
    if question.is_denial or question.clause.denied or not _FAULT.search(question.text):
        return None
    one = _seeing_none(question, evidence, yields=False)
    return resting_on(Verdict.YES, one)


def _asks_otherwise(question: Question) -> bool:
    """Tell whether a question asks for more than a deed, or for a bar of it: "was it outlawed?"."""
    return bool(_OTHERWISE.search(question.text)) or shipped_lexicon().barring.any_in(words(question.text))


def by_silence(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where somebody is asked to have said what a sentence says that they did not say; None elsewhere."""
    asked = _ASKS_TOLD.search(question.text)
    if asked is None or question.is_denial or question.years or _UNTELLING.search(asked["who"]):
        return None
    near = (one for one in evidence if _may_tell(question, one, evidence))
    told = ((one, _NOT_TOLD.match(one.sentence.text)) for one in near)
    one = next((one for one, said in told if said and _is_unsaid(question, asked, said)), None)
    if one is None or (not question.past and successors(one.article, articles)):
        return None
    return Ruling(Verdict.NO, (one,))


def _is_unsaid(question: Question, asked: re.Match[str], said: re.Match[str]) -> bool:
    """Tell whether those who did not say it are asked, and all that is asked is part of it; or what they never named.

    Whoever "did not mention face recognition" said nothing at all of it.
    """
    who, wanted, left = _content(asked["who"]), _content(asked["what"]), _content(said["what"])
    known = who | frozenset(stem for name in question.names.values() for stem in stems(name))
    carried = bool(question.earlier) and who <= _PRONOUNS
    if not carried and not _held(_content(said["who"]), known):
        return False
    topic = plain_stems("topic")
    if said["whole"]:
        return _held(left - topic, wanted) and (bool(left - topic) or bool(wanted & topic))
    return bool(wanted - topic) and _held(wanted - topic, left)


def by_omission(question: Question, evidence: Sequence[Evidence]) -> Ruling | None:
    """Return no where somebody is asked to have done what a sentence on them all says that they should have done.

    Yes where it is asked whether they did not do it.
    """
    plain = in_plain_words(question.wording)
    if plain.turned is not question.is_denial or not _ASKS_DEED.search(plain.text) or _SHOULD.search(plain.text):
        return None
    asked = {word.stem for word in question.content}
    told = (one for one in evidence if question.actors and one.names_all)
    left = (one for one in told if any(asked & set(stems(m["deed"])) for m in _SHOULD_HAVE.finditer(one.sentence.text)))
    one = next(left, None)
    return resting_on(Verdict.YES if plain.turned else Verdict.NO, one)


def by_lack_of_power(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return no where all who are asked to have leave have no power to do just that, or to do it at all; else None."""
    if not _ASKS_LEAVE.search(question.text) or question.is_denial or question.years or question.total:
        return None
    told = ((one, _NO_POWER.search(one.sentence.text)) for one in evidence if one.names_all)
    asked = _content(question.text) | plain_stems("topic")
    those = (one for one, none in told if none and _held(_content(none["what"].split(" and ")[0]), asked))
    one = next((one for one in those if not successors(one.article, articles)), None)
    return resting_on(Verdict.NO, one)


def _is_so_since(denial: Evidence, evidence: Sequence[Evidence]) -> bool:
    """Tell whether a later article says outright that it is so: what was not final in May may be so in June."""
    day = denial.article.day
    since = (one for one in evidence if one.article.day > day and one.is_in_article_on_all)
    return any(one.affirms >= _OUTRIGHT for one in since)


def _admits_none(question: Question, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what tells that those who are asked to have admitted a fault see none."""
    asked, yields = _ASKS_ADMITTED.search(question.text), _ASKS_YIELDED.search(question.text)
    at_fault = bool(asked and _FAULT.search(asked["what"])) or yields is not None
    if not at_fault or question.is_denial or question.clause.denied:
        return None
    return _seeing_none(question, evidence, yields=yields is not None)


def _seeing_none(question: Question, evidence: Sequence[Evidence], *, yields: bool) -> Evidence | None:
    """Return what tells that those who are asked about see no fault of theirs; of yielding only that they oppose it."""
    known = _content(question.text) | frozenset(stem for name in question.names.values() for stem in stems(name))
    near = (one for one in evidence if _may_tell(question, one, evidence))
    told = ((one, _ADMITS_NONE.match(one.sentence.text)) for one in near)
    those = ((one, said) for one, said in told if said and _held(_content(said["who"]), known))
    return next((one for one, said in those if said["opposes"] or not yields), None)


def _may_tell(question: Question, one: Evidence, evidence: Sequence[Evidence]) -> bool:
    if question.actors:
        return one.is_in_article_on_all
    return one.article == evidence[0].article


def _denies(question: Question, one: Evidence, tense: Pattern) -> bool:
    text = one.sentence.text
    match = _DENIED.match(text)
    if (
        match is None
        or not tense.search(match["aux"])
        or _LIMITED.search(match["what"])
        or _UNLESS.search(match["rest"])
    ):
        return False
    if _OF_OTHERS.search(match["who"]):
        return False
    who = _AT_ALL_OF_THEM.sub("", match["who"]) if question.kinds == (ActorKind.COMPANY,) else match["who"]
    asked, told = _content(question.text), _content(who)
    kinds = stands_for(text)
    stands_in = kinds is not None and len(question.kinds) == 1 and question.kinds[0] in kinds and "it" not in told
    if not (stands_in and text.startswith("The ")) and not (told and _held(told, asked)):
        return False
    return any(_is_denied(asked, told, what) for what in _alternatives(match["what"]))


def _is_denied(asked: frozenset[str], told: frozenset[str], what: str) -> bool:
    denied = (_content(what) - plain_stems("topic")) or _content(what)
    beyond = [stem for stem in asked - plain_stems("topic") if not _held({stem}, denied | told)]
    return bool(denied) and _held(denied, asked) and len(beyond) <= _MORE


def _alternatives(what: str) -> Iterator[str]:
    """Yield what is denied as a whole, and each of two that an "or" parts: neither of them is so."""
    yield what
    if " or " in what:
        yield re.sub(r" or .*$", "", what)
        yield re.sub(r"[\w-]+ or (?:other |any )?", "", what)


def _content(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - plain_stems("grammar") - plain_stems("light")


def _held(those: frozenset[str] | set[str], among: frozenset[str]) -> bool:
    """Tell whether every one of ``those`` stems, or one that means about the same, is ``among`` others."""
    return shipped_lexicon().meets_all(those, among)
