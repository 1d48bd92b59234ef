// Package config reads the user's configuration file.
//
// It owns the file's place, its fields, their defaults and the errors, which
// name the file and the line. It guarantees a usable [Config] beside any
// error: what could not be understood keeps its default. It writes nothing.
// What the key names and the actions mean is left to package keymap.
//
// A file with every field at its default, except for the keys:
//
//	theme = "auto"       # auto, light, dark, none
//	measure = 88         # greatest width of the text, in cells; 20 to 300
//	mouse = true         # take the mouse; M gives it back at any time
//	highlight = "all"    # what is lit at the start: all, selected, off
//
//	[keys]               # action = its keys, in place of the default ones; ctrl+c always quits
//	next-mention = ["]", "w"]
//	zoom = "Z"
package config

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"lectern/ui/keymap"
	"lectern/ui/match"
)

// Config is what the user can choose.
type Config struct {
	// Theme is the colour scheme: "light", "dark", "none", or "auto" for the
	// one that suits the terminal.
	Theme string

	// Measure is the greatest width of the text in cells.
	Measure int

	// Mouse says whether the program takes the mouse at the start.
	Mouse bool

	// Highlight is what is lit at the start: "all" mentions, those of the
	// "selected" entities, or "off".
	Highlight string

	// Keys is the keymap, remapped as the file asks.
	Keys *keymap.Keymap
}

// The choices of the fields that have names.
var (
	Themes     = []string{"auto", "light", "dark", "none"}
	Highlights = []string{"all", "selected", "off"}
)

// The bounds of [Config.Measure] in cells.
const (
	minMeasure = 20
	maxMeasure = 300
)

// Default returns the configuration without a file.
func Default() Config {
	return Config{Theme: Themes[0], Measure: 88, Mouse: true, Highlight: Highlights[0], Keys: keymap.Default()}
}

// Path returns where the user's file is, whether or not it exists: config.toml
// in the folder "lectern" of the XDG configuration folder.
func Path() string { return filepath.Join(xdg.ConfigHome, "lectern", "config.toml") }

// Error is a mistake in a configuration file.
type Error struct {
	Path string
	Line int // from 1; 0 where it is not known
	Err  error
}

// Error names the file, the line and the mistake.
func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.Path, e.Err)
	}
	return fmt.Sprintf("%s:%d: %v", e.Path, e.Line, e.Err)
}

// Unwrap returns the mistake without its place.
func (e *Error) Unwrap() error { return e.Err }

// Load reads the file at path. A file that does not exist is no error. All
// mistakes are joined in the error, each an [Error], in the order of lines.
func Load(path string) (Config, error) {
	source, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return Default(), nil
	case err != nil:
		return Default(), fmt.Errorf("read the configuration: %w", err)
	}
	return Parse(path, string(source))
}

// Parse reads the text of a configuration file; path is for its errors.
func Parse(path, source string) (Config, error) {
	p := parser{path: path, source: source, config: Default()}
	var table map[string]any
	if _, err := toml.Decode(source, &table); err != nil {
		p.failDecoding(err)
	}
	for _, name := range slices.Sorted(maps.Keys(table)) {
		if err := p.take(name, table[name]); err != nil {
			p.fail(toml.Key{name}, err)
		}
	}
	slices.SortStableFunc(p.problems, func(a, b *Error) int { return cmp.Compare(a.Line, b.Line) })
	return p.config, p.joined()
}

// joined returns all mistakes as one error.
func (p *parser) joined() error {
	mistakes := make([]error, len(p.problems))
	for i, mistake := range p.problems {
		mistakes[i] = mistake
	}
	return errors.Join(mistakes...)
}

// parser gathers the configuration and the mistakes of one file.
type parser struct {
	path, source string
	config       Config
	problems     []*Error
}

// fail notes a mistake in the value of a field.
func (p *parser) fail(field toml.Key, err error) {
	p.problems = append(p.problems, &Error{Path: p.path, Line: lineOf(p.source, field), Err: err})
}

