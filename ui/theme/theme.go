// Package theme turns the data of a theme into one Styles value, from which
// everything on the screen takes its looks, the rendered documents included.
//
// It guarantees that colours never carry a meaning alone (a mention is
// underlined and has a shape besides its colour), that text in the true-colour
// and 256-colour themes has a contrast of at least 4.5:1 (WCAG 2.2, success
// criterion 1.4.3) on the backgrounds the theme is made for, that it can be
// made out on a terminal of the other kind, that a ground never comes without
// the colour of the text on it, and that making a theme never asks the
// terminal anything. Body text always has the terminal's own foreground. Where
// colours are unwanted, bold, underline and reverse remain; where the output
// is no terminal, nothing does.
package theme

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/glamour/ansi"
	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"

	"lectern/corpus"
	"lectern/ui/paint"
)

// Name chooses a theme.
type Name string

// The themes.
const (
	Dark  Name = "dark"
	Light Name = "light"
	None  Name = "none" // no colours
)

// Names lists the themes in the order of showing.
var Names = [...]Name{Dark, Light, None}

// ParseName returns the theme with the given name.
func ParseName(s string) (Name, error) {
	for _, n := range Names {
		if string(n) == s {
			return n, nil
		}
	}
	return "", fmt.Errorf("no theme %q: choose dark, light or none", s)
}

// Styles is how everything on the screen looks. It is made by [New] and not
// changed; it may be used by several goroutines.
type Styles struct {
	Name   Name
	Output Output

	// Panes and rows.
	Text             lipgloss.Style // the terminal's own
	Dim              lipgloss.Style
	Title            lipgloss.Style // of a document or the program
	PaneTitle        lipgloss.Style
	PaneTitleFocused lipgloss.Style
	Border           lipgloss.Style // for box-drawing characters
	BorderFocused    lipgloss.Style
	Cursor           lipgloss.Style // a whole row, that under the cursor in the pane with the focus
	CursorUnfocused  lipgloss.Style
	Selected         lipgloss.Style // a row that is chosen, wherever the cursor is
	Unread           lipgloss.Style
	Read             lipgloss.Style
	Count            lipgloss.Style
	Group            lipgloss.Style // the heading of a group of rows

	// Filter, help and messages.
	Chip    lipgloss.Style // an entity that is required
	ChipNot lipgloss.Style // one that is excluded
	Key     lipgloss.Style
	Help    lipgloss.Style
	Status  lipgloss.Style
	Success lipgloss.Style
	Error   lipgloss.Style
	Prompt  lipgloss.Style

	// Scrollbar.
	ScrollTrack lipgloss.Style
	ScrollThumb lipgloss.Style
	ScrollTick  lipgloss.Style // where the selected entity occurs

	// Over the lines of a page and of lists.
	Match        paint.Ink // a search hit, or the letters of a fuzzy match
	MatchCurrent paint.Ink // the hit one is at
	Boilerplate  paint.Ink // site residue
	Role         paint.Ink // a title that a person holds

	// Glamour is the look of rendered text. It sets neither margins nor
	// blank lines: those are laid out by package page.
	Glamour ansi.StyleConfig

	renderer *lipgloss.Renderer
	mentions [len(corpus.Types)][Cursor + 1]paint.Ink
}

// New returns the styles of a theme for an output. A theme other than [None]
// has colours only where the output does.
func New(name Name, out Output) *Styles {
	if name == None {
		out = min(out, Attributes)
	}
	p := &darkPalette
	if name == Light {
		p = &lightPalette
	}
	s := &Styles{Name: name, Output: out, renderer: newRenderer(name, out)}
	s.rows(p)
	s.messages(p)
	s.inks(p)
	s.Glamour = glamourStyle(p, out)
	return s
}

// newRenderer returns a renderer that knows all it needs and asks nothing.
func newRenderer(name Name, out Output) *lipgloss.Renderer {
	r := lipgloss.NewRenderer(io.Discard, termenv.WithProfile(out.profile()))
	r.SetColorProfile(out.profile())
	r.SetHasDarkBackground(name != Light)
	return r
}

