import { Failure } from '../failure.ts';
import { addMoney, formatMoney, parseMoney, subtractMoney } from '../money-amounts.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const noCurrency = new Failure('A currency is three capital letters, such as EUR.');

export const moneyFunctions: readonly FunctionDefinition[] = [
  {
    name: 'money',
    form: 'money(12.5, "EUR")',
    about: 'an amount of a currency, rounded to what the currency has',
    takes: [['number'], ['text', 'choice']],
    gives: giving('money', (amount: number, currency: string) =>
      /^[A-Z]{3}$/.test(currency) ? formatMoney({ currency, thousandths: amount * 1_000 }) : noCurrency,
    ),
  },
  {
    name: 'amount',
    form: 'amount(price)',
    about: 'the number in an amount of money',
    takes: [['money']],
    gives: giving('number', (money: string) => withMoney(money, ({ thousandths }) => thousandths / 1_000)),
  },
  {
    name: 'currency',
    form: 'currency(price)',
    about: 'the currency of an amount of money, such as EUR',
    takes: [['money']],
    gives: giving('text', (money: string) => withMoney(money, ({ currency }) => currency)),
  },
  {
    name: 'plus',
    form: 'plus(price, fee)',
    about: 'the sum of two amounts of one currency; price + fee is the same',
    takes: [['money'], ['money']],
    gives: giving('money', addMoney),
  },
  {
    name: 'minus',
    form: 'minus(price, discount)',
    about: 'what is left of an amount; price - discount is the same',
    takes: [['money'], ['money']],
    gives: giving('money', subtractMoney),
  },
];

function withMoney<Result>(
  text: string,
  read: (money: { readonly currency: string; readonly thousandths: number }) => Result,
): Result | Failure {
  const money = parseMoney(text);
  return money instanceof Failure ? money : read(money);
}
