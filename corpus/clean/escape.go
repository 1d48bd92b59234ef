package clean

// The bounds of an escape sequence. What is longer is taken for text that
// happens to follow an introducer. No control sequence in use comes near
// maxControl bytes; maxString leaves room for a clipboard write of 48 kB in
// base 64.
const (
	maxControl = 256
	maxString  = 64 << 10
)

const esc = 0x1B

// sequence returns the length of the escape sequence of ECMA-48 that s begins
// with, and zero when it begins with none. Of a sequence that is not
// terminated only the introducer is counted.
//
// A scan never runs over another introducer, which keeps the whole linear.
func sequence(s string) int {
	if len(s) == 0 {
		return 0
	}
	switch s[0] {
	case esc:
		return escSequence(s)
	case 0xC2: // the first byte of the C1 controls in UTF-8
		if len(s) > 1 {
			return introduced(s, s[1]-0x40, 2)
		}
	}
	return 0
}

// escSequence returns the length of the sequence at the start of s, which
// begins with ESC.
func escSequence(s string) int {
	if len(s) == 1 {
		return 1
	}
	if n := introduced(s, s[1], 2); n > 0 {
		return n
	}
	i := 1
	for i < len(s) && i < maxControl && s[i] >= 0x20 && s[i] <= 0x2F {
		i++
	}
	if i < len(s) && s[i] >= 0x30 && s[i] <= 0x7E {
		return i + 1
	}
	return 1
}

// introduced returns the length of the control sequence or control string that
// the first n bytes of s introduce, or zero when they introduce none. The kind
// is the second byte of the introducer's seven-bit form.
func introduced(s string, kind byte, n int) int {
	switch kind {
	case '[': // CSI
		return n + control(s[n:])
	case ']', 'P', 'X', '^', '_': // OSC, DCS, SOS, PM, APC
		return n + controlString(s[n:])
	}
	return 0
}

// control returns the length of the parameters and the final byte of a
// control sequence, or zero when it is not terminated.
func control(s string) int {
	for i := 0; i < len(s) && i < maxControl; i++ {
		switch c := s[i]; {
		case c >= 0x40 && c <= 0x7E:
			return i + 1
		case c < 0x20 || c > 0x3F:
			return 0
		}
	}
	return 0
}

// controlString returns the length of a control string with its terminator
// (ST, or the BEL that terminals accept as well), or zero when another control
// character or the bound comes first.
func controlString(s string) int {
	for i := 0; i < len(s) && i < maxString; i++ {
		switch c := s[i]; {
		case c == '\a':
			return i + 1
		case c == esc:
			if i+1 < len(s) && s[i+1] == '\\' {
				return i + 2
			}
			return 0
		case c == 0xC2 && i+1 < len(s) && s[i+1] < 0xA0:
			if s[i+1] == 0x9C {
				return i + 2
			}
			return 0
		case c < '\b' || c > '\r' && c < 0x20:
			return 0
		}
	}
	return 0
}
