"""What a question asks: about whom, in which form, and what it takes for granted."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct, structs

from bot.answering.asked.choice import asks_which
from bot.answering.asked.extremes import LEAST, MOST
from bot.answering.asked.forms import Form, asking_verb, blank, form_of, tag_of, without_hearsay
from bot.answering.asked.polarity import as_meant, denies_something, in_plain_words
from bot.answering.asked.quantities import years_asked
from corpus.actor import ActorKind, Mention
from corpus.actors import ActorBook
from corpus.article import Span
from corpus.clauses import Clause, read_clauses
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.tables import read_tables
from corpus.words import Word, stems, words

_PLAIN_WORDS = Path(__file__).with_name("plain_words.toml")
# "Do the glasses have face recognition?", "does IBM do face recognition?" ask whether it is available there; "when has
# Maine barred it?" does not.
# "Was it Reuters that IBM told?" takes the telling for granted: whom else IBM told is the answer.
_CLEFT = Pattern(r"\b(?:(?:is|was)(?:n['’]?t)? it|it (?:is|was))\b.*\b(?:that|who)\b", re.IGNORECASE)
_HAVE = Pattern(
    r"(?<!\bwhen )(?<!\bwhy )(?<!\bwhere )(?<!\bhow )(?<!\bhow long )\b(?:have|has|got|include|come with|with"
    r"|feature)\b[^?]*\b(?:fac(?:e|ial)|recog\w*|fr|biometric)\b"
    r"|\bdo(?:es|ing)? (?:any |some |this |that )?(?:fac(?:e|ial)|fr|biometric)\b",
    re.IGNORECASE,
)
ASIDE = frozenset({"after", "before", "when", "while", "since", "during", "because", "if", "although", "though"})
# "Which company ...": the kind of thing asked for is answered by a name, so the word itself need not stand anywhere.
_TYPE_ASKED = Pattern(
    r"\b(?:which|what|whose|(?:list|name|show|give|tell)(?: me| us)?(?: (?:all|of|the|those|some|any))*) (?:\w+ )?"
    r"(?:company['’]?s?|companies|firms?|vendors?|countr(?:y|ies)|cit(?:y|ies)|states?|agenc(?:y|ies)|courts?"
    r"|regulators?|person|people|groups?|laws?|boroughs?|districts?|neighbou?rhoods?|areas?|regions?|year|date|day|month|number|reasons?)\b"
    r"|\bin (?:what|which) order\b",
    re.IGNORECASE,
)
# "Has a court ruled ...?" asks whether one has; "do police need a warrant?" asks of all police.
_WHAT_FOR = Pattern(r"\b(?:for|called|named)\W*$|\bwhat (?:would|will) [^?]+ do\W*$", re.IGNORECASE)
_EXISTENTIAL = Pattern(
    r"\b(?:any|anyone|anybody|anywhere|some|someone|somebody|there|ever|(?<!the )other)\b"
    r"|^\W*\w+(?:n['’]?t)? an?\b",
    re.IGNORECASE,
)
# "The kids", "that memo": what is pointed out is one of its kind; "the police", "the street" are any.
# So is what somebody is said to have: "Biden's memo". Of "the airport photo" it is the photo.
_POINTED_OUT = Pattern(
    r"(?:\b(?:the|that|this|those|these)|\b\w+['’]s)\s+"
    r"(?:(?:fac(?:e|ial)|airport|border|school|store) (?=(?:\w+ )?(?:photo|picture|scan|check|selfie)s?\b))*"
    r"([a-z][\w'’-]+)",
    re.IGNORECASE,
)
_STILL = Pattern(r"\b(?:still|any ?more|nowadays|these days|currently|now|today|at present)\b", re.IGNORECASE)
_LATEST = Pattern(
    r"\b(?:latest|newest|most recent(?:ly)?|recently|lately|up to date|so far|news"
    r"|(?:what(?:['’]?s| is)?|anything) new)\b",
    re.IGNORECASE,
)
_BEFORE = Pattern(r"\b(?:before|prior to|ahead of) ((?:19|20)\d\d)\b", re.IGNORECASE)
_HOW_GREAT = Pattern(r"\bhow (?:high|steep|hefty|huge|small|low|heavy)\b", re.IGNORECASE)  # "how much", of a sum
# "Again" and "also", which ask nothing by themselves.
_ONCE_MORE = Pattern(r"\ba (?:second|third|fourth) time\b|\b(?:as well|too)(?=[\s?!.]*$)", re.IGNORECASE)
# "The latest developments" are the latest of whatever is asked about.
_NEWS = Pattern(r"\b(?:latest|newest|recent|new) (?:developments?|updates?|headlines?|happenings?)\b", re.IGNORECASE)
# What a timeline holds, of whatever it is asked: "Oslo's decisions", "all the steps".
_STEPS = Pattern(
    r"\b(?:decisions?|moves?|steps?|actions?|announcements?|events?|developments?|milestones?|changes?|dealings|doings"
    r"|record|positions?|stances?|develop(?:ed)?|unfold(?:ed)?|evolv\w+|evolution|chronolog\w+|saga|overview|dates?)\b",
    re.IGNORECASE,
)
# What asks for a reason, which gives it in words of its own.
_REASONS = Pattern(
    r"\b(?:reasons?|grounds|motives?|rationale|justifications?|explanations?|excuses?|trigger(?:ed|s)?|prompt(?:ed|s)?"
    r"|cause[ds]?|spark(?:ed|s)?|provoke[ds]?|motivated?|behind)\b",
    re.IGNORECASE,
)
# Two kinds of matching that differ in one word, which means nothing elsewhere.
_ONE_TO = Pattern(r"\bone[- ]to[- ](?P<telling>one|many|few)\b", re.IGNORECASE)
# Verbs that ask how things stand; what "has" been done may have been done long ago.
_OF_TOPIC = Pattern(r"live|apis?|police|cops|schools?|airports?|stores?|shops?|doorbells?|cameras?|vans|apps?|\d+")
_OF_NOW = frozenset({"is", "are", "do", "does", "can", "may", "must"})
_PAST = Pattern(r"\b(?:(?:did|was|were|had)(?:n['’]?t)?|ever)\b", re.IGNORECASE)
_TOTAL = Pattern(
    r"\b(?:total(?:ly)?|complete(?:ly)?|full(?:y)?|entire(?:ly)?|outright|altogether|permanent(?:ly)?|for good"
    r"|for ?ever|blanket|all|every(?:one|body|thing|where)?)\b",
    re.IGNORECASE,
)
# "Is it illegal for shops to scan faces?" asks whether it is barred, whatever word for use stands in it.
_IS_ILLEGAL = Pattern(
    r"\b(?:is|are|isn['’]?t|aren['’]?t)\b[^,;?]*\b(?:illegal|unlawful|against (?:the )?(?:law|rules?))\b", re.IGNORECASE
)


class Question(Struct, frozen=True, kw_only=True):
    """One question, read.

    ``clause`` holds its predicates and their signs; ``content`` the words that an answer has to be about: neither actor
    names nor words every article shares. ``kinds`` are the kinds of ``actors``, in their order. ``total`` tells whether
    it asks about all or nothing ("completely", "every"), ``turning`` are the words on which a yes turns ("all", "only",
    "final"). ``names`` are the words that name its actors. ``before`` is the year before which it asks; ``still`` asks
    about now, ``past`` about what was, ``latest`` about the newest. ``wording`` asks the same by itself where ``text``
    leans on the question before it ("and Amazon?"). ``earlier`` are the questions of the conversation so far, newest
    last. ``extreme`` is 1 where it asks for the most or the largest sum, -1 for the least; ``home`` is the country in
    which those whom a list asks for have to be. ``of_now`` tells whether its verb is one of the present. ``typed`` is
    ``text`` as it was written, mistakes and all.
    """

    text: str
    typed: str
    form: Form
    actors: tuple[str, ...]
    kinds: tuple[ActorKind, ...]
    mentions: tuple[Mention, ...]
    names: Mapping[str, str]
    clause: Clause
    content: tuple[Word, ...]
    years: tuple[int, ...]
    before: int | None
    still: bool
    latest: bool
    past: bool
    total: bool
    turning: tuple[Word, ...]
    wording: str
    earlier: tuple[str, ...] = ()
    extreme: int = 0
    home: str | None = None
    of_now: bool = False

    @property
    def kind_of(self) -> dict[str, ActorKind]:
        """Its actors with their kinds, in order."""
        return dict(zip(self.actors, self.kinds, strict=True))

    @property
    def asks_who_did(self) -> bool:
        """Tell whether it asks who did it, however it is read: "was it Reuters that IBM told?"."""
        return _CLEFT.search(self.typed) is not None

    @property
    def asks_verdict(self) -> bool:
        """Whether yes or no is a fitting reply."""
        return self.form is Form.YES_NO

    @property
    def is_outright(self) -> bool:
        """Whether it asks for what it asks in so many words, as a follow-up such as "any exceptions?" does not."""
        return not self.earlier or bool(asking_verb(self.wording) or tag_of(self.wording))

    @property
    def asks_how_it_stands(self) -> bool:
        """Whether it asks for yes or no of today: "does it sell it?", not "has it sold it?"."""
        told = self.past or bool(self.years) or self.before is not None
        return self.asks_verdict and not told and (self.of_now or self.still)

    @property
    def is_denial(self) -> bool:
        """Whether it states that something is not so, to which a bare yes or no may be taken either way."""
        return self.asks_verdict and denies_something(self.text)

    @property
    def leans(self) -> bool:
        """Whether it says nothing of its own and only points back: "when was that?"."""
        return bool(self.earlier) and not self.mentions and not self.content

    @property
    def in_general(self) -> bool:
        """Whether it asks what there is on somebody or something it names, and no more: no purpose, name or choice."""
        of_them = self.form is Form.WHAT and bool(self.mentions) and not self.content and not self.clause.signs
        return of_them and not _WHAT_FOR.search(self.text) and not asks_which(self.text)

    @property
    def about_all(self) -> bool:
        """Whether it asks of nothing in particular and not whether there is one: what one does tells nothing of all."""
        if self.actors or _EXISTENTIAL.search(self.text):
            return False
        pointed_out = (stem for noun in _POINTED_OUT.findall(self.text) for stem in stems(noun))
        return plain_stems("any_of_them").issuperset(pointed_out)


def read_question(text: str, book: ActorBook, *, prefer: Collection[str] = (), typed: str = "") -> Question:
    """Read a question by itself; ``text`` is normalised, ``prefer`` holds the actors that a shared name may mean.

    ``typed`` is given where words of ``text`` were put right.
    """
    mentions = book.find_in_question(text, prefer=prefer)
    form, of_now = form_of(text), _is_of_now(in_plain_words(text).text)
    asks_nothing = (_TYPE_ASKED, _BEFORE, _HOW_GREAT, _ONCE_MORE, MOST, LEAST, _NEWS)
    of_form = {Form.TIMELINE: (_STEPS,), Form.WHY: (_REASONS,)}.get(form, ())
    inside = words(_without(as_meant(without_hearsay(text)), *asks_nothing, *of_form))
    question = Question(
        text=text,
        typed=typed or text,
        form=form,
        actors=(actors := tuple(dict.fromkeys(mention.actor for mention in mentions))),
        kinds=tuple(book[actor].kind for actor in actors),
        mentions=mentions,
        names={mention.actor: text[mention.span.start : mention.span.end] for mention in mentions},
        clause=main_clause(as_meant(without_hearsay(text)), mentions),
        content=_outside_idioms(_content_words(text, inside, mentions), inside),
        years=years_asked(text, of_now=of_now, still=bool(_STILL.search(text))),
        before=int(match[1]) if (match := _BEFORE.search(text)) else None,
        still=bool(_STILL.search(text)),
        latest=bool(_LATEST.search(text)),
        past=bool(_PAST.search(text)) and not _STILL.search(text),
        total=bool(_TOTAL.search(text)),
        wording=text,
        extreme=bool(MOST.search(text)) - bool(LEAST.search(text)),
        of_now=of_now,
        turning=tuple(word for word in words(text) if word.stem in plain_stems("turning")),
    )
    return _of_topic_alone(question)


def _of_topic_alone(question: Question) -> Question:
    """Ask what there is where names and a topic are all there is, "Oslo face scans?": a yes would be to nothing."""
    text = question.text
    topic = any(word.stem in plain_stems("topic") for word in words(text))
    said = [word for word in question.content if not (topic and _OF_TOPIC.fullmatch(word.text))]
    says = said or question.clause.signs or question.turning or question.still or question.total
    bare = question.asks_verdict and question.mentions and not says
    return structs.replace(question, form=Form.WHAT) if bare and not (asking_verb(text) or tag_of(text)) else question


def without_words(question: Question, left_out: Span) -> Question:
    """Ask the same without some of its words, which are blank in its wording: the rest keeps its place."""
    wording = (
        question.wording[: left_out.start] + " " * (left_out.end - left_out.start) + question.wording[left_out.end :]
    )
    return structs.replace(question, wording=wording, clause=main_clause(wording, question.mentions))


def _is_of_now(plain: str) -> bool:
    asking = asking_verb(plain)
    return asking is not None and plain[slice(*asking)].lower() in _OF_NOW


def _without(text: str, *patterns: Pattern) -> str:
    """Blank what ``patterns`` find; every other character keeps its place."""
    for pattern in patterns:
        text = pattern.sub(blank, text)
    return text


@cache
def plain_stems(name: str) -> frozenset[str]:
    """Return the stems of one list of ``plain_words.toml``, such as grammar, topic or turning."""
    lists = read_tables(_PLAIN_WORDS)
    return frozenset(word.stem for word in words(lists[name]))


def _content_words(text: str, inside: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """Keep the words that say what is asked: no names of actors, no grammar, no word for the topic itself."""
    plain = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    spans = [mention.span for mention in mentions]
    telling = [match.span("telling") for match in _ONE_TO.finditer(text)]
    return tuple(
        word
        for word in inside
        if (word.stem not in plain or (word.span.start, word.span.end) in telling)
        and len(word.text) > 1
        and not any(span.holds(word.span.start) for span in spans)
    )


def _outside_idioms(content: Sequence[Word], inside: Sequence[Word]) -> tuple[Word, ...]:
    """Drop the words of idioms that the lexicon knows whole: "bring back", "own up"."""
    lexicon = shipped_lexicon()
    found = (match for phrases in (lexicon.affirming, lexicon.denying) for match in phrases.find(inside))
    idioms = [match for match in found if match.end - match.start > 1]
    taken = {inside[place].span for match in idioms for place in (match.start, match.end - 1)}
    return tuple(word for word in content if word.span not in taken)


def main_clause(text: str, mentions: Sequence[Mention]) -> Clause:
    """Read what a question asks in its main clause: the first of some length, else the first with a predicate."""
    clauses = read_clauses(text, mentions, shipped_lexicon())
    main = [clause for clause in clauses if clause.lead not in ASIDE and len(clause.words) > 1] or list(clauses)
    asked = main[0]
    if len(asked.words) <= 3:
        asked = max(main, key=lambda clause: (len(clause.signs) > 0, len(clause.words)))
    if asked.signs.get("lawful") is False and _IS_ILLEGAL.search(text):  # as "is it banned?"
        return structs.replace(asked, signs={**asked.signs, AVAILABLE: False})
    _, opened = asking_verb(text) or (0, 0)  # "has it been ...?" asks of nothing that anybody has
    if not asked.signs and _HAVE.search(text, opened):
        return structs.replace(asked, signs={AVAILABLE: True}, facets=frozenset({"used", "supplied"}))
    return asked
