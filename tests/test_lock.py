"""What a verdict needs in the sentence that it rests on, and what may stand around it."""

import pytest
from msgspec.structs import replace

from bot.answering.asked.question import read_question
from bot.answering.found.evidence import Evidence
from bot.answering.found.library import Library
from bot.answering.lock.barred import (
    bars_something_else,
    dates_only_a_change,
    fits_time,
    tells_a_condition_only,
    tells_it_is_let_now,
    tells_not_of_then,
    tells_the_rule_only,
    tells_what_came_later,
    tells_what_had_begun,
)
from bot.answering.lock.lock import Lock
from bot.answering.lock.name_left_out import leaves_name_out
from bot.answering.lock.needed import lacks_what_a_date_takes, lacks_what_a_no_takes, lacks_what_it_takes
from bot.answering.lock.reversal import Reversal
from bot.answering.lock.unsaid import leaves_unsaid
from bot.answering.reply import Abstention, Answer, Verdict
from bot.service import Service
from corpus.actors import ActorBook
from tests.sayings import asked, said
from tests.test_selecting import told

BOOK = ActorBook.load()


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Does SB 113 require a review in Colorado?", "Colorado's SB 22-113 makes agencies keep a review.", False),
        ("Were 60k searches run?", "Agencies ran about 60,000 searches.", False),
        ("Were 60k searches run?", "Agencies ran about 600 searches.", True),
        ("Did it get 15 licences?", "It got 15 licences.", False),
        ("Did it get 15 licences?", "It got 16 licences.", True),
        ("Did it go on for three years?", "It went on from 2018 to 2021.", False),
        ("Did it go on for four years?", "It went on from 2018 to 2021.", True),
        ("Could it last eight years?", "The five-year deal can be extended by three years.", False),
        ("Could it last nine years?", "The five-year deal can be extended by three years.", True),
    ],
)
def test_a_number_is_held_however_it_is_written_and_one_in_a_name_is_no_number(
    shipped: Service, question: str, sentence: str, lacks: bool
) -> None:
    assert _lacks(shipped, question, told(sentence, shipped).sentence.text) is lacks


def test_a_number_that_tells_which_is_meant_may_stand_elsewhere_in_the_article(shipped: Service) -> None:
    article = next(one for one in shipped.generation.articles.values() if "$650 million" in one.text)
    library = Library(shipped.generation, shipped.book)
    without = next(one for one in library.sentences_of(article.id) if "650" not in one.text)
    assert not _lacks(shipped, "Was the $650m settlement signed?", without.text, article.id)
    assert _lacks(shipped, "Was the $450m settlement signed?", without.text, article.id)
    assert _lacks(shipped, "Did it pay $650m?", without.text, article.id)


@pytest.mark.parametrize(
    ("question", "sentence", "unsaid"),
    [
        ("Does the ban reach prisons?", "Microsoft did not say whether its ban reached prisons.", True),
        ("Did Vermont pass it?", "Whether Vermont passed the exception has not been confirmed.", True),
        ("Is it legal for ICE?", "The Faces Act would bar ICE from using face recognition.", True),
        ("Is it legal for ICE?", "The law bars ICE from using face recognition.", False),
        ("Did Vermont pass it?", "It is not known if Vermont passed the exception.", True),
        ("Did Microsoft say whether it reached prisons?", "Microsoft did not say whether it reached prisons.", False),
        ("Did Vermont pass it?", "Vermont said that it did not pass the exception.", False),
        ("Has Meta promised that it won't come back?", "Meta did not say whether it would return.", False),
        ("Does Meta's pledge cover it?", "Meta did not say whether its pledge covered it.", True),
        ("Does Meta use it in shops?", "Meta has rejected reports that it uses it in shops.", True),
        ("Did Meta deny that it uses it?", "Meta has rejected reports that it uses it in shops.", False),
        ("Must police in Oslo use it?", "Police in Oslo may use it only for murder.", True),
        ("Are police in Oslo required to use it?", "Oslo lets its police use it.", True),
        ("Must police in Oslo use it?", "Oslo's law makes its police use it.", False),
        ("Do pilots have to be scanned?", "Pilots may decline it.", False),
        ("Did police in Oslo use it on marchers?", "Oslo passed a law that lets police use it on marchers.", True),
        ("Have police in Oslo got a warrant for it?", "Oslo requires police to get a warrant for it.", True),
        ("Has it been used by police in Oslo?", "Police in Oslo may use it for murder cases.", True),
        ("Are Oslo's police using it?", "Oslo lets its police use it.", True),
        ("Did police in Oslo use it?", "Police in Oslo used it, as the law lets them.", False),
        ("Did Oslo let police use it?", "Oslo lets its police use it.", False),
        ("Are police in Oslo barred from using it?", "Police in Oslo may use it for murder cases.", False),
        ("Do police in Oslo use it?", "Oslo lets its police use it.", False),
        ("Must shops ask before they use it?", "Shops may use it with consent alone.", False),
    ],
)
def test_no_verdict_rests_on_what_was_left_unsaid(shipped: Service, question: str, sentence: str, unsaid: bool) -> None:
    asked, one = read_question(question, BOOK), told(sentence, shipped)
    assert leaves_unsaid(asked, one) is unsaid
    lock = Lock(Library(shipped.generation, shipped.book))
    if unsaid:
        assert not any(lock.may_carry(verdict, asked, one) for verdict in Verdict)


def test_no_plain_no_rests_on_one_number_of_several(shipped: Service) -> None:
    article = next(one for one in shipped.generation.articles.values() if "$1,000" in one.text and "$5,000" in one.text)
    text = "People may sue for $1,000 for each negligent violation."
    assert not _carries(shipped, Verdict.NO, "Is it $5k?", text, article.id)
    assert _carries(shipped, Verdict.NO, "Is it $7k?", text, article.id)


@pytest.mark.parametrize(
    ("question", "verdict", "sentence", "carries"),
    [
        ("Was it over a million dollars?", Verdict.YES, "They paid $224,000.", False),
        ("Was it over a million dollars?", Verdict.NO, "They paid $224,000.", True),
        ("Was it over a million dollars?", Verdict.NO, "They paid $3 million.", False),
    ],
)
def test_no_verdict_rests_on_a_number_that_bears_out_the_other(
    shipped: Service, question: str, verdict: Verdict, sentence: str, carries: bool
) -> None:
    assert _carries(shipped, verdict, question, sentence, next(iter(shipped.generation.articles))) is carries


def test_a_no_may_rest_on_who_else_it_was_and_a_yes_may_not(shipped: Service) -> None:
    article = next(one.id for one in shipped.generation.articles.values() if "DataWorks Plus" in one.text)
    text = "Face recognition by DataWorks Plus matched the photo."
    assert _carries(shipped, Verdict.NO, "Was it Clearview's software?", text, article)
    assert not _carries(shipped, Verdict.YES, "Was it Clearview's software?", text, article)
    counted = "A report found that ten federal agencies used Clearview AI."
    assert not _carries(shipped, Verdict.NO, "Did the FBI use Clearview?", counted, "gao-2021")  # it may be one of them
    sold = "Microsoft said it would sell its stake in AnyVision."
    assert not _carries(shipped, Verdict.NO, "Did NEC keep its stake in AnyVision?", sold, "microsoft-anyvision-2020")


