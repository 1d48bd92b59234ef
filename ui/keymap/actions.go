package keymap

// Action is something that the user can ask for by a key. Its value is the
// name under which the configuration file and the palette know it.
type Action string

// The actions.
const (
	Down         Action = "down"
	Up           Action = "up"
	PageDown     Action = "page-down"
	PageUp       Action = "page-up"
	HalfPageDown Action = "half-page-down"
	HalfPageUp   Action = "half-page-up"
	Top          Action = "top"
	Bottom       Action = "bottom"
	NextPane     Action = "next-pane"
	PreviousPane Action = "previous-pane"
	FocusLeft    Action = "focus-left"
	FocusRight   Action = "focus-right"

	Read             Action = "read"
	NextDocument     Action = "next-document"
	PreviousDocument Action = "previous-document"
	Back             Action = "back"
	Forward          Action = "forward"
	Outline          Action = "outline"
	Jump             Action = "jump"

	Card            Action = "card"
	NextMention     Action = "next-mention"
	PreviousMention Action = "previous-mention"
	NextSame        Action = "next-same"
	PreviousSame    Action = "previous-same"

	Search        Action = "search"
	NextMatch     Action = "next-match"
	PreviousMatch Action = "previous-match"
	Find          Action = "find"
	Sort          Action = "sort"
	Scope         Action = "scope"

	Accept         Action = "accept"
	NextAnswer     Action = "next-answer"
	PreviousAnswer Action = "previous-answer"

	Require Action = "require"
	Exclude Action = "exclude"
	Either  Action = "either"
	Remove  Action = "remove"
	Clear   Action = "clear"

	Highlight         Action = "highlight"
	LightPerson       Action = "light-person"
	LightOrganization Action = "light-organization"
	LightPlace        Action = "light-place"
	LightGroup        Action = "light-group"
	LightEvent        Action = "light-event"
	LightLaw          Action = "light-law"
	LightDate         Action = "light-date"

	OpenOutside Action = "open-outside"
	Edit        Action = "edit"
	Copy        Action = "copy"
	Reload      Action = "reload"

	Zoom    Action = "zoom"
	Mouse   Action = "mouse"
	Redraw  Action = "redraw"
	Palette Action = "palette"
	Help    Action = "help"
	Cancel  Action = "cancel"
	Close   Action = "close"
	Suspend Action = "suspend"
	Quit    Action = "quit"
)

// Where is a set of places in which an action applies.
type Where uint8

// The places. Exactly one of them has the keyboard at a time.
const (
	InDocuments Where = 1 << iota
	InText
	InEntities
	InCard
	InOutline
	InHelp
	InPalette
	InInput // a line in which one searches or finds

	inLists  = InDocuments | InEntities
	inPanes  = InDocuments | InText | InEntities
	inEntity = inPanes | InCard // where there can be an entity under the cursor
	goingTo  = InCard | InOutline
	browsing = inPanes | InCard | InOutline | InHelp
	typing   = InPalette | InInput
	anywhere = browsing | typing
)

// places lists the single places with their names.
var places = []struct {
	where Where
	name  string
}{
	{InDocuments, "documents"},
	{InText, "text"},
	{InEntities, "entities"},
	{InCard, "card"},
	{InOutline, "outline"},
	{InHelp, "help"},
	{InPalette, "palette"},
	{InInput, "input"},
}

// Groups of actions, in the order of showing.
const (
	moving     = "Moving"
	reading    = "Reading"
	mentions   = "Entities in the text"
	filter     = "Filter"
	lists      = "Search and lists"
	highlights = "Highlights"
	outside    = "The document outside"
	screen     = "Screen and program"
)

// entry is an action as it is defined, before any remapping.
type entry struct {
	action Action
	group  string
	where  Where
	does   string // for the help and the palette
	short  string // for the footer; empty for an action that never stands there
	keys   []string
}

func keys(names ...string) []string { return names }

