"""Lists, timelines, comparisons and the largest sum: who belongs in them, when it happened, and in which order."""

from collections.abc import Sequence
from math import inf
from pathlib import Path

import pytest
from msgspec import structs

from bot.answering.answerer import Answerer
from bot.answering.asked.forms import Form, form_of
from bot.answering.asked.guards import normalise
from bot.answering.asked.question import read_question
from bot.answering.reply import Abstention, Answer
from bot.answering.times.periods import Period, period_of
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.answerers import answerer_over, ask


def note(name: str, title: str, published: str, actors: str, text: str, **fields: str) -> str:
    lines = "".join(f"{key}: {value}\n" for key, value in fields.items())
    return f"---\nid: {name}\ntitle: {title}\npublished: {published}\nactors: [{actors}]\n{lines}---\n{text}\n"


NOTES = [
    (
        "federal",
        "US states limit police use of face recognition",
        "2025-01-06",
        "US states",
        "At the end of 2024 the United States had no federal law that lets US states ban police face recognition.",
    ),
    (
        "vermont",
        "Vermont bans face recognition by its police",
        "2020-10-08",
        "Vermont",
        "In October 2020 Vermont barred the police of the whole state from using face recognition without leave.",
    ),
    (
        "maine",
        "Maine bans face recognition by its police",
        "2021-10-01",
        "Maine",
        "Since 1 October 2021 the US state of Maine has banned the use of face recognition by police.",
    ),
    (
        "virginia-ban",
        "Virginia bans face recognition by its police",
        "2021-07-01",
        "Virginia",
        "On 1 July 2021 Virginia banned the use of face recognition by its police.",
    ),
    (
        "quebec",
        "Quebec bans face recognition by its police",
        "2021-08-01",
        "Quebec",
        "On 1 August 2021 Quebec banned the use of face recognition by its police.",
    ),
    (
        "minneapolis",
        "Minneapolis bans face recognition",
        "2021-02-12",
        "Minneapolis",
        "On 12 February 2021 Minneapolis banned the use of face recognition by its police.",
    ),
    (
        "boston",
        "Boston bans face recognition",
        "2020-06-24",
        "Boston",
        "On 24 June 2020 the city council of Boston voted unanimously to ban face recognition by the police.",
    ),
    (
        "massachusetts",
        "Massachusetts sends back its bill",
        "2020-12-10",
        "Massachusetts",
        "In December 2020 Massachusetts sent back a bill that would have banned face recognition by police.",
    ),
    (
        "italy",
        "Italy fines Clearview AI",
        "2022-03-09",
        "Clearview AI, Garante",
        "In March 2022 Italy's privacy regulator fined Clearview AI €20 million over face recognition.",
    ),
    (
        "uk",
        "UK fines Clearview AI",
        "2022-05-18",
        "Clearview AI, UK Information Commissioner",
        "In May 2022 the UK Information Commissioner fined Clearview AI about £7.5 million over face recognition.",
    ),
    (
        "dutch",
        "Dutch regulator fines Clearview AI",
        "2024-09-03",
        "Clearview AI, Dutch Data Protection Authority",
        "In September 2024 the Dutch data protection authority fined Clearview AI €30.5 million over face recognition.",
    ),
    (
        "nec",
        "NEC supplies US police",
        "2020-07-03",
        "NEC",
        "NEC supplies face recognition to US police departments.",
    ),
    (
        "ordinance",
        "New Orleans considers an ordinance",
        "2025-06-12",
        "New Orleans",
        "The ordinance would make New Orleans the first US city that allows police live face recognition.",
    ),
    (
        "microsoft",
        "Microsoft refuses US police",
        "2020-06-11",
        "Microsoft",
        "On 11 June 2020 Microsoft stopped the sale of face recognition to US police.",
    ),
    (
        "amazon",
        "Amazon pauses police use of its face recognition for one year",
        "2020-06-10",
        "Amazon",
        "On 10 June 2020 Amazon stopped the sale of face recognition to police for one year.",
    ),
    (
        "recap",
        "Amazon and Microsoft step back from police face recognition",
        "2020-06-12",
        "Amazon, Microsoft",
        "On 10 June 2020 Amazon stopped the sale to police. On 11 June 2020 Microsoft stopped the sale to US police.",
    ),
    (
        "detroit",
        "Detroit settles a lawsuit over face recognition",
        "2024-06-28",
        "Detroit Police",
        "On 28 June 2024 Detroit settled a lawsuit over face recognition. A court can enforce the Detroit settlement.",
    ),
    (
        "met",
        "Police in London use live face recognition",
        "2025-10-01",
        "Metropolitan Police",
        "The Metropolitan Police of London used live face recognition at a carnival in 2016.",
    ),
]
LATER = {
    "virginia-lift": note(
        "virginia-lift",
        "Virginia lifts its ban",
        "2022-07-01",
        "Virginia",
        "On 1 July 2022 Virginia lifted its ban on face recognition by its police.",
        supersedes="[virginia-ban]",
    ),
    "uk-tribunal": note(
        "uk-tribunal",
        "UK tribunal overturns the fine",
        "2022-10-17",
        "Clearview AI, UK First-tier Tribunal",
        "On 17 October 2022 the UK First-tier Tribunal overturned the fine on Clearview AI over face recognition.",
        supersedes="[uk]",
    ),
    "amazon-extends": note(
        "amazon-extends",
        "Amazon extends its pause until further notice",
        "2021-05-18",
        "Amazon",
        "On 18 May 2021 Amazon extended its pause on the sale of face recognition to police until further notice.",
        supersedes="[amazon]",
    ),
}


