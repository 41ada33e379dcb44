import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Confirm } from './Confirm';
import { formatBytes } from './format';
import { Section } from './Section';
import { Setting } from './Setting';

export type Outcome = { isGood: boolean; text: string };

export type DataProps = {
  /** Undefined while it is measured. */
  use: { bytes: number; settingsBytes: number; isProtected: boolean } | undefined;
  rows: readonly { label: string; value: string }[];
  onProtect: () => Promise<boolean>;
  onExport: () => void;
  onImport: (text: string) => Promise<Outcome>;
  onReset: () => Promise<void>;
  onRepair: () => Promise<Outcome>;
};

const Stored = ({ use, rows }: Pick<DataProps, 'use' | 'rows'>) => (
  <Setting words={[i18n.t('options.stored'), i18n.t('options.storedHelp')]}>
    <h3 class="setting-label">{i18n.t('options.stored')}</h3>
    <p class="setting-help">{i18n.t('options.storedHelp')}</p>
    <dl class="rows">
      {[
        ...rows,
        ...(use
          ? [
              { label: i18n.t('options.storedPacks'), value: formatBytes(use.bytes) },
              { label: i18n.t('options.storedSettings'), value: formatBytes(use.settingsBytes) },
            ]
          : []),
      ].map(({ label, value }) => (
        <div class="row" key={label}>
          <dt class="row-name">{label}</dt>
          <dd class="value">{value}</dd>
        </div>
      ))}
    </dl>
  </Setting>
);

const Protect = ({ use, onProtect }: Pick<DataProps, 'use' | 'onProtect'>) => {
  const [isRefused, setRefused] = useState(false);
  const isProtected = use?.isProtected === true;
  const protect = () => void onProtect().then((isGiven) => setRefused(!isGiven));
  return (
    <Setting words={[i18n.t('options.protect'), i18n.t('options.protectHelp')]}>
      <h3 class="setting-label">{i18n.t('options.protect')}</h3>
      <p class="setting-help">{i18n.t('options.protectHelp')}</p>
      <p class="setting-state" role="status">
        {isProtected && i18n.t('options.protected')}
        {!isProtected && i18n.t(isRefused ? 'options.protectRefused' : 'options.notProtected')}
      </p>
      {!isProtected && (
        <p class="buttons">
          <button type="button" class="secondary" onClick={protect}>
            {i18n.t('options.protectNow')}
          </button>
        </p>
      )}
    </Setting>
  );
};

const File = ({ onExport, onImport }: Pick<DataProps, 'onExport' | 'onImport'>) => {
  const [outcome, setOutcome] = useState<Outcome>();
  const read = (input: HTMLInputElement) => {
    void input.files?.[0]?.text().then(onImport).then(setOutcome);
    // The same file can be chosen again.
    input.value = '';
  };
  return (
    <Setting words={[i18n.t('options.file'), i18n.t('options.fileHelp')]}>
      <h3 class="setting-label">{i18n.t('options.file')}</h3>
      <p class="setting-help">{i18n.t('options.fileHelp')}</p>
      <p class="buttons">
        <button type="button" class="secondary" onClick={onExport}>
          {i18n.t('options.export')}
        </button>
        <label class="file-button">
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => read(currentTarget)}
          />
          <span>{i18n.t('options.import')}</span>
        </label>
      </p>
      <p class="setting-state" role="status">
        {outcome?.text}
      </p>
    </Setting>
  );
};

const Mend = ({ onRepair, onReset }: Pick<DataProps, 'onRepair' | 'onReset'>) => {
  const [repaired, setRepaired] = useState<string>();
  const [isReset, setReset] = useState(false);
  const repair = () => void onRepair().then(({ text }) => setRepaired(text));
  const reset = () => void onReset().then(() => setReset(true));
  return (
    <>
      <Setting words={[i18n.t('options.repair'), i18n.t('options.repairHelp')]}>
        <h3 class="setting-label">{i18n.t('options.repair')}</h3>
        <p class="setting-help">{i18n.t('options.repairHelp')}</p>
        <p class="buttons">
          <button type="button" class="secondary" onClick={repair}>
            {i18n.t('options.repairNow')}
          </button>
        </p>
        <p class="setting-state" role="status">
          {repaired}
        </p>
      </Setting>
      <Setting words={[i18n.t('options.reset'), i18n.t('options.resetHelp')]}>
        <h3 class="setting-label">{i18n.t('options.reset')}</h3>
        <p class="setting-help">{i18n.t('options.resetHelp')}</p>
        <Confirm
          label={i18n.t('options.resetNow')}
          question={i18n.t('options.resetQuestion')}
          yes={i18n.t('options.resetYes')}
          onYes={reset}
        />
        <p class="setting-state" role="status">
          {isReset && i18n.t('options.resetDone')}
        </p>
      </Setting>
    </>
  );
};

/** What is kept in this browser, and what can be done with it. */
export const DataSection = (props: DataProps) => (
  <Section id="data" title={i18n.t('options.data')} intro={i18n.t('options.dataIntro')}>
    <Stored {...props} />
    <Protect {...props} />
    <File {...props} />
    <Mend {...props} />
  </Section>
);
