import { inEveryLanguage, say } from './language.js';
import { LiveHall, hallNumber } from './hall.js';
import { Session } from './session.js';
import { face, levels } from './faces.js';
import { Refused, element, offerLargeType, send, showLink, shown } from './page.js';

/** So long one is asked, and thanked. */
const ASKED_FOR = 60_000;
const THANKED_FOR = 4_000;
/** A session ends where nothing is asked for long; the pad stands at its window all day. */
const LOOK_AGAIN_AFTER = 600_000;

const live = new LiveHall(hallNumber());
let number = Number(new URLSearchParams(location.search).get('window')) || null;
let asked = null;
let thanked = '';
let back = null;

const window = () => live.windows[number - 1];

function backAfter(millis) {
  clearTimeout(back);
  back = setTimeout(() => { asked = null; thanked = ''; show(); }, millis);
}

function showLevels() {
  shown('levels').replaceChildren(...levels().map(({ level, words }) => {
    const button = element('button');
    button.type = 'button';
    button.dataset.level = level;
    button.append(face(level), element('span', '', words));
    button.addEventListener('click', () => review(level));
    return button;
  }));
}

async function review(level) {
  const ticket = asked;
  shown('wrong').textContent = '';
  try {
    await send(`${live.address}/windows/${number}/review`, { ticket, level });
    thanked = say('谢谢您的评价', 'Thank you');
  } catch (fault) {
    if (fault instanceof Refused && fault.status === 401) {
      await session.look();
    }
    thanked = fault instanceof Refused ? say('这次没有记下', 'It was not noted this time') : say('没有送达', 'It was not sent');
  }
  asked = null;
  show();
  backAfter(THANKED_FOR);
}

function showWindows() {
  shown('windows').replaceChildren(...live.windows.map((each) => {
    const item = element('li');
    const button = element('button', '', live.windowName(each));
    button.type = 'button';
    button.addEventListener('click', () => {
      number = each.window;
      const address = new URL(location);
      address.searchParams.set('window', number);
      history.replaceState(null, '', address);
      show();
    });
    item.append(button);
    return item;
  }));
}

function show() {
  showLink(shown('link'), live);
  const ready = session.inside && live.hall !== null;
  const stands = ready && number !== null && window() !== undefined;
  shown('which').hidden = !ready || stands;
  shown('ask').hidden = !stands || asked === null || live.lostAt !== null;
  shown('thanks').hidden = !stands || thanked === '' || asked !== null;
  shown('idle').hidden = !stands || !shown('ask').hidden || !shown('thanks').hidden;
  if (!stands) {
    if (!shown('which').hidden && shown('windows').children.length !== live.windows.length) {
      showWindows();
    }
    return;
  }
  const at = window();
  shown('window-name').textContent = live.windowName(at);
  shown('ask-title').textContent = say(`${asked} 号，您对这次办理满意吗？`, `Number ${asked}: how satisfied are you?`);
  shown('thanks-words').textContent = thanked;
  shown('serving').textContent = at.ticket === undefined
    ? say(at.open ? '请等候叫号' : '本窗口暂停办理', at.open ? 'Please wait to be called' : 'This window is closed')
    : at.state === 'serving' ? say(`正在为 ${at.ticket} 号办理`, `Number ${at.ticket} is being served`) : say(`请 ${at.ticket} 号`, `Number ${at.ticket}, please`);
}

live.onEvent((event) => {
  if (event.window !== number || number === null) {
    return;
  }
  if (event.type === 'service-finished') {
    asked = event.ticket;
    thanked = '';
    backAfter(ASKED_FOR);
  } else if (event.type === 'service-started') {
    asked = null;
    thanked = '';
  }
});

const session = new Session(shown('sign-in'), 'clerk', () => show());
shown('no').addEventListener('click', () => { asked = null; show(); });
offerLargeType(shown('large'));
inEveryLanguage(() => { showLevels(); shown('windows').replaceChildren(); show(); });
setInterval(() => session.look(), LOOK_AGAIN_AFTER);
live.onChange(show).follow();
