"""Follow-up questions: what they take over from the questions and answers before them."""

import re

from msgspec import structs

from bot.answering.asked.forms import Form, asking_verb
from bot.answering.asked.opening import LINK
from bot.answering.asked.pronouns import about, asks_if_covered, is_of_same_matter, with_actors
from bot.answering.asked.question import Question
from bot.answering.followed.another_law import asks_of_other_law
from bot.answering.followed.ellipsis import ADDS, asked_of_another, is_part, only_names, put_in
from bot.answering.followed.people import are_of_place, of_people
from bot.answering.followed.same_matter import counts_those
from bot.answering.followed.since_when import WHEN_OR_WHY, asks_plainly, asks_when_or_why, without_word
from bot.answering.followed.what_else import asks_for_other_things
from bot.answering.followed.whole import is_whole
from corpus.lexicon import shipped_lexicon
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems
from retrieval.retriever import Query

MAX_EARLIER = 8  # questions of a conversation that a new one may lean on
# Shares of the last turn, the last two and the whole conversation; measured level with a human rewrite.
TURN_SHARES = (0.5, 0.3, 0.2)
_BACK = Pattern(
    r"\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these|there|the same|the (?:company|firm|city"
    r"|state|law|ban|act|case|deal|fine|rule|app|test|trial|pause|moratorium|lawsuit|suit|contract)"
    r"|the (?:[\w-]+ )?ones?)\b",
    re.IGNORECASE,
)
# "Did anyone object?", "who won?", to what is not said.
_ANYONE = Pattern(
    rf"^{LINK}"
    r"(?:(?:did|does|has|is|was) (?:any|some)(?:one|body)(?: \w+){1,3}|who (?!else\b)\w+(?: the \w+)?)\W*$",
    re.IGNORECASE,
)
# "What did the mayor say?", of what was just told.
_SAID_OF_IT = Pattern(
    r"^\W*(?:(?:and|but|so|ok|okay)\W+)?what (?:did|does|do|has|have|had|was|is|are) (?:[\w.'’&-]+ ){1,5}"
    r"(?:say|said|saying|claim|claimed|argue|argued|respond|reply|answer|comment)"
    r"(?: (?:about|on|to) (?:it|that|this))?\W*$",
    re.IGNORECASE,
)
# "Is there a bill about that?"
_ASKS_RULE = Pattern(
    rf"^{LINK}(?:is|are|was|were)(?:n['’]?t)? there (?:[\w'’-]+ ){{0,3}}?(?:bills?|laws?|legislation|rules?|bans?)\b",
    re.IGNORECASE,
)
# "Did Amazon agree?", to what was just told to be asked of it.
_REPLIES = Pattern(
    rf"^{LINK}(?:did|does|do|has|have|had)(?:n['’]?t)? [^?,;]{{2,50}}? "
    r"(?:(?:dis)?agree[d]?|accept(?:ed)?|compl(?:y|ied)|object(?:ed)?|repl(?:y|ied)|respond(?:ed)?|answer(?:ed)?"
    r"|refuse[d]?|g[ai]ven? in|back(?:ed)? down|react(?:ed)?)"
    r"(?: (?:to|with) (?:it|that|this|him|her|them))?\W*$",
    re.IGNORECASE,
)
_OF_THOSE = Pattern(r"\b(?:of|among) (?:them|those|these|the)\b", re.IGNORECASE)
_AT_LAST = Pattern(r"\b(?:that|this|it|those|these)\W*$", re.IGNORECASE)
_MORE = Pattern(
    rf"^{LINK}(?:(?:please |can you )?(?:tell|give|show) me more\b"
    r"|(?:what|any(?:thing)?) (?:else|more|other|further)\b|more(?: details?| info\w*| facts)?\W*$|go on\W*$)",
    re.IGNORECASE,
)
# "And before that?", "what was there before?"
_EARLIER = Pattern(
    rf"^{LINK}(?:(?:what|how) (?:was|were|happened|came|applied|held)"
    r"(?: (?:it|there|that|things|the (?:law|rules?|policy)))?(?: like)? )?"
    r"(?:before(?:hand)?(?: (?:that|this|then|it))?|previously|prior(?: to (?:that|this))?)\W*$",
    re.IGNORECASE,
)
_ELSE = Pattern(
    r"\b(?:(?:who|whom|where|which \w+|any(?:one|body|where)) else\b|(?:which|what|any|there) others?\b)", re.IGNORECASE
)
_BEYOND = Pattern(
    r"^\W*(?:(?:and|so|but|what about)\W+)?(?:outside|beyond)(?: of)?(?: the)? [\w. ]+\W*$", re.IGNORECASE
)
_BARE_ELSE = Pattern(rf"^{LINK}(?:(?:who|any(?:one|body)) else|any others?)\W*$", re.IGNORECASE)
_NOT_EVEN = Pattern(rf"^{LINK}not even\b", re.IGNORECASE)
_CONDITION = Pattern(rf"^{LINK}(?:even |only )?(?:if|when)\b[^,]+$", re.IGNORECASE)
_LEANS = Pattern(
    r"^(?:and|but|so|or|then|also|ok|okay|what about|how about|what of|since when|until when|why|how come|who|when"
    r"|where|really|says who)\b",
    re.IGNORECASE,
)
_SAME_AGAIN = Pattern(
    r"\b(?:still (?:true|the case|so|valid|in force|going on)|the case (?:now|today)|true (?:now|today))\b"
    rf"|^{LINK}(?:even )?(?:still|now|(?:as of )?today|these days|nowadays|currently|at the moment)\W*$",
    re.IGNORECASE,
)
_APPLIES = Pattern(r"\bstill (?:apply|hold|stand|valid)\b", re.IGNORECASE)
_IN_FORCE = Pattern(r"\b(?:it|that|this) (?:still )?(?:in (?:force|effect|place)|valid)\b", re.IGNORECASE)
_UNDER_WAY = Pattern(r"\bstill (?:going|running|happening|active|doing)\b", re.IGNORECASE)
_SUBJECT = Pattern(
    rf"^{LINK}(?:is|are|was|does|do|has) (?:the|that|this|its|their)"
    r"(?: (?:old|original|first|earlier|previous|initial|former|whole|entire|current|new)(?= \w+ still\b))?"
    r" (?P<noun>(?!case\b|same\b)\w+) still\b",
    re.IGNORECASE,
)
# "Did it lift its ban? - is the ban still valid?" has its yes where the other has its no.
_ENDED = Pattern(
    r"\b(?:lift|repeal|end|drop|overturn|revers|revok|cancel|withdr[ae]w|scrap|undo|undid|abolish|suspend|expire|lapse"
    r"|relax|roll(?:ed)? back)",
    re.IGNORECASE,
)
_DO_STILL = Pattern(
    rf"^{LINK}(?:do|does|is|are|can|may|has|have) (?:it|they|he|she|that|this|those|these) still"
    r"(?: (?:stand|hold|apply|do (?:it|that|this|so)|(?:a)?round|there|going|valid|alive|standing|on the books))?\W*$",
    re.IGNORECASE,
)


