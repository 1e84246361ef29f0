"""Whether a question asks for what is so or for what is not so, and the same in words that leave no doubt.

"Didn't IBM quit?" asks whether IBM quit, whatever its "n't". A statement that is to be confirmed is asked as it stands:
"IBM didn't quit, right?", and "..., did it?" too, asks whether it is so that IBM did not.
"""

import re

from msgspec import Struct, structs

from bot.answering.asked.claimed import as_claim
from bot.answering.asked.country import with_country
from bot.answering.asked.everyday import in_articles_words
from bot.answering.asked.forms import (
    ASKING_WORD,
    Form,
    asking_verb,
    asks_last,
    form_of,
    tag_of,
    without_hearsay,
    without_opening,
)
from bot.answering.asked.idioms import without_idioms
from bot.answering.asked.implied import as_implied
from bot.answering.asked.indirect import asked_directly
from bot.answering.asked.nobody import of_anybody
from bot.answering.asked.one_name import by_one_name
from bot.answering.asked.one_verb import by_one_verb
from bot.answering.asked.opening import AUXILIARY, LINK, with_time_last, without_courtesies
from bot.answering.asked.phrases import in_plain_verbs
from corpus.patterns import Pattern
from corpus.words import words

_CONTRACTED = Pattern(r"(?P<verb>\w+?)(?:n['’]?t|['’]nt|not)", re.IGNORECASE)
_SHORTENED = {"ca": "can", "wo": "will", "ai": "is"}  # can't, won't, ain't
_DENYING = frozenset({"not", "no", "never", "neither", "nobody", "nothing", "none", "cannot", "hardly"})
# "Axon isn't selling ...", "Axon has never sold ...": who, the verb that is denied, and what they do not do. There is
# no comma in it, "..., only the city": what the other clause says would then contradict what is asked.
_DENIED = Pattern(
    rf"(?P<subject>[^\s,][^,]*(?:, [^,]+,)?) (?:(?P<short>{AUXILIARY}(?:(?<=nt)|(?<=n['’]t)|(?<=not)))"
    rf"|(?P<verb>{AUXILIARY}) (?:not|(?P<never>never)))"
    r" (?!(?:only|just|merely)\b)(?P<rest>[^,]+)",
    re.IGNORECASE,
)
_NEVER = Pattern(r"(?P<subject>[^\s,][^,]*) (?P<adverb>never|no longer) (?P<rest>[^,]+)", re.IGNORECASE)
_INSTEAD = {"never": "", "no longer": "still "}
# "Nobody may use it", "No shop asks anyone": whom it denies of all, and what it denies.
_NOBODY = Pattern(
    r"(?P<no>nobody|no[ -]?one|nothing|none of|no(?! (?:longer|more|way|doubt|wonder|idea)\b)) (?P<rest>[^,]+)",
    re.IGNORECASE,
)
_SOMEBODY = {"nobody": "somebody", "nothing": "something", "none of": "some of", "no": "some"}
_NOT_UNTIL = Pattern(r"\b(?:but|except|other than|besides|until|till|unless)\b", re.IGNORECASE)
_ANY_MORE = Pattern(r"\bany ?(?:more|longer)\b", re.IGNORECASE)
# "Some states don't ban it" says nothing of the others: what is asked of some or of all is no opposite of it.
_OF_SOME = Pattern(
    r"\b(?:all|every\w*|each|both|some|many|most|several|few|any|half|certain|others?|one|two|three|\d+)\b",
    re.IGNORECASE,
)
# Of whom or when it is not denied: to turn "nobody but NEC" or "nobody until May" round would leave that out.
_EXCEPTING = Pattern(r"\b(?:but|except|other than|besides|until|till|before|unless|without|else)\b", re.IGNORECASE)
_FILLERS = Pattern(
    r"(?:[\s,;–-]+(?:really|actually|though|tho|then|please|pls|plz|anyway|anyhow|after all|in the end"
    r"|or (?:not|no|nah|what)|by the way|btw|lol|too|as well))+[\s?!.]*$",
    re.IGNORECASE,
)
_PRESENT = Pattern(r"(?:is|are|am|do|does|can|may|must|has|have|should|will)(?:n['’]?t)?\b", re.IGNORECASE)
# In the present tense it adds nothing: "does it sell it now?" asks what "does it sell it?" does.
_NOWADAYS = Pattern(
    r"(?<!\bfrom )(?<!\buntil )(?<!\btill )(?<!\bby )(?<!\beven )(?<!\bsince )(?<!\bbefore )(?<!USA )(?<!\bof )"
    r"(?:,? |^)\b(?:(?:right |just )?now|currently|presently|today|nowadays|these days|at (?:present|the moment)"
    r"|as of (?:now|today)|as we speak|atm)\b(?! (?:that|on|and then)\b)(?!['’-])",
    re.IGNORECASE,
)
# "Did it ever stop?" asks no more than "did it stop?".
_EVER_DONE = Pattern(r"^(?P<asked>(?:did|was|were|had|has|have) [^?,;]*?)\bever ", re.IGNORECASE)
_ANY = Pattern(r"\bany(?=thing\b|one\b|body\b|where\b|\b)", re.IGNORECASE)  # what is so has "some"
_SUBORDINATE = Pattern(
    rf"{ASKING_WORD.pattern}|\b(?:that|when|if|because|since|while|although|and|but|or|said|says|{AUXILIARY})\b"
    r"|^(?:in|on|at|by) ",
    re.IGNORECASE,
)
_A_CENT = Pattern(r"\ba (?:single |red )?(?:cent|penny|dime)\b", re.IGNORECASE)  # of any sum
_AT_ALL = Pattern(r" (?:at all|whatsoever)(?=\W*$)", re.IGNORECASE)  # asks nothing else
# "On just a match", "just because of it": of these two words the model reads "only" better.
_JUST = Pattern(
    r"(?<!than )\bjust(?= (?:on|by|from|for|with|because|using) )|(?:(?<=\bon )|(?<=\bby ))just(?= an? )",
    re.IGNORECASE,
)
# "Did it only start in 2025?" asks when it did; the model hears that it did no more.
_ONLY_THEN = Pattern(
    r"(?<!\bthe )(?<!\ban )\bonly (?=[a-z]{3,}\b[^?,;]* (?:in|on|since|from|until) (?:(?:early|late|mid)[ -])?"
    r"(?:[a-z]+ )?(?:19|20)\d\d\b"
    r"|(?:last|run|hold|stay|go on|continue)\b[^?,;]* (?:day|week|month|year)s?\b)",
    re.IGNORECASE,
)
# "Did they just announce it?" asks when; the model hears that they did no more.
_JUST_NOW = Pattern(
    r"^(?![^?]*\b(?:without|instead|nothing|rather)\b)"
    r"(?P<asked>\W*(?:(?:so|and|but) )?(?:did|has|have|had)(?:n['’]?t)? (?:[\w'’.-]+ ){1,4}?)(?<!\bor )just "
    r"(?=(?!(?:the|an?|police|cops|in|to|as|about|one|two|some|those|these|people|their|its)\b)[a-z]+)",
    re.IGNORECASE,
)
# "Does a green card get you out of it?": free of a duty, where "get out" alone, or out of a place, is to leave.
_LET_OFF = Pattern(
    r"\b(?P<verb>gets?) (?P<whom>you|me|us|them|him|her|any(?:one|body)|some(?:one|body)|people) out of\b"
    r"(?! (?:the |a |an |his |her |their )?(?:jail|prison|custody|detention|cell|trouble|here|there|town|country)\b)",
    re.IGNORECASE,
)
_EXEMPT = {"get": "exempt", "gets": "exempts"}
# "Did Axon fail to pay?" asks whether it did not pay.
_FAILED = Pattern(
    rf"(?P<link>{LINK})(?P<verb>did|do|does|has|have|had|is|are|was|were) (?P<who>[^?,;]{{2,80}}?)"
    r" (?:(?:ever|also|still|simply) )?(?:fail|neglect|omit)(?:t?ed|t?ing)? to (?P<what>[a-z].*)",
    re.IGNORECASE,
)
# "Did Axon never pay?" asks the same; not where it is something else that is never to be: "did it promise never to".
_NEVER_DONE = Pattern(
    rf"(?P<link>{LINK})(?P<verb>did|has|have|had) (?P<who>(?:[\w'’.&-]+ ){{0,8}}[\w'’.&-]+) never "
    r"(?!(?:to|again|ever|fail\w*|omit\w*|neglect\w*)\b)(?P<what>[a-z][^;]*)",
    re.IGNORECASE,
)
# "Did Axon swear that it would never sell it?": the deed that is asked for is another one.
_OF_WORDS = Pattern(
    r"\b(?:sa(?:y|id)|claim|tell|told|promis|swear|sworn|swore|vow|pledg|insist|admit|den(?:y|ied)|confirm|f[io]und|show|rule"
    r"|th(?:ink|ought)|kn[eo]w|learn|reveal|report|argu|state|hear|warn|agree|decid|announc|guarantee|assur"
    rf"|that\b|when\b|if\b|who\b|which\b|(?<!^)(?:it|they|he|she|we|you)\b|{AUXILIARY}\b)",
    re.IGNORECASE,
)
_FAILING = {"do": "do", "are": "do", "does": "does", "is": "does"}


