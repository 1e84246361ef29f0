"""Whether a sentence gives a reason: by its words, and as it was read."""

import re

from bot.answering.asked.question import Question
from bot.answering.found.behind_it import is_of_opponent, points_back
from bot.answering.found.evidence import Evidence
from corpus.article import Span
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import stem, stems

# What somebody "said it would" do is announced thereby, and no reason.
_CAUSE = Pattern(
    r"\b(?:because|over|amid|after|owing to|due to|in response|so that|reasons?|citing|saying"
    r"|said (?!(?:that )?(?:it|they|he|she|we|I)\b)[^,;]* (?:would|could|too|not)"
    r"|to (?:fight|stop|spot|let|keep|protect|identify|prevent|study|find|enforce)"
    r"|against (?:[a-z-]+ ){0,2}(?:crimes?|thefts?|fraud|violence|shoplift\w+|terror\w*|scams?|abuse))\b",
    re.IGNORECASE,
)
# Why it was done to them may lie in what tells them apart: "all lawyers of firms that were suing the company".
_SORTED_OUT = Pattern(
    r"\b(?:all|any|every|everyone|those|anyone)\b [^.;,]*\b(?:that|who) (?:were|are|was|is|had been|have been)"
    r" [a-z]+(?:ing|ed)\b",
    re.IGNORECASE,
)
# What was stopped from being done tells not why it was done: "the order had stopped the firm from turning them away".
_HINDERED = Pattern(
    r"\b(?:stop(?:ped|s)?|ke(?:ep|eps|pt)|prevent(?:ed|s)?|bar(?:red|s)?|block(?:ed|s)?|prohibit(?:ed|s)?)"
    r"(?: (?P<whom>[^.;,]{2,60}?))? from (?P<deed>[a-z]+ing\b[^.;,]*)",
    re.IGNORECASE,
)
# What somebody holds against a thing may be why they did something about it.
_AGAINST = Pattern(
    r"\b(?:oppos(?:es|ed|ing|ition)|object(?:s|ed|ions?)|concern(?:s|ed) (?:about|over|that)|fear(?:s|ed|ing)"
    r"|protests?|criticis\w+|(?:too|more) (?:risky|inaccurate|unreliable)|not (?:\w+ )?(?:reliable|accurate)|unreliable"
    r"|inaccurate|bias(?:es|ed)?)\b",
    re.IGNORECASE,
)
_HOPES = Pattern(r"\b(?:hope[sd]?|hoping) (?:that |(?:the|its?|their|this)\b|it\b|[A-Z])", re.IGNORECASE)
# When, or which in order, and not why: "one day after the letter", "the fourth city, after Oakland".
_ONLY_AFTER = Pattern(
    r"\b(?:hours?|days?|weeks?|months?|years?|shortly|soon) after\b"
    r"|\b(?:second|third|fourth|fifth|sixth|next|last)\b[^.;]*\bafter\b",
    re.IGNORECASE,
)
# Acted upon what was found or ruled, or upon what others held against it.
_TRIGGER = Pattern(
    r"\bafter (?:(?!\bafter\b)[\w'’.-]+ ){1,6}"
    r"(?:(?:found|ruled|warned|concluded|showed|complained|objected|revealed|decided|learned) that"
    r"|(?:objected|protested|complained|revealed|came to light|c(?:a|o)me out)\b)",
    re.IGNORECASE,
)
_OUTCRY = Pattern(
    r"\b(?:after|followed) (?:[\w'’-]+ ){0,4}?(?:opposition|protests?|outcry|backlash|criticism|objections?|pressure"
    r"|complaints|uproar|admissions?|revelations?)\b",
    re.IGNORECASE,
)
# Whose reason is asked for: "why did the firm say it need not wait?", "what was the firm's excuse?".
_WHOSE = Pattern(
    r"\bwhy (?:did|does|do|has|have|had) (?P<who>[^?,]{2,60}?) "
    r"(?:say|said|think|thought|claim(?:ed)?|argued?|insist(?:ed)?|believed?|maintain(?:ed)?|den(?:y|ied))\b"
    r"|\bhow (?:did|does|do|has|have) (?P<doer>[^?,]{2,60}?) (?:explain(?:ed)?|justif(?:y|ied)|defend(?:ed)?)\b"
    r"|(?P<owner>[^?,]{2,60}?)(?:['’]s|(?<=s)['’]) (?:\w+ )?"
    r"(?:reasons?|excuses?|justifications?|explanations?|rationale|arguments?|reasoning)\b",
    re.IGNORECASE,
)
_SPEAKS = Pattern(r"\b(?:said|says|argue[sd]|claim(?:s|ed)|explain(?:s|ed)|insist(?:s|ed)|told)\b", re.IGNORECASE)
# What stands before it is what it explains: "the group sued because fines were unpaid" tells not why one was fined.
BECAUSE = Pattern(r"\b(?:because|due to|owing to)\b", re.IGNORECASE)
_ONCE_MORE = Pattern(
    r"\b(?:another|again|second|further|more|extra|additional|twice|later|(?:19|20)\d\d)\b", re.IGNORECASE
)
_DROPPED = Pattern(r"\b(?:dropped|removed|scrapped|deleted|struck) (?:the|that|this|a) (?P<thing>[a-z]+)\b")
_ADDED = Pattern(r"\b(?:another|a second|a further|once more)\b", re.IGNORECASE)
_UPON_WHAT = Pattern(r"\b(?:after|because|amid|due to|owing to|in response to)\b", re.IGNORECASE)
_NONE_FOR = Pattern(r"\bno (?:\w+ )?reasons? for (?:its |their )?(?P<deed>[a-z]+ing)\b", re.IGNORECASE)
_GOES_ON = Pattern(r"\b(?:longer|still|ke(?:ep|pt)|prolong\w*|beyond)\b", re.IGNORECASE)  # "extended", in other words
_UPON = Pattern(r"\b(?:after|because|since|as|when)\b", re.IGNORECASE)
# Whoever is sued, fined or condemned is so for what they did wrong, or are said to have done.
_ACCUSED = Pattern(
    r"\b(?:su(?:e|ed|ing)|(?:go|went|taken?|took) (?:[\w'’.-]+ ){0,4}?to court|lawsuit|complain(?:ed|t)?"
    r"|fined?|penali[sz]ed?|punish(?:ed)?|condemn(?:ed)?|rul(?:e|ed) against|reprimand(?:ed)?|charged?|prosecuted?)\b",
    re.IGNORECASE,
)
_WRONG = Pattern(
    r"\b(?:(?:law)?suits?|complaints?|petition|plaintiffs?|claimants?) (?:says?|said|alleges?|alleged|claims?"
    r"|accuses?)\b|\b(?:violat(?!ion)|breach|infring)\w*|\b(?:broke|broken|illegal(?:ly)?|unlawful(?:ly)?)\b"
    r"|\bwithout (?:[\w'’-]+ ){0,3}(?:consent|notice|permission|basis|warrant)\b"
    r"|\b(?:not|never)(?: been)? asked\b"
    r"|\bconsent\b[^.;]*? (?:not|never) (?:\w+ )?(?:valid|free|freely|given|informed)\b"
    r"|\b(?:invalid consent|consent (?:was|is) invalid)\b"
    r"|\b(?:no legal (?:basis|ground)|lack(?:ed|s) (?:a |any )?legal basis)\b",
    re.IGNORECASE,
)
_FOR = Pattern(
    r"\b(?:fined|penali[sz]ed|reprimanded|sued|condemned)\b[^.;]*? for (?:not )?(?:[a-z]+ly )?[a-z]{2,}ing\b"
)
# Why a fine was quashed, or cut, is not told by what it was for, nor the other way round.
_LET_OFF = Pattern(
    r"\b(?:annul\w*|overturn\w*|quash\w*|set aside|cancel\w*|waiv\w*|dismiss\w*|thr(?:ow|ew|own)|dr[oa]p(?:ped|s)?"
    r"|void\w*|revers\w*|cut|reduc\w+|lower(?:ed|s)?|halv(?:ed?|es)|trimm?(?:ed|s)?)\b",
    re.IGNORECASE,
)
_OVER = Pattern(r"\b(?:sued|action|complaint|petition|charge[sd]?)\b[^.;]* over\b", re.IGNORECASE)
_INSTEAD = Pattern(r"\b(?:said|says) (?:that )?(?:it|they|he|she) (?:would|will)\b[^.;]*\binstead\b", re.IGNORECASE)
_MEANS = Pattern(r"\bus(?:es?|ed|ing) [^.;]*? to (?P<deed>[a-z]{3,})\b", re.IGNORECASE)
_GIVEN = 0.4  # share read to answer from which a sentence gives the reason, whatever its words
_MAYBE = 0.25  # ... and where its words are those of a reason
_TRIGGERED = 0.15  # ... and where they tell upon what it was done
_REPEATED, _IN_FULL = 0.05, 0.95  # ... and where they have all words of the question before what it was done upon
_NONE_GIVEN = 0.5  # share read to deny from which "gave no reason" is the answer


