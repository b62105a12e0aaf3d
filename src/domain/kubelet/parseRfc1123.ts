const SHAPE = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2}):(\d{2}) ([+-])(\d{2})(\d{2})$/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * An instant as kubectl prints it (RFC 1123 with a numeric zone), in Unix seconds.
 * @returns undefined when the text is none, and for Go's zero time, which means "never".
 */
export function parseRfc1123(text: string): number | undefined {
  const match = SHAPE.exec(text);
  if (match === null) {
    return undefined;
  }
  const [, day, monthName = '', year, hours, minutes, seconds, sign, zoneHours, zoneMinutes] = match;
  const month = MONTHS.indexOf(monthName);
  if (month < 0 || Number(year) < 1970) {
    return undefined;
  }
  const local = Date.UTC(Number(year), month, Number(day), Number(hours), Number(minutes), Number(seconds)) / 1000;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * 60;
  return sign === '-' ? local + offset : local - offset;
}
