import { inEveryLanguage, say } from './language.js';
import { LiveHall, hallNumber } from './hall.js';
import { Refused, element, offerLargeType, read, send, showLink, shown, waitWords } from './page.js';

const MOST_FOUND = 60;
const BACK_TO_START_AFTER = 45;
/** As many as fit on a ticket. */
const MOST_MATTERS = 6;

const live = new LiveHall(hallNumber());
let department = null;
/** What one comes for, in the order in which it was chosen. */
let matters = [];
let countdown = 0;
/** The class of those with appointments, which nobody chooses; undefined where there are none. */
let booked;
let asked = false;

const named = (label) => say(label.name.zh, label.name.en);

function step(name) {
  for (const each of ['choose', 'confirm', 'taken']) {
    shown(each).hidden = each !== name;
  }
}

function choice(text, small, chosen) {
  const item = document.createElement('li');
  const button = element('button', '', text);
  button.type = 'button';
  if (small) {
    button.append(element('small', '', small));
  }
  button.addEventListener('click', chosen);
  item.append(button);
  return item;
}

function departmentOf(each) {
  return live.layout.departments.find((label) => label.key === each.department);
}

function found(words) {
  return live.layout.matters.filter((each) =>
    words.every((word) => `${each.name.zh} ${each.name.en} ${each.key}`.toLowerCase().includes(word)));
}

function showChoices() {
  if (live.layout === null) {
    return;
  }
  const words = shown('search').value.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const searching = words.length > 0;
  shown('crumbs').hidden = department === null || searching;
  shown('within').textContent = department === null ? '' : named(department);
  let choices;
  if (searching || department !== null) {
    const matters = searching ? found(words) : live.layout.matters.filter((each) => each.department === department.key);
    choices = matters.slice(0, MOST_FOUND).map((each) => choice(
      named(each),
      searching && departmentOf(each) ? named(departmentOf(each)) : '',
      () => confirm(each),
    ));
  } else {
    choices = live.layout.departments
      .map((each) => ({ each, size: live.layout.matters.filter((one) => one.department === each.key).length }))
      .filter(({ size }) => size > 0)
      .map(({ each, size }) => choice(named(each), say(`${size} 项`, size === 1 ? '1 matter' : `${size} matters`), () => {
        department = each;
        showChoices();
        shown('back').focus();
      }));
  }
  shown('choices').replaceChildren(...choices);
  shown('none').hidden = choices.length > 0;
  shown('so-far').hidden = matters.length === 0;
  shown('so-far-words').textContent = matters.map(named).join(say('、', ', '));
}

function showClosed() {
  const shut = live.hall !== null && !live.hall.givesNumbers;
  shown('closed').hidden = !shut;
  if (shut) {
    shown('closed').textContent = say('现在不取号，请在开放时间前来。', 'No tickets are given now; please come in opening hours.');
  }
}

function show() {
  showLink(shown('link'), live);
  if (live.hall !== null) {
    shown('title').textContent = named(live.hall);
  }
  showClosed();
  if (matters.length > 0 && !shown('confirm').hidden) {
    showChosen();
  }
}

/** One matter stands as a heading with its department; several as a list from which each can be taken out. */
function showChosen() {
  const several = matters.length > 1;
  shown('chosen').textContent = several ? say(`您要办 ${matters.length} 件事`, `You come for ${matters.length} matters`) : named(matters[0]);
  const within = departmentOf(matters[0]);
  shown('chosen-in').textContent = several || !within ? '' : named(within);
  const key = `${matters.map((each) => each.key).join(' ')} ${document.documentElement.dataset.lang}`;
  if (shown('several').dataset.shown !== key) {
    shown('several').dataset.shown = key;
    shown('several').replaceChildren(...(several ? matters : []).map((each) => {
      const item = element('li', '', named(each));
      const button = element('button', '', say('不办这件', 'Leave it out'));
      button.type = 'button';
      button.setAttribute('aria-label', say(`不办：${named(each)}`, `Leave out: ${named(each)}`));
      button.addEventListener('click', () => {
        matters = matters.filter((other) => other !== each);
        showChosen();
        shown('take').focus();
      });
      item.append(button);
      return item;
    }));
  }
  shown('several').hidden = !several;
  // People who act by themselves come for one matter each, and so does whoever joins them.
  shown('add').hidden = matters.length >= MOST_MATTERS || live.hall?.simulated === true;
  const departments = new Set(matters.map((each) => each.department));
  const inLine = [...live.waiting.values()].filter((ticket) =>
    departments.has(live.layout.matters.find((each) => each.key === ticket.matter)?.department)).length;
  const where = departments.size > 1 ? say('这些部门', 'these departments') : say('这个部门', 'this department');
  shown('before').textContent = inLine === 0
    ? say(`${where}现在没有人等候。`, `Nobody waits for ${where} now.`)
    : say(`${where}现在有 ${inLine} 人等候。`, `${inLine} ${inLine === 1 ? 'person waits' : 'people wait'} for ${where} now.`);
}

