"""Which questions are read against sentences, and what a reading does to the sentences shown."""

from collections.abc import Sequence

import pytest
from msgspec import structs

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import Question, read_question
from bot.answering.followed.conversation import continued
from bot.answering.found.entailing import is_told, read_best, read_enough, read_together, without_silent
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.settings import AnsweringSettings
from bot.answering.told.selecting import answers, choose
from bot.answering.told.silence import (
    is_of_another_event,
    is_of_another_one,
    is_of_others,
    is_off,
    is_titled,
    is_undated,
)
from bot.service import Service
from corpus.actor import Mention
from corpus.actors import ActorBook
from corpus.article import Span
from corpus.clauses import read_clauses
from corpus.lexicon import shipped_lexicon
from retrieval.entailment.model import Entailment
from tests.test_verdict import NEW, OLD, OTHER, leaning

BOOK = ActorBook.load()
ANSWERS, OPEN = Entailment(0.9, 0.05, 0.02, 0.03), Entailment(0.02, 0.02, 0.01, 0.95)
DENIES = Entailment(0.05, 0.9, 0.02, 0.03)
BAN_OVER = tuple(read_clauses("Ohio's ban expired on 3 May 2021.", (), shipped_lexicon()))
FOUND = tuple(leaning(article, agrees=True, strength=score).evidence for article, score in [(OLD, 3.0), (NEW, 2.9)])


