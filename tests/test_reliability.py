from pathlib import Path

import pytest
from msgspec import structs

from bot.answering.reply import Verdict
from bot.errors import CommandError
from bot.golden import GoldQuestion
from bot.outcome import Outcome
from bot.reliability import Band, Reliability, lay_out, measure, publish, read_published, tell
from tests.replies import ABSTENTION, ANSWER

FACT = ANSWER.citations[0].article.facts[0]
GOLD = GoldQuestion(id="g", text="Does Microsoft sell it?", answerable=True, verdict=Verdict.NO, facts=(FACT,))
OPEN = GoldQuestion(id="o", text="When was it announced?", answerable=True, facts=(FACT,))
ELSEWHERE = GoldQuestion(id="e", text="When did it end?", answerable=True, facts=("another",))
BEYOND = GoldQuestion(id="u", text="Is it banned in Austin?", answerable=False)
UNJUDGED = GoldQuestion(id="x", text="Who else?", answerable=True)


def given(question: GoldQuestion, confidence: float | None, verdict: Verdict | None = Verdict.NO) -> Outcome:
    return Outcome(question, structs.replace(ANSWER, verdict=verdict, confidence=confidence), 1.0)


def refused(question: GoldQuestion, confidence: float | None) -> Outcome:
    return Outcome(question, structs.replace(ABSTENTION, confidence=confidence), 1.0)


OUTCOMES = (
    given(GOLD, 0.96),
    given(GOLD, 1.0, Verdict.YES),
    given(GOLD, 0.95, None),
    given(OPEN, 0.75, None),
    given(ELSEWHERE, 0.7, None),
    given(BEYOND, 0.72),
    given(UNJUDGED, 0.99, None),
    given(OPEN, None, None),
    refused(BEYOND, 0.2),
    refused(BEYOND, None),
)
MEASURED = Reliability(
    articles="abc",
    generation="g-1",
    questions=10,
    brier=0.2,
    calibration_error=0.1,
    auroc=0.9,
    bands=(
        Band(low=0.7, high=0.8, answers=3, confidence=0.72, cited=1, right=1, verdicts=0, verdicts_right=0, flipped=0),
        Band(low=0.95, high=1.0, answers=3, confidence=0.97, cited=3, right=1, verdicts=2, verdicts_right=1, flipped=1),
    ),
)


def test_answers_are_counted_in_bands_of_their_confidence_and_judged_by_what_is_known() -> None:
    measured = measure(OUTCOMES, "abc", "g-1")
    assert measured is not None
    low, high = measured.bands
    assert (low.low, low.high, low.answers, low.cited, low.right) == (0.7, 0.8, 3, 1, 1)
    assert low.confidence == pytest.approx((0.75 + 0.7 + 0.72) / 3, abs=1e-4)
    assert (low.verdicts, low.verdicts_right, low.flipped) == (0, 0, 0)
    assert (high.low, high.high, high.answers, high.cited, high.right) == (0.95, 1.0, 3, 3, 2)
    assert (high.verdicts, high.verdicts_right, high.flipped) == (2, 1, 1)
    assert (measured.articles, measured.generation, measured.questions) == ("abc", "g-1", 10)


def test_brier_score_calibration_error_and_auroc_by_hand() -> None:
    measured = measure(OUTCOMES, "abc", "g-1")
    assert measured is not None
    squares = [0.04**2, 1.0, 0.05**2, 0.25**2, 0.7**2, 0.72**2]
    assert measured.brier == pytest.approx(sum(squares) / 6, abs=1e-4)
    apart = abs(0.75 + 0.7 + 0.72 - 1) + abs(0.96 + 1.0 + 0.95 - 2)
    assert measured.calibration_error == pytest.approx(apart / 6, abs=1e-4)
    # answerable: .96 1 .95 .75 .7 .99 and 0 where no confidence was weighed; not answerable: .72 .2 0
    assert measured.auroc == pytest.approx((3 + 3 + 3 + 3 + 2 + 3 + 0.5) / 21, abs=1e-4)