@pytest.fixture(scope="module")
def answerer(shipped: Service, tmp_path_factory: pytest.TempPathFactory) -> Answerer:
    files = {f"{name}.md": note(name, *rest) for name, *rest in NOTES}
    files |= {f"{name}.md": text for name, text in LATER.items()}
    return answerer_over(files, tmp_path_factory.mktemp("listing"), shipped)


def cited(answerer: Answerer, question: str) -> list[str]:
    return [citation.article.id for citation in ask(answerer, question).citations]


def test_which_us_states_asks_for_states_of_that_country_and_for_no_sentence_about_us_states(
    answerer: Answerer,
) -> None:
    states = set(cited(answerer, "Which US states ban police face recognition?"))
    assert {"vermont", "maine"} <= states
    assert not states & {"federal", "quebec", "boston", "minneapolis"}


def test_a_ban_that_was_lifted_is_no_item_of_a_list_of_what_stands(answerer: Answerer) -> None:
    for question in ("Which US states ban police face recognition?", "Which US states have banned face recognition?"):
        text = ask(answerer, question).text
        assert "Maine has banned" in text
        assert "Virginia" not in text


def test_a_ban_that_was_lifted_is_listed_with_its_end_where_the_past_is_asked_for(answerer: Answerer) -> None:
    text = ask(answerer, "Which US states banned face recognition by their police?").text
    assert "Virginia banned the use" in text
    assert "Virginia lifted its ban" in text


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("Which cities banned face recognition in 2020?", {"boston"}),
        ("Which cities banned face recognition since 2021?", {"minneapolis"}),
        ("Which cities had bans on face recognition in 2021?", {"boston", "minneapolis"}),
        ("Which countries fined Clearview in 2022?", {"italy", "uk"}),
        ("Which countries fined Clearview after 2022?", {"dutch"}),
    ],
)
def test_an_item_is_of_the_asked_kind_in_the_asked_years_and_neither_planned_nor_undoing(
    answerer: Answerer, question: str, items: set[str]
) -> None:
    undoing = {"uk-tribunal"} if "uk" in items else set()  # told behind what it undid
    assert items <= set(cited(answerer, question)) <= items | undoing
    assert "overturned" not in ask(answerer, question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Which cities banned it in 2020?", Period(2020, 2020)),
        ("Which cities banned it in December 2020?", Period(2020, 2020)),
        ("Which cities banned it since 2020?", Period(2020, inf)),
        ("Which cities banned it after 2020?", Period(2021, inf)),
        ("Which cities banned it after June 2020?", Period(2020, inf)),
        ("Which cities banned it by 2020?", Period(-inf, 2020)),
        ("Which cities had bans in 2020?", Period(-inf, 2020)),
        ("Which cities banned it between 2019 and 2021?", Period(2019, 2021)),
        ("Which forces had tried it before the ruling of 2020?", None),
        ("Which firms did it name in the 2020 report?", None),
    ],
)
def test_a_question_sets_a_bound_by_a_year_and_not_by_what_is_named_after_one(
    shipped: Service, text: str, period: Period | None
) -> None:
    assert period_of(read_question(normalise(text), shipped.book)) == period


def test_a_list_of_a_year_in_which_nothing_happened_is_not_filled_with_other_years(answerer: Answerer) -> None:
    assert isinstance(answerer.answer("Which cities banned face recognition in 2016?"), Abstention)


def test_who_sells_is_answered_with_sellers_only(answerer: Answerer) -> None:
    assert cited(answerer, "Which companies still sell face recognition to US police?") == ["nec"]


def test_a_timeline_runs_from_the_oldest_step_to_the_newest_and_shows_its_chain(answerer: Answerer) -> None:
    reply = ask(answerer, "Give me the history of Amazon's pause on the sale of face recognition to police")
    dates = [str(citation.article.published) for citation in reply.citations]
    assert len(dates) > 1
    assert dates == sorted(dates)
    assert [str(step.date) for step in reply.chain] == ["2020-06-10", "2021-05-18"]


def test_what_follows_a_timeline_is_asked_of_its_newest_step(shipped: Service) -> None:
    history = "Give me a timeline of Clearview's fight over the British fine"
    reply = shipped.answerer.answer("so is the fine final?", earlier=[history])
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.id == "clearview-uk-ut-2025"


