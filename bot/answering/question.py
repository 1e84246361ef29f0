"""What a question asks: about whom, in which form, and what it takes for granted."""

import dataclasses
import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from corpus.actors import ActorBook, Mention
from corpus.clauses import AVAILABLE, Clause, read_clauses
from corpus.lexicon import shipped_lexicon
from corpus.words import Word, words


class Form(StrEnum):
    """The kind of answer a question wants."""

    YES_NO = "yes_no"
    WHEN = "when"
    WHO = "who"
    WHY = "why"
    HOW_LONG = "how_long"
    HOW_MANY = "how_many"
    HOW_MUCH = "how_much"
    WHERE = "where"
    COMPARE = "compare"
    LIST = "list"
    TIMELINE = "timeline"
    WHAT = "what"


_AUXILIARY = (
    r"(?:is|are|was|were|do|does|did|can|could|may|might|has|have|had|will|would|should|must|am)(?:n['’]?t)?|cannot"
)
_OPENING = (
    r"^(?:(?:so|ok|okay|well|hey|hi|hello|and|but|also|then|please|pls|now|wait|um|erm|btw|quick question)[\s,:-]+)*"
)
_FORMS: tuple[tuple[Form, str], ...] = (
    (
        Form.TIMELINE,
        r"\btime ?line\b|\bhistory of\b|\bin (?:what|which) order\b|\bwhat(?:['’]s| has| have)? changed?\b|\bsequence of\b",
    ),
    (
        Form.COMPARE,
        r"\bcompare[ds]?\b|\bversus\b|\bvs\.?\b|\bdifferen(?:ce|t)\b.*\b(?:between|from)\b|\bcame first\b|\bfirst[,:]? .+ or .+\?|\b\w+ or \w+ .*\bfirst\b",
    ),
    (
        Form.HOW_LONG,
        r"\bhow long\b|\bfor how (?:long|many (?:years|months|days))\b|\bwhat(?:['’]s| is| was) the duration\b|\bhow many (?:years|months|weeks|days|hours)\b",
    ),
    (
        Form.HOW_MANY,
        r"\bhow many\b|\b(?:what|which) (?:number|share|percentage|percent|proportion|rate)\b|\bhow few\b|\bhow accurate\b|\bhow (?:bad|high|low)\b",
    ),
    (
        Form.HOW_MUCH,
        r"\bhow (?:much|big|large|expensive|costly)\b|\bwhat (?:did|does|would|do|will|was|is) .*\b(?:cost|worth|price)\b|\bwhat (?:price|amount|sum)\b",
    ),
    (
        Form.WHEN,
        r"^(?:since |until |by |from )?when\b|\bwhen (?:did|was|were|is|does|do|will|has)\b|\b(?:what|which) (?:year|date|day|month)\b|^since when\b|\bhow (?:recently|long ago|soon|old)\b",
    ),
    (
        Form.WHY,
        r"\bwhy\b|\bhow come\b|\b(?:what|which)(?: was| is|['’]s)?(?: the)? (?:reasons?|motives?|cause|grounds)\b|\bwhat (?:triggered|led to|caused|prompted|made)\b|\bfor what reason\b",
    ),
    (
        Form.LIST,
        r"^(?:which|what) (?:\w+ ){0,2}(?:companies|firms|vendors|countries|cities|states|towns|agencies|laws|places|regulators|police forces|forces|fines|bans|businesses|retailers|stores|cases|people|groups|bills|lawsuits)\b|^(?:list|name|show|give me)\b|^who (?:all|else|are)\b|\bwhat are (?:all|the)\b",
    ),
    (
        Form.WHO,
        r"\bwho(?:se|m)?\b|\b(?:which|what) (?:company|firm|person|senator|judge|court|regulator|agency|vendor|group|country|city|state|official|minister|supplier|police force|police|newspaper|outlet|startup)\b",
    ),
    (Form.WHERE, r"^(?:and )?where\b|\bin (?:which|what) (?:city|country|state|place|town|county)\b"),
)
_FORM_PATTERNS = tuple((form, re.compile(pattern, re.IGNORECASE)) for form, pattern in _FORMS)
_YES_NO = re.compile(
    rf"{_OPENING}(?:{_AUXILIARY})\b|[-–—,:;.!]\s*(?:so\s+)?(?:{_AUXILIARY})\b[^-–—,:;]*\?\s*$", re.IGNORECASE
)
_HEARSAY = re.compile(
    r"\b(?:is|isn['’]?t) it (?:true|correct|right|the case) (?:that )?|\b(?:do you know|can you tell me|could you tell me|tell me|i (?:heard|read|think) (?:that )?|please|do you know if|i want to know|i wonder) ?(?:if|whether)? ?",
    re.IGNORECASE,
)
_RHETORICAL_NOT = re.compile(
    rf"{_OPENING}(?:is|are|was|were|do|does|did|can|could|has|have|had|would|should)n['’]?t\b", re.IGNORECASE
)
# "Do the glasses have face recognition?" asks whether it is available there.
_HAVE = re.compile(
    r"\b(?:have|has|got|include|come with|with|feature)\b[^?]*\b(?:fac(?:e|ial)|recog\w*|fr|biometric)\b", re.IGNORECASE
)
_ASIDE = frozenset({"after", "before", "when", "while", "since", "during", "because", "if", "although", "though"})
# "Which company ...": the kind of thing asked for is answered by a name, so the word itself need not stand anywhere.
_TYPE_ASKED = re.compile(
    r"\b(?:which|what|whose) (?:\w+ )?(?:company['’]?s?|companies|firms?|vendors?|countr(?:y|ies)|cit(?:y|ies)|states?|agenc(?:y|ies)|courts?|regulators?|"
    r"person|people|groups?|laws?|year|date|day|month|number|reasons?)\b|\bin (?:what|which) order\b",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:still|any ?more|nowadays|these days|currently|now|today|at present|right now)\b", re.IGNORECASE
)
_LATEST = re.compile(r"\b(?:latest|newest|most recent|recently|lately|current|up to date|last|so far)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAST = re.compile(r"\b(?:did|was|were|had|ever)\b", re.IGNORECASE)
_TOTAL = re.compile(
    r"\b(?:total(?:ly)?|complete(?:ly)?|full(?:y)?|entire(?:ly)?|outright|altogether|permanent(?:ly)?|for good|for ever|forever|blanket|all)\b",
    re.IGNORECASE,
)
# Words on which a yes turns: "Do all ...?" is not answered by what holds of some.
_TURNING = frozenset(
    "all every everyone everybody everywhere only alone solely same equally final permanent permanently completely totally entirely fully "
    "always both exclusively forever unanimous unanimously first last".split()
)
_FIRST = re.compile(r"\b(?:first|originally|initially|earliest)\b", re.IGNORECASE)

# Words that shape a question or name the topic of the whole corpus; they tell nothing about which article answers.
_STOP = frozenset(
    word.stem
    for word in words(
        "a an the this that these those there here it its he she they them his her their him we our you your i me my us of in on at to for from by with "
        "about as into onto than then so and or but if not no is are was were be been do does did done can could may might will would shall should "
        "must has have had who whose whom which what when where why how many much long often big large ever still yet anymore any more now today currently already "
        "just only really actually exactly even also too very please pls some someone anyone anybody somebody everyone all else other another such "
        "say said tell told know happen happened happening mean thing things stuff one ones kind sort get got go going come came make made let "
        "want like there s t re ve ll d m ok okay yes yeah hey hi hello thanks thank up out off over down after before since during through between "
        "under against because while until use used using user uses done been having latest newest recent recently first last new old same current "
        "position policy policies stance status situation update news year years month months day days date time times ago whole total really via per "
        "true right case did doing does sth people person be being able according both each every most least own again back there "
        # light verbs and adverbs, which carry an idiom rather than a subject
        "put set take took turn keep hang sit stand hold work help look seem become end start begin push stick tie credit supposed meant mean "
        "straight away later earlier once twice together along apart around roughly nearly almost approximately quite pretty maybe perhaps "
        "good bad dead alive regular normal ordinary actual proper main whole certain different similar general specific far near ahead alone instead "
        "completely fully entirely totally altogether wholly absolutely definitely simply "
        "hand hands way ways bit lot lots part side place point road kinda sorta anyway though although however either neither rather "
        "whether besides except including regarding concerning compared call called name named known give given giving let lets allow allowed "
        "choice option chance matter issue question answer tell explain describe list show find found read heard said word words exactly precisely "
        "later early quickly fast slow soon left side total overall combined ordinary average typical basically literally apparently supposedly "
        "comeback response reply reaction outcome result fate story background timeline history order compare comparison compared difference differ versus detail details info information fact facts summary overview"
    )
)
TOPIC = frozenset(
    word.stem
    for word in words(
        "face faces facial recognition recognize recognise recognizing recognising recog rec fr frt tech technology technologies software system systems "
        "biometric biometrics ai scan scans scanning scanned scanner identification surveillance product service feature match matching tool"
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question, read; ``total`` tells whether it asks about all or nothing ("completely", "for good"), ``turning``
    are the words on which a yes turns ("all", "only", "final").

    ``clause`` holds its predicates and their signs; ``content`` the words that an answer has to be about: neither actor
    names nor words every article shares. ``earlier`` are the questions of the conversation it builds on, newest last.
    """

    text: str
    form: Form
    actors: tuple[str, ...]
    mentions: tuple[Mention, ...]
    clause: Clause
    content: tuple[Word, ...]
    topic_named: bool
    years: tuple[int, ...]
    still: bool
    latest: bool
    first: bool
    past: bool
    total: bool
    turning: tuple[Word, ...]
    earlier: tuple[str, ...] = ()

    @property
    def asks_verdict(self) -> bool:
        """Whether yes or no is a fitting reply."""
        return self.form is Form.YES_NO


def read_question(text: str, book: ActorBook, *, prefer: Collection[str] = ()) -> Question:
    """Read a question by itself; ``text`` must be normalised, ``prefer`` holds the actors that a shared name may mean."""
    mentions = book.find_in_question(text, prefer=prefer)
    plain = _HEARSAY.sub(lambda match: " " * len(match.group()), text)
    inside = words(_TYPE_ASKED.sub(lambda match: " " * len(match.group()), text))
    return Question(
        text=text,
        form=form_of(plain.strip()),
        actors=tuple(dict.fromkeys(mention.actor for mention in mentions)),
        mentions=mentions,
        clause=_whole(_without_rhetoric(plain), mentions),
        content=_outside_phrases(content_words(inside, mentions), inside),
        topic_named=any(word.stem in TOPIC for word in inside),
        years=tuple(int(year) for year in _YEAR.findall(text)),
        still=bool(_STILL.search(text)),
        latest=bool(_LATEST.search(text)),
        first=bool(_FIRST.search(text)),
        past=bool(_PAST.search(text)),
        total=bool(_TOTAL.search(text)),
        turning=tuple(word for word in words(text) if word.text in _TURNING),
    )


def form_of(text: str) -> Form:
    """Tell which form a question has; keywords without a question word want to know *what*."""
    opening = re.sub(_OPENING, "", text, flags=re.IGNORECASE)
    if re.match(rf"(?:{_AUXILIARY})\b", opening, re.IGNORECASE):
        return Form.COMPARE if _FORM_PATTERNS[1][1].search(opening) else Form.YES_NO
    for form, pattern in _FORM_PATTERNS:
        if pattern.search(opening):
            return form
    if _YES_NO.search(text) or (text.rstrip().endswith("?") and not re.search(r"\b(?:what|which|how)\b", text, re.I)):
        return Form.YES_NO
    return Form.WHAT


def content_words(inside: Sequence[Word], mentions: Sequence[Mention]) -> tuple[Word, ...]:
    """Keep the words that say what is asked: no names of actors, no grammar, no word for the topic itself."""
    spans = [mention.span for mention in mentions]
    return tuple(
        word
        for word in inside
        if word.stem not in _STOP
        and word.stem not in TOPIC
        and len(word.text) > 1
        and not any(span.start <= word.span.start < span.end for span in spans)
    )


def _outside_phrases(content: Sequence[Word], inside: Sequence[Word]) -> tuple[Word, ...]:
    """Drop the words of idioms that the lexicon knows whole: "bring back", "own up"."""
    lexicon = shipped_lexicon()
    idioms = [match for phrases in (lexicon.affirming, lexicon.denying) for match in phrases.find(inside)]
    taken = {
        inside[place].span for match in idioms if match.end - match.start > 1 for place in (match.start, match.end - 1)
    }
    return tuple(word for word in content if word.span not in taken)


def _whole(text: str, mentions: Sequence[Mention]) -> Clause:
    """Read what a question asks in its main clause: the first with a predicate, else the first with words."""
    clauses = read_clauses(text, mentions, shipped_lexicon())
    main = [clause for clause in clauses if clause.lead not in _ASIDE and len(clause.words) > 1] or list(clauses)
    asked = (
        main[0] if len(main[0].words) > 3 else max(main, key=lambda clause: (len(clause.signs) > 0, len(clause.words)))
    )
    if not asked.signs and _HAVE.search(text):
        return dataclasses.replace(asked, signs={AVAILABLE: True}, facets=frozenset({"used", "supplied"}))
    return asked


def _without_rhetoric(text: str) -> str:
    """Blank the "n't" of "Didn't IBM quit?", which asks whether IBM quit."""
    match = _RHETORICAL_NOT.match(text)
    if match is None:
        return text
    return re.sub(r"n['’]?t$", lambda found: " " * len(found.group()), match.group()) + text[match.end() :]
