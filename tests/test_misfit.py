"""Sentences that have the words of a question and speak of something else."""

import pytest

from bot.answering.lock.misfit import asked_by_the_word_of, names_it_beside, speaks_of_something_else
from bot.answering.lock.opposites import (
    is_taken_back,
    tells_it_had_been,
    tells_the_opposite,
)
from tests.sayings import asked

VIOLATION = "BIPA lets people sue companies for $1,000 for each negligent violation."
PHOTOGRAPHED = "A US rule lets CBP photograph every non-citizen who leaves the country."


@pytest.mark.parametrize(
    ("question", "text", "misfit"),
    [
        ("Does CBP keep photos of US citizens?", PHOTOGRAPHED, True),
        ("Does CBP photograph non-citizens?", PHOTOGRAPHED, False),
        ("Does CBP photograph travellers?", PHOTOGRAPHED, False),
        ("May foreign police use it?", "US police departments may not use it.", True),
        ("May police outside the US use it?", "US police departments may not use it.", True),
        ("May foreign police use it?", "The rule does not stop police outside the US, unlike US police.", False),
        ("May US police use it?", "US police departments may not use it.", False),
        ("Does IBM sell it?", "In May we wrote that IBM sells it.", True),
        ("Does IBM sell it?", "The paper wrongly said that IBM sells it.", True),
        ("So IBM never sold it?", "IBM does not sell it to US police.", True),
        ("Has IBM ever sold it?", "IBM no longer offers it.", True),
        ("Has IBM ever refused to sell it?", "IBM had refused to sell it.", False),
        ("Does IBM sell it?", "IBM does not sell it to US police.", False),
        ("Was the test expensive?", "The test cost $12.33.", True),
        ("Did it cost a fortune?", "It was used for a few euros a month.", False),
        ("I'm American, must I be photographed?", PHOTOGRAPHED, True),
        ("Did Oslo pay IBM a fortune?", "Oslo used it for a few euros a month.", False),
        ("Did police obey the rules?", "Voters loosened the rules on police.", True),
        ("Did police obey the rules?", "Police followed the rules.", False),
        ("Do police have to follow the rules?", "Police are exempt from the rules.", False),
        ("Can grown-ups be found?", "It blocked searches for children.", True),
        ("Can adults be found?", "It blocked searches for children but not for adults.", False),
        ("Are kids' photos found?", "Adults can be found.", True),
        ("Are citizens scanned?", "Citizens and non-citizens are scanned.", False),
        ("Can I sue under BIPA for each scan?", VIOLATION, True),
        ("Is it $1,000 per violation?", VIOLATION, False),
        ("Is it $1,000 for every breach?", "The law takes $1,000 for each breach.", False),
        ("Is it $1,000 per person?", "The fine is $1,000.", False),
        ("Has Italy got its money from NEC?", "Italy fined NEC €20 million.", True),
        ("Did NEC pay the fine?", "Italy fined NEC €20 million.", True),
        ("Did NEC pay the fine?", "NEC has not paid Italy's fine.", False),
        ("Did NEC pay out in Italy?", "NEC settled for €20 million.", False),
        ("Did Italy make NEC pay a fine?", "Italy could not fine NEC.", False),
        ("Did NEC agree to pay Italy?", "Italy fined NEC €20 million.", False),
        ("Is face recognition allowed in schools?", "The act bans emotion recognition in schools.", True),
        ("Is face recognition allowed in schools?", "The act bans face and emotion recognition in schools.", False),
        ("May software read pupils' moods?", "The act bans emotion recognition in schools.", False),
        ("Does Italy use face recognition?", "Italy fined the face recognition company NEC €20 million.", True),
        ("Does Italy use face recognition?", "Italy has a contract with the face recognition company NEC.", False),
        ("Does Italy use face recognition?", "Italy uses face recognition, a face recognition firm said.", False),
        ("Did Italy fine a face recognition firm?", "Italy fined the face recognition company NEC.", False),
        ("Was the ban made permanent?", "The ban has exceptions.", True),
        ("Was the ban made permanent?", "The ban ends in 2027.", False),
        ("Is the law still in force?", "The bills were not listed as passed.", True),
        ("Is the bill still in force?", "The bills were not listed as passed.", False),
        ("Did the Senate pass the bill?", "The House passed House Bill 7.", True),
        ("Did the House pass the bill?", "The House passed Senate Bill 7.", False),
        ("Did the Senate pass the bill?", "The House and the Senate passed it.", False),
        ("Did Oslo pay NEC?", "Oslo bought licences from NEC.", False),
    ],
)
def test_others_and_other_units_are_something_else(question: str, text: str, misfit: bool) -> None:
    assert speaks_of_something_else(question, text) is misfit


