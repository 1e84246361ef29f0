"""Where a sentence has the words of a question and speaks of something else: neither yes nor no follows from it."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

# "It does not sell it" tells not that it never did.
_ASKS_EVER = Pattern(rf"^{LINK}(?:did|has|have|had|was|were)\b.*\bever\b|\bnever\b(?! again)", re.IGNORECASE)
_NOW_DENIED = Pattern(
    r"\b(?:does|do|is|are|will|would|may|can) not\b|\bcannot\b|n['’]t\b|\bno longer\b|\b(?:refus|declin)(?:es|ed) to\b",
    re.IGNORECASE,
)
# That a law is no ban tells not what exceptions "the state's ban" has.
_OF_BAN = Pattern(r"['’]s? (?:[\w-]+ ){0,2}?bans?\b", re.IGNORECASE)
_ASKS_IF_BAN = Pattern(
    r"\b(?:an?|any|really|actually|truly|called|count(?:s|ed)? as) (?:[\w-]+ ){0,2}?bans?\b", re.IGNORECASE
)
_NO_BAN = Pattern(r"\b(?:is|are|was|were) (?:not|no) (?:an? )?(?:[\w-]+ )?bans?\b", re.IGNORECASE)
# But that somebody ever refused or stopped it does follow from it.
_ASKS_REFUSING = Pattern(
    r"\b(?:refus|declin|reject|rebuff|turn(?:ed|ing)? (?:\w+ ){0,3}down|stopp?|quit|ceas|paus|bann?(?:ed)?\b|barr)",
    re.IGNORECASE,
)
_ABROAD = Pattern(
    r"\b(?:foreign|overseas|abroad|non-(?:us|american|uk|british)|other countries|rest of the world"
    r"|elsewhere in the world|outside (?:of )?(?:the )?(?:us|u\.s\.|usa|united states|america|uk|britain|country))\b",
    re.IGNORECASE,
)
_AT_HOME = Pattern(
    r"\b(?:US|U\.S\.|American|UK|British) (?:\w+ )?(?:police|law|federal|agenc|authorit|force|department|compan)"
    r"|\bin the (?:US|U\.S\.|United States|UK)\b"
)
# That it has exceptions tells not how long a ban lasts.
_ASKS_LASTING = Pattern(r"\b(?:permanent(?:ly)?|for (?:good|ever)|forever)\b", re.IGNORECASE)
_OF_LASTING = Pattern(
    rf"{_ASKS_LASTING.pattern}|\b(?:end|until|till|expir|laps|temporar|moratori|paus|suspen|interim|year|month|week|lift"
    r"|revers|repeal|overturn|replac|again|resum|restart|return|back|brought|began|since|now|still|then|at that time"
    r"|no longer|no plans|final|decid|decision|future|keep|kept|sunset|review)",
    re.IGNORECASE,
)
# A bill that did not pass tells nothing of a law that is asked to stand still.
_ASKS_STANDING = Pattern(
    r"\bstill\b[^?]*\b(?:in (?:force|effect|place)|on the books|law|valid|appl(?:y|ies))\b", re.IGNORECASE
)
_BILL = Pattern(r"\bbills?\b", re.IGNORECASE)
# What is banned of the one technology may be allowed of the other.
_EMOTION = Pattern(r"\bemotions?\b", re.IGNORECASE)
_FACE = Pattern(r"\b(?:fac(?:e|es|ial)|biometric\w*)\b", re.IGNORECASE)
# That a few dollars are no fortune is for nobody to say.
DEAR = Pattern(r"\b(?:expensive|costly|pricey|a fortune|overpriced)\b", re.IGNORECASE)
FEW = r"(?:a few|a couple of|a handful of|mere|just) (?:dollars|euros|pounds|cents|pence)\b"
A_FEW = Pattern(rf"\b{FEW}", re.IGNORECASE)
# "Every non-citizen" is said of no citizen.
_NON = Pattern(r"\bnon[- ]?(?P<who>[a-z]{4,})\b", re.IGNORECASE)
_AMERICAN = Pattern(
    r"\b(?:(?:i['’]?m|i am|as) (?:an? )?american|americans|american (?:citizens?|passport|travell?ers?)|us passport)\b",
    re.IGNORECASE,
)
# Nor is what is told of children told of grown-ups.
_ADULTS = Pattern(r"\b(?:adults?|grown[- ]?ups?|over[- ]?18s?)\b", re.IGNORECASE)
_CHILDREN = Pattern(r"\b(?:child(?:ren)?|kids?|minors?|under[- ]?1[0-8]s?|teen(?:s|agers?)?)\b", re.IGNORECASE)
# Of a legislature: neither a bill of theirs, nor the White House.
_HOUSE, _SENATE = (
    Pattern(rf"\b[Tt]he (?:[Ss]tate |U\.?S\.? )?{name}\b(?! (?:Bill|File|Joint))") for name in ("House", "Senate")
)
_ACCORDING = Pattern(
    r"\b(?:according to|in the (?:view|opinion|words|eyes) of|as told by|if you (?:ask|believe)) (?:the )?",
    re.IGNORECASE,
)
_SAYING = (
    r"(?:sa(?:y|ys|id)|call(?:s|ed)?(?! (?:out|on|for|off|in)\b)|claim(?:s|ed)?"
    r"|argu(?:e|es|ed)|insist(?:s|ed)?|warn(?:s|ed)?|complain(?:s|ed)?"
    r"|promis(?:e|es|ed)|stat(?:e|es|ed)|maintain(?:s|ed)?|wrote|write|writes)"
)
SAYS = Pattern(rf"\b{_SAYING}\b", re.IGNORECASE)
_SAID_IT = Pattern(
    rf"(?:,? (?:that|who|which))?(?: (?:ever|also|really|actually|then|just))* {_SAYING}\b", re.IGNORECASE
)
# "Was NEC warned by it?"
_DONE_TO_OR_ANY = Pattern(
    r"\b(?:(?:was|were|is|are|been|being)(?:n['’]?t)? (?:the )?|(?:an?|any|some|one) (?:of the )?)$", re.IGNORECASE
)
# "Did they obey the ban?" has none in "admitted six breaches", nor has it a no in what tells of no rule kept or broken.
ASKS_OBEYED = Pattern(
    r"\b(?:obey\w*|abid(?:e|ed|ing)|compl(?:y|ied|ying)|st(?:ick|uck|icking) to (?:it|the|its|their|those|these)"
    r"|(?:follow|respect|honou?r)(?:ed|ing|s)? (?:the|its|their|those|these) (?:\w+ )?"
    r"(?:rules?|laws?|bans?|orders?|limits?|polic(?:y|ies)))\b",
    re.IGNORECASE,
)
BROKEN = Pattern(
    r"\b(?:breach\w*|violat\w*|infring\w*|br(?:oke|oken|eaks?) (?:\w+ ){0,3}(?:laws?|rules?|bans?|act)|got round"
    r"|despite|not (?:\w+ )?compl(?:y|ied)|unlawful\w*|illegal\w*|den(?:y|ied|ies))\b",
    re.IGNORECASE,
)
_OF_KEEPING = Pattern(
    rf"{BROKEN.pattern}|\b(?:obey|abid|compl[yi]|follow|respect|honou?r|lawful|legal|bound|bind|must|require|mandatory|order"
    r"|keep|kept|stop|continu|appl[yi]|include|cover|exempt|except)",
    re.IGNORECASE,
)
MONEY = (
    r"(?:(?:money|cash|penny|cent)\b(?! (?:out|back|into)\b)"
    r"|(?:[€£$] ?)?\d[\d.,]* ?(?:m|mil|mln|million|bn|billion)\b(?=\W*$| (?:from|yet|already|now|in)\b))"
)
# A fine that was imposed tells nothing of whether it was paid.
_ASKS_PAID = Pattern(
    r"\b(?:did|has|have|had|is|are|was|were)\b"
    r"(?![^?]*\b(?:(?:to|must|should|agree\w*|order\w*) pay|ma[kd]e\b[^?]*\bpay)\b)"
    r"[^?]*\b(?:(?:pa(?:y|id|ying)(?! attention)|cough(?:ed)? up|handed over)\b"
    rf"|(?:got|gotten|get|seen?|received?|collect(?:ed)?) (?:its|their|his|her|the|any|that|a) {MONEY})",
    re.IGNORECASE,
)
_OF_PAYING = Pattern(
    rf"\b(?:pa(?:y|ys|id|ying|yments?|youts?)|unpaid|collect\w*|ow(?:e|es|ed)|money|settle\w*|for {FEW})\b",
    re.IGNORECASE,
)
# What is bought is paid for as well.
_OF_BUYING = Pattern(r"\b(?:bought|buys?|purchas|contract|deal|worth|licen[cs]|spen[dt]|cost|price)", re.IGNORECASE)

# "For each scan", "per person": what is counted out by one thing is not counted out by another.
_FOR_EACH = Pattern(
    r"\b(?:(?:for|of|on) (?:each|every(?! (?:one|body)\b))(?: single)?|per(?! (?:cent|se)\b))"
    r" (?P<what>(?:[a-z-]+ ?){1,4})"
)
# What a paper says that it had written is what it takes back: "in May we wrote that Amazon uses it".
_TAKEN_BACK = Pattern(
    r"\b(?:we|an earlier version|a previous version|an earlier article) (?:wrongly |mistakenly |incorrectly |had )*"
    r"(?:wrote|reported|stated)\b|\b(?:wrongly|mistakenly|incorrectly|erroneously) (?:said|stated|reported|wrote)\b",
    re.IGNORECASE,
)
# What a thing is called beside its name tells nothing of a project with it: "Rekognition, a face matching service".
_ASKS_INVOLVED = Pattern(
    rf"^{LINK}(?:do|does|did|will)(?:n['’]?t)? (?P<who>[^?,;]+?) (?:(?:also|even|really|actually) )?"
    r"(?:involve|include|contain|cover|feature|concern|entail|deal with|have (?:anything )?to do with)\b"
    r"(?P<what>[^?]+)",
    re.IGNORECASE,
)
_WITH = Pattern(r" (?:with|using|on|of|by|based on|around|for|in) .*$", re.IGNORECASE)
_BESIDE = Pattern(
    r"(?P<name>(?:[A-Z][\w'’+.-]*)(?: [A-Z][\w'’+.-]*){0,3}), (?:an?|the|its|their|[A-Z][\w.-]*['’]s?) [^,;.]*"
    r"(?=[,;.]|$)"
)
# "The first woman" may not be the first of all.
_FIRST_OF_ALL = Pattern(
    r"\bfirst (?:ever )?(?:known )?(?:person|human(?: being)?|individual|one|victim|american|citizen|arrest|case|man)"
    r"\b",
    re.IGNORECASE,
)
_FIRST_OF_SOME = Pattern(
    r"\bfirst (?:known |ever )?(?:black |asian |white )?(?:woman|female|lady|mother|girl|child|teenager|boy|pupil)\b",
    re.IGNORECASE,
)
# Whoever fines "the face recognition company Knoll" uses none by that, while who has a contract with it may.
_ASKS_USE = Pattern(
    rf"^{LINK}(?:do|does|did|is|are|was|were|has|have|can|could|may)\b[^?]*?\b(?:us(?:e[ds]?|ing)|deploy\w*|employ\w*"
    r"|operat\w*|r[au]n(?:ning)?)\b[^?]*\bfac(?:e|ial)[- ]recognition\b",
    re.IGNORECASE,
)
_TRADE = Pattern(
    r"\bfac(?:e|ial)[- ]recognition (?:software |technology )?"
    r"(?:compan(?:y|ies)|firms?|vendors?|start-?ups?|makers?|suppliers?|developers?|providers?)\b",
    re.IGNORECASE,
)
_OF_USE = Pattern(
    r"\b(?:us(?:e[ds]?|ing|ers?)|deploy\w*|employ\w*|operat\w*|r[au]n(?:ning)?|tr(?:y|ied|ial\w*)|test\w*)\b"
)


def speaks_of_something_else(asked: str, said: str) -> bool:
    """Tell whether ``said`` tells of those whom ``asked`` does not mean, or of what was asked in words alone.

    "US police" are no police abroad, "citizens" none of "non-citizens"; what is not sold may have been once, and
    whether $12.33 is much nobody tells.
    """
    abroad = bool(_ABROAD.search(asked)) and bool(_AT_HOME.search(said)) and not _ABROAD.search(said)
    of_now = bool(_ASKS_EVER.search(asked)) and bool(_NOW_DENIED.search(said)) and not _ASKS_REFUSING.search(asked)
    of_rules = bool(ASKS_OBEYED.search(asked)) and not _OF_KEEPING.search(said)
    of_fine = bool(_ASKS_PAID.search(asked)) and not (_OF_PAYING.search(said) or _OF_BUYING.search(said))
    of_bill = bool(_ASKS_STANDING.search(asked) and _BILL.search(said)) and not _BILL.search(asked)
    lasting = bool(_ASKS_LASTING.search(asked)) and not _OF_LASTING.search(said)
    dear = bool(DEAR.search(asked)) and not (DEAR.search(said) or A_FEW.search(said))
    of_emotion = bool(_FACE.search(asked) and _EMOTION.search(said)) and not (
        _EMOTION.search(asked) or _FACE.search(said)
    )
    of_young = _is_of_one_alone(asked, said, _ADULTS, _CHILDREN) or _is_of_one_alone(asked, said, _CHILDREN, _ADULTS)
    of_chamber = _is_of_one_alone(asked, said, _HOUSE, _SENATE) or _is_of_one_alone(asked, said, _SENATE, _HOUSE)
    taken_back = bool(_TAKEN_BACK.search(said))
    of_trade = bool(_ASKS_USE.search(asked)) and _has_it_in_a_trade_alone(said)
    first = is_first_of_fewer(asked, said)
    no_ban = denies_the_ban(asked, said)
    misfits = (of_now, of_rules, of_fine, of_bill, lasting, dear, of_emotion, of_young, of_chamber, taken_back, no_ban)
    return (
        abroad
        or of_trade
        or first
        or any(misfits)
        or _tells_of_the_others(asked, said)
        or _counts_out_otherwise(asked, said)
    )


def denies_the_ban(asked: str, said: str) -> bool:
    """Tell whether a sentence says that a law is no ban, where something else is asked of somebody's ban."""
    return bool(_OF_BAN.search(asked) and not _ASKS_IF_BAN.search(asked) and _NO_BAN.search(said))


