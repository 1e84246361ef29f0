"""Text to unit vectors: the protocol every encoder keeps, and the sentence-transformers one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

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


def fingerprint_of(settings: EncoderSettings, sha256: str, dimension: int) -> str:
    """Name what makes vectors comparable: any difference here makes stored vectors useless."""
    return f"{Path(settings.model).name}:{sha256}:{settings.max_tokens} tokens:{dimension}:unit"


class TorchEncoder:
    """A sentence-transformers model (Reimers and Gurevych, 2019) on the processor; rows normalised to length 1."""

    def __init__(self, model: Any, settings: EncoderSettings, sha256: str) -> None:
        """Wrap a loaded ``SentenceTransformer`` whose weights have the given digest."""
        self.model = model
        self._batch_size = settings.batch_size
        self.dimension = int(model.get_embedding_dimension())
        self.fingerprint = fingerprint_of(settings, sha256, self.dimension)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 rows of length 1, shape ``(len(texts), dimension)``."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        rows = self.model.encode(
            list(texts), batch_size=self._batch_size, normalize_embeddings=True, show_progress_bar=False
        )
        return np.ascontiguousarray(rows, dtype=np.float32)


def load_encoder(settings: EncoderSettings) -> TorchEncoder:
    """Load the model named in ``settings`` from this machine.

    Raises ``EncoderRefused`` where it is missing or where the default model's weights are not the published ones.
    """
    folder = find_model_folder(settings)
    sha256 = weights_sha256(folder, expected_sha256(settings))
    stay_offline(allow_download=settings.allow_download)
    import torch  # noqa: PLC0415 - seconds to import, and answering from a compiled index never needs it
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415
    from transformers.utils import logging  # noqa: PLC0415

    logging.disable_progress_bar()  # type: ignore[no-untyped-call]
    torch.set_num_threads(settings.thread_count)
    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    model.max_seq_length = min(settings.max_tokens, model.max_seq_length or settings.max_tokens)
    return TorchEncoder(model, settings, sha256)
