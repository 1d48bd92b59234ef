// Package seeds embeds the collection that lectern opens when it is given no
// path: five documents, byte for byte as their owner supplied them.
package seeds

import "embed"

// FS holds the seed documents at its root.
//
//go:embed *.txt
var FS embed.FS
