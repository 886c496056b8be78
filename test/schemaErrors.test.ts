import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { checks } from '../server/src/checks/index';
import { makeSchemaErrors } from '../server/src/schemaErrors';
import { parseSettings } from '../server/src/settings';
import { settingsSchema } from '../server/src/settingsSchema';
import { propertyRuns, seedNotice } from './helpers/propertyRuns';

const schema = settingsSchema(checks);
const schemaErrors = makeSchemaErrors(schema);
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

/** Each error as `keyword /path`, as settings are told of them and by a validator that makes a program of the schema. */
const own = (value: unknown): readonly string[] =>
  schemaErrors(value)
    .map(({ keyword, path }) => `${keyword} ${['', ...path].join('/')}`)
    .sort();
const known = (value: unknown): readonly string[] =>
  validate(value)
    ? []
    : (validate.errors ?? [])
        .filter(({ keyword }) => keyword !== 'if')
        .map(({ keyword, instancePath }) => `${keyword} ${instancePath.replaceAll('~1', '/').replaceAll('~0', '~')}`)
        .sort();

const plain = fc.oneof(
  fc.constantFrom('off', 'error', 'preset', 'standard', 'zh-cn', 'all', 'document', '', 'x', null, true),
  fc.integer({ min: -5, max: 3000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const value = fc.oneof(plain, fc.array(plain, { maxLength: 3 }), fc.object({ maxDepth: 1, maxKeys: 3 }));
/** Objects whose keys the schema knows, for the most part. */
const withKeys = (keys: readonly string[], values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.constantFrom('colour', '')), values, { maxKeys: 6 });
const levels = withKeys(
  checks.map(({ meta }) => meta.id),
  fc.oneof(value, withKeys(['level', ...checks.flatMap(({ meta }) => Object.keys(meta.options))], value)),
);
const group = withKeys(['highlight', 'scope', 'mostFiles', 'unit', 'year'], value);
const settings = withKeys(
  Object.keys(schema['properties'] as object),
  fc.oneof(value, group, levels, fc.array(value, { maxLength: 3 })),
);

describe('schemaErrors', () => {
  it(`finds what a full validator finds (${seedNotice})`, () => {
    fc.assert(
      fc.property(fc.oneof(value, settings, fc.record({ checks: levels })), (each) => {
        const json: unknown = JSON.parse(JSON.stringify(each));
        assert.deepEqual(own(json), known(json));
      }),
      propertyRuns(500),
    );
  });

  it('takes what is undefined for absent', () => {
    assert.deepEqual(own({ template: { '': undefined }, locale: undefined }), []);
    assert.deepEqual(own({ wordLists: [undefined] }), ['type /wordLists/0']);
    assert.deepEqual(own(undefined), ['type ']);
  });

  it('takes anything at all without throwing', () => {
    let nested: unknown = 1;
    for (let depth = 0; depth < 100_000; depth += 1) nested = [nested];
    const circular: Record<string, unknown> = {};
    circular['report'] = circular;
    for (const each of [nested, circular, 1n, Symbol('x'), () => 1, { '\ud800': 1 }, { '/~#%': 1 }, { checks: nested }])
      assert.ok(own(each).length > 0, String(typeof each));
    fc.assert(
      fc.property(fc.anything({ withBigInt: true }), (each) => {
        own(each);
      }),
      propertyRuns(300),
    );
  });

  it('says what would be right', () => {
    const problems = (each: unknown): readonly string[] =>
      parseSettings(each).problems.map(({ path, message }) => `${path.join('.')}: ${message['zh-cn']} ${message.en}`);
    assert.deepEqual(problems({ repetition: { mostFiles: 0 } }), [
      'repetition.mostFiles: 设置“repetition.mostFiles”不能小于 1 The setting "repetition.mostFiles" must not be less than 1',
    ]);
    assert.deepEqual(problems({ report: { year: 20225 } }), [
      'report.year: 设置“report.year”不能大于 2199 The setting "report.year" must not be more than 2199',
    ]);
    assert.deepEqual(problems({ ledger: 1 }), [
      'ledger: 设置“ledger”应当是引号里的文字或方括号里的列表 The setting "ledger" must be a text in quotes or a list in brackets',
    ]);
    assert.deepEqual(problems([]), [': 设置应当是花括号里的对象 The settings must be an object in braces']);
  });
});
