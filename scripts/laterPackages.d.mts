import type { BuildOptions, Plugin } from 'esbuild';

/** Packages that are loaded when one of their functions is first asked for, with what the sources import of them. */
export const laterPackages: Readonly<Record<string, readonly string[]>>;

/** The bundle of a package, from dist/. */
export function packageFile(name: string): string;

/** Makes a bundle load packages later. */
export const packagesLater: Plugin;

/** The bundles of the packages. */
export function packageBundles(common: BuildOptions): BuildOptions[];
