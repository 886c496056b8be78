import { dirname, join, resolve } from 'node:path';
import { stat } from 'node:fs/promises';
import { defaultSettings, parseSettings, type Settings } from '../settings';
import type { TeamMaterial } from '../team/material';
import { fileProblem } from './documents';
import type { FileProblem } from './placed';
import { readSettingsChain } from './settingsChain';
import { readTeamMaterial } from './teamMaterial';

/** Name of the file that holds a team's settings, beside its reports or in a folder above them. */
export const configurationName = '.hegao.json';

export interface Configuration {
  readonly settings: Settings;
  readonly problems: readonly FileProblem[];
  /** What the files hold that the settings name; absent where there is no configuration. */
  readonly material?: TeamMaterial;
  /** Absolute paths of those files, whether they could be read or not. */
  readonly files?: readonly string[];
}

/** Finds and reads configuration files, each once for all the files that it holds for. */
export class Configurations {
  private readonly byFolder = new Map<string, Promise<Configuration | undefined>>();
  private readonly byFile = new Map<string, Promise<Configuration>>();

  /** The nearest configuration in the file's folder or above it; defaults where there is none. */
  async nearest(file: string): Promise<Configuration> {
    return (await this.ofFolder(dirname(resolve(file)))) ?? { settings: defaultSettings, problems: [] };
  }

  /** Reads one configuration file. What is wrong with it is told with its line; what is right in it holds. */
  read(path: string): Promise<Configuration> {
    const known = this.byFile.get(path);
    if (known) return known;
    const reading = readConfiguration(path);
    this.byFile.set(path, reading);
    return reading;
  }

  private ofFolder(folder: string): Promise<Configuration | undefined> {
    const known = this.byFolder.get(folder);
    if (known) return known;
    const finding = this.find(folder);
    this.byFolder.set(folder, finding);
    return finding;
  }

  private async find(folder: string): Promise<Configuration | undefined> {
    const path = join(folder, configurationName);
    const parent = dirname(folder);
    try {
      await stat(path);
    } catch (error) {
      const absent = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
      if (!absent) return { settings: defaultSettings, problems: [{ path, message: fileProblem(error) }] };
      return parent === folder ? undefined : this.ofFolder(parent);
    }
    return this.read(path);
  }
}

async function readConfiguration(path: string): Promise<Configuration> {
  const { value, problems, files } = await readSettingsChain(resolve(path));
  // What is wrong in one of the files was told at its place there.
  const { settings } = parseSettings(value);
  const team = await readTeamMaterial(settings, dirname(resolve(path)));
  return {
    settings,
    material: team.material,
    files: [...files, ...team.files],
    problems: [...problems, ...team.problems],
  };
}
