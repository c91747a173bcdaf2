import { say } from './language.js';
import { secondsOf } from './hall.js';
import { Crowd } from './crowd.js';
import { Painter } from './paint.js';
import { planOf } from './plan.js';
import { LEVELS, levelOf, levelWords, shortNames, targetOf } from './waits.js';

const MOST_FOLDERS = 40;
const FOLDER_LASTS = 900;

const named = (label) => say(label.name.zh, label.name.en);
const LESS = globalThis.matchMedia('(prefers-reduced-motion: reduce)');

/** A hall drawn as a plan in which its people walk: as it is now, or as it was. */
export class FloorView {
  #frame;
  #legend;
  #painter;
  #crowd = new Crowd();
  #plan = null;
  #layout = null;
  #groups = new Map();
  #groupOf = new Map();
  #officeNames = [];
  #folders = [];
  #finishedAt = null;
  #walking = false;
  #seconds = 0;
  #hall = null;

  /**
   * Draws into an element.
   *
   * @param frame the element, of the class plan
   * @param legend the element for the legend
   */
  constructor(frame, legend) {
    this.#frame = frame;
    this.#legend = legend;
    const sheets = [0, 1, 2].map(() => document.createElement('canvas'));
    sheets.forEach((sheet) => sheet.setAttribute('aria-hidden', 'true'));
    frame.replaceChildren(...sheets);
    frame.setAttribute('role', 'img');
    frame.setAttribute('aria-label', say('大厅平面图', 'Plan of the hall'));
    this.#painter = new Painter(sheets);
    new ResizeObserver(() => this.#resized()).observe(frame);
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#again());
    LESS.addEventListener('change', () => this.#again());
  }

  /** The language or the size of type has changed. */
  renew() {
    this.#layout = null;
    this.#again();
  }

  #resized() {
    if (this.#plan !== null && Math.abs(this.#frame.clientWidth - this.#plan.width) >= 1) {
      this.#again();
    } else if (this.#plan?.wide && Math.abs(this.#height() - this.#plan.height) >= 8) {
      this.#again();
    }
  }

  #again() {
    this.#plan = null;
    if (this.#hall !== null) {
      this.show(this.#hall, this.#seconds, this.#hall.hall?.pace ?? 1);
    }
  }

  #height() {
    return Math.max(520, this.#frame.parentElement.clientHeight);
  }

  /**
   * Shows a hall.
   *
   * @param hall as a LiveHall tells it: layout, windows, waiting, missed, held, offices
   * @param seconds of its day
   * @param pace how many times as fast as the clock it goes
   */
  show(hall, seconds, pace) {
    this.#hall = hall;
    this.#seconds = seconds;
    if (hall.layout === null || hall.windows.length === 0 || this.#frame.clientWidth === 0) {
      return;
    }
    if (this.#layout !== hall.layout) {
      this.#read(hall);
      this.#plan = null;
    }
    if (this.#plan === null) {
      this.#plan = planOf([...this.#groups.values()], hall.offices.size, this.#frame.clientWidth, this.#height());
      this.#painter.prepare(this.#plan);
      this.#painter.room();
      this.#crowd.settle(this.#plan, this.#groupOf);
      this.#folders = [];
    }
    this.#count(hall, seconds);
    this.#crowd.still = LESS.matches;
    this.#crowd.follow(hall, { seconds, target: targetOf(hall.layout), pace, now: performance.now() });
    this.#signs(hall);
    this.#walk();
  }

  /** Takes the names and who waits where from a layout. */
  #read(hall) {
    const { layout } = hall;
    this.#layout = layout;
    const short = shortNames(layout.groups.map(named));
    this.#groups = new Map(layout.groups.map((group, index) => [group.key, {
      key: group.key, name: named(group), ...short[index], at: [], open: 0, waiting: 0, longest: 0, level: 0, numbers: [],
    }]));
    for (const window of hall.windows) {
      this.#groups.get(window.group)?.at.push(window.window);
    }
    this.#groupOf = new Map();
    for (const group of layout.groups) {
      for (const matter of group.serves) {
        if (!this.#groupOf.has(matter)) {
          this.#groupOf.set(matter, group.key);
        }
      }
    }
    const offices = layout.offices ?? [];
    const names = shortNames(offices.map(named));
    this.#officeNames = offices.map((office, index) => ({ key: office.key, ...names[index] }));
    const target = targetOf(layout);
    this.#legend.replaceChildren(...Array.from({ length: LEVELS }, (_, level) => {
      const item = document.createElement('li');
      item.dataset.level = level;
      item.textContent = levelWords(level, target);
      return item;
    }), Object.assign(document.createElement('li'), { className: 'served', textContent: say('在窗口办理', 'at a window') }));
  }

  #count(hall, seconds) {
    for (const group of this.#groups.values()) {
      group.open = 0;
      group.waiting = 0;
      group.longest = 0;
      group.numbers.length = 0;
    }
    for (const window of hall.windows) {
      const group = this.#groups.get(window.group);
      group.open += window.open ? 1 : 0;
      if (window.ticket !== undefined) {
        group.numbers.push(window.ticket);
      }
    }
    const target = targetOf(hall.layout);
    for (const ticket of hall.waiting.values()) {
      ticket.sinceSeconds ??= secondsOf(ticket.taken);
      const group = this.#groups.get(this.#groupOf.get(ticket.matter));
      if (group) {
        group.waiting++;
        group.longest = Math.max(group.longest, seconds - ticket.sinceSeconds);
      }
    }
    for (const group of this.#groups.values()) {
      group.level = group.waiting === 0 ? 0 : levelOf(group.longest, target);
    }
  }

  #signs(hall) {
    const work = { waiting: 0, busy: 0 };
    const offices = this.#officeNames.map((office) => {
      const { waiting, busy } = hall.offices.get(office.key) ?? { waiting: 0, busy: 0 };
      work.waiting += waiting;
      work.busy += busy;
      return { ...office, waiting, busy };
    });
    this.#painter.signs({ windows: hall.windows, groups: this.#groups, offices, work });
  }

  /** Hears what happens, for the folders that go from a window to the offices. */
  happened(event) {
    if (event.type === 'service-finished') {
      this.#finishedAt = event;
    } else if (event.type === 'step-queued' && this.#plan?.wide && !LESS.matches && this.#folders.length < MOST_FOLDERS) {
      const from = event.time === this.#finishedAt?.time ? this.#plan.windows.get(this.#finishedAt.window) : undefined;
      const index = this.#officeNames.findIndex((office) => office.key === event.office);
      if (from !== undefined && index >= 0) {
        this.#folders.push({ from: { x: from.x + from.width / 2, y: from.y }, to: this.#officeSpot(index), x: from.x, y: from.y, start: performance.now() });
        this.#walk();
      }
    }
  }

  #officeSpot(index) {
    const { back } = this.#plan;
    const rows = this.#officeNames.length > 20 ? 2 : 1;
    const across = Math.ceil(this.#officeNames.length / rows);
    return { x: back.x + ((index % across) + 0.7) * (back.width / across), y: back.height * (rows === 1 ? 0.65 : index < across ? 0.45 : 0.8) };
  }

  #walk() {
    if (!this.#walking) {
      this.#walking = true;
      requestAnimationFrame((now) => this.#step(now));
    }
  }

  #step(now) {
    this.#walking = false;
    if (this.#plan === null) {
      return;
    }
    const moving = this.#crowd.walk(now);
    this.#folders = this.#folders.length === 0 ? this.#folders : this.#folders.filter((folder) => now - folder.start < FOLDER_LASTS);
    for (const folder of this.#folders) {
      const part = Math.max(0, (now - folder.start) / FOLDER_LASTS);
      folder.x = folder.from.x + (folder.to.x - folder.from.x) * part;
      folder.y = folder.from.y + (folder.to.y - folder.from.y) * part;
    }
    this.#painter.people(this.#crowd, this.#folders);
    if (moving || this.#folders.length > 0) {
      this.#walk();
    }
  }

  /** Returns what is shown, group by group. */
  rows() {
    return [...this.#groups.values()];
  }

  /** Returns in a sentence what is shown. */
  words() {
    const rows = this.rows();
    const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
    const waiting = sum((row) => row.waiting);
    const longest = Math.floor(Math.max(0, ...rows.map((row) => row.longest)) / 60);
    const served = sum((row) => row.numbers.length);
    const open = sum((row) => row.open);
    return say(
      `大厅平面图：${waiting} 人等候，最长 ${longest} 分钟；${served} 人在窗口；开放 ${open} 个窗口。`,
      `Plan of the hall: ${waiting} wait, the longest ${longest} min; ${served} are at windows; ${open} windows are open.`,
    );
  }
}
