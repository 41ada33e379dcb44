type Props = { label: string };

/** Lines of text, each from x to x, broken where a name stands. */
const lines = (y: number, ...parts: [number, number][]) =>
  parts.map(([from, to]) => <path key={`${y} ${from}`} class="picture-line" d={`M${from} ${y}H${to}`} />);

const Frame = ({ label, children }: Props & { children: preact.ComponentChildren }) => (
  <svg class="picture" viewBox="0 0 240 150" role="img" aria-label={label}>
    <rect class="picture-page" x="0.5" y="0.5" width="239" height="149" rx="10" />
    {children}
  </svg>
);

/** A text with two underlined names: dotted, and dashed where sources differ. */
export const MarkPicture = ({ label }: Props) => (
  <Frame label={label}>
    {lines(36, [24, 216])}
    {lines(60, [24, 70], [136, 216])}
    <path class="picture-name" d="M78 60H128" />
    <path class="picture-dotted" d="M78 68H128" />
    {lines(84, [24, 190])}
    {lines(108, [24, 112], [176, 204])}
    <path class="picture-name" d="M120 108H168" />
    <path class="picture-dashed" d="M120 116H168" />
  </Frame>
);

/** A card below a name: two answers, each with its source. */
export const CardPicture = ({ label }: Props) => (
  <Frame label={label}>
    {lines(26, [24, 84], [150, 216])}
    <path class="picture-name" d="M92 26H142" />
    <path class="picture-dashed" d="M92 34H142" />
    <rect class="picture-card" x="56" y="46" width="150" height="88" rx="8" />
    <path class="picture-name" d="M70 64H124" />
    <path class="picture-rule" d="M70 76H192M70 104H192" />
    <path class="picture-value" d="M70 90H112M70 118H100" />
    <rect class="picture-chip" x="142" y="84" width="50" height="12" rx="3" />
    <rect class="picture-chip" x="122" y="112" width="30" height="12" rx="3" />
    <rect class="picture-chip" x="158" y="112" width="34" height="12" rx="3" />
  </Frame>
);

/** A page with the panel beside it, in which three sources stand. */
export const PanelPicture = ({ label }: Props) => (
  <Frame label={label}>
    {[30, 50, 70, 90, 110].flatMap((y, i) => lines(y, [22, i === 4 ? 84 : 124]))}
    <path class="picture-rule" d="M146 1V149" />
    {[28, 68, 108].map((y) => (
      <g key={y}>
        <path class="picture-value" d={`M160 ${y}H196`} />
        <circle class="picture-dot" cx="221" cy={y} r="3.5" />
        <path class="picture-line" d={`M160 ${y + 14}H224`} />
      </g>
    ))}
  </Frame>
);
