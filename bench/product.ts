/** What of the product is measured; bundled as the product itself is. */
export { AnalysisCache } from '../server/src/analysisCache';
export { analyze } from '../server/src/analysis';
export { checks, findCheck } from '../server/src/checks/index';
export { runChecks } from '../server/src/checks/runChecks';
export { indexFigures } from '../server/src/figures/figureIndex';
export { scanQuantities } from '../server/src/figures/quantities';
export { parseReport } from '../server/src/parse/parseReport';
export { LibraryShelf } from '../server/src/workspace/libraryShelf';
export { toCompletions } from '../server/src/features/completion';
export { parseLibrary } from '../server/src/snippets/parseLibrary';
export { keyedSnippets } from '../server/src/snippets/snippetKeys';
export { loadSegmenter } from '../server/src/segmentLoader';
export { TextDocument } from 'vscode-languageserver-textdocument';
