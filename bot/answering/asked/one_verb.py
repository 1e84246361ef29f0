"""One verb for what goes by several: to "fork out" is to pay, to "take legal action against" somebody to sue them."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.opening import AUXILIARY
from corpus.patterns import Pattern

# Behind these a verb has no ending, with nothing but a subject in between.
_BARE = Pattern(rf"\b(?:to|{AUXILIARY})(?: [^\s?.;,]+){{0,6}}? $", re.IGNORECASE)
_HAVING = Pattern(r"\b(?:has|have|had|is|are|was|were)(?:n['’]?t)?(?: [^\s?.;,]+){0,6}? $", re.IGNORECASE)
_PAST = frozenset({"took", "taken", "brought", "got", "threw", "thrown", "struck", "held", "did", "done"})
_SAME = frozenset({"quit", "set"})  # in the past as well
_BASES = frozenset({"heed"})  # that only look like a past
_DOING = r"(?= (?!nothing\b|anything\b|something\b|everything\b|during\b)[a-z]{2,}ing\b)"
# What is kept of people.
_KEPT = (
    r"(?:data|datasets?|faces|faceprints?|photos?|pictures?|images?|scans?|selfies?|templates?|records?|footage"
    r"|biometrics?|algorithms?|databases?)\b"
)
_ENDS = (
    r"(?P<verb>scrap(?:s|ped|ping)?|ditch(?:es|ed|ing)?|bin(?:s|ned|ning)?|ax(?:e[sd]?|ing)|abolish(?:es|ed|ing)?"
    r"|rescind(?:s|ed|ing)?|revok(?:e[sd]?|ing)|quash(?:es|ed|ing)?|annul(?:s|led|ling)?)"
)
_INSIDE = r"(?!(?:and|or|but|that|which|who|to|of|in|with|after|before|because)\b)"
_BAN = r"(?:ban|moratorium|prohibition|pause)"
_RULE = r"(?:act|bans?|laws?|limits?|moratorium|orders?|ordinance|rules?|settlement)"


class Verb(Struct, frozen=True):
    """The forms of one verb ("pay", "pays", "paid", "paying"), and what is said for it, with an ending as well."""

    forms: Sequence[str]
    said: Pattern


def _verb(forms: str, said: str, *, what: str = "") -> Verb:
    return Verb([f"{form} {what}".strip() for form in forms.split()], Pattern(rf"\b{said}", re.IGNORECASE))


_VERBS: Sequence[Verb] = (
    _verb(
        "pay pays paid paying",
        r"(?:(?P<verb>fork(?:s|ed|ing)?|shell(?:s|ed|ing)?|cough(?:s|ed|ing)?|stump(?:s|ed|ing)?) (?:out|over|up)"
        r"|(?P<gave>hand(?:s|ed|ing)?) over(?= (?:any |the |some |its )*"
        r"(?:money|cash|[$£€]|(?:\w+ )?(?:million|billion))))"
        r"(?! (?:the )?(?:data|information|names?|photos?|images?)\b)",
    ),
    _verb(
        "sue sues sued suing",
        r"(?:(?P<verb>takes?|took|taken|taking|files?|filed|filing|brings?|brought|bringing|launch(?:es|ed|ing)?)"
        r" (?:an? |any |the )?(?:class[- ]action )?(?:legal action|law ?suits?|suits?) against)\b",
    ),
    _verb("stop stops stopped stopping", rf"(?P<verb>ceas(?:e|es|ed|ing)|discontinu(?:e|es|ed|ing)|quit){_DOING}"),
    _verb(
        "require requires required requiring",
        r"(?P<verb>mandat(?:e|es|ed|ing)|insist(?:s|ed|ing)?(?= on))(?: on)?"
        r"(?= (?:an? |any |the |written |informed )*"
        r"(?:warrants?|consent|permission|notice|signs?|court orders?|audits?)\b)",
    ),
    _verb(
        "delete deletes deleted deleting",
        r"(?:(?P<verb>(?:eras|purg|expung)(?:es?|ed|ing)|scrub(?:s|bed|bing)?|bin(?:s|ned|ning)?)"
        r"|(?P<out>wip(?:es?|ed|ing))(?: out)?"
        r"|(?P<rid>gets?|got|getting) rid of(?!(?: [\w'’-]+){0,4}? (?:scans?|biometrics?|faces|selfies?)\b))"
        rf"(?= (?:[\w'’-]+ ){{0,4}}?{_KEPT})",
    ),
    _verb(
        "resign resigns resigned resigning",
        r"(?:(?P<verb>walk(?:s|ed|ing)?) out(?! of\b)|(?P<down>step(?:s|ped|ping)?) down)\b",
    ),
    _verb(
        "criticise criticises criticised criticising",
        r"(?:(?P<verb>slam(?:s|med|ming)?|blast(?:s|ed|ing)?|lambast(?:e[sd]?|ing)|rebuk(?:e[sd]?|ing)|scold(?:s|ed|ing)?"
        r"|berat(?:e[sd]?|ing)|chastis(?:e[sd]?|ing)|denounc(?:e[sd]?|ing))(?= \w)(?! of\b)"
        r"|(?P<call>call(?:s|ed|ing)?) out(?= \w)(?! (?:for|by|over|in|on|as)\b))",
    ),
    _verb(
        "admit admits admitted admitting",
        r"(?:(?P<verb>accept(?:s|ed|ing)?|acknowledg(?:es?|ed|ing)|tak(?:es?|en|ing)|took|assum(?:es?|ed|ing))"
        r" (?:(?:the|any|its|their|full|legal|some) )*(?:liability|responsibility|blame|fault|guilt)"
        r"|(?P<clean>com(?:es?|ing)) clean|(?P<held>h(?:olds?|eld|olding)) (?:its|their|his|her) hands? up)\b"
        r"(?! (?:about|for|on|over|to)\b)",
        what="wrongdoing",
    ),
    # A rule that is ignored is violated; who ignores critics breaks none, and how to get round one is another matter.
    _verb(
        "violate violates violated violating",
        r"(?:(?P<verb>def(?:y|ies|ied|ying)|(?:disobey|disregard|flout)(?:s|ed|ing)?|ignor(?:e[sd]?|ing)"
        r"|(?:circumvent|sidestepp|skirt|evad)(?:ed|ing))|(?P<round>got|getting) a?round)"
        rf"(?= (?:{_INSIDE}[\w'’-]+ ){{0,5}}?{_RULE}\b)",
    ),
    _verb("cut cuts cut cutting", r"(?P<verb>part(?:s|ed|ing)?) ways\b", what="ties"),
    _verb(
        "follow follows followed following",
        r"(?P<verb>heed(?:s|ed|ing)?)"
        r"(?= (?:[\w'’-]+ ){0,4}?(?:advice|advis[eo]rs?|board|call|warnings?|recommendations?)\b)",
    ),
    _verb(
        "ask asks asked asking",
        r"(?P<verb>lobb(?:y|ies|ied|ying)|petition(?:s|ed|ing)?)(?= (?:(?!to\b|for\b)[\w'’.-]+ ){1,5}?(?:to|for)\b)",
    ),
    _verb(
        "test tests tested testing",
        r"(?P<verb>trial(?:s|l?ed|l?ing)?|pilot(?:s|ed|ing)?)(?= (?:live |real-time )?(?:face|facial|it\b))",
    ),
    _verb(
        "sell sells sold selling",
        r"(?P<verb>flog(?:s|ged|ging)?|hawk(?:s|ed|ing)?|peddl(?:e[sd]?|ing))"
        r"(?= (?:its |their |the |any |live )*(?:face|facial|biometric|software|technology|tech|kit|cameras|it\b))",
    ),
    # What something is for: of "stop" and "prevent" the model hears that it was stopped.
    _verb(
        "fight fights fought fighting",
        r"(?<=\bto )(?P<verb>stop|prevent|combat|tackle)"
        r"(?= (?:(?!from\b|using\b)[\w'’-]+ ){0,3}?(?:scam|fraud|crime|theft|shoplift|violence|robber)\w*\b)",
    ),
    _verb("object objects objected objecting", r"(?P<verb>push(?:es|ed|ing)?) back against\b", what="to"),
    _verb("pull pulls pulled pulling", r"(?P<verb>back(?:s|ed|ing)?) out of\b", what="out of"),
    # Of a ban headlines have many words for its end, of which the model reads this one best.
    _verb("reverse reverses reversed reversing", rf"{_ENDS}(?= (?:{_INSIDE}[\w'’-]+ ){{0,5}}?{_BAN}\b)"),
    _verb(
        "reverse reverses reversed reversing",
        rf"(?P<verb>do(?:es|ing|ne)?|did) away with(?= (?:{_INSIDE}[\w'’-]+ ){{0,5}}?{_BAN}\b)",
    ),
    _verb("reverse reverses reversed reversing", rf"(?:(?<=\bban )|(?<=\bmoratorium )){_ENDS}(?=[\s?.!]|$)"),
    _verb(
        "overturn overturns overturned overturning",
        r"(?:(?P<verb>wip(?:es?|ed|ing)) (?:out|away)|(?P<thrown>thr(?:ows?|own|owing|ew)) out"
        r"|(?P<toss>toss(?:es|ed|ing)?)(?: out| aside)?|(?P<put>sets?|setting) aside"
        r"|(?P<struck>str(?:ikes?|uck|iking)) down|(?P<void>void(?:s|ed|ing)?))"
        rf"(?= (?:{_INSIDE}[\w'’-]+ ){{0,4}}?(?:fine|penalty|ruling|verdict)\b)",
    ),
    _verb(
        "overturn overturns overturned overturning", rf"{_ENDS}(?= (?:{_INSIDE}[\w'’-]+ ){{0,3}}?(?:fine|penalty)\b)"
    ),
)


def by_one_verb(text: str) -> str:
    """Say "pay", "sue", "stop", "criticise", "ask" and the like for what means them, in the form it has."""
    for verb in _VERBS:
        text = verb.said.sub(lambda found, verb=verb: _in_form(found, verb), text)
    return text


def _in_form(found: re.Match[str], verb: Verb) -> str:
    base, third, past, going_on = verb.forms
    said = next(form for form in found.groups() if form).lower()
    if said in _SAME:
        before = found.string[: found.start()]
        return base if _BARE.search(before) and not _HAVING.search(before) else past
    if said in _BASES:
        return base
    if said.endswith("ing"):
        return going_on
    if said in _PAST or said.endswith("ed"):
        return past
    return third if said.endswith("s") else base
