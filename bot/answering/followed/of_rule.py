"""Follow-ups on a rule or a plan that a question named, asked by its name: "is it still in force?" of a lawyer ban."""

import re

from bot.answering.asked.kin import Kin
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
from corpus.actor import ActorKind
from corpus.patterns import Pattern

_NOUN = (
    r"(?:bans?|laws?|act|rules?|ordinance|polic(?:y|ies)|moratorium|pause|freeze|pilot|trial|programme|program|limits"
    r"|restrictions|pledge|promise|commitment|directive|order)"
)
_IT = rf"(?:it|that|this|they|that one|this one|(?:the|that|this) {_NOUN})"
_IN_FORCE = Pattern(
    rf"^{LINK}(?:(?P<is>is|are) {_IT} (?:still )?(?P<there>in (?:force|effect|place)|valid|going(?: on)?|running|active"
    rf"|standing|on the books)|do(?:es)? {_IT} still (?P<does>stand|apply|hold))(?: (?:now|today|still))?\W*$",
    re.IGNORECASE,
)
_PROMISED = Pattern(
    rf"^{LINK}what did (?P<who>[^?.!,;:]{{2,40}}?) (?P<what>promise|pledge)(?P<when> in (?:\w+ )?(?:19|20)\d\d)?\W*$",
    re.IGNORECASE,
)
# "Does it cover the FBI?", of a rule.
_COVERS = Pattern(
    rf"^{LINK}(?P<does>does|did) {_IT} (?P<rest>(?:also )?(?:cover|bind|include|apply to|extend to|reach)\b[^?]+?)\W*$",
    re.IGNORECASE,
)
_ANOTHER = Pattern(
    rf"^{LINK}(?:(?:and|but|what about|how about|what of) )?(?P<name>[^?.!,;:]{{2,40}}?)(?P<own>['’]s?)?(?: too)?\W*$",
    re.IGNORECASE,
)
# "Boston's ban", "MSG's lawyer ban".
_OWNER = r"\b{name}['’]s? (?:[\w-]+ ){{0,2}}?(?P<noun>{noun})\b"
_BANS = r"\b(?:did|does|do|has) {name} (?:still )?(?:ban|banned|bar)\b"

# "Did they go ahead?", with what somebody planned.
_GO_AHEAD = Pattern(
    rf"^{LINK}(?:did|have|has) (?:it|they|he|she)(?: (?:ever|then|really|actually|still))? (?:go|gone) "
    r"(?:ahead|through)(?: with (?:it|that|them))?\W*$",
    re.IGNORECASE,
)
_PLANS = Pattern(
    rf"^{LINK}(?:did|does|do|is|are|was|were|has|have) (?P<who>[^?.!,;:]{{2,40}}?)(?: still)? "
    r"(?:plan(?:s|ned|ning)?|propos(?:es?|ed|ing)) (?!to\b|on\b)(?P<what>[^?.!,;:]{3,60}?)\W*$",
    re.IGNORECASE,
)


def of_rule(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Ask in full what a follow-up asks of the rule or plan that a question named, or of another's rule; else None."""
    of_main = not before.mentions and before.wording == before.text  # "what happened then?" names no rule
    named = _in_force(text, before) or (_in_force(text, main) if main is not None and of_main else None)
    return named or _covering(text, before, main, kin) or _went_ahead(text, before, main)


def _in_force(text: str, before: Question) -> str | None:
    """Ask of the rule whether it is in force: after "was AB 1215 permanent?" a yes or no to that would be none."""
    match = _IN_FORCE.match(text)
    rule = _rule_in(before) if match and not before.still else None
    if match is None or rule is None:
        return None
    if match["does"]:
        return f"Does {rule} still {match['does'].lower()}?"
    return f"{match['is'].capitalize()} {rule} still {match['there'].lower()}?"


def _rule_in(before: Question) -> str | None:
    laws = [actor for actor, kind in before.kind_of.items() if kind is ActorKind.LAW]
    if len(laws) == 1:
        return before.names.get(laws[0], laws[0])
    for name in (before.names[actor] for actor in before.actors if actor in before.names):
        owned = re.search(_OWNER.format(name=re.escape(name), noun=_NOUN), before.wording, re.IGNORECASE)
        if owned is not None:
            return owned[0]
    if promised := _PROMISED.match(before.wording):
        when = (promised["when"] or "").replace(" in ", " of ", 1)
        return f"{promised['who']}'s {promised['what']}{when}"
    return None


def _covering(text: str, before: Question, main: Question | None, kin: Kin) -> str | None:
    """Ask of another's rule whom it covers: "and Microsoft?" after "does it cover the FBI?" of Amazon's ban."""
    covers, another = _COVERS.match(before.wording), _ANOTHER.match(text)
    named = kin.named(another["name"]) if another else None
    if covers is None or another is None or main is None or named is None:
        return None
    alike = [one for one, kind in main.kind_of.items() if kind is kin.kind_of(named) and one != named]
    if len(alike) != 1 or alike[0] not in main.names or named in {mention.actor for mention in before.mentions}:
        return None
    name = re.escape(main.names[alike[0]])
    owner = re.search(_OWNER.format(name=name, noun=_NOUN), main.wording, re.IGNORECASE)
    bans = re.search(_BANS.format(name=name), main.wording, re.IGNORECASE)
    if owner is None and bans is None:
        return None
    return f"{covers['does'].capitalize()} {another['name']}'s {owner['noun'] if owner else 'ban'} {covers['rest']}?"


def _went_ahead(text: str, before: Question, main: Question | None) -> str | None:
    """Say with what somebody may have gone ahead: what the question before, or the main one, calls a plan."""
    plans = (_PLANS.match(one.wording) for one in (before, main or before)) if _GO_AHEAD.match(text) else ()
    plan = next((one for one in plans if one), None)
    return f"Has {plan['who']} gone ahead with {plan['what']}?" if plan else None
