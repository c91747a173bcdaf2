import { inEveryLanguage, say } from './language.js';
import { element, read, send, shown } from './page.js';

const LOOK_AGAIN_AFTER = 10_000;
const MOST_SHOWN = 30;
const KINDS = {
  contact: ['联系', 'Contact'],
  rectification: ['整改', 'Rectify'],
  'call-back': ['回访', 'Call back'],
  'second-call-back': ['二次回访', 'Second call back'],
};

/** The reviews of visits, and what is owed after bad ones, of a hall: for a manager, who says when it is done. */
export class Duties {
  #live;
  #session;
  #reviews = null;
  #duties = null;
  #doing = null;

  constructor(live, session) {
    this.#live = live;
    this.#session = session;
    shown('do-duty').addEventListener('submit', (event) => this.#done(event));
    shown('no-duty').addEventListener('click', () => this.#choose(null));
    inEveryLanguage(() => this.#show());
    setInterval(() => this.look(), LOOK_AGAIN_AFTER);
  }

  /** Asks the service how they stand. */
  async look() {
    if (this.#session.inside) {
      [this.#reviews, this.#duties] = await Promise.all([
        read(`${this.#live.address}/reviews`).catch(() => this.#reviews),
        read(`${this.#live.address}/duties`).catch(() => this.#duties),
      ]);
      this.#show();
    }
  }

  #choose(duty) {
    this.#doing = duty;
    shown('do-duty').hidden = duty === null;
    if (duty !== null) {
      shown('duty-title').textContent = this.#words(duty);
      shown('duty-note').value = '';
      shown('duty-note').focus();
    }
  }

  async #done(event) {
    event.preventDefault();
    try {
      await send(`${this.#live.address}/duties/${this.#doing.duty}/done`, { note: shown('duty-note').value.trim() });
      shown('duty-wrong').textContent = '';
      this.#choose(null);
    } catch (fault) {
      shown('duty-wrong').textContent = say(`不能这样做：${fault.message}`, `This cannot be done: ${fault.message}`);
    }
    await this.look();
  }

  #words({ kind, review }) {
    const about = review.ticket === undefined
      ? say(`办件 ${review.case}`, `case ${review.case}`)
      : say(`${review.day} ${review.ticket} 号`, `number ${review.ticket} of ${review.day}`);
    return say(`${KINDS[kind][0]} · ${about}`, `${KINDS[kind][1]} · ${about}`);
  }

  #show() {
    if (this.#reviews === null || this.#duties === null) {
      return;
    }
    const { reviews, handled, goodRate } = this.#reviews.visits.today;
    const rate = goodRate === undefined ? '' : say(`，好评率 ${(100 * goodRate).toFixed(1)} %`, `, ${(100 * goodRate).toFixed(1)} % good`);
    shown('reviews').textContent = say(`今日办结 ${handled} 人，评价 ${reviews} 条${rate}。`, `${handled} served today, ${reviews} reviews${rate}.`);
    const { open, overdue, duties } = this.#duties;
    shown('duty-count').textContent = open === 0 ? '' : say(`${open} 项待办，${overdue} 项超期`, `${open} open, ${overdue} overdue`);
    const items = duties.slice(0, MOST_SHOWN).map((duty) => {
      const item = element('li', duty.late ? 'late' : '');
      const button = element('button', '', say('办完', 'Done'));
      button.type = 'button';
      button.setAttribute('aria-label', `${say('办完', 'Done')} ${this.#words(duty)}`);
      button.addEventListener('click', () => this.#choose(duty));
      const left = duty.late ? say('已超期', 'overdue') : duty.daysLeft === 0 ? say('今日到期', 'due today') : say(`还有 ${duty.daysLeft} 个工作日`, `${duty.daysLeft} working days left`);
      item.append(element('span', 'what', this.#words(duty)), button, element('span', 'soft', [left, duty.review.text].filter(Boolean).join(' · ')));
      return item;
    });
    if (items.length === 0) {
      items.push(element('li', 'soft', say('没有待办的整改事项', 'Nothing is owed')));
    }
    shown('duties').replaceChildren(...items);
  }
}
