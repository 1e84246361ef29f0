"""Benchmarks, run by hand: ``python -m tests.benchmarks --help``. Not collected by pytest."""
