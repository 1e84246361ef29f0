"""A handful of articles and actors, small enough to reason about."""

from corpus.actor import Actor, ActorKind
from corpus.actors import ActorBook
from corpus.article import Article, Removed, Source
from corpus.dates import PartialDate

BOOK = ActorBook(
    [
        Actor("IBM", ActorKind.COMPANY, "US", aliases=("International Business Machines",)),
        Actor("Amazon", ActorKind.COMPANY, "US"),
        Actor("Rekognition", ActorKind.PRODUCT, "US", part_of="Amazon"),
        Actor("Clearview", ActorKind.COMPANY, "US"),
    ]
)

IBM = Article(
    id="ibm-exit",
    title="IBM leaves the market",
    text=(
        "International Business Machines will no longer sell face recognition. The company opposes mass surveillance. "
        "It asked Congress for a debate.\n\nLawmakers welcomed the letter. Rivals kept silent on Monday."
    ),
    publisher="The Example",
    author="A. Writer",
    published=PartialDate(2020, 6, 9),
    as_of=PartialDate(2020, 6),
    date_source="front matter",
    url="https://example.org/ibm",
    actors=("IBM",),
    facts=("ibm-1",),
    supersedes=("old",),
    relates_to=("other",),
    sources=(
        Source("The Example", "IBM leaves", PartialDate(2020), "https://example.org/1"),
        Source("B", "", None, ""),
    ),
    removed=(Removed(3, "Advertisement", "advert"),),
    comments=("First!",),
)
AMAZON = Article(
    id="amazon-pause",
    title="A pause for police",
    text="Amazon paused police use of Rekognition for one year. The pause covers its face recognition service only.",
    published=PartialDate(2020, 6, 10),
    actors=("Amazon",),
)
WEATHER = Article(id="weather", title="Rain", text="It will rain on Monday. The company of friends stays home.")

ARTICLES = (IBM, WEATHER, AMAZON)
