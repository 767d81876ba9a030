"""Entries of the model become YAML as a person would type it; reading gives them back."""