def is_first_of_fewer(asked: str, said: str) -> bool:
    """Tell whether ``said`` tells of "the first woman" alone, where ``asked`` asks for the first of all."""
    return bool(_FIRST_OF_ALL.search(asked) and _FIRST_OF_SOME.search(said)) and not _FIRST_OF_ALL.search(said)


def _has_it_in_a_trade_alone(said: str) -> bool:
    """Tell whether ``said`` has face recognition in what some firm is alone, and nothing of its use or of a deal."""
    left = _TRADE.sub("", said)
    return left != said and not (_FACE.search(left) or _OF_USE.search(left) or _OF_BUYING.search(left))


def names_it_beside(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if something involves what ``said`` only has in what another thing is called."""
    match = _ASKS_INVOLVED.search(asked)
    if match is None:
        return False
    who, plain = _WITH.sub("", match["who"]), plain_stems("grammar") | plain_stems("light")
    others = [one for one in _BESIDE.finditer(said) if one["name"] not in who]
    wanted = frozenset(stems(match["what"])) - plain
    left = said
    for one in reversed(others):
        left = f"{left[: one.end('name')]}{left[one.end() :]}"
    lexicon = shipped_lexicon()
    return lexicon.meets_all(wanted, stems(said)) and not lexicon.meets_all(wanted, stems(left))


def _counts_out_otherwise(asked: str, said: str) -> bool:
    wanted, told = _FOR_EACH.search(asked), _FOR_EACH.search(said)
    if wanted is None or told is None:
        return False
    lexicon, plain = shipped_lexicon(), plain_stems("grammar") | plain_stems("light")
    first = next((word.stem for word in words(wanted["what"]) if word.stem not in plain), None)
    return first is not None and not lexicon.meets(first, stems(told["what"]))


def _is_of_one_alone(asked: str, said: str, one: Pattern, other: Pattern) -> bool:
    """Tell whether ``asked`` is on one of two kinds alone, and ``said`` on the other."""
    return bool(one.search(asked) and other.search(said)) and not (other.search(asked) or one.search(said))


def asked_by_the_word_of(question: Question) -> str | None:
    """Return the actor by whose word something is asked for: "according to Amazon"; None where it is by nobody's."""
    if (match := _ACCORDING.search(question.text)) is not None:
        return next((one.actor for one in question.mentions if one.span.start == match.end()), None)
    said = _SAID_IT.search(question.text)
    speaker = next((one for one in question.mentions if said and one.span.end == said.start()), None)
    # "A German regulator" may be any of them.
    done_to = speaker is not None and _DONE_TO_OR_ANY.search(question.text[: speaker.span.start])
    return None if speaker is None or done_to else speaker.actor


def _tells_of_the_others(asked: str, said: str) -> bool:
    others = frozenset(stems(" ".join(match["who"] for match in _NON.finditer(said))))
    if not others or _NON.search(asked):
        return False
    if "citizen" in others and _AMERICAN.search(asked):
        return True
    outside = frozenset(stems(_NON.sub(" ", said)))
    return bool(others & frozenset(stems(asked)) - outside)
