export interface Faults {
    latency?: number;
    jitter?: number;
    drop?: number;
    truncate?: number;
    status?: Readonly<Record<string, number>>;
}
export interface JobOptions {
    time?: number;
    polls?: number;
}
export interface KeyPair {
    accessKey: string;
    secretKey: string;
    subscribed?: boolean;
}
export interface Mock {
    fetch: typeof globalThis.fetch;
    listen: (address?: {
    port?: number;
    host?: string;
}) => Promise<{
    url: string;
    close: () => Promise<void>;
}>;
    reset: () => void;
    readonly state: unknown;
    readonly requests: RecordedRequest[];
}
export interface MockOptions {
    keys?: readonly KeyPair[]; // default: [mockCredentials]
    now?: () => number; // default: Date.now
    checkSignature?: boolean; // default: true
    limitRates?: boolean; // default: true
    seed?: string; // default: "" for times of the clock
    empty?: boolean; // default: false
    data?: unknown;
    jobs?: JobOptions; // default: two polls or ten seconds, whichever is first
    faults?: Faults; // default: nothing
    sleep?: (ms: number) => Promise<void>; // default: setTimeout
}
export interface RecordedRequest {
    method: string;
    target: string;
    operationId?: string;
    status?: number;
    reason?: string;
    headers: Record<string, string>;
    body?: unknown;
}
export declare function createMock(options?: MockOptions): Mock;
export declare const mockCredentials: KeyPair;
