"""Rules judge the catalog: one file, one rule, a sentence that is true when all is well."""