def test_where_a_city_lies_need_not_be_named_beside_it(shipped: Service) -> None:
    article = next(one.id for one in shipped.generation.articles.values() if one.actors == ("Portland, Oregon",))
    question, text = "Did Portland's council in Oregon vote for it?", "Portland, Oregon, voted for it."
    assert _carries(shipped, Verdict.YES, question, text, article)


def _carries(shipped: Service, verdict: Verdict, question: str, text: str, article_id: str) -> bool:
    one = told(text, shipped)
    article = shipped.generation.articles[article_id]
    one = replace(one, article=article, sentence=replace(one.sentence, article_id=article_id))
    return Lock(Library(shipped.generation, shipped.book)).may_carry(verdict, read_question(question, BOOK), one)


def _lacks(shipped: Service, question: str, sentence: str, article_id: str | None = None) -> bool:
    library = Library(shipped.generation, shipped.book)
    article_id = article_id or next(iter(shipped.generation.articles))
    one = told(sentence, shipped)
    one = replace(one, article=shipped.generation.articles[article_id])
    stems = frozenset(stem for clause in one.clauses for stem in library.stems_of(clause))
    return Lock(library).lacks_number(read_question(question, BOOK), one, stems)


@pytest.mark.parametrize(
    ("question", "sentence", "rule_only"),
    [
        ("Did Maryland police break the law?", "Maryland's law requires police to publish a policy.", True),
        ("Did Maryland police break the law?", "A court found that Maryland police broke the law.", False),
        ("Did Maryland police break the law?", "Maryland police broke the law, which requires a policy.", False),
        ("Does Maryland's law require a policy?", "Maryland's law requires police to publish a policy.", False),
        ("Did Rite Aid break the law?", "The settlement bars Rite Aid because its system flagged shoppers.", True),
        ("Are Maryland police breaking the law?", "Maryland's law requires police to publish a policy.", True),
        ("Are Maryland police in breach of the ban?", "Maryland bans it for police.", True),
        ("Did Maryland police break the ban?", "Maryland police ran searches despite the ban.", False),
        ("Are Maryland police fined for breaking the law?", "Maryland's law fines police who break it.", False),
        ("Did Rite Aid break the news?", "The settlement bars Rite Aid because its system flagged shoppers.", False),
    ],
)
def test_what_a_rule_requires_tells_not_whether_it_was_kept(
    shipped: Service, question: str, sentence: str, rule_only: bool
) -> None:
    assert tells_the_rule_only(read_question(question, BOOK), told(sentence, shipped)) is rule_only


@pytest.mark.parametrize(
    ("question", "sentence", "of_others"),
    [
        ("Does Microsoft sell it to ICE?", "Microsoft does not sell it to US police departments.", True),
        ("Does Microsoft sell it to schools?", "Microsoft does not sell it to police.", True),
        ("Does Microsoft sell it to police?", "Microsoft does not sell it to US police departments.", False),
        ("Does Microsoft sell it to ICE?", "Microsoft does not sell it to ICE or to police.", False),
        ("Does Microsoft sell it to ICE?", "Microsoft does not sell it.", False),
        ("Does Microsoft sell it?", "Microsoft does not sell it to police.", False),  # holds in part, which others tell
        ("Does IBM sell it to US police?", "Microsoft refused to sell it to US police.", True),  # what IBM does is open
        ("Does IBM sell it to US police?", "Microsoft and IBM refused to sell it to US police.", False),
        ("Does IBM sell it?", "IBM did not sell Diversity in Faces.", True),
        ("Does IBM sell it to ICE?", "IBM did not sell Diversity in Faces.", True),
        ("Did IBM sell Diversity in Faces?", "IBM did not sell Diversity in Faces.", False),
        ("Does Amazon offer it in Texas?", "Amazon does not offer Rekognition in Texas.", False),
        ("Did Amazon explain its ban?", "Amazon gave no reason for a ban on police use of Rekognition.", False),
        ("Does Amazon sell it?", "Amazon paused sales of Rekognition, its face recognition service.", False),
        ("Does Amazon sell it to ICE?", "ICE said it had no contract with Amazon for Rekognition.", False),
        ("Does Microsoft sell it to police in Europe?", "Microsoft does not sell it to US police departments.", True),
        ("Does Microsoft sell it in Canada?", "Microsoft sells it only in the US.", False),
        ("Did Britain fine Clearview?", "The CNIL of France could not fine Clearview AI.", True),
        ("Did Microsoft stake a claim in AnyVision?", "Microsoft is to sell its claim in AnyVision.", True),
        ("Can shops in Oakland use it?", "Oakland bars its departments from using it.", True),
        ("Can police in Oakland use it?", "Oakland bars its departments from using it.", False),
        ("Can shops in Oakland use it?", "Oakland bars its departments and shops from using it.", False),
        ("Can landlords in Oakland use it?", "Oakland banned it in public and private schools.", True),
        ("Do schools in Oakland use it?", "Oakland banned it in public and private schools.", False),
        ("Can shops in Oakland use it?", "Oakland allows it only in schools.", False),
        ("Can people in Oakland use it?", "Oakland banned the city from using it.", True),
        ("Is it legal for a person to use it in Oakland?", "Oakland banned its departments from using it.", True),
        ("Can US cops in Oakland use it?", "Oakland banned the city and its police from using it.", False),
        ("Can people in Oakland use it?", "Oakland banned individuals and the city from using it.", False),
        ("Does Microsoft sell it to anyone?", "Microsoft does not sell it to US police departments.", True),
        ("Does Microsoft sell it to anyone?", "Microsoft does not sell it.", False),
        ("Does Microsoft sell it to anyone?", "Microsoft does not sell it to anyone, police included.", False),
        ("Does IBM sell it to anyone?", "IBM (International Business Machines) no longer sells it.", False),
        ("Does Microsoft sell it to the military?", "Microsoft does not sell it to US police departments.", True),
        ("Can the FBI use it in Oakland?", "Oakland bans its departments from using it.", True),
        ("Can the FBI use it in Oakland?", "Oakland bars the FBI from using it.", False),
        ("Does Oakland let shops use it?", "Oakland's ban does not cover shops.", True),
        ("Does Oakland's ban cover shops?", "Oakland's ban does not cover shops.", False),
        ("Was it illegal for the FBI?", "Oakland's ban does not cover federal agencies.", True),
        ("Was it illegal in Oakland?", "Oakland's ban does not cover shops.", False),
        ("Does Berkeley ban it?", "Oakland's ban does not bind other cities.", True),
        ("Does Oakland ban it in shops?", "Oakland's ban does not cover shops.", False),
        ("Did Amazon offer it to the IRS?", "Amazon offered it only to the FBI.", False),
        ("Did Amazon offer it to the FBI?", "Amazon offered it to the FBI, and not to the IRS.", False),
    ],
)
def test_no_no_rests_on_what_is_denied_of_others_only(
    shipped: Service, question: str, sentence: str, of_others: bool
) -> None:
    lock, asked = Lock(Library(shipped.generation, shipped.book)), read_question(question, BOOK)
    one = told(sentence, shipped)
    assert lock.others.are_meant(asked, one) is of_others


