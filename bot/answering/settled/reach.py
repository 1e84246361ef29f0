"""Whom and what a rule reaches: one that "covers only" a use bars that one alone, and what binds some leaves others.

Of such a limit the sentence that tells of the rule says nothing: another one does, of the same article or a later one.
"""

import re
from collections.abc import Collection, Sequence

from bot.answering.asked.kin import Kin
from bot.answering.asked.kinds import any_asked
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.lock.bound import is_of_bodies
from bot.answering.reply import Verdict
from bot.answering.settled.ruling import Ruling
from corpus.actor import AREAS, LOCAL, ActorKind
from corpus.lexicon import Lexicon, shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_COVERS_ONLY = Pattern(
    r"\b(?:covers?|covered|applie[sd] to|reach(?:es|ed)?|binds?|bars?|barred) only (?P<what>[^.;]+)", re.IGNORECASE
)
# Whether a rule is still on is no matter of what it covers.
_KEEPS_FROM = Pattern(
    r"\b(?:keep|stop|bar|ban|block|prevent|lock|shut|forbid|prohibit|cut)(?:s|p?ed|red|ned|ked|bade|bidden)?\b"
    r"[^?]* (?:from|off|out|away|using|use)\b|\boff[- ]limits\b",
    re.IGNORECASE,
)
_LETS = Pattern(rf"^{LINK}(?:can|could|may|might)\b|\b(?:let|allow|permit)s?\b", re.IGNORECASE)
_AT_LEAST = 2  # words of what a rule covers alone with which a question asks of just that
_NON_CITIZENS = Pattern(r"\b(?:non-?citizens?|foreigners|aliens|foreign nationals)\b", re.IGNORECASE)
_CITIZENS = Pattern(r"(?<!non-)(?<!non)\bcitizens?\b", re.IGNORECASE)
_MAY = Pattern(rf"^{LINK}(?:can|may|could)\b", re.IGNORECASE)
# "Is it legal in Oslo?", "can it be used there?", "does Oslo allow it?": by nobody in particular, and for nothing.
_LEGAL = r"(?:allowed|legal|lawful|permitted|permissible|ok|okay)"
_NO_MORE = r"\b(?![^?]* (?:to|for|by|on|against|as|with|when)\b)"
_OF_NOBODY = Pattern(
    rf"^{LINK}(?:is it (?:still |now )?{_LEGAL} to (?:use|run|have){_NO_MORE}"
    rf"|(?:(?:is|are)(?:n['’]?t)?\b[^?]*? {_LEGAL}|(?:can|could|may)\b[^?]*? be used|does\b[^?]*? (?:allow|permit)"
    rf"|(?:can|may) (?:you|one)){_NO_MORE})",
    re.IGNORECASE,
)
_ALLOWS_OUTSIDE = Pattern(
    r"\b(?:allow(?:s|ed)?|lets?|permit(?:s|ted)?|may|can|could|leaves? [^.;]*free to)\b(?! (?:not|only)\b)"
    r"[^.;]*\boutside (?:of )?(?:the )?",
    re.IGNORECASE,
)
_SOMEWHERE = Pattern(
    r"\b(?:at (?:work|schools?)|in (?:the )?(?:workplaces?|schools?|education|shops?|stores?|prisons?"
    r"|public (?:places|spaces)))\b",
    re.IGNORECASE,
)
_LETS_IN_PART = Pattern(
    r"\b(?:lets?|allows?|permits?|may|can)\b[^.;]*\b(?:for (?:narrow|set|certain|some|limited|a few) "
    r"(?:purposes|cases|crimes)|in (?:narrow|certain|some|limited|a few) cases|with (?:prior )?authori[sz]ation)",
    re.IGNORECASE,
)
_FOR_A_PURPOSE = Pattern(
    r"\b(?:to (?!use\b|do\b|run\b|have\b)[a-z]+|against|for|freely|always|any ?where)\b", re.IGNORECASE
)
_GROUPS = ((_NON_CITIZENS, _CITIZENS), (_CITIZENS, _NON_CITIZENS))
_OF_A_GROUP = Pattern(
    r"citizen|\b(?:foreign|alien|immigrant|migrant|visitor|tourist|national|resident|card|visa|passport|child|kid|minor"
    r"|student|everyone|everybody|anyone|anybody|all|every)|\b(?-i:[A-Z]\w+(?:an|ese|ish)s?)\b",
    re.IGNORECASE,
)


