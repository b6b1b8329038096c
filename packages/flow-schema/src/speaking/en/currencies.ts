/** What people call a currency, and its hundredth (of some a thousandth; of some there is none): one, and several. */
export interface CurrencyNames {
  readonly unit: readonly [one: string, several: string];
  readonly part?: readonly [one: string, several: string];
}

const dollars = (of = '') => ({ unit: [`${of}dollar`, `${of}dollars`], part: ['cent', 'cents'] }) as const;

export const currencies: Readonly<Record<string, CurrencyNames>> = {
  AED: { unit: ['dirham', 'dirhams'], part: ['fils', 'fils'] },
  AUD: dollars('Australian '),
  BGN: { unit: ['lev', 'leva'], part: ['stotinka', 'stotinki'] },
  BRL: { unit: ['real', 'reais'], part: ['centavo', 'centavos'] },
  CAD: dollars('Canadian '),
  CHF: { unit: ['Swiss franc', 'Swiss francs'], part: ['centime', 'centimes'] },
  CLP: { unit: ['Chilean peso', 'Chilean pesos'] },
  CNY: { unit: ['yuan', 'yuan'], part: ['fen', 'fen'] },
  CZK: { unit: ['koruna', 'korunas'], part: ['haler', 'halers'] },
  DKK: { unit: ['Danish krone', 'Danish kroner'], part: ['ore', 'ore'] },
  EUR: { unit: ['euro', 'euros'], part: ['cent', 'cents'] },
  GBP: { unit: ['pound', 'pounds'], part: ['penny', 'pence'] },
  HKD: dollars('Hong Kong '),
  HUF: { unit: ['forint', 'forints'], part: ['filler', 'filler'] },
  ILS: { unit: ['shekel', 'shekels'], part: ['agora', 'agorot'] },
  INR: { unit: ['rupee', 'rupees'], part: ['paisa', 'paise'] },
  ISK: { unit: ['Icelandic krona', 'Icelandic kronur'] },
  JPY: { unit: ['yen', 'yen'] },
  KRW: { unit: ['won', 'won'] },
  KWD: { unit: ['Kuwaiti dinar', 'Kuwaiti dinars'], part: ['fils', 'fils'] },
  MXN: { unit: ['Mexican peso', 'Mexican pesos'], part: ['centavo', 'centavos'] },
  NOK: { unit: ['Norwegian krone', 'Norwegian kroner'], part: ['ore', 'ore'] },
  NZD: dollars('New Zealand '),
  PLN: { unit: ['zloty', 'zlotys'], part: ['grosz', 'groszy'] },
  RON: { unit: ['leu', 'lei'], part: ['ban', 'bani'] },
  SAR: { unit: ['riyal', 'riyals'], part: ['halala', 'halalas'] },
  SEK: { unit: ['Swedish krona', 'Swedish kronor'], part: ['ore', 'ore'] },
  SGD: dollars('Singapore '),
  THB: { unit: ['baht', 'baht'], part: ['satang', 'satang'] },
  TND: { unit: ['Tunisian dinar', 'Tunisian dinars'], part: ['millime', 'millimes'] },
  TRY: { unit: ['lira', 'lira'], part: ['kurus', 'kurus'] },
  UAH: { unit: ['hryvnia', 'hryvnias'], part: ['kopiyka', 'kopiykas'] },
  USD: dollars(),
  VND: { unit: ['dong', 'dong'] },
  ZAR: { unit: ['rand', 'rand'], part: ['cent', 'cents'] },
};
