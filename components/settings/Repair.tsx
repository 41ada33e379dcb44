import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { StoreState } from '@/domain/store/state';
import { Icon } from '../Icon';
import { wordsOfStore } from '../store-words';
import { Setting } from './Setting';

export type Outcome = { isGood: boolean; text: string };

export type RepairProps = {
  state: StoreState;
  /** Whether the reader came here to repair. */
  isWanted: boolean;
  onCheck: () => Promise<readonly Outcome[]>;
  onRebuild: () => Promise<Outcome>;
  onExport: () => void;
};

const Findings = ({ findings }: { findings: readonly Outcome[] }) => (
  <ul class="rows findings">
    {findings.map(({ isGood, text }) => (
      <li class="row" key={text} data-good={isGood}>
        <Icon name={isGood ? 'done' : 'alert'} />
        <span class="row-name">{text}</span>
      </li>
    ))}
  </ul>
);

/** What is wrong with the store, and what mends it. Where something is, or the reader came for this, it is checked at once. */
export const Repair = ({ state, isWanted, onCheck, onRebuild, onExport }: RepairProps) => {
  const [findings, setFindings] = useState<readonly Outcome[]>();
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const during = (work: Promise<unknown>) => {
    setBusy(true);
    void work.finally(() => setBusy(false));
  };
  const check = () => onCheck().then(setFindings);
  const rebuild = () =>
    onRebuild().then(({ text }) => {
      setSaid(text);
      return check();
    });
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.scrollIntoView({ behavior: 'instant' });
    heading.current?.focus({ preventScroll: true });
  }, [isWanted]);
  const words = wordsOfStore(state);
  useEffect(() => {
    if (isWanted || words !== undefined) during(check());
  }, [isWanted, state.is]);
  return (
    <Setting words={[i18n.t('options.repair'), i18n.t('options.repairHelp')]}>
      <h3 id="repair" class="setting-label" tabIndex={-1} ref={heading}>
        {i18n.t('options.repair')}
      </h3>
      <p class="setting-help">{i18n.t('options.repairHelp')}</p>
      <div role="status" aria-busy={isBusy}>
        {words !== undefined && <p class="repair-state">{words}</p>}
        {findings && <Findings findings={findings} />}
        {said !== undefined && <p class="setting-state">{said}</p>}
      </div>
      <p class="buttons">
        <button type="button" class="secondary" onClick={() => during(check())}>
          {i18n.t('options.check')}
        </button>
        <button type="button" class="secondary" onClick={() => during(rebuild())}>
          {i18n.t('options.rebuild')}
        </button>
        <button type="button" class="secondary" onClick={onExport}>
          {i18n.t('options.saveMine')}
        </button>
      </p>
    </Setting>
  );
};
