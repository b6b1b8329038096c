// Where national numbers are those of the country code 1: https://en.wikipedia.org/wiki/North_American_Numbering_Plan

const american = `
  New_York Detroit Louisville Kentucky/Louisville Kentucky/Monticello Indianapolis Fort_Wayne Chicago Menominee Denver Boise Phoenix Shiprock
  Los_Angeles Anchorage Juneau Sitka Metlakatla Yakutat Nome Adak Puerto_Rico St_Thomas Virgin
  St_Johns Halifax Glace_Bay Moncton Goose_Bay Toronto Montreal Thunder_Bay Nipigon Iqaluit Pangnirtung Winnipeg Rainy_River Resolute
  Rankin_Inlet Regina Swift_Current Edmonton Cambridge_Bay Yellowknife Inuvik Creston Dawson_Creek Fort_Nelson Whitehorse Dawson Vancouver
  Atikokan Coral_Harbour Blanc-Sablon
  Jamaica Nassau Barbados Port_of_Spain Santo_Domingo Antigua Anguilla Cayman Dominica Grenada Grand_Turk Montserrat St_Kitts St_Lucia
  St_Vincent Tortola Lower_Princes
`;
const zones = new Set(
  american
    .trim()
    .split(/\s+/)
    .map((name) => `America/${name}`),
);
const others = new Set([
  'Pacific/Honolulu',
  'Pacific/Guam',
  'Pacific/Saipan',
  'Pacific/Pago_Pago',
  'Atlantic/Bermuda',
  'EST5EDT',
  'CST6CDT',
  'MST7MDT',
  'PST8PDT',
]);

export function isNorthAmerican(timeZone: string): boolean {
  return zones.has(timeZone) || others.has(timeZone) || /^(?:US|Canada|America\/Indiana|America\/North_Dakota)\//.test(timeZone);
}
