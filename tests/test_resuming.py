"""The shipped weights, read back for going on with the teaching, read as the shipped graph does."""

import pytest
import torch
from msgspec.structs import astuple

from retrieval.entailment.lessons import part_found, read_found
from retrieval.entailment.model import SHIPPED, EntailmentModel
from retrieval.entailment.resuming import resume
from retrieval.entailment.training import BLOCK_FOLDS, Network, examine, start
from retrieval.sessions import GRAPH
from retrieval.weights import stay_offline


@pytest.fixture(scope="module")
def network() -> tuple[Network, object]:
    stay_offline()
    taught, tokenizer = start()
    resume(taught, SHIPPED / GRAPH)
    return taught.eval(), tokenizer


def test_restored_weights_read_as_the_graph_does(network: tuple[Network, object]) -> None:
    """The graph rounds what passes through it to 8 bits too: a share may differ by a tenth, an answer hardly ever."""
    taught, tokenizer = network
    shipped = EntailmentModel()
    _, kept_out = part_found(read_found(), BLOCK_FOLDS)
    apart, agreed = [], 0
    for lesson in kept_out[:200]:
        encoded = tokenizer(lesson.question, lesson.text, return_tensors="pt")  # type: ignore[operator]
        with torch.no_grad():
            [shares] = taught(**encoded).softmax(-1).tolist()
        said = list(astuple(shipped.entail(lesson.question, [lesson.text])[0]))
        apart.append(max(abs(one - other) for one, other in zip(shares, said, strict=True)))
        agreed += shares.index(max(shares)) == said.index(max(said))
    assert sum(apart) / len(apart) < 0.03
    assert sum(one > 0.1 for one in apart) <= 0.05 * len(apart)
    assert agreed >= 0.97 * len(apart)


def test_a_graph_that_lacks_weights_is_refused_with_their_names() -> None:
    other = torch.nn.Linear(2, 2)
    with pytest.raises(KeyError, match="weight"):
        resume(other, SHIPPED / GRAPH)


def test_an_exam_tells_how_often_restored_weights_are_right(network: tuple[Network, object]) -> None:
    _, kept_out = part_found(read_found(), BLOCK_FOLDS)
    told = examine(network[0], network[1], kept_out[:64])
    assert told.startswith("64 kept-out lessons, right 0.")
