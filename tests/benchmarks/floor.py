"""What the bare libraries take for the same work: the least anyone can hope for, measured in the same run."""

import json
from collections.abc import Sequence
from pathlib import Path

import faiss
import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from retrieval.cores import helping_cores
from retrieval.settings import EncoderSettings


class Floor:
    """One encoder, every vector compared by FAISS, one BM25 matrix, the simplest fusion; no checks, no actors."""

    def __init__(self, generation: Path, kind: str) -> None:
        """Open the files of one kind of excerpt in a generation."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads = EncoderSettings().question_thread_count
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # or its threads would slow the next
        if cores := helping_cores(threads):
            places = ";".join(str(core + 1) for core in cores)
            options.add_session_config_entry("session.intra_op_thread_affinities", places)
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        self._session = onnxruntime.InferenceSession(generation / "encoder" / "graph.onnx", options)
        self._tokenizer = Tokenizer.from_file(str(generation / "encoder" / "tokenizer.json"))
        self._inputs = [node.name for node in self._session.get_inputs()]
        folder = generation / kind
        vectors = np.load(folder / "vectors.npy", mmap_mode="r")
        self._index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(vectors)
        words = json.loads((folder / "words.json").read_text(encoding="utf-8"))["words"]
        self._words = {word: at for at, word in enumerate(words)}
        self._scores, self._positions, self._starts = (
            np.load(folder / f"{name}.npy") for name in ("scores", "positions", "starts")
        )

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Encode one padded batch."""
        self._tokenizer.enable_padding()
        batch = self._tokenizer.encode_batch(list(texts))
        ids = np.array([row.ids for row in batch], dtype=np.int64)
        mask = np.array([row.attention_mask for row in batch], dtype=np.int64)
        arrays = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        vectors: NDArray[np.float32] = self._session.run(None, {name: arrays[name] for name in self._inputs})[0]
        return vectors

    def ask(self, text: str) -> list[int]:
        """Return the ten best positions."""
        faiss.omp_set_num_threads(1)
        count = min(200, self._index.ntotal)
        cosines, near = self._index.search(self.encode([text]), count)
        lexical = np.zeros(self._index.ntotal, dtype=np.float32)
        for at in {self._words[word] for word in text.lower().split() if word in self._words}:
            column = slice(self._starts[at], self._starts[at + 1])
            lexical[self._positions[column]] += self._scores[column]
        mixed = 0.25 * lexical / max(float(lexical.max()), 1e-9)
        mixed[near[0]] += 0.75 * cosines[0]
        best: list[int] = np.argpartition(-mixed, 10)[:10].tolist()
        return best
