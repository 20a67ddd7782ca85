import { cp } from 'node:fs/promises';
import { join } from 'node:path';

const page = join('src', 'channels', 'web', 'page');
const served = join('build', 'web');

/** Copies our own page files from `src/channels/web/page` to `build/web` under the project folder `root`. */
export async function copyPage(root) {
  await cp(join(root, page), join(root, served), { recursive: true });
}
