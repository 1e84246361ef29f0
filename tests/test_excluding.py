"""What a sentence tells of what excludes something else: fixed cameras are no mobile ones."""

import pytest
from msgspec.structs import replace

from bot.answering.reply import Verdict
from bot.answering.settled.excluding import by_exclusion
from corpus.shelf import Shelf
from retrieval.entailment.model import Entailment
from tests.sayings import asked, said

UNSURE = Entailment(0.1, 0.1, 0.1, 0.7)
DENIES = Entailment(0.05, 0.85, 0.05, 0.05)
AFFIRMS = Entailment(0.85, 0.05, 0.05, 0.05)


def verdict(question: str, text: str, says: Entailment = UNSURE) -> Verdict | None:
    ruling = by_exclusion(asked(question), [said(text, says=says)], Shelf.of())
    return None if ruling is None else ruling.verdict


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Are Oslo's cameras mobile?", "Oslo runs fixed cameras.", Verdict.NO),
        ("Are Oslo's scanners mobile?", "Oslo runs fixed cameras.", None),
        ("Are Oslo's cameras not mobile?", "Oslo runs fixed cameras.", None),
        ("Did the class get cash from NEC?", "It gives the class a stake in NEC.", Verdict.NO),
        ("Did Oslo get cash from NEC?", "Oslo has a stake in NEC.", None),  # of what else it got nothing is told
        ("Was NEC sued in state court?", "NEC was sued in federal court.", Verdict.NO),
        (
            "Was the suit against NEC filed in state court?",
            "The suit against NEC was filed in federal court.",
            Verdict.NO,
        ),
        ("Is NEC run by the police?", "The alerts came from NEC, a private company.", Verdict.NO),
        ("Did NEC's users lose it at once?", "Users of NEC lost it by 30 June 2023.", Verdict.NO),
        ("Did NEC's users lose it at once?", "Existing users of NEC lost it by 30 June 2023.", None),
        ("Did NEC's old users lose it at once?", "Existing users of NEC lost it by 30 June 2023.", Verdict.NO),
        ("Does NEC's filter work reliably for teenagers?", "NEC's filter is less reliable for teenagers.", Verdict.NO),
        ("Does NEC still invest in startups?", "NEC would make no more minority investments in startups.", Verdict.NO),
        ("Is NEC's app available?", "The app of NEC was inactive.", Verdict.NO),
        ("Did NEC take it out?", "The app of NEC was inactive.", None),
        ("Is the NEC service for live searches?", "The NEC service is for retrospective searches.", Verdict.NO),
        ("Did Oslo scan people secretly?", "Oslo scanned the faces without notice.", Verdict.YES),
        ("Did Oslo hide the scanning from shoppers?", "Oslo scanned the faces without notice.", Verdict.YES),
        ("Did Oslo hide the prices from shoppers?", "Oslo scanned the faces without notice.", None),
        ("Did Oslo tell shoppers?", "Oslo scanned the faces without notice.", Verdict.NO),
        ("Are street parades outlawed in Oslo?", "In May Oslo passed a law that bans street events.", Verdict.YES),
        ("Is face recognition banned in Oslo?", "In May Oslo passed a law that bans street events.", None),
        ("Is the law on events in Oslo illegal?", "In May Oslo passed a law that bans street events.", None),
        ("Did NEC find events in Oslo illegal?", "In May Oslo passed a law that bans street events.", None),
        ("Did Oslo buy NEC licences?", "Oslo signed a $225,000 deal for NEC's face recognition.", Verdict.YES),
        ("Did NEC buy the platform?", "NEC signed a five-year Oslo contract for the platform.", None),
        ("Did the class get cash rather than shares in NEC?", "It gives the class a stake in NEC.", Verdict.NO),
        (
            "Was NEC pushed out of police work nationwide?",
            "The deal still allows NEC to sell to police outside Oslo.",
            Verdict.NO,
        ),
        ("Was NEC pushed out of police work?", "The deal still allows NEC to sell to police outside Oslo.", None),
        (
            "Did people learn that NEC supplied police from NEC itself?",
            "Documents obtained by Oslo showed that NEC supplied police.",
            Verdict.NO,
        ),
        (
            "Did people learn that NEC paid police from NEC itself?",
            "Documents obtained by Oslo showed that NEC supplied police.",
            None,
        ),
        ("Did John Smith steal the watch?", "Face recognition wrongly matched John Smith over a watch.", Verdict.NO),
        ("Did John Smith steal the car?", "Face recognition wrongly matched John Smith over a watch.", None),
        ("Do people have to opt out of NEC's feature?", "NEC's feature is opt-in and off by default.", Verdict.NO),
    ],
)
def test_what_excludes_it_says_no_and_what_is_the_same_says_yes(
    question: str, text: str, expected: Verdict | None
) -> None:
    assert verdict(question, text) is expected


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Do stars have to use NEC's scans?", "Public figures can choose whether NEC protects them."),
        ("Was NEC fined by Oslo?", "Oslo declined to act against NEC."),
        ("Does NEC's code allow mass surveillance?", "NEC's code says customers should not use it for that."),
        ("Were citizens scanned by Oslo?", "Oslo used only the faces of officers who had volunteered."),
    ],
)
def test_some_of_it_is_told_only_where_it_was_read_so(question: str, text: str) -> None:
    assert verdict(question, text, DENIES) is Verdict.NO
    assert verdict(question, text, AFFIRMS) is None
    assert verdict(question, text) is None


def test_how_it_stands_the_newest_article_has_to_tell() -> None:
    earlier = said("Oslo runs fixed cameras.", 2023, says=UNSURE)
    later = replace(said("Oslo runs vans.", 2024).article, supersedes=("of-2023",))
    articles = Shelf.of(earlier.article, later)
    assert by_exclusion(asked("Are Oslo's cameras mobile?"), [earlier], articles) is None


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Did Oslo's law stop police from using street cameras?", "Oslo's law did not cover other cameras."),
        ("Could a lawyer suing NEC walk into its halls?", "NEC barred from its halls all lawyers suing it."),
        ("Can I sue NEC for each scan?", "Repeated scans by NEC count as one violation."),
    ],
)
def test_what_is_left_out_barred_or_counted_once_says_no_where_it_was_read_so(question: str, text: str) -> None:
    assert verdict(question, text, DENIES) is Verdict.NO
    assert verdict(question, text) is None
    assert verdict(question, text, AFFIRMS) is None