@pytest.mark.parametrize(
    ("question", "sentence", "within"),
    [
        ("Does California ban it?", "Oakland banned it in its departments.", True),
        ("Has the state of California outlawed it?", "In California, Oakland banned it.", True),
        ("Did the US ban it?", "The US state of Maine has barred officials from using it.", True),
        ("Did the US outlaw it?", "Twelve US states had laws that limit it.", True),
        ("Did the US outlaw it?", "The US had no federal law that limits it.", False),
        ("Does California ban it?", "California bars police from using it.", False),
        ("Does California ban it?", "Maine has barred officials from using it.", False),  # lies elsewhere
        ("Is it banned in California?", "Oakland banned it in its departments.", False),  # by anyone there
        ("Does California allow it?", "Oakland banned it in its departments.", False),
        ("Does California use it?", "Oakland police use it.", False),
        ("Does Oakland ban it?", "Oakland banned it in its departments.", False),
        ("Does Oakland, California, ban it?", "Oakland banned it in its departments.", False),
        ("Does California ban it in Oakland?", "Oakland banned it in its departments.", False),
    ],
)
def test_what_a_city_bars_its_state_does_not(shipped: Service, question: str, sentence: str, within: bool) -> None:
    others = Lock(Library(shipped.generation, shipped.book)).others
    assert others.act_within(read_question(question, BOOK), told(sentence, shipped)) is within


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Does Microsoft sell face recognition to ICE?", None),
        ("Does Microsoft sell facial recognition to federal agencies?", None),
        ("Can shops in Oakland use face recognition?", None),
        ("Can shops in Somerville use face recognition?", None),
        ("Can shops in Minneapolis use face recognition?", Verdict.YES),
        ("Does Microsoft sell face recognition to US police?", Verdict.NO),
        ("Can people in Berkeley use face recognition?", None),
        ("Can anybody in San Francisco use face recognition?", None),
        ("May residents of Boston use face recognition?", None),
        ("Does Microsoft sell face recognition to anyone?", None),
        ("Does IBM sell facial recognition to anyone?", None),  # it does to the UK Home Office
        ("Did the DEA buy face recognition from Microsoft?", None),
        ("Does Microsoft sell face recognition to the military?", None),
        ("Can the FBI use face recognition in Oakland?", None),
        ("Does Washington State let shops scan faces?", None),
    ],
)
def test_what_the_articles_tell_of_police_and_departments_is_no_answer_on_others(
    shipped: Service, question: str, verdict: Verdict | None
) -> None:
    reply = shipped.answerer.answer(question)
    assert isinstance(reply, Answer)
    assert reply.verdict is verdict


def test_where_all_that_is_told_is_of_the_police_nothing_is_answered_on_schools(shipped: Service) -> None:
    assert isinstance(shipped.answerer.answer("Can schools in Detroit use face recognition?"), Abstention)


def test_partly_and_no_rest_on_nothing_that_is_silent_on_one_of_those_asked_about(shipped: Service) -> None:
    lock = Lock(Library(shipped.generation, shipped.book))
    settled = _one(shipped, "clearview-aclu-settlement-2022")
    assert lock.spoken_of.is_silent_on_some(read_question("Does the NYPD use Clearview?", BOOK), settled)
    assert not lock.spoken_of.is_silent_on_some(read_question("Does Clearview give free trials?", BOOK), settled)
    asked = read_question("Does it cover San Francisco?", BOOK)
    carried = replace(asked, actors=("Microsoft", *asked.actors))
    assert not lock.may_carry(Verdict.NO, carried, _one(shipped, "sf-ban-2019"))
    assert lock.may_carry(Verdict.NO, asked, _one(shipped, "sf-ban-2019"))


@pytest.mark.parametrize(
    ("question", "text", "carries"),
    [
        ("Has a Texas town hired NEC?", "The city of Irving, Texas, signed up for NEC's service.", True),
        ("Has Texas hired NEC?", "The city of Irving, Texas, signed up for NEC's service.", False),
        ("Did NEC get over $200k from Irving?", "NEC got $224,000 from Irving, Texas.", True),
        ("Did NEC get over $300k from Irving?", "NEC got $224,000 from Irving, Texas.", False),
    ],
)
def test_a_town_is_named_by_where_it_lies_and_a_bound_is_met_in_any_spelling(
    shipped: Service, question: str, text: str, carries: bool
) -> None:
    assert _carries(shipped, Verdict.YES, question, text, "nec-us-police-2020") is carries


@pytest.mark.parametrize(
    ("question", "text", "carries"),
    [
        ("Microsoft doesn't sell it to anybody, right?", "Microsoft does not sell it to US police.", False),
        ("Microsoft doesn't sell it to anybody, right?", "Microsoft does not sell it.", True),
        ("Microsoft doesn't sell it anymore, right?", "Microsoft does not sell it to US police.", True),
        ("ROC never said a match alone justifies a search?", "ROC said a match should not rest on a face.", True),
    ],
)
def test_what_is_denied_of_some_is_not_denied_of_anybody(
    shipped: Service, question: str, text: str, carries: bool
) -> None:
    assert _carries(shipped, Verdict.YES, question, text, "microsoft-us-police-ban-2020") is carries


def test_whoever_is_asked_to_own_up_may_deny_it(shipped: Service) -> None:
    admitted = told("Google admitted no wrongdoing.", shipped)
    assert not tells_the_rule_only(read_question("Did Google own up to breaking the law?", BOOK), admitted)
    assert tells_the_rule_only(read_question("Did Google break the law?", BOOK), admitted)


def test_what_some_bodies_did_is_no_yes_for_one_that_nothing_counts_among_them(shipped: Service) -> None:
    some = "The report found that ten federal agencies used Clearview AI."
    assert not _carries(shipped, Verdict.YES, "Does the FBI use Clearview AI?", some, "gao-2021")
    assert not _carries(shipped, Verdict.YES, "Does the DEA use Clearview AI?", some, "gao-2021")
    assert _carries(shipped, Verdict.YES, "Does the US government use Clearview AI?", some, "gao-2021")
    its = "The FBI and nine other federal agencies used Clearview AI."
    assert _carries(shipped, Verdict.YES, "Does the FBI use Clearview AI?", its, "gao-2021")


@pytest.mark.parametrize(
    ("question", "article", "carries"),
    [
        ("Did the court in Bridges find it disproportionate?", "glukhin-russia-2023", False),
        ("Did the court in Bridges find it disproportionate?", "uk-bridges-2020", True),
        ("Did the court find it disproportionate?", "glukhin-russia-2023", True),
        ("Did the court find it disproportionate in May 2023?", "glukhin-russia-2023", True),
    ],
)
def test_no_verdict_rests_on_an_article_without_a_name_that_another_has(
    shipped: Service, question: str, article: str, carries: bool
) -> None:
    library = Library(shipped.generation, shipped.book)
    one = replace(told("The court found it disproportionate.", shipped), article=shipped.generation.articles[article])
    assert leaves_name_out(read_question(question, BOOK), one, library) is not carries


def test_no_partly_rests_on_a_case_of_somebody_else(shipped: Service) -> None:
    appeal = "The tribunal partly upheld the appeal."
    asked = "Did Kmart Australia appeal?"
    assert _carries(shipped, Verdict.PARTLY, asked, appeal, "kmart-2025")
    assert not _carries(shipped, Verdict.PARTLY, asked, appeal, "uk-bridges-2020")


