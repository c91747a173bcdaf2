import { say } from './language.js';
import { LEVELS } from './waits.js';

const MOST_DETAIL = 2;
const NAMES = ['floor', 'wall', 'bench', 'counter', 'counter-line', 'back', 'ink', 'soft', 'called-back', 'called-ink', 'serving', 'serving-ink', 'free', 'free-ink', 'shut', 'shut-ink', 'kiosk', 'at-window', 'head', 'over'];

/** Paints a plan and its people on three sheets: the room, the signs of windows and offices, and the people on top. */
export class Painter {
  #sheets;
  #plan = null;
  #colours = {};
  #sprites = [];
  #font = '';
  /** Whether names at the sides are tiny; null while that is not known. */
  #tiny = null;

  constructor(sheets) {
    this.#sheets = sheets.map((canvas) => ({ canvas, pen: canvas.getContext('2d') }));
  }

  /** Takes another plan, or the same in other colours. */
  prepare(plan) {
    this.#plan = plan;
    this.#tiny = null;
    const detail = Math.min(MOST_DETAIL, globalThis.devicePixelRatio || 1);
    for (const { canvas, pen } of this.#sheets) {
      canvas.width = Math.round(plan.width * detail);
      canvas.height = Math.round(plan.height * detail);
      canvas.style.height = `${plan.height}px`;
      pen.setTransform(detail, 0, 0, detail, 0, 0);
    }
    const style = getComputedStyle(this.#sheets[0].canvas);
    for (const name of NAMES) {
      this.#colours[name] = style.getPropertyValue(`--${name}`).trim();
    }
    this.#font = style.fontFamily;
    const levels = Array.from({ length: LEVELS }, (_, level) => style.getPropertyValue(`--wait-${level}`).trim());
    this.#sprites = [...levels, this.#colours['at-window'], this.#colours.soft]
      .map((colour, index) => this.#sprite(colour, detail, index === LEVELS - 1));
  }

  /** One seen from above: shoulders and head; who waits very long has a ring. */
  #sprite(colour, detail, ringed) {
    const { radius } = this.#plan;
    const size = Math.ceil(radius * 3);
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size * detail;
    const pen = canvas.getContext('2d');
    pen.setTransform(detail, 0, 0, detail, (size * detail) / 2, (size * detail) / 2);
    if (ringed) {
      pen.strokeStyle = this.#colours.over;
      pen.lineWidth = Math.max(1, radius * 0.16);
      circle(pen, 0, 0, radius * 1.28);
      pen.stroke();
    }
    pen.fillStyle = colour;
    pen.beginPath();
    pen.ellipse(0, radius * 0.16, radius, radius * 0.62, 0, 0, Math.PI * 2);
    pen.fill();
    pen.fillStyle = this.#colours.head;
    circle(pen, 0, -radius * 0.12, radius * 0.5);
    pen.fill();
    pen.fillStyle = colour;
    circle(pen, 0, -radius * 0.12, radius * 0.4);
    pen.fill();
    return { canvas, size };
  }

  /** Paints what does not change. */
  room() {
    const { pen } = this.#sheets[0];
    const plan = this.#plan;
    const colour = this.#colours;
    pen.clearRect(0, 0, plan.width, plan.height);
    pen.fillStyle = colour.floor;
    box(pen, 1, 1, plan.width - 2, plan.height - 2, 14);
    pen.fill();
    if (plan.back.height > 0) {
      pen.fillStyle = colour.back;
      pen.save();
      box(pen, 1, 1, plan.width - 2, plan.height - 2, 14);
      pen.clip();
      pen.fillRect(0, 0, plan.width, plan.back.height);
      pen.restore();
      pen.fillStyle = colour.wall;
      pen.fillRect(1, plan.back.height - 1, plan.width - 2, 2);
    }
    pen.fillStyle = colour.bench;
    for (const seat of plan.seats) {
      box(pen, seat.x - plan.radius, seat.y - plan.radius * 0.75, plan.radius * 2, plan.radius * 1.7, plan.radius * 0.4);
      pen.fill();
    }
    for (const bench of plan.benches) {
      pen.fillRect(bench.x, bench.y + bench.height - plan.radius * 0.25, bench.width, Math.max(1, plan.radius * 0.14));
    }
    this.#outline(pen);
    this.#entrance(pen);
  }

  /** The wall, with the door in it. */
  #outline(pen) {
    const { width, height, door } = this.#plan;
    pen.strokeStyle = this.#colours.wall;
    pen.lineWidth = 3;
    pen.lineCap = 'round';
    const left = door.x - door.width / 2;
    pen.beginPath();
    pen.moveTo(left, height - 2);
    pen.arcTo(2, height - 2, 2, 2, 14);
    pen.arcTo(2, 2, width - 2, 2, 14);
    pen.arcTo(width - 2, 2, width - 2, height - 2, 14);
    pen.arcTo(width - 2, height - 2, left, height - 2, 14);
    pen.lineTo(left + door.width, height - 2);
    pen.stroke();
  }

