package source

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lectern/seeds"
)

// folder writes files, given as name and content, to a temporary folder.
func folder(t *testing.T, files map[string]string) string {
	t.Helper()
	root := t.TempDir()
	for name, content := range files {
		p := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func symlink(t *testing.T, target, p string) {
	t.Helper()
	if err := os.Symlink(target, p); err != nil {
		t.Skip("no symbolic links here:", err)
	}
}

// walked returns the names found, with the problem of those that have one.
func walked(t *testing.T, paths ...string) []string {
	t.Helper()
	var names []string
	for ref := range Walk(t.Context(), paths, strings.NewReader("from a pipe")) {
		name := ref.Name
		if p := ref.Read(t.Context()).Document.Problem; p != "" {
			name += ": " + p
		}
		names = append(names, name)
	}
	return names
}

func expect(t *testing.T, got []string, want ...string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestWalkOrder(t *testing.T) {
	root := folder(t, map[string]string{
		"b.txt": "b", "a/z.txt": "z", "a/c/d.md": "d", "c.txt": "c", ".hidden": "x", "a/.git/config": "x",
	})
	expect(t, walked(t, root), "a/c/d.md", "a/z.txt", "b.txt", "c.txt")
	expect(t, walked(t, filepath.Join(root, "c.txt"), "-", root, "-"),
		"c.txt", "standard input", "a/c/d.md", "a/z.txt", "b.txt")
	expect(t, walked(t, filepath.Join(root, ".hidden")), ".hidden")
}

func TestWalkNamesRelativePathsAsGiven(t *testing.T) {
	t.Chdir(folder(t, map[string]string{"notes/one.txt": "1", "more/two.txt": "2"}))
	expect(t, walked(t, "notes/one.txt", "./more"), "notes/one.txt", "two.txt")
	expect(t, walked(t, "."), "more/two.txt", "notes/one.txt")
}

func TestWalkSymbolicLinks(t *testing.T) {
	root := folder(t, map[string]string{"a/one.txt": "1", "b/two.txt": "2"})
	symlink(t, "..", filepath.Join(root, "a", "loop"))
	symlink(t, "self", filepath.Join(root, "self"))
	symlink(t, "nowhere", filepath.Join(root, "dangling"))
	symlink(t, "a/one.txt", filepath.Join(root, "again.txt"))
	symlink(t, "../b", filepath.Join(root, "a", "other"))
	expect(t, walked(t, root),
		"a/one.txt", "a/other/two.txt",
		"dangling: symbolic link that leads nowhere",
		"self: symbolic link that leads nowhere")
}

func TestWalkMissing(t *testing.T) {
	root := folder(t, map[string]string{"one.txt": "1"})
	missing := filepath.Join(root, "gone.txt")
	expect(t, walked(t, missing, missing, root), "gone.txt: no such file or folder", "one.txt")
}

func TestFileVanishesAfterWalk(t *testing.T) {
	root := folder(t, map[string]string{"one.txt": "1"})
	for ref := range Walk(t.Context(), []string{root}, nil) {
		if err := os.Remove(ref.Path); err != nil {
			t.Fatal(err)
		}
		if got := ref.Read(t.Context()).Document.Problem; got != "no such file or folder" {
			t.Errorf("problem %q", got)
		}
	}
}

func TestWalkUnreadable(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may read everything")
	}
	root := folder(t, map[string]string{"a/one.txt": "1", "two.txt": "2"})
	for _, name := range []string{"a", "two.txt"} {
		if err := os.Chmod(filepath.Join(root, name), 0); err != nil {
			t.Fatal(err)
		}
	}
	t.Cleanup(func() { os.Chmod(filepath.Join(root, "a"), 0o755) })
	expect(t, walked(t, root), "a/a: permission denied", "two.txt: permission denied")
}

func TestWalkHostileNames(t *testing.T) {
	long := strings.Repeat("n", 251) + ".txt"
	root := folder(t, map[string]string{"a\nb\x1b]0;x\a.txt": "1", "\x1b[2J": "2", "\xff": "3", long: "4"})
	expect(t, walked(t, root), `"\x1b[2J"`, "a b.txt", long, "\ufffd")
}

func TestWalkStopsEarly(t *testing.T) {
	root := folder(t, map[string]string{"1.txt": "", "2.txt": "", "3.txt": ""})
	n := 0
	for range Walk(t.Context(), []string{root, "-"}, nil) {
		n++
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	for ref := range Walk(ctx, []string{root}, nil) {
		cancel()
		n++
		if got := ref.Read(ctx).Document.Problem; got != "reading was cancelled" {
			t.Errorf("problem %q", got)
		}
	}
	if n != 2 {
		t.Errorf("%d documents found, want 2", n)
	}
}

func TestStdin(t *testing.T) {
	for ref := range Walk(t.Context(), []string{"-"}, strings.NewReader("once")) {
		for range 2 {
			doc := ref.Read(t.Context()).Document
			if doc.Text != "once" || doc.Path != "-" || doc.Name != "standard input" || doc.Problem != "" {
				t.Errorf("standard input read as %+v", doc)
			}
		}
	}
	for ref := range Walk(t.Context(), []string{"-"}, nil) {
		if got := ref.Read(t.Context()).Document.Problem; got != "no standard input" {
			t.Errorf("problem %q", got)
		}
	}
}

func TestStdinThatNeverEnds(t *testing.T) {
	r, w := io.Pipe()
	defer w.Close()
	for ref := range Walk(t.Context(), []string{"-"}, r) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if got := ref.Read(ctx).Document.Problem; got != "reading was cancelled" {
			t.Errorf("problem %q", got)
		}
	}
}

func TestFS(t *testing.T) {
	fsys := fstest.MapFS{
		"b.txt": {Data: []byte("b")}, "a/c.md": {Data: []byte("c")}, ".x": {}, ".y/z": {},
		"pipe": {Mode: fs.ModeNamedPipe},
	}
	var got []string
	for ref := range FS(fsys) {
		doc := ref.Read(t.Context()).Document
		got = append(got, ref.Name+"="+doc.Text+doc.Problem)
	}
	expect(t, got, "a/c.md=c", "b.txt=b", "pipe=named pipe, not a file")
	for range FS(fsys) {
		break
	}
}

func TestSeedsAreReadByteForByte(t *testing.T) {
	n := 0
	for ref := range FS(seeds.FS) {
		data, err := seeds.FS.ReadFile(ref.Path)
		if err != nil {
			t.Fatal(err)
		}
		doc := ref.Read(t.Context()).Document
		if doc.Text != string(data) || doc.Problem != "" || doc.Body.Len() != len(data) {
			t.Errorf("%s: %d of %d bytes, problem %q", ref.Path, len(doc.Text), len(data), doc.Problem)
		}
		n++
	}
	if n != 5 {
		t.Errorf("%d seeds", n)
	}
}

func TestTooLarge(t *testing.T) {
	p := filepath.Join(t.TempDir(), "large.txt")
	f, err := os.Create(p)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(MaxSize+1), f.Close()); err != nil {
		t.Fatal(err)
	}
	expect(t, walked(t, p), "large.txt: larger than 64 MiB")

	if _, err := readAll(t.Context(), endless{}); !errors.Is(err, errTooLarge) {
		t.Errorf("an endless stream gave %v", err)
	}
}

// endless is a stream without an end.
type endless struct{}

func (endless) Read(p []byte) (int, error) { return len(p), nil }

// BenchmarkFolder finds and reads a folder of a thousand short documents.
func BenchmarkFolder(b *testing.B) {
	root := b.TempDir()
	text := []byte(strings.Repeat("Text of a short document. ", 100))
	for i := range 1000 {
		if err := os.WriteFile(filepath.Join(root, fmt.Sprintf("%04d.txt", i)), text, 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(1000 * len(text)))
	for b.Loop() {
		n := 0
		for ref := range Walk(b.Context(), []string{root}, nil) {
			n += len(ref.Read(b.Context()).Document.Text)
		}
		if n != 1000*len(text) {
			b.Fatalf("%d bytes read", n)
		}
	}
}
