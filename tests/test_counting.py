import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from retrieval.counting import WordCounts

WORDS = st.lists(st.sampled_from(["face", "police", "ban", "ibm", "the"]), max_size=6).map(" ".join)


def same(one: WordCounts, other: WordCounts) -> bool:
    arrays = ("lengths", "starts", "positions", "counts")
    equal = all(np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays)
    return equal and list(one.words) == list(other.words)


def test_two_texts_counted_by_hand() -> None:
    counted = WordCounts.of(["police ban the police", "ban"])
    assert list(counted.words) == ["ban", "police"]
    assert counted.lengths.tolist() == [3, 1]
    assert counted.starts.tolist() == [0, 2, 3]
    assert counted.positions.tolist() == [0, 1, 0]
    assert counted.counts.tolist() == [1, 1, 2]


def test_a_word_that_no_text_holds_any_more_is_forgotten() -> None:
    changed = WordCounts.of(["police ban", "face"]).changed(np.array([1, -1]), {1: "ibm"})
    assert same(changed, WordCounts.of(["face", "ibm"]))


@given(st.lists(WORDS, max_size=6), st.data())
def test_changed_counts_are_those_of_counting_anew(before: list[str], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(before))))
    stay = order[: data.draw(st.integers(0, len(before)))]
    kept = data.draw(st.permutations([*stay, *[-1] * data.draw(st.integers(0, 4))]))
    fresh = {position: data.draw(WORDS) for position, place in enumerate(kept) if place < 0}
    after = [fresh[position] if place < 0 else before[place] for position, place in enumerate(kept)]
    assert same(WordCounts.of(before).changed(np.array(kept, dtype=np.int64), fresh), WordCounts.of(after))