  #entrance(pen) {
    const { door, kiosks, desk, sizes } = this.#plan;
    const colour = this.#colours;
    this.#write(pen, say('入口 ▲', 'Entrance ▲'), door.x, door.y - sizes.text * 0.9, { size: sizes.text, colour: colour.soft });
    const high = sizes.foot * 0.32;
    for (const kiosk of kiosks) {
      pen.fillStyle = colour.kiosk;
      box(pen, kiosk.x - high * 0.32, kiosk.y - high * 0.6, high * 0.64, high * 0.8, 4);
      pen.fill();
      pen.fillStyle = colour.floor;
      box(pen, kiosk.x - high * 0.2, kiosk.y - high * 0.48, high * 0.4, high * 0.34, 2);
      pen.fill();
    }
    const middle = kiosks[Math.floor(kiosks.length / 2)];
    this.#write(pen, say('取号机', 'Kiosks'), middle.x, middle.y + high * 0.6, { size: sizes.text, colour: colour.soft });
    pen.fillStyle = colour.counter;
    pen.strokeStyle = colour['counter-line'];
    pen.lineWidth = 1;
    box(pen, desk.x - desk.width / 2, desk.y - desk.height * 0.85, desk.width, desk.height, 8);
    pen.fill();
    pen.stroke();
    this.#write(pen, say('咨询台', 'Help desk'), desk.x, desk.y - desk.height * 0.35, { size: sizes.text, colour: colour.ink });
  }

  /**
   * Paints windows, lines and offices.
   *
   * @param shown windows, and by group name, short name and count; offices with name and work
   */
  signs({ windows, groups, offices, work }) {
    const { pen } = this.#sheets[1];
    const plan = this.#plan;
    pen.clearRect(0, 0, plan.width, plan.height);
    for (const window of windows) {
      this.#window(pen, window);
    }
    this.#tiny ??= this.#namesAreTooLong(pen, groups);
    for (const sign of plan.signs) {
      this.#sign(pen, sign, groups.get(sign.group.key));
    }
    if (plan.back.height > 0) {
      this.#offices(pen, offices, work);
    }
  }

  /** Whether a name at a side has no room beside a count of two digits: then all of them are tiny. */
  #namesAreTooLong(pen, groups) {
    const size = this.#signSize('left');
    pen.font = `600 ${size}px ${this.#font}`;
    return this.#plan.signs.some((sign) => sign.side !== 'above'
      && pen.measureText(groups.get(sign.group.key).short).width + size * 2.1 > sign.width - 14);
  }

  #signSize(side) {
    return Math.min(this.#plan.sizes.text, side === 'above' ? 22 : 19);
  }

  #window(pen, window) {
    const at = this.#plan.windows.get(window.window);
    if (at === undefined) {
      return;
    }
    const colour = this.#colours;
    const busy = window.ticket !== undefined;
    const state = busy ? (window.state === 'called' ? 'called' : 'serving') : window.open ? 'free' : 'shut';
    pen.fillStyle = colour[state === 'called' ? 'called-back' : state];
    pen.strokeStyle = colour[`${state}-ink`];
    pen.lineWidth = state === 'called' ? 2 : 1;
    const inset = Math.max(1, this.#plan.sizes.scale * 2);
    box(pen, at.x + inset, at.y + inset, at.width - 2 * inset, at.height - 2 * inset, Math.min(7, at.height * 0.2));
    pen.fill();
    pen.stroke();
    const middle = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    if (busy) {
      const size = Math.min(at.height * 0.62, (at.width - 8) / (0.66 * Math.max(3, String(window.ticket).length)), 30);
      this.#write(pen, String(window.ticket), middle.x, middle.y, { size, colour: colour[`${state}-ink`], weight: 700 });
    } else {
      pen.fillStyle = colour[`${state}-ink`];
      if (state === 'free') {
        circle(pen, middle.x, middle.y, Math.max(2.2, at.height * 0.09));
        pen.fill();
      } else {
        pen.fillRect(middle.x - at.width * 0.11, middle.y - 1, at.width * 0.22, 2);
      }
    }
  }

  /** The name of a group and how many wait for it. */
  #sign(pen, { group, side, x, y, width, height }, shown) {
    if (shown === undefined) {
      return;
    }
    const { sizes } = this.#plan;
    const colour = this.#colours;
    const size = this.#signSize(side);
    const middle = y + (side === 'above' ? height * 0.52 : Math.min(height, sizes.row * 1.35) / 2);
    const count = shown.waiting > 0 ? String(shown.waiting) : '';
    const right = side === 'above' && group.at.length > 1 ? x + width - 4 : x + width - 6;
    pen.font = `700 ${size}px ${this.#font}`;
    const wide = count === '' ? 0 : pen.measureText(count).width + size * 0.9;
    if (count !== '') {
      pen.fillStyle = shown.level > 1 ? colour.over : colour.soft;
      box(pen, right - wide, middle - size * 0.72, wide, size * 1.44, size * 0.72);
      pen.fill();
      this.#write(pen, count, right - wide / 2, middle, { size: size * 0.92, colour: colour.floor, weight: 700 });
    }
    const room = width - wide - 14;
    this.#write(pen, side !== 'above' && this.#tiny ? shown.tiny : shown.short, x + 4, middle, { size, colour: colour.ink, align: 'left', room, weight: 600, else: shown.tiny });
  }

  #offices(pen, offices, work) {
    const { back, sizes, wide } = this.#plan;
    const colour = this.#colours;
    const size = Math.max(11, Math.min(18, sizes.text * 1.1));
    const title = say(`后台审批　待办 ${work.waiting}　在办 ${work.busy}`, `Behind the counter: ${work.waiting} steps wait, ${work.busy} in hand`);
    this.#write(pen, title, back.x + 4, wide ? size * 1.1 : back.height / 2, { size, colour: colour.ink, align: 'left', weight: 600, room: back.width });
    if (!wide) {
      return;
    }
    const from = size * 2.05;
    const rows = offices.length > 20 ? 2 : 1;
    const across = Math.ceil(offices.length / rows);
    const cell = { width: back.width / across, height: (back.height - from - 6) / rows };
    offices.forEach((office, index) => {
      const x = back.x + (index % across) * cell.width;
      const y = from + Math.floor(index / across) * cell.height;
      pen.fillStyle = colour.counter;
      box(pen, x + 2, y + 1.5, cell.width - 4, cell.height - 3, 5);
      pen.fill();
      const total = office.waiting + office.busy;
      const small = Math.min(size * 0.88, cell.height * 0.6, 15);
      pen.font = `700 ${small}px ${this.#font}`;
      const count = total === 0 ? '' : String(total);
      const taken = count === '' ? 0 : pen.measureText(count).width + 4;
      this.#write(pen, office.short, x + 6, y + cell.height / 2, { size: small, colour: colour.soft, align: 'left', room: cell.width - 14 - taken, else: office.tiny });
      this.#write(pen, count, x + cell.width - 7, y + cell.height / 2, { size: small, colour: colour.ink, align: 'right', weight: 700 });
    });
  }

  /** Paints the people where they are now. */
  people(crowd, folders) {
    const { pen } = this.#sheets[2];
    const plan = this.#plan;
    pen.clearRect(0, 0, plan.width, plan.height);
    for (const person of crowd.people) {
      const index = person.place === 'out' ? LEVELS + 1 : person.served ? LEVELS : person.level;
      const { canvas, size } = this.#sprites[index];
      pen.drawImage(canvas, person.x - size / 2, person.y - size / 2, size, size);
    }
    pen.fillStyle = this.#colours['called-ink'];
    for (const folder of folders) {
      pen.fillRect(folder.x - 5, folder.y - 6.5, 10, 13);
    }
  }

  #write(pen, text, x, y, { size, colour, align = 'center', weight = 400, room = Infinity, else: shorter = text }) {
    pen.font = `${weight} ${size}px ${this.#font}`;
    pen.textAlign = align;
    pen.textBaseline = 'middle';
    pen.fillStyle = colour;
    pen.fillText(room === Infinity ? text : this.#cut(pen, text, shorter, room), x, y);
  }

  /** As much of a text as there is room for. */
  #cut(pen, long, shorter, room) {
    if (pen.measureText(long).width <= room) {
      return long;
    }
    const text = shorter;
    if (pen.measureText(text).width <= room) {
      return text;
    }
    let end = text.length - 1;
    while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > room) {
      end--;
    }
    return `${text.slice(0, end)}…`;
  }
}

function circle(pen, x, y, radius) {
  pen.beginPath();
  pen.arc(x, y, radius, 0, Math.PI * 2);
}

function box(pen, x, y, width, height, radius) {
  pen.beginPath();
  pen.roundRect(x, y, width, height, radius);
}