def as_far_as_it_reaches(question: Question, ruling: Ruling, read: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return the verdict where a sentence tells how far a rule reaches that the verdict does not regard; else None."""
    if ruling.verdict is None:
        return None
    if (
        not question.asks_how_it_stands
    ):  # what a settlement or a law was asked to have stopped it may have left elsewhere
        return _by_outside(question, ruling, read, kin)
    return (
        _by_exception(question, ruling, read, kin)
        or _by_scope(question, ruling, read)
        or _by_group(question, ruling, read)
        or _by_place(question, ruling, kin)
        or _by_bodies(question, ruling, kin)
        or _by_outside(question, ruling, read, kin)
    )


def _by_exception(question: Question, ruling: Ruling, read: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return *partly* where a law that bars what is asked is told elsewhere to let those do it for narrow purposes."""
    own = ruling.support[0]
    may = ruling.verdict is Verdict.NO and (_LETS.search(question.text) or "lawful" in question.clause.signs)
    if not may or question.is_denial or _FOR_A_PURPOSE.search(question.text):
        return None
    laws = {actor for actor in own.named if kin.kind_of(actor) is ActorKind.LAW}
    told = (one for one in (*ruling.support[1:], *read) if one.article.id != own.article.id and laws & one.named)
    asked = [word.stem for word in question.clause.words if word.stem not in plain_stems("grammar")]
    lexicon = shipped_lexicon()
    let = (one for one in told if _LETS_IN_PART.search(one.sentence.text))
    things = frozenset(word.stem for word in question.content) - plain_stems("topic")
    able = (one for one in let if _has_most(asked, things, frozenset(stems(one.sentence.text)), lexicon))
    one = next(able, None)
    return None if one is None else Ruling(Verdict.PARTLY, (own, one), across=True)


def _has_most(asked: Sequence[str], things: frozenset[str], said: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether a sentence has all words of a question but one, which names a place and nothing that is asked of."""
    missing = [stem for stem in asked if not lexicon.meets(stem, said)]
    return len(missing) <= 1 and things.isdisjoint(missing)


def _by_place(question: Question, ruling: Ruling, kin: Kin) -> Ruling | None:
    """Return *partly* where it is barred in a city or a state, and a question asks of the whole country or state."""
    own = ruling.support[0]
    signs = question.clause.signs
    asked = signs.get("lawful", signs.get(AVAILABLE, True if _MAY.match(question.text) else None))
    bars = asked is not None and ruling.verdict is (Verdict.NO if asked else Verdict.YES)
    if not bars or question.is_denial or not own.named or any_asked(question.wording) is not None:
        return None
    if not all(kin.kind_of(actor) in AREAS for actor in question.actors):
        return None
    # "Cambridge, Massachusetts" asks of the city alone.
    wholes = [one for one in question.actors if not any(kin.lies_in(other, one) for other in question.actors)]
    parts = [all(one in question.actors or kin.lies_in(one, whole) for one in own.named) for whole in wholes]
    whole_alone = own.named <= frozenset(question.actors)
    return Ruling(Verdict.PARTLY, ruling.support) if any(parts) and not whole_alone else None


def _by_bodies(question: Question, ruling: Ruling, kin: Kin) -> Ruling | None:
    """Return *partly* where only a place's own bodies may not, or nobody at work or in schools.

    A question then asks of nobody in particular, and of no such place there.
    """
    own = ruling.support[0]
    asked = ruling.verdict is Verdict.NO and _OF_NOBODY.search(question.text) and not question.is_denial
    if not asked or question.clause.scopes or not question.actors:
        return None
    if not all(kin.kind_of(actor) in AREAS for actor in question.actors) or is_of_bodies(question.text):
        return None
    of_bodies = all(kin.kind_of(actor) in LOCAL for actor in question.actors) and is_of_bodies(own.sentence.text)
    barred = any(clause.signs.get(AVAILABLE) is False for clause in own.clauses)
    limited = of_bodies or (_SOMEWHERE.search(own.sentence.text) and not _SOMEWHERE.search(question.text))
    return Ruling(Verdict.PARTLY, ruling.support) if barred and limited else None


def _by_outside(question: Question, ruling: Ruling, read: Sequence[Evidence], kin: Kin) -> Ruling | None:
    """Return *partly* where what is barred in a place is allowed outside it, and a question asks of neither."""
    own = ruling.support[0]
    barred = question.clause.signs.get(AVAILABLE) is False and ruling.verdict is Verdict.YES
    if not barred or question.is_denial or any(kin.kind_of(one) in AREAS for one in question.actors):
        return None
    there = {m.actor for m in own.mentions if kin.kind_of(m.actor) in AREAS}
    outside = next((one for one in read if one.article == own.article and _allowed_outside(there, one)), None)
    return None if outside is None else Ruling(Verdict.PARTLY, (own, outside))


def _allowed_outside(places: Collection[str], one: Evidence) -> bool:
    """Tell whether a sentence allows something outside one of ``places``."""
    allowed = _ALLOWS_OUTSIDE.search(one.sentence.text)
    mentions = one.mentions
    return allowed is not None and any(m.actor in places and m.span.start == allowed.end() for m in mentions)


def _by_scope(question: Question, ruling: Ruling, read: Sequence[Evidence]) -> Ruling | None:
    """Return *partly* for a ban on more than a rule covers, and the plain verdict for one on just what it covers."""
    own = ruling.support[0]
    barred = question.is_denial or question.clause.signs.get(AVAILABLE) is False
    named = (one for one in read if one.actors_named >= own.actors_named)
    limit = next((one for one in named if _COVERS_ONLY.search(one.sentence.text)), None)
    if limit is None or AVAILABLE not in question.clause.signs or limit.article.actors != own.article.actors:
        return None
    if limit.article.day < own.article.day:
        return None
    asked = _asked_of(question, limit, own)
    if ruling.verdict is Verdict.PARTLY and asked >= _AT_LEAST:
        return Ruling(Verdict.YES if barred else Verdict.NO, (limit, own))
    wide = ruling.verdict is Verdict.YES and barred and _KEEPS_FROM.search(question.text)
    # What a rule was taken to bar altogether before a later article told that it covers a use only; one that lets
    # people do it on terms bars nothing altogether.
    late = ruling.verdict is Verdict.NO and not barred and limit.article.id != own.article.id
    late = late and not any(clause.limited for clause in own.clauses)
    wide = wide or (late and _LETS.search(question.text))
    partly = wide and not question.is_denial and not asked
    return Ruling(Verdict.PARTLY, (own, limit), across=True) if partly else None


def _asked_of(question: Question, limit: Evidence, own: Evidence) -> int:
    """Count the words by which a question asks of just what a rule covers, which that on the rule itself has not.

    Where that one has them all, the question has to ask of all of them.
    """
    found = _COVERS_ONLY.search(limit.sentence.text)
    lexicon, said = shipped_lexicon(), frozenset(stems(own.sentence.text))
    covers = frozenset(stems(found["what"] if found else "")) - plain_stems("grammar")
    asked = frozenset(stems(question.text))
    if covers <= said:
        return len(covers) if all(lexicon.meets(one, asked) for one in covers) else 0
    plain = plain_stems("grammar") | said
    covered = {one for one in covers if not lexicon.meets(one, plain)}
    return len({one for one in asked if lexicon.meets(one, covered)})


def _by_group(question: Question, ruling: Ruling, read: Sequence[Evidence]) -> Ruling | None:
    """Return *partly* where citizens need not do what others must, and a question asks of neither in particular."""
    if "required" not in question.clause.signs or _OF_A_GROUP.search(question.text):
        return None
    own = ruling.support[0]
    other = next((theirs for one, theirs in _GROUPS if one.search(own.sentence.text)), None)
    if other is None or ruling.verdict is Verdict.PARTLY:
        return None
    apart = [one for one in read if one.article == own.article and one != own and other.search(one.sentence.text)]
    # Who need not do it tells by that alone of a duty that others have.
    needless = any(clause.signs.get("required") is False for clause in own.clauses)
    apart = [one for one in apart if needless or any("required" in clause.signs for clause in one.clauses)]
    return Ruling(Verdict.PARTLY, (own, apart[0])) if apart else None
