"""What stands behind a deed in a sentence that only points back at it, and whose word gives no reason for it."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stems

_DEED = (
    r"(?:decision|move|step|pause|halt|suspension|change|announcement|vote|ban|measure|fine|penalty|ruling|reversal"
    r"|retreat|withdrawal|end|settlement|review|deal)"
)
# "It follows the case of a boy", "The decision, made public in May, came days after a woman was marched out".
_FOLLOWS = Pattern(
    rf"^\W*(?:It|This|That|The (?:[a-z]+ )?{_DEED})\b(?:,[^,]*,)? "
    r"(?:follow(?:s|ed)\b|c(?:a|o)mes? (?:[\w-]+ ){0,4}?(?:after|amid|in response to)\b)"
    r"(?! (?:up|suit|the (?:same|rules?|law)))",
    re.IGNORECASE,
)
_COURT = r"(?:judges?|justices?|courts?|tribunals?|panel|bench|she|he|they|it)"
# What a court finds is why it rules as it does.
_FOUND = Pattern(
    rf"\b{_COURT} (?:(?:also|further|unanimously) )?(?:found|held|wrote|reasoned|concluded)\b",
    re.IGNORECASE,
)
_ASKS_RULING = Pattern(
    r"\b(?:annul\w*|overturn\w*|str(?:ike|uck|icken)(?: \w+)* down|quash\w*|set aside|dismiss\w*|thr(?:ow|ew|own)"
    r"(?: [\w'’-]+){0,4} out|block\w*|void\w*|revers\w*|rul(?:e|ed) against|uph[eo]ld|reject\w*|lose|lost|win|won)\b",
    re.IGNORECASE,
)
# What the doers themselves found of the thing they gave up: a verdict on it needs no "because".
_FOUND_WANTING = Pattern(
    r"\b(?:no longer|not|never|hardly) (?:\w+ )?(?:justif\w+|worth\b|outweigh\w*)"
    r"|\btoo (?:small|big|few|costly|expensive|dear|slow|risky|unreliable|inaccurate|divisive|controversial|early|low)"
    r" (?:to|for)\b|\bcost (?:us|it|them) more\b|\bhad to come first\b"
    r"|\bno (?:faster|quicker|safer|better|cheaper|shorter)\b",
    re.IGNORECASE,
)
_GIVEN_UP = Pattern(
    r"\b(?:stop\w*|end(?:ed|ing)?|dr[oa]p(?:ped|ping)?|abandon\w*|g(?:ave|ive|iven|iving) up|quit\w*|leav(?:e|ing)|left"
    r"|paus\w*|suspend\w*|halt\w*|withdr[ae]w\w*|remov\w*|scrap\w*|shel(?:f|v)\w*|tak(?:e|en|ing) (?:[\w'’-]+ ){0,3}out"
    r"|took (?:[\w'’-]+ ){0,3}out|turn(?:ed|ing)? (?:[\w'’-]+ ){0,3}(?:off|down)|discontinu\w*|cancel\w*|ditch\w*"
    r"|pull(?:ed|ing)? (?:out|the plug)|back(?:ed|ing)? (?:out|away))\b",
    re.IGNORECASE,
)
# Whoever was against a deed gives no reason for it: "a member who voted against ending it called it a loss".
_AGAINST = Pattern(
    r"\bwho (?:had )?(?:(?:voted|argued|spoke|lobbied|campaigned|fought) against|opposed)"
    r"(?: (?:the |a |an |its |their |any )?(?P<what>(?!said\b|called\b|told\b)[a-z-]+))?",
    re.IGNORECASE,
)
_REVERSED = Pattern(
    r"\b(?:repeal\w*|lift\w*|overturn\w*|end(?:ed|ing)?|dr[oa]p(?:ped)?|scrap\w*|abandon\w*|veto\w*|reject\w*|revok\w*"
    r"|undo\w*|undid|loosen\w*|weaken\w*|str(?:ike|uck)|block\w*|kill\w*|fail\w*|void\w*|revers\w*|(?:voted )?down)\b",
    re.IGNORECASE,
)
_ASKS_AGAINST = Pattern(
    r"\b(?:oppos\w*|object\w*|against|criti\w*|disagree\w*|dissent\w*|complain\w*|unhappy|disappoint\w*)\b",
    re.IGNORECASE,
)
_ANY_DEED = frozenset(stems("it this that measure move decision plan idea proposal step vote motion"))
_BECAUSE = Pattern(r"\b(?:because|due to|owing to)\b", re.IGNORECASE)
_NEAR = 4  # sentences of an opening that tell of one event


def points_back(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells what stands behind the deed that its article is on, without naming the deed."""
    text = one.sentence.text
    if one.place == 0:
        return False
    if question.clause.denied and _BECAUSE.search(text):  # "they could not fine it because the law gives no power"
        return any(question.clause.denied & clause.denied for clause in one.clauses)
    if _FOLLOWS.search(text):
        return one.place <= _NEAR
    if _ASKS_RULING.search(question.text):
        return one.place <= _NEAR and _FOUND.search(text) is not None
    return _GIVEN_UP.search(question.text) is not None and _FOUND_WANTING.search(text) is not None


def is_of_opponent(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence is the word of somebody who was against the very deed whose reason is asked for."""
    found = None if _ASKS_AGAINST.search(question.text) else _AGAINST.search(one.sentence.text)
    if found is None:
        return False
    against = stems(found["what"] or "it")
    asked = {like for word in question.clause.words for like in shipped_lexicon().alike(word.stem)}
    if not _ANY_DEED.isdisjoint(against):
        return True
    undoing = found["what"] is not None and found["what"].lower().endswith("ing")
    return not asked.isdisjoint(against) and (undoing or not _REVERSED.search(question.text))
