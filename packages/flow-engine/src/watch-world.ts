import type { World } from './node-definition.ts';
import { own } from './own.ts';

/** Something that was asked of a world, and what it was then; without a key, all of that part of it. */
interface Answer {
  readonly of: keyof World;
  readonly key?: string;
  readonly was: unknown;
}

/** All that was asked while one thing was made. In a world that gives the same answers, it would be made the same. */
export type Answers = readonly Answer[];

export interface WatchedWorld {
  /** The world as it is; what is asked of it is noted. */
  readonly world: World;
  /** What has been asked since this was called before. */
  takeAnswers(): Answers;
}

/** Finds out what is asked of a world, so that nobody has to say of a node what its checks depend on. */
export function watchWorld(world: World): WatchedWorld {
  let answers: Answer[] = [];
  let keys = new Set<string>();
  const noteAll = (of: keyof World) => answers.push({ of, was: world[of] });
  const note = (of: Keyed, key: string | symbol) => {
    if (typeof key !== 'string' || keys.has(`${of} ${key}`)) return;
    keys.add(`${of} ${key}`);
    answers.push({ of, key, was: fieldOf(world[of], key) });
  };
  const watched = <Of extends Keyed>(of: Of): World[Of] =>
    new Proxy(world[of], {
      get: (record, key) => {
        note(of, key);
        return Reflect.get(record, key);
      },
      getOwnPropertyDescriptor: (record, key) => {
        note(of, key);
        return Reflect.getOwnPropertyDescriptor(record, key);
      },
      has: (record, key) => {
        note(of, key);
        return Reflect.has(record, key);
      },
      ownKeys: (record) => {
        noteAll(of);
        return Reflect.ownKeys(record);
      },
    });
  return {
    world: {
      variables: watched('variables'),
      settings: watched('settings'),
      flows: watched('flows'),
      get actions() {
        noteAll('actions');
        return world.actions;
      },
    },
    takeAnswers: () => {
      const taken = answers;
      answers = [];
      keys = new Set();
      return taken;
    },
  };
}

type Keyed = Exclude<keyof World, 'actions'>;

/** Whether a world would give these answers, too. */
export function givesSame(world: World, answers: Answers): boolean {
  return answers.every(({ of, key, was }) => (key === undefined ? world[of] : fieldOf(world[of], key)) === was);
}

function fieldOf(part: World[keyof World], key: string): unknown {
  return own<unknown>(part as Readonly<Record<string, unknown>>, key);
}
