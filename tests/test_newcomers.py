"""Articles introduce actors that the book does not know, and say what they are."""

from pathlib import Path

import pytest

from bot.answering.reply import Answer, Verdict
from bot.indexing import book_of, reader_of
from bot.service import Service
from corpus.actor import ActorKind
from corpus.actors import ActorBook
from corpus.article import Article
from corpus.folder import read_folder
from corpus.newcomers import newcomers
from retrieval.building import build_generation
from retrieval.generation import open_generation
from retrieval.settings import RetrievalSettings
from tests.answerers import answerer_over
from tests.encoders import HashingEncoder

BOOK = ActorBook.load()


def _met(text: str, title: str = "News") -> dict[str, ActorKind]:
    return {actor.name: actor.kind for actor in newcomers([_article(text, title)], BOOK)}


def _article(text: str, title: str = "News") -> Article:
    return Article(id=title.lower(), title=title, text=text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A fine hit the supermarket chain Mercalvo. Mercalvo appealed.", "Mercalvo", ActorKind.COMPANY),
        ("Ovanta, a camera maker in Riga, stopped. Ovanta paid.", "Ovanta", ActorKind.COMPANY),
        ("Ovanta, the discounter, stopped. Ovanta paid.", "Ovanta", ActorKind.COMPANY),
        ("Ovanta Biometrics, Inc. stopped. Ovanta paid.", "Ovanta Biometrics", ActorKind.COMPANY),
        ("Ovanta Transit dropped it. Ovanta Transit paid.", "Ovanta Transit", ActorKind.COMPANY),
        ("Ovanta Systems stopped selling it. Ovanta said so.", "Ovanta Systems", ActorKind.COMPANY),
        ("Quillon will let people board by face, the airline said. Quillon paid.", "Quillon", ActorKind.COMPANY),
        ("The operator, Quillon, bought it. Quillon paid.", "Quillon", ActorKind.COMPANY),
        ("OSLO, Norway \u2014 Quillon will scan, the club said. Quillon!", "Quillon", ActorKind.COMPANY),
        ("Quillon will scan people.\n\nThe club has 9 members. Quillon!", "Quillon", ActorKind.COMPANY),
        ("The privacy authority, QVPD, said no. QVPD paid.", "QVPD", ActorKind.REGULATOR),
        ("The Quillavan High Court said no. Quillavan obeys.", "Quillavan", ActorKind.STATE),
        ("The board of Marrow County said no. Marrow County paid.", "Marrow County", ActorKind.COUNTY),
        ("The town of Puerto Aldea ended it. Puerto Aldea paid.", "Puerto Aldea", ActorKind.CITY),
        ("Ostrava Falls City Council banned it. Ostrava Falls did.", "Ostrava Falls", ActorKind.CITY),
        ("The Tellman County Sheriff used it. Tellman County paid.", "Tellman County", ActorKind.COUNTY),
        ("Police bought a tool called FaceLine. FaceLine was new.", "FaceLine", ActorKind.PRODUCT),
        ("The Velmoran Border Agency paid. Velmoran officers scan.", "Velmoran Border Agency", ActorKind.AGENCY),
        ("Judges at Velmora's Supreme Court said no. Velmora obeys.", "Velmora", ActorKind.COUNTRY),
        ("The vote of Ostrava Falls's city council was close. Ostrava Falls!", "Ostrava Falls", ActorKind.CITY),
        ("ALDRY FALLS, Ore. \u2014 The council said no. Aldry Falls is small.", "Aldry Falls", ActorKind.CITY),
        ("Police in Riga, Latvia, said no.", "Latvia", ActorKind.COUNTRY),
        ("A Latvian court said no.", "Latvia", ActorKind.COUNTRY),
        ("The board of Ostrava Town Council met. Ostrava!", "Ostrava", ActorKind.CITY),
        ("Riders of Air Quillon may board. Air Quillon paid.", "Air Quillon", ActorKind.COMPANY),
        ("Two men sued Quillon Casinos. Quillon paid.", "Quillon Casinos", ActorKind.COMPANY),
        ("The Quillon Sands casino paid. Quillon Sands!", "Quillon Sands", ActorKind.COMPANY),
        ("Riders of Quillon Ferries paid. Quillon Ferries!", "Quillon Ferries", ActorKind.COMPANY),
        ("The Quillon Police Service paid. Quillon!", "Quillon Police Service", ActorKind.POLICE),
        ("Passengers at Quillon Bay International Airport paid. Quillon Bay!", "Quillon Bay", ActorKind.CITY),
        (
            f"{'Much else was said. ' * 40}\n\nIn short\n\nThe lender Quillon paid. Quillon!",
            "Quillon",
            ActorKind.COMPANY,
        ),
        ("Quillon prison scans visitors. Quillon!", "Quillon", ActorKind.AGENCY),
        ("The club Athletic Quillon paid. Athletic Quillon!", "Athletic Quillon", ActorKind.COMPANY),
        ("The welfare organisation Quillon waits. Quillon!", "Quillon", ActorKind.NGO),
        ("Quillon is a free photo app. Quillon groups faces.", "Quillon", ActorKind.PRODUCT),
        ("The rights group Quillon Ledger complained. Quillon Ledger won.", "Quillon Ledger", ActorKind.NGO),
        ("Quillon Unified School District paid. Quillon schools scan.", "Quillon", ActorKind.CITY),
        ("Quillon Transit District paid. Quillon buses scan.", "Quillon Transit District", ActorKind.AGENCY),
        ("A sponsor of Senate Bill 71 spoke.", "SB 71", ActorKind.LAW),
        ("By Ana Quill\n\nVelmora University said no. Velmora!", "Velmora University", ActorKind.RESEARCH),
    ],
)
def test_an_opening_tells_what_a_new_actor_is(text: str, name: str, kind: ActorKind) -> None:
    assert _met(text).get(name) is kind


