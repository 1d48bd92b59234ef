//go:build linux || darwin || freebsd || netbsd || openbsd

package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/hinshun/vt10x"
	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/sys/unix"

	"lectern/ui/quiet"
)

// runVariable makes the test binary be lectern, so that whole-program tests
// need no other build.
const runVariable = "LECTERN_TEST_RUN"

func TestMain(m *testing.M) {
	quiet.End()
	if os.Getenv(runVariable) != "" {
		lectern()
	}
	testscript.Main(m, map[string]func(){"lectern": lectern})
}

func lectern() {
	os.Exit(Run(context.Background(), os.Args[1:], Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}

// terminalSession is lectern running in a pseudo-terminal.
type terminalSession struct {
	t       testing.TB
	cmd     *exec.Cmd
	control *os.File // the terminal's side
	line    *os.File // the program's side, kept open to look at its settings
	before  *unix.Termios
	screen  vt10x.Terminal

	mu     sync.Mutex
	output strings.Builder // every byte the program has sent
	exited chan error
}

// start runs lectern with the given arguments on a terminal of the given size.
// The terminal answers no queries.
func start(t testing.TB, columns, rows int, args ...string) *terminalSession {
	t.Helper()
	control, line, err := pty.Open()
	if err != nil {
		t.Skip("no pseudo-terminal here:", err)
	}
	s := &terminalSession{t: t, control: control, line: line, exited: make(chan error, 1)}
	s.before = s.settings()
	s.screen = vt10x.New(vt10x.WithSize(columns, rows))
	s.setSize(columns, rows)
	home := t.TempDir()
	s.cmd = exec.Command(os.Args[0], args...)
	s.cmd.Env = append(os.Environ(), runVariable+"=1", "TERM=xterm-256color", "HOME="+home, "XDG_CONFIG_HOME="+home,
		"XDG_CACHE_HOME="+home, "XDG_STATE_HOME="+home, "XDG_DATA_HOME="+home, "COLORTERM=", "NO_COLOR=", "COLORFGBG=")
	s.cmd.Stdin, s.cmd.Stdout, s.cmd.Stderr = line, line, line
	s.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go s.copy()
	go func() { s.exited <- s.cmd.Wait() }()
	t.Cleanup(func() {
		_ = s.cmd.Process.Kill()
		_ = line.Close()
		_ = control.Close()
	})
	return s
}

// copy feeds the screen with what the program sends.
func (s *terminalSession) copy() {
	buffer := make([]byte, 1<<16)
	for {
		n, err := s.control.Read(buffer)
		s.mu.Lock()
		s.output.Write(buffer[:n])
		s.mu.Unlock()
		_, _ = s.screen.Write(buffer[:n])
		if err != nil {
			return
		}
	}
}

func (s *terminalSession) settings() *unix.Termios {
	s.t.Helper()
	termios, err := getTermios(int(s.line.Fd()))
	if err != nil {
		s.t.Fatal(err)
	}
	return termios
}

func (s *terminalSession) setSize(columns, rows int) {
	s.t.Helper()
	s.screen.Resize(columns, rows)
	if err := pty.Setsize(s.control, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)}); err != nil {
		s.t.Fatal(err)
	}
}

func (s *terminalSession) send(keys string) {
	s.t.Helper()
	if _, err := io.WriteString(s.control, keys); err != nil {
		s.t.Fatal(err)
	}
}

// limit is how long a test waits for something that happens in milliseconds
// where the machine is idle.
const limit = 30 * time.Second

// waitFor waits until the screen shows the text.
func (s *terminalSession) waitFor(text string) {
	s.t.Helper()
	s.waitUntil("shows "+text, func(screen string) bool { return strings.Contains(screen, text) })
}

func (s *terminalSession) waitUntil(what string, holds func(screen string) bool) {
	s.t.Helper()
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if holds(s.screen.String()) {
			return
		}
	}
	s.t.Fatalf("the screen never %s:\n%s", what, s.screen.String())
}

