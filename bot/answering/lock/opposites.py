"""What says the opposite of what is asked, in words that share no verb with it, or one thing and not the other."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.lock.denials import PLEDGE_DROPPED
from bot.answering.lock.misfit import A_FEW, ASKS_OBEYED, BROKEN, DEAR
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

# "Did it sell scanners?" has no no in "it no longer sells them".
_ASKS_WAS = Pattern(
    rf"^{LINK}(?:did|was|were|had)\b(?![^?]*\b(?:after|again|any ?more|appeal\w*|continu\w+|drop\w*|end\w*|keep|later"
    r"|lift\w*|h[aou]ng|held|hold|remain\w*|remov\w+|repeal\w*|retir\w+|revers\w+|since|stay|still|stop\w*|surviv\w+"
    r"|thrown?|threw|uph[eo]ld|w[io]n)\b)",
    re.IGNORECASE,
)
_NO_MORE = Pattern(
    r"\b(?:no longer|(?:abandon|discontinu|dropp|remov|retir|scrapp)ed|mov(?:e[sd]?|ing) away from) "
    r"(?P<what>(?:[\w'’-]+,? ){0,9}[\w-]+)",
    re.IGNORECASE,
)
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
# "Did he want it tougher?" has no yes in "asked to allow it for some cases".
_ASKS_TIGHTER = Pattern(
    r"\b(?:tough(?:er|en)\w*|strict(?:er|ly)?|stronger|harsher|tight(?:er|en)\w*|strengthen\w*|broader|wider|widen\w*)\b",
    re.IGNORECASE,
)
_LOOSER = Pattern(
    r"\b(?:allow|permit|let|exempt|loosen|relax|eas|weaken|narrow|soften|lift|repeal)(?:s|ed|t?ing)?\b", re.IGNORECASE
)
# What was settled is no lawsuit that somebody faces now.
_ASKS_SUED_NOW = Pattern(
    r"\b(?:is|are|still)\b[^?]*\b(?:fac(?:es?|ing) (?:an? |any )?(?:\w+ )?(?:lawsuits?|suits?|class actions?|trial)"
    r"|being sued|in court)\b",
    re.IGNORECASE,
)
_SETTLED = Pattern(r"\b(?:settl(?:e|ed|ement)|dismissed|dropped|withdr[ae]wn?|threw out|thrown out)\b", re.IGNORECASE)
# "Is it on out of the box?" has no yes in "off by default", nor the other way round.
_ON = Pattern(
    r"\b(?:switch|turn)(?:ed|s)? on\b|\bon (?:by default|out of the box|from the start)\b|\bopt[- ]?out\b",
    re.IGNORECASE,
)
_OFF = Pattern(
    r"\b(?:switch|turn)(?:ed|s)? off\b|\boff (?:by default|out of the box|from the start)\b|\bopt[- ]?in\b",
    re.IGNORECASE,
)
# What one may decline is not opt-in by that: whoever says nothing is scanned.
_ASKS_OPT_IN = Pattern(r"\bopt(?:s|ed|ing)?[- ]in\b", re.IGNORECASE)
_MAY_DECLINE = Pattern(
    r"^(?!.*\bopt(?:s|ed|ing)?[- ]in\b).*\b(?:optional|voluntary|declin\w*|refuse|opt(?:s|ed|ing)?[- ]out)\b",
    re.IGNORECASE,
)
# What a challenge to it was thrown out against has not failed.
_ASKS_FAILED = Pattern(
    r"\b(?:polic(?:y|ies)|laws?|bans?|rules?|use|deployment|acts?|settlement|fines?)\b[^?]*\b(?:fail(?:ed)?|fall|fell"
    r"|(?:str[iu](?:ke|ck)|thrown|throw|threw) (?:down|out)|overturn(?:ed)?|quash(?:ed)?|(?:found|ruled|held|declared) "
    r"(?:to be )?(?:unlawful|illegal))\b",
    re.IGNORECASE,
)
_CHALLENGE_LOST = Pattern(
    r"\b(?:dismiss(?:ed|es)?|reject(?:ed|s)?|thr[eo]w(?:n)? out) (?:an?|the|that|his|her|their) (?:[\w-]+ ){0,2}?"
    r"(?:challenge|appeal|lawsuit|suit|complaint)s? (?:to|against|over)\b",
    re.IGNORECASE,
)
# Before whom others did it, they were not the first.
_ASKS_FIRST = Pattern(r"\bfirst\b", re.IGNORECASE)
_OTHERS_BEFORE = Pattern(r"^(?!.*\bfirst\b).*\bothers?\b[^.;]*\bbefore\b", re.IGNORECASE)
# Nor did whoever did it once come back to it by that.
_ASKS_BACK = Pattern(
    r"\b(?:c[ao]me|gone?|goes|going|went|bring|brought|bringing) (?:[\w'’-]+ ){0,3}?back\b"
    r"|\bback (?:to|into) [a-z]+ing\b|\breturn(?:s|ed|ing)? to\b"
    r"|\b(?:resum(?:e[sd]?|ing)|re-?start(?:s|ed|ing)?|relaunch\w*|reinstat\w*)\b"
    r"|\b(?:is|are|start(?:ed|s)?|begun|began)\b[^?]*\b[a-z]{2,}ing\b[^?]* again(?=\W*$)",
    re.IGNORECASE,
)
_TELLS_RETURN = Pattern(
    r"\b(?:again|resum|return|renew|re-?start|re-?launch|re-?instat|reviv|lift|revers|replac|no longer bann"
    r"|(?:came|come|brought|bring|went|go(?:es)?|gone|put|switched|turned) (?:[\w'’-]+ ){0,3}?back\b)",
    re.IGNORECASE,
)
# Nor does what was taken off a list rule anything out.
_ASKS_RULED_OUT = Pattern(
    rf"^{LINK}(?:is|are|do|does)\b[^?]*\b(?:rul(?:es?|ing) out|ban|bar|forbid|exclude|prohibit|refuse|pledge|promise)",
    re.IGNORECASE,
)

_OUTWEIGHS = Pattern(r"(?P<one>[^.;?,]*)\boutweigh(?:s|ed)? (?P<other>[^.;?,]*)", re.IGNORECASE)
# "Found no sign that the pictures were shared" is no yes to whether they were.
_NOT_OF_SIGNS = Pattern(r"^(?!.*\b(?:signs?|indications?|evidence|proof|prove|trace|found|find|show))", re.IGNORECASE)
_NO_SIGN = Pattern(
    r"\b(?:no|without (?:any )?|nor any) (?:sign|indication|hint|trace|suggestion|proof|evidence)s? (?:that|of)\b",
    re.IGNORECASE,
)
# Nor may anybody do what they had a right to that was taken from them.
_ASKS_RIGHT = Pattern(rf"{LINK}(?:can|may)\b|\b(?:allow|let|entitle|right to|able to|possible)", re.IGNORECASE)
_RIGHT_GONE = Pattern(
    r"\b(?:repeal|scrap|remov|strip|abolish|end(?:s|ed)|revok|rescind|eliminat|withdr|lost|t(?:ook|akes?) away)\w*\b"
    r"[^.;]*?\brights? (?:of|to|for)\b(?![^.;]*\b(?:not|stays?|remains?|kept)\b)",
    re.IGNORECASE,
)

_NOT_THE_OTHER = Pattern(
    r"\b(?:is|are|was|were) (?P<about>(?:all )?about |over )?(?:an? |the |only |merely |just )*(?P<this>[\w'’-]+),? "
    r"(?:and |but )?not (?:about |over )?(?:an? |the )?(?P<other>[\w'’-]+(?: [\w'’-]+)?)",
    re.IGNORECASE,
)
# "Did they resign over it?", "was the row about it?": what it was about is the other thing only where that is asked.
_CAUSE = Pattern(
    r"\b(?:because of|over|due to|owing to|on account of|in protest (?:at|of|against|over)"
    r"|(?:is|are|was|were)\b[^?,;]*? about) (?P<what>[^?,;]+)",
    re.IGNORECASE,
)
# What is public is not private.
_OF_ALL = r"(?:schools?|colleges?|universit\w+|places?|spaces?|polic(?:y|ies)|bod(?:y|ies)|sector|propert\w+|land)\b"
_PRIVATE = Pattern(rf"(?<!\bpublic and )(?<!\bpublic or )\bprivate {_OF_ALL}", re.IGNORECASE)
_PUBLIC = Pattern(rf"(?<!\bprivate and )(?<!\bprivate or )\bpublic {_OF_ALL}", re.IGNORECASE)
# What somebody was found to have broken a rule by may not be done.
_ASKS_LEAVE = Pattern(
    r"^(?!.*\b(?:fined?|punish|sanction|penal|br(?:eak|oke)|illegal|unlawful|violat))"
    rf"(?:{LINK}(?:can|may)\b|.*\b(?:is|are) (?:[^?]*\b(?:allowed|permitted|free) to\b|(?:it )?(?:legal|lawful)\b))",
    re.IGNORECASE,
)
_AT_FAULT = Pattern(
    r"\b(?:br(?:oke|oken|eached)|violated|infringed|(?:fined|reprimanded|punished|sanctioned)(?! (?:if|unless))"
    r"|illegal(?:ly)?|unlawful(?:ly)?)\b[^.;]*?\b(?:when|by|because|for)\b",
    re.IGNORECASE,
)


_TAKEN_BACK = Pattern(
    r"[.!?][\"\u201d]? (?:But )?(?:That|This|It|The claim|The report) (?:is|was) (?:simply |plainly |quite )?"
    r"(?:wrong|false|incorrect|untrue|inaccurate|mistaken|an error|not (?:true|so|correct|accurate|the case))[.!]",
    re.IGNORECASE,
)


def weighs_the_other_way(asked: str, said: str) -> bool:
    """Tell whether ``said`` has the one outweigh the other that ``asked`` asks to be outweighed."""
    wanted, told = _OUTWEIGHS.search(asked), _OUTWEIGHS.search(said)
    if wanted is None or told is None:
        return False
    sides = [
        [frozenset(stems(found[side])) - plain_stems("grammar") for side in ("one", "other")]
        for found in (wanted, told)
    ]
    (one, other), (more, less) = sides
    return bool(one & less) and bool(other & more)


def tells_no_return(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if something is back, and ``said`` tells of no return: what was done once is not."""
    return _ASKS_BACK.search(asked) is not None and _TELLS_RETURN.search(said) is None


