"""Questions to the checked catalog are answered here, in one language and without markup."""
