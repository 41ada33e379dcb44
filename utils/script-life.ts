import { browser } from '#imports';

/** What happens while somebody is at a page: with it a script looks whether its extension is still there. */
const occasions = ['pointerover', 'pointerdown', 'keydown', 'visibilitychange'];

/** A symbol cannot be shadowed by an element's id, and the page does not see this world's global. */
const keyOf = (kind: string) => Symbol.for(`variorum.life.${kind}`);

/**
 * The life of a page's script. It ends when a newer one of its kind comes into the same world, and when the extension is
 * reloaded, updated or removed under it: browsers tell nobody of that, but take the extension's id away.
 */
export const beginLife = (kind: string): AbortSignal => {
  const key = keyOf(kind);
  const older: unknown = Reflect.get(globalThis, key);
  if (older instanceof AbortController) older.abort();
  const life = new AbortController();
  Reflect.set(globalThis, key, life);
  const look = () => {
    const { runtime } = browser as { runtime?: { id?: string } };
    if (runtime?.id === undefined) life.abort();
  };
  for (const occasion of occasions)
    document.addEventListener(occasion, look, { signal: life.signal, capture: true, passive: true });
  return life.signal;
};
