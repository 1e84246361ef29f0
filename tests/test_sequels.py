"""Whether something came of a matter."""

import pytest
from msgspec.structs import replace

from bot.answering.found.library import Library
from bot.answering.lock.sequels import leaves_later_untold, leaves_out, leaves_sequel_untold
from bot.answering.reply import Verdict
from bot.service import Service
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

DEAL = "Axon signed a contract with Boston."


@pytest.mark.parametrize(
    ("question", "text", "untold"),
    [
        ("Did Boston cancel its contract with Axon?", DEAL, True),
        ("Did Boston cancel its contract with Axon?", "Boston still has a contract with Axon.", False),
        ("Was the Axon contract scrapped?", "Boston ended its contract with Axon.", False),
        ("Did the mayor veto the ban?", "The council of Boston passed the ban.", True),
        ("Did the mayor veto the ban?", "The mayor of Boston signed the ban.", False),
        ("Was anybody at Axon sacked over it?", DEAL, True),
        ("Did Axon have to comply with it?", DEAL, False),
        ("Has Axon rehired the board?", "The board of Axon resigned against its wish.", True),
        ("Did Axon erase the scans?", DEAL, True),
        ("Did Axon erase the scans?", "Axon keeps the scans for a year.", False),
        ("Did Boston pay Axon?", "Boston signed up with Axon.", True),
        ("Did Axon lose access to the data?", DEAL, False),
        ("Did Axon bring the appeal?", DEAL, False),
        ("Has Axon signed a contract?", DEAL, False),
        ("Did Axon have to pay a fine?", "Axon settled with Boston.", False),  # "to pay" may be what was ordered
        ("Has Axon paid a fine?", "Axon settled with Boston.", True),
        ("Has Axon paid a fine?", "Axon paid Boston a penalty.", False),
        ("Did Axon give in?", "Axon sold tasers to Boston.", True),
        ("Did Axon give in?", "Axon refused.", False),
        ("Did Axon go bankrupt because of it?", DEAL, True),
        ("Did Axon go bankrupt because of it?", "Axon collapsed in May.", False),
        ("Did Axon hand its photos over to Boston?", DEAL, True),
        ("Did Axon give photos to Boston?", "Axon shared the photos with Boston.", False),
        ("Did Boston ask Axon to pay back the money?", DEAL, True),
        ("Did Boston ask Axon to return the money?", "Boston wants the money back from Axon.", False),
        ("Did Axon pay Boston's lawyers?", "Axon paid Boston $2 million.", True),
        ("Did Axon pay the legal costs?", "Axon paid Boston's legal fees.", False),
        ("Has a judge struck down the contract?", DEAL, True),
        ("Has a judge struck down the contract?", "A court upheld the contract.", False),
        ("Why was Axon fined?", DEAL, True),
        ("Why was Axon fined?", "Axon paid a penalty because it kept photos.", False),
    ],
)
def test_what_came_of_a_matter_is_told_by_an_article_that_speaks_of_it(question: str, text: str, untold: bool) -> None:
    assert leaves_sequel_untold(asked(question), [said(text)]) is untold


@pytest.mark.parametrize(
    ("question", "text", "untold"),
    [
        ("Did Axon later leave Boston?", "Axon said it would stay in Boston.", True),
        ("Did Axon leave Boston afterwards?", "Axon said it would stay in Boston.", True),
        ("Did Axon later leave Boston?", "Axon signed a contract, and left Boston a year later.", False),
        ("Did Axon leave Boston later than Oslo?", "Axon said it would stay in Boston.", False),
        ("Did Axon leave Boston later in 2020?", "Axon said it would stay in Boston.", False),
        ("Did Axon leave Boston?", "Axon said it would stay in Boston.", False),
    ],
)
def test_what_was_done_later_is_told_by_what_tells_of_later(question: str, text: str, untold: bool) -> None:
    assert leaves_later_untold(asked(question), [said(text)]) is untold


def test_one_article_of_those_shown_is_enough_to_tell_it() -> None:
    shown = [said(DEAL), said("Boston repealed the ordinance.", 2024)]
    assert not leaves_sequel_untold(asked("Has Boston repealed it?"), shown)


def test_no_verdict_rests_on_what_leaves_untold_whether_it_came(shipped: Service) -> None:
    library = Library(shipped.generation, shipped.book)
    deal, sorry = said(DEAL), said("Axon is sorry for the deal.", 2024)
    apology = asked("Did Axon apologise?")
    assert leaves_out(apology, Verdict.YES, [deal], [deal, sorry], library)
    assert not leaves_out(
        apology, Verdict.YES, [deal], [deal, replace(sorry, says=Entailment(0.9, 0.0, 0.0, 0.1))], library
    )
    assert leaves_out(
        apology, Verdict.YES, [deal], [deal, replace(sorry, says=Entailment(0.1, 0.0, 0.0, 0.9))], library
    )
    assert not leaves_out(asked("Did Axon sign it?"), Verdict.YES, [deal], [], library)


def test_some_deny_that_all_did_and_affirm_nothing_of_all(shipped: Service) -> None:
    library = Library(shipped.generation, shipped.book)
    some = said("Twenty of the agencies searched faces.")
    for question in ("Did all agencies search faces?", "Did every agency search faces?"):
        assert not leaves_out(asked(question), Verdict.NO, [some], [], library)
        assert leaves_out(asked(question), Verdict.YES, [some], [], library)
    assert leaves_out(asked("Do agencies search faces?"), Verdict.NO, [some], [], library)
