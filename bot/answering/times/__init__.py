"""When things hold, happened and changed, and what came after.

``history`` knows the line of articles that go on from one another, ``timeline`` tells it, ``events`` and ``periods``
tell which day of a sentence is that asked for, ``bearing`` and ``bounds`` what a time asked about leaves in.
"""
