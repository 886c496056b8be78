import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { AnalysisCache } from './analysisCache';
import type { LevelledFinding } from './checks/check';
import { checks } from './checks/index';
import type { CheckSettings } from './checks/runChecks';
import { DecisionKeeper } from './decisionKeeper';
import { EditorLibraries } from './editorLibraries';
import { defaultEditorSettings, type EditorSettings } from './editorSettings';
import { holdsChineseProse } from './features/chineseProse';
import type { Draft, SnippetContext } from './features/completion';
import type { OpenReport } from './features/openReport';
import type { Segmenter } from './segment/segmenter';
import type { OtherReport } from './similarity/otherReport';
import { OtherReports } from './otherReports';
import type { Report } from './parse/report';
import { reviewerName } from './reviewerName';
import type { Locale, Message } from './text/locale';
import { Configurations, type Configuration } from './workspace/configuration';
import { builtInTemplates } from './team/builtInTemplates';
import { mergeMaterial } from './team/material';
import type { ReportTemplate } from './team/reportTemplate';
import type { WordList } from './team/wordList';
import type { ReportSettings } from './settings';
import type { FileProblem } from './workspace/placed';
import { isIgnored } from './workspace/settingsChain';
import { readTeamMaterial, type ReadMaterial } from './workspace/teamMaterial';

/** Documents up to this length are served before it can be told what language they will be in. */
const shortDocument = 200;

/** What the server knows between two requests: settings, segmenter, libraries, and the documents as read. */
export class Session {
  /** What people have decided about findings. */
  readonly decisions = new DecisionKeeper();
  private readonly cache = new AnalysisCache();
  private readonly others = new OtherReports(
    {
      all: () => this.openDocuments().filter((document) => this.serves(document)),
      reportOf: (document) => this.cache.analysisOf(document).report,
    },
    ({ path, message }) => this.sayOnce(`${path} ${message.en}`, prefixed(path, message)),
    (read, leftOut) => this.warnOnce(filesLeftOut(read, leftOut)),
  );
  /** All folders that are open, the first one included. */
  private folders: readonly string[] = [];
  /** True once some document is compared with the others that are open. */
  private comparesOpen = false;
  private settings: EditorSettings = defaultEditorSettings;
  /** The snippet libraries, kept up to date. */
  readonly libraries = new EditorLibraries((path, message) => {
    this.sayOnce(`${path} ${message.en}`, prefixed(path, message));
  });
  private configurations = new Configurations();
  /** What the files hold that the editor's own settings name. */
  private own: ReadMaterial = { material: {}, files: [], problems: [] };
  /** The team's configuration for each document that has been prepared. */
  private readonly teams = new Map<string, Configuration>();
  private readonly chinese = new Map<string, { readonly version: number; readonly holds: boolean }>();
  private readonly said = new Set<string>();
  private changes = 0;
  /** Changes of open texts that others are compared with, and of decisions. */
  private lesserChanges = 0;

  /**
   * @param log writes to the output channel
   * @param openDocuments all that the editor has open
   * @param editorLocale the editor's display language
   * @param warn shows a message that nobody should overlook
   */
  constructor(
    private readonly log: (text: string) => void,
    private readonly openDocuments: () => readonly TextDocument[] = () => [],
    private editorLocale = 'en',
    private folder = '',
    private readonly warn: (text: string) => void = log,
  ) {}

  /** @param personalLibraries folder of the person's own snippet libraries */
  begin(editorLocale: string, folders: readonly string[], personalLibraries?: string): void {
    this.editorLocale = editorLocale;
    this.folder = folders[0] ?? '';
    this.folders = folders;
    this.libraries.begin(personalLibraries);
  }

  /** Folders were opened or closed: drafts in all of them are compared. */
  async changeFolders(folders: readonly string[]): Promise<void> {
    this.folders = folders;
    const { earlierReports, shared } = this.settings;
    await this.others.use(earlierReports, this.openFolders, shared.repetition.mostFiles);
    this.cache.forgetFindings();
    this.changes += 1;
  }

  private get openFolders(): readonly string[] {
    const others = this.folders.filter((folder) => folder !== this.folder);
    return this.folder === '' ? others : [this.folder, ...others];
  }

  get locale(): Locale {
    const { locale } = this.settings.shared;
    if (locale !== 'auto') return locale;
    return /^zh\b/i.test(this.editorLocale) ? 'zh-cn' : 'en';
  }

  get current(): EditorSettings {
    return this.settings;
  }

  /** Changes with everything other than the text that findings depend on. */
  get generation(): number {
    return this.changes + this.lesserChanges;
  }