def builds_on(question: Question) -> bool:
    """Tell whether a question cannot stand alone: it points back, starts with a link, names nobody or says nothing."""
    if is_whole(question) or asks_of_other_law(question):
        return False
    no_more = not question.actors or question.leans or (asks_of_anyone(question) and not question.mentions)
    linked = _LEANS.match(question.text) or _is_condition(question)
    named = only_names(question) or asks_if_covered(question) or bool(_SAID_OF_IT.match(question.text))
    return no_more or points_back(question) or bool(linked) or named


def goes_on(question: Question) -> bool:
    """Tell whether a question asks on from the one before it, in its own words or put whole in other ones."""
    return bool(question.earlier) and (builds_on(question) or question.wording != question.text)


def stands_alone(question: Question) -> bool:
    """Tell whether a question is asked in its own words and takes nothing over from those before it."""
    return question.wording == question.text and not goes_on(question)


def points_back(question: Question) -> bool:
    """Tell whether a word of a question stands for something named before it."""
    return bool(_BACK.search(question.text))


def asks_of_answer(question: Question) -> bool:
    """Tell whether a follow-up asks of what was just told: "who decided that?", "who lost?", "what did they say?"."""
    if question.earlier and _SAID_OF_IT.match(question.text):
        return True
    if asks_when_or_why(question) and question.wording != question.text:
        return False  # asked in full of all there is
    if _ASKS_RULE.match(question.text):
        return False  # which may be told elsewhere
    if question.form is Form.LIST and not _OF_THOSE.search(question.text):
        return False  # "which states ban it?" is of no cities that were told of
    back = question.leans or _AT_LAST.search(question.text)
    return bool(question.earlier) and not question.mentions and (bool(back) or asks_of_anyone(question))


