"""What is put around a question: what its asker tells first, "I rent in Oakland. Can ...?", and who made a claim.

What somebody tells of themselves to say why they ask is no part of what is asked, but for the place where they are.
Nor is what is granted first ("now that a year has passed, ..."), but for whom a pronoun behind it stands for.
"""

import re

from bot.answering.asked.claimed import as_claim
from bot.answering.asked.guards import reason_to_refuse
from bot.answering.asked.opening import AUXILIARY, without_courtesies
from bot.answering.asked.question import plain_stems
from bot.answering.asked.told_first import IT, MATTER, POINTS_BACK, named_after
from bot.answering.reply import Reason
from corpus.actor import AREAS, PUBLIC_BODIES, TOWNS, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern
from corpus.words import words

_ASKED = rf"(?P<asked>{AUXILIARY}\b(?:[^?.!;]|\.(?=\d))*\?*)\s*$"
# The last sentence, or what "so" joins to the one before.
_TOLD_FIRST = Pattern(
    r"^(?P<told>[^?]*(?:(?:[^\W\d]{2}|\b(?:19|20)\d\d|\b(?-i:[A-Z]))['’\"”)]?"
    r"(?:[.!;:…]+\s+|,?\s+[-–—]+\s+|,\s*(?=(?:so|and so|but)\s))"
    r"|\b(?:wondering|wonder|curious|asking|know)\s*,\s*)"
    # A comma is enough behind where somebody is: "I live in Texas, can I ...?"
    r"|\W*(?:i|we)(?:['’]?m|['’]?re| am| are)? (?:live|work|rent|reside|stay|based|own a (?:house|home|place)|from)?"
    r" ?(?:in|from|at|near) [^?,;]{2,40},\s*)"
    rf"(?:(?:so|and|but|now|my question(?: is)?|question)\b[\s,:–-]*)*{_ASKED}",
    re.IGNORECASE,
)
# What is granted in a clause of its own before what is asked.
_GRANTED_FIRST = Pattern(
    r"^\W*(?:(?:so|and|but|ok|okay)\W+)?(?:now that|given(?: that| how)?|seeing (?:that|as)|considering(?: that)?"
    r"|despite|in (?:the )?light of|in view of|even though|although|though|while|whereas) "
    rf"(?P<told>[^?,;:]{{4,120}}), (?:so )?{_ASKED}",
    re.IGNORECASE,
)
_OF_ASKER = Pattern(r"\b(?:i|we|my|our|me|us)(?:['’](?:m|ve|d|re|ll))?\b(?!\.)", re.IGNORECASE)
_ASKERS_OWN = Pattern(r"\b(?:i|we|me|us|my|our|mine|ours)\b(?![.’'])", re.IGNORECASE)
_IF = Pattern(r"\b(?:if|suppose|supposing|assume|assuming|imagine|say|let['’]s say|what if)\b", re.IGNORECASE)
# What somebody does is the same in any town, unlike what the town lets them do.
_OF_RULES = Pattern(r"(?:can|may|must|could|should|is|are)\b", re.IGNORECASE)
_BY_ITSELF = AREAS | PUBLIC_BODIES | {ActorKind.LAW}  # where they hold or act is known
# A question of a rule asks for no advice, whosever shop it is.
_LET_THROUGH = frozenset({None, Reason.OPINION})
_FRAMED = frozenset({Reason.OPINION, Reason.PREDICTION})
_FORETELLS = Pattern(
    r"\b(?:will|won['’]?t|would|gonna|going to|may|might|could|should|ought|likely|soon|next)\b", re.IGNORECASE
)


def asked_within(text: str, reason: Reason) -> str | None:
    """Return the claim that ``text`` wants checked, where it is refused only for the words around it, else None.

    "My boss says that it is banned. Is that true?" asks for no advice, "would you know if ...?" foretells nothing.
    """
    claim = as_claim(without_courtesies(text))
    if reason not in _FRAMED or claim == text or _FORETELLS.search(claim) or _ASKERS_OWN.search(claim):
        return None
    return claim if reason_to_refuse(claim) is None else None


def asked_behind(text: str, book: ActorBook) -> str | None:
    """Return what is asked behind what its asker tells or grants first, with the place that they name, if any.

    A pronoun gets the name of the only one of whom was told: "NEC lost. Did it pay?" asks whether NEC paid. None where
    nothing is told first, where it is asked of the asker alone, or where it cannot be told whom it means.
    """
    granted = _GRANTED_FIRST.match(text)
    found = granted or _TOLD_FIRST.match(text)
    if found is None or _IF.search(found["told"]):
        return None
    told, asked = found["told"], found["asked"].rstrip(" ?")
    named = named_after(told, asked, book)
    refused, alone = reason_to_refuse(text), named or asked
    if refused not in _LET_THROUGH or reason_to_refuse(alone) or (refused and _ASKERS_OWN.search(alone)):
        return None
    if named is not None:
        return f"{named}?"
    of_asker = granted or _OF_ASKER.search(told)
    if POINTS_BACK.search(asked) or (not of_asker and not _tells_where(told, asked, book)):
        return None
    return _by_itself(told, asked, book)


def _tells_where(told: str, asked: str, book: ActorBook) -> bool:
    """Tell whether names are either in what is told or in what is asked, and it asks nothing of what was told."""
    apart = bool(book.find_in_question(told)) is not bool(book.find_in_question(asked))
    return apart and not IT.search(asked)


def _by_itself(told: str, asked: str, book: ActorBook) -> str | None:
    """Say of which matter and where ``asked`` is, where it tells neither; None where it may be of another named."""
    kinds = {book[one.actor].kind for one in book.find_in_question(asked)}
    before = book.find_in_question(told)
    where = [one for one in before if book[one.actor].kind in AREAS]
    of_others = len(where) < len(before)
    if not any(word.stem in plain_stems("topic") for word in words(asked)) and IT.search(asked):
        asked, kinds = IT.sub(MATTER, asked, count=1), kinds if not of_others else set()
    if kinds and where and book[where[-1].actor].kind in TOWNS and not _OF_RULES.match(asked):
        return f"{asked}?"
    if not kinds.isdisjoint(_BY_ITSELF) or (kinds and not where) or not before:
        return f"{asked}?"
    around = {book[one.actor].within for one in where}
    inner = [one for one in where if one.actor not in around]
    if (of_others and not kinds) or len({one.actor for one in inner}) != 1:
        return None
    return f"{asked} in {told[inner[0].span.start : inner[0].span.end]}?"
