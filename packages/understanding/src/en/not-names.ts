/** Words that are hardly ever a part of a person's name, so that a sentence is not taken for one. */
const words = `
  a an the this that these those here there it its thats he she him her his hers they them their we us our you your yours i im ive id ill me my mine myself
  am is are was were be been being do does did done dont doesnt didnt have has had havent having can cant cannot could couldnt would wouldnt
  should shouldnt must might wont isnt arent wasnt shall
  and or but so if because then than as at by for from in into of off on onto out over to too up with without about after before until since
  not no nope nah yes yeah yep yup sure okay ok right correct wrong true false maybe perhaps please thanks thank sorry pardon excuse hello hi hey
  good great fine nice bye goodbye morning afternoon evening night day today tonight tomorrow yesterday week month year time hour minute moment
  monday tuesday wednesday thursday friday saturday sunday
  what whats when where wheres who whos whom whose why how which
  all any every each some many much more most few less least other another same such only just very really quite still already again ever never
  always also even now soon later first second third last next one two three four five six seven eight nine ten zero oh number
  get got getting give given go going gone come coming came make made making take took taking say said saying tell told telling ask asked asking
  know known think thought want wanted need needed like liked look looking see seen seeing hear heard hearing talk talking speak speaking call
  calling called calls try trying tried use using used help helping work working works keep kept let lets put wait waiting hold holding leave
  leaving send sending sent show showing find finding found feel feeling mean means meant wonder wondering hope hoping happen happened start
  stop change changed cancel cancelled book booking booked order ordered pay paid payment price cost buy bought return refund repeat spell spelled
  spelt spelling understand remember forget forgot believe guess suppose prefer rather
  name names surname firstname lastname person people human agent operator representative somebody someone anybody anyone nobody everybody
  something anything nothing everything thing things stuff way problem question answer issue appointment service car phone email address account
  um uh er erm uhm ah hmm hm mm well actually basically anyway literally kind sort bit lot
  wanna gonna gotta dunno whatever private secret none business robot machine computer recording speech voice line
  afraid happy interested busy ready sick late early able unable allowed back down away around behind between under through
  new old big small long short high low hot cold bad better best worse open closed wife husband son daughter mother father
  mom mum dad friend boss company customer caller client plumber tenant owner patient
`;
const stops = new Set(words.trim().split(/\s+/));

export function isNoName(plain: string): boolean {
  return stops.has(plain) || /\d/.test(plain);
}
