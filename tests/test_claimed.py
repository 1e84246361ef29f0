"""Claims that somebody wants checked are asked as such."""

import pytest

from bot.answering.asked.claimed import denied_claim
from bot.answering.asked.forms import Form, form_of
from bot.answering.asked.polarity import as_read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Fact check: IBM quit in 2020", "Is it true that IBM quit in 2020?"),
        ("fact-check this: did IBM quit?", "did IBM quit?"),
        ("Would it be fair to say that IBM quit?", "Is it true that IBM quit?"),
        ("Our draft says IBM quit in 2020. Correct?", "IBM quit in 2020, right?"),
        ("We say IBM quit, is that right?", "IBM quit, right?"),
        ("I heard IBM quit, true?", "IBM quit, right?"),
        ("Can you confirm that IBM quit?", "Is it true that IBM quit?"),
        ("please double-check whether IBM quit", "Is it true that IBM quit?"),
        ("Could you verify IBM quit", "Is it true that IBM quit?"),
        ("Am I right in thinking that IBM quit?", "Is it true that IBM quit?"),
        ("I'm trying to find out whether IBM quit", "Is it true that IBM quit?"),
        ("does anyone know if IBM quit", "Is it true that IBM quit?"),
        ("Would I be right in saying that IBM quit?", "Is it true that IBM quit?"),
        ("Correct me if I'm wrong, but IBM quit", "Is it true that IBM quit?"),
        ("Is there any truth to the rumour that IBM quit?", "Is it true that IBM quit?"),
        ("So apparently IBM quit?", "Is it true that IBM quit?"),
        ("Is it not true that IBM quit?", "Is it true that IBM quit?"),
        ("I read that doorbells tell who is there, true?", "Is it true that doorbells tell who is there?"),
        ("True or false? IBM quit.", "Is it true that IBM quit?"),
        ("false or true - IBM quit", "Is it true that IBM quit?"),
        ("Claim to check: IBM quit. True?", "Is it true that IBM quit?"),
        ("check this claim for me: IBM quit", "Is it true that IBM quit?"),
        ('Fact-check please: "IBM quit."', "Is it true that IBM quit?"),
        ("Is this right: IBM quit in 2020?", "Is it true that IBM quit in 2020?"),
        ("Someone told me IBM quit; is that right?", "IBM quit, right?"),
        ("my cousin reckons IBM quit. Is she right?", "IBM quit, right?"),
        ("some guy on Reddit claims IBM quit. true?", "IBM quit, right?"),
        ("I was told IBM never quit. Is that accurate?", "IBM never quit, right?"),
        ("“IBM quit in 2020.” Fact or fiction?", "IBM quit in 2020, right?"),
        ('"IBM quit" - is this correct?', "IBM quit, right?"),
        ("A teacher told our class that IBM quit. Was she right?", "IBM quit, right?"),
        ("My sister-in-law says IBM quit, true or false?", "IBM quit, right?"),
        ("My boss wants me to write that IBM quit. Is that so?", "IBM quit, right?"),
        ("According to my notes IBM quit. Correct?", "IBM quit, right?"),
        ("heard on a podcast that IBM quit. legit?", "IBM quit, right?"),
        ("Reddit says IBM quit. True?", "IBM quit, right?"),
        ('Is the headline "IBM quits" correct?', "IBM quits, right?"),
        ("Verify: IBM quit", "Is it true that IBM quit?"),
        ("I'd be grateful if you could tell me whether IBM quit", "Is it true that IBM quit?"),
        ("Would you mind telling me if IBM quit?", "Is it true that IBM quit?"),
        ("What I want to know is whether IBM quit", "Is it true that IBM quit?"),
        ("Please confirm: IBM quit", "Is it true that IBM quit?"),
        ("What about the claim that IBM quit?", "Is it true that IBM quit?"),
        ("Do your sources say whether IBM quit?", "Is it true that IBM quit?"),
        ("I'm unsure whether IBM quit", "Is it true that IBM quit?"),
        ("Please tell me whether or not IBM quit", "Is it true that IBM quit?"),
        ("Is it safe to assume that IBM quit?", "Is it true that IBM quit?"),
        ("Need to verify a quote: “IBM quit.” Is this correct?", "Is it true that IBM quit?"),
        ("My kid's teacher swears IBM quit. True?", "IBM quit, right?"),
        ("Local radio said IBM quit. Can you confirm?", "IBM quit, right?"),
        ("i saw on TikTok that IBM quit, is that legit", "IBM quit, right?"),
        ("Kindly inform me if IBM quit", "Is it true that IBM quit?"),
        ("Can't find out whether IBM quit", "Is it true that IBM quit?"),
        ("I fly next week and want to know if IBM quit", "Is it true that IBM quit?"),
        ("We would like to know whether IBM quit", "Is it true that IBM quit?"),
        ("Please advise whether IBM quit", "Is it true that IBM quit?"),
        ("I'd be keen to hear whether IBM quit.", "Is it true that IBM quit?"),
        ("My editor sent me to ask whether IBM quit", "Is it true that IBM quit?"),
        ("lmk if IBM quit", "Is it true that IBM quit?"),
        ("IBM quit, it is correct?", "IBM quit, right?"),
        ("IBM quit or is that cap", "IBM quit, right?"),
        ("Rumour has it that IBM quit. True?", "IBM quit, right?"),
        ("People keep telling me that IBM quit. Is it really true?", "IBM quit, right?"),
        ("IBM quit - can you confirm?", "IBM quit, right?"),
        ("IBM quit (right?)", "IBM quit, right?"),
        ("The claim that IBM quit: myth or fact?", "IBM quit, right?"),
        ("IBM quit, or am I wrong?", "IBM quit, right?"),
        ("I wonder if you could tell me whether IBM quit", "Is it true that IBM quit?"),
        ("Would you happen to know if IBM quit?", "Is it true that IBM quit?"),
    ],
)
def test_a_claim_is_asked_to_be_true(text: str, read: str) -> None:
    assert as_read(text) == read
    assert form_of(as_read(text)) is Form.YES_NO


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Am I wrong that IBM quit?", "Is it true that IBM quit?"),
        ("Is it a myth that IBM quit?", "Is it true that IBM quit?"),
        ("Would it be wrong to say that IBM quit?", "Is it true that IBM quit?"),
        ("Is it true that IBM quit?", None),
        ("Did IBM say it is false?", None),
        ("Is it wrong that IBM quit?", None),  # or a pity?
    ],
)
def test_whether_a_claim_is_false_is_asked_the_other_way_round(text: str, claim: str | None) -> None:
    assert denied_claim(text) == claim


