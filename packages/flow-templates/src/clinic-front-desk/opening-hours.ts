const morning = { from: '08:00', to: '12:00' };

const afternoon = { from: '13:00', to: '17:00' };

export const openingHours = {
  week: {
    monday: [morning, afternoon],
    tuesday: [morning, afternoon],
    wednesday: [morning],
    thursday: [morning, afternoon],
    friday: [morning],
  },
  days: [
    { date: '12-25', name: 'Christmas' },
    { date: '01-01', name: "New Year's Day" },
  ],
};
