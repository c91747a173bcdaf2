import { inEveryLanguage, language, say } from './language.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

let api = null;
let layout = null;

function element(tag, className, ...content) {
  const made = document.createElement(tag);
  made.className = className;
  made.append(...content);
  return made;
}

function found(thing) {
  return thing.$ref ? thing.$ref.slice(2).split('/').reduce((from, key) => from[key], api) : thing;
}

function text(thing, key) {
  return (language() === 'zh' ? thing[`x-${key}-zh`] : null) ?? thing[key] ?? '';
}

/** What stands between backquotes is code. */
function withCode(about) {
  return about.split('`').map((part, place) => (place % 2 === 1 ? element('code', '', part) : part));
}

function parametersOf(path, operation) {
  return [...(api.paths[path].parameters ?? []), ...(operation.parameters ?? [])].map(found);
}

/** What stands in an example for a key of this hall. */
function inThisHall(key, value) {
  const lists = { matter: 'matters', class: 'classes', kind: 'kinds', office: 'offices' };
  return layout?.[lists[key]]?.[0]?.key ?? value;
}

function quoted(value) {
  return `'${value.replaceAll("'", "'\\''")}'`;
}

function curl(path, method, operation) {
  const filled = parametersOf(path, operation)
    .filter((each) => each.in === 'path')
    .reduce((line, each) => line.replace(`{${each.name}}`, inThisHall(each.name, each.example ?? each.name)), path);
  const body = operation.requestBody?.content['application/json'];
  const parts = ['curl'];
  if (operation.responses['200']?.content?.['text/event-stream']) {
    parts.push('-N');
  }
  if (method !== 'get') {
    parts.push('-X', method.toUpperCase());
  }
  if (operation.security) {
    parts.push('-H', '"Authorization: Bearer $TOKEN"');
  }
  if (body) {
    const example = Object.fromEntries(Object.entries(body.example ?? {}).map(([key, value]) => [key, inThisHall(key, value)]));
    parts.push('-H', quoted('Content-Type: application/json'), '-d', quoted(JSON.stringify(example)));
  }
  parts.push(location.origin + filled);
  return parts.join(' ');
}

function curlLine(line) {
  const copy = element('button', '', say('复制', 'Copy'));
  copy.type = 'button';
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(line);
    copy.textContent = say('已复制', 'Copied');
  });
  return element('div', 'curl', element('pre', '', line), copy);
}

function typeOf(schema) {
  const real = found(schema);
  if (real.enum) {
    return real.enum.join(', ');
  }
  return real.type === 'array' ? `${typeOf(real.items)} […]` : real.type ?? '';
}

function rows(entries) {
  const table = element('table', '');
  for (const [name, kind, about] of entries) {
    const row = element('tr', '', element('td', '', element('code', '', name)), element('td', '', kind), element('td', '', about));
    table.append(row);
  }
  return table;
}

function details(path, operation) {
  const parameters = parametersOf(path, operation);
  const body = operation.requestBody ? found(operation.requestBody.content['application/json'].schema) : null;
  const all = element('details', '', element('summary', '', say('参数与答复', 'Parameters and answers')));
  if (parameters.length > 0) {
    all.append(rows(parameters.map((each) => [each.name, typeOf(each.schema), text(each, 'description')])));
  }
  if (body) {
    all.append(element('p', 'soft', say('请求体（JSON）', 'Body (JSON)'), body.description ? ` – ${body.description}` : ''));
    all.append(rows(Object.entries(body.properties).map(([name, schema]) => [
      (body.required ?? []).includes(name) ? `${name} *` : name, typeOf(schema), schema.description ?? ''])));
  }
  all.append(element('p', 'soft', say('答复', 'Answers')));
  all.append(rows(Object.entries(operation.responses).map(([status, answer]) => {
    const content = Object.keys(found(answer).content ?? {})[0] ?? '';
    return [status, content, found(answer).description];
  })));
  return all;
}

function shown(path, method, operation) {
  const address = element('div', 'address', element('span', 'method', method.toUpperCase()), ` ${path}`);
  address.firstChild.dataset.method = method;
  if (operation.security) {
    address.append(element('span', 'needs', say('需要令牌', 'token')));
  }
  const box = element('article', 'operation', element('h3', '', text(operation, 'summary')), address);
  box.id = operation.operationId;
  const about = text(operation, 'description');
  if (about) {
    box.append(element('p', 'soft', ...withCode(about)));
  }
  box.append(curlLine(curl(path, method, operation)), details(path, operation));
  return box;
}

function show() {
  document.getElementById('about').textContent = text(api.info, 'description');
  const all = [];
  for (const tag of api.tags) {
    all.push(element('h2', '', text(tag, 'description')));
    for (const [path, item] of Object.entries(api.paths)) {
      METHODS.filter((method) => item[method]?.tags.includes(tag.name))
        .forEach((method) => all.push(shown(path, method, item[method])));
    }
  }
  document.getElementById('operations').replaceChildren(...all);
}

const [described, named] = await Promise.all(['/openapi.json', '/api/halls/1/layout'].map((from) => fetch(from)));
api = await described.json();
layout = named.ok ? await named.json() : null;
inEveryLanguage(show);
