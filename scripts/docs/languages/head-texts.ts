/** The texts of the head of an operation, and of its chips. Plain text. */
export interface HeadTexts {
  removed: (given: { month: string }) => string;
  replacedBy: (given: { operation: string }) => string;
  retry: (given: { safe: boolean }) => string;
  /** In place of a note that many operations have: its number in the guide. */
  sharedNote: (given: { number: number }) => string;
  /** Above the shared notes in the guide. */
  sharedNotes: string;
  /** The button that shows only what is not certain. */
  uncertain: string;
}

export const headTexts: Record<"en" | "ko", HeadTexts> = {
  en: {
    removed: ({ month }) => `Removed in ${month}`,
    replacedBy: ({ operation }) => `Replaced by ${operation}`,
    retry: ({ safe }) => (safe ? "Safe to retry" : "Not safe to retry"),
    sharedNote: ({ number }) => `See note ${number}.`,
    sharedNotes: "Notes that apply to many operations:",
    uncertain: "Show what is not certain",
  },
  ko: {
    removed: ({ month }) => `${month} 삭제 예정`,
    replacedBy: ({ operation }) => `대체: ${operation}`,
    retry: ({ safe }) => (safe ? "재시도해도 안전" : "재시도 주의"),
    sharedNote: ({ number }) => `참고 ${number}번을 확인해 주십시오.`,
    sharedNotes: "여러 오퍼레이션에 적용되는 참고:",
    uncertain: "확실하지 않은 내용만 표시",
  },
};
