import json
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from corpus.article import Article, Sentence
from retrieval import manifest
from retrieval.building import build_generation
from retrieval.encoder import Encoder, Vectors
from retrieval.errors import (
    BuildRefused,
    EncoderMismatch,
    FormatMismatch,
    IndexDamaged,
    IndexRefused,
    NoIndex,
    ReindexRunning,
)
from retrieval.generation import Generation, open_generation, roll_back
from retrieval.publishing import exclusive, list_generations, point_to, strangers_in
from retrieval.settings import RetrievalSettings
from tests.articles import AMAZON, ARTICLES, BOOK, IBM, WEATHER
from tests.encoders import HashingEncoder

ENCODER = HashingEncoder()


def build(index: Path, articles: Sequence[Article] = ARTICLES, encoder: Encoder = ENCODER, **options: Any) -> str:
    return build_generation(index, articles, BOOK, encoder, RetrievalSettings(), **options)


def serving(index: Path, encoder: Encoder = ENCODER) -> Generation:
    return open_generation(index, encoder)


def test_articles_come_back_whole_and_in_the_order_of_their_ids(tmp_path: Path) -> None:
    build(tmp_path)
    assert list(serving(tmp_path).articles.items()) == [(a.id, a) for a in (AMAZON, IBM, WEATHER)]


def test_sentences_and_passages_stand_in_their_article(tmp_path: Path) -> None:
    build(tmp_path)
    generation = serving(tmp_path)
    assert [sentence.text for sentence in generation.sentences_of(AMAZON.id)] == [
        "Amazon paused police use of Rekognition for one year.",
        "The pause covers its face recognition service only.",
    ]
    assert [passage.text for passage in generation.passages if passage.article_id == AMAZON.id] == [AMAZON.text]
    for excerpt in (*generation.sentences, *generation.passages):
        assert excerpt.span.of(generation.articles[excerpt.article_id].text) == excerpt.text
    assert len(generation.sentences) == 5 + 2 + 2


def test_each_actor_leads_to_the_articles_and_sentences_that_name_it(tmp_path: Path) -> None:
    titled = Article(id="zoo", title="Clearview in the zoo", text="Nobody is named here. It rains.")
    build(tmp_path, [*ARTICLES, titled])
    generation = serving(tmp_path)
    assert list(generation.articles) == [AMAZON.id, IBM.id, WEATHER.id, titled.id]
    named = {name: positions.tolist() for name, positions in generation.subjects.items()}
    assert named == {"Amazon": [0], "Clearview": [3], "IBM": [1], "Rekognition": [0]}
    index = generation.sentence_index
    in_text = {name: [index[int(at)].text[:13] for at in positions] for name, positions in index.actors.items()}
    assert in_text == {"Amazon": ["Amazon paused"], "IBM": ["International"], "Rekognition": ["Amazon paused"]}


def test_notes_on_an_article_are_kept_with_it(tmp_path: Path) -> None:
    def annotate(article: Article, sentences: tuple[Sentence, ...]) -> list[Any]:
        return [{"title": article.title, "sentences": len(sentences)}]

    build(tmp_path, annotate=annotate)
    assert serving(tmp_path).annotations_of(WEATHER.id) == [{"title": "Rain", "sentences": 2}]
    with pytest.raises(KeyError):
        serving(tmp_path).annotations_of("unknown")


def test_an_unchanged_corpus_is_nothing_to_do(tmp_path: Path) -> None:
    first = build(tmp_path)
    encoder = HashingEncoder()
    assert build(tmp_path, tuple(reversed(ARTICLES)), encoder) == first
    assert encoder.encoded == []


def test_new_notes_on_unchanged_articles_are_published_without_encoding(tmp_path: Path) -> None:
    first = build(tmp_path)
    assert build(tmp_path, annotate=lambda *given: [len(given)]) > first
    assert serving(tmp_path).manifest.counts["encoded"] == 0


