"""Which sentence leads: what tells the thing itself, in the word of whoever is asked about, and what came of it."""

import re
from collections.abc import Sequence

from bot.answering.asked.forms import Form
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.reasons import BECAUSE, explains_another, sounds_like_reason
from bot.answering.lock.ordering import tells_first
from bot.answering.reply import Verdict
from bot.answering.settled.differing import DIFFER
from bot.answering.times.bearing import changes_since
from bot.answering.told.in_form import in_its_form
from bot.answering.told.items import asks_exception, asks_rules, tells_rule
from bot.answering.told.main_point import main_point
from bot.answering.told.numerals import counts_deeds, counts_directly
from bot.answering.told.selecting import fits
from bot.answering.told.showing import IN_LINES
from bot.answering.told.spoken import voice_for
from corpus.dating import mentions as date_mentions
from corpus.patterns import Pattern
from corpus.words import words

_FATE = Pattern(
    r"\bwhat(?:ever)? (?:happened (?:to|with)|became of|(?:has|had) become of|came of)\b"
    r"|\bthe latest\b(?=\W*$)|\bwhat(?:['’]?s| is) the latest\b|^\W*(?:the )?latest\b",
    re.IGNORECASE,
)
# Says only what is not known, or how the thing came to be known.
_ASIDE = Pattern(
    r"^(?:sources|outlets|reports|accounts|papers) (?:differ|disagree)\b|\bgave no reasons?\b|\bcame to light\b",
    re.IGNORECASE,
)
# What "had been" done is no step after the one asked about.
_WHO_FIRST = Pattern(r"\bwho (?:was|were) (?:the )?first\b", re.IGNORECASE)
_AFTERWARDS = Pattern(r"\bwhat happened\b[^?]*\b(?:after|once|since|when|following)\b", re.IGNORECASE)
_BEFOREHAND = Pattern(r"\bhad (?:\w+ly )?(?:\w{2,}ed|been|made|found|told|said|written|shown)\b", re.IGNORECASE)
_ASKS_ASIDE = Pattern(
    r"\b(?:why|reasons?|expl(?:ai|a)n\w*|justif\w+|differ|disagree|c[oa]me to light|known|secret|concern\w*)\b",
    re.IGNORECASE,
)
_SAYS = Pattern(
    r"\b(?:says?|said|claim(?:s|ed)?|argue[sd]?|disagree[sd]?|den(?:y|ies|ied)|insist(?:s|ed)?)\b", re.IGNORECASE
)
# What articles are written on: "tell me about Maine's law" wants what opens the one on it.
_MATTERS = frozenset(
    word.stem
    for word in words(
        "law rules act ban bill ordinance moratorium pause settlement case lawsuit ruling fine deal contract trial"
        " pilot program programme project test study report complaint directive statement memo code"
    )
)
_WHOM = frozenset(word.stem for word in words("police cops officers schools shops stores businesses companies"))
_CURRENT = Pattern(r"\b(?:current|present|in force|appl(?:y|ies))\b", re.IGNORECASE)
_ASKS_NAME = Pattern(
    r"\bwhat\b[^?]*\b(?:call(?:ed)?|(?:re)?named?)\b|\bname (?:of|for)\b|\bunder (?:what|which) name\b", re.IGNORECASE
)
_GIVES_NAME = Pattern(
    r"\b(?:called|named|known as|(?:name|title)[^.;]{0,60}? (?:is|was))\b|\bcode-?named?\b", re.IGNORECASE
)
_ASKS_ANY = Pattern(
    rf"^{LINK}(?:(?:is|are|was|were|has|have) there\b|(?:has|have|had|did|does|do) (?:any|some)(?:one|body)\b"
    r"|(?:has|have|had|did|does|do|is|are|was|were) any )",
    re.IGNORECASE,
)
_TELLS_SO = 0.7
_SILENT = 0.05  # share read to answer below which a sentence tells nothing of what is asked
_DOZENS = Pattern(r"\b(?:dozens|scores|hundreds|several|many|numerous)\b(?! of (?:thousands|millions))", re.IGNORECASE)
_EXACT = Pattern(r"\b(?!(?:19|20)\d\d\b)\d[\d,.]*\b")
_DID = Pattern(r"\bwhen (?:did|was|were)\b", re.IGNORECASE)
# An end without a day: "until further notice", "until there is a law".
_OPEN_END = Pattern(r"\buntil (?:further notice|there (?:is|are)\b|[^.;]*\blaw\b)|\bindefinite", re.IGNORECASE)
_AT_SOME_DATE = Pattern(
    r"(?:by|as of|at the end of) [^,;]*?\b(?:19|20)\d\d\b[^.;]*?\b(?:no|not|had|has|was|were)\b", re.IGNORECASE
)
_DUE = Pattern(r"\b(?:due|expected|scheduled|planned|meant|supposed) (?:to\b|for\b|[io]n\b)", re.IGNORECASE)