@pytest.mark.parametrize(
    ("question", "text", "opposite"),
    [
        ("Did the attorney general want a tougher ban?", "He asked to allow it in some cases.", True),
        ("Did the attorney general want a ban?", "He asked to allow it in some cases.", False),
        ("Did he want it tougher?", "He asked to strengthen the ban.", False),
        ("Is it switched on by default?", "The feature is opt-in and off by default.", True),
        ("Is it off by default?", "The feature is turned on from the start.", True),
        ("Did the police obey the ban?", "Police got round the ban.", True),
        ("Does it hold for private schools?", "The law binds public schools.", True),
        ("Does it hold for private schools?", "The law binds private and public schools.", False),
        ("Is Orvex allowed to scan faces?", "Orvex was fined for scanning faces.", True),
        ("Can Orvex be fined?", "Orvex was fined for scanning faces.", False),
        ("Did the police get round the ban?", "Police got round the ban.", False),
        ("Was the camera costly?", "It was used for a few euros a month.", True),
        ("Was the camera costly?", "It was used for a month.", False),
        ("Is it switched on by default?", "The owner has to turn it on.", False),
        ("Does Orvex rule out such work?", "The list that Orvex removed included such work.", True),
        ("Did Orvex rule out such work?", "The list that Orvex removed included such work.", False),
        ("Did Orvex come back to selling it?", "Orvex and NEC each pulled back from it.", True),
        ("Did Orvex resume sales?", "Orvex paused its sales.", True),
        ("Did Orvex resume sales?", "Orvex, which had paused its sales, began again.", False),
        ("Did Orvex restart its trial?", "Orvex ended its trial in 2019.", True),
        ("Is Orvex scanning shoppers again?", "Orvex scanned shoppers until 2021.", True),
        ("Is Orvex scanning shoppers again?", "Orvex began to scan shoppers again.", False),
        ("Did Orvex scan them again and again?", "Orvex scanned them in 2019.", False),
        ("Did Orvex back in 2019 scan them?", "Orvex scanned them in 2019.", False),
        ("Did Orvex share the pictures?", "An audit found no sign that the pictures had been shared.", True),
        ("Did the audit find a sign of sharing?", "An audit found no sign that the pictures had been shared.", False),
        ("Do its benefits outweigh the risks?", "The risks outweigh its benefits.", True),
        ("Do the risks outweigh its benefits?", "The risks outweigh its benefits.", False),
        ("Can residents sue?", "The council repealed the rules, including the right of residents to sue.", True),
        ("Can residents sue?", "The right of residents to sue remains, though the council repealed the rules.", False),
        ("Did residents sue?", "The council repealed the rules, including the right of residents to sue.", False),
    ],
)
def test_what_tells_the_contrary_bears_no_yes(question: str, text: str, opposite: bool) -> None:
    assert tells_the_opposite(question, text) is opposite


def test_who_is_asked_for_a_word_is_known() -> None:
    assert asked_by_the_word_of(asked("Was the test fair, according to Amazon?")) == "Amazon"
    assert asked_by_the_word_of(asked("In the view of the ACLU, was the test fair?")) == "ACLU"
    assert asked_by_the_word_of(asked("Was Amazon's test fair?")) is None
    assert asked_by_the_word_of(asked("Was it Amazon that called out the ACLU?")) is None
    assert asked_by_the_word_of(asked("Was it Amazon who said that the test was fair?")) == "Amazon"
    assert asked_by_the_word_of(asked("Did Amazon really call the test fair?")) == "Amazon"
    assert asked_by_the_word_of(asked("Was Amazon warned by the ACLU?")) is None
    assert asked_by_the_word_of(asked("Did a German regulator call the test fair?")) is None


@pytest.mark.parametrize(
    ("question", "text", "had_been"),
    [
        ("Did NEC sell doorbells?", "NEC no longer sells doorbells.", True),
        ("Did Oslo require a permit?", "Oslo dropped the requirement that people get a permit.", True),
        ("Did NEC sell doorbells in 2021?", "NEC no longer sells doorbells.", False),
        ("Did NEC sell doorbells after that?", "NEC no longer sells doorbells.", False),
        ("Does NEC sell doorbells?", "NEC no longer sells doorbells.", False),
        ("Did NEC sell cars?", "NEC no longer makes doorbells.", False),
    ],
)
def test_what_is_no_longer_so_had_been(question: str, text: str, *, had_been: bool) -> None:
    assert tells_it_had_been(asked(question), text) is had_been


def test_who_was_not_asked_was_not_told() -> None:
    untold = "It used photos of people who had not been asked for consent."
    assert tells_the_opposite("Were people told that it used their photos?", untold)
    assert not tells_the_opposite("Were people told that it used their photos?", "Signs told people about it.")
    assert not tells_the_opposite("Were people not told about it?", untold)


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("Does the town's project with Gaze involve face matching?", True),
        ("Will the town's project have to do with face matching?", True),
        ("Does Gaze include face matching?", False),
        ("Does the project with Gaze include cameras?", False),
        ("Does the town use face matching?", False),
    ],
)
def test_what_a_thing_is_called_beside_its_name_tells_nothing_of_a_project_with_it(question: str, beside: bool) -> None:
    assert names_it_beside(question, "The town began a project with Gaze, Acme's face matching service.") is beside


def test_the_first_woman_may_not_be_the_first_of_all() -> None:
    woman = "Ann was the first woman known to report a false arrest."
    assert speaks_of_something_else("Was Ann the first person arrested by mistake?", woman)
    assert not speaks_of_something_else("Was Ann the first woman arrested by mistake?", woman)
    assert not speaks_of_something_else("Was Ann the first person?", "Ann was the first person to report it.")


def test_that_a_law_is_no_ban_tells_nothing_else_of_that_ban() -> None:
    no_ban = "Ohio's HB 5 is not a ban on face recognition."
    assert speaks_of_something_else("Are there exceptions to Ohio's ban?", no_ban)
    assert not speaks_of_something_else("Is Ohio's law a ban?", no_ban)
    assert not speaks_of_something_else("Is Ohio's law really a full ban?", no_ban)
    assert not speaks_of_something_else("Are there exceptions to Ohio's ban?", "Ohio's ban has two exceptions.")


def test_what_was_said_and_is_called_wrong_is_taken_back() -> None:
    assert is_taken_back("An article said that the clinic scans everyone. That is wrong.")
    assert not is_taken_back("The clinic said that it is wrong to scan everyone.")
    assert not is_taken_back("The article was right. That is why it won a prize.")
