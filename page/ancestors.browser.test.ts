import { expect, test } from 'vitest';
import { find, showPage } from '@/test/page-builders';
import { ancestorsOf, closestTo } from './ancestors';

test('C5 a form whose inputs take its properties’ names does not hold the walk', () => {
  const root = showPage('<form><input name="assignedSlot"><input name="parentNode"><p>Mango</p></form>');
  const found = [...ancestorsOf(find(root, 'p'))];
  expect(found[0]).toBe(find(root, 'form'));
  expect(found.at(-1)).toBe(document.documentElement);
});

test('H6 what is slotted lies in its slot and in the host around it', () => {
  const root = showPage('<section><b>Mango</b></section>');
  const host = find(root, 'section');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.append(document.createElement('article'));
  shadow.querySelector('article')!.append(document.createElement('slot'));
  expect(closestTo(find(root, 'b').firstChild!, 'article')?.localName).toBe('article');
  expect(closestTo(find(root, 'b'), 'section')).toBe(host);
});
