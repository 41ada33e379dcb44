import { fakeBrowser } from 'wxt/testing/fake-browser';

type Permissions = { origins?: string[] };

/**
 * The permissions of the fake browser, which has none: what is granted, what was asked for, and what the reader answers.
 * The prompt itself cannot be clicked by a test, so what is asked is tested here.
 */
export const fakePermissions = () => {
  let granted: string[] = [];
  const asked: string[][] = [];
  const fake = {
    asked,
    answer: true,
    /** Whether the browser refuses to take permissions back, as it does with those of a policy. */
    isKept: false,
    set: (origins: string[]) => (granted = origins),
  };
  const permissions = {
    getAll: () => Promise.resolve({ origins: granted }),
    request({ origins = [] }: Permissions) {
      asked.push(origins);
      if (fake.answer) granted = [...new Set([...granted, ...origins])];
      return Promise.resolve(fake.answer);
    },
    remove({ origins = [] }: Permissions) {
      if (fake.isKept) return Promise.reject(new Error('You cannot remove required permissions.'));
      granted = granted.filter((origin) => !origins.includes(origin));
      return Promise.resolve(true);
    },
  };
  Object.defineProperty(fakeBrowser, 'permissions', { value: permissions, configurable: true });
  return fake;
};
