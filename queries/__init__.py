"""What an analyst asks: pure functions over a store that return frozen answers."""
