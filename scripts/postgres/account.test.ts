import { expect, it } from 'vitest';
import { parsePasswd } from './account.ts';

it('reads users from the lines of /etc/passwd and passes over what is none', () => {
  expect(parsePasswd('root:x:0:0:root:/root:/bin/bash\n\npostgres:x:101:104::/var/lib/postgresql:/bin/bash\nbroken\n')).toEqual([
    { name: 'root', uid: 0, gid: 0 },
    { name: 'postgres', uid: 101, gid: 104 },
  ]);
});
