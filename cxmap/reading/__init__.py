"""Located nodes become the typed model; every problem keeps its place."""
