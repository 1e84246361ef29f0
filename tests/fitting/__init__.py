"""Refit what was fitted on questions, and judge it on actors that the fit has not seen."""