def test_what_changed_since_an_event_begins_with_it_and_tells_what_came_after(answerer: Answerer) -> None:
    assert cited(answerer, "What changed since Virginia banned face recognition?") == ["virginia-ban", "virginia-lift"]
    assert "No later article" not in ask(answerer, "What changed since Virginia banned face recognition?").text


def test_where_nothing_came_after_an_event_that_is_said(answerer: Answerer) -> None:
    text = ask(answerer, "What has changed since Detroit's settlement?").text
    assert text.startswith("“On 28 June 2024 Detroit settled")
    assert text.endswith("No later article in this corpus says that it changed.")


def test_a_comparison_has_behind_each_line_what_superseded_it_even_where_a_recap_tells_of_it(
    shipped: Service, answerer: Answerer
) -> None:
    text = ask(answerer, "Compare Microsoft's and Amazon's stop of the sale of face recognition to police").text
    assert "Microsoft stopped the sale" in text
    assert "extended its pause on the sale of face recognition to police until further notice" in text
    text = ask(shipped.answerer, "Compare Amazon and Microsoft on selling to police").text
    assert "until further notice" in text


def test_a_comparison_of_bans_is_not_made_of_what_they_leave_out(shipped: Service) -> None:
    text = ask(shipped.answerer, "Compare Microsoft's and Amazon's police bans").text
    assert "partial ban" not in text
    assert "until further notice" in text


def test_what_is_only_added_to_a_law_does_not_stand_for_it_in_a_comparison(shipped: Service, tmp_path: Path) -> None:
    laws = {
        "maine.md": note(
            "maine",
            "Maine passes its law",
            "2021-10-01",
            "Maine",
            "Maine's law also binds schools. Maine's law on face recognition binds all officials of the state.",
        ),
        "utah.md": note(
            "utah", "Utah passes its law", "2021-03-01", "Utah", "Utah's law binds the police of the state."
        ),
    }
    text = ask(answerer_over(laws, tmp_path, shipped), "Compare Maine's law and Utah's law").text
    assert text.startswith("“Maine's law on face recognition binds all officials")


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Who fined Clearview the most?", "dutch"),
        ("What was the biggest fine on Clearview?", "dutch"),
        ("What was the smallest fine on Clearview?", "uk"),
    ],
)
def test_the_largest_sum_is_found_by_comparing_sums(answerer: Answerer, question: str, article: str) -> None:
    assert cited(answerer, question)[0] == article


def test_the_highest_fine_is_that_which_a_law_goes_up_to_and_not_its_lowest(shipped: Service) -> None:
    told = shipped.answerer.answer("What's the biggest penalty under Europe's AI Act?")
    assert isinstance(told, Answer)
    assert "€35 million" in told.text
    for question in ("What's the smallest penalty under Europe's AI Act?", "What is the largest fine under CUBI?"):
        assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        ("List all the fines on Clearview", ["dutch", "uk", "italy"]),
        ("What were the biggest fines on Clearview?", ["dutch", "italy", "uk", "uk-tribunal"]),
        ("smallest fines on Clearview", ["uk", "uk-tribunal", "italy", "dutch"]),
        ("Which fines did Clearview get in 2022?", ["uk", "uk-tribunal", "italy"]),
        ("How much was Clearview fined in total?", ["dutch", "uk", "uk-tribunal", "italy"]),
    ],
)
def test_fines_are_listed_one_by_one_with_what_became_of_them_the_top_ones_by_their_sums(
    answerer: Answerer, question: str, articles: list[str]
) -> None:
    assert cited(answerer, question)[: len(articles)] == articles


def test_a_list_of_who_paid_is_no_list_of_what_was_paid(shipped: Service) -> None:
    text = ask(shipped.answerer, "List companies that paid settlements over face recognition").text
    assert "$1.4 billion" in text
    assert "Detroit" not in text


def test_what_several_fines_come_to_is_told_by_each_and_not_added_up(answerer: Answerer) -> None:
    text = ask(answerer, "How much was Clearview fined altogether?").text
    assert "€20 million" in text
    assert "€30.5 million" in text
    assert text.endswith("I add none of them up.")


def test_how_much_somebody_paid_in_a_union_is_told_of_each_of_its_countries(shipped: Service) -> None:
    text = ask(shipped.answerer, "how much has clearview been fined in europe").text
    assert all(told in text for told in ("€30.5 million", "€5.2 million", "Italy's", "Greece's", "the CNIL, France's"))
    assert "found that" not in text


def test_the_first_four_are_four(shipped: Service) -> None:
    text = ask(shipped.answerer, "In which order did the first four US cities ban face recognition?").text
    cities = ("San Francisco", "Somerville", "Oakland", "Berkeley")
    assert [city in line for city, line in zip(cities, text.splitlines(), strict=True)] == [True] * 4


