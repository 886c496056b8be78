/** Installs what measurements need and the product does not, unless it is there in the wanted versions. */
export function installPackages(): void;
