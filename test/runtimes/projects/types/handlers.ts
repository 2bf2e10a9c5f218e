import { handlers } from "ncloud-media-intelligence/msw";

export const count: number = handlers({ checkSignature: false }).length;
