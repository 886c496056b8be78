/**
 * Saves snippets into a library one by one, as an editor does: `tsx saveMany.ts LIBRARY NAME COUNT`.
 * sharedFile.test.ts runs two of these at once.
 */
import { newLibrary, putSnippets, toWritten } from '../../server/src/snippets/editLibrary';
import { changeFile } from '../../server/src/workspace/sharedFile';

async function saveMany([library = '', name = '', count = '0']: readonly string[]): Promise<void> {
  for (let number = 1; number <= Number(count); number += 1) {
    const snippet = toWritten({ name: `${name}${number}`, prefixes: [], body: `第${number}段` });
    await changeFile(library, (text) => putSnippets(text ?? newLibrary({ name: '共用' }), [snippet]));
  }
}

void saveMany(process.argv.slice(2));
