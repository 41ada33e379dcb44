import { i18n } from '#i18n';
import { kindName } from './kind-name';
import { formatDay, formatNumber } from './format';
import { Section } from './Section';
import { Setting } from './Setting';
import { SwitchRow } from './SwitchRow';

type Kind = 'model' | 'lab' | 'company' | 'person' | 'product' | 'publication' | 'concept';

type ShownPack = {
  id: string;
  title: string;
  description: string;
  updated: string;
  licence: string;
  sources: number;
  claims: number;
  entities: readonly { id: string; name: string; kind: Kind }[];
};

type Shown = { packsOff: string[]; kindsOff: string[]; entitiesOff: string[] };

type Props = { packs: readonly ShownPack[] | undefined; shown: Shown; onChange: (shown: Shown) => void };

const toggled = (list: readonly string[], id: string, isOn: boolean): string[] =>
  isOn ? list.filter((other) => other !== id) : [...new Set([...list, id])];

type PackProps = Omit<Props, 'packs'> & { pack: ShownPack };

const PackRow = ({ pack, shown, onChange }: PackProps) => (
  <Setting words={[pack.title, pack.description]}>
    <SwitchRow
      label={pack.title}
      help={
        <>
          {pack.description}
          <br />
          {i18n.t('options.packFacts', [
            i18n.t('badge.names', pack.entities.length),
            i18n.t('count.sources', pack.sources),
            i18n.t('options.claims', pack.claims, [formatNumber(pack.claims)]),
            formatDay(pack.updated),
            pack.licence,
          ])}
        </>
      }
      isOn={!shown.packsOff.includes(pack.id)}
      onChange={(isOn) => onChange({ ...shown, packsOff: toggled(shown.packsOff, pack.id, isOn) })}
    />
  </Setting>
);

const KindGroup = ({ pack, kind, shown, onChange }: PackProps & { kind: Kind }) => {
  const isPackOff = shown.packsOff.includes(pack.id);
  const isKindOff = shown.kindsOff.includes(kind);
  const entities = pack.entities.filter((entity) => entity.kind === kind);
  return (
    <Setting words={[kindName(kind), ...entities.map(({ name }) => name)]}>
      <SwitchRow
        label={kindName(kind)}
        help={i18n.t('badge.names', entities.length)}
        isOn={!isPackOff && !isKindOff}
        isDisabled={isPackOff}
        onChange={(isOn) => onChange({ ...shown, kindsOff: toggled(shown.kindsOff, kind, isOn) })}
      />
      {!isPackOff && !isKindOff && (
        <ul class="entity-chips" aria-label={kindName(kind)}>
          {entities.map(({ id, name }) => {
            const isOn = !shown.entitiesOff.includes(id);
            const change = () => onChange({ ...shown, entitiesOff: toggled(shown.entitiesOff, id, !isOn) });
            return (
              <li key={id}>
                <label class="entity-chip">
                  <input type="checkbox" checked={isOn} onChange={change} />
                  <span>{name}</span>
                </label>
              </li>
            );
          })}
        </ul>
      )}
    </Setting>
  );
};

/** What is marked: whole packs, kinds of entities, single ones. */
export const EntitiesSection = ({ packs, shown, onChange }: Props) => (
  <Section id="entities" title={i18n.t('options.entities')} intro={i18n.t('options.entitiesIntro')}>
    {packs?.flatMap((pack) => [
      <PackRow key={pack.id} pack={pack} shown={shown} onChange={onChange} />,
      ...[...new Set(pack.entities.map(({ kind }) => kind))].map((kind) => (
        <KindGroup key={`${pack.id} ${kind}`} {...{ pack, kind, shown, onChange }} />
      )),
    ])}
  </Section>
);
