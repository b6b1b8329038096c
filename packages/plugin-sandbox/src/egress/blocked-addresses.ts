import { BlockList, isIPv6 } from 'node:net';

/** Addresses that no plugin may reach: our own machine and network, other people's, and all that is set aside for special use. */
export function isBlockedAddress(address: string): boolean {
  return blocked.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

// Mapped addresses (::ffff:127.0.0.1) are held against the rows for IPv4: BlockList does that.
// https://www.iana.org/assignments/iana-ipv4-special-registry and iana-ipv6-special-registry.
const ranges = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '::1/128',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
];

const blocked = new BlockList();
for (const range of ranges) {
  const [network = '', prefix] = range.split('/');
  blocked.addSubnet(network, Number(prefix), isIPv6(network) ? 'ipv6' : 'ipv4');
}
