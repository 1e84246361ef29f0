"""Whether a sentence tells it of one of a kind: "has any country banned it?" gets no yes from what a state did."""

from collections.abc import Collection

from bot.answering.asked.kinds import Asked, any_asked
from bot.answering.asked.question import Question
from bot.answering.followed.conversation import asks_of_anyone
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.actor import ActorKind
from corpus.lexicon import shipped_lexicon
from corpus.words import stems


def tells_of_none(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether a sentence is of none of the kind of which a question asks whether any did it.

    All articles may answer such a question, so that its every word has to stand in the one that does, but for what
    tells the deed: that may have many names.
    """
    asked = any_asked(question.wording)
    return asked is not None and not (
        _is_of_one(asked, one, library) and _has_all_things(question, asked, one, library)
    )


def is_of_other_deed(question: Question, said: Collection[str]) -> bool:
    """Tell whether a follow-up asks whether anyone did something, and ``said`` (stems) holds no word for that.

    "Did anyone object?" names so little that any sentence may pass for a yes.
    """
    alike = shipped_lexicon().alike
    lacking = any(alike(word.stem).isdisjoint(said) for word in question.content)
    return lacking and question.asks_verdict and asks_of_anyone(question)


def _is_of_one(asked: Asked, one: Evidence, library: Library) -> bool:
    kin = library.kin
    of_kind = any(kin.of_kind(actor, asked.kinds) for actor in one.named)
    of_country = ActorKind.COUNTRY in asked.kinds and any(map(kin.country_for, one.named))
    return of_kind or of_country or asked.counts_some(one.sentence.text)


def _has_all_things(question: Question, asked: Asked, one: Evidence, library: Library) -> bool:
    lexicon, said = shipped_lexicon(), library.read_article(one.article.id)
    told = {*said.stems, *stems(f"{asked.before} {asked.noun}")}
    return all(lexicon.axes_of(word.stem) or not lexicon.alike(word.stem).isdisjoint(told) for word in question.content)
