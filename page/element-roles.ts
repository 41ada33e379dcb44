import { getAttribute, hasAttributes, localName } from './dom';

/** What an element is for the text around it. */
export type Role =
  /** Its text stands in the line: `<b>`. */
  | 'inline'
  /** Its text stands by itself: `<p>`. */
  | 'block'
  /** A line break. */
  | 'break'
  /** Not there for the reader, or not text: `<script>`, `<wbr>`. The text around it joins. */
  | 'nothing'
  /** Something to look at or to type in, which is not read: `<code>`, `<input>`. The text around it does not join. */
  | 'object';

const list = (role: Role, names: string): [string, Role][] => names.split(' ').map((name) => [name, role]);

const roles = new Map<string, Role>([
  ...list(
    'inline',
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby',
  ),
  ...list('inline', 's small span strike strong sub sup time tt u var'),
  ...list('break', 'br'),
  ...list(
    'nothing',
    'script style noscript template wbr rt rp rtc link meta param source track area head title',
  ),
  ...list(
    'object',
    'code pre kbd samp textarea input select option optgroup datalist button svg math img picture',
  ),
  ...list('object', 'video audio canvas iframe object embed map meter progress frame frameset'),
]);

const isTyped = (element: Element): boolean => {
  const editable = getAttribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = getAttribute(element, 'role');
  return role === 'textbox' || role === 'searchbox' || role === 'combobox';
};

/** Roles go by the element's name, not by its computed style: reading styles would cost the page its layout. */
export const roleOf = (element: Element): Role => {
  if (hasAttributes(element)) {
    if (getAttribute(element, 'hidden') !== null) return 'nothing';
    if (isTyped(element)) return 'object';
  }
  return roles.get(localName(element)) ?? 'block';
};

/** Whether the text inside is read at all. */
export const isRead = (role: Role): role is 'inline' | 'block' => role === 'inline' || role === 'block';
