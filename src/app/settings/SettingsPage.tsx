/** The configuration page. */
export default function SettingsPage() {
  return null;
}
