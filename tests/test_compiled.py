import errno
import os
import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import onnx
import pytest
from msgspec.structs import replace
from onnx import TensorProto, helper
from onnxruntime import InferenceSession

from bot.service import Service
from retrieval import carried, compiled
from retrieval.building import build_generation
from retrieval.compiled import CompiledEncoder, compile_encoder
from retrieval.encoder import TorchEncoder, load_encoder
from retrieval.errors import BuildRefused, EncoderMismatch, EncoderRefused, IndexDamaged
from retrieval.fused import without_skip_layer_norm
from retrieval.generation import open_generation
from retrieval.publishing import list_generations
from retrieval.settings import EncoderSettings, RetrievalSettings
from retrieval.stored import CARRIED
from tests.articles import ARTICLES, BOOK, IBM
from tests.tiny_model import DIMENSION, save_tiny_model

TEXTS = ["ibm sells", "", "a much longer sentence about face recognition", "x " * 500, "caf\u00e9 \U0001f600", "\ud800"]
FUSED = "SkipLayerNormalization"
SHAPES = {"added": [2, 3, 8], "skipping": [2, 3, 8], "scale": [8], "shift": [8], "bias": [8]}
ASKING = """
import sys
from pathlib import Path
from retrieval.generation import open_generation
from retrieval.settings import EncoderSettings
generation = open_generation(Path(sys.argv[1]), EncoderSettings(model=sys.argv[2]))
assert generation.sentence_index.dense.search(generation.encoder.encode(["ibm"]), 1)[0]
heavy = {"torch", "transformers", "sentence_transformers", "onnx", "nupunkt"}
print(sorted(heavy & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> EncoderSettings:
    """Name a tiny model in a folder of its own."""
    return EncoderSettings(model=str(save_tiny_model(tmp_path_factory.mktemp("tiny") / "a")), threads=1, batch_size=2)


@pytest.fixture(scope="module")
def original(settings: EncoderSettings) -> TorchEncoder:
    """Load the tiny model once."""
    return load_encoder(settings)


@pytest.fixture(scope="module")
def index(settings: EncoderSettings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build one generation with the tiny model."""
    folder = tmp_path_factory.mktemp("index")
    build_generation(folder, [IBM], BOOK, settings, RetrievalSettings())
    return folder


def test_the_compiled_encoder_gives_the_same_vectors(original: TorchEncoder, tmp_path: Path) -> None:
    encoder = compile_encoder(original, tmp_path / "c", TEXTS, threads=1, batch_size=2)
    assert encoder.fingerprint == original.fingerprint
    assert encoder.encode(TEXTS) == pytest.approx(original.encode(TEXTS), abs=1e-5)
    assert encoder.encode([]).shape == (0, DIMENSION)
    assert encoder.encode(TEXTS[:1]).dtype == np.float32


@pytest.mark.parametrize("inputs", [SHAPES, {name: SHAPES[name] for name in list(SHAPES)[:-1]}], ids=["bias", "none"])
def test_additions_taken_out_of_a_normalisation_change_no_number(inputs: dict[str, list[int]]) -> None:
    node = helper.make_node(FUSED, list(inputs), ["out", "", "", "sum"], domain="com.microsoft", epsilon=1e-12)
    model = helper.make_model(
        helper.make_graph(
            [node, helper.make_node("Sub", ["out", "sum"], ["last"])],
            "graph",
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in inputs.items()],
            [helper.make_tensor_value_info("last", TensorProto.FLOAT, SHAPES["added"])],
        ),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)],
        ir_version=8,
    )
    chance = np.random.default_rng(0)
    arrays = {name: chance.normal(size=shape).astype(np.float32) for name, shape in inputs.items()}
    [before] = InferenceSession(model.SerializeToString()).run(None, arrays)
    without_skip_layer_norm(model)
    assert FUSED not in {node.op_type for node in model.graph.node}
    [after] = InferenceSession(model.SerializeToString()).run(None, arrays)
    assert after == pytest.approx(before, abs=1e-6)


def test_what_is_slow_when_fused_is_not_stored_fused(original: TorchEncoder, tmp_path: Path) -> None:
    compile_encoder(original, tmp_path / "c", TEXTS, threads=1, batch_size=2)
    steps = {node.op_type for node in onnx.load(tmp_path / "c" / "graph.onnx").graph.node}
    assert "LayerNormalization" in steps
    assert FUSED not in steps


def test_threads_that_encode_at_once_get_the_vectors_they_get_alone(index: Path, settings: EncoderSettings) -> None:
    encoder = open_generation(index, settings).encoder
    texts = [f"text number {number} " + "word " * number for number in range(24)]
    alone = [encoder.encode([text]) for text in texts]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(lambda text: encoder.encode([text]), texts))
    assert np.concatenate(together) == pytest.approx(np.concatenate(alone), abs=1e-6)


def test_a_question_gets_the_same_vector_on_one_core_and_on_two(shipped: Service) -> None:
    folder = shipped.generation.folder / CARRIED
    one, two = (CompiledEncoder(folder, "x", threads=cores, batch_size=1, alone=False) for cores in (1, 2))
    for question in ("Does IBM still sell face recognition?", "Who sued?", "May the police of Portland use it? " * 9):
        assert np.array_equal(one.encode([question]), two.encode([question]))


