"""What "the company", "the office", "critics" and "she" stand for, from what the article has named before."""

from collections.abc import Callable, Mapping

from msgspec import Struct, field

from corpus.actor import AREAS, Actor, ActorKind
from corpus.actors import ActorBook
from corpus.article import SpeakerKind
from corpus.patterns import Pattern
from corpus.speaking.voices import Line, Voice, kind_of, owner_of, speaking_actor

_BODIES = frozenset({ActorKind.AGENCY, ActorKind.POLICE, ActorKind.REGULATOR, ActorKind.LEGISLATURE})
_COMPANIES = frozenset({ActorKind.COMPANY})
_ORGANISATIONS = _BODIES | _COMPANIES | {ActorKind.NGO, ActorKind.RESEARCH}
_LAWGIVERS = AREAS | _BODIES
_HOLDS_OFFICE = Pattern(r"\b(?:Commissioner|Ombudsman|General|Inspector|Auditor)\b")
_PLACE_NOUNS = frozenset({"the city", "the county", "the state", "the council", "the government"})
_GROUP_NOUNS = frozenset({"the group", "the coalition", "the charity"})
_BODY_NOUNS = frozenset(
    {"the agency", "the office", "the department", "the force", "the ministry", "the regulator", "the watchdog"}
    | {"the commissioner", "the authority", "the bureau", "the commission"}
)


class Attribution(Struct, frozen=True):
    """Whose word a sentence is; ``speaker`` is a canonical actor, a person or a noun, and empty for the reporter."""

    speaker: str
    kind: SpeakerKind


