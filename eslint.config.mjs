import eslint from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The rooms of the server in the order in which they may depend on each other: each sees only those before it. */
const rooms = [
  'text',
  'segment',
  'parse',
  'figures',
  'similarity',
  'team',
  'checks',
  'snippets',
  'drafts',
  'output',
  'features',
  'workspace',
];

/** Rooms that a room may import although they do not come before it, or must not import although they do. */
const forbiddenBeside = {
  team: ['segment', 'parse', 'figures', 'similarity'],
  snippets: ['figures', 'similarity', 'team', 'checks'],
  drafts: ['similarity', 'team', 'checks'],
  features: ['output'],
  workspace: ['output', 'features'],
};
const pureRooms = [
  'text',
  'segment',
  'parse',
  'figures',
  'similarity',
  'team',
  'checks',
  'snippets',
  'drafts',
  'output',
];
const editorPackages = ['vscode', 'vscode-*'];

const arrows = rooms.map((room, index) => {
  const forbidden = [...rooms.slice(index + 1), ...(forbiddenBeside[room] ?? [])];
  const pure = pureRooms.includes(room);
  return {
    files: [`server/src/${room}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [`**/${other}/*`, `../${other}/**`]),
              message: `${room}/ must not depend on this room: see the arrows in ARCHITECTURE.md.`,
            },
            { group: ['**/server', '**/cli'], message: 'Nothing imports an entry point.' },
            ...(pure
              ? [{ group: [...editorPackages, 'node:*'], message: `${room}/ knows neither editors, LSP nor Node.` }]
              : []),
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['dist/', 'out/', '.vscode-test/', 'node_modules/', 'bench/node_modules/'] },
  eslint.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    plugins: { regexp },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // A draft must not be able to make the server think for hours.
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'no-control-regex': 'off',
      eqeqeq: 'error',
    },
  },
  ...arrows,
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '(^|/)server/src/(?!protocol$)',
              message: 'The client imports protocol.ts and nothing else of the server.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    // Tests read what they have written themselves.
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off', 'regexp/no-super-linear-backtracking': 'off' },
  },
  { files: ['**/*.mjs', '**/*.cjs', '**/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        URL: 'readonly',
        fetch: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        AbortSignal: 'readonly',
        document: 'readonly',
        getComputedStyle: 'readonly',
        window: 'readonly',
        globalThis: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);
