"""What a sentence denies as a whole that stands before it: "The paper reported that we sell it. That is not so."""

from corpus.patterns import Pattern

_THIS = r"(?:[Tt]his|[Tt]hat|[Ii]t)"
_FALSE = (
    r"(?:(?:is|was)(?: simply| just)? (?:not|never) (?:so|true|the case|correct|right|accurate)"
    r"|(?:isn['\u2019]t|wasn['\u2019]t) (?:so|true|the case|correct|right|accurate)"
    r"|(?:is|was)(?: simply| just)? (?:untrue|false|wrong|incorrect|a lie|inaccurate))"
)
_DENIAL = Pattern(
    rf"(?:But )?(?:{_THIS} {_FALSE}"
    rf"|[A-Z][^.;:?]{{0,100}}\b(?:said|says|replied|answered|told [^.;:?]{{2,40}})(?: that)? {_THIS} {_FALSE}"
    rf"|[A-Z][^.;:?]{{0,100}}\bden(?:y|ies|ied) {_THIS})\.[\"\u201d]?"
)


def denies_what_is_before(text: str) -> bool:
    """Tell whether a sentence does nothing but deny the one before it, which alone would stand as a claim."""
    return _DENIAL.fullmatch(text) is not None
