import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec import structs

import bot.commands.add
import bot.commands.ask
import bot.commands.chat
import bot.commands.evaluate
import bot.commands.reindex
from bot.answering.reply import Reply
from bot.cli import main
from bot.config import Config
from bot.golden import GoldQuestion
from bot.observing import Observer
from bot.reliability import read_published
from bot.render import to_json, to_terminal
from retrieval.errors import CURE, BuildRefused, IndexDamaged, ReindexRunning
from retrieval.publishing import exclusive, point_to
from tests.articles import BOOK
from tests.replies import ABSTENTION, ANSWER, ARTICLE

ROOT = Path(__file__).resolve().parent.parent


class Desk:
    """Answers every question alike, keeps what it was asked, and stands in for an opened index."""

    def __init__(self, reply: Reply = ANSWER) -> None:
        self.reply = reply
        self.heard: list[tuple[str, tuple[str, ...]]] = []
        self.generation = SimpleNamespace(id="g-1", articles_digest="abc", articles={ARTICLE.id: ARTICLE})
        self.book = BOOK
        self.opened_with: list[Path | None] = []

    @property
    def answerer(self) -> "Desk":
        return self

    def answer(self, question: str, *, earlier: Sequence[str] = ()) -> Reply:
        self.heard.append((question, tuple(earlier)))
        return self.reply

    def facts_ranked(self, question: GoldQuestion) -> tuple[str, ...]:
        return question.facts

    def open(self, config: Config, index_dir: Path | None, observer: Observer) -> "Desk":
        self.opened_with.append(index_dir)
        observer.progress(1, 1, "articles")
        return self


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Desk:
    desk = Desk()
    for command in (bot.commands.ask, bot.commands.chat, bot.commands.evaluate):
        monkeypatch.setattr(command, "open_service", desk.open)
    return desk


def test_ask_prints_the_reply_alone_and_progress_elsewhere(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "Does it?", "--index", "somewhere"]) == 0
    out, err = capsys.readouterr()
    assert out == to_terminal(ANSWER) + "\n"
    assert err == "articles: 1\n"
    assert desk.opened_with == [Path("somewhere")]


