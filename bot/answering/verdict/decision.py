"""The verdict that rules and the entailment model come to together: the likeliest, where it is likely enough."""

from collections.abc import Mapping, Sequence

from msgspec import Struct, structs

from bot.answering.found.evidence import Evidence
from bot.answering.found.weighing import Read, leading, leading_for, peaks
from bot.answering.reply import OPPOSITE, Verdict
from bot.answering.settled.ruling import NO_RULING, Ruling
from bot.answering.times.history import REVERSALS, change_of
from bot.answering.verdict.denying import MayCarry, carrying_no
from bot.answering.verdict.likelihood import Found, share_of

_EXCEPTING = frozenset({"unless", "except", "until", "without"})
_PLAIN = 1.0  # strength of a leaning that says what is asked outright
_OPEN = 0.5  # share above which a sentence leaves the question open
# The share left open from which on a sentence tells nothing. Most verdicts of rules on such a one are not to be seen
# from it, though on questions that the articles do answer they are mostly right: at 0.85 twice as many of those fall.
_SILENT = 0.9
_SILENT_TOGETHER = 0.7  # the same of the best two as one text, where the own sentence of the rules tells little
_HARDLY = 0.8  # share left open from which on a sentence hardly tells anything
_TOLD, _TOLD_ELSEWHERE = 0.2, 0.35  # shares that speak for a verdict beside one of its own, or of another, article
_PLAINER = 2  # by which it needs to say it more than that one
_DISPUTED = 0.12  # share from which a sentence that denies what others affirm disputes it
_IN_PART = 0.3  # probability of *partly* from which what is read to hold may well hold in part
_UNOPPOSED = 0.4  # share of it up to which a leaning the other way is none


class Odds(Struct, frozen=True):
    """Probabilities from which a verdict is given: one that a rule came to, plain or partly, and one that none did.

    Rules find *partly* in what several sentences say, so it takes more to doubt it (``ruled_partly``), and more still
    where it comes of what a later article changed, which no sentence tells alone (``ruled_across``). Where it is
    doubted they agree to yes or no in part, which then needs no more than one that they came to (``ruled``). Where no
    rule agrees (``unruled``) lower values gain five to seven right verdicts for each that they turn round, and one
    turned round costs more than ten withheld. A yes, on which the lock is hard, may be less likely (``unruled_yes``),
    but not in a follow-up: of those between both values 22 of 25 are right and one is turned round. Less still is asked
    of a yes that nothing disputes (``undisputed``): of 18 that this adds 17 are right and the last holds in part;
    a no that nothing read affirms is wrong more often, of what holds in part.
    """

    ruled: float = 0.6
    ruled_partly: float = 0.4
    ruled_across: float = 0.35
    unruled: float = 0.75
    unruled_yes: float = 0.68
    undisputed: float = 0.4
    partly: float = 0.5

    def least(self, verdict: Verdict, found: Found, shares: Mapping[Verdict, float]) -> float:
        """Return the probability that ``verdict`` needs by what was ``found`` and how likely the others are."""
        ruled = found.ruling.verdict
        if verdict is Verdict.YES and _is_undisputed(found, shares):
            return self.undisputed
        if verdict is not Verdict.PARTLY:
            unruled = self.unruled_yes if verdict is Verdict.YES and found.whole else self.unruled
            return self.ruled if ruled in {verdict, Verdict.PARTLY} else unruled
        if verdict is not ruled:
            return self.partly
        return self.ruled_across if found.ruling.across else self.ruled_partly


ODDS = Odds()


def decide(found: Found, shares: Mapping[Verdict, float], *, may_carry: MayCarry) -> Ruling:
    """Return the verdict with what speaks for it: that of the rules if likely enough, else the likeliest if it is.

    ``shares`` tell how likely each is; ``may_carry`` whether one may rest on evidence that is not of the rules. Where
    nothing was read the rules decide alone.
    """
    if not found.read:
        return found.ruling
    if _ended_since(found) and shares[Verdict.YES] < ODDS.unruled:
        return found.ruling
    shares = _read_plainly(found, _undivided(found, shares), ODDS.unruled)
    # Rules find the words, too, where nothing that was read tells anything of what is asked.
    tells = any(one.says.leaves_open < _HARDLY for one in found.read)
    verdict = likely(shares, found) if tells else None
    if verdict is None:
        return NO_RULING
    if verdict is Verdict.PARTLY is found.ruling.verdict:
        return _rested_in_part(found)
    if verdict is found.ruling.verdict:
        return _rested(found, may_carry, plain=shares[verdict] >= ODDS.unruled)
    return _carried(verdict, found.read, may_carry)


