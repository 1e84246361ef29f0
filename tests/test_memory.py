from collections.abc import Iterable

from bot.chat.memory import Memory, Talk
from bot.store.kept import Said

ANN = Talk(-1, None, 101)
BEN = Talk(-1, None, 102)


def words(earlier: Iterable[Said]) -> tuple[str, ...]:
    return tuple(said.text for said in earlier)


def test_a_follow_up_gets_the_earlier_questions_oldest_first() -> None:
    memory = Memory(max_turns=2)
    for number, question in enumerate(("one", "two", "three")):
        memory.remember(ANN, memory.earlier(ANN), question, number)
    assert words(memory.earlier(ANN)) == ("two", "three")


def test_people_and_topics_do_not_share_a_conversation() -> None:
    memory = Memory()
    memory.remember(ANN, (), "one", 1)
    assert memory.earlier(BEN) == ()
    assert memory.earlier(Talk(-1, 7, 101)) == ()


def test_a_reply_to_an_answer_continues_the_conversation_of_that_answer() -> None:
    memory = Memory()
    memory.remember(ANN, (), "Does IBM sell it?", 11)
    memory.remember(ANN, memory.earlier(ANN), "Does Amazon?", 12)
    assert words(memory.earlier(BEN, replied=11)) == ("Does IBM sell it?",)
    assert words(memory.earlier(ANN, replied=11)) == ("Does IBM sell it?",)


def test_old_questions_are_forgotten() -> None:
    now = 0.0
    memory = Memory(max_age_s=60, clock=lambda: now)
    memory.remember(ANN, (), "one", 1)
    now = 61.0
    assert memory.earlier(ANN) == ()
    assert memory.earlier(BEN, replied=1) == ()


def test_many_conversations_do_not_grow_memory() -> None:
    memory = Memory(max_talks=10)
    for user_id in range(1000):
        memory.remember(Talk(-1, None, user_id), (), "one", user_id)
    assert memory.earlier(Talk(-1, None, 0)) == ()
    assert words(memory.earlier(Talk(-1, None, 999))) == ("one",)
    assert memory.earlier(Talk(-1, None, 990)) == ()


def test_one_person_can_be_forgotten() -> None:
    memory = Memory()
    memory.remember(ANN, (), "one", 1)
    memory.remember(BEN, (), "two", 2)
    memory.forget_person(101)
    assert memory.earlier(ANN) == ()
    assert memory.earlier(BEN, replied=1) == ()
    assert words(memory.earlier(BEN)) == ("two",)


def test_what_one_person_asked_leaves_the_conversations_of_others_too() -> None:
    memory = Memory()
    memory.remember(ANN, (), "one", 1)
    memory.remember(BEN, memory.earlier(BEN, replied=1), "two", 2)
    memory.remember(ANN, memory.earlier(ANN, replied=2), "three", 3)
    assert words(memory.earlier(BEN, replied=3)) == ("one", "two", "three")
    memory.forget_person(101)
    assert words(memory.earlier(BEN)) == words(memory.earlier(ANN, replied=2)) == ("two",)