class Memory(Struct):
    """What the sentences so far have named: actors in order, people by surname, the last speakers."""

    book: ActorBook
    actors: list[Actor] = field(default_factory=list)
    people: dict[str, Voice] = field(default_factory=dict)
    last: Attribution | None = None
    person: Attribution | None = None
    subject: Attribution | None = None  # the person that a sentence is on, whether or not they speak in it

    def resolve(self, voice: Voice, line: Line) -> Attribution | None:
        """Return who a voice is; None where a pronoun or a document has nobody before it."""
        if voice.kind is not None:
            return Attribution(voice.name, voice.kind)
        owner = owner_of(line, voice.first)
        before = [*self.actors, *(actor for first, _, actor in line.actors if first < voice.first)]
        return self._by_noun()[voice.noun](voice, owner, before)

    def _by_noun(self) -> Mapping[str, Callable[[Voice, Actor | None, list[Actor]], Attribution | None]]:
        return {
            "pronoun": self._pronoun,
            "company": self._company,
            "spokesperson": self._spokesperson,
            "document": self._document,
            "paper": self._paper,
            "official": self._official,
            "court": self._court,
            "expert": self._expert,
            "advocate": self._advocate,
            "law": self._law,
        }

    def law(self, voice: Voice, line: Line) -> Attribution:
        """Return the law that a voice means: by its name, by its lawgiver's, else by the noun."""
        if voice.kind is SpeakerKind.LAW:
            return Attribution(voice.name, SpeakerKind.LAW)
        owner = owner_of(line, voice.first)
        lawgiver = owner or _latest(self.actors, frozenset({ActorKind.LAW})) or _latest(self.actors, _LAWGIVERS)
        return Attribution(lawgiver.name if lawgiver else voice.name, SpeakerKind.LAW)

    def _pronoun(self, voice: Voice, _: Actor | None, before: list[Actor]) -> Attribution | None:
        if voice.name in ("he", "she"):
            return self.subject or (None if self._is_of_many(self.last) else self.last)
        if voice.name == "they":
            return self.last
        return self._of(_latest(before, _ORGANISATIONS)) or self.last

    def _is_of_many(self, said: Attribution | None) -> bool:
        """Tell an organisation, which is no "she", from a person or the one who holds an office."""
        actor = self.book[said.speaker] if said is not None and said.speaker in self.book else None
        return actor is not None and actor.kind in _ORGANISATIONS | AREAS and not _HOLDS_OFFICE.search(actor.name)

    def _company(self, voice: Voice, owner: Actor | None, before: list[Actor]) -> Attribution:
        return self._named(owner or _latest(before, _COMPANIES), voice.name, SpeakerKind.COMPANY)

    def _spokesperson(self, voice: Voice, owner: Actor | None, before: list[Actor]) -> Attribution:
        return self._named(owner or _latest(before, _ORGANISATIONS), voice.name, SpeakerKind.COMPANY)

    def _document(self, _: Voice, owner: Actor | None, before: list[Actor]) -> Attribution | None:
        return self._of(owner or _latest(before, _ORGANISATIONS))

    def _paper(self, _: Voice, owner: Actor | None, _before: list[Actor]) -> Attribution | None:
        return self._of(owner)

    def _official(self, voice: Voice, owner: Actor | None, before: list[Actor]) -> Attribution:
        if voice.name in _BODY_NOUNS | _PLACE_NOUNS:
            if owner is not None and owner.kind is ActorKind.PERSON:
                return self._named(owner, voice.name, SpeakerKind.OFFICIAL)
            kinds = _BODIES if voice.name in _BODY_NOUNS else AREAS
            owner = owner if owner is not None and owner.kind in _LAWGIVERS else _latest(before, kinds)
            return self._named(owner, voice.name, SpeakerKind.OFFICIAL)
        return self._person_again(voice, SpeakerKind.OFFICIAL)

    def _court(self, voice: Voice, owner: Actor | None, before: list[Actor]) -> Attribution:
        if owner is None or owner.kind is not ActorKind.COURT:
            owner = _latest(before, frozenset({ActorKind.COURT}))
        return self._named(owner, voice.name, SpeakerKind.COURT)

    def _expert(self, voice: Voice, owner: Actor | None, _: list[Actor]) -> Attribution:
        if owner is not None and kind_of(owner, self.book) is SpeakerKind.EXPERT:
            return self._named(owner, voice.name, SpeakerKind.EXPERT)
        return self._person_again(voice, SpeakerKind.EXPERT)

    def _advocate(self, voice: Voice, owner: Actor | None, before: list[Actor]) -> Attribution:
        if voice.name in _GROUP_NOUNS:
            return self._named(_latest(before, frozenset({ActorKind.NGO})), voice.name, SpeakerKind.ADVOCATE)
        if owner is not None and kind_of(owner, self.book) is SpeakerKind.ADVOCATE:
            return self._named(owner, voice.name, SpeakerKind.ADVOCATE)
        return self._person_again(voice, SpeakerKind.ADVOCATE)

    def _law(self, voice: Voice, owner: Actor | None, before: list[Actor]) -> Attribution | None:
        if owner is not None and kind_of(owner, self.book) is not SpeakerKind.OFFICIAL:
            return self._of(owner)  # "an internal Meta memo"
        if voice.name == "the ban" and owner is None:  # a company's as likely as a city's
            return None
        return self._named(_latest(before, frozenset({ActorKind.LAW})), voice.name, SpeakerKind.LAW)

    def _person_again(self, voice: Voice, kind: SpeakerKind) -> Attribution:
        """Take "the analyst" for the person of that kind who spoke, or was named, last."""
        if voice.name.startswith("the ") and not voice.is_new:
            if self.person is not None and self.person.kind is kind:
                return self.person
            named = [person.name for person in self.people.values() if person.kind is kind]
            if named:
                return Attribution(named[-1], kind)
        return Attribution(voice.name, kind)

    def _named(self, actor: Actor | None, noun: str, kind: SpeakerKind) -> Attribution:
        return self._of(actor) or Attribution(noun, kind)

    def _of(self, actor: Actor | None) -> Attribution | None:
        if actor is None:
            return None
        speaker = speaking_actor(actor, self.book)
        return Attribution(speaker.name, kind_of(speaker, self.book))


def _latest(actors: list[Actor], kinds: frozenset[ActorKind]) -> Actor | None:
    return next((actor for actor in reversed(actors) if actor.kind in kinds), None)