def test_the_manifest_tells_what_was_built(tmp_path: Path) -> None:
    identity = build(tmp_path)
    told = serving(tmp_path).manifest
    assert (told.id, told.parent, told.encoder, told.dimension) == (identity, "", ENCODER.fingerprint, 32)
    assert told.counts == {"articles": 3, "sentences": 9, "passages": 4, "encoded": 13}
    assert told.indexes == {"sentences": "flat", "passages": "flat"}


def test_only_new_texts_are_encoded(tmp_path: Path) -> None:
    build(tmp_path)
    encoder = HashingEncoder()
    build(tmp_path, [*ARTICLES, Article(id="new", title="News", text="Something new.")], encoder)
    assert encoder.encoded[:2] == ["News. Something new."] * 2
    old, new = HashingEncoder(), serving(tmp_path)
    assert new.manifest.counts["encoded"] == 2
    texts = [f"{new.articles[s.article_id].title}. {s.text}" for s in new.sentences]
    assert new.sentence_index.dense.vectors == pytest.approx(old.encode(texts), abs=1e-6)


class DyingEncoder(HashingEncoder):
    """Gives up after so many batches, as a process does that is killed."""

    def __init__(self, batches: int) -> None:
        super().__init__()
        self._batches = batches

    def encode(self, texts: Sequence[str]) -> Vectors:
        self._batches -= 1
        if self._batches < 0:
            raise KeyboardInterrupt
        return super().encode(texts)


def many_articles(count: int) -> list[Article]:
    return [Article(id=f"{n:04d}", title="", text=f"Item {n} is one. Item {n} is two.") for n in range(count)]


def test_what_an_interrupted_build_encoded_is_not_encoded_again(tmp_path: Path) -> None:
    articles = many_articles(300)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, articles, DyingEncoder(batches=2))
    build(tmp_path, articles)
    generation = serving(tmp_path)
    assert generation.manifest.counts["encoded"] == 900 - 512
    assert generation.sentence_index.dense.vectors == pytest.approx(
        HashingEncoder().encode([sentence.text for sentence in generation.sentences]), abs=1e-6
    )
    assert not (tmp_path / "encoded.journal").exists()


@pytest.mark.parametrize("damage", ["cut", "altered"])
def test_half_a_vector_or_an_altered_one_is_encoded_again(tmp_path: Path, damage: str) -> None:
    articles = many_articles(300)
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, articles, DyingEncoder(batches=1))
    journal = tmp_path / "encoded.journal"
    content = bytearray(journal.read_bytes())
    if damage == "cut":
        del content[-10:]
    else:
        content[-30] ^= 1
    journal.write_bytes(content)
    build(tmp_path, articles)
    generation = serving(tmp_path)
    assert generation.manifest.counts["encoded"] == 900 - 255
    assert generation.sentence_index.dense.vectors == pytest.approx(
        HashingEncoder().encode([sentence.text for sentence in generation.sentences]), abs=1e-6
    )


