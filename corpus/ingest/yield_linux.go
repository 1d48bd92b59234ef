package ingest

import (
	"runtime"

	"golang.org/x/sys/unix"
)

// niceness is how far work in the background steps behind the rest, from 0 to
// 19.
const niceness = 10

// stepBehind makes the calling goroutine's work yield the processor to
// whatever else wants it, above all to the screen: it binds the goroutine to
// a thread of its own and lowers that thread's priority. On Linux niceness is
// a thread's; the thread ends with the goroutine, so nothing else inherits it.
func stepBehind() {
	runtime.LockOSThread()
	// Where it is refused the work goes on at its old priority.
	_ = unix.Setpriority(unix.PRIO_PROCESS, unix.Gettid(), niceness)
}
