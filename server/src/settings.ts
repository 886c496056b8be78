import type { CheckSettings } from './checks/runChecks';
import { defaultCheckSettings } from './checks/runChecks';

export interface Settings {
  readonly checks: CheckSettings;
}

export const defaultSettings: Settings = { checks: defaultCheckSettings };