def test_who_set_a_sum_are_all_who_set_just_that(shipped: Service) -> None:
    shown = cited(shipped.answerer, "Who fined Clearview 20 million euros?")
    assert set(shown) == {"clearview-france-2022", "clearview-greece-2022", "clearview-italy-2022"}


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Compare the Dutch and the Italian fines on Clearview", ["€30.5 million", "€20 million"], "differ"),
        ("Compare Meta's and Google's Texas settlements", ["$1.4 billion", "$1.375 billion"], "admitted"),
        ("Compare the Bunnings and Kmart rulings", ["Kmart Australia broke privacy law", "overturned"], "chain named"),
        ("How long was Nijeer Parks held compared with Porcha Woodruff?", ["ten days", "11 hours"], "matched"),
        ("Compare San Francisco and New Orleans", ["voted 8-1", "New Orleans reversed"], "considering"),
        ("What's stricter, Maine's law or Virginia's?", ["Maine has barred", "SB 741"], "2021 ban"),
        ("Compare what Washington State and Virginia allow police to do", ["warrant", "SB 741"], "King County"),
        # what is only proposed is no main thing, nor is there a line for those with whom the sides dealt
        ("Compare the rules of Detroit and New Orleans", ["Detroit settled", "39 listed"], "would make New Orleans"),
        ("Compare the ICE and CBP contracts with Clearview", ["$9.2 million", "$225,000"], "CNIL"),
        ("Compare the errors of Microsoft and IBM in Gender Shades", ["21%", "34.7%"], "Diversity in Faces"),
        # an article that has a sentence on each side tells the like of them; who was the first is no rule
        ("Compare Amazon, IBM and Microsoft", ["IBM left", "Microsoft refused", "Amazon paused"], "AnyVision"),
        ("Compare IBM and Amazon on police", ["IBM left", "Amazon paused"], "In the week of"),
        ("What sets Oakland's ban apart from San Francisco's?", ["city departments"], "was the first"),
        ("Compare the US and the EU on face recognition law", ["AI Act"], "Maryland"),
    ],
)
def test_each_side_of_a_comparison_is_told_by_the_main_thing_said_of_it(
    shipped: Service, question: str, told: list[str], untold: str
) -> None:
    text = ask(shipped.answerer, question).text
    assert all(part in text for part in told)
    assert untold not in text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which came first, the Greek or the Italian fine?", "In March 2022 Italy's"),
        ("What came first, Microsoft's police ban or its call for regulation?", "On 13 July 2018 Microsoft"),
        ("Which came first, Amazon's pause or its extension?", "On 10 June 2020 Amazon"),
    ],
)
def test_what_came_first_is_told_first(shipped: Service, question: str, first: str) -> None:
    text = ask(shipped.answerer, question).text
    assert text.startswith(f"“{first}")
    assert len(text.splitlines()) == 2


def test_a_timeline_holds_no_recap_of_a_step_that_it_tells_by_itself(shipped: Service) -> None:
    told = cited(shipped.answerer, "Timeline of Amazon Rekognition and police")
    assert "amazon-moratorium-2020" in told
    assert "june-2020-context" not in told


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Which face recognition laws expired?", "AB 1215, expired", "Oregon"),
        ("Which bans got rolled back or repealed?", "New Orleans reversed", "injunction"),
        ("Which states require a warrant?", "SB 6280 requires", "exempt"),
        ("Which companies kept selling to US police after June 2020?", "Cognitec", "Microsoft"),
    ],
)
def test_a_list_holds_what_did_it_and_none_that_only_stands_near(
    shipped: Service, question: str, told: str, untold: str
) -> None:
    text = ask(shipped.answerer, question).text
    assert told in text
    assert untold not in text


def test_how_many_do_one_thing_is_not_told_by_how_many_do_another(shipped: Service) -> None:
    assert "Fifteen" not in ask(shipped.answerer, "How many states require a warrant?").text
    assert "Fifteen US states" in ask(shipped.answerer, "How many states limit police use of it?").text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many cities in California barred it?", {"berkeley-ban", "oakland-ban-2019"}),
        ("What's the number of countries that fined Clearview?", {"clearview-italy-2022", "clearview-greece-2022"}),
        ("How many fines did Clearview get?", {"clearview-dutch-fine-2024", "clearview-france-2022"}),
    ],
)
def test_those_whom_no_article_counts_are_listed_and_said_to_be_uncounted(
    shipped: Service, question: str, told: set[str]
) -> None:
    reply = ask(shipped.answerer, question)
    assert reply.text.startswith("I find no number")
    assert told <= set(cited(shipped.answerer, question))


def test_of_whom_the_talk_was_nobody_else_is_listed(shipped: Service) -> None:
    earlier = ("Did Hungary ban Pride?",)
    assert isinstance(shipped.answerer.answer("how many people were arrested?", earlier=earlier), Abstention)


