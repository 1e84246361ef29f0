"""``python -m tests.lessons [--index DIR]``: which way the rules read single sentences, against 15,000 known answers.

The lessons on single sentences are those that the entailment model is taught from too. For yes/no questions on shipped
articles the table shows how often the strength of a reading goes with a right one.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.answering.asked.quantities import quantities
from bot.answering.asked.question import Question, read_question
from bot.answering.found.coverage import Coverage
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.found.vocabulary import Vocabulary
from bot.answering.verdict.judge import Judge, Leaning
from bot.app import open_service
from bot.config import load_config
from bot.service import Service
from retrieval.entailment.lessons import ANSWERS, Lesson, read_lessons

_BANDS = ((0.0, 0.4), (0.4, 0.6), (0.6, 0.8), (0.8, 9.0))


def judged(service: Service, lessons: Sequence[Lesson]) -> Iterator[tuple[Lesson, Leaning]]:
    """Yield the yes/no questions on shipped sentences with the way the rules read them."""
    library = Library(service.generation, service.book)
    vocabulary = Vocabulary(library, service.book)
    coverage = Coverage(library)
    judge = Judge(library, coverage)
    for lesson in lessons:
        question = read_question(vocabulary.spelled(lesson.question), service.book)
        one = _evidence(service, library, coverage, question, lesson) if question.asks_verdict else None
        leaning = (
            judge.lean(question, one, library.kin.families(question.actors), quantities(question.text)) if one else None
        )
        if leaning is not None:
            yield lesson, leaning


def table(read: Sequence[tuple[Lesson, Leaning]]) -> Iterator[str]:
    """Give a line for each way of leaning and band of strength: how many, and what the sentences really say."""
    yield f"{'a shared predicate':<20}{'strength':>10}{'number':>8}" + "".join(f"{answer:>13}" for answer in ANSWERS)
    for agrees, title in ((True, "affirms"), (False, "denies")):
        for low, high in _BANDS:
            told = [ANSWERS[lesson.answer] for lesson, one in read if _inside(one, agrees=agrees, low=low, high=high)]
            shares = "".join(f"{told.count(answer) / max(1, len(told)):>13.2f}" for answer in ANSWERS)
            yield f"{title:<20}{low:>10.1f}{len(told):>8}{shares}"


def _inside(one: Leaning, *, agrees: bool, low: float, high: float) -> bool:
    return one.specific and one.agrees == agrees and low <= one.strength < high


def _evidence(
    service: Service, library: Library, coverage: Coverage, question: Question, lesson: Lesson
) -> Evidence | None:
    sentences = library.sentences_of(lesson.article) if lesson.article in service.generation.articles else ()
    place = next((at for at, one in enumerate(sentences) if one.text == lesson.sentence), None)
    if place is None:
        return None
    said = library.read(sentences[place])
    named = [bool(library.kin.families((actor,)) & said.actors) for actor in question.actors]
    return Evidence(
        article=service.generation.articles[lesson.article],
        sentence=sentences[place],
        place=place,
        clauses=said.clauses,
        similarity=0.5,
        passage_similarity=0.5,
        covered=coverage.share(question.content, said.stems, said.axes),
        covered_by_article=0.5,
        actors_named=sum(named) / len(named) if named else 0.0,
        score=1.0,
    )


def main() -> None:
    """Read the command line, judge, print."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.lessons", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--index",
        type=Path,
        default=None,
        metavar="DIR",
        help="folder of the index; default: index.folder of the settings file",
    )
    service = open_service(load_config(), parser.parse_args().index)
    sys.stdout.writelines(f"{line}\n" for line in table(list(judged(service, read_lessons()))))


if __name__ == "__main__":
    main()