@pytest.mark.parametrize(
    "text",
    [
        "The supermarket chain Mercalvo was fined.",  # written once
        "Amazon, an online retailer, paused it. Amazon said so.",  # in the book
        "Mayor Ignacia Rebolledo said so. Rebolledo smiled.",  # nothing says what she is but a person
        "Nobody knew of the Privacy Act. The Privacy Act is old.",  # anybody's
        "The retailer paid. The Retailer paid.",  # English words
        "He told the bank, Quillon said. Quillon smiled.",  # which is no bank by that
        "The Office of it said so to the town of Oslo. The Office paid.",  # of anybody
    ],
)
def test_other_words_stay_words(text: str) -> None:
    assert _met(text) == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The High Court of Velmora ruled. Velmora obeys.", "Velmora", ActorKind.COUNTRY),
        ("The High Court of Velmora ruled. Velmora obeys.", "High Court of Velmora", ActorKind.COURT),
        ("The Privacy Commissioner of Velmora ruled.", "Privacy Commissioner of Velmora", ActorKind.REGULATOR),
        ("The Police Service of Quillon paid. Quillon!", "Quillon", ActorKind.CITY),
        ("The Police Service of Quillon paid. Quillon!", "Police Service of Quillon", ActorKind.POLICE),
        ("The Supreme Court of Quillon named a state law. Quillon!", "Quillon", ActorKind.STATE),
        ("Quillon High School scans. The Quillon schools paid.", "Quillon", ActorKind.CITY),
    ],
)
def test_a_body_of_a_place_names_itself_and_the_place(text: str, name: str, kind: ActorKind) -> None:
    assert _met(text).get(name) is kind


def test_a_court_of_appeal_is_of_no_place_called_appeal() -> None:
    assert _met("The High Court of Justice ruled. Parliament of the people.") == {}


def test_the_police_of_a_place_are_part_of_it_where_it_is_known() -> None:
    articles = [_article("The Police Service of Quillon paid."), _article("Quillon waits.", "More")]
    book = BOOK.joined_by(newcomers(articles, BOOK))
    assert book["Police Service of Quillon"].part_of == "Quillon"
    assert [one.actor for one in book.find_in_question("do quillon police scan faces?")] == [
        "Police Service of Quillon"
    ]
    [alone] = newcomers(articles[:1], BOOK)
    assert (alone.name, alone.part_of) == ("Police Service of Quillon", None)


def test_who_signs_by_a_short_name_is_called_by_that_and_owns_what_is_called_after_it() -> None:
    text = "Quillon makes Quillon Photos and Quillon Cloud Vision. Our customers may use Quillon Cloud Vision."
    article = Article(id="policy", title="Our policy", text=text, publisher="Quillon")
    [firm] = newcomers([article], BOOK)
    assert (firm.name, firm.kind) == ("Quillon", ActorKind.COMPANY)
    assert "Quillon Cloud Vision" in firm.aliases


def test_a_name_may_be_written_in_two_articles() -> None:
    one, other = "The vendor Mercalvo paid.", "A court heard Mercalvo."

    assert [actor.name for actor in newcomers([_article(one), _article(other)], BOOK)] == ["Mercalvo"]


def test_whoever_signs_is_what_it_calls_its_own() -> None:
    text = "We have paid the fine. Our customers need not worry."
    article = Article(id="x", title="Statement", text=text, publisher="Zorvax Newsroom")

    assert [(actor.name, actor.kind) for actor in newcomers([article], BOOK)] == [("Zorvax", ActorKind.COMPANY)]


