"""The words that tell who is speaking: ``speakers.toml``, and the small words of English grammar."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from corpus.article import SpeakerKind
from corpus.tables import read_tables

_LEXICON = Path(__file__).with_name("speakers.toml")
ARTICLES = frozenset({"the", "a", "an"})
OF = frozenset({"of", "at", "from", "with", "for", "by", "in"})
PREPOSITIONS = OF | {"on", "to", "against", "about", "under", "over", "into", "between", "like", "unlike", "as", "than"}
_ADVERBS = """
also has have had then later now first repeatedly still again previously only further therefore itself once publicly
since recently unanimously will would strongly initially eventually simply both all today yesterday could did partly
"""
# May stand between a subject and its verb.
ASIDE = frozenset(_ADVERBS.split())


class SpeakerLexicon(Struct, frozen=True):
    """The words of ``speakers.toml``: verb forms by class, nouns by form, roles in order of precedence."""

    verbs: Mapping[str, frozenset[str]]
    nouns: Mapping[str, str]
    roles: tuple[tuple[SpeakerKind, tuple[str, ...]], ...]


@cache
def speaker_lexicon() -> SpeakerLexicon:
    """Load ``speakers.toml`` once."""
    tables = read_tables(_LEXICON)
    return SpeakerLexicon(
        {name: frozenset(forms) for name, forms in tables["verbs"].items()},
        {form: name for name, forms in tables["nouns"].items() for form in forms},
        tuple((SpeakerKind(role["kind"]), tuple(role["words"])) for role in tables["roles"]),
    )
