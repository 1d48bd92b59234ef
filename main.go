// Command lectern is a terminal reader for collections of documents that
// lights every name in them. Run lectern --help for examples.
package main

import (
	"context"
	"os"

	"lectern/ui/cli"
	"lectern/ui/quiet"
)

func main() {
	quiet.End()
	os.Exit(cli.Run(context.Background(), os.Args[1:], cli.Streams{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}))
}
