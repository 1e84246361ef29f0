"""Whose word a sentence is: who could be speaking in it, and what "the company" or "she" stands for."""