def _carried(verdict: Verdict, read: Sequence[Read], may_carry: MayCarry) -> Ruling:
    """Rest a verdict on what was read to say it most, a no on another sentence that says it, or let it fall."""
    support = _support(verdict, read)
    if all(may_carry(verdict, one) for one in support):
        return Ruling(verdict, support)
    other = carrying_no(read, may_carry) if verdict is Verdict.NO else None
    return NO_RULING if other is None else Ruling(verdict, (other,))


def _ended_since(found: Found) -> bool:
    """Tell whether rules saw a later article end, for just those asked about, what is asked.

    What came later is seen in no single sentence: an extended pause still reads like a sale. What decides it may not
    be read to hold in part, though: a ban may be lifted for some. Nor may it tell of no end and be read to tell
    nothing, or rather the opposite: what a platform "does not do" ends no contract.
    """
    ruling = found.ruling
    if ruling.verdict is not Verdict.NO or not ruling.across or not found.stance.exact:
        return False
    own = next((one for one in found.read if one.evidence.sentence == ruling.support[0].sentence), None)
    if own is None:
        return True
    ends = change_of(own.evidence.article) in REVERSALS or any(clause.ceased for clause in own.evidence.clauses)
    denied = own.says.leaves_open < _HARDLY and own.says.denies >= own.says.affirms
    return own.says.in_part <= _OPEN and (ends or denied)


def likely(shares: Mapping[Verdict, float], found: Found) -> Verdict | None:
    """Choose among the probabilities of all verdicts by what was found."""
    ruled = found.ruling.verdict
    if ruled is not None and shares[ruled] >= ODDS.least(ruled, found, shares):
        return ruled
    likeliest = max(Verdict, key=lambda verdict: shares[verdict])
    least = ODDS.least(likeliest, found, shares)
    return likeliest if likeliest is not ruled and shares[likeliest] >= least else None


def _is_undisputed(found: Found, shares: Mapping[Verdict, float]) -> bool:
    """Tell whether neither rules nor anything that was read deny what is asked, nor is it likely to hold in part."""
    denied = found.ruling.verdict is Verdict.NO or max(one.says.denies for one in found.read) >= _DISPUTED
    return not denied and shares[Verdict.PARTLY] < _IN_PART


def _undivided(found: Found, shares: Mapping[Verdict, float]) -> Mapping[Verdict, float]:
    """Take *in part* for the verdict of the rules where they found it said plainly of just those asked about.

    Not where the opposite is far likelier: "refused to ban it, but ordered the police to stop" bans nothing in part.
    """
    ruled, stance = found.ruling.verdict, found.stance
    alone = stance.strength < 0 and not stance.opposed and not _has_exception(found)  # nothing stands against it
    plain = (stance.exact or alone) and abs(stance.strength) >= _PLAIN and stance.opposed <= _UNOPPOSED
    if ruled not in OPPOSITE or not plain or _PLAINER * shares[ruled] < shares[OPPOSITE[ruled]]:
        return shares
    return {**shares, ruled: min(1.0, shares[ruled] + shares[Verdict.PARTLY]), Verdict.PARTLY: 0.0}


def _has_exception(found: Found) -> bool:
    """Tell whether the sentence that rules rest on limits what it says: "forbids it unless people consent"."""
    clauses = (clause for one in found.ruling.support[:1] for clause in one.clauses)
    return any(clause.limited or clause.lead in _EXCEPTING for clause in clauses)


def _read_plainly(found: Found, shares: Mapping[Verdict, float], least: float) -> Mapping[Verdict, float]:
    """Take *in part* off where rules saw it in one article alone, and yes or no is likely enough by itself.

    A yes is so already where it is the likelier of both: of those between both values all were right. What later
    articles changed no reading of single sentences tells; nor, for a yes, what limits the sentence it is read from.
    """
    ruling = found.ruling
    plain = max(OPPOSITE, key=lambda verdict: shares[verdict])
    if plain is Verdict.YES and shares[plain] > shares[Verdict.PARTLY]:
        least = ODDS.least(plain, found, shares)
    if ruling.verdict is not Verdict.PARTLY or ruling.across or shares[plain] < least:
        return shares
    limited = found.stance.in_part and _support(plain, found.read)[0].sentence == ruling.support[0].sentence
    return shares if limited and plain is Verdict.YES else {**shares, Verdict.PARTLY: 0.0}


