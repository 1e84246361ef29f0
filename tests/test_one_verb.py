"""One verb for what goes by several, in the form that it has."""

import pytest

from bot.answering.asked.one_verb import by_one_verb


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Did Oslo scrap its face scan ban?", "Did Oslo reverse its face scan ban?"),
        ("Was NEC flogging its face scanners?", "Was NEC selling its face scanners?"),
        ("Has Oslo ditched the ban?", "Has Oslo reversed the ban?"),
        ("Was the city's ban axed?", "Was the city's ban reversed?"),
        ("Did a court quash NEC's fine?", "Did a court overturn NEC's fine?"),
        ("Why did a court wipe out NEC's fine?", "Why did a court overturn NEC's fine?"),
        ("The tribunal threw out the ruling?", "The tribunal overturned the ruling?"),
        ("Was it a judge who struck down NEC's old fine?", "Was it a judge who overturned NEC's old fine?"),
        ("Did a judge throw out the lawsuit?", "Did a judge throw out the lawsuit?"),
        ("Did NEC push back against the fine?", "Did NEC object to the fine?"),
        ("Did NEC push back the date?", "Did NEC push back the date?"),
        ("Has NEC backed out of police work?", "Has NEC pulled out of police work?"),
        ("Did the act do away with the ban?", "Did the act reverse the ban?"),
        ("Has Oslo done away with its old ban?", "Has Oslo reversed its old ban?"),
        ("Did Oslo do away with cash?", "Did Oslo do away with cash?"),
        ("Did NEC fork out for it?", "Did NEC pay for it?"),
        ("NEC coughed up the fine?", "NEC paid the fine?"),
        ("Is NEC shelling out $2 million?", "Is NEC paying $2 million?"),
        ("Did NEC hand over $2 million?", "Did NEC pay $2 million?"),
        ("Has Ohio taken legal action against NEC?", "Has Ohio sued NEC?"),
        ("Did anyone file a class action lawsuit against NEC?", "Did anyone sue NEC?"),
        ("Did Ohio quit using it?", "Did Ohio stop using it?"),
        ("Has Ohio quit using it?", "Has Ohio stopped using it?"),
        ("So Ohio ceased using it?", "So Ohio stopped using it?"),
        ("Does Ohio insist on a warrant?", "Does Ohio require a warrant?"),
        ("Has Ohio mandated written consent?", "Has Ohio required written consent?"),
        ("Did Axon erase the face templates?", "Did Axon delete the face templates?"),
        ("Has Axon got rid of its photos?", "Has Axon deleted its photos?"),
        ("Must Axon wipe out the old data?", "Must Axon delete the old data?"),
        ("Did Oslo call out NEC?", "Did Oslo criticise NEC?"),
        ("Was NEC called out for it?", "Was NEC called out for it?"),
        ("Oslo blasts NEC over it?", "Oslo criticises NEC over it?"),
        ("Did they heed its advice?", "Did they follow its advice?"),
        ("Did NEC scan faces to stop ticket fraud?", "Did NEC scan faces to fight ticket fraud?"),
        ("Is it there to prevent crime?", "Is it there to fight crime?"),
        ("Was NEC told to stop using it?", "Was NEC told to stop using it?"),
        ("Has NEC lobbied Oslo for it?", "Has NEC asked Oslo for it?"),
        ("Did they walk out over it?", "Did they resign over it?"),
        ("Has the boss stepped down?", "Has the boss resigned?"),
        ("Is Ohio trialling face recognition?", "Is Ohio testing face recognition?"),
        ("Is Oslo flouting its ban?", "Is Oslo violating its ban?"),
        ("Did Oslo's police ignore the city's limits?", "Did Oslo's police violate the city's limits?"),
        ("Have Oslo's police got round the law?", "Have Oslo's police violated the law?"),
        ("Has NEC defied the order?", "Has NEC violated the order?"),
    ],
)
def test_what_means_one_verb_is_asked_with_it(text: str, asked: str) -> None:
    assert by_one_verb(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Did NEC hand over photos?",
        "Did NEC hand over the data?",
        "Did NEC quit?",
        "Is there a trial of it?",
        "Does NEC insist on it?",
        "Was NEC taken over?",
        "Did guests walk out of the shop?",
        "Did Ohio get rid of its cameras?",
        "Did Ohio get rid of face scans?",
        "Did the fine wipe out its profit?",
        "Did Oslo scrap its cameras after the ban?",
        "Did Oslo scrap the software?",
        "Did Oslo ignore its critics?",
        "Can police get round the ban?",
        "Did Oslo ignore advice and lift the ban?",
    ],
)
def test_what_means_something_else_stays(text: str) -> None:
    assert by_one_verb(text) == text
