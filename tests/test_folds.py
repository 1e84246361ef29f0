from msgspec import structs

from bot.folds import main_actor, part_by_actor
from bot.golden import GoldQuestion
from tests.articles import BOOK, IBM

REKOGNITION = structs.replace(IBM, id="rekognition", actors=("Rekognition", "IBM"), facts=("r-1",))
NOBODY = structs.replace(IBM, id="nobody", actors=(), facts=("n-1",))
ARTICLES = (IBM, REKOGNITION, NOBODY)
BY_FACT = {fact: article for article in ARTICLES for fact in article.facts}


def asked(text: str, *facts: str, earlier: tuple[str, ...] = ()) -> GoldQuestion:
    return GoldQuestion(id=text, text=text, answerable=bool(facts), facts=facts, earlier=earlier)


def test_a_question_is_about_the_first_actor_of_its_first_gold_article_and_its_owner() -> None:
    assert main_actor(asked("Does IBM?", "r-1", "ibm-1"), BY_FACT, BOOK) == "Amazon"
    assert main_actor(asked("Who?", "n-1", "ibm-1"), BY_FACT, BOOK) == "IBM"


def test_a_question_without_an_answer_is_about_whom_its_conversation_names() -> None:
    assert main_actor(asked("Did Rekognition end?"), BY_FACT, BOOK) == "Amazon"
    assert main_actor(asked("and why?", earlier=("Did Clearview stop?",)), BY_FACT, BOOK) == "Clearview"
    assert main_actor(asked("and why?", earlier=("Is it legal?",)), BY_FACT, BOOK) == "Is it legal?"


def test_no_actor_stands_in_two_folds_and_every_question_in_one() -> None:
    texts = ["Does IBM?", "Did IBM?", "Is Amazon?", "Has Rekognition?", "Will Clearview?", "Is it legal?"]
    questions = [asked(text) for text in texts]
    folds = part_by_actor(questions, ARTICLES, BOOK, 3)
    assert [[one.text for one in fold.questions] for fold in folds] == [
        ["Is Amazon?", "Has Rekognition?"],
        ["Does IBM?", "Did IBM?"],
        ["Will Clearview?", "Is it legal?"],
    ]
    assert [str(fold) for fold in folds] == ["fold 1: Amazon", "fold 2: IBM", "fold 3: Clearview and 1 more"]
    assert part_by_actor(list(reversed(questions)), ARTICLES, BOOK, 3)[0].actors == ("Amazon",)


def test_there_are_no_more_folds_than_actors() -> None:
    assert len(part_by_actor([asked("Does IBM?"), asked("Did IBM?")], ARTICLES, BOOK, 8)) == 1
