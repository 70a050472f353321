"""kill -9 at random moments of what writes: does the store open, and is every document whole?"""
