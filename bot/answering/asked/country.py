"""The country that a chat types in lower case: "is it legal in the us?"."""

from corpus.patterns import Pattern

# After "the" or "in", and before what a country has, "us" is no pronoun: "can us cops use it?".
_OWNED = (
    r"based|wide|born|made|borders?|police|cops?|laws?|rules?|bills?|agenc(?:y|ies)|states?|cit(?:y|ies)|towns?"
    r"|count(?:y|ies)|compan(?:y|ies)|firms?|vendors?|airports?|airlines?|government|govt|congress|senate|senators?"
    r"|lawmakers?|army|military|customs|citizens?|residents?|courts?|judges?|regulators?|departments?|authorities"
    r"|federal|supreme|district|immigration|homeland|justice|capitol|president|schools?|stores?|retailers?"
)
# Of whom something is told, or for whom it is done: "will they tell us rules?", "let us police it".
_GIVING = ("tell", "told", "give", "gave", "show", "showed", "let", "lets", "make", "send", "ask", "help", "of")
_TRUSTING = ("trust", "faith", "belief", "believe", "interest", "interested", "confidence", "invest")
_NOT_GIVEN = "".join(rf"(?<!\b{word} )" for word in _GIVING)
_NOT_TRUSTED = "".join(rf"(?<!\b{word} in )" for word in _TRUSTING)
_US = Pattern(rf"(?<=\bthe )us\b|(?<=\bin ){_NOT_TRUSTED}us\b|\b{_NOT_GIVEN}us(?=[ -](?:{_OWNED})\b)")


def with_country(text: str) -> str:
    """Write the US in capitals where it cannot be the asker's "us"; every character keeps its place."""
    return _US.sub("US", text)
