"""What a yes must not claim beyond its sentence: the second of two things, a deed only planned or ordered, all."""

import pytest

from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.lock.deeds_told import lacks_deed
from bot.answering.lock.shortfall import is_by_all, lacks_reason, says_less, tells_of_mere_bar
from bot.answering.lock.unsaid import says_nothing_of_it
from bot.answering.lock.wanted import is_announced, is_to_come
from corpus.actors import ActorBook
from corpus.words import stems
from tests.sayings import asked, said

BOOK = ActorBook.load()


def falls_short(question: str, text: str) -> bool:
    return says_less(read_question(normalise(question), BOOK), text, frozenset(stems(text)))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is it some defect that keeps the scanner out of Illinois?", "Illinois keeps the scanner out by its law."),
        ("Was it because of the cost that IBM quit?", "IBM quit over racial bias."),
        ("Was it a judge who stopped the trial?", "The council stopped the trial."),
    ],
)
def test_a_yes_to_what_is_singled_out_needs_it_said(question: str, text: str) -> None:
    assert falls_short(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Is it a Japanese firm that makes it?", "NEC, a Japanese company, makes it."),
        ("Is it a law that keeps the scanner out of Illinois?", "Illinois keeps the scanner out by its law."),
        ("Was it the ACLU that sued?", "The American Civil Liberties Union sued."),
        ("Is it the case that IBM quit?", "IBM left the market."),
        ("Is it true that IBM quit?", "IBM left the market."),
    ],
)
def test_what_is_singled_out_and_said_or_a_name_falls_short_of_nothing(question: str, text: str) -> None:
    assert not falls_short(question, text)


@pytest.mark.parametrize(
    ("question", "text", "short"),
    [
        ("Did NEC bid for the 9 million dollar deal?", "NEC bid for the deal of $9 million.", False),
        ("Was the deal under $9 million?", "The deal was worth $224,000.", False),
        ("Did NEC pay a fine?", "NEC paid $224,000 for the licences.", True),
        ("Did NEC pay a fine?", "NEC paid the CNIL's penalty.", False),
        ("Did a judge stop NEC?", "NEC refused to go on.", True),
        ("Did a judge stop NEC?", "The High Court stopped NEC.", False),
        ("Did Wegmans admit a mistake?", "Wegmans said it spots people flagged for misconduct.", True),
        ("Did Wegmans admit a mistake?", "Wegmans acknowledged it.", False),
        ("Does NEC tell people they are scanned?", "NEC scans people.", True),
        ("Does NEC tell people they are scanned?", "Signs say that NEC scans people.", False),
        ("Did NEC share data with police?", "NEC shares the framework.", True),
        ("Did NEC share data with police?", "NEC handed photos to the police.", False),
        ("Does it require consent for scans?", "It requires a public policy.", True),
        ("Does it require consent for scans?", "It requires that people agree.", False),
        ("Can I sue under it?", "Somebody sued.", True),
        ("Can I sue under it?", "It gives people the right to sue.", False),
        ("Is NEC being investigated?", "NEC helps with criminal investigations.", True),
        ("Is NEC being investigated?", "The regulator opened an inquiry into NEC.", False),
        ("Was the ICO overruled?", "The ICO warned NEC.", True),
        ("Was the ICO overruled?", "A tribunal sided with NEC against the ICO.", False),
        ("Has Greece collected the money?", "Greece fined NEC €20 million.", True),
        ("Has Greece collected the money?", "NEC paid Greece.", False),
        ("Did NEC's workers protest?", "NEC acted amid protests.", True),
        ("Did NEC's workers protest?", "Staff of NEC protested.", False),
        ("Does Microsoft sell body cameras?", "Body cameras are mobile cameras under Microsoft's rule.", True),
        ("Does Axon sell body cameras?", "Police bought body cameras from Axon.", False),
        ("Was Glukhin guilty?", "The court ruled that Russia violated Glukhin's rights.", True),
        ("Was Glukhin guilty?", "The court convicted Glukhin.", False),
        ("Does NEC store faces?", "NEC would keep supplying face recognition.", True),
        ("Does NEC store faces?", "NEC deletes the faces after a day.", False),
        ("Did Virginia ban it again?", "A Virginia ban took effect in 2021.", True),
        ("Did Virginia ban it again?", "Virginia passed a second ban.", False),
        ("Did the court rule again?", "An appeals court in New York ruled against the city.", True),
        ("Did NEC own up that it failed?", "NEC tested the scanner.", True),
        ("Did NEC own up that it failed?", "NEC admitted the breach.", False),
        ("Did the omnibus push back the ban?", "The act bans it since 2025.", True),
        ("Did the omnibus push back the ban?", "The omnibus delays the ban.", False),
        ("Was the notice limited to matching by sheriffs?", "The notice did not name sheriffs.", True),
        ("Did the notice leave out sheriffs?", "The notice did not name sheriffs.", False),
        ("Does it bar police from street cameras?", "The law bars police from body cameras.", True),
        ("Does it bar police from street cameras?", "The law bars police from body cameras and CCTV.", False),
        ("Did NEC get fined?", "The order bars NEC because its system wrongly flagged shoppers.", True),
        ("Was NEC fined over it?", "NEC must pay $2 million.", False),
        ("Has anyone been sued over it?", "NEC stopped the trial.", True),
        ("Has anyone been sued over it?", "A class action against NEC is pending.", False),
        ("Did police get Parks arrested?", "The software wrongly matched Parks.", True),
        ("Was Parks arrested?", "Parks was held for ten days.", False),
        ("Was the fined company NEC?", "It was NEC.", False),
        ("Was the commissioner consulted?", "The commissioner said police should have waited for her.", True),
        ("Did the commissioner complain?", "The commissioner said police should have waited for her.", False),
        ("Should police have waited?", "The commissioner said police should have waited for her.", False),
        ("Did IBM go back on its word?", "IBM made the statement a day after its letter.", True),
        ("Did IBM break its promise?", "The deal is at odds with IBM's letter.", False),
        ("Did the FTC fine NEC?", "The settlement bars NEC.", True),
        ("Did the court say that it was fine to use it?", "The court let them use it.", False),
        ("Did the ACLU test the software of NEC?", "The ACLU obtained emails about NEC.", True),
        ("Was the software tested?", "A study compared the software of two makers.", False),
        ("Did NEC extend the trial?", "NEC began the trial in 2016.", True),
        ("Did NEC extend the trial?", "NEC runs the trial for another year.", False),
        ("Has Oslo expanded it?", "Oslo first used it in 2016.", True),
        ("Has Oslo expanded it?", "Oslo put up 15 new cameras.", False),
        ("Did NEC deny working with ICE?", "ICE used the software of NEC.", True),
        ("Did NEC deny working with ICE?", "NEC said it had no contract with ICE.", False),
        ("Has NEC apologized for it?", "NEC ended the trial.", True),
    ],
)
def test_a_fine_a_lawsuit_an_arrest_and_the_like_are_told_as_such(question: str, text: str, short: bool) -> None:
    assert falls_short(question, text) is short