def test_what_somebody_asked_for_is_not_done_in_part(shipped: Service) -> None:
    letter = "Senator Markey asked Amazon to end the feature."
    assert not _carries(shipped, Verdict.PARTLY, "Did Markey ban the feature?", letter, "amazon-ring-markey-2026")
    assert _carries(shipped, Verdict.PARTLY, "Did Markey ask for a ban?", letter, "amazon-ring-markey-2026")


def test_no_no_rests_on_what_names_another_place_than_is_asked_about(shipped: Service) -> None:
    asked_for = "IBM asked the US Commerce Department to control exports."
    asked = "Did IBM ask Ohio to control exports?"
    assert not _carries(shipped, Verdict.NO, asked, asked_for, "ibm-commerce-comment-2020")
    scanned = "The lawsuit says Facebook scanned faces of Texans."
    assert not _carries(shipped, Verdict.NO, "Was Facebook sued in Canada?", scanned, "meta-texas-1-4b-2024")
    refused = "The police in Portland, Oregon, may not buy it."
    assert _carries(shipped, Verdict.NO, "May Oregon police buy it?", refused, "portland-or-public-2020")


def test_how_many_came_before_is_no_order_of_two(shipped: Service) -> None:
    question = read_question("Only one US city banned it before Somerville?", BOOK)
    fourth = "Berkeley was the fourth US city with a ban, after San Francisco, Somerville and Oakland."
    one = told(fourth, shipped)
    assert Reversal(Library(shipped.generation, shipped.book)).denial(question, [one]) is None


def test_whoever_is_asked_about_too_is_no_other(shipped: Service) -> None:
    sold = "IBM did not sell Diversity in Faces."
    assert _carries(shipped, Verdict.YES, "IBM never sold its Flickr faces, right?", sold, "ibm-dif-dataset-2019")
    assert not _carries(shipped, Verdict.YES, "Did Flickr sell its faces?", sold, "ibm-dif-dataset-2019")


def test_a_law_after_which_something_is_asked_for_is_not_asked_about(shipped: Service) -> None:
    others = Lock(Library(shipped.generation, shipped.book)).others
    one = told("BIPA covers banks.", shipped)
    assert others.are_laws(read_question("Does SB 6280 cover banks?", BOOK), one)
    assert not others.are_laws(read_question("Do laws cover banks after SB 6280?", BOOK), one)


def test_whoever_asked_for_one_thing_may_have_been_asked_for_another(shipped: Service) -> None:
    reversal = Reversal(Library(shipped.generation, shipped.book))
    one = said("Senator Ed Markey asked Amazon to end the doorbell feature.")
    assert reversal.denial(asked("Did Amazon ask Senator Ed Markey to end the doorbell feature?"), [one]) is one
    assert reversal.denial(asked("Did Amazon ask Senator Ed Markey to regulate face scans?"), [one]) is None


def test_one_of_several_regulators_is_any_of_them(shipped: Service) -> None:
    called = "The Hamburg regulator later called PimEyes' practices illegal."
    for which, carries in (("a", True), ("the", False)):
        asked = f"Did {which} German regulator call the practices of PimEyes illegal?"
        assert _carries(shipped, Verdict.YES, asked, called, "pimeyes-legal") is carries


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Was it illegal for Oslo to skip bidding?", "Oslo awarded it to Clearview as a no-bid contract.", True),
        ("Had NEC left before it was found illegal?", "NEC had already left in 2020.", False),
        ("Is NEC guilty?", "NEC sold it to Oslo.", True),
        ("Is that one of the purposes accepted for live use?", "The purposes include finding people.", False),
        ("Is the app unconstitutional?", "Oslo uses the app.", True),
        ("Was it illegal for Oslo to use it?", "Oslo broke privacy law.", False),
        ("Is the scraping unlawful?", "A commissioner found the scraping illegal.", False),
        ("Is the scanner in use?", "The scanner had been bought.", True),
        ("Is the scanner up and running yet?", "Oslo planned to buy the scanner.", True),
        ("Is the scanner in use?", "The scanner runs in Oslo.", False),
        ("Is the service for live recognition?", "Oslo chose NEC for its matching service.", True),
        ("Did NEC buy the platform?", "NEC signed a contract of Oslo for the platform.", True),
        ("Did Oslo buy the platform?", "Oslo gave NEC a contract for the platform.", False),
        ("Did Oslo scan anyone?", "A court was assessing a law of Oslo.", True),
        ("Were visitors identified?", "Oslo ran face recognition on visitors.", False),
        ("Did Oslo have face scan vans?", "Oslo had vans.", False),
        ("Is it on at night?", "It is on only during operations.", True),
        ("Does it run on weekends?", "It runs at all times.", False),
        ("Did Oslo have to pay?", "Oslo settled a lawsuit over face recognition.", True),
        ("Did Oslo have to pay?", "Oslo settled a lawsuit for $300,000.", False),
        ("Will Oslo pay?", "A settlement bars Oslo from it for five years.", True),
        ("Was Oslo fined?", "Oslo agreed to pay $3 million to settle lawsuits.", True),
        ("Was Oslo fined?", "A court ordered Oslo to pay €3 million.", False),
        ("Has it been decided?", "Oslo's council voted 8-1 to ban it.", True),
        ("Has it been decided?", "A court ruled against Oslo.", False),
        ("Was it granted?", "The governor signed a law that bars it.", True),
        ("Was it granted?", "The governor allowed one exception.", False),
        ("Has it been paid?", "NEC agreed to pay Texas $1 million.", True),
        ("Has it been paid?", "NEC paid Texas $1 million.", False),
        ("Has the app been replaced?", "A replacement for the app had been bought.", True),
        ("Has the app been replaced?", "A new app replaced the old one.", False),
        ("Is NEC back in?", "NEC pulled back from it.", True),
        ("Is NEC back in?", "NEC sells it again.", False),
        ("Was the bill sent back?", "The governor sent back the bill.", False),
    ],
)
def test_no_yes_to_what_is_unlawful_or_in_use_without_a_word_for_it(question: str, text: str, lacks: bool) -> None:
    assert lacks_what_it_takes(question, text) is lacks


def test_whoever_lifts_an_injunction_against_a_ban_upholds_it() -> None:
    assert lacks_what_a_no_takes("Was Oslo's ban upheld?", "A court lifted an injunction against the ban of Oslo.")
    assert not lacks_what_a_no_takes("Was Oslo's ban upheld?", "A court overturned the ban of Oslo.")


def test_the_case_against_whom_was_arrested_is_not_the_one_they_brought() -> None:
    assert lacks_what_a_no_takes("Did the police settle?", "The case against him was dismissed.")
    assert lacks_what_a_no_takes("Was he jailed?", "The case against him was dismissed.")
    assert not lacks_what_a_no_takes("Did the police settle?", "His lawsuit was thrown out.")


def test_what_is_optional_is_not_kept_for_that() -> None:
    assert lacks_what_a_no_takes("Are the selfies deleted?", "A selfie remained optional.")
    assert not lacks_what_a_no_takes("Are the selfies deleted?", "The selfies are stored for seven years.")