def led(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...]:
    """Return what was chosen for a question without a verdict, what tells best of the thing itself first.

    What is answered in lines is in an order of its own.
    """
    if not chosen:
        return ()
    rules = _rules_themselves(question, chosen, evidence)
    if question.form in IN_LINES:
        return rules or tuple(chosen)
    if _AFTERWARDS.search(question.text) and _BEFOREHAND.search(chosen[0].sentence.text):
        return _led_by(_opening(chosen[0], evidence) or chosen[0], chosen)
    oldest = _first_of_all(question, chosen[0], evidence)
    last = oldest or _last_of_line(question, chosen[0], evidence, library)
    point = _asked_outright(question, chosen[0], evidence, library) if last is None else ()
    if point or (last is None and rules):
        return (*point, *(one for one in chosen if one.article.id != point[0].article.id)) if point else rules
    if (known := last or _given_reason(question, chosen[0], evidence)) is not None:
        return _led_by(known, chosen)
    first = (
        _own_word(question, chosen[0], evidence, library)
        or _name_given(question, chosen[0], evidence)
        or _matter_itself(question, chosen[0], evidence)
        or _thing_itself(question, chosen[0], evidence)
        or _done_already(question, chosen[0], evidence)
        or _plain_answer(question, chosen[0], evidence)
        or _right_count(question, chosen[0], evidence)
    )
    return _led_by(first, chosen) if first and _may_lead(first, chosen[0]) else tuple(chosen)