@pytest.mark.parametrize("question", ["How many cities in Texas barred it?", "How many people work at NEC?"])
def test_whose_number_is_not_told_and_who_are_not_either_is_not_answered(shipped: Service, question: str) -> None:
    assert isinstance(shipped.answerer.answer(question), Abstention)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        # "Scans and stores the faces" tells of no store, and what a city does not ban in stores of none either.
        ("Which stores use face scans?", "small fraction of its stores", "New York City"),
        # What is known as "the lawsuit" is told by what introduces it; that people may sue is no lawsuit.
        ("What lawsuits are there over face scans?", "filed a class action against Amazon's Ring", "lets people sue"),
        ("Which bills on it are before Congress now?", "Act was announced in the US Congress", "call the bill"),
    ],
)
def test_a_thing_of_a_list_is_told_by_what_introduces_it_and_by_no_rule(
    shipped: Service, question: str, told: str, untold: str
) -> None:
    text = ask(shipped.answerer, question).text
    assert told in text
    assert untold not in text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which company paid Texas more, Google or Meta?", ["$1.4 billion", "$1.375 billion"]),
        ("Did Google or Meta pay Texas more?", ["$1.4 billion", "$1.375 billion"]),
        ("Who was locked up longer, Nijeer Parks or Robert Williams?", ["ten days", "30 hours"]),
        ("Is Maine or Vermont stricter?", ["Maine has barred", "S.124"]),
        ("Which ban came earlier, Boston's or New Orleans'?", ["24 June 2020", "In December 2020"]),
        ("Did Colorado or Washington State pass its law earlier?", ["31 March 2020", "8 June 2022"]),
    ],
)
def test_who_did_more_is_told_by_a_line_for_each(shipped: Service, question: str, told: list[str]) -> None:
    reply = ask(shipped.answerer, question)
    assert reply.verdict is None
    lines = [line for line in reply.text.splitlines() if line.startswith("“")]  # behind the sums, if any
    assert len(lines) == len(told)
    assert all(part in line for part, line in zip(told, lines, strict=True))


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        # An injunction stopped the venue; nobody arrests the vendor of the software.
        ("Which companies stopped or paused sales to cops?", "Amazon paused police use", "The injunction had stopped"),
        ("Who has been falsely arrested over a face match?", "Nijeer Parks", "members of the US Congress"),
    ],
)
def test_a_list_holds_none_who_could_only_suffer_it_or_never_do(
    shipped: Service, question: str, told: str, untold: str
) -> None:
    text = ask(shipped.answerer, question).text
    assert told in text
    assert untold not in text


def test_what_is_more_than_a_sum_or_sold_any_more_compares_nobody() -> None:
    assert form_of("Did Google or Meta pay more than a million?") is Form.YES_NO
    assert form_of("Does NEC or Cognitec sell it any more?") is Form.YES_NO


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many times was Clearview fined?", ["€30.5 million", "€20 million"]),
        ("How many people have been wrongly arrested?", ["Porcha Woodruff", "Nijeer Parks"]),
    ],
)
def test_times_and_people_whom_no_article_counts_are_listed(shipped: Service, question: str, told: list[str]) -> None:
    text = ask(shipped.answerer, question).text
    assert text.startswith("I find no number")
    assert all(part in text for part in told)


def test_a_timeline_of_one_thing_has_all_that_tell_of_it_and_no_other(shipped: Service) -> None:
    told = cited(shipped.answerer, "Timeline of live face recognition in the UK")
    assert {"met-first-use-2016", "uk-bridges-2020", "met-croydon-2025", "uk-met-highcourt-2026"} <= set(told)
    assert "ibm-home-office-defence-2023" not in told


def test_a_company_from_a_country_is_no_step_of_what_another_did_there(shipped: Service) -> None:
    reply = shipped.answerer.answer("Timeline of Clearview in Australia")
    assert isinstance(reply, Answer)
    told = [citation.article.id for citation in reply.citations]
    assert told == ["clearview-australia-2021", "clearview-australia-2024"]


def test_a_timeline_since_a_year_goes_on_after_that_year(shipped: Service) -> None:
    told = cited(shipped.answerer, "What has happened in Detroit since 2020?")
    assert told[0] == "williams-arrest-2020"
    assert "detroit-settlement-2024" in told
    assert form_of("What happened in Portland, Oregon, since 2020?") is Form.TIMELINE
    assert form_of("What has happened with Amazon's pause since 2020?") is Form.TIMELINE


def test_all_that_is_owed_for_each_is_told(shipped: Service) -> None:
    text = ask(shipped.answerer, "How much can you get per violation under BIPA?").text
    assert "$1,000" in text
    assert "$5,000" in text


def test_of_sums_in_two_currencies_that_lie_near_both_are_told(shipped: Service, tmp_path: Path) -> None:
    near = {
        "uk.md": note("uk", "UK fines Axon", "2022-05-18", "Axon", "In May 2022 the UK fined Axon £20 million."),
        "italy.md": note(
            "italy", "Italy fines Axon", "2022-03-09", "Axon", "In March 2022 Italy fined Axon €21 million."
        ),
    }
    told = answerer_over(near, tmp_path, shipped).answer("What was the largest fine on Axon?")
    assert isinstance(told, Answer)
    assert {one.article.id for one in told.citations} == {"uk", "italy"}