def test_what_bars_one_use_bars_nothing_else() -> None:
    asked = "Can police use it for anything else?"
    assert lacks_what_a_no_takes(asked, "Police may not use it for face recognition.")
    assert not lacks_what_a_no_takes(asked, "Police may use it only for face recognition.")


def test_whoever_has_no_contract_may_sell_all_the_same() -> None:
    assert lacks_what_a_no_takes("Can NEC sell it to Oslo?", "Oslo said it had no contract with NEC.")
    assert not lacks_what_a_no_takes("Was the sales stop in Oslo for ever?", "The deal bars NEC for five years.")
    assert lacks_what_a_no_takes("Is NEC allowed to sell it to Oslo?", "There was no evidence that Oslo bought it.")
    assert not lacks_what_a_no_takes("Can NEC sell it to Oslo?", "A settlement bars NEC from that.")
    assert lacks_what_a_no_takes("Was he innocent of the theft?", "Police arrested him over a theft.")
    assert lacks_what_a_no_takes("Did NEC pitch it to Oslo?", "There was no evidence that Oslo bought it.")
    assert not lacks_what_a_no_takes("Did Oslo buy it after NEC's pitch?", "There was no evidence that Oslo bought it.")
    assert not lacks_what_a_no_takes("Can NEC sell it to Oslo?", "NEC does not sell it to anyone.")
    assert lacks_what_a_no_takes("Is the app unlawful?", "The app belongs to Oslo.")
    assert not lacks_what_a_no_takes("Was Ann found guilty of it?", "The case against Ann was dismissed.")
    assert lacks_what_a_no_takes("Is it on at night?", "It is on only during operations.")
    assert not lacks_what_a_no_takes("Is it on at night?", "It is on only by day.")
    assert not lacks_what_a_no_takes("Is it on all day?", "It is on only during operations.")


def test_who_is_named_in_a_list_is_on_no_blacklist_by_that() -> None:
    named = "The department named NEC in its inventory of software."
    for lacks in (lacks_what_it_takes, lacks_what_a_no_takes):
        assert lacks("Was NEC put on a blacklist?", named)
        assert not lacks("Was NEC put on a blacklist?", "The export list includes NEC.")


def test_a_product_may_be_asked_about_by_what_its_article_calls_it(shipped: Service) -> None:
    sold = "IBM did not sell Diversity in Faces."
    assert _carries(shipped, Verdict.NO, "Did IBM sell its dataset?", sold, "ibm-dif-dataset-2019")
    assert not _carries(shipped, Verdict.NO, "Does IBM sell face recognition?", sold, "ibm-dif-dataset-2019")


def test_what_one_says_is_proved_by_no_word_of_another(shipped: Service) -> None:
    called = "Clearview called the Dutch data protection authority's decision unenforceable."
    for verdict in (Verdict.YES, Verdict.NO):
        asked = "Was it the Dutch data protection authority that called the decision unenforceable?"
        assert not _carries(shipped, verdict, asked, called, "clearview-dutch-fine-2024")
    asked = "Did Clearview call the Dutch data protection authority's decision unenforceable?"
    assert _carries(shipped, Verdict.YES, asked, called, "clearview-dutch-fine-2024")


def test_two_that_a_sentence_joins_say_it_together(shipped: Service) -> None:
    neither = "Neither Clearview nor the Dutch data protection authority would say whether it was paid."
    for question in ("Did Clearview say that it was paid?", "Did the Dutch data protection authority say it was paid?"):
        assert _carries(shipped, Verdict.NO, question, neither, "clearview-dutch-fine-2024")


def test_a_body_that_a_follow_up_only_carries_over_need_not_be_named_of_what_is_no_rule(shipped: Service) -> None:
    lock, one = Lock(Library(shipped.generation, shipped.book)), told("The cameras in Oakland are on by day.", shipped)
    before = read_question("Did the FBI put cameras up in Oakland?", BOOK)
    follow_up = read_question("Are they on all day?", BOOK)
    carried = replace(follow_up, actors=before.actors, kinds=before.kinds, earlier=(before.text,))
    assert not lock.others.are_meant(carried, one)
    assert lock.others.are_meant(replace(carried, mentions=before.mentions), one)


def test_the_word_of_a_party_makes_nothing_lawful_and_use_is_no_sale(shipped: Service) -> None:
    hungary = _one(shipped, "hungary-pride-2025")
    own = replace(hungary, sentence=replace(hungary.sentence, text="Hungary says that its law complies with EU law."))
    dated = said("On 18 May 2021 Amazon extended its moratorium on police use of Rekognition.")
    assert not leaves_unsaid(read_question("Did Amazon extend its moratorium on police use?", BOOK), dated)
    assert leaves_unsaid(read_question("Does Hungary's law break EU law?", BOOK), own)
    assert not leaves_unsaid(read_question("Will NEC comply?", BOOK), said("NEC said that it would comply."))
    assert not leaves_unsaid(read_question("Does Hungary admit that it breaks EU law?", BOOK), own)
    ruled = replace(own, sentence=replace(own.sentence, text="A court ruled that Hungary's law is unlawful."))
    assert not leaves_unsaid(read_question("Does Hungary's law break EU law?", BOOK), ruled)
    uses = _carries(shipped, Verdict.PARTLY, "Is Wegmans selling face data?", "Some stores use it.", "wegmans-nyc-2026")
    sells = _carries(
        shipped, Verdict.PARTLY, "Is Wegmans selling face data?", "Some stores sell it.", "wegmans-nyc-2026"
    )
    assert (uses, sells) == (False, True)


def _one(shipped: Service, article_id: str) -> Evidence:
    """Return the first sentence of an article as evidence."""
    sentence = shipped.generation.sentences_of(article_id)[0]
    return replace(told(sentence.text, shipped), article=shipped.generation.articles[article_id], sentence=sentence)


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Can foreigners refuse the photo?", "Travellers may decline the photo.", True),
        ("Can foreigners refuse the photo?", "Non-citizens may decline the photo.", False),
        ("Can green card holders refuse it?", "Everyone may decline the photo.", False),
        ("Must citizens take part?", "The rule lets it photograph every non-citizen.", False),  # "every" may mean all
        ("Must citizens take part?", "The rule lets it photograph non-citizens.", True),
        ("Must citizens take part?", "US citizens need not take part.", False),
        ("Must I let them if I am American?", "Non-citizens have to let them.", True),
        ("Did an American company win it?", "NEC won it.", False),
        ("Did NEC appeal the ruling?", "The Court of Appeal ruled against NEC.", True),
        ("Did NEC appeal the ruling?", "NEC dropped its appeal.", False),
        ("Did NEC win its appeal?", "The Court of Appeal sided with NEC.", False),
    ],
)
def test_a_rule_for_citizens_is_none_for_foreigners_nor_one_for_travellers(
    question: str, text: str, lacks: bool
) -> None:
    assert lacks_what_it_takes(question, text) is lacks


