"""How a sentence states a policy: who does or does not what, whom that covers, from when until when."""
