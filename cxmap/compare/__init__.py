"""What is different between two catalogs, without words and without markup."""
