"""Whether the thing that is asked to be barred is the one of which a sentence tells, and not where or on what it is.

A ban on face recognition by drones bans no drones, and who keeps it off its cameras still makes cameras.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.followed.ellipsis import ADDED, ADDS
from bot.answering.found.evidence import Evidence
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.words import Word, words

_THING = r"(?P<what>(?:[\w'’-]+ ){0,3}?[\w'’-]+)"
_THEN = (
    r"(?= (?:in|on|at|by|for|with|under|during|since|after|before|outright|altogether|now|today|any ?more"
    r"|yet)\b|\W*$)"
)
_IS_BARRED = Pattern(
    rf"^{LINK}(?:is|are|was|were)(?:n['’]?t)? {_THING} (?:(?:still|now|currently|ever|already|also) )*"
    r"(?:banned|legal|illegal|lawful|unlawful|allowed|permitted|prohibited|outlawed|forbidden)\b(?! (?:to|from)\b)",
    re.IGNORECASE,
)
_DO_BAR = Pattern(
    rf"^{LINK}(?:do|does|did|has|have|had)(?:n['’]?t)? (?:the )?(?P<who>[^?,;]+?) "
    r"(?:ban(?:ned)?|bar(?:red)?|outlaw(?:ed)?|prohibit(?:ed)?|forb[ia]d(?:den)?"
    r"|(?:stop(?:ped)?|quit) (?:making|selling|offering)) "
    rf"{_THING}{_THEN}",
    re.IGNORECASE,
)
# What a ban does is no thing that is banned: "does the Oslo ban cover shops?"
_BAN_DOES_WORDS = (
    "affect allow also apply bind come concern cover end exempt expire extend go hit hold include last leave let mean"
    " protect reach run spare stop take touch"
)
_BAN_DOES = frozenset(_BAN_DOES_WORDS.split())
_OWNER = Pattern(r"^[\w .]+['’]s? (?=\S)")  # "Oregon's" before the name of its law
_POINTS = frozenset({"it", "that", "this", "the", "these", "those", "them", "its", "their", "any", "all", "such"})
# What a bar is on stands behind it, with nothing between that tells where or by what means: "a ban on".
_AROUND = "in|at|with|for|by|from|through|inside|during|of|against|under"
_BARRING = Pattern(
    r"\b(?:ban|bar|drop|exempt|forbad|forbid|halt|keep|kept|legal|licen[cs]|limit|outlaw|paus|permit|prohibit|quit|regulat"
    r"|restrict|retir|stop|suspend|allow)\w*(?: on| from (?:its|their|the) [\w'’-]+)?"
    rf"(?: (?!(?:{_AROUND}|on|to)\b)[\w'’-]+){{0,4}} $",
    re.IGNORECASE,
)
_BY_MEANS = Pattern(r"\b(?:ban|bar|forbid|outlaw|prohibit)\w*\b[^,;]*\bby(?: [\w-]+){0,2} $", re.IGNORECASE)
_FACES = Pattern(r"\bfac(?:e|ial)\b", re.IGNORECASE)
_OF_FACES = Pattern(r"(?: (?!and\b|or\b)[\w'’-]+)? (?:face|facial)\b", re.IGNORECASE)  # "body camera face recognition"
_IS_SO = Pattern(
    r"[\w'’-]+ (?:is|are|was|were|remains?|became|stays?)\b[^,;]*?"
    r"\b(?:banned|barred|legal|illegal|lawful|unlawful|allowed|permitted|prohibited|outlawed|forbidden|exempt)",
    re.IGNORECASE,
)


def leaves_part_out(question: Question, one: Evidence) -> bool:
    """Tell whether a follow-up adds a part to the question before it, "and drones?", and a sentence does not name it.

    It would tell once more what was asked before.
    """
    part = ADDED.search(question.wording.rstrip(" ?!.")) if question.earlier else None
    plain = plain_stems("grammar") | plain_stems("light")
    added = part is not None and not ADDS.match(part.group())  # "including scraping?" asks of what was told
    wanted = [word for word in words(part.group()) if word.stem not in plain] if part and added else []
    lexicon = shipped_lexicon()
    bound = {scope for clause in one.clauses for scope in clause.scopes}
    told = {wanted[match.start].stem for match in lexicon.scopes.find(wanted) if match.label in bound}
    said = told | {word.stem for word in words(one.sentence.text)}
    return any(not lexicon.meets(word.stem, said) for word in wanted)


def is_of_another_thing(question: Question, one: Evidence) -> bool:
    """Tell whether it is asked if something else than face recognition is barred, and a sentence is not on that.

    A sentence without a word for the thing may have another one; of "voice recognition" it needs that of the voice.
    """
    inside, wanted = _thing_asked(question)
    text = one.sentence.text
    if not wanted or _is_told(wanted[-1], text):
        return False
    alike = shipped_lexicon().alike(wanted[-1].stem)
    topical = any(word.stem in plain_stems("topic") for word in inside)
    return topical or any(word.stem in alike for word in words(text)) or bool(_FACES.search(text))


def _thing_asked(question: Question) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words for the thing, and which of them are its own; none where it is face recognition or a name."""
    asked = _IS_BARRED.match(question.text) or _DO_BAR.match(question.text)
    if asked is None or question.wording != question.text or question.earlier:
        return (), ()
    who = _OWNER.sub("", asked.groupdict().get("who") or "")
    if who and who not in question.names.values():  # "its 2021 ban", "Oslo's ban"
        return (), ()
    start, end = asked.span("what")
    named = any(start < mention.span.end and mention.span.start < end for mention in question.mentions)
    inside = [word for word in words(question.text) if start <= word.span.start < end]
    of_faces = any(word.stem in plain_stems("of_faces") for word in words(question.text))
    if named or of_faces or not inside or inside[0].text in _POINTS | _BAN_DOES:
        return (), ()
    scopes = {stem for stem, label in shipped_lexicon().scopes.single_words() if label != "homes"}
    plain = plain_stems("grammar") | plain_stems("light") | plain_stems("topic") | scopes
    return inside, [word for word in inside if word.stem not in plain]


def _is_told(word: Word, text: str) -> bool:
    """Tell whether a text says of a thing, or of one that is named alike, that it is barred or is not.

    What is done ("scraping") may be barred as the means by which something else is.
    """
    alike, means = shipped_lexicon().alike(word.stem), word.text.endswith("ing")
    spans = [one.span for one in words(text) if one.stem in alike and not _OF_FACES.match(text, one.span.end)]
    return any(
        _BARRING.search(text[: span.start])
        or _IS_SO.match(text, span.start)
        or (means and _BY_MEANS.search(text[: span.start]))
        for span in spans
    )