class Told:
    """Says of every text what it was told to, and keeps what it was asked."""

    def __init__(self, *says: Entailment) -> None:
        self._says = says
        self.asked: list[tuple[str, Sequence[str]]] = []

    def entail(self, question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        self.asked.append((question, texts))
        return self._says[: len(texts)]


def ask(*texts: str) -> Question:
    """Read the last of ``texts``, a follow-up of those before."""
    question, *later = (read_question(normalise(text), BOOK) for text in texts)
    for one in later:
        question = continued(one, question)
    return question


def is_read(question: Question) -> bool:
    model = Told(OPEN, OPEN)
    return any(one.says for one in read_best(model, question, FOUND, 2))


def test_the_best_sentences_are_read_in_the_words_of_the_question_and_the_rest_is_left() -> None:
    model = Told(ANSWERS)
    first, second = read_best(model, ask("Who sued IBM?"), FOUND, 1)
    assert (first.says, second.says) == (ANSWERS, None)
    assert model.asked == [("Who sued IBM?", ["old. The port may not use the scanner."])]


def test_a_reason_is_read_though_better_found_sentences_of_its_article_have_none() -> None:
    first, other, same = FOUND[0], FOUND[1], leaning(OLD, agrees=True, place=1).evidence
    why = structs.replace(same.sentence, text="It did so because visitors objected.")
    evidence = (first, other, structs.replace(same, sentence=why))
    read = read_best(Told(OPEN, OPEN, ANSWERS), ask("Why did IBM stop the sales?"), evidence, 2)
    assert [one.says for one in read] == [OPEN, OPEN, ANSWERS]
    assert [one.says for one in read_best(Told(OPEN, ANSWERS), ask("Who stopped the sales?"), evidence, 2)][2] is None


def test_a_list_leaves_out_what_tells_nothing_once_something_tells() -> None:
    listed, silent = ask("Which firms stopped the sales?"), Entailment(0.01, 0.01, 0.01, 0.97)
    assert list(without_silent(Told(ANSWERS, silent), listed, FOUND)) == [structs.replace(FOUND[0], says=ANSWERS)]
    assert list(without_silent(Told(OPEN, OPEN), listed, FOUND)) == list(FOUND)


def test_an_open_question_is_told_by_a_sentence_that_is_read_to_answer_it() -> None:
    asked = ask("Who sued IBM?")
    assert not is_told(asked, FOUND)
    assert not is_told(asked, [structs.replace(FOUND[0], says=OPEN)])
    assert not is_told(asked, [structs.replace(FOUND[0], says=DENIES)])
    assert is_told(asked, [*FOUND, structs.replace(FOUND[0], says=ANSWERS)])


def test_what_was_read_is_on_something_else_where_none_of_it_tells_anything() -> None:
    silent, little = Entailment(0.02, 0.02, 0.01, 0.95), Entailment(0.05, 0.1, 0.05, 0.8)
    for asked in (ask("Did IBM stop the sales?"), ask("Who sued IBM?")):
        assert is_off(asked, [structs.replace(one, says=silent) for one in FOUND])
        assert not is_off(asked, [structs.replace(FOUND[0], says=ANSWERS)])
        assert not is_off(asked, FOUND)  # of which nothing was read
    assert not is_off(ask("Did IBM stop the sales?"), [structs.replace(FOUND[0], says=little)])
    assert is_off(ask("Who sued IBM?"), [structs.replace(FOUND[0], says=little)])


def test_whether_it_is_so_is_told_by_a_sentence_that_does_not_leave_it_open() -> None:
    asked = ask("Did IBM stop the sales?")
    assert is_told(asked, [structs.replace(FOUND[0], says=DENIES)])
    assert not is_told(asked, [structs.replace(FOUND[0], says=OPEN)])


@pytest.mark.parametrize("question", ["Who stopped the sales?", "Did IBM stop the sales?"])
@pytest.mark.parametrize(("first", "read"), [(OPEN, 2), (ANSWERS, 1)], ids=["on", "no further"])
def test_where_the_best_sentences_tell_nothing_further_ones_are_read(
    question: str, first: Entailment, read: int
) -> None:
    settings = AnsweringSettings(sentences_read=1, undecided_read=2)
    found = read_enough(Told(first, ANSWERS), ask(question), FOUND, settings)
    assert [one.says for one in found] == [first, ANSWERS][:read] + [None] * (2 - read)


def test_sentences_are_read_together_as_one_text_each_behind_its_title() -> None:
    model = Told(ANSWERS)
    assert read_together(model, ask("Did IBM stop the sales?"), FOUND) == ANSWERS
    text = "old. The port may not use the scanner. new. The port may not use the scanner."
    assert model.asked == [("Did IBM stop the sales?", [text])]


def test_what_is_asked_not_to_be_so_is_read_together_in_plain_words_and_turned_round() -> None:
    model = Told(ANSWERS)
    said = read_together(model, ask("IBM didn't stop the sales, did it?"), FOUND)
    assert (said.affirms, said.denies) == (ANSWERS.denies, ANSWERS.affirms)


def test_where_nothing_is_read_together_the_question_stays_open() -> None:
    assert read_together(Told(), ask("Did IBM stop the sales?"), ()).leaves_open == 1.0


def test_a_question_in_a_negative_form_is_read_in_plain_words() -> None:
    model = Told(ANSWERS)
    read_best(model, ask("Didn't IBM quit?"), FOUND, 1)
    assert [question for question, _ in model.asked] == ["Did IBM quit?"]


def test_whoever_is_asked_about_is_called_what_the_sentence_calls_them() -> None:
    text = "The Metropolitan Police used it in Croydon."
    sentence = structs.replace(FOUND[0].sentence, text=text)
    one = structs.replace(FOUND[0], sentence=sentence, clauses=read_clauses(text, BOOK.find(text)))
    for question, asked in [
        ("Did the Met use it?", "Did the Metropolitan Police use it?"),
        ("Who said that the Met used it?", "Who said that the Met used it?"),  # names are what it asks for
    ]:
        model = Told(ANSWERS)
        read_best(model, ask(question), (one,), 1)
        assert [read for read, _ in model.asked] == [asked]


def test_what_affirms_that_it_is_so_denies_that_it_is_not_so() -> None:
    model = Told(ANSWERS)
    first, _ = read_best(model, ask("IBM hasn't quit, has it?"), FOUND, 1)
    assert [question for question, _ in model.asked] == ["has IBM quit?"]
    assert first.says == structs.replace(ANSWERS, affirms=ANSWERS.denies, denies=ANSWERS.affirms)


@pytest.mark.parametrize(
    "asked",
    [
        ("Tell me everything about IBM",),
        ("Any news on IBM?",),
        ("Compare Axon and NEC",),
        ("What changed at IBM, in order?",),
        ("Does IBM sell it?", "is that still true?"),
    ],
)
def test_what_no_sentence_answers_alone_or_was_asked_before_is_not_read(asked: tuple[str, ...]) -> None:
    assert not is_read(ask(*asked))


@pytest.mark.parametrize("asked", [("Does IBM sell it?",), ("Does IBM sell it?", "who stopped the sales?")])
def test_what_says_something_by_itself_is_read(asked: tuple[str, ...]) -> None:
    assert is_read(ask(*asked))
    assert not ask(*asked).leans


def test_what_only_points_back_leans_on_the_conversation() -> None:
    assert ask("Did Oakland ban it?", "when was that?").leans
    assert not ask("when was that?").leans  # there is nothing to lean on


def test_a_sentence_that_answers_goes_before_a_better_found_one_that_does_not() -> None:
    read = (structs.replace(FOUND[0], says=OPEN), structs.replace(FOUND[1], says=ANSWERS))
    unread = leaning(OTHER, agrees=True, strength=2.95).evidence

    def worth(one: Evidence) -> float:
        return one.score + 0.8 * answers(ask("Who sued IBM?"), one)

    chosen = choose((*read, unread), worth, limit=3, close=0.5)
    assert [one.article.id for one in chosen] == ["new", "old", "other"]
    assert [one.article.id for one in choose((*read, unread), worth, limit=3, close=0.9)] == ["new"]


@pytest.mark.parametrize(("question", "first"), [("Does IBM sell it?", "new"), ("Who sued IBM?", "old")])
def test_whether_it_is_so_is_answered_by_a_sentence_that_denies_it_too(question: str, first: str) -> None:
    denies = Entailment(0.02, 0.85, 0.03, 0.1)
    read = (
        structs.replace(FOUND[0], says=Entailment(0.1, 0.02, 0.01, 0.87)),
        structs.replace(FOUND[1], says=denies),
    )
    asked = ask(question)
    chosen = choose(read, lambda one: one.score + 0.2 * answers(asked, one), limit=2, close=0.5)
    assert chosen[0].article.id == first


def reads(text: str, says: Entailment | None) -> Evidence:
    """Make evidence of one sentence with what it says to a question."""
    one = FOUND[0]
    return structs.replace(one, sentence=structs.replace(one.sentence, text=text), says=says)


def test_a_date_is_that_of_another_event_where_no_sentence_shown_was_read_to_answer() -> None:
    dated = "On 3 May 2021 the chain opened a shop in Lyon."
    for text in (
        "When did IBM open the office?",
        "How long did IBM rent the office?",
        "Where did IBM rent the office?",
    ):
        assert is_of_another_event(ask(text), [reads(dated, OPEN)])
        assert not is_of_another_event(ask(text), [reads(dated, OPEN), reads(dated, ANSWERS)])
        assert not is_of_another_event(ask(text), [reads(dated, None)])
    assert not is_of_another_event(ask("Who opened the office of IBM?"), [reads(dated, OPEN)])


def test_what_leans_on_the_question_before_or_tells_how_long_a_thing_lasts_need_not_be_read_to_answer() -> None:
    dated = "On 3 May 2021 the chain opened a shop in Lyon."
    assert not is_of_another_event(ask("Did IBM open an office?", "when?"), [reads(dated, OPEN)])
    aside = "When the news of IBM's office came out, was it open yet?"
    assert not is_of_another_event(ask(aside), [reads(dated, OPEN)])
    held = "IBM has held the office since 2021."
    assert not is_of_another_event(ask("How long has IBM had the office?"), [reads(held, OPEN)])
    over = structs.replace(reads("Ohio's ban expired on 3 May 2021.", OPEN), clauses=BAN_OVER)
    assert not is_of_another_event(ask("How long did Ohio's ban last?"), [over])
    effect = "It takes effect on 2 July 2025."
    assert not is_of_another_event(ask("When does Ohio's ban take effect?"), [reads(effect, OPEN)])
    assert is_of_another_event(ask("When does Ohio's ban end?"), [reads(effect, OPEN)])
    lasting = "On 3 May 2021 IBM rented the office for five years."
    assert not is_of_another_event(ask("When does the lease of IBM's office end?"), [reads(lasting, OPEN)])


@pytest.mark.parametrize(
    ("asked", "tells_not", "tells"),
    [
        ("When did the law of Ohio take effect?", "It was signed on 3 May 2021.", "It has applied since 3 May 2021."),
        ("When does the pilot in Ohio run out?", "It began on 3 May 2021.", "It runs until 3 May 2021."),
        ("When did IBM pay the guard?", "IBM settled with the guard on 3 May 2021.", "On 3 May 2021 IBM paid him."),
        ("When did Ohio call it a breach?", "Ohio later called it a breach.", "In May 2021 Ohio called it a breach."),
    ],
)
def test_a_date_is_told_by_what_speaks_of_the_thing_dated(asked: str, tells_not: str, tells: str) -> None:
    assert is_undated(ask(asked), reads(tells_not, ANSWERS))
    assert not is_undated(ask(asked), reads(tells, ANSWERS))


def test_a_date_asked_of_several_is_told_by_no_article_that_does_not_name_a_company_among_them(
    shipped: Service,
) -> None:
    library = Library(shipped.generation, shipped.book)
    own = next(one for one in library.articles.values() if one.actors == ("IBM",))
    best = structs.replace(FOUND[0], article=own)
    assert "Clearview AI" not in library.read_article(own.id).actors
    assert is_of_others(ask("When did IBM sign with Clearview AI?"), best, library)
    assert not is_of_others(ask("When did IBM sign?"), best, library)
    assert not is_of_others(ask("Did IBM sign with Clearview AI?"), best, library)


def test_how_long_one_lasts_is_not_told_by_another_of_its_kind() -> None:
    text = "Another lease of IBM, in 2017, ran for five years."
    assert is_of_another_one(ask("How long does IBM's lease run?"), text)
    assert not is_of_another_one(ask("How long did IBM's lease of 2017 run?"), text)
    assert not is_of_another_one(ask("How long did IBM's other lease run?"), text)
    assert not is_of_another_one(ask("How long does IBM's lease run?"), "The lease of IBM runs for five years.")


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Did IBM appeal?", "Did the firm appeal?"),
        ("Did the IBM app change?", "Did the IBM app change?"),
        ("Did IBM tell the firm?", "Did IBM tell the firm?"),
    ],
)
def test_who_is_called_by_a_noun_there_is_called_so_in_what_is_read(question: str, read: str) -> None:
    model, text = Told(ANSWERS), "On Monday the firm appealed."
    clauses = read_clauses(text, [Mention("IBM", Span(10, 18))])
    sentence = structs.replace(FOUND[0].sentence, text=text, span=Span(0, len(text)))
    read_best(model, ask(question), [structs.replace(FOUND[0], sentence=sentence, clauses=clauses)], 1)
    assert [asked for asked, _ in model.asked] == [read]


