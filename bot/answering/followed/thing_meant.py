"""What "it" is beside a name: "can the FBI use it?" after a question on Rekognition, "did France fine them?"."""

import re

from bot.answering.asked.kin import BODIES, Kin
from bot.answering.asked.opening import AUXILIARY, LINK
from bot.answering.asked.question import Question
from corpus.actor import AREAS, ActorKind
from corpus.actors import ActorBook
from corpus.patterns import Pattern

_USED = (
    r"us(?:e|es|ed|ing)|buy|bought|buying|get|have|had|has|run|running|test(?:ed|ing)?|try|tried|deploy(?:ed|ing)?"
    r"|rely(?:ing)? on|license[ds]?|drop(?:ped)?"
)
_SOLD = r"sell|sells|sold|selling|offer(?:s|ed|ing)?|market(?:s|ed|ing)?|make|makes|making|develop(?:s|ing)?"
_SUED = r"fin(?:e|es|ed|ing)|su(?:e|es|ed|ing)|investigat(?:e|es|ed|ing)|penali[sz]e[ds]?|prosecute[ds]?|charge[ds]?"
_IT = Pattern(
    rf"\b(?:(?P<used>{_USED}) (?P<thing>it)|(?P<sold>{_SOLD}) (?P<sale>it)|(?:{_SUED}) (?P<firm>it|them))\b"
    r"(?=\W*$| (?:too|as well|also|now|today|any ?more|anyway|again|then|still)\b\W*$| (?:for|to|in|on|at|over) )",
    re.IGNORECASE,
)
# "Has anyone sued over it?", over the product wherever it is.
_OVER_IT = Pattern(
    rf"^{LINK}(?:(?:has|have|did) (?:any|some)(?:one|body) (?:ever |already )?(?:sued?|complain(?:ed)?|object(?:ed)?)"
    r"|(?:is|are|was|were|has|have) there (?:been )?(?:any |an? )?(?:[\w-]+ )?(?:cases?|(?:law)?suits?|complaints?))"
    r" (?:over|about) (?P<thing>it)\W*$",
    re.IGNORECASE,
)
_STILL_SOLD = Pattern(rf"^{LINK}{AUXILIARY}\b[^?]*\bstill\b", re.IGNORECASE)
_USES = r"\b(?:use|uses|used|using|buy|buys|bought|allow|allows|allowed|ban|banned)"


def with_thing(text: str, before: Question | None, book: ActorBook, kin: Kin) -> str:
    """Name what "it" is where a follow-up names who uses or sells it, or whom "they" are whom a country fined.

    So it does of a product over which anyone may have sued, wherever it was asked about.

    Whoever is asked of once more whether they still sell it sells face recognition, to whomsoever.
    """
    if before is not None and (over := _OVER_IT.match(text)) and (product := _product_of(before, kin)):
        return f"{text[: over.start('thing')]}{before.names.get(product, product)}{text[over.end('thing') :]}"
    found = _IT.search(text) if before is not None else None
    if before is None or found is None:
        return text
    named = [one.actor for one in book.find_in_question(text)]
    if len(named) != 1 or all(one.span.end > found.start() for one in book.find_in_question(text)):
        return text
    word = next(word for word in ("thing", "sale", "firm") if found[word])
    meant = {"thing": _used_by, "sale": _sold_by, "firm": _sued_by}[word](named[0], text, before, kin)
    return f"{text[: found.start(word)]}{meant}{text[found.end(word) :]}" if meant else text


def _used_by(named: str, _: str, before: Question, kin: Kin) -> str | None:
    product = _product_of(before, kin)
    if product is None:
        return _supplier_in(before) if kin.kind_of(named) in BODIES else None
    return before.names.get(product, product)


def _sold_by(named: str, text: str, before: Question, kin: Kin) -> str | None:
    """Return the product where it is one of the seller's own: what one company makes, another does not sell."""
    product = _product_of(before, kin)
    if product is not None and named in kin.families((product,)):
        return before.names.get(product, product)
    return "face recognition" if named in before.actors and _STILL_SOLD.match(text) else None


def _sued_by(named: str, _: str, before: Question, kin: Kin) -> str | None:
    firms = [one for one, kind in before.kind_of.items() if kind is ActorKind.COMPANY and one != named]
    return before.names.get(firms[0], firms[0]) if len(firms) == 1 and kin.kind_of(named) in BODIES | AREAS else None


def _product_of(before: Question, kin: Kin) -> str | None:
    """Return the one product that a question is about, else the one of those whom it is about that the talk named."""
    products = [actor for actor, kind in before.kind_of.items() if kind is ActorKind.PRODUCT]
    spoken_of = [one for one in before.names if kin.knows(one) and kin.kind_of(one) is ActorKind.PRODUCT]
    meant = products or [one for one in spoken_of if not kin.families((one,)).isdisjoint(before.actors)]
    return meant[0] if len(meant) == 1 else None


def _supplier_in(before: Question) -> str | None:
    """Return the company whose name stands for what it sells, "does Oslo allow Clearview?", or its "own software"."""
    firms = [one for one, kind in before.kind_of.items() if kind is ActorKind.COMPANY and one in before.names]
    if len(firms) != 1:
        return None
    name, told = before.names[firms[0]], re.escape(before.names[firms[0]])
    asked = (before.wording, *reversed(before.earlier))
    ruled = (
        rf"\b(?:find|found|rule[ds]?|declare[ds]?|h[eo]ld|call(?:ed)?) {told} (?:to be )?(?:il|un)?(?:legal|lawful)\b"
    )
    as_thing = (
        rf"{ruled}|{_USES} {told}(?!['’])|^\W*is {told} (?:still )?(?:il|un)?(?:legal|lawful|banned|allowed|used)\b"
    )
    if any(re.search(as_thing, one, re.IGNORECASE) for one in asked):
        return name
    own = rf"{told}['’]s? (?:own )?(?:fac(?:e|ial) recognition|software|system|technology|tool)"  # "Amazon's software"
    return next((found[0] for one in asked if (found := re.search(own, one, re.IGNORECASE))), None)