class Plain(Struct, frozen=True):
    """A question in plain words; ``turned`` tells that it asks for the opposite, so that its yes is a no."""

    text: str
    turned: bool = False


def as_meant(text: str) -> str:
    """Blank what would pass for a denial in a question: the "n't" it opens with, and its tag ("..., didn't it?").

    Every other character keeps its place.
    """
    tag = tag_of(text)
    return _undenied(f"{text[: tag.start()]}{' ' * len(tag.group())}" if tag else text)


def stressed_plainly(text: str) -> str:
    """Leave out however little is asked for; ask for "only" where "just" means it."""
    text = _ONLY_THEN.sub("", _AT_ALL.sub("", _A_CENT.sub("anything", text)))
    return _JUST_NOW.sub(r"\g<asked>", _JUST.sub("only", text))


def as_denial(text: str) -> str:
    """Ask whether somebody did not do what ``text`` asks whether they failed to do or never did."""
    failed = _FAILED.fullmatch(text)
    never = _NEVER_DONE.fullmatch(text)
    asked = failed or (None if never and _OF_WORDS.search(never["who"]) else never)
    if asked is None or _denies(f"{asked['verb']} {asked['who']} {asked['what']}"):
        return text
    verb = asked["verb"].lower()
    verb = _FAILING.get(verb, "did") if failed else verb
    asking = "is" if asked["link"].strip() else "Is"
    return f"{asked['link']}{asking} it true that {asked['who']} {verb} not {asked['what']}"


