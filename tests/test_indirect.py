"""What is asked in a roundabout way is asked with the question word that it comes to, and gets the same answer."""

import pytest

from bot.answering.asked.indirect import asked_directly, asked_of_named, asked_of_payer
from bot.answering.asked.kin import Kin
from bot.answering.reply import Answer
from bot.service import Service


@pytest.mark.parametrize(
    ("text", "direct"),
    [
        ("By whom was the vendor audited?", "Who audited the vendor?"),
        ("by which court was the fine overturned in May?", "Which court overturned the fine in May?"),
        ("By whom was the memo written?", "Who wrote the memo?"),
        ("What made the sheriff stop?", "Why did the sheriff stop?"),
        ("So what makes Ring leave out Texas?", "Why does Ring leave out Texas?"),
        ("What led the agency to drop it?", "Why did the agency drop it?"),
        ("and what pushed them to do so?", "Why did they do so?"),
        ("Who was against the deal?", "who opposed the deal?"),
        ("what sum are we talking about here", "what sum are we talking about here"),
        ("so what sum are we talking about?", "so how much was it?"),
        ("What amount is involved?", "how much was it?"),
        ("What are they alleging?", "what does the lawsuit allege?"),
        ("what's the allegation?", "what does the lawsuit allege?"),
        ("What is the firm alleging?", "What is the firm alleging?"),
        ("What did the appeals court say in May?", "What did the appeals court rule in May?"),
        ("What did the court say about Oslo?", "What did the court say about Oslo?"),
        ("What does Oslo's law guarantee?", "What does Oslo's law require?"),
        ("How many times was the pause bill proposed?", "How many times was the pause bill introduced?"),
        ("What are the damages under Oslo's law?", "how much can people sue for under Oslo's law?"),
        ("What triggered Maine's pause?", "What led to Maine's pause?"),
        ("so what was the reason for the pause of NEC", "What led to the pause of NEC"),
        ("what forces shops to ask?", "Why does shops ask?"),
        ("What's the number of cameras in use?", "How many cameras in use?"),
        ("What is the exact number of cities that ban it?", "How many cities that ban it?"),
        ("What number of cameras did it test?", "How many cameras did it test?"),
        ("What does Oslo's law say?", "What does Oslo's law say about face recognition?"),
        ("How does Oslo regulate face scans?", "What are the rules on face scans in Oslo?"),
        ("How are face scans regulated in Salem, Utah?", "What are the rules on face scans in Salem, Utah?"),
        ("What for did the chain scan them?", "Why did the chain scan them?"),
        ("Over what did the board resign?", "Why did the board resign?"),
        ("At what place was it first tested?", "Where was it first tested?"),
        ("What did the chain have to pay Texas?", "How much did the chain pay Texas?"),
        ("List every fine on NEC", "list all fines on NEC"),
        ("Which cities have a ban in force today?", "Which cities have bans?"),
        ("which US states still have laws on scans in place", "which US states have laws on scans"),
        ("What was NEC's answer to the council?", "What did NEC say about the council?"),
        ("and what's the sheriffs' reaction to its memo", "What did the sheriffs say about its memo"),
        ("What was the clinic's first reply?", "What did the clinic say?"),
        ("name each wrongful arrest", "name all wrongful arrests"),
        ("Show me every city that banned it", "show me all cities that banned it"),
    ],
)
def test_it_is_asked_with_the_question_word_that_it_comes_to(text: str, direct: str) -> None:
    assert asked_directly(text).lower() == direct.lower()


@pytest.mark.parametrize(
    "text",
    [
        "What made the law special?",
        "What made headlines?",
        "What made it work?",
        "What led to the ban?",
        "What was the reason for banning it?",
        "What caused it?",
        "By whom was it?",
        "What did the chain pay attention to?",
        "What is the number of the bill?",
        "What number did it give?",
        "What for?",
        "The sum paid?",
        "List every one",
        "Does Maine have a ban in force?",
        "Who was it?",
        "What was the answer?",
        "How did the chain respond to the ban?",
        "What was NEC's answer worth?",
    ],
)
def test_what_comes_to_no_other_question_is_left_as_it_is(text: str) -> None:
    assert asked_directly(text) == text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Did Ohio get $5 million from Axon?", "did Axon pay Ohio $5 million?"),
        ("Have shoppers received any money from NEC?", "did NEC pay shoppers any money?"),
        ("Did Ohio get scans from Axon?", "Did Ohio get scans from Axon?"),
        ("Did Ohio get money?", "Did Ohio get money?"),
    ],
)
def test_a_sum_that_was_got_is_asked_for_as_paid(text: str, asked: str) -> None:
    assert asked_of_payer(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Has anyone proposed a federal ban?", "was a federal ban proposed?"),
        ("did anybody ever introduce a bill on it?", "was a bill on it introduced?"),
        ("Has anyone proposed to ban it?", "Has anyone proposed to ban it?"),
        ("Did Detroit change anything?", "did Detroit change its rules?"),
        ("who banned it first?", "who was the first to ban it?"),
        ("Which city used it first?", "Which city was the first to use it?"),
        ("who banned it first in 2019?", "who banned it first in 2019?"),
    ],
)
def test_whether_anyone_proposed_it_and_who_did_it_first_are_asked_in_other_words(text: str, asked: str) -> None:
    assert asked_directly(text) == asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Who makes Rekognition?", "Whose is Rekognition?"),
        ("so which company is behind the Name Tag glasses", "Whose is Name Tag?"),
        ("Who owned NeoFace software?", "Whose is NeoFace?"),
        ("Who made the Gender Shades study?", "Who made the Gender Shades study?"),  # people, at a university
        ("Who makes Mobile Fortify?", "Who makes Mobile Fortify?"),  # an agency's app is somebody else's make
        ("Who owns Ring?", "Who owns Ring?"),
        ("Who makes Rekognition safe?", "Who makes Rekognition safe?"),
        ("Who's running Axon?", "Who heads Axon?"),
        ("Who runs the cameras of Axon?", "Who runs the cameras of Axon?"),
        ("Who runs Maine?", "Who runs Maine?"),
        ("Who supplies the FBI?", "Which company's face recognition does the FBI use?"),
        ("What did NIST say about race?", "What did NIST find about race?"),  # a laboratory says what it found
        ("What did IBM say about race?", "What did IBM say about race?"),
    ],
)
def test_whose_a_product_is_who_heads_a_company_and_what_a_laboratory_found_is_asked_in_other_words_too(
    shipped: Service, text: str, asked: str
) -> None:
    assert asked_of_named(text, shipped.book.find_in_question(text), Kin(shipped.book)) == asked


@pytest.mark.parametrize(
    ("roundabout", "direct"),
    [
        ("By whom was AnyVision audited?", "Who audited AnyVision?"),
        ("What made Orlando end its pilot?", "Why did Orlando end its pilot?"),
        ("What's the number of phones with the NameTag code?", "How many phones had the NameTag code?"),
        ("What was the NYPD's comment on skin tone search?", "What did the NYPD say about skin tone search?"),
    ],
)
def test_said_otherwise_it_is_answered_by_the_same_sentence(shipped: Service, roundabout: str, direct: str) -> None:
    replies = [shipped.answerer.answer(text) for text in (roundabout, direct)]
    assert all(isinstance(reply, Answer) for reply in replies)
    assert len({reply.citations[0].quote for reply in replies if isinstance(reply, Answer)}) == 1
