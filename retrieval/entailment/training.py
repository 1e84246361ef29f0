"""Teaches the entailment model: ``python -m retrieval.entailment.training`` writes the graph that ``model.py`` opens.

The model is the encoder's own transformer (MiniLM, 6 layers, 384 wide; Wang et al. 2020) with a head over its first
vector and the mean of all, taught on question and sentence together. Word vectors stay as they are at first, since the
lessons hold few words, and are taught, too, when teaching goes on. AdamW, label smoothing 0.05; four courses, each with
its own learning rate that rises and falls: two rounds of the lessons as they are, twice one round with sentences turned
round and with other sentences of the same article, then two rounds of the crossed blocks and of what was found for
questions, with some of the lessons. What a question is read against stays in one batch: what tells sentences apart is
then all there is to learn. One article in ten, one block in twenty and one question in twenty are kept out and examined
after each round: the shipped weights tell yes from no in .89 of the lessons, .84 of the blocks and .90 of what was
found, and all four answers in .82, .77 and .85. Blocks over the shipped articles and what was found in them are parted
by block and by question, so that a kept-out one may share a sentence, though no question, with a taught one. Those
weights come from several such runs, each going on from the one before with further blocks among the earlier ones
(``--resume``), seventeen hours on two cores in all: one run of this command teaches a like model, not the same. They
are a mean of what the last run began with (.65) and the running mean of its last steps (.35), which reads both what is
new and what is old better than its end. That run went without dropout, a quarter faster: on blocks the model does as
well kept out as taught, so it has too little room rather than too much. The weights are stored in 8 bits.
"""

import argparse
import logging
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch
from msgspec import Struct
from torch import nn

from retrieval.entailment.lessons import (
    ANSWERS,
    Lesson,
    neighbours,
    part,
    part_blocks,
    part_found,
    read_blocks,
    read_found,
    read_lessons,
    strangers,
    turned,
)
from retrieval.entailment.model import MAX_TOKENS, SHIPPED
from retrieval.entailment.resuming import resume
from retrieval.sessions import GRAPH, TOKENIZER
from retrieval.settings import EncoderSettings
from retrieval.weights import find_model_folder, stay_offline

FOLDS, BLOCK_FOLDS = 10, 20
Unit = Sequence[Lesson]  # lessons that stay in one batch
_INPUTS = ("input_ids", "attention_mask", "token_type_ids")


