/** The platforms VS Code ships on, by the names `vsce package --target` knows. */
export declare const targets: readonly string[];
/** Name of the package that holds no native module and runs everywhere. */
export declare const universal: string;
/** The platform this process runs on, as one of {@link targets}, or {@link universal} where VS Code does not ship. */
export declare function hostTarget(): string;
