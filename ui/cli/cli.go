// Package cli is the program without the screen: commands, flags, exit
// statuses, and what is printed where.
//
// Standard output is data, standard error is for people. Whatever stands in a
// document, a file name or an error, no control sequence that is not
// lectern's own is ever printed. The reader itself is package ui.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"

	"lectern/corpus/clean"
)

// The exit statuses.
const (
	exitDone       = 0
	exitUnreadable = 1 // something could not be read; it was named and the rest was done
	exitUsage      = 2 // the command line was wrong
)

// errUnreadable ends a command that has already told what it could not read.
var errUnreadable = errors.New("something could not be read")

// usageError is a fault of the command line.
type usageError struct{ error }

// Streams are what a command reads and writes.
type Streams struct {
	In  io.Reader
	Out io.Writer // data
	Err io.Writer // words for people
}

// Run carries out the command line args, without the program's name, and
// returns the exit status.
func Run(ctx context.Context, args []string, s Streams) int {
	root := newRoot(s)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errUnreadable):
		return exitUnreadable
	}
	fmt.Fprintln(s.Err, "lectern: "+clean.Line(err.Error()))
	if errors.As(err, new(usageError)) {
		fmt.Fprintln(s.Err, "Run lectern --help for the commands and examples.")
		return exitUsage
	}
	return exitUnreadable
}

const long = `A lectern holds the documents while you read, and shows who and what is in them.

lectern lists documents, shows their text with every person, organization,
place, group, event, law and date lit inline, and filters by any of them.
PATH is a file, a folder (walked recursively) or - for standard input.
Without a PATH it opens the documents that are built in.
A folder named like a command is opened as ./list.`

const examples = `  lectern                                  read the documents that are built in
  lectern ~/archive notes.md               read a folder and a file
  pandoc report.docx -t markdown | lectern -
  lectern list ~/archive                   one line a document
  lectern show 2 ~/archive                 print the second document, lit
  lectern entities ~/archive               who and what is mentioned, and how often
  lectern search '"peace talks" Geneva' ~/archive
  lectern extract ~/archive > names.jsonl  every mention with its byte offsets`

func newRoot(s Streams) *cobra.Command {
	var theme string
	root := &cobra.Command{
		Use:           "lectern [PATH...]",
		Short:         "Read collections of documents with every name lit",
		Long:          long,
		Example:       examples,
		Version:       version(),
		Args:          cobra.ArbitraryArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			_, err := themeFor(theme, "", os.Getenv)
			return err
		},
		RunE: func(cmd *cobra.Command, paths []string) error {
			if !isTerminal(s.Out) {
				return listInstead(cmd.Context(), s, paths)
			}
			if err := checkPaths(cmd, paths); err != nil {
				return err
			}
			return read(cmd.Context(), s, paths, theme)
		},
	}
	root.PersistentFlags().StringVar(&theme, "theme", "", "colours: light, dark, none, or auto for what the terminal tells, else dark")
	root.SetIn(s.In)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	root.SetVersionTemplate("lectern {{.Version}}\n")
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(newList(s), newShow(s, &theme), newExtract(s), newEntities(s), newSearch(s))
	holdToUsage(root)
	return root
}

// holdToUsage makes the commands that cobra adds by itself refuse what they do
// not know, in place of printing their help as if all were well.
func holdToUsage(root *cobra.Command) {
	root.InitDefaultHelpCmd()
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		switch c.Name() {
		case "help":
			c.Args = func(_ *cobra.Command, args []string) error {
				if found, rest, err := root.Find(args); err != nil || len(args) > 0 && (found == root || len(rest) > 0) {
					return usageError{fmt.Errorf("no command %q", strings.Join(args, " "))}
				}
				return nil
			}
		case "completion":
			c.Args = cobra.ArbitraryArgs
			c.RunE = func(c *cobra.Command, args []string) error {
				if len(args) > 0 {
					return usageError{fmt.Errorf("no completions for %q: choose bash, zsh, fish or powershell", args[0])}
				}
				return c.Help()
			}
		}
	}
}

// checkPaths fails when nothing of what is to be read is there: a reader on
// nothing helps nobody, and the word may have been meant as a command.
func checkPaths(root *cobra.Command, paths []string) error {
	var missing error
	for _, path := range paths {
		_, err := os.Lstat(path)
		if path == "-" || err == nil {
			return nil
		}
		if missing == nil {
			missing = fmt.Errorf("%s: %w", path, reason(err))
		}
	}
	if len(paths) == 1 {
		root.SuggestionsMinimumDistance = 2
		if near := root.SuggestionsFor(paths[0]); len(near) > 0 {
			return usageError{fmt.Errorf("no file and no command %q: did you mean %s?", paths[0], strings.Join(near, " or "))}
		}
	}
	return missing
}

// reason returns an error of the file system without the call that failed.
func reason(err error) error {
	if pathError := (*fs.PathError)(nil); errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

// atLeast wants n arguments or more, and says which are missing.
func atLeast(n int, what string) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < n {
			return usageError{fmt.Errorf("%s is missing", what)}
		}
		return nil
	}
}

// version returns the version that the module was built as, with the commit
// where the build knows it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown version)"
	}
	v := info.Main.Version
	if v == "" || v == "(devel)" {
		v = "development version"
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" && len(s.Value) >= 12 {
			return v + " " + s.Value[:12]
		}
	}
	return v
}
