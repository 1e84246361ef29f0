"""Replies written by hand, for tests of everything that reads one."""

from bot.answering.reply import Abstention, Answer, Change, Citation, Reason, Step, Verdict
from corpus.article import Article, Span, SpeakerKind
from corpus.dates import PartialDate

QUOTE = "“We do not sell it to police today,” the company said."
ARTICLE = Article(
    id="microsoft-ban",
    title="Microsoft waits for a <national> law",
    text=f"Microsoft spoke on Thursday.\n\n{QUOTE}\n\nOthers had spoken before.",
    publisher="Example & Daily",
    published=PartialDate(2020, 6, 11),
    url="https://news.example/a?b=1&c=2",
    facts=("microsoft-ban-2020",),
)
PLAIN = Article(id="plain", title="A plain page", text="IBM left the market.")


def citation(article: Article = ARTICLE, quote: str = QUOTE, number: int = 1, speaker: str = "Microsoft") -> Citation:
    """Cite the first place where ``quote`` stands in ``article``."""
    start = article.text.index(quote)
    span = Span(start, start + len(quote))
    kind = SpeakerKind.COMPANY if speaker else SpeakerKind.REPORTER
    return Citation(number=number, article=article, span=span, quote=quote, speaker=speaker, speaker_kind=kind)


ANSWER = Answer(
    question="Does Microsoft sell face recognition to police?",
    verdict=Verdict.NO,
    text="Microsoft does not sell it to US police.",
    as_of=PartialDate(2020, 6, 11),
    citations=(citation(), citation(PLAIN, "IBM left the market.", 2, "")),
    chain=(Step(PartialDate(2020, 6, 11), Change.ANNOUNCED, 1), Step(PartialDate(2024, 5), Change.WIDENED, 2)),
    generation="g-1",
)
ABSTENTION = Abstention(
    question="Does Nokia sell it?",
    reason=Reason.UNKNOWN_ACTOR,
    text="No article speaks of Nokia & its products.",
    nearest=(ARTICLE, PLAIN),
    generation="g-1",
)
