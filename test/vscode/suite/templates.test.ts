import * as vscode from 'vscode';
import { waitFor } from '../harness/waitFor';
import { showDocument } from './documents';

describe('a template', () => {
  it('is chosen by command, after which missing sections are told', async () => {
    const { document } = await showDocument('# 青石县文化局2031年工作总结\n\n一、主要成效\n\n全年新建阅览室20个。\n');
    await vscode.commands.executeCommand('hegao.chooseTemplate', '年度工作总结');
    await waitFor('the choice in the text', () => document.getText().startsWith('<!-- 核稿模板：年度工作总结 -->'));
    await waitFor('the missing section', () =>
      vscode.languages.getDiagnostics(document.uri).some(({ code }) => {
        const id = typeof code === 'object' ? code.value : code;
        return id === 'missing-section';
      }),
    );
  });
});
