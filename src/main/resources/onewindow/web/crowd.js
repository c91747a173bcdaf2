import { levelOf } from './waits.js';

const OUT = -1;
const SLOWEST = 1500;
const QUICKEST = 160;

/**
 * The people of a hall and where they are on its plan. They are brought to where the hall says that they are, and walk
 * there; nothing is made anew for those who stay.
 */
export class Crowd {
  #people = new Map();
  #plan = null;
  #taken = [];
  #anchors = new Map();
  #groupOf = new Map();
  #round = 0;
  /** People who are on their way. */
  moving = 0;

  /** Whether nobody is to be seen walking. */
  still = false;

  get people() {
    return this.#people.values();
  }

  get size() {
    return this.#people.size;
  }

  /** Everybody finds a place on another plan, at once. */
  settle(plan, groupOfMatter) {
    this.#plan = plan;
    this.#groupOf = groupOfMatter;
    this.#taken = new Array(plan.seats.length).fill(false);
    this.#anchors = anchors(plan);
    this.#people.clear();
    this.moving = 0;
  }

  /**
   * Brings everybody to where the hall says.
   *
   * @param hall waiting, windows, missed, held
   * @param seconds of the day
   * @param target the wait that is not to be exceeded, seconds
   * @param pace how many times as fast as the clock
   * @param now of the page, milliseconds
   */
  follow(hall, { seconds, target, pace, now }) {
    this.#round++;
    const first = this.#people.size === 0 && hall.waiting.size > 5;
    const brisk = 1 / (1 + pace / 500);
    for (const ticket of hall.waiting.values()) {
      const person = this.#person(ticket.number, ticket, 'seat');
      person.since = ticket.sinceSeconds;
      person.level = levelOf(Math.max(0, seconds - person.since), target);
      this.#bring(person, 'seat', 0, now, brisk, first);
    }
    for (const window of hall.windows) {
      if (window.ticket !== undefined) {
        const person = this.#person(window.ticket, window, 'window');
        person.level = window.state === 'called' ? person.level : 0;
        person.served = window.state !== 'called';
        this.#bring(person, 'window', window.window, now, brisk, first);
      }
    }
    for (const number of hall.missed) {
      this.#bring(this.#person(number, null, 'aside'), 'aside', number, now, brisk, first);
    }
    for (const number of hall.held) {
      this.#bring(this.#person(number, null, 'aside'), 'aside', number, now, brisk, first);
    }
    for (const person of this.#people.values()) {
      if (person.round !== this.#round && person.place !== 'out') {
        this.#bring(person, 'out', 0, now, brisk, false);
      }
    }
  }

