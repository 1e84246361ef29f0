"""What says the opposite of what is asked, in words that share no verb with it: "sued", "settled its suit"."""

import re

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question
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
_PLANNED = Pattern(r"\b(?:bid|plan(?:s|ned)?|proposals?)\b", re.IGNORECASE)
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
# Nor is what made more errors better, nor the other way round.
_BETTER = Pattern(
    r"\b(?:better|more (?:accurate|reliable)|(?:fewer|less) (?:\w+ )?(?:errors?|mistakes?))\b", re.IGNORECASE
)
_WORSE = Pattern(
    r"\b(?:worse|worst|(?:less|least) (?:accurate|reliable)|more (?:\w+ )?(?:errors?|mistakes?|false \w+))\b",
    re.IGNORECASE,
)
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
# "Is it still on?" has none in "lifted an injunction against it".
_ASKS_ON = Pattern(r"\b(?:still|go(?:es|ing)? on|continu\w+|keep|in (?:force|effect|place))\b", re.IGNORECASE)
_UNBLOCKED = Pattern(
    r"\b(?:lift(?:s|ed)|dissolve[sd]|vacate[sd]|overturn(?:s|ed)|quash(?:es|ed)|threw out|set aside) "
    r"(?:an?|the|that|its) (?:[\w-]+ )?(?:injunction|stay|block|suspension)\b[^.;]* (?:against|on|of)\b",
    re.IGNORECASE,
)
# Nor did whoever urged others to begin urge them to wait.
_URGED_TO_WAIT = Pattern(
    r"\b(?:urg|ask|t(?:ell|old)|call|press|beg|want)\w*\b[^?]*"
    r"\b(?:wait|hold off|slow down|delay|stay out of|leave\b[^?]* alone)\b",
    re.IGNORECASE,
)
_URGED_ON = Pattern(
    r"\b(?:urg|ask|call|press|beg)\w*\b[^.;]*\bto (?:begin|start|pass|adopt|act|regulate|hurry|move)\b", re.IGNORECASE
)
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

# "Oslo's ban is not affected": there is one.
_ASKS_BARRED = Pattern(
    r"\b(?:ban(?:s|ned|ning)?|bar(?:s|red|ring)|outlaw(?:s|ed)?|prohibit(?:s|ed)?|forb[ai]d(?:s|den)?)\b", re.IGNORECASE
)
_ASKS_CHANGED = Pattern(
    r"\b(?:affect|alter|appl|chang|cover|delay|drop|eas|end|extend|includ|lift|loosen|postpon|relax|repeal|revers|soften"
    r"|touch|weaken)",
    re.IGNORECASE,
)
_BAR_STANDS = Pattern(
    r"\b(?:ban|bar|prohibition|moratorium)s?\b[^,;.]* (?:is|are|was|were) (?:not (?:affected|touched|changed)"
    r"|un(?:affected|touched|changed))\b|\bnot (?:changed|lifted|dropped|relaxed) (?:its|the|their) (?:[\w-]+ )?"
    r"(?:ban|bar|prohibition|moratorium)\b"
    # Nor is a ban gone against which an order or a case is: it goes on.
    r"|\b(?:lift|dissolv|revers|overturn|dismiss|reject|thr[eo]w)\w* (?:\w+ )?(?:an?|the|its|that) (?:\w+ )?"
    r"(?:injunction|order|challenge|lawsuit|suit|complaint|appeal) (?:against|to|over) [^,;.]*?\b"
    r"(?:bans?|bar|prohibition|moratorium)\b",
    re.IGNORECASE,
)


def tells_no_return(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if something is back, and ``said`` tells of no return: what was done once is not."""
    return _ASKS_BACK.search(asked) is not None and _TELLS_RETURN.search(said) is None


def tells_the_opposite(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if a rule was kept, a thing is dear or on, or one is sued, and ``said`` denies it."""
    after, without = _AFTER_DOING.search(asked), _WITHOUT_DOING.search(said)
    if tells_no_return(asked, said) or (after and without and after["what"].lower() == without["what"].lower()):
        return True
    return any(
        kept.search(asked) and not broken.search(asked) and broken.search(said)
        for kept, broken in (
            (DEAR, A_FEW),
            (_ASKS_TOLD, _UNTOLD),
            (ASKS_OBEYED, BROKEN),
            (_ASKS_TIGHTER, _LOOSER),
            (_ASKS_SUED_NOW, _SETTLED),
            (_ON, _OFF),
            (_OFF, _ON),
            (_BETTER, _WORSE),
            (_WORSE, _BETTER),
            (_ASKS_RULED_OUT, PLEDGE_DROPPED),
            (_LEAVE_AFTER, _LEAVE_BEFORE),
            (_URGED_TO_WAIT, _URGED_ON),
            (_PRIVATE, _PUBLIC),
            (_PUBLIC, _PRIVATE),
            (_ASKS_LEAVE, _AT_FAULT),
        )
    )


def leaves_bar_standing(question: Question, said: str) -> bool:
    """Tell whether a bar is asked for, and ``said`` tells that one was not changed: there is one, so."""
    asked = question.wording  # with what a follow-up takes over
    barred = _ASKS_BARRED.search(asked) and not _ASKS_CHANGED.search(asked)
    return bool(barred) and _BAR_STANDS.search(said) is not None


def tells_it_had_been(question: Question, said: str) -> bool:
    """Tell whether something is asked to have been so, and ``said`` tells that it is no longer: till then it was.

    What was planned and dropped was not done, and in a year asked about it may have ended already.
    """
    gone = _NO_MORE.search(said)
    if gone is None or question.years or question.is_denial or not _ASKS_WAS.search(question.text):
        return False
    if _PLANNED.search(gone["what"]) and not _PLANNED.search(question.text):
        return False
    told = frozenset(stems(gone["what"]))
    return any(not shipped_lexicon().alike(word.stem).isdisjoint(told) for word in question.content)


def tells_of_no_bar_left(asked: str, said: str) -> bool:
    """Tell whether ``asked`` asks if something is allowed or goes on, and ``said`` that a bar on it is gone."""
    free = _ASKS_FREE.search(asked) and _BAR_GONE.search(said)
    return bool(free or (_ASKS_ON.search(asked) and _UNBLOCKED.search(said)))
