"""What is shown: tables for a terminal and one self-contained page for a browser."""
