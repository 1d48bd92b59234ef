//go:build unix

package source

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestWalkSpecialFiles(t *testing.T) {
	root := folder(t, map[string]string{"one.txt": "1"})
	if err := syscall.Mkfifo(filepath.Join(root, "pipe"), 0o644); err != nil {
		t.Skip("no named pipes here:", err)
	}
	expect(t, walked(t, root), "one.txt", "pipe: named pipe, not a file")
	expect(t, walked(t, os.DevNull), "null: device, not a file")
}
