"""The encoder without torch: an ONNX graph compiled once.

Compiling fuses attention and activation into single steps and parts the weights from the graph, so that opening maps
them into memory instead of copying them. Measured on one core: open 0.06 s (0.21 s with the weights inside the graph;
importing and loading the original takes 4 s or more), a question of 12 tokens 5.5 ms, 50 MB less memory.
"""

import logging
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from retrieval.cores import helping_cores
from retrieval.encoder import TorchEncoder, Vectors, encodable
from retrieval.errors import EncoderRefused
from retrieval.sessions import GRAPH, TOKENIZER, WEIGHTS, SessionRefused, open_graph

_MAKE = 1  # stands in each graph; with a higher one, the next build compiles anew what was compiled before
_LEAST_COSINE = 0.9999
_CHATTY = ("fusion_", "onnx_model", "onnxruntime")


class CompiledEncoder:
    """Encodes with the graph in a folder; safe to share between threads."""

    def __init__(self, folder: Path, fingerprint: str, *, threads: int, batch_size: int, alone: bool = True) -> None:
        """Open what ``compile_encoder`` stored; raises ``EncoderRefused`` where it cannot be opened.

        Of several ``threads`` those without work look out for some: that builds 7 % faster ``alone``, but takes the
        cores from all else that answers questions, so beside others they sleep, each on a core of its own.
        """
        self.folder, self.fingerprint = folder, fingerprint
        self._batch_size = batch_size
        try:
            self._tokenizer, self._session = open_graph(folder, threads=threads, entries=_entries(threads, alone=alone))
        except SessionRefused as error:
            raise EncoderRefused(f"the compiled encoder in {folder} cannot be opened: {error}") from error
        self._inputs = [node.name for node in self._session.get_inputs()]
        self.dimension = int(self._session.get_outputs()[0].shape[-1])

    @property
    def is_current(self) -> bool:
        """Tell whether it is what ``compile_encoder`` would store; an older one gives the same vectors, but slower."""
        return int(self._session.get_modelmeta().version) == _MAKE

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return float32 rows of length 1, shape ``(len(texts), dimension)``."""
        encodings = self._tokenizer.encode_batch([encodable(text) for text in texts])
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        # Texts of like length share a batch, so little is padded.
        order = sorted(range(len(texts)), key=lambda at: len(encodings[at].ids))
        for start in range(0, len(order), self._batch_size):
            batch = order[start : start + self._batch_size]
            rows[batch] = self._run([encodings[at].ids for at in batch])
        return rows

    def _run(self, ids: Sequence[Sequence[int]]) -> Vectors:
        width = max(map(len, ids))
        mask = np.zeros((len(ids), width), dtype=np.int64)
        tokens = np.zeros((len(ids), width), dtype=np.int64)
        for row, text in enumerate(ids):
            mask[row, : len(text)] = 1
            tokens[row, : len(text)] = text
        arrays = {"input_ids": tokens, "attention_mask": mask, "token_type_ids": np.zeros_like(tokens)}
        [vectors] = self._session.run(None, {name: arrays[name] for name in self._inputs})
        rows: Vectors = vectors
        return rows


def compile_encoder(
    original: TorchEncoder, folder: Path, sample: Sequence[str], *, threads: int, batch_size: int
) -> CompiledEncoder:
    """Store ``original`` compiled in ``folder`` and return it opened.

    Raises ``EncoderRefused`` where the model cannot be compiled or where a vector of ``sample`` leaves the original's
    by a cosine under .9999, and ``OSError`` where the disk takes no more.
    """
    folder.mkdir()
    try:
        _store_tokenizer(original, folder)
        _store_graph(original, folder)
    except OSError:  # the disk's fault, not the model's: the next build may compile it
        raise
    except Exception as error:  # exporters raise whatever the model makes them stumble over
        raise EncoderRefused(f"this model cannot be compiled: {error}") from error
    compiled = CompiledEncoder(folder, original.fingerprint, threads=threads, batch_size=batch_size)
    cosines: NDArray[np.float32] = np.sum(compiled.encode(sample) * original.encode(sample), axis=1)
    if not cosines.min(initial=1.0) >= _LEAST_COSINE:
        raise EncoderRefused(f"the compiled encoder differs from the original: cosine {cosines.min():.6f}")
    return compiled


def _store_tokenizer(original: TorchEncoder, folder: Path) -> None:
    tokenizer = Tokenizer.from_str(original.tokenizer_json)
    tokenizer.enable_truncation(original.max_tokens)
    tokenizer.no_padding()
    # Its own way to save hides a full disk in a bare exception.
    (folder / TOKENIZER).write_text(tokenizer.to_str(pretty=True), encoding="utf-8")


def _store_graph(original: TorchEncoder, folder: Path) -> None:
    with tempfile.TemporaryDirectory(dir=folder) as scratch, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from retrieval.exporting import fuse  # noqa: PLC0415 - brings torch and onnx, which only compiling needs

        exported = Path(scratch) / GRAPH
        for name in [name for name in logging.root.manager.loggerDict if name.startswith(_CHATTY)]:
            logging.getLogger(name).setLevel(logging.WARNING)
        original.export(exported)
        fused = fuse(exported, *original.attention)
        fused.model.model_version = _MAKE
        fused.save_model_to_file(str(folder / GRAPH), use_external_data_format=True)
        (folder / WEIGHTS).chmod((folder / GRAPH).stat().st_mode)  # ONNX keeps them from other users


def _entries(threads: int, *, alone: bool) -> dict[str, str]:
    entries = {"session.intra_op.allow_spinning": str(int(alone))}
    if not alone and (cores := helping_cores(threads)):
        entries["session.intra_op_thread_affinities"] = ";".join(str(core + 1) for core in cores)  # counted from one
    return entries