def test_who_signs_may_be_named_in_english_words() -> None:
    assert _met("We ask the town to stop.", "OPEN HARBOUR ALLIANCE - May newsletter") == {
        "Open Harbour Alliance": ActorKind.NGO
    }


def test_a_firm_is_called_by_its_first_word_too() -> None:
    [firm] = newcomers([_article("Lumenor Vision, a camera maker, stopped. Lumenor said so.")], BOOK)

    assert firm.aliases == ("Lumenor",)


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Lumenor Systems, a camera maker, stopped. Lumenor Systems paid.", ("Lumenor",)),  # which nobody says in full
        ("Lumenor Foods, a grocer, stopped. Lumenor Foods paid.", ()),
        ("The Lumenor Housing Association stopped. Tenants of Lumenor won.", ("LHA",)),  # which may be a town
    ],
)
def test_what_else_its_first_word_is(text: str, also: tuple[str, ...]) -> None:
    [one] = newcomers([_article(text)], BOOK)

    assert one.aliases == also


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("The club Athletic Quillon paid. Quillon appealed.", ("Quillon",)),
        ("The club Athletic Quillon paid. Athletic Quillon appealed.", ()),
    ],
)
def test_a_club_is_called_by_the_last_word_of_its_name(text: str, also: tuple[str, ...]) -> None:
    [one] = newcomers([_article(text)], BOOK)

    assert tuple(name for name in one.aliases if name == "Quillon") == also


def test_what_an_article_writes_is_no_misspelt_name() -> None:
    joined = BOOK.joined_by((), written={"fondo", "norwey", "stand", "full"})

    assert [one.actor for one in BOOK.find_in_question("Is it used in Norwey?")] == ["Norway"]
    assert not joined.find_in_question("Is it used in Norwey?")


def test_a_short_form_that_two_bear_is_nobodys() -> None:
    both = "Lumenor Vision, a camera maker, met Lumenor Bank. Lumenor said so. Lumenor Vision paid Lumenor Bank."

    assert [actor.aliases for actor in newcomers([_article(both)], BOOK)] == [(), ()]


def test_names_that_differ_in_case_alone_are_one() -> None:
    one, other = "The vendor Mercalvo paid. Mercalvo!", "The vendor MERCALVO paid. MERCALVO!"

    assert len(newcomers([_article(one), _article(other)], BOOK)) == 1


def test_the_shipped_articles_need_none() -> None:
    assert newcomers(read_folder(Path("corpus/articles")).articles, BOOK) == ()


def test_the_book_finds_them_beside_its_own() -> None:
    joined = BOOK.joined_by(newcomers([_article("The vendor Mercalvo paid. Mercalvo appealed.")], BOOK))

    assert [one.actor for one in joined.find("Amazon sued Mercalvo.")] == ["Amazon", "Mercalvo"]
    assert [one.actor for one in joined.find_in_question("was mercalvo fined?")] == ["Mercalvo"]


def test_an_index_keeps_whom_its_articles_introduce(tmp_path: Path) -> None:
    articles = [_article("The vendor Mercalvo paid. Mercalvo appealed.")]
    build_generation(tmp_path, articles, book_of(articles), HashingEncoder(), RetrievalSettings())
    generation = open_generation(tmp_path, HashingEncoder())

    assert [actor.name for actor in generation.newcomers] == ["Mercalvo"]
    assert generation.subjects["Mercalvo"].tolist() == [0]


def test_articles_are_read_anew_when_another_actor_is_introduced() -> None:
    one = _article("The vendor Mercalvo paid. Mercalvo appealed.")
    other = _article("The vendor Ovanta paid. Ovanta appealed.", "Other")

    assert reader_of(book_of([one])) == reader_of(book_of([one]))
    assert reader_of(book_of([one])) != reader_of(book_of([one, other]))


def test_a_firm_that_no_list_holds_is_answered_about_like_any_other(shipped: Service, tmp_path: Path) -> None:
    files = {
        "fine.md": "---\ntitle: Supermarket fined over face scans\npublished: 2023-05-04\n---\n"
        "Portugal's regulator has fined the supermarket chain Mercalvo for scanning the faces of shoppers. "
        "The chain switched the cameras off in November 2022. Mercalvo has appealed.",
        "sale.md": "---\ntitle: Camera maker leaves the police market\npublished: 2023-06-01\n---\n"
        "Lumenor Vision, a camera maker, stopped selling face recognition to police. Lumenor sells it to airports.",
    }
    answerer = answerer_over(files, tmp_path, shipped)

    fined, other = (
        answerer.answer("Has Mercalvo been fined for scanning shoppers?"),
        answerer.answer("Was Lumenor fined?"),
    )

    assert isinstance(fined, Answer)
    assert fined.verdict is Verdict.YES
    assert fined.citations[0].quote.startswith("Portugal's regulator has fined")
    assert getattr(other, "verdict", None) is None


