"""The wording of an abstention: what was looked for, what is missing, and the nearest that is covered."""

import re
from collections.abc import Sequence

from msgspec import Struct

from bot.answering.asked.question import Question
from bot.answering.found.evidence import Evidence
from bot.answering.reply import Abstention, Reason
from bot.wording import both, either, spell_date
from corpus.actor import PUBLIC_BODIES, ActorKind
from corpus.article import Article
from corpus.patterns import Pattern

_NO_MORE = "I only repeat what the articles I hold say about face-recognition policies."
_FOR_INSTANCE = "Ask me for instance “Is IBM out of face recognition?” or “Which cities have banned it?”"
_TEXTS = {
    Reason.NOT_A_QUESTION: f"I did not find a question about face-recognition policy in that. {_FOR_INSTANCE}",
    Reason.OPINION: f"That asks for an opinion or advice, and I give none. {_NO_MORE}",
    Reason.PRIVATE_PERSON: "That asks about a private person. I do not find, identify or describe people.",
    Reason.PREDICTION: f"That asks about the future, and I do not guess. {_NO_MORE}",
    Reason.OTHER_LANGUAGE: "I read and answer in English only, so I have not tried to answer that.",
    Reason.OFF_TOPIC: f"That is not about face-recognition policy. {_NO_MORE}",
}
_OFFICES = (PUBLIC_BODIES - {ActorKind.POLICE}) | {ActorKind.UNION}
_THE = Pattern(
    r"^(?:United (?:States|Kingdom|Arab Emirates)|Netherlands|Czech Republic|(?:Metropolitan|.* Mounted) Police"
    r"|.* (?:Police Department|Sheriff|Act|Bill|List|Standard|Omnibus)|ACLU.*|NAACP|BBC|CNIL|GDPR|MIT Media Lab"
    r"|University of .*|(?:US|UK) National .*|(?:International|National) Center .*|Electronic Privacy .*"
    r"|.* (?:Foundation|League|Project|Fund|Times|Post|Journal|Press))$"
)
_BARE = Pattern(r"\b(?:Enforcement|Protection|Investigations)$")
_WHAT_I_DO = (
    "I answer questions on face-recognition policies of companies and governments from the articles I hold: yes, no or "
    "partly, as of which date, and the very sentence that says so. Where they don't say, I tell you that. "
    f"{_FOR_INSTANCE}"
)
# What is answered in kind, though it asks nothing of a policy.
_IN_KIND = (
    (
        Pattern(
            r"^(?!.*(?:\b(?:not|no|never|un\w+)\b|n['’]t\b)).*\b(?:thanks?|thank (?:you|u)|thx|ty|cheers|appreciated"
            r"|helpful|helped|bye|goodbye|see (?:you|ya)|take care|that(?:['’]s| is) all)\b",
            re.IGNORECASE,
        ),
        "You're welcome. Ask me again whenever you like.",
    ),
    (
        Pattern(r"^\W*(?:(?:hi|hiya|hello|hey|heya|yo)\W+)?(?:who|what|how) (?:are|r|can|do|does)\b", re.IGNORECASE),
        _WHAT_I_DO,
    ),
    (
        Pattern(r"^\W*(?:hi|hiya|hello|hey|heya|yo|good (?:morning|evening|day|afternoon))\b", re.IGNORECASE),
        f"Hello. I tell what articles say about face-recognition policies, with date and quote. {_FOR_INSTANCE}",
    ),
)


class Lack(Struct, frozen=True):
    """What a question names that no article mentions, what the nearest does not, and who are in no article together.

    ``told`` is what none of them tells of whom or what is asked about: "a share price".
    """

    everywhere: Sequence[str] = ()
    nearest: Sequence[str] = ()
    apart: Sequence[str] = ()
    told: str = ""


def refuse(text: str, reason: Reason, generation: str) -> Abstention:
    """Refuse what no article needs to be read for; thanks and greetings are answered in kind."""
    asks_nothing = reason is Reason.NOT_A_QUESTION
    in_kind = next((told for pattern, told in _IN_KIND if asks_nothing and pattern.search(text)), None)
    return Abstention(question=text, reason=reason, text=in_kind or _TEXTS[reason], generation=generation)


def abstain(question: Question, lack: Lack, nearest: Sequence[Article], generation: str) -> Abstention:
    """Say that the articles do not answer, naming what they lack: actors first, then words of the question."""
    names = [_with_article(actor, kind) for actor, kind in question.kind_of.items()]
    looked = f"for what they report about {_listed(names)}" if names else "through them"
    text = f"The articles don't say. I looked {looked} and found nothing that answers this."
    if lack.told:
        text += f" None of them tells {lack.told}."
    elif lack.everywhere:
        text += f" They do not mention {_listed(lack.everywhere)}."
    elif lack.nearest:
        text += f" The nearest of them does not mention {_listed(lack.nearest)}."
    elif lack.apart:
        text += f" None of them tells of {both(lack.apart[:4])} together."
    return Abstention(
        question=question.text, reason=Reason.NO_EVIDENCE, text=text, nearest=tuple(nearest), generation=generation
    )


def abstain_unplaced(text: str, generation: str) -> Abstention:
    """Ask for the name of the place where the asker is."""
    told = "I cannot tell where that is. Name the city, the state or the country, and I look for what the articles say."
    return Abstention(question=text, reason=Reason.NO_EVIDENCE, text=told, generation=generation)


def abstain_unmeant(text: str, generation: str) -> Abstention:
    """Ask for the name of whom the asker means."""
    told = "I cannot tell whom you mean. Name the company, the city or the law, and I look for what the articles say."
    return Abstention(question=text, reason=Reason.NO_EVIDENCE, text=told, generation=generation)


def abstain_unknown(
    question: Question, names: Sequence[str], nearest: Sequence[Article], generation: str
) -> Abstention:
    """Say that no article is about the one who is asked about; one may name it in passing: "NEC, from Japan"."""
    text = f"The articles don't say: none of them is about {_listed(names)}."
    return Abstention(
        question=question.text, reason=Reason.UNKNOWN_ACTOR, text=text, nearest=tuple(nearest), generation=generation
    )


def abstain_false_premise(question: Question, article: Article, quote: str, generation: str) -> Abstention:
    """Name the premise that the articles do not bear out, and quote what they say instead."""
    dated = f" ({spell_date(article.published)})" if article.published else ""
    text = f"The articles don't say what that question takes for granted. They say{dated}: “{quote}”"
    return Abstention(
        question=question.text, reason=Reason.FALSE_PREMISE, text=text, nearest=(article,), generation=generation
    )


def nearest_of(evidence: Sequence[Evidence]) -> tuple[Article, ...]:
    """Return the articles of the best evidence."""
    return tuple(dict.fromkeys(one.article for one in evidence[:12]))[:3]


def _with_article(name: str, kind: ActorKind) -> str:
    """Put "the" before a name that has it in a sentence: "the US Congress", "the Entity List", "the Netherlands"."""
    office = kind in _OFFICES and " " in name and not _BARE.search(name)
    return f"the {name}" if office or _THE.search(name) else name


def _listed(names: Sequence[str]) -> str:
    return either(names[:4])