  /** Changes with the settings, the team's files and the word segmenter, but with no text and no decision. */
  get settingsGeneration(): number {
    return this.changes;
  }

  /** Who decides about findings; empty where nobody can tell. */
  get reviewer(): string {
    return reviewerName(this.settings.reviewer);
  }

  /** A problem with a file in one line. */
  inWords({ path, message }: { readonly path: string; readonly message: Message }): string {
    return prefixed(path, message)[this.locale];
  }

  say(message: Message): void {
    this.log(message[this.locale]);
  }

  /** Settings as parsed; the snippet libraries that they name are read in the background. */
  async useSettings(settings: EditorSettings, builtInLibraries: string): Promise<void> {
    this.settings = settings;
    await this.readOwnMaterial();
    await this.others.use(settings.earlierReports, this.openFolders, settings.shared.repetition.mostFiles);
    this.comparesOpen = false;
    this.cache.forgetFindings();
    this.changes += 1;
    // Other settings may have come while a slow share was read.
    if (this.settings !== settings) return;
    this.libraries.use(settings.snippetLibraries, builtInLibraries, this.folder);
  }

  /** The files that the settings name, absolute: findings change with them. */
  get materialFiles(): ReadonlySet<string> {
    const ofTeams = [...this.teams.values()].flatMap(({ files }) => files ?? []);
    return new Set([...this.own.files, ...ofTeams, ...this.others.watched]);
  }

  /** What is wrong in the configuration, word lists and templates that documents are checked with. */
  get fileProblems(): readonly FileProblem[] {
    return [...this.own.problems, ...[...this.teams.values()].flatMap(({ problems }) => problems)];
  }

  /** A document was changed, opened or closed; tells whether findings in others may have changed with it. */
  touchesOthers(): boolean {
    if (this.comparesOpen) this.lesserChanges += 1;
    return this.comparesOpen;
  }

  private async readOwnMaterial(): Promise<void> {
    this.own = await readTeamMaterial(this.settings.shared, this.folder);
    for (const { path, message } of this.own.problems) this.sayOnce(`${path} ${message.en}`, prefixed(path, message));
  }

  /** Configuration files have changed on the disk, or files that they name: they are read again. */
  async forgetConfigurations(): Promise<void> {
    await this.readOwnMaterial();
    await this.others.reread();
    this.configurations = new Configurations();
    this.teams.clear();
    this.cache.forgetFindings();
    this.changes += 1;
  }

  /** Decisions were made, or have changed on the disk, or may be made now. */
  forgetDecisions(): void {
    this.decisions.forget();
    this.cache.forgetDecisions();
    this.lesserChanges += 1;
  }

  useSegmenter(segmenter: Segmenter): void {
    this.cache.useSegmenter(segmenter);
    this.changes += 1;
  }

  /** True for reports, and for Markdown and plain text that hold Chinese prose. */
  serves(document: TextDocument): boolean {
    if (!this.settings.shared.languages.includes(document.languageId)) return false;
    return document.languageId === 'work-report' || this.isChinese(document);
  }

  /** True where snippets may be wanted: in what is served, and in what has only been begun. */
  mayBecomeReport(document: TextDocument): boolean {
    if (this.serves(document)) return true;
    return this.settings.shared.languages.includes(document.languageId) && document.getText().length < shortDocument;
  }

  /** What a document was read as, checked as the team's `.hegao.json` and the editor's settings say. */
  async read(document: TextDocument): Promise<OpenReport> {
    const settings = await this.checkSettingsFor(document.uri);
    const decided = await this.decisions.about(document.uri);
    for (const { path, message } of decided.problems) this.sayOnce(`${path} ${message.en}`, prefixed(path, message));
    const others = await this.othersFor(document.uri);
    const analysis = this.cache.analysisOf(document);
    const { findings, dismissed, problems } = this.cache.checksOf(document, settings, decided.decisionOf, others);
    for (const { check, message } of problems) this.sayOnce(`${check} ${message.en}`, message);
    const mayDecide = this.decisions.mayDecide(document.uri);
    const ledgers = settings.team?.ledgers ?? [];
    return { document, analysis, findings, dismissed, mayDecide, others, ledgers, locale: this.locale };
  }

  /** All findings of a document, dismissed ones included. One that is not open is read, and forgotten again. */
  async findingsOnce(
    document: TextDocument,
  ): Promise<{ readonly report: Report; readonly findings: readonly LevelledFinding[] }> {
    const { analysis, findings, dismissed } = await this.read(document);
    if (!this.openDocuments().some(({ uri }) => uri === document.uri)) this.forget(document.uri);
    return { report: analysis.report, findings: [...findings, ...dismissed] };
  }