@pytest.mark.parametrize(
    "text",
    [
        "I read that IBM quit. Why?",
        "I read that IBM never paid the clerks. Why?",
        "i heard about the new Oslo rules",
        "Can we say more?",
        "IBM said it quit, right?",
        "Is it right to sue?",
        "Who said so?",
        "The man says IBM quit, right?",
        "The boss of IBM says it quit, true?",
        "Am I right to refuse?",
        "can you check when IBM quit?",
        "My flat in Boston makes me ask whether IBM quit",
        "What tells me whether IBM quit?",
        "NEC told us whether it sells it",
    ],
)
def test_what_makes_no_claim_of_its_own_stays_as_it_is(text: str) -> None:
    assert as_read(text) == text


def test_others_may_be_asked_to_compare_something() -> None:
    assert form_of("Can officers still compare a photo with mugshots?") is Form.YES_NO
    assert form_of("Must customers bring the faces they compare against?") is Form.YES_NO
    assert form_of("Can you compare the rules of Oslo and Bergen?") is Form.COMPARE


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("would i be right in thinking oslo banned it?", "Is it true that oslo banned it?"),
        ("it's true that Oslo fined everybody who came, isn't it", "Is it true that Oslo fined everybody who came?"),
        ("i heard the oslo police denied it at first", "Is it true that the oslo police denied it at first?"),
        ("one more thing, did Oslo ban it?", "did Oslo ban it?"),
        ("just checking - the oslo ban got renewed?", "the oslo ban got renewed?"),
    ],
)
def test_what_goes_before_a_claim_asks_nothing(text: str, asked: str) -> None:
    assert as_read(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Shops in Oslo can't use it at all?",
        "The officers who tested it were in Oslo?",
        "Some agencies didn't know which systems staff used?",
        "NEC won't say why it stopped?",
        "People who opt out are sent away?",
        "Police don't have to name which systems they use?",
        "The deal was for people who live in Maine, right?",
        "Is it true some agencies had no clue which systems staff used?",
        "Rank One's code is fine with live use?",
        "Portland OR went first with it?",
    ],
)
def test_a_statement_to_be_confirmed_may_hold_a_word_that_asks(text: str) -> None:
    assert form_of(text) is Form.YES_NO


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The fine was how much?", Form.HOW_MUCH),
        ("Shops in Oslo that have used it?", Form.LIST),
        ("Firms which the FTC has fined?", Form.LIST),
        ("People who Oslo has fined?", Form.WHO),
        ("It was fined by whom, right?", Form.WHO),
        ("The ban is on what exactly?", Form.WHAT),
        ("NEC can sell to whom?", Form.WHO),
    ],
)
def test_a_word_in_the_place_of_what_is_asked_for_asks(text: str, form: Form) -> None:
    assert form_of(text) is form
