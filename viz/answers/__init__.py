"""Answers to the questions of `queries`, each as records and laid out for people."""
