"""What becomes of what the rules found: it is softened, set aside with a reason, or kept."""