def test_a_reason_of_which_nothing_is_told_may_be_none() -> None:
    told = frozenset(stems("NEC refused the police because of its principles"))
    assert lacks_reason(asked("Did NEC refuse the police over the price?"), told)
    assert not lacks_reason(asked("Did NEC refuse the police due to its principles?"), told)
    assert not lacks_reason(asked("Did NEC refuse the police over a year ago?"), told)
    assert not lacks_reason(asked("Did NEC pay the city over the scans?"), told)  # for what is none of its reasons
    matched = frozenset(stems("Detroit police arrested him after face recognition wrongly matched his photo"))
    assert not lacks_reason(asked("Did Detroit jail him because of a bad computer match?"), matched)
    assert lacks_reason(asked("Did Detroit jail him because of a fingerprint match?"), matched)
    assert lacks_reason(asked("Did Detroit jail him because of a computer crash?"), matched)


@pytest.mark.parametrize(
    "text",
    [
        "The ordinance would make it the first city to allow scans.",
        "The bill would allow scans.",
        "The city was to allow scans in May.",
        "The contract was due to start in September.",
    ],
)
def test_what_is_to_come_is_no_yes_to_what_is_or_was(text: str) -> None:
    assert falls_short("Is it the first city to allow scans?", text)
    assert falls_short("Did the city allow scans?", text)
    assert not falls_short("Would the city allow scans?", text)
    assert not falls_short("Does the bill allow scans?", text)
    assert not falls_short("Did the city allow scans?", "The city said it would allow scans.")


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Will every force get vans?", "It made the 50 vans available to every police force."),
        ("Was everybody scanned?", "It scanned everyone who entered the 28 stores."),
        ("Has any state limited it?", "Fifteen states had laws that limit it."),
        ("Does it scan faces at all?", "It scans faces in some stores."),
    ],
)
def test_a_set_named_in_full_and_a_question_whether_there_is_one_need_no_more(question: str, text: str) -> None:
    assert not falls_short(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Clearview erase the pictures?", "The regulator ordered Clearview to delete the pictures."),
        ("Has Meta put a camera into its glasses?", "Meta planned to build a camera into its glasses."),
        ("Did the agency buy the scanner?", "Emails showed that IBM had pitched the scanner to the agency."),
        ("Is the agency exempt at night?", "A member moved to exempt the agency at night."),
        ("Did Smith set limits for governments?", "Smith urged governments to set limits."),
        ("Did the shop stop theft?", "The shop filmed guests because it wanted to stop theft."),
        ("Did the exception stop an attack?", "The purposes include finding people, preventing an attack and arrests."),
    ],
)
def test_what_was_wanted_is_no_yes_to_whether_it_was_done(question: str, text: str) -> None:
    assert falls_short(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did the regulator order Clearview to erase the pictures?", "It ordered Clearview to delete the pictures."),
        ("Does Clearview have to erase the pictures?", "The regulator ordered Clearview to delete the pictures."),
        ("Were the glasses meant to get a camera?", "Meta planned to build a camera into its glasses."),
        ("Would the glasses get a camera?", "Meta planned to build a camera into its glasses."),
        ("Did IBM pitch the scanner to the agency?", "Emails showed that IBM had pitched the scanner to the agency."),
        ("Did Clearview erase the pictures?", "Clearview deleted the pictures and asked its customers to follow."),
        ("Did Virginia let detectives scan faces?", "A law lets detectives scan faces for set purposes."),
        ("Did the shop film guests to stop theft?", "The shop filmed guests because it wanted to stop theft."),
    ],
)
def test_what_was_wanted_answers_whether_it_was_wanted(question: str, text: str) -> None:
    assert not falls_short(question, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Greece go after Clearview?", "Greece ordered Clearview to delete the data."),
        ("Did the prosecutor push to allow it?", "The prosecutor asked to allow scans."),
        ("Was it about refund fraud?", "Kmart scanned faces because it wanted to fight refund fraud."),
        ("Did it try to sell cameras?", "It pitched to sell cameras."),
        ("Did it put cameras all over a capital?", "It put some cameras across a capital."),
        ("Is the purchase off?", "The chief dropped the department's plans to buy scanners."),
        ("Did Oakland need a second vote?", "Oakland was due to hold a second vote."),
        ("and was the scanner paused?", "The scanner was paused."),
        ("Do they supply the police?", "They told a paper that they would keep selling to police."),
    ],
)
def test_a_wish_an_order_or_a_date_asked_about_and_an_and_that_opens_a_follow_up_fall_short_of_nothing(
    question: str, text: str
) -> None:
    assert not falls_short(question, text)


