"""What is denied of others than are asked about: federal agencies are no police departments, and shops no city's."""

import re

from bot.answering.asked.kin import BODIES
from bot.answering.asked.opening import LINK
from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.bound import binds_others_only
from bot.answering.lock.deeds_told import lacks_deed
from bot.answering.lock.denials import denies_nothing
from corpus.actor import LOCAL, MAKERS, NATIONS, PLACES, ActorKind
from corpus.numbers import NUMBER_WORD
from corpus.patterns import Pattern
from corpus.signs import AVAILABLE
from corpus.words import stems

_COVERS_NOT = Pattern(r"\b(?:does|do|did) not (?:cover|bind|apply to|reach|extend to)\b", re.IGNORECASE)
_OF_PARTS = frozenset({ActorKind.COUNTRY, ActorKind.STATE})  # cities and counties lie in these
_KINDS_OF_PLACES = frozenset({"businesses", "homes", "schools", "prisons", "borders", "military"})
# "Does it not sell to anybody?": what it does not sell to some it may sell to others.
_ANYBODY = Pattern(r"\bany(?:body|one|where|thing)\b|\bany (?!more\b|longer\b)[a-z]+", re.IGNORECASE)
# Asked of the police as of anyone else: "does it sell to anyone?", "can anybody use it?".
_ANYONE = Pattern(r"\b(?:any|every|no)[ -]?(?:one|body)\b", re.IGNORECASE)
_FEDERAL_BODY = Pattern(
    r"\bfederal (?!(?:laws?|courts?|judges?|rules?|acts?|bans?|legislation|lawmakers)\b)[a-z]+|\bgovernments?\b",
    re.IGNORECASE,
)
_COVERS_EVERYONE = Pattern(
    r"\b(?:cover|bind|apply to|reach|extend to|affect|include)s? (?:just |simply )?(?:every[ -]?(?:one|body)"
    r"|all (?:people|of us))\b",
    re.IGNORECASE,
)
_PARTS_COUNTED = Pattern(  # "Fifteen US states had laws on it."
    rf"\b(?:{NUMBER_WORD}|dozens?|several|many|some)(?: of)? (?:[\w.]+ ){{0,2}}"
    r"(?:states|cities|counties|towns|communities|municipalities)\b",
    re.IGNORECASE,
)
# "Does Oregon ban it?", "has the US outlawed it?", not "is it banned in Oregon?".
_ITSELF = Pattern(rf"^{LINK}(?:does|do|did|has|have|had)(?:n['’]?t)? (?:the )?(?:(?:US )?state of )?", re.IGNORECASE)
_OWNED = Pattern(r"\b(?:\w+['’]s|its|their) (?P<what>[\w-]+(?: [\w-]+){0,3})", re.IGNORECASE)
_RANK = Pattern(r"\b(?:first|earliest|last|second|third|biggest|largest|most|only|before|ahead)\b", re.IGNORECASE)


_OF_FACES = Pattern(r"\bfac(?:e|es|ial)\b", re.IGNORECASE)
_ITS = Pattern(r"['’]s? [\w-]")
_SINCE = Pattern(r"\b(?:after|since|before|despite|following|in spite of)(?: the| an?)? $", re.IGNORECASE)

# What two sides agreed is none of what a law says.
_REACHES = Pattern(
    r"\b(?:appl(?:y|ies|ied) to|cover(?:s|ed)?|bind(?:s|ing)?|bound|reach(?:es|ed)?|extends? to|govern(?:s|ed)?"
    r"|exempts?|include[sd]?|protect(?:s|ed)?|restricts?|limits?|regulates?)\b",
    re.IGNORECASE,
)
_AGREED = Pattern(r"\b(?:settle(?:ments?|d)|agreements?|contracts?|deals?|pledges?|promises?)\b", re.IGNORECASE)
_LAWS = Pattern(r"\b(?:laws?|acts?|statutes?|ordinances?|bills?)\b", re.IGNORECASE)


