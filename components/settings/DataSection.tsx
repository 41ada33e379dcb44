import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatBytes } from './format';
import { Repair, type Outcome, type RepairProps } from './Repair';
import { Reset, type ResetProps } from './Reset';
import { Section } from './Section';
import { Setting } from './Setting';

export type DataProps = RepairProps &
  ResetProps & {
    /** Undefined while it is measured. */
    use: { bytes: number; settingsBytes: number; isProtected: boolean } | undefined;
    rows: readonly { label: string; value: string }[];
    onProtect: () => Promise<boolean>;
    onImport: (text: string) => Promise<Outcome>;
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

/** What is kept in this browser, and what can be done with it. */
export const DataSection = (props: DataProps) => (
  <Section id="data" title={i18n.t('options.data')} intro={i18n.t('options.dataIntro')}>
    <Stored {...props} />
    <Protect {...props} />
    <File {...props} />
    <Repair {...props} />
    <Reset {...props} />
  </Section>
);
