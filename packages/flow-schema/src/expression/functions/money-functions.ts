import { Failure } from '../failure.ts';
import { addMoney, formatMoney, parseMoney, subtractMoney } from '../money-amounts.ts';
import { type FunctionDefinition, giving } from './function-definition.ts';

const noCurrency = new Failure('A currency is three capital letters, such as EUR.');

export const moneyFunctions: readonly FunctionDefinition[] = [
  {
    // An amount of a currency, rounded to what the currency has.
    name: 'money',
    form: 'money(12.5, "EUR")',
    takes: [['number'], ['text', 'choice']],
    gives: giving('money', (amount: number, currency: string) =>
      /^[A-Z]{3}$/.test(currency) ? formatMoney({ currency, thousandths: amount * 1_000 }) : noCurrency,
    ),
  },
  {
    // The number in an amount of money.
    name: 'amount',
    form: 'amount(price)',
    takes: [['money']],
    gives: giving('number', (money: string) => withMoney(money, ({ thousandths }) => thousandths / 1_000)),
  },
  {
    // The currency of an amount of money, such as EUR.
    name: 'currency',
    form: 'currency(price)',
    takes: [['money']],
    gives: giving('text', (money: string) => withMoney(money, ({ currency }) => currency)),
  },
  {
    // The sum of two amounts of one currency; price + fee is the same.
    name: 'plus',
    form: 'plus(price, fee)',
    takes: [['money'], ['money']],
    gives: giving('money', addMoney),
  },
  {
    // What is left of an amount; price - discount is the same.
    name: 'minus',
    form: 'minus(price, discount)',
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
