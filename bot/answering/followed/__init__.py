"""What a follow-up takes over from the questions before it.

``conversation`` tells what it goes on from, ``briefly``, ``scoped`` and ``at_times`` spell it out, ``pointing`` and
``people`` tell what "it" and "she" stand for, ``switching`` where the talk turned to another, ``whole`` what is no
follow-up.
"""