@pytest.mark.parametrize(
    ("question", "text", "short"),
    [
        ("Are the limits still there?", "The removed limits stood in a directive.", True),
        ("Are the limits still there?", "The limits were removed quietly.", True),
        ("Were limits set?", "The limits were removed quietly.", False),
        ("Are the limits still there?", "The limits stand, and a fine was lifted.", False),
        ("Has Oslo banned it?", "A law replaced the city's one-year-old ban.", True),  # who has banned it has a ban
        ("Is Oslo's ban gone now?", "Oslo reversed its ban.", False),
        ("Has Oslo ever banned it?", "A law replaced the city's one-year-old ban.", False),
        ("Did Oslo ban it?", "A law replaced the city's one-year-old ban.", False),
    ],
)
def test_what_was_taken_away_is_not_still_there(question: str, text: str, short: bool) -> None:
    assert falls_short(question, text) is short


@pytest.mark.parametrize(
    ("question", "text", "short"),
    [
        ("Did IBM quit for good?", "On 8 June 2020 IBM quit the market.", True),
        ("Did IBM quit for good?", "IBM quit the market for good.", False),
        ("Did IBM stop its sales for ever?", "IBM stopped its sales indefinitely.", False),
        ("Did Facebook remove the prints for good?", "Facebook deleted the prints in 2021.", False),
        ("Did IBM quit in 2020?", "On 8 June 2020 IBM quit the market.", False),
    ],
)
def test_what_was_done_once_is_not_done_for_good_by_that(question: str, text: str, short: bool) -> None:
    assert falls_short(question, text) is short


def test_a_bar_on_worn_cameras_is_none_on_all_use() -> None:
    text = "California barred police from using face recognition on body cameras."
    assert falls_short("Did California bar police from using face recognition?", text)
    assert not falls_short("Did California bar police from using face recognition on bodycams?", text)
    assert not falls_short("Did they bar cars with face recognition?", "It barred car cameras and body cameras.")
    assert not falls_short("Did the board quit over the drones?", "The board of Axon, a maker of body cameras, quit.")


def test_what_is_limited_to_one_thing_is_told_of_that_alone() -> None:
    assert falls_short("Is Salem's ban limited to shops?", "Salem bars businesses from using it.")
    assert not falls_short("Is Salem's ban limited to shops?", "Salem's ban covers only shops.")


LOST = "An amendment by the mayor, to hold a public vote first, was lost by 14 votes to 25."


def test_what_a_lost_motion_was_for_was_not_done() -> None:
    assert falls_short("Was there a public vote on the cameras?", LOST)
    assert not falls_short("Was the amendment by the mayor lost?", LOST)
    assert not falls_short("Was the trial ended?", "The council ended the trial after a motion to delay it failed.")


