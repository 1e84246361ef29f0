"""A wire story printed in several papers is one source among the citations."""

from bot.answering.found.evidence import Evidence
from bot.answering.told.showing import one_of_each_source
from corpus.article import Article, Sentence, Span
from tests.sayings import evidence_of

STORY = (
    "The council of Lowmere voted on Tuesday to stop its police from using face recognition in public places. "
    "Officers had searched the faces of shoppers for two years without telling anybody, a report found in March. "
    "The mayor said the town would look at the question again when parliament has passed a law on it."
)
OTHER = "Northby signed a contract for ten cameras that recognise faces at the railway station, the town clerk said."


def evidence(name: str, text: str) -> Evidence:
    article = Article(id=name, title=name, text=text)
    return evidence_of(article, Sentence.cut(article, Span(0, 40)))


def test_a_copy_of_a_cited_story_is_not_cited_again() -> None:
    chosen = [evidence("gazette", STORY), evidence("herald", STORY + " Advertisement."), evidence("post", OTHER)]
    assert [one.article.id for one in one_of_each_source(chosen)] == ["gazette", "post"]


def test_two_sentences_of_one_article_may_both_be_cited() -> None:
    chosen = [evidence("gazette", STORY), evidence("gazette", STORY)]
    assert len(one_of_each_source(chosen)) == 2