// press sends a key until the screen shows the text. An Esc just before and
// the key may reach the program in one piece, which a terminal program must
// take for Alt and the key; so the key is sent again when nothing happens.
func (s *terminalSession) press(key, text string) {
	s.t.Helper()
	for range 10 {
		s.send(key)
		for deadline := time.Now().Add(limit / 10); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
			if strings.Contains(s.screen.String(), text) {
				return
			}
		}
	}
	s.t.Fatalf("%q never shows %s:\n%s", key, text, s.screen.String())
}

// quit leaves with q, which first goes back where there is something to go
// back to, and returns the exit status.
func (s *terminalSession) quit() int {
	s.t.Helper()
	for range 10 {
		_, _ = io.WriteString(s.control, "q")
		select {
		case err := <-s.exited:
			s.exited <- err
			return s.waitExit()
		case <-time.After(limit / 30):
		}
	}
	return s.waitExit()
}

// waitExit waits for the end of the program and returns its exit status; a
// signal that ended it counts as -1.
func (s *terminalSession) waitExit() int {
	s.t.Helper()
	select {
	case err := <-s.exited:
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			return exit.ExitCode()
		}
		return 0
	case <-time.After(limit):
		s.t.Fatalf("lectern does not end:\n%s", s.screen.String())
		return 0
	}
}

// checkRestored fails when the terminal is not as it was found.
func (s *terminalSession) checkRestored() {
	s.t.Helper()
	if after := s.settings(); *after != *s.before {
		s.t.Errorf("line settings are %+v, were %+v", after, s.before)
	}
	// What the program sent last may still be on its way.
	var left []string
	for deadline := time.Now().Add(limit / 10); time.Now().Before(deadline); time.Sleep(5 * time.Millisecond) {
		if left = modesLeftOn(s.sent()); len(left) == 0 {
			return
		}
	}
	s.t.Errorf("left on: %q", left)
}

// sent returns every byte the program has sent so far.
func (s *terminalSession) sent() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.output.String()
}

// modesLeftOn returns the modes that the output switches on, or the cursor
// off, and not back.
func modesLeftOn(output string) []string {
	var left []string
	for _, mode := range []string{"?1049", "?1000", "?1002", "?1003", "?1006", "?2004", "?1004"} {
		if strings.LastIndex(output, "\x1b["+mode+"h") > strings.LastIndex(output, "\x1b["+mode+"l") {
			left = append(left, mode)
		}
	}
	if strings.LastIndex(output, "\x1b[?25l") > strings.LastIndex(output, "\x1b[?25h") {
		left = append(left, "hidden cursor")
	}
	return left
}

func TestReadFilterSearchResizeQuit(t *testing.T) {
	s := start(t, 120, 40)
	s.waitFor("Tokayev Meets with CSTO")

	s.send("\t") // from the text to the entities
	s.send("fPutin\r")
	s.send("+")
	s.waitFor("2 of 5 documents")
	s.send("c")
	s.waitUntil("shows all again", func(screen string) bool { return !strings.Contains(screen, "2 of 5 documents") })

	s.send("\t\t/session\r")
	s.waitFor("1 of ")
	s.setSize(80, 24)
	s.waitUntil("fits 80 columns", func(screen string) bool {
		lines := strings.Split(strings.TrimRight(screen, "\n"), "\n")
		return len(lines) == 24 && strings.Contains(screen, "1 of ")
	})
	s.send("\x1b")
	s.waitUntil("ends the search", func(screen string) bool { return !strings.Contains(screen, "1 of ") })
	if status := s.quit(); status != exitDone {
		t.Errorf("exit status %d", status)
	}
	s.checkRestored()
}

func TestEscapeNeverQuits(t *testing.T) {
	s := start(t, 80, 24)
	s.waitFor("CSTO Parliamentary")
	for range 10 {
		s.send("\x1b")
		time.Sleep(20 * time.Millisecond)
	}
	s.press("?", "half a page")
	if status := s.quit(); status != exitDone {
		t.Errorf("exit status %d", status)
	}
	s.checkRestored()
}

