import { render, type ComponentChildren } from 'preact';
import { act as actLater } from 'preact/test-utils';
import { onTestFinished, vi } from 'vitest';
import { AboutSection } from '@/components/settings/AboutSection';
import { CardSection } from '@/components/settings/CardSection';
import { CorrectionsSection } from '@/components/settings/CorrectionsSection';
import { DataSection, type DataProps } from '@/components/settings/DataSection';
import { EntitiesSection } from '@/components/settings/EntitiesSection';
import { LanguagesSection } from '@/components/settings/LanguagesSection';
import { MarksSection } from '@/components/settings/MarksSection';
import { Options } from '@/components/settings/Options';
import { Popup, type PopupProps } from '@/components/settings/Popup';
import { PrivacySection } from '@/components/settings/PrivacySection';
import { SitesSection, type SitesProps } from '@/components/settings/SitesSection';
import { Welcome } from '@/components/settings/Welcome';

/** Does something as a reader does, and draws what comes of it at once. */
export const act = (work: () => void): void => {
  void actLater(work);
};

/** Draws a page of ours as its entry does, with its style; taken out when the test ends. */
export const showPage = (css: string, page: ComponentChildren, theme?: string): HTMLElement => {
  const root = document.createElement('div');
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.body.append(root);
  document.documentElement.lang = 'en';
  document.title = 'Variorum';
  if (theme === undefined) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  onTestFinished(() => {
    render(null, root);
    root.remove();
    style.remove();
    delete document.documentElement.dataset.theme;
  });
  act(() => render(page, root));
  return root;
};

const nothing = () => undefined;

const grants = { isEvery: false, newsCount: 447, newsGranted: 3, onNews: nothing, onEvery: nothing };

export const popupProps = (parts: Partial<PopupProps> = {}): PopupProps => ({
  host: 'news.example',
  isOff: false,
  status: { is: 'read', reason: 'asked' },
  before: { is: 'unread', why: 'not-an-article', detail: 'front-page' },
  names: [
    { entity: 'meta', name: 'Meta', count: 4, differences: 10 },
    { entity: 'openai', name: 'OpenAI', count: 1, differences: 0 },
  ],
  grants: { ...grants, host: 'news.example', isThisSite: true, onThisSite: nothing },
  lost: { every: false, sites: ['a.example', 'b.example', 'c.example', 'd.example'] },
  onOff: vi.fn(),
  onReadAnyway: vi.fn(),
  onOpen: vi.fn(),
  onCopy: () => Promise.resolve(true),
  onOptions: vi.fn(),
  onAskAgain: vi.fn(),
  onLeave: vi.fn(),
  store: { is: 'ready' },
  onRepair: vi.fn(),
  onSeenStore: vi.fn(),
  ...parts,
});

export const aPopup = (parts: Partial<PopupProps> = {}) => <Popup {...popupProps(parts)} />;

export const sitesProps = (parts: Partial<SitesProps> = {}): SitesProps => ({
  grants,
  lost: { every: true, sites: [] },
  chosen: [
    { site: 'a.example', isGranted: true },
    { site: 'b.example', isGranted: false },
  ],
  off: ['off.example'],
  pages: 'articles',
  newsText: 'a.example\nb.example\n',
  isShippedList: false,
  checkSite: (line) => line.includes('.'),
  checkList: (text) => ({
    count: text.split('\n').filter((line) => line.includes('.')).length,
    problems: text.includes('!') ? [{ line: 2, text: '!', kind: 'not-a-host' }] : [],
  }),
  onAskAgain: vi.fn(),
  onLeave: vi.fn(),
  onChoose: vi.fn(),
  onDrop: vi.fn(),
  onOff: vi.fn(),
  onOn: vi.fn(),
  onPages: vi.fn(),
  onKeepList: vi.fn(),
  ...parts,
});

export const dataProps = (parts: Partial<DataProps> = {}): DataProps => ({
  use: { bytes: 1_890_000, settingsBytes: 812, isProtected: false },
  rows: [{ label: 'Corrections', value: '2' }],
  onProtect: () => Promise.resolve(false),
  onExport: vi.fn(),
  onImport: () => Promise.resolve({ isGood: true, text: 'done' }),
  onReset: vi.fn(() => Promise.resolve({ isGood: true, text: 'as at first' })),
  onResetAll: vi.fn(() => Promise.resolve({ isGood: true, text: 'all gone' })),
  state: { is: 'ready' },
  isWanted: false,
  onCheck: () =>
    Promise.resolve([
      { isGood: true, text: 'The store opens.' },
      { isGood: false, text: 'Two entries are missing.' },
    ]),
  onRebuild: vi.fn(() => Promise.resolve({ isGood: true, text: 'rebuilt' })),
  ...parts,
});

const pack = {
  id: 'p',
  title: 'A pack',
  description: 'What it is about.',
  updated: '2026-02-05',
  licence: 'CC-BY-4.0',
  sources: 5,
  claims: 465,
  entities: [
    { id: 'meta', name: 'Meta', kind: 'company' as const },
    { id: 'wang', name: 'Alexandr Wang', kind: 'person' as const },
  ],
};

const noneOff = { packsOff: [], kindsOff: [], entitiesOff: ['meta'] };

type OptionsParts = {
  sites?: Partial<SitesProps>;
  data?: Partial<DataProps>;
  onMarks?: () => void;
  onShown?: () => void;
  onUndo?: () => void;
};

const text =
  '# Title\n\nSome `code`, **strong** words, [a link](x.md).\n\n- one\n- two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';

export const theOptions = ({
  sites,
  data,
  onMarks = nothing,
  onShown = nothing,
  onUndo = nothing,
}: OptionsParts = {}) => (
  <Options>
    <SitesSection {...sitesProps(sites)} />
    <MarksSection marks={{ style: 'dotted', which: 'every', limit: 'none' }} onChange={onMarks} />
    <CardSection
      card={{ delay: 'normal', modifier: 'none', touch: true, theme: 'automatic', textSize: 100 }}
      shortcuts={{
        shortcuts: [
          { name: 'Next name', keys: 'Alt+Shift+J' },
          { name: 'Previous name', keys: '' },
        ],
        onChangeKeys: nothing,
      }}
      onChange={nothing}
    />
    <EntitiesSection packs={[pack]} shown={noneOff} onChange={onShown} />
    <CorrectionsSection
      corrections={[
        {
          id: 1,
          name: 'Mango',
          alias: 'mango',
          page: 'https://news.example/a',
          made: '2026-02-05T10:00:00Z',
        },
        { id: 2, name: 'Meta', host: 'news.example', made: '2026-02-05T10:00:00Z' },
      ]}
      onUndo={onUndo}
    />
    <LanguagesSection />
    <DataSection {...dataProps(data)} />
    <PrivacySection requests={0} documents={[{ id: 'privacy', title: 'Privacy in full', text }]} />
    <AboutSection version="0.1.0" onWelcome={nothing} />
  </Options>
);

export const theWelcome = () => (
  <Welcome
    demo={{ current: null }}
    reads="click"
    newsCount={447}
    onReads={nothing}
    onOptions={nothing}
    onDone={nothing}
  />
);
