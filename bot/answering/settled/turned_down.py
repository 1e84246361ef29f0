"""What was put to a vote or before a governor and came to nothing was not done, nor is it so.

A motion that was lost, a bill that was vetoed or only introduced, a pause that was considered and tabled: the model
that reads sentences takes the text of a motion, and what a bill "would have" done, for the decision.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling, plain_verdict, resting_on
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.motions import outcome_of
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_MOTION = r"(?:motions?|amendments?|resolutions?|proposals?)"
_PASSED = r"(?:carr(?:y|ied)|pass(?:ed)?|approved|adopted|succeed(?:ed)?|go(?:ne)? through)"
_FELL = r"(?:fail(?:ed)?|los[te]|defeated|rejected|voted down)"
# "Was the motion to ban it carried?"
_ASKS_MOTION = Pattern(
    rf"^{LINK}(?:was|is|did|has|had)\b[^?,;]*?\b{_MOTION}\b(?P<what>[^?,;]*?) (?:been )?"
    rf"(?:(?P<passed>{_PASSED})|{_FELL})(?: (?:by|in|at) (?:the )?[\w ]+)?\W*$",
    re.IGNORECASE,
)
_ASKS_DEED = Pattern(rf"^{LINK}(?:did|has|have)\b", re.IGNORECASE)
# "Did the mayor veto it?", "was the veto overridden?"
_OFFICES = {"governor": r"(?:Gov\.|Governor)", "mayor": "Mayor", "president": "President"}
_ASKS_VETO = Pattern(
    rf"^{LINK}(?:did|has|had)\b(?P<who>[^?,;]*?) veto(?:ed)?\b(?P<what>[^?,;]*)\W*$"
    rf"|^{LINK}(?:was|has)\b(?P<bill>[^?,;]*?) (?:been )?vetoed(?: by (?P<by>[^?,;]*))?\W*$",
    re.IGNORECASE,
)
_ASKS_OVERRIDE = Pattern(
    rf"^{LINK}(?:did|has|have|was)\b[^?,;]*?\bover(?:r[io]d\w*|turn\w*)\b[^?,;]*\bvetoe?s?\b"
    rf"|^{LINK}(?:was|has)\b[^?,;]*\bveto\b[^?,;]* over(?:ridden|turned)\W*$",
    re.IGNORECASE,
)
_VETOED = Pattern(
    r"^(?:[A-Z ,.]+ [-\u2013\u2014] )?(?P<who>[A-Z][^;:]{2,80}?) (?:has )?vetoed (?:the|an?) (?P<what>[^;]+)$"
)
_TO_OVERRIDE = Pattern(
    r"\bto override (?:the|that|this|his|her|a) veto\b[^.;]*\bwould (?:need|have to|take|require)", re.IGNORECASE
)
_OVERRODE = Pattern(
    r"\boverrode (?:the|that|this|his|her|a)\b[^.;]*\bveto\b|\bveto\b[^.;]* overridden\b|\bvoted to override\b",
    re.IGNORECASE,
)
# "A bill that would have made police get a warrant": by what it would bring about, what asks whether that is so.
_WOULD = (
    r"\b(?:bill|ordinance|measure|amendment|proposal)s? (?:(?:that|which) )?would(?: also)?(?: have)? (?P<deed>{deed}) "
    r"(?P<what>[^;]+)"
)
_OF_BILLS = tuple(
    (Pattern(asks, re.IGNORECASE), Pattern(_WOULD.format(deed=deed), re.IGNORECASE))
    for asks, deed in (
        (
            rf"^{LINK}(?=[^?]*\b(?:need|must|have to|has to|required|obliged)\b)(?:do|does|must|is|are)\b",
            r"(?:ma[dk]e|force[d]?|oblige[d]?|require[d]?)",
        ),
        (
            rf"^{LINK}(?:is|are|has|does)\b(?=[^?]*\b(?:ban(?:ned)?|barred|prohibit(?:ed|ion)?|forbidden|outlaw(?:ed)?)\b)",
            r"(?:ban(?:ned)?|bar(?:red)?|prohibit(?:ed)?|forb[aio]d(?:den)?|outlaw(?:ed)?)",
        ),
    )
)
# A bill that nobody has passed is no law; what became of one may be told elsewhere.
_FELL_THROUGH = Pattern(
    r"\b(?:vetoed|rejected|voted down|defeated|killed)\b|\b(?:died|failed|stalled)\b", re.IGNORECASE
)
_PENDING = Pattern(r"\b(?:(?:was|has been|were|is being) (?:re)?introduced|is pending|awaits)\b", re.IGNORECASE)
_LEVEL = Pattern(r"\b(?P<level>state-?wide|nation-?wide|country-?wide|city-?wide|federal|national)\b", re.IGNORECASE)
_ENACTED = Pattern(
    r"\b(?:signed (?:it|the (?:bill|measure|law|ordinance))|became law|was enacted|overr(?:ode|idden))\b", re.IGNORECASE
)
# "The council considered a moratorium and tabled it."
_LAID_ASIDE = Pattern(
    r"\b(?:considered|debated|discussed|weighed|floated|proposed|mulled|took up) (?P<what>an? [^.,;:]+?),? "
    r"(?:and|but|before|then) (?:later |then |never |finally )?(?:tabl|dropp|reject|shelv|voted down|abandon|scrapp)"
    r"(?:ed|ing)? (?:it|the (?:idea|plan|proposal))\b",
    re.IGNORECASE,
)
_ASKS_MADE = Pattern(
    rf"^{LINK}(?:(?:did|has|have)\b[^?,;]*? (?:put(?: in place)?|pass(?:ed)?|adopt(?:ed)?|impos(?:e|ed)|introduced?"
    r"|enact(?:ed)?|declared?|approved?|have|placed?)|(?:is|was) there|(?:does|do)\b[^?,;]*? have) "
    r"(?P<what>(?:an?|any|the) [^?,;]+)",
    re.IGNORECASE,
)
_NARROWED = Pattern(
    r"\b(?:not|never|only|first|all|every|unanimous\w*|again|why|ever|consider\w*|propos\w*|want\w*|try|tried|plan\w*"
    r"|ask\w*|would|vot(?:e|ed|ing))\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_UNTOLD = frozenset(
    stems("council board committee commission legislature parliament city town need require required oblige obliged")
)
_CAPITAL = Pattern(r"(?<=\w )[A-Z][\w-]*")
_AFFIRMED = 0.6  # share from which another sentence affirms what is asked


def by_turning_down(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return what a lost motion, a veto, a bill that is none yet or a tabled plan settles; None where none does.

    The newest of its line has to tell it: what came to nothing once may have been done since.
    """
    text = as_meant(question.text)
    if not question.asks_verdict or question.is_denial or _NARROWED.search(_without_motion(text)):
        return None
    near = [one for one in on_those_named(question, evidence) if not successors(one.article, articles)]
    return (
        _by_motion(question, text, near)
        or _by_veto(text, near, question)
        or _by_bill(question, text, near)
        or _by_tabling(question, text, near)
    )


