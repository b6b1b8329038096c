// What the launcher says while it works: a compact list that redraws itself on a terminal, plain lines everywhere else.

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const frameMs = 90;
/** Plain output says that it is still at it this often, so that nobody takes a long step for a hung one. */
const heartbeatMs = 15_000;

/**
 * @typedef {{ done(note?: string): void, failed(): void, note(text: string): void }} Step
 * @typedef {{ begin(name: string, doing: string): Step, say(line: string): void, close(): void }} Progress
 * @typedef {{ name: string, text: string, state: 'running' | 'done' | 'failed', startedMs: number, tookMs: number }} Row
 * @typedef {{ write(text: string): unknown, columns?: number }} Output
 */

/**
 * @param {Output} output
 * @param {{ live: boolean, now?: () => number }} options
 * @returns {Progress}
 */
export function createProgress(output, { live, now = () => performance.now() }) {
  const view = live ? createLiveView(output, now) : createPlainView(output, now);
  return {
    begin(name, doing) {
      /** @type {Row} */
      const row = { name, text: doing, state: 'running', startedMs: now(), tookMs: 0 };
      view.add(row);
      /** @param {'done' | 'failed'} state @param {string | undefined} text */
      const end = (state, text) => {
        if (row.state !== 'running') return;
        row.state = state;
        row.text = text ?? row.text;
        row.tookMs = now() - row.startedMs;
        view.end(row);
      };
      return {
        done: (text) => end('done', text),
        failed: () => end('failed', undefined),
        note: (text) => {
          row.text = text;
          view.changed(row);
        },
      };
    },
    say: (line) => view.say(line),
    close: () => view.close(),
  };
}

/** @param {Output} output @param {() => number} now */
function createPlainView(output, now) {
  /** @type {Map<Row, NodeJS.Timeout>} */
  const heartbeats = new Map();
  /** @param {Row} row */
  const stop = (row) => {
    clearInterval(heartbeats.get(row));
    heartbeats.delete(row);
  };
  return {
    /** @param {Row} row */
    add(row) {
      output.write(`${row.name}: ${row.text}\n`);
      const beat = () => output.write(`${row.name}: still at it after ${seconds(now() - row.startedMs)}\n`);
      heartbeats.set(row, setInterval(beat, heartbeatMs).unref());
    },
    /** @param {Row} row */
    changed(row) {
      output.write(`${row.name}: ${row.text}\n`);
    },
    /** @param {Row} row */
    end(row) {
      stop(row);
      output.write(`${row.name}: ${row.state === 'done' ? 'done' : 'FAILED'} in ${seconds(row.tookMs)}\n`);
    },
    /** @param {string} line */
    say: (line) => output.write(`${line}\n`),
    close() {
      for (const row of heartbeats.keys()) stop(row);
    },
  };
}

/** @param {Output} output @param {() => number} now */
function createLiveView(output, now) {
  /** @type {Row[]} */
  let rows = [];
  let drawn = 0;
  let frame = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const erase = () => {
    if (drawn > 0) output.write(`\u001b[${drawn}A\u001b[0J`);
    drawn = 0;
  };
  const draw = () => {
    erase();
    for (const row of rows) output.write(`${clip(line(row), output.columns ?? 80)}\n`);
    drawn = rows.length;
  };
  /** @param {Row} row */
  const line = (row) => {
    const mark = { running: frames[frame % frames.length], done: '✓', failed: '✗' }[row.state];
    const tookMs = row.state === 'running' ? now() - row.startedMs : row.tookMs;
    return `  ${mark} ${row.name.padEnd(12)} ${seconds(tookMs).padStart(6)}  ${row.text}`;
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
    output.write('\u001b[?25h');
  };
  return {
    /** @param {Row} row */
    add(row) {
      rows.push(row);
      if (timer === undefined) {
        output.write('\u001b[?25l');
        timer = setInterval(() => {
          frame += 1;
          draw();
        }, frameMs).unref();
      }
      draw();
    },
    /** @param {Row} _row */
    changed(_row) {
      draw();
    },
    /** @param {Row} _row */
    end(_row) {
      draw();
      if (rows.some((row) => row.state === 'running')) return;
      // What is finished stays on the screen as it is; only what still moves is drawn again.
      rows = [];
      drawn = 0;
      stop();
    },
    /** @param {string} text */
    say(text) {
      erase();
      output.write(`${text}\n`);
      draw();
    },
    close() {
      if (timer !== undefined) stop();
    },
  };
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** @param {string} text @param {number} columns */
function clip(text, columns) {
  return text.length < columns ? text : `${text.slice(0, Math.max(0, columns - 2))}…`;
}
