"""How fast a page opens and moves in headless Chromium, against other libraries, in one run."""
