"""What things cost, as ratios in one run; `make bench` runs them."""