def says_of_it(question: Question) -> bool:
    """Tell whether a follow-up asks what somebody said of what was just told: "what did the mayor say?"."""
    return bool(_SAID_OF_IT.match(question.text) or _SAID_OF_IT.match(question.typed))


def replies_to_told(question: Question) -> bool:
    """Tell whether a follow-up asks if one whom it names agreed or replied to what was just told, and says no more."""
    return bool(question.earlier and question.mentions and _REPLIES.match(question.text))


def asks_of_anyone(question: Question) -> bool:
    """Tell whether a follow-up asks who, or whether anyone, did or underwent something: "did anyone object?"."""
    return bool(question.earlier) and bool(_ANYONE.match(question.text))


def asks_for_more(question: Question) -> bool:
    """Tell whether a follow-up asks what else there is to what was just told: "what else did they agree to?"."""
    more = bool(question.earlier) and not question.mentions and bool(_MORE.match(question.text))
    return more and not asks_for_other_things(question)


def asks_for_earlier(question: Question) -> bool:
    """Tell whether a follow-up asks how it was before what was just told: "and before that?"."""
    return bool(question.earlier) and not question.mentions and bool(_EARLIER.match(question.text))


def asks_for_others(question: Question) -> bool:
    """Tell whether a follow-up asks who or what else it was than was just told."""
    return bool(question.earlier) and bool(_ELSE.search(question.text)) and not asks_for_more(question)


_ANY = Pattern(r"\bany (?!more\b|longer\b|other\b)(?=[a-z])", re.IGNORECASE)
# "Whom?", "against who?", of what was asked before.
_WHOM = Pattern(rf"^{LINK}(?P<word>whom|(?:against|from|to|with) whom?)\W*$", re.IGNORECASE)


def asks_again(question: Question) -> bool:
    """Tell whether a follow-up asks whether what was asked is so still: "is that still the case?"."""
    return bool(_SAME_AGAIN.search(question.text) or _DO_STILL.match(question.text))


def continued(question: Question, before: Question) -> Question:
    """Carry over from ``before`` what ``question`` leaves out: actors, or all but "Amazon" with "and Amazon?"."""
    if counts_those(question, before):
        question = about(question, {**before.kind_of, **question.kind_of})
    leans = builds_on(question) or is_of_same_matter(question, before)
    whole = _completed(of_people(question), before) if leans else question
    named = {**before.names, **whole.names}  # "which of them was first?" may be of those of two questions ago
    return structs.replace(whole, earlier=(*before.earlier, before.text), names=named)


def _completed(question: Question, before: Question) -> Question:
    if only_names(question):
        return asked_of_another(question, before)
    if asks_again(question) and not _says_more(question, before):
        return _asked_again(question, before)
    if (whole := _asked_in_full(question, before)) is not None:
        return whole
    if _BARE_ELSE.match(question.text) and before.form in {Form.WHO, Form.LIST}:
        return structs.replace(before, text=question.text, typed=question.typed, mentions=())
    on_condition = _is_condition(question)
    if on_condition or is_part(question) or _adds(question, before) or _is_beyond(question, before):
        whole = put_in(question, before)
        # To "even if ...?" and "not even shops?" a yes could mean either.
        open_to_both = on_condition or are_of_place(question.text) or _NOT_EVEN.match(question.text)
        return structs.replace(whole, form=Form.WHAT) if open_to_both and before.form is Form.YES_NO else whole
    return with_actors(question, before)


