"""The verb or the past that goes with a form: "sell" with "sold", "ban" with "banned", "wrote" with "written"."""

from collections.abc import Callable

from corpus.patterns import Pattern
from corpus.typos import ordinary_words

_SHORT = 4  # letters of a verb that goes with "tie", "lie", "die"
Knows = Callable[[str], bool]  # whether a word, in lower case, is one

# No verb that ends so takes an "e" off before "ed": "blacklisted".
_PLAIN_END = Pattern(r"[a-z]{2}(?:st|ct|pt|nt|rt|lt|ft|ck|nk|rk|lk|sh|ch|nd|ld|rd|mp|rm|rn)ed$")
# One that ends so takes the "d" alone off, and one that doubles a letter that letter, too: "sided", "spotted".
_SILENT_END = Pattern(r"[a-z](?:[^aeo]id|nc|rc|rg|dg|rs|rv|lv|[aiu]c|[aio]v|[iy]z|[^aeo]at|[^o]ut)ed$")
_DOUBLED_END = Pattern(r"[a-z](?P<last>[bdgmnprt])(?P=last)ed$")
PAST = {
    "sold": "sell", "bought": "buy", "made": "make", "said": "say", "told": "tell", "gave": "give", "took": "take",
    "went": "go", "got": "get", "won": "win", "lost": "lose", "met": "meet", "sent": "send", "broke": "break",
    "brought": "bring", "spoke": "speak", "paid": "pay", "held": "hold", "fell": "fall", "kept": "keep",
    "left": "leave", "came": "come", "began": "begin", "wrote": "write", "found": "find", "built": "build",
    "quit": "quit", "let": "let", "put": "put", "cut": "cut", "shut": "shut", "knew": "know", "thought": "think",
    "chose": "choose", "drew": "draw", "ran": "run", "led": "lead", "lent": "lend", "dealt": "deal",
    "withdrew": "withdraw", "swore": "swear", "drove": "drive", "threw": "throw", "sat": "sit", "fed": "feed",
    "stood": "stand", "rose": "rise", "grew": "grow", "spent": "spend", "sought": "seek", "fought": "fight",
    "caught": "catch", "taught": "teach", "saw": "see", "struck": "strike", "stuck": "stick", "became": "become",
}  # fmt: skip
# The past that a participle goes with where it is another word.
PAST_OF = {
    "written": "wrote", "given": "gave", "taken": "took", "broken": "broke", "chosen": "chose", "shown": "showed",
    "seen": "saw", "done": "did", "driven": "drove", "drawn": "drew", "begun": "began", "withdrawn": "withdrew",
    "run": "ran", "known": "knew", "overseen": "oversaw",
}  # fmt: skip


def is_past(verb: str) -> bool:
    """Tell whether a verb has a form of the past: "sold", "banned"."""
    return verb in PAST or verb.endswith("ed")


def base_of_past(verb: str, knows: Knows) -> str | None:
    """Return the first that is a word: "paused" and "banned" differ in what they leave off."""
    bases = (f"{verb[:-3]}y", verb[:-1]) if verb.endswith("ied") else (verb[:-1], verb[:-2], verb[:-3])
    known = next((base for base in bases if is_word(base, knows)), None)
    return PAST.get(verb) or known or _regular_base(verb)


def is_word(verb: str, knows: Knows) -> bool:
    """Tell whether a verb is one of the articles or an ordinary one."""
    return knows(verb) or verb in ordinary_words()


def _regular_base(verb: str) -> str | None:
    """Return what a form in "ed" goes with by its ending alone."""
    if _DOUBLED_END.search(verb):
        return verb[:-3]
    if _SILENT_END.search(verb):
        return verb[:-1]
    return verb[:-2] if _PLAIN_END.search(verb) else None


def base_of_present(verb: str) -> str | None:
    """Return the verb that has this form beside "it": "sells", "denies"; None where it has no such ending."""
    if not verb.endswith("s") or verb.endswith("ss"):
        return None
    if verb.endswith("ies"):
        return f"{verb[:-3]}y" if len(verb) > _SHORT else verb[:-1]  # "ties", unlike "denies"
    return verb[:-2] if verb.endswith(("sses", "shes", "ches", "xes", "zes", "oes")) else verb[:-1]


def base_of_doing(doing: str) -> str:
    """Return the verb of a form in "ing"; "be doing" where no word is known for it."""
    known = ordinary_words()
    bases = (f"{doing[:-3]}e", doing[:-3], doing[:-4])
    return next((base for base in bases if base in known), f"be {doing}")
