"""HTTP: what comes in from outside without being asked for."""
