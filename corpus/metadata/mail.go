package metadata

import "strings"

// The names of fields at the head of a mail or memorandum in English, Russian,
// French, Spanish and German.
var (
	subjectFields = names("subject; re; тема; objet; sujet; asunto; betreff; betrifft")
	dateFields    = names("date; sent; дата; отправлено; envoyé; fecha; enviado; datum; gesendet")
	otherFields   = names("from; to; cc; bcc; reply-to; от; от кого; кому; копия; de; à; para; von; an; message-id; kopie")
)

// names returns a set of names that are parted by semicolons.
func names(list string) map[string]bool {
	set := map[string]bool{}
	for name := range strings.SplitSeq(list, ";") {
		set[strings.TrimSpace(name)] = true
	}
	return set
}

// subject returns the subject of a mail, or nothing when the text is none.
func subject(lines []line) string { return field(lines, subjectFields) }

// field returns the value of the first field of a mail that has one of the
// names, or nothing when the document does not begin as a mail does: with two
// fields or more, one of them its sender or receiver.
func field(lines []line, wanted map[string]bool) string {
	value, fields, mail := "", 0, false
	for _, l := range lines[:min(len(lines), headLines)] {
		name, v := splitField(l.text)
		known := subjectFields[name] || dateFields[name] || otherFields[name]
		if known {
			fields++
		}
		mail = mail || otherFields[name]
		if value == "" && wanted[name] {
			value = v
		}
	}
	if fields < 2 || !mail {
		return ""
	}
	return value
}

// splitField splits a line into the name of a field, in lower case, and its
// value.
func splitField(s string) (name, value string) {
	name, value, ok := strings.Cut(s, ":")
	if !ok || len(name) > 40 {
		return "", ""
	}
	return strings.ToLower(strings.Trim(name, " *_")), strings.Trim(value, " *_")
}
