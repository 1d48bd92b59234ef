package cli

import (
	"iter"
	"os"
	"path/filepath"
	"testing"

	"lectern/corpus/source"
	"lectern/ui"
)

// TestFollowingAgainEndsTheReadingBefore holds that a reading to which nobody
// listens any more ends, and does not replace what the next one has read.
func TestFollowingAgainEndsTheReadingBefore(t *testing.T) {
	var f follower
	first := f.follow(t.Context(), folder(t, "a.txt", "b.txt"))
	second := f.follow(t.Context(), folder(t, "c.txt"))
	if !finishes(second) {
		t.Error("the second reading did not come to its end")
	}
	if finishes(first) {
		t.Error("the first reading went on to its end")
	}
	if n := f.lib.Len(); n != 1 {
		t.Errorf("%d documents are kept, want the 1 of the second reading", n)
	}
}

// folder names the documents of a new folder.
func folder(t *testing.T, names ...string) iter.Seq[source.Ref] {
	dir := t.TempDir()
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("The ferry left.\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return references(t.Context(), []string{dir}, nil)
}

// finishes reports whether the whole collection has been read by the time that
// the source is closed.
func finishes(updates <-chan ui.LibraryMsg) (done bool) {
	for msg := range updates {
		done = done || msg.Done
	}
	return done
}
