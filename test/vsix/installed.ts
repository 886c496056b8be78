import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type EditorServer, provideEditorServer } from '../vscode/harness/editorServer';
import { out } from '../vscode/harness/paths';
import { run } from '../vscode/harness/run';
import { packageExtension } from './vsix';

/** An editor of its own, as new, into which the package has been installed. */
export interface Installation {
  readonly editor: EditorServer;
  /** Folder of the editor's settings and state. */
  readonly profile: string;
  /** Folder of the installed extensions. */
  readonly extensions: string;
  /** Folder that the editor has unpacked the extension into. */
  readonly extension: string;
  readonly vsix: string;
}

/** Keeps away what the editor would otherwise put before a report. All else is as in a new installation. */
const quiet = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  // The folders of the tests lie in that of the project.
  'git.openRepositoryInParentFolders': 'never',
  // The editor's own Chinese comes in a language pack, which is not on the npm registry.
  'hegao.locale': 'zh-cn',
};

let made: Promise<Installation> | undefined;

/** Packages the extension and installs it, once a test run. What is left in out/ is for looking at afterwards. */
export function installExtension(): Promise<Installation> {
  made ??= install();
  return made;
}

async function install(): Promise<Installation> {
  const [editor, vsix] = [await provideEditorServer(), await packageExtension()];
  const home = join(out, 'vsix-editor');
  const [profile, extensions] = [join(home, 'profile'), join(home, 'extensions')];
  await rm(home, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  await mkdir(join(profile, 'User'), { recursive: true });
  await writeFile(join(profile, 'User/settings.json'), JSON.stringify(quiet));
  const folders = ['--user-data-dir', profile, '--extensions-dir', extensions];
  await run(editor.node, [editor.codeServer, ...folders, '--install-extension', vsix, '--force']);
  const name = (await readdir(extensions)).find((each) => each.startsWith('hegao.hegao-'));
  if (name === undefined) throw new Error(`The editor did not install ${vsix}.`);
  return { editor, profile, extensions, extension: join(extensions, name), vsix };
}
