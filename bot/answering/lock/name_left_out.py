"""A name that no list of actors holds, "the court in Bridges": no verdict rests on an article that does not have it."""

from bot.answering.asked.question import Question, plain_stems
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from corpus.patterns import Pattern
from corpus.typos import ordinary_words
from corpus.words import stems

_NAME = Pattern(r"(?<=[a-z,] )(?P<case>(?:in|v|vs|versus) )?(?P<name>[A-Z][a-z][\w-]*)(?! (?:19|20)\d\d)")
_DATE = Pattern(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)")


def leaves_name_out(question: Question, one: Evidence, library: Library) -> bool:
    """Tell whether some article has a name of the question that no actor bears, and that of the sentence has not."""
    known = library.read_article(one.article.id).stems
    idle = plain_stems("grammar") | plain_stems("light") | plain_stems("topic")
    for found in _NAME.finditer(question.text):
        name = found["name"]
        spoken_of = any(mention.span.start <= found.start("name") < mention.span.end for mention in question.mentions)
        if spoken_of or _DATE.match(name) or (name.lower() in ordinary_words() and not found["case"]):
            continue
        meant = frozenset(stems(name)) - idle
        if meant and meant <= library.said.stems and not meant <= known:
            return True
    return False