def test_what_was_done_was_not_done_secretly_or_illegally_by_that() -> None:
    assert lacks_what_it_takes("Did NEC secretly scan them?", "NEC scanned them.")
    assert not lacks_what_it_takes("Did NEC secretly scan them?", "NEC scanned them without notice.")
    assert lacks_what_a_no_takes("Did NEC secretly scan them?", "NEC scanned them without notice.")
    assert lacks_what_it_takes("Did anyone die because of facial recognition?", "A man was killed in Oslo.")
    assert not lacks_what_it_takes("Did anyone die because of facial recognition?", "A false match led to his death.")
    assert lacks_what_a_no_takes("Was BIPA weakened?", "Illinois amended BIPA.")
    assert not lacks_what_a_no_takes("Was BIPA weakened?", "Illinois made BIPA stronger.")
    assert lacks_what_it_takes("Does Russia have a law on face scans?", "On 4 May 2023 a court ruled against Russia.")
    assert not lacks_what_it_takes("Is there any law on it in Vermont?", "In Vermont S.124 covers police.")
    assert not lacks_what_it_takes("Does Russia have a law on face scans?", "Russia limits face scans.")
    assert lacks_what_it_takes("Is it legal in Oslo?", "Oslo police run ten vans.")
    assert not lacks_what_it_takes("Is it legal in Oslo?", "Oslo police may run ten vans.")
    assert lacks_what_it_takes("Did anyone go to jail for it?", "Oslo police arrested a man over it.")
    assert not lacks_what_it_takes("Did anyone go to jail for it?", "A man spent ten days in a cell over it.")
    assert lacks_what_it_takes("Did NEC illegally scan them?", "NEC scanned them.")
    assert not lacks_what_it_takes("Did NEC illegally scan them?", "NEC broke the law when it scanned them.")


def test_what_holds_is_no_longer_so_by_nothing_but_its_end() -> None:
    asked = "Does the sheriff no longer have to report it?"
    assert lacks_what_it_takes(asked, "The rule includes the sheriff.")
    assert not lacks_what_it_takes(asked, "The rule on the sheriff expired.")
    assert not lacks_what_it_takes(asked, "The sheriff does not have to report it.")


def test_who_does_not_act_denies_nobody_the_right_to_sue() -> None:
    asked_to_sue = "Can people sue a store for scanning them?"
    assert lacks_what_a_no_takes(asked_to_sue, "The regulator declined to act against PimEyes.")
    assert not lacks_what_a_no_takes(asked_to_sue, "Only the attorney general can enforce the law.")
    assert not lacks_what_a_no_takes("Did the regulator act?", "The regulator declined to act against PimEyes.")


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Has Oslo repealed its ban?", "Oslo banned it in 2020.", True),
        ("Has Oslo repealed its ban?", "Oslo's ban does not cover shops.", True),
        ("Has Oslo repealed its ban?", "Oslo's ban remains in place.", False),
        ("Has Oslo repealed its ban?", "Oslo has not changed its ban.", False),
        ("Did Oslo end its trial in 2020?", "In 2019 Oslo ended its trial.", False),  # but in another year
        ("Has Oslo repealed its 2020 ban?", "Oslo banned it in 2020.", True),
        ("Did NEC stop selling scanners?", "NEC sells scanners.", True),
        ("Did NEC stop selling scanners?", "NEC still sells scanners.", False),
        ("Did Oslo stop shops from using it?", "Oslo's ban binds the city.", False),  # kept others from it
        ("Is Oslo's stop a law?", "It is a pause of the police.", False),
        ("Have the tests resumed?", "The tests were halted in April.", True),
        ("Have the tests resumed?", "The tests have not begun again.", False),
        ("Has Oslo brought the tests back?", "The tests were halted in April.", True),
        ("Has Oslo gone back to testing it?", "Oslo paused the tests until further notice.", False),
        ("Did NIST test it again?", "NIST tested it in 2019.", True),
        ("Did NIST test it again?", "NIST never tested it again.", False),
    ],
)
def test_what_was_so_denies_not_that_it_ended_since(question: str, text: str, *, lacks: bool) -> None:
    assert lacks_what_a_no_takes(question, text) is lacks


def test_what_no_court_has_decided_denies_nobody_the_appeal() -> None:
    appeal = "Did the store appeal the ruling?"
    assert lacks_what_a_no_takes(appeal, "The tribunal had not decided the case.")
    assert not lacks_what_a_no_takes(appeal, "The store accepted the ruling.")


def test_what_somebody_asked_for_denies_nothing_else_that_they_may_have_asked_for() -> None:
    urged = "Did NEC push governments to pass laws?"
    assert lacks_what_a_no_takes(urged, "NEC asked the government to regulate it.")
    assert not lacks_what_a_no_takes(urged, "NEC asked governments not to pass laws.")


def test_what_nobody_bought_may_have_been_offered() -> None:
    untold = "The agency said it had no contract with NEC for the software."
    for question in ("Did NEC offer it to the agency?", "Did NEC try to sell it to the agency?"):
        assert lacks_what_a_no_takes(question, untold)
        assert not lacks_what_a_no_takes(question, "NEC did not offer the software to any agency.")
    assert not lacks_what_a_no_takes("Did the agency buy it?", untold)


def test_what_a_regulator_ordered_no_lawsuit_brought_about() -> None:
    forced = "Did that class action force NEC to stop?"
    assert lacks_what_it_takes(forced, "The commissioner ordered NEC to stop.")
    assert not lacks_what_it_takes(forced, "Under the settlement NEC must stop.")
    assert not lacks_what_it_takes("Did the commissioner force NEC to stop?", "The commissioner ordered NEC to stop.")


@pytest.mark.parametrize(
    ("question", "text", "else_"),
    [
        ("Is there a ban on it in Oakland?", "Oakland banned fairs and lets police use face recognition there.", True),
        ("Is it banned in Oakland?", "Oakland's law lets officers use face recognition for some crimes.", True),
        ("Is it banned in Oakland?", "Oakland bans face recognition and lets police use facial images.", False),
        ("Did Oakland ban fairs?", "Oakland banned fairs and lets police use face recognition there.", False),
        ("Was the ban in Oakland lifted?", "Oakland's new law lets police use face recognition.", False),
        ("May police in Oakland use it?", "Oakland's new law lets police use face recognition.", False),
    ],
)
def test_what_lets_it_be_used_and_bars_another_thing_tells_of_no_bar(question: str, text: str, else_: bool) -> None:
    assert bars_something_else(asked(question), said(text)) is else_


@pytest.mark.parametrize(
    ("question", "text", "leaves"),
    [
        ("Did Microsoft's pledge come after IBM's exit?", "The emails came days after Microsoft's pledge.", True),
        ("Did Microsoft's pledge come after IBM's exit?", "Microsoft's pledge came before IBM's exit.", False),
        ("Did Microsoft's pledge come after the emails?", "The emails came days after Microsoft's pledge.", False),
    ],
)
def test_a_sentence_on_one_of_two_events_puts_them_in_no_order(
    shipped: Service, question: str, text: str, leaves: bool
) -> None:
    reversal = Reversal(Library(shipped.generation, shipped.book))
    assert reversal.leaves_other_out(asked(question), said(text)) is leaves


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Can my boss use it?", "The law does not ban the use of it.", True),
        ("Can my boss use it?", "The law lets companies use it with consent.", False),
        ("May a landlord use it?", "The law requires shops to put up a sign.", True),
        ("Is the tagging feature back?", "The settlement ended a class action over the tagging feature.", True),
        ("Is the tagging feature back?", "Facebook began to tag faces again.", False),
        ("Has it resumed sales?", "It sells the cameras in Europe.", True),
        ("Did NEC go on when Axon stepped back?", "NEC went on.", False),
        ("Does it hold back data?", "It sells the cameras in Europe.", False),
    ],
)
def test_what_is_back_is_told_to_be_so(question: str, text: str, lacks: bool) -> None:
    assert lacks_what_it_takes(question, text) is lacks


