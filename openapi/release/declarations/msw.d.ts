export interface HandlersOptions extends MockOptions {
    baseURL?: string; // default: the real service
    mock?: Mock; // default: one of its own
}
export declare function handlers(options?: HandlersOptions): RequestHandler[];
