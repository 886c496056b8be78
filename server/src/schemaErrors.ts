import { Validator, type OutputUnit } from '@cfworker/json-schema';
import type { JsonSchema } from './settingsSchema';

/** Keys and indexes from the root. */
type Path = readonly (string | number)[];

/** What a schema has against a value. */
export type SchemaError =
  | { readonly keyword: 'type'; readonly path: Path; readonly types: readonly string[] }
  | { readonly keyword: 'enum'; readonly path: Path; readonly allowed: readonly unknown[] }
  | { readonly keyword: 'additionalProperties'; readonly path: Path; readonly key: string }
  | { readonly keyword: 'minimum' | 'maximum'; readonly path: Path; readonly limit: number };

/**
 * Makes a question of a schema: what it has against a value. The schema is read as it goes: a validator that makes a program
 * of it first takes many times as long, at every start.
 *
 * @param schema made of the keywords that {@link SchemaError} knows, and of those that hold others
 */
export function makeSchemaErrors(schema: JsonSchema): (value: unknown) => readonly SchemaError[] {
  const validator = new Validator({ ...schema }, '7', false);
  return (given) => {
    const value = asJson(given);
    return validator.validate(value).errors.flatMap((error) => toSchemaError(schema, value, error) ?? []);
  };
}

/** No schema of settings looks deeper. */
const mostNested = 8;

/**
 * The validator throws at what is no JSON, and at halves of characters in keys: what is `undefined` counts as absent, and
 * the others become something that it can name.
 */
function asJson(value: unknown, depth = mostNested): unknown {
  if (Array.isArray(value)) return depth === 0 ? [] : value.map((item) => asJson(item, depth - 1));
  if (typeof value === 'object' && value !== null) {
    const entries = depth === 0 ? [] : Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(
      entries.map(([key, each]) => [key.replace(/\p{Surrogate}/gu, '\ufffd'), asJson(each, depth - 1)]),
    );
  }
  return ['string', 'number', 'boolean'].includes(typeof value) ? value : null;
}

/** `undefined` for what only repeats that something inside is wrong. */
function toSchemaError(
  schema: JsonSchema,
  value: unknown,
  { keyword, keywordLocation, instanceLocation }: OutputUnit,
): SchemaError | undefined {
  const path = toPath(value, keysOf(instanceLocation));
  const wanted = (): unknown => keysOf(keywordLocation).reduce(valueOf, schema);
  switch (keyword) {
    case 'type':
      return { keyword, path, types: [wanted()].flat().map(String) };
    case 'enum':
      return { keyword, path, allowed: [wanted()].flat() };
    case 'minimum':
    case 'maximum':
      return { keyword, path, limit: Number(wanted()) };
    case 'false':
      // The schema of a key that no schema knows.
      return { keyword: 'additionalProperties', path: path.slice(0, -1), key: String(path.at(-1)) };
    default:
      return undefined;
  }
}

/** The keys of a JSON pointer as a fragment (RFC 6901): `#/checks/term`. */
function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => decodeURIComponent(key).replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Keys of lists are numbers. */
function toPath(value: unknown, keys: readonly string[]): Path {
  let at = value;
  return keys.map((key) => {
    const step = Array.isArray(at) ? Number(key) : key;
    at = valueOf(at, key);
    return step;
  });
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
