"""Who does it to whom by any verb: no yes rests on a sentence in which those asked about stand in each other's place.

Wider than the deeds of ``deeds.toml``, from whose reversal a no follows: that B sells to A tells not that A never sold
to B, but it is no yes to that either.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.asked.verbs import PAST
from bot.answering.found.evidence import Evidence
from corpus.actor import MAKERS, THINGS, Mention
from corpus.clauses import Clause, read_clauses
from corpus.deeds import TO_BE
from corpus.patterns import Pattern
from corpus.words import Word, stems

_TRADE, _SPEECH = "trade", "speech"
_BUYS, _SELLS = frozenset(stems("buy purchase")), frozenset(stems("sell resell supply"))
_OBTAINS = _BUYS | frozenset(stems("acquire use deploy adopt choose pick select hire test spend"))
# Whose footage one uses need not have supplied it.
_RAW = frozenset(stems("footage data photo picture image mugshot record video database"))
_PROVIDES = _SELLS | frozenset(stems("provide license pitch"))
# What one says to another or lays on it, in whatever words.
_SPEAKS = frozenset(
    stems(
        "tell order instruct say deny warn accuse criticise criticize condemn rule find fine penalise sanction"
        " reprimand sue urge ask call hit punish"
    )
)
_GIVES = _PROVIDES | frozenset(stems("give award grant hand lend offer send pay show"))
_LEAVES = frozenset(stems("leave left quit exit withdraw withdrew pull pack"))
_KINDS = {_TRADE: _OBTAINS | _PROVIDES, _SPEECH: _SPEAKS, "leaving": _LEAVES}
# "The tax office's case against the maker" is told by a noun.
_LAID_ON = Pattern(
    r"(?:['’]s?)?(?: (?!of\b|on\b|to\b)[\w-]+){0,3} (?:case|charge|claim|complaint|fine|lawsuit|order|penalty"
    r"|ruling|suit)s? (?:against|on) (?:the )?",
    re.IGNORECASE,
)
# "The town is a customer of the maker", "is the maker's first customer": who buys is told by a noun.
_ROLES = {"customer": False, "client": False, "user": False, "buyer": False}
_ROLES |= {"vendor": True, "supplier": True, "seller": True, "provider": True}  # whether it is the one that sells
_ITS = Pattern(r"(?:['’]s?)?(?: (?:first|known|police|public|only|biggest|largest|main|new))* ")
_WHERE = Pattern(r"\b(?:in|at|across|within|throughout|inside|near|around|outside)(?: the)? $")  # and not from whom
_APPOSED = Pattern(r"^['’]s(?: [\w-]+){1,5}, ")  # "..., the town's own service, had matched"
# What two do together, and verbs whose sense lies in what follows.
_LOOSE = frozenset(
    stems(
        "sit meet talk sign agree settle partner work cooperate collaborate join compete share deal negotiate contract"
        " merge do have be go come get make take keep continue let help begin start end stop"
    )
)
# What stands between a doer and its verb is of the verb: neither another deed nor where, when or for whom it is.
_APART = Pattern(
    r"[,;:?]|\b(?:let|lets|allow\w*|permit\w*|ban|bans|banned|bar|bars|barred|block\w*|forc\w+|makes?|made|requir\w+"
    r"|prevent\w*|that|which|who|to whom|by|from|with|for|of"
    r"|(?<!carry )(?<!carried )(?<!go )(?<!goes )(?<!went )on|in|at|against|over|about|and|or|if|because|when"
    r"|after|before|than)\b"
)
_WITHIN = frozenset({"that", "who", "which", "has", "have", "had"})
_REACH = 3  # words between "was" and its participle

# "Did the town ask ...", "was it tested by ...": what is asked in the main.
_DOES = Pattern(rf"^{LINK}(?:did|does|do)(?:n['’]?t)? (?:the )?", re.IGNORECASE)
_IS_DONE = Pattern(
    rf"^{LINK}(?:(?:is|are|was|were|has|have|had)\b[^?]*|(?:did|does|do)\b[^?]* get [^?]*) by ", re.IGNORECASE
)
_VERB = Pattern(r" (?:(?:\w+ly|also|ever|still|even|just|first|not) )*(?P<verb>[a-z]+)\b")
# Whose verb tells what befell it, or what it did to no one: who is fined by the town may have broken its law.
_UNDERGOES = frozenset(
    stems(
        "face receive win lose beat avoid escape dodge survive incur suffer undergo owe accept break violate breach"
        " infringe ignore flout obey comply defy need fight"
    )
)
_FINITE = Pattern(
    r"\)?(?:, [^,]+(?=,))?,? (?:(?:also|still|then|first|later|already|has|have|had|\w+ly) )*"
    r"(?:has|had|have|(?!signed|settled|agreed|joined|partnered|shared)\w{3,}ed|chosen"
    rf"|{'|'.join(PAST)}"
    r"|gives|bars|bans|sells|uses|buys|lets|makes|runs|requires|supplies|owns|keeps|asks|pays)\b"
)
_BY = Pattern(r"\bby (?:the )?(?:\w+['’]s )?$")
_OBJECT = Pattern(r"\b(?P<verb>[a-z]+) (?:(?:the|an?) (?:[a-z-]+ ){0,3})?$")


class Act(Struct, frozen=True):
    """One act: its kind or the stem of its verb, who does it and those named behind it; of a trade the seller first."""

    kind: str
    doers: tuple[str, ...]
    targets: tuple[str, ...]
    plain: bool = False  # told by "buy" or "sell" itself
    turned: bool = False  # a trade told by its buyer: who does it stands behind

    @property
    def sides(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Who does what the verb says, and to whom."""
        return (self.targets, self.doers) if self.turned else (self.doers, self.targets)