def test_a_graph_that_differs_from_the_original_is_refused(
    original: TorchEncoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled, "_LEAST_COSINE", 1.1)
    with pytest.raises(EncoderRefused, match="differs from the original"):
        compile_encoder(original, tmp_path / "c", TEXTS, threads=1, batch_size=2)


def test_a_model_that_cannot_be_compiled_builds_and_serves_as_it_is(
    settings: EncoderSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def refuse(*_: object, **__: object) -> CompiledEncoder:
        raise EncoderRefused("this model cannot be compiled")

    monkeypatch.setattr(carried, "compile_encoder", refuse)
    first = build_generation(tmp_path, ARTICLES, BOOK, settings, RetrievalSettings())
    assert isinstance(open_generation(tmp_path, settings).encoder, TorchEncoder)
    assert "original model" in caplog.text
    assert build_generation(tmp_path, ARTICLES, BOOK, settings, RetrievalSettings()) == first
    monkeypatch.undo()
    build_generation(tmp_path, ARTICLES, BOOK, settings, RetrievalSettings(), full=True)
    assert isinstance(open_generation(tmp_path, settings).encoder, CompiledEncoder)


@pytest.mark.parametrize("room", [100, 20_000], ids=["tokenizer", "graph"])
def test_a_full_disk_is_not_taken_for_a_model_that_cannot_be_compiled(
    original: TorchEncoder, tmp_path: Path, room: int
) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            compile_encoder(original, tmp_path / "c", TEXTS, threads=1, batch_size=2)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_disk_that_refuses_the_compiled_encoder_refuses_the_generation(
    settings: EncoderSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(compiled, "_store_graph", fail)
    with pytest.raises(BuildRefused, match=r"No space left on device.*make room"):
        build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings())
    assert list_generations(tmp_path) == []


def test_an_unchanged_corpus_is_published_again_only_to_compile_what_was_not_compiled(
    settings: EncoderSettings, tmp_path: Path
) -> None:
    plain = replace(settings, compiled=False)
    first = build_generation(tmp_path, [IBM], BOOK, plain, RetrievalSettings())
    assert build_generation(tmp_path, [IBM], BOOK, plain, RetrievalSettings()) == first
    second = build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings())
    assert second > first
    served = open_generation(tmp_path, settings)
    assert isinstance(served.encoder, CompiledEncoder)
    assert served.manifest.counts["encoded"] == 0
    assert build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings()) == second


def test_an_encoder_that_an_earlier_version_compiled_serves_until_the_next_build_compiles_it_anew(
    settings: EncoderSettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as earlier:
        earlier.setattr(compiled, "_MAKE", 0)
        first = build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings())
    assert isinstance(open_generation(tmp_path, settings).encoder, CompiledEncoder)
    second = build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings())
    assert second > first
    served = open_generation(tmp_path, settings)
    assert isinstance(served.encoder, CompiledEncoder)
    assert served.encoder.is_current
    assert served.manifest.counts["encoded"] == 0
    assert build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings()) == second


def test_questions_need_none_of_the_heavy_libraries(index: Path, settings: EncoderSettings) -> None:
    command = [sys.executable, "-W", "error", "-c", ASKING, str(index), settings.model]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "PYTHONPATH": "."})
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_the_next_generation_takes_the_compiled_encoder_over(index: Path, settings: EncoderSettings) -> None:
    before = open_generation(index, settings)
    build_generation(index, ARTICLES, BOOK, settings, RetrievalSettings())
    after = open_generation(index, settings)
    assert after.id > before.id
    graphs = [generation.folder / "encoder" / "graph.onnx.data" for generation in (before, after)]
    assert graphs[0].samefile(graphs[1])
    kept = [file for file in after.manifest.files if file.startswith("encoder/")]
    assert kept == ["encoder/graph.onnx", "encoder/graph.onnx.data", "encoder/tokenizer.json"]


def test_the_original_serves_where_compiling_is_switched_off(index: Path, settings: EncoderSettings) -> None:
    assert isinstance(open_generation(index, replace(settings, compiled=False)).encoder, TorchEncoder)


def test_another_length_limit_or_model_name_is_another_encoder(index: Path, settings: EncoderSettings) -> None:
    for other in (replace(settings, max_tokens=7), EncoderSettings()):
        with pytest.raises(EncoderMismatch, match="python -m bot reindex"):
            open_generation(index, other)


def test_changed_weights_under_the_same_name_are_noticed_by_the_next_build(tmp_path: Path) -> None:
    settings = EncoderSettings(model=str(save_tiny_model(tmp_path / "a")), threads=1)
    first = build_generation(tmp_path / "index", [IBM], BOOK, settings, RetrievalSettings())
    Path(settings.model).rename(tmp_path / "old")
    save_tiny_model(tmp_path / "b", seed=1).rename(settings.model)
    assert build_generation(tmp_path / "index", [IBM], BOOK, settings, RetrievalSettings()) > first
    assert open_generation(tmp_path / "index", settings).manifest.counts["encoded"] > 0


def test_one_altered_weight_is_refused(settings: EncoderSettings, tmp_path: Path) -> None:
    build_generation(tmp_path, [IBM], BOOK, settings, RetrievalSettings())
    [file] = (tmp_path / "generations").glob("*/encoder/graph.onnx.data")
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(IndexDamaged, match=r"graph.onnx.data was altered.*python -m bot reindex"):
        open_generation(tmp_path, settings)