def test_another_encoder_takes_nothing_from_an_interrupted_build(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        build(tmp_path, many_articles(300), DyingEncoder(batches=2))
    encoder = HashingEncoder(fingerprint="other")
    build(tmp_path, many_articles(300), encoder)
    assert serving(tmp_path, encoder).manifest.counts["encoded"] == 900


def test_unchanged_articles_are_not_read_again_while_they_would_be_read_alike(tmp_path: Path) -> None:
    asked: list[str] = []

    def note(article: Article, sentences: tuple[Sentence, ...]) -> list[Any]:
        asked.append(article.id)
        return [len(sentences)]

    build(tmp_path, annotate=note, reader="one")
    changed = replace(IBM, title="IBM leaves")
    build(tmp_path, [changed, AMAZON, WEATHER], annotate=note, reader="one")
    assert asked[len(ARTICLES) :] == [IBM.id]
    taken_over = serving(tmp_path)
    build(tmp_path / "anew", [changed, AMAZON, WEATHER], annotate=note)
    anew = serving(tmp_path / "anew")
    assert taken_over.manifest.content == anew.manifest.content
    assert taken_over.manifest.files == anew.manifest.files
    build(tmp_path, annotate=note, reader="two")
    assert len(asked) == len(ARTICLES) + 1 + 2 * len(ARTICLES)


def test_what_another_reader_read_alike_is_known_to_the_next_build_and_the_way_back_leads_past_it(
    tmp_path: Path,
) -> None:
    asked: list[str] = []

    def note(article: Article, sentences: tuple[Sentence, ...]) -> list[Any]:
        asked.append(article.id)
        return [len(sentences)]

    first = build(tmp_path, [IBM], annotate=note, reader="one")
    second = build(tmp_path, annotate=note, reader="one")
    alike = build(tmp_path, annotate=note, reader="two")
    assert alike > second
    read = len(asked)
    assert build(tmp_path, annotate=note, reader="two") == alike
    assert len(asked) == read
    assert roll_back(tmp_path) == first


def test_full_encodes_everything_again(tmp_path: Path) -> None:
    first, encoder = build(tmp_path), HashingEncoder()
    assert build(tmp_path, encoder=encoder, full=True) > first
    assert len(encoder.encoded) > 9


def test_a_removed_article_is_gone(tmp_path: Path) -> None:
    build(tmp_path)
    build(tmp_path, [IBM])
    assert list(serving(tmp_path).articles) == [IBM.id]


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int, str]] = []
    build(tmp_path, progress=lambda done, total, what: told.append((done, total, what)))
    assert told[0] == (0, 9, "sentences")
    assert {what: done for done, total, what in told if done == total} == {"sentences": 9, "passages": 4}


def test_a_reader_of_the_progress_that_went_away_is_not_told_as_a_fault_of_the_disk(tmp_path: Path) -> None:
    def gone(done: int, total: int, what: str) -> None:
        raise BrokenPipeError(f"{what}: {done} of {total}")

    with pytest.raises(BrokenPipeError):
        build(tmp_path, progress=gone)


def test_a_dry_run_shows_the_new_generation_and_publishes_nothing(tmp_path: Path) -> None:
    first, seen = build(tmp_path, [IBM]), []
    assert build(tmp_path, dry_run=True, gate=lambda generation: seen.append(len(generation.articles))) == first
    assert seen == [3]
    assert list_generations(tmp_path) == [first]


def test_a_gate_keeps_a_worse_generation_back(tmp_path: Path) -> None:
    def refuse(generation: Generation) -> None:
        raise BuildRefused(f"{len(generation.articles)} articles answer worse")

    first = build(tmp_path, [IBM])
    with pytest.raises(BuildRefused, match="3 articles answer worse"):
        build(tmp_path, gate=refuse)
    assert serving(tmp_path).id == first
    assert list_generations(tmp_path) == [first]
    assert not (tmp_path / "asof-building").exists()


def test_only_what_an_index_is_made_of_may_lie_in_its_folder(tmp_path: Path) -> None:
    assert strangers_in(tmp_path) == strangers_in(tmp_path / "missing") == []
    build(tmp_path)
    (tmp_path / ".gitignore").write_text("*", encoding="utf-8")
    (tmp_path / "asof-building").mkdir()  # as after a build that was killed
    assert strangers_in(tmp_path) == []
    (tmp_path / "building").mkdir()
    (tmp_path / "letter.txt").write_text("Dear Ann", encoding="utf-8")
    assert strangers_in(tmp_path) == ["building", "letter.txt"]


def test_building_deletes_no_folder_that_was_there_before(tmp_path: Path) -> None:
    (tmp_path / "building").mkdir()
    (tmp_path / "building" / "plan.txt").write_text("years of work", encoding="utf-8")
    build(tmp_path)
    assert (tmp_path / "building" / "plan.txt").read_text(encoding="utf-8") == "years of work"


def test_an_empty_corpus_is_refused_and_the_old_one_serves(tmp_path: Path) -> None:
    first = build(tmp_path)
    with pytest.raises(BuildRefused, match="no articles"):
        build(tmp_path, [])
    assert serving(tmp_path).id == first


def test_two_articles_of_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BuildRefused, match="'ibm-exit'"):
        build(tmp_path, [IBM, IBM])


