// The target's first file; its types come with the step that it holds.
