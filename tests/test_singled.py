"""A list asked item by item: the question about one of those it asks for, and whether there is one at all."""

import pytest

from bot.answering.asked.kinds import kind_asked
from bot.answering.asked.singled import for_each_verb, of_any, of_each, state_asked
from tests.sayings import asked as read


@pytest.mark.parametrize(
    ("asked", "of_one"),
    [
        ("Which companies stopped selling it to police?", "IBM stopped selling it to police?"),
        ("Which companies have stopped selling it?", "Has IBM stopped selling it?"),
        ("Which states require consent?", "Does IBM require consent?"),
        ("Which cities still ban it?", "Does IBM still ban it?"),
        ("Which states have bans in force?", "Does IBM have bans in force?"),
        ("Which cities had bans?", "Did IBM have bans?"),
        ("Which US states were first to ban it?", "Was IBM first to ban it?"),
        ("Which firms can sell it?", "Can IBM sell it?"),
        ("Which agencies does NEC supply?", "Does NEC supply IBM?"),
        ("Which firms has Texas sued?", "Has Texas sued IBM?"),
        ("Which companies did the ACLU sue?", "Did the ACLU sue IBM?"),
        ("In which countries is Clearview illegal?", "Is Clearview illegal in IBM?"),
        ("Which companies in China are on the list?", "Is IBM in China on the list?"),
        ("List the companies that paused it.", "IBM paused it?"),
        ("cities that ban it", "Does IBM ban it?"),
        ("Where is it banned?", "Is it banned in IBM?"),
        ("Who has been fined over it?", "Has IBM been fined over it?"),
        ("Name the people who were arrested", "Was IBM arrested?"),
        ("and where else was Clearview fined", "Was Clearview fined in IBM?"),
    ],
)
def test_what_is_asked_of_a_kind_is_asked_of_one_of_them_in_good_english(asked: str, of_one: str) -> None:
    kind = kind_asked(asked)
    assert kind is not None
    single = of_each(asked, kind)
    assert single is not None
    assert single.of("IBM") == of_one


def test_a_kind_of_which_nothing_is_asked_is_not_asked_of_one() -> None:
    kind = kind_asked("List companies.")
    assert kind is not None
    assert of_each("List companies.", kind) is None


@pytest.mark.parametrize(
    ("asked", "whether_any", "stem"),
    [
        ("Which bans were reversed?", "Was a ban reversed?", "ban"),
        ("Which laws have expired?", "Has a law expired?", "law"),
        ("Which bills failed?", "Was there a bill that failed?", "bill"),
        ("Which UK forces use it?", "Does a UK force use it?", "forc"),
        ("What fines has Clearview received?", "Has Clearview received a fine?", "fine"),
        ("What exceptions are there to Maine's law?", "Is there an exception to Maine's law?", "except"),
        ("What exceptions does the law have?", "Does the law have an exception?", "except"),
        ("What bills on cameras are before Congress?", "Is a bill on cameras before Congress?", "bill"),
        ("List the bills before Congress", "Was there a bill before Congress?", "bill"),
        ("Which three cases are allowed?", "Is a case allowed?", "case"),
        ("List all fines over face recognition.", "Was there a fine over face recognition?", "fine"),
        ("Name Americans who were wrongly arrested", "Was an American wrongly arrested?", "american"),
        ("list lawsuits against Clearview", "Was there a lawsuit against Clearview?", "lawsuit"),
    ],
)
def test_a_list_of_things_is_asked_as_whether_there_is_one(asked: str, whether_any: str, stem: str) -> None:
    single = of_any(asked)
    assert single is not None
    assert (single.question, single.stem) == (whether_any, stem)


@pytest.mark.parametrize("asked", ["Who sued Clearview?", "what are the exceptions then", "list them", ""])
def test_what_names_no_things_is_not_asked_so(asked: str) -> None:
    assert of_any(asked) is None


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Which companies quit or paused it?", ["IBM quit it?", "IBM paused it?"]),
        ("Which cities have banned or limited it?", ["Has IBM banned it?", "Has IBM limited it?"]),
        ("List the agencies that bought or have used it", ["IBM bought it?", "Has IBM used it?"]),
        ("Which companies quit it?", []),
        ("Which companies or agencies quit it?", []),
    ],
)
def test_a_list_with_two_verbs_is_asked_with_each(text: str, each: list[str]) -> None:
    kind = kind_asked(text)
    assert kind is not None
    turned = [of_each(one.wording, kind) for one in for_each_verb(read(text), kind)]
    assert [" ".join(one.of("IBM").split()) for one in turned if one] == each


def test_either_verb_is_read_by_itself() -> None:
    text = "Which firms used or banned it?"
    kind = kind_asked(text)
    assert kind is not None
    assert [one.clause.signs.get("available") for one in for_each_verb(read(text), kind)] == [True, False]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Which cities in Texas ban it?", "Texas"),
        ("Which towns in the state of Maine ban it?", "Maine"),
        ("Which Texas cities ban it?", "Texas"),
        ("Which Texan counties ban it?", "Texas"),
        ("Which cities ban it in Texas?", "Texas"),
        ("Which cities in Ohio ban it like Texas?", "Ohio"),
        ("Which Texas companies sell it?", "Texas"),
        ("Which companies sell it in Texas?", None),
        ("Which states ban it like Texas?", None),
        ("Which companies in Detroit sell it?", None),
    ],
)
def test_those_of_a_list_lie_in_the_state_asked_them(text: str, state: str | None) -> None:
    kind = kind_asked(text)
    assert kind is not None
    assert state_asked(read(text), kind) == state