def as_read(text: str) -> str:
    """Put a question as it is read: nothing stressed, no idiom, directly, all by one name, with no "n't" to ask by."""
    asked = with_time_last(as_claim(with_country(without_courtesies(text))))
    asked = asked if (plain := _undenied(asked)) == asked else " ".join(plain.split())
    plain = in_articles_words(in_plain_verbs(asked))
    return as_implied(without_idioms(asked_directly(by_one_verb(by_one_name(stressed_plainly(plain))))))


def in_plain_words(text: str) -> Plain:
    """Ask for what is so where a question for yes or no asks: "Didn't IBM quit?", "IBM didn't quit, did it?".

    What it is asked with in a chat is left out, and of words that mean the same it has the one that the model reads
    best: "still" for "any more", nothing for "these days" in the present tense, "exempt you from" for "get you out of".
    """
    plain = _asked_plainly(_LET_OFF.sub(_exempting, _without_fillers(text)))
    return plain if _denies(plain.text) else structs.replace(plain, text=_ANY_MORE.sub("still", plain.text))


def _exempting(found: re.Match[str]) -> str:
    return f"{_EXEMPT[found['verb'].lower()]} {found['whom']} from"


def _without_fillers(text: str) -> str:
    """Leave out what opens or closes a question without asking anything: "btw", "or not", "though"."""
    asked = without_opening(without_hearsay(text)).lstrip(" :,;–-")
    if asking_verb(asked) is None:
        return text
    bare = _EVER_DONE.sub(r"\g<asked>", _FILLERS.sub("?", asked))
    return _NOWADAYS.sub("", bare) if _PRESENT.match(bare) else bare


