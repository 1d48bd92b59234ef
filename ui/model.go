package ui

import (
	"context"
	"io"
	"os"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"lectern/corpus"
	"lectern/corpus/clean"
	"lectern/ui/card"
	"lectern/ui/documents"
	"lectern/ui/entities"
	"lectern/ui/filter"
	"lectern/ui/help"
	"lectern/ui/keymap"
	"lectern/ui/layout"
	"lectern/ui/outline"
	"lectern/ui/palette"
	"lectern/ui/reader"
	"lectern/ui/status"
	"lectern/ui/theme"
)

// Model is the root model. Use [New].
type Model struct {
	ctx    context.Context
	styles *theme.Styles
	keys   *keymap.Keymap
	output io.Writer // where the terminal is; for the clipboard

	library  corpus.Library // nil until the first has come
	builtIn  bool           // the documents have no files
	intake   intake
	query    filter.Filter
	mustFit  bool // the open document has to fit the query as soon as the list is there
	order    corpus.Order
	matching int // documents that fit the query

	facets         []corpus.Facet // of the documents that fit the query
	everyFacet     []corpus.Facet // of the whole collection
	documentFacets []corpus.Facet // of the open document

	documents *documents.Pane
	reader    *reader.Pane
	entities  *entities.Pane
	card      *card.Pane
	outline   *outline.Pane
	help      *help.Pane
	palette   *palette.Pane

	width, height int
	arranged      layout.Request // what frame was made for
	frame         layout.Frame
	focus, side   layout.Pane
	zoom          bool
	overlay       overlay

	light      lights
	history    history
	previewing bool // the open document was only looked at from the list
	wanted     corpus.DocumentID
	arriving   *landing // where to go in the wanted document; nil when it is there
	mouse      bool
	message    string
	failed     bool // the message is about something that went wrong

	chipTargets, legendTargets []status.Target

	fetchingDocument, fetchingLists, fetchingFacets, fetchingOccurrences generation

	cmds []tea.Cmd // what this Update has started
}

// none is the document that is wanted while there is none.
const none corpus.DocumentID = -1

// New returns the model; ctx ends all that it starts.
func New(ctx context.Context, o Options) *Model {
	styles := theme.New(o.Theme, o.Terminal)
	m := &Model{
		ctx:       ctx,
		styles:    styles,
		keys:      o.Config.Keys,
		output:    o.Output,
		library:   o.Library,
		builtIn:   o.BuiltIn,
		intake:    newIntake(ctx, o),
		documents: documents.New(styles),
		reader:    reader.New(styles),
		entities:  entities.New(styles),
		card:      card.New(styles),
		outline:   outline.New(styles),
		help:      help.New(styles, o.Config.Keys),
		palette:   palette.New(styles),
		focus:     layout.Text,
		side:      layout.Documents,
		light:     newLights(o.Config.Highlight),
		wanted:    none,
		mouse:     o.Config.Mouse,
	}
	m.reader.SetMeasure(o.Config.Measure)
	if m.output == nil {
		m.output = os.Stdout
	}
	if o.ConfigErr != nil {
		m.fail(o.ConfigErr)
	}
	return m
}

// Init implements tea.Model. It starts to listen for libraries and does
// nothing that takes time.
func (m *Model) Init() tea.Cmd {
	m.run(m.intake.listen())
	if m.library != nil {
		m.fetchLists()
	}
	return m.settle()
}

// Update implements tea.Model. It routes the message to the method named for
// it; the panes take what is theirs.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = msg.Width, msg.Height
	case tea.KeyMsg:
		m.keyPressed(msg)
	case tea.MouseMsg:
		m.mouseMoved(tea.MouseEvent(msg))
	case updateArrived:
		m.updateArrived(msg)
	case libraryMatched:
		m.libraryMatched(msg)
	case documentFetched:
		m.documentFetched(msg)
	case listsFetched:
		m.listsFetched(msg)
	case documentFacetsFetched:
		m.documentFacetsFetched(msg)
	case occurrencesFetched:
		m.occurrencesFetched(msg)
	case tea.ResumeMsg:
		m.claimMouse()
	case editorClosed:
		m.editorClosed(msg)
	case outsideFailed:
		m.fail(msg.err)
	default:
		m.reader.Update(msg)
		m.card.Update(msg)
	}
	return m, m.settle()
}

// run notes a command for the end of this Update.
func (m *Model) run(cmd tea.Cmd) {
	if cmd != nil {
		m.cmds = append(m.cmds, cmd)
	}
}

// settle brings everything that follows from the state up to date and returns
// all that this Update has started. It is the only exit of Update.
func (m *Model) settle() tea.Cmd {
	m.arrange()
	m.documents.SetReading(!m.intake.progress.Done)
	m.reader.SetAbsence(m.absence())
	m.lightMentions()
	m.enableKeys()
	m.run(m.reader.Work())
	m.run(m.card.Work())
	cmds := m.cmds
	m.cmds = nil
	return tea.Batch(cmds...)
}

// say shows a message until the next key.
func (m *Model) say(text string) { m.message, m.failed = clean.Line(text), false }

// fail shows what went wrong until the next key, each of several joined errors
// on a row of its own.
func (m *Model) fail(err error) {
	var rows []string
	for row := range strings.SplitSeq(err.Error(), "\n") {
		rows = append(rows, clean.Line(row))
	}
	m.message, m.failed = strings.Join(rows, "\n"), true
}
