import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { showDocument, speak, workspaceFolder } from './documents';

const roads = '全年新建农村公路36公里，改造危桥5座，群众出行更加便利。特色产品出山的路更加顺畅，沿线群众收入稳步增加。';
const fresh = '首次举办山地自行车赛，来自周边县市的两百多名车手参加，沿途农家乐和民宿客满，带火了一批乡村小店。';
const schools = '改善办学条件，新建幼儿园2所，维修校舍1.2万平方米，城区学校大班额问题基本解决，群众满意度逐年提升。';

describe('comparing with the report of an earlier year', () => {
  let earlier: vscode.Uri;
  const settings = () => vscode.workspace.getConfiguration('hegao');

  before(async () => {
    await speak('zh-cn');
    earlier = vscode.Uri.joinPath(workspaceFolder(), '往年', '去年工作总结.md');
    const text = `# 去年工作总结\n\n${roads}\n\n${schools}\n`;
    await vscode.workspace.fs.writeFile(earlier, new TextEncoder().encode(text));
    await settings().update('earlierReports', ['往年/去年工作总结.md'], vscode.ConfigurationTarget.Workspace);
  });

  after(async () => {
    await settings().update('earlierReports', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(earlier, '..'), { recursive: true });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('tells what was carried over, and shows both versions of a paragraph from the list', async () => {
    const changed = roads.replace('稳步', '明显');
    const draft = `# 今年工作总结\n\n## 一、交通\n\n${changed}\n\n## 二、文旅\n\n${fresh}\n\n## 三、教育\n\n${schools}\n`;
    const { document } = await showDocument(draft);
    await waitFor('what was carried over', () => {
      const codes = vscode.languages
        .getDiagnostics(document.uri)
        .map(({ code }) => String(typeof code === 'object' ? code.value : code));
      return codes.filter((code) => code === 'repeated-from-earlier').length === 2;
    });
    await vscode.commands.executeCommand('hegao.carryOver.focus');
    const difference = {
      before: { name: '去年工作总结.md', text: roads },
      after: { name: '今年工作总结.md', text: changed },
    };
    await vscode.commands.executeCommand('hegao.carryOver.showDifference', { difference });
    const input = await waitFor('the comparison', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff && shown;
    });
    assert.equal((await vscode.workspace.openTextDocument(input.original)).getText(), roads);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