// NewStyle returns an empty style that renders for this theme's output; a
// style made by [lipgloss.NewStyle] would ask the terminal.
func (s *Styles) NewStyle() lipgloss.Style { return s.renderer.NewStyle() }

// Profile returns the colours of the theme's output for those who write
// sequences themselves.
func (s *Styles) Profile() termenv.Profile { return s.Output.profile() }

func (s *Styles) fg(t tone) lipgloss.Style {
	style := s.NewStyle()
	if c := s.Output.color(t); c != "" {
		style = style.Foreground(lipgloss.Color(c))
	}
	return style
}

// receding returns the style of what stands back. Of the sixteen colours none
// is sure to be weaker than the terminal's own and yet to be seen.
func (s *Styles) receding(t tone) lipgloss.Style {
	if s.Output <= Bare {
		return s.NewStyle()
	}
	return s.fg(t).Faint(s.Output <= Colors16)
}

// ground returns a style with a background and the text for it; where there
// are no colours, or none that would be safe to read on, it reverses.
func (s *Styles) ground(text, ground tone) lipgloss.Style {
	if s.Output < Colors256 {
		return s.NewStyle().Reverse(true)
	}
	return s.fg(text).Background(lipgloss.Color(s.Output.color(ground)))
}

func (s *Styles) rows(p *palette) {
	s.Text = s.NewStyle()
	s.Dim = s.receding(p.dim)
	s.Title = s.fg(p.heading).Bold(true)
	s.PaneTitle = s.receding(p.dim)
	s.PaneTitleFocused = s.fg(p.accent).Bold(true)
	s.Border = s.receding(p.line)
	s.BorderFocused = s.fg(p.accent)
	s.Cursor = s.ground(p.text, p.tint).Bold(true)
	s.CursorUnfocused = s.ground(p.text, p.faded).Bold(true)
	s.Selected = s.fg(p.accent).Bold(true)
	s.Unread = s.NewStyle().Bold(true)
	s.Read = s.NewStyle()
	s.Count = s.receding(p.dim)
	s.Group = s.fg(p.heading).Bold(true)
	if s.Output < Colors256 {
		s.CursorUnfocused = s.NewStyle().Bold(true)
	}
	if s.Output == Bare {
		s.Cursor = s.Cursor.Transform(pointed)
	}
}

// pointed marks a row by a sign in its first cell, if that is free.
func pointed(row string) string {
	if rest, free := strings.CutPrefix(row, " "); free {
		return ">" + rest
	}
	return row
}

func (s *Styles) messages(p *palette) {
	s.Chip = s.ground(p.text, p.tint).Bold(true)
	s.ChipNot = s.ground(p.text, p.tint).Strikethrough(true)
	if s.Output <= Attributes {
		s.ChipNot = s.NewStyle().Strikethrough(true)
	}
	s.Key = s.fg(p.accent).Bold(true)
	s.Help = s.receding(p.dim)
	s.Status = s.receding(p.dim)
	s.Success = s.fg(p.good)
	s.Error = s.fg(p.bad).Bold(true)
	s.Prompt = s.fg(p.accent).Bold(true)
	s.ScrollTrack = s.receding(p.line)
	s.ScrollThumb = s.fg(p.dim)
	s.ScrollTick = s.fg(p.tick).Bold(true)
}

func (s *Styles) inks(p *palette) {
	for _, t := range corpus.Types {
		s.mentions[t] = mentionInks(t, p, s.Output)
	}
	switch s.Output {
	case Plain, Bare:
	case Attributes:
		s.Match, s.MatchCurrent = reverse, reverse.Over(bold)
		s.Boilerplate = faint // a role in italics would give a body inside it the shape of an event
	default:
		s.Match = s.Output.on(p.on, p.match)
		s.MatchCurrent = s.Output.on(p.on, p.current).Over(bold)
		s.Boilerplate = paint.Ink(s.Output.sgr(p.dim, 30))
		if s.Output == Colors16 {
			s.Boilerplate = faint
		}
		s.Role = italic
	}
}