// defaults is the whole keymap: the order within a group is the order of the
// help and of the README.
var defaults = []entry{
	{Down, moving, browsing, "down one line", "", keys("j", "down")},
	{Up, moving, browsing, "up one line", "", keys("k", "up")},
	{PageDown, moving, browsing, "down one page", "page", keys("space", "pgdown", "ctrl+f")},
	{PageUp, moving, browsing, "up one page", "", keys("b", "pgup", "ctrl+b")},
	{HalfPageDown, moving, browsing, "down half a page", "", keys("ctrl+d")},
	{HalfPageUp, moving, browsing, "up half a page", "", keys("ctrl+u")},
	{Top, moving, browsing, "to the top", "", keys("g", "home")},
	{Bottom, moving, browsing, "to the bottom", "", keys("G", "end")},
	{NextPane, moving, inPanes, "next pane", "pane", keys("tab")},
	{PreviousPane, moving, inPanes, "previous pane", "", keys("shift+tab")},
	{FocusLeft, moving, inPanes, "pane to the left", "", keys("h", "left")},
	{FocusRight, moving, inPanes, "pane to the right", "", keys("l", "right")},

	{Read, reading, InDocuments, "read the document", "read", keys("enter")},
	{NextDocument, reading, inPanes, "next document", "next", keys("J")},
	{PreviousDocument, reading, inPanes, "previous document", "", keys("K")},
	{Back, reading, inPanes, "back to where you were", "back", keys("(", "backspace", "alt+left")},
	{Forward, reading, inPanes, "forward again", "", keys(")", "alt+right")},
	{Outline, reading, inPanes, "outline: the headings", "", keys("t")},
	{Jump, reading, goingTo, "go to this place", "go there", keys("enter")},

	{Card, mentions, InText | InEntities, "card: all about the entity", "card", keys("enter")},
	{NextMention, mentions, inPanes, "next mention", "mention", keys("]")},
	{PreviousMention, mentions, inPanes, "previous mention", "", keys("[")},
	{NextSame, mentions, inPanes, "same entity: next, across documents", "same", keys(">", ".")},
	{PreviousSame, mentions, inPanes, "same entity: previous, across documents", "", keys("<", ",")},

	{Require, filter, inEntity, "only documents that mention it", "filter", keys("+", "=")},
	{Exclude, filter, inEntity, "only documents without it", "exclude", keys("-")},
	{Either, filter, inEntity, "or: this one or the last one", "", keys("|")},
	{Remove, filter, inEntity, "take it out of the filter", "", keys("0")},
	{Clear, filter, inEntity, "clear the filter", "clear filter", keys("c")},

	{Search, lists, InText, "search in the document", "search", keys("/")},
	{NextMatch, lists, inPanes, "next match", "match", keys("n")},
	{PreviousMatch, lists, inPanes, "previous match", "", keys("N")},
	{Find, lists, inLists, "find in the list as you type", "find", keys("f", "/")},
	{Sort, lists, inLists, "sort the documents or the entities", "sort", keys("s")},
	{Accept, lists, typing, "take what is found", "take", keys("enter")},
	{NextAnswer, lists, typing, "next answer", "next", keys("down", "ctrl+n")},
	{PreviousAnswer, lists, typing, "previous answer", "", keys("up", "ctrl+p")},
	{Scope, lists, inPanes, "entities of this document or of all", "scope", keys("d")},

	{Highlight, highlights, inPanes, "light all, the selected only, nothing", "highlights", keys("H")},
	{LightPerson, highlights, inPanes, "light or dim people", "", keys("1")},
	{LightOrganization, highlights, inPanes, "light or dim organizations", "", keys("2")},
	{LightPlace, highlights, inPanes, "light or dim places", "", keys("3")},
	{LightGroup, highlights, inPanes, "light or dim groups", "", keys("4")},
	{LightEvent, highlights, inPanes, "light or dim events", "", keys("5")},
	{LightLaw, highlights, inPanes, "light or dim laws", "", keys("6")},
	{LightDate, highlights, inPanes, "light or dim dates", "", keys("7")},

	{OpenOutside, outside, inPanes, "open the original in its program", "", keys("o")},
	{Edit, outside, inPanes, "edit the original in $EDITOR", "", keys("e")},
	{Copy, outside, inEntity, "copy the mention, or title and path", "copy", keys("y")},
	{Reload, outside, inPanes, "read the collection again", "", keys("r")},

	{Zoom, screen, inPanes, "this pane alone, and back", "zoom", keys("z")},
	{Mouse, screen, browsing, "give the mouse to the terminal", "", keys("M")},
	{Redraw, screen, anywhere, "draw the screen again", "", keys("ctrl+l")},
	{Palette, screen, browsing, "palette: every action by name", "actions", keys(":")},
	{Help, screen, browsing, "help", "help", keys("?")},
	{Cancel, screen, anywhere, "leave input, card, search or zoom", "leave", keys("esc")},
	{Close, screen, browsing, "back, and at last quit", "quit", keys("q")},
	{Suspend, screen, anywhere, "suspend", "", keys("ctrl+z")},
	{Quit, screen, anywhere, "quit at once", "", keys(AlwaysQuits)},
}

// footers says which actions the footer offers in each place, the most useful
// first: what does not fit is left out from the end.
var footers = map[Where][]Action{
	InDocuments: {Help, Close, Clear, Read, Find, Sort, NextPane, Zoom, Palette},
	InText:      {Help, Close, NextMatch, Clear, NextMention, Require, Card, Search, NextPane, NextDocument, NextSame, Exclude, Copy, Highlight, Back, Palette},
	InEntities:  {Help, Close, Clear, Require, Exclude, Card, Find, Sort, Scope, NextPane, NextSame, Highlight, Palette},
	InCard:      {Cancel, Jump, Require, Exclude, Clear, Copy, Help},
	InOutline:   {Cancel, Jump, Help},
	InHelp:      {Cancel, PageDown},
	InPalette:   {Cancel, Accept, NextAnswer},
	InInput:     {Cancel, Accept, NextAnswer},
}
