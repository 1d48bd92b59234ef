package ui

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/atotto/clipboard"
	"github.com/aymanbagabas/go-osc52/v2"
	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus/clean"
	"lectern/ui/layout"
)

// original returns the absolute path of the open document's file, or says why
// there is none.
func (m *Model) original() (string, error) {
	doc := m.reader.Document()
	switch {
	case doc == nil:
		return "", errors.New("no document is open")
	case m.builtIn:
		return "", errors.New("this document is built into lectern: there is no file to open")
	case doc.Path == "-":
		return "", errors.New("this document came through standard input: there is no file to open")
	}
	path, err := filepath.Abs(doc.Path)
	if err != nil {
		return "", fmt.Errorf("find %s: %w", doc.Name, err)
	}
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() {
		return "", fmt.Errorf("%s is no file on this machine", doc.Name)
	}
	return path, nil
}

// openOutside opens the original in the program that the desktop has for it.
func (m *Model) openOutside() {
	path, err := m.original()
	if err != nil {
		m.say(err.Error())
		return
	}
	m.say("opening " + path)
	m.run(func() tea.Msg {
		if err := opener(path).Run(); err != nil {
			return outsideFailed{fmt.Errorf("open %s: %w", path, err)}
		}
		return nil
	})
}

// opener returns the command that opens a file; no shell reads the path.
func opener(path string) *exec.Cmd {
	switch runtime.GOOS {
	case "darwin":
		return exec.Command("open", path)
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", path)
	}
	return exec.Command("xdg-open", path)
}

// edit opens the original in the user's editor, which takes the terminal
// meanwhile.
func (m *Model) edit() {
	path, err := m.original()
	if err != nil {
		m.say(err.Error())
		return
	}
	m.run(tea.ExecProcess(editor(os.Getenv, path), func(err error) tea.Msg { return editorClosed{err} }))
}

// editor returns the command that edits a file. The variables may hold
// arguments besides the program, as in "code --wait"; no shell reads them.
func editor(getenv func(string) string, path string) *exec.Cmd {
	for _, variable := range []string{"VISUAL", "EDITOR"} {
		if words := strings.Fields(getenv(variable)); len(words) > 0 {
			return exec.Command(words[0], append(words[1:], path)...)
		}
	}
	return exec.Command("vi", path)
}

// editorClosed reads the collection again, since the document may be another.
func (m *Model) editorClosed(msg editorClosed) {
	m.claimMouse()
	switch {
	case errors.Is(msg.err, exec.ErrNotFound):
		m.fail(fmt.Errorf("no editor: set EDITOR to one (%w)", msg.err))
		return
	case msg.err != nil:
		m.fail(fmt.Errorf("edit: %w", msg.err))
		return
	}
	if m.intake.reload != nil {
		m.reload()
	}
}

// reload reads the collection again. What is on the screen stays there until
// all is read.
func (m *Model) reload() {
	m.run(m.intake.restart(m.ctx))
	m.say("reading the collection again")
}

// copy puts the mention under the cursor on the clipboard, or else the title
// and the path of the document.
func (m *Model) copy() {
	text := m.copyText()
	if text == "" {
		m.say("there is nothing to copy")
		return
	}
	m.say("copied: " + strings.ReplaceAll(text, "\n", " · "))
	output := m.output
	m.run(func() tea.Msg {
		// The terminal's clipboard works over SSH, the machine's where the
		// terminal has none; neither tells whether the other was needed.
		_, _ = sequence(text, os.Getenv).WriteTo(output)
		_ = clipboard.WriteAll(text)
		return nil
	})
}

// copyText returns what is to be copied. It is cleaned: pasted into a shell, a
// control character or a line feed in the name of a file would act.
func (m *Model) copyText() string {
	doc := m.reader.Document()
	switch {
	case m.overlay == cardOverlay:
		return clean.Line(m.card.Title())
	case doc == nil:
		return ""
	}
	if e, ok := m.entities.Selected(); ok && m.focus == layout.Entities {
		return clean.Line(e.Name)
	}
	if mention, ok := m.reader.MentionAtCursor(); ok && m.focus == layout.Text {
		return clean.Line(mention.In(doc.Text))
	}
	return clean.Line(doc.Title) + "\n" + clean.Line(doc.Path)
}

// sequence returns the escape sequence that hands text to the terminal's
// clipboard, wrapped for GNU Screen where that stands between.
func sequence(text string, getenv func(string) string) osc52.Sequence {
	s := osc52.New(text)
	if strings.HasPrefix(getenv("TERM"), "screen") && getenv("TMUX") == "" {
		return s.Screen()
	}
	return s
}
