import type { Level } from './check';

/** How much is shown, chosen as a whole; levels that are set for one check go before it. */
export type Preset = 'calm' | 'standard' | 'strict';

interface PresetRules {
  /** The level that a check is shown at, by its own default. */
  readonly levels: Readonly<Record<Level, Level>>;
  /** Whether findings that could be read otherwise are shown. */
  readonly showsUncertain: boolean;
}

/**
 * What each preset makes of a check. Contradictions and certain slips are warnings by default and matters of form are
 * information, so that the default level alone tells them apart.
 */
export const presets: Readonly<Record<Preset, PresetRules>> = {
  /** Contradictions and certain slips only, for a last look before a draft goes out. */
  calm: {
    levels: { off: 'off', hint: 'off', information: 'off', warning: 'warning', error: 'error' },
    showsUncertain: false,
  },
  standard: {
    levels: { off: 'off', hint: 'hint', information: 'information', warning: 'warning', error: 'error' },
    showsUncertain: true,
  },
  /** Everything that can be checked; form counts as much as contradictions. */
  strict: {
    levels: { off: 'warning', hint: 'warning', information: 'warning', warning: 'warning', error: 'error' },
    showsUncertain: true,
  },
};

export const presetNames = Object.keys(presets) as readonly Preset[];
