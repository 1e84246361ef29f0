import gc
import json
import weakref
from pathlib import Path

import pytest

import bot.indexing
import retrieval.building
import retrieval.generation
from bot.answering.reply import Answer
from bot.app import open_published, open_service
from bot.config import Config, load_config
from bot.errors import CommandError
from bot.gate import Shift
from bot.golden import GoldQuestion
from bot.indexing import reindex
from bot.observing import Observer
from corpus.claim import Stance
from corpus.folder import Failure
from corpus.statement import record_to_statement
from retrieval.building import build_generation
from retrieval.errors import BuildRefused, NoIndex
from retrieval.generation import open_generation
from retrieval.publishing import read_pointer
from tests.encoders import HashingEncoder

PAUSE = """---
title: Amazon pauses police use of Rekognition
published: 2020-06-10
publisher: Example
actors: [Amazon]
facts: [pause]
---
On 10 June 2020 Amazon said that police may not use Rekognition for one year.
"""
EXIT = """---
title: IBM leaves facial recognition
published: 2020-06-08
publisher: Example
actors: [IBM]
facts: [exit]
---
On 8 June 2020 IBM said that it no longer offers general-purpose facial recognition software.
"""
GOLDEN = [
    {
        "id": "g1",
        "q": "When did IBM stop offering facial recognition software?",
        "answerable": True,
        "fact_ids": ["exit"],
    },
    {"id": "g2", "q": "When did Amazon bar police from using Rekognition?", "answerable": True, "fact_ids": ["pause"]},
    {"id": "g3", "q": "What is the weather in Lisbon?", "answerable": False},
]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "pause.md").write_text(PAUSE, encoding="utf-8")
    (tmp_path / "articles" / "exit.md").write_text(EXIT, encoding="utf-8")
    (tmp_path / "golden.jsonl").write_text("\n".join(map(json.dumps, GOLDEN)), encoding="utf-8")
    (tmp_path / "config.toml").write_text(
        '[corpus]\nfolder = "articles"\n[gate]\ngolden = "golden.jsonl"\n', encoding="utf-8"
    )
    encoder = HashingEncoder(256)
    for module in (retrieval.generation, retrieval.building, bot.indexing):
        monkeypatch.setattr(module, "open_generation", lambda folder, *_: open_generation(folder, encoder))
    monkeypatch.setattr(
        bot.indexing,
        "build_generation",
        lambda folder, articles, book, _settings, *rest, **options: build_generation(
            folder, articles, book, encoder, *rest, **options
        ),
    )
    return tmp_path


@pytest.fixture
def config(home: Path) -> Config:
    return load_config(home / "config.toml", {})


def test_the_first_question_builds_the_index_and_shows_how_far_it_is(config: Config) -> None:
    seen: list[tuple[int, int, str]] = []
    told: list[str] = []
    service = open_service(config, observer=Observer(lambda *state: seen.append(state), noted=told.append))
    assert told == [f"there is no index in {config.index.folder}: building one of {config.corpus.folder}"]
    reply = service.answerer.answer(str(GOLDEN[0]["q"]))
    assert isinstance(reply, Answer)
    assert reply.citations[0].article.facts == ("exit",)
    assert (2, 2, "articles") in seen
    assert seen[-1] == (2, 2, "passages")
    assert read_pointer(config.index.folder) == reply.generation


def test_what_was_published_is_opened_and_nothing_is_built_for_it(config: Config) -> None:
    with pytest.raises(NoIndex):
        open_published(config)
    assert not config.index.folder.exists()
    published = reindex(config)
    assert open_published(config).generation.id == published