def _support(verdict: Verdict, read: Sequence[Read]) -> tuple[Evidence, ...]:
    """Return what speaks for ``verdict`` most: for partly what is limited beside its limit, or else both sides."""
    if verdict is not Verdict.PARTLY:
        return (leading_for(read, lambda says: share_of(says, verdict)).evidence,)
    most = peaks(read)
    if most.in_part >= min(most.affirms, most.denies):
        pair = (leading(read), leading_for(read, lambda says: says.in_part))
    else:
        pair = (leading_for(read, lambda says: says.affirms), leading_for(read, lambda says: says.denies))
    return tuple(one.evidence for one in sorted(read, key=lambda one: -one.weight) if any(one is part for part in pair))


def _rested(found: Found, may_carry: MayCarry, *, plain: bool) -> Ruling:
    """Rest a yes or no of the rules on the sentence read to say it most, where their own leaves the question open.

    Rules compare words, and a rule, a plan or a motive has those of the deed that is asked about. Where their own tells
    nothing and no other tells it, the verdict falls; not what later articles changed, which no sentence tells alone.
    """
    ruling = found.ruling
    own = next((one for one in found.read if one.evidence.sentence == ruling.support[0].sentence), None)
    if ruling.verdict not in OPPOSITE or (own is not None and own.says.leaves_open <= _OPEN):
        return ruling
    best = leading_for(found.read, lambda says: share_of(says, ruling.verdict))
    if own is None:  # unread, for being found far behind those that were
        untold = best.says.leaves_open > _OPEN and share_of(best.says, ruling.verdict) < _TOLD_ELSEWHERE
        return NO_RULING if untold and not ruling.across else ruling
    if found.together.leaves_open >= _SILENT_TOGETHER and not ruling.across:
        return NO_RULING
    silent = own.says.leaves_open >= _SILENT and not ruling.across
    if silent and not _tells(ruling.verdict, best, own, plain=plain):
        return NO_RULING
    if not _says_more(ruling, best, own) or not may_carry(ruling.verdict, best.evidence):
        return NO_RULING if silent else ruling
    others = (one for one in ruling.support if one.article.id != best.evidence.article.id)
    return structs.replace(ruling, support=(best.evidence, *others))


def _rested_in_part(found: Found) -> Ruling:
    """Rest *partly* of the rules on what is read to say it where all of theirs that was read tells nothing.

    Hardly anything is enough for that where another sentence says it plainly. What later articles changed no sentence
    tells alone.
    """
    ruling = found.ruling
    own = [one for one in found.read if any(one.evidence.sentence == part.sentence for part in ruling.support)]
    is_said = leading_for(found.read, lambda says: says.in_part).says.in_part >= _OPEN
    silent = _HARDLY if is_said else _SILENT
    if ruling.across or len(own) < len(ruling.support) or any(one.says.leaves_open < silent for one in own):
        return ruling
    best = leading_for(found.read, lambda says: 1 - says.leaves_open)
    return Ruling(Verdict.PARTLY, _support(Verdict.PARTLY, found.read)) if best.says.leaves_open <= _OPEN else NO_RULING


def _tells(verdict: Verdict, best: Read, own: Read, *, plain: bool) -> bool:
    """Tell whether ``best`` tells the verdict; in the article of ``own`` it may just speak of one that is ``plain``."""
    share, at_home = share_of(best.says, verdict), best.evidence.article.id == own.evidence.article.id
    return share > best.says.leaves_open or (plain and at_home and share >= _TOLD)


def _says_more(ruling: Ruling, best: Read, own: Read) -> bool:
    """Tell whether ``best`` says a verdict so much more than ``own`` that it is shown instead.

    What a newer article of a line decides has to stand in that article.
    """
    elsewhere = best.evidence.article.id != own.evidence.article.id
    least = max(_TOLD_ELSEWHERE if elsewhere else _TOLD, _PLAINER * share_of(own.says, ruling.verdict))
    return share_of(best.says, ruling.verdict) >= least and not (elsewhere and ruling.across)