def is_exchanged(question: Question, one: Evidence, kin: Kin) -> bool:
    """Tell whether a sentence has those asked about in each other's place, and in none as asked."""
    asked, main = _asked(question.text, question.mentions)
    if not (asked or main):
        return False
    said = [act for clause in one.clauses for act in _acts(one.sentence.text, clause)] if question.mentions else []
    if any(_is_odd(act, said, kin) or _is_turned(act, said, kin) for act in asked):
        return True
    return any(_is_the_others(act, said, one, kin) for act in main)


def _is_turned(asked: Act, said: Sequence[Act], kin: Kin) -> bool:
    same = [other for other in said if other.kind == asked.kind]
    last = None if asked.kind == _TRADE else 1  # what was sold is named between the seller and the buyer
    if any(_stand_in(asked.doers, one.doers, kin) for one in same) or _stand_in(asked.doers, asked.targets, kin):
        return False
    if any(
        _stand_in(asked.targets[:last], one.targets[:last], kin)
        for one in same
        if not (
            asked.plain and _stand_in(asked.targets, one.doers, kin)
        )  # "AWS sells it in Rekognition, a service of Amazon"
    ):
        return False
    return any(_are_swapped(asked, other, kin) for other in same)


def _are_swapped(asked: Act, said: Act, kin: Kin) -> bool:
    first, second = _stand_in(asked.doers, said.targets, kin), _stand_in(asked.targets, said.doers, kin)
    if asked.plain and said.plain and not (asked.doers and asked.targets):
        return first or second  # who sells it is not who buys it
    if asked.kind == _SPEECH and not asked.doers:
        return bool(said.targets) and second  # "was the town told?"
    return first and second


def _is_odd(asked: Act, said: Sequence[Act], kin: Kin) -> bool:
    """Tell whether a public body is asked to supply a maker, and no sentence says just that."""
    if asked.kind != _TRADE or not (asked.doers and asked.targets):
        return False
    if not all(kin.kind_of(one) in BODIES for one in asked.doers) or kin.kind_of(asked.targets[0]) not in MAKERS:
        return False
    return not any(
        one.kind == _TRADE and _stand_in(asked.doers, one.doers, kin) and _stand_in(asked.targets, one.targets, kin)
        for one in said
    )


