// Command compile writes the embedded files of package gazetteer from a folder
// of tab-separated tables:
//
//	go run ./corpus/gazetteer/compile DIR
//
// Run it from the root of the module. ATTRIBUTION.md says what the tables are
// and where they come from. The output does not depend on the order of rows.
package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/blevesearch/vellum"

	"lectern/corpus/gazetteer"
)

const target = "corpus/gazetteer"

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: compile DIR")
		os.Exit(2)
	}
	if err := compile(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "compile:", err)
		os.Exit(1)
	}
}

func compile(dir string) error {
	t := newTable()
	for _, source := range sources {
		if err := readRows(filepath.Join(dir, source.file), func(row []string) { source.add(t, row) }); err != nil {
			return err
		}
	}
	addAliases(t)
	addMultilingualCountries(t)
	if err := addBodies(t, filepath.Join(target, "compile", "organizations.tsv")); err != nil {
		return err
	}
	t.markHomonyms()
	if err := t.writeNames(filepath.Join(target, "names.fst")); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(target, "countries.txt"), []byte(strings.Join(t.countries, "\n")+"\n"), 0o644)
}

// readRows calls add with the cells of each row; a "#" row is a header.
func readRows(path string, add func(row []string)) error {
	f, err := os.Open(path)
	if err != nil {
		return fmt.Errorf("open a table: %w", err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if row := strings.Split(lines.Text(), "\t"); !strings.HasPrefix(row[0], "#") && len(row) > 1 {
			add(row)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	return nil
}

// table collects the entries before they are written.
type table struct {
	entries   map[string]gazetteer.Entry
	countries []string
	index     map[string]int
}

func newTable() *table {
	return &table{entries: map[string]gazetteer.Entry{}, index: map[string]int{}}
}

func (t *table) add(name string, flags gazetteer.Entry) {
	if key := gazetteer.Fold(strings.TrimSpace(name)); len(key) > 1 {
		t.entries[key] |= flags
	}
}

// addOf adds a name with its country; the first country given stays.
func (t *table) addOf(name string, flags gazetteer.Entry, country string) {
	key := gazetteer.Fold(strings.TrimSpace(name))
	if len(key) < 2 {
		return
	}
	t.entries[key] = gazetteer.WithCountry(t.entries[key]|flags, t.country(country))
}

func (t *table) country(name string) int {
	if better, ok := renamed[name]; ok {
		name = better
	}
	if i, ok := t.index[name]; ok {
		return i
	}
	t.countries = append(t.countries, name)
	t.index[name] = len(t.countries)
	return len(t.countries)
}

// markHomonyms drops the flag Forename or Surname from words that are nearly
// always written small, unless the name is among the common ones.
func (t *table) markHomonyms() {
	for key, e := range t.entries {
		if e.Casing() == gazetteer.AlwaysSmall && !e.Has(gazetteer.Common) {
			t.entries[key] = e &^ (gazetteer.Forename | gazetteer.Surname)
		}
	}
}

func (t *table) writeNames(path string) error {
	keys := make([]string, 0, len(t.entries))
	for key, e := range t.entries {
		if e != 0 {
			keys = append(keys, key)
		}
	}
	sort.Strings(keys)
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("create the names: %w", err)
	}
	defer f.Close()
	b, err := vellum.New(f, nil)
	if err != nil {
		return fmt.Errorf("build the names: %w", err)
	}
	for _, key := range keys {
		if err := b.Insert([]byte(key), uint64(t.entries[key])); err != nil {
			return fmt.Errorf("insert %q: %w", key, err)
		}
	}
	if err := b.Close(); err != nil {
		return fmt.Errorf("finish the names: %w", err)
	}
	return f.Close()
}
