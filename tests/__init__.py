"""The tests: each states a fact somebody relies on."""
