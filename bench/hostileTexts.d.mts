export declare const hostileNames: readonly string[];
export declare function hostileText(name: string, size: number): string;
export declare function hostileSize(name: string): number;