def test_a_bare_count_is_not_most_of_them() -> None:
    assert falls_short("Do most states limit it?", "Nine states limit it.")
    assert not falls_short("Do most states limit it?", "Nine of the ten states limit it.")
    assert not falls_short("Do nine states limit it?", "Nine states limit it.")


@pytest.mark.parametrize(
    ("question", "text", "less"),
    [
        ("Can people thank the firm?", "People can sue the firm.", True),
        ("Has Axon refunded them?", "Axon has paid them.", True),
        ("Does Axon keep my photo?", "Travellers may decline the photo.", True),
        ("Does Axon keep my photo?", "Axon deletes photos within a day.", False),
        ("Did Axon match people in arrest photos?", "Axon matched people.", False),
        ("Did Oslo arrest people?", "Oslo matched people.", True),
    ],
)
def test_what_no_other_deed_tells_has_to_be_told_as_such(question: str, text: str, less: bool) -> None:
    assert lacks_deed(question, text) is less


@pytest.mark.parametrize(
    ("question", "text", "to_come"),
    [
        ("Did Orvex appeal?", "Orvex said it would appeal.", True),
        ("Has Orvex sued the city?", "Orvex plans to sue the city.", True),
        ("Did Orvex appeal?", "Orvex said it would not appeal.", False),
        ("Will Orvex appeal?", "Orvex said it would appeal.", False),
        ("Did Orvex pay?", "Orvex said it would appeal.", False),
        ("Did Orvex say so?", "Neither Orvex nor the city would say so.", False),
        ("Has the rule passed?", "Shops would have to ask.", False),
        ("Has the city's ban passed?", "If adopted, it would ban cameras.", False),
    ],
)
def test_that_a_deed_is_to_come_does_not_deny_it(question: str, text: str, *, to_come: bool) -> None:
    assert is_to_come(read_question(question, BOOK), text) is to_come


@pytest.mark.parametrize(
    ("text", "announced"),
    [
        ("The contract will not be renewed.", True),
        ("Orvex said it would renew the contract.", True),
        ("Orvex may renew the contract.", False),
        ("Critics fear that Orvex will renew the contract.", False),
        ("Orvex will renew the contract if prices fall.", False),
        ("Orvex renewed the contract.", False),
    ],
)
def test_what_will_be_is_told_where_it_is_announced(text: str, *, announced: bool) -> None:
    assert is_announced(read_question("Will Orvex renew the contract?", BOOK), text) is announced


@pytest.mark.parametrize(
    ("question", "mere"),
    [
        ("Can landlords in Illinois require face scans?", True),
        ("Are face scans banned in Illinois?", False),
        ("Did the governor veto the bill?", False),
    ],
)
def test_a_bar_that_was_vetoed_denies_nothing_that_anybody_may_do(question: str, mere: bool) -> None:
    text = "The governor vetoed a bill that would have barred landlords in Illinois from requiring face scans."
    assert tells_of_mere_bar(asked(question), text) is mere


@pytest.mark.parametrize(
    ("text", "by_all"), [("Approved 5-0.", True), ("The council voted 5-1.", False), ("The council voted.", False)]
)
def test_a_vote_with_none_against_is_no_no_to_a_unanimous_one(text: str, by_all: bool) -> None:
    assert is_by_all(asked("Was the vote unanimous?"), text) is by_all
    assert not is_by_all(asked("Was the vote close?"), text)


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        ("The city refused.", True),
        ("The police ran searches.", False),
        ("The city refused to say what it had done.", False),
    ],
)
def test_a_short_sentence_without_a_word_of_a_question_says_nothing_of_it(text: str, silent: bool) -> None:
    assert says_nothing_of_it(asked("Does Oakland have searches run for it?"), said(text)) is silent


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Did the ICE Out of Our Faces Act make CBP delete its data?", True),
        ("Would the ICE Out of Our Faces Act make CBP delete its data?", False),
        ("Did the bill ask CBP to delete its data?", False),
    ],
)
def test_what_a_bill_would_bring_about_it_has_not_brought_about(question: str, short: bool) -> None:
    assert falls_short(question, "The ICE Out of Our Faces Act, a bill, would make CBP delete its data.") is short


@pytest.mark.parametrize(
    ("question", "text", "planned"),
    [
        ("Was the Axon feature pulled?", "Axon planned to add the feature to its glasses.", True),
        ("Did Axon drop the feature?", "Axon intends to launch the feature in May.", True),
        ("Did Axon drop the feature?", "Axon still plans to add the feature.", False),
        ("Did Axon drop the feature?", "Axon kept the feature.", False),
        ("Did Axon add the feature?", "Axon planned to sell cameras.", False),
    ],
)
def test_a_plan_denies_no_end_of_what_was_planned(question: str, text: str, *, planned: bool) -> None:
    assert is_to_come(asked(question), text) is planned