@pytest.mark.parametrize(
    ("question", "sentence", "later"),
    [
        ("Did Oslo have limits in 2024?", "In May 2025 Oslo removed its limits.", True),
        ("Was Oslo's inquiry open in March 2024?", "Oslo's inquiry closed in May 2024.", True),
        ("Did Oslo remove its limits in 2024?", "In May 2025 Oslo removed its limits.", False),
        ("Did Oslo use it in 2020?", "Oslo began to use it in May 2023.", False),
        ("Does Oslo have limits?", "In May 2025 Oslo removed its limits.", False),
        ("Was NEC's ban in place in 2022?", "NEC did not ban it.", True),
        ("Was Oslo's ban passed in 2022?", "Oslo did not ban it.", False),
    ],
)
def test_what_was_so_or_ended_later_denies_no_earlier_year(question: str, sentence: str, later: bool) -> None:
    assert tells_what_came_later(asked(question), said(sentence)) is later


@pytest.mark.parametrize(
    ("question", "sentence", "fits"),
    [
        ("Did NEC extend it after 2020?", "In May 2021 NEC extended it.", True),
        ("Did NEC leave after 2021?", "NEC had already left in 2020.", False),
        ("Did NEC use it after 2020?", "NEC used it from 2017.", None),
        ("Did NEC use it before 2017?", "NEC used it from 2017.", False),
        ("Did NEC leave before 2021?", "NEC had already left in 2020.", True),
        ("Did NEC leave before 2019?", "NEC had already left in 2020.", False),
        ("Did NEC leave in 2020?", "NEC had already left in 2020.", None),
        ("Did NEC leave after 2021?", "NEC left.", None),
    ],
)
def test_a_date_lies_before_or_after_the_time_asked_about_or_not(
    question: str, sentence: str, fits: bool | None
) -> None:
    assert fits_time(asked(question), said(sentence)) is fits


@pytest.mark.parametrize(
    ("question", "sentence", "change"),
    [
        ("Did Oslo ban it in 2022?", "In 2022 Oslo reversed its 2020 ban on it.", True),
        ("Did Oslo pass the Eye Act in 2024?", "In 2024 Oslo amended the Eye Act.", True),
        ("Did Oslo ban it in 2025?", "In 2025 Oslo signed a law that keeps the ban on it.", True),
        ("Did Oslo reverse its ban in 2022?", "In 2022 Oslo reversed its 2020 ban on it.", False),
        ("Did Oslo ban it in 2020?", "In 2020 Oslo banned it.", False),
        ("Did Oslo still ban it in 2022?", "In 2022 Oslo had not eased its ban on it.", False),
        ("Did Oslo still ban it in 2022?", "In 2022 Oslo kept its ban on it.", False),
        ("Was it banned in Oslo in 2022?", "In 2022 Oslo reversed its 2020 ban on it.", False),  # for a part of it
    ],
)
def test_the_year_of_a_change_is_not_that_of_the_rule(question: str, sentence: str, change: bool) -> None:
    assert dates_only_a_change(asked(question), said(sentence)) is change


def test_who_is_not_named_may_have_done_it_as_well(shipped: Service) -> None:
    library = Library(shipped.generation, shipped.book)
    reversal = Reversal(library)
    bought = replace(said("ICE bought the Clearview licences."), article=library.articles["clearview-ice-2020"])
    assert reversal.leaving_doer_out(asked("Did Axon buy Clearview?"))(bought)
    assert not reversal.leaving_doer_out(asked("Did ICE buy Clearview's licences?"))(bought)
    assert not reversal.leaving_doer_out(asked("Was it Axon that bought Clearview?"))(bought)
    assert not reversal.leaving_doer_out(asked("Who bought Clearview's licences?"))(bought)
    assert isinstance(shipped.answerer.answer("Did NEC buy Idemia?"), Abstention)


def test_no_verdict_on_a_thing_of_one_year_rests_on_what_calls_it_by_another(shipped: Service) -> None:
    article = shipped.generation.articles["amazon-moratorium-2020"]
    lock = Lock(Library(shipped.generation, shipped.book))
    question = read_question("Does its 2021 pause bind the police?", BOOK)
    for text, other in (("The 2020 pause bound police.", True), ("The 2020 pause grew into the 2021 pause.", False)):
        one = replace(told(text, shipped), article=article)
        assert lock.is_of_another_year(question, one) is other


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("Did Amazon lift its 2020 police pause?", False),
        ("Did Amazon lift its 2023 police pause?", True),
        ("Did it end after the 2021 extension?", False),  # that an article of the same line tells
        ("Was it sold in 2017?", False),  # which calls nothing by that year
    ],
)
def test_no_verdict_on_a_thing_of_one_year_rests_on_one_of_another(
    shipped: Service, question: str, *, other: bool
) -> None:
    article = shipped.generation.articles["amazon-moratorium-2020"]
    one = replace(told("Amazon paused police use.", shipped), article=article)
    lock = Lock(Library(shipped.generation, shipped.book))
    assert lock.is_of_another_year(read_question(question, BOOK), one) is other


def test_a_sentence_that_counts_states_need_not_name_them_as_a_body(shipped: Service) -> None:
    reply = shipped.answerer.answer("Have any US states fought the settlement with Clearview?")
    assert isinstance(reply, Answer)
    assert reply.verdict is Verdict.YES
    assert "22 states" in reply.citations[0].quote


def test_the_day_of_a_law_is_not_that_of_a_consultation_on_it() -> None:
    asked_when = "When was the consultation announced?"
    assert lacks_what_a_date_takes(asked_when, "On 3 May 2021 the minister announced a bill.")
    assert not lacks_what_a_date_takes(asked_when, "On 3 May 2021 the minister began to consult on a bill.")


def test_the_day_on_which_something_ended_is_not_that_on_which_it_began() -> None:
    assert lacks_what_a_date_takes("When did the pilot begin?", "On 3 May 2021 the police ended their pilot.")
    assert not lacks_what_a_date_takes("When did the pilot begin?", "Since 3 May 2021 the police try it.")
    assert not lacks_what_a_date_takes("When did the police begin to scan?", "On 3 May 2021 they ended it.")


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Did NEC get a loan from Ohio?", "Ohio gave NEC a contract.", True),
        ("Did NEC get a loan from Ohio?", "Ohio lent NEC a million.", False),
        ("Was the town given a discount?", "The town bought ten licences.", True),
        ("Did NEC get a fine?", "NEC agreed to pay Ohio a million to settle.", True),
        ("Has NEC confirmed that?", "Reuters reported that NEC had dropped the rule.", True),
        ("Has NEC confirmed that?", "NEC told Reuters that it had dropped the rule.", False),
        ("Was the report confirmed?", "Reuters reported that NEC had dropped the rule.", False),
    ],
)
def test_what_somebody_got_and_confirmed_has_to_be_named(question: str, text: str, lacks: bool) -> None:
    assert lacks_what_it_takes(question, text) is lacks