def _asked_plainly(text: str) -> Plain:
    stated = "" if asking_verb(without_hearsay(text)) else stated_in(text)
    if (turned := _turned(stated)) is not None:
        return turned
    tag = tag_of(text)
    if tag and _denies(stated):
        return Plain(f"{text[: tag.start()]}, right?")
    undenied = _undenied(
        f"{text[: tag.start()]}, right?" if tag and _denies(tag.group()) and tag["verb"] is None else text
    )
    return Plain(text if undenied == text else " ".join(undenied.split()))


def denied_in(text: str) -> str | None:
    """Return the question whose no is the yes of the statement ``text``: "did IBM quit?" for "IBM didn't quit, right?".

    None where it denies nothing of whom it speaks, or not plainly.
    """
    if form_of(text) is not Form.YES_NO:
        return None
    if (asked := of_anybody(text)) is not None:
        return None if _denies(asked) or _NOT_UNTIL.search(asked) else asked
    if asking_verb(without_hearsay(text)) or asks_last(text):
        return None
    stated = stated_in(text)
    denied = _DENIED.fullmatch(stated) or _NEVER.fullmatch(stated)
    if denied is None or _OF_SOME.search(denied["subject"]) or _NOBODY.fullmatch(stated) or _NOT_UNTIL.search(stated):
        return None
    turned = _turned(stated)
    if turned and denied.groupdict().get("adverb", "").lower() == "never":  # that it does not today would not be enough
        return f"Is it true that {denied['subject']} ever {_ANY.sub('some', denied['rest'])}?"
    return turned.text if turned else None


def denies_something(text: str) -> bool:
    """Tell whether a question states that something is not so, to which a bare yes or no may be taken either way."""
    return not asking_verb(without_hearsay(text)) and _denies(stated_in(text))


def stated_in(text: str) -> str:
    """Return the statement that a question wants to be confirmed."""
    tag = tag_of(text)
    heard = without_hearsay(text)
    start = len(heard) - len(heard.lstrip())
    return without_opening(text[start : tag.start() if tag else None]).rstrip(" ?!.")


def _denies(text: str) -> bool:
    return any(word.text in _DENYING for word in words(text))


def _turned(stated: str) -> Plain | None:
    """Ask whether what a statement denies is so, where its main verb or its subject is denied and nothing else."""
    if nobody := _NOBODY.fullmatch(stated):
        is_plain = not _denies(nobody["rest"]) and not _EXCEPTING.search(nobody["rest"])
        return Plain(_of_somebody(nobody), turned=True) if is_plain else None
    denied = _DENIED.fullmatch(stated) or _NEVER.fullmatch(stated)
    if denied is None or _SUBORDINATE.search(denied["subject"]) or _denies(f"{denied['subject']} {denied['rest']}"):
        return None
    if "adverb" in denied.re.groupindex:
        instead = _INSTEAD[denied["adverb"].lower()]
        return Plain(f"Is it true that {denied['subject']} {instead}{_ANY.sub('some', denied['rest'])}?", turned=True)
    verb = _whole(denied["short"] or denied["verb"])
    verb = "can" if verb.lower() == "must" else verb  # what must not be done may not be done
    ever = "ever " if denied["never"] else ""
    return Plain(f"{verb} {denied['subject']} {ever}{denied['rest']}?", turned=True)


def _of_somebody(nobody: re.Match[str]) -> str:
    """Ask whether what is denied of all is so of some."""
    somebody = _SOMEBODY.get(nobody["no"].lower(), "someone")
    rest = _ANY_MORE.sub("still", nobody["rest"])
    return f"Is it true that {somebody} {_ANY.sub('some', rest)}?"


def _undenied(text: str) -> str:
    """Take the "n't" from the verb with which a question opens; what is shorter is filled with blanks."""
    verb = asking_verb(text)
    if verb is None:
        return text
    start, end = verb
    return f"{text[:start]}{_whole(text[start:end]).ljust(end - start)}{text[end:]}"


def _whole(verb: str) -> str:
    """Return an auxiliary without its "n't": "did", "can"."""
    contracted = _CONTRACTED.fullmatch(verb)
    if contracted is None:
        return verb
    plain = _SHORTENED.get(contracted["verb"].lower(), contracted["verb"])
    return plain.capitalize() if verb[0].isupper() else plain
