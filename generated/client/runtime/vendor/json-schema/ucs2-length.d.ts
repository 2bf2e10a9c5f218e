export declare function ucs2length(s: string): number;
