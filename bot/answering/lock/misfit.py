"""Where a sentence has the words of a question and speaks of something else: neither yes nor no follows from it."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.lock.denials import PLEDGE_DROPPED
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems, words

# "It does not sell it" tells not that it never did.
_ASKS_EVER = Pattern(rf"^{LINK}(?:did|has|have|had|was|were)\b.*\bever\b|\bnever\b(?! again)", re.IGNORECASE)
_NOW_DENIED = Pattern(
    r"\b(?:does|do|is|are|will|would|may|can) not\b|\bcannot\b|n['’]t\b|\bno longer\b|\b(?:refus|declin)(?:es|ed) to\b",
    re.IGNORECASE,
)
# But that somebody ever refused or stopped it does follow from it.
_ASKS_REFUSING = Pattern(
    r"\b(?:refus|declin|reject|rebuff|turn(?:ed|ing)? (?:\w+ ){0,3}down|stopp?|quit|ceas|paus|bann?(?:ed)?\b|barr)",
    re.IGNORECASE,
)
_PAST_DENIED = Pattern(r"\bnever\b|\b(?:did|had|has|have|was|were) not\b|\bno evidence\b", re.IGNORECASE)
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
# Whether $12.33 is much is for others to say.
_ASKS_DEAR = Pattern(r"\b(?:expensive|cheap|costly|pricey|affordable|a bargain|a fortune|overpriced)\b", re.IGNORECASE)
_SUM = Pattern(r"[$€£]\s?\d")  # "was it cheap, under $20?"
# That a few dollars are no fortune is for nobody to say.
_DEAR = Pattern(r"\b(?:expensive|costly|pricey|a fortune|overpriced)\b", re.IGNORECASE)
_FEW = r"(?:a few|a couple of|a handful of|mere|just) (?:dollars|euros|pounds|cents|pence)\b"
_A_FEW = Pattern(rf"\b{_FEW}", re.IGNORECASE)
# "Every non-citizen" is said of no citizen.
_NON = Pattern(r"\bnon[- ]?(?P<who>[a-z]{4,})\b", re.IGNORECASE)
_AMERICAN = Pattern(
    r"\b(?:(?:i['’]?m|i am|as) (?:an? )?american|americans|american (?:citizens?|passport|travell?ers?)|us passport)\b",
    re.IGNORECASE,
)
_CITIZENS = Pattern(r"\b(?:citizens?|americans?)\b", re.IGNORECASE)
# Nor is what is told of children told of grown-ups.
_ADULTS = Pattern(r"\b(?:adults?|grown[- ]?ups?|over[- ]?18s?)\b", re.IGNORECASE)
_CHILDREN = Pattern(r"\b(?:child(?:ren)?|kids?|minors?|under[- ]?18s?|teen(?:s|agers?)?)\b", re.IGNORECASE)
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
_DONE_TO = Pattern(r"\b(?:was|were|is|are|been|being)(?:n['’]?t)? (?:the )?$", re.IGNORECASE)  # "was NEC warned by it?"
# "Were people told?" has no yes in "without notice".
_ASKS_TOLD = Pattern(
    r"\b(?:people|users?|customers?|shoppers?|travell?ers|residents|students|parents|they|anyone|anybody)\b(?: ever)?"
    r" (?:told|asked|informed|warned|notified)\b",
    re.IGNORECASE,
)
_UNTOLD = Pattern(
    r"\b(?:without|no) (?:their |any |prior )?(?:notice|consent|permission|knowledge|asking|telling|warning)\b"
    r"|\bsecret(?:ly)?\b"
    r"|\bnot (?:been )?(?:told|asked|informed|warned|notified)\b",
    re.IGNORECASE,
)
# "Did they obey the ban?" has none in "admitted six breaches", nor has it a no in what tells of no rule kept or broken.
_ASKS_OBEYED = Pattern(
    r"\b(?:obey\w*|abid(?:e|ed|ing)|compl(?:y|ied|ying)|st(?:ick|uck|icking) to (?:it|the|its|their|those|these)"
    r"|(?:follow|respect|honou?r)(?:ed|ing|s)? (?:the|its|their|those|these) (?:\w+ )?"
    r"(?:rules?|laws?|bans?|orders?|limits?|polic(?:y|ies)))\b",
    re.IGNORECASE,
)
_BROKEN = Pattern(
    r"\b(?:breach\w*|violat\w*|infring\w*|br(?:oke|oken|eaks?) (?:\w+ ){0,3}(?:laws?|rules?|bans?|act)|got round"
    r"|despite|not (?:\w+ )?compl(?:y|ied)|unlawful\w*|illegal\w*|den(?:y|ied|ies))\b",
    re.IGNORECASE,
)
_OF_KEEPING = Pattern(
    rf"{_BROKEN.pattern}|\b(?:obey|abid|compl[yi]|follow|respect|honou?r|lawful|legal|bound|bind|must|require|mandatory|order"
    r"|keep|kept|stop|continu|appl[yi]|include|cover)",
    re.IGNORECASE,
)
# "Did he want it tougher?" has no yes in "asked to allow it for some cases".
_ASKS_TIGHTER = Pattern(
    r"\b(?:tough(?:er|en)\w*|strict(?:er|ly)?|stronger|harsher|tight(?:er|en)\w*|strengthen\w*|broader|wider|widen\w*)\b",
    re.IGNORECASE,
)
_LOOSER = Pattern(
    r"\b(?:allow|permit|let|exempt|loosen|relax|eas|weaken|narrow|soften|lift|repeal)(?:s|ed|t?ing)?\b", re.IGNORECASE
)
# A fine that was imposed tells nothing of whether it was paid.
_ASKS_PAID = Pattern(
    r"\b(?:did|has|have|had|is|are|was|were)\b"
    r"(?![^?]*\b(?:(?:to|must|should|agree\w*|order\w*) pay|ma[kd]e\b[^?]*\bpay)\b)"
    r"[^?]*\b(?:pa(?:y|id|ying)(?! attention)|cough(?:ed)? up|handed over|(?:got|gotten|seen|received) "
    r"(?:its|their|his|her|the|any|that|a) (?:money|penny|cent))\b",
    re.IGNORECASE,
)
_OF_PAYING = Pattern(
    rf"\b(?:pa(?:y|ys|id|ying|yments?|youts?)|unpaid|collect\w*|ow(?:e|es|ed)|money|settle\w*|for {_FEW})\b",
    re.IGNORECASE,
)
# "For each scan", "per person": what is counted out by one thing is not counted out by another.
_FOR_EACH = Pattern(
    r"\b(?:(?:for|of|on) (?:each|every(?! (?:one|body)\b))(?: single)?|per(?! (?:cent|se)\b))"
    r" (?P<what>(?:[a-z-]+ ?){1,4})"
)
# "None in any shop" tells nothing of the warehouses.
_IN_ANY = Pattern(
    r"\b(?:no|not|never)\b[^.;]*\b(?:in|at|on) any (?:of (?:its|their|the) )?(?P<where>[\w-]+)", re.IGNORECASE
)
_IN_ITS = Pattern(
    r"\b(?:in|at|on) (?:its|their|the|any(?: of (?:its|their|the))?) (?P<where>[\w-]+)\W*$", re.IGNORECASE
)
# What was settled is no lawsuit that somebody faces now.
_ASKS_SUED_NOW = Pattern(
    r"\b(?:is|are|still)\b[^?]*\b(?:fac(?:es?|ing) (?:an? |any )?(?:\w+ )?(?:lawsuits?|suits?|class actions?|trial)"
    r"|being sued|in court)\b",
    re.IGNORECASE,
)
_SETTLED = Pattern(r"\b(?:settl(?:e|ed|ement)|dismissed|dropped|withdr[ae]wn?|threw out|thrown out)\b", re.IGNORECASE)
# What a person is accused of is no suit that this person brought.
_ASKS_OF_SUIT = Pattern(r"\b(?:lawsuits?|suits?|class actions?|su(?:e|es|ed|ing))\b(?! against\b)", re.IGNORECASE)
_ACCUSED = Pattern(
    r"\b(?:(?:criminal )?charges? against|case against (?=(?:[A-Z][\w'’.-]+ ){2,3}(?:was|were|is|has)\b)|prosecut\w+)"
)
# "Is it on out of the box?" has no yes in "off by default", nor the other way round.
_ON = Pattern(
    r"\b(?:switch|turn)(?:ed|s)? on\b|\bon (?:by default|out of the box|from the start)\b|\bopt[- ]?out\b",
    re.IGNORECASE,
)
_OFF = Pattern(
    r"\b(?:switch|turn)(?:ed|s)? off\b|\boff (?:by default|out of the box|from the start)\b|\bopt[- ]?in\b",
    re.IGNORECASE,
)
# Nor is what made more errors better, nor the other way round.
_BETTER = Pattern(
    r"\b(?:better|more (?:accurate|reliable)|(?:fewer|less) (?:\w+ )?(?:errors?|mistakes?))\b", re.IGNORECASE
)
_WORSE = Pattern(
    r"\b(?:worse|worst|(?:less|least) (?:accurate|reliable)|more (?:\w+ )?(?:errors?|mistakes?|false \w+))\b",
    re.IGNORECASE,
)
# Nor did whoever pulled back come back by that.
_ASKS_BACK = Pattern(
    r"\b(?:c[ao]me|gone?|goes|going|went|got|get|gotten|getting) back (?:to|into|in)\b|\breturn(?:s|ed|ing)? to\b"
    r"|\bresum(?:e|es|ed|ing)\b",
    re.IGNORECASE,
)
_PULLED_BACK = Pattern(
    r"^(?!.*\b(?:again|resum|return|renew|restart|lift|revers))"
    r".*\b(?:(?:pull|step|back|scal|cut|draw|drew|held|hold)(?:ed|s|ing)? (?:back|away|off|out|down)|quit|left|exited"
    r"|paus(?:e|ed|es)|suspend(?:ed|s)?|halt(?:ed|s)?|no longer)\b",
    re.IGNORECASE,
)
# Leave that has to be got before is none that is got afterwards.
_LEAVE_AFTER = Pattern(
    r"\b(?:consent|permission|okay|approv\w+|ask|apply|notice|vet)\b[^?]*\bafter (?:[\w'’-]+ ){0,3}?"
    r"(?:\w{2,}ing|scans?|uses?|gets?|captures?|collects?|takes?)\b",
    re.IGNORECASE,
)
_LEAVE_BEFORE = Pattern(r"\b(?:before|unless|until|without|only after|in advance|prior)\b", re.IGNORECASE)
_AFTER_DOING = Pattern(r"\bafter (?P<what>\w{2,}ing)\b", re.IGNORECASE)
_WITHOUT_DOING = Pattern(r"\b(?:without|before)(?: first)? (?P<what>\w{2,}ing)\b", re.IGNORECASE)
# What is public is not private.
_OF_ALL = r"(?:schools?|colleges?|universit\w+|places?|spaces?|polic(?:y|ies)|bod(?:y|ies)|sector|propert\w+|land)\b"
_PRIVATE = Pattern(rf"(?<!\bpublic and )(?<!\bpublic or )\bprivate {_OF_ALL}", re.IGNORECASE)
_PUBLIC = Pattern(rf"(?<!\bprivate and )(?<!\bprivate or )\bpublic {_OF_ALL}", re.IGNORECASE)
# Nor does what was taken off a list rule anything out.
_ASKS_RULED_OUT = Pattern(
    rf"^{LINK}(?:is|are|do|does)\b[^?]*\b(?:rul(?:es?|ing) out|ban|bar|forbid|exclude|prohibit|refuse|pledge|promise)",
    re.IGNORECASE,
)

# "Is it still legal?" has no no in "the ban expired".
_ASKS_FREE = Pattern(r"\b(?:(?<!not )(?:legal|lawful|allowed|permitted)|free to)\b", re.IGNORECASE)
_BAR_GONE = Pattern(
    r"\b(?:ban|moratorium|prohibition|pause|freeze)s?\b[^.;]*?\b(?<!not )"
    r"(?:expired|ended|lapsed|(?:was|were|been) (?:lifted|repealed|reversed|dropped)|not in force|no longer in force)\b"
    r"|\b(?:lifted|repealed|reversed|dropped|ended) (?:its|the|their|that|this|a) (?:[\w-]+ )?"
    r"(?:ban|moratorium|pause)\b",
    re.IGNORECASE,
)


def speaks_of_something_else(asked: str, said: str) -> bool:
    """Tell whether ``said`` counts out by another thing than is asked, or tells of those whom ``asked`` does not mean.

    "Foreign police" are none of "US police", "citizens" none of "non-citizens"; what is not sold may have been once.
    """
    abroad = bool(_ABROAD.search(asked)) and bool(_AT_HOME.search(said)) and not _ABROAD.search(said)
    of_now = bool(_ASKS_EVER.search(asked)) and bool(_NOW_DENIED.search(said)) and not _PAST_DENIED.search(said)
    of_now = of_now and not _ASKS_REFUSING.search(asked)
    of_rules = bool(_ASKS_OBEYED.search(asked)) and not _OF_KEEPING.search(said)
    of_fine = bool(_ASKS_PAID.search(asked)) and not _OF_PAYING.search(said)
    of_bill = bool(_ASKS_STANDING.search(asked) and _BILL.search(said)) and not _BILL.search(asked)
    lasting = bool(_ASKS_LASTING.search(asked)) and not _OF_LASTING.search(said)
    plain = _ASKS_DEAR.search(said) or _SUM.search(asked) or (_DEAR.search(asked) and _A_FEW.search(said))
    dear = bool(_ASKS_DEAR.search(asked)) and not plain
    of_emotion = bool(_FACE.search(asked) and _EMOTION.search(said)) and not (
        _EMOTION.search(asked) or _FACE.search(said)
    )
    of_suit = bool(_ASKS_OF_SUIT.search(asked) and _ACCUSED.search(said)) and not _ASKS_OF_SUIT.search(said)
    if of_suit and not _ACCUSED.search(asked):
        return True
    if abroad or of_now or of_rules or of_fine or of_bill or lasting or dear or of_emotion:
        return True
    if any(
        one.search(asked) and other.search(said) and not (other.search(asked) or one.search(said))
        for one, other in ((_ADULTS, _CHILDREN), (_CHILDREN, _ADULTS))
    ):
        return True
    return _tells_of_the_others(asked, said) or _counts_out_otherwise(asked, said) or _is_elsewhere(asked, said)


def _is_elsewhere(asked: str, said: str) -> bool:
    """Tell whether ``said`` has none in any place of a kind, and ``asked`` asks of those of another kind."""
    wanted, told = _IN_ITS.search(asked), _IN_ANY.search(said)
    if wanted is None or told is None:
        return False
    return all(shipped_lexicon().alike(stem).isdisjoint(stems(said)) for stem in stems(wanted["where"]))


def asked_by_the_word_of(question: Question) -> str | None:
    """Return the actor by whose word something is asked for: "according to Amazon"; None where it is by nobody's."""
    if (match := _ACCORDING.search(question.text)) is not None:
        return next((one.actor for one in question.mentions if one.span.start == match.end()), None)
    said = _SAID_IT.search(question.text)
    speaker = next((one for one in question.mentions if said and one.span.end == said.start()), None)
    done_to = speaker is not None and _DONE_TO.search(question.text[: speaker.span.start])
    return None if speaker is None or done_to else speaker.actor