def test_where_no_law_was_passed_there_may_be_a_bill() -> None:
    assert lacks_what_a_no_takes("Is there a state bill on it?", "Ohio has no law on face scans.")
    assert not lacks_what_a_no_takes("Is there a state bill on it?", "No bill on face scans was introduced in Ohio.")


def test_no_no_rests_on_a_deed_of_which_it_is_not_told_to_whom_it_was_done(shipped: Service) -> None:
    over = "On 3 August 2023 Woodruff sued over the arrest."
    assert not _carries(shipped, Verdict.NO, "Did Porcha Woodruff sue Detroit?", over, "woodruff-arrest-2023")
    assert _carries(shipped, Verdict.NO, "Did Porcha Woodruff sue in Detroit?", over, "woodruff-arrest-2023")
    never = "Woodruff did not sue over the arrest."
    assert _carries(shipped, Verdict.NO, "Did Porcha Woodruff sue Detroit?", never, "woodruff-arrest-2023")


def test_a_tally_that_is_not_told_is_neither_confirmed_nor_denied(shipped: Service) -> None:
    untold = shipped.answerer.answer("Was the Minneapolis vote 13-0?")
    told = shipped.answerer.answer("Was the vote in King County 9-0?")
    assert not isinstance(untold, Answer) or untold.verdict is None
    assert isinstance(told, Answer)
    assert told.verdict is Verdict.YES


@pytest.mark.parametrize(
    ("question", "sentence", "untold"),
    [
        ("Did NEC use it in 2018?", "NEC said it dropped its use of it in 2016.", True),
        ("Did NEC use it in 2018?", "On 6 May 2018 the Post reported that NEC built it for schools.", True),
        ("Did NEC use it in 2018?", "In May 2018 the Post reported that NEC was using it.", False),
        ("Did NEC use it in 2018?", "The 2018 lawsuit says NEC scanned faces.", True),
        ("Did NEC use it in 2018?", "In May 2018 NEC used it in shops.", False),
        ("Did NEC sell it in 2018?", "The 2018 lawsuit says NEC sold it.", False),
        ("Did NEC use it?", "The 2018 lawsuit says NEC scanned faces.", False),
    ],
)
def test_the_date_of_a_report_or_of_an_end_is_none_of_a_use(question: str, sentence: str, *, untold: bool) -> None:
    assert tells_not_of_then(asked(question), said(sentence)) is untold


@pytest.mark.parametrize(
    ("question", "sentence", "begun"),
    [
        ("Was Oslo's inquiry open in March 2024?", "In May 2023 Oslo opened an inquiry.", True),
        ("Was Oslo's inquiry opened in March 2024?", "In May 2023 Oslo opened an inquiry.", False),
        ("Was Oslo's inquiry open in March 2024?", "In May 2023 Oslo ended what it had opened.", False),
        ("Was Oslo's inquiry open in March 2023?", "In May 2023 Oslo opened an inquiry.", False),
        ("Did Oslo inquire in March 2024?", "In May 2023 Oslo opened an inquiry.", False),
    ],
)
def test_what_began_before_a_time_may_have_gone_on_in_it(question: str, sentence: str, *, begun: bool) -> None:
    assert tells_what_had_begun(asked(question), said(sentence)) is begun


def test_what_was_done_before_another_did_it_is_borne_out_by_nothing_that_leaves_the_other_out(
    shipped: Service,
) -> None:
    paused, article = (
        "On 10 June 2020 Amazon paused police use of its face recognition for one year.",
        "june-2020-context",
    )
    assert not _carries(shipped, Verdict.YES, "Did Amazon pause before IBM quit?", paused, article)
    assert _carries(shipped, Verdict.YES, "Did Amazon pause police use?", paused, article)


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("Does it cover the FBI?", "The FBI was starting a project with Rekognition.", True),
        ("Does it cover the FBI?", "The moratorium leaves out the FBI.", False),
        ("Does the ban apply to shops?", "Shops scan faces.", True),
        ("Has the complaint led to a prosecution?", "In May the group filed a criminal complaint.", True),
        ("Did PimEyes stop blocking searches?", "PimEyes blocked searches.", True),
        ("Did PimEyes stop blocking searches?", "PimEyes no longer blocks searches.", False),
        ("Did the sale of the stake go through?", "The fund would sell its stake.", True),
        ("Has the complaint led to a prosecution?", "Prosecutors opened a case after the complaint.", False),
    ],
)
def test_what_a_rule_covers_and_what_came_of_a_thing_has_to_be_told(question: str, text: str, lacks: bool) -> None:
    assert lacks_what_it_takes(question, text) is lacks


def test_who_was_sued_took_nobody_to_court(shipped: Service) -> None:
    sued, article = "The nonprofit Secure Justice sued the city of San Francisco in July 2024.", "sf-lawsuit-2024"
    assert not _carries(shipped, Verdict.YES, "Did San Francisco take Secure Justice to court?", sued, article)
    assert _carries(shipped, Verdict.YES, "Did Secure Justice take San Francisco to court?", sued, article)


def test_a_request_tells_not_whether_it_was_refused() -> None:
    asked_to = "A senator asked Amazon to end the feature."
    assert lacks_what_a_no_takes("Did Amazon turn down the senator's request?", asked_to)
    assert not lacks_what_a_no_takes("Did Amazon turn down the senator's request?", "Amazon agreed to end it.")


def test_what_need_not_be_asked_for_is_let() -> None:
    assert lacks_what_a_no_takes("Does the TSA have to let me opt out?", "The scan is optional.")
    assert not lacks_what_a_no_takes("Do I have to let the TSA scan me?", "The scan is optional.")


@pytest.mark.parametrize(
    ("question", "sentence", "condition_only"),
    [
        ("May Boston police search for a face?", "Each search needs the approval of a lieutenant in Boston.", True),
        ("May Boston police search without approval?", "Each search needs the approval of a lieutenant.", False),
        ("May Boston police search freely?", "Each search needs a warrant in Boston.", False),
        ("May Boston police search crowds?", "A search needs a warrant, and crowds may not be searched.", False),
        ("Does Boston search for faces?", "Each search needs the approval of a lieutenant in Boston.", False),
    ],
)
def test_whose_approval_a_thing_needs_does_not_tell_that_it_may_not_be_done(
    shipped: Service, question: str, sentence: str, condition_only: bool
) -> None:
    assert tells_a_condition_only(read_question(question, BOOK), told(sentence, shipped)) is condition_only


@pytest.mark.parametrize(
    ("sentence", "let"),
    [
        ("Boston can ask the sheriff, which was also banned in 2023 and is now permitted.", True),
        ("Asking the sheriff was allowed in Boston and is now banned.", False),
    ],
)
def test_what_was_barred_and_is_allowed_now_denies_no_leave(shipped: Service, sentence: str, let: bool) -> None:
    assert tells_it_is_let_now(read_question("May Boston ask the sheriff?", BOOK), told(sentence, shipped)) is let


def test_a_preliminary_approval_is_no_final_one() -> None:
    assert lacks_what_it_takes("Did it get final approval?", "The judge gave it his preliminary approval.")
    assert not lacks_what_it_takes("Did it get final approval?", "The judge gave it his final approval.")