def _is_the_others(asked: Act, said: Sequence[Act], one: Evidence, kin: Kin) -> bool:
    """Tell whether a sentence tells, by whatever verb, what the one did to whom it is asked to be done by the other."""
    doers, targets = asked.sides
    if doers and _is_by_another(asked, said, one, kin):
        return True
    if not (doers and targets) or not _stand_in(doers, tuple(one.named), kin):
        return False
    text, mentions = one.sentence.text, one.mentions
    objects = (mention.actor for mention in mentions if _is_object(text, mention, asked.kind))
    done_to = [one for one in objects if one in doers or kin.kind_of(one) not in THINGS]  # not "supplied its app"
    if _stand_in(doers, done_to, kin) and not _stand_in(targets, done_to, kin):
        return True
    named = (mention.actor for mention in mentions if _does(text, mention))
    others = doing = frozenset(named).union(*(act.sides[0] for act in said))
    if asked.kind in _OBTAINS | _GIVES | {_TRADE}:  # whoever gets it acts, too: only a giver gives in a giver's place
        obtains = asked.turned or asked.kind in _OBTAINS
        alike = (act for act in said if act.turned == obtains and act.kind in _GIVES | {_TRADE})
        others = frozenset(actor for act in alike for actor in act.sides[0])
    doing |= {clause.subject for clause in one.clauses if clause.subject is not None}
    return _stand_in(targets, tuple(others), kin) and not _stand_in(doers, tuple(doing), kin)


def _is_by_another(asked: Act, said: Sequence[Act], one: Evidence, kin: Kin) -> bool:
    """Tell whether by the same verb another is told to have done it: the one who suffers it, or one not asked about."""
    doers, targets = asked.sides
    alike = [act for act in said if act.kind == asked.kind and act.doers and asked.kind not in _KINDS]
    if not alike or any(_stand_in(doers, act.doers, kin) for act in alike):
        return False
    if any(_stand_in(doers, act.targets, kin) or _stand_in(targets, act.doers, kin) for act in alike):
        return True
    return not _stand_in(doers, tuple(one.named), kin)


@lru_cache(maxsize=64)  # a question is compared with one sentence after another
def _asked(text: str, mentions: tuple[Mention, ...]) -> tuple[tuple[Act, ...], tuple[Act, ...]]:
    """Return all acts that a question asks of, and those that it asks of in the main."""
    acts = tuple(act for clause in read_clauses(text, mentions) for act in _acts(text, clause))
    return acts, tuple(_main_acts(text, mentions, acts))


def _main_acts(text: str, mentions: Sequence[Mention], acts: Sequence[Act]) -> Iterator[Act]:
    """Yield what a question asks in the main: by the verb behind its subject, or of what "was done by" one."""
    if _IS_DONE.match(text):
        yield from acts
        return
    opening = _DOES.match(text)
    first = next((one for one in mentions if opening and one.span.start == opening.end()), None)
    verb = None if first is None else _VERB.match(text, first.span.end)
    if first is None or verb is None or stems(verb["verb"])[0] in _LOOSE | _UNDERGOES:
        return
    behind = [one for one in mentions if one.span.start >= verb.end()]
    yield Act(stems(verb["verb"])[0], (first.actor,), _names(behind))


def _does(text: str, mention: Mention) -> bool:
    """Tell whether the verb of one who is named stands by the name: "had bought", "tests by", and not "'s tests"."""
    return bool(_FINITE.match(text, mention.span.end)) or bool(_BY.search(text, 0, mention.span.start))


def _is_object(text: str, mention: Mention, verb: str) -> bool:
    """Tell whether one who is named follows a verb: "bars the chain Tavisk"."""
    before = _OBJECT.search(text, 0, mention.span.start)
    return before is not None and stems(before["verb"])[:1] == (verb,)