def test_what_others_do_answers_nothing_of_who_is_told_of_in_passing(shipped: Service, tmp_path: Path) -> None:
    files = {
        "shops.md": "---\ntitle: Mercalvo keeps its cameras\npublished: 2023-05-04\n---\n"
        "The supermarket chain Mercalvo uses face recognition in five shops in Portugal. Mercalvo said so on Monday.",
        "view.md": "---\ntitle: Let shops have cameras\npublished: 2023-06-01\n---\n"
        "The chain Mercalvo is right.\n\nI expect that Ovantel and others will be watching with interest.",
    }
    answerer = answerer_over(files, tmp_path, shipped)

    assert getattr(answerer.answer("Does Mercalvo use face recognition in Portugal?"), "verdict", None) is Verdict.YES
    other = answerer.answer("Does Ovantel use face recognition in Portugal?")
    assert getattr(other, "verdict", None) is None
    assert all("five shops" not in one.quote for one in getattr(other, "citations", ()))


def test_what_the_next_sentence_says_of_another_name_denies_nothing_of_the_one_before(
    shipped: Service, tmp_path: Path
) -> None:
    files = {
        "shops.md": "---\ntitle: Mercalvo keeps its cameras\npublished: 2023-05-04\n---\n"
        "The supermarket chain Mercalvo uses face recognition in five shops. Mercalvo said so on Monday.\n\n"
        "Ovantel tried cameras in two shops. The farmers of Brellick have never used face recognition.",
    }
    answerer = answerer_over(files, tmp_path, shipped)

    assert getattr(answerer.answer("Has Ovantel ever used face recognition?"), "verdict", None) is not Verdict.NO


_MORNING = "It was raining, and the door did not know Edith Vance. " * 14  # longer than an opening


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "The software is by Argent Vision, a company in Leith. Argent Vision sells it.",
            "Argent Vision",
            ActorKind.COMPANY,
        ),
        (
            "She sued Hollins & Daw over it. Hollins & Daw paid. So did others that Hollins & Daw buys.",
            "Hollins & Daw",
            ActorKind.COMPANY,
        ),
        (
            "They bought it from Clarivue, the vendor. Clarivue was sorry, and Clarivue said so.",
            "Clarivue",
            ActorKind.COMPANY,
        ),
        (
            "Marrowgate, with 340,000 people, forbids it. Marrowgate votes. No more in Marrowgate.",
            "Marrowgate",
            ActorKind.CITY,
        ),
        (
            "Dunmere Athletic scans fans. At Dunmere Athletic queues end.",
            "Dunmere Athletic",
            ActorKind.COMPANY,
        ),
        (
            "A morning in June. Br\u00f8ndal Arena opened. Fans like Br\u00f8ndal Arena.",
            "Br\u00f8ndal Arena",
            ActorKind.COMPANY,
        ),
        (
            "A program called Sightline found her. Sightline costs money. They like Sightline.",
            "Sightline",
            ActorKind.PRODUCT,
        ),
    ],
)
def test_a_feature_tells_far_down_what_its_names_are(text: str, name: str, kind: ActorKind) -> None:
    assert _met(_MORNING + "\n\n" + text).get(name) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Archie Motherwell has held on to every ticket, said the club. \u201cNever,\u201d said Mr Motherwell, 79.",
        "Dana Kroeker, an engineer at the company, left. Dana Kroeker said so. They miss Dana Kroeker.",
        "She has lived at Ashlar Court since 1968. The towers of Ashlar Court have locks.",
        "New Orleans City Council votes. New Orleans City Hall stands. New Orleans City Park is old.",
    ],
)
def test_people_houses_and_halls_are_no_firms_and_no_courts(text: str) -> None:
    assert _met(text) == {}


def test_a_surname_and_an_origin_are_no_actors() -> None:
    found = [one.actor for one in BOOK.find("Tobias Ring, who sued Argent, a British company, met Ring of Amazon.")]
    assert found == ["Ring", "Amazon"]


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Did WA ask for it?", ["WA"]),
        ("Was the motion carried?", []),
        ("What was it for?", []),
        ("Did wa ask for it?", []),  # may be a slip for anything
    ],
)
def test_a_name_of_two_letters_is_met_in_its_capitals_only(question: str, named: list[str]) -> None:
    text = "WA Police may request recordings. Inspector Lowe (WA Police) said that WA Police had not asked."
    book = BOOK.joined_by(newcomers([_article(text)], BOOK))
    assert [one.actor for one in book.find_in_question(question)] == named
