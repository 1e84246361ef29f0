"""Text to unit vectors: the protocol every encoder keeps, and the sentence-transformers one."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from retrieval.errors import EncoderRefused
from retrieval.settings import EncoderSettings
from retrieval.weights import expected_sha256, find_model_folder, stay_offline, weights_sha256

Vectors = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into unit vectors; two encoders with one ``fingerprint`` give the same vectors."""

    @property
    def fingerprint(self) -> str:
        """Model, weights, length limit, dimension and normalisation in one line."""

    @property
    def dimension(self) -> int:
        """Numbers in a vector."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 rows of length 1, shape ``(len(texts), dimension)``."""


class TorchEncoder:
    """A sentence-transformers model (Reimers and Gurevych, 2019) on the processor; rows normalised to length 1."""

    def __init__(self, model: Any, settings: EncoderSettings, sha256: str) -> None:
        """Wrap a loaded ``SentenceTransformer`` whose weights have the given digest."""
        self._model, self.settings = model, settings
        self.dimension = int(model.get_embedding_dimension())
        self.fingerprint = fingerprint_of(settings, sha256, self.dimension)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 rows of length 1, shape ``(len(texts), dimension)``."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        import torch  # noqa: PLC0415

        torch.set_num_threads(self.settings.thread_count)  # a thread's own setting, so it is made where it counts
        rows = self._model.encode(
            [encodable(text) for text in texts],
            batch_size=self.settings.batch_size,
            normalize_embeddings=True,
            show_progress_bar=False,
        )
        return np.ascontiguousarray(rows, dtype=np.float32)

    @property
    def tokenizer_json(self) -> str:
        """The tokenizer in the format of the ``tokenizers`` library; raises ``AttributeError`` for a slow one."""
        return str(self._model.tokenizer.backend_tokenizer.to_str())

    @property
    def inputs(self) -> tuple[str, ...]:
        """The names of the arrays that the model takes, from its tokenizer."""
        return tuple(self._model.tokenizer.model_input_names)

    @property
    def max_tokens(self) -> int:
        """Tokens of a text that count, special ones included."""
        return int(self._model.max_seq_length)

    @property
    def attention(self) -> tuple[int, int]:
        """The attention heads and the width of a layer; zeros where the model does not say."""
        config = self._model.transformers_model.config
        return getattr(config, "num_attention_heads", 0), getattr(config, "hidden_size", 0)

    def export(self, file: Path) -> None:
        """Write the whole model, pooling and normalisation included, as an ONNX graph (texts, tokens) -> ``vector``."""
        from retrieval.exporting import export_graph  # noqa: PLC0415 - brings torch, which only compiling needs

        with _plain_attention(self._model.transformers_model):
            export_graph(_graph_of(self._model, self.inputs), file, self.inputs, "vector", "texts")


def load_encoder(settings: EncoderSettings) -> TorchEncoder:
    """Load the model named in ``settings`` from this machine.

    Raises ``EncoderRefused`` where it is missing or cannot be loaded, or where the default model's weights are not the
    published ones.
    """
    folder = find_model_folder(settings)
    sha256 = weights_sha256(folder, expected_sha256(settings))
    stay_offline(allow_download=settings.allow_download)
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - seconds to import; a compiled index needs none
    from transformers.utils import logging  # noqa: PLC0415

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    try:
        model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    except Exception as error:  # each library below raises classes of its own
        raise EncoderRefused(f"the model in {folder} cannot be loaded: {error}") from error
    model.max_seq_length = min(settings.max_tokens, model.max_seq_length or settings.max_tokens)
    return TorchEncoder(model, settings, sha256)


def encodable(text: str) -> str:
    """Replace lone surrogates: they have no UTF-8 form, and tokenizers take nothing else."""
    return text.encode("utf-8", "replace").decode()


def fingerprint_of(settings: EncoderSettings, sha256: str, dimension: int) -> str:
    """Name what makes vectors comparable: any difference here makes stored vectors useless."""
    return f"{Path(settings.model).name}:{sha256}:{settings.max_tokens} tokens:{dimension}:unit"


def is_of(fingerprint: str, settings: EncoderSettings, sha256: str | None) -> bool:
    """Tell whether ``settings`` name the encoder of that ``fingerprint``; a ``sha256`` of None is not compared."""
    name, weights, tokens, _, unit = fingerprint.rsplit(":", 4) if fingerprint.count(":") >= 4 else [""] * 5
    given = (Path(settings.model).name, sha256 or weights, f"{settings.max_tokens} tokens", "unit")
    return (name, weights, tokens, unit) == given


@contextmanager
def _plain_attention(transformer: Any) -> Iterator[None]:
    # Only attention written out step by step is recognised, and fused, when the graph is compiled.
    usual = transformer.config._attn_implementation
    transformer.set_attn_implementation("eager")
    try:
        yield
    finally:
        transformer.set_attn_implementation(usual)


def _graph_of(model: Any, inputs: Sequence[str]) -> Any:
    import torch  # noqa: PLC0415

    class Graph(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.model = model

        def forward(self, *arrays: Any) -> Any:
            vectors = self.model(dict(zip(inputs, arrays, strict=True)))["sentence_embedding"]
            return torch.nn.functional.normalize(vectors, dim=-1)

    return Graph().eval()