def _stand_in(some: Sequence[str], others: Sequence[str], kin: Kin) -> bool:
    """Tell whether one of ``others`` is one of ``some``, of its family or, of a country, one of its public bodies."""
    if not kin.families(some).isdisjoint(others):
        return True
    at_home = kin.homes_of(others)
    return any(one in at_home for one in some) or not kin.homes_of(some).isdisjoint(others)


def _acts(text: str, clause: Clause) -> Iterator[Act]:
    inside, names = clause.words, clause.mentions
    for one, other in pairwise(names):
        if _LAID_ON.fullmatch(text, one.span.end, other.span.start):
            yield Act(_SPEECH, (one.actor,), (other.actor,))
    yield from _of_role(text, clause)
    for place, word in enumerate(inside):
        if any(one.span.holds(word.span.start) for one in names):
            continue
        kind = _kind_of(inside, place)
        if kind is None:
            continue
        passive = _is_passive(inside, place)
        nearest = [one for one in names if one.span.end <= word.span.start][-1:]
        subject = [one for one in nearest if not _APART.search(_APPOSED.sub(" ", text[one.span.end : word.span.start]))]
        behind = [one for one in names if one.span.start >= word.span.end]
        by = next((other.span.end for other in inside[place + 1 :] if other.text == "by"), None)
        agents = [one for one in behind if by is not None and one.span.start >= by]
        others = [one for one in behind if one not in agents]
        if kind == _TRADE:
            others = [one for one in others if not _WHERE.search(text, 0, one.span.start)]
        sides = (_names(agents[:1]), _names(subject)) if passive else (_names(subject), _names(others))
        if not (sides[0] or (passive and sides[1])):
            continue
        turned = kind == _TRADE and word.stem in _OBTAINS
        plain = word.stem in _BUYS | _SELLS
        yield Act(kind, *(sides[::-1] if turned else sides), plain=plain, turned=turned)


def _of_role(text: str, clause: Clause) -> Iterator[Act]:
    """Yield the trade of which "the town is a customer of the maker" tells."""
    for place, word in enumerate(clause.words):
        before = [one for one in clause.mentions if one.span.end <= word.span.start]
        if word.text not in _ROLES or not before or TO_BE.isdisjoint(other.text for other in clause.words[:place]):
            continue
        holder, others = before[0], [one for one in clause.mentions if one.span.start >= word.span.end]
        if len(before) > 1 and _ITS.fullmatch(text, before[-1].span.end, word.span.start):
            others = [before[-1]]
        sides = ((holder.actor,), _names(others[:1]))
        yield Act(_TRADE, *(sides if _ROLES[word.text] else sides[::-1]))


def _kind_of(inside: Sequence[Word], place: int) -> str | None:
    """Return the kind of the act that a word tells of; None where it tells of none or may be no verb."""
    word = inside[place]
    if word.stem in _OBTAINS - _BUYS and any(other.stem in _RAW for other in inside[place:]):
        return None
    if (kind := next((kind for kind, those in _KINDS.items() if word.stem in those), None)) is not None:
        return kind
    past = _is_past(word)
    base = bool(inside[:1]) and inside[0].text in {"did", "does", "do"} and not word.text.endswith(("s", "ing"))
    is_act = word.stem not in _LOOSE | plain_stems("grammar") and word.text.isalpha()
    return word.stem if is_act and (past or base) else None


def _is_past(word: Word) -> bool:
    return word.text.endswith("ed") or not word.text.startswith(word.stem[:-1])  # "chosen", "told"


def _is_passive(inside: Sequence[Word], place: int) -> bool:
    if not (_is_past(inside[place]) or inside[place].text == "hit"):
        return False
    if inside[place + 1 : place + 2] and inside[place + 1].text == "by":
        return True
    before = [word.text for word in inside[:place]]
    opened = bool(before) and before[0] in TO_BE and _WITHIN.isdisjoint(before)  # "are those that it has sold heavy?"
    opened = opened and before[1:2] != ["it"]  # "is it true that the town fined it?"
    return opened or not TO_BE.isdisjoint(before[-_REACH:])


def _names(mentions: Sequence[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.actor for one in mentions))
