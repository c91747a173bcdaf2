import { inEveryLanguage, say } from './language.js';
import { Refused, element, read, send } from './page.js';

const ROLES = ['public', 'trainee', 'clerk', 'manager', 'trainer'];

/** Who works at the page, and the form by which one signs in. */
export class Session {
  #form;
  #least;
  #changed;
  #who = null;

  /**
   * Asks for a role.
   *
   * @param form an empty form, which is shown while nobody of the role is signed in
   * @param least the role
   * @param changed is called when somebody has signed in or out
   */
  constructor(form, least, changed) {
    this.#form = form;
    this.#least = least;
    this.#changed = changed;
    form.addEventListener('submit', (event) => this.#signIn(event));
    inEveryLanguage(() => this.#draw());
    this.look();
  }

  /** Whether somebody of the role is signed in. */
  get inside() {
    return this.may(this.#least);
  }

  /** Whether somebody is signed in who may do what a role may. */
  may(role) {
    return this.#who !== null && ROLES.indexOf(this.#who.role) >= ROLES.indexOf(role);
  }

  /** The name of who is signed in. */
  get name() {
    return this.#who?.name ?? '';
  }

  /** Asks the service who is signed in. */
  async look() {
    this.#who = await read('/api/sign-in').catch(() => ({ role: 'public' }));
    this.#draw();
    this.#changed();
  }

  async leave() {
    await send('/api/sign-out').catch(() => null);
    await this.look();
  }

  #field(id, words, type, complete) {
    const label = element('label', 'search', say(...words));
    const input = element('input');
    Object.assign(input, { id, type, autocomplete: complete });
    label.append(input);
    return label;
  }

  #draw() {
    this.#form.hidden = this.#who === null || this.inside;
    if (this.#form.hidden) {
      return;
    }
    const button = element('button', 'main', say('登录', 'Sign in'));
    button.type = 'submit';
    const buttons = element('div', 'buttons');
    buttons.append(button);
    const parts = this.#who.by === 'password'
      ? [this.#field('name', ['姓名', 'Name'], 'text', 'username'), this.#field('password', ['密码', 'Password'], 'password', 'current-password')]
      : [this.#field('token', ['令牌（服务启动时显示）', 'Token (shown when the service starts)'], 'password', 'current-password')];
    const low = this.#who.role !== 'public' && this.#who.role !== undefined;
    const why = low ? say('您的身份不能看这一页。', 'Your role may not see this page.') : say('本页需要登录。', 'This page needs you to sign in.');
    this.#form.replaceChildren(element('p', 'soft', why), ...parts, buttons);
  }

  async #signIn(event) {
    event.preventDefault();
    const value = (id) => this.#form.querySelector(`#${id}`)?.value.trim();
    const by = this.#who.by === 'password' ? { name: value('name'), password: value('password') } : { token: value('token') };
    this.#form.querySelector('.refused')?.remove();
    try {
      await send('/api/sign-in', by, 1);
      await this.look();
    } catch (fault) {
      const wrong = fault instanceof Refused && fault.status === 401;
      const words = wrong ? say('不对，请再试。', 'That is not right; please try again.') : say('没有送达，请再试。', 'It was not sent; please try again.');
      const refused = element('p', 'wrong refused', words);
      refused.setAttribute('role', 'alert');
      this.#form.append(refused);
    }
  }
}
