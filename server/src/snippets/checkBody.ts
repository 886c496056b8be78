import type { Message } from '../text/locale';
import { parseBody, walkBody, type BodyNode } from './body';
import { endlessBody, openTabStop, tooDeep } from './libraryMessages';

/** More levels of `${…}` than this are read as text. */
const deepest = 8;

/**
 * What is certainly a slip in a body: a `${` that nothing closes, `${1:…}` or `${name:…}` that holds itself, also by way
 * of another, and nesting that nobody would write. A body without a single tab stop is allowed.
 *
 * @param name of the snippet, for the message
 */
export function checkBody(body: string, name: string): Message | undefined {
  // Nearly all bodies hold nothing but these, and large libraries are read while somebody waits.
  if (!body.replace(plainStops, '').includes('${')) return undefined;
  const nodes = parseBody(body);
  const within = findEndless(nodes);
  if (within !== undefined) return endlessBody(name, within);
  const unread = [...walkBody(nodes)].some((node) => node.type === 'text' && /\$\{(?:\d|[A-Za-z_])/.test(node.text));
  const written = body.replace(/\\[\\$}]/g, '');
  if (!unread || !/\$\{(?:\d|[A-Za-z_])/.test(written)) return undefined;
  return depthOf(written) > deepest ? tooDeep(name) : openTabStop(name);
}

/** Tab stops and variables with nothing in them, with plain text, and with choices. */
const plainStops = /\$\{\w+(?::[^${}\\]*|\|[^|{}\\]*\|)?\}/g;

/** How deep `${` stand in each other where all are closed; 0 where one is not. */
function depthOf(body: string): number {
  let depth = 0;
  let most = 0;
  for (const [mark] of body.matchAll(/\$\{|\}/g)) {
    depth = Math.max(0, depth + (mark === '}' ? -1 : 1));
    most = Math.max(most, depth);
  }
  return depth > 0 ? 0 : most;
}

/** The name of a tab stop or variable whose default text needs itself: a cycle in what holds what. */
function findEndless(nodes: readonly BodyNode[]): string | undefined {
  const holds = new Map<string, Set<string>>();
  for (const node of walkBody(nodes)) {
    if (node.type === 'text') continue;
    const inner = node.type === 'tabStop' ? node.placeholder : node.fallback;
    if (inner === undefined) continue;
    const held = holds.get(keyOf(node)) ?? new Set();
    for (const each of inner) if (each.type !== 'text') held.add(keyOf(each));
    holds.set(keyOf(node), held);
  }
  return [...holds.keys()].find((start) => reaches(holds, start));
}

function keyOf(node: Exclude<BodyNode, { type: 'text' }>): string {
  return node.type === 'tabStop' ? String(node.number) : node.name;
}

function reaches(holds: ReadonlyMap<string, ReadonlySet<string>>, start: string): boolean {
  const seen = new Set<string>();
  const waiting = [...(holds.get(start) ?? [])];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === start) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    waiting.push(...(holds.get(key) ?? []));
  }
  return false;
}
