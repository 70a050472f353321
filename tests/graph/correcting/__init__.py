"""What people ask to be corrected."""
