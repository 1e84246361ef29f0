"""Numbers in words and in digits."""

_ONES = "one two three four five six seven eight nine".split()  # noqa: SIM905 - reads as a list of words
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()  # noqa: SIM905
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - reads as a list of words
COUNTED = ("", *_ONES, *_TEENS)  # by its number: the third is "three"
VALUES: dict[str, int] = {word: value for value, word in enumerate(COUNTED) if word}
VALUES |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
# Without "one", a pronoun as often as a number.
FEW_WORDS = "|".join(COUNTED[2:11])  # two to ten
NUMBER_WORD = "|".join(sorted([*_ONES[1:], *_TEENS, *_TENS], key=len, reverse=True))
SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9}
# Words for money as they stand behind a number: "won" and "real" are other words as well.
MONEY_WORDS = (
    "dollars?|euros?|pounds?|bucks|quid|usd|crowns?|kron(?:er|or|ur|a|e)|koruna|florins?|francs?|marks?|shillings?"
    "|rand|rupees?|rupiah|yen|yuan|pesos?|reais|rou?bles?|zlot(?:y|ys)|forints?|lira|dinars?|dirhams?|riyals?|naira"
    "|cedis?|baht|ringgit|shekels?"
)
NUMBER = r"(?:\d+(?:,\d{3})+|\d+)(?:\.\d+)?"


def value_of(written: str) -> float:
    """Return the number that ``written`` tells in digits or as a word; raises ``ValueError`` where it is neither."""
    word = written.lower()
    return VALUES[word] if word in VALUES else float(word.replace(",", ""))
