package theme

import "github.com/charmbracelet/glamour/ansi"

// glamourStyle returns the look of rendered text. The document itself has no
// colour: Glamour would style each cell of padding singly. No element is
// underlined, since an underline marks a mention, and nothing is struck but
// what the author struck. Code has no highlighting of its syntax, which is
// slow and differs from run to run.
func glamourStyle(p *palette, out Output) ansi.StyleConfig {
	c := ansi.StyleConfig{}
	if out <= Bare {
		return c
	}
	on := func() *bool { v := true; return &v }
	colored := func(t tone) *string {
		if v := out.color(t); v != "" {
			return &v
		}
		return nil
	}
	c.Heading.Bold = on()
	c.H1.Color, c.H2.Color, c.H3.Color = colored(p.heading), colored(p.heading), colored(p.heading)
	c.H3.Italic, c.H4.Italic, c.H5.Italic, c.H6.Italic = on(), on(), on(), on()
	c.Emph.Italic = on()
	c.Strong.Bold = on()
	c.Strikethrough.CrossedOut = on()
	c.Link.Color = colored(p.dim)
	c.LinkText.Color = colored(p.link)
	c.Image.Color = colored(p.dim)
	c.ImageText.Color = colored(p.link)
	c.Code.Color = colored(p.code)
	c.CodeBlock.Color = colored(p.code)
	c.HorizontalRule.Color = colored(p.line)
	return c
}
