package cli

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// leaves are the packages of the core that the others may build on; they
// import nothing of ours but the vocabulary.
var leaves = []string{"lectern/corpus", "lectern/corpus/clean", "lectern/corpus/dates", "lectern/corpus/gazetteer", "lectern/corpus/gold"}

// mayImport says whether a package of lectern may import another one. It is
// the plan of the house: main → ui → corpus, and inside the core only ingest
// joins the packages together.
func mayImport(from, to string) bool {
	isLeaf := slices.Contains(leaves, to)
	switch {
	case from == "lectern":
		return to == "lectern/ui/cli" || to == "lectern/ui/quiet"
	case from == "lectern/ui/cli":
		return to != "lectern"
	case from == "lectern/corpus":
		return false
	case from == "lectern/corpus/ingest":
		return strings.HasPrefix(to, "lectern/corpus")
	case strings.HasPrefix(from, "lectern/corpus/gazetteer/"):
		return isLeaf
	case slices.Contains(leaves, from):
		return to == "lectern/corpus" || to == "lectern/corpus/clean"
	case strings.HasPrefix(from, "lectern/corpus/"):
		return isLeaf
	case strings.HasPrefix(from, "lectern/ui"):
		return isLeaf || to == "lectern/corpus/markdown" || strings.HasPrefix(to, "lectern/ui/")
	}
	return false
}

// terminal names the libraries that the core must not know.
var terminal = []string{
	"github.com/charmbracelet/bubbletea",
	"github.com/charmbracelet/bubbles",
	"github.com/charmbracelet/lipgloss",
	"github.com/charmbracelet/glamour",
	"github.com/muesli/termenv",
}

func TestImportsRunOneWay(t *testing.T) {
	for from, imports := range importsOf(t, filepath.Join("..", "..")) {
		for _, to := range imports {
			if (to == "lectern" || strings.HasPrefix(to, "lectern/")) && !mayImport(from, to) {
				t.Errorf("%s must not import %s", from, to)
			}
			if strings.HasPrefix(from, "lectern/corpus") && slices.ContainsFunc(terminal, func(p string) bool { return strings.HasPrefix(to, p) }) {
				t.Errorf("%s belongs to the core and must not import %s", from, to)
			}
			if from == "lectern/ui/quiet" && to != "os" {
				t.Errorf("%s must import os alone to be initialized first, not %s", from, to)
			}
		}
	}
}

// importsOf returns what each package below root imports, tests left out.
func importsOf(t *testing.T, root string) map[string][]string {
	t.Helper()
	imports := map[string][]string{}
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, _ fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(root, name), nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		from := path.Join("lectern", path.Dir(name))
		for _, spec := range file.Imports {
			to, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports[from] = append(imports[from], to)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return imports
}