func TestSignalsRestoreTheTerminal(t *testing.T) {
	for name, signal := range map[string]os.Signal{"TERM": syscall.SIGTERM, "INT": syscall.SIGINT, "HUP": syscall.SIGHUP} {
		t.Run(name, func(t *testing.T) {
			s := start(t, 80, 24)
			s.waitFor("CSTO Parliamentary")
			if err := s.cmd.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			s.waitExit()
			s.checkRestored()
		})
	}
	t.Run("Ctrl+C", func(t *testing.T) {
		s := start(t, 80, 24)
		s.waitFor("CSTO Parliamentary")
		s.send("\x03")
		s.waitExit()
		s.checkRestored()
	})
}

func TestNothingToRead(t *testing.T) {
	s := start(t, 80, 24, "lsit")
	s.waitFor(`no file and no command "lsit": did you mean list?`)
	if status := s.waitExit(); status != exitUsage {
		t.Errorf("exit status %d", status)
	}
	s.checkRestored()
}

// TestUnreadableIsNamedAfterReading holds that what could not be read is told
// once the screen is gone, and by the exit status.
func TestUnreadableIsNamedAfterReading(t *testing.T) {
	folder := t.TempDir()
	for name, content := range map[string]string{"a.txt": "Ann Lee lives in Paris.\n", "b.bin": "\x00\x01"} {
		if err := os.WriteFile(folder+"/"+name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := start(t, 80, 24, folder)
	s.waitFor("Ann Lee")
	s.waitFor("b.bin")
	if status := s.quit(); status != exitUnreadable {
		t.Errorf("exit status %d", status)
	}
	s.waitUntil("names b.bin", func(string) bool { return strings.Contains(s.sent(), "b.bin: binary file") })
	s.checkRestored()
}

// TestStartAsksNothing holds that no query is sent to the terminal, which
// might never answer: this terminal does not.
func TestStartAsksNothing(t *testing.T) {
	s := start(t, 80, 24)
	s.waitFor("CSTO Parliamentary")
	s.quit()
	for _, query := range []string{"\x1b]10;?", "\x1b]11;?", "\x1b[6n", "\x1b[c", "\x1b[>c"} {
		if strings.Contains(s.sent(), query) {
			t.Errorf("the terminal is asked %q", query)
		}
	}
}

// TestHostileDocumentsStayText opens documents that try to write to the
// terminal and looks at every byte that reaches it.
func TestHostileDocumentsStayText(t *testing.T) {
	folder := t.TempDir()
	const attack = "\x1b]52;c;UFdORUQ=\x07\x1b]0;PWNED\x07\x1b[2J\x9b31m\u009b5n \u202eevil\u202c &#27;]0;PWNED&#7; <b>tag</b>"
	for name, content := range map[string]string{
		"one.txt":                     "A headline" + attack + "\n\nSome text by Ann Lee of Paris.\n",
		"two.md":                      "# Title " + attack + "\n\n[link](http://example.org/\x1b]0;PWNED\x07) &#x9b;31m text " + attack + "\n",
		"three\x1b]0;PWNED\x07\n.txt": "Plain.\n",
		"four.bin":                    "\x00\x01\x02\x1b]0;PWNED\x07",
	} {
		if err := os.WriteFile(folder+"/"+name, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s := start(t, 120, 40, folder)
	s.waitFor("one.txt")
	for _, key := range []string{"j", "j", "j", "k", "\r", "]", "\r", "\x1b", "?", "\x1b", ":", "\x1b"} {
		s.send(key)
		time.Sleep(30 * time.Millisecond)
	}
	s.send("\x03")
	s.waitExit()
	output := s.sent()
	for _, live := range []string{"\x1b]52", "\x1b]0;", "\x1b[2J\u009b", "\u009b", "\u202e", "PWNED\x07"} {
		if strings.Contains(output, live) {
			t.Errorf("%q reached the terminal", live)
		}
	}
}