def tells_the_opposite(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if a rule was kept, a thing is dear or on, or one is sued, and ``said`` denies it."""
    after, without = _AFTER_DOING.search(asked), _WITHOUT_DOING.search(said)
    if after and without and after["what"].lower() == without["what"].lower():
        return True
    return any(
        kept.search(asked) and not broken.search(asked) and broken.search(said)
        for kept, broken in (
            (_DEAR, _A_FEW),
            (_ASKS_TOLD, _UNTOLD),
            (_ASKS_OBEYED, _BROKEN),
            (_ASKS_TIGHTER, _LOOSER),
            (_ASKS_SUED_NOW, _SETTLED),
            (_ON, _OFF),
            (_OFF, _ON),
            (_ASKS_BACK, _PULLED_BACK),
            (_BETTER, _WORSE),
            (_WORSE, _BETTER),
            (_ASKS_RULED_OUT, PLEDGE_DROPPED),
            (_LEAVE_AFTER, _LEAVE_BEFORE),
            (_PRIVATE, _PUBLIC),
            (_PUBLIC, _PRIVATE),
        )
    )


def tells_of_no_bar_left(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if something is allowed, and ``said`` tells that a bar on it is gone."""
    return bool(_ASKS_FREE.search(asked) and _BAR_GONE.search(said))


def _tells_of_the_others(asked: str, said: str) -> bool:
    others = frozenset(stems(" ".join(match["who"] for match in _NON.finditer(said))))
    if not others or _NON.search(asked):
        return False
    if "citizen" in others and _AMERICAN.search(asked) and not _CITIZENS.search(_NON.sub(" ", said)):
        return True
    outside = frozenset(stems(_NON.sub(" ", said)))
    return bool(others & frozenset(stems(asked)) - outside)


def _counts_out_otherwise(asked: str, said: str) -> bool:
    wanted, told = _FOR_EACH.search(asked), _FOR_EACH.search(said)
    if wanted is None or told is None:
        return False
    lexicon, plain = shipped_lexicon(), plain_stems("grammar") | plain_stems("light")
    first = next((word.stem for word in words(wanted["what"]) if word.stem not in plain), None)
    return first is not None and lexicon.alike(first).isdisjoint(stems(told["what"]))
