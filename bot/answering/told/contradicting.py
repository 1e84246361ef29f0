"""What says outright that it is not so what an open question takes for granted, by the reply to that alone."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.quantities import YEAR, Kind, contradicted, quantities, unheld
from bot.answering.found.entailing import Entails
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Answer, Reply, Verdict
from bot.answering.settled.sides import BENCH
from corpus.article import Article
from corpus.patterns import Pattern
from retrieval.entailment.model import Entailment, text_to_read

_OUTRIGHT = 0.9  # share read to deny
_DENYING = 0.85  # share read to deny beside a verdict that is likely
_MAINLY = 0.5  # share read to deny that somebody does again what he refuses to do
_LIKELY = 0.9  # likelihood from which a no takes no word for it: below, one in four denied what is so
_NEVER = 1.1
_AFFIRMING = 0.95  # share read to affirm what is taken not to be so
_HARDLY_SO = 0.7  # share read to deny that is enough where a sentence tells what only would have been
# All of it is asked about: what tells of a part denies it, without a word for "not".
_WHOLLY = Pattern(
    r"\b(?:altogether|completely|entirely|fully|totally|wholly|outright|across the board|without exceptions?)\b",
    re.IGNORECASE,
)
_IN_YEAR = Pattern(r"\b(?:in|during|back in) (?P<year>(?:19|20)\d\d)\W*$", re.IGNORECASE)
# "Stays in place": it was not repealed.
_SAYS_NOT = Pattern(
    r"\b(?:not|no|never|neither|un(?!til|der|i[oqtv]|less)\w+|still|stays?|remains?|keep\w*|lapsed|expired)\b|n['’]t\b",
    re.IGNORECASE,
)
# Whoever is asked why he won or lost has done neither while "the tribunal had not decided the case".
_OUTCOME = Pattern(
    r"\b(?:w[io]n|los[et]|prevail\w*|clear(?:ed)?|uph[eo]ld|overturn\w*|dismiss\w*|convict\w*|acquit\w*|rule[ds]?"
    r"|decide[ds]?|reject\w*|side[ds]?)\b",
    re.IGNORECASE,
)
_UNDECIDED = Pattern(
    r"\b(?:not|never|yet to)(?: yet)? (?:been )?(?:decide[ds]?|rule[ds]?)\b|\b(?:is|was|remains?) (?:still )?"
    r"(?:pending|undecided)\b",
    re.IGNORECASE,
)
# What denies what is asked without a word for "not", each with the share from which it does.
_OPPOSED = (
    # Whom a rule was asked to have left out it covers.
    (
        Pattern(r"\b(?:exempt\w*|leave|left|spare[ds]?|exclude[ds]?)\b", re.IGNORECASE),
        Pattern(r"\b(?:includes?|covers?|binds?|applies|reaches|extends)\b", re.IGNORECASE),
        _OUTRIGHT,
    ),
    # "Why did it go back to selling it?": it did not, if it "refused to sell" it.
    (
        Pattern(r"\b(?:(?:go|gone|went|return(?:ed)?|revert(?:ed)?) (?:back )?to [a-z]+ing|resumed?)\b", re.IGNORECASE),
        Pattern(r"\b(?:refuse[ds]?|would not|will not|does not|do not)\b", re.IGNORECASE),
        _MAINLY,
    ),
    # What was "to lapse before the law kept it" was not let lapse.
    (
        Pattern(r"\b(?:laps(?:e[ds]?|ing)|expir(?:e[ds]?|ing)|r[au]n out)\b", re.IGNORECASE),
        Pattern(r"\b(?:kept|extend(?:s|ed)|renew(?:s|ed)|prolong(?:s|ed)|made [^.;]{2,40} permanent)\b", re.IGNORECASE),
        _OUTRIGHT,
    ),
    # What was sent back, and "would have been barred" by it, was not barred.
    (
        Pattern(r"\b(?:ban(?:ned)?|bar(?:red)?|outlaw(?:ed)?|prohibit(?:ed)?|forb[ai]d(?:e|den)?)\b", re.IGNORECASE),
        Pattern(r"\bwould have (?:been )?\w+(?:ed|en)\b", re.IGNORECASE),
        _HARDLY_SO,
    ),
    # What "remained optional" was made no duty.
    (
        Pattern(r"\b(?:compulsory|mandatory|obligatory|required?)\b", re.IGNORECASE),
        Pattern(r"\b(?:optional|voluntary)\b", re.IGNORECASE),
        _HARDLY_SO,
    ),
)
_COUNTED = frozenset({Kind.MONEY, Kind.SHARE, Kind.TIME, Kind.VOTE})
_UNANIMOUS = Pattern(r"\bunanimous(?:ly)?\b", re.IGNORECASE)
# Whoever "won" did not lose: which side a court was on the model does not hear.
_WON = Pattern(r"\b(?:w[io]n|los[et])\b", re.IGNORECASE)

# "Who supplied it?" takes nothing for granted that "paid Sentriva, the vendor" denies.
_SUPPLIERS = r"vendor|supplier|maker|manufacturer|provider|contractor|developer"
_ASKS_SUPPLIER = Pattern(
    rf"\b(?:suppl(?:y|ies|ied)|provide[sd]?|sold|sells?|ma[dk]es?|built|develop(?:ed|s)?|delivered|{_SUPPLIERS})\b",
    re.IGNORECASE,
)
_SUPPLIER = Pattern(rf"\b(?:{_SUPPLIERS})\b|\b(?:supplied|provided|made|built|developed|sold) by\b", re.IGNORECASE)


class Proof(Struct, frozen=True):
    """A sentence that says that something is not so, or is so, with its article."""

    article: Article
    quote: str


def denied_outright(model: Entails, asked: str, reply: Reply, evidence: Sequence[Evidence]) -> Proof | None:
    """Return what tells that what ``reply`` says no to is not so: what it shows first, or its article says outright.

    Or that it was so in another year than the one asked about, or for another sum or time, which no ``evidence`` has.
    """
    if not isinstance(reply, Answer) or reply.of_denial or reply.verdict is Verdict.YES:
        return None
    if reply.verdict is Verdict.PARTLY and not _WHOLLY.search(asked):
        return None
    best = Proof(reply.citations[0].article, reply.citations[0].quote)
    denies = _read(model, asked, [best])[0].denies
    if _WHOLLY.search(asked):
        return _plainest(model, asked, best, evidence, _OUTRIGHT)
    if reply.verdict is None:
        told = _is_undecided(asked, best.quote) or _has_other_figure(asked, best.quote, evidence)
        return best if told and denies >= _OUTRIGHT else None
    if _has_other_year(asked, best.quote) or denies >= _least(asked, best.quote):
        return best
    return _plainest(model, asked, best, evidence, _DENYING) if _is_likely(reply) else None


def tells_supplier(asked: str, quote: str) -> bool:
    """Tell whether it is asked who supplies a thing, and a sentence speaks of who does: that denies nothing."""
    return _ASKS_SUPPLIER.search(asked) is not None and _SUPPLIER.search(quote) is not None


def affirmed_outright(model: Entails, asked: str, reply: Reply) -> Proof | None:
    """Return what ``reply`` to ``asked`` rests its yes on, where it is likely and says outright that it is so."""
    if not isinstance(reply, Answer) or reply.of_denial or reply.verdict is not Verdict.YES or not _is_likely(reply):
        return None
    best = Proof(reply.citations[0].article, reply.citations[0].quote)
    return best if _read(model, asked, [best])[0].affirms >= _AFFIRMING else None


def _plainest(model: Entails, asked: str, best: Proof, evidence: Sequence[Evidence], least: float) -> Proof | None:
    """Return the sentence of an article that denies most plainly; None where none does so plainly enough."""
    told = [Proof(one.article, one.sentence.text) for one in evidence if one.article.id == best.article.id]
    proofs = [best, *(one for one in told if one != best)]
    denies = [one.denies for one in _read(model, asked, proofs)]
    most = max(denies)
    return proofs[denies.index(most)] if most >= least else None


def _least(asked: str, quote: str) -> float:
    """Return the share from which a sentence denies, beside a no, by its words; more than all where those do not."""
    if _WON.search(asked) and BENCH.search(quote):
        return 0.0
    opposed = [least for wanted, told, least in _OPPOSED if wanted.search(asked) and told.search(quote)]
    return min(opposed, default=_OUTRIGHT if _SAYS_NOT.search(quote) else _NEVER)


def _read(model: Entails, asked: str, proofs: Sequence[Proof]) -> Sequence[Entailment]:
    return model.entail(asked, [text_to_read(one.article.title, one.quote) for one in proofs])


def _is_likely(reply: Answer) -> bool:
    """Tell whether a verdict is likely to be right; one that was not weighed is settled by the time asked about."""
    return reply.likelihood is None or reply.likelihood >= _LIKELY


def _is_undecided(asked: str, quote: str) -> bool:
    return bool(_OUTCOME.search(asked) and _UNDECIDED.search(quote))


def _has_other_figure(asked: str, quote: str, evidence: Sequence[Evidence]) -> bool:
    """Tell whether a sentence has another sum, share or time than is asked about, and no evidence has that one."""
    wanted = [one for one in quantities(asked) if one.kind in _COUNTED]
    absent = unheld(asked, (one.sentence.text for one in evidence))
    other = contradicted(wanted, quantities(quote))
    if _UNANIMOUS.search(quote):
        other = (*other, *(one for one in wanted if one.kind is Kind.VOTE))
    return any(one in absent for one in other)


def _has_other_year(asked: str, quote: str) -> bool:
    year, told = _IN_YEAR.search(asked), YEAR.findall(quote)
    return year is not None and bool(told) and year["year"] not in told
