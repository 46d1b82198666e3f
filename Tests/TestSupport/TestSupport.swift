// Helpers for tests: marked text, golden files, the law that every annotator passes.