def on_those_named(question: Question, evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Return what is of an article on all who are asked about; of names that are nobody's, the best article has one."""
    if question.actors or not evidence:
        return [one for one in evidence if one.is_in_article_on_all]
    article = evidence[0].article
    told = f"{article.title} {article.text}"
    named = any(re.search(rf"\b{re.escape(name[0])}\b", told) for name in _CAPITAL.finditer(question.text))
    return [one for one in evidence if named and one.article == article]


def _without_motion(text: str) -> str:
    return re.sub(r"\bpropos(?:al|als)\b", "motion", text)


def _by_motion(question: Question, text: str, near: Sequence[Evidence]) -> Ruling | None:
    """Return whether a motion carried, or no where somebody is asked to have done what was moved in vain."""
    voted = [(one, *outcome) for one in near if (outcome := outcome_of(one.sentence.text))]
    asked = _ASKS_MOTION.search(text)
    if asked is None and not _ASKS_DEED.search(text):
        return None
    wanted = asked["what"] if asked else text
    on_it = [(one, carried) for one, deed, carried in voted if _is_held(question, wanted, deed, one)]
    if not on_it or len({carried for _, carried in on_it}) > 1:
        return None
    one, carried = on_it[0]
    if asked:
        return Ruling(plain_verdict(carried is bool(asked["passed"])), (one,))
    is_done = carried or any(other.affirms >= _AFFIRMED for other in near if other is not one)
    return None if is_done else Ruling(Verdict.NO, (one,))


def _by_veto(text: str, near: Sequence[Evidence], question: Question) -> Ruling | None:
    """Return yes where whoever is asked vetoed a bill, and whether a veto was overridden; None elsewhere."""
    if _ASKS_OVERRIDE.search(text):
        done = next((one for one in near if _OVERRODE.search(one.sentence.text)), None)
        far = next((one for one in near if _TO_OVERRIDE.search(one.sentence.text)), None)
        return resting_on(Verdict.YES, done) or resting_on(Verdict.NO, far)
    asked = _ASKS_VETO.search(text)
    if asked is None:
        return None
    who, what = asked["who"] or asked["by"] or "", asked["what"] or asked["bill"] or ""
    office = next((sign for name, sign in _OFFICES.items() if re.search(rf"\b{name}\b", who, re.IGNORECASE)), None)
    for one in near:
        told = _VETOED.match(one.sentence.text)
        by_them = told and (re.search(office, told["who"]) if office else not who)
        if told and by_them and _is_held(question, what, told["what"], one):
            return Ruling(Verdict.YES, (one,))
    return None


def _by_bill(question: Question, text: str, near: Sequence[Evidence]) -> Ruling | None:
    """Return no where it is asked to be so what a bill would have brought about that did not become law."""
    for asks, would in _OF_BILLS:
        if not asks.search(text):
            continue
        for one in near:
            told = would.search(one.sentence.text)
            would_be = f"{told['deed']} {told['what']}" if told else ""
            if told and _is_no_law(text, one) and _is_held(question, text, would_be, one):
                disputed = any(other.affirms >= _AFFIRMED and other.is_on_all for other in near if other is not one)
                return None if disputed else Ruling(Verdict.NO, (one,))
    return None


def _is_no_law(text: str, one: Evidence) -> bool:
    """Tell whether a bill is told to have fallen through; of a pending one, a law of its level has to be asked."""
    if _ENACTED.search(one.article.text):
        return False
    if _FELL_THROUGH.search(one.sentence.text):
        return True
    asked, told = _LEVEL.search(text), _LEVEL.search(one.sentence.text)
    same = asked and told and asked["level"].replace("-", "").lower() == told["level"].replace("-", "").lower()
    return bool(same) and _PENDING.search(one.sentence.text) is not None


def _by_tabling(question: Question, text: str, near: Sequence[Evidence]) -> Ruling | None:
    """Return no where there is asked to be what was considered and laid aside."""
    asked = _ASKS_MADE.search(text)
    if asked is None:
        return None
    told = ((one, aside["what"]) for one in near for aside in _LAID_ASIDE.finditer(one.sentence.text))
    one = next((one for one, what in told if _is_held(question, asked["what"], what, one)), None)
    disputed = any(other.affirms >= _AFFIRMED for other in near if other is not one)
    return None if disputed else resting_on(Verdict.NO, one)


def _is_held(question: Question, wanted: str, told: str, one: Evidence) -> bool:
    """Tell whether what is ``told`` has all that is wanted but names, which the article of ``one`` has to have."""
    names = frozenset(stems(" ".join(name[0] for name in _CAPITAL.finditer(wanted))))
    known = {stem for name in question.names.values() for stem in stems(name)}
    plain = plain_stems("grammar") | plain_stems("light") | plain_stems("topic") | _UNTOLD
    rest = frozenset(stems(wanted)) - known - plain
    if not names - known <= frozenset(stems(f"{one.article.title} {one.article.text}")):
        return False
    return bool(rest - names) and shipped_lexicon().meets_all(rest - names, frozenset(stems(told)))
