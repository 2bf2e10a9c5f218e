/** A text in the contract's language and in the languages of its Overlays, by tag. */
export type Wording = Readonly<Record<string, string>>;

/** The texts that a proposal writes into the contract. */
export const wordings = {
  field: { en: "Sent by the service; the pages do not name it.", ko: "서비스가 보내며 문서에는 없습니다." },
  status: { en: "Sent by the service; the page does not name it.", ko: "서비스가 보내며 문서에는 없습니다." },
  seen: { en: "Seen in responses of the service.", ko: "실제 서비스의 응답에서 확인했습니다." },
  lacking: { en: "Responses of the service lack it.", ko: "실제 서비스의 응답에 없는 경우를 확인했습니다." },
  otherType: {
    en: "The service sends another type than the pages name.",
    ko: "실제 서비스가 문서와 다른 타입의 값을 보내는 것을 확인했습니다.",
  },
  otherForm: {
    en: "The service sends values of another form than the pages name.",
    ko: "실제 서비스가 문서와 다른 형식의 값을 보내는 것을 확인했습니다.",
  },
  untyped: {
    en: "Responses of the service come without `Content-Type`.",
    ko: "실제 서비스의 응답에 `Content-Type` 헤더가 없는 것을 확인했습니다.",
  },
  onePage: {
    en: "The service was asked for the second page and sent the first again.",
    ko: "두 번째 페이지를 요청해도 실제 서비스가 첫 페이지를 다시 보내는 것을 확인했습니다.",
  },
  asDeclared: {
    en: "The responses of the service are as it is described here.",
    ko: "실제 서비스의 응답이 여기에 설명된 것과 같습니다.",
  },
} as const satisfies Record<string, Wording>;

/** The note of a question that the service answered. */
export const answeredWording = (answer: string): Wording => ({
  en: `Checked against the service; the answer is \`${answer}\`.`,
  ko: `실제 서비스에 확인한 결과는 \`${answer}\`입니다.`,
});

/** The sentence for an additional enum value, which is appended to the description. */
export const constantWording = (constant: string): Wording => ({
  en: `\`${constant}\` was seen in responses of the service.`,
  ko: `\`${constant}\`은(는) 실제 서비스의 응답에서 확인했습니다.`,
});