function showClasses() {
  const classes = live.layout.classes.filter((each) => each.key !== booked);
  shown('classes').hidden = classes.length < 2;
  const legend = shown('classes').querySelector('legend');
  shown('classes').replaceChildren(legend, ...classes.map((each, index) => {
    const label = element('label', 'option');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'class';
    input.value = each.key;
    input.checked = index === 0;
    label.append(input, named(each));
    return label;
  }));
}

function confirm(chosen) {
  const first = matters.length === 0;
  if (!matters.includes(chosen)) {
    matters.push(chosen);
  }
  shown('wrong').textContent = '';
  showChosen();
  if (first) {
    showClasses();
  }
  step('confirm');
  shown('take').focus();
}

/** Chooses one more, besides those that are chosen. */
function addAnother() {
  department = null;
  shown('search').value = '';
  showChoices();
  step('choose');
  shown('search').focus();
}

function startAgain() {
  matters = [];
  department = null;
  countdown = 0;
  shown('search').value = '';
  shown('document').value = '';
  shown('not-booked').textContent = '';
  showChoices();
  step('choose');
  shown('search').focus();
}

async function take() {
  shown('take').disabled = true;
  shown('wrong').textContent = '';
  try {
    const visitClass = shown('classes').querySelector('input:checked')?.value;
    const keys = matters.map((each) => each.key);
    const what = keys.length === 1 ? { matter: keys[0] } : { matters: keys };
    showTaken(await send(`${live.address}/tickets`, visitClass ? { ...what, class: visitClass } : what));
  } catch (fault) {
    shown('wrong').textContent = refusal(fault);
  } finally {
    shown('take').disabled = false;
  }
}

async function findAppointments() {
  booked = await read(`${live.address}/appointments/slots`).then((slots) => slots.class, () => undefined);
  shown('check-in').hidden = booked === undefined;
}

async function checkIn() {
  shown('come').disabled = true;
  shown('not-booked').textContent = '';
  try {
    const ticket = await send(`${live.address}/appointments/check-in`, { document: shown('document').value });
    matters = [live.layout.matters.find((each) => each.key === ticket.matter)];
    showTaken(ticket);
  } catch (fault) {
    shown('not-booked').textContent = fault instanceof Refused && fault.status === 404
      ? say('今天没有用这个证件号的预约。', 'There is no appointment of today with this document.')
      : refusal(fault);
  } finally {
    shown('come').disabled = false;
  }
}

function refusal(fault) {
  if (fault instanceof Refused && fault.problem.type?.endsWith('hall-full')) {
    return say('大厅已满，请稍候再取号。', 'The hall is full; please try again in a while.');
  }
  if (fault instanceof Refused && fault.status === 409) {
    return say('现在不取号，请在开放时间前来。', 'No tickets are given now; please come in opening hours.');
  }
  return say('没有取到号，请再试一次或到咨询台。', 'No ticket could be taken. Please try again or ask at the desk.');
}

function showTaken(ticket) {
  shown('number').textContent = ticket.number;
  shown('ticket-matter').textContent = matters.map(named).join(' · ');
  shown('ahead').textContent = ticket.ahead === 0
    ? say('您前面没有人。', 'Nobody is ahead of you.')
    : say(`您前面还有 ${ticket.ahead ?? 0} 人。`, `${ticket.ahead ?? 0} ahead of you.`);
  shown('ticket-time').textContent = ticket.taken.slice(0, 16);
  const page = pageOf(ticket);
  shown('qr').hidden = page === '';
  shown('follow').hidden = page === '';
  if (page !== '') {
    shown('qr').src = `/qr.svg?to=${encodeURIComponent(page)}`;
    shown('qr').alt = say('我的排队页面的二维码', 'QR code of my page');
    shown('follow').href = page;
  }
  shown('estimate').textContent = waitWords(live, ticket.matter, ticket.estimate);
  step('taken');
  shown('done').focus();
  countdown = BACK_TO_START_AFTER;
}

/** The address by which the holder of a ticket follows it. */
function pageOf(ticket) {
  return ticket.link === undefined ? '' : ticket.link.replace(/^\/api\/halls\/(\d+)\/my\//, '/my/$1/');
}

setInterval(() => {
  if (countdown > 0) {
    countdown--;
    shown('countdown').textContent = `(${countdown})`;
    if (countdown === 0) {
      startAgain();
    }
  }
}, 1_000);
shown('search').addEventListener('input', showChoices);
shown('back').addEventListener('click', () => { department = null; showChoices(); });
shown('take').addEventListener('click', take);
shown('check-in').addEventListener('submit', (event) => {
  event.preventDefault();
  if (shown('document').value.trim() !== '') {
    checkIn();
  }
});
shown('add').addEventListener('click', addAnother);
shown('back-to-chosen').addEventListener('click', () => { showChosen(); step('confirm'); shown('take').focus(); });
shown('other').addEventListener('click', startAgain);
shown('done').addEventListener('click', startAgain);
shown('print').addEventListener('click', () => { countdown = BACK_TO_START_AFTER; print(); });
offerLargeType(shown('type'));
let known = null;
live.onChange(() => {
  show();
  if (live.hall?.appointments && !asked) {
    asked = true;
    findAppointments();
  }
  if (known !== live.layout) {
    known = live.layout;
    showChoices();
  }
});
live.follow();
inEveryLanguage(() => { show(); showChoices(); });
