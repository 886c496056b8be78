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
 * All that a schema has against a value. It knows the keywords that the schema of the settings is made of, and reads them
 * as it goes: a validator that makes a program of the schema first takes many times as long, at every start.
 */
export function schemaErrors(schema: JsonSchema, value: unknown, path: Path = []): readonly SchemaError[] {
  return [
    ...typeErrors(schema, value, path),
    ...enumErrors(schema, value, path),
    ...limitErrors(schema, value, path),
    ...branchErrors(schema, value, path),
    ...(Array.isArray(value) ? itemErrors(schema, value, path) : []),
    ...(isRecord(value) ? propertyErrors(schema, value, path) : []),
  ];
}

function typeErrors({ type }: JsonSchema, value: unknown, path: Path): readonly SchemaError[] {
  if (type === undefined) return [];
  const types = (Array.isArray(type) ? type : [type]).map(String);
  return types.some((each) => typeTests[each]?.(value)) ? [] : [{ keyword: 'type', path, types }];
}

const typeTests: Readonly<Record<string, (value: unknown) => boolean>> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  array: (value) => Array.isArray(value),
  object: isRecord,
};

function enumErrors({ enum: allowed }: JsonSchema, value: unknown, path: Path): readonly SchemaError[] {
  return !Array.isArray(allowed) || allowed.includes(value) ? [] : [{ keyword: 'enum', path, allowed }];
}

function limitErrors({ minimum, maximum }: JsonSchema, value: unknown, path: Path): readonly SchemaError[] {
  if (typeof value !== 'number') return [];
  if (typeof minimum === 'number' && value < minimum) return [{ keyword: 'minimum', path, limit: minimum }];
  if (typeof maximum === 'number' && value > maximum) return [{ keyword: 'maximum', path, limit: maximum }];
  return [];
}

function branchErrors(schema: JsonSchema, value: unknown, path: Path): readonly SchemaError[] {
  if (!isRecord(schema['if'])) return [];
  const branch = schema[schemaErrors(schema['if'], value).length === 0 ? 'then' : 'else'];
  return isRecord(branch) ? schemaErrors(branch, value, path) : [];
}

function itemErrors({ items }: JsonSchema, value: readonly unknown[], path: Path): readonly SchemaError[] {
  return isRecord(items) ? value.flatMap((item, index) => schemaErrors(items, item, [...path, index])) : [];
}

function propertyErrors(schema: JsonSchema, value: JsonSchema, path: Path): readonly SchemaError[] {
  const { properties, additionalProperties: others } = schema;
  return Object.entries(value).flatMap(([key, each]): readonly SchemaError[] => {
    const known = isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : others;
    if (known === false) return [{ keyword: 'additionalProperties', path, key }];
    return isRecord(known) ? schemaErrors(known, each, [...path, key]) : [];
  });
}

function isRecord(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
