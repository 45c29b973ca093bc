"""Records in and out, driven by the catalogue: what a file says becomes what people type."""