def _asked_in_full(question: Question, before: Question) -> Question | None:
    """Put a mere "since when?" or "against whom?" before what the question before asks; None where it is neither."""
    since, whom = WHEN_OR_WHY.match(question.text), _WHOM.match(question.text)
    match, before = since or whom, without_word(before)
    if match is None or not asks_plainly(before):
        return None
    word = "why" if match["word"].lower() == "how come" else match["word"]
    asked = f"{before.wording[:1].lower()}{before.wording[1:]}"
    asked = asked if word.lower() != "why" else _ANY.sub("", asked)  # "did it refuse any police? - why?"
    clause = before.clause if since else question.clause
    whole = with_actors(question, before)
    return structs.replace(whole, clause=clause, wording=f"{word.capitalize()} {asked}")


def _says_more(question: Question, before: Question) -> bool:
    """Tell whether a follow-up is about what the question before it did not name: "is the order still in force?"."""
    match, told = _SUBJECT.match(question.text), frozenset(stems(before.wording))
    if match is not None and _ENDED.search(before.wording):
        return True
    return match is not None and all(not shipped_lexicon().meets(stem, told) for stem in stems(match["noun"]))


def _asked_again(question: Question, before: Question) -> Question:
    """Ask the question before once more, of today; after "did it stop?" a yes to "does it still?" could mean either."""
    again = structs.replace(
        with_actors(question, before),
        clause=before.clause,
        content=before.content if _DO_STILL.match(question.text) else question.content or before.content,
        wording=before.wording,
    )
    signs = before.clause.signs
    # "Is it still in force?" after "may police use it?" is asked of a rule, be it one for or against that.
    of_rule = _IN_FORCE.search(question.text) and signs.get(AVAILABLE) is True
    # A stop that still applies is one; what was lifted and still applies is none.
    stopped = _APPLIES.search(question.text) and not _ENDED.search(before.wording)
    either = of_rule or (not stopped and _DO_STILL.match(question.text) and signs.get("continues") is False)
    done = before.past and _UNDER_WAY.search(question.text)  # "did they test it?" has its yes when that is over, too
    return structs.replace(again, form=Form.WHAT) if either or done else again


def _is_condition(question: Question) -> bool:
    """Tell whether a follow-up is but a condition: "even if they are citizens?"."""
    return (
        bool(_CONDITION.match(question.text))
        and asking_verb(question.text) is None
        and question.form in {Form.YES_NO, Form.WHAT}
    )


def _is_beyond(question: Question, before: Question) -> bool:
    """Tell whether a follow-up asks the same of other places than it names: "and outside the US?"."""
    return bool(_BEYOND.match(question.text)) and len(question.mentions) == 1 and asks_plainly(before)


def _adds(question: Question, before: Question) -> bool:
    """Tell whether a follow-up asks whether the same goes for something more: "including the ban on scraping?"."""
    bare = not question.mentions and asking_verb(question.text) is None
    return bool(ADDS.match(question.text)) and bare and asks_plainly(before)


def query_of(question: Question) -> Query:
    """Mix the last turn, the last two and all turns by their measured shares; a question alone is itself.

    So is one that was put in full words: "and by Italy?" after a question on France must not find France again.
    """
    actors = frozenset(question.actors)
    if not goes_on(question):
        return Query(turns=((question.text, 1.0),), actors=actors)
    if question.wording not in {question.text, question.earlier[-1]}:
        return Query(turns=((question.wording, 1.0),), actors=actors)
    last_two = f"{question.earlier[-1]} {question.text}"
    everything = " ".join((*question.earlier, question.text))
    return Query(turns=tuple(zip((question.text, last_two, everything), TURN_SHARES, strict=True)), actors=actors)