def test_sums_and_dates_do_not_tell_how_many_times_something_happened(answerer: Answerer) -> None:
    assert ask(answerer, "How many times was Clearview fined?").text.startswith("I find no number")


class FindsIllinois:
    """Reads that Illinois answers, and nothing else."""

    def entail(self, _question: str, texts: Sequence[str]) -> Sequence[Entailment]:
        return [Entailment(0.9, 0.0, 0.0, 0.1) if "Illinois" in text else Entailment(0, 0, 0, 1) for text in texts]


def test_a_list_about_somebody_is_the_sentence_that_was_read_to_tell_it(shipped: Service, tmp_path: Path) -> None:
    feature = {
        "ring.md": note(
            "ring",
            "Ring rolls out face recognition",
            "2025-12-09",
            "Ring",
            "In December 2025 Ring's face recognition reached the first places that get it. "
            "Ring leaves out Illinois and Texas.",
        )
    }
    told = answerer_over(feature, tmp_path, shipped, FindsIllinois())
    text = ask(told, "Which places do not get Ring's face recognition?").text
    assert text.startswith("“Ring leaves out Illinois")


class Reading:
    """Reads a question as affirmed where it asks of one of ``of`` and the text names it, else as left open."""

    def __init__(self, *of: str) -> None:
        self.of = of
        self.asked: list[tuple[str, str]] = []

    def entail(self, question: str, texts: Sequence[str]) -> tuple[Entailment, ...]:
        self.asked += [(question, text) for text in texts]
        return tuple(self._read(question, text) for text in texts)

    def _read(self, question: str, text: str) -> Entailment:
        told = any(name in question and name in text for name in self.of)
        return Entailment(0.95, 0.02, 0.01, 0.02) if told else Entailment(0.02, 0.02, 0.01, 0.95)


def over(model: Reading, shipped: Service, folder: Path) -> Answerer:
    files = {f"{name}.md": note(name, *rest) for name, *rest in NOTES}
    files |= {f"{name}.md": text for name, text in LATER.items()}
    return answerer_over(files, folder, shipped, model)


def test_a_list_holds_just_those_of_whom_a_sentence_was_read_to_tell_it(shipped: Service, tmp_path: Path) -> None:
    model = Reading("Minneapolis")
    assert cited(over(model, shipped, tmp_path), "Which cities banned face recognition?") == ["minneapolis"]
    assert any(question == "Boston banned face recognition?" for question, _ in model.asked)


def test_each_is_asked_about_in_three_sentences_at_most(shipped: Service, tmp_path: Path) -> None:
    model = Reading()
    over(model, shipped, tmp_path).answer("Which companies stopped the sale of face recognition to police?")
    read = [text for question, text in model.asked if question.startswith("Amazon stopped")]
    assert len(set(read)) == len(read) == 3  # of the four that name it


def test_a_state_that_only_tells_where_a_city_lies_is_not_asked_about(shipped: Service, tmp_path: Path) -> None:
    model = Reading("Maine")
    text = "On 3 November 2020 voters in Portland, Maine, banned face recognition by the police of the city."
    notes = {"portland.md": note("portland", "Portland bans it", "2020-11-03", '"Portland, Maine"', text)}
    answerer_over(notes, tmp_path, shipped, model).answer("Which states banned face recognition?")
    assert not any(question.startswith("Maine banned") for question, _ in model.asked)


def test_where_no_sentence_was_read_to_tell_it_of_any_of_the_kind_nobody_is_listed(
    shipped: Service, tmp_path: Path
) -> None:
    reply = over(Reading(), shipped, tmp_path).answer("Which cities banned face recognition?")
    assert isinstance(reply, Abstention)


def test_what_was_read_item_by_item_is_told_however_doubtful_the_question_seemed(shipped: Service) -> None:
    question = "Which regulators acted against Clearview?"
    doubtful = structs.replace(shipped.answerer.settings, min_confidence=0.7)
    assert (shipped.answerer.answer(question).confidence or 0) < doubtful.min_confidence
    reply = Answerer(shipped.retriever, shipped.book, doubtful, shipped.model).answer(question)
    assert isinstance(reply, Answer)
    assert {"clearview-dutch-fine-2024", "clearview-australia-2021"} <= {one.article.id for one in reply.citations}
    assert reply.confidence == doubtful.min_confidence


def test_a_regulator_stands_for_its_country_and_is_asked_about_as_it_is_named(shipped: Service, tmp_path: Path) -> None:
    model = Reading("Italy's privacy regulator")
    assert cited(over(model, shipped, tmp_path), "Which countries fined Clearview?") == ["italy"]