def test_nothing_is_measured_where_nothing_can_be_judged() -> None:
    assert measure((given(UNJUDGED, 0.9), refused(BEYOND, 0.1)), "abc", "g-1") is None
    alone = measure((given(OPEN, 0.9),), "abc", "g-1")
    assert alone is not None
    assert alone.auroc is None


def test_what_is_published_is_read_back_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "reliability.toml"
    for measured in (MEASURED, structs.replace(MEASURED, auroc=None)):
        publish(file, measured)
        assert read_published(file) == measured
        assert list(tmp_path.iterdir()) == [file]
    assert "never edit" in file.read_text(encoding="utf-8")


def test_figures_that_cannot_be_written_leave_those_of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(file: Path, *_: object, **__: object) -> int:
        with file.open("w", encoding="utf-8") as stream:
            stream.write("half of")
        raise OSError(28, "No space left on device")

    (tmp_path / "figures.toml").write_text("of before", encoding="utf-8")
    (tmp_path / "reliability.toml").symlink_to("figures.toml")
    write = Path.write_text
    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(OSError, match="No space left"):
        publish(tmp_path / "reliability.toml", MEASURED)
    assert (tmp_path / "figures.toml").read_text(encoding="utf-8") == "of before"
    monkeypatch.setattr(Path, "write_text", write)
    publish(tmp_path / "reliability.toml", MEASURED)
    assert read_published(tmp_path / "figures.toml") == MEASURED


def test_a_missing_file_is_no_reliability_and_a_broken_one_is_named(tmp_path: Path) -> None:
    file = tmp_path / "reliability.toml"
    assert read_published(file) is None
    for broken in ("questions = 3\n", "questions: 3\n"):
        file.write_text(broken, encoding="utf-8")
        with pytest.raises(CommandError, match=r"reliability\.toml: is not as .* --publish [^ ]*reliability\.toml`$"):
            read_published(file)
    impossible = structs.replace(MEASURED.bands[1], verdicts=9)
    publish(file, structs.replace(MEASURED, bands=(impossible,)))
    with pytest.raises(CommandError, match="contradict each other"):
        read_published(file)


def test_it_is_told_in_plain_counts_most_confident_first() -> None:
    assert tell(MEASURED, "abc") == (
        "Measured on 10 questions with known answers:",
        "Of 3 answers given with 95 to 100 % confidence, 1 cited a right article, with no wrong verdict.",
        "Of 3 answers given with 70 to 80 % confidence, 1 cited a right article, with no wrong verdict.",
        "Of 2 that said yes, no or partly, 1 said the right one and 1 the opposite.",
    )


def test_figures_of_other_articles_are_told_as_such() -> None:
    assert "on another state of the articles" in tell(MEASURED, "def")[0]


def test_the_table_has_a_line_a_band_and_its_columns_stand_below_each_other() -> None:
    header, low, high, whole = lay_out(MEASURED).splitlines()
    assert low.split() == ["70", "to", "80", "%", "3", "0.720", "1", "0.333", "1", "0.333", "0", "0", "0"]
    assert high.split()[4:8] == ["3", "0.970", "3", "1.000"]
    assert len(header) == len(low) == len(high)
    assert whole == "Brier score 0.200, calibration error 0.100, AUROC of answerable against not 0.900"


def test_an_answer_is_no_surer_of_its_verdict_than_that_is_likely() -> None:
    answer = structs.replace(ANSWER, confidence=0.97, likelihood=0.83)

    assert answer.sure == 0.83
    assert structs.replace(answer, likelihood=0.99).sure == 0.97
    assert structs.replace(answer, likelihood=None).sure == 0.97
    assert structs.replace(answer, confidence=None).sure is None
    measured = measure([Outcome(GOLD, answer, 1.0)], "abc", "g-1")
    assert measured is not None
    assert measured.bands[0].confidence == 0.83
