import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The project's folder. */
export const root = join(import.meta.dirname, '..');

type Options = { env?: Record<string, string> };

/** Runs a program in the project's folder, its output shown; rejects when it fails. Local binaries go first. */
export const run = (program: string, args: string[], { env = {} }: Options = {}): Promise<void> =>
  new Promise((resolve, reject) => {
    const path = [join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, PATH: path },
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`${program} ${args.join(' ')} ended with ${code ?? 'a signal'}`)),
    );
  });