def test_the_way_back_leads_to_the_generation_before(tmp_path: Path) -> None:
    first = build(tmp_path, [IBM])
    build(tmp_path)
    assert roll_back(tmp_path) == first
    assert serving(tmp_path).id == first
    with pytest.raises(BuildRefused, match="no earlier generation"):
        roll_back(tmp_path)


def test_the_way_back_leaves_out_a_generation_that_was_gone_back_from(tmp_path: Path) -> None:
    first, refused = build(tmp_path, [IBM]), build(tmp_path, [WEATHER])
    shutil.copytree(tmp_path / "generations" / refused, tmp_path / "kept")
    roll_back(tmp_path)
    build(tmp_path)
    (tmp_path / "kept").rename(tmp_path / "generations" / refused)  # as where a crash came before the deleting
    assert roll_back(tmp_path) == first


def test_where_the_generation_that_was_replaced_is_gone_nothing_older_takes_its_place(tmp_path: Path) -> None:
    first = build(tmp_path, [IBM])
    shutil.copytree(tmp_path / "generations" / first, tmp_path / "kept")
    replaced = build(tmp_path, [WEATHER])
    last = build(tmp_path)
    (tmp_path / "kept").rename(tmp_path / "generations" / first)
    shutil.rmtree(tmp_path / "generations" / replaced)
    with pytest.raises(BuildRefused, match="no earlier generation"):
        roll_back(tmp_path)
    (tmp_path / "generations" / last / "manifest.json").write_text("", encoding="utf-8")
    assert roll_back(tmp_path) == first


def test_the_serving_generation_and_the_one_before_are_kept(tmp_path: Path) -> None:
    build(tmp_path, [IBM])
    last_two = [build(tmp_path, [IBM, WEATHER]), build(tmp_path)]
    assert list_generations(tmp_path) == last_two[::-1]
    assert last_two == sorted(last_two)


def test_a_reader_keeps_answering_from_a_generation_that_was_deleted(tmp_path: Path) -> None:
    build(tmp_path, [IBM])
    reader = serving(tmp_path)
    for articles in ([IBM, WEATHER], ARTICLES):
        build(tmp_path, articles)
    assert reader.id not in list_generations(tmp_path)
    assert reader.sentence_index.dense.search(ENCODER.encode(["surveillance"]), 1)[0]
    assert reader.sentence_index.lexical.search(["surveillance"], 1)
    assert len(reader.sentences) == 5


def test_a_reader_that_opens_while_generations_come_and_go_gets_a_whole_one(tmp_path: Path) -> None:
    build(tmp_path, [IBM])

    def publish_often() -> None:
        for round_ in range(12):
            build(tmp_path, [IBM, WEATHER] if round_ % 2 else [IBM])

    with ThreadPoolExecutor(1) as builder:
        publishing = builder.submit(publish_often)
        opened = 0
        while not publishing.done() or not opened:
            generation = serving(tmp_path)
            assert generation.degraded == ""
            assert len(generation.sentences) == {1: 5, 2: 7}[len(generation.articles)]
            opened += 1
        publishing.result()


def test_no_index_names_the_command_that_makes_one(tmp_path: Path) -> None:
    with pytest.raises(NoIndex, match="python -m bot reindex"):
        serving(tmp_path / "missing")


@pytest.mark.parametrize("encoder", [HashingEncoder(dimension=16), HashingEncoder(fingerprint="another model")])
def test_another_encoder_is_refused_before_any_search(tmp_path: Path, encoder: HashingEncoder) -> None:
    build(tmp_path)
    with pytest.raises(EncoderMismatch, match="python -m bot reindex"):
        serving(tmp_path, encoder)


def test_another_encoder_builds_anew(tmp_path: Path) -> None:
    first, other = build(tmp_path), HashingEncoder(dimension=16)
    assert build(tmp_path, encoder=other) > first
    assert serving(tmp_path, other).manifest.dimension == 16


def test_another_format_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(tmp_path)
    monkeypatch.setattr(manifest, "FORMAT", manifest.FORMAT + 1)
    with pytest.raises(FormatMismatch, match="python -m bot reindex"):
        serving(tmp_path)


