import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../vscode/harness/paths';
import { copySamples } from '../vscode/harness/workspace';
import { plantedReport } from '../vscode/suite/plantedReport';
import { provideEditorServer } from '../vscode/harness/editorServer';
import { EditorWindow } from './editorWindow';
void (async () => {
  const home = join(out, 'vsix-editor');
  const [profile, extensions] = [join(home, 'profile'), join(home, 'extensions')];
  const installation = { editor: await provideEditorServer(), profile, extensions, extension: '', vsix: '' };
  const h = join(out, 'vsix-themes');
  await rm(h, { recursive: true, force: true });
  await mkdir(h, { recursive: true });
  const folder = await copySamples(h);
  await writeFile(join(folder, '01青石县文化工作总结.md'), plantedReport);
  const quiet = { 'workbench.startupEditor': 'none', 'workbench.secondarySideBar.defaultVisibility': 'hidden', 'chat.disableAIFeatures': true, 'hegao.locale': 'zh-cn' };
  const editor = await EditorWindow.open(installation, folder);
  await editor.openFile('年度工作报告.report', 15);
  await editor.runCommand('Check All Reports in the Folder');
  await new Promise((r) => setTimeout(r, 12000));
  for (const theme of ['Default Dark Modern', 'Default High Contrast', 'Default High Contrast Light', 'Default Light Modern']) {
    await writeFile(join(profile, 'User/settings.json'), JSON.stringify({ ...quiet, 'workbench.colorTheme': theme }));
    await new Promise((r) => setTimeout(r, 6000));
    await editor.page.screenshot({ path: join(out, 'screenshots', `theme-${theme.replaceAll(' ', '-')}.png`), scale: 'css' });
  }
  await editor.runCommand('Get Started with Hegao');
  await new Promise((r) => setTimeout(r, 5000));
  await editor.page.screenshot({ path: join(out, 'screenshots', `theme-walkthrough.png`), scale: 'css' });
  await writeFile(join(profile, 'User/settings.json'), JSON.stringify(quiet));
  await editor.close();
})();