class Others:
    """Tells whom a sentence is about from whom a question is about."""

    def __init__(self, library: Library) -> None:
        """``library`` knows who belongs to whom."""
        self._library = library

    def are_meant(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence denies it only of others than are asked about, of another deed, or of the beginning.

        What is not sold to police departments may be sold to a federal agency, and shops may do what city departments
        may not. A company that does not sell one dataset may sell face recognition.
        """
        if self._are_bound_elsewhere(question, one) or self._is_of_other_firm(question, one):
            return True
        if denies_nothing(question, one) or lacks_deed(question.wording, one.sentence.text):
            return True
        if not question.clause.signs.get(AVAILABLE) or ActorKind.COMPANY not in question.kinds:
            return False
        kin, named = self._library.kin, one.named
        customers = [actor for actor in question.actors if kin.kind_of(actor) in BODIES - PLACES]
        places = {actor for actor in question.actors if kin.kind_of(actor) in PLACES}
        said, asked = self._scopes(one), question.clause.scopes
        if "federal" in asked and "police" in said - asked and not _FEDERAL_BODY.search(one.sentence.text):
            return True  # "US police" name the country, and no agency of it
        if places & named or any(kin.is_named(actor, named) for actor in customers):
            return False
        return bool(said and (asked or customers) and asked.isdisjoint(said)) or self._of_one_product(question, one)

    def act_within(self, question: Question, one: Evidence) -> bool:
        """Tell whether a state or country is asked to bar it itself, and a sentence is on a place that lies in it.

        What a city bars its state need not bar, nor does what a city leaves free leave it so in the state.
        """
        opening = _ITSELF.match(question.text)
        if opening is None or question.clause.signs.get(AVAILABLE) is not False:
            return False
        kin, doer = self._library.kin, next((m for m in question.mentions if m.span.start <= opening.end()), None)
        if doer is None or doer.span.end <= opening.end() or kin.kind_of(doer.actor) not in _OF_PARTS:
            return False
        if _PARTS_COUNTED.search(one.sentence.text) and not _PARTS_COUNTED.search(question.text):
            return True
        parts = [actor for actor in one.named if kin.kind_of(actor) in LOCAL and kin.lies_in(actor, doer.actor)]
        return bool(parts) and not any(actor in question.actors for actor in parts)

    def are_one_vendor(self, question: Question, one: Evidence) -> bool:
        """Tell whether a police force or the like is asked about face recognition at all, and one firm's thing is told.

        Who dropped NEC's program may use another, and who tried its search by clothes has no face recognition by that.
        """
        if question.content or not MAKERS.isdisjoint(question.kinds) or _OF_FACES.search(one.sentence.text):
            return False
        makers = (mention for mention in one.mentions if self._library.kin.kind_of(mention.actor) in MAKERS)
        return any(_ITS.match(one.sentence.text, mention.span.end) for mention in makers)

    def _is_of_other_firm(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence says that another company stopped or refused, and names none asked about.

        What one does not sell, another may. What a follow-up only carries over may be the other's: "is it in use?"
        """
        kin = self._library.kin
        asked = [one.actor for one in question.mentions if kin.kind_of(one.actor) is ActorKind.COMPANY]
        if not asked or any(kin.is_named(actor, one.named) for actor in asked):
            return False
        refusing = {clause.subject for clause in one.clauses if clause.signs.get(AVAILABLE) is False}
        others = (actor for actor in refusing if actor is not None and not kin.is_named(actor, asked))
        return any(kin.kind_of(actor) is ActorKind.COMPANY for actor in others)

    def _are_bound_elsewhere(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence speaks of other places than are asked about, or of others in them."""
        kin, named = self._library.kin, one.named
        abroad = any(kin.is_abroad(actor, named) for actor in question.actors)
        of_guests = self._bind_place_only(question, one) or self._is_free_of(question, one)
        return abroad or of_guests or self._of_other_countries(question, one) or self.are_bound(question, one)

    def are_bound(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence speaks of public bodies where a question asks of shops or persons, or the like."""
        kin = self._library.kin
        if any(kin.kind_of(actor) is ActorKind.PERSON and actor in one.named for actor in question.actors):
            return False  # what the police did to somebody is of him
        said = frozenset(stem for clause in one.clauses for stem in self._library.stems_of(clause))
        return binds_others_only(question, one, said) or _binds_others(question, one, self._scopes(one))

    def _scopes(self, one: Evidence) -> frozenset[str]:
        """Return which kinds of people and places a sentence speaks of; what a federal regulator rules binds others."""
        by_regulator = any(self._library.kin.kind_of(actor) is ActorKind.REGULATOR for actor in one.named)
        said = frozenset(scope for clause in one.clauses for scope in clause.scopes)
        return said - {"federal"} if by_regulator else said

    def _bind_place_only(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence does not name a body asked about that is in a place and not of it.

        What binds Oakland's departments does not bind the FBI there. Of what is no rule, those need not be named whom a
        follow-up only carries over: "are they on all day?"
        """
        kin, named = self._library.kin, one.named
        if not any(kin.kind_of(actor) in LOCAL for actor in question.actors):
            return False
        of_rule = AVAILABLE in question.clause.signs or not question.earlier
        meant = question.actors if of_rule else [mention.actor for mention in question.mentions]
        bodies = (actor for actor in meant if kin.kind_of(actor) in BODIES - PLACES)
        return not all(kin.places_of(actor) or kin.is_named(actor, named) for actor in bodies)

    def _of_other_countries(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence is on other countries than are asked about; "only in the US" denies it of others."""
        kin, named = self._library.kin, one.named
        asked, said = ({actor for actor in some if kin.kind_of(actor) in NATIONS} for some in (question.actors, named))
        limited = any(clause.limited for clause in one.clauses)
        return bool(asked and said) and not limited and not any(kin.is_named(actor, named) for actor in asked)

    def _is_free_of(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence says whom a law "does not cover": what they may do, it does not deny.

        Nor is what a place does not bar made lawful elsewhere, or left free by the rules of another place.
        """
        if not _COVERS_NOT.search(one.sentence.text):
            return False
        places = {actor for actor in one.named if self._library.kin.kind_of(actor) in LOCAL}
        signs = question.clause.signs
        of_bar = "lawful" in signs or (signs.get(AVAILABLE) is False and "covers" not in signs)
        elsewhere = of_bar and bool(places) and places.isdisjoint(question.actors)
        return elsewhere or (signs.get(AVAILABLE) is True and "covers" not in signs)

    def _of_one_product(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence is about a product by name alone, where a question asks about none.

        By what its article calls it a question may ask about it, too: "IBM's dataset".
        """
        mentions = one.mentions
        products = [m.span for m in mentions if self._library.kin.kind_of(m.actor) is ActorKind.PRODUCT]
        if not products or ActorKind.PRODUCT in question.kinds:
            return False
        if any(_is_called(span.of(one.sentence.text), question, one.article.text) for span in products):
            return False
        spans = [mention.span for mention in mentions]
        inside = (word for clause in one.clauses for word in clause.words if word.stem in plain_stems("topic"))
        return all(any(span.holds(word.span.start) for span in spans) for word in inside)

    def are_laws(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence names a law, but none of those asked about: whether one passed tells of no other.

        Nor does a settlement tell how far a law reaches. One after which something is asked for is not asked about.
        Where the question is which came first, another law tells it.
        """
        kin, said = self._library.kin, one.named
        past = {one.actor for one in question.mentions if _SINCE.search(question.text[: one.span.start])}
        asked = [actor for actor in question.actors if kin.kind_of(actor) is ActorKind.LAW and actor not in past]
        laws = {actor for actor in said if kin.kind_of(actor) is ActorKind.LAW}
        if asked and not laws and _REACHES.search(question.text):  # "does the law apply to it?"
            text = one.sentence.text
            return bool(_AGREED.search(text)) and not (_AGREED.search(question.text) or _LAWS.search(text))
        return bool(asked and laws) and laws.isdisjoint(asked) and not _RANK.search(question.text)

    def are_of_same_house(self, question: Question, one: Evidence) -> bool:
        """Tell whether the rank asked of one, "the first sued", is told of its family by another name."""
        kin, said = self._library.kin, one.named
        ranked = (actor for actor in question.actors if kin.kind_of(actor) in MAKERS and actor not in said)
        return bool(_RANK.search(question.text)) and any(
            not kin.families((actor,)).isdisjoint(said) for actor in ranked
        )

    def are_some(self, question: Question, one: Evidence) -> bool:
        """Tell whether a sentence denies of some, whom the question does not name, what it says of anybody."""
        if not (question.is_denial and _ANYBODY.search(question.text)):
            return False
        kin, named = self._library.kin, one.named
        bodies = {actor for actor in named - kin.families(question.actors) if kin.kind_of(actor) in BODIES}
        return bool(bodies or {scope for clause in one.clauses for scope in clause.scopes} - question.clause.scopes)


def _is_called(product: str, question: Question, text: str) -> bool:
    """Tell whether a question asks for what is somebody's by the noun by which a text introduces a product."""
    owned = frozenset(stem for match in _OWNED.finditer(question.text) for stem in stems(match["what"]))
    introduced = re.finditer(rf"{re.escape(product)}, (?:an?|its|their|the) (?P<what>[^,.;]+)", text)
    heads = (re.split(r" (?:of|that|which|for|with|in|on|to) ", match["what"])[0] for match in introduced)
    return any(stems(head)[-1:] and stems(head)[-1] in owned for head in heads)


def _binds_others(question: Question, one: Evidence, said: frozenset[str]) -> bool:
    """Tell whether a sentence speaks of schools or police alone where a question asks of shops, or of anyone at all."""
    asked = question.clause.scopes
    if _COVERS_EVERYONE.search(question.text) and any(clause.signs.get("covers") is False for clause in one.clauses):
        return False  # whom a rule leaves out is one of all
    of_anyone = AVAILABLE in question.clause.signs and _ANYONE.search(question.text)
    if of_anyone and said - asked and not _ANYONE.search(one.sentence.text):
        return True
    limited = any(clause.limited for clause in one.clauses)  # "only in schools" does deny it of shops
    return bool(asked & _KINDS_OF_PLACES and said) and asked.isdisjoint(said) and not limited
