"""What a run of words affirms or denies, axis by axis of the lexicon.

Each axis has one sign. A word's own sign is multiplied by the negations and reversals that govern it: "no longer
offers" denies, "does not ban" affirms, "lifted its ban" affirms, "extended its ban" denies.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise, takewhile

from corpus.lexicon import Lexicon, Match
from corpus.relative_dates import MONTHS
from corpus.words import Word, stems

_EXEMPTING = frozenset({"exempt", "except"})
_DROPPED = frozenset({"required", "consented"})  # axes whose nouns can be dropped, lifted, ended
_DROP_REACH = 3
_MAKES_LAW = frozenset({"be", "becom", "into", "bind", "make"})
AVAILABLE = "available"
_DETERMINERS = frozenset(
    "the a an its their his her these those".split()  # noqa: SIM905 - reads as a list of words
)
_DEFINITE = _DETERMINERS - {"a", "an"}
_PREPOSITIONS = frozenset(
    "by from in on at for to until after before since with as under of".split()  # noqa: SIM905 - reads as a list of words
)
_REACH = 9  # words over which a negation governs a predicate to its right
_FAR = 14  # words over which one of the subject governs its verb: "no law on police use of face recognition had passed"
_HAS = frozenset({"had", "has", "have", "was", "were", "is", "are", "been", "be", "yet", "ever"})
_NEAR = 5  # words within which it governs a noun: "did not give any clear reason"
_REASONS = frozenset({"reason", "explan", "justif", "excus", "apolog"})  # stems of reason, explanation, justification
_GETS = frozenset({"get", "have", "seek", "obtain", "receiv", "need", "requir", "give"})  # not to get it denies it
_SCANS = frozenset({"scan", "scans"})
_KINDS_OF_SCAN = frozenset({"face", "facial", "biometr"})  # stems that may stand between "the" and "scans"
_BARS = frozenset(stems("ban pause suspension moratorium freeze halt prohibition"))
_RULES = frozenset(stems("law statute act ordinance rule regulation policy order legislation"))
_DENY_AGAIN = frozenset({"no", "not", "nor"})  # "does not use it and sees no need for a rule"
_SUBSTITUTES = frozenset({"replacement", "replacements"})


def read_signs(inside: Sequence[Word], negations: Sequence[Match], lexicon: Lexicon) -> dict[str, bool]:
    """Return for each axis the words speak of whether they affirm it; ``negations`` govern what follows them."""
    affirmed = list(lexicon.affirming.find(inside))
    affirmed = [match for match in affirmed if not _is_thing(inside, match)]
    denied = [match for match in lexicon.denying.find(inside) if not _is_open_end(inside, match)]
    affirmed, denied = (
        [match for match in found if not any(_is_part_of(match, longer) for longer in denied)]
        for found in (affirmed, denied)
    )
    signs: dict[str, bool] = {}
    for match in sorted([*affirmed, *denied], key=lambda found: found.start):
        if match.label == AVAILABLE or _is_mere_law(inside, match) or _is_substitute(inside, match):
            continue
        if _is_end_of_time(inside, match):
            continue
        before = [n for n in negations if n.end <= match.start and match.start - n.end < _reach_to(inside, n, match)]
        before = [n for n in before if not _takes_for_granted(inside, n, match)]
        turned = len(before) + (match.label in _DROPPED and _is_dropped(match, denied))
        sign = (match in affirmed) == (turned % 2 == 0)
        signs.setdefault(match.label, sign)
    reversals = [match for match in denied if match.label == AVAILABLE and not _is_attribute(inside, match)]
    if reversals or any(match.label == AVAILABLE for match in affirmed):
        exempted = bool(reversals) and any(word.stem in _EXEMPTING for word in inside)
        bars = {match.start for match in lexicon.barring.find(inside)}
        turned = sum(match.start not in bars for match in reversals) + _bars(inside, reversals, bars)
        signs[AVAILABLE] = (turned + len(negations) + exempted) % 2 == 0
    return signs


def _reach_to(inside: Sequence[Word], negation: Match, match: Match) -> int:
    """Return over how many words a negation governs: over more where it denies the subject of a verb."""
    of_subject = inside[negation.start].text == "no" and match.start > 0 and inside[match.start - 1].text in _HAS
    return _FAR if of_subject else _REACH


def _is_part_of(match: Match, longer: Match) -> bool:
    """Tell whether a word is but part of an idiom that denies: "kept out" keeps and "off limits" limits nothing."""
    inside = longer.start <= match.start and match.end <= longer.end
    return inside and match.end - match.start < longer.end - longer.start


def _bars(inside: Sequence[Word], reversals: Sequence[Match], bars: Collection[int]) -> int:
    """Count what bars: once for "the ban also bars", twice for "stopped the garden from banning"."""
    places = sorted(match.start for match in reversals if match.start in bars)
    between = (inside[first:last] for first, last in pairwise(places))
    return min(1, len(places)) + sum(any(word.text == "from" for word in words_between) for words_between in between)


def _is_dropped(match: Match, denied: Sequence[Match]) -> bool:
    """Tell whether a verb just before takes the thing back: "dropped a requirement"."""
    return any(
        other.label == AVAILABLE and 0 < match.start - other.end + 1 <= _DROP_REACH and other.start < match.start
        for other in denied
    )


def _is_mere_law(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether "law" only names a rule: "broke privacy law"; what "is", "became" or "is not law" was enacted."""
    if match.label != "enacted" or inside[match.start].stem != "law" or match.end - match.start > 1:
        return False
    return not any(word.stem in _MAKES_LAW for word in inside[max(0, match.start - 4) : match.start])