def _first_of_all(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return the oldest first of any kind, where it is asked who was first: a county's comes behind a city's."""
    if not _WHO_FIRST.search(question.text) or not tells_first(best.sentence.text):
        return None
    firsts = [one for one in evidence if one.answers_rather and tells_first(one.sentence.text)]
    return min(firsts, key=lambda one: one.article.day or "9", default=None)


def _asked_outright(
    question: Question, best: Evidence, evidence: Sequence[Evidence], library: Library
) -> tuple[Evidence, ...]:
    """Return what a question wants by name, or else what says it as it is asked."""
    return main_point(question, best, evidence) or in_its_form(question, best, evidence, library)


def _may_lead(first: Evidence, best: Evidence) -> bool:
    """Tell whether a sentence may stand before the best: it names as many of those asked about, or alone answers."""
    silent = best.says is not None and best.says.affirms < _SILENT
    return first.actors_named >= best.actors_named or (silent and first.answers_rather)


def verdict_led(
    question: Question, verdict: Verdict, support: Sequence[Evidence], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return what a verdict rests on, what tells the thing itself first, and how things stand at the newest date."""
    support = _newest_state_first(question, support)
    if DIFFER.search(support[0].sentence.text):  # that sources differ is what the verdict rests on
        return tuple(support)
    first = _thing_itself(question, support[0], evidence) or _introduced(question, verdict, support[0], evidence)
    if first is None or (verdict is Verdict.NO and first.affirms > first.denies):
        return tuple(support)
    return (first, *(one for one in support if one.article.id != first.article.id))


def _newest_state_first(question: Question, support: Sequence[Evidence]) -> Sequence[Evidence]:
    """Put the newest first of two that tell how the same stood at some date: "by 2021", "at the end of 2024"."""
    if question.past or question.years or len(support) < 2:
        return support
    states = [_state(one) for one in support]
    axes = [{axis for clause in one.clauses for axis in clause.signs} for one in support]
    alike = [state for state, own in zip(states, axes, strict=True) if state and own & axes[0]]
    if not states[0] or max(alike) == states[0]:
        return support
    newest = support[states.index(max(alike))]
    return (newest, *(one for one in support if one is not newest))


def _state(one: Evidence) -> str:
    """Return the date at which a sentence tells how something stood; "" where it tells of an event or has none."""
    dates = date_mentions(one.sentence.text, None) if _AT_SOME_DATE.match(one.sentence.text) else ()
    return str(dates[0].end or dates[0].start) if dates else ""


def most_named(question: Question, evidence: Sequence[Evidence], library: Library) -> Sequence[Evidence]:
    """Return what names those whom a question names itself, if anything does, and of that what names most."""
    hinted = {mention.actor for mention in question.mentions}
    able = [one for one in evidence if hinted & library.read(one.sentence).actors] or evidence
    most = max(one.actors_named for one in able)
    return [one for one in able if one.actors_named == most]


def _led_by(first: Evidence, chosen: Sequence[Evidence]) -> tuple[Evidence, ...]:
    return (first, *(one for one in chosen if one.article.id != first.article.id))[: len(chosen)]


def _last_of_line(
    question: Question, best: Evidence, evidence: Sequence[Evidence], library: Library
) -> Evidence | None:
    """Return what tells the last change of what a question asks the fate of, or as which rule it stands today."""
    of_fate = not question.asks_verdict and (_FATE.search(question.text) or _asks_rule_of_today(question))
    changes = changes_since(best, library.articles) if of_fate else ()
    return next((one for one in evidence if one.place == 0 and one.article in changes[-1:]), None)


def _asks_rule_of_today(question: Question) -> bool:
    of_now = question.form is Form.WHAT and (question.still or _CURRENT.search(question.text))
    asked = {word.stem for word in question.content}
    return bool(of_now and not question.past and asked & _MATTERS and asked <= _MATTERS | _WHOM)


def _own_word(question: Question, best: Evidence, evidence: Sequence[Evidence], library: Library) -> Evidence | None:
    """Return what is told of whoever is asked about, where the best is the word of another on the same."""
    if not question.asks_verdict or question.clause.subject is None or not _SAYS.search(best.sentence.text):
        return None
    asked = library.kin.families((question.clause.subject,))
    speaker = voice_for(best.sentence, asked, library).speaker
    if not speaker or speaker in asked or _tells_of(best, asked):
        return None
    return next((one for one in evidence if one.article.id == best.article.id and _tells_of(one, asked)), None)


def _tells_of(one: Evidence, asked: frozenset[str]) -> bool:
    return one.clauses[0].subject in asked


def _name_given(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what gives a thing its name, where it is asked what that is called."""
    if not _ASKS_NAME.search(question.text):
        return None
    own = (one for one in evidence if one.article.id == best.article.id and one.answers_outright)
    return next((one for one in own if _GIVES_NAME.search(one.sentence.text)), None)


def _matter_itself(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what opens an article, where a question asks of a law, a case or the like and of nothing about it."""
    asked = {word.stem for word in question.content}
    of_all = question.form is Form.WHAT and question.mentions and not asks_exception(question)
    in_general = of_all and asked and asked <= _MATTERS
    opening = _opening(best, evidence) if in_general and not question.latest else None
    return None if opening and best.answers_outright and not opening.answers_rather else opening


def _rules_themselves(
    question: Question, chosen: Sequence[Evidence], evidence: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Return what opens the articles chosen, where the rules of somebody are asked for and nothing about them.

    What opens an article tells the main rule, and no reading finds it; what else tells a rule stands.
    """
    if not asks_rules(question):
        return ()
    told = (one if tells_rule(one) else _opening(one, evidence) or one for one in chosen)
    return tuple({one.article.id: one for one in reversed(list(told))}.values())[::-1]


def _thing_itself(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what opens an article of which the best only tells what is not known."""
    if not _ASIDE.search(best.sentence.text) or _ASKS_ASIDE.search(question.text):
        return None
    opening = _opening(best, evidence)
    return opening if opening and fits(question, opening) else None


def _introduced(question: Question, verdict: Verdict, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what opens the article, where it is asked if there is one and that tells so as well as the best does."""
    if verdict is not Verdict.YES or not best.place or not _ASKS_ANY.search(question.text):
        return None
    opening = _opening(best, evidence)
    return opening if opening and opening.affirms >= _TELLS_SO and opening.actors_named >= best.actors_named else None


def _done_already(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what dates what was done, where the best dates another event or what was only due."""
    due = _DUE.search(best.sentence.text) and _DID.search(question.text)
    undated = not fits(question, best) and not _OPEN_END.search(best.sentence.text)
    if question.form is not Form.WHEN or not (due or undated):
        return None
    told = [one for one in evidence if one.article.id == best.article.id]
    own = (one for one in told if (one.answers_outright if due else one.answers_rather))
    return next((one for one in own if fits(question, one) and not _DUE.search(one.sentence.text)), None)


def _plain_answer(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what was read to answer in the article of which the best was read to tell nothing of what is asked."""
    if question.form is not Form.WHAT or question.latest or best.says is None or best.says.affirms >= _SILENT:
        return None
    return next((one for one in evidence if one.article.id == best.article.id and one.answers_rather), None)


def _right_count(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what counts the very things asked for, where the best names them beside others or by "dozens" alone."""
    if question.form is Form.HOW_MANY and _DOZENS.search(best.sentence.text):
        own = (one for one in evidence if one.article.id == best.article.id and fits(question, one))
        exact = (one for one in own if _EXACT.search(one.sentence.text) and not _DOZENS.search(one.sentence.text))
        return next((one for one in exact if one.answers_rather or _ASIDE.search(one.sentence.text)), None)
    counts = counts_directly(question, best) or (best.answers_outright and counts_deeds(question, best))
    if question.form is not Form.HOW_MANY or counts:
        return None
    own = (one for one in evidence if one.article.id == best.article.id and (one.says is None or one.answers_rather))
    own = (one for one in own if not (_DOZENS.search(one.sentence.text) and _EXACT.search(best.sentence.text)))
    return next((one for one in own if counts_directly(question, one) and fits(question, one)), None)


def _given_reason(question: Question, best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    """Return what says "because", where the best has no word of a reason though it was read to give one."""
    if question.form is not Form.WHY or sounds_like_reason(best):
        return None
    own = (one for one in evidence if one.article.id == best.article.id and one.answers_rather)
    own = (one for one in own if not explains_another(question, one))
    return next((one for one in own if BECAUSE.search(one.sentence.text)), None)


def _opening(best: Evidence, evidence: Sequence[Evidence]) -> Evidence | None:
    return next((one for one in evidence if one.article.id == best.article.id and one.place == 0), None)
