from bot.chat.bounded import Bounded, Recent


def test_what_was_set_longest_ago_makes_room() -> None:
    held: Bounded[str, int] = Bounded(2)
    held["a"], held["b"] = 1, 2
    held["a"] = 3
    held["c"] = 4
    assert list(held.items()) == [("a", 3), ("c", 4)]


def test_a_repetition_is_noticed_and_memory_is_bounded() -> None:
    recent = Recent(size=2)
    assert [recent.is_new(key) for key in (1, 1, 2, 3, 1)] == [True, False, True, True, True]
