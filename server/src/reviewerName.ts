import { userInfo } from 'node:os';

/** Accounts that many people work under: their names say nothing of who it was. */
const shared = /^(administrator|admin|root|user|guest|default|owner|pc|lenovo|hp|dell|node|vscode|codespace)$/i;

/** Who decides: the name that the settings give, or that of the account; empty where neither tells. */
export function reviewerName(chosen: string): string {
  if (chosen.trim() !== '') return chosen.trim();
  try {
    const { username } = userInfo();
    return shared.test(username) ? '' : username;
  } catch {
    // An account without a name, as in a container.
    return '';
  }
}