  #person(number, ticket) {
    let person = this.#people.get(number);
    if (person === undefined || person.place === 'out') {
      const { door } = this.#plan;
      person = {
        number, place: '', at: 0, seat: OUT, level: 0, served: false, since: 0, round: 0, group: this.#groupOf.get(ticket?.matter),
        x: door.x, y: door.y, fromX: door.x, fromY: door.y, viaX: door.x, viaY: door.y, toX: door.x, toY: door.y, start: 0, lasts: 0,
      };
      this.#people.set(number, person);
    }
    person.round = this.#round;
    return person;
  }

  #bring(person, place, at, now, brisk, atOnce) {
    if (person.place === place && person.at === at) {
      return;
    }
    const new_ = person.place === '';
    const before = person.place;
    this.#leaveSeat(person);
    person.place = place;
    person.at = at;
    this.#aim(person);
    if (before === '' && place === 'seat') {
      const kiosk = this.#plan.kiosks[person.number % this.#plan.kiosks.length];
      person.viaX = kiosk.x;
      person.viaY = kiosk.y + 14;
    } else if (place === 'out') {
      person.viaX = (person.x + this.#plan.door.x) / 2;
      person.viaY = this.#plan.room.y + this.#plan.room.height;
    } else {
      person.viaX = (person.x + person.toX) / 2;
      person.viaY = (person.y + person.toY) / 2 + 12;
    }
    person.fromX = person.x;
    person.fromY = person.y;
    const far = Math.hypot(person.toX - person.x, person.toY - person.y);
    person.lasts = Math.max(QUICKEST, Math.min(SLOWEST, (far / this.#plan.width) * 4200) * brisk);
    person.start = now;
    if (atOnce || (this.still && (place !== 'out' || !new_))) {
      person.lasts = 0;
    }
  }

  #aim(person) {
    const plan = this.#plan;
    if (person.place === 'seat') {
      person.seat = this.#freeSeat(person);
      const seat = person.seat === OUT ? this.#standing(person.number) : plan.seats[person.seat];
      person.toX = seat.x;
      person.toY = seat.y;
    } else if (person.place === 'window') {
      const { person: spot } = plan.windows.get(person.at) ?? { person: plan.door };
      person.toX = spot.x;
      person.toY = spot.y;
    } else if (person.place === 'aside') {
      const turn = (person.number * 0.618) % 1;
      person.toX = plan.desk.x + (turn - 0.5) * plan.desk.width * 1.2;
      person.toY = plan.desk.y + plan.desk.height * (0.75 + ((person.number * 0.37) % 1) * 0.4);
    } else {
      person.toX = plan.door.x + (((person.number * 0.618) % 1) - 0.5) * plan.door.width * 0.6;
      person.toY = plan.height + 14;
    }
  }

  #leaveSeat(person) {
    if (person.seat !== OUT) {
      this.#taken[person.seat] = false;
      person.seat = OUT;
    }
  }

  /** The free seat nearest to the windows that one waits for. */
  #freeSeat(person) {
    const anchor = this.#anchors.get(person.group) ?? this.#plan.door;
    let best = OUT;
    let nearest = Infinity;
    for (let seat = 0; seat < this.#taken.length; seat++) {
      if (!this.#taken[seat]) {
        const at = this.#plan.seats[seat];
        const far = (at.x - anchor.x) ** 2 + (at.y - anchor.y) ** 2;
        if (far < nearest) {
          nearest = far;
          best = seat;
        }
      }
    }
    if (best !== OUT) {
      this.#taken[best] = true;
    }
    return best;
  }

  /** Where there is no seat left one stands, wherever there is room before the door. */
  #standing(number) {
    const { room, radius } = this.#plan;
    return {
      x: room.x + ((number * 0.618) % 1) * room.width,
      y: room.y + room.height + radius * (0.4 + ((number * 0.37) % 1) * 2.6),
    };
  }

  /**
   * Walks on.
   *
   * @returns whether anybody is on the way still
   */
  walk(now) {
    let moving = 0;
    for (const person of this.#people.values()) {
      if (person.start === 0) {
        continue;
      }
      const part = person.lasts === 0 ? 1 : (now - person.start) / person.lasts;
      if (part >= 1) {
        person.x = person.toX;
        person.y = person.toY;
        person.start = 0;
        if (person.place === 'out') {
          this.#people.delete(person.number);
        }
      } else if (part > 0) {
        moving++;
        const eased = part * part * (3 - 2 * part);
        const rest = 1 - eased;
        person.x = rest * rest * person.fromX + 2 * rest * eased * person.viaX + eased * eased * person.toX;
        person.y = rest * rest * person.fromY + 2 * rest * eased * person.viaY + eased * eased * person.toY;
      } else {
        moving++;
      }
    }
    this.moving = moving;
    return moving > 0;
  }
}

/** The middle of the windows of each group. */
function anchors(plan) {
  return new Map(plan.signs.map(({ group }) => {
    const spots = group.at.map((window) => plan.windows.get(window).person);
    const middle = (of) => spots.reduce((sum, spot) => sum + spot[of], 0) / spots.length;
    return [group.key, { x: middle('x'), y: middle('y') }];
  }));
}