def test_no_question_has_to_read_an_article_that_was_read_ahead(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = open_service(config)
    frozen = gc.get_freeze_count()
    service.read_ahead()
    assert gc.get_freeze_count() > frozen
    for work in ("library.read_clauses", "library.attribute", "vocabulary.Spelling"):
        monkeypatch.delattr(f"bot.answering.found.{work}")
    assert isinstance(service.answerer.answer("Does IBM still sell facial recognition softwere?"), Answer)


def test_another_index_folder_leaves_the_configured_one_alone(config: Config, home: Path) -> None:
    open_service(config, home / "elsewhere")
    assert not config.index.folder.exists()


def test_facts_are_ranked_by_the_articles_that_retrieval_finds(config: Config) -> None:
    service = open_service(config)
    question = GoldQuestion(id="q", text="What did IBM no longer offer?", answerable=True)
    assert service.facts_ranked(question) == ("exit", "pause")
    follow_up = GoldQuestion(id="f", text="and Amazon?", answerable=True, earlier=("What did IBM say in 2020?",))
    assert service.facts_ranked(follow_up)[0] == "pause"
    assert service.facts_ranked(GoldQuestion(id="e", text="\u200b", answerable=False)) == ()


def test_a_service_that_nobody_holds_is_freed_without_the_garbage_collector(config: Config) -> None:
    service = open_service(config)
    service.read_ahead()
    service.answerer.answer("Does IBM still sell face recognition?")
    parts = [weakref.ref(part) for part in (service.generation, service.retriever, service.answerer)]
    gc.disable()
    try:
        del service
        assert [part() for part in parts] == [None] * 3
    finally:
        gc.enable()


def test_an_unchanged_folder_is_not_published_again(config: Config) -> None:
    first = reindex(config)
    assert reindex(config) == first
    assert reindex(config, full=True) != first


def test_a_dry_run_tells_what_would_change_and_publishes_nothing(config: Config, home: Path) -> None:
    serving = reindex(config)
    corrected = EXIT.replace("general-purpose facial", "any facial")
    (home / "articles" / "exit.md").write_text(corrected, encoding="utf-8")
    shifts: list[Shift] = []
    reindex(config, dry_run=True, observer=Observer(shifted=shifts.append))
    assert [shift.after.question.id for shift in shifts] == ["g1"]
    assert not shifts[0].worse
    assert read_pointer(config.index.folder) == serving


def test_a_generation_that_answers_worse_is_refused_and_the_old_one_serves(config: Config, home: Path) -> None:
    serving = reindex(config)
    (home / "articles" / "exit.md").unlink()
    with pytest.raises(BuildRefused, match=r"gives 1 golden answers worse \(g1\)"):
        reindex(config)
    assert read_pointer(config.index.folder) == serving
    assert isinstance(open_service(config).answerer.answer(str(GOLDEN[0]["q"])), Answer)


def test_without_golden_questions_or_with_another_corpus_nothing_stands_in_the_way(config: Config, home: Path) -> None:
    serving = reindex(config)
    (home / "others").mkdir()
    (home / "others" / "note.txt").write_text(
        "The council of Springfield bans cameras. It voted on Monday.", encoding="utf-8"
    )
    notes: list[str] = []
    other = reindex(config, corpus_dir=home / "others", observer=Observer(noted=notes.append))
    assert other != serving
    assert notes == [f"no question in {home}/golden.jsonl fits both indexes: worse answers will not be noticed"]
    (home / "articles" / "exit.md").unlink()
    (home / "golden.jsonl").unlink()
    notes.clear()
    assert reindex(config, observer=Observer(noted=notes.append)) != other
    assert notes == [f"no golden questions in {home}/golden.jsonl: worse answers will not be noticed"]


def test_nothing_is_said_of_golden_questions_where_there_is_nothing_to_compare(config: Config, home: Path) -> None:
    (home / "golden.jsonl").unlink()
    notes: list[str] = []
    reindex(config, observer=Observer(noted=notes.append))
    assert notes == []


def test_an_old_index_that_cannot_be_opened_is_told_of_because_nothing_is_compared(config: Config) -> None:
    manifest = config.index.folder / "generations" / reindex(config) / "manifest.json"
    manifest.write_text("{}", encoding="utf-8")
    notes: list[str] = []
    reindex(config, observer=Observer(noted=notes.append))
    assert notes == [f"the answers of the old index cannot be compared with: {manifest} cannot be read (KeyError)"]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_indexed(config: Config, home: Path) -> None:
    (home / "articles" / "broken.md").write_text("---\npublished: soon\n---\nText.", encoding="utf-8")
    failures: list[Failure] = []
    reindex(config, observer=Observer(failed=failures.append))
    assert [failure.path.name for failure in failures] == ["broken.md"]
    assert len(open_service(config).generation.articles) == 2


def test_a_folder_without_articles_is_bad_input(config: Config, home: Path) -> None:
    (home / "empty").mkdir()
    with pytest.raises(CommandError, match="no article could be read"):
        reindex(config, corpus_dir=home / "empty")
    with pytest.raises(CommandError, match="missing: no such folder; name one"):
        reindex(config, corpus_dir=home / "missing")
    with pytest.raises(CommandError, match=r"config.toml: not a folder; name one"):
        reindex(config, corpus_dir=home / "config.toml")


def test_the_index_of_another_folder_is_not_built_of_the_shipped_one(config: Config, home: Path) -> None:
    (home / "others").mkdir()
    (home / "others" / "note.txt").write_text("The council of Springfield bans cameras.", encoding="utf-8")
    reindex(config, corpus_dir=home / "others", index_dir=home / "own")
    with pytest.raises(CommandError, match="name the folder of its articles with --corpus"):
        reindex(config, index_dir=home / "own")
    assert reindex(config, index_dir=home / "new") == reindex(config, index_dir=home / "new")


def test_a_generation_keeps_the_statements_of_its_articles(home: Path) -> None:
    config = load_config(home / "config.toml")
    first = reindex(config)
    assert reindex(config) == first
    generation = open_service(config).generation
    (article,) = [one for one in generation.articles.values() if "pause" in one.facts]
    (statement,) = [record_to_statement(article, record) for record in generation.annotations_of(article.id)]
    assert (statement.actor, statement.stance, statement.scope.customer) == ("Amazon", Stance.BANNED, "police")
    assert statement.sentence is not None
    assert statement.sentence.text == article.text
