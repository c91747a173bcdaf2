import { say } from './language.js';

const SERVED_AFTER = new Set(['service-started', 'service-continued']);
/** Nobody changes place by these. */
const BESIDE_THE_LINE = new Set(['matter-added', 'matter-done']);
const WAITS_AFTER = new Set(['ticket-taken', 'ticket-returned', 'ticket-reactivated', 'ticket-transferred', 'ticket-sent-on']);
const MISSED = 'ticket-missed';
const HELD = 'ticket-held';
const SHOWN_AGAIN_AFTER = 100;
/** The service gives a sign of life at least every fifteen seconds. */
const SILENT_AFTER = 40_000;
const TRY_AGAIN_AFTER = 5_000;
const DAY = 86_400;
/** What a step of a case does to the work of its office: to what waits, and to what is being worked on. */
const STEPS = { 'step-queued': [1, 0], 'step-started': [-1, 1], 'step-finished': [0, -1] };

/** Returns the seconds of the day of a time of the hall, such as 2022-01-04 09:30:00. */
export function secondsOf(time) {
  const found = /(\d\d):(\d\d)(?::(\d\d))?(?:\.\d+)?$/.exec(time ?? '');
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3] ?? 0) : 0;
}

/** Writes seconds of the day as a clock does. */
export function clockOf(seconds) {
  const two = (value) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(Math.floor(seconds) % 60)}`;
}

/** Returns the number of the hall that the page is asked to show. */
export function hallNumber() {
  return new URLSearchParams(location.search).get('hall') ?? '1';
}

/**
 * A hall as its event stream tells it. What a page shows of it is what the ledger has; while the stream is silent the
 * page is told, and it takes up where it was as soon as the service is back.
 */
export class LiveHall {
  #changed = [];
  #called = [];
  #happened = [];
  #told = [];
  #source = null;
  #soon = false;
  #heardAt = performance.now();
  #clockAt = 0;
  #clockSince = 0;

  constructor(number) {
    this.number = number;
    this.address = `/api/halls/${encodeURIComponent(number)}`;
    this.hall = null;
    this.layout = null;
    this.windows = [];
    /** What is known of each who waits, by number. */
    this.waiting = new Map();
    this.missed = new Set();
    this.held = new Set();
    this.calls = [];
    /** What waits and what is being worked on behind the counter, by office. */
    this.offices = new Map();
    /** What a trainer has let happen; those that are over may still be in it. */
    this.incidents = [];
    this.given = 0;
    /** How fast the hall runs, once that has changed; null before. */
    this.pace = null;
    /** wait, open or lost */
    this.link = 'wait';
    /** When the stream fell silent; null while it is heard. */
    this.lostAt = null;
  }

  /** Has a function called when something has changed, at most ten times a second. */
  onChange(listener) {
    this.#changed.push(listener);
    return this;
  }

  /** Has a function called at each call of a number. */
  onCall(listener) {
    this.#called.push(listener);
    return this;
  }

  /** Has a function called at each event. */
  onEvent(listener) {
    this.#happened.push(listener);
    return this;
  }

  /** Has a function called with what a trainer tells the pages: that displays lose their network, that a branch has begun. */
  onSignal(listener) {
    this.#told.push(listener);
    return this;
  }

  /** Hears nothing for some seconds, as if the network were gone. */
  cutOff(seconds) {
    this.#source?.close();
    this.#source = null;
    this.#heardAt = performance.now() + seconds * 1000;
    this.#lost();
    setTimeout(() => this.#listen(), seconds * 1000);
  }

  /** Begins to listen. */
  follow() {
    this.#listen();
    this.#readLayout();
    setInterval(() => this.#watch(), 1_000);
    // A page that is left is kept for a while, and its connection with it: of those a browser has six for a service.
    addEventListener('pagehide', () => this.#leave());
    addEventListener('pageshow', (shown) => shown.persisted && this.#listen());
    return this;
  }

  #leave() {
    this.#source?.close();
    this.#source = null;
  }

  /** Returns the time of the hall now, in seconds of its day. */
  seconds() {
    const running = this.hall !== null && !this.hall.over && this.lostAt === null;
    const passed = running ? ((performance.now() - this.#clockSince) / 1000) * this.hall.pace : 0;
    return Math.floor(this.#clockAt + passed) % DAY;
  }

  /** Returns the name of a window for people. */
  windowName(window) {
    const group = this.layout?.groups.find((each) => each.key === window.group);
    const place = window.label.slice(window.label.lastIndexOf('-') + 1);
    return group ? `${say(group.name.zh, group.name.en)}\u00a0${place}` : window.label;
  }

  /** Returns the name of a matter for people. */
  matterName(key) {
    const matter = this.layout?.matters.find((each) => each.key === key);
    return matter ? say(matter.name.zh, matter.name.en) : (key ?? '');
  }

  /** Whether a window is open that serves a matter. */
  isServed(key) {
    const groups = (this.layout?.groups ?? []).filter((group) => group.serves.includes(key)).map((group) => group.key);
    return this.windows.some((window) => window.open && groups.includes(window.group));
  }

  async #readLayout() {
    try {
      const answer = await fetch(`${this.address}/layout`);
      if (!answer.ok) {
        throw new Error(answer.statusText);
      }
      this.layout = await answer.json();
      this.#changedSoon();
    } catch {
      setTimeout(() => this.#readLayout(), TRY_AGAIN_AFTER);
    }
  }

  #listen() {
    this.#source?.close();
    this.#heardAt = performance.now();
    const source = new EventSource(`${this.address}/events`);
    this.#source = source;
    source.onopen = () => this.#heard();
    source.onerror = () => {
      this.#lost();
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(() => source === this.#source && this.#listen(), TRY_AGAIN_AFTER);
      }
    };
    source.addEventListener('beat', () => this.#heard());
    source.addEventListener('snapshot', (message) => this.#begin(JSON.parse(message.data)));
    source.addEventListener('incident', (message) => this.#happen(JSON.parse(message.data)));
    source.addEventListener('offline', (message) => this.#happen({ kind: 'offline', goneAt: performance.now() + JSON.parse(message.data).seconds * 1000 }));
    for (const signal of ['offline', 'branched']) {
      source.addEventListener(signal, (message) => this.#told.forEach((listener) => listener(signal, JSON.parse(message.data))));
    }
    source.addEventListener('pace', (message) => this.#pace(JSON.parse(message.data)));
    source.addEventListener('events', (message) => this.#take(JSON.parse(message.data).events));
  }

  #happen(incident) {
    this.incidents.push(incident);
    this.#changedSoon();
  }

  /** Returns what a trainer has let happen that is not over. */
  lasting() {
    const now = this.seconds();
    return this.incidents.filter((each) => (each.goneAt === undefined ? secondsOf(each.until) > now : each.goneAt > performance.now()));
  }

  #heard() {
    this.#heardAt = performance.now();
    this.link = 'open';
    this.lostAt = null;
    this.#changedSoon();
  }

  #lost() {
    this.link = 'lost';
    this.lostAt ??= new Date();
    this.#changedSoon();
  }

  /** A connection may be dead without a word. */
  #watch() {
    if (performance.now() - this.#heardAt > SILENT_AFTER) {
      this.#lost();
      this.#listen();
    }
  }

  #setClock(time) {
    this.#clockAt = secondsOf(time);
    this.#clockSince = performance.now();
  }

  #pace(pace) {
    if (this.hall === null) {
      return;
    }
    this.pace = pace;
    this.hall.pace = pace.speed;
    this.#setClock(pace.time);
    this.#heard();
  }

  #begin(snapshot) {
    this.hall = snapshot.hall;
    this.windows = snapshot.windows;
    this.given = snapshot.hall.numbersGiven;
    this.waiting = new Map(snapshot.waiting.map((ticket) => [ticket.number, ticket]));
    this.missed = new Set(snapshot.missed ?? []);
    this.held = new Set(snapshot.held ?? []);
    this.offices = new Map((snapshot.offices ?? []).map((each) => [each.office, each]));
    this.calls = this.windows
      .filter((window) => window.ticket !== undefined)
      .map((window) => ({ ticket: window.ticket, window, time: window.since }))
      .sort((one, other) => secondsOf(other.time) - secondsOf(one.time));
    this.incidents = [...(snapshot.incidents ?? []), ...this.incidents.filter((each) => each.goneAt !== undefined)];
    this.#setClock(snapshot.hall.time);
    this.#heard();
  }

  #take(events) {
    if (events.some((event) => event.type === 'day-started')) {
      // Another scenario may have taken over.
      this.#readLayout();
      this.#listen();
      return;
    }
    for (const event of events) {
      this.#apply(event);
      this.#happened.forEach((listener) => listener(event));
    }
    this.#setClock(events[events.length - 1].time);
    this.#heard();
  }

  #apply(event) {
    if (BESIDE_THE_LINE.has(event.type)) {
      return;
    }
    if (event.ticket !== undefined) {
      this.#applyToTicket(event);
    } else if (event.type === 'window-opened' || event.type === 'window-closed') {
      this.windows[event.window - 1].open = event.type === 'window-opened';
    } else if (event.type === 'window-paused') {
      this.windows[event.window - 1].pause = { reason: event.detail, since: event.time };
    } else if (event.type === 'pause-ended') {
      delete this.windows[event.window - 1].pause;
    } else if (event.type in STEPS) {
      this.#applyToOffice(event);
    }
  }

  #applyToOffice(event) {
    const office = this.offices.get(event.office);
    if (office) {
      const [waits, worked] = STEPS[event.type];
      office.waiting += waits;
      office.busy += worked;
    }
  }

  #applyToTicket(event) {
    const { ticket, type } = event;
    const taken = this.waiting.get(ticket)?.taken;
    this.waiting.delete(ticket);
    this.missed.delete(ticket);
    this.held.delete(ticket);
    const before = this.windows.find((window) => window.ticket === ticket);
    if (before) {
      delete before.ticket;
    }
    if (type === 'ticket-taken') {
      this.given = Math.max(this.given, ticket);
    }
    if (WAITS_AFTER.has(type)) {
      this.waiting.set(ticket, { number: ticket, matter: event.matter, taken: taken ?? event.time });
    } else if (type === MISSED) {
      this.missed.add(ticket);
    } else if (type === HELD) {
      this.held.add(ticket);
    } else if (type.startsWith('ticket-called') || SERVED_AFTER.has(type)) {
      const window = this.windows[event.window - 1];
      window.ticket = ticket;
      window.since = event.time;
      window.state = SERVED_AFTER.has(type) ? 'serving' : 'called';
      if (window.state === 'called') {
        this.#call(event, window);
      }
    }
  }

  #call(event, window) {
    const call = { ticket: event.ticket, window, time: event.time, again: event.type === 'ticket-called-again' };
    this.calls = [call, ...this.calls.filter((each) => each.ticket !== event.ticket)].slice(0, 50);
    this.#called.forEach((listener) => listener(call));
  }

  #changedSoon() {
    if (!this.#soon) {
      this.#soon = true;
      setTimeout(() => {
        this.#soon = false;
        this.#changed.forEach((listener) => listener());
      }, SHOWN_AGAIN_AFTER);
    }
  }
}
