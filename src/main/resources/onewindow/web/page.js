import { say } from './language.js';

/** Returns the element of an id. */
export const shown = (id) => document.getElementById(id);

/** Makes an element. */
export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) {
    made.className = className;
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const STATES = {
  open: ['空闲', 'Free'],
  closed: ['未开', 'Closed'],
  paused: ['暂停', 'Paused'],
  called: ['请到窗口', 'Please come'],
  serving: ['办理中', 'Serving'],
  waiting: ['等候中', 'Waiting'],
  'on-hold': ['暂挂', 'On hold'],
  missed: ['过号', 'Missed'],
  ended: ['已结束', 'Over'],
};

/** Returns the word for the state of a window or ticket. */
export function stateWord(state) {
  return say(...(STATES[state] ?? [state, state]));
}

const ROLES = { trainer: ['教员', 'Trainer'], manager: ['管理人员', 'Manager'], clerk: ['窗口人员', 'Clerk'] };

/** Returns the name of who is signed in; whoever came by the token of the start has the role's. */
export function personName(name) {
  const own = name.replace(/^trainee\//, '');
  return say(...(ROLES[own] ?? [own, own]));
}

/**
 * Says how long one will wait for a matter, in the words of the service; nothing where nothing is known. While no window
 * is open for it, when the next opens is the clerks' to say.
 */
export function waitWords(live, matter, estimate) {
  if (live.layout !== null && !live.isServed(matter)) {
    return say('现在没有开放的窗口办理这个事项。', 'No window for this is open now.');
  }
  if (estimate === undefined) {
    return '';
  }
  const { zh, en } = estimate.text;
  return estimate.p50Seconds === undefined ? say(zh, en) : say(`预计等候：${zh}`, `Time to wait: ${en}`);
}

/** Says how the connection to the service is, in an element of the class link. */
export function showLink(element, live) {
  const since = live.lostAt?.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false });
  const words = {
    wait: ['正在连接', 'Connecting'],
    open: ['实时', 'Live'],
    lost: [`自 ${since} 起离线，正在重连`, `Offline since ${since}, trying again`],
  };
  element.dataset.state = live.link;
  element.textContent = say(...words[live.link]);
}

/** Returns a key by which the service knows a repeat of a command. */
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What the service refused: its problem, and the words for people. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem?.detail || problem?.title || String(status));
    this.status = status;
    this.problem = problem ?? {};
  }
}

/**
 * Sends a command, again with the same key where no answer comes, so that it is done once.
 *
 * @returns what the service answers
 * @throws Refused where it refuses
 */
export async function send(address, body = {}, tries = 3) {
  const key = newKey();
  for (let left = tries; ; left--) {
    try {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      const value = text === '' ? null : JSON.parse(text);
      if (answer.ok) {
        return value;
      }
      if (answer.status !== 503 || left <= 1 || value?.type?.endsWith('hall-full')) {
        throw new Refused(answer.status, value);
      }
    } catch (fault) {
      if (fault instanceof Refused || left <= 1) {
        throw fault;
      }
    }
    await new Promise((resolve) => { setTimeout(resolve, 1_000); });
  }
}

/** Reads something from the service. */
export async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Refused(answer.status, await answer.json().catch(() => null));
  }
  return answer.json();
}

/** Has large type where it was asked for, and remembers it. */
export function offerLargeType(button) {
  const root = document.documentElement;
  const set = (large) => {
    root.dataset.type = large ? 'large' : 'usual';
    button.setAttribute('aria-pressed', String(large));
  };
  let large = new URLSearchParams(location.search).has('large');
  try {
    large ||= localStorage.getItem('type') === 'large';
  } catch {
    // A browser that keeps nothing starts with usual type.
  }
  set(large);
  button.addEventListener('click', () => {
    large = !large;
    set(large);
    try {
      localStorage.setItem('type', large ? 'large' : 'usual');
    } catch {
      // As above.
    }
  });
}
