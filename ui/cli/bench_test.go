//go:build linux || darwin || freebsd || netbsd || openbsd

package cli

import (
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
// on the terminal; the 95th percentile stands beside the mean.
func BenchmarkKeyToScreen(b *testing.B) {
	s := start(b, 120, 40)
	s.waitFor("Vladimir Putin")
	time.Sleep(500 * time.Millisecond) // the rest of the collection is read
	keys := []string{"j", "k"}
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
	b.ReportMetric(float64(times[len(times)*95/100].Microseconds())/1000, "ms-p95")
	s.send("\x03")
	s.waitExit()
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