def sounds_like_reason(one: Evidence) -> bool:
    """Tell whether a sentence has the words of a reason."""
    text = one.sentence.text
    return bool(_CAUSE.search(_ONLY_AFTER.sub("", text)) or _OUTCRY.search(text) or _SORTED_OUT.search(text))


def says_because(one: Evidence) -> bool:
    """Tell whether a sentence gives a reason in so many words, whatever it explains."""
    return BECAUSE.search(one.sentence.text) is not None


def tells_own_reason(question: Question, one: Evidence) -> bool:
    """Tell whether somebody speaks in a sentence whose own reason is asked for."""
    told = _SPEAKS.search(one.sentence.text)
    return told is not None and not whose_reason(question).isdisjoint(_named_before(one, told.start()))


def whose_reason(question: Question) -> frozenset[str]:
    """Return the actors whose own reason is asked for; nobody where it may be told by anyone."""
    found = _WHOSE.search(question.text)
    if found is None:
        return frozenset()
    start, end = next(found.span(name) for name in ("who", "doer", "owner") if found[name])
    return frozenset(one.actor for one in question.mentions if start <= one.span.start < end)


def tells_wrong(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells of a wrong, and it is asked why somebody was sued, fined or condemned."""
    if not _ACCUSED.search(question.text) or _LET_OFF.search(question.text):
        return False
    new = _OVER.search(one.sentence.text) and " over " not in question.text.lower()
    return bool(new or _WRONG.search(one.sentence.text) or _FOR.search(one.sentence.text))


def tells_means(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells by what the very thing is done that is asked why: "uses software to block them"."""
    asked = {like for word in question.clause.words for like in shipped_lexicon().alike(word.stem)}
    return any(stem(found["deed"]) in asked for found in _MEANS.finditer(one.sentence.text))


def explains_another(question: Question, one: Evidence) -> bool:
    """Tell whether the cause that a sentence gives, or has none of, is that of another deed than is asked about.

    It may be that of what others did, unless it is read to answer; of what was done once more; of a fine's being cut;
    of what was only dropped from a rule; what one who was against it says; or of what others did upon the very thing:
    "the town stopped after Axon paused sales" does not tell why Axon did.
    """
    text = one.sentence.text
    lexicon = shipped_lexicon()
    if (none_for := _NONE_FOR.search(text)) and not _GOES_ON.search(question.text):
        return all(not lexicon.meets(word.stem, stems(none_for["deed"])) for word in question.content)
    of_another = (tells(question, one) for tells in (_follows_asked, is_of_opponent, _drops_part))
    if _is_what_came_instead(one) or any(of_another):
        return True
    found = BECAUSE.search(text)
    if found is None:
        return False
    if _ACCUSED.search(question.text) and _LET_OFF.search(text, 0, found.start()):
        return not _LET_OFF.search(question.text)
    if _ADDED.search(text, 0, found.start()) and not _ONCE_MORE.search(question.text):
        return True
    doing, told = _named_before(one, found.start()), frozenset(stems(text[: found.start()]))
    same = one.answers_rather or any(lexicon.meets(word.stem, told) for word in question.content)
    return bool(doing) and doing.isdisjoint(question.actors) and bool(question.actors) and not same


def _drops_part(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells why something was dropped that is not asked about: "dropped the requirement"."""
    because = _UPON_WHAT.search(one.sentence.text)
    found = _DROPPED.search(one.sentence.text, 0, because.start()) if because else None
    content = question.content
    return (
        found is not None
        and bool(content)
        and not any(shipped_lexicon().meets(word.stem, stems(found["thing"])) for word in content)
    )


def _is_what_came_instead(one: Evidence) -> bool:
    """Tell whether a sentence announces what is done in place of a thing, with no word of why that is over."""
    return _INSTEAD.search(one.sentence.text) is not None and not sounds_like_reason(one)


def _follows_asked(question: Question, one: Evidence) -> bool:
    """Tell whether others did something upon what is asked: it is the cause itself, and of the same one."""
    found, asked = _UPON.search(one.sentence.text), question.clause
    if _TRIGGER.search(one.sentence.text):  # what was found is no deed of anybody's
        return False
    if found is None or asked.subject is None or asked.subject in _named_before(one, found.start()):
        return False
    behind = (clause for clause in one.clauses if clause.subject == asked.subject)
    return any(asked.signs.get(axis) is sign for clause in behind for axis, sign in clause.signs.items())


def _named_before(one: Evidence, place: int) -> set[str]:
    mentions = one.mentions
    return {mention.actor for mention in mentions if mention.span.end <= place}


def tells_of_hindrance(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence tells only that those asked about were kept from the very deed that is asked why."""
    found = _HINDERED.search(one.sentence.text)
    if found is None or _HINDERED.search(question.text) or question.clause.denied:
        return False
    whom = {mention.actor for mention in one.mentions if Span(*found.span("whom")).holds(mention.span.start)}
    lexicon, deed = shipped_lexicon(), frozenset(stems(found["deed"]))
    return not whom.isdisjoint(question.actors) or any(lexicon.meets(word.stem, deed) for word in question.content)


def holds_against(one: Evidence) -> bool:
    """Tell whether a sentence tells what somebody holds against a thing."""
    return bool(_AGAINST.search(one.sentence.text))


def hopes(one: Evidence) -> bool:
    """Tell whether a sentence tells what somebody hoped would come of a thing."""
    return bool(_HOPES.search(one.sentence.text))


def gives_reason(one: Evidence) -> bool:
    """Tell whether a sentence gives the reason asked for as it was read, or, where it was not, any by its words."""
    if one.says is None:
        return sounds_like_reason(one)
    sounds = sounds_like_reason(one)
    triggered = _TRIGGER.search(one.sentence.text) or _SORTED_OUT.search(one.sentence.text)
    if one.says.affirms >= _TRIGGERED and triggered:
        return True
    if one.says.affirms >= _REPEATED and one.covered >= _IN_FULL and _UPON_WHAT.search(one.sentence.text):
        return sounds
    return is_plain_reason(one) or (sounds and (one.says.affirms >= _MAYBE or one.says.denies >= _NONE_GIVEN))


def explains(question: Question, one: Evidence) -> bool:
    """Tell whether a sentence gives the reason for what is asked, or the wrong for which somebody was sued or fined.

    Or it points back at what was done: "The decision came after a woman was thrown out".
    """
    return gives_reason(one) or tells_wrong(question, one) or points_back(question, one)


def is_plain_reason(one: Evidence) -> bool:
    """Tell whether a sentence is read to answer why, whatever its words."""
    return one.affirms >= _GIVEN
