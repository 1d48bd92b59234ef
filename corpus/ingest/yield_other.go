//go:build !linux

package ingest

// stepBehind does nothing where priorities are a process's, not a thread's.
func stepBehind() {}