def _is_end_of_time(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether what ends is a month or a year: "to the end of December 2025"."""
    behind = [word.text for word in inside[match.end : match.end + 2]]
    ends = inside[match.start].stem == "end" and behind[:1] == ["of"]
    return ends and (behind[-1].capitalize() in MONTHS or behind[-1].isdigit())


def _is_substitute(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether a noun names what takes a place, not that it was taken: "a replacement had been bought"."""
    return inside[match.start].text in _SUBSTITUTES and not any(w.text == "of" for w in inside[match.end :][:1])


def _takes_for_granted(inside: Sequence[Word], negation: Match, match: Match) -> bool:
    """Tell whether a negated verb leaves its object as it was: "has not paid the fine" says that there is one."""
    verb = inside[negation.end : match.start - 1]
    return (
        inside[negation.start].text in {"not", "never"}
        and inside[match.start - 1].text in _DEFINITE
        and bool(verb)
        and verb[-1].stem not in _GETS
    )


def _is_thing(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether a scan is a thing that somebody has: "does not share the face scans" denies no scanning."""
    start = match.start
    while start and inside[start - 1].stem in _KINDS_OF_SCAN:
        start -= 1
    return inside[match.start].text in _SCANS and start > 0 and inside[start - 1].text in _DEFINITE


def _is_open_end(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether an end is none: "open-ended"."""
    return inside[match.start].text == "ended" and match.start > 0 and inside[match.start - 1].text == "open"


def _is_attribute(inside: Sequence[Word], match: Match) -> bool:
    """Tell whether a reversal only describes a noun: "the barred lawyers" bars nobody in this clause."""
    word = inside[match.start]
    if match.start and word.span.start - inside[match.start - 1].span.end > 1:
        return word.stem == "end" and match.end < len(inside) and inside[match.end].text in {"of", "up"}
    if word.stem == "end" and match.end < len(inside) and inside[match.end].text in {"of", "up"}:
        return True  # "the end of 2024", "ended up buying"
    if match.start == 0 or match.end >= len(inside) or not word.text.endswith(("ed", "en")):
        return False
    adjacent = inside[match.end].span.start - word.span.end == 1
    return adjacent and inside[match.start - 1].text in _DETERMINERS and inside[match.end].text not in _PREPOSITIONS


def focus_of(inside: Sequence[Word], negation: Match, lexicon: Lexicon) -> str | None:
    """Return what a negation denies alone, if anything: totality ("far" or "near"), or that there is no "more".

    What lies near may be "every" or "only", what lies further "outright".
    """
    following = inside[negation.end : negation.end + _REACH]
    found = lexicon.focus.find(following)
    return next((match.label for match in found if match.label == "far" or match.start < 2), None)


def governing(inside: Sequence[Word], negations: Sequence[Match]) -> Sequence[Match]:
    """Leave out what denies a reason alone: "gave no reason for extending the ban" denies neither deed nor ban.

    Nor does what denies that a bar is something else than a rule: "a pause is not a promise".
    """
    return [
        negation
        for negation in negations
        if not (_is_of_reason(inside[negation.end :]) or _is_of_what_bars(inside, negation))
    ]


def _is_of_what_bars(inside: Sequence[Word], negation: Match) -> bool:
    subject = inside[max(0, negation.start - 2) : negation.start]
    after = inside[negation.end : negation.end + _NEAR]
    is_subject = len(subject) == 2 and subject[0].stem in _BARS and subject[1].text in {"is", "was"}
    return (
        is_subject and bool(after) and after[0].text in {"a", "an"} and not any(w.stem in _BARS | _RULES for w in after)
    )


def _is_of_reason(after: Sequence[Word]) -> bool:
    """Tell whether words open with a reason for what was done: for doing it, for the deed."""
    reason = next((place for place, word in enumerate(after[:_NEAR]) if word.stem in _REASONS), None)
    behind = [] if reason is None else [word.text for word in after[reason + 1 : reason + 3]]
    return behind[:1] == ["for"] and (behind[-1] in _DEFINITE or behind[-1].endswith("ing"))


def told(inside: Sequence[Word], negations: Sequence[Match], lexicon: Lexicon) -> Sequence[Word]:
    """Return the words up to a negated verb of telling: "did not say whether" decides nothing of what follows it."""
    for negation in negations:
        verb = next(lexicon.untold.find(inside[negation.end : negation.end + 2]), None)
        if verb is not None and verb.start == 0:
            return inside[: negation.start]
    return inside


def aim_of(inside: Sequence[Word]) -> frozenset[str]:
    """Return the stems of what a use is for: "does not use the scans to train AI" denies the training only.

    What something is used in may be a place or a year as well.
    """
    use = next((place for place, word in enumerate(inside) if word.stem == "use"), None)
    if use is None:
        return frozenset()
    behind = takewhile(lambda found: found[1].text not in _DENY_AGAIN, enumerate(inside[use + 1 :], use + 1))
    to = next(
        (place for place, word in behind if word.text in {"to", "for"} or (word.text, place) == ("in", use + 1)), None
    )
    return frozenset(word.stem for word in inside[to + 1 : to + 4]) if to else frozenset()


def denied_stems(inside: Sequence[Word], negations: Sequence[Match]) -> frozenset[str]:
    """Return the stems that stand directly under a negation."""
    return frozenset(word.stem for match in negations for word in inside[match.end : match.end + 4])