class Network(nn.Module):
    """The transformer with its head: arrays (pairs, tokens) to logits (pairs, 4)."""

    def __init__(self, base: Any) -> None:
        """Read with ``base``, a BERT-like model."""
        super().__init__()
        width = base.config.hidden_size
        self.base = base
        self.head = nn.Sequential(
            nn.Linear(2 * width, width), nn.Tanh(), nn.Dropout(0.1), nn.Linear(width, len(ANSWERS))
        )

    def forward(self, input_ids: Any, attention_mask: Any, token_type_ids: Any) -> Any:
        """Return the logits of each pair."""
        hidden = self.base(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        mask = attention_mask.unsqueeze(-1).float()
        mean = (hidden * mask).sum(1) / mask.sum(1)
        return self.head(torch.cat([hidden[:, 0], mean], -1))


class Course(Struct, frozen=True):
    """Units read ``rounds`` times, at a learning rate of ``rate`` at most, which falls over ``planned`` rounds."""

    units: Sequence[Unit]
    a_batch: int
    rounds: int
    planned: int
    rate: float


def courses(lessons: Sequence[Lesson], blocks: Sequence[Unit], chance: random.Random) -> tuple[Course, ...]:
    """Return the courses in order."""
    plain = [*lessons, *strangers(lessons, 0.15, chance)]
    mixed = [
        [*lessons, *strangers(lessons, 0.05, chance), *turned(lessons), *neighbours(lessons, 0.3, chance)]
        for _ in range(2)
    ]
    some = chance.sample(lessons, min(len(lessons), 2 * len(blocks)))
    some = [*some, *neighbours(some, 0.15, chance)]
    return (
        Course([[one] for one in plain], 32, 2, 4, 2e-4),
        Course([[one] for one in mixed[0]], 32, 1, 1, 1.5e-4),
        Course([[one] for one in mixed[1]], 32, 1, 1, 1.2e-4),
        Course([*blocks, *(some[at : at + 12] for at in range(0, len(some), 12))], 4, 2, 2, 2e-4),
    )


def start() -> tuple[Network, Any]:
    """Return a network that was taught nothing yet, and its tokenizer."""
    from transformers import AutoModel, AutoTokenizer  # noqa: PLC0415 - seconds to import

    folder = find_model_folder(EncoderSettings())
    network = Network(AutoModel.from_pretrained(folder, attn_implementation="eager"))
    for weight in network.base.embeddings.parameters():
        weight.requires_grad = False
    return network, AutoTokenizer.from_pretrained(folder)


def teach(network: Network, tokenizer: Any, course: Course, exams: Sequence[Unit]) -> None:
    """Teach one course; tell the loss, and the exams after each round."""
    steps = course.planned * (len(course.units) // course.a_batch + 2)
    optimizer = torch.optim.AdamW([one for one in network.parameters() if one.requires_grad], lr=course.rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, course.rate, total_steps=steps, pct_start=0.1, anneal_strategy="linear", cycle_momentum=False
    )
    loss_of = nn.CrossEntropyLoss(label_smoothing=0.05)
    for turn in range(course.rounds):
        network.train()
        for number, batch in enumerate(_batches(course.units, course.a_batch, shuffled=True)):
            loss = loss_of(network(**_arrays(tokenizer, batch)), torch.tensor([one.answer for one in batch]))
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            if number % 20 == 0:
                _tell(f"round {turn + 1}, step {number}: loss {loss.item():.3f}")
        for exam in exams:
            _tell(f"round {turn + 1}: {examine(network, tokenizer, exam)}")


def examine(network: Network, tokenizer: Any, lessons: Sequence[Lesson]) -> str:
    """Tell how ``lessons`` are read: all four answers, and yes against no where it is one of them."""
    network.eval()
    with torch.no_grad():
        batches = list(_batches([[one] for one in lessons], 32, shuffled=False))
        shares = torch.cat([network(**_arrays(tokenizer, batch)).softmax(-1) for batch in batches])
    answers = torch.tensor([one.answer for batch in batches for one in batch])
    right = (shares.argmax(-1) == answers).float()
    decided = answers < 2
    sure = (shares.max(-1).values >= 0.8) & (shares.argmax(-1) < 2)
    turned = ((shares[:, :2].argmax(-1) != answers) & decided & sure).sum().item()
    ways = (shares[decided][:, :2].argmax(-1) == answers[decided]).float().mean()
    return (
        f"{len(lessons)} kept-out lessons, right {right.mean():.3f}, yes or no told apart {ways:.3f}; "
        f"sure (0.8) of {sure.sum().item()}, right {right[sure].mean():.3f}, turned round {turned}"
    )


def store(network: Network, tokenizer: Any, folder: Path) -> None:
    """Write the graph, fused and in 8 bits, its weights beside it, and its tokenizer into ``folder``."""
    import onnx  # noqa: PLC0415
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    from retrieval.entailment.signed import store_signed  # noqa: PLC0415
    from retrieval.exporting import export_graph, fuse  # noqa: PLC0415

    network.eval()
    config = network.base.config
    with tempfile.TemporaryDirectory() as scratch:
        traced, fused, stepped = (Path(scratch) / f"{name}.onnx" for name in ("traced", "fused", "stepped"))
        export_graph(network, traced, _INPUTS, "logits", "pairs")
        fuse(traced, config.num_attention_heads, config.hidden_size).save_model_to_file(str(fused))
        quantize_dynamic(
            fused,
            stepped,
            weight_type=QuantType.QUInt8,
            per_channel=True,
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        store_signed(onnx.load(stepped), folder)
    tokenizer.backend_tokenizer.save(str(folder / TOKENIZER))


def _batches(units: Sequence[Unit], a_batch: int, *, shuffled: bool) -> Iterator[Sequence[Lesson]]:
    """Yield batches of like length, so that little is padded."""
    ordered = random.sample(units, len(units)) if shuffled else list(units)
    for start in range(0, len(ordered), 20 * a_batch):
        window = sorted(ordered[start : start + 20 * a_batch], key=_length)
        groups = [window[at : at + a_batch] for at in range(0, len(window), a_batch)]
        for group in random.sample(groups, len(groups)) if shuffled else groups:
            yield [lesson for unit in group for lesson in unit]


def _length(unit: Unit) -> int:
    return max(len(one.question) + len(one.text) for one in unit)


def _arrays(tokenizer: Any, batch: Sequence[Lesson]) -> dict[str, Any]:
    encoded = tokenizer(
        [one.question for one in batch],
        [one.text for one in batch],
        padding=True,
        truncation="longest_first",
        max_length=MAX_TOKENS,
        return_tensors="pt",
    )
    return {name: encoded[name] for name in _INPUTS}


def _tell(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


def main() -> None:
    """Teach, examine and store."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True, help="folder that gets the graph and its tokenizer")
    parser.add_argument("--resume", action="store_true", help="go on from the shipped weights: the last course only")
    chosen = parser.parse_args()
    stay_offline()
    logging.getLogger("onnxruntime").setLevel(logging.WARNING)
    random.seed(0)
    torch.manual_seed(0)
    lessons, exam = part(read_lessons(), FOLDS)
    blocks, block_exam = part_blocks(read_blocks(), BLOCK_FOLDS)
    found, found_exam = part_found(read_found(), BLOCK_FOLDS)
    network, tokenizer = start()
    exams = (exam, block_exam, found_exam)
    taken = courses(lessons, [*blocks, *found], random.Random(0))  # noqa: S311 - no secret
    if chosen.resume:
        resume(network, SHIPPED / GRAPH)
        network.requires_grad_()
        taken = taken[-1:]
    for course in taken:
        _tell(f"{len(course.units)} units to teach, {' and '.join(str(len(one)) for one in exams)} lessons kept out")
        teach(network, tokenizer, course, exams)
    chosen.out.mkdir(parents=True, exist_ok=True)
    store(network, tokenizer, chosen.out)
    _tell(f"stored in {chosen.out}")


if __name__ == "__main__":
    main()