  /** What the team has agreed on goes before what one person has set. */
  private async checkSettingsFor(uri: string): Promise<CheckSettings> {
    const own = this.settings.shared.checks;
    const fileName = decodeURIComponent(basename(uri));
    if (!uri.startsWith('file:')) return { ...own, team: { ...this.own.material, fileName } };
    let team = this.teams.get(uri);
    if (team === undefined) {
      team = await this.configurations.nearest(fileURLToPath(uri));
      this.teams.set(uri, team);
      for (const { path, message } of team.problems) this.sayOnce(`${path} ${message.en}`, prefixed(path, message));
    }
    if (isIgnored(team.settings.ignore, fileURLToPath(uri))) return nothingToCheck;
    const { levels, options, preset = own.preset } = team.settings.checks;
    return {
      levels: { ...own.levels, ...levels },
      options: { ...own.options, ...options },
      ...(preset !== undefined && { preset }),
      team: { ...mergeMaterial(this.own.material, team.material), fileName },
    };
  }

  /** The wider of what the team and the person have chosen; the team's configuration has been read by now. */
  private othersFor(uri: string): Promise<readonly OtherReport[]> {
    const team = this.teams.get(uri)?.settings.repetition.scope ?? 'document';
    const scope = team === 'document' ? this.settings.shared.repetition.scope : team;
    if (scope !== 'document') this.comparesOpen = true;
    return this.others.for(uri, scope);
  }

  /** A draft and what snippets are filled in with there; it is read but not checked, so that typing waits for nothing. */
  async forSnippets(document: TextDocument): Promise<{ readonly draft: Draft; readonly snippets: SnippetContext }> {
    const draft = { document, analysis: this.cache.analysisOf(document) };
    return { draft, snippets: this.snippetContext(await this.reportSettingsFor(document.uri)) };
  }

  /** What new reports in a folder are filled in with: what the team has agreed on goes before what one person has set. */
  async reportSettingsFor(uri: string): Promise<ReportSettings> {
    await this.checkSettingsFor(uri);
    return { ...this.settings.shared.report, ...this.teams.get(uri)?.settings.report };
  }

  /** The words that a document is checked with. */
  async wordsFor(uri: string): Promise<WordList | undefined> {
    return (await this.checkSettingsFor(uri)).team?.words;
  }

  /** The kinds of reports that can be begun in the folder of a file; a team's own go before built-in ones of the same name. */
  async templatesFor(uri: string): Promise<readonly ReportTemplate[]> {
    const { team } = await this.checkSettingsFor(uri);
    const byName = [...builtInTemplates, ...(team?.templates ?? [])].map((each) => [each.name, each] as const);
    return [...new Map(byName).values()];
  }

  snippetContext({ year, fileName: _fileName, ...names }: ReportSettings): SnippetContext {
    return {
      libraries: this.libraries.all,
      now: new Date(),
      names,
      trigger: this.settings.snippets.trigger,
      ...(year !== undefined && { reportYear: year }),
    };
  }

  forget(uri: string): void {
    this.cache.forget(uri);
    this.teams.delete(uri);
    this.chinese.delete(uri);
    this.others.forget(uri);
  }

  private warnOnce(message: Message): void {
    if (this.said.has(message.en)) return;
    this.said.add(message.en);
    this.warn(message[this.locale]);
  }

  private sayOnce(key: string, message: Message): void {
    if (this.said.has(key)) return;
    this.said.add(key);
    this.say(message);
  }

  private isChinese(document: TextDocument): boolean {
    const known = this.chinese.get(document.uri);
    if (known?.version === document.version) return known.holds;
    const holds = holdsChineseProse(document.getText());
    this.chinese.set(document.uri, { version: document.version, holds });
    return holds;
  }
}

function filesLeftOut(read: number, leftOut: number): Message {
  return {
    'zh-cn': `核稿：工作区里可比较的文件太多，只与前 ${read} 份查找重复，另有 ${leftOut} 份没有比较。可在设置 hegao.repetition.mostFiles 里调高，或用命令行 hegao repetitions 比对整个文件夹。`,
    en: `Hegao: there are many files in the workspace. Repetitions are looked for in the first ${read}; ${leftOut} are left out. Raise the setting hegao.repetition.mostFiles, or compare the whole folder with hegao repetitions on the command line.`,
  };
}

/** A document that the team's settings leave out has no findings. */
const nothingToCheck: CheckSettings = {
  levels: Object.fromEntries(checks.map(({ meta }) => [meta.id, 'off'] as const)),
  options: {},
};

function prefixed(path: string, message: Message): Message {
  return { 'zh-cn': `${path}：${message['zh-cn']}`, en: `${path}: ${message.en}` };
}
