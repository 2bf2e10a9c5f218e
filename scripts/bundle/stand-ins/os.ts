const none = () => "";

export const type = none;
export const arch = none;
export const release = none;