@pytest.mark.parametrize(
    "pointer", [None, b"", b"\n", b"../../etc", b"/etc/passwd", b"000009-aaaaaaaaaaaa", b"\xff\x00"]
)
def test_a_pointer_that_names_nothing_leaves_the_newest_whole_generation_serving(
    tmp_path: Path, pointer: bytes | None
) -> None:
    build(tmp_path, [IBM])
    newest = build(tmp_path)
    (tmp_path / "CURRENT").unlink()
    if pointer is not None:
        (tmp_path / "CURRENT").write_bytes(pointer)
    assert serving(tmp_path).id == newest
    assert serving(tmp_path).degraded


def test_a_damaged_generation_gives_way_to_the_one_before_and_says_so(tmp_path: Path) -> None:
    first, second = build(tmp_path, [IBM]), build(tmp_path)
    assert serving(tmp_path).degraded == ""
    (tmp_path / "generations" / second / "articles.jsonl").write_text("{}\n", encoding="utf-8")
    assert serving(tmp_path).id == first
    assert "articles.jsonl" in serving(tmp_path).degraded
    assert build(tmp_path) > second
    assert serving(tmp_path).degraded == ""


def test_a_missing_file_is_damage(tmp_path: Path) -> None:
    (tmp_path / "generations" / build(tmp_path) / "statements.jsonl").unlink()
    with pytest.raises(IndexDamaged, match=r"statements.jsonl.*python -m bot reindex"):
        serving(tmp_path)


def test_a_manifest_that_lies_about_its_format_is_damage(tmp_path: Path) -> None:
    file = tmp_path / "generations" / build(tmp_path) / "manifest.json"
    record = json.loads(file.read_bytes())
    file.write_text(json.dumps({**record, "format": 7}), encoding="utf-8")
    with pytest.raises(IndexDamaged, match="altered"):
        serving(tmp_path)


def test_the_generation_that_served_in_place_of_a_damaged_one_is_the_one_that_is_kept(tmp_path: Path) -> None:
    first, damaged = build(tmp_path, [IBM]), build(tmp_path)
    (tmp_path / "generations" / damaged / "articles.jsonl").write_text("", encoding="utf-8")
    third = build(tmp_path)
    assert list_generations(tmp_path) == [third, first]
    assert roll_back(tmp_path) == first


def test_an_encoder_that_changed_its_mind_during_the_build_publishes_nothing(tmp_path: Path) -> None:
    class Fickle(HashingEncoder):
        def encode(self, texts: Sequence[str]) -> Vectors:
            rows = super().encode(texts)
            return rows if len(self.encoded) <= 80 else -rows

    many = [Article(id=f"{n:02d}", title="", text=f"Sentence {n} says {n * n}.") for n in range(40)]
    first = build(tmp_path, [IBM])
    with pytest.raises(BuildRefused, match="does not find its own"):
        build(tmp_path, many, Fickle(), full=True)
    assert serving(tmp_path).id == first


def test_pointing_at_a_generation_that_is_not_whole_is_noticed(tmp_path: Path) -> None:
    build(tmp_path)
    (tmp_path / "generations" / "000002-aaaaaaaaaaaa").mkdir()
    point_to(tmp_path, "000002-aaaaaaaaaaaa")
    assert serving(tmp_path).id.startswith("000001-")
    assert serving(tmp_path).degraded


def _try_to_build(index: Path) -> str:
    try:
        return build(index)
    except ReindexRunning as refusal:
        return str(refusal)


def test_a_second_builder_is_refused_with_who_and_since_when(tmp_path: Path) -> None:
    with exclusive(tmp_path), get_context("spawn").Pool(1) as other:
        message = other.apply(_try_to_build, (tmp_path,))
    assert "already running (pid " in message
    assert ", since 20" in message
    build(tmp_path)


def test_every_refusal_of_an_index_can_be_caught_as_one() -> None:
    assert all(issubclass(kind, IndexRefused) for kind in (NoIndex, IndexDamaged, FormatMismatch, EncoderMismatch))
