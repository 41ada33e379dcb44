import { describe, expect, it } from 'vitest';
import { isOwnPage } from './own-page';

const isOwn = (sender: object) => isOwnPage(sender, 'us', 'chrome-extension://us/');

describe('C13 a message to a page is listened to', () => {
  it('from the panel and from our page in a tab', () => {
    expect(isOwn({ id: 'us', url: 'chrome-extension://us/sidepanel.html' })).toBe(true);
    expect(isOwn({ id: 'us', tab: {}, url: 'chrome-extension://us/sidepanel.html' })).toBe(true);
  });

  it('not from another extension, a content script, or who says nothing of itself', () => {
    expect(isOwn({ id: 'them', url: 'chrome-extension://us/' })).toBe(false);
    expect(isOwn({ id: 'us', tab: {}, url: 'https://news.example/' })).toBe(false);
    expect(isOwn({ id: 'us', url: 'https://news.example/' })).toBe(false);
    expect(isOwn({ id: 'us', tab: {} })).toBe(false);
    expect(isOwn({ id: 'us' })).toBe(false);
    expect(isOwn({})).toBe(false);
  });
});
