//go:build linux || darwin || freebsd || netbsd || openbsd

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// BenchmarkFirstScreen is the time from starting the program to the first
// document on the terminal with the entities beside it.
func BenchmarkFirstScreen(b *testing.B) {
	for b.Loop() {
		s := start(b, 120, 40)
		s.waitUntilQuickly(func(screen string) bool {
			return strings.Contains(screen, "Majilis Speaker") && strings.Contains(screen, "Vladimir Putin")
		})
		b.StopTimer()
		s.send("\x03")
		s.waitExit()
		b.StartTimer()
	}
}

// BenchmarkKeyToScreen is the time from pressing a key to the change it makes
// on the terminal, on the built-in documents and on a folder of a thousand; the
// 95th percentile stands beside the mean.
func BenchmarkKeyToScreen(b *testing.B) {
	folder := thousandDocuments(b)
	for _, c := range []struct {
		name string
		args []string
		aim  string    // keys that lead to where the others are pressed
		keys [2]string // pressed in turn; each undoes the other
	}{
		{"scroll", nil, "", [2]string{"j", "k"}},
		{"folder/scroll", []string{folder}, "", [2]string{"j", "k"}},
		{"folder/document", []string{folder}, "", [2]string{"J", "K"}},
		{"folder/filter", []string{folder}, "\t", [2]string{"+", "c"}},
	} {
		b.Run(c.name, func(b *testing.B) {
			s := start(b, 120, 40, c.args...)
			s.waitFor("People")
			s.waitUntil("has read all", func(screen string) bool { return !strings.Contains(screen, "reading") })
			s.send(c.aim)
			time.Sleep(500 * time.Millisecond) // what was begun comes to rest
			b.ReportMetric(keyToScreen(b, s, c.keys), "ms-p95")
			s.send("\x03")
			s.waitExit()
		})
	}
}

// keyToScreen presses two keys in turn and returns the 95th percentile of the
// time to the change of the screen, in milliseconds.
func keyToScreen(b *testing.B, s *terminalSession, keys [2]string) float64 {
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		before := s.screen.String()
		pressed := time.Now()
		s.send(keys[i%2])
		s.waitUntilQuickly(func(screen string) bool { return screen != before })
		times = append(times, time.Since(pressed))
		b.StopTimer()
		time.Sleep(50 * time.Millisecond) // the rest of the frame arrives, as before a person's next key
		b.StartTimer()
	}
	slices.Sort(times)
	return float64(times[len(times)*95/100].Microseconds()) / 1000
}

// thousandDocuments writes a folder of short reports about a changing cast.
func thousandDocuments(b *testing.B) string {
	b.Helper()
	folder := b.TempDir()
	first := []string{"Angela", "Boris", "Chiara", "Dmitri", "Elena", "Farid", "Greta", "Hassan"}
	last := []string{"Ruiz", "Novak", "Almeida", "Ivanova", "Rahman", "Schneider", "Costa", "Yamamoto"}
	for i := range 1000 {
		name := first[i%8] + " " + last[i/8%8]
		text := fmt.Sprintf("Report number %d\n\n", i)
		for range 20 {
			text += fmt.Sprintf("%s met the delegation of the World Health Organization in Geneva on %d May 2024.\n\n", name, i%28+1)
		}
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("%04d.txt", i)), []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return folder
}

// waitUntilQuickly looks at the screen often enough to time it.
func (s *terminalSession) waitUntilQuickly(holds func(screen string) bool) {
	s.t.Helper()
	for deadline := time.Now().Add(limit); time.Now().Before(deadline); time.Sleep(200 * time.Microsecond) {
		if holds(s.screen.String()) {
			return
		}
	}
	s.t.Fatalf("the screen stays:\n%s", s.screen.String())
}