def test_what_tells_of_several_of_them_at_once_is_listed_beside_them(shipped: Service) -> None:
    quotes = [one.quote for one in ask(shipped.answerer, "Which states limit police use?").citations]
    assert any(quote.startswith("Fifteen US states had laws") for quote in quotes)
    assert any("Maine" in quote for quote in quotes)


@pytest.mark.parametrize("question", ["Who has been wrongly arrested?", "Name Americans who were wrongly arrested"])
def test_people_are_listed_each_by_name(shipped: Service, question: str) -> None:
    quotes = " ".join(one.quote for one in ask(shipped.answerer, question).citations)
    assert all(name in quotes for name in ("Woodruff", "Williams", "Parks"))


@pytest.mark.parametrize("question", ["List bans by US cities", "bans in US cities", "Which US cities have bans?"])
def test_a_list_of_bans_is_one_of_cities_and_tells_which_was_lifted(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    cited = [one.article.id for one in reply.citations]
    assert {"sf-ban-2019", "boston-ban-2020", "minneapolis-ban-2021"} <= set(cited)
    assert not [one for one in cited if one.startswith(("microsoft", "clearview"))]
    assert "nola-ban-2020" not in cited or "nola-rollback-2022" in cited


def test_a_timeline_of_one_in_a_country_tells_of_no_other_country(shipped: Service) -> None:
    reply = shipped.answerer.answer("timeline of Clearview in the UK")
    assert isinstance(reply, Answer)
    assert [one.article.id for one in reply.citations] == [
        "clearview-ico-fine-2022",
        "clearview-uk-ftt-2023",
        "clearview-uk-ut-2025",
    ]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("history of San Francisco's ban", ["sf-ban-2019", "sf-prop-e-2024", "sf-lawsuit-2024"]),
        ("History of the California body camera ban", ["california-ab1215-2020", "california-ab1215-expired-2023"]),
        ("What happened at Axon over the years?", ["axon-no-fr-2019", "axon-board-resigns-2022", "axon-edmonton-2025"]),
    ],
)
def test_a_timeline_of_one_tells_of_no_other_and_leaves_out_no_step_of_its_chain(
    shipped: Service, question: str, told: list[str]
) -> None:
    reply = ask(shipped.answerer, question)
    assert [one.article.id for one in reply.citations] == told
    assert all(one.quote in reply.text for one in reply.citations)


def test_a_step_of_a_timeline_is_told_by_a_sentence_that_dates_it(shipped: Service) -> None:
    text = ask(shipped.answerer, "timeline of Detroit").text
    assert "On 28 June 2024 Detroit settled" in text
    assert "can enforce the Detroit settlement" not in text


def test_what_happened_since_an_event_is_a_timeline_from_it(shipped: Service) -> None:
    reply = ask(shipped.answerer, "What has happened since Virginia's ban?")
    assert [one.article.id for one in reply.citations] == ["virginia-ban-2021", "virginia-lift-2022"]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "latest on Ring",
            [*2 * ["amazon-ring-lawsuit-2026"], "amazon-ring-markey-2026", "amazon-ring-familiar-faces-2025"],
        ),
        ("latest on Australia", ["bunnings-art-2026", "kmart-2025", "bunnings-2024", "clearview-australia-2024"]),
        ("latest developments at PimEyes", ["pimeyes-children-2023", "pimeyes-legal"]),
    ],
)
def test_the_latest_on_somebody_is_what_is_about_them_newest_first(
    shipped: Service, question: str, told: list[str]
) -> None:
    assert [one.article.id for one in ask(shipped.answerer, question).citations] == told


@pytest.mark.parametrize(
    ("question", "told", "others"),
    [
        # by the initials that a sentence names them with
        ("Which police departments used Clearview?", {"rcmp-clearview-2021"}, {"milwaukee-2026"}),
        (
            "Which federal agencies use face recognition?",
            {"cbp-exit-rule-2025", "tsa-optout"},
            {"ftc-biometric-policy-2023"},
        ),
        # who fined it did not use it
        (
            "Which agencies used Clearview?",
            {"clearview-ice-2025"},
            {"clearview-greece-2022", "clearview-ico-fine-2022"},
        ),
        # what bills would do, and no law
        (
            "Which bills would restrict the government's face recognition?",
            {"us-moratorium-act", "ethical-use-act-2020"},
            {"vermont-ban-2020", "washington-sb6280-2020"},
        ),
        ("Which bills became law?", {"vermont-ban-2020"}, {"us-moratorium-act", "massachusetts-bill-2025"}),
        # whom a bill that is named would bind
        ("Which agencies does the ICE Out of Our Faces Act cover?", {"ice-out-of-our-faces-2026"}, set()),
        ("List everybody who was wrongly arrested in Detroit", {"williams-arrest-2020", "woodruff-arrest-2023"}, set()),
        # a country is neither its courts, where it does nothing itself, nor what its counties do
        ("Which countries has Clearview left?", {"canada-clearview-2021"}, {"clearview-uk-ut-2025"}),
        ("Which countries ban face recognition now?", {"china-fr-measures-2025"}, {"king-county-ban-2021"}),
        # by either verb
        ("Which firms left or paused the business in June 2020?", {"june-2020-context"}, {"kmart-2025"}),
        ("Which countries barred or fined Clearview?", {"clearview-italy-2022", "clearview-greece-2022"}, set()),
    ],
)
def test_a_list_holds_those_of_whom_it_is_told_in_any_name_and_with_either_verb(
    shipped: Service, question: str, told: set[str], others: set[str]
) -> None:
    found = {citation.article.id for citation in ask(shipped.answerer, question).citations}
    assert told <= found
    assert not found & others