def is_taken_back(said: str) -> bool:
    """Tell whether a sentence tells what was said and that it is not so: "An article said that ... That is wrong."."""
    return _TAKEN_BACK.search(said) is not None


def tells_the_opposite(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if a rule was kept, a thing is dear or on, or one is sued, and ``said`` denies it."""
    return (
        tells_no_return(asked, said)
        or weighs_the_other_way(asked, said)
        or any(
            kept.search(asked) and not broken.search(asked) and broken.search(said)
            for kept, broken in (
                (ASKS_OBEYED, BROKEN),
                (DEAR, A_FEW),
                (_ASKS_TOLD, _UNTOLD),
                (_ASKS_TIGHTER, _LOOSER),
                (_ASKS_SUED_NOW, _SETTLED),
                (_ON, _OFF),
                (_OFF, _ON),
                (_ASKS_OPT_IN, _MAY_DECLINE),
                (_ASKS_FIRST, _OTHERS_BEFORE),
                (_ASKS_FAILED, _CHALLENGE_LOST),
                (_ASKS_RULED_OUT, PLEDGE_DROPPED),
                (_PRIVATE, _PUBLIC),
                (_PUBLIC, _PRIVATE),
                (_ASKS_LEAVE, _AT_FAULT),
                (_NOT_OF_SIGNS, _NO_SIGN),
                (_ASKS_RIGHT, _RIGHT_GONE),
            )
        )
    )


def tells_it_had_been(question: Question, said: str) -> bool:
    """Tell whether something is asked to have been so, and ``said`` tells that it is no longer: till then it was.

    In a year asked about it may have ended already.
    """
    gone = _NO_MORE.search(said)
    if gone is None or question.years or question.is_denial or not _ASKS_WAS.search(question.text):
        return False
    told = frozenset(stems(gone["what"]))
    return any(shipped_lexicon().meets(word.stem, told) for word in question.content)


def asks_of_cause(asked: str) -> bool:
    """Tell whether a question asks what something was about, or done for."""
    return _CAUSE.search(asked) is not None


def denied_by_contrast(asked: str, said: str) -> bool:
    """Tell whether ``said`` has something be one thing and not the other, for which alone ``asked`` asks."""
    if not (found := list(_NOT_THE_OTHER.finditer(said))):
        return False
    cause, wanted = _CAUSE.search(asked), _alike(asked)
    for match in found:
        this, other = (frozenset(stems(match[part])) - plain_stems("grammar") for part in ("this", "other"))
        meant = wanted if match["about"] is None else _alike(cause["what"]) if cause else frozenset()
        if other and other <= meant and this.isdisjoint(wanted):
            return True
    return False


def _alike(text: str) -> frozenset[str]:
    """Return the stems of a text and of what means about the same."""
    return frozenset().union(*(shipped_lexicon().alike(stem) for stem in stems(text)))