// failDecoding notes why the file is no TOML.
func (p *parser) failDecoding(err error) {
	mistake := &Error{Path: p.path, Err: err}
	var parse toml.ParseError
	if errors.As(err, &parse) {
		mistake.Line, mistake.Err = parse.Position.Line, errors.New(parse.Message)
	}
	p.problems = append(p.problems, mistake)
}

// fields are the names of all fields.
var fields = []string{"theme", "measure", "mouse", "highlight", "keys"}

// take takes the value of a field.
func (p *parser) take(field string, value any) error {
	switch field {
	case "theme":
		return takeChoice(field, value, &p.config.Theme, Themes)
	case "highlight":
		return takeChoice(field, value, &p.config.Highlight, Highlights)
	case "measure":
		n, ok := value.(int64)
		if !ok || n < minMeasure || n > maxMeasure {
			return fmt.Errorf("measure is %s, not a whole number between %d and %d", given(value), minMeasure, maxMeasure)
		}
		p.config.Measure = int(n)
	case "mouse":
		on, ok := value.(bool)
		if !ok {
			return fmt.Errorf("mouse is %s, not true or false", given(value))
		}
		p.config.Mouse = on
	case "keys":
		table, ok := value.(map[string]any)
		if !ok {
			return fmt.Errorf("keys is %s, not a table of actions with their keys", given(value))
		}
		p.takeKeys(table)
	default:
		return fmt.Errorf("there is no field %q%s", field, match.DidYouMean(field, fields))
	}
	return nil
}

// takeChoice takes one of several words.
func takeChoice(field string, value any, into *string, choices []string) error {
	word, ok := value.(string)
	if !ok || !slices.Contains(choices, word) {
		return fmt.Errorf("%s is %s, not one of %s%s", field, given(value), strings.Join(choices, ", "), match.DidYouMean(word, choices))
	}
	*into = word
	return nil
}

// given returns a value as people name it.
func given(value any) string {
	switch v := value.(type) {
	case string:
		return fmt.Sprintf("%q", v)
	case int64, float64, bool:
		return fmt.Sprint(v)
	case time.Time:
		return "a date"
	case []any, []map[string]any:
		return "a list"
	}
	return "a table"
}

// takeKeys remaps keys. When two actions end up with the same key in the same
// place, all remapping is given up, since neither of the two can be trusted.
func (p *parser) takeKeys(wanted map[string]any) {
	keys := keymap.Default()
	for _, action := range slices.Sorted(maps.Keys(wanted)) {
		names, err := keyNames(action, wanted[action])
		if err == nil {
			err = keys.Rebind(keymap.Action(action), names)
		}
		if err != nil {
			p.fail(toml.Key{"keys", action}, err)
		}
	}
	clashes := keys.Clashes()
	for _, c := range clashes {
		remapped := string(c.Second)
		if _, ok := wanted[remapped]; !ok {
			remapped = string(c.First)
		}
		p.fail(toml.Key{"keys", remapped}, c)
	}
	if len(clashes) == 0 {
		p.config.Keys = keys
	}
}

// keyNames takes a list of keys, or a single one.
func keyNames(action string, value any) ([]string, error) {
	list, ok := value.([]any)
	if !ok {
		list = []any{value}
	}
	names := make([]string, len(list))
	for i, item := range list {
		if names[i], ok = item.(string); !ok {
			return nil, fmt.Errorf("a key of %s is %s, not a name in quotes", action, given(item))
		}
	}
	return names, nil
}

// lineOf returns the line on which a field is set, or 0. The TOML library
// tells places of syntax errors only, so the field is looked for by its name
// under its table's header.
func lineOf(source string, field toml.Key) int {
	table := ""
	wanted, name := strings.Join(field[:len(field)-1], "."), field[len(field)-1]
	for i, line := range strings.Split(source, "\n") {
		line = strings.TrimSpace(line)
		if header, ok := strings.CutPrefix(line, "["); ok {
			table, _, _ = strings.Cut(header, "]")
			if table == field.String() {
				return i + 1
			}
			continue
		}
		key, _, set := strings.Cut(line, "=")
		if set && table == wanted && strings.Trim(strings.TrimSpace(key), `"'`) == name {
			return i + 1
		}
	}
	return 0
}