def test_the_date_of_an_article_is_that_of_what_its_title_tells(shipped: Service) -> None:
    library = Library(shipped.generation, shipped.book)
    own = next(one for one in library.articles.values() if one.title.startswith("Meta removes"))
    first = structs.replace(FOUND[0], article=own, sentence=library.sentences_of(own.id)[0])
    assert is_titled(ask("When did Meta remove it?"), first)
    assert not is_titled(ask("When did Meta pay for it?"), first)
    assert not is_titled(ask("Where did Meta remove it?"), first)
    assert not is_titled(ask("When did Meta remove it?"), reads("It was made in 2011.", OPEN))


@pytest.mark.parametrize(
    ("before", "asked", "read"),
    [
        ("What is Mobile Fortify?", "does it read number plates?", "does Mobile Fortify read number plates?"),
        ("Who is Robert Williams?", "did he complain?", "did he complain?"),
        ("What is Mobile Fortify?", "is it popular?", "is it popular?"),
        ("Did Boston ban it?", "does it cover schools?", "does it cover schools?"),
    ],
)
def test_a_product_is_read_by_its_name_where_it_acts_and_nobody_else_is(before: str, asked: str, read: str) -> None:
    model = Told(OPEN)
    read_best(model, ask(before, asked), FOUND, 1)
    assert model.asked[0][0] == read


def test_what_is_put_into_the_question_before_is_read_in_one_sentence_with_it() -> None:
    model = Told(OPEN)
    read_best(model, ask("Did Boston ban it?", "and in hotel rooms?"), FOUND, 1)
    assert model.asked[0][0] == "Did Boston ban it in hotel rooms?"
    assert not is_read(ask("Did Boston ban it for its own offices?", "and for shops?"))  # which are meant instead


def test_a_question_that_somebody_quoted_asks_hinders_no_reading() -> None:
    sentence = structs.replace(FOUND[0].sentence, text='"It is banned there, so why let it in?" he said.')
    quoted = structs.replace(FOUND[0], sentence=sentence)
    asks = structs.replace(FOUND[0], sentence=structs.replace(sentence, text="Is it banned? It is."))
    for first, read in ((quoted, True), (asks, False)):
        told = read_best(Told(OPEN, OPEN), ask("Did IBM ban it?"), (first, FOUND[1]), 2)
        assert any(one.says for one in told) is read