def test_who_does_it_today_is_told_by_the_newest_that_says_so(shipped: Service) -> None:
    told = cited(shipped.answerer, "Which police forces use live facial recognition?")
    assert "met-croydon-2025" in told
    assert "met-first-use-2016" not in told


def test_who_did_it_in_part_is_listed(shipped: Service) -> None:
    assert "china-fr-measures-2025" in cited(shipped.answerer, "Which countries restrict face recognition?")


@pytest.mark.parametrize(
    ("question", "articles"),
    [
        # What a product's owner did besides, or others did in the same country, is no step.
        ("Timeline of Ring's Familiar Faces", {"familiar-faces-2025", "ring-lawsuit-2026", "ring-markey-2026"}),
        ("What happened with Kmart in Australia?", {"kmart-2025"}),
        ("How did Axon's position develop?", {"no-fr-2019", "board-resigns-2022", "edmonton-2025"}),
        ("What happened with Clearview in Canada?", {"canada-clearview-2021", "rcmp-clearview-2021"}),
    ],
)
def test_a_timeline_holds_what_opens_each_article_on_those_asked_about(
    shipped: Service, question: str, articles: set[str]
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    told = [citation.article for citation in reply.citations]
    assert len({one.id for one in told}) == len(articles)  # the last may tell how it stands, too
    assert all(any(one.id.endswith(end) for one in told) for end in articles)
    assert told == sorted(told, key=lambda one: str(one.published))


def test_an_item_is_told_of_by_itself_and_what_only_went_on_undoes_nothing(shipped: Service) -> None:
    reply = shipped.answerer.answer("Which companies stopped selling face recognition to police?")
    assert isinstance(reply, Answer)
    told = [citation.quote for citation in reply.citations]
    assert not any("Sheriff" in one or "extension" in one for one in told)  # after Amazon paused; the pause went on
    assert any(one.startswith("On 10 June 2020 Amazon paused") for one in told)
    positions = [next(at for at, one in enumerate(told) if word in one) for word in ("Axon said", "Edmonton")]
    assert positions[1] == positions[0] + 1


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Which settled for more in Texas, Google or Meta?", "$1.4 billion"),
        ("Who paid less to Texas, Meta or Google?", "$1.375 billion"),
    ],
)
def test_of_two_sums_the_one_asked_for_comes_first(shipped: Service, question: str, first: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert first in reply.citations[0].quote
    assert len(reply.citations) == 2


def test_a_country_whose_police_another_tells_of_did_nothing_by_that(shipped: Service) -> None:
    listed = ask(shipped.answerer, "Has any country banned face recognition?")

    assert not any(one.quote.startswith("On 1 May 2024 Microsoft banned") for one in listed.citations)


@pytest.mark.parametrize(
    "question", ["Who was wrongly arrested after a face match?", "Who was falsely arrested because of a face match?"]
)
def test_who_was_wronged_asks_for_all_who_were(shipped: Service, question: str) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    told = {citation.article.id for citation in reply.citations}
    assert {"williams-arrest-2020", "woodruff-arrest-2023", "parks-arrest-2019"} <= told


def test_who_was_wronged_first_asks_for_one() -> None:
    assert form_of("Who was wrongly arrested first?") is Form.WHO


@pytest.mark.parametrize(
    "question", ["Which Californian cities banned face recognition?", "Which cities ban it in California?"]
)
def test_a_list_of_cities_holds_those_of_the_state_that_it_names(shipped: Service, question: str) -> None:
    told = {citation.article.id for citation in ask(shipped.answerer, question).citations}
    assert {"berkeley-ban", "oakland-ban-2019"} <= told
    assert not told & {"somerville-ban-2019", "boston-ban-2020", "portland-or-public-2020", "minneapolis-ban-2021"}


def test_a_list_of_cities_in_a_state_without_any_is_refused(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Which Texan cities ban face recognition?"), Abstention)


def test_a_list_that_is_only_likely_holds_what_speaks_of_such_a_thing(shipped: Service) -> None:
    quotes = [citation.quote for citation in ask(shipped.answerer, "Which promises were dropped?").citations]
    assert not any("charges" in one or "appeal" in one for one in quotes)
