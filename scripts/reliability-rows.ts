/** One fault and what is promised when it happens. */
export type Row = {
  id: string;
  promise: string;
  /** Why no test holds it, as when the fault cannot happen yet. */
  untested?: string;
  /** What was seen, or how far the promise goes. */
  note?: string;
};

type Group = { title: string; rows: Row[] };

const noImport = 'packs come with the extension alone; none is brought in from a file or an address';

export const groups: readonly Group[] = [
  {
    title: 'A. The life of the browser',
    rows: [
      {
        id: 'A1',
        promise: 'The worker is killed while nobody asks for it: cards come as before, and nothing is lost.',
      },
      {
        id: 'A2',
        promise:
          'The worker is killed while it answers: the question is asked once more, and where no answer comes the reader is told so, without an endless wait.',
      },
      {
        id: 'A3',
        promise:
          'The worker is killed while a pack is stored: the revision before it stays whole, and the next start stores the new one.',
      },
      {
        id: 'A4',
        promise:
          'Storing takes longer than a worker lives: it ends, or begins again, and is never half done.',
        untested:
          'the one pack is stored in a single transaction of less than a second; what breaks off is A3',
      },
      {
        id: 'A5',
        promise:
          'The extension is updated or reloaded with pages open: the old script takes away its card, marks, observers and listeners, without an error.',
      },
      {
        id: 'A6',
        promise:
          'A new script comes beside an old one: a page has one host, one set of marks, one set of listeners.',
      },
      {
        id: 'A7',
        promise: 'A page comes back from the back/forward cache: its marks are there once, and cards open.',
      },
      {
        id: 'A8',
        promise:
          'A page sends the event by which scripts replace each other: ours ignores it, or stops cleanly.',
      },
      {
        id: 'A9',
        promise: 'A page sends back every message that it sees: none is ours, so nothing goes round.',
      },
      {
        id: 'A10',
        promise:
          'The extension is switched off with a card open: the card goes, and the console holds one error at most.',
      },
      { id: 'A11', promise: 'The browser starts without a network: everything works.' },
      {
        id: 'A12',
        promise:
          'A permission is taken back: the reader is told, with the button that asks again; nothing fails.',
      },
      { id: 'A13', promise: 'In a private window nothing is kept that tells where the reader has been.' },
      {
        id: 'A14',
        promise: 'A tab is frozen or discarded and comes back: it is read once more, not many times.',
      },
      {
        id: 'A15',
        promise: 'The clock jumps back: no storm of work follows.',
        untested: 'nothing is done by the clock',
      },
      {
        id: 'A16',
        promise:
          'Two windows change the same thing: one of the two changes is kept whole, and both windows show it.',
      },
    ],
  },
  {
    title: 'B. The store',
    rows: [
      {
        id: 'B1',
        promise:
          'The disk is full while a pack is stored: nothing is half written, the reader is told, and what was there still serves.',
      },
      {
        id: 'B2',
        promise:
          'The store does not open: the built-in pack serves, the reader can repair, and nothing of theirs is deleted unasked.',
      },
      {
        id: 'B3',
        promise:
          'Another tab blocks the opening: the reader is told within three seconds to close it, and no view freezes.',
      },
      {
        id: 'B4',
        promise: 'The store is upgraded under an open view: the view lets go of it and comes back by itself.',
      },
      { id: 'B5', promise: 'An upgrade throws: the old data stay as they were, and can be saved to a file.' },
      {
        id: 'B6',
        promise:
          'The store of every earlier release is brought up to date without losing what the reader has said.',
      },
      {
        id: 'B7',
        promise: 'A store that a newer version has written is left alone, and the reader is told.',
      },
      {
        id: 'B8',
        promise: 'The connection is closed in mid-session: it is opened once more; a second failure is told.',
      },
      { id: 'B9', promise: 'A record is broken: it is left out and counted, the others are shown.' },
      {
        id: 'B10',
        promise: 'A table is missing: this is noticed when the store is opened, and leads to the repair.',
      },
      {
        id: 'B11',
        promise:
          'The browser has wiped the store: the built-in pack is stored again, and the reader is told once.',
      },
      {
        id: 'B12',
        promise: 'The browser will not protect the store: everything works, and the settings say so.',
      },
      { id: 'B13', promise: 'A write over two tables breaks off: both are written, or neither.' },
      {
        id: 'B14',
        promise:
          'Nothing but the store is waited for inside a transaction; where it is, the error is told, not swallowed.',
      },
      {
        id: 'B15',
        promise:
          'Saved, wiped, loaded: what comes back is what was there, in the same order, also the second time.',
      },
    ],
  },
  {
    title: 'C. Hostile pages',
    rows: [
      {
        id: 'C1',
        promise:
          'A page clears, lists or moves our highlights: a card shows the name that was found or nothing; marks come back three times in ten seconds at most; their names say nothing.',
      },
      {
        id: 'C2',
        promise: 'A page has taken a name of ours before us: another one is used, and the page’s stays.',
      },
      { id: 'C3', promise: 'A page replaces the browser’s own methods: nothing of ours changes.' },
      { id: 'C4', promise: 'A page adds to the prototype of all objects: nothing of ours changes.' },
      {
        id: 'C5',
        promise:
          'Forms and images bear the names of properties: the page is read to its end, also inside of them.',
      },
      { id: 'C6', promise: 'Events that a page makes up change nothing.' },
      {
        id: 'C7',
        promise:
          'A card that the reader does not see does nothing; what deletes or decides for good stands in our own pages alone.',
      },
      { id: 'C8', promise: 'A page takes the host away, again and again: it is left in peace.' },
      { id: 'C9', promise: 'A page’s styles do not reach the card: it stays readable.' },
      { id: 'C10', promise: 'No style of ours reaches the page, but for that of the highlights.' },
      { id: 'C11', promise: 'A page cannot read the card.' },
      { id: 'C12', promise: 'No script of ours listens to messages that a page posts.' },
      {
        id: 'C13',
        promise:
          'A page’s process may be compromised: of its messages only those that a page’s script needs are heard, their arguments are checked, and where they come from is told by the browser.',
      },
      { id: 'C14', promise: 'Other extensions and pages cannot send us anything.' },
      {
        id: 'C15',
        promise:
          'A page can learn of us by its highlights alone: no file of ours can be fetched, nothing else is left in it.',
        note: 'said in docs/privacy.md',
      },
      { id: 'C16', promise: 'A page that never rests is read at a steady pace, and keeps its thread.' },
      { id: 'C17', promise: 'Selecting and copying give what they give without us.' },
      { id: 'C18', promise: 'The strictest policy of a page is met without a report.' },
      {
        id: 'C19',
        promise:
          'Documents that are no HTML are read where they can be and left alone else, without an error.',
      },
      {
        id: 'C20',
        promise:
          'A page that writes its document anew is read anew, once; nothing listens on for the old one.',
      },
      { id: 'C21', promise: 'Custom elements and popovers of the page do not get in our way.' },
    ],
  },
  {
    title: 'D. Hostile packs',
    rows: [
      { id: 'D1', promise: 'HTML, entities and Markdown in any field are shown as they are written.' },
      {
        id: 'D2',
        promise:
          'A link that is not plain http or https is refused with its place, and checked again where it is shown.',
      },
      {
        id: 'D3',
        promise:
          'Names that mean something to JavaScript are refused as keys, and are names like others as texts.',
      },
      { id: 'D4', promise: 'What is nested too deep is refused before anything recurses.' },
      { id: 'D5', promise: 'What is too large is refused by its size, before it is read.' },
      {
        id: 'D6',
        promise: 'What grows when it is unpacked is stopped at a limit.',
        untested: 'packs are never compressed',
      },
      { id: 'D7', promise: 'A hundred thousand bad rows give fifty problems and the number of the others.' },
      {
        id: 'D8',
        promise: 'Another encoding than UTF-8 is refused in a sentence; a byte order mark is dropped.',
      },
      {
        id: 'D9',
        promise:
          'Ids that stand twice or point nowhere, circles, and entities without a name are refused with their places.',
      },
      {
        id: 'D10',
        promise:
          'A name that is too short or too common cannot mark every page: it counts with evidence alone, or is refused.',
      },
      { id: 'D11', promise: 'A pack holds no pattern: nothing of it is ever compiled as one.' },
      { id: 'D12', promise: 'A pack cannot take the place of another one’s.', untested: noImport },
      { id: 'D13', promise: 'A pack of a newer format is refused in words that say so; the old one stays.' },
      { id: 'D14', promise: 'Numbers and dates that JavaScript would bend are refused.' },
      {
        id: 'D15',
        promise: 'Of keys that stand twice the last one counts.',
        note: 'as docs/pack-format.md says',
      },
      { id: 'D16', promise: 'A file that is no pack is refused in one sentence, and nothing is written.' },
      { id: 'D17', promise: 'Two packs hold the same name: both are found, always in the same order.' },
      { id: 'D18', promise: 'No field reaches a style sheet: what chooses a look is one of a few words.' },
      { id: 'D19', promise: 'Nothing of a pack is fetched: no picture, no font, no address.' },
      {
        id: 'D20',
        promise:
          'Quotes are shown as they stand; look-alike letters of two scripts in one word are told to the curator.',
      },
    ],
  },
  {
    title: 'F. Huge input',
    rows: [
      {
        id: 'F1',
        promise:
          'A page of 10 MB with 100,000 names to look for: what is in view is marked first, the rest in slices.',
      },
      {
        id: 'F2',
        promise:
          'Fifty thousand mentions: a thousand are registered at most, and the page stays as quick as it was.',
      },
      { id: 'F3', promise: 'One text of megabytes is read in parts, with the same result.' },
      { id: 'F4', promise: 'Two hundred thousand small texts are read in slices.' },
      { id: 'F5', promise: 'Depth is no matter: nothing recurses.' },
      {
        id: 'F6',
        promise:
          'A pack of 100,000 names is ready at once when the worker starts: its index is stored compiled.',
      },
      {
        id: 'F7',
        promise: 'The worst text for the worst names takes time that grows with its length, no faster.',
      },
      { id: 'F8', promise: 'A thousand tabs share one index.' },
      { id: 'F9', promise: 'No message comes near the browser’s limit: texts go out in portions.' },
      { id: 'F10', promise: 'Long lists of corrections and sources stay quick to show and to search.' },
      { id: 'F11', promise: 'A page that stays open all day and never rests does not make us grow.' },
    ],
  },
  {
    title: 'G. Weird text',
    rows: [
      { id: 'G1', promise: 'Composed and decomposed letters match; offsets are those of the page.' },
      {
        id: 'G2',
        promise: 'Letters that grow or shrink when they are folded match, and move nothing after them.',
      },
      { id: 'G3', promise: 'Surrogate pairs are never split, and lone halves do not throw.' },
      { id: 'G4', promise: 'Chinese names need no spaces around them, and the longest one wins.' },
      { id: 'G5', promise: 'Latin names beside Chinese characters and kana are found.' },
      { id: 'G6', promise: 'Full width, half width and compatibility ideographs match.' },
      {
        id: 'G7',
        promise:
          'Simplified matches Traditional where the pack lists both, or does not say in which script its name is.',
      },
      { id: 'G8', promise: 'What is invisible inside a name is covered by its mark.' },
      { id: 'G9', promise: 'White space of every kind and length is one space.' },
      {
        id: 'G10',
        promise:
          'Controls of direction are ignored in matching, kept apart when shown, and told to the curator.',
      },
      { id: 'G11', promise: 'From right to left the card is mirrored, and in view.' },
      { id: 'G12', promise: 'Look-alikes of another script are another name.' },
      { id: 'G13', promise: 'Apostrophes and hyphens of every kind are the same.' },
      { id: 'G14', promise: 'A possessive or a compound holds the name, a longer word does not.' },
      { id: 'G15', promise: 'A combining mark after a name makes it another.' },
      { id: 'G16', promise: 'A name over several elements is one mention, found on each of them.' },
      {
        id: 'G17',
        promise: 'Comments and possible breaks part no name; blocks, cells and what is not shown do.',
      },
      {
        id: 'G18',
        promise: 'Ruby, notes and drop caps: the text of the document counts, without its annotations.',
      },
      { id: 'G19', promise: 'Vertical, zoomed and transformed text is hit where it is painted.' },
      { id: 'G20', promise: 'In random text the matcher finds what a naive one finds, and never throws.' },
    ],
  },
  {
    title: 'H. Shapes of pages',
    rows: [
      { id: 'H1', promise: 'A page that changes its address without loading is read anew, once.' },
      { id: 'H2', promise: 'Texts that are swapped in place lose their marks before they are painted.' },
      { id: 'H3', promise: 'Endless pages: only what is new is read, and what is gone is let go.' },
      { id: 'H4', promise: 'Frameworks that own the document see no change but their own.' },
      { id: 'H5', promise: 'Frames are read, or left alone, as is said; small and many ones cost nothing.' },
      { id: 'H6', promise: 'Open shadow trees are read and marked; closed ones are passed by.' },
      { id: 'H7', promise: 'A page prints as without us.' },
      { id: 'H8', promise: 'What is being edited is neither read nor touched.' },
      { id: 'H9', promise: 'What is shown later is marked then.' },
      {
        id: 'H10',
        promise: 'In dialogs and in what fills the screen the card stands on top and can be used.',
      },
      { id: 'H11', promise: 'Marks are told by shape, not by colour alone; less motion is heeded.' },
      { id: 'H12', promise: 'Everything can be reached by keys, and by a screen reader.' },
      {
        id: 'H13',
        promise: 'Others that rewrite the page’s text are followed at a steady pace, without a fight.',
      },
      { id: 'H14', promise: 'A page that leaves in the middle of reading leaves no error behind.' },
      { id: 'H15', promise: 'By touch alone a tap opens and a tap outside closes.' },
    ],
  },
  {
    title: 'I. Supply and release',
    rows: [
      { id: 'I1', promise: 'Two builds from two copies of the sources are the same, byte by byte.' },
      { id: 'I2', promise: 'A manifest that asks for more fails until somebody has said why.' },
      {
        id: 'I3',
        promise:
          'The bundles hold no code from text, no HTML from text, no address of the web that is fetched, no source map.',
      },
      {
        id: 'I4',
        promise:
          'Every package comes from the registry with its hash; those that run a script at install are named.',
      },
      { id: 'I5', promise: 'The sources that go to Mozilla build to the bytes of the package.' },
      { id: 'I6', promise: 'No invisible character in the sources or the built-in pack turns what is read.' },
      {
        id: 'I7',
        promise: 'The scripts of a page stay within their budgets of bytes.',
        note: '60 kB for both, compressed',
      },
      {
        id: 'I8',
        promise: 'Four of five faults that are put into the matcher are noticed by its tests.',
        untested: 'it takes hours; `npm run mutate` does it, and fails below that',
      },
    ],
  },
];
