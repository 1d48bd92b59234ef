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
//	[keys]               # action = its keys, in place of the default ones
//	next-mention = ["]", "w"]
//	zoom = "Z"
package config

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"

	"lectern/ui/keymap"
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
// mistakes are joined in the error, each an [Error].
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

// file is the configuration as TOML spells it. A pointer stays nil for a field
// that is not given.
type file struct {
	Theme     *string          `toml:"theme"`
	Measure   *int             `toml:"measure"`
	Mouse     *bool            `toml:"mouse"`
	Highlight *string          `toml:"highlight"`
	Keys      map[string]names `toml:"keys"`
}

// names is a list of keys; a single string is a list of one.
type names []string

// UnmarshalTOML takes a string or an array of strings.
func (n *names) UnmarshalTOML(value any) error {
	switch v := value.(type) {
	case string:
		*n = names{v}
		return nil
	case []any:
		*n = names{}
		for _, item := range v {
			s, ok := item.(string)
			if !ok {
				return fmt.Errorf("a key is a string, not %v", item)
			}
			*n = append(*n, s)
		}
		return nil
	}
	return fmt.Errorf("keys are a string or a list of strings, not %v", value)
}

// Parse reads the text of a configuration file; path is for its errors.
func Parse(path, source string) (Config, error) {
	p := parser{path: path, source: source, config: Default()}
	var f file
	meta, err := toml.Decode(source, &f)
	if err != nil {
		p.failDecoding(err)
		return p.config, errors.Join(p.problems...)
	}
	for _, key := range meta.Undecoded() {
		p.fail(key, fmt.Errorf("there is no field %q", key))
	}
	p.takeFields(f)
	p.takeKeys(f.Keys)
	return p.config, errors.Join(p.problems...)
}

// parser gathers the configuration and the mistakes of one file.
type parser struct {
	path, source string
	config       Config
	problems     []error
}

// fail notes a mistake in the value of a field.
func (p *parser) fail(field toml.Key, err error) {
	p.problems = append(p.problems, &Error{Path: p.path, Line: lineOf(p.source, field), Err: err})
}

// failDecoding notes why the file is no TOML or has a value of a wrong type.
// The library tells the place of the former in fields, that of the latter in
// the text of the error only.
func (p *parser) failDecoding(err error) {
	mistake := &Error{Path: p.path, Err: err}
	var parse toml.ParseError
	var key string
	if errors.As(err, &parse) {
		mistake.Line, mistake.Err = parse.Position.Line, errors.New(parse.Message)
	} else if n, _ := fmt.Sscanf(err.Error(), "toml: line %d (last key %q):", &mistake.Line, &key); n == 2 {
		_, message, _ := strings.Cut(err.Error(), "): ")
		mistake.Err = fmt.Errorf("%s: %s", key, message)
	}
	p.problems = append(p.problems, mistake)
}

func (p *parser) takeFields(f file) {
	p.takeChoice("theme", f.Theme, &p.config.Theme, Themes)
	p.takeChoice("highlight", f.Highlight, &p.config.Highlight, Highlights)
	if f.Mouse != nil {
		p.config.Mouse = *f.Mouse
	}
	if f.Measure == nil {
		return
	}
	if *f.Measure < minMeasure || *f.Measure > maxMeasure {
		p.fail(toml.Key{"measure"}, fmt.Errorf("measure is %d, not between %d and %d", *f.Measure, minMeasure, maxMeasure))
		return
	}
	p.config.Measure = *f.Measure
}

// takeChoice takes one of several words.
func (p *parser) takeChoice(field string, value, into *string, choices []string) {
	if value == nil {
		return
	}
	if !slices.Contains(choices, *value) {
		p.fail(toml.Key{field}, fmt.Errorf("%s is %q, not one of %s", field, *value, strings.Join(choices, ", ")))
		return
	}
	*into = *value
}

// takeKeys remaps keys. When two actions end up with the same key in the same
// place, all remapping is given up, since neither of the two can be trusted.
func (p *parser) takeKeys(wanted map[string]names) {
	keys := keymap.Default()
	for _, action := range slices.Sorted(maps.Keys(wanted)) {
		if err := keys.Rebind(keymap.Action(action), wanted[action]); err != nil {
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
