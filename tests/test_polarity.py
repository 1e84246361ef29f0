"""What a question denies is told from what it only asks in a negative form, and is asked in words read one way only."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.asked.guards import normalise
from bot.answering.asked.polarity import (
    as_denial,
    as_meant,
    as_read,
    denied_in,
    denies_something,
    in_plain_words,
    stressed_plainly,
)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Didn't Axon stop?", "Did Axon stop?"),
        ("but isnt it banned in Maine", "is it banned in Maine"),
        ("Can't shops in Maine use it?", "Can shops in Maine use it?"),
        ("won’t NEC sell it", "will NEC sell it"),
        ("In Maine, aren't cops barred?", "In Maine, are cops barred?"),
        ("Isn't it true that Axon quit?", "Is it true that Axon quit?"),
        ("Axon quit, didn't it?", "Axon quit, didn't it?"),
        ("Does NEC sell it?", "Does NEC sell it?"),
        ("Axon might sell it, right?", "Axon might sell it, right?"),
        ("Axon might sell it, no?", "Axon might sell it, right?"),
        ("Axon sells it or not?", "Axon sells it, right?"),
    ],
)
def test_a_verb_denied_at_the_opening_asks_whether_it_is_so(text: str, plain: str) -> None:
    assert in_plain_words(text).text == plain
    assert not in_plain_words(text).turned
    assert not denies_something(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Axon doesn't sell it, does it?", "does Axon sell it?"),
        ("so NEC isnt selling it to anyone, right", "is NEC selling it to anyone?"),
        ("Paris, Texas, hasn't banned it?", "has Paris, Texas, banned it?"),
        ("Vans can not be used, correct?", "can Vans be used?"),
        ("NEC has never sold it, has it?", "has NEC ever sold it?"),
        ("NEC never sold any cameras, did they", "Is it true that NEC sold some cameras?"),
        ("NEC no longer sells it, right?", "Is it true that NEC still sells it?"),
        ("is it true that NEC doesn't sell it", "does NEC sell it?"),
        ("Nobody may use it any more, right?", "Is it true that somebody may use it still?"),
        ("No-one at Axon quit, did they?", "Is it true that someone at Axon quit?"),
        ("None of the vans were sold, right", "Is it true that some of the vans were sold?"),
    ],
)
def test_what_a_statement_denies_is_asked_for_and_the_answer_turned_round(text: str, plain: str) -> None:
    assert in_plain_words(text).text == plain
    assert in_plain_words(text).turned
    assert denies_something(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("NEC said it doesn't sell it, did it?", "NEC said it doesn't sell it, right?"),
        ("Nobody but NEC sells it, right?", "Nobody but NEC sells it, right?"),
        ("No shop may scan before someone agrees?", "No shop may scan before someone agrees?"),
        ("No shop that doesn't ask is fined?", "No shop that doesn't ask is fined?"),
        ("No way NEC sells it?", "No way NEC sells it?"),
        (
            "NEC doesn't sell it to shops, only to police, does it?",
            "NEC doesn't sell it to shops, only to police, right?",
        ),
        ("NEC doesn't only sell cameras, does it?", "NEC doesn't only sell cameras, right?"),
        ("NEC couldn't sell it if it didn't test it?", "NEC couldn't sell it if it didn't test it?"),
        ("Shops may use it as long as they don't keep it?", "Shops may use it as long as they don't keep it?"),
        ("NEC had no customers, had it?", "NEC had no customers, right?"),
    ],
)
def test_a_statement_that_denies_more_or_less_than_its_main_verb_stays_as_it_is(text: str, plain: str) -> None:
    assert in_plain_words(text).text == plain
    assert not in_plain_words(text).turned
    assert denies_something(text)


@given(st.text(alphabet="Didn't he never, not it? doesnt right NEC can ", max_size=60))
def test_what_is_blanked_leaves_every_other_character_in_its_place(text: str) -> None:
    asked = normalise(text)
    meant = as_meant(asked)
    assert len(meant) == len(asked)
    assert in_plain_words(asked).text.strip() or not asked.strip()


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("does big blue do it anymore", "does big blue do it still"),
        ("Does IBM sell it any longer?", "Does IBM sell it still?"),
        ("Does a visa get you out of the scan?", "Does a visa exempt you from the scan?"),
        ("so a note gets them out of the photo?", "so a note exempts them from the photo?"),
        ("Did a lawyer get him out of jail?", "Did a lawyer get him out of jail?"),
        ("Doesn't IBM sell it any more?", "Does IBM sell it still?"),
        ("btw does IBM sell it tho?", "does IBM sell it?"),
        ("Quick question: does IBM sell it or not?", "does IBM sell it?"),
        ("Please tell me: did IBM quit in the end, then?", "did IBM quit?"),
        ("Does IBM sell it these days?", "Does IBM sell it?"),
        ("In Maine, is it banned nowadays?", "In Maine, is it banned nowadays?"),
        ("Did IBM quit today?", "Did IBM quit today?"),
        ("Did IBM really quit?", "Did IBM really quit?"),
    ],
)
def test_a_question_is_read_without_what_asks_nothing_and_in_words_that_are_read_well(text: str, plain: str) -> None:
    assert in_plain_words(text).text == plain


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Does NEC sell it at all?", "Does NEC sell it?"),
        ("Is it allowed whatsoever", "Is it allowed"),
        ("Can they arrest you on just a match?", "Can they arrest you on only a match?"),
        ("Can they arrest you just on a match?", "Can they arrest you only on a match?"),
        ("Is it more than just for police?", "Is it more than just for police?"),
        ("Did NEC just announce it?", "Did NEC announce it?"),
        ("Has the city just paused it?", "Has the city paused it?"),
        ("Did NEC just pay without fixing it?", "Did NEC just pay without fixing it?"),
        ("Did it affect just the police?", "Did it affect just the police?"),
        ("Did NEC pay a single cent?", "Did NEC pay anything?"),
    ],
)
def test_stress_is_left_out_or_put_in_words_that_are_read_well(text: str, asked: str) -> None:
    assert stressed_plainly(text) == asked


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Did IBM knock back a county?", "Did IBM refuse a county?"),
        ("Did Oslo scrap its trial like Bergen did?", "Did Oslo scrap its trial?"),
        ("Does Oslo do as Bergen does?", "Does Oslo do as Bergen does?"),
        ("Did IBM quit before Amazon hit pause?", "Did IBM quit before Amazon paused?"),
        ("why did Amazon hit pause on police use?", "why did Amazon pause police use?"),
        ("The chief hits pause: why?", "The chief pauses: why?"),
        ("Who pressed the pause button?", "Who paused?"),
        ("Why did Microsoft turn down the police?", "Why did Microsoft refuse the police?"),
        ("Microsoft turned them down, didn't it?", "Microsoft refused them, didn't it?"),
        ("When was the ban made open-ended?", "When was the ban made open-ended?"),
        ("When did Amazon make its pause open-ended?", "When did Amazon extend its pause indefinitely?"),
        ("Can I say no to the photo?", "Can I refuse the photo?"),
        ("When did the council roll back the ban?", "When did the council reverse the ban?"),
        ("What did NEC decide?", "what did NEC do about face recognition?"),
        ("What has Oslo decided about the cameras?", "what has Oslo done about the cameras?"),
        ("What did the court decide?", "What did the court decide?"),
        ("Does the shop pass its scans on to anyone?", "Does the shop share its scans with anyone?"),
        ("Has NEC handed photos over to others?", "Has NEC shared photos with others?"),
        ("Did NEC hand the award to someone else?", "Did NEC hand the award to someone else?"),
        ("Was it rolled back?", "Was it reversed?"),
        ("Did the court rebuff NEC?", "Did the court reject NEC?"),
        ("Has NEC frozen sales?", "Has NEC paused sales?"),
        ("Did NEC shelve its plan?", "Did NEC drop its plan?"),
        ("Did Oslo shelve its use of scanners?", "Did Oslo pause its use of scanners?"),
        ("Was the scanner left at its factory settings?", "Was the scanner left at its default settings?"),
        ("Did Oslo ask people what they think of it?", "Did Oslo consult people on it?"),
        ("Does the freeze of sales go on?", "Does the freeze of sales go on?"),
        ("Has the council greenlit the scheme?", "Has the council approved the scheme?"),
        ("Did NEC resume sales after halting them?", "Did NEC resume sales?"),
        ("Did NEC go back to it after having left it, too?", "Did NEC go back to it, too?"),
        ("Did NEC resume sales after the vote?", "Did NEC resume sales after the vote?"),
        ("Was IBM taken to court over it?", "Was IBM sued over it?"),
        ("Did Texas take Meta to court?", "Did Texas take Meta to court?"),
        ("Is it enabled out of the box?", "Is it on by default?"),
        ("Was it disabled from the start?", "Was it off by default?"),
        ("Can users switch it off?", "Can users turn it off?"),
        ("Can I disable the feature?", "Can I turn off the feature?"),
        ("Is it still possible to opt out?", "can people still opt out?"),
        ("Is there a way for users to disable it?", "can users turn it off?"),
        ("Has Meta deleted its face prints?", "Has Meta deleted its faceprints?"),
        ("Had Salem banned it before Boston did?", "Had Salem banned it before Boston?"),
        ("Has the fine on NEC been collected?", "Has the fine on NEC been paid?"),
        ("did they roll the ban back?", "did they reverse the ban?"),
        ("Was the roll-out held back?", "Was the roll-out held back?"),
        ("Who had sued Oslo?", "Who sued Oslo?"),
        ("Who had it?", "Who had it?"),
        ("Which of Oslo's fines was the biggest?", "what was the biggest fine of Oslo's fines?"),
        ("Which penalty was the lowest?", "what was the lowest penalty?"),
        ("Did Axon pass up the deal?", "Did Axon refuse the deal?"),
        ("Did it only start in May 2025?", "Did it start in May 2025?"),
        ("Was it the only test in 2025?", "Was it the only test in 2025?"),
        ("Largest fine on NEC?", "what was the Largest fine on NEC?"),
        ("Largest fine that NEC had?", "Largest fine that NEC had?"),
        ("Which firm did worst on women?", "Which firm had the most errors on women?"),
        ("Which firm did worst?", "Which firm did worst?"),
        ("Who has fined NEC?", "which countries have fined NEC?"),
        ("Who fined NEC?", "Who fined NEC?"),
        ("Till when does it run?", "until when does it run?"),
        ("Has Oslo kept face scans out of its schools?", "Has Oslo banned face scans from its schools?"),
        ("Are Oslo's clerks kept from face scans?", "Are Oslo's clerks barred from using face scans?"),
        ("Are Oslo's schools kept from buying it?", "Are Oslo's schools prevented from buying it?"),
        ("Are Oslo's clerks kept from work?", "Are Oslo's clerks kept from work?"),
        ("Has Norway seen a penny of the fine?", "has Norway been paid any of the fine?"),
        ("Did Norway see a cent of the penalty?", "was Norway paid any of the penalty?"),
        ("Has Norway seen any of the photos?", "Has Norway seen any of the photos?"),
        ("Did the police think the mayor had a point?", "Did the police agree with the mayor?"),
        ("Was Hansen's bill given another try?", "Was Hansen's bill introduced again?"),
        ("Was the trial given another try?", "Was the trial given another try?"),
        ("Were hotels for the Hansen bill?", "did hotels support the Hansen bill?"),
        ("Were hotels for the bill?", "did hotels support the bill?"),
        ("Are hotels against the ban?", "do hotels oppose the ban?"),
        ("Is it legal for hotels under the ban?", "Is it legal for hotels under the ban?"),
        ("Is the app for the police?", "Is the app for the police?"),
        ("Is there a ban on it in Oslo?", "Is it banned in Oslo?"),
        ("Is there a city ban on it in Oslo?", "Is there a city ban on it in Oslo?"),
        ("Does Oslo have a ban on face recognition?", "has Oslo banned face recognition?"),
        ("Has Salem, Utah, got a ban on it?", "has Salem, Utah, banned it?"),
        ("What would the Hansen bill have done?", "What would the Hansen bill do?"),
        ("What would Oslo have done before?", "What would Oslo have done before?"),
    ],
)
def test_an_idiom_is_read_as_the_word_that_articles_have_for_it(text: str, read: str) -> None:
    assert as_read(text) == read


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("NEC doesn't sell it, does it?", "does NEC sell it?"),
        ("Isn't it true that NEC hasn't quit?", "has NEC quit?"),
        ("NEC never quit, did it?", "Is it true that NEC ever quit?"),
        ("Vans must not be used, right?", "can Vans be used?"),  # not to have to would be less
        ("Shops can't use it without consent, right?", "can Shops use it without consent?"),
        ("Had nobody settled before Meta?", "Had somebody settled before Meta?"),
        ("so was no notice given", "so was any notice given"),
        ("Has none of the fine been paid?", "Has the fine been paid?"),
        ("Were no photos kept?", "Were photos kept?"),
    ],
)
def test_what_is_denied_is_the_opposite_of_what_is_then_asked(text: str, question: str) -> None:
    assert denied_in(text) == question


@pytest.mark.parametrize(
    "text",
    [
        "Some states don't ban it, right?",
        "All vans weren't used, were they?",
        "NEC didn't quit until May, did it?",
        "Nobody may use it, right?",
        "NEC sells it, right?",
        "Doesn't NEC sell it?",
        "Who doesn't sell it?",
        "Did nobody but NEC sell it?",
        "Has no more been paid?",
        "Can nobody enforce it?",
    ],
)
def test_what_denies_something_of_some_or_up_to_a_time_has_no_plain_opposite(text: str) -> None:
    assert denied_in(text) is None


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Did Axon fail to pay?", "Is it true that Axon did not pay?"),
        ("so has the city failed to answer the mayor?", "so is it true that the city did not answer the mayor?"),
        ("Is NEC failing to delete photos?", "Is it true that NEC does not delete photos?"),
        ("Did Axon never fail to pay?", "Did Axon never fail to pay?"),
        ("Did Axon never pay?", "Is it true that Axon did not pay?"),
        ("and has the city never answered him?", "and is it true that the city has not answered him?"),
        ("Did Axon promise never to sell it?", "Did Axon promise never to sell it?"),
        ("Did Axon swear it would never sell it?", "Did Axon swear it would never sell it?"),
        ("Did NEC say Axon never paid?", "Did NEC say Axon never paid?"),
        ("Did the vote fail?", "Did the vote fail?"),
        ("Why did Axon fail to pay?", "Why did Axon fail to pay?"),
    ],
)
def test_what_somebody_failed_to_do_or_never_did_they_did_not_do(text: str, denied: str) -> None:
    assert as_denial(text) == denied