def test_ask_as_json_prints_one_object_and_passes_the_conversation_on(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["ask", "and why?", "--json", "--after", "first?", "--after", "second?"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed == to_json(ANSWER, printed["elapsed_ms"])
    assert desk.heard == [("and why?", ("first?", "second?"))]


def test_who_forgets_the_quotes_is_told_where_they_go(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "Does", "IBM", "sell", "it?", "--json"]) == 2
    assert capsys.readouterr().err == 'error: put the question in quotes: ask "Does IBM sell it?"\n'
    assert desk.opened_with == []


def test_an_abstention_is_a_reply_like_any_other(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    desk.reply = ABSTENTION
    assert main(["ask", "Does Nokia sell it?"]) == 0
    assert capsys.readouterr().out == to_terminal(ABSTENTION) + "\n"


def test_bytes_that_are_not_utf8_reach_the_answerer_as_text(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", os.fsdecode(b"caf\xe9?"), "--json"]) == 0
    assert desk.heard[0][0] == "caf\ufffd?"
    json.loads(capsys.readouterr().out)


def test_chat_builds_on_the_lines_before(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "lines").write_text("first?\n\n second? \n", encoding="utf-8")
    with (tmp_path / "lines").open(encoding="utf-8") as lines:
        monkeypatch.setattr(sys, "stdin", lines)
        assert main(["chat"]) == 0
    assert desk.heard == [("first?", ()), ("second?", ("first?",))]
    assert capsys.readouterr().out == 2 * (to_terminal(ANSWER) + "\n\n")


def test_a_byte_that_is_not_utf8_does_not_end_a_conversation(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "lines").write_bytes(b"caf\xe9?\nsecond?\n")
    with (tmp_path / "lines").open(encoding="utf-8") as lines:
        monkeypatch.setattr(sys, "stdin", lines)
        assert main(["chat"]) == 0
    assert [question for question, _ in desk.heard] == ["caf\ufffd?", "second?"]


def test_a_question_too_long_to_be_read_whole_is_told_wherever_it_is_asked(
    desk: Desk, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = "the question is long: only its first"
    assert main(["ask", "why " * 1000]) == 0
    assert told in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO("why " * 1000 + "\nwhy?\n"))
    assert main(["chat"]) == 0
    assert capsys.readouterr().err.count(told) == 1
    assert len(desk.heard) == 3


def test_evaluate_prints_figures_and_writes_a_reply_a_question(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    questions, answers = tmp_path / "q.jsonl", tmp_path / "a.jsonl"
    rows = [
        {"id": "a", "q": "Does it?", "answerable": True, "verdict": "no", "fact_ids": ["microsoft-ban-2020"]},
        {"id": "b", "q": "When?", "answerable": True, "after": "a", "fact_ids": ["elsewhere"]},
    ]
    questions.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    assert main(["evaluate", str(questions), "--answers", str(answers), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert (figures["questions"], figures["verdict"], figures["cited"], figures["ndcg_at_10"]) == (2, 1.0, 0.5, 1.0)
    assert sorted(figures["by_form"]) == ["when", "yes_no"]
    written = [json.loads(line) for line in answers.read_text(encoding="utf-8").splitlines()]
    assert [row.pop("id") for row in written] == ["a", "b"]
    assert written[0] == to_json(ANSWER, written[0]["elapsed_ms"])
    assert main(["evaluate", str(questions)]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()[1:]] == ["all", "when", "yes_no"]


def test_evaluate_scores_by_actors_and_publishes_how_often_it_was_right(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    desk.reply = structs.replace(ANSWER, confidence=0.97)
    files = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    rows = [
        {"id": "a", "q": "Does IBM?", "answerable": True, "verdict": "no", "fact_ids": ["microsoft-ban-2020"]},
        {"id": "b", "q": "Does Amazon?", "answerable": False},
    ]
    for file, row in zip(files, rows, strict=True):
        file.write_text(json.dumps(row), encoding="utf-8")
    published = tmp_path / "reliability.toml"
    command = ["evaluate", *map(str, files), "--folds", "2", "--publish", str(published)]
    assert main(command) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines if line.startswith("fold")] == ["fold 1: Amazon", "fold 2: IBM"]
    assert lines[-1].startswith("Brier score ")
    assert main([*command, "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert sorted(figures["by_fold"]) == ["fold 1: Amazon", "fold 2: IBM"]
    read = read_published(published)
    assert read is not None
    assert (read.articles, read.generation, read.questions) == ("abc", "g-1", 2)
    assert [(band.low, band.answers, band.cited, band.right) for band in read.bands] == [(0.95, 2, 1, 1)]
    assert figures["reliability"]["bands"][0]["cited"] == 1


def test_evaluate_publishes_nothing_where_nothing_was_answered(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    desk.reply = ABSTENTION
    golden = str(ROOT / "tests" / "data" / "golden.jsonl")
    assert main(["evaluate", golden, "--publish", str(tmp_path / "r.toml")]) == 2
    assert "nothing to publish" in capsys.readouterr().err
    assert not (tmp_path / "r.toml").exists()


def test_evaluate_refuses_an_id_that_two_files_share(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    files = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    for file in files:
        file.write_text('{"id": "a", "q": "Does it?", "answerable": false}', encoding="utf-8")
    assert main(["evaluate", *map(str, files)]) == 2
    assert capsys.readouterr().err == f"error: {files[1]}: id a stands in {files[0]} already\n"


@pytest.mark.parametrize("option", ["--answers", "--publish"])
@pytest.mark.parametrize("name", ["none/file", "."])
def test_a_file_that_cannot_be_written_is_told_before_anything_is_asked(
    option: str, name: str, desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    golden = str(ROOT / "tests" / "data" / "golden.jsonl")
    assert main(["evaluate", golden, option, str(tmp_path / name)]) == 2
    assert capsys.readouterr().err.startswith(f"error: {option} {tmp_path / name}: cannot be written; name a file")
    assert desk.heard == []


@pytest.mark.parametrize("option", ["--answers", "--publish"])
def test_questions_are_never_written_over(option: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    question = '{"id": "a", "q": "Does it?", "answerable": false}'
    (tmp_path / "q.jsonl").write_text(question, encoding="utf-8")
    assert main(["evaluate", str(tmp_path / "q.jsonl"), option, str(tmp_path / "." / "q.jsonl")]) == 2
    assert f"{option} would write over the questions" in capsys.readouterr().err
    assert (tmp_path / "q.jsonl").read_text(encoding="utf-8") == question


def test_answers_and_reliability_are_not_written_into_one_file(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    golden, both = str(ROOT / "tests" / "data" / "golden.jsonl"), tmp_path / "both"
    assert main(["evaluate", golden, "--answers", str(both), "--publish", str(tmp_path / "." / "both")]) == 2
    assert "--publish would write over the answers" in capsys.readouterr().err
    assert (desk.heard, both.exists()) == ([], False)


def test_what_is_answered_wrongly_is_not_left_out_of_json_without_a_word(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", str(ROOT / "tests" / "data" / "golden.jsonl"), "--wrong", "--json"]) == 2
    assert "--wrong lists answers and --json prints" in capsys.readouterr().err
    assert desk.heard == []


def test_a_device_is_not_replaced_by_figures(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(ROOT / "tests" / "data" / "golden.jsonl"), "--publish", os.devnull]) == 2
    assert "cannot be written; name a file" in capsys.readouterr().err
    assert desk.heard == []


def test_answers_of_before_stay_where_the_index_cannot_be_opened(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.commands.evaluate, "open_service", raising(IndexDamaged("cut short")))
    (tmp_path / "a.jsonl").write_text("of before", encoding="utf-8")
    golden = str(ROOT / "tests" / "data" / "golden.jsonl")
    assert main(["evaluate", golden, "--answers", str(tmp_path / "a.jsonl")]) == 2
    assert "cut short" in capsys.readouterr().err
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == "of before"


def test_a_bad_question_file_ends_with_the_line_and_exit_code_2(
    desk: Desk, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "q.jsonl").write_text("{}", encoding="utf-8")
    assert main(["evaluate", str(tmp_path / "q.jsonl")]) == 2
    assert capsys.readouterr().err == f"error: {tmp_path}/q.jsonl line 1: id must be text\n"


def raising(error: BaseException) -> Callable[..., str]:
    def fail(*_: object, **__: object) -> str:
        raise error

    return fail


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        (BuildRefused("answers worse"), 1, "error: answers worse"),
        (ReindexRunning("already running (pid 1)"), 75, "error: already running (pid 1)"),
        (IndexDamaged("cut short"), 2, f"error: cut short: {CURE}"),
        (OSError(28, "No space left on device", "/x/y"), 2, "error: /x/y: No space left on device"),
        (KeyboardInterrupt(), 130, "stopped"),
    ],
)
def test_every_expected_failure_is_one_line_and_its_own_exit_code(
    error: BaseException, code: int, line: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(bot.commands.reindex, "reindex", raising(error))
    assert main(["reindex"]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip() == line


def test_an_unexpected_failure_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bot.commands.reindex, "reindex", raising(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        main(["reindex"])


def test_reindex_says_whether_anything_was_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "c.toml").touch()
    arguments = ["--config", str(tmp_path / "c.toml"), "reindex"]
    monkeypatch.setattr(bot.commands.reindex, "reindex", lambda *_, **__: "000001-0123456789ab")
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert out == "000001-0123456789ab\n"
    assert err == "published\n"
    (tmp_path / "index").mkdir()
    point_to(tmp_path / "index", "000001-0123456789ab")
    assert main(arguments) == 0
    assert capsys.readouterr().err.endswith("nothing to do\n")
    assert main([*arguments, "--dry-run"]) == 0
    out, err = capsys.readouterr()
    assert (out, err.splitlines()[-1]) == ("", "dry run: nothing was published")


def test_a_running_reindex_keeps_others_off_with_exit_code_75(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with exclusive(tmp_path):
        assert main(["reindex", "--rollback", "--index", str(tmp_path)]) == 75
    assert "already running (pid" in capsys.readouterr().err


def test_rolling_back_names_the_generation_that_serves_again_and_refuses_where_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["reindex", "--rollback", "--index", str(tmp_path)]) == 1
    assert "no earlier generation" in capsys.readouterr().err
    monkeypatch.setattr(bot.commands.reindex, "roll_back", lambda _folder: "000001-aa")
    assert main(["reindex", "--rollback", "--index", str(tmp_path)]) == 0
    assert capsys.readouterr().out == "000001-aa\n"


def test_rolling_back_makes_no_folder_of_a_mistyped_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["reindex", "--rollback", "--index", str(tmp_path / "indx")]) == 2
    assert "there is no index in" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("other", [["--dry-run"], ["--full"], ["--corpus", "articles"]])
def test_rolling_back_is_not_done_where_something_else_is_asked_too(
    other: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bot.commands.reindex, "roll_back", lambda _folder: pytest.fail("it was rolled back"))
    assert main(["reindex", "--rollback", *other]) == 2
    assert "--rollback builds nothing" in capsys.readouterr().err


def test_a_mistake_in_the_settings_file_ends_every_command_with_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "c.toml").write_text("[retrievl]\n", encoding="utf-8")
    for command in (["ask", "x"], ["chat"], ["reindex"], ["check"], ["doctor"], ["run"]):
        assert main(["--config", str(tmp_path / "c.toml"), *command]) == 2
        assert capsys.readouterr().err == f"error: {tmp_path}/c.toml: retrievl: unknown key; did you mean retrieval?\n"


@pytest.fixture
def settings(tmp_path: Path) -> list[str]:
    (tmp_path / "c.toml").write_text('[corpus]\nfolder = "mine"\n', encoding="utf-8")
    return ["--config", str(tmp_path / "c.toml")]


def test_add_writes_an_article_into_the_corpus_folder_after_a_yes_and_once(
    tmp_path: Path, settings: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "note.md").write_text("# A ban\n\nThe city bans it.\n", encoding="utf-8")
    arguments = [*settings, "add", str(tmp_path / "note.md")]
    with Path(os.devnull).open(encoding="utf-8") as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        assert main(arguments) == 1
    assert not (tmp_path / "mine").exists()
    assert "nothing was written" in capsys.readouterr().err
    assert main([*arguments, "--yes"]) == 0
    out, err = capsys.readouterr()
    assert out.endswith(f"wrote {tmp_path}/mine/a-ban.md\n")
    assert err.endswith("run `python -m bot reindex` to answer from it\n")
    assert (tmp_path / "mine" / "a-ban.md").read_text(encoding="utf-8").endswith("The city bans it.\n")
    assert main([*arguments, "--yes"]) == 0
    assert capsys.readouterr().out == "already there: a-ban.md: A ban (no publisher, undated); 0 lines removed\n"


def test_add_writes_into_no_file_that_stands_in_the_place_of_the_folder(
    tmp_path: Path, settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").write_text("A letter.", encoding="utf-8")
    assert main([*settings, "add", str(tmp_path / "mine"), "--yes"]) == 2
    assert (
        capsys.readouterr().err == f"error: {tmp_path}/mine: not a folder; name the one for articles in corpus.folder\n"
    )


def test_add_explains_each_removed_line(
    tmp_path: Path, settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    body = "\n\n".join(f"The council voted on Monday to ban the cameras in district {n}." for n in range(4))
    (tmp_path / "dump.txt").write_text(f"A ban\n\n{body}\n\nMost read\n\nSign up here\n", encoding="utf-8")
    assert main([*settings, "add", str(tmp_path / "dump.txt"), "--explain", "--yes"]) == 0
    assert ": Most read\n" in capsys.readouterr().out


def test_add_goes_on_after_a_source_that_cannot_be_read_and_says_so(
    tmp_path: Path, settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "note.md").write_text("# A ban\n\nThe city bans it.\n", encoding="utf-8")
    sources = [str(tmp_path / "none.md"), "http://127.0.0.1:9/x", "file:///etc/passwd", str(tmp_path / "note.md")]
    assert main([*settings, "add", *sources, "--yes"]) == 2
    out, err = capsys.readouterr()
    assert [line.split(": ")[1] for line in err.splitlines() if line.startswith("error: ")] == sources[:3]
    assert out.endswith("a-ban.md\n")


def test_check_lists_what_is_wrong_and_passes_the_shipped_articles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.md").write_text("---\nactors: [Nobody At All]\nsupersedes: [lost]\n---\nText.\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("---\npublished: soon\n---\nText.\n", encoding="utf-8")
    assert main(["check", "--corpus", str(tmp_path)]) == 1
    out = capsys.readouterr().out
    assert [line.split()[0] for line in out.splitlines()] == ["unreadable", "date", "actor", "link", "articles"]
    assert out.endswith("articles read: 1, problems: 4\n")
    assert main(["check"]) == 0
    assert capsys.readouterr().out.endswith(", problems: 0\n")


def test_no_name_of_a_file_or_of_an_address_moves_the_cursor(
    tmp_path: Path, settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "in\x1b[2J"
    folder.mkdir()
    (folder / "a\x1b[31mRED.md").write_text("---\npublished: soon\n---\nText.\n", encoding="utf-8")
    (folder / "b.txt").write_text("The city bans it.\n", encoding="utf-8")
    main(["check", "--corpus", str(folder)])
    main(["check", "--corpus", str(folder / "none")])
    main([*settings, "add", str(folder), "http://127.0.0.1:9/\x1b[31mred", "--yes"])
    main([*settings, "add", str(folder), "--explain", "--yes"])
    main([*settings, "reindex", "--corpus", str(folder / "none"), "--index", str(tmp_path / "index")])
    out, err = capsys.readouterr()
    assert "a[31mRED.md" in out
    assert "getting http://127.0.0.1:9/[31mred" in err
    assert "\x1b" not in out + err


def test_a_mistyped_folder_to_check_is_bad_input_and_no_problem_of_its_articles(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--corpus", str(tmp_path / "artcles")]) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith(f"error: {tmp_path}/artcles: no such folder; name one")) == ("", True)


def test_check_prints_how_well_statements_are_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = ['{"text": "It rained.", "statements": []}'] * 3
    (tmp_path / "labels.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert main(["check", "--statements", str(tmp_path / "labels.jsonl")]) == 0
    out = capsys.readouterr().out
    assert out.startswith("all 3 sentences\nfield ")
    assert out.count("\nactor ") == 1
    assert "held out" not in out
    rows.append('{"text": "It rained.", "statements": [], "held_out": true}')
    (tmp_path / "labels.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert main(["check", "--statements", str(tmp_path / "labels.jsonl")]) == 0
    out = capsys.readouterr().out
    assert "\n1 held out\nfield " in out
    assert out.count("\nactor ") == 2
    (tmp_path / "labels.jsonl").write_text("{}", encoding="utf-8")
    assert main(["check", "--statements", str(tmp_path / "labels.jsonl")]) == 2
    assert "line 1: not a labelled sentence" in capsys.readouterr().err
    assert main(["check", "--statements", str(tmp_path / "labels.jsonl"), "--corpus", str(tmp_path)]) == 2
    assert "name no --corpus with it" in capsys.readouterr().err


def test_help_of_the_program_tells_its_exit_codes() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "bot", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert "exit codes" in shown.stdout


@pytest.mark.parametrize("command", ["ask", "chat", "reindex", "add", "check", "evaluate", "run", "doctor"])
def test_every_command_explains_itself_with_an_example(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    shown, _, examples = capsys.readouterr().out.partition("\nexamples:\n")
    assert f"  python -m bot {command}" in examples
    assert [line for line in shown.splitlines() if len(line) > 80] == []
    shipped = [part for part in examples.split() if "/data/" in part and "{" not in part]
    assert [name for name in shipped if not (ROOT / name).is_file()] == []


def test_ctrl_c_ends_a_waiting_command_without_a_traceback(tmp_path: Path, settings: list[str]) -> None:
    (tmp_path / "note.md").write_text("# A ban\n\nThe city bans it.\n", encoding="utf-8")
    command = [sys.executable, "-m", "bot", *settings, "add", str(tmp_path / "note.md")]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    # Where the tests themselves run in the background, Ctrl-C is ignored, and whatever they start inherits that.
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(command, cwd=ROOT, text=True, **pipes) as process:  # type: ignore[call-overload]
        signal.signal(signal.SIGINT, before)
        said = ""
        while "[y/N]" not in said:
            letter = process.stderr.read(1)
            assert letter, said
            said += letter
        process.send_signal(signal.SIGINT)
        _, rest = process.communicate(timeout=20)
    assert process.returncode == 130
    assert rest.endswith("\nstopped\n")
    assert "Traceback" not in said + rest
    assert not (tmp_path / "mine").exists()


def test_ctrl_c_that_a_library_meets_while_it_loads_stops_quietly(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    interrupted, missing = ImportError("initialization failed"), ImportError("No module named 'telegram'")
    interrupted.__cause__ = KeyboardInterrupt()  # as pybind11 raises it
    monkeypatch.setattr(bot.commands.reindex, "reindex", raising(interrupted))
    assert main(["reindex"]) == 130
    assert capsys.readouterr().err == "\nstopped\n"
    monkeypatch.setattr(bot.commands.reindex, "reindex", raising(missing))
    with pytest.raises(ImportError, match="telegram"):
        main(["reindex"])


def test_a_reader_that_has_seen_enough_is_no_failure() -> None:
    pipe = f"{sys.executable} -m bot check --corpus corpus/articles | head -c 0"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", pipe], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")


@pytest.mark.parametrize(("holds_articles", "code"), [(True, 0), (False, 2)])
def test_a_reader_of_the_progress_that_has_seen_enough_is_no_failure_either(
    holds_articles: bool, code: int, tmp_path: Path
) -> None:
    (tmp_path / "c.toml").write_text('[corpus]\nfolder = "mine"\n', encoding="utf-8")
    if holds_articles:
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "note.txt").write_text("The city bans it.", encoding="utf-8")
    # Only buffered streams are written to once more at the end.
    pipe = f"PYTHONUNBUFFERED= {sys.executable} -m bot --config {tmp_path}/c.toml reindex 2>&1 | head -c 0"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", pipe], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (code, "")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_a_stream_that_is_closed_from_the_start_is_no_failure(closed: str, tmp_path: Path) -> None:
    (tmp_path / "note.md").write_text("# A ban\n\nThe city bans it.\n", encoding="utf-8")
    (tmp_path / "c.toml").write_text('[corpus]\nfolder = "mine"\n', encoding="utf-8")
    command = f"echo n | {sys.executable} -m bot --config {tmp_path}/c.toml add {tmp_path}/note.md {closed}"
    ended = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, "Traceback" in ended.stderr) == (1, False)
    assert not (tmp_path / "mine").exists()


@pytest.mark.parametrize(
    "arguments", [["ask", "Is it?", "--index", ""], ["reindex", "--corpus", " "], ["add", ""]], ids=" ".join
)
def test_an_empty_name_is_not_taken_for_the_folder_one_is_in(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert "is empty" in capsys.readouterr().err


def test_a_tilde_that_no_shell_opened_means_ones_home(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert main(["ask", "Does it?", "--index=~/articles-index"]) == 0
    assert desk.opened_with == [tmp_path / "articles-index"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["evaluate", "q.jsonl", "--folds", "four"], "must be a number from 2 on, is 'four'"),
        (["evaluate", "q.jsonl", "--folds", "1"], "must be a number from 2 on, is '1'"),
        (["chat", "--index", "~nobody at all/i"], "names the home folder of nobody"),
    ],
)
def test_an_option_that_cannot_be_used_is_told_in_plain_words(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(arguments)
    assert told in capsys.readouterr().err


def test_who_asks_nothing_is_told_of_the_question_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["ask"])
    assert capsys.readouterr().err.endswith("the following arguments are required: QUESTION\n")


def test_an_index_is_not_strewn_among_other_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "letter.txt").write_text("Dear Ann", encoding="utf-8")
    assert main(["reindex", "--index", str(tmp_path)]) == 2
    assert f"{tmp_path}: holds something else; name an index" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("name", ["building", "generations", "asof-building"])
def test_a_folder_of_somebody_that_is_called_as_one_of_an_index_is_left_alone(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).mkdir()
    (tmp_path / name / "plan.txt").write_text("years of work", encoding="utf-8")
    (tmp_path / "letter.txt").write_text("Dear Ann", encoding="utf-8")
    for left in (["letter.txt", name], [name]):
        assert main(["reindex", "--index", str(tmp_path)]) == 2
        assert main(["reindex", "--rollback", "--index", str(tmp_path)]) == 2
        assert "holds something else" in capsys.readouterr().err
        assert sorted(path.name for path in tmp_path.iterdir()) == sorted(left)
        (tmp_path / "letter.txt").unlink(missing_ok=True)
    assert (tmp_path / name / "plan.txt").read_text(encoding="utf-8") == "years of work"


def test_a_missing_command_and_an_unknown_option_are_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in ([], ["ask"], ["ask", "x", "--jsn"], ["sing"]):
        with pytest.raises(SystemExit) as ended:
            main(arguments)
        assert ended.value.code == 2
        assert "Traceback" not in capsys.readouterr().err
