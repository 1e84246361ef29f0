"""Deeds that a sentence tells in words other than those asked, or whose contrary it tells.

The model that reads sentences is unsure of both; what words mean about the same, or exclude each other, is listed.
"""

import re
from collections.abc import Sequence

from bot.answering.asked.polarity import as_meant
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.settled.paraphrases import PARAPHRASES, Paraphrase, Rest
from bot.answering.settled.ruling import Ruling, resting_on
from bot.answering.settled.turned_down import on_those_named
from bot.answering.times.history import successors
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.shelf import Shelf
from corpus.words import stems

_NARROWED = Pattern(
    r"\b(?:not|never|only|all|every|any|always|why|first|again|before|both|or|part(?:s|ly)?|some|most"
    r"|(?<!its )(?<!the )(?<!their )plan(?:s|ned)? to"
    r"|want\w*|promis\w*|ask(?:ed)? (?:the|for|to)|would|should|could|why|accus\w*|alleg\w*)\b|(?<!do)n['\u2019]t\b",
    re.IGNORECASE,
)
# What is only wished, alleged or told of another time.
_UNSURE = Pattern(
    r"\b(?:not|never|no longer|if|whether|unless|might|could|would|should|urg\w+|asked|call(?:ed|s|ing) (?:on|for)"
    r"|want\w*|demand\w*|propos\w+|alleg\w+|accus\w+|complaint says|law ?suit says|claim(?:s|ed)?|threaten\w*|(?-i:may)"
    r"|reported(?:ly)?|rumou?r\w*|den(?:y|ies|ied)|condition)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
_EARLIER = Pattern(
    r"\b(?:after|before|since|when|once|until|as|who|which) (?:(?:it|they|he|she|the [\w-]+|[A-Z][\w-]+) )?"
    r"(?:had |has |have )?$|\b(?:first|earlier|previous|once|briefly)\b[^,;]*$",
    re.IGNORECASE,
)
_TURNED = Pattern(
    r"[,;]? (?:but|however|until|although)\b|\b(?:later|since then) (?:revers|reviv|restor|resum)", re.IGNORECASE
)
_NAME = Pattern(r"(?<=\w )[A-Z][\w-]*")
# No name of anybody: a month, a weekday.
_DATE = Pattern(r"^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*$")
_POSSESSIVE = re.compile(r"['\u2019]")
_SENTENCE_END = re.compile(r"(?<=[.!?\u201d\"])\s+")
_FACES = frozenset(stems("face facial faces recognition technology software scan scans scanning"))
_OF_FACES = Pattern(r"\b(?:fac(?:e|es|ial)|biometric\w*|scan\w*|technology|software|cameras?)\b", re.IGNORECASE)
_REGULATORS = frozenset(stems("regulator watchdog"))
_REGULATOR = Pattern(r"\b(?:Agency|Authority|Commission(?:er)?|Office)\b|\b(?:regulator|watchdog)\b")


def by_paraphrase(question: Question, evidence: Sequence[Evidence], articles: Shelf) -> Ruling | None:
    """Return what a sentence comes to that tells a deed, or its contrary, in other words; None where none does.

    It has to be of the newest article of its line, of those who are asked about, and to have whatever else is asked.
    """
    text = as_meant(question.text)
    if not question.asks_verdict or question.is_denial or question.before or _NARROWED.search(text):
        return None
    pairs = [(pair, asked) for pair in PARAPHRASES if (asked := pair.asks.search(text))]
    if not pairs:
        return None
    near = [one for one in on_those_named(question, evidence) if not successors(one.article, articles)]
    told = ((pair, one) for pair, asked in pairs for one in near if _tells(question, pair, asked, one))
    found = next(told, None)
    return None if found is None else resting_on(found[0].verdict, found[1])


def _tells(question: Question, pair: Paraphrase, asked: re.Match[str], one: Evidence) -> bool:
    text = one.sentence.text
    return all(str(year) in text for year in question.years) and any(
        not _UNSURE.search(text[: told.start()])
        and not _EARLIER.search(text[: told.start()])
        and not _TURNED.search(text[told.end() :])
        and _is_by(question, asked["who"], one, told)
        and _is_of_that(asked, told)
        and _has_rest(question, pair, asked, one)
        for told in pair.says.finditer(text)
    )


def _is_by(question: Question, who: str, one: Evidence, told: re.Match[str]) -> bool:
    """Tell whether a sentence is of whom a question has done it: by name, or by "it" where nobody else is named."""
    names, said = frozenset(stems(" ".join(_names_in(who)))), told.groupdict()
    if said.get("anyone") is not None:
        return True
    if said.get("whom") is not None:
        return bool(names) and names <= frozenset(stems(said["whom"]))
    end = len(one.sentence.text) if said.get("anywhere") is not None else told.start()
    known = {mention.span.of(question.text): mention.actor for mention in question.mentions}
    is_told = not {known[name] for name in known if name in who}.isdisjoint(
        mention.actor for mention in one.mentions if mention.span.end <= end
    )
    if is_told and who.lower().removeprefix("the ") in map(str.lower, known):  # however the name is written
        return True
    if not _is_of_kind(who, f"{one.article.title} {one.sentence.text}" if names else one.sentence.text):
        return False
    if not names or is_told:
        return True
    before = one.sentence.text[:end]
    return names <= frozenset(stems(before)) or (not _names_in(before) and _is_spoken_of(names, one))


def _is_of_kind(who: str, text: str) -> bool:
    """Tell whether a text has the words for those who are named by their kind; a regulator has many names."""
    kinds = " ".join(word for word in who.split() if not word[:1].isupper())
    wanted = frozenset(stems(kinds)) - plain_stems("grammar") - plain_stems("light") - plain_stems("topic")
    if _REGULATOR.search(text):
        wanted -= _REGULATORS
    return shipped_lexicon().meets_all(wanted, frozenset(stems(text))) and (bool(wanted) or kinds != who)


def _names_in(text: str) -> list[str]:
    return [found[0] for found in _NAME.finditer(f"x {text}") if not _DATE.match(found[0]) and not _is_opening(found)]


def _is_opening(found: re.Match[str]) -> bool:
    """Tell whether a capital is that of the first word of a sentence, which any word may be."""
    return found.start() == 2 and bool(frozenset(stems(found[0])) <= plain_stems("grammar"))


def _is_spoken_of(names: frozenset[str], one: Evidence) -> bool:
    """Tell whether the last sentence of a paragraph before that names somebody has ``names``, or the headline does.

    The headline has to have no other actor of the article, whom "it" may mean as well.
    """
    before = _SENTENCE_END.split(_paragraph_to(one, whole=False))
    if last := next((text for text in reversed(before) if _names_in(text)), None):
        return names <= frozenset(stems(last))
    title = frozenset(stems(one.article.title))
    others = [frozenset(stems(actor)) for actor in one.article.actors]
    return names <= title and not any(other <= title and not other & names for other in others)


def _is_of_that(asked: re.Match[str], told: re.Match[str]) -> bool:
    """Tell whether the words that have to be the same in question and sentence are."""
    wanted, said = asked.groupdict(), told.groupdict()
    question = frozenset(stems(asked.string[asked.start("who") :]))
    if said.get("only") is not None:
        limits = frozenset(stems(said["only"])) - plain_stems("grammar")
        return limits <= question
    if said.get("year") is not None and said["year"] not in asked.string:
        return False
    if said.get("places") is not None:
        names = frozenset(stems(" ".join(_NAME.findall(asked.string[asked.end("it") :]))))
        return bool(names) and names <= frozenset(stems(said["places"]))
    if said.get("same") is None:
        return True
    same = frozenset(stems(said["same"]))
    lexicon = shipped_lexicon()
    return lexicon.meets_all(same, frozenset(stems(wanted["same"])) if wanted.get("same") else question)


def _has_rest(question: Question, pair: Paraphrase, asked: re.Match[str], one: Evidence) -> bool:
    """Tell whether whatever else is asked stands in the sentence, or as near to it as the pair wants it."""
    article = f"{one.article.title} {one.article.text}"
    within = {
        Rest.SENTENCE: one.sentence.text,
        Rest.NEAR: f"{one.article.title} {_paragraph_to(one)}",
        Rest.ARTICLE: article,
    }[pair.rest]
    told = [asked[group] or "" for group in ("who", "it", "too") if group in asked.groupdict()]
    known = frozenset(stems(" ".join((*told, *question.names.values()))))
    all_wanted = frozenset(stems(re.sub(r"['\u2019]s\b", "", asked.string))) - known - plain_stems("grammar")
    wanted = all_wanted - plain_stems("light") or all_wanted
    names = frozenset(stems(" ".join(_names_in(asked.string)))) - known
    if wanted & _FACES and not _OF_FACES.search(within):
        return False
    same = names <= frozenset(stems(article)) and _has_others(question, asked, one, within)
    return same and shipped_lexicon().meets_all(wanted - names - _FACES, frozenset(stems(within)))


def _has_others(question: Question, asked: re.Match[str], one: Evidence, within: str) -> bool:
    """Tell whether ``within`` names everybody else who is asked about; whose thing it is the article tells."""
    others = (mention for mention in question.mentions if mention.span.of(question.text) not in asked["who"])
    return all(
        mention.actor in one.named
        or _POSSESSIVE.match(question.text, mention.span.end)
        or frozenset(stems(mention.span.of(question.text))) <= frozenset(stems(within))
        for mention in others
    )


def _paragraph_to(one: Evidence, *, whole: bool = True) -> str:
    """Return the paragraph of a sentence up to its end, or to its beginning unless ``whole``."""
    text, span = one.article.text, one.sentence.span
    start = text.rfind("\n\n", 0, span.start)
    return text[max(start, 0) : span.end if whole else span.start].strip()
